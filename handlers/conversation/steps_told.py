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
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Flow,
    Stated,
    Step,
    read_choice_only,
)
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.things_told import AMOUNT, BUREAU, DAY, HOURS, PERSON, Thing, things
from handlers.messages import cut_graphemes
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise, without_particles
from handlers.understand.unclear import Unclear

_CONFIRMS = frozenset({"sure", "send", "return_sure", "consent", "decision"})
_LEAST_CHOICE, _LEAST_NAME, _LEAST_PROSE = 3, 3, 8
_LABEL = 20
"""Graphemes of a button."""
_APART = r"(?:^|(?<=[\s,:])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=นะ))"
_ENDS = rf"(?=$|[\s,:]|{POLITE})"
_LINK = r"(?:\s*(?:ใหม่|ที่ถูก(?:ต้อง)?)?\s*(?:คือ|เป็น|ว่า|ชื่อ|[:=])\s*|\s+)"
_BEFORE_CHOICE = r"(?:(?:ให้|ขอ|เอา|เลือก)?(?:เป็น|แบบ)|ด้าน|ถึง|ให้|คุณธรรม|โดย)?\s?"
_PROSE = re.compile(
    rf"{_APART}(?:เพราะว่า|เพราะ|เนื่องจาก|(?:มี)?(?:ข้อความ|เนื้อความ|ความ)?ว่า|ข้อความ(?=\s)|เรื่อง(?!ที่)|หัวข้อ|เกี่ยวกับ)\s*[:“\"]?\s*(?P<told>\S.*)",
    re.DOTALL,
)
_SUBJECT = re.compile("เรื่อง|หัวข้อ|เกี่ยวกับ")
_SUBJECT_ENDS = re.compile(
    r"\s+(?=ถึง|(?:ข้อ|เนื้อ)ความ|ส่ง(?:ถึง|ให้)|เปิด(?:ถึง|ให้)|ให้(?:ทุก|คน)|ถาม(?:คน|ทุก|ทั้ง)|ภายใน|วันที่|ตั้งแต่|เป็น(?:เรื่อง)?|สำนัก|กลุ่มงาน|เพราะ|ทั้งสำนัก|ทุก(?:คน|สำนัก))"
)
"""What is told behind the subject of something."""
_GLUED = re.compile(r"(?:(?<=[ก-๎])(?:ข้อความ)?ว่า\s*|[:：]\s+)(?P<told>\S.*)", re.DOTALL)
_RATHER = re.compile(
    r"ผิด\S{0,12}\s+(?:(?:ที่ถูก(?:ต้อง)?|จริง\s?ๆ)\s?)?(?:ต้อง|ควร|ขอ|ให้)?(?:แก้)?(?:เป็น|คือ)\s?(?P<new>\S{2}.*)"
)
"""`ตำแหน่งผิด ต้องเป็น…`: what is right stands behind what is wrong."""
_WHY = re.compile("เหตุ|เพราะ")
_BESIDES = re.compile(
    rf"(?:{POLITE}|จากวันที่|ตั้งแต่|ระหว่าง|ภายใน|เมื่อ|วันที่|วัน(?=\s)|ของ|ที่(?=\s|$)|ใน(?=\s|$)|ถึง|กับ|และ|จาก|ไป(?:อยู่)?(?=\s|$)|เป็น|ให้|แล้ว(?:ก็)?|ว่า|เรื่อง|คือ|โดย|ชื่อ|แทน|อยู่|[\s,.:;–-])+"
)


def confirms(step: Step) -> bool:
    """Tells whether the step confirms, decides or sends what was told before."""
    return step.on_card or step.name in _CONFIRMS


_JOINS = re.compile(
    r"(?:(?:(?:ไป|ย้าย)?(?:เป็น|อยู่)|ตั้งแต่|จาก|ถึง|ภายใน|ระหว่าง|เมื่อ|วัน(?:ที่)?|ของ|ให้|กับ|และ|แทน|โดย|ที่|ใน|ไป|คือ|นัดละ|ละ|ได้)\s*)+$"
)
"""What may stand between a gap and a thing."""


