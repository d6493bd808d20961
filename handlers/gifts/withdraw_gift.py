"""The receiver takes a gift report back, with a reason, before anybody decided on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.gifts import correction_words, gift_answer_words, gift_cards, gift_notices, gift_words
from handlers.messages import Button, Said, Text
from handlers.question import button_facts
from handlers.question.query import opens
from models.errors import Refusal, permitted
from models.gifts import gift_corrections

_AGAIN = Button("รายงานใหม่", opens("report_gift"), "รับของขวัญ")


def open_withdrawal(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: which gift."""
    del rest
    gift_id = button_facts.whole(facts, "g")
    if gift_id is None:
        raise Closed(Text("เปิดการถอนรายงานได้จากรายการ", (gift_cards.LIST,)))
    try:
        gift_corrections.for_change(context.session, context.me, gift_id)
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    return Opening(str(gift_id), {"gift_id": gift_id, "opened_with": {"g": gift_id}}, anew=True)


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(correction_words.refused_change(refusal), (gift_cards.LIST,)))


def ask_reason(_context: Context, answers: Answers) -> Said:
    name = gift_words.name_of(answers["gift_id"])
    return Text(
        f"ถอน{name} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง\nหากเพียงข้อมูลผิด กดยกเลิกแล้วใช้ “แก้ไขรายงาน”"
    )


def ask_sure(_context: Context, answers: Answers) -> Said:
    name = gift_words.name_of(answers["gift_id"])
    return Text(f"ถอน{name} เพราะ “{answers['reason']}” ใช่หรือไม่ เหตุผลและประวัติยังเก็บไว้ให้ตรวจสอบได้")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Take it back, once; whom it waited for hears of it."""
    gift_id = answers["gift_id"]
    if not answers["sure"]:
        words = f"ไม่ได้ถอน {gift_words.name_of(gift_id)} ยังอยู่ตามเดิม"
        return [Text(words, (gift_cards.LIST,))]
    try:
        gift = gift_corrections.withdraw(
            context.session,
            context.sealer,
            context.me,
            gift_id,
            answers["reason"],
            context.now,
        )
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    context.must_arrive = True
    told = gift_notices.tell_withdrawal(context, gift)
    also = f" และแจ้ง{told.person.name}แล้ว" if told is not None else ""
    words = f"ถอน{gift_words.name_of(gift_id)} แล้ว{also} หากได้รับจริง รายงานใหม่ได้ทุกเมื่อ"
    return [Text(words, (_AGAIN, gift_cards.LIST))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether it may still be taken back."""
    return permitted(
        lambda: gift_corrections.for_change(context.session, context.me, answers["gift_id"])
    )


FLOW = Flow(
    name="withdraw_gift",
    title="การถอนรายงานรับของขวัญ",
    opens_on=(),
    steps=(
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=gift_answer_words.read_short,
            choices=offering(
                Choice("twice", "ซ้ำกับเรื่องเดิม", "รายงานซ้ำกับเรื่องที่รายงานไว้แล้ว"),
                Choice("mistaken", "เข้าใจผิด", "เข้าใจผิด ไม่ได้รับของขวัญนั้น"),
            ),
            prose=True,
            free_text="the buttons name the usual reasons; others are told in words, and confirmed",
        ),
        yes_or_no(ask_sure, "ยืนยันถอนรายงาน", "ไม่ถอน"),
    ),
    open=open_withdrawal,
    finish=finish,
    still=waits_still,
    counted=False,
    describe=lambda answers: str(answers.get("gift_id", "")),
)
