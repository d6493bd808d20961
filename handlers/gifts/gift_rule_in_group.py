"""The rule on gifts, as anybody may ask for it in a group."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts.gift_words import LAW, POLICY
from handlers.gifts.report_gift import FLOW
from handlers.messages import Button, Card, Message, Para, Row
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.thai import fold
from models.gifts import gift_rules


def answer(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """The rule with the way to report a gift, or None if the words do not ask for it."""
    if not asks_for_the_gift_rule(question.text):
        return None
    return [gift_rule(question.door(FLOW.opens_on[0]))]


_GIFTS = tuple(map(fold, ("ของขวัญ", "กระเช้า", "ของกำนัล", "ของฝาก", "No Gift")))
_ASKING = tuple(
    map(fold, ("ไหม", "มั้ย", "มัย", "หรือไม่", "หรือเปล่า", "หรือยัง", "กี่บาท", "เท่าไร", "เท่าไหร่",
               "ยังไง", "อย่างไร", "คืออะไร", "เกิน", "ได้บ้าง"))
)  # fmt: skip


def asks_for_the_gift_rule(text: str) -> bool:
    """Whether the words ask what holds of gifts, and report none."""
    key = fold(text)
    return any(word in key for word in _GIFTS) and any(word in key for word in _ASKING)


def gift_rule(report: tuple[Button, ...]) -> Card:
    """The office's policy and the law, with their sources; `report`: the way to report one."""
    rules = gift_rules.DEFAULT
    most = f"มูลค่าไม่เกิน {rules.most:,.0f} บาทต่อคนต่อโอกาส"
    own = (
        "ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่"
        if rules.office_most is None
        else f"รับได้ไม่เกิน {rules.office_most:,.0f} บาท"
    )
    return Card(
        "เกณฑ์การรับของขวัญ",
        rows=(
            Row("นโยบายของสำนักงาน", own),
            Row(
                "ตามกฎหมาย",
                f"จากผู้ที่ไม่ใช่ญาติ {most} หากเกินกว่านั้นและปฏิเสธไม่ได้ "
                f"ต้องรายงานผู้บังคับบัญชาภายใน {rules.days} วันนับแต่วันที่รับ",
            ),
            Para(f"ที่มา: {POLICY} และ{LAW}", tone="muted"),
        ),
        buttons=report,
        note="หากได้รับแล้ว รายงานได้ในแชตส่วนตัว โดยพิมพ์ “รับของขวัญ”",
    )
