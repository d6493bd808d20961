"""Finds the row of a list in sight that words name: by its place, number, day, hour or words
(docs/decisions/0143)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.one_to_one.below_cards import said_deeds
from handlers.question import rows_shown
from handlers.understand.dates.date_mentions import SHORT_MONTHS, SPOKEN_MONTHS
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.thai import normalise
from models.queues.shown_buttons import ShownButton


@dataclass(frozen=True)
class RowMeant:
    """Which row is named.

    button: the one that opens it.
    rest: the words without those that name it.
    by: by what they name it: PLACE, DAY, NUMBER or WORDS.
    """

    button: ShownButton
    rest: str
    by: str


PLACE, DAY, NUMBER, WORDS = "place", "day", "number", "words"


_THING = (
    "(?:รายการ|อัน|แถว|ลำดับ|ตัว|ฉบับ|รายงาน|เรื่อง|ข้อ|ช่วง|กำหนด|งาน|ครั้ง"
    "|ประชุมครั้ง|ใบ|ชิ้น|คน|ท่าน|สำนัก|ข้อความ|คำถาม)"
)
_OF = pattern_of("(?:ของ|กับ)$")
_ACTIVITY = pattern_of(r"(?<![\d.])[1-9]\.\d{1,2}(?![\d-])")
_NUMBER = pattern_of(
    r"(?:กิจกรรม|ข้อ|ช่วง|เวลา)?(?:ที่)?\s?(?<![\d.])(\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.])"
)
_MONTHS = dict(zip(SPOKEN_MONTHS, SHORT_MONTHS, strict=True))
_MONTH = rf"(?:{'|'.join(_MONTHS)})(?:คม|พันธ์|ยน)?"
_DAY = pattern_of(
    rf"(?:ของ)?วันที่\s?(?P<day>\d{{1,2}})(?:\s?(?P<of>{_MONTH}))?(?![\d.])|(?:ของ)?(?:เดือน|รอบ)\s?(?P<month>{_MONTH})"
)
_LEAST = 4
"""Letters of words that name a row by what stands in it."""
_ANY = pattern_of(
    "(?:ของ|ที่|เป็น|การ|ผู้|คน|และ|ให้|ทำ|ดู|จะ|ได้|แล้ว|ไป|มา|รอ|ท่าน|ส่ง|เปิด|อ่าน|ตอบ|พิจารณา|รายงาน|รายการ|สำนัก(?:งาน)?|กิจกรรม|โครงการ"
    "|ข้อความ|ประกาศ|เอกสาร|ของขวัญ|คำถาม|เรื่อง|งาน|วัน|เวลา|แก้ไข|กำหนด|ประชุม|ส่งกลับ|อนุมัติ|รับทราบ|ลงชื่อ|เมื่อ|บาท|ห้อง|ฉบับ|[\\s\\d.·…()-])*"
)
"""Words of many lists; alone they name no row."""


def named(plain: str, shown: Sequence[ShownButton], only: bool = False) -> RowMeant | None:
    """Returns the row that the normalised words name; None if they name none, or several.

    only: whether by its place, day or number only
    """
    placed, valued = rows_shown.opening_rows(shown), _with_values(shown)
    if (which := pointing.by_place(plain)) is not None:
        meant = rows_shown.meant(which, placed or valued)
        rest = f"{_OF.sub('', plain[: which.start])} {plain[which.end :]}".strip()
        return RowMeant(meant[0], rest, PLACE) if len(meant) == 1 else None
    every = list(dict.fromkeys([*valued, *placed]))
    if (found := _DAY.search(plain)) and (row := _one(every, _day(found))) is not None:
        return RowMeant(row, _without(plain, found), DAY)
    if (found := _NUMBER.search(plain)) and (row := _numbered(found[1], every)) is not None:
        by = NUMBER if _ACTIVITY.search(_told(row)) else DAY
        return RowMeant(row, _without(plain, found), by)
    return None if only else _by_words(plain, every)


def may_name(plain: str) -> bool:
    """Tells whether the words may name a row by its place or day, or as this one, or by whose it
    is."""
    if pointing.by_place(plain) is not None:
        return True
    return any(form.search(plain) for form in (_DAY, _THIS, _WHOSE))


def alike(plain: str, shown: Sequence[ShownButton]) -> tuple[list[ShownButton], str] | None:
    """Returns the rows that `อันนี้` or `ของคุณ…` may mean, and the other words; None where no row
    is meant so, or more than may be asked about."""
    rows = [*rows_shown.opening_rows(shown)]
    if found := _THIS.search(plain):
        meant = rows
    elif found := _WHOSE.fullmatch(plain):
        meant = [each for each in rows if found["name"] in normalise(each.item)]
        return (meant, "ดู") if 0 < len(meant) <= _MOST else None
    else:
        return None
    facts = {each.target.partition("?")[0] for each in meant}
    return (meant, _without(plain, found)) if facts and len(meant) <= _MOST else None


_MOST = 8
_THIS = pattern_of(rf"^{_THING}(?:นี้|นั้น)(?=.*(?:ใคร|ไหน|อะไร|ไง|เมื่อไ|ถึงไหน))")
_WHOSE = pattern_of(
    r"(?:ขอดู|ขอ|ดู|เอา|เปิด|อัน|เรื่อง|ฉบับ|\s)*ของ(?:คุณ|พี่|น้อง|นางสาว|นาง|นาย|ท่าน)\s?(?P<name>[ก-๎]{3,}?)"
    r"(?:น่ะ|นะ|อ่ะ|อะ|เปิด|ดู|หน่อย|ก่อน|ด้วย|\s)*"
)


def _without(plain: str, found: re.Match[str]) -> str:
    return f"{plain[: found.start()]} {plain[found.end() :]}".strip()


def _with_values(shown: Sequence[ShownButton]) -> list[ShownButton]:
    """The buttons of rows: a value stands below what they stand beside."""
    return [
        each
        for each in shown
        if "\n" in each.item and each.target.startswith("o:") and not each.label.startswith("หน้า")
    ]


def _one(rows: Sequence[ShownButton], pattern: re.Pattern[str]) -> ShownButton | None:
    found = [each for each in rows if pattern.search(each.item.partition("\n")[0])]
    return found[0] if len(found) == 1 else None


def _day(found: re.Match[str]) -> re.Pattern[str]:
    """Where the day or month that is named stands in a row's head."""
    said = found["of"] or found["month"] or ""
    short = next((each for name, each in _MONTHS.items() if said.startswith(name)), "")
    month = re.escape(short) if short else r"[ก-ฮ]{1,2}[ิี]?\.[ก-ฮ]\."
    return pattern_of(rf"(?<!\d){found['day']} {month}" if found["day"] else month)


