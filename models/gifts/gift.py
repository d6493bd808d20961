"""The table of gift reports: what was received or refused, the decision, the proof.

The receiver's words are sealed (purpose `gift.text`). Givers are stored as keyed hashes only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Numeric, String, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered, index_where

WAITING, DECIDED, CLOSED = "waiting", "decided", "closed"
"""States: waits for the decision; decided, waits for the proof; finished."""

WITHDRAWN = "void"
"""The receiver took the report back before the decision. The row stays, but counts nowhere."""

OPEN_STATES = (WAITING, DECIDED)

CONTRACTOR, SUBORDINATE, CITIZEN = "contractor", "subordinate", "citizen"
RELATIVE, OTHER = "relative", "other"
RELATIONS = (CONTRACTOR, SUBORDINATE, CITIZEN, RELATIVE, OTHER)

HELD, SENT_BACK, WITH_OFFICE, REFUSED = "held", "returned", "handed_over", "refused"
DONE_SO_FAR = (HELD, SENT_BACK, WITH_OFFICE, REFUSED)
"""What the receiver had done with the gift before reporting it."""

KEEP, RETURN, HAND_OVER = "keep", "return", "hand_over"
DECISIONS = (KEEP, RETURN, HAND_OVER)


@dataclass(frozen=True)
class GiftTexts:
    """What the receiver wrote, in the clear. `Gift.texts` stores it sealed.

    what: the thing received
    giver: name of the giver
    organisation: where the giver comes from
    occasion: where and on what occasion
    value_note: why the value is unknown
    corrections: earlier values, the oldest first (models.gifts.gift_corrections)
    """

    what: str = ""
    giver: str = ""
    organisation: str = ""
    occasion: str = ""
    value_note: str = ""
    corrections: Sequence[Mapping[str, Any]] = ()

    @property
    def who(self) -> str:
        """Giver and organisation, as lists show them."""
        return " · ".join(filter(None, (self.giver, self.organisation)))


class Gift(Numbered):
    """One report of something received, or (`done` = REFUSED) of something not taken.

    bureau_id: the receiver's bureau on the day of the report
    public: given to everybody alike
    shared: given to a whole group or room, and to nobody of them alone
    value: baht; None if unknown
    texts: sealed JSON of GiftTexts
    giver_hash: keyed hash of the giver's folded name, or of the organisation if there is no name
    organisation_hash, occasion_hash: keyed hashes in the same way
    named: ids of people on the roster that the giver may be; they never decide
    photos, proofs: ids of files
    instead_of: the superior, if a deputy decided
    decision_text: sealed reason of the decision or of taking the report back
    proof_text: sealed note on the proof
    """

    __tablename__ = "gift"
    __table_args__ = (index_where("ix_gift_open", "state", where="state <> 'closed'"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    received_on: Mapped[date] = mapped_column(index=True)
    reported_at: Mapped[datetime]
    relation: Mapped[str] = mapped_column(String(12))
    public: Mapped[bool]
    shared: Mapped[bool] = mapped_column(default=False, server_default=false())
    refusable: Mapped[bool]
    done: Mapped[str] = mapped_column(String(12))
    value: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    texts: Mapped[bytes]
    giver_hash: Mapped[str] = mapped_column(String(40), index=True)
    organisation_hash: Mapped[str | None] = mapped_column(String(40))
    occasion_hash: Mapped[str] = mapped_column(String(40))
    named: Mapped[list[int]]
    photos: Mapped[list[int]]
    state: Mapped[str] = mapped_column(String(8))
    decision: Mapped[str | None] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    instead_of: Mapped[int | None]
    decision_text: Mapped[bytes | None]
    proofs: Mapped[list[int]]
    proved_at: Mapped[datetime | None]
    proof_text: Mapped[bytes | None]
