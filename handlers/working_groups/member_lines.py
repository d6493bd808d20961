"""Reads lines with people as they are typed or pasted: name, position and seat in any order.

`1. นางตัวอย่าง หัวหน้ากลุ่ม ผู้อำนวยการสำนัก ประธานคณะทำงาน`, `ประธาน: นาย ก ข`, or a seat alone above
the names of those who hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import without_particles, written_lines
from handlers.working_groups.seat_sentence import seated_lines
from models.working_groups.working_group import (
    ADVISER,
    ASSISTANT,
    CHAIR,
    MEMBER,
    SECRETARY,
    VICE,
)

_NUMBERED = pattern_of(r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}(?:[.)]|\s)(?![\d๐-๙]))\s*")
_OF = r"(?:ของ)?(?:คณะทำงาน|คณะกรรมการ|กรรมการ|อนุกรรมการ)?"
_SEATS = (
    (ASSISTANT, rf"(?:คณะทำงาน|กรรมการ|ผู้ทำงาน)?(?:และ)?ผู้ช่วยเลขา(?:นุการ)?{_OF}"),
    (SECRETARY, rf"(?:คณะทำงาน|กรรมการ|ผู้ทำงาน)?(?:และ)?เลขา(?:นุการ)?{_OF}"),
    (VICE, rf"(?:เป็น)?รองประธาน{_OF}"),
    (CHAIR, rf"(?:เป็น)?(?:ประธาน|หัวหน้าคณะทำงาน){_OF}"),
    (ADVISER, rf"(?:เป็น)?(?:คณะ)?ที่ปรึกษา{_OF}"),
    (MEMBER, r"(?:เป็น)?(?:คณะทำงาน|กรรมการ|ผู้ทำงาน|สมาชิก)"),
)
_EDGE = r"[\s:：,\-–—()/]*"
_AT_END = [
    (seat, pattern_of(rf"(?:^|[\s:,(/–—-]){_EDGE}{words}{_EDGE}$")) for seat, words in _SEATS
]
_AT_HEAD = [
    (seat, pattern_of(rf"^{words}(?:\s*[:：]\s*|\s+(?=นาย|นาง|น\.ส|ดร|คุณ|ว่าที่|พ\.|ร\.|ส\.|ม\.))"))
    for seat, words in _SEATS
]
_POSITION = pattern_of(r"\s*(?:[,:：(–—-]|ตำแหน่ง|\s{2,})\s*")
_TITLED = pattern_of(
    r"^(?P<name>(?:นางสาว|นาง|นาย|น\.ส\.|ดร\.|คุณ|ว่าที่\s?\S+|[ก-ฮ]\.[ก-ฮ]\.(?:[ก-ฮ]\.)?)\s?\S+\s+\S+(?:\s+ณ\s+\S+)?)\s+(?P<rest>\S.*)$"
)
_SEAT_WORD = (
    r"(?:รองประธาน|ประธาน|หัวหน้าคณะทำงาน|(?:คณะทำงานและ|กรรมการและ)?(?:ผู้ช่วย)?เลขา(?:นุการ)?"
    r"|(?:คณะ)?ที่ปรึกษา|กรรมการ|คณะทำงาน|ผู้ทำงาน|สมาชิก)(?:คณะทำงาน|คณะกรรมการ)?"
)
_ME = rf"(?:ตัว)?(?:{ME})(?:เอง)?(?=กับ|และ|เป็น|แล้วก็|ทำหน้าที่|รับหน้าที่|ออก|[\s,]|$)"
_ONLY_ME = pattern_of(rf"(?:ชื่อ)?\s*{_ME}")
"""Who types: `กรรมการมีดิฉันกับคุณ…`."""
_CLAUSE = pattern_of(
    rf"(?P<who>[^\n]{{2,120}}?)\s*(?:เป็น|ทำหน้าที่|รับหน้าที่)(?:เป็น)?\s*(?P<seat>{_SEAT_WORD})(?:ด้วย|อีกคน|อีกท่าน)*(?:\s?{POLITE})*(?![ก-๎])"
    r"(?:\s|,|และ(?=\s|คุณ|นา|พี่)|แล้วก็|ส่วน|กับ|โดย|มี)*"
)
"""`คุณตัวอย่างเป็นประธาน คุณสมมติเป็นเลขา`, as people say it in a sentence."""
_SOMEBODY = pattern_of(
    r"(?:(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|นา[งย]|น\.ส\.|พี่|ท่าน|ผอ(?=\.)|ดร\.|ว่าที่)\S"
    rf"|{_ME})"
)
_NAMES = rf"(?:คือ|ได้แก่|:|มี\s?(?={_SOMEBODY.pattern}))"
_SEAT_FIRST = pattern_of(
    rf"(?P<seat>{_SEAT_WORD})\s*{_NAMES}\s*(?P<who>.{{2,120}}?)(?:\s|,|และ|ส่วน)*(?=$|{_SEAT_WORD}\s*{_NAMES})"
)
_SEAT_HAS = pattern_of(
    rf"^(?:ขอ|ช่วย|\s)*(?P<changes>เปลี่ยน(?:ตัว)?)?(?P<seat>{_SEAT_WORD})\s?(?:ขอ)?(?P<turns>เปลี่ยน(?:ตัว)?)?(?:มี|เป็น|ให้เป็น|คือ)\s*"
    rf"(?P<who>{_SOMEBODY.pattern}(?:(?!เป็น|คือ|{_SEAT_WORD}).){{1,100}})$"
)
"""`กรรมการมีคุณ… กับคุณ…`, `เปลี่ยนประธานเป็นคุณ…`."""
_ADDS = pattern_of(
    r"^(?:ขอ|ช่วย|อยาก|ให้|\s)*(?:เพิ่ม|ใส่)(?:ชื่อ|คน|ท่าน|สมาชิก|กรรมการ|คณะทำงาน|อีก|หนึ่ง|คือ|\d|:|\s)*(?=คุณ|นา[งย]|น\.ส|พี่|น้อง|ท่าน|ผอ|ดร\.|ว่าที่)"
)
"""What only asks to add somebody: it is no part of the name."""
_GIVES = pattern_of(
    r"^(?:ขอ|ช่วย|อยาก|\s)*(?:ให้|เอา|ตั้ง)\s*(?=(?:คุณ|นา[งย]|น\.ส|พี่|น้อง|ท่าน|ดร\.|ว่าที่)\S)"
)
"""What only gives somebody a seat: `ให้คุณตัวอย่างเป็นเลขา`."""
_ASIDE = pattern_of(
    r"^(?:(?:อ้อ|อ๋อ|เอ๊ะ|เอ้อ|เอ่อ|โอ๊ะ|อ้าว|อุ๊ย|ตายละ|เดี๋ยว|อีกอย่าง|แล้วก็|ลืม(?:ไป|ใส่|เพิ่ม|บอก|ชื่อ|คน)*(?=\s|คุณ|นา[งย]|พี่|น้อง|น\.ส|ท่าน|ผอ|ดร))[\s,]*"
    r"|(?:ขอ|ช่วย)*(?:แก้(?:ไข)?|เปลี่ยน)(?:ราย)?(?:ชื่อ)?(?:สมาชิก|คณะทำงาน|ชื่อ)(?:หน่อย|ให้|นะ)*[\s,:]+(?=เพิ่ม|ใส่|ให้|คุณ|นา[งย]|พี่|น\.ส))+(?=\S)"
)
"""`อ้อ …`, and the heading of what is to be put right: `แก้สมาชิก เพิ่มคุณ…`."""
_TOO = pattern_of(r"\s*ด้วย(?:นะ|ค่ะ|คะ|ครับ|\s)*(?=เป็น)")
_JOINS_IT = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|จะ|\s)*(?:เพิ่ม|ใส่)\s*(?:ชื่อ)?(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|นา[งย]|น\.ส|พี่|ผอ\.|ดร\.)"
    r"[^\n]{2,50}?(?:ด้วย|อีกคน|อีก\s?\d\s?คน|เข้า(?:ใน|ไปใน|มาใน)?คณะ(?:ทำงาน)?)+"
)
_ONE_MORE = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|จะ|\s)*(?:เพิ่ม|ใส่)\s*(?P<more>(?:คน|ท่าน|สมาชิก|กรรมการ|อีก(?:\s?\d\s?|หนึ่ง)?(?:คน|ท่าน))(?:อีก|คน|\s)*)?"
    r"(?:คือ|ชื่อ|:|\s)*(?P<title>(?(more)คุณ|นาย)|นา[งย]|น\.ส\.|ดร\.|ว่าที่)\s?\S{2,}(?:\s+\S+){0,3}"
)
"""`เพิ่มอีกคน นาย…`, `เพิ่มนาง…`: a name behind a title, and at most a few words."""
_JOINING = pattern_of(r"\s*(?:เพิ่ม(?:เติม)?|ด้วย|อีกคน|เข้า(?:ใน|ไปใน|มาใน)?คณะ(?:ทำงาน)?)+$")
_ONE_OF_MORE = pattern_of(r"\s*อีก(?:คน|ท่าน|ราย)(?:นึง|หนึ่ง|ด้วย)*$")
_REMARK = pattern_of(
    r"(?:แต่(?!ว|ง)|เพราะ|ยังไม่|เดี๋ยว|ถ้า|ไว้(?=ก่อน|ค่อย|ถาม)|แล้วค่อย|ขอ(?:ถาม|เช็|ดู|คิด)|ไม่(?:แน่ใจ|รู้|ทราบ)|น่าจะ"
    r"|รอ(?=เขา|เค้า|ถาม|ยืนยัน|ตอบ|คำ)|ส่วนคนอื่น|คนอื่น|ที่เหลือ)"
)
"""What is said beside the people names nobody: `…เป็นประธาน แต่ยังไม่ได้ถามเค้า`."""
_SEAT_WORD = "ประธาน|เลขา|กรรมการ|คณะทำงาน|ที่ปรึกษา"
_REMARK_LAST = pattern_of(
    rf"(?<=\S)[\s,]+{_REMARK.pattern}(?:(?!คุณ|นาย|นาง|พี่|น้อง|{_SEAT_WORD})[^\n])*$"
)
_BUT_SOMEBODY = pattern_of(r"\s+(?:แต่|ส่วน)\s?(?=คุณ|นาย|นาง|พี่|น้อง)")
"""Another member is told behind it: `…เป็นประธาน ส่วนคุณสมศรีเป็นเลขา`."""
_KINDLY = pattern_of(r"\s*(?:ให้)?(?:หน่อย|ที|ด้วย)$")
_CALLED_NAME = pattern_of(r"(?:คุณ|พี่)[ก-ฮเ-ไ]")
_TOGETHER = pattern_of(
    rf"\s*(?:,|(?:และ|กับ)(?=\s|คุณ|นา|พี่|{_ME})|แล้วก็(?=\s|{_SOMEBODY.pattern}))\s*"
)
_APART = pattern_of(rf"[,;、]|\s+(?:และ|กับ|แล้วก็)\s*(?={_SOMEBODY.pattern})")
_CALLED = pattern_of(r"\s*(?:,|แล้วก็|และ|กับ)\s*(?=\S)|\s+(?=(?:คุณ|พี่)[ก-ฮเ-ไ])")
"""Stands between people who are called by name: `คุณตัวอย่าง คุณสมมติ แล้วก็สมศรี`."""
_BEFORE_PEOPLE = pattern_of(
    r"\s+(?=(?:โดย(?:มี|ให้)|มี|ให้|ประกอบด้วย|ได้แก่|ตั้ง)\s*\S"
    r"|(?:คุณ|นาย|นางสาว|นาง|น\.ส\.|พี่|ท่าน|ดร\.|ว่าที่)\S"
    rf"|{_SEAT_WORD}\s*(?:คือ|ได้แก่|:))"
)
_LEADS = pattern_of(r"^(?:โดย)?(?:มี|ให้|ประกอบด้วย|ได้แก่|ตั้ง)\s*(?:ให้\s*)?")
_MEETS = pattern_of(
    r"[\s,]+(?:(?:แล้วก็|แล้ว|และ|จากนั้น)\s?(?:ช่วย|ขอ|จะ|ให้)*(?:นัด(?:หมาย)?(?:ประชุม)?|ประชุม)(?=[\sก-๙])"
    r"|(?:โดย|ขอ|จะ|เริ่ม)*(?:นัด(?:หมาย)?ประชุม|ประชุม(?:กัน)?(?:ครั้ง|นัด)?(?:แรก|ที่\s?[1๑](?!\d))|ประชุม(?=\s?(?:วัน(?!ชาติ)|\d|พรุ่งนี้))))"
    r"[^\n]{0,60}$"
)
"""`…เป็นประธาน ประชุมแรก 8 มีนา`: when they meet is nobody's name."""
_LONGEST_SENTENCE = 600
_MOST_TRIED = 8
"""Places of a line at which its people may begin: more take longer than a title is worth."""


