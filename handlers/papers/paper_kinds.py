"""The kinds of documents: a request in, a document or its file out.

`gather` reads within a transaction; `render` needs no transaction, and takes long.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.papers import archive_file, round_archive
from handlers.papers.complaints import complaints_paper
from handlers.papers.gifts import gather_gifts, gift_reports_paper, no_gift_paper
from handlers.papers.paper_desk import PaperDesk, PaperRequest
from handlers.papers.printing import pdf, picture, seal, sheet_file, thumbnails, word_file
from handlers.papers.printing.model import Document
from handlers.papers.printing.thumbnails import Fetch, Shrink
from handlers.papers.reports import (
    bureau_form,
    evidence_list,
    gather_reports,
    heat_map,
    memo,
    office_report,
    progress_chart,
    submissions,
)
from handlers.papers.wording import NO_BREAK, day_words, in_digits, moment_words
from models.audit import audit_heads
from models.complaints.figures import case_results
from models.crypto import Sealer
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

__all__ = ["FORMATS", "KINDS", "Made", "PaperRequest", "gather", "render"]


@dataclass(frozen=True)
class Made:
    """A finished file."""

    data: bytes
    code: str
    """Printed on it."""


FORMATS: Mapping[str, Callable[[Document, str], bytes]] = {
    "pdf": pdf.render,
    "docx": word_file.render,
    "xlsx": sheet_file.render,
}
"""The formats of any document; pictures (png) and archives (zip) are kinds of their own."""

_WITH_PICTURES: Mapping[str, Callable[[Document, str, Mapping[str, bytes]], bytes]] = {
    "pdf": pdf.render,
    "xlsx": sheet_file.render,
}


def gather(session: Session, sealer: Sealer, request: PaperRequest, now: datetime) -> Document:
    """Returns the document as of `now` (aware, kept to the second).

    Raises Refusal: no_kind, no_plan, which_plan, bureau_missing, no_rows, no_gifts.
    """
    return _gathered(PaperDesk(session, sealer, request, now.replace(microsecond=0)))


def _gathered(desk: PaperDesk) -> Document:
    make = KINDS.get(desk.request.kind)
    if make is None:
        raise Refusal("no_kind")
    return replace(make(desk), head=_head(desk.session, desk.now))


def _head(session: Session, moment: datetime) -> str:
    """Returns the newest head of the audit trail at that moment, with its day."""
    head = audit_heads.latest(session, moment)
    return f"{day_words(head.day)}{NO_BREAK}{audit_heads.short(head)}" if head is not None else ""


def _no_file(_key: str) -> None:
    """Without stored files: small pictures are left out."""


def _no_picture(_data: bytes) -> None:
    """Without a process that opens pictures: they are left out."""


def render(
    document: Document,
    ending: str,
    sealer: Sealer,
    fetch: Fetch = _no_file,
    shrink: Shrink = _no_picture,
    inside: bool = False,
) -> Made:
    """Returns the file, marked as ours; the same document gives the same bytes.

    ending: one of FORMATS, or png, zip. fetch: returns the bytes of stored files, for small
    pictures and for an archive. shrink: makes a picture small. inside: makes a picture that fits
    inside a card.
    """
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


def _complaints(desk: PaperDesk) -> Document:
    until = case_results.meant(case_results.rounds(desk.session), desk.today, desk.request.due)
    numbers = case_results.round_numbers(desk.session, until, desk.today, desk.bureau_ids)
    if not numbers.rows:
        raise Refusal("no_rows")
    digits = desk.request.digits or complaints_paper.DIGITS
    return complaints_paper.build(numbers, desk.now, digits)


def _round(desk: PaperDesk) -> Document:
    return round_archive.gather(desk, _gathered)


KINDS: Mapping[str, Callable[[PaperDesk], Document]] = {
    bureau_form.KIND: gather_reports.bureau_form_paper,
    office_report.KIND: gather_reports.office_report_paper,
    submissions.KIND: gather_reports.submissions_paper,
    no_gift_paper.KIND: gather_gifts.no_gift,
    gift_reports_paper.KIND: gather_gifts.gift_reports,
    complaints_paper.KIND: _complaints,
    heat_map.KIND: gather_reports.heat_map_of,
    progress_chart.KIND: gather_reports.progress_chart_paper,
    evidence_list.KIND: gather_reports.evidence_index,
    memo.KIND: gather_reports.monthly_memo,
    memo.QUARTERLY: gather_reports.quarterly_memo,
    archive_file.KIND: _round,
}
