"""Who came, of those expected; nothing of it is for others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.documents.document import DocumentRequest
from tests.handlers.attendance.meeting import TITLE, came, event_of, on_screen, opens_event
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD

STAFF = "D0106"


def test_shares_are_of_those_expected(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    chat(STAFF).says(on_screen(demo))
    expected = came(demo).expected
    reporter.says("กิจกรรมลงชื่อ")
    assert f"มา 1 จาก {expected} คน" in reporter.last


def test_who_does_not_run_the_event_sees_nothing_of_it(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    number = event_of(demo).id
    head = chat(HEAD)
    for data in (f"o:sign_in_events?e={number}", f"o:signed_in?e={number}",
                 f"o:tick_present?e={number}", f"o:close_sign_in?e={number}"):  # fmt: skip
        head.taps_data(data)
        assert TITLE not in head.last
    assert event_of(demo).closed_at is None


def test_the_sheet_is_asked_for_by_one_tap_and_by_nobody_else(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    data = reporter.button("ใบลงชื่อ (PDF)")
    reporter.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    head = chat(HEAD).taps_data(data)
    assert "ท่านไม่ใช่ผู้ดูแลการลงชื่อ" in head.last
    with demo.session() as session:
        [asked] = session.query(DocumentRequest).all()
    assert (asked.kind, asked.ending) == ("sign-in-sheet", "pdf")


@pytest.mark.parametrize(
    "words", ["ลูกน้องคนไหนยังไม่ได้อบรม", "ใครยังไม่ลงชื่อเข้าอบรม", "ใครยังไม่ลงชื่อประชุมเช้านี้"]
)
def test_who_is_not_at_an_event_is_asked_of_those_who_sign_in(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ลงชื่อ" in chat("D0102").says(words).last
    assert "ประกาศ" not in chat("D0102").last


def test_who_has_not_joined_announcements_is_another_question(chat: Callable[[str], Chat]) -> None:
    assert "ประกาศ" in chat("D0102").says("ใครยังไม่เข้าร่วมประกาศ").last
