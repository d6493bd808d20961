"""What a form that came back says otherwise than the version that its cells were printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import regex

from handlers.conversation.flow import Answers
from handlers.messages import cut_graphemes
from handlers.reports.filing.report_questions import STEPS
from handlers.understand.thai import normalise_lines

_COMPARED = ("status", "percent", "narrative", "output", "outcome", "publicity")
_SHOWN, _BEFORE = 90, 16
"""Letters shown of a text, and how many of them stand before what differs."""

_EMPTY = "(ว่าง)"
_GRAPHEMES = regex.compile(r"\X")


@dataclass(frozen=True)
class AnswerDiffers:
    """An answer that differs.

    was, now: from shortly before the first letter that differs
    """

    label: str
    was: str
    now: str


def found(before: Answers, answers: Answers) -> list[AnswerDiffers]:
    """Returns the answers that differ, in the order of the questions."""
    return [
        AnswerDiffers(step.label, *_around(_words(step, before), _words(step, answers)))
        for step in STEPS
        if step.name in _COMPARED
        and _alike(answers.get(step.name)) != _alike(before.get(step.name))
    ]


def _alike(value: Any) -> Any:
    """Returns the value for comparison: the form prints a source's own report in Thai digits
    (002)."""
    return normalise_lines(value) if isinstance(value, str) else value


def _words(step: Any, answers: Answers) -> str:
    value = answers.get(step.name)
    return step.show(value, answers) if value else ""


def _around(was: str, now: str) -> tuple[str, str]:
    old, new = _GRAPHEMES.findall(was), _GRAPHEMES.findall(now)
    same = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
        min(len(old), len(new)),
    )
    start = same - _BEFORE if same > _SHOWN // 2 else 0
    return _excerpt(old, start), _excerpt(new, start)


def _excerpt(text: Sequence[str], start: int) -> str:
    if not text:
        return _EMPTY
    words = "".join(text[start:]).replace("\n", " ")
    return cut_graphemes(f"…{words}" if start else words, _SHOWN)
