"""Finds the shown button whose label was typed (docs/decisions/0019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.messages.parts import web_address
from handlers.understand.thai import fold, normalise
from models.queues.shown_buttons import DATA, LINK, ShownButton

_LONGEST = 80
"""Letters: no label is longer, with all its polite words."""

_LEAST_CUT = 8  # letters of a label that was cut: they name it
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
_BARE = re.compile(r"[\d.,\s%]*")


def may_be_one(said: str) -> bool:
    """Tells whether the words may be a label; bare numbers answer questions."""
    return len(said) <= _LONGEST and not _BARE.fullmatch(normalise(said))


def typed(said: str, answers: Sequence[Sequence[ShownButton]]) -> list[ShownButton]:
    """Returns the buttons of the newest answer that shows the label; several if they differ."""
    for shown in answers:
        found = [each for each in shown if _same(said, each.label) or _same(said, each.spoken)]
        if found:
            return _each_target_once(found)
    return []


def by_label(shown: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons without the words that a tap says in the chat."""
    return [replace(each, spoken=each.label) for each in shown]


def _same(said: str, label: str) -> bool:
    """Tells whether the words are the label, with or without polite words; `…` stands for the rest
    of a label that was cut."""
    given, shown = fold(said), fold(label)
    if not shown:  # a label of signs only
        return bool(label) and normalise(said) == normalise(label)
    if label.endswith("…"):
        return given == shown or len(shown) >= _LEAST_CUT and given.startswith(shown)
    return given == shown and _numbers(said) == _numbers(label)


def _numbers(text: str) -> list[str]:
    return _NUMBERS.findall(normalise(text))


def _each_target_once(buttons: Sequence[ShownButton]) -> list[ShownButton]:
    return list({(each.kind, each.target): each for each in reversed(buttons)}.values())[::-1]


def link(button: ShownButton) -> Message:
    """Answers the label of a link: nobody can open it for the person."""
    words = f"“{button.label}” เป็นลิงก์ แตะเพื่อเปิด\n{button.target}"
    return Text(words, (Button(button.label, uri=web_address(button.target)),))


def which(buttons: Sequence[ShownButton]) -> Message:
    """Asks which of several buttons with this label is meant."""
    words = f"มีปุ่ม “{buttons[0].label}” {len(buttons)} รายการ กดรายการที่ต้องการ"
    return Text(words, tuple(_named(buttons)))


def _named(buttons: Sequence[ShownButton]) -> Iterator[Button]:
    spoken = {each.spoken for each in buttons}
    for number, each in enumerate(buttons, 1):
        name = each.spoken if len(spoken) == len(buttons) else each.item
        named = cut_graphemes(name or each.label, LABEL_GRAPHEMES - 3)
        label = f"{number}. {named}"
        if each.kind == LINK:
            yield Button(label, uri=web_address(each.target))
        elif each.kind == DATA:
            yield Button(label, each.target, name or label)
        else:
            yield Button(label, say=each.target)
