"""The button below an answer that may not be what was meant, and what a typed no to it is
(decisions/0190)."""

from __future__ import annotations

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
_DENIES = pattern_of(
    rf"(?:อ้าว|อ่าว|เอ่อ|อืม|อ๋อ|โห|เอ๊ย|เปล่า|{POLITE}|[\s,])*"
    rf"(?:ไม่ใช่|ไม่(?=$|\s|{POLITE})|ไม่ได้(?:ถาม|หมาย(?:ถึง|ความ)?|พูด(?:ถึง)?|จะ(?:ดู|ทำ|ถาม))|ไม่ตรง|คนละเรื่อง|ผิดเรื่อง|(?:หมายถึง|เป็น|ถาม)?เรื่องอื่น|(?:เข้าใจ|ตอบ)ผิด)"
    rf"(?:แบบ|อย่าง|อัน|เรื่อง|ข้อ|ที่ถาม|นี้|นั้น|งั้น|เลย|แล้ว|อะ|อ่ะ|{POLITE}|[\s,])*"
)


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


def opens_others(button: ShownButton) -> bool:
    """Tells whether the next likely wishes stand behind this button."""
    return button.kind == DATA and button.target.startswith(f"o:{NAME}?")


def asks(button: ShownButton) -> bool:
    """Tells whether the answer with this button asked what is meant."""
    return f"{_ASKS}=1" in button.target.partition("?")[2].split("&")
