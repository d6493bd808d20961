"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.documents.asked import letter_to_bureaus, no_slides
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(letter_to_bureaus.QUERY),
    by_meaning(no_slides.QUERY),
)
