"""The document that the person asked for last, and its round."""

from __future__ import annotations

from handlers.context import Context
from handlers.subjects.document_kind_words import WHOLE_YEAR
from handlers.understand.patterns import pattern_of
from models.documents import documents
from models.documents.document import DocumentRequest

_JUST = 900.0  # seconds
_SAME_ROUND = pattern_of("(?:รอบ|งวด|ช่วง)\\s?(?:เดิม|เดียวกัน|เมื่อกี้|เหมือน(?:เดิม|เมื่อกี้))")


def newest(context: Context) -> DocumentRequest | None:
    """Returns what the person asked for last, if that was a moment ago."""
    found = documents.asked_by(context.session, context.me.id, context.now, 1)
    just = found and (context.now - found[0].asked_at).total_seconds() < _JUST
    return found[0] if just else None


def same_round(context: Context, typed: str) -> str | None:
    """Returns the round (ISO, or WHOLE_YEAR) of that document where the words want the same:
    `แบบรายงานของสำนัก รอบเดิม`; None for other words, and for a document of one record."""
    row = newest(context) if _SAME_ROUND.search(typed) is not None else None
    if row is None or row.gift is not None:
        return None
    return row.due.isoformat() if row.due is not None else WHOLE_YEAR
