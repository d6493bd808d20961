"""Reads what stands behind the names of steps in an opening sentence: `ตำแหน่ง นิติกร`, `มีหน้าที่ …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from handlers.conversation.flow import Choice, Flow, Step, read_choice_only
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.told.sentence_told import APART, SentenceTold
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import fold, without_particles

_LEAST_NAME = 3
_LINK = r"(?:\s*(?:ใหม่|ที่ถูก(?:ต้อง)?)?\s*(?:คือ|เป็น|ว่า|ชื่อ|[:=])\s*|\s+)"


@dataclass(frozen=True)
class NamedPart:
    """The place of a step's name and of what stands behind it, up to the next name."""

    step: Step
    start: int
    behind: int
    end: int


def named_in(flow: Flow, plain: str) -> list[NamedPart]:
    """Returns where the names of steps stand apart in a normalised line, each once, in order."""
    names = [
        (name, step)
        for step in flow.steps
        if step.listed
        for name in (step.label, *step.called)
        if len(name) >= _LEAST_NAME and name in plain
    ]
    places: list[tuple[int, int, Step]] = []
    for name, step in sorted(names, key=lambda each: -len(each[0])):
        pattern = rf"{APART}(?:โดย|และ|ส่วน)?(?:มี|ใช้)?{re.escape(name)}{_LINK}"
        for found in re.finditer(pattern, plain):
            if not any(found.start() < end and start < found.end() for start, end, _ in places):
                places.append((*found.span(), step))
                break
    places.sort(key=lambda each: each[0])
    ends = [*(start for start, _, _ in places[1:]), len(plain)]
    return [
        NamedPart(step, start, behind, end)
        for (start, behind, step), end in zip(places, ends, strict=False)
    ]


def give_named(telling: SentenceTold) -> None:
    """Gives each step what stands behind its own name."""
    for each in named_in(telling.flow, telling.plain):
        leads = _leads_to(telling, each.step)
        if leads is not None and each.step.name not in telling.known:
            telling.gives(*leads, (each.start, each.behind), True)
        for words in _beginnings(telling, each) if each.step in telling.open() else ():
            value = _read_named(telling, each.step, words)
            if value is not None:
                telling.gives(each.step, value, (each.start, each.behind + len(words)), True)
                break


def give_behind_choice(telling: SentenceTold) -> None:
    """Gives the text behind a choice that was told to the question for any words that comes next:
    `แก้ข้อมูลของฉัน ตำแหน่งเป็นนิติกร`. More than one word may be more than that text: it is proposed."""
    asked = steps_asked(telling.flow, telling.known)
    for step, then in pairwise(asked):
        if step.name not in telling.known or then not in telling.open() or not then.prose:
            continue
        chosen = [c for c in telling.offers(step) if c.value == telling.known[step.name]]
        for each in chosen[:1]:
            found = pattern_of(rf"{re.escape(each.label)}{_IS}(?P<told>\S.*)").search(telling.plain)
            words = without_particles(found["told"]) if found is not None else ""
            value = telling.read(then, words) if words else None
            if found is not None and value is not None and telling.is_free(*found.span("told")):
                telling.gives(then, value, found.span(), " " not in words)


_IS = rf"(?:ใหม่|ที่ถูก(?:ต้อง)?|ของ(?:{ME}))?\s?(?:ต้อง|ขอ|ให้)?(?:แก้|เปลี่ยน)?(?:เป็น|คือ|[:=])\s?"
"""What may stand between the name of a choice and what it is to be."""


def _leads_to(telling: SentenceTold, step: Step) -> tuple[Step, Choice] | None:
    """Returns the open step and its choice after which this one is asked, if that choice has its
    name; None where it is asked anyway."""
    if step.when is None or telling.known.get(step.when[0]) in step.when[1]:
        return None
    first = next((each for each in telling.open() if each.name == step.when[0]), None)
    for each in telling.offers(first) if first is not None else ():
        if each.value in step.when[1] and fold(each.label) == fold(step.label):
            return (first, each) if first is not None else None
    return None


def _beginnings(telling: SentenceTold, named: NamedPart) -> Iterator[str]:
    """Yields the words behind a name, and shorter and shorter beginnings of them."""
    words = without_particles(telling.plain[named.behind : named.end].strip(" ,"))
    while words:
        yield words
        words = words.rpartition(" ")[0].rstrip(" ,")


def _read_named(telling: SentenceTold, step: Step, words: str) -> Any:
    """Returns the choice or what the step reads; None for what it does not read."""
    for each in telling.offers(step):
        if fold(words) in map(fold, (each.label, *each.said)):
            return each
    return None if step.read is read_choice_only else telling.read(step, words)
