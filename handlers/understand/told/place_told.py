"""Reads words that only tell where something was held, alone or with the day: `จัดที่ห้อง 302 ค่ะ`,
`ห้อง 302 ไม่ใช่ 301`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 120
_ROOM = (
    r"ห้อง(?:ประชุม|อบรม|สัมมนา|เรียน)*\s?"
    r"(?:ใหญ่|เล็ก|กลาง|(?:หมายเลข|เลขที่|เลข)?\s?\d{1,4}(?:[-/]\d{1,4})?)?"
)
_BUILDING = (
    r"(?:อาคาร|ตึก|หอประชุม|โรงแรม|ลาน)\s?(?:[ก-๎A-Za-z]{2,24}?|\d{1,3})?(?=\s|$|ชั้น|ห้อง|ครับ|ค่ะ|คะ|นะ)"
)
_FLOOR = r"ชั้น\s?\d{1,2}"
_ONLINE = r"(?:ทาง|ผ่าน)?\s?(?:ระบบ)?\s?(?:ออนไลน์|(?i:zoom|teams|google meet)|ซูม)"
_PLACE = rf"(?:{_ROOM}|{_BUILDING}|{_FLOOR}|{_ONLINE})"
_PLACES = rf"{_PLACE}(?:\s?{_PLACE})*"
_BY_NAME = (
    r"(?:วัด(?!ผล|ความ|ระดับ|จาก|ได้|ไม่)|ศาลา|ศูนย์|สวน|สถาบัน|โรงเรียน|มหาวิทยาลัย|หอ(?=ศิลป์|สมุด))"
    r"[ก-๎A-Za-z]{2,40}?"
)
_ENDS = rf"(?=[\s,]|$|ไม่ใช่|แทน|ออก|(?:แล้ว|{POLITE})(?![ก-๎])|(?<=\d)[ก-๎])"
PLACE_NAMED = rf"(?:{_PLACES}|{_BY_NAME}){_ENDS}"
"""A place beside other words, also one that is known by its name: `วัดราชาธิวาส`."""
_SMALL = (
    r"(?:อ๋อ|อ้อ|เอ่อ|เอ้อ|คือ|จริง\s?ๆ|ลืมบอก|โทษที|แล้วก็|และ|กับ|แต่|สถานที่|จัด(?:กิจกรรม|งาน|ประชุม|อบรม)?|ย้าย(?:ไป|มา)?|เปลี่ยน(?:ไป|มา)?"
    rf"|เป็น|ที่|ใน|อยู่|ณ|ว่า|ใช้|ไป|เมื่อ|ตอน|ช่วง|เช้า|บ่าย|วันที่|วัน|แก้|ขอ|นะ|{POLITE}|[\s,:])*+"
)
_ONLY_PLACE = pattern_of(
    rf"{_SMALL}(?P<place>{_PLACES}){_SMALL}(?:ไม่ใช่(?:ที่|ห้อง)?\s?(?P<denied>{_PLACES}|\d{{1,4}}){_SMALL})?"
    rf"|{_SMALL}ไม่ใช่(?:ที่)?\s?(?P<before>{_PLACES}|\d{{1,4}}){_SMALL}(?P<instead>{_PLACES}){_SMALL}"
)
_CUE = pattern_of("ห้อง|อาคาร|ตึก|ชั้น|โรงแรม|ลาน|หอ|ออนไลน์|(?i:zoom|teams|meet)|ซูม")
_AMID = pattern_of(rf"(?:ณ|ที่|ใน)?\s?(?P<place>{_PLACES})(?:(?<=\s)|(?<=\d)|(?![ก-๎]))")
_BARE = pattern_of("ห้อง(?:ประชุม|อบรม|สัมมนา|เรียน)*|อาคาร|ตึก|ลาน|โรงแรม")
"""Names no place yet."""


_HELD_AT = pattern_of(
    r"(?:^|(?<=\s)|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ))จัด(?:กิจกรรม|งาน|อบรม|ประชุม|ขึ้น|กัน)*"
    r"(?:ที่|ณ)(?!ผ่าน|แล้ว|วาง|กำหนด|ตั้ง|ทำ|นั่ง|พัก|จอด|ละ|ได้|มี)\s?[^\s\d,]{2,40}"
    rf"(?:\s?(?:ห้อง|ชั้น|อาคาร|ตึก)?\s?\d{{1,4}})?(?:{POLITE}|\s)*$"
)
_TELLS_MORE = pattern_of("แล้ว|คน|และ|ทำให้|โดย|เพื่อ|ผู้|มี|ซึ่ง")


@dataclass(frozen=True)
class PlaceTold:
    """place: where it was. denied: where it was not, as they say; "" where that is not told."""

    place: str
    denied: str = ""


def place_told(words: str) -> PlaceTold | None:
    """Returns the place if the words tell nothing else; None for other words. What else may stand
    there, such as a day, is blanked before."""
    if len(words) > _LONGEST or _CUE.search(words) is None:
        return None
    found = _ONLY_PLACE.fullmatch(normalise(words))
    place = (found["place"] or found["instead"]).strip() if found is not None else ""
    if found is None or _BARE.fullmatch(place):
        return None
    return PlaceTold(place, (found["denied"] or found["before"] or "").strip())


def in_place_of(text: str, told: PlaceTold) -> str:
    """Returns the text with the place instead of the denied one that stands there, else behind it;
    the text itself where the place stands in it already."""
    if told.denied and text.count(told.denied) == 1:
        found = text.index(told.denied)
        room = text[:found].rstrip()
        if told.denied.isdecimal() and room.endswith("ห้อง"):
            return f"{room.removesuffix('ห้อง')}{told.place}{text[found + len(told.denied) :]}"
        return f"{text[:found]}{told.place}{text[found + len(told.denied) :]}"
    return text if told.place in text else f"{text}\nสถานที่ {told.place}"


def places_in(words: str) -> Iterator[re.Match[str]]:
    """Yields where normalised words name a place among others: `อบรม 42 คน ที่ห้องประชุมชั้น 5`."""
    found = _AMID.finditer(words) if _CUE.search(words) is not None else ()
    return (each for each in found if not _BARE.fullmatch(each["place"].strip()))


def held_at_end(words: str) -> re.Match[str] | None:
    """Returns where words tell at their end where it was held, and no more there:
    `จัดที่ห้องประชุมสามศูนย์หนึ่ง`; None where they tell none so."""
    found = _HELD_AT.search(words)
    return found if found is not None and not _TELLS_MORE.search(found[0]) else None
