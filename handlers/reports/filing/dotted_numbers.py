"""Mends an activity's number that is typed without its points, `161 เสร็จแล้วจ้า`, or in words, as a
telephone writes what is said: `รายงานสองจุดหนึ่งเสร็จแล้ว`."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.context import Context
from handlers.reports.activities_told import tells_first
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import numbered_in_figures
from handlers.understand.thai import normalise
from models.people.person import REPORTER
from models.plans import plans

_DIGITS = pattern_of(
    r"(?P<lead>(?:กิจกรรม|ข้อ|ของ|รายงาน|งาน|\s)*)(?P<digits>[1-9]\d{2,3})"
    r"(?P<rest>\s*(?!คน|ท่าน|ราย|บาท|รุ่น|ครั้ง|แห่ง|ชิ้น|วัน|เล่ม|หน้า|ชุด|ฉบับ|ข้อ)[ก-๎].*)"
)
_PIECES = tuple(
    map(pattern_of, (r"(\d)(\d{2})", r"(\d{2})(\d{1,2})", r"(\d)(\d)(\d{1,2})", r"(\d)(\d{2})(\d)"))
)


def dotted(context: Context, text: str) -> str:
    """Returns the text with the points in the number of an activity of the person's bureau, if the
    words say how far it is and only one activity may be meant; else the text, a number that it
    plainly calls so in figures."""
    text = numbered_in_figures(text)
    found = _DIGITS.fullmatch(normalise(text)) if "\n" not in text else None
    if found is None or context.person is None or not context.me.has(REPORTER):
        return text
    if not tells_first(found["rest"], context.today):
        return text
    year, bureau = context.fiscal_year, context.me.bureau_id
    may = [
        each
        for each in _may_be(found["digits"])
        if plans.activities_numbered(context.session, year, bureau, each)
    ]
    return f"{found['lead']}{may[0]} {found['rest'].strip()}" if len(may) == 1 else text


def _may_be(digits: str) -> Iterator[str]:
    """Yields the numbers that the digits may be: 1.61, 16.1 and 1.6.1 of 161."""
    for pieces in _PIECES:
        parts = pieces.fullmatch(digits)
        if parts is not None and not any(each.startswith("0") for each in parts.groups()):
            yield ".".join(parts.groups())
