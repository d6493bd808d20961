"""The items of a score sheet: read from rows, checked whole, and what points fit them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from models.score_sheets.score_sheet import LONGEST_NUMBER, LONGEST_TITLE

MOST_ITEMS = 40
MOST_POINTS = Decimal(1000)
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class SheetItem:
    """An item.

    number: as people type it; unlike all others of its sheet.
    most: its most points; None: nobody has given them yet.
    source: where item and points stand; empty: the office's own.
    """

    number: str
    title: str
    most: Decimal | None
    source: str = ""


Points = Mapping[str, Decimal]
"""Points by number of the item."""


class ItemFault(NamedTuple):
    """What is wrong with rows of items.

    row: counted from 1 as in the file; 0: the list as a whole.
    code: missing, long, twice, no_points, empty or too_many.
    """

    row: int
    field: str
    code: str
    value: str = ""


class ItemFaults(Exception):
    """The rows were refused as a whole: every fault with its row."""

    def __init__(self, faults: Sequence[ItemFault]) -> None:
        super().__init__(f"{len(faults)} fault(s)")
        self.faults = tuple(faults)


class PointFault(NamedTuple):
    """What is wrong with points. code: unknown, too_many, below_zero or decimals."""

    number: str
    code: str
    given: Decimal
    most: Decimal | None = None


def read_items(
    rows: Iterable[tuple[int, str, str, str, Decimal | None]],
) -> tuple[SheetItem, ...]:
    """The items of rows: the row in the file, number, title, points as typed, and as read (None:
    they are no number). Raises ItemFaults."""
    listed = list(rows)
    faults = [fault for row in listed for fault in _row_faults(*row)]
    seen: dict[str, int] = {}
    for row, number, *_ in listed:
        if number and seen.setdefault(number, row) != row:
            faults.append(ItemFault(row, "number", "twice", number[:40]))
    if not listed:
        faults.append(ItemFault(0, "", "empty"))
    if len(listed) > MOST_ITEMS:
        faults.append(ItemFault(0, "", "too_many", str(MOST_ITEMS)))
    if faults:
        raise ItemFaults(sorted(faults, key=lambda each: each.row))
    return tuple(SheetItem(number, title, most) for _, number, title, _, most in listed)


def _row_faults(
    row: int, number: str, title: str, typed: str, most: Decimal | None
) -> Iterator[ItemFault]:
    for field, text, longest in (
        ("number", number, LONGEST_NUMBER),
        ("title", title, LONGEST_TITLE),
        ("most", typed, LONGEST_TITLE),
    ):
        if not text:
            yield ItemFault(row, field, "missing")
        elif len(text) > longest:
            yield ItemFault(row, field, "long", text[:40])
    if typed and (most is None or not fits_most(most)):
        yield ItemFault(row, "most", "no_points", typed[:40])


def fits_most(most: Decimal) -> bool:
    """Whether it can be an item's most points."""
    return 0 < most <= MOST_POINTS and most == most.quantize(_CENT)


def point_faults(items: Sequence[SheetItem], points: Points) -> list[PointFault]:
    """Everything that is wrong with these points, in the order in which they are given."""
    by_number = {each.number: each for each in items}
    found = []
    for number, given in points.items():
        item = by_number.get(number)
        most = item.most if item is not None else None
        if item is None:
            found.append(PointFault(number, "unknown", given))
        elif given < 0:
            found.append(PointFault(number, "below_zero", given, most))
        elif most is not None and given > most:
            found.append(PointFault(number, "too_many", given, most))
        elif given != given.quantize(_CENT):
            found.append(PointFault(number, "decimals", given, most))
    return found


def missing(items: Sequence[SheetItem], points: Points) -> list[str]:
    """The numbers of the items that are open."""
    return [each.number for each in items if each.number not in points]


def whole(items: Sequence[SheetItem]) -> Decimal:
    """The most points of all items together."""
    return sum((each.most for each in items if each.most is not None), Decimal(0))


def dumped(items: Iterable[SheetItem]) -> list[dict[str, Any]]:
    """The items as JSON values."""
    return [
        {
            "number": each.number,
            "title": each.title,
            "most": str(each.most) if each.most is not None else None,
            "source": each.source,
        }
        for each in items
    ]


def loaded(rows: Iterable[Mapping[str, Any]]) -> tuple[SheetItem, ...]:
    """The items that `dumped` made."""
    return tuple(
        SheetItem(
            row["number"],
            row["title"],
            Decimal(row["most"]) if row["most"] is not None else None,
            row["source"],
        )
        for row in rows
    )
