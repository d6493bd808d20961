"""What documents there are: what is asked for in, a document or its file out.

`gather` reads within a transaction; `render` needs none, and takes its time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.papers import archive_file, complaints_paper, gathering, round_archive
from handlers.papers.gifts import gift_reports_paper, joined_list, no_gift_paper
from handlers.papers.printing import pdf, picture, seal, sheet_file, thumbnails, word_file
from handlers.papers.printing.model import Document
from handlers.papers.printing.thumbnails import Fetch, Shrink
from handlers.papers.reports import (
    bureau_form,
    evidence_list,
    heat_map,
    memo,
    office_report,
    progress_chart,
    submissions,
)
from handlers.papers.wanted import Wanted
from handlers.papers.wording import NO_BREAK, day_words, in_digits, moment_words
from models.attachments import kept_files
from models.audit import audit_heads
from models.calendar import fiscal_year, office_day, period
from models.complaints.figures import case_results
from models.crypto import Sealer
from models.documents import (
    document_gifts,
    document_pledges,
    document_rights,
    document_rows,
    document_subjects,
)
from models.errors import Refusal
from models.gifts.result import gift_figures, gift_results, gift_rounds
from models.people.person import Bureau, Person
from models.plans import plans
from models.reports.figures import measure_scores, progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

__all__ = ["FORMATS", "KINDS", "Made", "Wanted", "gather", "render"]

_PRINTED = re.compile("รอบ *([1-9]|1[0-2]) *เดือน")
"""What a plan says its own results are of (risk-2567: the six months of 000)."""


@dataclass(frozen=True)
class Made:
    """A finished file and the code printed on it."""

    data: bytes
    code: str


FORMATS: Mapping[str, Callable[[Document, str], bytes]] = {
    "pdf": pdf.render,
    "docx": word_file.render,
    "xlsx": sheet_file.render,
}
"""What any document can be; pictures (png) and archives (zip) are kinds of their own."""

_WITH_PICTURES: Mapping[str, Callable[[Document, str, Mapping[str, bytes]], bytes]] = {
    "pdf": pdf.render,
    "xlsx": sheet_file.render,
}


def gather(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    """The document as of `now` (aware, kept to the second). Raises Refusal: no_kind, no_plan,
    which_plan, bureau_missing, no_rows, no_gifts."""
    make = KINDS.get(wanted.kind)
    if make is None:
        raise Refusal("no_kind")
    moment = now.replace(microsecond=0)
    return replace(make(session, sealer, wanted, moment), head=_head(session, moment))


def _head(session: Session, moment: datetime) -> str:
    """The audit trail's newest head at that moment, with its day."""
    head = audit_heads.latest(session, moment)
    return f"{day_words(head.day)}{NO_BREAK}{audit_heads.short(head)}" if head is not None else ""


def _no_file(_key: str) -> None:
    """Where no files are at hand: small pictures are left out."""


def _no_picture(_data: bytes) -> None:
    """Where nothing opens pictures: they are left out."""


def render(
    document: Document,
    ending: str,
    sealer: Sealer,
    fetch: Fetch = _no_file,
    shrink: Shrink = _no_picture,
    inside: bool = False,
) -> Made:
    """The file (an ending of FORMATS, or png, zip), marked as ours; the same document gives the
    same bytes. fetch: the bytes of stored files, for small pictures and for an archive. shrink:
    makes a picture small. inside: a picture no larger than one inside a card may be."""
    content = json.dumps(asdict(document), default=str, ensure_ascii=False, sort_keys=True)
    code = seal.code_of(sealer, content)
    moment = in_digits(moment_words(document.made_at), document.digits)
    footer = f"จัดทำเมื่อ {moment}  รหัสเอกสาร {code}{_trail(document)}"
    if inside:
        data = picture.render(document, footer, inside=True)
    else:
        data = _rendered(document, ending, footer, sealer, fetch, shrink)
    return Made(seal.seal(sealer, data, seal.Seal(code, document.made_at)), code)


def _rendered(
    document: Document, ending: str, footer: str, sealer: Sealer, fetch: Fetch, shrink: Shrink
) -> bytes:
    if ending == archive_file.ENDING:
        return archive_file.render(
            document, footer, fetch, lambda each, to: render(each, to, sealer, fetch, shrink).data
        )
    if ending == picture.ENDING:
        return picture.render(document, footer)
    pictures = thumbnails.of_document(document, fetch, shrink)
    if pictures and ending in _WITH_PICTURES:
        return _WITH_PICTURES[ending](document, footer, pictures)
    return FORMATS[ending](document, footer)


def _trail(document: Document) -> str:
    if not document.head:
        return ""
    day, _, head = document.head.rpartition(NO_BREAK)
    return f"  รหัสปิดบันทึก {in_digits(day, document.digits)} {head}"


