"""The card of those of a count that lie within a limit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from handlers.messages import Button, Card, Para, Part, Row
from handlers.question import button_facts
from handlers.question.button_facts import Page
from handlers.question.query import Facts
from handlers.subjects.countables import Countable, CountedRow, CountedRows
from handlers.understand.numbers.limits_said import (
    ALL,
    BELOW,
    COUNT,
    MEAN,
    NONE,
    TARGET,
    SaidLimit,
    limit_words,
)

_PAGE = 8
_NOTHING_COUNTED = "ยังไม่มีตัวเลขให้นับในช่วงที่ถาม"
_HIDDEN = "อีก {:,} {}มีจำนวนน้อย จึงไม่แสดง"
_IS_ONE, _IS_NONE = "ใช่ {}", "ไม่ใช่ {}"
_NOT_ONE = "ไม่มี{0}ใด จาก {1:,} {0}"
_SO_MANY = "{:,} จาก {:,} {}"
_MEAN_IS = " · เฉลี่ยร้อยละ {:.2f}"
_NO_TARGET = "ยังไม่มีรายการที่ถึงกำหนด จึงยังไม่มี{}ใด{}"


def card(
    which: Countable,
    limit: SaidLimit,
    found: CountedRows,
    facts: Facts,
    turns: Callable[[Page], tuple[Button, ...]],
) -> Card:
    """Returns the rows within the limit, those that the question names in any case.

    turns: returns the buttons to other pages.
    """
    told = [each for each in found.rows if each.done is not None and each.whole]
    within = [each for each in told if _fits(each, limit, told)]
    named = [each for each in told if each.named]
    listed = sorted(named or within, key=lambda each: (_share(each), each.name))
    page = button_facts.page(facts, _PAGE, len(listed))
    rows: list[Part] = [_head(which, limit, told, within, named)]
    rows += [Row(each.name, each.words, each.see) for each in page.of(listed)]
    hidden = len(found.rows) - len([each for each in found.rows if each.done is not None])
    if hidden:
        rows.append(Para(_HIDDEN.format(hidden, which.of_them), tone="muted"))
    notes = (which.target if limit.of == TARGET else "", found.note)
    return Card(
        _title(which, limit),
        subtitle=page.beside(found.of),
        rows=tuple(rows),
        buttons=turns(page),
        note=" ".join(filter(None, notes)),
        quick=which.onward,
    )


def _title(which: Countable, limit: SaidLimit) -> str:
    if limit.how == NONE:
        return which.title_none
    return f"{which.title} {limit_words(limit, which.unit)}"


def _head(
    which: Countable,
    limit: SaidLimit,
    told: Sequence[CountedRow],
    within: Sequence[CountedRow],
    named: Sequence[CountedRow],
) -> Para:
    if not told:
        return Para(_NOTHING_COUNTED)
    if limit.of == TARGET and all(each.behind is None for each in told):
        words = limit_words(limit, which.unit)
        return Para(_NO_TARGET.format(which.of_them, words), bold=True)
    mean = _MEAN_IS.format(_mean(told)) if limit.of == MEAN else ""
    if len(named) == 1:
        words = (_IS_ONE if named[0] in within else _IS_NONE).format(named[0].name)
    elif not within:
        words = _NOT_ONE.format(which.of_them, len(told))
    else:
        words = _SO_MANY.format(len(within), len(told), which.of_them)
    return Para(f"{words}{mean}", bold=True)


def _fits(row: CountedRow, limit: SaidLimit, every: Sequence[CountedRow]) -> bool:
    done = row.done or Decimal(0)
    if limit.how in (NONE, ALL):
        return done == 0 if limit.how == NONE else done >= row.whole
    if limit.of == TARGET:
        return row.behind is not None and (row.behind > 0) == (limit.how == BELOW)
    if limit.of == MEAN:
        mean = _mean(every)
        return _share(row) < mean if limit.how == BELOW else _share(row) > mean
    if limit.of == COUNT:
        return limit.fits(row.whole - done if limit.lacking else done)
    return limit.fits(_share(row))


def _share(row: CountedRow) -> Decimal:
    return (row.done or Decimal(0)) * 100 / row.whole


def _mean(rows: Sequence[CountedRow]) -> Decimal:
    return sum(map(_share, rows), Decimal(0)) / len(rows)
