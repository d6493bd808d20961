"""Reads who has which seat in one sentence that names several: `นาย… ประธาน แล้วก็นางสาว… กับนาย…
เป็นกรรมการ ส่วนเลขาให้คุณ…`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import without_particles

_TITLE = r"(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|นางสาว|นา[งย]|น\.ส\.|พี่|ท่าน|ดร\.|ว่าที่)"
_SEAT = (
    r"(?:รองประธาน|ประธาน|หัวหน้าคณะทำงาน|(?:คณะทำงานและ|กรรมการและ)?(?:ผู้ช่วย|ฝ่าย)?เลขา(?:นุการ|ฯ)?|ผู้ช่วย"
    r"|(?:คณะ)?ที่ปรึกษา|กรรมการ|คณะทำงาน|ผู้ทำงาน|สมาชิก)(?:คณะทำงาน|คณะกรรมการ)?"
)
_ME = rf"(?:ตัว)?(?:{ME})(?:เอง)?"
_AS = r"(?:เป็น|ทำหน้าที่|รับหน้าที่|ให้เป็น|นั่ง)(?:เป็น)?\s?"
_SEAT_BEFORE = rf"(?P<before>{_SEAT})\s?(?:คือ|ได้แก่|ให้เป็น|ให้|เป็น|ขอเป็น|เอา|มี|:|\s)*"
_WORD = rf"(?:(?!เป็น|ทำหน้าที่|รับหน้าที่|แล้วก็|ส่วน|(?:กับ|และ){_TITLE})[^\s,])+"
_ENDS = rf"(?=[\s,]|(?:ด้วย|อีกคน|{POLITE})|$)"
_CALLED = (
    rf"(?:{_ME}|(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|พี่|ท่าน)"
    rf"(?:(?!(?:กับ|และ){_TITLE})[^\s,]){{2,40}}?)"
)
_NAME = (
    rf"(?P<name>{_CALLED}(?=\s?(?:{_AS})?{_SEAT}{_ENDS})|{_ME}(?=\s|,|และ|กับ)|{_TITLE}\s?{_WORD}"
    rf"(?:\s(?!{_TITLE}|{_ME}(?:\s|{_AS}|{_SEAT})|{_SEAT}|(?:กับ|และ|แล้วก็|ส่วน|ให้|ด้วย|เป็น))(?:ณ\s)?{_WORD}){{0,2}})"
)
"""Who is called by one word may have the seat right behind it: `ผมประธาน คุณตัวอย่างเลขา`."""
_SEAT_BEHIND = rf"(?:\s?{_AS}(?P<named>{_SEAT})|\s?(?P<bare>{_SEAT})(?!\s?(?:คือ|ได้แก่|ให้|เป็น|:)))"
_UNIT = pattern_of(
    rf"\s*(?P<joint>(?:แล้วก็|แล้ว|และ|กับ|ส่วน|โดย|ให้|มี|ตั้ง|เอา|เปลี่ยน|,|\s)*)(?:{_SEAT_BEFORE})?{_NAME}"
    rf"(?(before)|(?:{_SEAT_BEHIND})?)\s?(?:ด้วย|อีกคน|{POLITE})*(?=[\s,]|และ|กับ|แล้วก็|ส่วน|$)"
)
_SHARES = pattern_of("กับ|และ")
"""Joins somebody to the one before, so that both have what is said of either."""
_LONGEST = 600
_WHO = rf"(?P<who>(?:{_TITLE}|น้อง)\s?(?:(?!แทน|ดีกว่า|เป็น|ไหม|มั้ย|หรือ)[^\n,\d]){{2,50}}?)"
_INSTEAD = rf"(?:แทน|ดีกว่า|แล้วกัน|ละกัน|ต่างหาก|เลย|นะ|{POLITE}|\s)*"
_SEAT_TURNS = (
    pattern_of(
        rf"(?:เอ๊ะ|เอ๊ย|อ้อ|งั้น|ขอ|ตำแหน่ง|ตัว|\s)*(?P<seat>{_SEAT})\s?(?:ขอ|ให้|นี่|\s)*(?:เปลี่ยน|แก้)(?:ตัว|คน|\s)*(?:ไป)?เป็น\s?{_WHO}{_INSTEAD}"
    ),
    pattern_of(
        rf"(?:เอ๊ะ|เอ๊ย|อ้อ|งั้น|ขอ|เปลี่ยน|สลับ|แก้|กัน|หน่อย|ที(?=\s)|ใหม่|ให้|เอา|{POLITE}|\s)+{_WHO}\s?(?:มา|ขึ้น|ไป)*(?:เป็น|ทำหน้าที่)\s?(?P<seat>{_SEAT})\s?แทน{_INSTEAD}"
    ),
)
"""`ประธานเปลี่ยนเป็นคุณ…แทน`, `ให้คุณ…เป็นประธานแทน`."""


@dataclass(frozen=True)
class _Named:
    """Somebody of the sentence.

    seat: as it is said of this one; "" if it is not.
    before: the seat stands before the name, and holds for those who follow.
    shares: is joined to the one before.
    at_once: the seat stands right behind the name, or before it: `คุณตัวอย่างเลขา`, `เลขาคุณตัวอย่าง`.
    """

    name: str
    seat: str
    before: bool
    shares: bool
    at_once: bool


def seat_turned(text: str) -> tuple[str, str] | None:
    """Returns the seat that another is to have instead, and who, as they are said; None for other
    words."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = " ".join(text.split())
    found = next(filter(None, (each.fullmatch(plain) for each in _SEAT_TURNS)), None)
    return (found["seat"], found["who"].strip()) if found is not None else None


