"""Tells what a sentence in a conversation is: by rules, or as was learned (decisions/0064)."""

import re
from functools import lru_cache

from handlers.understand.kinds import kind_reader
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading, read_kind
from handlers.understand.spelling.half_words import is_half_typed
from handlers.understand.spelling.respelling import respelled

_LONGEST = 120
"""Letters; a longer text is an answer."""
_LEAST_LETTERS, _LEAST_OF_A_PAUSE = 6, 12
"""Shorter ones are left to the rules: `พรุ่งนี้` is a day."""
_NEAR = 0.5
"""So far ahead of the next kind a sentence is asked about."""
_SURE = {
    SentenceKind.STOP: 0.5,  # it is asked about anyway
    SentenceKind.PAUSE: 1.0,
    SentenceKind.RETURN: 1.0,
    SentenceKind.ABOUT_STEP: 0.7,
    SentenceKind.QUESTION: 0.7,
    SentenceKind.CHANGE: 0.8,
    SentenceKind.ANSWER: 0.8,
}
"""So far ahead it surely is of this kind."""
_AGAINST_A_RULE = 0.2
"""So much more is asked where a rule has another kind and is not sure of it."""
_ACTIVITY = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}(?!\d)")
"""Who names an activity asks about that, not about the present question."""
_STRANGE = (
    SentenceKind.NOTHING, SentenceKind.FOREIGN, SentenceKind.SEVERAL, SentenceKind.SCOLDING,
    SentenceKind.THANKS, SentenceKind.GREETING,
)  # fmt: skip
"""Kinds that only rules know."""
_MAY_BE_ANSWERS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP, SentenceKind.UNSURE)
"""Kinds of which what was learned may say that they are answers."""
_LEADS_BACK = (SentenceKind.BACK, SentenceKind.RETURN)
"""Kinds beside which a correction that was learned names the same wish more closely."""
_LEARNED = {
    kind_reader.STOP: SentenceKind.STOP,
    kind_reader.PAUSE: SentenceKind.PAUSE,
    kind_reader.BACK: SentenceKind.RETURN,
    kind_reader.ABOUT_STEP: SentenceKind.ABOUT_STEP,
    kind_reader.QUESTION: SentenceKind.QUESTION,
    kind_reader.CORRECT: SentenceKind.CHANGE,
    kind_reader.ANSWER: SentenceKind.ANSWER,
}


@lru_cache(maxsize=4)  # one sentence is read several times
def kind_inside(text: str, learned: bool) -> SentenceReading:
    """Returns what the sentence is in a conversation; an answer if nothing says otherwise.

    learned: sentences typed in that conversation were learned from.
    """
    heard = read_kind(text)
    if heard.kind is SentenceKind.ANSWER and is_half_typed(text):
        return SentenceReading(SentenceKind.HALF, sure=False)
    asked = learned and _may_be_read(heard, text)
    found = kind_reader.likeliest(respelled(text)) if asked else None
    if found is None or found.name not in _LEARNED:
        return heard
    kind = _LEARNED[found.name]
    if kind is SentenceKind.ABOUT_STEP and _ACTIVITY.search(text):
        kind = SentenceKind.QUESTION
    if kind is SentenceKind.CHANGE and heard.kind in _LEADS_BACK and found.lead >= _NEAR:
        return SentenceReading(kind, True, learned=True)
    by_rule = heard.kind is not SentenceKind.ANSWER
    if kind is SentenceKind.ANSWER and heard.kind not in _MAY_BE_ANSWERS:
        return heard
    if kind is SentenceKind.PAUSE and len(text.strip()) < _LEAST_OF_A_PAUSE:
        return heard
    if found.lead < (_SURE[kind] + _AGAINST_A_RULE if by_rule else _NEAR):
        return heard
    return SentenceReading(kind, found.lead >= _SURE[kind], learned=True)


def wants_another(text: str) -> bool:
    """Tells whether the sentence surely wants to do something else: `กดผิด จะแจ้งว่าได้ของมา`."""
    return _leads(text, kind_reader.WISH, _NEAR)


def surely_answers(text: str) -> bool:
    """Tells whether the sentence surely is an answer, though a word of it may ask for something."""
    by_rule = read_kind(text).kind is SentenceKind.ANSWER
    return by_rule and _leads(text, kind_reader.ANSWER, _NEAR)


def _leads(text: str, name: str, least: float) -> bool:
    found = kind_reader.likeliest(respelled(text)) if _is_short(text) else None
    return found is not None and found.name == name and found.lead >= least


def _may_be_read(heard: SentenceReading, text: str) -> bool:
    """Tells whether the rules leave it open: they know no kind, or are not sure of it."""
    left_open = heard.kind is SentenceKind.ANSWER or not heard.sure
    return left_open and heard.kind not in _STRANGE and _is_short(text)


def _is_short(text: str) -> bool:
    plain = text.strip()
    return _LEAST_LETTERS <= len(plain) <= _LONGEST and "\n" not in plain