@dataclass
class _Telling:
    """One sentence and what is given of it."""

    flow: Flow
    context: Context
    known: Answers
    plain: str
    own: Answers
    proposed: Collection[str] = ()
    answers: dict[str, Any] = field(default_factory=dict)
    likely: dict[str, Choice] = field(default_factory=dict)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def open(self) -> list[Step]:
        """Returns the steps that would be asked now and may be told beforehand."""
        return [
            step
            for step in steps_asked(self.flow, self.known)
            if step.name not in self.known
            and step.name not in self.likely
            and not (step.takes_files or step.name in _CONFIRMS)
        ]

    def gives(
        self, step: Step, value: Any, place: tuple[int, int], sure: bool, label: str = ""
    ) -> None:
        """Keeps a value; one whose words another answer holds is only likely.

        label: what a button says of it; "": as the review card shows it.
        """
        also = value.also if isinstance(value, Choice) else {}
        label = (value.label if isinstance(value, Choice) else "") or label
        value = value.value if isinstance(value, Choice) else value
        label = cut_graphemes(label, _LABEL) or self._label(step, value)
        if not label:
            return
        self.taken.append(place)
        told = sure and not (step.on_card or step.name in self.proposed)
        if told and not self.is_part(place):
            self.answers |= {**also, step.name: value}
            self.known |= {**also, step.name: value}
        else:
            self.likely[step.name] = Choice("", label, value, also)

    def _label(self, step: Step, value: Any) -> str:
        """Returns the value as a button says it; "" for what cannot be shown: it is no answer, or
        one that needs another which is not there yet."""
        try:
            shown = step.show(value, {**self.known, step.name: value})
        except (KeyError, TypeError, ValueError):
            return ""
        return cut_graphemes(" ".join(shown.split()), _LABEL)

    def is_part(self, place: tuple[int, int]) -> bool:
        """Tells whether the conversation's own opening keeps the words within a text."""
        words = fold(self.plain[slice(*place)])
        return any(isinstance(each, str) and words in fold(each) for each in self.own.values())

    def is_free(self, start: int, end: int) -> bool:
        return not any(start < b and a < end for a, b in self.taken)


def stated(
    context: Context,
    flow: Flow,
    answers: Answers,
    line: str,
    texts: bool = True,
    proposed: Collection[str] = (),
) -> Stated:
    """Returns what the line tells of the steps that have no answer yet. Never raises.

    line: the sentence without its command. answers: what the conversation's own opening has read.
    texts: what is left of it may be a text; not where words of a wish still stand in it.
    proposed: the steps of which nothing is sure.
    """
    plain = normalise(line)
    own = {step.name: answers[step.name] for step in flow.steps if step.name in answers}
    telling = _Telling(flow, context, dict(answers), plain, own, proposed)
    _by_name(telling)
    words_from = _texts(telling) if texts else len(plain)
    _choices(telling, words_from)
    _things(telling, words_from)
    _choices(telling, words_from)  # of steps that are asked by now
    if texts:
        _left(telling, words_from)
    return Stated(telling.answers, telling.likely)


# -- behind a name -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Named:
    """The place of a step's name and of what stands behind it, up to the next name."""

    step: Step
    start: int
    behind: int
    end: int


def named_in(flow: Flow, plain: str) -> list[Named]:
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
        pattern = rf"{_APART}(?:โดย|และ|ส่วน)?(?:มี|ใช้)?{re.escape(name)}{_LINK}"
        for found in re.finditer(pattern, plain):
            if not any(found.start() < end and start < found.end() for start, end, _ in places):
                places.append((*found.span(), step))
                break
    places.sort(key=lambda each: each[0])
    ends = [*(start for start, _, _ in places[1:]), len(plain)]
    return [
        Named(step, start, behind, end)
        for (start, behind, step), end in zip(places, ends, strict=False)
    ]


def _by_name(telling: _Telling) -> None:
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


def _leads_to(telling: _Telling, step: Step) -> tuple[Step, Choice] | None:
    """Returns the open step and its choice after which this one is asked, if that choice has its
    name; None where it is asked anyway."""
    if step.when is None or telling.known.get(step.when[0]) in step.when[1]:
        return None
    first = next((each for each in telling.open() if each.name == step.when[0]), None)
    for each in _offers(telling, first) if first is not None else ():
        if each.value in step.when[1] and fold(each.label) == fold(step.label):
            return (first, each) if first is not None else None
    return None


def _beginnings(telling: _Telling, named: Named) -> Iterator[str]:
    """Yields the words behind a name, and shorter and shorter beginnings of them."""
    words = without_particles(telling.plain[named.behind : named.end].strip(" ,"))
    while words:
        yield words
        words = words.rpartition(" ")[0].rstrip(" ,")


