"""`ใครแทนใคร`: who acts for whom; an administrator appoints and ends deputies for others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Mend, Opening, Step
from handlers.conversation.questions import plain, show_name
from handlers.conversation.refusals import reading
from handlers.messages import Button, Card, Message, Para, Row, Text, pushed
from handlers.messages.name_labels import name_label
from handlers.people.away.away_questions import span
from handlers.people.away.person_question import NOT_ON_ROSTER
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.roster import person_card, who_question
from handlers.roster.changing import roster_questions
from handlers.roster.person_read import read_person, shown
from handlers.roster.request_cards import KIND, MENU
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import ACTING, APPOINT, SEARCH
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_span, thai_span
from handlers.understand.dates.said_days import read_days_said
from models.errors import Refusal
from models.people import deputies, people
from models.people.person import ADMIN, Person

_PAGE = 8


def show(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns all present and coming deputies; ends the one of a button (`x`) first."""
    ended = button_facts.whole(facts, "x")
    said = _end(context, ended) if ended is not None else []
    found = deputies.all_coming(context.session, context.today)
    page = button_facts.page(facts, _PAGE, len(found))
    rows = [
        Row(
            f"{deputy.name} แทน {superior.name}",
            f"{short_span(each.first_day, each.last_day)} · {superior.bureau.name}",
            Button("เลิก", opens(ACTING, x=each.id), f"เลิกการแทนของ {deputy.staff_id}"),
        )
        for each, superior, deputy in page.of(found)
    ]
    appoint = Button("ตั้งผู้แทน", opens(APPOINT), "ตั้งผู้แทนให้ผู้อื่น")
    return [
        *said,
        Card(
            "ใครทำหน้าที่แทนใคร",
            subtitle=page.words,
            rows=tuple(rows) or (Para("ขณะนี้ไม่มีการมอบหมายแทน", tone="muted"),),
            buttons=(*page.turn(ACTING), appoint, SEARCH),
        ),
    ]


def _end(context: Context, deputy_id: int) -> list[Message]:
    found = deputies.end_one(context.session, context.me, deputy_id, context.now)
    if found is None:
        return [Text("การมอบหมายนี้สิ้นสุดไปแล้ว")]
    superior, deputy = found
    context.must_arrive = True
    words = f"{context.me.name} เลิกการมอบหมายให้ {deputy.name} ทำหน้าที่แทน {superior.name} แล้ว"
    _tell(context, (superior, deputy), words, f"deputy_off:{deputy_id}")
    return [Text(f"เลิกการแทนของ {deputy.name} แล้ว และแจ้งทั้งสองท่าน")]


def _tell(context: Context, whom: Sequence[Person], words: str, key: str) -> None:
    for each in whom:
        message = pushed("การทำหน้าที่แทน", words, MENU)
        context.notify(each, [message], f"{key}:{each.id}", KIND)


# -- appointing ----------------------------------------------------------------------------------


def open_appointing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    person = people.by_id(context.session, button_facts.whole(facts, "n") or 0)
    return Opening("", {"person": person.id} if person is not None else {}, anew=True)


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    able = deputies.candidates(context.session, person_card.chosen(context, answers))[:7]
    return [Choice(f"p{each.id}", name_label(each.name), shown(each)) for each in able]


def read_who(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    person = read_person(text, context)
    with reading(refused):
        deputies.may_appoint(context.session, person_card.chosen(context, answers), person)
    return shown(person)


def read_days(text: str, context: Context, answers: Answers) -> list[str]:
    first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    with reading(refused):
        superior = person_card.chosen(context, answers)
        deputies.check_days(context.session, superior, first, last, context.today)
    return [first.isoformat(), last.isoformat()]


def review(context: Context, answers: Answers) -> Card:
    superior = person_card.chosen(context, answers)
    return Card("ตั้งผู้แทน", rows=(Row("แทน", superior.name),), note="แจ้งทั้งสองท่านเมื่อยืนยัน")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Appoints the deputy for the superior, and tells both."""
    superior, (first, last) = person_card.chosen(context, answers), span(answers["days"])
    deputy = people.by_id(context.session, answers["who"]["id"])
    if deputy is None:
        raise Mend(NOT_ON_ROSTER, "who")
    try:
        made = deputies.appoint(
            context.session, superior, deputy, first, last, context.now, by=context.me
        )
    except Refusal as refusal:
        step = "days" if refusal.code in ("overlaps", "past", "ends_before", "too_long") else "who"
        raise Mend(refused(refusal), step) from refusal
    context.must_arrive = True
    words = f"{context.me.name} ให้ {deputy.name} ทำหน้าที่แทน {superior.name} {thai_span(first, last)}"
    _tell(context, (superior, deputy), words, f"deputy_on:{made.id}")
    return [Text("ตั้งผู้แทนแล้ว และแจ้งทั้งสองท่าน"), *show(context, "", {})]


_ADMIN = frozenset((ADMIN,))
QUERY = Query(
    name=ACTING,
    words=("ใครแทนใคร", "ใครทำหน้าที่แทนใคร", "ผู้แทนทั้งหมด", "รายชื่อผู้แทน"),
    answer=show,
    roles=_ADMIN,
    instead="acting_mine",
    instead_told="ใครทำหน้าที่แทนใครทั้งสำนักงานเปิดให้ผู้ดูแลระบบ ของท่านเองมีดังนี้",
)
FLOW = Flow(
    name=APPOINT,
    title="การตั้งผู้แทนให้ผู้อื่น",
    opens_on=("ตั้งผู้แทนให้ผู้อื่น", "ตั้งผู้แทนให้"),
    steps=(
        who_question.WHO,
        Step(
            name="who",
            label="ผู้แทน",
            ask=roster_questions.ask_of("ให้ใครทำหน้าที่แทน กดชื่อ หรือพิมพ์ชื่อคนในสำนักเดียวกัน"),
            read=read_who,
            choices=who_choices,
            free_text="anybody of the bureau may be named",
            show=show_name,
        ),
        Step(
            name="days",
            label="ช่วงวัน",
            ask=plain("ตั้งแต่วันใดถึงวันใด เช่น 5-9 มี.ค. ไม่เกิน 30 วัน"),
            read=read_days,
            show=lambda value, _answers: thai_span(*span(value)),
            why="ผู้แทนพิจารณาแทนได้เฉพาะในวันเหล่านี้",
        ),
    ),
    open=open_appointing,
    review=review,
    finish=finish,
    roles=_ADMIN,
    counted=False,
)
