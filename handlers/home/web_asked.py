"""`ขอลิงก์เว็บหน่อย จะพิมพ์ในคอม`: the bot has no page to type into; LINE on a computer is the way."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.chat_link import chat_link
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_WEB = r"(?:เว็บ(?:ไซ[ตท]์)?|ลิงก์|ลิงค์|ลิ้ง[กค]?์?|(?i:url|link|web\s?site|web))"
_MACHINE = r"(?:(?:เครื่อง)?คอม(?:พิวเตอร์|พ์)?(?!มิต)|โน้[ตท]บุ๊[กค]|พีซี|(?i:pc|notebook|desktop))"
_TO_ADDRESS = pattern_of(_WEB)
_ON_MACHINE = pattern_of(_MACHINE)
_WANTS = pattern_of(
    rf"ขอ(?!ง)|มี\s?{_WEB}|{_WEB}\s?มี(?!คน|ผู้)|เอา|อยากได้|ได้(?:{WHETHER})|ตรงไหน|ที่ไหน|อะไร|{HOW_IN_SHORT}"
)
_BY_WEB = pattern_of(
    r"(?<!ต้อง)(?:ใช้|เข้า|พิมพ์|กรอก|ทำ|ตอบ|ส่ง)(?:งาน|รายงาน|ได้)?(?:ผ่าน|บน|ใน|ทาง|ที่|หน้า){0,2}"
    rf"{_WEB}(?:ได้)?(?:แทน\S{{0,10}})?\s?(?:{WHETHER})"
)
_OTHERS = pattern_of(
    r"เสีย(?!เวลา)|ดับ|พัง|ค้าง|(?:เปิด|เข้า).{0,16}?ไม่(?:ได้|ติด|ขึ้น)|ตรวจลิ|แนบ|หลักฐาน|(?i:oit|ita)|https?:|เผยแพร่|ลง(?:ข่าว|เว็บ)|ขึ้นเว็บ"
    r"|ประชุม|(?i:zoom|teams)|ร้องเรียน|แจ้งเรื่อง|กิจกรรม|อบรม|\d\.\d|\d\s?คน"
)
_TOLD = (
    "บอตไม่มีหน้าเว็บให้พิมพ์ ใช้ในคอมพิวเตอร์ได้ด้วยโปรแกรม LINE สำหรับคอมพิวเตอร์\n"
    "เข้าสู่ระบบด้วยบัญชีเดียวกับในโทรศัพท์ แล้วเปิดแชตนี้ พิมพ์และแนบไฟล์ได้เหมือนกัน"
)
_CHAT = "ลิงก์เปิดแชตนี้\n{}"
_GUIDE = Button("คู่มือ", opens("guide"), "คู่มือ")
_SITE = Button("เว็บสำนักงาน", opens("office_site"), "เว็บสำนักงาน")
_MENU = Button("เมนู", opens("menu"), "เมนู")


@listener(longest=140, cue=_TO_ADDRESS)
def asks(_context: Context, words: str) -> Query | None:
    """Returns what says so to who wants to use the bot on a computer; None for other words."""
    plain = normalise(words)
    on_machine = _ON_MACHINE.search(plain) and _WANTS.search(plain)
    wanted = on_machine or _BY_WEB.search(plain)
    return QUERY if wanted and not _OTHERS.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    link = chat_link(context, "เมนู")
    told = f"{_TOLD}\n{_CHAT.format(link)}" if link else _TOLD
    return [Text(told, (_MENU, _GUIDE, _SITE))]


QUERY = Query("web_asked", (), _answer)
