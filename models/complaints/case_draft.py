"""What somebody is about to send as a complaint, in the clear: a value, never kept as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.complaints.complaint import ANONYMOUS, LINE

BY_TRACKING, BY_PUSH, BY_CONTACT = "tracking", "push", "contact"
"""How the complainant wants to hear: by `ติดตาม` alone, with a neutral push besides, otherwise."""


@dataclass(frozen=True)
class Draft:
    """A complaint before it is sent.

    kind: one of KINDS. identity: one of IDENTITIES. text: what happened. bureau_id: the bureau
    concerned, None for the office as a whole. name, contact: who speaks, empty if anonymous.
    excluded: ids of people of the roster whom it must not reach; keep_from: the same in words, for
    the readers. past_bureau: it goes past everybody of the bureau concerned. hear: BY_TRACKING,
    BY_PUSH or BY_CONTACT; push_address: the LINE id, only with BY_PUSH. files: ids of attachments
    that are kept. praised: ids of people whom a compliment praises. further: what else was told.
    channel, entered_by, received_on: a receiver writes down what came another way (None: today).
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
    hear: str = BY_TRACKING
    push_address: str | None = None
    files: tuple[int, ...] = ()
    praised: tuple[int, ...] = ()
    further: tuple[str, ...] = ()
    channel: str = LINE
    entered_by: int | None = None
    received_on: date | None = None
