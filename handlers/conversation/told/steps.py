"""Gives what an opening sentence tells to the steps of its conversation that surely take it.

It knows no conversation: only the names of the steps, their choices and what each step's own reader
takes (decisions/0144). A step takes

1. what stands behind its own name (`ตำแหน่ง นิติกร`, `ครั้งที่ 3`), up to the next name;
2. the label or words of one of its choices that stand apart;
3. a thing (a person, a bureau, a day …) which its reader reads so that the answer holds it;
4. if it takes any words: what stands behind `ว่า`, `เรื่อง`, `เพราะ`; what is left is only proposed.

Where two steps may take the same it is proposed to the first of them. What confirms, decides or
sends is never told beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.conversation.flow import Answers, Choice, Flow, Step, read_choice_only
from handlers.conversation.told.choices_told import give_choices, propose_within
from handlers.conversation.told.denied import is_denied
from handlers.conversation.told.named import give_behind_choice, give_named
from handlers.conversation.told.sentence_told import SentenceTold
from handlers.conversation.told.texts import give_place, give_texts, propose_rest
from handlers.conversation.told.things import (
    AMOUNT,
    BUREAU,
    DAY,
    HOURS,
    LENGTH,
    OWN,
    PERSON,
    Thing,
    things,
)
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_DOUBTS = pattern_of(
    "น่าจะ|อาจจะ|(?<!ตั้)มั้ง|ไม่(?:แน่ใจ|รู้|ทราบ)|ถ้า(?!ยัง)|หรือ(?:เปล่า|ป่าว|ว่า)|(?<=\\s)หรือ(?=\\s)|ยังไม่รู้"
)
"""Who says so is not sure of anything in the sentence."""
_JOINS = pattern_of(
    r"(?:(?:(?:ไป|ย้าย)?(?:เป็น|อยู่)|(?:นัด|รอบ|คน|ครั้ง|ช่วง)ละ|สัก|แค่|ตั้งแต่|จาก|ถึง|ภายใน|ระหว่าง|เมื่อ|วัน(?:ที่)?|ของ|ให้|กับ|และ|แทน|โดย|ที่|ใน|ไป|คือ|ละ|ได้)\s*)+$"
)
"""What may stand between a gap and a thing."""


def told(
    context: Context,
    flow: Flow,
    answers: Answers,
    line: str,
    texts: bool = True,
    proposed: Collection[str] = (),
    rest: bool = True,
) -> SentenceTold:
    """Returns what the line tells of the steps that have no answer yet. Never raises.

    line: the sentence without its command. answers: what the conversation's own opening has read.
    texts: what is left of it may be a text; not where words of a wish still stand in it.
    proposed: the steps of which nothing is sure. rest: propose what is left as a text, too.
    """
    plain = normalise(line)
    own = {step.name: answers[step.name] for step in flow.steps if step.name in answers}
    if _DOUBTS.search(plain):
        proposed = {step.name for step in flow.steps}
    telling = SentenceTold(flow, context, dict(answers), plain, own, proposed)
    give_named(telling)
    words_from = give_texts(telling) if texts else len(plain)
    give_choices(telling, words_from)
    _things(telling, words_from)
    give_choices(telling, words_from)  # of steps that are asked by now
    propose_within(telling, words_from)
    give_behind_choice(telling)
    give_place(telling)
    if rest and texts and not _DOUBTS.search(plain):
        propose_rest(telling, words_from)
    return telling


def _things(telling: SentenceTold, words_from: int) -> None:
    """Gives each thing to the step whose answer holds it."""
    named = things(telling.context, telling.plain)
    told = [
        each
        for each in _whole(telling, named)
        if each.end <= words_from
        and telling.is_free(each.start, each.end)
        and not is_denied(telling.plain, each.start)
        and not telling.plain.startswith("หรือ", each.end)
    ]
    for thing in told:
        if thing.ids and any(map(thing.is_held_by, telling.own.values())):
            continue
        apart = _stands_apart(telling.plain, thing)
        if not apart and telling.is_part((thing.start, thing.end)):
            continue
        takes = [(step, value) for step in telling.open() for value in _held(telling, step, thing)]
        if not takes and thing.kind == HOURS:
            day, apart = replace(thing, kind=DAY), False  # it is asked for no hours
            takes = [(step, v) for step in telling.open() for v in _held(telling, step, day)]
        if takes:
            step, value = takes[0]
            alike = sum(each.kind == thing.kind for each in told)
            alike -= _is_followed(telling, step, thing, told)
            sure = apart and len(takes) == 1 and (alike == 1 or thing.kind in (BUREAU, OWN))
            sure = sure and thing in named
            label = thing.key if thing.ids else ""
            telling.gives(step, value, (thing.start, thing.end), sure, label)


def _whole(telling: SentenceTold, named: Sequence[Thing]) -> Sequence[Thing]:
    """Returns the things, those that are one answer together as one, and people in posts."""
    whole = [*_joined(telling, named)] if len(named) >= _SEVERAL else named
    posts = people_in_post.may_call(telling.plain) is not None
    return [*whole, *_in_posts(telling, named)] if posts else whole


def _joined(telling: SentenceTold, named: Sequence[Thing]) -> Iterator[Thing]:
    """Yields the things, and people or bureaus that words join as one where a question takes them
    together: `สำนักบริหารงานกลางกับสำนักประชาสัมพันธ์`."""
    at = 0
    while at < len(named):
        end = at + 1
        while end < len(named) and _is_listed(telling.plain, named[end - 1], named[end]):
            end += 1
        whole = [*_as_one(telling.plain, named[at:end])]
        taken = (w for w in whole for s in telling.open() if any(_held(telling, s, w)))
        first = next(taken, None)
        yield from (first,) if first is not None else named[at:end]
        at = end


def _in_posts(telling: SentenceTold, named: Sequence[Thing]) -> Iterator[Thing]:
    """Yields the one person who holds a post that is told with its bureau or group: `ผอ.คลัง`. It
    may be told of anything, so it is only proposed."""
    left = _hidden(telling.plain, [(each.start, each.end) for each in named if each.ids])
    for _ in range(_MOST_POSTS):
        called = people_in_post.named(telling.context, left)
        if called is None:
            return
        if len(called.found) == 1 and not called.near:
            [person] = called.found
            words = telling.plain[called.start : called.end]
            ids = frozenset((person.id,))
            yield Thing(PERSON, called.start, called.end, words, person.name, ids=ids)
        left = _hidden(left, [(called.start, called.end)])


_MOST_POSTS = 3


def _hidden(plain: str, places: Sequence[tuple[int, int]]) -> str:
    """Returns the words with signs in the place of some, which no reader takes for a gap."""
    for start, end in places:
        plain = f"{plain[:start]}{'-' * (end - start)}{plain[end:]}"
    return plain


def _is_listed(plain: str, first: Thing, second: Thing) -> bool:
    alike = first.kind == second.kind and bool(first.ids) and bool(second.ids)
    return alike and _AND.fullmatch(plain, first.end, second.start) is not None


_AND = pattern_of(r"\s?(?:และ|กับ|,)\s?")


def _as_one(plain: str, named: Sequence[Thing]) -> Iterator[Thing]:
    """Yields several things as one whose answer holds all of them, as they are typed and a line
    each; nothing of a single one."""
    if len(named) < _SEVERAL:
        return
    start, end = named[0].start, named[-1].end
    ids = frozenset[int]().union(*(each.ids for each in named))
    for words in (plain[start:end], "\n".join(each.key for each in named)):
        yield Thing(named[0].kind, start, end, words, words, ids=ids)


_SEVERAL = 2


def _is_followed(telling: SentenceTold, step: Step, thing: Thing, told: Sequence[Thing]) -> bool:
    """Tells whether a word says that the other one of two alike is for another step: `ตั้ง… เป็น…`."""
    others = [each for each in told if each.kind == thing.kind and each is not thing]
    if thing.kind != PERSON or len(others) != 1:
        return False
    first, second = sorted((thing, others[0]), key=lambda each: each.start)
    between = telling.plain[first.end : second.start]
    return _LINKS.fullmatch(between) is not None


_LINKS = pattern_of(r"\s*(?:คือ|เป็น|โดย|มอบ(?:หมาย)?ให้|ให้)\s*")


def _is_end(plain: str, thing: Thing) -> bool:
    """Tells whether a day is only the end or the beginning of a time: `ถึง 31 มีนาคม`."""
    return thing.kind == DAY and _AN_END.search(plain, 0, thing.start) is not None


_AN_END = pattern_of(r"(?:ถึง|ภายใน|ตั้งแต่|เริ่ม|ก่อน|หลัง)(?:วัน(?:ที่)?)?\s*$")


def _is_one_day(value: Any) -> bool:
    """Tells whether an answer is a span of days that has one day."""
    ends = [value.get("first"), value.get("last")] if isinstance(value, Mapping) else value
    return isinstance(ends, list) and len(ends) == 2 and ends[0] == ends[1]


def _stands_apart(plain: str, thing: Thing) -> bool:
    """Tells whether the thing is no part of other words: `การอบรมวันที่ 5` tells no day."""
    before = _JOINS.sub("", plain[: thing.start])
    return not before or before[-1] in " ,:("


def _held(telling: SentenceTold, step: Step, thing: Thing) -> Iterator[Any]:
    """Yields the answer that the step reads from the thing."""
    if thing.kind == LENGTH:
        yield from _of_length(telling, step, thing)
    elif not step.prose and (thing.kind != AMOUNT or _is_counted(telling, step, thing.unit)):
        yield from _read_or_offered(telling, step, thing)


def _read_or_offered(telling: SentenceTold, step: Step, thing: Thing) -> Iterator[Any]:
    if step.read is not read_choice_only:
        value = telling.read(step, thing.key if thing.kind == OWN else thing.words)
        held = value.value if isinstance(value, Choice) else value
        if _is_end(telling.plain, thing) and _is_one_day(held):
            return
        if thing.kind == DAY and _is_one_day(held) and (count := _days_counted(telling, thing)):
            value = telling.read(step, f"{thing.words} {count}")
            held = value.value if isinstance(value, Choice) else value
        if value is not None and thing.is_held_by(held):
            yield value
            return
    for each in telling.offers(step):
        if thing.kind not in (DAY, HOURS, AMOUNT) and thing.key in each.label:
            yield each
            return


def _of_length(telling: SentenceTold, step: Step, thing: Thing) -> Iterator[Any]:
    """Yields the choice of that length, or what the step reads, where its choices are lengths."""
    counts = pattern_of(rf"(?:^|[^\d])\d+ {thing.unit}")
    offers = [each for each in telling.offers(step) if counts.search(each.label)]
    of_it = pattern_of(rf"(?:^|[^\d]){re.escape(thing.key)}")
    yield from [each for each in offers if of_it.search(each.label)][:1]
    if offers and not any(of_it.search(each.label) for each in offers):
        value = telling.read(step, _its_end(telling, thing) if thing.unit == "วัน" else thing.key)
        held = value.value if isinstance(value, Choice) else value
        if value is not None and not _is_one_day(held):  # days from and to: how long is no last one
            yield value


def _its_end(telling: SentenceTold, thing: Thing) -> str:
    """Returns the day on which so many days from now on end."""
    return thai_date(telling.context.today + timedelta(days=int(thing.key.partition(" ")[0])))


def _days_counted(telling: SentenceTold, thing: Thing) -> str:
    """Returns how many days behind a first one the sentence tells: `พรุ่งนี้ไปราชการสามวัน`; "" if
    none."""
    found = _SOME_DAYS.search(telling.plain, thing.end) if "วัน" in telling.plain else None
    return found[0] if found and not _NO_LENGTH.search(telling.plain, 0, found.start()) else ""


_SOME_DAYS = pattern_of(
    r"(?:(?<![\d.,:/-])\d{1,2}|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)\s?วัน(?!ที่|หยุด|แรก|นี้|ก่อน|ล่วงหน้า|หลัง|ละ)"
)
_NO_LENGTH = pattern_of(r"(?:อีก|ภายใน|ล่วงหน้า|ทุก|ก่อน|หลัง|เหลือ|ใน|ไม่เกิน|ที่แล้ว|มา(?:แล้ว)?)\s*$")


def _is_counted(telling: SentenceTold, step: Step, unit: str) -> bool:
    """Tells whether the step speaks of what is counted."""
    return any(unit in each for each in (step.label, *step.called)) or any(
        unit in each.label for each in telling.offers(step)
    )
