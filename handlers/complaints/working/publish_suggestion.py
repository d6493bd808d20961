"""Telling a suggestion to all in words that name nobody, once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards, case_words
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Opening, Step
from handlers.messages import Button, Said, Text
from handlers.question.query import opens
from handlers.understand.prose import read_prose
from models.complaints import case_public, cases
from models.complaints.complaint import OPINION, SUGGESTION, Case
from models.errors import Refusal, permitted

LONGEST = 1_500
LEAST_LETTERS = 8
_SEEN = Button("ข้อเสนอแนะที่เผยแพร่", opens("published_suggestions"), "ข้อเสนอแนะที่เผยแพร่")


def open_publishing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: the case."""
    del rest
    try:
        case = _publishable(context, facts.get("c", ""))
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    answers: Answers = {
        "case_id": case.id,
        "name": case_cards.name_of(case),
        "opened_with": dict(facts),
    }
    return Opening(case.id, answers)


def _publishable(context: Context, case_id: str) -> Case:
    case = cases.held(context.session, case_id, context.me, lock=False)
    if case.kind not in (SUGGESTION, OPINION):
        raise Refusal("no_suggestion")
    if case.published_on is not None:
        raise Refusal("published")
    return case


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(case_words.refused(refusal), (_SEEN, case_cards.LIST)))


def ask_text(_context: Context, answers: Answers) -> Said:
    words = "พิมพ์ข้อความที่จะเผยแพร่ให้ทุกคนอ่าน เรียบเรียงใหม่โดยไม่ให้รู้ว่าใครเสนอ และไม่มีชื่อบุคคล"
    return Text(f"{answers['name']}: {words}")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์ข้อเสนอแนะให้ผู้อื่นอ่านเข้าใจ")


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(f"“{answers['text']}”\n\nเผยแพร่ข้อความนี้ให้ทุกคนอ่านใช่หรือไม่ เผยแพร่แล้วแก้ไขไม่ได้")


SURE = Confirmation(of=("text",), ask=ask_sure, label="ยืนยันเผยแพร่", back="แก้ข้อความ", deed="เผยแพร่")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Publish, once."""
    SURE.demand(answers)
    try:
        case_public.publish(
            context.session,
            context.sealer,
            answers["case_id"],
            context.me,
            answers["text"],
            context.now,
        )
    except Refusal as refusal:
        if refusal.code == "names_somebody":
            raise Mend(case_words.refused(refusal), "text") from refusal
        raise _closed(refusal) from refusal
    context.must_arrive = True
    return [Text(f"{answers['name']}: เผยแพร่แล้ว โดยไม่ระบุผู้เสนอ", (_SEEN, case_cards.LIST))]


def may_still(context: Context, answers: Answers) -> bool:
    """Whether it is still the person's, and not published yet."""
    return permitted(lambda: _publishable(context, answers["case_id"]))


FLOW = Flow(
    name="publish_suggestion",
    title="การเผยแพร่ข้อเสนอแนะ",
    opens_on=(),
    steps=(
        Step(name="text", label="ข้อความ", ask=ask_text, read=read_text, prose=True),
        SURE.step,
    ),
    open=open_publishing,
    finish=finish,
    still=may_still,
    counted=False,
    describe=lambda answers: str(answers.get("name", "")),
)
