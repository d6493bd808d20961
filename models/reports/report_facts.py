"""Facts read from the texts of a report and its plan, and the remarks of the checks.

Reads no Thai itself: `ReportAbout` carries the functions that read the texts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

ATTENDANCE, AWARENESS, SATISFACTION, KNOWLEDGE, EVALUATION, PROGRESS = (
    "attendance",
    "awareness",
    "satisfaction",
    "knowledge",
    "evaluation",
    "progress",
)
"""What a figure is about; "" if the words do not say."""

AS_PLANNED = "as_planned"  # says only that everything went as planned
DOCUMENT = "document"  # names a document (a report, a plan, an announcement)
ELSEWHERE = "elsewhere"  # points to a QR code or an e-book
HELD = "held"  # an event took place where pictures can be taken
PENDING = "pending"  # part of the work is still to come
PICTURE = "picture"  # names a picture
REASON = "reason"  # gives a reason
STAFF = "staff"  # is about the bureau's own people
UNFINISHED = "unfinished"  # says that the work is not finished


@dataclass(frozen=True)
class StatedShare:
    """A percentage in a text.

    subject: one of the words above, or ""
    least: True for a lower bound ("at least", "and above")
    """

    value: Decimal
    subject: str = ""
    least: bool = False


@dataclass(frozen=True)
class Counted:
    """A number of people in a text.

    whole: out of how many, if the text says so
    share: the percentage beside it, if there is one
    subject: one of the words above, or ""
    """

    people: int
    whole: int | None = None
    share: Decimal | None = None
    subject: str = ""


@dataclass(frozen=True)
class NamedYear:
    """A year in a text, alone or with a month.

    year: B.E.
    until: the last day it may mean
    """

    year: int
    until: date


@dataclass(frozen=True)
class TextFacts:
    """The facts in one text.

    substance: its words in pieces, in comparable spelling, without words of every report
    shares, counts: percentages and numbers of people
    dates: days on which something was done
    says: some of the codes above (AS_PLANNED to UNFINISHED)
    years: years of the work
    spent: baht that the text says were spent; None if it says none, or several amounts
    things: how many of what was made or held, by the word that counts them
    """

    substance: tuple[str, ...] = ()
    shares: tuple[StatedShare, ...] = ()
    counts: tuple[Counted, ...] = ()
    dates: tuple[date, ...] = ()
    says: frozenset[str] = frozenset()
    years: tuple[NamedYear, ...] = ()
    spent: Decimal | None = None
    things: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class FileCounts:
    """How many files of each kind are attached.

    documents: PDF, Word, Excel.
    other: clips and all other kinds.
    """

    pictures: int = 0
    documents: int = 0
    other: int = 0

    @property
    def all(self) -> int:
        return self.pictures + self.documents + self.other


def count_files(media_types: Iterable[str | None]) -> FileCounts:
    """Counts files by media type (`Attachment.media_type`)."""
    kinds = [_kind(media_type or "") for media_type in media_types]
    return FileCounts(*(kinds.count(each) for each in ("picture", "document", "other")))


def _kind(media_type: str) -> str:
    if media_type.startswith("image/"):
        return "picture"
    document = any(name in media_type for name in ("word", "excel", "spreadsheet"))
    return "document" if document or media_type == "application/pdf" else "other"


@dataclass(frozen=True)
class EarlierReport:
    """The bureau's report of the same activity in an earlier round of the year."""

    due: date | None
    percent: Decimal | None
    narrative: str


@dataclass(frozen=True)
class ReportAbout:
    """What a report is compared with.

    read: reads the facts in a text
    named: the channels a text names; for a link alone, those it may lead to
    due: the round of the report; None if the plan gives no date
    first_day, last_day: of the fiscal year
    today: in Bangkok
    title, output, outcome, target, timing: of the activity in its plan
    evidence, channels: what the plan asks for
    files: attached files
    head_count: people on the bureau's roster; None if unknown
    earlier: earlier rounds, the oldest first
    """

    read: Callable[[str], TextFacts]
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
    files: FileCounts = dataclasses.field(default_factory=FileCounts)
    head_count: int | None = None
    earlier: tuple[EarlierReport, ...] = ()


@dataclass(frozen=True)
class Remark:
    """One thing the office would return the report for.

    field: name of the step whose answer to change
    facts: figures without commas, ISO dates, words of the plan or report; several values of one
        kind are joined by line breaks
    """

    code: str
    field: str
    facts: dict[str, str] = dataclasses.field(default_factory=dict)

    def kept(self) -> dict[str, Any]:
        """The remark as JSON values, stored with a report that was sent anyway."""
        return {"code": self.code, "field": self.field, "facts": dict(self.facts)}

    @staticmethod
    def from_kept(kept: dict[str, Any]) -> Remark:
        """The remark from the values of `kept`."""
        return Remark(kept["code"], kept["field"], dict(kept["facts"]))
