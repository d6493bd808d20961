"""What documents there are: what is asked for in, a document or its file out.

`gather` reads within a transaction; `render` needs none, and takes its time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from handlers.documents import (
    bureau_form,
    office_report,
    pdf,
    seal,
    sheet_file,
    submissions,
    word_file,
)
from handlers.documents.model import Digits, Document
from handlers.documents.wording import in_digits, moment_words
from models.calendar import fiscal_year, office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.services import attachments, document_rows, document_subjects, plans, progress

_PRINTED = re.compile("รอบ *([1-9]|1[0-2]) *เดือน")
"""What a plan says its own results are of (risk-2567: the six months of 000)."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for. plan: a name. due: a round's day; None is the whole year.

    bureau_ids: for lists over bureaus, those the asker may see; None is all of them.
    digits None: those of the printed form.
    """

    kind: str
    plan: str | None = None
    due: date | None = None
    bureau_id: int | None = None
    bureau_ids: frozenset[int] | None = None
    digits: Digits | None = None


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


def gather(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    """The document as of `now` (aware, kept to the second). Raises Refusal: no_kind, no_plan,
    which_plan, bureau_missing, no_rows."""
    make = KINDS.get(wanted.kind)
    if make is None:
        raise Refusal("no_kind")
    return make(session, sealer, wanted, now.replace(microsecond=0))


def render(document: Document, ending: str, sealer: Sealer) -> Made:
    """The file (an ending of FORMATS), marked as ours; the same document gives the same bytes."""
    content = json.dumps(asdict(document), default=str, ensure_ascii=False, sort_keys=True)
    code = seal.code_of(sealer, content)
    moment = in_digits(moment_words(document.made_at), document.digits)
    data = FORMATS[ending](document, f"จัดทำเมื่อ {moment}  รหัสเอกสาร {code}")
    return Made(seal.seal(sealer, data, seal.Seal(code, document.made_at)), code)


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
            file.id: attachments.name_of(sealer, file) or f"ไฟล์ {file.id}"
            for file in attachments.by_ids(session, ids)
        },
    )
    return bureau_form.build(rows, now, wanted.digits or bureau_form.DIGITS)


def _office_report(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
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
    rows = office_report.Rows(file, months, last_day, projects)
    return office_report.build(rows, now, wanted.digits or office_report.DIGITS)


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


KINDS: Mapping[str, Callable[[Session, Sealer, Wanted, datetime], Document]] = {
    bureau_form.KIND: _bureau_form,
    office_report.KIND: _office_report,
    submissions.KIND: _submissions,
}
