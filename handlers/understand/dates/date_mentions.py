"""Finds the places of a text that name days: the day, the month, and the year as typed.

dates.py decides which year is meant if none is typed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked
from handlers.understand.unclear import Unclear

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
_RELATIVE = {"เมื่อวานซืน": -2, "เมื่อวาน": -1, "วันนี้": 0, "พรุ่งนี้": 1, "มะรืน": 2}

# Names and spoken short forms, with the letters that sound alike; the ending is often misspelled.
_NAMES = (
    "มกรา(?:คม)?", "กุม[ภพ]า(?:พัน(?:ธ์|ธุ์|ธ์ุ|ธ)?)?", "ม[ีิ]นา(?:คม)?", "เม[ษศส]า(?:ยน)?",
    "พฤ[ษศ]ภา(?:คม)?", "มิถุนา(?:ยน)?", "กรก[ฎฏด]า(?:คม)?", "สิงหา(?:คม)?", "กันยา(?:ยน)?",
    "ตุลา(?:คม)?", "พฤ[ศษ]จิกา(?:ยน)?", "ธันวา(?:คม)?",
)  # fmt: skip
_ENGLISH = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?",
    "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip


_BEHIND = rf"(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)(?![ก-๎])|ได้(?:{WHETHER}|หรือ)"
"""Typed without a gap behind an abbreviation: `10-12มีคค่ะ`, `5มีคได้มั้ย`."""


def _month_pattern(number: int) -> str:
    head, tail = SHORT_MONTHS[number].rstrip(".").split(".")
    # Without dots an abbreviation ends where Thai letters end: มค is not the start of มคอ.
    # สกพ. and ส.กค. are a bureau's initials.
    short = (
        rf"(?<!ส)(?<!ส\.){head}\s?\.?\s?{tail}(?:\.|(?=[พค]\.?\s?ศ|ปี)|(?={_BEHIND})|(?![ก-ฮะ-ฺเ-๎]))"
    )
    return f"(?P<m{number + 1}>{_NAMES[number]}|{short}|{_ENGLISH[number]}(?![a-z])\\.?)"


def _loose_month(number: int) -> str:
    head, tail = SHORT_MONTHS[number].rstrip(".").split(".")
    return rf"{_NAMES[number]}|{head}\s?\.?\s?{tail}|{_ENGLISH[number]}(?![a-z])"


_OTHER_WORDS = (
    "[อก]", "[รศอ]|ว(?!ัน)", "น(?!ะ)|ร|ว[ารั]|ณ|ล(?!า)|ติ|ง|อ(?!ยู่|ยาก|บรม|อก)", "", "", "",
    "[ศร]", "ร|ส(?!่|ิ)|บ(?!่)", "ศ", "", "ศ|อ(?!ยู่|บรม|อก)", "",
)  # fmt: skip
"""What may stand behind a short month's letters where they begin another word: `10 มีคน`, `2 สคส`,
`1 พยศ`. Behind a day all else is a word of its own: `10-12มีคจะไปเชียงใหม่`."""


SPOKEN_MONTHS = (
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา",
    "พฤศจิกา", "ธันวา",
)  # fmt: skip


def _slipped(name: str) -> str:
    """Returns a pattern for a month's whole name with one letter wrong, missing, too many or in
    another's place: its first letter is right."""
    inner = range(1, len(name))
    wrong = [f"{name[:at]}[ก-๎]?{name[at + 1 :]}" for at in inner]
    more = [f"{name[:at]}[ก-๎]{name[at:]}" for at in inner]
    turned = [f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}" for at in inner[:-1]]
    return "|".join((*wrong, *more, *turned))


def _month_behind_day(number: int) -> str:
    """Returns the pattern of a month behind its day, where hardly anything else can be meant: what
    is glued to a short one, and a slip in a whole name."""
    head, tail = SHORT_MONTHS[number].rstrip(".").split(".")
    other = f"(?!{_OTHER_WORDS[number]})" if _OTHER_WORDS[number] else ""
    glued = rf"{head}\.?{tail}(?![ะ-ฺ็-๎]){other}"
    known = _month_pattern(number).removesuffix(")")
    spoken = SPOKEN_MONTHS[number]
    more = "|".join(f"{spoken[:at]}[ก-๎]{spoken[at:]}" for at in range(2, len(spoken)))
    return f"{known}|{glued}|{_slipped(MONTHS[number])}|{more})"


