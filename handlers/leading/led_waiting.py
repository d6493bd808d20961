"""`มีรายงานค้างเกิน 7 วันไหม`, `หัวหน้าคนไหนดองรายงานไว้`: reports that wait for a decision, with whom and
for how long; `เรื่องร้องเรียนไหนใกล้ครบกำหนด`: who sees that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.complaints.working import cases_waited, show_cases
from handlers.context import Context
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.reports.report_cards import decide_button
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.numbers.limits_said import (
    ABOVE,
    DAYS,
    LATE,
    SaidLimit,
    limit_said,
    limit_words,
    of_code,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.calendar import office_day
from models.people import led_people
from models.people.person import EXECUTIVE, RECEIVER, SUPERVISOR, Person
from models.reports.deciding import report_decisions, waiting_long
from models.reports.deciding.waiting_long import LONG_DAYS, WaitingReport

WHICH = "n"
MINE, ALL, HEADS, DIRECTORS = "mine", "all", "heads", "dirs"
"""The fact of a button: what waits for oneself, with whom all wait, or only which of them."""
LIMIT = "o"
"""The fact of a button: only what has waited within the limit (`limits_said`)."""
_LONG = SaidLimit(ABOVE, DAYS, Decimal(LONG_DAYS))
I_DECIDE = rf"(?:^|\s|ที่)(?:{ME_OR_US}|พี่)(?:ยัง)?(?:ต้อง|ค้าง|ไม่(?:ได้)?)(?:อนุมัติ|พิจารณา)"
"""Says that it waits for whoever asks: `รายงานที่ผมต้องอนุมัติเกิน 3 วัน`."""
_MINE = pattern_of(I_DECIDE)
_NAME = "led_waiting"
_PAGE = 6


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what waits for the person's own decision for long, or with whom reports of the scope
    wait."""
    which = button_facts.one_of(facts, WHICH, ALL, MINE, HEADS, DIRECTORS)
    if which == MINE:
        context.asked = opens(_NAME, **{WHICH: MINE})
        return [_mine(context, of_code(facts.get(LIMIT, "")) or _LONG, facts)]
    scope = lead_scope.of_facts(context, _NAME, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    limit = of_code(facts.get(LIMIT, ""))
    within = {LIMIT: limit.code} if limit is not None else {}
    context.asked = opens(_NAME, **{WHICH: which}, **within, **scope.facts)
    return [_with_whom(context, scope, which, limit, facts)]


def _mine(context: Context, limit: SaidLimit, facts: Facts) -> Card:
    """The reports that have waited for the person within the limit."""
    found = report_decisions.awaiting(context.session, context.me, context.today)
    days = [(context.today - office_day(sent.submitted_at)).days for _, sent, _ in found]
    pairs = list(zip(found, days, strict=True))
    late = [pair for pair in pairs if _fits(context, pair[0][0].due, pair[1], limit)]
    page = button_facts.page(facts, _PAGE, len(late))
    rows: tuple[Part, ...] = tuple(
        Row(
            f"{report.activity.number} {short_title(report.activity.title)}",
            f"{whose.name} ส่ง {short_date(office_day(sent.submitted_at))} · รอ {waited:,} วัน",
            decide_button(report.id, sent.version, report.activity.number),
            tone="bad",
        )
        for (report, sent, whose), waited in page.of(late)
    )
    oldest = f" เก่าสุดรอ {max(days):,} วัน" if days else ""
    kind = limit_words(limit, "วัน")
    nothing = Para(f"ไม่มีรายงานที่รอท่าน{kind}", tone="good")
    return Card(
        f"รายงานที่รอท่าน{kind} {len(late):,} ฉบับ",
        subtitle=page.beside(f"รอท่านทั้งหมด {len(found):,} ฉบับ{oldest}"),
        rows=rows or (nothing,),
        buttons=(*page.turn(_NAME, **{WHICH: MINE, LIMIT: limit.code}), _AWAITING),
        note=_NOTE,
    )


_AWAITING = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
_NOTE = f"นับวันปฏิทินจากวันที่ส่งถึงวันนี้ นานคือเกิน {LONG_DAYS} วัน"


def _with_whom(
    context: Context, scope: LeadScope, which: str, limit: SaidLimit | None, facts: Facts
) -> Card:
    """Each person with whom reports wait: how many, the oldest, and how many wait for long."""
    found = waiting_long.waiting(context.session, scope.bureau_ids, context.today)
    ids = scope.person_ids
    found = [each for each in found if ids is None or each.author.id in ids]
    by: dict[Person | None, list[WaitingReport]] = {}
    for each in found:
        if limit is None or _fits(context, each.report.due, each.days, limit):
            by.setdefault(each.decider, []).append(each)
    wanted = _wanted(context, which)
    groups = sorted(
        ((who, each) for who, each in by.items() if wanted(who)),
        key=lambda group: -max(one.days for one in group[1]),
    )
    page = button_facts.page(facts, _PAGE, len(groups))
    rows: tuple[Part, ...] = tuple(_row(who, each) for who, each in page.of(groups))
    told = sum(len(each) for _, each in groups)
    whom = f"ที่{_WHOM[which]}" if which in _WHOM else ""
    kind = f"{whom} {limit_words(limit, 'วัน')}" if limit is not None else whom
    left = f" จากที่รออนุมัติทั้งหมด {len(found):,} ฉบับ" if told < len(found) else ""
    within = {LIMIT: limit.code} if limit is not None else {}
    return Card(
        f"รายงานที่รออนุมัติ{kind} {told:,} ฉบับ",
        subtitle=page.beside(f"{scope.whose} · ณ {thai_date(context.today)}"),
        rows=rows or (Para(f"ขณะนี้ไม่มีรายงานที่รออนุมัติ{kind}{left}"),),
        buttons=(*page.turn(_NAME, **{WHICH: which}, **within, **scope.facts), _AWAITING),
        note=f"ที่รอนานที่สุดอยู่บน {_NOTE}",
    )


def _fits(context: Context, due: date | None, waited: int, limit: SaidLimit) -> bool:
    if limit.how == LATE:
        return due is not None and due < context.today
    return limit.fits(Decimal(waited))


_WHOM = {HEADS: "หัวหน้ากลุ่ม", DIRECTORS: "ผู้อำนวยการสำนัก"}


def _wanted(context: Context, which: str) -> Callable[[Person | None], bool]:
    def leads(each: Person | None) -> bool:
        return each is not None and led_people.leads_bureau(context.session, each)

    if which == DIRECTORS:
        return leads
    if which == HEADS:
        return lambda each: each is not None and each.has(SUPERVISOR) and not leads(each)
    return lambda _each: True


def _row(who: Person | None, waiting: Sequence[WaitingReport]) -> Row:
    name = who.name if who is not None else "ไม่มีผู้พิจารณาที่รับแจ้งทาง LINE ได้"
    long = sum(each.long for each in waiting)
    first = min(waiting, key=lambda each: each.sent.submitted_at)
    sent = moment_words(first.sent.submitted_at)
    oldest = f"{first.report.activity.number} ส่ง {sent} รอ {first.days:,} วัน"
    numbers = ", ".join(sorted({each.report.activity.number for each in waiting})[:4])
    late = f" · เกิน {LONG_DAYS} วัน {long:,} ฉบับ" if long else ""
    words = f"{len(waiting):,} ฉบับ{late}\nเก่าสุด {oldest}\nกิจกรรม {numbers}"
    return Row(name, words, tone="bad" if long else "plain")


# -- cases near their limits ---------------------------------------------------------------------


def cases_near(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who sees which case is near its limit; receivers get their list."""
    context.secret = True
    numbers = Button("ตัวเลขเรื่องร้องเรียน", opens("case_numbers"), "ตัวเลขเรื่องร้องเรียน")
    if context.me.has(RECEIVER):
        mine = Button("เรื่องที่ได้รับ", opens("cases"), "เรื่องที่ได้รับ")
        return [Text("เรื่องที่ท่านรับผิดชอบและวันครบกำหนด อยู่ใน “เรื่องที่ได้รับ”", (mine, numbers))]
    return [Text(cases_waited.NOT_TOLD, (numbers,))]


def _heard(context: Context, text: str, facts: Facts) -> Sequence[Message]:
    """Answers a whole sentence, within the days that it names."""
    plain = normalise(text)
    limit = limit_said(plain)
    within = {LIMIT: limit.code} if limit is not None and limit.of == DAYS else {}
    within |= {WHICH: MINE} if _MINE.search(plain) else {}

    def asked(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        return answer(context, rest, {**facts, **within})

    return lead_scope.in_scope(asked, SIDES)(context, text, facts)


SIDES = {"heads": {WHICH: HEADS}, "directors": {WHICH: DIRECTORS}}
"""By a piece of `lead_words`, the facts of who is asked of."""
QUERY = Query(
    _NAME,
    ("หัวหน้าค้างอนุมัติ", "หัวหน้าคนไหนค้างอนุมัติ"),
    answer,
    roles=LEADERS,
    hears_rest=True,
    heard=_heard,
    outside=True,
)
CASES_NEAR = Query(
    "cases_near",
    ("เรื่องใกล้ครบกำหนด", "เรื่องร้องเรียนใกล้ครบกำหนด"),
    cases_near,
    roles=LEADERS | {EXECUTIVE, RECEIVER},
    own_words=replace(show_cases.OWN_WORDS, others=("own_duties",)),
    outside=True,
)
