"""Questions that several conversations ask: a fixed text, fixed buttons, one of some words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.understand.dates.dates import thai_date

ONE_SENTENCE = "กรุณาพิมพ์เป็นข้อความสั้น ๆ หนึ่งประโยค"
"""Said to hardly a letter, where a few words are asked for."""


def too_long(most: int, what: str = "ข้อความ") -> str:
    """Says how many letters there may be."""
    return f"{what}ยาวเกินไป กรุณาพิมพ์ไม่เกิน {most:,} ตัวอักษร"


@dataclass(frozen=True)
class Always:
    """An `ask` with a fixed text."""

    body: str

    def __call__(self, _context: Context, _answers: Answers) -> Message:
        return Text(self.body)


@dataclass(frozen=True)
class Offered:
    """Fixed `choices`."""

    choices: tuple[Choice, ...]

    def __call__(self, _context: Context, _answers: Answers) -> Sequence[Choice]:
        return self.choices


def plain(body: str) -> Always:
    """Returns an `ask` with a fixed text."""
    return Always(body)


def offering(*choices: Choice) -> Offered:
    """Returns fixed `choices`."""
    return Offered(choices)


def one_word(
    name: str,
    label: str,
    ask: Callable[[Context, Answers], Message],
    words: Mapping[str, str],
    said: Mapping[str, tuple[str, ...]] | None = None,
    plainly: Sequence[str] = (),
    **further: Any,
) -> Step:
    """Returns a step with a button for each of `words`; the answer is its key.

    said: other words for a key, as people say them.
    plainly: keys that only these words choose (`Choice.plainly`).
    further: the other fields of the step.
    """
    return Step(
        name=name,
        label=label,
        ask=ask,
        choices=offering(
            *(
                Choice(key, each, key, said=(said or {}).get(key, ()), plainly=key in plainly)
                for key, each in words.items()
            )
        ),
        show=lambda value, _answers: words[value],
        **further,
    )


_TODAY = (
    "เมื่อเช้า",
    "เช้านี้",
    "บ่ายนี้",
    "ตอนบ่าย",
    "เมื่อกี้",
    "เมื่อกี๊",
    "เมื่อครู่",
    "ตะกี้",
    "เพิ่งได้",
    "เพิ่งได้รับ",
    "ตอนเช้า",
    "today",
)
_YESTERDAY = (
    "เมื่อวานนี้",
    "วานนี้",
    "เมื่อคืน",
    "เมื่อวานเย็น",
    "เมื่อวานเช้า",
    "เมื่อวานบ่าย",
    "เมื่อวาร",
    "yesterday",
)


def today_or_yesterday(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers the day of something that happened."""
    yesterday = context.today - timedelta(days=1)
    return (
        Choice("today", "วันนี้", context.today.isoformat(), said=_TODAY),
        Choice("yesterday", "เมื่อวาน", yesterday.isoformat(), said=_YESTERDAY),
    )


def show_day(value: str, _answers: Answers) -> str:
    """Shows an answer that is a day."""
    return thai_date(date.fromisoformat(value))


def show_words(value: Mapping[str, object], _answers: Answers) -> str:
    """Shows an answer that carries its own words."""
    return str(value["words"])


def show_name(value: Mapping[str, object], _answers: Answers) -> str:
    """Shows an answer that carries a name."""
    return str(value["name"])


def days_of(value: Sequence[str]) -> tuple[date, date]:
    """Returns an answer that is a first and a last day."""
    first, last = map(date.fromisoformat, value)
    return first, last


def own_bureau(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers the bureau of the person talking."""
    own = context.me.bureau
    return (Choice("own", name_label(own.name), {"id": own.id, "name": own.name}),)