_MONTH = "(?:" + "|".join(_month_pattern(n) for n in range(12)) + ")"
_MONTH_BEHIND_DAY = "(?:" + "|".join(_month_behind_day(n) for n in range(12)) + ")"
MONTH_NAMED = _MONTH
"""A pattern for a month in any spelling; its groups m1 to m12 say which month."""

ANY_MONTH = re.sub(r"\?P<m\d+>", "?:", _MONTH)
"""The same without groups."""
ANY_MONTH_BEHIND_DAY = re.sub(r"\?P<m\d+>", "?:", _MONTH_BEHIND_DAY)
"""The same for a month that stands behind its day, with slips and glued to other words."""
_ERA = r"(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี)"
_COUNTED = (
    r"(?!\d|[.,:/]\d|\s*(?:คน|ราย|ท่าน|บาท|%|เปอร|ครั้ง|ชิ้น|น\.|ชั่วโมง|พัน|หมื่น|แสน|ล้าน)"
    rf"|\s*{ANY_MONTH})"
)
# Two digits may also count the next word, or be the day of the next date (25 - 26 เม.ย.).
_MAY_COUNT = r"(?!\s*(?:เรื่อง|ข้อ|กิจกรรม|โครงการ|วัน|กลุ่ม|สำนัก))"
_NEXT_DAY = rf"(?!\s*(?:[-–—~,]|ถึง|และ|กับ)\s*\d{{1,2}}\s*{ANY_MONTH})"
_TWO_DIGITS = rf"(?:(?:3[2-9]|[4-9]\d)|(?:[0-2]\d|3[01]){_NEXT_DAY}){_MAY_COUNT}"
_SURELY_A_YEAR = r"(?:2[456]\d\d|[6-9]\d)(?=\s*(?:คน|ผู้)[^\d\s]{1,16}\s*\d+\s*(?:คน|ราย|ท่าน))"
"""Behind a month it counts nobody: `28 กุมภาพันธ์ 2570 คนมา 20 คน`, `12 ก.พ. 70 คนเข้า 35 คน`."""
_YEAR = (
    rf"(?:[\s,]*(?:{_ERA}\s*)?"
    rf"(?P<year>{_SURELY_A_YEAR}|(?:\d{{4}}|{_TWO_DIGITS}){_COUNTED}))?"
)
_WEEKDAY_NAME = rf"(?:{'|'.join(WEEKDAYS)})(?:บดี)?"
_ON = rf"(?:(?:วัน(?:{_WEEKDAY_NAME})?(?:ที่)?|{_WEEKDAY_NAME}(?:ที่)?|ที่)\s*)?"
_MORE = rf"\s*(?:,\s*และ|,|และ|กับ|[-–—~]|(?:จน)?ถึง)\s*{_ON}"
_DAYS = rf"(?P<days>\d{{1,2}}(?:{_MORE}\d{{1,2}}){{0,30}}+)"
_WRITTEN = pattern_of(
    rf"(?<![\d/])(?<!\d[.:]){_DAYS}\s*(?:เดือน\s*)?{_MONTH_BEHIND_DAY}{_YEAR}", re.IGNORECASE
)
_FROM = r"(?:(?P<from>\d{1,2})\s*(?:[-–—~]|ถึง)\s*)?"
_NUMERIC = pattern_of(
    rf"(?<![\d/])(?<!\d[.,:]){_FROM}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})"
    r"(?:/(?P<year>\d{4}|\d{2}))?(?![\d/]|[.,:]\d)"
    r"|(?<![\d/.,:-])(?P<day2>\d{1,2})(?P<sep>[.-])(?P<month2>\d{1,2})(?P=sep)"
    r"(?P<year2>\d{4}|\d{2})(?![\d/]|[.,:-]\d)"
    r"|(?<![\d/.,:-])(?P<iso>\d{4})(?P<dash>[-/])(?P<month3>\d{1,2})(?P=dash)(?P<day3>\d{1,2})(?![\d/]|[.,:-]\d)"
)
_WORDS = pattern_of("|".join(f"{word}(?:นี้)?" for word in _RELATIVE))
_WEEKDAY = pattern_of(rf"({'|'.join(WEEKDAYS)})(?:บดี)?\s*(?:ที่|,)?\s*$")
_UNTIL_WEEKDAY = pattern_of(
    rf"\s*(?:[-–—~]|(?:ไป)?(?:จน)?ถึง)\s*(?:วัน)?(?P<day>{'|'.join(WEEKDAYS)})(?:บดี)?(?:นี้)?(?!หน้า|\s*(?:ที่\s*)?\d)"
)
_LINK = pattern_of(r"https?://\S+", re.IGNORECASE)
_ASIDE_BEFORE = pattern_of(r"(?:หรือ|ไม่ใช่|ก่อน|หลัง(?:จาก)?)\s*(?:วัน\S{0,10})?\s*$")
_LOOSE_BEFORE = pattern_of(r"\d\s*(?:[-–—~/,]|ถึง|และ|กับ|หรือ)\s*(?:วัน\S{0,10})?\s*$")
_LOOSE_AFTER = pattern_of(
    rf"\s*(?:[-–—~/]|ถึง(?:วัน\S{{0,10}}?)?|หรือ)\s*\d|\s*(?:{_ERA}\s*)?\d{{1,5}}{_COUNTED}|\s*หรือ"
    rf"|\s*(?:[-–—~]|(?:จน)?ถึง)\s*(?:วัน)?(?:{'|'.join(WEEKDAYS)})"
    r"|\s*(?:จน)?ถึง(?:ปัจจุบัน|บัดนี้|เดี๋ยวนี้|ตอนนี้)|\s*(?:ของ|เมื่อ|ใน)?\s*ปี(?!นี้|\s*\d)"
)
# This looks like one more day but cannot be read: then the days that were read are not sure.
_UNREAD = pattern_of(
    rf"\d\s*(?:เดือน\s*)?(?:{'|'.join(_loose_month(n) for n in range(12))})"
    r"|(?<![\d.,/-])\d{1,4}(?P<sep>[./-])\d{1,2}(?P=sep)\d{2,}",
    re.IGNORECASE,
)
_A_YEAR_AFTER = pattern_of(rf"[\s,]*(?:{_ERA}\s*\d|(?:19|20|2[456])\d\d(?!,\d))")
_GAP = pattern_of(r"\s*(?:[-–—~,]|(?:จน)?ถึง|และ|กับ)?\s*(?:วัน\S{0,10}?)?\s*")


