"""Hears what is asked for that the bot does not do or keep, and says so instead of showing what
only sounds like it: ITA's score, a chart of gifts or money, a circular to be signed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.clinic.rule_questions import QUERIES
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE

_CUE = pattern_of(
    "ita|ไอทีเอ|แผนภูมิ|(?<!อินโฟ)กราฟ|ชาร์[ตท]|หนังสือเวียน|ข่าว|แคปชั่น|แคปชัน|บทความ|คอนเทนต์|ประชาสัมพันธ์|โพสต์|เรียก|เสาร์|วันหยุด|เตือนก่อน|ใคร.{0,16}เตือน",
    re.IGNORECASE,
)
_ITA = r"(?:ita|ไอทีเอ)"
_GIFTS = r"(?:ของขวัญ|no\s?gift)"
_MONEY = r"(?:งบ|เบิกจ่าย|การเบิก|ใช้จ่าย|การเงิน|ค่าใช้จ่าย)"
_CHART = r"(?:แผนภูมิ|(?<!อินโฟ)กราฟ|ชาร์[ตท])"
_WISH = r"(?:ขอ|ช่วย|ฝาก|อยาก(?:ให้|ได้)?|จะ|รบกวน|มี|\s)*"
_NEWS_WORD = (
    r"(?:(?:ข้อความ)?ข่าว(?:กิจกรรม|ประชาสัมพันธ์|สั้น|ลง\S{2,6})?|(?:ข้อความ|เนื้อหา)ประชาสัมพันธ์"
    r"|แคปชั่น|แคปชัน|บทความ|คอนเทนต์|(?:ข้อความ|คำ)(?:ลง)?โพสต์)"
)
_ITA_SCORE, _GIFT_CHART, _BUDGET_CHART, _CIRCULAR, _NEWS_TEXT, _CALLED, _WHO_REMINDS = (
    "ita",
    "chart",
    "budget",
    "circular",
    "news",
    "called",
    "who",
)
_REMINDING = "rule_reminders"
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        _ITA_SCORE,
        pattern_of(
            rf"(?:คะแนน|ผล(?:การ)?ประเมิน|กี่คะแนน).{{0,24}}{_ITA}|{_ITA}.{{0,24}}(?:กี่คะแนน|คะแนน|คืออะไร|คือไร|ย่อมาจาก|ใครดูแล)",
            re.IGNORECASE,
        ),
    ),
    (
        _GIFT_CHART,
        pattern_of(rf"{_CHART}.{{0,24}}{_GIFTS}|{_GIFTS}.{{0,24}}{_CHART}", re.IGNORECASE),
    ),
    (_BUDGET_CHART, pattern_of(rf"{_CHART}.{{0,16}}{_MONEY}|{_MONEY}.{{0,24}}{_CHART}")),
    (
        _CIRCULAR,
        pattern_of(
            rf"^{_WISH}(?:ทำ|ร่าง|เขียน|จัดทำ|ออก|พิมพ์|เตรียม)(?:ให้|เป็น)*\s?หนังสือเวียน(?!.*แล้ว(?:$|\s))"
        ),
    ),
    (
        _NEWS_TEXT,
        pattern_of(
            rf"^(?:{ME}|วันนี้|ขอ|ช่วย|ฝาก|อยาก(?:ให้|ได้)?|จะ|รบกวน|\s)*+(?:(?:ร่าง|เขียน|แต่ง|คิด|เรียบเรียง|พิมพ์|ทำ)(?:ให้|เป็น|ตัวอย่าง|เนื้อ|\s)*|(?=แคป|ตัวอย่าง|ข้อความ|เนื้อหา|คำ))"
            rf"(?:ตัวอย่าง)?{_NEWS_WORD}(?!ผู้บริหาร|ของผู้บริหาร|ลือ|ปลอม|ล่าสุด|ใหม่|วันนี้)"
            rf".{{0,60}}(?:ให้|หน่อย|ที(?:\s|$)|ด้วย|ได้(?:{WHETHER})|ลง(?:เว็บ|เพจ|ไลน์|กลุ่ม|เฟซ)|จะลง|โพสต์)"
        ),
    ),
    (
        _CALLED,
        pattern_of(
            rf"บอ[ตท].{{0,8}}เรียก(?:{ME_OR_US}|พี่|ชื่อ).{{0,10}}ว่า|เปลี่ยน(?:คำ|ชื่อ)(?:ที่(?:บอ[ตท])?)?เรียก(?:{ME_OR_US}|พี่)"
        ),
    ),
    (
        _WHO_REMINDS,
        pattern_of(
            r"^(?:แล้ว|งั้น|ตกลง|\s)*ใคร(?:มีสิทธิ์?|เป็นคน|จะ|\s)*(?:ส่ง|สั่ง|กด)?(?:การ)?เตือน(?:ให้|คน|เขา|เค้า|คนที่ยังไม่ส่ง|\s)*ได้(?:ล่ะ|ละ|บ้าง|คะ|ครับ|\s)*$"
        ),
    ),
    (
        _REMINDING,
        pattern_of(
            rf"^{_WISH}(?:ปิด|งด|หยุด|ไม่(?:ต้อง|ให้|เอา))(?:การ)?(?:แจ้ง)?เตือน(?:ใน|ช่วง|ตอน)?(?:วัน)?(?:เสาร์|หยุด)"
            rf"|^{_WISH}(?:บอ[ตท])?(?:เตือน|แจ้งเตือน)(?:ใน|ช่วง|ตอน)?(?:วัน)?(?:เสาร์|หยุด).{{0,20}}(?:{WHETHER}|หรือ)"
            rf"|^{_WISH}(?:ตั้งค่า|ตั้ง|เปลี่ยน|ปรับ|แก้)(?:ค่า)?(?:ให้|การ|บอ[ตท]|\s)*(?:แจ้ง)?เตือนก่อน(?:ถึง|วัน|ครบ)*กำหนด"
        ),
    ),
)


@listener(longest=110, cue=_CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns what says that it is not done here; None for other words."""
    what = _what(words)
    if what == _REMINDING:
        return next((each for each in QUERIES if each.name == what), None)
    return NOT_DONE if what else None


