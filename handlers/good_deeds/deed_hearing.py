"""Hears good deeds among free words, outside of any conversation: a deed may name anything, also
what is another command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.good_deeds import (
    about_deeds,
    deed_by_place,
    deed_hours,
    deed_in_sight,
    deed_of_another,
    deed_said,
    keep_deed,
    show_book,
)
from handlers.good_deeds.bureau import show_bound_book, show_figures
from handlers.good_deeds.colleagues import praise_asked, praise_colleague, show_wall
from handlers.messages import Message
from handlers.question import query
from handlers.question.query import Query
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _LONGEST_WISH = 60, 100
_WANTS = pattern_of("(?:อยาก|ขอ|จะ|ต้องการ|ช่วย)*(?:บันทึก|จด|เก็บ|ลง)ความดี(?!ที่อยากทำ|ของ)")
_ABOUT = pattern_of(
    f"(?!.*ตัวอย่าง)(?:บันทึก|ธนาคาร|สมุด|จด)ความดี.*(?:{HOW_IN_FULL}|คืออะไร|ทำไม|{WHETHER}|ใคร|ที่ไหน|ตรงไหน)"
    f"|ใคร(?:อ่าน|เห็น|ดู).*(?:บันทึกความดี|สมุดความดี|ความดีของ(?:{ME}))"
)
_FILE = pattern_of("ไฟล์|เอกสาร|พิมพ์สมุด|pdf|word", re.IGNORECASE)
"""Words of one's own book or the bound one as a file, which are commands."""
_OTHERS = r"(?:ใคร|หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|คนอื่น|เพื่อน|แอดมิน|ผู้ดูแลระบบ)"
_QUERIES: tuple[tuple[re.Pattern[str], Query], ...] = (
    (
        pattern_of(
            rf"มี(?:ใคร|คน)(?:ไหน)?(?:มา|ได้|เคย|เข้ามา)*(?:เห็น|อ่าน|ดู|รับรู้|ยืนยัน|รับรอง)(?:บันทึก|เรื่อง|สมุด)?ความดี(?:ที่|ของ)?(?:{ME_OR_US})?.{{0,8}}?(?:ยัง|หรือ|{WHETHER}|บ้าง)"
        ),
        show_book.WHO_READS,
    ),
    (
        pattern_of(
            r"(?:เปลี่ยน|แก้)(?:ใจ|แล้ว|ค่ะ|ครับ|ขอ|\s)*(?:ผู้|คน)(?:ที่)?(?:อ่าน|เห็น)(?:ได้)?(?:บันทึก)?(?:ความดี)?(?:เป็น|ให้|ใหม่|หน่อย|ได้|\s|$)"
        ),
        show_book.CHANGES_READERS,
    ),
    (
        pattern_of(
            rf"ความดี(?:ที่|ของ)(?:{ME_OR_US}).{{0,12}}?{_OTHERS}(?:จะ|ได้|\s)*(?:เห็น|อ่าน|ดู|รู้)"
            rf"|{_OTHERS}(?:จะ|ได้|\s)*(?:เห็น|อ่าน|ดู|รู้)(?:บันทึก|เรื่อง)?ความดีที่(?:{ME_OR_US})"
        ),
        show_book.WHO_MAY_READ,
    ),
    (_ABOUT, about_deeds.QUERY),
    (
        pattern_of("(?:ลบ|ถอน|ยกเลิก|แก้)(?:ข้อความ|บันทึก|สมุด|ที่|การ)*(?:ทำ)?ความดี"),
        show_book.QUERY,
    ),
    (pattern_of("เล่มความดี"), show_bound_book.QUERY),
    (
        pattern_of("(?:ทำ|บันทึก)ความดี.*(?:กี่(?:เรื่อง|คน)|เท่าไร|เท่าไหร่)|จำนวนความดี"),
        show_figures.QUERY,
    ),
    (pattern_of("ใคร.*ทำความดี|ความดีของ(?:เพื่อน|คนอื่น)|ความดีที่เผยแพร่"), show_wall.QUERY),
    (
        pattern_of(f"สมุดความดี|ความดี(?:ของ|ที่)(?:{ME})|ความดีที่บันทึก"),
        show_book.QUERY,
    ),
)
"""The first that fits decides."""


_WISHES_TO_PRAISE = pattern_of(
    rf"(?:{ME_OR_US}|พี่|\s)*(?:อยาก(?:จะ)?|ขอ|จะ)(?:ชมเชย|ชื่นชม|ชม)\s?(?:คุณ|พี่|น้อง|เพื่อน)"
    r"(?!.*(?:ไหม|มั้ย|ยังไง|อย่างไร|หรือเปล่า|ใคร|ร้องเรียน))"
)
_OF_COLLEAGUE = pattern_of(r"(?:ขอ|อยาก|จะ|\s)*ชื่นชมเพื่อน(?:ร่วมงาน)?\s+\S")
"""Typed where one's own deed is asked for, it is not one's own."""
_ASKS_OF_IT = pattern_of(
    r"ความดี.{0,20}?(?:(?:ใช้|ทำ)?ประโยชน์|(?:ไป|ไว้|ใช้)ทำ(?:อะไร|ไม)|แล้ว(?:จะ)?(?:ได้|มี)(?:อะไร|ผล)|เพื่ออะไร)"
    rf"|ชม.{{0,40}}?ไม่(?:อยาก|ต้อง)?(?:ให้)?(?:เขา|เค้า|ใคร)?(?:รู้ว่า(?:เป็น)?(?:{ME_OR_US}|ใคร)|(?:ออก|บอก|ระบุ)ชื่อ)"
)
"""What it is for, and whether one may praise without a name: neither begins anything."""


