"""Answers whether somebody may join for another: `เพื่อนขอให้ช่วยเซ็น no gift แทน ทำได้ไหม`; whether
one joins each year anew, whether this year's are open, and what the announcements are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.pledges import join_announcements, joined_announcements
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE

_LONGEST = 100
_NAMED = pattern_of(
    r"(?i:no\s?gift)|โนกิ๊?[ฟพ]|ประกาศ(?!ผล|ข่าว|นียบัตร)|เจตนารมณ์|งดรับของขวัญ|ไม่รับของขวัญ"
)
_JOINS = r"(?:เซ็น(?:ชื่อ)?|ลง(?:ชื่อ|นาม)|(?:เข้า)?ร่วม|กด(?:รับ|เข้าร่วม|ร่วม)?|ตอบรับ|ทำ)"
_FOR_ANOTHER = pattern_of(
    rf"{_JOINS}.{{0,40}}?(?:แทน|ให้(?:เพื่อน|พี่|น้อง|คนอื่น|เขา|หัวหน้า|ลูกน้อง|กัน|ด้วยกัน))"
    rf"|(?:แทน|ช่วย|ให้)(?:เพื่อน|พี่|น้อง|คนอื่น|เขา|หัวหน้า|ลูกน้อง|กัน)?.{{0,12}}?{_JOINS}.{{0,30}}?แทน|ฝาก.{{0,20}}?{_JOINS}"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ|รึ|ห?รอ$|เหรอ|เปล่า|{HOW_IN_FULL}|ผิด")
_OF_WHO_SIGNS = pattern_of("ใคร|รักษาการ|มอบหมาย|ผอ|ผู้อำนวยการ|เอกสาร|หนังสือ|รายงาน|ประชุม|อบรม")
_ABOUT = pattern_of(
    rf"(?:แล้ว|เอ่อ|ก็|\s)*(?:ตัว|พวก)?ประกาศ(?:เจตนารมณ์|ทั้ง(?:หมด|หลาย)?|\s|\d{{1,2}}|หก|ห้า|สี่|สาม|สอง|ฉบับ|พวก|เหล่า|นี้|นั้น|ที่(?:ต้อง|ให้|รอ)?(?:{ME_OR_US})?(?:เข้า)?ร่วม)+"
    r"(?:มัน|นั้น|ก็|นี่|\s)*(?:เกี่ยวกับ|พูดถึง|ว่าด้วย|ว่า|เป็น|คือ|มี|เรื่อง)(?:เรื่อง|ประกาศ|ฉบับ)?(?:อะไร|ไหน|ไร)(?:บ้าง|กัน|\s)*"
)
_JOINING = rf"(?:{_JOINS}|ลง(?!เว็บ|ผล|ข่าว))(?:(?i:no\s?gift)|โนกิ๊?[ฟพ]ต?์?|ประกาศ|เจตนารมณ์|กัน|ไว้|\s)*"
_YEARLY = pattern_of(
    rf"ปีนี้.*?{_JOINING}(?:ใหม่|อีก|ซ้ำ)|{_JOINING}(?:ใหม่|อีก|ซ้ำ).{{0,12}}?ปีนี้|ปี(?:ก่อน|ที่แล้ว).{{0,40}}?ต้อง{_JOINING}(?:ใหม่|อีก|ซ้ำ)"
    rf"|{_JOINING}(?:ใหม่|\s)*(?:ทุก\s?ปี|ปีละ)|(?:ทุก\s?ปี|ปีละ\S{{0,5}})(?:ต้อง|เลย|\s)*{_JOINING}|{_JOINING}(?:ครั้ง|รอบ|ที|หน)เดียว.{{0,16}}?(?:ตลอด|พอ|จบ|ทุกปี)"
    rf"|{_JOINING}.{{0,12}}?ของปี(?:ก่อน|ที่แล้ว|เก่า)(?:ยัง|ก็|จะ|\s)*(?:ใช้|นับ)"
)
"""Whether joining once is enough: `ปีนี้ต้องลงใหม่รึเปล่า`, `ลงครั้งเดียวใช้ได้ตลอดไหม`."""
_THIS_YEAR_DONE = pattern_of("ปีนี้.*แล้ว")
_YET = rf"(?:(?:หรือ|รึ|แล้ว)?ยัง(?!ไง)|{WHETHER}|เมื่อไ|วันไหน|หรือเปล่า|รึเปล่า)"
_SIGNS = r"(?:ลงนาม|ลงชื่อ|(?:เข้า)?ร่วม|เซ็น)"
_OPENS = rf"เปิด(?:ให้)?(?:{ME_OR_US}|พวก|ทุกคน)*{_SIGNS}"
_THEM = rf"ประกาศ|เจตนารมณ์|(?i:no\s?gift)|(?i:policy)|โนกิ๊?[ฟพ]ต?์?|ใน|ของ|กัน|ได้|แล้ว|{POLITE}|\s"
_OPEN_YET = pattern_of(
    rf"(?:อ้าว|แล้ว|เอ่อ|เอ๊ะ|อ้อ|ว่าแต่|ตกลง|ส่วน|{_THEM})*"
    rf"(?:ปีนี้(?:เขา|เค้า|มี|จะ|{_THEM})*{_OPENS}(?:{_THEM})*{_YET}|{_OPENS}(?:{_THEM})*ปีนี้(?:{_THEM})*{_YET})"
)
"""`แล้วปีนี้เค้าเปิดให้ลงนามรึยัง`."""
_NOT_YET = pattern_of(
    rf"ยังไม่(?:ได้)?(?:{_SIGNS}|ลง)(?:ไว้|ประกาศ|\s)*(?:ของ|ใน)?ปีนี้(?:ใช่(?:{WHETHER}|หรือ)|ห?รอ|เหรอ|{WHETHER})"
)
"""`แปลว่าหนูยังไม่ได้ลงของปีนี้ใช่มั้ย`: below an answer that leads to joining."""
_OF_SOMETHING_ELSE = pattern_of(
    "งาน|กิจกรรม|อบรม|ประชุม|สัมมนา|โครงการ|รายงาน|ไอเดีย|เลือกตั้ง|คะแนน|สำรวจ|คลินิก|ทะเบียน|ชมรม|คณะทำงาน"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what answers it; None for other words."""
    here = inside in (None, join_announcements.FLOW.name)
    if not here or context.person is None or len(words) > _LONGEST:
        return None
    if "ปีนี้" in words and _asks_of_this_year(context, normalise(words)):
        return EACH_YEAR
    if not _NAMED.search(words):
        return None
    plain = without_polite_ending(normalise(words))
    if _ABOUT.fullmatch(plain):
        return joined_announcements.QUERY
    if not _NAMED.search(plain) or _OF_WHO_SIGNS.search(plain) or not _ASKS.search(plain):
        return None
    if _YEARLY.search(plain) and not _THIS_YEAR_DONE.search(plain):
        return EACH_YEAR
    return FOR_OTHERS if _FOR_ANOTHER.search(plain) else None


