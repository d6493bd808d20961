"""Hears how many bureaus there are, and whether somebody above is there today: leave of others is
not told, but who decides today is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Para, Text
from handlers.question.query import Query
from handlers.reports.deciding import who_approves
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people

_LONGEST = 80
_DIRECTOR = r"(?:ผอ\.?|ผู้อำนวยการ|อำนวยการ)"
_SECRETARY = r"(?:เลขา(?:ธิการ)?(?:วุฒิสภา|ฯ)?)"
_OF_ELSE = pattern_of(r"รายงาน|อนุมัติ|แทน|\d|ร้องเรียน|คณะ|กรรมการ|ลงนาม|ของขวัญ|ชม|โหวต")
_ABOVE = (
    rf"(?:ท่าน)?(?:{_DIRECTOR}|หัวหน้า(?:กลุ่ม|งาน|ฝ่าย)?|{_SECRETARY}|"
    r"ท่านรอง|รองเลขา\S{0,6}|ผู้บังคับบัญชา|เจ้านาย|นาย(?=อยู่|มา|เข้า))"
)
_THERE = pattern_of(
    rf"^(?:แล้ว|เอ่อ|ขอถาม|วันนี้|พรุ่งนี้|ตอนนี้|เช้านี้|บ่ายนี้|\s)*{_ABOVE}(?:ของ)?\s?(?:{ME_OR_US}|สำนัก\S{{0,24}}?)?\s?"
    r"(?:วันนี้|พรุ่งนี้|ตอนนี้|เช้านี้|บ่ายนี้|ยัง|ได้|จะ|\s)*(?:อยู่|มา|เข้า|ว่าง|ลา|ไปไหน|ไปราชการ|ไปประชุม|ติดประชุม)(?:สำนัก(?:งาน)?|ทำงาน|ออฟฟิศ|ห้อง|วันนี้|พรุ่งนี้|ตอนนี้|ไหน|แล้ว|อยู่|กี่โมง|\s)*"
    rf"(?:ใช่)?(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|เปล่า|หรอ|กี่โมง|วันไหน|[?]|$)"
)
_HOW_MANY = pattern_of(
    r"(?:มี)?(?:หน่วยงาน)?(?:ใน)?(?:สังกัด)?(?:สำนักงาน(?:ฯ|เลขา\S*)?|สนง\.?|องค์กร|ที่นี่|หน่วยงาน)?(?:ของ)?(?:เรา|นี้)?(?:ทั้งหมด)?\s?(?:มี)?(?:ทั้งหมด)?\s?(?:กี่(?:สำนัก|หน่วยงาน)|(?:จำนวน)?สำนัก(?:มี)?(?:ทั้งหมด|ทั้งสิ้น)?(?:เท่าไ\S*|กี่(?:สำนัก|แห่ง)))(?:ทั้งหมด|บ้าง|กัน|แล้ว|\s)*"
    r"|(?:ตอนนี้|ใน(?:สำนักงาน|องค์กร))?(?:เรา)?มีสำนัก(?:อะไร|ไหน)(?:อยู่)?(?:บ้าง)?|(?:ขอ)?(?:ราย)?ชื่อ(?:ทุก)?สำนัก(?:ทั้งหมด|ทุกสำนัก|มีอะไรบ้าง)"
)


_CUE = pattern_of("กี่|เท่าไ|สำนัก|ผอ|อำนวยการ|หัวหน้า|เลขา|รอง|บังคับบัญชา|นาย")


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns what the words ask, outside of any conversation; None for other words."""
    plain = normalise(words)
    if not _CUE.search(plain):
        return None
    plain = without_polite_ending(plain)
    if "กี่" in plain or "เท่าไ" in plain or "สำนัก" in plain and _HOW_MANY.fullmatch(plain):
        return BUREAUS if _HOW_MANY.fullmatch(plain) else None
    if _OF_ELSE.search(plain):
        return None
    return THERE if _THERE.search(plain) else None


# -- whether they are there -----------------------------------------------------------------------


def _there(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOT_SHOWN), *who_approves.QUERY.answer(context, "", facts)]


_NOT_SHOWN = (
    "บอตไม่รู้ว่าผู้ใดเข้าสำนักงานหรือว่างเมื่อใด และไม่แสดงวันลาของผู้อื่น กรุณาถามหน้าห้องหรือธุรการของท่านนั้น\n"
    "ที่บอตบอกได้คือ วันนี้รายงานรอผู้ใดอนุมัติ"
)


# -- how many bureaus -----------------------------------------------------------------------------


def _bureaus(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    names = [each.name for each in people.staffed_bureaus(context.session)]
    return [
        Card(
            f"{len(names):,} สำนักในทะเบียน",
            rows=(Para(listed(names, "และ") or "ยังไม่มีสำนักในทะเบียน"),),
            note="นับสำนักและหน่วยงานที่มีบุคลากรในทะเบียนของบอต",
        )
    ]


def bureaus_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Tells the office's bureaus in one of its own groups; None for other words."""
    plain = without_polite_ending(normalise(question.text))
    asked = len(plain) <= _LONGEST and "สำนัก" in plain and _HOW_MANY.fullmatch(plain)
    return _bureaus(context, "", {}) if asked and question.office else None


THERE = Query("is_leader_there", ("หัวหน้าอยู่ไหม", "ผอ.อยู่ไหม", "ท่านอยู่ไหม"), _there, outside=True)
BUREAUS = Query("office_bureaus", ("มีสำนักอะไรบ้าง", "มีกี่สำนัก"), _bureaus)
