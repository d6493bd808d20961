"""Several things that one order names: one card, one tap, each by its own rules."""

from __future__ import annotations

from collections.abc import Callable

from models.reports.report import RETURNED, SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_decision_heard import states
from tests.handlers.reports.sent_reports import sends


def _ordered(reporter: Chat, head: Chat) -> Chat:
    for number in ("1.10", "2.1"):
        sends(reporter, number=number)
    return head.says("ตีกลับทั้งสองฉบับ ขาดรูปกิจกรรม")


def test_each_report_is_shown_above_the_card(reporter: Chat, head: Chat) -> None:
    told = _ordered(reporter, head).since(0)
    assert told.count("รายงานรออนุมัติ\n") == 2 and "ยืนยันทั้ง 2 เรื่อง" in told


def test_nothing_is_done_before_the_tap_nor_by_no(reporter: Chat, head: Chat) -> None:
    _ordered(reporter, head)
    assert set(states(head.house).values()) == {SUBMITTED}
    assert "ยังไม่ได้ดำเนินการเรื่องใด" in head.taps("ยังไม่ทำ").last
    assert set(states(head.house).values()) == {SUBMITTED}


def test_what_was_decided_meanwhile_is_said_and_the_others_are_done(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    _ordered(reporter, head)
    reporter.says("ถอนรายงาน 2.1").taps("ยืนยันถอนรายงาน")
    done = head.taps("ยืนยันทั้งหมด").last
    assert states(head.house)["1.10"] == RETURNED
    assert "ส่งกลับรายงาน 1.10 แล้ว" in done and "2.1" in done


def test_an_old_button_without_things_says_where_they_are(head: Chat) -> None:
    head.taps_data("o:do_several?")
    assert "เรื่องที่ต้องทำ" in head.last