def _what(words: str) -> str:
    plain = normalise(words)
    return next((what for what, line in _LINES if line.search(plain)), "")


_TOLD: Mapping[str, str] = {
    _ITA_SCORE: (
        "ITA คือการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ ซึ่ง ป.ป.ช. ประกาศผล\n"
        "บอตไม่ได้เก็บคะแนนไว้ "
        "ดูได้เฉพาะกำหนดการประเมินและรายการที่ต้องเผยแพร่ กด “ปฏิทิน ITA”"
    ),
    _GIFT_CHART: "บอตยังไม่มีแผนภูมิของขวัญ แผนภูมิมีเฉพาะความก้าวหน้าของรายงาน ตัวเลขของขวัญดูได้จากปุ่มด้านล่าง",
    _BUDGET_CHART: (
        "บอตยังไม่มีแผนภูมิการเบิกจ่าย แผนภูมิมีเฉพาะความก้าวหน้าของรายงาน "
        "ตัวเลขที่ได้รับจัดสรรและเบิกจ่ายดูได้โดยพิมพ์ “งบประมาณ”"
    ),
    _CIRCULAR: (
        "บอตยังร่างหนังสือเวียนให้ลงนามไม่ได้ จึงยังไม่ได้ร่างเรื่องนี้ กรุณาทำตามระบบสารบรรณ\n"
        "หากให้ทุกคนอ่านและรับทราบในแชต ผู้บริหารหรือผู้ดูแลระบบออกประกาศได้ พิมพ์ “ออกประกาศ”"
    ),
    _NEWS_TEXT: (
        "บอตยังเขียนข่าวให้ไม่ได้ จึงยังไม่ได้ร่างเรื่องนี้\n"
        "ใช้ข้อความในรายงานของกิจกรรมนั้นเป็นเนื้อข่าวได้ มีสิ่งที่ทำ วัน สถานที่ จำนวนคน และผล\n"
        "กด “ประวัติรายงาน” เพื่อเปิดอ่าน เผยแพร่แล้ว ใส่ลิงก์ในรายงานเป็นหลักฐานได้"
    ),
    _WHO_REMINDS: "ผู้บังคับบัญชาส่งเตือนคนในสายงานของตนได้ ผู้ดูแลระบบส่งเตือนได้ทั้งสำนักงาน โดยพิมพ์ “เตือน”",
    _CALLED: "บอตเรียกทุกคนว่า “ท่าน” ยังตั้งคำเรียกเองไม่ได้ หากชื่อหรือตำแหน่งในทะเบียนไม่ถูกต้อง กด “แก้ไขข้อมูล”",
}
_LEADING = frozenset((ADMIN, EXECUTIVE))
_DOORS: Mapping[str, Button] = {
    _ITA_SCORE: Button("ปฏิทิน ITA", opens("ita_calendar"), "ปฏิทิน ITA"),
    _GIFT_CHART: Button("ผล No Gift", opens("gift_results"), "ผล No Gift"),
    _BUDGET_CHART: Button("งบประมาณ", opens("budget"), "งบประมาณ"),
    _CIRCULAR: Button("ออกประกาศ", opens("draft_news"), "ออกประกาศ"),
    _NEWS_TEXT: Button("ประวัติรายงาน", opens("report_history"), "ประวัติรายงาน"),
    _WHO_REMINDS: Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ"),
    _CALLED: Button("แก้ไขข้อมูล", opens("correct_my_data"), "แก้ไขข้อมูล"),
}


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    what = _what(rest)
    closed = what == _CIRCULAR and not context.may(_LEADING)
    return [Text(_TOLD[what], () if closed else (_DOORS[what],))]


NOT_DONE = Query("not_done_here", (), _answer)
