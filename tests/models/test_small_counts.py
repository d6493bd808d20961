"""Small counts are hidden, and no total gives them away."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.small_counts import SMALLEST_SHOWN, MaskedTable, hide, shares_shown

counts = st.one_of(st.integers(0, 4), st.integers(0, 12))
tables = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(counts, min_size=width, max_size=width), min_size=1, max_size=4)
)


def lines(shown: MaskedTable) -> list[list[tuple[int | None, int]]]:
    """Every line of the table as (count, sign): the counts less their total come to nothing."""
    rows = [[*row, total] for row, total in zip(shown.cells, shown.row_totals, strict=True)]
    rows.append([*shown.column_totals, shown.total])
    found = [[(count, 1) for count in row[:-1]] + [(row[-1], -1)] for row in rows]
    columns = list(zip(*rows, strict=True))
    return found + [[(c, 1) for c in column[:-1]] + [(column[-1], -1)] for column in columns]


def equations(shown: MaskedTable) -> tuple[list[list[Fraction]], int]:
    """What the shown numbers say of the hidden ones: one row a line, one column a hidden count."""
    height, width = len(shown.cells) + 1, len(shown.column_totals) + 1
    grid = [[*row, total] for row, total in zip(shown.cells, shown.row_totals, strict=True)]
    grid.append([*shown.column_totals, shown.total])
    unknown = [(r, c) for r, c in product(range(height), range(width)) if grid[r][c] is None]
    place = {cell: n for n, cell in enumerate(unknown)}
    told = []
    for line in [[(r, c) for c in range(width)] for r in range(height)] + [
        [(r, c) for r in range(height)] for c in range(width)
    ]:
        row = [Fraction(0)] * len(unknown)
        for cell in line:
            if cell in place:
                row[place[cell]] = Fraction(-1 if cell == line[-1] else 1)
        told.append(row)
    return told, len(unknown)


def rank(rows: list[list[Fraction]]) -> int:
    rows, done = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((r for r in range(done, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        for r in range(done + 1, len(rows)):
            share = rows[r][column] / rows[done][column]
            rows[r] = [a - share * b for a, b in zip(rows[r], rows[done], strict=True)]
        done += 1
    return done


@settings(max_examples=50)
@given(tables)
def test_no_hidden_count_can_be_computed_from_what_is_shown(cells: list[list[int]]) -> None:
    told, unknown = equations(hide({"t": cells})["t"])
    whole = rank(told)
    for at in range(unknown):
        alone = [Fraction(int(n == at)) for n in range(unknown)]
        assert rank([*told, alone]) == whole + 1


@settings(max_examples=50)
@given(st.lists(st.lists(st.integers(0, 6), min_size=2, max_size=2), min_size=2, max_size=2))
def test_nor_by_trying_what_numbers_there_could_be(cells: list[list[int]]) -> None:
    shown = hide({"t": cells})["t"]
    possible: dict[tuple[int, int], set[int]] = {}
    told = [told for row in shown.cells for told in row]
    for numbers in product(*(range(9) if each is None else [each] for each in told)):
        tried = [list(numbers[:2]), list(numbers[2:])]
        if fits(tried, shown):
            for r, c in product(range(2), range(2)):
                possible.setdefault((r, c), set()).add(tried[r][c])
    for (r, c), numbers in possible.items():
        assert len(numbers) > 1 or shown.cells[r][c] is not None


def fits(tried: list[list[int]], shown: MaskedTable) -> bool:
    columns = [sum(column) for column in zip(*tried, strict=True)]
    pairs = [
        *zip(sum(tried, []), [c for row in shown.cells for c in row], strict=True),
        *zip([sum(row) for row in tried], shown.row_totals, strict=True),
        *zip(columns, shown.column_totals, strict=True), (sum(columns), shown.total),
    ]  # fmt: skip
    return all(told is None or told == number for number, told in pairs)


@settings(max_examples=50)
@given(tables)
def test_what_is_shown_is_right_and_never_small(cells: list[list[int]]) -> None:
    shown = hide({"t": cells})["t"]
    for row, told in zip(cells, shown.cells, strict=True):
        for number, count in zip(row, told, strict=True):
            assert count in (None, number) and (count is None or not 0 < count < SMALLEST_SHOWN)
    for line in lines(shown):
        if all(count is not None for count, _ in line):
            assert sum((count or 0) * sign for count, sign in line) == 0


def test_a_table_without_small_counts_is_shown_whole() -> None:
    shown = hide({"t": [[5, 0], [7, 9]]})["t"]
    assert shown == MaskedTable(((5, 0), (7, 9)), (5, 16), (12, 9), 21)


def test_nil_is_shown_as_nil() -> None:
    assert hide({"t": [[0, 0], [0, 0]]})["t"].cells == ((0, 0), (0, 0))


def test_a_total_that_one_table_hides_is_hidden_in_the_other() -> None:
    shown = hide({"a": [[3, 0], [20, 20]], "b": [[3], [40]]})
    assert shown["a"].row_totals[0] is None and shown["b"].row_totals[0] is None
    assert shown["a"].row_totals == shown["b"].row_totals


def test_big_counts_beside_a_small_one_are_given_up_sparingly() -> None:
    shown = hide({"t": [[3, 30, 40], [20, 20, 20], [25, 25, 25]]})["t"]
    hidden = sum(count is None for row in shown.cells for count in row)
    assert hidden == 4 and None not in shown.row_totals and shown.total == 208


def test_nothing_is_hidden_behind_noughts_that_could_be_no_other_number() -> None:
    shown = hide({"t": [[1, 0, 9], [9, 0, 9]]})["t"]
    assert shown.cells == ((None, 0, None), (None, 0, None))
    assert shown.row_totals == (10, 18) and shown.column_totals == (10, 0, 18)


# -- shares --------------------------------------------------------------------------------------

units_of_shares = st.lists(
    st.integers(1, 9).flatmap(lambda asked: st.tuples(st.just(asked), st.integers(0, asked))),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150)
@given(units_of_shares)
def test_no_hidden_share_can_be_told_from_the_sum_and_the_roster(
    units: list[tuple[int, int]],
) -> None:
    shown, total = shares_shown(units)
    possible = [
        tried
        for tried in product(*(range(asked + 1) for asked, _ in units))
        if all(tried[at] == units[at][1] for at, may in enumerate(shown) if may)
        and (not total or sum(tried) == sum(count for _, count in units))
    ]
    for at, may in enumerate(shown):
        assert may or len({tried[at] for tried in possible}) > 1


@pytest.mark.soak
@settings(max_examples=150)
@given(units_of_shares)
def test_neither_a_shown_share_nor_what_is_left_of_the_sum_is_small(
    units: list[tuple[int, int]],
) -> None:
    shown, total = shares_shown(units)
    everybody = sum(asked for asked, _ in units)
    answered = sum(count for _, count in units)
    if answered in (0, everybody) and total:
        return  # the sum says all
    assert total == (answered >= SMALLEST_SHOWN)
    for (asked, count), may in zip(units, shown, strict=True):
        assert not may or (asked >= SMALLEST_SHOWN and not 0 < count < SMALLEST_SHOWN)
    rest = sum(count for (_, count), may in zip(units, shown, strict=True) if not may)
    assert not total or all(shown) or rest >= SMALLEST_SHOWN


def test_no_more_shares_are_hidden_than_needed() -> None:
    assert shares_shown([(20, 18), (4, 4), (9, 2), (30, 30)]) == ([True, False, False, True], True)
    assert shares_shown([(20, 18), (9, 7)]) == ([True, True], True)
