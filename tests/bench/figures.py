"""Figures and their tables: percentiles, rows, targets; text and Markdown. Measures nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

OPEN, CLOSE = "<!-- bench -->", "<!-- /bench -->"
HEADINGS = ("", "this bot", "beside it", "ratio", "target", "reached")


@dataclass(frozen=True)
class Row:
    """One line of the table: our figure, theirs, both in `unit`; ratio: ours to theirs.

    target: in words; reached: None without one.
    """

    name: str
    unit: str
    ours: float
    theirs: float | None = None
    ratio: float | None = None
    target: str = ""
    reached: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """As printed, a cell for each heading."""
        reached = {True: "yes", False: "NO", None: ""}[self.reached]
        ours, theirs = (_with_unit(value, self.unit) for value in (self.ours, self.theirs))
        return (self.name, ours, theirs, _with_unit(self.ratio, ""), self.target, reached)


def _with_unit(value: float | None, unit: str) -> str:
    return "" if value is None else f"{short(value)} {unit}".strip()


@dataclass(frozen=True)
class Section:
    """Some rows under one heading, with what one has to know to read them."""

    title: str
    rows: Sequence[Row]
    notes: Sequence[str] = ()


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` (0..1) of all values do not exceed (nearest rank).

    Raises ValueError without any value.
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def median(values: Sequence[float]) -> float:
    """The middle value; the mean of the two in the middle. Raises ValueError without any."""
    if not values:
        raise ValueError("no values")
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Growth a unit of time by least squares; 0 when that is not defined."""
    if not points:
        return 0.0
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    if not spread:
        return 0.0
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread


def short(value: float) -> str:
    """A figure with three significant digits, thousands separated: 2,380 11.2 0.034."""
    if value == 0 or not math.isfinite(value):
        return str(value) if value else "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(digits, 4)}f}"


def text_table(sections: Sequence[Section]) -> str:
    """The sections for a terminal."""
    lines = []
    for section in sections:
        rows = [HEADINGS, *(row.cells() for row in section.rows)]
        widths = [max(len(row[i]) for row in rows) for i in range(len(HEADINGS))]
        lines += ["", section.title, "-" * len(section.title)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            lines.append("  ".join(cells).rstrip())
        lines += [f"  {note}" for note in section.notes]
    return "\n".join(lines) + "\n"


def summary(sections: Sequence[Section]) -> str:
    """How many targets were reached, and which were not."""
    judged = [(s, row) for s in sections for row in s.rows if row.reached is not None]
    missed = [f"{s.title}: {row.name}, {row.target}" for s, row in judged if not row.reached]
    reached = len(judged) - len(missed)
    return "\n".join([f"Targets reached: {reached} of {len(judged)}.", *missed]) + "\n"


def markdown(sections: Sequence[Section], machine: str) -> str:
    """The sections for docs/performance.md, first all rows that have a target."""
    lines = [machine, "", summary(sections).splitlines()[0], ""]
    lines += _table(
        replace(row, name=f"{section.title}: {row.name}")
        for section in sections
        for row in section.rows
        if row.reached is not None
    )
    lines += ["", "## Every figure of that run", ""]
    for section in sections:
        lines += [f"### {section.title}", "", *_table(section.rows)]
        lines += ["", *(f"{note}\n" for note in section.notes)]
    return "\n".join(lines).rstrip() + "\n"


def _table(rows: Iterable[Row]) -> list[str]:
    head = ["| " + " | ".join(HEADINGS) + " |", "|---" * len(HEADINGS) + "|"]
    return [*head, *("| " + " | ".join(row.cells()) + " |" for row in rows)]


def with_block(page: str, block: str) -> str:
    """The page with what stands between its two marks replaced. Raises ValueError without them."""
    head, opened, rest = page.partition(OPEN)
    _, closed, tail = rest.partition(CLOSE)
    if not (opened and closed):
        raise ValueError(f"the page needs {OPEN} and {CLOSE}")
    return f"{head}{OPEN}\n{block}\n{CLOSE}{tail}"