def _numbered(number: str, rows: Sequence[ShownButton]) -> ShownButton | None:
    """The row with an activity's number, or that begins at this hour."""
    told = [(each, re.findall(r"\d+(?:\.\d+)+", _told(each))) for each in rows]
    found = [each for each, numbers in told if number in numbers[:1]]
    found = found or [each for each, numbers in told if number in numbers]
    return found[0] if len(found) == 1 else None


def _told(button: ShownButton) -> str:
    return f"{button.item.partition(chr(10))[0]} {button.spoken}"


def _by_words(plain: str, rows: Sequence[ShownButton]) -> RowMeant | None:
    """The row in which the longest piece of the words stands, and in no other; a word of many lists
    is no such piece where it hides what is said of one row: `เรื่องนาฬิกา`."""
    words = {each: normalise(f"{each.item} {each.spoken}").lower() for each in rows}
    said = plain.lower()
    best, holds = _longest(said, words)
    if len(holds) > 1 and _ANY.fullmatch(best) and len(_ANY.sub("", said)) >= _LEAST:
        best, holds = _longest(_blank(said), words)
        best = best.strip()
    if len(best.strip()) < _LEAST or len(holds) != 1 or _ANY.fullmatch(best):
        return None
    at = said.index(best)
    return RowMeant(holds[0], f"{plain[:at]} {plain[at + len(best) :]}".strip(), WORDS)


def _longest(said: str, words: Mapping[ShownButton, str]) -> tuple[str, list[ShownButton]]:
    """Returns the longest piece that stands in rows, and these rows."""
    best = ""
    holds: list[ShownButton] = []
    for begin in range(len(said)):
        end = begin + max(_LEAST, len(best) + 1)
        while end <= len(said) and (
            there := [each for each in words if said[begin:end] in words[each]]
        ):
            best, holds = said[begin:end], there
            end += 1
    return best, holds


def _blank(said: str) -> str:
    return _ANY.sub(lambda found: " " * len(found[0]), said)


def alone(plain: str, rows: Sequence[ShownButton], every: Sequence[ShownButton]) -> RowMeant | None:
    """Returns the row in which the longest piece of the words stands that stands in none of the
    others, also where longer ones stand in several: whose they are beside what they are."""
    words = {each: normalise(f"{each.item} {each.spoken}").lower() for each in every}
    said = _blank(plain.lower())
    best, of = "", None
    for begin in range(len(said)):
        for end in range(begin + max(_LEAST_ALONE, len(best) + 1), len(said) + 1):
            piece = said[begin:end]
            there = [each for each in every if piece in words[each]]
            if " " in piece or not there:
                break
            if len(there) == 1 and there[0] in rows and _is_own(piece, there[0], words):
                best, of = piece, there[0]
    if of is None:
        return None
    at = said.index(best)
    return RowMeant(of, f"{plain[:at]} , {plain[at + len(best) :]}".strip(), WORDS)


_LEAST_ALONE = 5
"""A shorter piece is a word of any sentence: `ด้วย` stands in many titles."""


def _is_own(piece: str, row: ShownButton, words: Mapping[ShownButton, str]) -> bool:
    """Tells whether this row alone has the piece, and not only a longer form of shared words."""
    others = "\n".join(said for each, said in words.items() if each is not row)
    return len(said_deeds.without_card(piece, others).replace(" ", "")) >= _LEAST - 1
