"""What every subject prints, in one list; a request in, a document or its file out.

`gather` reads within a transaction; `render` needs no transaction, and takes long.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from handlers.papers import archive_file, round_archive
from handlers.papers.advice.advice_papers import ADVICE_PAPERS
from handlers.papers.appointments.appointment_papers import APPOINTMENT_PAPERS
from handlers.papers.attendance.event_papers import EVENT_PAPERS
from handlers.papers.bureau_awards.award_papers import AWARD_PAPERS
from handlers.papers.codes.sign_papers import SIGN_PAPERS
from handlers.papers.complaints.case_papers import CASE_PAPERS
from handlers.papers.elections.election_papers import ELECTION_PAPERS
from handlers.papers.executive_news.news_papers import NEWS_PAPERS
from handlers.papers.gifts.gift_papers import GIFT_PAPERS
from handlers.papers.good_deeds.deed_papers import DEED_PAPERS
from handlers.papers.guides.guide_papers import GUIDE_PAPERS
from handlers.papers.ideas.idea_papers import IDEA_PAPERS
from handlers.papers.joining_slips import slip_page
from handlers.papers.joining_slips.slip_papers import SLIP_PAPERS
from handlers.papers.paper_desk import Paper, PaperDesk, PaperRequest, SubjectPapers, gathered
from handlers.papers.plan_drafts.plan_form_paper import PLAN_PAPERS
from handlers.papers.plans.day_papers import DAY_PAPERS
from handlers.papers.plans.plan_table import PLAN_TABLE_PAPERS
from handlers.papers.pledges.pledge_papers import PLEDGE_PAPERS
from handlers.papers.printing import (
    certificate_page,
    frozen,
    pdf,
    picture,
    seal,
    sheet_file,
    sign_page,
    thumbnails,
    word_file,
)
from handlers.papers.printing.frozen import Frozen
from handlers.papers.printing.lone_pages import Certificate, Sign, SlipPages
from handlers.papers.printing.model import Document
from handlers.papers.printing.thumbnails import Fetch, Shrink
from handlers.papers.registers.register_papers import REGISTER_PAPERS
from handlers.papers.reports.report_papers import REPORT_PAPERS
from handlers.papers.roster_sheets.roster_papers import ROSTER_PAPERS
from handlers.papers.score_sheets.sheet_papers import SHEET_PAPERS
from handlers.papers.self_assessment.assessment_papers import ASSESSMENT_PAPERS
from handlers.papers.surveys.survey_papers import SURVEY_PAPERS
from handlers.papers.thursday_pictures.picture_papers import PICTURE_PAPERS
from handlers.papers.wording import NO_BREAK, in_digits, moment_words
from handlers.papers.working_groups.group_papers import GROUP_PAPERS
from models.crypto import Sealer
from models.documents.document_kinds import ROUND

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PIECE = 1024 * 1024
"""Bytes of an archive that are read, sealed and kept at once."""

__all__ = ["FORMATS", "Made", "PaperRequest", "gather", "render"]

SUBJECTS: tuple[SubjectPapers, ...] = (
    REPORT_PAPERS,
    GIFT_PAPERS,
    PLEDGE_PAPERS,
    SURVEY_PAPERS,
    ASSESSMENT_PAPERS,
    AWARD_PAPERS,
    SHEET_PAPERS,
    IDEA_PAPERS,
    DEED_PAPERS,
    ADVICE_PAPERS,
    APPOINTMENT_PAPERS,
    REGISTER_PAPERS,
    PLAN_TABLE_PAPERS,
    PLAN_PAPERS,
    DAY_PAPERS,
    CASE_PAPERS,
    SIGN_PAPERS,
    EVENT_PAPERS,
    NEWS_PAPERS,
    PICTURE_PAPERS,
    GROUP_PAPERS,
    ELECTION_PAPERS,
    SLIP_PAPERS,
    ROSTER_PAPERS,
    GUIDE_PAPERS,
    SubjectPapers(papers=(Paper(ROUND, round_archive.gather),)),
)


@dataclass(frozen=True)
class Made:
    """A finished file. An archive stays where it was packed, so that memory need not hold it.

    code: printed on it
    """

    content: bytes | BinaryIO
    code: str

    @property
    def data(self) -> bytes:
        """All of it."""
        return b"".join(self.pieces())

    @property
    def size(self) -> int:
        if isinstance(self.content, bytes):
            return len(self.content)
        return self.content.seek(0, os.SEEK_END)

    def pieces(self) -> Iterator[bytes]:
        """Yields it part by part."""
        if isinstance(self.content, bytes):
            yield self.content
            return
        self.content.seek(0)
        while piece := self.content.read(PIECE):
            yield piece

    def close(self) -> None:
        """Removes what lies on the disk."""
        if not isinstance(self.content, bytes):
            self.content.close()


FORMATS: Mapping[str, Callable[[Document, str, Mapping[str, bytes]], bytes]] = {
    "pdf": pdf.render,
    "docx": word_file.render,
    "xlsx": sheet_file.render,
}
"""The formats of any document; pictures (png) and archives (zip) are kinds of their own."""


def gather(session: Session, sealer: Sealer, request: PaperRequest, now: datetime) -> Document:
    """Returns the document as of `now` (aware, kept to the second).

    Raises Refusal: no_kind, no_plan, which_plan, bureau_missing, no_rows, no_gifts.
    """
    return gathered(PaperDesk(session, sealer, request, now.replace(microsecond=0), SUBJECTS))


def _no_file(_key: str) -> None:
    """Without stored files no picture is shown."""


def _no_picture(_data: bytes, _side: int) -> None:
    """Without a process that opens pictures none is shown."""


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
    code = code_of(document, sealer)
    footer = _footer(document, code)
    mark = seal.Seal(code, document.made_at)
    if ending == archive_file.ENDING:
        packed = archive_file.render(
            document, footer, fetch, lambda each, to: render(each, to, sealer, fetch, shrink).data
        )
        seal.seal_archive(sealer, packed, mark)
        return Made(packed, code)
    if inside:
        data = picture.render(document, footer, inside=True)
    else:
        data = _rendered(document, ending, footer, fetch, shrink)
    return Made(seal.seal(sealer, data, mark), code)


def code_of(document: Document, sealer: Sealer) -> str:
    """Returns the code of its content, printed on it."""
    content = json.dumps(asdict(document), default=str, ensure_ascii=False, sort_keys=True)
    return seal.code_of(sealer, content)


def freeze(document: Document, sealer: Sealer, fetch: Fetch, shrink: Shrink) -> Frozen:
    """Returns the document's PDF as it is to be printed again later."""
    pictures = thumbnails.of_document(document, fetch, shrink)
    return frozen.freeze(document, _footer(document, code_of(document, sealer)), pictures)


def _footer(document: Document, code: str) -> str:
    moment = in_digits(moment_words(document.made_at), document.digits)
    return f"จัดทำเมื่อ {moment}  รหัสเอกสาร {code}{_trail(document)}"


def _rendered(document: Document, ending: str, footer: str, fetch: Fetch, shrink: Shrink) -> bytes:
    if document.blocks and isinstance(sign := document.blocks[0], Sign):
        return sign_page.render(document, sign, footer)
    if ending == "pdf" and document.blocks and isinstance(document.blocks[0], Certificate):
        return certificate_page.render(document, footer)
    if document.blocks and isinstance(document.blocks[0], SlipPages):
        return slip_page.render(document, footer)
    if ending == picture.ENDING:
        return picture.render(document, footer)
    return FORMATS[ending](document, footer, thumbnails.of_document(document, fetch, shrink))


def _trail(document: Document) -> str:
    if not document.head:
        return ""
    day, _, head = document.head.rpartition(NO_BREAK)
    return f"  รหัสปิดบันทึก {in_digits(day, document.digits)} {head}"
