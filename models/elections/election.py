"""The tables of elections. No row, order, time or size leads from a voter to a ballot
(docs/decisions/0050)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

NAMING, SCORING, VOTING, RESULT = "naming", "scoring", "voting", "result"
STEPS = (NAMING, SCORING, VOTING, RESULT)

ASKED, ACCEPTED, DECLINED, WITHDRAWN = "asked", "accepted", "declined", "withdrawn"
LEFT = "left"
"""The states of a nominee. LEFT: they left the office while people voted; set at the closing."""
GONE = (WITHDRAWN, LEFT)
"""The states in which votes for a nominee are void."""

NOT_VOTED, CHAT, PAPER = "", "chat", "paper"
"""The marks of the roll. PAPER: an envelope was handed out; whether it came back is not known."""

_WITHOUT_ROWID = {"sqlite_with_rowid": False}  # a rowid would tell in which order rows came


class Election(Numbered):
    """One choosing of outstanding people.

    year: the fiscal year, B.E.
    settings: as `ElectionSettings` dumps them; fixed once voting is opened.
    public_key: what ballots are sealed to.
    kept_key: the private key, sealed with the ring, where two of the committee count; else None.
    drill: the number of the drill, sealed to the public key.
    drill_hash: its keyed hash.
    drilled_at: when the committee told the number; voting cannot be opened before.
    opened_at: when voting was opened and the roll was frozen.
    roll_size: how many may vote; published at the opening.
    closed_at: when the urn was emptied into rows.
    vacuumed_at: when the database had let go of what it kept of the urns before.
    ballots_hash: the hash of all ballots at the closing.
    counted_at: when they were counted.
    result: what was counted, sealed: only the committee reads it before it is announced.
    winners: the numbers of those who win, once the committee has fixed them.
    tie_reason: what the record says of a tie.
    announced_at: when the result was announced.
    """

    __tablename__ = "election"

    year: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    settings: Mapped[dict[str, Any]]
    public_key: Mapped[bytes | None]
    kept_key: Mapped[bytes | None]
    drill: Mapped[bytes | None]
    drill_hash: Mapped[str | None] = mapped_column(String(40))
    drilled_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    roll_size: Mapped[int | None]
    closed_at: Mapped[datetime | None]
    vacuumed_at: Mapped[datetime | None]
    ballots_hash: Mapped[str | None] = mapped_column(String(64))
    counted_at: Mapped[datetime | None]
    result: Mapped[bytes | None]
    winners: Mapped[list[int] | None]
    tie_reason: Mapped[str] = mapped_column(String(500), default="", server_default="")
    announced_at: Mapped[datetime | None]


class ElectionStep(Base):
    """The days (inclusive) of a step."""

    __tablename__ = "election_step"

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(10), primary_key=True)
    first_day: Mapped[date]
    last_day: Mapped[date]


class ElectionMember(Base):
    """Somebody of the committee of one election.

    pressed_at: when they asked to open the urn.
    """

    __tablename__ = "election_member"

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    chair: Mapped[bool]
    pressed_at: Mapped[datetime | None]


class Nominee(Numbered):
    """Somebody who is proposed.

    bureau_id: their bureau when they were named.
    group: the group in which they stand; one of the settings'.
    number: on the ballot; given at the opening, to those who stand.
    named_by: the id of the person who named them.
    reason: sealed.
    """

    __tablename__ = "election_nominee"
    __table_args__ = (UniqueConstraint("election_id", "person_id"),)

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    group: Mapped[str] = mapped_column("group_name", String(80))
    number: Mapped[int | None]
    named_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    virtues: Mapped[list[str]]
    reason: Mapped[bytes]
    state: Mapped[str] = mapped_column(String(10))


class ElectionVoter(Base):
    """Somebody of the frozen roll.

    voter: a keyed hash of the election and the person.
    mark: NOT_VOTED, CHAT or PAPER; never when.
    """

    __tablename__ = "election_voter"
    __table_args__ = _WITHOUT_ROWID

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    voter: Mapped[str] = mapped_column(String(40), primary_key=True)
    mark: Mapped[str] = mapped_column(String(5))


class ElectionEnvelope(Base):
    """An envelope for a vote on paper; nothing says who got it.

    code_hash: a keyed hash of the code in it.
    returned: whether it was handed in.
    """

    __tablename__ = "election_envelope"
    __table_args__ = _WITHOUT_ROWID

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(40), primary_key=True)
    returned: Mapped[bool]


class ElectionUrn(Base):
    """All ballots and receipts while people vote, sealed as one; `urn` fills and empties it."""

    __tablename__ = "election_urn"

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    sealed: Mapped[bytes]


class ElectionBallot(Base):
    """A ballot after the closing.

    id: random.
    sealed: to the committee's key; all of one length.
    """

    __tablename__ = "election_ballot"
    __table_args__ = _WITHOUT_ROWID

    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"))
    sealed: Mapped[bytes]


class ElectionReceipt(Base):
    """A receipt of the published list."""

    __tablename__ = "election_receipt"
    __table_args__ = _WITHOUT_ROWID

    election_id: Mapped[int] = mapped_column(ForeignKey("election.id"), primary_key=True)
    receipt: Mapped[str] = mapped_column(String(8), primary_key=True)
