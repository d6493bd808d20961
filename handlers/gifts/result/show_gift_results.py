"""`ผล No Gift`: the result of a round, of the own bureau or of all. Shows no names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.gifts.result import gift_round_words
from handlers.gifts.result.gift_round_words import RESULTS
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.query import Query, opens
from handlers.question.topic import Topic
from handlers.subjects.document_kind_words import ask_for
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import fiscal_year
from models.gifts.gift_documents import NO_GIFT
from models.gifts.result import gift_results
from models.gifts.result.gift_results import UnitResult
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_seen
from models.plans import result_rounds
from models.plans.result_rounds import Rounds

_UNITS = 8


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Administrators and executives see all units; reporters and supervisors their own.

    facts: `d` the round, `b` a bureau, `p` the page. Words may name a round or a bureau.
    """
    about = topic.read(context, rest, {k: v for k, v in facts.items() if k in ("b", "d")})
    rounds = result_rounds.now(context.session)
    about = topic.with_own_rounds(context, about, rounds.last_ended(context.today))
    seen = bureaus_seen(context.session, context.me)
    visible = scoped.seen_of(context, RESULTS, about, seen)
    if not isinstance(visible, Topic):
        return [visible]
    if not about.understood:
        return [topic_missing.not_understood("ผล No Gift", RESULTS, "ชื่อสำนักหรือรอบ")]
    until = _round(context, rounds, about.due)
    found = gift_results.unit_results(context.session, until, context.now)
    ids = {b.id for b in visible.bureaus} or seen
    units = [unit for unit in found if ids is None or unit.bureau_id in ids]
    if not units:
        return [_nothing(rounds, until)]
    above = _of_last_year(context, until) if about.due is None else ()
    if len(units) == 1:
        return [*above, _one(context, rounds, units[0], alone=seen is not None and len(seen) == 1)]
    return [*above, _several(rounds, units, facts, whole=seen is None and not visible.bureaus)]


def _of_last_year(context: Context, until: date) -> Sequence[Message]:
    """Says so where no round was named and the newest one is of the fiscal year before."""
    year = fiscal_year(until)
    if year == context.fiscal_year:
        return ()
    words = f"รอบของปีงบประมาณ {context.fiscal_year} ยังไม่ถึงกำหนด ที่แสดงเป็นรอบสุดท้ายของปีงบประมาณ {year}"
    return (Text(words),)


def _round(context: Context, rounds: Rounds, day: date | None) -> date:
    """The round of the named day, else the current round."""
    if day is not None:
        return rounds.around(day)
    return rounds.current(context.working_days, context.today)


# -- one unit ------------------------------------------------------------------------------------


def _one(context: Context, rounds: Rounds, unit: UnitResult, alone: bool) -> Card:
    until = unit.until
    mine = unit.bureau_id == context.me.bureau_id and context.me.has(REPORTER)
    confirms = mine and unit.confirmed_at is None and until <= context.today
    others = () if alone else (Button("ทุกหน่วยงาน", opens(RESULTS, d=until), "ผล No Gift"),)
    return Card(
        f"ผล No Gift {gift_round_words.round_words(until)}",
        subtitle=unit.bureau_name,
        rows=(*gift_round_words.figures(unit), _standing(unit)),
        buttons=(
            *((gift_round_words.confirm(until),) if confirms else ()),
            ask_for(NO_GIFT, until, unit.bureau_id),
            *_other_rounds(rounds, until, unit.bureau_id),
            *others,
        ),
        note=_note(unit),
    )


def _standing(unit: UnitResult) -> Row:
    at = unit.confirmed_at
    words = gift_round_words.confirmed_words(unit)
    return Row("การยืนยันของสำนัก", words, tone="good" if at is not None else "warn")


def _note(unit: UnitResult) -> str:
    return f"นับตั้งแต่ {thai_date(unit.since)} ถึง {thai_date(unit.until)} ตามวันที่ได้รับ"


def _other_rounds(rounds: Rounds, until: date, bureau_id: int | None) -> tuple[Button, ...]:
    return tuple(
        gift_round_words.see(day, bureau_id, f"รอบ {short_date(day)}")
        for day in rounds.beside(until)
    )


# -- several -------------------------------------------------------------------------------------


def _several(
    rounds: Rounds, units: Sequence[UnitResult], facts: Mapping[str, str], whole: bool
) -> Card:
    """The sum on the first page, then the units page by page."""
    until = units[0].until
    page = button_facts.page(facts, _UNITS, len(units))
    total = gift_results.office_total(units)
    summed: tuple[Part, ...] = gift_round_words.figures(total) if page.number == 1 else ()
    done = sum(unit.confirmed_at is not None for unit in units)
    document = (ask_for(NO_GIFT, until, None),) if whole else ()
    return Card(
        f"ผล No Gift {gift_round_words.round_words(until)}",
        subtitle=page.beside(f"ยืนยันแล้ว {done:,} จาก {len(units):,} หน่วยงาน"),
        rows=(*summed, *(_row(unit) for unit in page.of(units))),
        buttons=(
            *page.turn(RESULTS, d=until.isoformat()),
            *document,
            *_other_rounds(rounds, until, None),
        ),
        note=_note(total),
    )


def _row(unit: UnitResult) -> Row:
    data = opens(RESULTS, b=unit.bureau_id, d=unit.until)
    see = Button("ดู", data, f"ดูผล No Gift {unit.bureau_name}")
    label = f"{unit.bureau_name} · {gift_round_words.confirmed_words(unit)}"
    return Row(label, gift_round_words.in_a_line(unit), see, "warn" if unit.waiting else "plain")


def _nothing(rounds: Rounds, until: date) -> Card:
    words = "ยังไม่มีข้อมูลของหน่วยงานที่ท่านดูได้ในรอบนี้"
    return Card(
        f"ผล No Gift {gift_round_words.round_words(until)}",
        rows=(Para(words),),
        buttons=_other_rounds(rounds, until, None),
        tone="muted",
    )


QUERY = Query(
    name=RESULTS,
    words=(
        "ผล No Gift",
        "ขอดูผล No Gift",
        "ดูผล No Gift",
        "สรุปผล No Gift",
        "ผลโนกิฟต์",
        "ผลการไม่รับของขวัญ",
    ),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)