def _asks_of_this_year(context: Context, plain: str) -> bool:
    """Tells whether the words ask if this year's announcements are open, or joined by who asks."""
    if _OF_SOMETHING_ELSE.search(plain) or context.me.has(ADMIN, EXECUTIVE):
        return False  # these open and issue them
    return bool(_OPEN_YET.match(plain) or (_NOT_YET.search(plain) and _joining_in_sight(context)))


def _joining_in_sight(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith(opens(join_announcements.FLOW.name)) for each in newest)


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_EACH_ALONE)]


_EACH_ALONE = (
    "เข้าร่วมแทนกันไม่ได้ แต่ละคนอ่านและกดเข้าร่วมในแชตของตนเอง ระบบบันทึกชื่อเจ้าของแชตเท่านั้น\n"
    "ให้เพื่อนพิมพ์ “No Gift” หากยังไม่ได้ลงทะเบียน พิมพ์ “ลงทะเบียน” ก่อน"
)
FOR_OTHERS = Query("joining_for_another", (), _answer)


def _yearly(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that each year has announcements of its own, and what the person has joined."""
    context.said = ""  # of last year only that it is over is told
    return [Text(_OF_ITS_YEAR), *joined_announcements.QUERY.answer(context, "", {})]


_OF_ITS_YEAR = (
    "ประกาศเปิดให้เข้าร่วมเป็นรายปีงบประมาณ การเข้าร่วมของปีก่อนไม่นับในปีนี้\n"
    "เมื่อประกาศของปีนี้เปิดแล้ว กรุณาอ่านและกดเข้าร่วมอีกครั้ง"
)
EACH_YEAR = Query("joining_each_year", (), _yearly)
