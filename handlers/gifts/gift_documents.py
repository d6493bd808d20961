"""The documents about gifts, in words."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords, near_rounds
from models.gifts.gift_documents import GIFTS, NO_GIFT
from models.plans import result_rounds


def _rounds(context: Context) -> Sequence[Choice]:
    rounds = result_rounds.now(context.session).of_year(context.fiscal_year)
    return near_rounds(context.today, rounds)


_REFUSED = Text(
    "ไม่พบรายงานรับของขวัญนี้ หรือไม่อยู่ในหน้าที่ของท่าน กด “ของขวัญที่รายงาน” เพื่อเลือกรายงาน",
    (Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน"),),
)

_RECEIVED = ("ของขวัญ", "รับของขวัญ", "การรับของขวัญ", "ทรัพย์สิน", "รับทรัพย์สิน", "การรับทรัพย์สิน")
_LISTS = (
    "ทะเบียน",
    "บัญชี",
    "สำนวน",
    "สำนวนรายงาน",
    "เล่มรายงาน",
    "สรุป",
    "สรุปรายงาน",
    "รายการ",
    "ข้อมูล",
)

WORDS = (
    DocumentWords(
        NO_GIFT,
        "ผล No Gift Policy",
        ("ผล No Gift", "No Gift", "โนกิฟต์"),
        holds="ผลรายหน่วยงาน การเข้าร่วม และการรับทรัพย์สิน",
        like=("ของขวัญ", "ปฏิญญา", "งดรับ"),
        due_choices=_rounds,
        nothing="รอบที่เลือกยังไม่มีผล No Gift ของหน่วยงาน กด “เอกสาร” เพื่อเลือกรอบอื่น",
    ),
    DocumentWords(
        GIFTS,
        "รายงานรับทรัพย์สิน",
        (
            "รายงานการรับทรัพย์สิน",
            "การรับทรัพย์สิน",
            "รายงานการรับของขวัญ",
            "รายงานรับของขวัญ",
            *(f"{list_}{of}" for list_ in _LISTS for of in _RECEIVED),
        ),
        holds="รายงานการรับทรัพย์สินที่ท่านเปิดอ่านได้",
        like=("ของขวัญ", "ทรัพย์สิน", "ใครรับ"),
        due_choices=_rounds,
        record=RecordWords(
            query="gift_document",
            words=("เอกสารของขวัญ",),
            title="แบบรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด",
            about=lambda _session, gift_id: f"รายงานรับของขวัญ {gift_id}",
            refused=_REFUSED,
        ),
    ),
)
