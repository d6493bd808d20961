"""The conversation in which an adviser answers a question, or ends one that cannot be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from handlers.advice import advice_words
from handlers.advice.show_questions import LIST, publish, see
from handlers.complaints import case_notices
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.controls import BACK
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.heard.retold import slip_in_a_text
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.prose import read_prose, without_order
from models.advice import advice_texts, questions
from models.advice.advice_question import CLOSED
from models.errors import Refusal

ANSWER, CLOSE = "answer", "close"
LEAST, LONGEST, _QUOTED = 2, 4_000, 600


def open_answering(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the question, how many messages were read, and what to do."""
    do = facts.get("do", ANSWER)
    if do not in (ANSWER, CLOSE) or not facts.get("n", "").isdigit():
        raise Closed(Text("เลือกคำถามที่จะตอบจากรายการ", (LIST,)))
    with _closing(facts.get("c", "")):
        question = questions.readable(
            context.session, facts.get("c", ""), context.me, context.now, lock=False
        )
        if question.state == CLOSED:
            raise Refusal("closed")
    answers: Answers = {"id": question.id, "seen": int(facts["n"]), "do": do}
    return Opening(f"{question.id}|{do}", answers, anew=True)


def _closing(question_id: str) -> AbstractContextManager[None]:
    """Raises Closed, with buttons, if the block raises Refusal."""
    return closing(
        lambda refusal: Text(
            advice_words.refused(refusal),
            (see(question_id), LIST) if refusal.code == "changed" else (LIST,),
        )
    )


def ask_text(_context: Context, answers: Answers) -> Message:
    name = advice_words.name_of(answers["id"])
    return Text(f"{name}: พิมพ์คำตอบถึงผู้ถาม ผู้ถามอ่านได้ด้วยรหัส และไม่เห็นชื่อท่าน")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(
        without_order(text.strip()),
        LEAST,
        LONGEST,
        "กรุณาพิมพ์คำตอบให้ครบถ้วน",
        "ให้สั้นลง หรือแบ่งเป็นหลายข้อความ",
    )


def ask_sure(_context: Context, answers: Answers) -> Message:
    name = advice_words.name_of(answers["id"])
    if answers["do"] == CLOSE:
        return Text(
            f"{name}\nปิดคำถามนี้โดยไม่ตอบใช่หรือไม่ ใช้กับข้อความที่ตอบไม่ได้ เช่น ถ้อยคำหยาบคาย ปิดแล้วเปิดใหม่ไม่ได้"
        )
    written = cut_graphemes(answers["text"], _QUOTED)
    return Text(f"{name}\n“{written}”\n\nส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่ ส่งแล้วแก้ไขไม่ได้ แต่ตอบเพิ่มได้")


SURE = Confirmation(of=("text",), ask=ask_sure, label="ส่งคำตอบ", back="แก้คำตอบ", deed="ส่ง")


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    if answers["do"] == CLOSE:
        return (Choice("yes", "ปิดโดยไม่ตอบ", SURE.seen(answers, True)),)
    back = Choice(BACK, SURE.back, SURE.seen(answers, False))
    return (Choice("yes", SURE.label, SURE.seen(answers, True)), back)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Answers or ends the question once, and sends the neutral words if its asker wished them."""
    SURE.demand(answers)
    session, me, now, question_id = context.session, context.me, context.now, answers["id"]
    with _closing(question_id):
        if answers["do"] == CLOSE:
            question = questions.close(session, question_id, me, now)
        else:
            question = questions.answer(
                session, context.sealer, question_id, me, answers["text"], answers["seen"], now,
                context.working_days,
            )  # fmt: skip
    context.must_arrive = context.keeps_buttons = True  # what is typed next may be of this question
    case_notices.whisper(context, advice_texts.push_address(context.sealer, question))
    done = "ปิดแล้วโดยไม่ตอบ" if answers["do"] == CLOSE else "ส่งคำตอบแล้ว ผู้ถามอ่านได้ด้วยรหัส"
    ways = (see(question_id), *publish(context, question), LIST)
    return [Text(f"{advice_words.name_of(question_id)}: {done}", ways)]


def still(context: Context, answers: Answers) -> bool:
    """Tells whether the person may still answer it."""
    try:
        found = questions.readable(
            context.session, answers["id"], context.me, context.now, lock=False
        )
    except Refusal:
        return False
    return found.state != CLOSED


FLOW = Flow(
    name="answer_question",
    title="การตอบคำถามถึงคลินิก",
    opens_on=(),
    steps=(
        Step(
            name="text",
            label="คำตอบ",
            ask=ask_text,
            read=read_text,
            prose=True,
            when=("do", frozenset((ANSWER,))),
        ),
        replace(SURE.step, choices=sure_choices),
    ),
    open=open_answering,
    finish=finish,
    facts=frozenset(("do",)),
    heeds=slip_in_a_text.heeds,
    still=still,
    describe=lambda answers: advice_words.name_of(str(answers.get("id", ""))),
    counted=False,
)
