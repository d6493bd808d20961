"""Tells what a question asks about by its own deed or thing (`ต้องคืนเลยมั้ย`), whatever facet it is
of, and whether an answer says anything of that (docs/decisions/0201)."""

from __future__ import annotations

from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_DEEDS = tuple(
    (pattern_of(asked), pattern_of(told))
    for asked, told in (
        (
            r"(?:ใส่|ลง|เพิ่ม|พิมพ์|ระบุ|เขียน|เอ่ย)ชื่อ\s?(?:เพื่อน|คนอื่น|พี่|น้อง|หัวหน้า|ทีม|เขา|เค้า|คนที่|ผู้ที่)",
            r"ชื่อ(?:เพื่อน|ผู้|คน|บุคคล|เขา|ของผู้)",
        ),
        (r"(?<!กลาง)(?<!เมื่อ)(?<!เอา)(?<!ตี)คืน(?!นี้|ก่อน|วัน|กลับมา)", r"คืน|มอบแก่หน่วยงาน"),
        (
            rf"โดน(?:อะไร|ลงโทษ|วินัย|ปรับ(?!ระดับ)|ไล่|สอบ|โทษ)|ลงโทษ|ผิดวินัย|โทษ(?:{WHETHER}|อะไร)|ติดคุก",
            r"โทษ|วินัย|ผลอื่น|(?:ไม่)?มีผล|ไม่หัก|สอบสวน|มาตรา|ไม่(?:อยู่|ได้เขียน|ได้ระบุ)",
        ),
        (r"เซ็น(?!เซอร์|ทรัล)|ลงนาม", r"เซ็น|ลงนาม|ลงลายมือ|ลายเซ็น|อนุมัติ|กระดาษ"),
        (r"รับ(?:ของ(?!บอ[ตท]|ระบบ)|กระเช้า|ซอง|เงิน(?!เดือน))", r"ของขวัญ|รับของ|สิ่งที่ให้|เงิน|ของที่"),
        (r"ใบ(?:รับรอง)?แพทย์|ใบหมอ", r"แพทย์"),
        (r"เสียเงิน|ค่าใช้จ่าย|เบิก(?:ได้|เงิน|ค่า)|ค่าปรับ", r"เงิน|ค่า(?:ใช้|ธรรม|เดิน|ปรับ)|เบิก|งบ|ฟรี"),
        (
            r"(?:^|[^เก])กิน(?!เวลา|งบ|ไป)|แบ่ง(?:กัน(?!ทำ|ได้|ส่ง)|เพื่อน|ให้)|(?<!ของ)(?<!ทิน)แจก(?!งาน|เอกสาร|เล่ม|แบบ)",
            r"กิน|แบ่ง|แจก|บริโภค",
        ),
    )
)
"""What may be asked about, and the words of an answer that says something of it."""
_ASKS = pattern_of(f"{WHETHER}|ปะ(?![ก-๙])|เปล่า|หรือ|หรอ|เหรอ|ใคร|อะไร|ไหน|กี่|{HOW_IN_SHORT}|[?]")


_BACK, _PUNISHED, _SIGNED, _TAKEN = (_DEEDS[at][1].pattern for at in (1, 2, 3, 4))
_DONE = (_BACK, _SIGNED, _TAKEN)
_TOLD_BY: dict[str, tuple[str, ...]] = {
    Facet.NOT_DONE: (_PUNISHED, _SIGNED),
    Facet.AFRAID: (_PUNISHED,),
    **dict.fromkeys(
        (
            Facet.UNDO,
            Facet.MEND,
            Facet.KEPT,
            Facet.SEVERAL,
            Facet.COUNTED,
            Facet.WHERE,
            Facet.REFUSED,
            Facet.COPY,
            Facet.WHO_SEES,
        ),
        _DONE,
    ),
}
"""What an answer to these says of a deed, though it need not name it."""


def is_told(text: str, answer: str, facet: str = "", named: str = "") -> bool:
    """Tells whether the answer says something of each deed that the words ask about; true where
    they ask about none of those that are known.

    facet: what the answer was read as an answer to; "" for a rule. It may be asked of a deed: how
        long the proof of a return is kept, or what comes of it if one does not sign.
    named: a pattern of the matter's own words. To give back, to sign or to take something may be a
        part of its name (`ลงนามงดรับของขวัญ`), which is not asked about.
    """
    if len(text) > _LONGEST:
        return True
    whole = _clauses(normalise(text))
    apart = _clauses(pattern_of(named).sub(" ", normalise(text))) if named else whole
    tells = _TOLD_BY.get(facet, ())
    return all(
        told.search(answer) is not None or told.pattern in tells
        for deed, told in _DEEDS
        if any(map(deed.search, apart if told.pattern in _DONE else whole))
    )


def _clauses(plain: str) -> list[str]:
    """Returns the clauses that ask."""
    return [each for each in plain.split() if _ASKS.search(each)]
