"""Takes words below the card of somebody's question for the answer to it, up to its confirmation:
`ใช้ภาพถ่ายพร้อมใบลงชื่อได้`, `ตอบคำถาม ใช้ได้ครับ` (docs/decisions/0232)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import word_of
from handlers.messages import Message
from handlers.one_to_one.below_cards import deed_kinds, filled_in, said_deeds
from handlers.one_to_one.below_cards.filled_in import Does, name_of
from handlers.subjects.declaration import Subject
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending, written_lines
from handlers.understand.wishes.other_wish import asks_or_wants, is_a_sentence
from handlers.understand.wishes.whole_sentence import RULES
from models.queues.shown_buttons import DATA, ShownButton

_LONGEST = 4_000
_LEADS = pattern_of(
    rf"^\s*(?:ขอ|ช่วย|งั้น|จะ|{ME}|\s)*(?:ตอบ|คำตอบ)(?:คำถาม|ข้อ|ผู้ถาม|คนถาม|เขา|เค้า)*(?:นี้|นั้น|แรก)?(?:ไป|กลับ)?"
    r"(?:ว่า|คือ|[\s:]+(?:ว่า|คือ)?)[\s:]*(?=\S{4})"
)
"""Who begins `ตอบคำถามนี้ …` answers, whatever stands behind it."""


def taken(
    context: Context, text: str, does: Does, message_hash: Callable[[], str]
) -> Sequence[Message] | None:
    """Opens the answer and fills the words in; it is sent by its own confirmation. None for words
    that are no answer, and where no single card in sight waits for one."""
    person = context.person
    if person is None or _whose(context.subjects).isdisjoint(person.roles):
        return None  # asked first: most people answer nobody's questions
    answered = _answered(context)
    if not answered or len(text) > _LONGEST:
        return None
    # Not the card before: below what was sent or cancelled since, nothing waits for an answer.
    shown = [each for each in next(iter(context.shown()), ()) if each.kind == DATA]
    found = [
        each
        for each in shown
        if name_of(each) in answered and deed_kinds.REPLIES in _deeds_of(each)
    ]
    if len(found) != 1:
        return None
    told = written_lines(text).strip()
    words = _LEADS.sub("", told, count=1)
    waits = found[0].label == answered[name_of(found[0])]
    if only_asks(words) or words == told and not (waits and _is_answer(text, shown)):
        return None
    return filled_in.filled(context, words, found[0], does, message_hash())


def _answered(context: Context) -> Mapping[str, str]:
    """Returns by the name of its conversation the label of the button that answers a thing for the
    first time, of those lists that are the person's work."""
    roles = context.person.roles if context.person is not None else ()
    return {
        name: label
        for name, (label, whose) in _declared(context.subjects).items()
        if not whose.isdisjoint(roles)
    }


@cache
def _whose(subjects: tuple[Subject, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(whose for _, whose in _declared(subjects).values()))


@cache
def _declared(subjects: tuple[Subject, ...]) -> Mapping[str, tuple[str, frozenset[str]]]:
    lists = [each for subject in subjects for each in subject.waiting_lists if each.answered_by]
    return {each.answered_by: (each.answer_label, each.roles) for each in lists}


def _deeds_of(button: ShownButton) -> list[deed_kinds.Deed]:
    return [deed for deed, _ in deed_kinds.done_by((button,))]


def _is_answer(text: str, shown: Sequence[ShownButton]) -> bool:
    """Tells whether the words state something and mean nothing else that can be done here."""
    if word_of(text) is not None or asks_or_wants(text):
        return False
    if not is_a_sentence(text) or kind_inside(text, "").kind is not SentenceKind.ANSWER:
        return False
    plain = without_polite_ending(normalise(text))
    others = [each for each in shown if deed_kinds.REPLIES not in _deeds_of(each)]
    if said_deeds.wanted(plain, deed_kinds.done_by(others)) or _names_one(plain, others):
        return False
    match = registry.meant(text)
    return match is None or match.name.startswith(RULES)


def _names_one(plain: str, shown: Sequence[ShownButton]) -> bool:
    return any(each.label in plain for each in shown)
