"""Reads what is told of each of several things by its place among them: `อันแรก 30 คน อันที่สองใช้เงิน
25,000 ทั้งสองอันเสร็จแล้ว`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 400
_PLACES = {"แรก": 1, "หนึ่ง": 1, "1": 1, "หลัง": 2, "สอง": 2, "2": 2, "สาม": 3, "3": 3}
_PLACE = pattern_of(
    r"(?:^|(?<=[\s,]))(?:ส่วน|และ|แล้วก็|แต่|ของ|\s)*(?:อัน|เรื่อง|งาน|ตัว|กิจกรรม|โครงการ)(?:ที่)?\s?"
    r"(?P<place>แรก|หลัง|หนึ่ง|สอง|สาม|[1-3](?![\d.]))(?:คือ|ก็|นั้น|นะ|\s)*"
)
TOGETHER = pattern_of(
    r"[\s,]+(?:ทั้งคู่|(?:ทั้ง(?:สอง|สาม|สี่|หมด)|ทุก)\s?(?:อัน|ข้อ|กิจกรรม|งาน|โครงการ|เรื่อง|ตัว)?)\s*(?P<told>\S.*)$"
)
"""What the end of the words tells of all: `… ทั้งสองอันไม่ได้ใช้เงิน`."""


def told_by_place(text: str) -> Mapping[int, str]:
    """Returns what is told of each place, 1 for the first, with what is told of all behind it; {}
    where the words do not begin with a place, tell of one alone, or of one twice."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = [*_PLACE.finditer(plain)]
    places = [_PLACES[each["place"]] for each in found]
    if len({*places}) < max(2, len(places)) or found[0].start():
        return {}
    together = TOGETHER.search(plain, found[-1].end())
    ends = [*(each.start() for each in found[1:]), together.start() if together else len(plain)]
    told = [plain[each.end() : end].strip(" ,;") for each, end in zip(found, ends, strict=True)]
    if not all(told):
        return {}
    also = f" {together['told']}" if together else ""
    return {place: f"{each}{also}" for place, each in zip(places, told, strict=True)}
