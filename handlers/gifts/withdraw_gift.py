"""The receiver withdraws a gift report, with a reason, before the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Choice, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.gifts import gift_cards, gift_notices, gift_questions, gift_words
from handlers.gifts.gift_questions import refused_change
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.understand.thai import fold
from models.gifts import gift_corrections

_AGAIN = Button("รายงานใหม่", opens("report_gift"), "รับของขวัญ")


_TWICE = (
    "ซ้ำ", "กรอกซ้ำ", "รายงานซ้ำ", "ส่งซ้ำ", "แจ้งซ้ำ", "ซ้ำกัน", "มันซ้ำ", "รายงานไปแล้ว", "ซ้ำกับอันเดิม",
    "ซ้ำกับของเดิม", "กดส่งสองครั้ง", "ส่งสองรอบ", "กรอกสองรอบ", "รายงานสองครั้ง",
)  # fmt: skip
_MISTAKEN = (
    "เข้าใจผิดเอง", "จำผิด", "ไม่ได้รับ", "ไม่ได้รับจริง", "ไม่ได้รับของ", "ผมเข้าใจผิด", "คิดว่าได้รับ", "สับสน",
    "เข้าใจคลาดเคลื่อน", "เข้าใจผิดไปเอง",
)  # fmt: skip


def open_withdrawal(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """A card's button names the gift; a sentence may tell the reason (`why`) to be confirmed."""
    gift_id = gift_questions.gift_id(facts, "เปิดการถอนรายงานได้จากรายการ")
    with closing(refused_change):
        gift_corrections.for_change(context.session, context.me, gift_id)
    answers: Answers = {"gift_id": gift_id, "opened_with": {"g": gift_id}}
    if why := _reason(facts.get("why", "")):
        answers["reason"] = why
    return Opening(str(gift_id), answers, anew=True)


def _reason(why: str) -> str:
    """Returns the reason that words give; "" for too few."""
    if fold(why) in map(fold, _TWICE):
        return _SAID_TWICE
    return why if len(why) >= _LEAST_WHY else ""


_SAID_TWICE, _LEAST_WHY = "รายงานซ้ำกับเรื่องที่รายงานไว้แล้ว", 6


def ask_reason(_context: Context, answers: Answers) -> Message:
    name = gift_words.name_of(answers["gift_id"])
    return Text(
        f"ถอน{name} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง\nหากเพียงข้อมูลผิด กดยกเลิกแล้วใช้ “แก้ไขรายงาน”"
    )


def ask_sure(_context: Context, answers: Answers) -> Message:
    name = gift_words.name_of(answers["gift_id"])
    return Text(f"ถอน{name} เพราะ “{answers['reason']}” ใช่หรือไม่ เหตุผลและประวัติยังเก็บไว้ให้ตรวจสอบได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Withdraws the report and tells the person who was to decide."""
    gift_id = answers["gift_id"]
    if not answers["sure"]:
        words = f"ไม่ได้ถอน {gift_words.name_of(gift_id)} ยังอยู่ตามเดิม"
        return [Text(words, (gift_cards.LIST,))]
    with closing(refused_change):
        gift = gift_corrections.withdraw(
            context.session,
            context.sealer,
            context.me,
            gift_id,
            answers["reason"],
            context.now,
        )
    context.must_arrive = True
    decider = gift_notices.tell_withdrawal(context, gift)
    also = f" และแจ้ง{decider.person.name}แล้ว" if decider is not None else ""
    words = f"ถอน{gift_words.name_of(gift_id)} แล้ว{also} หากได้รับจริง รายงานใหม่ได้ทุกเมื่อ"
    return [Text(words, (_AGAIN, gift_cards.LIST))]


FLOW = Flow(
    name="withdraw_gift",
    learned=True,
    title="การถอนรายงานรับของขวัญ",
    opens_on=(),
    steps=(
        gift_questions.reason_step(
            ask_reason,
            "confirmed",
            Choice("twice", "ซ้ำกับเรื่องเดิม", _SAID_TWICE, said=_TWICE),
            Choice("mistaken", "เข้าใจผิด", "เข้าใจผิด ไม่ได้รับของขวัญนั้น", said=_MISTAKEN),
        ),
        yes_or_no(ask_sure, "ยืนยันถอนรายงาน", "ไม่ถอน", "ถอน", "ถอนรายงาน"),
    ),
    open=open_withdrawal,
    finish=finish,
    still=gift_questions.may_still_change,
    counted=False,
    describe=lambda answers: str(answers.get("gift_id", "")),
)
