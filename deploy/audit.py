"""``make audit``: known vulnerabilities of the dependencies (pip-audit), but for the committed exceptions.

Where the vulnerability service can't be reached nothing is known, which is said loudly and fails nothing: a build
must not depend on another's server.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

DEPLOY = Path(__file__).resolve().parent
EXCEPTIONS = DEPLOY / "audit-exceptions.toml"
ID = re.compile(r"(GHSA(-[23456789cfghjmpqrvwx]{4}){3}|PYSEC-\d{4}-\d+|CVE-\d{4}-\d{4,})")
SHORTEST_REASON = 20  # characters: a sentence, not a word
UNREACHABLE = ("ConnectionError", "Could not connect", "Failed to connect", "Max retries", "ServiceError", "timed out")
COMMAND = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--vulnerability-service", "osv"]
COMMAND += ["--progress-spinner", "off", "--timeout", "10", "--requirement", str(DEPLOY / "requirements.lock")]


def problems(document: Mapping[str, Any], today: date) -> list[str]:
    """What is wrong with the exceptions themselves.

    Args:
        document: the file, read.
        today: those that ended before are over.
    """
    found = []
    for number, each in enumerate(document["exception"], start=1):
        if not ID.fullmatch(str(each.get("id", ""))):
            found.append(f"exception {number}: no known form of id: {each.get('id')!r}")
        if not each.get("package"):
            found.append(f"exception {number}: no package")
        if len(str(each.get("reason", "")).strip()) < SHORTEST_REASON:
            found.append(f"exception {number}: no reason")
        until = each.get("until")
        if not isinstance(until, date) or until < today:
            found.append(f"exception {number}: no day until which it holds, or it is over: {until}")
    return found


def main() -> int:
    """Audit; 0 where nothing is known against the dependencies, or nothing could be asked."""
    document = tomllib.loads(EXCEPTIONS.read_text())
    wrong = problems(document, datetime.now(UTC).date())  # noqa: TID251 - no program's time: it runs outside of it
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    ignored = [word for each in document["exception"] for word in ("--ignore-vuln", each["id"])]
    answer = subprocess.run([*COMMAND, *ignored], capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    if answer.returncode and any(sign in answer.stderr for sign in UNREACHABLE):
        print(
            "!!! BỎ QUA kiểm tra lỗ hổng thư viện: không kết nối được dịch vụ dữ liệu lỗ hổng.\n"
            "!!! SKIPPED: the vulnerability service can't be reached; NOTHING is known about the dependencies.",
            file=sys.stderr,
        )
        return 0
    print(answer.stdout, end="")
    print(answer.stderr, end="", file=sys.stderr)
    return answer.returncode


if __name__ == "__main__":
    sys.exit(main())
