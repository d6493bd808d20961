"""What goes into a round's archive: its documents and the evidence; packs nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.documents.document_words import TITLES
from handlers.papers import archive_file, gathering
from handlers.papers.printing.model import Document, Enclosed, EnclosedFile, Notes
from handlers.papers.reports import evidence_list
from handlers.papers.reports.evidence_list import safe_name
from handlers.papers.wanted import Wanted
from handlers.papers.wording import day_words
from models.crypto import Sealer
from models.documents import document_rights, document_subjects
from models.documents.document_rights import (
    BUREAU_FORM,
    COMPLAINTS,
    EVIDENCE,
    MEMO_QUARTER,
    NO_GIFT,
    OFFICE_REPORT,
    SUBMISSIONS,
)
from models.errors import Refusal
from models.people.person import Person
from models.reports.figures import progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Gather = Callable[["Session", Sealer, Wanted, datetime], Document]

_EDITED = {
    BUREAU_FORM: "docx", OFFICE_REPORT: "docx", MEMO_QUARTER: "docx",
    EVIDENCE: "xlsx", SUBMISSIONS: "xlsx",
}  # fmt: skip
"""Kinds that come in a second format too, for who goes on working with them."""
_LEFT = "เอกสารที่ไม่มีในชุดนี้ เพราะไม่มีข้อมูลของรอบ หรือมีหลายแผนให้เลือก"
_OF_THE_OFFICE = (OFFICE_REPORT, SUBMISSIONS, EVIDENCE, NO_GIFT, COMPLAINTS, MEMO_QUARTER)
_OF_A_BUREAU = (SUBMISSIONS, EVIDENCE, NO_GIFT, COMPLAINTS)


def gather(
    session: Session, sealer: Sealer, wanted: Wanted, now: datetime, each: Gather
) -> Document:
    """The archive of the round (or of the whole year), of one bureau or of all; `each` gathers a
    document of a kind. Refusal: no_rows, no_plan."""
    rows = gathering.evidence_rows(session, sealer, wanted, now)
    made = _Made(session, sealer, now, each)
    documents = [*_documents(made, wanted), *_forms(made, wanted)]
    files = [
        EnclosedFile(place, file.file_key, file.size or 0)
        for _, file, place in evidence_list.places(rows)
        if file.file_key is not None
    ]
    when = f"รอบวันที่ {day_words(wanted.due)}" if wanted.due else f"ปีงบประมาณ พ.ศ. {rows.year}"
    cover = Document(
        kind=archive_file.KIND,
        title=["ชุดเอกสารของรอบ แผนส่งเสริมคุณธรรมและป้องกันการทุจริต"],
        meta=[when],
        blocks=[Notes(_LEFT, list(dict.fromkeys(made.left)))] if made.left else [],
        made_at=now,
        digits="arabic",
    )
    return archive_file.enclosing(cover, documents, files)


@dataclass
class _Made:
    """Gathers documents; `left` are the kinds of which there was nothing."""

    session: Session
    sealer: Sealer
    now: datetime
    each: Gather
    left: list[str] = field(default_factory=list)

    def __call__(self, wanted: Wanted) -> Document | None:
        try:
            return self.each(self.session, self.sealer, wanted, self.now)
        except Refusal:
            self.left.append(TITLES[wanted.kind])
            return None


def _documents(made: _Made, wanted: Wanted) -> Iterator[Enclosed]:
    kinds = _OF_A_BUREAU if wanted.bureau_id is not None else _OF_THE_OFFICE
    for place, kind in enumerate(kinds, 1):
        # Names of who has not joined stay out of an archive that leaves the office.
        seen = _seen(made.session, wanted, kind)
        found = made(replace(wanted, kind=kind, named=False, bureau_ids=seen))
        if found is not None:
            yield from _formats(f"{place:02}-{kind}", kind, found)


def _seen(session: Session, wanted: Wanted, kind: str) -> frozenset[int] | None:
    """The bureaus whose documents of the kind the reader may have: of each kind its own rule."""
    if wanted.reader is None:
        return wanted.bureau_ids
    reader = session.get_one(Person, wanted.reader)
    return document_rights.bureaus_of(session, reader, kind)


def _forms(made: _Made, wanted: Wanted) -> Iterator[Enclosed]:
    """Every bureau's form of every plan by which it owes something there."""
    session = made.session
    year, narrow = gathering.year_and_narrow(session, wanted, made.now)
    owed = progress.every_duty(session, year, narrow)
    bureaus = dict.fromkeys((duty.bureau_id, duty.bureau) for duty in owed)
    for bureau_id, name in bureaus:
        for plan in document_subjects.plans_of_bureau(session, bureau_id, wanted.due, year):
            if wanted.plan not in (None, plan.name):
                continue
            found = made(replace(wanted, kind=BUREAU_FORM, bureau_id=bureau_id, plan=plan.name))
            if found is not None:
                stem = f"bureau-forms/{safe_name(name)} {safe_name(plan.name)}"
                yield from _formats(stem, BUREAU_FORM, found)


def _formats(stem: str, kind: str, made: Document) -> Iterator[Enclosed]:
    yield Enclosed(f"{stem}.pdf", made)
    if kind in _EDITED:
        yield Enclosed(f"{stem}.{_EDITED[kind]}", made)
