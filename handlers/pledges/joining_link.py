"""`มีลิงก์ให้คนในสำนักกดลงนาม No Gift ไหม จะเอาไปแปะกลุ่ม`: the address that opens the chat in which each
joins by oneself, in a text to pass on."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.chat_link import chat_link
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LINK = pattern_of(r"ลิงก์|ลิงค์|ลิ้ง[กค]?์?|(?i:link|url)")
_JOINING = pattern_of(
    r"(?:ลงนาม|เซ็น|ลงชื่อ|(?:เข้า)?ร่วม|กด|ประกาศ).{0,16}?(?:งด|ไม่)(?:การ)?รับ|(?i:no\s?-?gift)|โน\s?กิ[ฟ๊]"
    r"|(?:งด|ไม่)(?:การ)?รับ(?:ของขวัญ|ของ).{0,24}?(?:ลงนาม|เซ็น|ลงชื่อ|ร่วม|กด)"
)
_TO_OTHERS = pattern_of(
    r"(?:คน|เพื่อน|น้อง|พี่|ลูกน้อง|ทุกคน|เขา|เค้า).{0,24}?(?:กด|ลงนาม|เซ็น|ลงชื่อ|ร่วม|เข้า)"
    r"|แปะ|แชร์|ส่งต่อ|ส่งให้|ส่งใน|ลงกลุ่ม|ในกลุ่ม|ไลน์กลุ่ม|กลุ่มไลน์|กระจาย|(?:ขอ(?!ง)|มี|เอา|อยากได้)\s?(?:ลิ[ก-๎]{2,5}?|(?i:link|url))\s?(?:ให้|สำหรับ|ไว้|กด)*(?:ลงนาม|เซ็น|ลงชื่อ|เข้าร่วม|ร่วม)"
)
_OTHERS = pattern_of(
    r"ได้รับ(?:ของ|กระเช้า)|รับมา|รายงาน|สำรวจ|เสีย|เปิดไม่|แนบ|ส่งลิงก์|https?:|\d\.\d|อบรม|\d\s?คน|ภาพ|รูป|ฉบับเต็ม|ไฟล์|ดาวน์โหลด"
)
_HOW = (
    "กดแทนกันไม่ได้ แต่ละคนเข้าร่วมเองในแชตส่วนตัวกับบอต และต้องลงทะเบียนแล้ว\n"
    "ข้อความถัดไปคัดลอกไปวางในกลุ่มได้ กดค้างที่ข้อความแล้วเลือกคัดลอก"
)
_INVITATION = (
    "ขอเชิญร่วมประกาศงดรับของขวัญ (No Gift Policy)\n"
    "1. {}\n"
    "2. เลื่อนอ่านทุกฉบับ แล้วกด “เข้าร่วมทั้งหมด” หรือ “เลือกบางฉบับ”\n"
    "ยังไม่เคยใช้บอต พิมพ์ “ลงทะเบียน” ตามด้วยรหัสของท่านก่อน"
)
_BY_LINK = "เปิดลิงก์นี้ใน LINE แล้วกดส่งข้อความที่ขึ้นมา\n{}"
_BY_WORDS = "เปิดแชตส่วนตัวกับบอต แล้วพิมพ์ “No Gift”"
_JOIN = Button("No Gift", opens("join_announcements"), "No Gift")
_WHO = Button("ใครยังไม่เข้าร่วม", say="ใครยังไม่เข้าร่วม No Gift")


@listener(longest=160, cue=_LINK)
def asks(_context: Context, words: str) -> Query | None:
    """Returns what gives the address; None for other words."""
    plain = normalise(words)
    if not _JOINING.search(plain) or not _TO_OTHERS.search(plain) or _OTHERS.search(plain):
        return None
    return QUERY


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    link = chat_link(context, "No Gift")
    way = _BY_LINK.format(link) if link else _BY_WORDS
    return [Text(_HOW), Text(_INVITATION.format(way), (_JOIN, _WHO))]


QUERY = Query("joining_link", (), _answer)
