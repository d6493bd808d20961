"""Two questions in one sentence: the first one is answered, the other one stands on a button.

`รอบหน้าวันไหน แล้วพรุ่งนี้ระบบจะส่งเตือนอะไรบ้าง`. Nothing is done by itself that the person has not
said first; where one of the two is not surely read, the sentence is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from handlers import registry
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.one_to_one import opening
from handlers.question.query import opens
from handlers.understand import words
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.thai import normalise

_LONGEST = 120
_SHORTEST = 6
_MOST_PLACES = 3
_LABEL = 20
_BETWEEN = re.compile(
    r"\s(?:แล้วก็|และก็|แล้ว|และ|อีกอย่าง|อีกเรื่อง|ส่วน)\s?|(?:(?<=ไหม)|(?<=มั้ย)|(?<=ไหน)|(?<=ไหร่)|(?<=เท่าไร)|(?<=บ้าง)|(?<=หรือยัง)|(?<=ครับ)|(?<=คะ)|(?<=[?]))\s"
)
"""Where a second question begins: at a word that joins, or behind one that asks."""
_TOLD = re.compile(r"[^&=%+#;]{1,60}")
"""A button's facts stand between such signs."""


@dataclass(frozen=True)
class TwoWishes:
    """What a sentence asks first, in its own words, and the button with the other wish."""

    first: words.Match
    said: str
    other: Button


def two_wishes(context: Context, text: str, match: words.Match | None) -> TwoWishes | None:
    """Returns the two questions of a sentence; None if it holds one, or is not surely two.

    match: what the sentence as a whole asks for, if anything: it has to be one of the two, and who
        wants to do something asks nothing first
    """
    plain = normalise(text)
    does = match is not None and (match.exact or registry.query(match.name) is None)
    if context.person is None or does or len(plain) > _LONGEST:
        return None
    for said, then in _halves(plain):
        first, other = _read(context, said), _read(context, then)
        if first is None or other is None or first.name == other.name:
            continue
        whole = match is None or match.name in (first.name, other.name)
        if whole and registry.query(first.name) is not None:
            return TwoWishes(first, said, _button(other, said, then))
    return None


def with_the_other(messages: Sequence[Message], other: Button) -> Sequence[Message]:
    """Puts the button first below the answer; a document that is made has nothing below it."""
    if not messages:
        return messages
    return [*messages[:-1], replace(messages[-1], quick=(other, *messages[-1].quick))]


def _halves(plain: str) -> Iterator[tuple[str, str]]:
    """Yields both sides of each place where a second question may begin."""
    for found in islice(_BETWEEN.finditer(plain), _MOST_PLACES):
        said, then = plain[: found.start()].strip(), plain[found.end() :].strip()
        if min(len(said), len(then)) >= _SHORTEST:
            yield said, then


def _read(context: Context, said: str) -> words.Match | None:
    """Returns what these words ask for, if the person may use it and it is not confidential."""
    found = registry.meant(said)
    if found is None or found.name in registry.CONFIDENTIAL:
        return None
    return found if opening.is_open(context, found.name) else None


def _button(other: words.Match, said: str, then: str) -> Button:
    word = registry.commands()[other.name][0]
    label = f"อีกข้อ: {word}"
    told = other.rest or _number(said)
    facts = {"told": told} if told and _TOLD.fullmatch(told) else {}
    return Button(label if len(label) <= _LABEL else word, opens(other.name, **facts), then)


def _number(said: str) -> str:
    found = ACTIVITY.search(said)
    return found[0].strip() if found is not None else ""
