"""The receiver proves with a picture or a receipt that a gift was returned or handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing, mending
from handlers.gifts import gift_cards, gift_notices, gift_questions, gift_words
from handlers.gifts.gift_answer_words import read_short
from handlers.gifts.gift_questions import refused
from handlers.messages import Card, Message, Row, Text
from handlers.reports import file_question
from models.errors import permitted
from models.gifts import gift_decisions, gifts
from models.gifts.gift import RETURN


def open_proof(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """A card's button names the gift."""
    gift_id = gift_questions.gift_id(facts, "เปิดการส่งหลักฐานได้จากรายการ")
    with closing(refused):
        gift = gift_decisions.for_proof(context.session, context.me, gift_id)
    texts = gifts.texts(context.sealer, gift)
    answers: Answers = {
        "gift_id": gift.id,
        "decision": gift.decision,
        "what": texts.what,
        "opened_with": {"g": gift.id},
    }
    return Opening(str(gift.id), answers)


def _file_words(answers: Answers) -> str:
    what = gift_words.PROVED[answers.get("decision") or RETURN]
    return f"ส่งรูปหรือใบรับที่แสดง{what} ({answers.get('what') or 'ของขวัญ'}) เข้ามาในแชตนี้"


PROOF = file_question.FileQuestion("proof", "หลักฐาน", _file_words)


def review(_context: Context, answers: Answers) -> Card:
    return Card(
        f"ตรวจทานหลักฐาน{gift_words.PROVED[answers['decision'] or RETURN]}",
        subtitle=gift_words.name_of(answers["gift_id"]),
        rows=(Row("สิ่งที่ได้รับ", answers["what"] or "–"),),
        note="ส่งไฟล์เพิ่มได้ก่อนกดยืนยัน",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the proof, closes the gift, and tells the person who decided."""
    files = file_question.kept(context, answers, "proof")
    note = answers.get("note") or ""
    with closing(refused), mending(gift_words.refused, no_files="proof"):
        gift = gift_decisions.prove(
            context.session,
            context.sealer,
            context.me,
            answers["gift_id"],
            files,
            note,
            context.now,
        )
    context.must_arrive = True
    gift_notices.tell_proof(context, gift)
    what = gift_words.PROVED[gift.decision or RETURN]
    words = f"บันทึกหลักฐาน{what}แล้ว {gift_words.name_of(gift.id)} เสร็จสิ้น"
    return [Text(words, (gift_cards.see(gift.id), gift_cards.LIST))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the proof is still missing."""
    return permitted(
        lambda: gift_decisions.for_proof(context.session, context.me, answers["gift_id"])
    )


FLOW = Flow(
    name="prove_gift",
    title="การส่งหลักฐานของขวัญ",
    opens_on=(),
    steps=(
        PROOF.step,
        Step(
            name="note",
            label="ผู้รับคืนหรือรับมอบ",
            ask=plain("คืนหรือมอบให้ใคร เมื่อใด พิมพ์สั้น ๆ หากไม่มีกด “ข้าม”"),
            read=read_short,
            optional=True,
            prose=True,
        ),
    ),
    open=open_proof,
    review=review,
    finish=finish,
    still=waits_still,
    kept_back=True,
    confirm_label="ยืนยันหลักฐาน",
    describe=lambda answers: str(answers.get("gift_id", "")),
)