@dataclass(frozen=True)
class PersonLine:
    """A person as a line tells them.

    words: the line without its number and seat: a name, perhaps with a position.
    name, position: as far as the line tells them apart; a position may be "".
    seat: what is told of it, or None.
    """

    words: str
    name: str
    position: str
    seat: str | None


def person_lines(text: str) -> Iterator[PersonLine]:
    """Yields the people of a list, by lines, or by commas where it is one line."""
    lines = written_lines(text).split("\n")
    if len(lines) == 1:
        lines = [_aside(_BUT_SOMEBODY.sub(", ", _REMARK_LAST.sub("", lines[0])))]
        lines = _in_a_sentence(without_particles(lines[0])) or _APART.split(lines[0])
    seat: str | None = None
    for line in lines:
        plain = without_particles(_bare(_NUMBERED.sub("", line).strip(" \t,;")))
        if not plain or _REMARK.match(plain):
            continue
        told, words = seat_of(plain)
        if told is not None and not words:
            seat = told
            continue
        yield _person(words, told or seat)


def _bare(line: str) -> str:
    added = _ADDS.sub("", line)
    if added == line and _SOMEBODY.match(line):
        added = _ONE_OF_MORE.sub("", without_particles(line))
    return _GIVES.sub("", added if added == line else _JOINING.sub("", without_particles(added)))


