"""The receiver shows that a gift was returned or handed over, with a picture or a receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Opening, Step, plain
from handlers.gifts import gift_cards, gift_files_shown, gift_notices, gift_words
from handlers.gifts.gift_answer_words import read_short
from handlers.messages import Card, Row, Said, Text
from handlers.question import button_facts
from models.errors import Refusal, permitted
from models.gifts import gift_decisions, gifts
from models.gifts.gift import RETURN


def open_proof(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: which gift."""
    del rest
    gift_id = button_facts.whole(facts, "g")
    if gift_id is None:
        raise Closed(Text("เปิดการส่งหลักฐานได้จากรายการ", (gift_cards.LIST,)))
    try:
        gift = gift_decisions.for_proof(context.session, context.me, gift_id)
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    told = gifts.told(context.sealer, gift)
    answers: Answers = {
        "gift_id": gift.id,
        "decision": gift.decision,
        "what": told.what,
        "opened_with": {"g": gift.id},
    }
    return Opening(str(gift.id), answers)


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(gift_words.refused(refusal), (gift_cards.LIST,)))


def _asks(answers: Answers) -> str:
    what = gift_words.PROVED[answers.get("decision") or RETURN]
    return f"ส่งรูปหรือใบรับที่แสดง{what} ({answers.get('what') or 'ของขวัญ'}) เข้ามาในแชตนี้"


FILES = gift_files_shown.Asked("proof", _asks)


def review(_context: Context, answers: Answers) -> Card:
    return Card(
        f"ตรวจทานหลักฐาน{gift_words.PROVED[answers['decision'] or RETURN]}",
        subtitle=gift_words.name_of(answers["gift_id"]),
        rows=(Row("สิ่งที่ได้รับ", answers["what"] or "–"),),
        note="ส่งไฟล์เพิ่มได้ก่อนกดยืนยัน",
    )


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Nothing is open about it any more; whoever decided hears of it."""
    files = gift_files_shown.kept(context, answers, "proof")
    note = answers.get("note") or ""
    try:
        gift = gift_decisions.prove(
            context.session,
            context.sealer,
            context.me,
            answers["gift_id"],
            files,
            note,
            context.now,
        )
    except Refusal as refusal:
        if refusal.code == "no_files":
            raise Mend(gift_words.refused(refusal), "proof") from refusal
        raise _closed(refusal) from refusal
    context.must_arrive = True
    gift_notices.tell_proof(context, gift)
    what = gift_words.PROVED[gift.decision or RETURN]
    words = f"บันทึกหลักฐาน{what}แล้ว {gift_words.name_of(gift.id)} เสร็จสิ้น"
    return [Text(words, (gift_cards.see(gift), gift_cards.LIST))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the proof is still to be sent."""
    return permitted(
        lambda: gift_decisions.for_proof(context.session, context.me, answers["gift_id"])
    )


FLOW = Flow(
    name="prove_gift",
    title="การส่งหลักฐานของขวัญ",
    opens_on=(),
    steps=(
        Step(
            name="proof",
            label="หลักฐาน",
            ask=FILES.ask,
            read=FILES.read,
            choices=FILES.choices,
            takes_files=True,
            show=lambda value, _answers: f"{len(value)} ไฟล์",
        ),
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
