"""Certificates: everybody gets their own once the event is closed, the organiser all of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from pypdfium2 import PdfDocument
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.attendance import events, signing_in
from models.attendance.attendance_event import TYPED
from models.attendance.event_documents import CERTIFICATE, CERTIFICATES
from models.calendar import office_day
from models.declaration import DocumentKind, OneRecord
from models.errors import Refusal
from models.people.person import Person
from tests.handlers.papers.reading import docx_text
from tests.models.attendance.gathering import BEGINS, ENDS, EVENT, SEALER, Gathering, with_outsiders

MM = 72 / 25.4
DAY = office_day(BEGINS)


def closed(session: Session) -> Gathering:
    """Two people of the first bureau and an outsider were there; the event is over."""
    office = with_outsiders(session)
    organiser, first, second, _ = office.people[0]
    organiser.name, first.name, second.name = "นายผู้จัด สมมติ", "นายหนึ่ง มาก่อน", "นางสอง ตามมา"
    for person in (first, second):
        signing_in.sign_in(session, office.event, person, TYPED, BEGINS)
    signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "สมมติ มาเยือน", TYPED, BEGINS)
    events.close(session, office.event, SEALER, ENDS)
    return office


def printed(session: Session, office: Gathering, kind: DocumentKind, reader: Person) -> list[str]:
    """The words of each page, without spaces."""
    asked = PaperRequest(kind.name, gift=office.event.id, reader=reader.id)
    document = gather(session, SEALER, asked, ENDS)
    with PdfDocument(render(document, "pdf", SEALER).data) as file:
        assert file[0].get_size() == pytest.approx((297 * MM, 210 * MM), abs=1)
        return ["".join(page.get_textpage().get_text_range().split()) for page in file]


def may(session: Session, office: Gathering, kind: DocumentKind, person: Person) -> bool:
    assert isinstance(kind.record, OneRecord)
    return kind.record.may_read(session, person, office.event.id, DAY)


def test_ones_own_certificate_names_the_person_the_event_and_nobody_else(session: Session) -> None:
    office = closed(session)
    first = office.people[0][1]
    [page] = printed(session, office, CERTIFICATE, first)
    for words in ("ใบรับรองการเข้าร่วมกิจกรรม", "นายหนึ่งมาก่อน", "สำนัก0", "ได้เข้าร่วม“อบรมจริยธรรม”",
                  "ห้อง301", "๑มีนาคม๒๕๗๐เวลา๐๙.๐๐-๑๒.๐๐น.", "(นายผู้จัดสมมติ)"):  # fmt: skip
        assert words in page
    assert "นางสอง" not in page and "มาเยือน" not in page


def test_all_certificates_have_a_page_for_everybody_outsiders_last(session: Session) -> None:
    office = closed(session)
    pages = printed(session, office, CERTIFICATES, office.people[0][0])
    assert len(pages) == 3
    for page, name in zip(pages, ("นางสองตามมา", "นายหนึ่งมาก่อน", "สมมติมาเยือน"), strict=True):
        assert name in page


def test_the_longest_words_still_fit_one_page_each(session: Session) -> None:
    office = Gathering(
        session, new=replace(EVENT, title="ประชุม ชี้แจง " * 11, place="ห้อง ประชุม " * 8)
    )
    person = office.people[0][1]
    person.name, person.position = "นายสมมติ " * 11, "นักวิชาการ ชำนาญการ " * 5
    signing_in.sign_in(session, office.event, person, TYPED, BEGINS)
    events.close(session, office.event, SEALER, ENDS)
    assert len(printed(session, office, CERTIFICATE, person)) == 1


def test_in_word_each_has_a_framed_page_to_write_on(session: Session) -> None:
    office = closed(session)
    asked = PaperRequest(CERTIFICATES.name, gift=office.event.id, reader=office.people[0][0].id)
    data = render(gather(session, SEALER, asked, ENDS), "docx", SEALER).data
    words = docx_text(data)
    for name in ("นางสอง ตามมา", "นายหนึ่ง มาก่อน", "สมมติ มาเยือน"):
        assert words.count(name) == 1
    made = Document(BytesIO(data))
    breaks = made.element.xpath("//w:br[@w:type='page']")
    assert len(breaks) == 2 and made.sections[0].page_width > made.sections[0].page_height


def test_nobody_gets_another_persons_or_one_before_the_event_is_closed(session: Session) -> None:
    office = closed(session)
    organiser, first, _, absent = office.people[0]
    assert may(session, office, CERTIFICATE, first) and may(
        session, office, CERTIFICATES, organiser
    )
    assert not may(session, office, CERTIFICATES, first)
    for kind, person in ((CERTIFICATE, absent), (CERTIFICATES, first)):
        assert not may(session, office, kind, person)
        with pytest.raises(Refusal, match="no_rows"):
            printed(session, office, kind, person)
    office.event.closed_at = None
    for kind, person in ((CERTIFICATE, first), (CERTIFICATES, organiser)):
        assert not may(session, office, kind, person)
        with pytest.raises(Refusal, match="no_rows"):
            printed(session, office, kind, person)
