"""Questions whose answer is a list of texts that may come in several messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from handlers.conversation.flow import Answers, Choice
from handlers.messages import cut_graphemes
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.correction_vocabulary import MEND, SIGHS, SLIPS
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import (
    normalise,
    without_particles,
    without_polite_ending,
    written_lines,
)

WHOLE = ("หมดแล้ว", "เท่านี้", "ครบละ", "ครบล่ะ", "ครบแล้วละ", "ครบจ้า", "หมดละ", "แค่นี้", "พอแล้ว", "พอละ")
"""How people say that a list is whole."""
_SHOWN, _SHOWN_LETTERS = 8, 120

_NUMBERED = re.compile(
    r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2})*[.)]?(?=\s)|[(]?[\d๐-๙]{1,3}[.)](?![\d๐-๙]))\s*"
)
_NUMBERS = r"(?P<numbers>\d{1,2}(?:\s*(?:,|และ|กับ|\s)\s*(?:ข้อ)?(?:ที่)?\s*\d{1,2}){0,9})"
_REMOVES = re.compile(
    r"^(?:ขอ|ช่วย)?(?:(?:ลบ|ตัด)|(?P<takes>เอา))(?:หน้าที่)?\s*(?:ข้อ)?(?:ที่)?\s*"
    rf"{_NUMBERS}\s*(?(takes)ออก|(?:ออก)?)"
    r"(?:ไป|เลย|นะ|ด้วย|หน่อย|ที|\s)*(?:ค่ะ|ครับ|คะ)?$"
)
_DENIES = re.compile(
    rf"^(?:อ้อ|เอ่อ|เดี๋ยว|\s)*ข้อ(?:ที่)?\s*{_NUMBERS}\s*(?:นี่|นั้น|อันนั้น|เนี่ย|\s)*(?P<no>ไม่ใช่(?:หน้าที่|ข้อหน้าที่)(?:นะ|ค่ะ|ครับ)*)?[\s,]*"
    r"(?(no)(?:ขอ|ช่วย|ให้)?(?:(?:เอา|ตัด)ออก|ลบ|ตัด(?:ทิ้ง)?|ไม่เอา)?|(?:ขอ|ช่วย|ให้)?(?:(?:เอา|ตัด)ออก|ลบ|ตัดทิ้ง|ไม่เอา))"
    r"(?:ออก|ไป|เลย|นะ|ด้วย|หน่อย|ที|แล้ว|\s)*(?:ค่ะ|ครับ|คะ)?$"
)
"""`ข้อ 2 ไม่ใช่หน้าที่ เอาออก`: the number stands first."""
_LAST = re.compile(
    r"^(?:ขอ|ช่วย)?(?:ลบ|ตัด|(?P<takes>เอา))(?:ข้อ|อัน|ตัว)?(?:สุดท้าย|ล่าสุด|เมื่อกี้|ท้ายสุด)(?:นี้)?\s*(?(takes)ออก|(?:ออก)?)"
    r"(?:ไป|เลย|นะ|ด้วย|หน่อย|ที|\s)*(?:ค่ะ|ครับ|คะ)?$"
)
_IN_LINE = re.compile(
    r"(?:^|(?<=\s))(?:[(]?(?P<number>\d{1,2})[.)](?!\d)|ข้อ(?:ที่)?\s?(?P<said>\d{1,2})[.):]?(?=[\sก-๎]))\s*"
)
_ITEM = r"(?:หน้าที่)?\s?ข้อ(?:ที่)?\s?(?P<{}>\d{{1,2}}|แรก|สุดท้าย)"
_ITS_TEXT = r"(?:ใหม่|ให้|หน่อย|\s)*(?:เป็น|ว่า|[:：])(?:ว่า)?\s*"
_CHANGED = re.compile(
    rf"(?:ขอ|ช่วย|รบกวน|{SIGHS}|{SLIPS}|\s)*(?:(?:{MEND})\s?{_ITEM.format('number')}\s?{_ITS_TEXT}"
    rf"|{_ITEM.format('other')}\s?(?:ขอ|ช่วย|นี้|\s)*(?:{MEND}){_ITS_TEXT})(?P<text>\S.*)",
    re.DOTALL,
)
"""`แก้ข้อ 1 เป็น …`, `ข้อ 2 เปลี่ยนเป็น …`."""
_ANEW = re.compile(
    rf"(?:ขอ|งั้น|{SIGHS}|{SLIPS}|\s)*(?:เริ่ม(?:รายการ|หน้าที่)?ใหม่|เอาใหม่|ขอใหม่|พิมพ์ใหม่|ลบ(?:ทั้งหมด|ทุกข้อ|ของเดิม))"
    rf"(?:หมด|ทั้งหมด|เลย|แล้ว(?:ใส่|เอา)?|{POLITE})*(?:[\s,:：]+|(?=ข้อ\s?1))(?P<rest>\S.*)",
    re.DOTALL,
)
_SPLITS = re.compile(
    r"(?:ขอ|ช่วย|จะ|อยาก|\s)*(?:แยก|แบ่ง)(?:ออก|ข้อ|อัน|นี้|\d|\s)*(?:เป็น)?\s?(?:สอง|สาม|หลาย|[2-9])?\s?ข้อ(?:ได้|ให้|หน่อย|ไหม|มั้ย|ยังไง|\s)*"
)


def numbered_texts(text: str) -> list[str]:
    """Returns the texts of a list. Where lines have numbers or dashes, a line without belongs to
    the one before."""
    lines = [each for each in written_lines(text).split("\n") if each.strip()]
    if len(lines) == 1:
        lines = _in_one_line(lines[0])
    lines = _without_said_numbers(lines)
    marked = any(_NUMBERED.match(each) for each in lines)
    found: list[str] = []
    for line in lines:
        plain = without_particles(_NUMBERED.sub("", line).strip())
        if marked and found and not _NUMBERED.match(line):
            found[-1] = f"{found[-1]} {plain}"
        elif plain:
            found.append(plain)
    return found


def _without_said_numbers(lines: list[str]) -> list[str]:
    """Returns the lines without `ข้อ 1`, `ข้อ 2` where all of several begin so, in this order: one
    alone may be of a rule."""
    found = [_IN_LINE.match(line) for line in lines]
    said = [each["said"] for each in found if each is not None and each["said"]]
    if len(lines) < 2 or said != [str(number) for number in range(1, len(lines) + 1)]:
        return lines
    return [_IN_LINE.sub("", line, count=1) for line in lines]


def _in_one_line(line: str) -> list[str]:
    """Returns the items of `1. จัดทำแผน 2. ติดตามผล`; the line alone if it is numbered otherwise."""
    found = [*_IN_LINE.finditer(line)]
    if [int(each["number"] or each["said"]) for each in found] != [
        *range(1, len(found) + 1)
    ] or len(found) < 2:
        return [line]
    starts = [each.start() for each in found]
    if line[: starts[0]].strip():
        return [line]
    begins = [each.end() for each in found]
    return [line[a:b].strip() for a, b in zip(begins, [*starts[1:], len(line)], strict=True)]


def without_some(texts: Sequence[str], words: str) -> list[str] | None:
    """Returns the texts without those whose numbers the words remove; None for other words, and
    where a number is none of the list."""
    plain = normalise(words)
    if texts and _LAST.match(plain):
        return list(texts[:-1])
    found = _REMOVES.match(plain) or _DENIES.match(plain)
    gone = (
        {int(each) for each in re.findall(r"\d+", found["numbers"])} if found is not None else set()
    )
    if not gone or not gone <= set(range(1, len(texts) + 1)):
        return None
    return [each for number, each in enumerate(texts, 1) if number not in gone]


def only_removes(words: str) -> bool:
    """Tells whether the words want a text removed by its number: `ข้อ 9 ไม่ใช่หน้าที่ เอาออก`."""
    plain = normalise(words)
    return any(each.match(plain) is not None for each in (_REMOVES, _DENIES, _LAST))


def with_changed(texts: Sequence[str], words: str) -> list[str] | None:
    """Returns the texts with another in the place of one, as the words want it: `แก้ข้อ 1 เป็น …`;
    None for other words, and where there is no such place."""
    found = _CHANGED.fullmatch(words.strip())
    place = _place(found["number"] or found["other"], len(texts)) if found is not None else None
    if found is None or place is None:
        return None
    text = without_particles(" ".join(found["text"].split()))
    return [*texts[: place - 1], text, *texts[place:]]


def _place(number: str, count: int) -> int | None:
    """Returns the place that is meant, counted from 1; None if there is none."""
    said = {"แรก": 1, "สุดท้าย": count}.get(number)
    at = int(number) if said is None else said
    return at if 1 <= at <= count else None


def changes_one(words: str) -> bool:
    """Tells whether the words want another text in the place of one."""
    return _CHANGED.fullmatch(words.strip()) is not None


def begun_anew(words: str) -> str | None:
    """Returns the list that takes the place of the one before: `เริ่มใหม่ ข้อ 1 … ข้อ 2 …`; None for
    other words."""
    found = _ANEW.fullmatch(words.strip())
    return found["rest"] if found is not None else None


def wants_split(words: str) -> bool:
    """Tells whether the words only want one text made into several."""
    return _SPLITS.fullmatch(without_polite_ending(words)) is not None


def shortened(texts: Sequence[str]) -> list[str]:
    """Returns the first texts as a card shows them."""
    shown = [cut_graphemes(each, _SHOWN_LETTERS) for each in texts[:_SHOWN]]
    rest = len(texts) - _SHOWN
    return [*shown[:-1], f"{shown[-1]} และอีก {rest} ข้อ"] if rest > 0 else shown


def show_texts(value: Sequence[str], _answers: Answers) -> str:
    """Shows the list on the review card."""
    return "\n".join(f"{n}. {each}" for n, each in enumerate(shortened(value), 1))


def whole_choices(value: Any) -> tuple[Choice, Choice]:
    """Returns the choices that end the list, and that begin it anew."""
    return (
        Choice("done", "ครบแล้ว", value, means=(Common.YES,), said=WHOLE),
        Choice("again", "เริ่มใหม่", None, stays=True),
    )
