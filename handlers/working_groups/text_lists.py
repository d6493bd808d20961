"""Questions whose answer is a list of texts that may come in several messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from handlers.conversation.flow import Answers, Choice
from handlers.messages import cut_graphemes
from handlers.understand.choices.common_words import Common
from handlers.understand.thai import normalise, without_particles, written_lines

_SHOWN, _SHOWN_LETTERS = 8, 120

_NUMBERED = re.compile(
    r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2})*[.)]?(?=\s)|[(]?[\d๐-๙]{1,3}[.)](?![\d๐-๙]))\s*"
)
_REMOVES = re.compile(
    r"^(?:ขอ|ช่วย)?(?:(?:ลบ|ตัด)|(?P<takes>เอา))(?:หน้าที่)?\s*(?:ข้อ)?(?:ที่)?\s*"
    r"(?P<number>\d{1,2})\s*(?(takes)ออก|(?:ออก)?)"
    r"\s*(?:ค่ะ|ครับ|คะ)?$"
)


def numbered_texts(text: str) -> list[str]:
    """Returns the texts of a list. Where lines have numbers or dashes, a line without belongs to
    the one before."""
    lines = [each for each in written_lines(text).split("\n") if each.strip()]
    marked = any(_NUMBERED.match(each) for each in lines)
    found: list[str] = []
    for line in lines:
        plain = without_particles(_NUMBERED.sub("", line).strip())
        if marked and found and not _NUMBERED.match(line):
            found[-1] = f"{found[-1]} {plain}"
        elif plain:
            found.append(plain)
    return found


def without_one(texts: Sequence[str], words: str) -> list[str] | None:
    """Returns the texts without the one whose number the words remove; None for other words, and
    where there is no such number."""
    found = _REMOVES.match(normalise(words))
    number = int(found["number"]) if found is not None else 0
    if not 1 <= number <= len(texts):
        return None
    return [*texts[: number - 1], *texts[number:]]


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
        Choice("done", "ครบแล้ว", value, means=(Common.YES,), said=("หมดแล้ว", "เท่านี้")),
        Choice("again", "เริ่มใหม่", None, stays=True),
    )
