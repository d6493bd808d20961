"""Who asks for a poster is told what there is to print (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER

_TOLD = (
    "บอตไม่มีไฟล์โปสเตอร์ที่ออกแบบไว้ ที่พิมพ์ติดได้คือ “ป้าย QR” ขนาด A4 ของประกาศ แบบสำรวจ หรืองานที่เปิดอยู่ "
    "และ “ตัวประกาศ” เป็น PDF หรือ Word ส่วนภาพความรู้ดูได้ที่ “อินโฟกราฟิก”"
)
_SIGN = Button("ป้าย QR", opens("code_sign"), "ป้าย QR")
_PAPER = Button("ตัวประกาศ", opens("announcement_paper"), "ขอตัวประกาศ")
_PICTURES = Button("อินโฟกราฟิก", opens("infographic"), "อินโฟกราฟิก")


def _told(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_TOLD, (_SIGN, _PAPER, _PICTURES))]


_NEEDS = Needs(
    pattern_of("โปสเตอร์|โปสเตอ|poster|แบนเนอร์|สแตนดี้|แผ่นพับ|โรลอัพ"),
    (
        Need(
            pattern_of(f"ขอ|มี|โหลด|ไฟล์|อยู่ไหน|หา|เอา|อยากได้|{WHETHER}|ที่ไหน|พิมพ์|ปริ้น"),
            Query("poster_asked", (), _told),
        ),
    ),
    pattern_of(
        "ลงทะเบียน|รหัส|qr|คิวอาร์|รายงาน|แนบ|ทำโปสเตอร์แล้ว|จัดทำ|ติดโปสเตอร์|ติดแล้ว|ค่า|งบ|แบบสำรวจ|ป้าย|gift|กิฟ"
    ),
)


asked = partial(wanted, _NEEDS)
"""Returns the answer to who asks for a poster; None for other words."""