def _bureau_form(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    bureau = document_subjects.bureau(session, wanted.bureau_id, wanted.plan)
    if wanted.plan is not None:
        plan = document_subjects.plan(session, wanted.plan)
    else:
        today = office_day(now)
        plan = document_subjects.plan_of_bureau(session, bureau.id, wanted.due, today)
    reported = document_rows.bureau_form(session, plan, bureau.id, wanted.due)
    if not reported:
        raise Refusal("no_rows")
    ids = [each for row in reported if row.version for each in row.version.evidence]
    rows = bureau_form.Rows(
        plan=plans.as_file(plan),
        bureau=bureau.name,
        due=wanted.due,
        reported=reported,
        evidence={
            file.id: kept_files.name_of(sealer, file) or f"ไฟล์ {file.id}"
            for file in kept_files.by_ids(session, ids)
        },
        scores=_scores(session, plan.id, bureau.id, wanted.due),
    )
    return bureau_form.build(rows, now, wanted.digits or bureau_form.DIGITS)


def _scores(
    session: Session, plan_id: int, bureau_id: int, due: date | None
) -> Mapping[int, Decimal]:
    if due is None:
        return {}
    standing = measure_scores.standing(session, plan_id, bureau_id, due)
    return {number: score.score for number, score in standing.items()}


def _office_report(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    rows = _office_rows(session, wanted, now)
    return office_report.build(rows, now, wanted.digits or office_report.DIGITS)


def _progress_chart(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    rows = _office_rows(session, wanted, now)
    return progress_chart.build(rows, now, wanted.digits or progress_chart.DIGITS)


def _office_rows(session: Session, wanted: Wanted, now: datetime) -> office_report.Rows:
    today = office_day(now)
    if wanted.plan is not None:
        plan = document_subjects.plan(session, wanted.plan)
    else:
        plan = document_subjects.plan_of_office(session, wanted.due, today)
    file = plans.as_file(plan)
    printed = _PRINTED.search(file.remarks or "")
    of_source = int(printed[1]) if printed else None
    months, last_day = document_subjects.months_reported(file, wanted.due, today, of_source)
    projects = document_rows.projects(session, plan, last_day)
    if not projects:
        raise Refusal("no_rows")
    return office_report.Rows(file, months, last_day, projects)


def _submissions(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    year = fiscal_year(wanted.due or office_day(now))
    narrow = progress.Narrow(bureau_ids=wanted.bureau_ids, due=wanted.due)
    if wanted.plan is not None:
        plan = document_subjects.plan(session, wanted.plan)
        year, narrow = plan.fiscal_year, replace(narrow, plan_id=plan.id)
    duties = progress.every_duty(session, year, narrow)
    if not duties:
        raise Refusal("no_rows")
    rows = submissions.Rows(year, wanted.due, duties)
    return submissions.build(rows, now, wanted.digits or submissions.DIGITS)


def _no_gift(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    rounds = gift_rounds.now(session)
    until = rounds.held(wanted.due or rounds.of_year(fiscal_year(office_day(now)))[-1])
    results = gift_results.unit_results(session, until, now, wanted.bureau_id)
    if wanted.bureau_ids is not None:
        results = [unit for unit in results if unit.bureau_id in wanted.bureau_ids]
    if not results:
        raise Refusal("no_rows")
    rows = no_gift_paper.Rows(
        until=until,
        results=results,
        total=gift_results.office_total(results) if len(results) > 1 else None,
        confirmers={
            person.id: person.name
            for unit in results
            if unit.confirmed_by and (person := session.get(Person, unit.confirmed_by))
        },
        people=_joined_list(session, wanted, until, now) if wanted.bureau_id else None,
    )
    return no_gift_paper.build(rows, now, wanted.digits or no_gift_paper.DIGITS)


def _joined_list(
    session: Session, wanted: Wanted, until: date, now: datetime
) -> joined_list.People:
    assert wanted.bureau_id is not None
    at = min(now, gift_figures.end_of(until))
    listed = document_pledges.unit_list(session, wanted.bureau_id, fiscal_year(until), at)
    reader = _reader(session, wanted)
    if not wanted.named:
        return joined_list.for_reader(listed, frozenset())
    if reader is None:
        return joined_list.for_reader(listed, None)
    named = document_rights.people_named(session, reader, office_day(now))
    return joined_list.for_reader(listed, named)


def _reader(session: Session, wanted: Wanted) -> Person | None:
    return session.get_one(Person, wanted.reader) if wanted.reader is not None else None


def _gifts(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    reader, today = _reader(session, wanted), office_day(now)
    if wanted.gift is not None:
        reports = document_gifts.one(session, sealer, wanted.gift, reader, today)
        rows = gift_reports_paper.Rows(reports)
    else:
        last = wanted.due or period(fiscal_year(today), 12)[1]
        days = (gift_rounds.since(last), last)
        reports = document_gifts.of_period(session, sealer, days, wanted.bureau_id, reader, today)
        bureau = session.get(Bureau, wanted.bureau_id) if wanted.bureau_id is not None else None
        rows = gift_reports_paper.Rows(reports, days, bureau.name if bureau is not None else "")
    if not reports:
        raise Refusal("no_gifts")
    make = gift_reports_paper.build_list if wanted.listed else gift_reports_paper.build
    return make(rows, now, wanted.digits or gift_reports_paper.DIGITS)


def _complaints(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    today = office_day(now)
    until = case_results.meant(case_results.rounds(session), today, wanted.due)
    only = wanted.bureau_ids
    if wanted.bureau_id is not None:
        asked = frozenset((wanted.bureau_id,))
        only = asked if only is None else asked & only
    numbers = case_results.round_numbers(session, until, today, only)
    if not numbers.rows:
        raise Refusal("no_rows")
    return complaints_paper.build(numbers, now, wanted.digits or complaints_paper.DIGITS)


def _round(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    return round_archive.gather(session, sealer, wanted, now, gather)


KINDS: Mapping[str, Callable[[Session, Sealer, Wanted, datetime], Document]] = {
    bureau_form.KIND: _bureau_form,
    office_report.KIND: _office_report,
    submissions.KIND: _submissions,
    no_gift_paper.KIND: _no_gift,
    gift_reports_paper.KIND: _gifts,
    complaints_paper.KIND: _complaints,
    heat_map.KIND: gathering.heat_map_of,
    progress_chart.KIND: _progress_chart,
    evidence_list.KIND: gathering.evidence_index,
    memo.KIND: gathering.monthly_memo,
    memo.QUARTERLY: gathering.quarterly_memo,
    archive_file.KIND: _round,
}
