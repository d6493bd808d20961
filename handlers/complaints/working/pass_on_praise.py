"""Passing a compliment on to whom it praises, through the superior, without who made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards, case_words, praise
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.messages import Said, Text
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.complaints import case_names, case_public, cases
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from models.errors import Refusal, permitted
from models.people.person import Person

LONGEST = 1_500
LEAST_LETTERS = 4
_NAMED = "ข้อความมีชื่อผู้ชม กรุณาพิมพ์ใหม่โดยไม่ให้รู้ว่าเป็นผู้ใด"


def open_praise(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: the case, and who is praised in it."""
    del rest
    case_id = facts.get("c", "")
    try:
        found = case_public.praised(context.session, context.sealer, case_id, context.me)
        case = cases.held(context.session, case_id, context.me, lock=False)
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    names = [context.session.get_one(Person, each.person_id).name for each in found]
    answers: Answers = {
        "case_id": case.id,
        "name": case_cards.name_of(case),
        "praised": ", ".join(names),
        "opened_with": dict(facts),
    }
    return Opening(case.id, answers)


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(case_words.refused(refusal), (case_cards.LIST,)))


def _case(context: Context, answers: Answers) -> Case:
    try:
        return cases.held(context.session, answers["case_id"], context.me, lock=False)
    except Refusal as refusal:
        raise _closed(refusal) from refusal


def ask_text(_context: Context, answers: Answers) -> Said:
    return Text(
        f"{answers['name']} ถึง {answers['praised']}\n"
        "พิมพ์คำชมที่จะส่งถึงผู้ได้รับและผู้บังคับบัญชา โดยไม่ให้รู้ว่าใครชม"
    )


def read_text(text: str, context: Context, answers: Answers) -> str:
    words = read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์คำชมให้ผู้ได้รับเข้าใจ")
    if _names_who_praised(context, answers, words):
        raise Unclear(_NAMED)
    return words


def _names_who_praised(context: Context, answers: Answers, words: str) -> bool:
    case = _case(context, answers)
    _, own = case_texts.complainants_words(context.session, context.sealer, case)
    return bool(own) and bool(case_names.named_in(words, [(0, own)], {0}))


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(
        f"“{answers['text']}”\n\nส่งคำชมนี้ถึง {answers['praised']} และผู้บังคับบัญชาใช่หรือไม่ ส่งแล้วแก้ไขไม่ได้"
    )


SURE = Confirmation(of=("text",), ask=ask_sure, label="ยืนยันส่งคำชม", back="แก้ข้อความ", deed="ส่ง")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Tell the superior and whom it praises; each of them once a case."""
    SURE.demand(answers)
    try:
        found = case_public.pass_on(
            context.session, context.sealer, answers["case_id"], context.me, context.now
        )
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    context.must_arrive = True
    reached = praise.tell(context, answers["case_id"], found, answers["text"])
    told = "" if reached else " แต่ LINE ไปไม่ถึงผู้ใดเลย กรุณาแจ้งด้วยตนเอง"
    return [Text(f"{answers['name']}: ส่งคำชมแล้ว{told}", (case_cards.LIST,))]


def has_it_still(context: Context, answers: Answers) -> bool:
    """Whether the person still has the case."""
    return permitted(
        lambda: cases.held(context.session, answers["case_id"], context.me, lock=False)
    )


FLOW = Flow(
    name="pass_on_praise",
    title="การส่งคำชมเชย",
    opens_on=(),
    steps=(
        Step(name="text", label="คำชม", ask=ask_text, read=read_text, prose=True),
        SURE.step,
    ),
    open=open_praise,
    finish=finish,
    still=has_it_still,
    counted=False,
    describe=lambda answers: str(answers.get("name", "")),
)
