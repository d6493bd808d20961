"""The sealed texts of a case: story, identity, excluded people, messages.

`case_routing.may_open` says who may read; the caller records each opening.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import own_keys
from models.complaints.case_draft import BY_TRACKING, CaseDraft
from models.complaints.complaint import (
    FROM_COMPLAINANT,
    NAMED,
    NOTE,
    RECEIVER_ONLY,
    Case,
    CaseFile,
    CaseMessage,
)
from models.complaints.sealed import case_keys
from models.crypto import Sealer
from models.own_keys import OwnSealer
from models.people.person import RECEIVER, Person

LONGEST = 10_000
"""Most characters of one text; the rest is cut (LINE sends at most 5,000)."""


@dataclass(frozen=True)
class Story:
    """What happened; fields as in CaseDraft."""

    text: str
    further: tuple[str, ...] = ()
    keep_from: str = ""
    hear: str = BY_TRACKING
    praised: tuple[int, ...] = ()


@dataclass(frozen=True)
class Identity:
    """Who complains, in their own words."""

    name: str
    contact: str = ""


@dataclass(frozen=True)
class Barred:
    """Whom the complainant excluded.

    excluded: ids of people.
    past_bureau: everybody of the bureau concerned.
    bureau_ids: the bureaus nobody of which may read it, also after a transfer.
    """

    excluded: tuple[int, ...] = ()
    past_bureau: bool = False
    bureau_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Message:
    """An opened message. direction, what: as in `complaint.CaseMessage`."""

    id: int
    direction: str
    what: str
    day: date
    text: str


def subject(case_id: str) -> str:
    """The trail's subject of a case."""
    return case_keys.purpose(case_id)


def short(case_id: str) -> str:
    """The short name of a case among receivers: six characters of its id."""
    return case_id[:6].upper()


def sealer_of(sealer: Sealer, case: Case) -> OwnSealer:
    """The case's own sealer; raises CannotOpen."""
    return case_keys.unwrapped(sealer, case.id, case.wrapped_key)


def sealed_parts(own: OwnSealer, draft: CaseDraft) -> dict[str, bytes | None]:
    """The draft's texts, sealed, as columns of the case; a name only if given."""
    speaks = draft.identity in (NAMED, RECEIVER_ONLY) and bool(draft.name or draft.contact)
    who = {"name": draft.name[:LONGEST], "contact": draft.contact[:LONGEST]}
    story = {
        "text": draft.text[:LONGEST],
        "further": [each[:LONGEST] for each in draft.further],
        "keep_from": draft.keep_from[:LONGEST],
        "hear": draft.hear,
        "praised": list(draft.praised),
    }
    barred = {
        "excluded": list(draft.excluded),
        "past_bureau": draft.past_bureau,
        # The version before reads one bureau only.
        "bureau_id": next(iter(draft.barred_bureaus), None),
        "bureau_ids": list(draft.barred_bureaus),
    }
    return {
        "story": own.seal_json(story, case_keys.STORY),
        "identity_text": own.seal_json(who, case_keys.IDENTITY) if speaks else None,
        "barred": own.seal_json(barred, case_keys.BARRED),
        "push_address": own.seal(draft.push_address, case_keys.PUSH)
        if draft.push_address
        else None,
    }


def story(sealer: Sealer, case: Case) -> Story:
    """Raises CannotOpen."""
    kept = sealer_of(sealer, case).open_json(case.story, case_keys.STORY)
    lists = {"further": tuple(kept["further"]), "praised": tuple(kept["praised"])}
    return Story(**{**kept, **lists})


def barred(sealer: Sealer, case: Case) -> Barred:
    """Whom the complainant excluded; only for routing, never shown. Raises CannotOpen."""
    kept = sealer_of(sealer, case).open_json(case.barred, case_keys.BARRED)
    one = kept.get("bureau_id")
    bureaus = kept.get("bureau_ids", [] if one is None else [one])
    return Barred(tuple(kept["excluded"]), kept["past_bureau"], tuple(bureaus))


def identity(sealer: Sealer, case: Case, person: Person) -> Identity | None:
    """Who complains, if this reader of the case may know it; else None. Raises CannotOpen.

    RECEIVER_ONLY: only people with the receiver role may know, nobody further up.
    """
    if case.identity == RECEIVER_ONLY and not person.has(RECEIVER):
        return None
    return _identity(sealer, case)


def _identity(sealer: Sealer, case: Case) -> Identity | None:
    if case.identity_text is None:
        return None
    return Identity(**sealer_of(sealer, case).open_json(case.identity_text, case_keys.IDENTITY))


def messages(session: Session, sealer: Sealer, case: Case, notes: bool = False) -> list[Message]:
    """The messages of the case, the oldest first. Raises CannotOpen.

    notes: with the receivers' notes, which the complainant never sees.
    """
    own = sealer_of(sealer, case)
    query = select(CaseMessage).where(CaseMessage.case_id == case.id).order_by(CaseMessage.id)
    return [
        Message(row.id, row.direction, row.what, row.day, _opened(own, row))
        for row in session.scalars(query)
        if notes or row.direction != NOTE
    ]


def add(
    session: Session,
    sealer: Sealer,
    case: Case,
    direction: str,
    what: str,
    text: str,
    day: date,
    author_id: int | None = None,
) -> None:
    """Add a message to the case, sealed for its own row."""
    row = own_keys.new_id(sealer)
    sealed = sealer_of(sealer, case).seal(text[:LONGEST], case_keys.MESSAGE, row)
    session.add(
        CaseMessage(
            case_id=case.id, direction=direction, what=what, author_id=author_id, day=day,
            row=row, text=sealed,
        )
    )  # fmt: skip
    session.flush()


def complainants_words(session: Session, sealer: Sealer, case: Case) -> tuple[list[str], str]:
    """All texts of the complainant with file names, and their own name or ""; only for routing."""
    first, who = story(sealer, case), _identity(sealer, case)
    own = sealer_of(sealer, case)
    query = select(CaseMessage).where(
        CaseMessage.case_id == case.id, CaseMessage.direction == FROM_COMPLAINANT
    )
    later = [_opened(own, row) for row in session.scalars(query)]
    sent = select(CaseFile).where(
        CaseFile.case_id == case.id, CaseFile.direction == FROM_COMPLAINANT
    )
    later += [own.open(row.name, case_keys.FILE_NAME, row.id) for row in session.scalars(sent)]
    return [first.text, *first.further, first.keep_from, *later], who.name if who else ""


def _opened(own: OwnSealer, row: CaseMessage) -> str:
    return own.open(row.text, case_keys.MESSAGE, row.row)
