"""`สรุปคะแนน`: the scores that reviewers gave, by measure and by bureau."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Para, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.figures.overview import WORK, overview
from handlers.understand.dates.dates import thai_date
from models.people.person import ADMIN
from models.reports.figures.measure_scores import GivenScore, given_scores

_NAME = "scores"
ORDER, LEAST = "w", "least"
"""The fact of a button: the bureaus with the least first."""
_PAGE = 6
_CENT = Decimal("0.01")


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The mean of each measure, and of each bureau beside it, the highest first."""
    about = found.about
    listed = given_scores(context.session, about.year(context.today), found.narrow)
    subtitle = about.words(context.today)
    give = (Button("ให้คะแนน", opens("score_measure"), "ให้คะแนน"),) if context.me.has(ADMIN) else ()
    if not listed:
        title, why = f"คะแนนมาตรการ {found.whose}", (Para(_NONE),)
        return [Card(title, subtitle=subtitle, rows=why, buttons=(*give, _RANKED))]
    ranked = sorted(_grouped(listed, lambda each: (each.bureau, each.bureau_id)), key=_highest)
    lowest = facts.get(ORDER) == LEAST
    ranked = ranked[::-1] if lowest else ranked
    ranked = ranked[: found.top]
    page = button_facts.page(facts, _PAGE, len(ranked))
    bureaus = Card(
        "แต่ละสำนัก",
        subtitle=page.beside(subtitle, f"คะแนนเฉลี่ย{'ต่ำ' if lowest else 'สูง'}อยู่บน"),
        rows=tuple(_bureau(found, *each) for each in page.of(ranked)),
        buttons=page.turn(_NAME, **found.facts(), **({ORDER: LEAST} if lowest else {})),
    )
    if page.number > 1:
        return [bureaus]
    measures = Card(
        f"คะแนนมาตรการ {found.whose}",
        subtitle=subtitle,
        rows=(
            Para(f"เฉลี่ย {_mean(listed)} จาก 100 ({len(listed):,} คะแนน)", bold=True),
            *(_measure(*each) for each in _grouped(listed, _of_measure)),
        ),
        buttons=give,
        note=f"คะแนนล่าสุดที่ผู้ดูแลแผนให้ในแต่ละรอบ ข้อมูล ณ {thai_date(context.today)}",
    )
    return [Carousel((measures, bureaus), f"{measures.title} เฉลี่ย {_mean(listed)} จาก 100")]


_RANKED = Button("จัดอันดับการส่ง", opens("best_bureau"), "จัดอันดับสำนัก")
_NONE = "ยังไม่มีคะแนนในช่วงที่ถาม คะแนนมีเฉพาะแผนที่แบบรายงานมีช่องคะแนน"


def _of_measure(each: GivenScore) -> tuple[str, int]:
    return each.title, each.measure


Group = tuple[tuple[str, int], list[GivenScore]]


def _grouped(
    listed: Sequence[GivenScore], key: Callable[[GivenScore], tuple[str, int]]
) -> list[Group]:
    found: dict[tuple[str, int], list[GivenScore]] = {}
    for each in listed:
        found.setdefault(key(each), []).append(each)
    return sorted(found.items(), key=lambda group: group[0][1])


def _highest(group: Group) -> tuple[Decimal, str]:
    return -_mean(group[1]), group[0][0]


def _mean(scores: Sequence[GivenScore]) -> Decimal:
    total = sum((each.score for each in scores), Decimal(0))
    return (total / len(scores)).quantize(_CENT, ROUND_HALF_UP)


def _measure(named: tuple[str, int], scores: Sequence[GivenScore]) -> Row:
    low, high = min(each.score for each in scores), max(each.score for each in scores)
    words = f"เฉลี่ย {_mean(scores)} · ต่ำสุด {low:.2f} · สูงสุด {high:.2f} ({len(scores):,} คะแนน)"
    return Row(f"มาตรการที่ {named[1]}", words)


def _bureau(found: Placed, named: tuple[str, int], scores: Sequence[GivenScore]) -> Row:
    bureau, bureau_id = named
    facts = {**found.about.facts(), "b": bureau_id}
    see = Button("ดู", opens(_NAME, **facts), f"สรุปคะแนน {bureau}")
    return Row(bureau, f"เฉลี่ย {_mean(scores)} จาก 100 ({len(scores):,} คะแนน)", see)


QUERY = overview(
    _NAME,
    ("สรุปคะแนน", "ดูคะแนน", "คะแนนแต่ละมาตรการ", "คะแนนการประเมิน"),
    answer,
    following=replace(
        WORK, ranked=_NAME, counted="คือคะแนนล่าสุดที่ผู้ดูแลแผนให้แต่ละมาตรการในแต่ละรอบ รอบที่ยังไม่ให้คะแนนไม่นับ"
    ),
)
