"""`รับภาพไปส่งต่อ` hands over picture and words; `ส่งต่อแล้ว` logs that they were forwarded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.thursday_pictures import forward_words, picture_words
from handlers.understand.dates.dates import thai_date
from models.errors import Refusal, permitted
from models.people.person import ADMIN, REPORTER
from models.thursday_pictures import picture_publishing
from models.thursday_pictures.picture_rota import PictureWeek

_WHO = frozenset((REPORTER, ADMIN))


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns picture and words of the week, ready to be forwarded. facts: `w` the week"""
    try:
        week = _week(context, facts)
    except Refusal as refusal:
        return [forward_words.refused(refusal)]
    picture = picture_publishing.approved_picture(context.session, week)
    how = "แตะค้างที่ภาพและที่ข้อความ เลือกส่งต่อ แล้วเลือกกลุ่มของสำนักงาน ส่งแล้วกด “ส่งต่อแล้ว” เพื่อบันทึกวัน"
    card = Card(
        "ภาพพร้อมส่งต่อ",
        rows=(Para(how),),
        buttons=(forward_words.forwarded(week.id), picture_words.LIST),
    )
    return [*forward_words.message(context, picture, context.me.id), card]


def _week(context: Context, facts: Facts) -> PictureWeek:
    """Returns the week of the button, or the earliest that the person may forward. Raises
    Refusal."""
    week_id = button_facts.whole(facts, "w")
    if week_id is None:
        bureau_id = None if context.me.has(ADMIN) else context.me.bureau_id
        week_id = picture_publishing.to_forward(
            context.session, bureau_id, context.working_days, context.now
        )
    about = (week_id or 0, context.working_days, context.now)
    return picture_publishing.for_forwarding(context.session, context.me, *about)


# -- forwarded -----------------------------------------------------------------------------------


def open_forwarded(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the button under the picture (`w`, `do`), or for the earliest week."""
    with closing(forward_words.refused):
        week = _week(context, facts)
    answers: Answers = {"week_id": week.id, "opened_with": dict(facts)}
    if facts.get("do") == "1":
        answers["sure"] = True
    return Opening(str(week.id), answers, anew=True)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Logs day and channel, once."""
    if not answers["sure"]:
        raise Closed(Text("ยังไม่ได้บันทึก เมื่อส่งต่อแล้วกด “ส่งต่อแล้ว”", (picture_words.LIST,)))
    about = (answers["week_id"], context.working_days, context.now)
    with closing(forward_words.refused):
        picture_publishing.forwarded(context.session, context.me, *about)
    context.must_arrive = True
    words = f"บันทึกแล้ว เผยแพร่ {thai_date(context.today)} โดยส่งต่อในกลุ่ม ภาพอยู่ในคลังให้ทุกคนค้นได้"
    return [Text(words, (picture_words.LIST, picture_words.WHOLE_ROTA))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the week's picture still waits to be forwarded."""
    about = (answers["week_id"], context.working_days, context.now)
    return permitted(picture_publishing.for_forwarding, context.session, context.me, *about)


QUERY = Query(
    name=forward_words.READY,
    words=("รับภาพไปส่งต่อ", "ภาพพร้อมส่งต่อ", "ส่งต่ออินโฟกราฟิก"),
    answer=answer,
    roles=_WHO,
)
FLOW = Flow(
    name=forward_words.FORWARDED,
    title="การบันทึกว่าส่งต่อภาพแล้ว",
    opens_on=("ส่งต่ออินโฟกราฟิกแล้ว", "ส่งต่อภาพแล้ว", "ส่งต่อแล้ว"),
    steps=(
        yes_or_no(
            plain("ส่งภาพและข้อความเข้ากลุ่มของสำนักงานแล้วใช่หรือไม่"), "ใช่ ส่งต่อแล้ว", "ยังไม่ได้ส่ง", "ส่งแล้ว"
        ),
    ),
    open=open_forwarded,
    finish=finish,
    still=waits_still,
    roles=_WHO,
    counted=False,
)
