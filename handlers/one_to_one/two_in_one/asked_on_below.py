"""What the second half of a sentence asks that names no subject of its own: it is asked on of what
the first half is about (`นโยบายไม่รับของขวัญคืออะไร ต้องทำภายในวันไหนคะ`), never of another subject."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Text, cut_graphemes
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.one_to_one.of_matters.facts_asked import AskedFact
from handlers.question.query import opens
from handlers.subjects.facts import facts_told
from handlers.understand.facets import amid_reader
from handlers.understand.patterns import pattern_kept, pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LABEL, _QUOTED = 20, 100
_LEAD = rf"(?:แล้วก็|และก็|แล้ว|และ|ส่วน|มัน|อันนี้|เรื่องนี้|{POLITE}|\s)*+"
_DOES = (
    r"(?:ต้อง|จะ|ควร|ให้|ทำ|สมัคร|ลงชื่อ|กด|เข้า|ร่วม|ไป|ขอ|ได้|มา|อีก"
    r"|ภายใน|ก่อน|ถึง|เริ่ม|ปิด|เปิด|หมดเขต|สิ้นสุด|เหลือเวลา|ยัง|เหลือ|ขาด|ค้าง|มี|เป็น|คือ|ของ|อยู่|\s)*"
)
_ASKED = (
    r"(?:วันไหน|วันที่เท่าไ(?:ร|หร่)|เมื่อไ(?:ร|หร่)|ตอนไหน|กี่(?:คน|ท่าน|ราย|วัน|โมง|สำนัก|ข้อ|อัน)|(?:สำนัก|หน่วยงาน|ข้อ|อัน)(?:ไหน|ใด)|(?:ยัง|อย่าง)?ไ[งร](?=$|[^ก-๙]|อ|ค|บ|ด|น)"
    rf"|(?:ที่|ตรง|ทาง)ไหน|ใคร|ได้(?:{WHETHER}|หรือยัง|รึยัง|ยัง))"
)
_ENDS = rf"(?:แล้ว|บ้าง|ดี|ก่อน|ได้|อะ|อ่ะ|{POLITE}|[\s?])*"
_BARE = pattern_of(rf"{_LEAD}{_DOES}{_ASKED}{_ENDS}")
_OF_ONESELF = pattern_of(
    rf"{_LEAD}(?:{ME_OR_US}|พอดี|\s)*(?:เพิ่ง|พึ่ง)?(?:บรรจุ|เข้างาน|ทำงาน|รับราชการ|ย้ายมา)(?:มา|ได้|แค่|\s)*"
    rf"[\d๐-๙]+\s?(?:วัน|เดือน|ปี)[^\n]{{0,16}}?(?:ได้|มีสิทธิ์?)\S{{0,6}}?(?:{WHETHER}|ยัง|เปล่า){_ENDS}"
)
"""Whether one may, by how long one is here: `เพิ่งบรรจุ 4 เดือนลาได้รึยัง`."""
_HOW_MUCH = pattern_of("เท่าไ|กี่บาท")
_NOT_ANSWERED = "ส่วนที่ถามว่า “{}” บอตยังไม่มีคำตอบ หากหมายถึงเรื่องอื่น พิมพ์ถามพร้อมชื่อเรื่องได้"


def is_bare(then: str) -> bool:
    """Tells whether the words ask without naming what of."""
    plain = normalise(then)
    return _BARE.fullmatch(plain) is not None or _OF_ONESELF.fullmatch(plain) is not None


def button(context: Context, said: str, then: str) -> Button | None:
    """Returns the button that answers the words of the matter that the first half names; None where
    they mean nothing there."""
    matter = named(context, said) if _BARE.fullmatch(normalise(then)) else ""
    found = facts_asked.asked(context, f"{matter} {then}") if matter else None
    if found is None or not found.named or found.lead < facts_asked.LEAD:
        return None
    facts = {facts_told.SHEET: found.sheet.name, facts_told.FACET: found.facet.value}
    return Button(cut_graphemes(then, _LABEL), opens(facts_told.QUERY.name, **facts), then)


def names_its_own(context: Context, then: str) -> bool:
    """Tells whether the second half names a matter itself."""
    known = facts_told.sheets(context.subjects)
    return bool(matters_named.named_in(known, amid_reader.without_general(then)))


def of_matter(context: Context, said: str, then: str) -> AskedFact | None:
    """Returns what the second half asks of the matter that the first half names, or that the answer
    to it is about; None where it asks nothing plainly, or how much: that is of the thing itself."""
    if _HOW_MUCH.search(then):
        return None
    matter = named(context, said)
    found = facts_asked.asked(context, f"{matter} {then}") if matter else None
    if found is None or not found.named:
        found = facts_asked.asked(context, then)
    if found is None or found.lead < facts_asked.INSIDE:
        return None
    of_first = matters_named.named_in(facts_told.sheets(context.subjects), said)
    return found if found.in_sight or found.sheet.name in of_first else None


def not_answered(then: str) -> Text:
    """Returns what says that this part of the sentence is not answered."""
    return Text(_NOT_ANSWERED.format(cut_graphemes(then, _QUOTED)))


def named(context: Context, said: str) -> str:
    """Returns the words of the first half that name a matter most fully; "" without any."""
    plain = normalise(said)
    named = [
        found[0]
        for each in facts_told.sheets(context.subjects).values()
        if (found := pattern_kept(each.named).search(plain)) is not None
        and not (each.unless and pattern_kept(each.unless).search(plain))
    ]
    return max(named, key=len, default="")
