"""Two questions in one sentence, both of which are answered (docs/decisions/0183, 0204): each is
surely understood by itself, or the whole sentence asks what only the second half does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers import registry
from handlers.context import Context
from handlers.messages import Button, Text, cut_graphemes
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.one_to_one.two_in_one import asked_on_below, halves_read
from handlers.question import follow_forms, following, other_sides
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.understand import words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import halves
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending

_LABEL = 20
_HEARD = 80
"""The score of a sentence whose words are known by their sound."""
_OR_MAY = pattern_of(rf"^((?:หรือ(?:ว่า)?)?\S{{2,30}}ได้)(?:{POLITE}|\s)*$")
"""A half that only says what may be asks it beside another question: `…หรือส่งช้าได้`."""


@dataclass(frozen=True)
class TwoQuestions:
    """The first question of a sentence in its own words, the query that a subject hears in it or
    what it means, and the button that asks the other one, or what says that it is not answered;
    None where the first answer shows it.

    then: the words of the other one; "" where the first answer shows it.
    only_on: whether these mean something only below the answer to the first.
    """

    said: str
    query: Query | None
    match: words.Match | None
    other: Button | Text | None
    then: str = ""
    only_on: bool = False


def two_questions(
    context: Context, text: str, heard: Query | None, hears: Callable[[str], Query | None]
) -> TwoQuestions | None:
    """Returns both of `งบใช้ไปเท่าไหร่แล้ว แล้วใครส่งช้าสุด`; None for other sentences.

    heard: the question that a subject hears in the whole sentence: one of the two; None if the
        sentence as a whole means nothing
    hears: returns the one that it hears in some words, or None
    """
    plain = normalise(text)
    if heard is not None and heard.several:
        return None
    on: TwoQuestions | None = None
    for said, then in halves(plain) if len(plain) <= halves_read.LONGEST else ():
        then = _OR_MAY.sub(r"\1ไหม", then)
        two = _read_two(context, heard, said, then, hears) if _asks_twice(said, then) else None
        if two is not None and not two.only_on:
            return two
        on = on or two
    return on


_LOOKS = pattern_of(rf"(?:{POLITE}|{ME}|พี่|\s)*(?:ขอ|อยาก|ช่วย)+(?:เปิด|เช็[คก])?(?:ดู|ทราบ|รู้)(?!แล)")
"""Asks without the form of a question: `ขอดูกำหนดการสัปดาห์หน้า แล้วก็ใครยังไม่ส่งบ้าง`."""


def _asks_twice(said: str, then: str) -> bool:
    """Tells whether both ask: `แต่ยังไม่มีใบรับ`, `อนุมัติได้เลย`, where it is written, and how short the
    answer is to be, belong to what is said before."""
    asks = halves_read.ASKS.search(said) or _LOOKS.match(said)
    if asks is None or halves_read.is_of_the_answer(then):
        return False
    return halves_read.asks_behind(then) or _other_subject(then)


def _read_two(
    context: Context,
    heard: Query | None,
    said: str,
    then: str,
    hears: Callable[[str], Query | None],
) -> TwoQuestions | None:
    first = _question(context, said, hears)
    if first is None and heard is not None and not _is_of_another(context, heard, said):
        first = _of_the_whole(context, heard, then, hears)
    if first is None:
        return None
    if halves_read.is_shown_with(first.name, then):
        return _two(context, said, first, "")
    of_first = heard is None or heard.name == first.name
    if of_first and _asks_on(first, then):
        return _two(context, said, first, then)
    other = _question(context, then, hears)
    if of_first and heard and not isinstance(other, Query) and _reader(heard) != _reader(first):
        return None
    if other is None:
        return _two(context, said, first, then, only_on=True) if of_first else None
    of_other = heard is not None and heard.name == other.name
    by_themselves = _is_sure(first) and _is_sure(other)
    surely = of_first or of_other or by_themselves or _is_exact(said)
    apart = other.name != first.name or other.name == facts_told.QUERY.name
    return _two(context, said, first, then) if surely and apart else None


def _of_the_whole(
    context: Context, heard: Query, then: str, hears: Callable[[str], Query | None]
) -> Query | None:
    """Returns what the whole sentence asks, where the second half surely asks something else: the
    first half asks it, which alone is not understood."""
    other = _question(context, then, hears)
    return heard if other is not None and _is_sure(other) and other.name != heard.name else None


def _reader(asked: Query | words.Match) -> object:
    """Returns what answers it. Who hears the whole sentence, and not the first half, reads both:
    `มีเรื่องร้องเรียนกี่เรื่อง เสร็จไปกี่เรื่อง`."""
    query = asked if isinstance(asked, Query) else registry.query(asked.name)
    return getattr(query.answer, "func", query.answer) if query is not None else None


def _is_of_another(context: Context, heard: Query, said: str) -> bool:
    """Tells whether the first half names a matter, and what is heard is of another one."""
    named = {*matters_named.named_in(facts_told.sheets(context.subjects), said)}
    about = facts_told.alike(context.subjects, heard.name)
    return bool(named and about) and not named & about


def _is_sure(asked: Query | words.Match) -> bool:
    """Tells whether a subject hears this in words, or they are those of a command."""
    return isinstance(asked, Query) or asked.score >= _HEARD


def _asks_on(first: Query | words.Match, then: str) -> bool:
    """Tells whether the words ask on of the answer to the first question: another subject, or the
    year before beside it."""
    query = registry.query(first.name)
    if query is None or query.following is None:
        return False
    beside = follow_forms.WITH_LAST_YEAR.fullmatch(without_polite_ending(then))
    return beside is not None or _other_subject(then)


def _other_subject(then: str) -> bool:
    """Tells whether the words only lead on to figures of another subject: `แล้วของขวัญล่ะ`."""
    named = following.leads_on(then).lower() if "ล่ะ" in then else ""
    return bool(named) and any(each.fullmatch(named) for each in other_sides.SUBJECTS.values())


def _is_exact(said: str) -> bool:
    """Tells whether the words are those of a command: what is said besides is no part of it."""
    match = registry.meant(said)
    return match is not None and match.exact


def _two(
    context: Context, said: str, first: Query | words.Match, then: str, only_on: bool = False
) -> TwoQuestions | None:
    query, match = (first, None) if isinstance(first, Query) else (None, first)
    begins = query is not None and query.goes_on
    bare = asked_on_below.is_bare(then)
    own = _in_own_words(then) if then else None
    other = halves_read.below(context, said, then) if bare else own
    then = then if then.endswith("ล่ะ") else halves_read.AND.sub("", then)
    return None if begins else TwoQuestions(said, query, match, other, then, only_on)


def wanted(
    context: Context, said: str, hears: Callable[[str], Query | None]
) -> Query | words.Match | None:
    """Returns what these words ask, or want done; None for what means nothing, or is not for who
    says it."""
    return _question(context, said, hears) or halves_read.read(context, said)


def _question(
    context: Context, said: str, hears: Callable[[str], Query | None]
) -> Query | words.Match | None:
    """Returns what these words ask, as a subject hears it or as it was learned; None for wishes."""
    query = hears(said)
    if query is not None:
        return query if context.may(query.roles) else None
    match = halves_read.read(context, said) or opening.own_work(context, said)
    if match is not None and registry.query(match.name) is not None:
        return match
    return _fact(context, said) if match is None else None


def _fact(context: Context, said: str) -> Query | None:
    """Returns the question that tells what is always true of the matter that the words name."""
    found = facts_asked.outside(context, said, surely=False)
    if found is None or not found.named or not found.sure:
        return None
    facts = {facts_told.SHEET: found.sheet.name, facts_told.FACET: found.facet.value}
    tell = facts_told.QUERY.answer
    return replace(facts_told.QUERY, answer=lambda here, rest, _facts: tell(here, rest, facts))


def _in_own_words(then: str) -> Button:
    if then.endswith("ล่ะ"):
        led_on = f"แล้ว{halves_read.AND.sub('', then)}"
        return Button(cut_graphemes(led_on, _LABEL), say=led_on)
    return Button(cut_graphemes(halves_read.AND.sub("", then), _LABEL), say=then)
