"""The guides and the notice on paper: one page each, with every sentence of theirs."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.guides.guide_shelf import GUIDES
from handlers.guides.privacy_notice import notice
from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.crypto import Sealer
from models.errors import Refusal
from models.guides.guide_documents import NUMBERS
from models.trail import facts
from tests.handlers.papers.reading import docx_text, pages, squeezed
from tests.handlers.papers.unit import AT

CONTACT = (
    "กลุ่มงานตัวอย่าง สำนักกฎหมาย ชั้น 3 อาคารรัฐสภา โทรศัพท์ 0 2000 0000 ต่อ 1234 อีเมล ตัวอย่าง@example.go.th"
)
PAGES = {guide.number: guide for guide in (*GUIDES, notice(CONTACT))}


def made(session: Session, sealer: Sealer, number: int, ending: str = "pdf") -> bytes:
    facts.put(session, facts.DPO_CONTACT, CONTACT)
    document = gather(session, sealer, PaperRequest("guide", gift=number), AT)
    return render(document, ending, sealer).data


@pytest.mark.parametrize("number", sorted(NUMBERS, reverse=True))  # the notice is the fullest
def test_each_is_one_page_with_every_sentence(
    session: Session, sealer: Sealer, number: int
) -> None:
    [page] = pages(made(session, sealer, number))
    read = squeezed(page)
    assert not [each for each in PAGES[number].sentences if squeezed(each) not in read]


def test_in_word_too_and_no_other_number_is_a_page(session: Session, sealer: Sealer) -> None:
    assert set(PAGES) == set(NUMBERS)
    assert CONTACT in docx_text(made(session, sealer, 9, "docx"))
    with pytest.raises(Refusal, match="no_rows"):
        made(session, sealer, 10)
