"""The dossier of a bureau, or of all, as a document."""

from __future__ import annotations

from models.declaration import DocumentKind
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

READERS = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""Who reads dossiers, each of the bureaus that they see."""

AWARD_DOSSIER = DocumentKind("award-dossier", READERS, digits="thai", of_bureau=True, of_all=True)
