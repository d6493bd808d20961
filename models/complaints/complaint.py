"""The tables of complaints: cases, messages, files, readers, and the numbers that stay.

Every text is sealed with the key of its case (`case_keys`). No column leads from an anonymous
complainant to a person, a lane or a LINE id, except the sealed address they asked for. Only the
day of a complainant's action is stored: a time could be compared with LINE's events.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered, index_where

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
"""States in which the complainant has no result yet."""

BUREAU_LEVEL, SUPERIOR_LEVEL, DIRECTOR_LEVEL = "bureau", "superior", "director"
OFFICE_LEVEL, EXECUTIVE_LEVEL, NOBODY = "office", "executive", "nobody"
LEVELS = (BUREAU_LEVEL, SUPERIOR_LEVEL, DIRECTOR_LEVEL, OFFICE_LEVEL, EXECUTIVE_LEVEL)
"""Who reads a case, the nearest first: the receivers of the bureau concerned, their superiors, the
bureau's director, the office's own receivers, executives."""

MAY_TAKE, RECUSED, TOLD_LATE = "may_take", "recused", "told_late"
"""What somebody may do with a case; `told_late`: hears that it is late, but does not read it."""

FROM_COMPLAINANT, FROM_RECEIVER, NOTE = "complainant", "receiver", "note"
SAYS, RESULT, REASON, UNSOLVED, TRANSFER = "says", "result", "reason", "unsolved", "transfer"


class CountedCase:
    """The columns that statistics count, also after the case itself is deleted.

    bureau_id: the bureau concerned; None: the office as a whole.
    result_on: the day of the result, or of the reason why nothing can be done.
    first_result_on: the same before a reopening.
    outcome: which of the two it was: told or cannot.
    reopened_on: the day on which the complainant said that it is not solved; only once.
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


class Case(CountedCase, Base):
    """One case.

    id: random hex; it tells neither the order nor the number of cases.
    wrapped_key: the case's own key, sealed by the key ring; it opens everything below.
    code_hash: a keyed hash of the receipt's code.
    story: what happened, sealed with the case's key.
    identity_text: who complains, sealed likewise.
    barred: who must not read it, sealed likewise.
    push_address: where to push, sealed likewise; only if the complainant asked for it.
    level: who reads it now (one of LEVELS, or `nobody`).
    last_word_on: the day of the last answer or decision.
    last_evidence_on: the day of the complainant's last message or file.
    entered_by: the receiver who entered a case that came another way.
    published_on: the day a suggestion was published, without identity.
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


class CaseMessage(Numbered):
    """A message in a case.

    direction: from the complainant, from a receiver (`author_id`), or a note among receivers.
    what: says, result, reason (why nothing can be done), unsolved, transfer.
    text: sealed with the case's key.
    """

    __tablename__ = "case_message"

    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    direction: Mapped[str] = mapped_column(String(12))
    what: Mapped[str] = mapped_column(String(10))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    row: Mapped[str] = mapped_column(String(16))
    text: Mapped[bytes]


class CaseFile(Base):
    """A file of a case; name and bytes are sealed with the case's key.

    file_key: the key in the FileStore; random, so that nobody who has the file can find it there.
    cleaned: whether its metadata was removed.
    """

    __tablename__ = "case_file"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    direction: Mapped[str] = mapped_column(String(12))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    file_key: Mapped[str] = mapped_column(String(64))
    name: Mapped[bytes]
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    cleaned: Mapped[bool]


class CaseReceiver(Base):
    """Somebody who may read a case, has recused themselves, or hears when it is late.

    People who must not read it have no row here; they are in `Case.barred`, sealed.
    """

    __tablename__ = "case_receiver"

    case_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    standing: Mapped[str] = mapped_column(String(10))
    since: Mapped[date]


class CaseNumber(CountedCase, Numbered):
    """The numbers of a case whose texts, files and key are deleted; nothing leads back to it."""

    __tablename__ = "case_number"
    __table_args__ = (Index("ix_case_number_received_on", "received_on"),)

    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))


class ComplaintResult(Numbered):
    """The numbers of the round that ends on `round_day`, as a bureau's receiver confirmed them.

    version: counts the confirmations; the trail has the earlier ones.
    figures: the counts of received cases at that time; no case is named.
    """

    __tablename__ = "complaint_result"
    __table_args__ = (UniqueConstraint("bureau_id", "round_day"),)

    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    version: Mapped[int]
    figures: Mapped[dict[str, Any]]
    confirmed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]


class PublishedSuggestion(Numbered):
    """A suggestion that everybody may read (sealed on disk); nothing leads to its case."""

    __tablename__ = "published_suggestion"

    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    published_on: Mapped[date]
    text: Mapped[bytes]


class CaseThrottle(Base):
    """How often a source tried unknown codes; the row is deleted after a day.

    source: a keyed hash of the lane, with a purpose of its own.
    until: the source is closed until then.
    """

    __tablename__ = "case_throttle"
    __table_args__ = (index_where("ix_case_throttle_closed", "until", where="until IS NOT NULL"),)

    source: Mapped[str] = mapped_column(String(40), primary_key=True)
    since: Mapped[datetime]
    misses: Mapped[int]
    until: Mapped[datetime | None]
