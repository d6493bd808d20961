"""Finds the thing that somebody of an organisation brought: `มีคนจากบริษัท ก หิ้วกระเช้ามาวางที่โต๊ะ`, and
where the words for a giver stop to be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import ME_OR_US

Place = tuple[int, int]
"""[start, end) of the normalised sentence."""

_LEAST = 3
"""Letters of a giver."""
SOMEBODY = (
    r"(?:คน(?:ขับรถ|งาน|ส่งของ)?|เจ้าหน้าที่|จนท\.?|เซลส์|เซลล์|ตัวแทน|พนักงาน|ทีมงาน|ลูกน้อง|ผู้จัดการ|ผู้แทน|เลขา"
    r"|แมสเซนเจอร์|เมสเซนเจอร์|รุ่นพี่|รุ่นน้อง|พี่|น้อง|เพื่อน|ช่าง)"
)
_STANDS = r"(?:^|(?<=\s)|(?<=มี)|(?<=ว่า)|(?<=ก็)|(?<=พอดี))"
_OF_WHOM = rf"{_STANDS}(?P<who>{SOMEBODY})\s?(?:ที่)?(?:มา)?(?P<led>(?:จาก|ของ)(?:ทาง)?)"
_WHO_IS = rf"{_STANDS}(?P<is>{SOMEBODY}(?:ที่|ซึ่ง)?(?:อยู่|ทำงาน|เป็น)[^\s\d]{{2,40}}?)"
_TAKES = r"(?:เอา|หิ้ว|ถือ|หอบ|แบก|ยก|อุ้ม|ลาก|หยิบ)"
_SENDS = r"(?:นำ|ซื้อ|ส่ง|ฝาก|ขน)"
"""These may begin a name, too, so that a blank stands before them."""
_SOON = r"(?:(?:เขา|เค้า|เพิ่ง|พึ่ง|แวะ|ก็|\s)*)"
_NO_WHAT = r"(?!ของ(?:มา|ขวัญมา)|ไว้|เงิน|ไป|มา|กลับ|คืน|กับ|แก่|ผม|หนู|เรา|ดิฉัน|ฉัน)"
_MORE = r"(?:ให้|ฝาก|มอบ|แจก|ส่ง|วาง|ทิ้ง|ตั้ง|แขวน|ไว้|เยี่ยม)"
_GOES_ON = rf"(?=\s|$|ที่|บน|ใน|หน้า|ถึง|ตรง|กับ|ตอน|เมื่อ|วัน|ราคา|มูลค่า|ประมาณ|{POLITE})"
_COUNT = r"(?:\s?(?:\d{1,3}|สอง|สาม|สี่|ห้า)\s?[^\s\d]{1,8}?)?"
_TAIL = (
    rf"(?:มา{_MORE}+|มา{_GOES_ON}|(?:วาง|ทิ้ง|ตั้ง|ฝาก)ไว้|ไว้{_GOES_ON}|ให้(?:(?={ME_OR_US})|{_GOES_ON}))"
)
_THING = rf"\s?{_NO_WHAT}(?P<thing>\S{{3,40}}?){_COUNT}\s?{_TAIL}"
_GIVER = r"\s?(?P<giver>\S{2,60}?(?:\s\S{1,30}?){0,3}?)"
_FORMS = tuple(
    pattern_of(f"{who}{between}{_THING}")
    for who in (f"{_OF_WHOM}{_GIVER}", _WHO_IS)
    for between in (
        rf"\s{_SOON}(?:{_TAKES}|{_SENDS})",
        f"{_SOON}{_TAKES}",
        f"(?:เพิ่ง|พึ่ง){_SENDS}",
    )
)
_GOT_IT = pattern_of("ได้|รับ(?!ผิดชอบ|ของขวัญ)|แจก")
"""Before a person it says that the thing stands there: `ได้ปากกาจากตัวแทนของ…`."""


@dataclass(frozen=True)
class Carried:
    """Where a sentence names who brought a thing, and that thing.

    giver: the organisation of who brought it; if it is not told, who they are.
    sure: an organisation, or a title and a name.
    """

    giver: Place
    sure: bool
    thing: Place


def carried_in(plain: str) -> Carried | None:
    """Returns the first place where somebody brings a thing; None where nobody does."""
    for form in _FORMS:
        found = form.search(plain)
        if found is None or _GOT_IT.search(plain, 0, found.start()):
            continue
        named = "giver" if found.groupdict().get("giver") else "is"
        giver = found.span(named)
        if giver[1] - giver[0] < _LEAST:
            continue
        sure = named == "giver" and names_a_giver(plain[slice(*giver)])
        return Carried(giver, sure, found.span("thing"))
    return None


def somebody_ends(plain: str, end: int) -> bool:
    """Tells whether the words up to there end with a person, and with no thing: `มีคน`."""
    return _ENDS_WITH_SOMEBODY.search(plain[:end]) is not None and not _GOT_IT.search(plain[:end])


_ENDS_WITH_SOMEBODY = pattern_of(rf"{_STANDS}{SOMEBODY}\s?(?:ที่)?(?:มา)?$")
_NO_NAME = pattern_of(
    rf"\s?(?:{_TAKES}|{_SENDS})\s?\S{{3,40}}?\s?(?:มา{_MORE}|มา{_GOES_ON}|(?:วาง|ทิ้ง|ตั้ง|ฝาก)ไว้)"
    r"|\s(?:หิ้ว|หอบ|แบก|อุ้ม)\S{3}|\s?(?:มา)?(?:วาง|ทิ้ง|ตั้ง)(?:ไว้|ที่|บน)|\s?(?:ที่|บน)โต๊ะ"
    r"|\s(?:เขา|เค้า|มัน|พอดี|แต่|แล้ว|แวะ|โทร|เข้ามา|มา(?:หา|พบ|คุย)|ไม่(?!ทราบ|รู้|แน่ใจ|มีชื่อ))"
    r"|(?<=[ก-๎]{3})(?:เพิ่ง|พึ่ง)$"
)
"""What is said of who gave it, and is no name."""


def name_alone(words: str) -> str:
    """Returns the words for a giver up to what is no name any more; "" where too few are left."""
    found = _NO_NAME.search(words)
    if found is None:
        return words
    left = words[: found.start()].strip()
    return left if len(re.sub(r"\s", "", left)) >= _LEAST else ""
