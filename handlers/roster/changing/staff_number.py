"""Reads a staff number, and tells whether it looks like those of the roster."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.errors import Refusal
from models.people import people

_LEAD = pattern_of(r"^(?:(?:เลข|รหัส)(?:ประจำตัว)?(?:เจ้าหน้าที่|พนักงาน|บุคลากร)?|เป็น|คือ|ใช้|:|\s)+(?=\S)")
_FORM = pattern_of(r"[A-Zก-ฮ]{0,6}[./-]?\d[0-9A-Z./-]{0,30}")
"""Few letters, then figures: a word, a name or a position is none."""


def number_in(text: str) -> str:
    """Returns the number that was typed. Raises Refusal `no_number` for other words."""
    plain = _LEAD.sub("", normalise(without_polite_ending(text)), count=1)
    number = "".join(plain.split()).upper()
    if _FORM.fullmatch(number) is None:
        raise Refusal("no_number")
    return number


_UNKNOWN = pattern_of(
    r"(?:ยัง)?ไม่(?:รู้|ทราบ|มี|แน่ใจ|ได้)\S{0,6}เลข|(?:เลข\S{0,10}|^)(?:ยัง)?ไม่(?:รู้|ทราบ|มี)|เลข(?:ถัดไป|ต่อไป|อะไรก็ได้|ไหนก็ได้|ล่าสุด)|รันเลข|ตั้งเลข|ออกเลข"
)


def is_unknown(text: str) -> bool:
    """Tells whether the words say that the number is not known, or is to be made up."""
    plain = normalise(text)
    return not re.search(r"\d{2}", plain) and _UNKNOWN.search(plain) is not None


def is_denied(text: str, number: str) -> bool:
    """Tells whether the words say that this is not the person's number: `2570 ไม่ใช่เลขประจำตัว`.
    Who tells another one puts it right in other words."""
    plain = normalise(text).upper()
    around = plain.replace(number, " ") if number else plain
    return around != plain and not _OTHER.search(around) and _DENIED.search(around) is not None


_DENIED = pattern_of(r"ไม่ใช่(?:เลข|รหัส)|(?:เลข|รหัส)\S{0,20}\s*(?:ไม่ใช่|ผิด)")
_OTHER = pattern_of(r"\d{2}")


def unusual(context: Context, number: str) -> str:
    """Returns that no number of the roster is written so; "" if one is, or if there is none."""
    known = [each.staff_id for each in people.everybody(context.session)]
    if not known or _shape(number) in set(map(_shape, known)):
        return ""
    return f"เลข {number} ไม่เป็นแบบเดียวกับเลขอื่นในทะเบียน เช่น {known[0]} กรุณาตรวจ"


def _shape(number: str) -> str:
    """Returns the number with one sign for any figure, Latin letter and Thai letter."""
    return re.sub("[ก-ฮ]", "ก", re.sub("[A-Z]", "A", re.sub(r"\d", "9", number.upper())))
