"""The button below an answer that may not be what was meant, and what a typed no to it is
(decisions/0190)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.messages import Button
from handlers.question.query import Facts, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.queues.shown_buttons import DATA, ShownButton

NAME = "other_meant"
"""The question that offers the next likely wishes."""
YES = "ใช่"
_LABEL, _NAMES, _ASKS, _BETWEEN = "เรื่องอื่น", "n", "q", ","
_LONGEST = 40
_SIGHS = rf"(?:อ้าว|อ่าว|เอ่อ|อืม|อ๋อ|โห|เอ๊ย|เอ้ย|เฮ้ย|เปล่า|{POLITE}|[\s,])*"
_DENIES = pattern_of(
    rf"{_SIGHS}"
    rf"(?:ไม่ใช่|ไม่(?=$|\s|{POLITE})|ไม่ได้(?:ถาม|หมาย(?:ถึง|ความ)?|พูด(?:ถึง)?|จะ(?:ดู|ทำ|ถาม))|ไม่ตรง|คนละเรื่อง|ผิดเรื่อง|(?:หมายถึง|เป็น|ถาม)?เรื่องอื่น|(?:เข้าใจ|ตอบ)ผิด)"
    rf"(?:แบบ|อย่าง|อัน|เรื่อง|ข้อ|ที่ถาม|นี้|นั้น|งั้น|เลย|แล้ว|อะ|อ่ะ|{POLITE}|[\s,])*"
)

_DENIED_FIRST = pattern_of(
    rf"{_SIGHS}(?:ไม่ใช่(?!\s\d+\s)|(?P<wish>ไม่(?:ได้)?(?:จะ|อยาก))|คนละเรื่อง|ผิดเรื่อง)"
    rf"(?P<thing>\s?(?P<number>\d+(?:\.\d+)+)|[^\s,]{{0,24}}?)(?:{POLITE})?[\s,]+(?:(?:หมายถึง|หมายความว่า|คือ(?:ว่า)?|แค่)\s?)*(?P<rest>\S.{{5,}})",
    re.DOTALL,
)
"""What is denied stands right behind the no, an activity by its number too, and what is meant in a
part of its own. `ไม่ใช่ 61 คน เป็น 58 คน` puts a figure right."""
_HERE = pattern_of(rf"(?:แบบ|อย่าง|อัน|เรื่อง|ข้อ|ที่ถาม|นี้|นั้น|งั้น|เลย|แล้ว|อะ|อ่ะ|ๆ|{POLITE})*")


def button(names: Sequence[str], asks: bool = False) -> Button:
    """Returns the button behind which these wishes stand, the likeliest first.

    asks: whether its answer asks what is meant
    """
    facts = {_NAMES: _BETWEEN.join(names)} if names else {}
    facts |= {_ASKS: "1"} if asks else {}
    return Button(_LABEL, opens(NAME, **facts), _LABEL)


def names(facts: Facts) -> Sequence[str]:
    """Returns the names of the wishes that stand behind the button."""
    return [each for each in facts.get(_NAMES, "").split(_BETWEEN) if each]


def denies(text: str) -> bool:
    """Tells whether the whole text says that something else is meant: `ไม่ใช่ค่ะ`, `คนละเรื่อง`."""
    if len(text) > _LONGEST or not ("ไม่" in text or "เรื่อง" in text or "ผิด" in text):
        return False
    return _DENIES.fullmatch(normalise(text)) is not None


def told_instead(text: str, asked: bool) -> str:
    """Returns what is meant, where words deny an answer first and then tell it: `ไม่ใช่ค่ะ จะส่งรูป`;
    "" for other words.

    asked: whether the answer asked what is meant. What it offered may be named then: `ไม่ใช่ลา จะ…`.
    """
    found = _DENIED_FIRST.fullmatch(normalise(text)) if "ไม่" in text or "เรื่อง" in text else None
    if found is None:
        return ""
    here = found["number"] is not None or _HERE.fullmatch(found["thing"]) is not None
    plain = found["wish"] is None and here
    return str(found["rest"]) if plain or asked else ""


def opens_others(button: ShownButton) -> bool:
    """Tells whether the next likely wishes stand behind this button."""
    return button.kind == DATA and button.target.startswith(f"o:{NAME}?")


def asks(button: ShownButton) -> bool:
    """Tells whether the answer with this button asked what is meant."""
    return f"{_ASKS}=1" in button.target.partition("?")[2].split("&")
