"""Hides small counts in tables, so that no total and no other table shows them.

Counts from one to four are hidden, and so many others that each hidden count could be another
number: for each one there is a second table with the same shown numbers and another value. Totals
are cells like any other. Zero is shown: "none" is said explicitly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SMALLEST_SHOWN = 5
"""Smaller counts, except zero, are hidden (issue 6, part 8)."""

HIDDEN = None
"""The value of a hidden count."""

_Cell = tuple[int, int]
_INNER, _EDGE, _CORNER = 1, 3, 5  # the cost of hiding a count, a line's total, the whole total
_NIL = 20  # the cost of hiding a row's total of zero: the very last choice


@dataclass(frozen=True)
class MaskedTable:
    """A table that may be shown; hidden counts are `HIDDEN` (None)."""

    cells: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


def hide(tables: Mapping[str, Sequence[Sequence[int]]]) -> dict[str, MaskedTable]:
    """The tables as they may be shown together.

    All have the same rows with the same row totals. If one table hides a row's total, all hide it.
    """
    grids = {name: _with_totals(cells) for name, cells in tables.items() if cells}
    barred: set[int] = set()
    while True:
        hidden = {name: _hidden(grid, barred) for name, grid in grids.items()}
        totals = {
            row for name, cells in hidden.items() for row, column in cells
            if column == len(grids[name][0]) - 1
        }  # fmt: skip
        if totals <= barred:
            return {name: _shown(grid, hidden[name]) for name, grid in grids.items()}
        barred |= totals


def _with_totals(cells: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in cells]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def _hidden(grid: list[list[int]], totals: set[int]) -> set[_Cell]:
    last = len(grid[0]) - 1
    small = [
        (r, c) for r, row in enumerate(grid) for c, count in enumerate(row)
        if 0 < count < SMALLEST_SHOWN or (c == last and r in totals)
    ]  # fmt: skip
    hidden = set(small)
    for cell in small:
        hidden |= _cheapest(grid, hidden, cell)
    return hidden


def _cheapest(grid: list[list[int]], hidden: set[_Cell], cell: _Cell) -> frozenset[_Cell]:
    return min(_rings(grid, cell), key=lambda ring: _cost(grid, hidden, ring))


def _rings(grid: list[list[int]], cell: _Cell) -> Iterator[frozenset[_Cell]]:
    """Groups of four cells, with the given one, that can all change while every total stays.

    The four are at the crossings of two rows and two columns. With the totals there is always one.
    """
    r, c = cell
    for r2 in range(len(grid)):
        for c2 in range(len(grid[0])):
            if r2 != r and c2 != c and _moves(grid, (r, c), (r2, c2)):
                yield frozenset(((r, c), (r, c2), (r2, c), (r2, c2)))


def _moves(grid: list[list[int]], one: _Cell, other: _Cell) -> bool:
    (r, c), (r2, c2) = one, other
    turn = {(r, c): 1, (r, c2): -1, (r2, c): -1, (r2, c2): 1}
    changes = [(grid[y][x], step * _sign(grid, (y, x))) for (y, x), step in turn.items()]
    return any(all(count + way * step >= 0 for count, step in changes) for way in (1, -1))


def _sign(grid: list[list[int]], cell: _Cell) -> int:
    """A line adds up to zero if its total counts as negative."""
    bottom, right = cell[0] == len(grid) - 1, cell[1] == len(grid[0]) - 1
    return -1 if bottom != right else 1


def _cost(grid: list[list[int]], hidden: set[_Cell], ring: frozenset[_Cell]) -> tuple[int, int]:
    fresh = sorted(ring - hidden)
    weights = {0: _INNER, 1: _EDGE, 2: _CORNER}
    edges = [(r == len(grid) - 1) + (c == len(grid[0]) - 1) for r, c in fresh]
    nil = sum(c == len(grid[0]) - 1 and not grid[r][c] for r, c in fresh)
    cost = sum(weights[each] for each in edges) + _NIL * nil
    return cost, sum(grid[r][c] for r, c in fresh)


def _shown(grid: list[list[int]], hidden: set[_Cell]) -> MaskedTable:
    rows = [
        tuple(HIDDEN if (r, c) in hidden else count for c, count in enumerate(row))
        for r, row in enumerate(grid)
    ]
    return MaskedTable(
        tuple(row[:-1] for row in rows[:-1]),
        tuple(row[-1] for row in rows[:-1]),
        rows[-1][:-1],
        rows[-1][-1],
    )


# -- shares --------------------------------------------------------------------------------------


def shares_shown(units: Sequence[tuple[int, int]]) -> tuple[list[bool], bool]:
    """Which units' shares may be shown beside their sum, and whether the sum may.

    units: how many were asked and how many have answered. How many were asked is no secret: the
    roster tells it. Hidden are one to four answers, and units of less than five people. So many
    others are hidden with them that the hidden units have five answers or more together, and each
    could have had another number. Where nobody or everybody has answered, the sum says all.
    """
    asked, answered = sum(unit[0] for unit in units), sum(unit[1] for unit in units)
    if 0 < answered < SMALLEST_SHOWN:
        return [False] * len(units), False
    if answered in (0, asked):
        return [True] * len(units), True
    hidden = {at for at, unit in enumerate(units) if _is_small(*unit)}
    others = sorted(set(range(len(units))) - hidden, key=lambda at: (units[at][0], at))
    while hidden and others and not _covered([units[at] for at in hidden]):
        hidden.add(others.pop(0))
    return [at not in hidden for at in range(len(units))], True


def _is_small(asked: int, answered: int) -> bool:
    return asked < SMALLEST_SHOWN or 0 < answered < SMALLEST_SHOWN


def _covered(hidden: Sequence[tuple[int, int]]) -> bool:
    """Whether the sum of these units' answers, which the others and the total tell, is not small
    and leaves more than one possible number to each."""
    asked, answered = sum(unit[0] for unit in hidden), sum(unit[1] for unit in hidden)
    return answered >= SMALLEST_SHOWN and all(
        max(0, answered - (asked - own)) < min(own, answered) for own, _ in hidden
    )
