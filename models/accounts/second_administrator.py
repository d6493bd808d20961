"""What one administrator may not do alone, and who may confirm it.

It is the one rule for a person changed in chat and for a whole file.

The command line asks nobody: there `by` is None.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, Person


def is_needed(gained: Collection[str], lost: Collection[str]) -> bool:
    """Whether these roles, given to people and taken from them, need another administrator.

    gained, lost: of everybody whom it concerns; nobody gains STAFF.
    """
    return bool(gained) or ADMIN in lost


def deciders(session: Session, asker_id: int | None, gaining: Collection[int]) -> list[Person]:
    """The administrators whom LINE reaches and who may confirm what that one asks for.

    gaining: ids of those who gain by it; nobody confirms that for themselves.
    """
    barred = {asker_id, *gaining}
    return [each for each in people.administrators(session) if each.id not in barred]


def check_asker(by: Person | None, gaining: Collection[int]) -> None:
    """Raises Refusal `oneself`: nobody asks for a gain of their own."""
    if by is not None and by.id in gaining:
        raise Refusal("oneself")


def check_decider(decider: Person, asker_id: int | None, gaining: Collection[int]) -> None:
    """Raises Refusal: `not_admin`, `own_request`, `oneself`."""
    if not decider.has(ADMIN):
        raise Refusal("not_admin")
    if decider.id == asker_id:
        raise Refusal("own_request")
    check_asker(decider, gaining)
