"""Hears in a group that somebody asks what holds of gifts, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.clinic import rule_questions
from handlers.clinic.answers import answer_of
from handlers.context import Context
from handlers.messages import Message
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.sentence_kinds import only_asks
from handlers.understand.thai import fold

_LIMIT = "rule_gift_limit"


def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the rule on gifts; None if the words do not ask for it, or ask for another rule."""
    name = question.match.name if question.match is not None else ""
    asks = asks_for_the_gift_rule(question.text) or _asks_before_reporting(name, question.text)
    if answer_of(name) is not None or not asks:
        return None
    return rule_questions.told_of(context, question, _LIMIT)


def _asks_before_reporting(name: str, text: str) -> bool:
    """Tells whether words that might report a gift only ask about it: `เอาปฏิทินมาแจก รับได้ไหม`."""
    return name == "report_gift" and only_asks(text)


_GIFTS = tuple(map(fold, ("ของขวัญ", "กระเช้า", "ของกำนัล", "ของฝาก", "No Gift")))
_ASKING = tuple(
    map(fold, ("ไหม", "มั้ย", "มัย", "หรือไม่", "หรือเปล่า", "หรือยัง", "กี่บาท", "เท่าไร", "เท่าไหร่",
               "ยังไง", "อย่างไร", "คืออะไร", "เกิน"))
)  # fmt: skip


_COUNTED = re.compile(r"กี่\s?(?:ชิ้น|รายการ|เรื่อง|คน|ราย|ครั้ง)")


def asks_for_the_gift_rule(text: str) -> bool:
    """Tells whether the words ask what holds of gifts, and report none."""
    key = fold(text)
    asking = any(word in key for word in _ASKING) or "ได้บ้าง" in text  # folding takes บ้าง away
    asks = asking and _COUNTED.search(text) is None
    return asks and any(word in key for word in _GIFTS)