def _read_named(telling: _Telling, step: Step, words: str) -> Any:
    """Returns the choice or what the step reads; None for what it does not read."""
    for each in _offers(telling, step):
        if fold(words) in map(fold, (each.label, *each.said)):
            return each
    return None if step.read is read_choice_only else _read(telling, step, words)


def _offers(telling: _Telling, step: Step) -> Sequence[Choice]:
    """Returns the choices by which words may answer the step."""
    with suppress(Unclear, KeyError, AssertionError, TypeError):
        offered = step.choices(telling.context, telling.known)
        return [
            each
            for each in offered
            if each.label and each.ticks is None and not each.stays and each.value is not None
        ]
    return ()


def _read(telling: _Telling, step: Step, words: str) -> Any:
    """Returns what the step reads in the words; None if it reads nothing, or needs an answer that
    is not there yet."""
    with suppress(Unclear, KeyError, AssertionError, TypeError):
        value = step.read(words, telling.context, telling.known)
        if isinstance(value, Choice):
            return None if value.value is None or value.ticks is not None else value
        return value
    return None


# -- texts ---------------------------------------------------------------------------------------


def _texts(telling: _Telling) -> int:
    """Gives what stands behind `ว่า`, `เรื่อง` and the like to the steps that take any words; returns
    where the last of it begins that goes on to the end: nothing there is told of other steps."""
    at = 0
    while (found := _text_from(telling.plain, at)) is not None:
        led, start = found
        end = _text_end(telling.plain, start, telling.plain[led:start])
        step = _of_texts(telling, telling.plain[led:start])
        told = without_particles(telling.plain[start:end].strip(' ,“”"'))
        if step is None or len(told) < _LEAST_PROSE or not telling.is_free(start, end):
            return len(telling.plain)
        value = _read(telling, step, told)
        if value is not None:
            telling.gives(step, value, (led, end), True)
        if value is None or end == len(telling.plain):
            return led if value is not None else end
        at = end
    return len(telling.plain)


def _text_from(plain: str, at: int) -> tuple[int, int] | None:
    """Returns where a text is led in, and where it begins."""
    for pattern in (_PROSE, _GLUED):
        if (found := pattern.search(plain, at)) is not None:
            return found.start(), found.start("told")
    return None


def _of_texts(telling: _Telling, led: str) -> Step | None:
    """Returns the open step for the text: a reason is for a step that asks for one."""
    why = led.startswith(_BECAUSE)
    steps = [each for each in telling.open() if each.prose]
    return next((each for each in steps if bool(_WHY.search(each.label)) == why), None)


_BECAUSE = ("เพราะ", "เนื่องจาก")


def _text_end(plain: str, start: int, led: str) -> int:
    """Returns where a text ends: what `ว่า` begins goes on to the end, a subject only to the next
    thing that is told."""
    ends = _SUBJECT_ENDS.search(plain, start) if _SUBJECT.match(led) else None
    return ends.start() if ends is not None else len(plain)


def _left(telling: _Telling, words_from: int) -> None:
    """Proposes what is left of the sentence to the first step that takes any words."""
    step = next((each for each in telling.open() if each.prose), None)
    if step is None or any(
        isinstance(telling.own.get(s.name), str) for s in telling.flow.steps if s.prose
    ):
        return
    pieces, at = [], 0
    for start, end in sorted([*telling.taken, (words_from, len(telling.plain))]):
        pieces.append(telling.plain[at:start])
        at = max(at, end)
    pieces.append(telling.plain[at:])
    pieces = [each for each in map(_without_besides, pieces) if len(fold(each)) >= _LEAST_PROSE]
    if not pieces:
        return
    words = pieces[0] if len(pieces) == 1 else telling.plain
    rather = _RATHER.search(words)
    words = rather["new"] if rather is not None else words
    value = _read(telling, step, words)
    if value is not None:
        telling.gives(step, value, (0, 0), False)


def _without_besides(words: str) -> str:
    """Returns the words without what only joins them to what was taken out."""
    lead = _BESIDES.match(words)
    return without_particles((words[lead.end() :] if lead is not None else words).strip(" ,"))


# -- choices and things --------------------------------------------------------------------------


