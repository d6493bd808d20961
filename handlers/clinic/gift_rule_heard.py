"""Hears in a group that somebody asks what holds of gifts, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.clinic import rule_questions
from handlers.clinic.answers import answer_of
from handlers.context import Context
from handlers.messages import Message
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.thai import fold

_LIMIT = "rule_gift_limit"


def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the rule on gifts; None if the words do not ask for it, or ask for another rule."""
    rule = question.match is not None and answer_of(question.match.name) is not None
    if rule or not asks_for_the_gift_rule(question.text):
        return None
    return rule_questions.told_of(context, question, _LIMIT)


_GIFTS = tuple(map(fold, ("ของขวัญ", "กระเช้า", "ของกำนัล", "ของฝาก", "No Gift")))
_ASKING = tuple(
    map(fold, ("ไหม", "มั้ย", "มัย", "หรือไม่", "หรือเปล่า", "หรือยัง", "กี่บาท", "เท่าไร", "เท่าไหร่",
               "ยังไง", "อย่างไร", "คืออะไร", "เกิน", "ได้บ้าง"))
)  # fmt: skip


_COUNTED = re.compile(r"กี่\s?(?:ชิ้น|รายการ|เรื่อง|คน|ราย|ครั้ง)")


def asks_for_the_gift_rule(text: str) -> bool:
    """Tells whether the words ask what holds of gifts, and report none."""
    key = fold(text)
    asks = any(word in key for word in _ASKING) and _COUNTED.search(text) is None
    return asks and any(word in key for word in _GIFTS)
