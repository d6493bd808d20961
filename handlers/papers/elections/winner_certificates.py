"""Certificates for the winners of an announced election (002:182), a page each; who signs is not
stated in the sources, so the line is left for the office."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.ideas.idea_words import virtues_listed
from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import NamedRow
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import Document
from handlers.papers.wording import day_words
from models.calendar import office_day
from models.elections import election_documents
from models.elections.election import Election

_OFFICE = "สำนักงานเลขาธิการวุฒิสภา"


def gather_own(desk: PaperDesk) -> Document:
    """Returns the certificate of whoever asks. Raises Refusal (no_rows) if they have not won."""
    election, reader = election_rows.allowed(desk, election_documents.has_won)
    won = election_rows.winners(desk, election)
    return _document(desk, election, [each for each in won if each.person_id == reader.id])


def gather_all(desk: PaperDesk) -> Document:
    """Returns all winners' certificates. Raises Refusal (no_rows) if there are none, or if the
    reader may not print them."""
    election, _ = election_rows.allowed(desk, election_documents.may_print_all)
    return _document(desk, election, some(election_rows.winners(desk, election)))


def _document(desk: PaperDesk, election: Election, found: Sequence[NamedRow]) -> Document:
    return Document(
        title=[_OFFICE, "เกียรติบัตร"],
        meta=[],
        blocks=[_page(desk, election, each) for each in found],
        made_at=desk.now,
        digits=desk.digits,
        landscape=True,
        whole=sorted({each.name for each in found}),
    )


def _page(desk: PaperDesk, election: Election, each: NamedRow) -> Certificate:
    assert election.announced_at is not None
    group = f"กลุ่ม{each.group}" if each.group else ""
    given = f"ให้ไว้ ณ วันที่ {day_words(office_day(election.announced_at))}"
    about = [
        desk.own(f"เป็น{election.title}"),
        group,
        f"ด้าน{virtues_listed(each.virtues)}",
        desk.own(given),
    ]
    return Certificate(
        lead="ขอมอบเกียรติบัตรนี้เพื่อแสดงว่า",
        name=each.name,
        whose=" ".join(filter(None, (each.position, each.bureau))),
        about=[line for line in about if line],
        signs=[f"({'.' * 50})", "เลขาธิการวุฒิสภา"],
    )
