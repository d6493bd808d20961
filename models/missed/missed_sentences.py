"""Keeping and counting sentences that the bot did not understand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sqlalchemy import Insert, case, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.base import table_of
from models.crypto import Sealer
from models.missed.missed_sentence import MissedSentence

WORDS = "missed.words"
"""The sealing purpose of the words."""

KEPT_FOR = timedelta(days=30)
"""Counted from the newest day on which somebody typed it."""

_KEY = "missed"


@dataclass(frozen=True)
class CountedSentence:
    """A sentence that was not understood, the newest day it was typed, and how often."""

    words: str
    times: int
    said_on: date


def keep(session: Session, sealer: Sealer, words: str, today: date) -> None:
    """Counts the sentence, by one statement. The words must name nobody."""
    row = {
        "key": sealer.keyed_hash(words, _KEY),
        "words": sealer.seal(words.encode(), WORDS),
        "times": 1,
        "said_on": today,
    }
    session.connection().execute(_counting(session.get_bind().dialect.name), row)


@cache
def _counting(dialect: str) -> Insert:
    rows = table_of(MissedSentence)
    new = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(rows)
    newest = case(
        (rows.c.said_on > new.excluded.said_on, rows.c.said_on), else_=new.excluded.said_on
    )
    again = {"times": rows.c.times + 1, "said_on": newest}
    return new.on_conflict_do_update(index_elements=[rows.c.key], set_=again)


def listed(
    session: Session, sealer: Sealer, limit: int | None = None, offset: int = 0
) -> Sequence[CountedSentence]:
    """The sentences that were typed most often first; of as many, the newest day first."""
    query = (
        select(MissedSentence.words, MissedSentence.times, MissedSentence.said_on)
        .order_by(MissedSentence.times.desc(), MissedSentence.said_on.desc(), MissedSentence.key)
        .limit(limit)
        .offset(offset)
    )
    return [
        CountedSentence(sealer.open(words, WORDS).decode(), times, said_on)
        for words, times, said_on in session.execute(query)
    ]


def count(session: Session) -> int:
    """How many different sentences are kept."""
    return session.scalar(select(func.count()).select_from(MissedSentence)) or 0