def _choices(telling: _Telling, words_from: int) -> None:
    """Gives the label or the words of a choice that stand apart to the step that has it."""
    offers = [
        (words, step, each)
        for step in telling.open()
        for each in _offers(telling, step)
        for words in (each.label, *each.said)
        if len(words) >= _LEAST_CHOICE
    ]
    for words, step, each in sorted(offers, key=lambda offer: -len(offer[0])):
        if step.name in telling.known or step.name in telling.likely:
            continue
        pattern = rf"{_APART}{_BEFORE_CHOICE}{re.escape(normalise(words))}{_ENDS}"
        found = re.compile(pattern).search(telling.plain, 0, words_from)
        if found is None or not telling.is_free(*found.span()):
            continue
        others = {other.name for said, other, _ in offers if fold(said) == fold(words)}
        telling.gives(step, each, found.span(), len(others) == 1)


def _things(telling: _Telling, words_from: int) -> None:
    """Gives each thing to the step whose answer holds it."""
    told = [
        each
        for each in things(telling.context, telling.plain)
        if each.end <= words_from and telling.is_free(each.start, each.end)
    ]
    for thing in told:
        if thing.ids and any(map(thing.is_held_by, telling.own.values())):
            continue
        apart = _stands_apart(telling.plain, thing)
        if not apart and telling.is_part((thing.start, thing.end)):
            continue
        takes = [(step, value) for step in telling.open() for value in _held(telling, step, thing)]
        if takes:
            step, value = takes[0]
            alike = sum(each.kind == thing.kind for each in told)
            alike -= _is_followed(telling, step, thing, told)
            sure = apart and len(takes) == 1 and (alike == 1 or thing.kind == BUREAU)
            label = thing.key if thing.ids else ""
            telling.gives(step, value, (thing.start, thing.end), sure, label)


def _is_followed(telling: _Telling, step: Step, thing: Thing, told: Sequence[Thing]) -> bool:
    """Tells whether a word says that the other one of two alike is for another step: `ตั้ง… เป็น…`."""
    others = [each for each in told if each.kind == thing.kind and each is not thing]
    if thing.kind != PERSON or len(others) != 1:
        return False
    first, second = sorted((thing, others[0]), key=lambda each: each.start)
    between = telling.plain[first.end : second.start]
    return _LINKS.fullmatch(between) is not None


_LINKS = re.compile(r"\s*(?:คือ|เป็น|โดย|มอบ(?:หมาย)?ให้|ให้)\s*")


def _is_end(plain: str, thing: Thing) -> bool:
    """Tells whether a day is only the end or the beginning of a time: `ถึง 31 มีนาคม`."""
    return thing.kind == DAY and _AN_END.search(plain, 0, thing.start) is not None


_AN_END = re.compile(r"(?:ถึง|ภายใน|ตั้งแต่|เริ่ม|ก่อน|หลัง)(?:วัน(?:ที่)?)?\s*$")


def _is_one_day(value: Any) -> bool:
    """Tells whether an answer is a span of days that has one day."""
    ends = [value.get("first"), value.get("last")] if isinstance(value, Mapping) else value
    return isinstance(ends, list) and len(ends) == 2 and ends[0] == ends[1]


def _stands_apart(plain: str, thing: Thing) -> bool:
    """Tells whether the thing is no part of other words: `การอบรมวันที่ 5` tells no day."""
    before = _JOINS.sub("", plain[: thing.start])
    return not before or before[-1] in " ,:("


def _held(telling: _Telling, step: Step, thing: Thing) -> Iterator[Any]:
    """Yields the answer that the step reads from the thing."""
    if step.prose or thing.kind == AMOUNT and not _is_counted(telling, step, thing.unit):
        return
    if step.read is not read_choice_only:
        value = _read(telling, step, thing.words)
        held = value.value if isinstance(value, Choice) else value
        if _is_end(telling.plain, thing) and _is_one_day(held):
            return
        if value is not None and thing.is_held_by(held):
            yield value
            return
    for each in _offers(telling, step):
        if thing.kind not in (DAY, HOURS, AMOUNT) and thing.key in each.label:
            yield each
            return


def _is_counted(telling: _Telling, step: Step, unit: str) -> bool:
    """Tells whether the step speaks of what is counted."""
    return any(unit in each for each in (step.label, *step.called)) or any(
        unit in each.label for each in _offers(telling, step)
    )
