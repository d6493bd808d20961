"""The table of docs/hardening.md: rows that say the size they were played at.

A row is written over only by a play of at least the same size: a small one never takes the place
of a whole one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.hard.playing import Part

OPEN, CLOSE = "<!-- hard -->", "<!-- /hard -->"
_HEAD = ("part", "what is done", "played", "result", "took", "commit")
WHOLE = "whole"


@dataclass(frozen=True)
class Row:
    """One part as it was last played.

    share: of the whole size, 1 at most
    """

    name: str
    what: str
    played: str
    result: str
    took: str
    commit: str

    @property
    def share(self) -> float:
        told = self.played.rpartition(", ")[2]
        return 1.0 if told == WHOLE else float(told.partition(" %")[0]) / 100


def row(part: Part, size: int, result: str, seconds: float, commit: str) -> Row:
    """The row of a part that was played with this size."""
    share = size / part.whole
    size_told = WHOLE if share >= 1 else f"{share * 100:.3g} % of {part.whole:,}"
    told = " ".join(result.replace("|", "/").split())
    took = f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
    return Row(part.name, part.what, f"{size:,} {part.unit}, {size_told}", told, took, commit)


def read(page: str) -> dict[str, Row]:
    """The rows of the page, by part."""
    block = page.partition(OPEN)[2].partition(CLOSE)[0]
    lines = [line for line in block.splitlines() if line.startswith("| ")][1:]
    rows = [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines]
    return {each.name: each for each in rows}


def written(page: str, played: Iterable[Row], parts: Iterable[Part]) -> str:
    """The page with these rows in it, in the order of the parts; what was played bigger stands."""
    kept = read(page)
    for new in played:
        before = kept.get(new.name)
        if before is None or new.share >= before.share:
            kept[new.name] = new
    rows = [kept[part.name] for part in parts if part.name in kept]
    cells = [_HEAD, *((r.name, r.what, r.played, r.result, r.took, r.commit) for r in rows)]
    lines = ["| " + " | ".join(each) + " |" for each in cells]
    lines.insert(1, "|---" * len(_HEAD) + "|")
    head, opened, rest = page.partition(OPEN)
    _, closed, tail = rest.partition(CLOSE)
    if not (opened and closed):
        raise ValueError(f"the page needs {OPEN} and {CLOSE}")
    return "\n".join([head + OPEN, *lines, CLOSE + tail])
