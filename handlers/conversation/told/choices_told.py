"""Reads the choices that an opening sentence tells, and keeps them out of its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.conversation.flow import Choice, Step
from handlers.conversation.told.denied import is_denied
from handlers.conversation.told.sentence_told import APART, LEAST_TEXT, SentenceTold
from handlers.understand.choices.choice_reading import ChoiceReading, Spoken, read_choice
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, fold, normalise, without_particles
from models.tables import SECRET_FLOWS

_LEAST_CHOICE = 3
_ENDS = rf"(?=$|[\s,:]|{POLITE})"
_BEFORE_CHOICE = (
    r"(?:(?:ให้|ขอ|เอา|เลือก)?(?:เป็น|แบบ)|ด้าน|คุณธรรม"
    r"|(?:ส่ง|แจ้ง|ประกาศ)?ถึง|(?:โดย|ขอ)?ใช้|ถาม|เอา|ขอ|ให้|โดย)?\s?"
)


def give_choices(telling: SentenceTold, words_from: int) -> None:
    """Gives the label or the words of a choice that stand apart to the step that has it."""
    for told in _chosen(telling, words_from):
        _give(telling, told)


def propose_within(telling: SentenceTold, words_from: int) -> None:
    """Proposes the choices whose long labels stand within other words to the steps still open."""
    for told in _within(telling, words_from) if telling.flow.name not in SECRET_FLOWS else ():
        _give(telling, told)


def _give(telling: SentenceTold, told: Chosen) -> None:
    known = told.step.name in telling.known or told.step.name in telling.likely
    if not known and telling.is_free(*told.place):
        telling.gives(told.step, told.choice, told.place, told.alone)


@dataclass(frozen=True)
class Chosen:
    """A choice whose words stand apart in a sentence, and where.

    alone: it is said in its own words, and of no other step.
    """

    step: Step
    choice: Choice
    place: tuple[int, int]
    alone: bool


def _chosen(telling: SentenceTold, words_from: int) -> Iterator[Chosen]:
    """Yields the choices of the open steps that stand apart, those with the most words first, then
    those that a part between gaps means with little else in it: `เอาเข้าหมวดพอเพียง`."""
    found = [*_said(telling, words_from)]
    yield from found
    told = {each.step.name for each in found}
    free = blanked(telling.plain, [each.place for each in found])
    for each in _bare_choices(telling, free, words_from) if free.strip() else ():
        if each.step.name not in told:
            yield each
            told.add(each.step.name)
            free = blanked(free, [each.place])
    for part in _PARTS.finditer(free, 0, words_from):
        meant = [each for each in _meant(telling, part) if each.step.name not in told]
        yield from meant if len(meant) == 1 else ()


def _within(telling: SentenceTold, words_from: int) -> Iterator[Chosen]:
    """Yields the choice of each open question whose long label stands within other words, where it
    is the only one of them and nothing denies it: `รายงานทุกกิจกรรมแทนนะคะ`."""
    run = "".join(telling.plain.split())  # most labels are nowhere in it
    for step in telling.open():
        found = [
            (each, at.span())
            for each in telling.offers(step)
            if len(fold(each.label)) >= _LONG_LABEL
            and "".join(normalise(each.label).split()) in run
            and (at := _spaced(each.label).search(telling.plain, 0, words_from)) is not None
        ]
        if len(found) == 1 and not _NEGATES.search(telling.plain, 0, found[0][1][0]):
            yield Chosen(step, *found[0], False)


_LONG_LABEL = 9
"""Letters of a label that hardly stands in other words by chance."""
_NEGATES = pattern_of(r"(?:ไม่|อย่า|ห้าม|ยกเว้น|นอกจาก|หรือ)[ก-๙\s]{0,12}$")


def _spaced(label: str) -> re.Pattern[str]:
    """Returns a pattern of the label with or without its gaps."""
    return pattern_of(r"\s?".join(map(re.escape, normalise(label).split())))


def _bare_choices(telling: SentenceTold, free: str, words_from: int) -> Iterator[Chosen]:
    """Yields the choices of the open steps that parts of the sentence say in other small words than
    the button: `ไม่ต้องบอกชื่อหนูนะ` for ไม่บอกชื่อ. Of two of one step that behind `แต่` is meant, or
    none."""
    found: dict[str, list[Chosen]] = {}
    for each in _said_barely(telling, free, words_from):
        found.setdefault(each.step.name, []).append(each)
    for told in found.values():
        last = max(told, key=lambda each: each.place)
        if len({each.choice.key for each in told}) == 1 or _BUT.match(free, last.place[0]):
            yield last


_BUT = pattern_of("แต่")


def _said_barely(telling: SentenceTold, free: str, words_from: int) -> Iterator[Chosen]:
    offers = [
        (bare, step, each)
        for step in telling.chosen()
        for each in telling.offers(step)
        for words in (each.label, *each.said)
        if len(bare := _bare(words)) >= _LEAST_BARE
    ]
    tokens = [*_CLAUSES.finditer(free, 0, words_from)] if offers else []
    bare_tokens = [_bare(each[0]) for each in tokens]
    for most in range(_MOST_TOKENS, 0, -1):
        for at in range(len(tokens) - most + 1):
            words = "".join(bare_tokens[at : at + most])
            meant = [(step, each) for bare, step, each in offers if bare == words]
            place = tokens[at].start(), tokens[at + most - 1].end()
            if meant and not is_denied(telling.plain, place[0]):
                yield from (Chosen(*each, place, len(meant) == 1) for each in meant)


_LEAST_BARE, _MOST_TOKENS = 5, 3
_CLAUSES = pattern_of(r"(?:และ|แต่|แล้วก็)?(?:(?!(?<=\S{6})(?:และ|แต่|แล้วก็)\S{6})\S)+")
"""Words between gaps, and those that `และ` or `แต่` joins without one."""
_SMALL = pattern_of(
    rf"{POLITE}|{ME_OR_US}|ให้|ต้อง|ขอ|อยาก|เอา|เลือก|แค่|เฉพาะ|เท่านั้น|อย่างเดียว|ก็|เลย|ด้วย|ไว้|เถอะ|หน่อย|พอ(?!ใจ|เพียง)|ได้|ไป(?!ราชการ)"
    r"|ของ|ที่|ใน|เป็น|อันนี้|อัน|จะ|ถาม(?!คน)|ส่ง(?=ใน|ไปกับ|ไปใน)|แล้ว(?:ก็)?|และ|แต่|โดย|เฉยๆ|มา(?!ตร)|นี้|ไม่(?:มีปัญหา|เป็นไร|ว่ากัน|ว่าอะไร)|[\s.,()“”\"ฯ]"
)
"""What a choice is said with or without, and means the same."""


@lru_cache(maxsize=1_024)
def _bare(words: str) -> str:
    return fold(_SMALL.sub("", everyday(normalise(words))))


_PARTS = pattern_of(r"(?<!\S)(?!เค้า|เขา|คน|ผู้|พี่|น้อง|แก(?!้))\S{6,60}")
"""What begins with somebody is told of them and chooses nothing: `เค้าไม่บอกชื่อค่ะ`."""


def _meant(telling: SentenceTold, part: re.Match[str]) -> Iterator[Chosen]:
    """Yields the choice of each open question that the part means."""
    words = everyday(_CHOOSES.sub("", part[0], count=1))
    for step in telling.open():
        offers = telling.offers(step) if not step.takes_any_words else ()
        spoken = [Spoken(each.label, each.said) for each in offers]
        read = read_choice(words, spoken, careful=True) if spoken else ChoiceReading()
        if read.sure is not None and _holds(words, spoken[read.sure]):
            yield Chosen(step, offers[read.sure], part.span(), False)


_CHOOSES = pattern_of("^(?:น่าจะ|คิดว่า|ถือว่า|คง|เอา|เข้า|ใส่|ลง|จัด|หมวด|ด้าน|เป็น|อยู่|ใน|ให้|เลือก)+")
"""What stands before a choice, also of who is not sure of it: it is only proposed."""


def _holds(words: str, choice: Spoken) -> bool:
    """Tells whether the words hold those of the choice, not only their like."""
    own = (each for each in (choice.label, *choice.said) if len(each) >= _LEAST_CHOICE)
    return any(fold(each) in fold(words) for each in own)


def _said(telling: SentenceTold, words_from: int) -> Iterator[Chosen]:
    """Yields the choices of which a part says the words themselves."""
    offers = [
        (words, step, each)
        for step in telling.open()
        for each in telling.offers(step)
        for words in (each.label, *each.said)
        if len(words) >= _LEAST_CHOICE and normalise(words) in telling.plain
    ]
    for words, step, each in sorted(offers, key=lambda offer: -len(offer[0])):
        names = "|".join(map(re.escape, (step.label, *step.called)))
        pattern = rf"{APART}(?:(?:{names})\s?)?{_BEFORE_CHOICE}{re.escape(normalise(words))}{_ENDS}"
        found = pattern_of(pattern).search(telling.plain, 0, words_from)
        if found is not None and not is_denied(telling.plain, found.start()):
            others = {other.name for said, other, _ in offers if fold(said) == fold(words)}
            yield Chosen(step, each, found.span(), len(others) == 1)


def without_told_ends(telling: SentenceTold) -> str | None:
    """Returns the line without the choices of other questions with which a text that the
    conversation's own opening has read from it begins or ends; None if none does so."""
    chosen = [each.place for each in _chosen(telling, len(telling.plain))]
    ends: list[tuple[int, int]] = []
    for step in telling.flow.steps:
        text = telling.own.get(step.name)
        if step.prose and not step.takes_questions and isinstance(text, str):
            ends += _at_ends(telling.plain, normalise(text), chosen)
    return " ".join(blanked(telling.plain, ends).split()) if ends else None


def _at_ends(plain: str, text: str, places: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Returns those of the places with whose words the text begins or ends, one after another; none
    where hardly anything else would be left of it."""
    found: list[tuple[int, int]] = []
    left, before = text, ""
    while left != before:
        before = left = without_particles(left).strip(" ,.")
        for place in places:
            shorter = _shortened(left, plain[slice(*place)].strip())
            if place not in found and shorter != left:
                left = shorter
                found.append(place)
    return found if len(fold(left)) >= LEAST_TEXT else ()


def _shortened(text: str, words: str) -> str:
    """Returns the text without these words before its first gap or behind its last one."""
    if text.startswith(f"{words} "):
        return text.removeprefix(words)
    return text.removesuffix(words) if text.endswith(f" {words}") else text
