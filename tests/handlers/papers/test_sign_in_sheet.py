"""The sheet of an event names who was there; only whoever runs the event gets it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.attendance import signing_in
from models.attendance.attendance_event import NOBODY, SCANNED, TYPED
from models.attendance.event_documents import SIGN_IN_SHEET
from models.calendar import office_day
from models.declaration import OneRecord
from models.errors import Refusal
from tests.models.attendance.gathering import BEGINS, ENDS, EVENT, SEALER, Gathering, with_outsiders


def asked(office: Gathering, reader: int) -> PaperRequest:
    return PaperRequest(SIGN_IN_SHEET.name, gift=office.event.id, reader=reader)


def printed(data: bytes) -> str:
    with PdfDocument(data) as file:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in file)


def test_names_units_and_shares_are_printed(session: Session) -> None:
    office = with_outsiders(session)
    first, second, other = office.people[0][1], office.people[0][2], office.people[1][0]
    first.name, second.name, other.name = "นายหนึ่ง มาก่อน", "นางสอง ตามมา", "นายสาม ต่างสำนัก"
    for person, how in ((first, SCANNED), (second, TYPED), (other, TYPED)):
        signing_in.sign_in(session, office.event, person, how, BEGINS)
    signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "สมมติ มาเยือน", TYPED, BEGINS)
    document = gather(session, SEALER, asked(office, office.people[0][0].id), ENDS)
    words = printed(render(document, "pdf", SEALER).data)
    for each in ("นายหนึ่งมาก่อน", "นางสองตามมา", "นายสามต่างสำนัก", "สมมติมาเยือน", "ห้อง301"):
        assert each in words
    assert "มา2จาก4คน(50.00%)" in words and "บุคคลภายนอก" in words
    assert render(document, "xlsx", SEALER).data[:2] == b"PK"


def test_an_event_that_expects_nobody_prints_no_share(session: Session) -> None:
    office = Gathering(session, new=replace(EVENT, expects=NOBODY))
    document = gather(session, SEALER, asked(office, office.people[0][0].id), ENDS)
    assert "%" not in printed(render(document, "pdf", SEALER).data)


def test_only_whoever_runs_the_event_gets_it(session: Session) -> None:
    office = Gathering(session)
    organiser, colleague = office.people[0][:2]
    record = SIGN_IN_SHEET.record
    assert isinstance(record, OneRecord)
    day = office_day(BEGINS)
    assert record.may_read(session, organiser, office.event.id, day)
    assert not record.may_read(session, colleague, office.event.id, day)
    assert not record.may_read(session, organiser, office.event.id + 1, day)
    with pytest.raises(Refusal, match="no_rows"):
        gather(session, SEALER, asked(office, colleague.id), ENDS)
