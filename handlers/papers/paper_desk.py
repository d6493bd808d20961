"""The desk at which a document is gathered, and how a subject declares what it prints.

Each subject does so in `handlers/papers/<subject>/<noun>_papers.py`; `paper_kinds.py` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from handlers.papers.printing.model import Block, Digits, Document
from handlers.papers.wording import NO_BREAK, OfficeWords, day_words
from models.audit import audit_heads
from models.calendar import office_day
from models.crypto import Sealer
from models.declaration import DocumentKind
from models.documents.document_activities import ActivityReport
from models.documents.document_kinds import BY_NAME
from models.errors import Refusal
from models.people.person import Person
from models.reports.figures.memo_periods import MemoPeriod

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


Rows = TypeVar("Rows", bound=Collection[object])


@dataclass(frozen=True)
class PaperRequest:
    """What somebody asks for."""

    kind: str
    plan: str | None = None
    """The name of a plan."""
    due: date | None = None
    """The day of a round; None: the whole year."""
    bureau_id: int | None = None
    bureau_ids: frozenset[int] | None = None
    """For lists over bureaus, those that the reader may see; None: all."""
    digits: Digits | None = None
    """None: those of the printed form."""
    gift: int | None = None
    """The id of one record, as a gift report (`DocumentKind.record`)."""
    reader: int | None = None
    """The person whose document it is, by id; None at the office's command line."""
    named: bool = True
    """Name the people who have not joined, as far as the reader may see them."""
    listed: bool = False
    """As one table, for a workbook."""
    apart: bool = False
    """Each record in a file of its own, for an archive."""
    digest: int | None = None
    """For the picture in an executive's digest: the fiscal year (B.E.)."""


def some(rows: Rows) -> Rows:
    """Returns the rows of a document. Raises Refusal: no_rows if there are none."""
    if not rows:
        raise Refusal("no_rows")
    return rows


@dataclass(frozen=True)
class PaperDesk:
    """What the rows of one document are read with."""

    session: Session
    sealer: Sealer
    request: PaperRequest
    now: datetime
    """Aware, kept to the second."""
    subjects: Sequence[SubjectPapers]
    """What every subject prints."""

    @property
    def digits(self) -> Digits:
        """The digits asked for, else those of the printed form."""
        return self.request.digits or BY_NAME[self.request.kind].digits

    @property
    def own(self) -> OfficeWords:
        """Writes the office's own words in these digits."""
        return OfficeWords(self.digits)

    @property
    def today(self) -> date:
        """The day at the office."""
        return office_day(self.now)

    @property
    def reader(self) -> Person | None:
        """The person whose document it is; None at the office's command line."""
        reader = self.request.reader
        return self.session.get_one(Person, reader) if reader is not None else None

    @property
    def bureau_ids(self) -> frozenset[int] | None:
        """The bureaus to read: the one asked for, among those the reader may see; None: all."""
        only, bureau_id = self.request.bureau_ids, self.request.bureau_id
        if bureau_id is None:
            return only
        return frozenset((bureau_id,)) if only is None else only & {bureau_id}


@dataclass(frozen=True)
class Archived:
    """How the archive of a round holds a kind of document.

    place: where it stands; smaller stands earlier.
    also: the format in which it comes beside PDF, for people who work on with it.
    of_office: whether only the office's archive holds it, no bureau's own.
    """

    place: int
    also: str = ""
    of_office: bool = False


@dataclass(frozen=True)
class Paper:
    """How a kind of document is made.

    gather: reads its rows and returns it, within a transaction. Raises Refusal.
    archived: how the archive of a round holds it; None: it does not.
    """

    kind: DocumentKind
    gather: Callable[[PaperDesk], Document]
    archived: Archived | None = None


@dataclass(frozen=True)
class Annex:
    """What a subject prints behind another subject's document.

    whole: the names in it, which are never broken over a line.
    empty: it tells that there is nothing; a document of such alone is not made.
    """

    blocks: Sequence[Block]
    whole: Sequence[str]
    empty: bool = False


@dataclass(frozen=True)
class ToldOfWork:
    """What a subject tells of the work behind one report; "" and none: nothing.

    when, where: of something that was held.
    came: who came to it.
    measured: the figures of a result, each in a sentence.
    betters: what will be done better because of it.
    """

    when: str = ""
    where: str = ""
    came: str = ""
    measured: Sequence[str] = ()
    betters: str = ""


def nothing_told(_desk: PaperDesk, _about: ActivityReport) -> Sequence[ToldOfWork]:
    return ()


def no_points(_desk: PaperDesk, _period: MemoPeriod) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class SignWords:
    """What a sign with a code says.

    title: what the code opens.
    call: what to do with it.
    """

    title: str
    call: str


@dataclass(frozen=True)
class SubjectPapers:
    """What one subject prints.

    papers: its kinds of documents.
    of_work: returns what it tells of the work behind a report, as far as the reader may know it.
    signs: by what its codes open, returns what the sign of that id says.
    memo_points: returns what the memo of a period tells of it, each in one sentence.
    annexes: by the name of another subject's kind, what stands behind the document that counts up
        to that day.
    """

    papers: tuple[Paper, ...] = ()
    memo_points: Callable[[PaperDesk, MemoPeriod], Sequence[str]] = no_points
    of_work: Callable[[PaperDesk, ActivityReport], Sequence[ToldOfWork]] = nothing_told
    annexes: Mapping[str, Callable[[PaperDesk, date], Annex]] = field(default_factory=dict)
    signs: Mapping[str, Callable[[PaperDesk, int], SignWords]] = field(default_factory=dict)


def gathered(desk: PaperDesk) -> Document:
    """Returns the document asked for. Raises Refusal: no_kind, and what its kind raises."""
    papers = (paper for subject in desk.subjects for paper in subject.papers)
    found = next((paper for paper in papers if paper.kind.name == desk.request.kind), None)
    if found is None:
        raise Refusal("no_kind")
    newest = audit_heads.latest(desk.session, desk.now)
    head = f"{day_words(newest.day)}{NO_BREAK}{audit_heads.short(newest)}" if newest else ""
    return replace(found.gather(desk), kind=found.kind.name, head=head)