_WRONG_ONE = pattern_of(
    rf"(?:เอ๊ะ|เอ๊ย|อุ๊ย|อ้าว|โทษที|ขอโทษ|{POLITE}|\s)*(?:(?:อันนี้|คนนี้|คนเมื่อกี้|พิมพ์|ใส่|เลือก)?ผิดคน|ไม่ใช่(?:คนนี้|คนนั้น))(?:แล้ว|{POLITE}|[\s,])*"
    rf"(?:ขอ|ต้อง|เปลี่ยน|ให้|เอา|แก้)*(?:เป็น)?\s?{_WHO}{_INSTEAD}"
)


def instead_of_the_last(text: str) -> str:
    """Returns who is to come in the place of the one named last: `ผิดคนค่ะ ขอเป็นคุณ…แทน`; "" for
    other words."""
    plain = " ".join(text.split())
    found = _WRONG_ONE.fullmatch(plain) if len(plain) <= _LONGEST else None
    return found["who"].strip() if found is not None else ""


def seated_lines(text: str) -> list[str]:
    """Returns a line for each of several people whom the sentence names, with the seat, or for one
    called by name right before or behind it; nothing if it gives no seat, or tells anything else
    besides."""
    if len(text) > _LONGEST:
        return []
    found = list(_named(" ".join(text.split())))
    alone = len(found) < 2 and not any(each.at_once for each in found)
    if alone or not any(each.seat for each in found):
        return []
    seats = _seats(found)
    if any(each.startswith("เลขา") for each in seats):
        seats = ["ผู้ช่วยเลขา" if each == "ผู้ช่วย" else each for each in seats]
    return [f"{each.name} {seat}".strip() for each, seat in zip(found, seats, strict=True)]


def seated_alone(text: str) -> str:
    """Returns the name if the text is one name and a seat, and nothing else: `คุณตัวอย่าง เลขาค่ะ`.
    "" for other words. It is only sure if somebody on the roster has this name."""
    found = list(_named(" ".join(text.split()))) if len(text) <= _LONGEST else []
    return found[0].name if len(found) == 1 and found[0].seat else ""


def _named(text: str) -> Iterator[_Named]:
    """Yields the people; nobody as soon as something else stands between them."""
    found, at = [], 0
    while at < len(text):
        unit = _UNIT.match(text, at)
        if unit is None:
            return
        before, behind = unit["before"] or "", unit["named"] or unit["bare"] or ""
        shares = _SHARES.search(unit["joint"]) is not None
        name = without_particles(unit["name"])
        at_once = unit["bare"] is not None and unit.start("bare") == unit.end("name")
        at_once = at_once or bool(before) and unit.end("before") == unit.start("name")
        found.append(_Named(name, before or behind, bool(before), shares, at_once))
        at = unit.end()
    yield from found


def _seats(found: Sequence[_Named]) -> list[str]:
    """Returns the seat of each, also of those who share one: the seat before the first of them,
    or behind the last."""
    seats = [each.seat for each in found]
    for at, each in enumerate(found):
        follows_head = at > 0 and each.shares and not each.seat and _heads(found, at - 1)
        if follows_head:
            seats[at] = seats[at - 1]
    for at in range(len(found) - 2, -1, -1):
        behind = found[at + 1]
        if not seats[at] and behind.shares and not behind.before:
            seats[at] = seats[at + 1]
    return seats


def _heads(found: Sequence[_Named], at: int) -> bool:
    """Tells whether the seat of the one at this place stood before a name."""
    while at >= 0 and not found[at].seat and found[at].shares:
        at -= 1
    return at >= 0 and found[at].before