@dataclass(frozen=True)
class Mention:
    """Days `first` to `last` of one month, at [start, end) of the text."""

    first: int
    last: int
    month: int
    year: int | None
    """As typed."""
    weekday: int | None
    """The weekday named before the day."""
    start: int
    end: int


def find_mentions(plain: str, today: date, hint: str) -> list[Mention]:
    """Returns every mention in normalised text, in order; `5, 6 และ 9 มี.ค.` gives three.

    Raises Unclear if figures or words beside a mention leave it open: `20 มีนา 256`, `20 หรือ 21
    มีนา`, `ก่อน 20 มีนา`, `28 ก.พ. - 3`; or if something looks like one more day and cannot be read.
    """
    # An address may contain something like a date.
    plain = blanked(plain, (found.span() for found in _LINK.finditer(plain)))
    relative = [*_relative(plain, today)]
    found = [*_written(plain, hint), *_numeric(plain), *relative, *_until(plain, relative)]
    mentions = sorted(found, key=lambda mention: (mention.start, mention.end))
    starts = [mention.start for mention in mentions]
    at = 0
    for mention in mentions:
        before, after = plain[at : mention.start], plain[mention.end : mention.end + 40]
        aside = _ASIDE_BEFORE.search(before) or _LOOSE_BEFORE.search(before)
        loose = None if _leads_to(plain, mention.end, starts) else _LOOSE_AFTER.match(after)
        year = None if mention.year else _A_YEAR_AFTER.match(after)
        if aside or loose or year:
            raise Unclear(hint)
        at = mention.end
    if mentions and _UNREAD.search(blanked(plain, ((m.start, m.end) for m in mentions))):
        raise Unclear(hint)
    return mentions


