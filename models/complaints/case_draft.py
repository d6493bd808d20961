"""A complaint before it is sent, not sealed; never stored like this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.complaints.complaint import ANONYMOUS, LINE

BY_TRACKING, BY_PUSH, BY_CONTACT = "tracking", "push", "contact"
"""How the complainant wants to hear of it: only by `ติดตาม`, also by a neutral push, or by the
contact they give."""


@dataclass(frozen=True)
class CaseDraft:
    """A complaint before it is sent.

    kind: one of KINDS.
    text: what happened.
    identity: one of IDENTITIES.
    bureau_id: the bureau concerned; None: the office as a whole.
    name, contact: who complains; empty if anonymous.
    excluded: ids of people of the roster who must not read it.
    keep_from: the same in words, for the readers.
    past_bureau: nobody of the bureau concerned may read it.
    without_bureaus: ids of other bureaus nobody of which may read it.
    hear: BY_TRACKING, BY_PUSH or BY_CONTACT.
    push_address: the LINE id, only with BY_PUSH.
    files: ids of kept attachments.
    praised: ids of the people praised in a compliment.
    further: further texts.
    channel, entered_by: set if a receiver enters a complaint that came another way.
    received_on: the day it came; None: today.
    """

    kind: str
    text: str
    identity: str = ANONYMOUS
    bureau_id: int | None = None
    name: str = ""
    contact: str = ""
    excluded: tuple[int, ...] = ()
    keep_from: str = ""
    past_bureau: bool = False
    without_bureaus: tuple[int, ...] = ()
    hear: str = BY_TRACKING
    push_address: str | None = None
    files: tuple[int, ...] = ()
    praised: tuple[int, ...] = ()
    further: tuple[str, ...] = ()
    channel: str = LINE
    entered_by: int | None = None
    received_on: date | None = None

    @property
    def barred_bureaus(self) -> tuple[int, ...]:
        """The ids of all bureaus nobody of which may read it."""
        past = (self.bureau_id,) if self.past_bureau and self.bureau_id is not None else ()
        return (*past, *self.without_bureaus)
