"""The conversation that publishes a suggestion once, in words that name nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards, case_words
from handlers.complaints.working import own_case
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Flow, Opening, Step
from handlers.conversation.refusals import mending
from handlers.messages import Message, Text
from handlers.understand.prose import read_prose
from models.complaints import case_public
from models.errors import permitted

LONGEST = 1_500
LEAST_LETTERS = 8


def open_publishing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the case."""
    case = own_case.find(context, facts.get("c", ""), case_cards.PUBLISHED)
    with own_case.closing(case_cards.PUBLISHED):
        case_public.check_unpublished(case)
    return Opening(case.id, own_case.answers_of(case, facts))


def ask_text(_context: Context, answers: Answers) -> Message:
    words = "พิมพ์ข้อความที่จะเผยแพร่ให้ทุกคนอ่าน เรียบเรียงใหม่โดยไม่ให้รู้ว่าใครเสนอ และไม่มีชื่อบุคคล"
    return Text(f"{answers['name']}: {words}")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์ข้อเสนอแนะให้ผู้อื่นอ่านเข้าใจ")


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"“{answers['text']}”\n\nเผยแพร่ข้อความนี้ให้ทุกคนอ่านใช่หรือไม่ เผยแพร่แล้วแก้ไขไม่ได้")


SURE = Confirmation(of=("text",), ask=ask_sure, label="ยืนยันเผยแพร่", back="แก้ข้อความ", deed="เผยแพร่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Publishes the suggestion once."""
    SURE.demand(answers)
    with own_case.closing(case_cards.PUBLISHED), mending(case_words.refused, names_somebody="text"):
        case_public.publish(
            context.session,
            context.sealer,
            answers["case_id"],
            context.me,
            answers["text"],
            context.now,
        )
    context.must_arrive = True
    return [
        Text(f"{answers['name']}: เผยแพร่แล้ว โดยไม่ระบุผู้เสนอ", (case_cards.PUBLISHED, case_cards.LIST))
    ]


FLOW = Flow(
    name="publish_suggestion",
    title="การเผยแพร่ข้อเสนอแนะ",
    steps=(
        Step(name="text", label="ข้อความ", ask=ask_text, read=read_text, prose=True),
        SURE.step,
    ),
    open=open_publishing,
    finish=finish,
    **own_case.of_a_card(
        lambda case, _answers: permitted(lambda: case_public.check_unpublished(case))
    ),
)
