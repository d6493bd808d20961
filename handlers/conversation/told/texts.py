"""Reads the texts of an opening sentence: what stands behind `ว่า`, `เรื่อง`, `เพราะ`, and what is
left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from handlers.conversation.flow import Step
from handlers.conversation.told.sentence_told import APART, LEAST_TEXT, SentenceTold
from handlers.conversation.told.things import things
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked, fold, without_particles
from handlers.understand.told.event_told import event_told
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.wish_reader import likeliest

_PROSE = pattern_of(
    rf"{APART}(?:เพราะว่า|เพราะ|เนื่องจาก|(?:มี)?(?:ข้อความ|เนื้อความ|ความ)?ว่า|ข้อความ(?=\s)|เรื่อง(?!ที่)|หัวข้อ|เกี่ยวกับ)\s*[:“\"]?\s*(?P<told>\S.*)",
    re.DOTALL,
)
_SUBJECT = pattern_of("เรื่อง|หัวข้อ|เกี่ยวกับ")
_SUBJECT_ENDS = pattern_of(
    r"\s+(?=ถึง|เริ่ม(?:ตั้งแต่|วัน|\s?\d)|(?:ข้อ|เนื้อ)ความ|ส่ง(?:ถึง|ให้)|เปิด(?:ถึง|ให้)|ให้(?:ทุก|คน)|ถาม(?:คน|ทุก|ทั้ง)|ภายใน|วันที่|ตั้งแต่|เป็น(?:เรื่อง)?|สำนัก|กลุ่มงาน|เพราะ|ทั้งสำนัก|ทุก(?:คน|สำนัก))"
)
"""What is told behind the subject of something."""
_REASON_ENDS = pattern_of(r"\s+(?=(?:โดย)?(?:มีผล|ให้|เริ่ม)*(?:ตั้งแต่|วันที่|ภายใน)(?:วัน(?:ที่)?)?\s?\d)")
_GLUED = pattern_of(r"(?:(?<=[ก-๎])(?:ข้อความ)?ว่า\s*|[:：]\s+)(?P<told>\S.*)", re.DOTALL)
_RATHER = pattern_of(
    r"ผิด\S{0,12}\s+(?:(?:ที่ถูก(?:ต้อง)?|จริง\s?ๆ)\s?)?(?:ต้อง|ควร|ขอ|ให้)?(?:แก้)?(?:เป็น|คือ)\s?(?P<new>\S{2}.*)"
)
"""`ตำแหน่งผิด ต้องเป็น…`: what is right stands behind what is wrong."""
_WHY = pattern_of("เหตุ|เพราะ")
_BESIDES = pattern_of(
    rf"(?:{POLITE}|จากวันที่|ตั้งแต่|ระหว่าง|ภายใน|เมื่อ|วันที่|วัน(?=\s)|ของ|ที่(?=\s|$)|ใน(?=\s|$)|ถึง|กับ|และ|จาก|ไป(?:อยู่)?(?=\s|$)|เป็น|ให้|แล้ว(?:ก็)?|ว่า|เรื่อง|คือ|โดย|ชื่อ|แทน|อยู่|[\s,.:;–-])+"
)


def give_texts(telling: SentenceTold) -> int:
    """Gives what stands behind `ว่า`, `เรื่อง` and the like to the steps that take any words; returns
    where the last of it begins that goes on to the end: nothing there is told of other steps."""
    at = 0
    while (found := _text_from(telling.plain, at)) is not None:
        led, start = found
        end = _text_end(telling.plain, start, telling.plain[led:start])
        step = _of_texts(telling, telling.plain[led:start])
        told = without_particles(telling.plain[start:end].strip(' ,“”"'))
        if step is None or len(told) < LEAST_TEXT or not telling.is_free(start, end):
            return len(telling.plain)
        if telling.is_part((start, end)):
            telling.taken.append((led, end))
            return led  # the conversation itself has read it as another answer
        value = telling.read(step, told)
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


def _of_texts(telling: SentenceTold, led: str) -> Step | None:
    """Returns the open step for the text: a reason is for a step that asks for one."""
    why = led.startswith(_BECAUSE)
    steps = [each for each in telling.open() if each.prose]
    return next((each for each in steps if asks_why(each) == why), None)


def asks_why(step: Step) -> bool:
    return _WHY.search(step.label) is not None


_BECAUSE = ("เพราะ", "เนื่องจาก")


def _text_end(plain: str, start: int, led: str) -> int:
    """Returns where a text ends: what `ว่า` begins goes on to the end, a subject only to the next
    thing that is told, a reason to the day from which it holds."""
    ends = _SUBJECT_ENDS.search(plain, start) if _SUBJECT.match(led) else None
    ends = _REASON_ENDS.search(plain, start) if led.startswith(_BECAUSE) else ends
    return ends.start() if ends is not None else len(plain)


def give_place(telling: SentenceTold) -> None:
    """Gives the place that stands beside a day or an hour to the question that asks where."""
    step = next((each for each in telling.open() if each.prose and each.label == _WHERE), None)
    place = event_told(telling.plain, telling.context.today).place if step is not None else ""
    at = telling.plain.find(place) if place else -1
    if step is None or at < 0 or not telling.is_free(at, at + len(place)):
        return
    value = telling.read(step, place)
    if value is not None:
        telling.gives(step, value, (at, at + len(place)), True)


_WHERE = "สถานที่"


def propose_rest(telling: SentenceTold, words_from: int) -> None:
    """Proposes what is left of the sentence to the first step that takes any words, if that is not
    a place."""
    step = _for_rest(telling)
    if step is None:
        return
    taken = sorted([*telling.taken, (words_from, len(telling.plain))])
    pieces, at = [], 0
    for start, end in [*taken, (len(telling.plain), len(telling.plain))]:
        piece = _without_besides(telling.plain[at:start])
        pieces += [piece] if _tells_more(telling, piece) else []
        at = max(at, end)
    if not pieces:
        return
    words = pieces[0] if len(pieces) == 1 else telling.plain
    rather = _RATHER.search(words)
    words = rather["new"] if rather is not None else _subject(words)
    value = telling.read(step, words)
    if value is not None:
        telling.gives(step, value, (0, 0), False)


def _for_rest(telling: SentenceTold) -> Step | None:
    """Returns the first open step that takes any words, if that is not a place; None where the
    conversation's own opening has read a text."""
    step = next((each for each in telling.open() if each.prose), None)
    own = any(isinstance(telling.own.get(s.name), str) for s in telling.flow.steps if s.prose)
    return None if step is None or step.label == _WHERE or own else step


