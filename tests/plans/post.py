"""A server on the loopback interface that takes mail, and keeps what it took."""

import email
import email.policy
import socketserver
import threading
from contextlib import contextmanager


class PostOffice(socketserver.ThreadingTCPServer):
    """Takes every mail, unless it is told what to answer for a recipient.

    Attributes:
        mails: (recipients, message) in the order in which they came.
        says: the answer for each recipient.
    """

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Counter)
        self.mails = []
        self.says = "250 OK"


class Counter(socketserver.StreamRequestHandler):
    """One caller, in the words of RFC 5321."""

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self):
        recipients = []
        self.say("220 post.example")
        while line := self.rfile.readline().decode().strip():
            verb, _, rest = line.partition(":")
            match verb.upper().split()[0]:
                case "RCPT":
                    recipients.append(rest.strip("<>"))
                    self.say(self.server.says)
                case "DATA":
                    self.say("354 go on")
                    lines = []
                    while (part := self.rfile.readline()) != b".\r\n":
                        lines.append(part.removeprefix(b"."))
                    message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
                    self.server.mails.append((recipients, message))
                    self.say("250 taken")
                case "QUIT":
                    self.say("221 bye")
                    return
                case _:
                    self.say("250 OK")


@contextmanager
def post_office():
    """Runs one."""
    with PostOffice() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(10)
