"""Gifts that people of the office received or refused, with what was decided on them and proved.

What somebody wrote is sealed (`gift.text`); who gave it stands as keyed hashes only.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, Numeric, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

WAITING, DECIDED, CLOSED = "waiting", "decided", "closed"
"""A report: it waits for the decision; for the proof; nothing is open about it any more."""

WITHDRAWN = "void"
"""A report that the receiver took back before it was decided: it counts nowhere, and is kept."""

OPEN = (WAITING, DECIDED)

CONTRACTOR, SUBORDINATE, CITIZEN = "contractor", "subordinate", "citizen"
RELATIVE, OTHER = "relative", "other"
RELATIONS = (CONTRACTOR, SUBORDINATE, CITIZEN, RELATIVE, OTHER)

HELD, SENT_BACK, WITH_OFFICE, REFUSED = "held", "returned", "handed_over", "refused"
DONE_SO_FAR = (HELD, SENT_BACK, WITH_OFFICE, REFUSED)
"""What was done with it when it was reported."""

KEEP, RETURN, HAND_OVER = "keep", "return", "hand_over"
DECISIONS = (KEEP, RETURN, HAND_OVER)


class Gift(Base):
    """One report of something received, or (`done` refused) of something not taken.

    texts: sealed JSON of giver, organisation, what, occasion, value_note, and of what was
    corrected before the decision. giver_hash: keyed, of
    the giver's folded name (the organisation's where no name was told); organisation_hash and
    occasion_hash likewise. named: ids of people of the roster whom the giver means: they never
    decide. bureau_id: the receiver's at the time. value: baht, None where it is not known.
    public: given to everybody alike. photos, proofs: ids of files. decision_text (why it was
    decided so, or taken back), proof_text: sealed. instead_of: the superior whose deputy decided.
    """

    __tablename__ = "gift"
    __table_args__ = (
        Index("ix_gift_person_id", "person_id"),
        Index("ix_gift_giver_hash", "giver_hash"),
        Index("ix_gift_received_on", "received_on"),
        Index(
            "ix_gift_open",
            "state",
            sqlite_where=text("state <> 'closed'"),
            postgresql_where=text("state <> 'closed'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    received_on: Mapped[date]
    reported_at: Mapped[datetime]
    relation: Mapped[str] = mapped_column(String(12))
    public: Mapped[bool]
    refusable: Mapped[bool]
    done: Mapped[str] = mapped_column(String(12))
    value: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    texts: Mapped[bytes]
    giver_hash: Mapped[str] = mapped_column(String(40))
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
