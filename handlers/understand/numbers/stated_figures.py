"""Finds the shares and the counts of people that a report states, and their subjects.

It takes only sure figures, and leaves out a hedged figure (เกือบ, ประมาณ), a range, and a figure of
comparison (จาก, เป้าหมาย). It keeps lower limits (ไม่ต่ำกว่าร้อยละ 80) as such: plans are written in
them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.numbers.number_words import WORD, digits_value, words_value
from handlers.understand.patterns import pattern_of
from models.reports.report_facts import (
    ATTENDANCE,
    AWARENESS,
    EVALUATION,
    KNOWLEDGE,
    PROGRESS,
    SATISFACTION,
    Counted,
    StatedShare,
)

_NUMBER = r"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?"
# The ร้อย of a second ร้อยละ is not a hundred; no number has forty words.
_WORDS = f"(?:(?!ร้อยละ)(?:{WORD})){{1,40}}+"
_SHARE = pattern_of(
    rf"ร้อยละ\s*(?P<rate>{_NUMBER}|{_WORDS})(?:\s*%)?"
    rf"|(?<![0-9.,])(?P<sign>{_NUMBER}|{_WORDS})\s*(?:%|เปอร์?เซ็?น(?:ต์?|ท์|์ต)?)"
)
_LEAST_BEFORE = pattern_of(r"(?:ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย|(?:มาก|เกิน|สูง)กว่า|เกิน)\s*$")
_LEAST_AFTER = pattern_of(r"\s*(?:ขึ้นไป|เป็นอย่างน้อย)")
_UNSURE_BEFORE = pattern_of(
    r"(?:เกือบ|จวน|หลาย|ประมาณ|ราวๆ?|ไม่(?:ถึง|เกิน|ครบ|ใช่)|(?:น้อย|ต่ำ)กว่า|อีก|ขาด|เหลือ|จาก(?:เดิม)?"
    r"|(?<!กลุ่ม)เป้า(?:หมาย)?(?:ที่)?(?:กำหนด|ตั้ง|วาง)?(?:ไว้)?(?:ที่|คือ|เป็น)?|(?:กำหนด|ตั้ง)ไว้(?:ที่)?"
    r"|[0-9]\s*(?:[-–—~/]|ถึง|หรือ))\s*$"
)
_UNSURE_AFTER = pattern_of(r"\s*(?:กว่า|เศษ|หรือ|(?:[-–—~]|ถึง)\s*(?:ร้อยละ\s*)?[0-9])")

# The word nearest to the figure is its subject; the object of satisfaction may stand between.
_SUBJECTS = (
    (ATTENDANCE, "เข้าร่วม|ร่วม(?!มือ|กัน)|ผู้เข้า"),
    (AWARENESS, "รับรู้|รับทราบ|ตระหนัก"),
    (SATISFACTION, "พึงพอใจ|พอใจ"),
    (KNOWLEDGE, "ความรู้|เข้าใจ|คะแนน|ผ่านเกณฑ์|ทดสอบ|ข้อสอบ|สอบ(?:ได้|ผ่าน)"),
    (EVALUATION, "ประเมิน"),
    ("money", "งบประมาณ|เบิกจ่าย"),
)
_SUBJECT = pattern_of("|".join(f"(?P<{name}>{words})" for name, words in _SUBJECTS))
_PROGRESS = pattern_of(
    r"(?:คืบหน้า|ก้าวหน้า|เสร็จ(?:สิ้น)?|ดำเนินการ|ดำเนินงาน|ทำ)(?:ไป)?(?:ได้)?(?:แล้ว)?(?:ไป)?"
    r"(?:คิดเป็น|อยู่ที่|ที่|เป็น)?\s*$"
)
_OF_PEOPLE = pattern_of(
    r"\s*ของ(?:จำนวน|ยอด)?\s*(?:ผู้(?:เข้า|ที่|มี)|บุคลากร|ข้าราชการ|เจ้าหน้าที่|คน|กลุ่มเป้าหมาย)"
)
"""`80% ของผู้เข้าร่วม` is no part of the work."""
_OTHERS = pattern_of(
    "วิทยากร|คณะทำงาน|กรรมการ|ผู้จัด|เจ้าหน้าที่|ผู้บริหาร|ภายนอก|ประชาชน|นักเรียน|นักศึกษา|ผู้รับบริการ|ผู้ตอบ"
    "|เครือข่าย|ผู้สังเกตการณ์|(?P<own>เข้าร่วม|ผู้เข้า|ร่วม|บุคลากร|ข้าราชการ)"
)
OTHERS = "others"
"""The subject of a count of people for whom the activity is not meant."""

_COUNT = pattern_of(
    r"(?<![0-9.,/])(?P<people>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})"
    r"(?=\s*(?:คน(?!ละ)|ราย(?![กงไ])|ท่าน)|\s*จาก(?:ทั้งหมด|จำนวน|บุคลากร|ข้าราชการ)?\s*[0-9,]+\s*(?:คน|ราย|ท่าน))"
    r"\s*(?:คน|ราย|ท่าน)?"
)
_STAFF = "บุคลากร|ข้าราชการ|ผู้ที่ควรมา|กลุ่มเป้าหมาย|ผู้มีสิทธิ|สมาชิก|คนทั้ง|ทั้งหมด|ทั้งสิ้น"
_WHOLE_BEFORE = pattern_of(
    rf"(?:จาก|ของ)(?:จำนวน)?\s*$|(?:จาก|ของ)[^0-9\n]{{0,12}}(?:{_STAFF})[^0-9\n]{{0,30}}$"
    r"|(?:บุคลากร|ข้าราชการ|อัตรากำลัง)(?:ใน|ของ)?(?:สำนัก\S{0,20}|สังกัด)?\s*(?:ทั้งหมด|ทั้งสิ้น)\s*(?:จำนวน)?\s*$"
    r"|กลุ่มเป้าหมาย\s*(?:ทั้งหมด|ทั้งสิ้น)?\s*(?:จำนวน)?\s*$"
)
_YEAR = pattern_of("2[456][0-9][0-9]|[4-9][0-9]")
_MONTH_BEFORE = pattern_of(rf"(?:{ANY_MONTH})\s*(?:พ\.?\s?ศ\.?\s*)?$", re.IGNORECASE)
"""A year behind it counts nobody: `18 ก.พ. 2570 คนเข้า 42 คน`."""
_DAY, _DAY_BEFORE = pattern_of("[1-9]|[12][0-9]|3[01]"), pattern_of(r"วันที่\s*$")
"""Nor does a day: `วันที่ 18 คนเข้า 115`."""
_JOINED = pattern_of(r"(?:คน|ราย|ท่าน)?[\s,(]*(?:หรือ|ซึ่ง)?(?:คิดเป็น|เท่ากับ|เป็น)?[\s(]*")
_NEAR = 30  # letters at most between a count and its total or share
_WINDOW = 60  # letters before a figure that are searched for its subject


def shares(line: str) -> Iterator[StatedShare]:
    """Yields the percentages from 0 to 100 in one normalised line."""
    return (share for share, _start, _end in share_places(line))


def share_places(line: str) -> Iterator[tuple[StatedShare, int, int]]:
    """Works like `shares`; yields each with its place [start, end)."""
    for value, found in _sure_shares(line):
        yield _share(line, value, found), found.start(), found.end()


def doubted_places(line: str) -> Iterator[tuple[StatedShare, int, int]]:
    """Yields the percentages that `share_places` leaves out (hedged, ranges), with their places."""
    for value, found in _valued(line):
        if _unsure(line, found):
            yield _share(line, value, found), found.start(), found.end()


def _share(line: str, value: Decimal, found: re.Match[str]) -> StatedShare:
    before = _before(line, found.start())
    least = bool(_LEAST_BEFORE.search(before) or _LEAST_AFTER.match(line, found.end()))
    subject = _subject(before)
    if subject in ("", PROGRESS) and _OF_PEOPLE.match(line, found.end()):
        subject = ATTENDANCE
    return StatedShare(value, subject, least)


def states_percent(line: str) -> bool:
    """Tells whether the line has any percentage, sure or not."""
    return _SHARE.search(line) is not None


def counts(line: str) -> Iterator[Counted]:
    """Yields the counts of people in one normalised line, each with its total and share if
    stated."""
    counted = (each for each in _COUNT.finditer(line) if not _of_a_day(line, each))
    found = [each for each in counted if not _unsure(line, each)]
    wholes = [each for each in found if _WHOLE_BEFORE.search(_before(line, each.start()))]
    numbers = {_people(each) for each in wholes}
    whole = numbers.pop() if len(numbers) == 1 else None
    stated = [(share.start(), value) for value, share in _sure_shares(line)]
    ends = {each.start(): each.end() for each in wholes}
    for each in found:
        if each.start() not in ends:
            near = [each.end(), *(e for s, e in ends.items() if 0 <= s - each.end() <= _NEAR)]
            beside = (v for s, v in stated for end in near if _joined(line, end, s))
            subject = _of_whom(_before(line, each.start()))
            yield Counted(_people(each), whole, next(beside, None), subject)


def _of_a_day(line: str, found: re.Match[str]) -> bool:
    """Tells whether the figure is the year of a day, or a day itself."""
    before = _before(line, found.start())
    if _YEAR.fullmatch(found["people"]) is not None:
        return _MONTH_BEFORE.search(before) is not None
    return _DAY.fullmatch(found["people"]) is not None and _DAY_BEFORE.search(before) is not None


def _joined(line: str, end: int, start: int) -> bool:
    """Tells whether a share that starts there belongs to the count that ends here."""
    return 0 <= start - end <= _NEAR and _JOINED.fullmatch(line, end, start) is not None


def _sure_shares(line: str) -> Iterator[tuple[Decimal, re.Match[str]]]:
    return ((value, found) for value, found in _valued(line) if not _unsure(line, found))


def _valued(line: str) -> Iterator[tuple[Decimal, re.Match[str]]]:
    for found in _SHARE.finditer(line):
        value = _value(found["rate"] or found["sign"])
        if value is not None and value <= 100:
            yield value, found


def _before(line: str, at: int) -> str:
    return line[max(0, at - _WINDOW) : at]


def _value(figure: str) -> Decimal | None:
    return digits_value(figure) if figure[0].isdigit() else words_value(figure)


def _unsure(line: str, found: re.Match[str]) -> bool:
    """Tells whether the figure is hedged, part of a range, or a comparison.

    Limits are kept for shares only.
    """
    before = _before(line, found.start())
    bound = _LEAST_BEFORE.search(before)
    if found.re.pattern == _COUNT.pattern and (bound or _WHOLE_BEFORE.search(before)):
        return bound is not None
    unsure = not bound and _UNSURE_BEFORE.search(before)
    return bool(unsure or _UNSURE_AFTER.match(line, found.end()))


def _subject(before: str) -> str:
    near = re.split(r"[0-9\n]", before)[-1]
    if _PROGRESS.search(near):
        return PROGRESS
    named = [found.lastgroup or "" for found in _SUBJECT.finditer(near)]
    return SATISFACTION if SATISFACTION in named else (named or [""])[-1]


def _of_whom(before: str) -> str:
    near = re.split(r"[0-9\n]", before[-40:])[-1]
    named = list(_OTHERS.finditer(near))
    if not named:
        return ""
    return ATTENDANCE if named[-1]["own"] else OTHERS


def _people(found: re.Match[str]) -> int:
    return int(found["people"].replace(",", ""))
