"""The card of what waits for a person longer than a limit, or past its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row
from handlers.question import button_facts
from handlers.question.button_facts import Page
from handlers.question.query import Facts
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.dates.dates import nearness, short_date
from handlers.understand.numbers.limits_said import LATE, SaidLimit, limit_words

_PAGE, _WAYS = 8, 4


def card(
    context: Context,
    which: Sequence[Waited],
    limit: SaidLimit,
    facts: Facts,
    turns: Callable[[Page], tuple[Button, ...]],
) -> Card:
    """Returns the things within the limit, the longest first, and how many wait in all."""
    every = [(kind, each) for kind in which for each in kind.things(context)]
    within = [pair for pair in every if _fits(context, pair[1], limit)]
    within.sort(key=lambda pair: pair[1].since)
    page = button_facts.page(facts, _PAGE, len(within))
    title, unit = (which[0].title, which[0].unit) if len(which) == 1 else ("เรื่องที่รอท่าน", "เรื่อง")
    words = limit_words(limit, "วัน")
    words = words if limit.how == LATE else f"ค้าง{words}"
    nothing = Para(f"ไม่มีที่{words}", tone="good")
    rows: list[Part] = [_row(context, each) for _, each in page.of(within)]
    return Card(
        f"{title} {words} {len(within):,} {unit}",
        subtitle=page.beside(f"รออยู่ทั้งหมด {len(every):,} {unit}{_oldest(context, every)}"),
        rows=tuple(rows) or (nothing,),
        buttons=(*turns(page), *_ways(which)),
        note="" if limit.how == LATE else "นับวันปฏิทินจากวันที่มาถึงถึงวันนี้",
    )


def _ways(which: Sequence[Waited]) -> tuple[Button, ...]:
    return tuple(dict.fromkeys(each for kind in which for each in kind.onward))[:_WAYS]


def _oldest(context: Context, every: Sequence[tuple[Waited, WaitedThing]]) -> str:
    days = [_days(context, each) for _, each in every]
    return f" · นานที่สุด {max(days):,} วัน" if days else ""


def _days(context: Context, each: WaitedThing) -> int:
    return (context.today - each.since).days


def _fits(context: Context, each: WaitedThing, limit: SaidLimit) -> bool:
    if limit.how == LATE:
        return each.due is not None and each.due < context.today
    return limit.fits(Decimal(_days(context, each)))


def _row(context: Context, each: WaitedThing) -> Row:
    due = f"กำหนด {short_date(each.due)} ({nearness(each.due, context.today)})" if each.due else ""
    words = "\n".join(filter(None, (each.words, f"รอ {_days(context, each):,} วัน", due)))
    late = each.due is not None and each.due < context.today
    return Row(each.name, words, each.see, "bad" if late else "plain")
