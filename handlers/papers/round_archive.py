"""Gathers a round's archive: its documents and the evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from handlers.documents.document_words import TITLES
from handlers.papers import archive_file
from handlers.papers.paper_desk import PaperDesk, PaperRequest
from handlers.papers.printing.model import Document, Enclosed, EnclosedFile, Notes
from handlers.papers.reports import evidence_list, gather_reports
from handlers.papers.reports.evidence_list import safe_name
from handlers.papers.wording import round_or_year
from models.documents import document_rights, document_subjects
from models.documents.document_kinds import (
    BUREAU_FORM,
    COMPLAINTS,
    EVIDENCE,
    MEMO_QUARTER,
    NO_GIFT,
    OFFICE_REPORT,
    SUBMISSIONS,
)
from models.errors import Refusal
from models.reports.figures import progress

Gather = Callable[[PaperDesk], Document]

_EDITED = {
    BUREAU_FORM: "docx", OFFICE_REPORT: "docx", MEMO_QUARTER: "docx",
    EVIDENCE: "xlsx", SUBMISSIONS: "xlsx",
}  # fmt: skip
"""Kinds that come in a second format too, for people who work on with them."""
_LEFT = "เอกสารที่ไม่มีในชุดนี้ เพราะไม่มีข้อมูลของรอบ หรือมีหลายแผนให้เลือก"
_OF_THE_OFFICE = (OFFICE_REPORT, SUBMISSIONS, EVIDENCE, NO_GIFT, COMPLAINTS, MEMO_QUARTER)
_OF_A_BUREAU = (SUBMISSIONS, EVIDENCE, NO_GIFT, COMPLAINTS)


def gather(desk: PaperDesk, each: Gather) -> Document:
    """Returns the archive of the round (or the whole year), of one bureau or all.

    each: gathers a document of a kind. Raises Refusal: no_rows, no_plan.
    """
    rows, request = gather_reports.evidence_rows(desk), desk.request
    made = _Made(desk, each)
    documents = [*_documents(made), *_forms(made)]
    files = [
        EnclosedFile(place, file.file_key, file.size or 0)
        for _, file, place in evidence_list.places(rows)
        if file.file_key is not None
    ]
    when = round_or_year(request.due, rows.year)
    cover = Document(
        kind=archive_file.KIND,
        title=["ชุดเอกสารของรอบ แผนส่งเสริมคุณธรรมและป้องกันการทุจริต"],
        meta=[when],
        blocks=[Notes(_LEFT, list(dict.fromkeys(made.left)))] if made.left else [],
        made_at=desk.now,
        digits="arabic",
    )
    return archive_file.enclosing(cover, documents, files)


@dataclass
class _Made:
    desk: PaperDesk
    each: Gather
    left: list[str] = field(default_factory=list)
    """The kinds that have no rows."""

    def __call__(self, request: PaperRequest) -> Document | None:
        try:
            return self.each(replace(self.desk, request=request))
        except Refusal:
            self.left.append(TITLES[request.kind])
            return None


def _documents(made: _Made) -> Iterator[Enclosed]:
    request = made.desk.request
    kinds = _OF_A_BUREAU if request.bureau_id is not None else _OF_THE_OFFICE
    for place, kind in enumerate(kinds, 1):
        # An archive leaves the office: it does not name the people who have not joined.
        seen = _seen(made.desk, kind)
        found = made(replace(request, kind=kind, named=False, bureau_ids=seen))
        if found is not None:
            yield from _formats(f"{place:02}-{kind}", kind, found)


def _seen(desk: PaperDesk, kind: str) -> frozenset[int] | None:
    """Returns the bureaus whose documents of the kind the reader may have; each kind has its own
    rule."""
    if desk.reader is None:
        return desk.request.bureau_ids
    return document_rights.bureaus_of(desk.session, desk.reader, kind)


def _forms(made: _Made) -> Iterator[Enclosed]:
    """Yields each bureau's form of each plan that has something due there."""
    session, request = made.desk.session, made.desk.request
    year, narrow = gather_reports.year_and_narrow(made.desk)
    duties = progress.every_duty(session, year, narrow)
    bureaus = dict.fromkeys((duty.bureau_id, duty.bureau) for duty in duties)
    for bureau_id, name in bureaus:
        for plan in document_subjects.plans_of_bureau(session, bureau_id, request.due, year):
            if request.plan not in (None, plan.name):
                continue
            found = made(replace(request, kind=BUREAU_FORM, bureau_id=bureau_id, plan=plan.name))
            if found is not None:
                stem = f"bureau-forms/{safe_name(name)} {safe_name(plan.name)}"
                yield from _formats(stem, BUREAU_FORM, found)


def _formats(stem: str, kind: str, made: Document) -> Iterator[Enclosed]:
    yield Enclosed(f"{stem}.pdf", made)
    if kind in _EDITED:
        yield Enclosed(f"{stem}.{_EDITED[kind]}", made)
