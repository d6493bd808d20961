"""Gathers a round's archive: its documents and the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from handlers.documents.kinds_in_words import TITLES
from handlers.papers import archive_file
from handlers.papers.paper_desk import Archived, PaperDesk, PaperRequest, gathered
from handlers.papers.printing.model import Document, Enclosed, EnclosedFile, Notes
from handlers.papers.reports import evidence_list, gather_reports
from handlers.papers.reports.evidence_list import safe_name
from handlers.papers.wording import round_or_year
from models.documents import document_rights, document_subjects
from models.errors import Refusal
from models.reports.figures import progress
from models.reports.report_documents import BUREAU_FORM

_LEFT = "เอกสารที่ไม่มีในชุดนี้ เพราะไม่มีข้อมูลของรอบ หรือมีหลายแผนให้เลือก"


def gather(desk: PaperDesk) -> Document:
    """Returns the archive of the round (or the whole year), of one bureau or all.

    Raises Refusal: no_rows, no_plan.
    """
    rows, request = gather_reports.evidence_rows(desk), desk.request
    made = _Made(desk)
    documents = [*_documents(made), *_forms(made)]
    files = [
        EnclosedFile(place, file.file_key, file.size or 0)
        for _, file, place in evidence_list.places(rows)
        if file.file_key is not None
    ]
    when = round_or_year(request.due, rows.year)
    cover = Document(
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
    left: list[str] = field(default_factory=list)
    """The kinds that have no rows."""

    def __call__(self, request: PaperRequest) -> Document | None:
        try:
            return gathered(replace(self.desk, request=request))
        except Refusal:
            self.left.append(TITLES[request.kind])
            return None


def _documents(made: _Made) -> Iterator[Enclosed]:
    request = made.desk.request
    for number, (how, kind) in enumerate(_held(made.desk), 1):
        # An archive leaves the office: it does not name the people who have not joined.
        seen = _seen(made.desk, kind)
        found = made(replace(request, kind=kind, named=False, bureau_ids=seen))
        if found is not None:
            yield from _formats(f"{number:02}-{kind}", how.also, found)


def _held(desk: PaperDesk) -> list[tuple[Archived, str]]:
    """Returns the kinds that the archive holds, in their order."""
    of_office = desk.request.bureau_id is None
    kinds = [
        (paper.archived, paper.kind.name)
        for subject in desk.subjects
        for paper in subject.papers
        if paper.archived is not None and (of_office or not paper.archived.of_office)
    ]
    return sorted(kinds, key=lambda each: each[0].place)


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
            found = made(
                replace(request, kind=BUREAU_FORM.name, bureau_id=bureau_id, plan=plan.name)
            )
            if found is not None:
                stem = f"bureau-forms/{safe_name(name)} {safe_name(plan.name)}"
                yield from _formats(stem, "docx", found)


def _formats(stem: str, also: str, made: Document) -> Iterator[Enclosed]:
    yield Enclosed(f"{stem}.pdf", made)
    if also:
        yield Enclosed(f"{stem}.{also}", made)