def _aside(line: str) -> str:
    """Returns the line without what is only said before it, and `ด้วยค่ะ` between name and seat."""
    plain = _TOO.sub(" ", _ASIDE.sub("", line.strip()))
    has = _SEAT_HAS.match(plain)
    return f"{has['seat']}คือ {has['who']}" if has is not None else plain


def is_me(name: str) -> bool:
    """Tells whether a name is only what somebody calls herself: `ดิฉัน`, `ชื่อผมเอง`."""
    return _ONLY_ME.fullmatch(name.strip()) is not None


def seats_somebody(text: str) -> bool:
    """Tells whether a sentence only says who is in the group: `เพิ่มคุณ… เป็นกรรมการด้วย`."""
    plain = _aside(without_particles(" ".join(text.split())))
    if _JOINS_IT.fullmatch(plain) or _ONE_MORE.fullmatch(plain):
        return True
    if len(plain) > _LONGEST_SENTENCE:
        return False
    found = _SEAT_FIRST.match(plain) or _CLAUSE.match(_bare(plain))
    if found is not None and _SOMEBODY.match(found["who"]):
        return True
    return bool(seated_lines(plain))


def seat_changed(text: str) -> str | None:
    """Returns the seat that another is to have: `เปลี่ยนประธานเป็นคุณ…`; None for other words."""
    found = _SEAT_HAS.match(_ASIDE.sub("", without_particles(text.strip())))
    changes = found is not None and (found["changes"] or found["turns"])
    return seat_of(found["seat"])[0] if found is not None and changes else None


