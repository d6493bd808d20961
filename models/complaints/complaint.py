"""Complaints: cases, what is said and shown in them, who may take them, and the numbers they leave.

Every text is sealed with the key of its case (`case_keys`); no column leads from an
anonymous complainant to a person, a lane or a LINE id, but for the sealed address they asked for.
Of what a complainant does only the day is kept: a time of day could be held against LINE's events.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

COMPLAINT, SUGGESTION, OPINION = "complaint", "suggestion", "opinion"
COMPLIMENT, TIP = "compliment", "tip"
KINDS = (COMPLAINT, SUGGESTION, OPINION, COMPLIMENT, TIP)
"""The four kinds that the office treats together, and the tip about corruption (001:427–431)."""

EXECUTIVES, CALL_CENTRE, INTERNET = "executives", "call_centre", "internet"
THROUGH_STAFF, SOCIAL, LINE = "staff", "social", "line"
CHANNELS = (EXECUTIVES, CALL_CENTRE, INTERNET, THROUGH_STAFF, SOCIAL, LINE)
COUNTED_CHANNELS = (EXECUTIVES, CALL_CENTRE, INTERNET, THROUGH_STAFF, SOCIAL)
"""The office's five channels; LINE is counted with the social media (001:429–431)."""

ANONYMOUS, NAMED, RECEIVER_ONLY = "anonymous", "named", "receiver_only"
IDENTITIES = (ANONYMOUS, NAMED, RECEIVER_ONLY)

NEW, ACKNOWLEDGED, LOOKING = "new", "acknowledged", "looking"
TOLD, CANNOT, CLOSED = "told", "cannot", "closed"
STATES = (NEW, ACKNOWLEDGED, LOOKING, TOLD, CANNOT, CLOSED)
UNANSWERED = (NEW, ACKNOWLEDGED, LOOKING)
"""States in which the complainant has not been told how it ended."""

BUREAU_LEVEL, SUPERIOR_LEVEL, DIRECTOR_LEVEL = "bureau", "superior", "director"
OFFICE_LEVEL, EXECUTIVE_LEVEL, NOBODY = "office", "executive", "nobody"
LEVELS = (BUREAU_LEVEL, SUPERIOR_LEVEL, DIRECTOR_LEVEL, OFFICE_LEVEL, EXECUTIVE_LEVEL)
"""Who takes a case, the nearest first: the receivers of the bureau concerned, their superiors, the
bureau's director, the office's own receivers, executives."""

MAY_TAKE, RECUSED, TOLD_LATE = "may_take", "recused", "told_late"
"""How somebody stands to a case; `told_late`: hears that it is late, and reads nothing of it."""

FROM_COMPLAINANT, FROM_RECEIVER, NOTE = "complainant", "receiver", "note"
SAYS, RESULT, REASON, UNSOLVED, TRANSFER = "says", "result", "reason", "unsolved", "transfer"


class _Counted:
    """What is counted of a case while it is open and once only its numbers are kept.

    bureau_id: the bureau concerned, None for the office as a whole. result_on: since then the
    result, or why nothing can be done, waits for the complainant; first_result_on: the first time.
    outcome: which of the two it was, told or cannot. reopened_on: the one day on which the
    complainant said that it is not solved.
    """

    kind: Mapped[str] = mapped_column(String(12))
    channel: Mapped[str] = mapped_column(String(12))
    received_on: Mapped[date]
    acknowledged_on: Mapped[date | None]
    result_on: Mapped[date | None]
    first_result_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    reopened_on: Mapped[date | None]
    outcome: Mapped[str | None] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(12))


class Case(_Counted, Base):
    """One case. `id`: random hex, which tells neither order nor number.

    wrapped_key: the case's own key, sealed by the ring; without it nothing below can be opened.
    code_hash: keyed, of the receipt's code. story, identity_text, barred, push_address: sealed with
    the case's key (what happened; who speaks; whom it must not reach; where to push, only for who
    asked for it). level: who has it now (LEVELS, or `nobody`). last_word_on: the last answer or
    decision; last_evidence_on: the last word or file of the complainant. entered_by: the receiver
    who wrote down what came another way. published_on: a suggestion, told to all without identity.
    """

    __tablename__ = "complaint"
    __table_args__ = (
        Index("ix_complaint_received_on", "received_on"),
        Index("ix_complaint_state", "state"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    identity: Mapped[str] = mapped_column(String(14))
    wrapped_key: Mapped[bytes]
    code_hash: Mapped[str] = mapped_column(String(40), unique=True)
    story: Mapped[bytes]
    identity_text: Mapped[bytes | None]
    barred: Mapped[bytes]
    push_address: Mapped[bytes | None]
    level: Mapped[str] = mapped_column(String(10))
    last_word_on: Mapped[date]
    last_evidence_on: Mapped[date]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    published_on: Mapped[date | None]


class CaseMessage(Base):
    """Something said in a case. `text` is sealed with its key.

    direction: from the complainant, from the receiver (`author_id`), or a note among receivers;
    what: says, result, reason (why nothing can be done), unsolved, transfer.
    """

    __tablename__ = "case_message"
    __table_args__ = (Index("ix_case_message_case_id", "case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"))
    direction: Mapped[str] = mapped_column(String(12))
    what: Mapped[str] = mapped_column(String(10))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    row: Mapped[str] = mapped_column(String(16))
    text: Mapped[bytes]


class CaseFile(Base):
    """A file of a case under a random name; file name and bytes are sealed with the case's key.

    file_key: where the bytes stand in the FileStore; random too, so that nobody who has the file
    can find it again. cleaned: whether its metadata was removed.
    """

    __tablename__ = "case_file"
    __table_args__ = (Index("ix_case_file_case_id", "case_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"))
    direction: Mapped[str] = mapped_column(String(12))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    file_key: Mapped[str] = mapped_column(String(64))
    name: Mapped[bytes]
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    cleaned: Mapped[bool]


class CaseReceiver(Base):
    """Somebody who may take a case, has recused themselves, or is told when it is late.

    Whom it names or must not reach stands in `Case.barred`, sealed: here they are just not there.
    """

    __tablename__ = "case_receiver"
    __table_args__ = (Index("ix_case_receiver_person_id", "person_id"),)

    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    standing: Mapped[str] = mapped_column(String(10))
    since: Mapped[date]


class CaseNumber(_Counted, Base):
    """What is still counted of a case whose texts, files and key are gone; nothing leads back."""

    __tablename__ = "case_number"
    __table_args__ = (Index("ix_case_number_received_on", "received_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))


class PublishedSuggestion(Base):
    """A suggestion as all may read it (sealed on disk); nothing leads to its case."""

    __tablename__ = "published_suggestion"

    id: Mapped[int] = mapped_column(primary_key=True)
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    published_on: Mapped[date]
    text: Mapped[bytes]


class CaseThrottle(Base):
    """How often a source tried codes that there are not; the row goes after a day.

    source: a keyed hash of the lane under a purpose of its own. until: closed till then.
    """

    __tablename__ = "case_throttle"
    __table_args__ = (
        Index(
            "ix_case_throttle_closed",
            "until",
            sqlite_where=text("until IS NOT NULL"),
            postgresql_where=text("until IS NOT NULL"),
        ),
    )

    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    since: Mapped[datetime]
    misses: Mapped[int]
    until: Mapped[datetime | None]
