"""Reads that all are meant but those who have joined or sent already: `ทุกคน ยกเว้นคนที่ลงนามแล้ว`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.circulars.circular import EVERYBODY, REPORTERS, UNJOINED, UNSENT

_WHO = (
    r"(?:คน|ผู้|ท่าน|พวก|ใคร|สำนัก|หน่วย(?:งาน)?|เจ้าหน้าที่|บุคลากร|\s)*(?:ใด|ไหน|ที่|เขา|เค้า|ได้|เคย|มีการ|\s)*"
)
_DONE = r"(?:ไป|มา|ครบ|เสร็จ|\s)*(?:แล้ว|เรียบร้อย|ครบ)+(?:แล้ว|\s)*"
_PLEDGE = r"(?:ใน)?(?:การ|ประกาศ|เจตนารมณ์|นโยบาย|(?i:no\s?-?gift)|(?i:policy)|โนกิ๊?ฟ(?:ต์|ท์)?|\s)*"
_REPORT = r"(?:รายงาน|ผล|งาน|มา|\s)*"
_HAVE: Mapping[str, tuple[frozenset[str], str]] = {
    UNJOINED: (
        frozenset((EVERYBODY,)),
        rf"{_WHO}(?:กด)?(?:เข้าร่วม|ร่วม|ลงนาม|ลงชื่อ|เซ็น(?:ชื่อ)?){_PLEDGE}{_DONE}{_PLEDGE}",
    ),
    UNSENT: (
        frozenset((EVERYBODY, REPORTERS)),
        rf"{_WHO}(?:ส่ง|รายงาน){_REPORT}(?P<of>รอบ[^\n]{{1,24}}?)?{_DONE}{_REPORT}",
    ),
}
"""By those who are left: among whom, and what the others have done."""
_READ = {kind: (among, pattern_of(words)) for kind, (among, words) in _HAVE.items()}


def those_left(kind: str, left_out: str) -> tuple[str, str] | None:
    """Returns the people who are left of this kind of people without those that the words name by
    what they have done, and the words of the round that is named; None for other people."""
    plain = without_polite_ending(normalise(left_out))
    for left, (among, words) in _READ.items():
        found = words.fullmatch(plain) if kind in among else None
        if found is not None:
            return left, found.groupdict().get("of") or ""
    return None