def mention_spans(plain: str) -> list[tuple[int, int]]:
    """Returns the places of days in normalised text, [start, end); a range or list is one place."""
    patterns = (_WRITTEN, _NUMERIC, _WORDS)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(m.span() for p in patterns for m in p.finditer(plain)):
        if spans and _GAP.fullmatch(plain, spans[-1][1], start):
            spans[-1] = spans[-1][0], end
        elif not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _leads_to(plain: str, end: int, starts: Sequence[int]) -> bool:
    """Tells whether nothing but a gap stands between an end and the next start."""
    following = bisect_left(starts, end)
    return following < len(starts) and _GAP.fullmatch(plain, end, starts[following]) is not None


def _written(plain: str, hint: str) -> Iterator[Mention]:
    for found in _WRITTEN.finditer(plain):
        month = next(n for n in range(1, 13) if found[f"m{n}"])
        year = int(found["year"]) if found["year"] else None
        weekday = _weekday(plain, found.start())
        for first, last in _day_spans(found["days"], hint):
            yield Mention(first, last, month, year, weekday, found.start(), found.end())
            weekday = None  # it stands before the first day only


def _day_spans(days: str, hint: str) -> list[tuple[int, int]]:
    spans = []
    for piece in re.split(r"\s*(?:,\s*และ|,|และ|กับ)\s*", days):
        ends = [int(n) for n in re.findall(r"\d+", piece)]
        if len(ends) > 2:
            raise Unclear(hint)
        spans.append((ends[0], ends[-1]))
    return spans


def _numeric(plain: str) -> Iterator[Mention]:
    for found in _NUMERIC.finditer(plain):
        day = int(found["day"] or found["day2"] or found["day3"])
        month = int(found["month"] or found["month2"] or found["month3"])
        typed = found["year"] or found["year2"] or found["iso"]
        year = int(typed) if typed else None
        weekday = _weekday(plain, found.start())
        first = int(found["from"] or day)
        yield Mention(first, day, month, year, weekday, found.start(), found.end())


def _relative(plain: str, today: date) -> Iterator[Mention]:
    for found in _WORDS.finditer(plain):
        word = next(w for w in _RELATIVE if found[0].startswith(w))
        day = today + timedelta(days=_RELATIVE[word])
        yield Mention(day.day, day.day, day.month, day.year, None, found.start(), found.end())


def _until(plain: str, begins: Sequence[Mention]) -> Iterator[Mention]:
    """Yields the weekday that a range from a relative day ends on: `พรุ่งนี้ถึงวันศุกร์`."""
    for each in begins:
        found = _UNTIL_WEEKDAY.match(plain, each.end)
        if found is None or each.year is None:
            continue
        first = date(each.year, each.month, each.first)
        day = first + timedelta(days=(WEEKDAYS.index(found["day"]) - first.weekday()) % 7)
        yield Mention(day.day, day.day, day.month, day.year, None, found.start("day"), found.end())


def _weekday(plain: str, at: int) -> int | None:
    found = _WEEKDAY.search(plain[max(0, at - 20) : at])
    return WEEKDAYS.index(found[1]) if found else None


def weekday_said(found: re.Match[str]) -> int:
    """Returns the day of the week, from 0 for Monday, that the groups `day` and `sunday` hold."""
    return 6 if found["sunday"] else WEEKDAYS.index(found["day"])


def steps_to(which: str | None) -> int:
    """Returns -1, 0 or 1 for the one before, this one, the next one."""
    return 0 if which in (None, "นี้") else 1 if which in ("หน้า", "ถัดไป") else -1