def propose_story(telling: SentenceTold, start: int) -> None:
    """Proposes the only story that stands behind `start` between what was taken and what only
    wishes: `เมื่อวานช่วยคุณยายข้ามถนนมาค่ะ อยากจดไว้`."""
    step = _for_rest(telling)
    if step is None:
        return
    left = telling.left()[start:]
    stories = [each for part in _APART.split(left) for each in _stories(telling, part)]
    if len(stories) == 1 and (value := telling.read(step, _subject(stories[0]))) is not None:
        telling.gives(step, value, (0, 0), False)


_APART = pattern_of(r"\s{2,}")
"""Where something was taken out."""


def _stories(telling: SentenceTold, part: str) -> Iterator[str]:
    """Yields the runs of words between gaps that wish nothing and tell more than things."""
    for wishes, clauses in groupby(part.split(), partial(_wishes, telling)):
        story = _without_besides(" ".join(clauses))
        tells = len(fold(story)) >= _LEAST_STORY and _BACKGROUND.match(story) is None
        if not wishes and tells and _tells_more(telling, story):
            yield story


_LEAST_STORY = 12
_BACKGROUND = pattern_of("เพราะ|เนื่อง|พอดี|ด้วย|ตาม")
"""Begins why something is wanted, which is no part of it: `เนื่องจากคนเดิมงานล้นมือ`."""


def _wishes(telling: SentenceTold, clause: str) -> bool:
    """Tells whether a clause wants the conversation or something of the reader."""
    named = any(fold(each) in fold(clause) for each in telling.flow.opens_on)
    return named or asks_or_wants(clause) or likeliest(clause, (telling.flow.name,)) is not None


def _subject(words: str) -> str:
    """Returns the words up to where people, days or the like are told behind a subject."""
    ends = _SUBJECT_ENDS.search(words)
    return words[: ends.start()] if ends is not None and ends.start() >= LEAST_TEXT else words


def _tells_more(telling: SentenceTold, piece: str) -> bool:
    """Tells whether words are more than things, which no step has taken."""
    named = things(telling.context, piece) if len(fold(piece)) >= LEAST_TEXT else []
    left = blanked(piece, [(each.start, each.end) for each in named])
    return len(fold(_without_besides(left))) >= LEAST_TEXT


def _without_besides(words: str) -> str:
    """Returns the words without what only joins them to what was taken out."""
    lead = _BESIDES.match(words)
    return without_particles((words[lead.end() :] if lead is not None else words).strip(" ,"))
