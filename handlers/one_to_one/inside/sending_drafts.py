"""Tells who wants drafts sent, or does not find the button, where the sending is, with the drafts
that wait: `ส่งรายงานที่กรอกไว้ทั้งหมดให้หัวหน้าเลย`, `หาปุ่มส่งไม่เจอ`. Nothing is sent by it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts, resuming
from handlers.messages import Button, Message, Text
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.report_cards import REPORT
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.tables import SECRET_FLOWS

_LONGEST = 90
_TAIL = rf"(?:เลย|ให้|หน่อย|ด้วย|ที|ได้|หมด|ไป|{POLITE}|\s)*"
_ALL_SENT = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|ฝาก|อยาก|จะ|\s)*(?:กด)?ส่ง(?:รายงาน|งาน|ร่าง|เรื่อง|อัน|\s)*(?:ทุก(?:ฉบับ|อัน|เรื่อง|ข้อ)|ทั้งหมด)?"
    rf"(?:ที่(?:{ME_OR_US})?(?:กรอก|ทำ|เขียน|พิมพ์|ร่าง|ค้าง|พัก)(?:ค้าง)?(?:ไว้|อยู่|แล้ว|เสร็จ)+)?(?P<all>ทุก(?:ฉบับ|อัน|เรื่อง|ข้อ)|ทั้งหมด|หมด)?"
    rf"(?:เข้าระบบ|(?:ให้|ถึง|ไป(?:ที่|ให้)?)\s?(?:หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|ผู้อำนวยการ|ท่าน|นาย))?{_TAIL}"
)
_OF_DRAFTS = pattern_of(r"ร่าง|(?:กรอก|ทำ|เขียน|พิมพ์|ค้าง|พัก)(?:ค้าง)?(?:ไว้|อยู่)")
_ALL = pattern_of("ทั้งหมด|ทุก|หมด")
_WHERE = pattern_of(
    rf"(?:น้อง|พี่|บอ[ทต]|{ME_OR_US}|แล้ว|เอ๊ะ|{POLITE}|\s)*(?:(?:หา|มอง)(?:ไม่(?:เจอ|เห็น)?)?)?(?:กด)?ปุ่ม(?:ยืนยัน)?(?:การ)?ส่ง(?:รายงาน)?(?:มัน|ตรง|อยู่|{POLITE}|\s)*"
    rf"(?:(?:หา|มอง)?ไม่(?:เจอ|เห็น|ขึ้น|มี)|อยู่(?:ตรง)?ไหน|ตรงไหน|หาย(?:ไปไหน)?)(?:เลย|อะ|อ่ะ|{POLITE}|\s)*(?:(?:ต้อง)?กด(?:ที่|ตรง)?ไหน)?(?:เลย|{POLITE}|\s)*"
    rf"|(?:แล้ว|ต้อง|จะ|{ME_OR_US}|\s)*กดส่ง(?:รายงาน)?(?:ที่|ตรง|ได้ที่|ได้ตรง)ไหน(?:{POLITE}|\s)*(?:หาไม่(?:เห็น|เจอ)(?:ปุ่ม)?(?:เลย)?(?:{POLITE}|\s)*)?"
)
_THERE = "ปุ่ม “ยืนยันการส่ง” อยู่ท้ายรายงาน ขึ้นเมื่อตอบครบทุกข้อแล้ว"
_EACH = "ส่งพร้อมกันหลายฉบับไม่ได้ ยังไม่ได้ส่งฉบับใด กด “ทำต่อ” ทีละร่าง ตอบให้ครบ แล้วกด “ยืนยันการส่ง”"
_NOTHING_TO_SEND = "ขณะนี้ไม่มีร่างของท่าน จึงไม่มีฉบับให้ส่ง"
_BEGIN = Button("รายงานกิจกรรม", say="รายงาน")


def answered(context: Context, text: str) -> Sequence[Message]:
    """Returns it with the drafts that wait, to who reports; nothing for other words."""
    if "ส่ง" not in text or len(text) > _LONGEST:
        return ()  # most words: a turn asks this of each sentence
    plain = normalise(text)
    sends = _OF_DRAFTS.search(plain) and _ALL.search(plain) and _ALL_SENT.fullmatch(plain)
    if not sends and _WHERE.fullmatch(plain) is None:
        return ()
    flow = context.flows.get(REPORT)
    if flow is None or not drafts.allowed(context, flow):
        return ()
    waiting = [each for each in drafts.resumable(context) if each.row.flow not in SECRET_FLOWS]
    told = _EACH if sends and waiting else _THERE
    if not waiting:
        lines = (_NOTHING_TO_SEND,) if sends else (_THERE, _NOTHING_TO_SEND)
        return [Text("\n".join(lines), (_BEGIN, SEE_STATUS, drafts.MENU))]
    return [Text(told), resuming.listed(context, waiting)]
