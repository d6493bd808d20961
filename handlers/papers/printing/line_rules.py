"""What is read as one and stays on one line: dates, numbers with their units, document numbers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from handlers.papers.wording import NO_BREAK
from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS

FREE = 0
"""A line may end here."""
_WORDS, _BESIDE, _NUMBERS, _DATES, NAMES, INSIDE_NAMES, _SIGNS = range(1, 8)
"""How strongly pieces hold together; where no line holds them all, the weakest hold goes first:
words that lead to the next, words beside a number, numbers and units, days and document numbers,
parts of a name, words of such a part, signs beside a word."""

_D, _S, _THAI = "[0-9๐-๙]", "[ \u00a0]", "[\u0e00-\u0e7f]"
_NUMBER = f"{_D}+(?:[.,:/-]{_D}+)*"
_MONTHS = (*MONTHS, *SHORT_MONTHS)
_MONTH = "|".join(map(re.escape, _MONTHS))
_IN_A_DATE = f"{_S}(?:{_MONTH})"
_UNITS = "|".join((
    "ฉบับ", "โครงการ", "กิจกรรม", "รายการ", "ราย", "สำนัก", "หน่วยงาน", "ล้านบาท", "แสนบาท",
    "บาท", "สตางค์", "คน", "ท่าน", "ครั้ง", "ไฟล์", "ภาพ", "วัน", "สัปดาห์", "เดือน", "ไตรมาส", "ปี",
    "ชั่วโมง", "นาที", "เรื่อง", "แนวทาง", "มาตรการ", "ตัวชี้วัด", "ประกาศ", "ด้าน", "ระดับ", "คะแนน", "เสียง",
    "แห่ง", "หน้า", "แผ่น", "ชุด", "เล่ม", "ข้อ", "ประเด็น", "หลักสูตร", "รุ่น", "รอบ", r"น\.",
    "ประการ", "มิติ", "ช่องทาง", "คลิป", "รูปแบบ", "เครือข่าย", "กลุ่ม", "องค์ความรู้", "ตัว", "รูป", "คู่",
    "คณะ", "องค์กร", "แผน", "โรงเรียน", "จังหวัด", "ตอน", "บท", "ประเภท", "ชนิด", "เท่า",
    "KB", "MB", "GB", "%",
))  # fmt: skip
_LABELS = "|".join((
    "ที่", "ข้อ", "ว", r"ว\.", "มาตรา", "หมวด", "หน้า", "ชั้น", "ห้อง", "เลขที่", r"โทร\.", "โทร",
    "โทรศัพท์", "ต่อ", "ปี", "ลำดับ", "รุ่น", "ระดับ", "หมู่",
))  # fmt: skip

_NAMED_NUMBER = f"{_D}++(?:[.,:/-]{_D}++)*+(?!{_IN_A_DATE})"


@dataclass(frozen=True)
class _Rule:
    """What is read as one, and how strongly it holds together.

    begins: it begins where a piece begins.
    counts: it is a number with its unit, and it ends where a piece ends. A rule before it may take
        the number: in ว 43 เรื่อง the number belongs to ว, so it counts nothing.
    takes: its numbers count nothing.
    """

    hold: int
    pattern: re.Pattern[str]
    begins: bool = False
    counts: bool = False
    takes: bool = False


def _rule(hold: int, pattern: str, **more: bool) -> _Rule:
    return _Rule(hold, re.compile(pattern), **more)


_RULES = (
    _rule(_DATES, f"(?:(?<!{_D})[0-3๐-๓])?{_D}{_IN_A_DATE}", takes=True),
    _rule(_DATES, rf"[พค]\.ศ\.{_S}?{_D}{{4}}", takes=True),
    _rule(
        _DATES,
        rf"(?:[ก-ฮ]{{1,4}}\.?{_S})?{_D}{{4}}(?:\.{_D}+)*/(?:ว\.?{_S}?)?(?:{_D}+|…|\.+)",
        takes=True,
    ),
    _rule(
        _DATES,
        f"(?<!{_D})[0๐]{_D}{{0,2}}[ \u00a0-]?{_D}{{3,4}}[ \u00a0-]{_D}{{3,4}}(?!{_D})",
        takes=True,
    ),
    _rule(_DATES, rf"(?:{_THAI}{{1,3}}\.){{2,}}"),
    _rule(_DATES, f"ร้อยละ{_S}?{_NUMBER}", takes=True),
    _rule(_NUMBERS, rf"(?:เดือน)?(?:{_MONTH}){_S}(?:[พค]\.ศ\.{_S}?)?{_D}{{2,4}}", takes=True),
    _rule(_NUMBERS, f"{_THAI}ที่{_S}?{_NAMED_NUMBER}", takes=True),
    _rule(_NUMBERS, f"(?:{_LABELS}){_S}?{_NAMED_NUMBER}", begins=True, takes=True),
    _rule(_NUMBERS, f"(?<!{_D}){_NUMBER}{_S}?(?:{_UNITS})(?!ที่)", counts=True),
    _rule(_NUMBERS, f"{_NUMBER}{_S}?[-–]{_S}?{_NUMBER}"),
    _rule(_NUMBERS, rf"(?<!{_THAI})ณ{_S}\S"),
    _rule(_BESIDE, f"(?:จำนวน|รวม|รอบ|คะแนน|เวลา){_S}?{_D}", begins=True),
    _rule(_WORDS, rf"(?:^|(?<={_S}))\(?{_D}{{1,2}}[.)]{_S}\(?{_THAI}"),
    _rule(_WORDS, rf"^{_D}{{1,2}}(?:\.{_D}{{1,2}})+{_S}\(?{_THAI}"),
    _rule(_WORDS, rf"^[-–•]{_S}\S"),
    _rule(_WORDS, rf"\S{_S}[-–](?={_S})"),
)

_LEADS = frozenset((
    "การ", "ความ", "สำนัก", "กลุ่มงาน", "ประจำ", "ราย", "ผู้", "คณะ", "นาย", "นาง", "นางสาว", "ดร.",
    "ของ",
))  # fmt: skip
"""Words that lead to the next word."""
CLOSING = frozenset("ๆฯ.,:;!?)]}”’»%/")
"""Signs that never begin a line; they belong to the word before them, also behind a space."""
OPENING = frozenset("([{“‘«")
"""Signs that never end a line."""


def holds(pieces: Sequence[str]) -> list[int]:
    """Returns how strongly each piece holds to the one before it; FREE where a line may end.

    For the first piece FREE. Joined the pieces are the text.
    """
    text = "".join(pieces)
    places = [0, *accumulate(map(len, pieces))]
    at = {place: number for number, place in enumerate(places)}
    found = [FREE, *(_beside(before, piece) for before, piece in pairwise(pieces))]
    for first, end, strength in _spans(text, at):
        for place in range(first + 1, end):
            number = at.get(place)
            if number is not None:
                found[number] = max(found[number], strength)
    return _over_spaces(pieces, found[: len(pieces)])


def _spans(text: str, at: Container[int]) -> Iterator[tuple[int, int, int]]:
    """Yields where what is read as one begins and ends, and how strongly it holds together.

    at: where pieces begin and end.
    """
    taken: set[int] = set()
    for rule in _RULES:
        for met in rule.pattern.finditer(text):
            begun, end = met.span()
            if (rule.begins and begun not in at) or (
                rule.counts and (end not in at or begun in taken)
            ):
                continue
            if rule.takes:
                taken.update(range(begun, end))
            yield begun, end, rule.hold


def _beside(before: str, piece: str) -> int:
    if NO_BREAK in (before[-1], piece[0]):
        return _NUMBERS
    if piece == " " or before == " ":
        return FREE
    if piece[0] in CLOSING or before[-1] in OPENING:
        return _SIGNS
    leads = before in _LEADS and "\u0e00" <= piece[0] <= "\u0e7f"
    return _WORDS if leads else FREE


def _over_spaces(pieces: Sequence[str], found: list[int]) -> list[int]:
    """Holds a space to both its sides or to none."""
    for number in range(1, len(pieces) - 1):
        if pieces[number] == " ":
            both = max(found[number], found[number + 1])
            if pieces[number + 1][0] in CLOSING or pieces[number - 1][-1] in OPENING:
                both = _SIGNS
            found[number] = found[number + 1] = both
    return found
