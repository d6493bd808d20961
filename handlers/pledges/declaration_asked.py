"""`ร่างประกาศเจตนารมณ์ปีนี้ออกยัง`: whether this year's declarations are out, until when, and where."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.pledges.administering import show_announcements
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN
from models.pledges import announcing

_LONGEST, _MOST = 90, 8
_OUT = (
    r"(?:ออก|ประกาศ|เปิด|มี|มา|ลงนาม|ทำ|เสร็จ|เผยแพร่|แจก|ใช้)(?:มา|แล้ว|ให้(?:เข้าร่วม|ร่วม|ลงนาม)|ไป|ได้|เสร็จ|\s)*"
    rf"(?:(?:หรือ|รึ)?ยัง|แล้วยัง|{WHETHER}|เมื่อไ[หร]\S{{0,2}}|วันไหน)"
)
_WHERE = r"(?:ดู|อ่าน|หา|อยู่|โหลด|เอา)(?:ได้|จาก|ที่|\s)*(?:ที่|ตรง|จาก|ทาง)?ไหน"
_YEAR = r"(?:(?:ของ|ประจำ)?ปี(?:งบประมาณ|งบ)?(?:นี้|ใหม่|\s?(?:25)?7\d)|ล่าสุด|ฉบับ(?:ใหม่|ปีนี้))"
_ASKED = pattern_of(
    rf"(?:แล้ว|ตอนนี้|อยากรู้(?:ว่า)?|ขอถาม(?:ว่า)?|{_YEAR}|มี|ตัว|ฉบับ|\s)*(?:ร่าง)?ประกาศ(?:เจตนารมณ์|เจตจำนง|เจตนา)(?P<of>[^?]{{0,40}}?)(?:{_YEAR}|\s|มัน|เขา|เค้า|สำนักงาน|ของ)*(?:{_OUT}|{_WHERE})(?:บ้าง|{POLITE}|[\s?])*"
    rf"|(?:มี|ออก|เปิด)(?:ร่าง)?ประกาศ(?:เจตนารมณ์|เจตจำนง)\S{{0,20}}?\s?{_YEAR}?(?:ออก|มา|\s)*(?:แล้ว)?(?:หรือยัง|รึยัง|ยัง|{WHETHER})(?:บ้าง|{POLITE}|[\s?])*"
    rf"|(?:ร่าง)?ประกาศ(?:เจตนารมณ์|เจตจำนง)(?:ของสำนักงาน)?\s?{_YEAR}?(?:{POLITE}|[\s?])*"
)
_OTHERS = pattern_of(
    rf"(?<![\d.])\d\.\d|รายงาน|ผู้บริหาร|เสนอ|เซ็น|ใคร|กี่คน|{ME}|เราเข้า|เข้าร่วม(?:แล้ว|ไป)|ลบ|แก้|เพิ่ม"
)
_NOT_YET = (
    "ปีงบประมาณ {year} ยังไม่มีประกาศเจตนารมณ์ที่เปิดในบอต เมื่อเปิดแล้ว พิมพ์ “No Gift” เพื่ออ่านและเข้าร่วมได้ "
    "ฉบับที่ออกนอกบอต กรุณาสอบถามผู้ดูแลระบบ"
)
_NOT_YET_ADMIN = (
    "ปีงบประมาณ {year} ยังไม่มีประกาศเจตนารมณ์ กด “เปิดประกาศ” เพื่อเปิดจากข้อความปีก่อนหรือข้อความใหม่"
)
_JOIN = Button("เข้าร่วมประกาศ", opens("join_announcements"), "เข้าร่วมประกาศ")
_JOINED = Button("ประกาศที่เข้าร่วม", opens("joined_announcements"), "ประกาศที่เข้าร่วม")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_OPEN = Button("เปิดประกาศ", opens("open_announcement"), "เปิดประกาศ")


@listener(longest=_LONGEST, cue=pattern_of("ประกาศเจต"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer if it is asked whether the declarations are out; None for other words."""
    found = _ASKED.fullmatch(normalise(words))
    return None if found is None or _OTHERS.search(found["of"] or "") else QUERY


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Lists this year's declarations with their state; says so where there is none."""
    year = context.fiscal_year
    every = announcing.all_announcements(context.session)
    found = [each for each in every if each.fiscal_year == year][:_MOST]
    if not found and context.may(frozenset((ADMIN,))):
        return [Text(_NOT_YET_ADMIN.format(year=year), (_OPEN,))]
    if not found:
        return [Text(_NOT_YET.format(year=year), (_JOINED, _CONTACT))]
    rows = tuple(
        Row(
            each.short,
            show_announcements.state_words(
                context, announcing.of_announcement(context.session, each)
            ),
        )
        for each in found
    )
    return [
        Card(
            f"ประกาศเจตนารมณ์ ปีงบประมาณ {year}",
            rows=rows,
            buttons=(_JOIN, _JOINED),
            note="กด “เข้าร่วมประกาศ” เพื่ออ่านข้อความเต็ม ฉบับที่เข้าร่วมแล้วอยู่ที่ “ประกาศที่เข้าร่วม”",
        )
    ]


QUERY = Query("declaration_asked", (), _answer)
