"""What a report and its plan say, as the facts that are compared, and what a check finds.

Reads no Thai and no tables: whoever builds a `ReportAbout` hands in the readers of words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from dataclasses import field as made
from datetime import date
from decimal import Decimal
from typing import Any

ATTENDANCE, AWARENESS, SATISFACTION, KNOWLEDGE, PROGRESS = (
    "attendance",
    "awareness",
    "satisfaction",
    "knowledge",
    "progress",
)
"""What a figure is said of; "" where the words do not tell."""

AS_PLANNED = "as_planned"  # nothing but that all went as the plan has it
DOCUMENT = "document"  # names a document (a report, a plan, an announcement)
ELSEWHERE = "elsewhere"  # points at a QR code or an e-book
HELD = "held"  # something was held at which pictures can be taken
PENDING = "pending"  # part of it is still to come
PICTURE = "picture"  # names a picture
REASON = "reason"  # gives a reason
STAFF = "staff"  # is about the bureau's own people
UNFINISHED = "unfinished"  # says outright that the work is not finished
SAYS = (AS_PLANNED, DOCUMENT, ELSEWHERE, HELD, PENDING, PICTURE, REASON, STAFF, UNFINISHED)


@dataclass(frozen=True)
class Share:
    """A percentage stated outright; `least` where it is a lower bound (at least, and above)."""

    value: Decimal
    subject: str = ""
    least: bool = False


@dataclass(frozen=True)
class Counted:
    """People counted: of how many, and the share told beside it, where these are told."""

    people: int
    whole: int | None = None
    share: Decimal | None = None
    subject: str = ""


@dataclass(frozen=True)
class NamedYear:
    """A year (B.E.) that a text names for its work, as such or with a month; `until`: the last day
    that it may mean."""

    year: int
    until: date


@dataclass(frozen=True)
class Told:
    """What one text says.

    substance: its words in a spelling that can be compared, in pieces, without the words that
    every report of the office holds. dates: days on which something is said to have been done.
    says: some of `SAYS`. years: named as the time of the work.
    """

    substance: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    counts: tuple[Counted, ...] = ()
    dates: tuple[date, ...] = ()
    says: frozenset[str] = frozenset()
    years: tuple[NamedYear, ...] = ()


@dataclass(frozen=True)
class FileCounts:
    """How many files of each kind are attached; `other` are clips and whatever else is taken."""

    pictures: int = 0
    pdf: int = 0
    word: int = 0
    excel: int = 0
    other: int = 0

    @property
    def documents(self) -> int:
        return self.pdf + self.word + self.excel

    @property
    def all(self) -> int:
        return self.pictures + self.documents + self.other


def count_files(media_types: Iterable[str | None]) -> FileCounts:
    """The files counted by their media types, as `Attachment.media_type` keeps them."""
    kinds = [_kind(media_type or "") for media_type in media_types]
    return FileCounts(*(kinds.count(k) for k in ("picture", "pdf", "word", "excel", "other")))


def _kind(media_type: str) -> str:
    if media_type.startswith("image/"):
        return "picture"
    if media_type == "application/pdf":
        return "pdf"
    if "word" in media_type:
        return "word"
    return "excel" if "excel" in media_type or "spreadsheet" in media_type else "other"


@dataclass(frozen=True)
class Earlier:
    """What the bureau reported of the same activity in an earlier round of the year."""

    due: date | None
    percent: Decimal | None
    narrative: str


@dataclass(frozen=True)
class ReportAbout:
    """What a report is compared with.

    read: what a text says. named: which of `channels` a text names; of a link alone, those it may
    lead to. title to timing: the activity's, as its plan has them. due: the round reported for,
    None where the plan names none. first_day, last_day: of the fiscal year. today: Bangkok's.
    head_count: people on the bureau's roster, None where that is not known. earlier: rounds before
    this one, the oldest first.
    """

    read: Callable[[str], Told]
    named: Callable[[str], Collection[str]]
    due: date | None
    first_day: date
    last_day: date
    today: date
    title: str = ""
    output: str = ""
    outcome: str = ""
    target: str = ""
    timing: str = ""
    evidence: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    files: FileCounts = made(default_factory=FileCounts)
    head_count: int | None = None
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True)
class Remark:
    """One thing the office would send the report back for.

    field: the answer that mends it, by the name of its step. facts: figures without commas,
    days as ISO dates, words of the plan or report; several of a kind are joined by a line break.
    """

    code: str
    field: str
    facts: dict[str, str] = made(default_factory=dict)

    def kept(self) -> dict[str, Any]:
        """As JSON, to stay with the report that was sent anyway."""
        return {"code": self.code, "field": self.field, "facts": dict(self.facts)}

    @staticmethod
    def from_kept(kept: dict[str, Any]) -> Remark:
        """The remark that `kept` wrote down."""
        return Remark(kept["code"], kept["field"], dict(kept["facts"]))
