"""The kinds of documents that show a code: a poster, a tent card, a picture for the group."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from models.codes import given_codes
from models.codes.short_code import code_of
from models.declaration import DocumentKind, OneRecord

if TYPE_CHECKING:
    from models.people.person import Person


def _may_read(session: Session, _person: Person, number: int, day: date) -> bool:
    """A code is no secret: everybody on the roster may print it while it opens something."""
    found = given_codes.found(session, code_of(number))
    return found is not None and (found.last_day is None or found.last_day >= day)


def _about(_session: Session, _number: int) -> int | None:
    return None


_OF_A_CODE = OneRecord(_may_read, _about)

POSTER = DocumentKind("poster", endings=("pdf",), both_digits=False, record=_OF_A_CODE)
"""One page of A4."""

TENT_CARD = DocumentKind("tent-card", endings=("pdf",), both_digits=False, record=_OF_A_CODE)
"""A page of A5: folded in the middle it stands, and is A6 on both sides."""

CODE_PICTURE = DocumentKind("code-picture", endings=("png",), both_digits=False, record=_OF_A_CODE)
"""For a LINE group."""

SIGNS = (POSTER, TENT_CARD, CODE_PICTURE)