def before_meeting(line: str) -> tuple[str, str]:
    """Returns the line, and what it tells behind the people of a meeting; "" if nothing."""
    found = _MEETS.search(line) if len(line) <= _LONGEST_SENTENCE else None
    return (line, "") if found is None else (line[: found.start()], found[0].strip(" ,"))


def before_people(line: str) -> tuple[str, str]:
    """Returns a title and the people that the same line names, with their seats or several by
    name; "" for them if it names none."""
    if len(line) > _LONGEST_SENTENCE:
        return line, ""
    for found in islice(_BEFORE_PEOPLE.finditer(line), _MOST_TRIED):
        people = _LEADS.sub("", line[found.end() :])
        if _in_a_sentence(people):
            return _KINDLY.sub("", line[: found.start()]), people
    return line, ""


def _in_a_sentence(text: str) -> list[str]:
    """Returns a line for each person whom a sentence gives a seat, or for several who are only
    named; nothing for other words."""
    if len(text) > _LONGEST_SENTENCE:
        return []
    if seated := seated_lines(text):
        return seated
    found = [(each["who"], each["seat"], each.end()) for each in _clauses(text)]
    if not found:
        called = [each for each in _CALLED.split(text) if each.strip()]
        return called if len(called) > 1 and all(map(_CALLED_NAME.match, called[:2])) else []
    lines = [_seated(name, seat) for who, seat, _ in found for name in _TOGETHER.split(who) if name]
    rest = text[found[-1][2] :].strip(" ,") if found else ""
    return [*lines, *([rest] if rest else [])]


def _seated(name: str, seat: str) -> str:
    """Returns the line of a name under a seat; `คุณ…เป็นเลขา` behind others has a seat of its own."""
    own = _CLAUSE.fullmatch(name)
    return f"{name} {seat}" if own is None else f"{own['who']} {own['seat']}"


def _clauses(text: str) -> list[re.Match[str]]:
    return list(_SEAT_FIRST.finditer(text)) or list(_CLAUSE.finditer(text))


def seat_of(line: str) -> tuple[str | None, str]:
    """Returns the seat that a line tells at its end or its head, and the line without it."""
    for place in (_AT_END, _AT_HEAD):
        for seat, pattern in place:
            found = pattern.search(line)
            if found is not None:
                return seat, f"{line[: found.start()]} {line[found.end() :]}".strip(" :,-–—(/")
    return None, line


def _person(words: str, seat: str | None) -> PersonLine:
    name, *rest = _POSITION.split(words, maxsplit=1)
    position = rest[0].strip(" )") if rest else ""
    titled = _TITLED.match(name) if not position else None
    if titled is not None:
        name, position = titled["name"], titled["rest"]
    return PersonLine(" ".join(words.split()), " ".join(name.split()), position.strip(), seat)
