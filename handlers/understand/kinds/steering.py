"""Tells whether a sentence may steer the conversation instead of answering: it stops, pauses, goes
back or puts another answer right, though nothing says so surely (decisions/0220)."""

from __future__ import annotations

from handlers.understand.kinds import kind_reader
from handlers.understand.kinds.kind_inside import likeliest_inside
from handlers.understand.kinds.wished_aside import clauses_of
from handlers.understand.read_once import read_once
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise

_NEAR = 0.3
"""So far ahead the whole sentence may be of this kind: of 700 answers of words 27 are so far."""
_NOWHERE = 1.0
"""So far ahead it has to be where no question tells what it is about: in a confidential
conversation of which nothing was learned."""
_SURELY_ANSWERS = 0.5
"""So far ahead as an answer no clause says otherwise."""
_ONE_CLAUSE = 0.8
"""So far ahead the last clause has to be by itself: `…ลงให้แล้ว ทางนี้ไม่ลงซ้ำค่ะ`."""
_LEAST = 5
"""Letters of such a clause."""
_KINDS = {
    kind_reader.STOP: SentenceKind.STOP,
    kind_reader.PAUSE: SentenceKind.PAUSE,
}


@read_once
def may_steer(text: str, place: str) -> SentenceKind | None:
    """Returns how the sentence may steer; None if it hardly does.

    place: as in `kind_inside`.
    """
    whole = likeliest_inside(text, place)
    if whole is None:
        return None
    if whole.name in _KINDS and whole.lead >= (_NEAR if place else _NOWHERE):
        return _KINDS[whole.name]
    if not place or whole.name == kind_reader.ANSWER and whole.lead >= _SURELY_ANSWERS:
        return None
    clauses = clauses_of(normalise(text))
    last = clauses[-1] if len(clauses) > 1 and len(clauses[-1]) >= _LEAST else ""
    part = likeliest_inside(last, place) if last else None
    if part is None or part.name not in _KINDS or part.lead < _ONE_CLAUSE:
        return None
    return _KINDS[part.name]
