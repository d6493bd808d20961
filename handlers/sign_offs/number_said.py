"""Reads the number of a document as clerks type it, with its date behind it or without."""

from __future__ import annotations

from datetime import date

from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_HEAD = pattern_of(r"^(?:(?:หนังสือ|เอกสาร|บันทึก(?:ข้อความ)?)?\s*(?:เลข)?ที่|เลข(?!ที่))\s*:?\s*")
_DAY = pattern_of(r"\s*(?:ลงวันที่|ลง วันที่|ลว\.?|วันที่)\s*")
_ABBREVIATED = pattern_of(r"(?<=[ก-ฮ])\.(?=\s|\d)")
_SIGN = pattern_of(r"\s*([/\-])\s*")
_LETTERS_FIRST = pattern_of(r"(?<=[ก-๎])(?=\d)")


def read(text: str) -> tuple[str, str]:
    """Returns the number as it is kept and the words of the date behind it; "" for either if it is
    not there.

    Digits are Arabic, a space stands between letters and digits and none beside a stroke, so that
    the same number typed twice is the same.
    """
    number, day, rest = normalise(text), "", _DAY.search(normalise(text))
    if rest is not None:
        number, day = number[: rest.start()], number[rest.end() :]
    number = _ABBREVIATED.sub("", _HEAD.sub("", number.strip()))
    number = _LETTERS_FIRST.sub(" ", _SIGN.sub(r"\1", number))
    return " ".join(number.split()), day.strip()


def is_day(number: str, today: date) -> bool:
    """Tells whether this is rather a date: `20 มี.ค. 70`, `20/3/2570`. A number and a year
    (`123/2570`) is none."""
    return number.count("/") != 1 and one_date(number, today) is not None
