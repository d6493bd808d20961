"""Reads which bureau joins or leaves which activities from one line: `เพิ่มสำนักการพิมพ์ในแผน`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers

GIVE, TAKE = "give", "take"
_WHERE = r".*(?:แผน|กิจกรรม|โครงการ|ข้อ\s*\d)"
_GIVE = pattern_of(rf"(?:ขอ|ช่วย)*\s*(?:เพิ่ม|ให้|ใส่)\s*สำนัก.*(?:ใน|เข้า|ร่วม|ทำ|รับผิดชอบ){_WHERE}")
_TAKE = pattern_of(rf"(?:ขอ|ช่วย)*\s*(?:เอา|นำ|ถอน|ตัด|ลบ)\s*สำนัก.*(?:ออก|จาก){_WHERE}")


def wish(plain: str) -> str:
    """Returns GIVE, TAKE, or "" for other normalised words."""
    if _TAKE.match(plain):
        return TAKE
    return GIVE if _GIVE.match(plain) else ""


def read_line(text: str, bureaus: Sequence[str]) -> dict[str, Any]:
    """Returns the answers that the line tells, by step."""
    plain = normalise(text)
    what, named = wish(plain), bureaus_named(plain, bureaus).names
    found: dict[str, Any] = {"what": what} if what else {}
    if len(named) == 1:
        found["bureau"] = named[0]
    if numbers := activity_numbers(plain):
        found["numbers"] = numbers
    return found
