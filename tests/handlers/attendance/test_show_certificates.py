"""Asking for a certificate in the chat."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.documents.document import DocumentRequest
from tests.handlers.attendance.meeting import TITLE, on_screen, opens_event
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD

STAFF = "D0106"


def asked_for(house: House) -> list[tuple[str, str]]:
    with house.session() as session:
        return [(each.kind, each.ending) for each in session.query(DocumentRequest)]


def tapped(chat: Chat, data: str) -> None:
    """A tap that the worker answers."""
    chat.sends({"type": "postback", "postback": {"data": data}}, silent=True)


@pytest.mark.parametrize("typed", ["ใบรับรอง", "ขอใบรับรองค่ะ", "เกียรติบัตร"])
def test_who_was_there_asks_for_their_own_after_it_is_closed(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], typed: str
) -> None:
    opens_event(reporter)
    staff = chat(STAFF).says(on_screen(demo)).says(typed)
    assert "ยังไม่มีกิจกรรมที่ขอใบรับรองได้" in staff.last
    reporter.says("ปิดลงชื่อ").taps("ยืนยันปิดลงชื่อ")
    staff.says(typed)
    assert TITLE in staff.last
    tapped(staff, staff.button("ขอใบรับรอง"))
    assert asked_for(demo) == [("certificate", "pdf")]


def test_the_organiser_asks_for_all_by_one_tap_and_nobody_else_does(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    chat(STAFF).says(on_screen(demo))
    reporter.says("ปิดลงชื่อ").taps("ยืนยันปิดลงชื่อ")
    data = reporter.button("ใบรับรองทุกคน (PDF)")
    tapped(reporter, data)
    head = chat(HEAD).taps_data(data)
    assert "ขอได้เฉพาะผู้ดูแลการลงชื่อ" in head.last
    head.taps_data(data.replace("certificates", "certificate"))
    assert "ขอใบรับรองได้เฉพาะของท่านเอง" in head.last
    assert asked_for(demo) == [("certificates", "pdf")]
