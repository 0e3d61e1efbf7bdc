"""The figures as a table, printed and kept in docs/performance.md between two marks."""

import re

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"
HEAD = """\
| what | body | | requests/s | p50 ms | p95 ms | time ÷ limit | aim |
|---|---|---|---|---|---|---|---|"""


def table(rows):
    """Two lines a pair: ours and the limit, with the ratio of their median times."""
    lines = [HEAD]
    for pair, size, figures in rows:
        ratio = figures["ours"].percentile(0.5) / figures["limit"].percentile(0.5)
        for name, told in (("ours", f"**{ratio:.2f}**"), ("limit", "1")):
            of = figures[name]
            aim = f"≤ {pair.aim}" if name == "ours" else ""
            times = " | ".join(f"{of.percentile(share) * 1000:.2f}" for share in (0.5, 0.95))
            lines.append(
                f"| {pair.name} | {size / 1000:.0f} kB | {name} | {of.per_second:.0f} | {times} | {told} | {aim} |"
            )
    return "\n".join(lines)


def keep(path, text):
    """Replace what stands between the marks."""
    document = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n{text}\n{END}", document, flags=re.DOTALL), encoding="utf-8"
    )
