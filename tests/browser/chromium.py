"""Chromium, driven over the DevTools protocol through a pipe: no driver program, no port, no library.

Messages are JSON, each ended by a zero byte; the browser reads file descriptor 3 and writes 4.
"""

import json
import os
import select
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager, suppress

PROGRAM = shutil.which("chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
PATIENCE = 60.0  # seconds


class Page:
    """One tab."""

    def __init__(self, reading, writing):
        self._reading, self._writing = reading, writing
        self._buffer, self._number, self._session = b"", 0, None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")

    def send(self, method, **parameters):
        """Call a method of the protocol and wait for what it gives back."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, address):
        """Go to an address."""
        self.send("Page.navigate", url=address)

    def run(self, expression):
        """The value of a JavaScript expression; of a promise, what it comes to."""
        result = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description"))
        return result["result"].get("value")

    def wait(self, expression):
        """The value of an expression once it is true; pages may be changing meanwhile."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            with suppress(RuntimeError):
                value = self.run(expression)
                if value:
                    return value
            time.sleep(0.05)
        raise TimeoutError(f"{expression}\n{self.run('location.href + document.documentElement.outerHTML')[:2000]}")

    def _next(self):
        while b"\0" not in self._buffer:
            if not select.select([self._reading], [], [], PATIENCE)[0]:
                raise TimeoutError(f"the browser has said nothing for {PATIENCE:.0f} s")
            piece = os.read(self._reading, 65536)
            if not piece:
                raise RuntimeError("the browser has ended")
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)


@contextmanager
def chromium(profile):
    """A browser with a fresh profile; yields its page."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    plumbing = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
    command = ["/bin/bash", "-c", plumbing, "bash", PROGRAM, *FLAGS, f"--user-data-dir={profile}"]
    log = (profile / "chromium.log").open("wb")
    process = subprocess.Popen(
        command,
        pass_fds=(theirs_in, theirs_out),
        stdout=log,
        stderr=log,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Page(ours_in, ours_out)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # the group that was started here
        process.wait()
        for descriptor in (ours_in, ours_out):
            os.close(descriptor)
        log.close()
