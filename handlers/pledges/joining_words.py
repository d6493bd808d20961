"""Reads which announcements typed words name, and whether they are to be joined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from handlers.conversation.flow import Flow
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending

_LONGEST = 300
_LEAST = 4
"""Letters that name an announcement."""
_NO_GIFT = pattern_of(
    r"โนกิ๊?[ฟพ][^\s]{0,3}|(?:ไม่|งด)รับของ(?:ขวัญ|กำนัล)|no\s?gift(?:\s?policy)?", re.IGNORECASE
)
_APART = pattern_of(r"\s|(?<!\d),|,(?!\d{3})|กับ|และ|แล้วก็|หรือ")
_CLAUSES = pattern_of("แต่|ส่วน|ยกเว้น|เว้น|นอกจาก|ที่เหลือ|นอกนั้น")
_EXCEPT = pattern_of("ยกเว้น|(?<!ไม่)เว้น|นอกจาก")
_ALL = pattern_of(
    "ทั้งหมด|(?<!ไม่)(?<!ไม่ได้)(?:เข้า)?ร่วม(?:ให้)?(?:ครบ|หมด)(?!หรือ|ยัง)|ทุก(?:ฉบับ|ประกาศ|อัน|ใบ|เรื่อง)|ทั้ง(?:หก|ห้า|สี่|สาม|สอง|[2-9])\\s?ฉบับ"
)
_DECLINES = pattern_of(
    r"ไม่(?:ขอ|ประสงค์|อยาก|ต้องการ|ยินยอม|สะดวกใจ)?(?:จะ|ที่จะ)?(?:เข้าร่วม|ร่วม|เอา|ลงนาม|เซ็น|เลือก)|ไม่ประสงค์|ปฏิเสธ|เอา.{0,30}ออก"
)
_JOIN = "(?:เข้าร่วม|ร่วม|ลงนาม|เลือก|เอา(?!ไว้|ออก))"
_REST = (
    r"(?:(?:อีก\s?)?(?:\d\s?)?(?:ฉบับ|อัน)?ที่(?:เหลือ|ยัง(?:ไม่(?:ได้)?(?:เข้า)?ร่วม|ค้าง))"
    "|นอกนั้น|ฉบับอื่น|อันอื่น|เรื่องอื่น)"
)
_UNJOINED = pattern_of("ที่ยังไม่(?:ได้)?(?:เข้า)?ร่วม")
"""`ขอเข้าร่วมประกาศที่ยังไม่ได้เข้าร่วม`: which ones, not when."""
_JOINS_REST = pattern_of(
    rf"{_JOIN}(?:กับ|ประกาศ|ใน)*\s?{_REST}"
    rf"|{_REST}(?:ทั้งหมด|ทุกฉบับ|ทุกอัน|{ME}|ก็|จะ|ขอ|นั้น|[\s,])*{_JOIN}"
)
_TURNED = pattern_of(
    "(?:ไม่|เลิก|อย่า|ห้าม)(?:ได้|ขอ|อยาก|ประสงค์|ต้องการ|ยินยอม|สะดวกใจ|สะดวก|พร้อม|คิด|ต้อง|ที่|จะ|เข้า){0,4}$"
)
"""Before the words: the others are not joined."""
_NOT_WISHED = pattern_of(r"(?:กัน|หมด|ไป|ครบ|ได้|ก็|ยัง|\s){0,4}(?:ไม่(?:ได้|ไหว|ลง|ถูก|เป็น)|แล้ว(?!กัน))")
"""Behind the words: it cannot be, or it is told as done."""
_BEFORE = 40
"""Letters before the words that may turn them."""
_NOT_NOW = pattern_of("ไว้ก่อน|ทีหลัง|วันหลัง|ภายหลัง|คราวหน้า|รอบหน้า|ค่อย|พรุ่งนี้|ยังไม่|เดี๋ยว")
"""The others may be meant for later; nothing is ticked for joining then."""
_LATER = pattern_of(r"ยังไม่(?:ขอ|อยาก|พร้อม(?:จะ|ที่จะ)?|สะดวก)?(?:เข้า)?ร่วม|ขอ(?:คิด|อ่าน|ดู)(?:ดู)?ก่อน")
_ASKS = pattern_of(f"{WHETHER}|หรือยัง|ได้หรือ|ทำไม|{HOW_IN_FULL}|ถ้า|คืออะไร")
_NOT_OF_THIS = pattern_of(
    f"(?:ผู้|พวก|ที่)(?:ที่)?(?:ยัง|ไม่)|ถึง|แจ้ง|เตือน|กิจกรรม|งาน|อบรม|ประชุม|สัมมนา|ใคร|กี่|คน(?!เดียว)|สำนัก|{WHETHER}|หรือ|ทำไม|ถ้า|ได้|แล้ว"
)
_FILLS = pattern_of(
    r"ยกเว้น|เว้น|นอกจาก|ส่วน|แต่|เอา|แค่|เฉพาะ|เพียง|ขอ|จะ|เข้าร่วม|ร่วม|ไม่|ประสงค์|อยาก|ต้องการ|ประกาศ|ฉบับ(?:ที่)?|เรื่อง|อัน(?:ที่)?|ข้อ(?:ที่)?|เลือก|ลงนาม|เซ็น|พอ|ก่อน|ออก|เท่านั้น|อย่างเดียว|ครับ|คับ|ค่ะ|คะ|นะ|ด้วย"
)


@dataclass(frozen=True)
class NamedAnnouncements:
    """Places, from 0, of the announcements that are to be joined, and of those that are not."""

    join: tuple[int, ...] = ()
    decline: tuple[int, ...] = ()


def named(text: str, names: Sequence[str]) -> NamedAnnouncements:
    """Returns what the words say of announcements with these short names; one that may be either of
    two is left out."""
    whole = all_by_number(text[:_LONGEST], len(names))
    plain = _in_a_row(_NO_GIFT.sub(" nogift ", normalise(whole)), len(names))
    if _ASKS.search(plain):
        return NamedAnnouncements()
    join: dict[int, None] = {}
    decline: dict[int, None] = {}
    for clause, is_except in _clauses(plain):
        found = range(len(names)) if _ALL.search(clause) else _in_clause(clause, names)
        (decline if is_except or _DECLINES.search(clause) else join).update(dict.fromkeys(found))
    if joins_the_others(plain):
        join = dict.fromkeys(range(len(names)))
        if _names_no_exception(plain, decline):
            return NamedAnnouncements()
    join = dict.fromkeys(place for place in join if place not in decline)
    if not _EXCEPT.search(plain):
        return NamedAnnouncements(tuple(join), tuple(decline))
    # The others are meant; of an exception that is not found nothing is ticked.
    return NamedAnnouncements(tuple(join)) if decline else NamedAnnouncements()


def joins_the_others(text: str) -> bool:
    """Tells whether all others are to be joined: `เข้าร่วมที่เหลือ แต่ไม่เอาอันสินบน`."""
    plain = normalise(text[:_LONGEST])
    wants = any(
        not _TURNED.search(plain[max(0, each.start() - _BEFORE) : each.start()])
        and not _NOT_WISHED.match(plain, each.end())
        for each in _JOINS_REST.finditer(plain)
    )
    return wants and not _NOT_NOW.search(_UNJOINED.sub(" ", plain)) and not _ASKS.search(plain)


def _names_no_exception(plain: str, decline: Mapping[int, None]) -> bool:
    """Tells whether words leave one out that was not found: then nothing may be ticked."""
    return not decline and (_EXCEPT.search(plain) or _DECLINES.search(plain)) is not None


def _clauses(plain: str) -> list[tuple[str, bool]]:
    """Returns the clauses of the words, and of each whether it names an exception."""
    ends = [found.start() for found in _CLAUSES.finditer(plain)]
    parts = [plain[a:b] for a, b in zip([0, *ends], [*ends, len(plain)], strict=True)]
    return [(part, _EXCEPT.match(part) is not None) for part in parts]


def all_by_number(text: str, count: int) -> str:
    """Returns the words with the word for all instead of the number of all: `6 ฉบับ` of six."""
    return re.sub(rf"(?<![\d.,])(?:ทั้ง\s?)?{count}\s?ฉบับ(?!\s?(?:ที่|แรก|\d))", "ทั้งหมด", text)


_ROW = pattern_of(
    r"(?P<count>\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก)?\s?(?:ฉบับ|อัน|ข้อ|เรื่อง)(?:ที่)?\s?(?P<end>แรก|สุดท้าย|ท้าย|หลัง)"
)
_SPELLED = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6}


def _in_a_row(plain: str, count: int) -> str:
    """Returns the words with the numbers of those that are named by their place in the row: of `3
    ฉบับแรก` the first three. Of more than there are none is named."""

    def numbers(found: re.Match[str]) -> str:
        said = found["count"] or "1"
        wanted = int(said) if said.isdecimal() else _SPELLED[said]
        first = 1 if found["end"] == "แรก" else count - wanted + 1
        places = range(first, first + wanted) if 0 < wanted <= count else ()
        return "".join(f" ฉบับที่ {place} " for place in places)

    return _ROW.sub(numbers, plain)


def _in_clause(clause: str, names: Sequence[str]) -> list[int]:
    """Returns the places that the clause names. A figure is one where it stands behind a word that
    chooses, or where the clause says nothing else: `1 ธ.ค.` and `2,800 บาท` are none."""
    found: list[int] = []
    figures: list[int] = []
    chosen, of_these = False, True
    for part in _APART.split(clause):
        bare = _FILLS.sub("", without_polite_ending(part))
        if bare.isdecimal():
            chosen = chosen or _CHOOSES.search(part) is not None
            (found if chosen else figures).extend(_place_of_figure(bare, names))
            continue
        place = _place_of(bare, names)
        found += [] if place is None else [place]
        of_these = of_these and (place is not None or not bare)
        chosen = _CHOOSES.search(part) is not None or chosen and not bare
    return [*found, *(figures if of_these else ())]


_CHOOSES = pattern_of("ข้อ|ฉบับ|อัน|เลือก|ร่วม|เอา|เว้น|ลงนาม|เซ็น|หมายเลข")


def _place_of_figure(figure: str, names: Sequence[str]) -> list[int]:
    return [int(figure) - 1] if len(figure) < 3 and 1 <= int(figure) <= len(names) else []


def _place_of(bare: str, names: Sequence[str]) -> int | None:
    """Returns the place of the only name that the words name."""
    key = fold(bare)
    if len(key) < _LEAST:
        return None
    alike = [_alike(key, fold(name)) for name in names]
    best = max(alike, default=0)
    enough = best >= _LEAST and best * 2 >= len(key)
    return alike.index(best) if enough and alike.count(best) == 1 else None


def _alike(key: str, name: str) -> int:
    """Returns how many letters one after the other stand in both."""
    return SequenceMatcher(None, key, name, autojunk=False).find_longest_match().size


def picks(text: str, names: Sequence[str]) -> bool:
    """Tells whether opening words choose among announcements: `ขอเข้าร่วมเฉพาะ No Gift กับสินบน`. The
    name of one alone may be the command."""
    plain = _NO_GIFT.sub(" nogift ", normalise(text[:_LONGEST]))
    if _JOINS.search(plain) is None:
        return False
    told = named(text, names).join
    return 0 < len(told) < len(names) and (len(told) > 1 or _ONLY.search(plain) is not None)


_JOINS = pattern_of(f"{_JOIN}|ลง(?=แค่|เฉพาะ|อัน|ฉบับ|ประกาศ)")
_ONLY = pattern_of(
    "เฉพาะ|แค่(?!จะ|นี้)|เพียง|(?:อย่าง|อัน|ฉบับ|เรื่อง|ใบ)เดียว|เท่านั้น|ร่วมแต่(?!ละ)|ที่เหลือ(?:ไว้|ค่อย)|อื่น(?:ๆ)?(?:ไว้|ค่อย)"
)


_ASKS_OR_IF = pattern_of(f"{WHETHER}|หรือ|ถ้า|ไว้|ทีหลัง|เดี๋ยว|ค่อย|ยัง|ไม่|เลือก|จะเข้าร่วมทั้งหมดกี่")


def agrees_to_all(text: str) -> bool:
    """Tells whether the words plainly join all that is shown: `อ่านแล้วค่ะ ตกลงร่วมทุกฉบับ`."""
    plain = normalise(text[:_LONGEST])
    joins = _JOINS.search(plain) is not None or "ตกลง" in plain or "ยินดี" in plain
    return joins and _ALL.search(plain) is not None and not _ASKS_OR_IF.search(plain)


_NUMBERS = pattern_of("กี่|ตัวเลข|คน|ใคร|สำนัก|อยากรู้|ขอดู")


def _only_no_gift(words: str) -> bool:
    """Tells whether only that announcement is to be joined: `เอาแค่ no gift อันเดียวครับ`."""
    if _ONLY.search(words) is None:
        return False
    plain = _NO_GIFT.sub(" nogift ", normalise(words))
    if "nogift" not in plain or _JOINS.search(plain) is None:
        return False
    if _ASKS.search(plain) or _DECLINES.search(plain) or _NUMBERS.search(plain):
        return False
    return not re.search("ผล|ปิด", plain)


def declines(text: str) -> bool:
    """Tells whether the words say no to an announcement."""
    plain = _NO_GIFT.sub(" nogift ", normalise(text[:_LONGEST]))
    return _DECLINES.search(plain) is not None and not _ASKS.search(plain)


def waits(text: str) -> bool:
    """Tells whether somebody does not join yet: `งั้นยังไม่เข้าร่วมก่อนนะ ขอคิดดูก่อน`."""
    plain = _NO_GIFT.sub(" nogift ", normalise(text[:_LONGEST]))
    return _LATER.search(plain) is not None and not _NOT_OF_THIS.search(plain)


_FOR_OTHERS = pattern_of(
    r"(?:งั้น|ช่วย|รบกวน|ขอ|อยาก|จะ|\s)*(?:ฝาก|ส่งข้อความ|แจ้ง|บอก|เตือน|เวียน)(?:ข้อความ|บอก|แจ้ง|เตือน)?(?:ถึง|ให้|ไป|\s)*"
    r"(?:ทุกคน|คน(?:ใน|ของ)|ลูกน้อง|ลูกทีม|น้องๆ|เจ้าหน้าที่|บุคลากร|ข้าราชการ|สมาชิก|พวกเรา|ผู้รายงาน)"
)
"""Wants others told of it."""


def opened_by(words: str, inside: str | None, joining: Flow) -> Flow | None:
    """Returns the conversation of joining for words that only say that somebody does not yet, or
    that the other announcements are to be joined."""
    if inside is not None or len(words) > 100 or _FOR_OTHERS.match(normalise(words)):
        return None
    plain = "ร่วม" in words and (waits(words) or _joins_all_but_one(words) or _joins_all(words))
    return joining if plain or _only_no_gift(words) else None


def _joins_all(words: str) -> bool:
    """Tells whether the words only join all announcements: `ขอเข้าร่วม 6 ฉบับเลย อ่านหมดแล้ว`."""
    return _ALL_JOINED.fullmatch(normalise(words)) is not None


_ALL_JOINED = pattern_of(
    rf"(?:งั้น|โอเค|ขอ|จะ|ก็|ตกลง|ยินดี|{POLITE}|\s)*(?:เข้าร่วม|ร่วม)(?:ประกาศ)?\s?"
    rf"(?:ทั้งหมด|(?:ครบ)?ทุกฉบับ|ทุกประกาศ|(?:ครบ|ทั้ง)?\s?(?:\d|หก|ห้า|สี่|สาม)\s?ฉบับ)(?:เลย|{POLITE}|\s)*"
    rf"(?:(?:เพราะ)?อ่าน(?:หมด|ครบ|จบ|ทุกฉบับ|ทั้งหมด)*แล้ว(?:{POLITE}|\s)*)?"
)


def _joins_all_but_one(words: str) -> bool:
    plain = _NO_GIFT.sub(" nogift ", normalise(words))
    if not joins_the_others(words) or _NO_EVENTS.search(plain):
        return False
    return _ANNOUNCED.search(plain) is not None


_ANNOUNCED = pattern_of("ประกาศ|ฉบับ|nogift|สินบน|เจตนารมณ์|องค์กรคุณธรรม|นโยบาย|ให้คุณให้โทษ|ทรัพยากรบุคคล")
_NO_EVENTS = pattern_of("กิจกรรม|งาน|อบรม|ประชุม|สัมมนา|ใคร|กี่|สำนัก|บริษัท|เรียก|จ่าย")
"""Of announcements nobody says so."""
