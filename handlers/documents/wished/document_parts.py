"""Reads which part of a document is wanted alone: `เฉพาะที่ส่งแล้ว`, `ไม่เอาที่ล่าช้า`, `5 สำนักที่แดง`.

A document is printed whole. A part of it is either another kind of document, which holds nothing
else, or there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.numbers.number_words import WORD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, normalise
from models.reports.report_documents import (
    ACTIVITY_PAGE,
    APPROVED_LIST,
    BUREAU_FORM,
    EVIDENCE,
    OFFICE_REPORT,
    RETURNED_LIST,
    SENT_LIST,
    SUBMISSIONS,
    UNSENT,
    WAITING_LIST,
)


@dataclass(frozen=True)
class DocumentPart:
    """A part that may be wanted alone.

    name: kept among the answers.
    called: the part in words.
    held_by: the kind of document that holds nothing else; "": none.
    listed_by: the kind that lists it alone, as a workbook; "": none.
    shown_in: the kind in which it is told apart from the rest; "": none.
    within: kinds that hold nothing else as they are, though of something beside.
    of_bureaus: it is a choice of bureaus, so only what shows several has it.
    """

    name: str
    called: str
    held_by: str = ""
    shown_in: str = SUBMISSIONS.name
    within: tuple[str, ...] = ()
    of_bureaus: bool = False
    listed_by: str = ""

    @property
    def holders(self) -> tuple[str, ...]:
        """Returns the kinds that hold this part alone, the one that has more of it first."""
        return tuple(filter(None, (self.held_by, self.listed_by)))

    def is_all_of(self, kind: str) -> bool:
        """Tells whether the kind of document holds nothing else as it is."""
        return kind in self.holders or kind in self.within


SENT = DocumentPart(
    "sent",
    "ที่ส่งแล้ว",
    ACTIVITY_PAGE.name,
    BUREAU_FORM.name,
    (EVIDENCE.name,),
    listed_by=SENT_LIST.name,
)
SENDERS = DocumentPart("senders", "สำนักที่ส่งแล้ว")
UNSENT_ONES = DocumentPart("unsent", "ที่ยังไม่ส่ง", UNSENT.name)
SOME_BUREAUS = DocumentPart("bureaus", "บางสำนัก", shown_in="", of_bureaus=True)
DONE = DocumentPart("done", "ที่แล้วเสร็จ", shown_in=BUREAU_FORM.name)
APPROVED = DocumentPart("approved", "ที่อนุมัติแล้ว", listed_by=APPROVED_LIST.name)
UNAPPROVED = DocumentPart("unapproved", "ที่ยังไม่อนุมัติ")
UNDONE = DocumentPart("undone", "ที่ยังไม่แล้วเสร็จ", shown_in=BUREAU_FORM.name)
_YELLOW = "เหลือง(?!บ(?![้่]))"
"""`ที่เหลืองบประมาณ` have money left."""
_STATES: tuple[tuple[DocumentPart, str], ...] = (
    (UNSENT_ONES, "ยังไม่(?:ได้|มีการ)?(?:ส่ง|รายงาน)|ค้างส่ง"),
    (UNAPPROVED, "(?:ยัง)?ไม่(?:ได้)?(?:รับการ)?(?:ผ่าน(?:การ)?)?อนุมัติ"),
    (UNDONE, "(?:ยัง)?ไม่(?:ได้)?(?:ทำ|ดำเนินการ)?(?:ให้)?(?:แล้ว)?เสร็จ"),
    (
        DocumentPart("returned", "ที่ถูกส่งกลับแก้ไข", listed_by=RETURNED_LIST.name),
        "(?:ถูก|โดน)?(?:ส่งกลับ|ตีกลับ|ส่งคืน|รอแก้)(?:มา)?(?:ให้)?(?:แก้(?:ไข)?)?",
    ),
    (
        DocumentPart("waiting", "ที่รออนุมัติ", listed_by=WAITING_LIST.name),
        "(?:ยัง)?รอ(?:การ)?(?:อนุมัติ|ตรวจ)",
    ),
    (DocumentPart("late", "ที่เลยกำหนด"), "(?:ส่ง)?(?:เลย|เกิน|พ้น)กำหนด|(?:ส่ง)?ล่าช้า|ส่งช้า"),
    (DONE, "(?:ทำ|ดำเนินการ)?(?:แล้ว)?เสร็จ(?:สิ้น|เรียบร้อย|แล้ว)*"),
    (
        SENT,
        "(?:ได้)?(?:ส่ง|รายงาน)(?:ผล)?(?:เข้า)?(?:ไป|มา|ครบ)?(?:แล้ว|เรียบร้อย|ถึงตอนนี้)+"
        f"|(?:{ME_OR_US})(?:ได้|เคย)?ส่ง(?!ให้|ถึง|กลับ|ต่อ|ไม่|ช้า|ล่าช้า|เลย|เกิน)(?:ผล)?(?:ไป|มา)?(?:แล้ว)*",
    ),
    (
        APPROVED,
        "(?:ผ่าน(?:การ)?)?อนุมัติ(?:แล้ว|เรียบร้อย)|ผ่านแล้ว",
    ),
    (
        DocumentPart("coloured", "บางสี", shown_in=OFFICE_REPORT.name),
        f"(?:เป็น|ติด|ขึ้น|ไฟ|สี)*(?:เขียว|{_YELLOW}|แดง)(?!เขียว|เหลือง|แดง)",
    ),
)  # fmt: skip
_BUREAUS = pattern_of("สำนัก|หน่วยงาน")
_LIMITS = pattern_of("เฉพาะ|แค่|แต่|ไม่|เว้น|ตัด|อย่างเดียว|เท่านั้น|สำนัก|ออก|ทิ้ง|เอา(?:อัน|ตัว|ส่วน|เรื่อง|ข้อ)?ที่")
_THING = "(?:อัน|ตัว|กิจกรรม|รายงาน|เรื่อง|โครงการ|ฉบับ|ข้อ|งาน|คน|สำนัก|หน่วยงาน|ส่วน|รายการ|\\s)*"
_DENY = "ไม่(?:เอา|รวม|ต้อง(?:มี|เอา)?)|ยกเว้น|เว้น|ตัด"
_LEAVES_OUT = pattern_of(f"{_DENY}|ออก|ทิ้ง")
_DENY_BEHIND = (
    r"\s?(?:ไม่(?:เอา|รวม|ต้อง(?:มี|เอา)?)(?:มา)?(?=$|\s|นะ|แล้ว)"
    rf"|ตัด(?:ทิ้ง|ออก)|(?:เอา)?(?:ทิ้ง|ออก)(?=$|\s?(?:{POLITE}|ไป|ด้วย|หน่อย|เลย)|\s(?!ไฟล์|ทาง|เป็น|[A-Za-z])))"
)
"""`ที่ส่งแล้วออกไฟล์ word` asks for a file and leaves nothing out."""
_ONLY = "เฉพาะ|แค่|เอาแต่|มีแต่|เอา"
_NAMED = {part.name: part for part, _ in _STATES}
_BY_WHOM = r"หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ผู้บริหาร|นาย|ท่าน"
"""Who decided: `ที่หัวหน้าอนุมัติแล้ว`."""
_STATED = pattern_of(
    rf"(?:(?P<deny>{_DENY})|(?P<only>{_ONLY}))?(?P<thing>{_THING})(?P<which>(?<!ไฟล์)(?<!เอกสาร)(?:ที่|ซึ่ง)(?:{_BY_WHOM})?)?\s?(?:"
    + "|".join(f"(?P<{part.name}>{words})" for part, words in _STATES)
    + rf")(?:(?P<alone>อย่างเดียว|เท่านั้น)|(?P<out>{_DENY_BEHIND}))?"
)
_SOME = pattern_of(
    rf"(?P<only>(?:{_ONLY}|\s)*)(?P<many>\d{{1,2}}|(?:{WORD})+)?\s?(?P<some>บาง)?(?:สำนัก(?!งาน)|หน่วยงาน)"
    rf"(?:(?:ที่|ซึ่ง)?(?P<how>(?:ยัง|เป็น|ติด|อยู่|มี|ไฟ|สี|\s)*(?:แดง|{_YELLOW}|ต้อง(?:ช่วย|ตาม|เร่ง|ติดตาม)|(?:ส่ง)?ช้า(?:ที่)?สุด|ท้าย(?:ตาราง|สุด)?|แย่|เสี่ยง|น่าห่วง|อันดับท้าย)))?"
)
_ALL = pattern_of("ทั้ง|ทุก|ครบ")
"""`ทั้ง 20 สำนัก` are all of them."""


def read(text: str) -> DocumentPart | None:
    """Returns the part that alone is wanted; None where the whole is."""
    found = _first(normalise(text))
    return found[0] if found is not None else None


def limited(text: str) -> DocumentPart | None:
    """Returns the part that a title is limited to: `แบบรายงานของสำนักที่ส่งแล้ว` is not, with `เฉพาะ`
    it is."""
    return _with(_LIMITS, normalise(text))


def left_out(text: str) -> DocumentPart | None:
    """Returns the part that is wanted where a state is left out of the whole: `ไม่เอาที่ล่าช้า`."""
    return _with(_LEAVES_OUT, normalise(text))


def _with(words: re.Pattern[str], plain: str) -> DocumentPart | None:
    """Returns the first part that is named with such words."""
    found = (part for part, place in _found(plain) if words.search(plain[slice(*place)]))
    return next(found, None)


def without(text: str) -> str:
    """Returns normalised text without the words that name a part."""
    plain = normalise(text)
    return blanked(plain, [place for _, place in _found(plain)])


def with_all(text: str) -> str:
    """Returns normalised text without the words that leave a part out of the whole."""
    plain = normalise(text)
    places = [place for _, place in _found(plain) if _LEAVES_OUT.search(plain[slice(*place)])]
    return blanked(plain, places)


_Found = tuple[DocumentPart, tuple[int, int]]


def _first(plain: str) -> _Found | None:
    return next(_found(plain), None)


def _found(plain: str) -> Iterator[_Found]:
    """Yields the parts and where they are named."""
    if (some := _some_bureaus(plain)) is not None:
        yield some
        return
    for found in _STATED.finditer(plain):
        name = next(each for each in _NAMED if found[each])
        if found["deny"] or found["out"]:
            yield _OPPOSITE[name], found.span()
        elif found["only"] or found["which"] or found["alone"]:
            of_bureaus = name == SENT.name and _BUREAUS.search(found["thing"]) is not None
            yield SENDERS if of_bureaus else _NAMED[name], found.span()


_OPPOSITE = {
    "sent": UNSENT_ONES,
    "unsent": SENT,
    "done": UNDONE,
    "undone": DONE,
    "returned": DocumentPart("unreturned", "ที่ไม่ถูกส่งกลับแก้ไข"),
    "waiting": DocumentPart("unwaiting", "ที่ไม่ได้รออนุมัติ"),
    "late": DocumentPart("in_time", "ที่ไม่เลยกำหนด"),
    "approved": UNAPPROVED,
    "unapproved": APPROVED,
    "coloured": _NAMED["coloured"],
}
"""What is wanted where the other is not."""


def _some_bureaus(plain: str) -> _Found | None:
    for found in _SOME.finditer(plain):
        if _ALL.search(plain[max(found.start() - 4, 0) : found.start()]):
            continue
        counted, only = found["many"] not in (None, "1"), found["only"] or ""
        limits = "เฉพาะ" in only or "แค่" in only
        if found["some"] or (found["how"] and (counted or limits)) or (counted and limits):
            return SOME_BUREAUS, found.span()
    return None


_ONE_ACTIVITY = pattern_of(r"(?:กิจกรรม|ข้อ|โครงการ)(?:ที่)?\s?([1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])")


def one_activity(text: str) -> str:
    """Returns the number of the only activity that is named as one; `9.30` alone is a time."""
    numbers = {each[1] for each in _ONE_ACTIVITY.finditer(normalise(text))}
    return numbers.pop() if len(numbers) == 1 else ""


def whole_of(kind: str) -> str:
    """Returns the kind in which that stands among the rest which this one holds alone; "": none."""
    return next((each.shown_in for each in _NAMED.values() if kind in each.holders), "")
