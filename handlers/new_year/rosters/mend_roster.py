"""`มีแก้`: a bureau's reporter says what of its names is to be mended; it waits for an
administrator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, too_long
from handlers.conversation.refusals import closing
from handlers.messages import Button, Message, Text, pushed
from handlers.new_year import year_words
from handlers.new_year.rosters import check_roster, roster_check_words
from handlers.question.query import opens
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.new_year import roster_checks
from models.people import people

KIND = "roster_to_mend"


def open_mending(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the check of the button (`c`), or of the own bureau."""
    check = check_roster.check_named(context, facts)
    if check is None or check.bureau_id != context.me.bureau_id:
        raise Closed(*check_roster.answer(context, "", facts))
    return Opening(str(check.id), {"check": check.id}, anew=True)


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise(text).strip()
    if len(words) > roster_checks.LONGEST_WORDS:
        raise Unclear(too_long(roster_checks.LONGEST_WORDS))
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the words and tells the administrators, each of them once."""
    check_id, words = answers["check"], answers["words"]
    with closing(lambda why: Text(roster_check_words.refused(context, why), (year_words.MENU,))):
        check = roster_checks.answer(
            context.session, context.sealer, check_id, context.me, words, context.now
        )
    context.saved = {"c": check.id}
    card = pushed(
        f"{context.me.bureau.name}แจ้งแก้รายชื่อ",
        words,
        Button(
            "ดูรายสำนัก", opens(roster_check_words.OVERVIEW, y=check.fiscal_year), "สำนักตรวจรายชื่อ"
        ),
        Button("แก้แล้ว", opens(roster_check_words.DONE, c=check.id), "แก้แล้ว"),
    )
    for each in people.administrators(context.session):
        if each.id != context.me.id:
            key = f"{KIND}:{check.id}:{context.event_key}:{each.id}"
            context.notify(each, [card], key, KIND)
    return [Text("ส่งให้ผู้ดูแลระบบแล้ว เมื่อแก้เสร็จจะแจ้งให้ทราบ", (year_words.MENU,))]


FLOW = Flow(
    name=roster_check_words.MEND_FLOW,
    title="การแจ้งแก้รายชื่อของสำนัก",
    opens_on=("แจ้งแก้รายชื่อ", "รายชื่อของสำนักมีแก้"),
    steps=(
        Step(
            name="words",
            label="สิ่งที่ต้องแก้",
            ask=plain("พิมพ์ว่าต้องแก้อะไร เช่น นายก ย้ายไปสำนักการคลัง และ นางข เกษียณ 30 กันยายน"),
            read=read_words,
            prose=True,
        ),
    ),
    open=open_mending,
    finish=finish,
    roles=check_roster.MAY_CHECK,
    counted=False,
)
