"""`ย้ายวันตรวจเยี่ยม สำนักกฎหมาย 3 ส.ค.`: an administrator moves a bureau's visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.bureau_awards import award_words
from handlers.context import Context
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import mending
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.names import one_bureau
from handlers.understand.unclear import Unclear
from models.bureau_awards import awards
from models.bureau_awards.awards import Visit
from models.people.person import ADMIN

BUREAU, DAY = "bureau", "day"
_TELL = Button("แจ้งสำนัก", opens(award_words.TELL), "แจ้งวันตรวจเยี่ยม")


def _visits(context: Context) -> dict[str, Visit]:
    award = awards.of_year(context.session, context.fiscal_year)
    if award is None:
        raise Closed(Text(award_words.NOT_PLANNED))
    return {each.bureau: each for each in awards.visits(context.session, award)}


def open_moving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a button (`b` the bureau) or from words that name a bureau and a day."""
    visits = _visits(context)
    chosen = button_facts.whole(facts, "b")
    answers: Answers = {}
    for each in visits.values():
        if each.bureau_id == chosen or (rest and each.bureau in rest):
            answers[BUREAU] = {"id": each.bureau_id, "words": each.bureau}
    if days := find_dates(rest, context.today):
        answers[DAY] = days[0].isoformat()
    return Opening("", answers, anew=True)


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    found = one_bureau(text, _visits(context), "พิมพ์ชื่อสำนักหนึ่งสำนัก เช่น สำนักวิชาการ")
    return {"id": found.bureau_id, "words": found.bureau}


def read_day(text: str, context: Context, _answers: Answers) -> str:
    days = sorted(set(find_dates(text, context.today)))
    if len(days) != 1:
        raise Unclear(days_in("พิมพ์วันเดียว เช่น {}", context, 7))
    return days[0].isoformat()


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    award = awards.of_year(context.session, context.fiscal_year)
    if award is None:
        raise Closed(Text(award_words.NOT_PLANNED))
    day = date.fromisoformat(answers[DAY])
    about = (context.session, context.me, award, answers[BUREAU]["id"], day, context.now)
    with mending(award_words.refused_words, otherwise=DAY, no_visit=BUREAU):
        moved = awards.move_visit(*about)
    context.must_arrive = True
    off = "" if context.working_days.is_working(day) else " (เป็นวันหยุด)"
    words = f"ย้ายวันตรวจเยี่ยม {moved.bureau} เป็น {thai_date(moved.day)}{off} แล้ว ยังไม่ได้แจ้งสำนัก"
    return [Text(words, (_TELL, award_words.SHOW))]


FLOW = Flow(
    name=award_words.MOVE,
    title="การย้ายวันตรวจเยี่ยม",
    opens_on=("ย้ายวันตรวจเยี่ยม", "เลื่อนวันตรวจเยี่ยม", "เปลี่ยนวันตรวจเยี่ยม"),
    steps=(
        Step(
            name=BUREAU,
            label="สำนัก",
            ask=plain("ย้ายวันตรวจเยี่ยมของสำนักใด"),
            read=read_bureau,
            show=lambda value, _answers: str(value["words"]),
        ),
        Step(
            name=DAY,
            label="วัน",
            ask=with_days("ย้ายไปวันใด เช่น {}", 7),
            read=read_day,
            show=lambda value, _answers: thai_date(date.fromisoformat(value)),
        ),
    ),
    open=open_moving,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    help="ผู้ดูแลระบบย้ายวันตรวจเยี่ยมของสำนัก แล้วกดแจ้งสำนักอีกครั้ง",
)
