"""The self-assessment of a bureau, or of all, as a document."""

from __future__ import annotations

from models.declaration import DocumentKind
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

SELF_ASSESSMENT = DocumentKind(
    "self-assessment",
    frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
    digits="thai",
    of_bureau=True,
    of_all=True,
)