def opens(text: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words are its command with a deed or praise, or wish it."""
    plain = normalise(text).strip()
    if inside == keep_deed.FLOW.name and _OF_COLLEAGUE.match(plain):
        return praise_colleague.FLOW
    if inside is not None or len(plain) <= _LONGEST_WISH and _ASKS_OF_IT.search(plain):
        return None
    if praise_asked.reads(text):
        return None
    if deed_said.begins_deed(text) or deed_hours.read_line(text, _ANY_DAY) is not None:
        return keep_deed.FLOW
    praises = deed_said.praise_in(text) is not None or _WISHES_TO_PRAISE.match(plain)
    if praises and not deed_said.withdraws_praise(text):
        return praise_colleague.FLOW
    wants = len(plain) <= _LONGEST and _WANTS.match(plain) and not _ABOUT.search(plain)
    return keep_deed.FLOW if wants else None


_ANY_DAY = date(2000, 1, 1)
"""Whether a line tells hours does not hang on the day."""


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about good deeds that the words ask, if the person may ask it."""
    plain = normalise(text)
    if inside is not None or context.person is None:
        return None
    told = (
        praise_asked.asked(text)
        or praise_asked.taken_in_sight(context, text)
        or _of_praise(context, text)
        or deed_in_sight.asked(context, text)
        or deed_hours.asked(context, text, inside)
        or deed_by_place.asked(context, text, inside)
    )
    if told is not None:
        return told
    if deed_of_another.brought_back(text):
        return deed_of_another.TOLD
    if len(plain) <= _LONGEST_WISH and about_deeds.doubts(plain):
        return None if deed_said.begins_deed(text) else about_deeds.COUNTS
    if (office := _of_the_office(context, plain)) is not None:
        return office
    if len(plain) > _LONGEST or _FILE.search(plain):
        return None
    found = next((query for cue, query in _QUERIES if cue.search(plain)), None)
    return found if found is not None and context.may(found.roles) else None


def _of_the_office(context: Context, plain: str) -> Query | None:
    """Returns the figures of the whole office, or the bound book, for words that want these and not
    one's own; None for other words."""
    if len(plain) > _LONGEST_WISH:
        return None
    if _BY_BUREAU.match(plain) is not None:
        return show_figures.BY_BUREAU
    if _TOGETHER.match(plain) is not None:
        return show_figures.OFFICE_QUERY
    book = show_bound_book.QUERY if _BOOK_FILE.search(plain) is not None else None
    if book is not None and context.may(book.roles):
        return book
    if _WHOLE.fullmatch(plain) is None or not any(context.shown()):
        return None
    office = query.opens(show_figures.OFFICE_QUERY.name)
    in_sight = any(each.target == office for each in context.shown()[0])
    if not in_sight:
        return None
    return show_figures.BY_BUREAU if "แยก" in plain else show_figures.OFFICE_QUERY


_I_KEPT = rf"(?:{ME})(?:ได้|เคย|\s)*(?:บันทึก|ทำ|จด)|ของ(?:{ME})"
_BY_BUREAU = pattern_of(
    rf"(?!.*(?:รวมกัน|เห็น|อ่าน|{_I_KEPT}))(?=.*ความดี)(?=.*(?:แต่ละสำนัก|ทุกสำนัก|(?:แยก|แบ่ง)(?:เป็น|ตาม|ราย|ออก)*สำนัก|รายสำนัก|สำนักละ))(?=.*(?:กี่|จำนวน|เท่าไ|ยอด|สถิติ|ตัวเลข))"
)
"""`ขอดูจำนวนความดีแต่ละสำนัก`."""
_TOGETHER = pattern_of(
    rf"(?!.*(?:เห็น|อ่าน|{_I_KEPT}))(?=.*ความดี)(?=.*ทุกสำนัก)(?=.*รวมกัน)(?=.*(?:กี่|จำนวน|เท่าไ|ยอด))"
)
_BOOK_FILE = pattern_of(r"เล่ม(?:รวม)?(?:บันทึก)?ความดี.{0,24}(?:ไฟล์|เอกสาร|pdf|word)", re.IGNORECASE)
_WHOLE = pattern_of(
    rf"(?:เอา|ขอ|ดู|แบบ|ของ|หมายถึง|ไม่ใช่(?:ของ)?(?:สำนัก(?:เดียว|นี้|เรา))?|{POLITE}|[\s,])*ทั้งสำนักงาน(?:{POLITE}|\s)*(?:แยก(?:ตาม|ราย|เป็น)*สำนัก)?(?:{POLITE}|\s)*"
)
"""Said below the figures of one bureau: `ไม่ใช่สำนักเดียว ทั้งสำนักงาน`."""


def _of_praise(context: Context, text: str) -> Query | None:
    """Returns the praise of a colleague that the words begin, or the answer to who wants one back.

    Of a name that nobody has the nearest are offered; whoever is called by their work may be of
    another office, which other subjects hear.
    """
    if len(text) <= _LONGEST_WISH and deed_said.withdraws_praise(text):
        return praise_colleague.CANNOT_WITHDRAW
    said = deed_said.praised_in(text)
    if not said:
        return None
    known = praise_colleague.names_colleague(context, said)
    if not known and _PRAISES.search(text):
        known = praise_colleague.tells_of_unknown(context, said)
    return praise_colleague.TOLD if known else None


_PRAISES = pattern_of("ชม|ยกย่อง")
"""Only passing something on to a name that nobody has is no praise."""


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Leads a deed or praise told in the group to the direct chat, without its words, whatever
    other command they name."""
    flow = opens(question.text, None)
    return [question.one_to_one(flow.name)] if flow is not None else None
