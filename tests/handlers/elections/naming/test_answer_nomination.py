"""A nominee answers: by the notice, by typing, and another way until the opening."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.electing import NAMED, NOMINEE, VOTED_ON, opened, plans, states
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, REPORTER, meets


def test_who_declines_leaves_the_place_to_another(demo: House, chat: Callable[[str], Chat]) -> None:
    plans(chat)
    reporter, nominee = chat(REPORTER).says(NAMED).taps("เสนอชื่อ"), chat(NOMINEE)
    assert "ครบ 1 คนแล้ว" in chat(HEAD).says("เสนอชื่อ").last
    meets(demo, nominee)
    nominee.says("ไม่รับ")
    assert states(demo) == {NOMINEE: "declined"}
    meets(demo, reporter)
    reporter.taps("เสนอชื่อ")
    assert "ถูกเสนอชื่อไว้แล้ว (ไม่รับการเสนอชื่อ)" in reporter.says("บุคลากร").since(0)
    assert "ด้าน" in reporter.says("ช่วยรายงาน").last


@pytest.mark.soak
def test_who_is_not_named_is_told_so_and_an_answer_may_change(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    nominee = chat(NOMINEE).says("ยอมรับการเสนอชื่อ")
    assert "ยังไม่ได้รับการเสนอชื่อ" in nominee.last
    chat(REPORTER).says(NAMED).taps("เสนอชื่อ")
    nominee.says("ไม่รับการเสนอชื่อ")
    assert "ยอมรับการเสนอชื่อหรือไม่" in nominee.last
    nominee.taps("ไม่รับ").taps("ยอมรับ")
    assert states(demo) == {NOMINEE: "accepted"}


def test_somebody_without_line_is_said_to_be_unreachable(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    other = chat("D0302").says("เสนอชื่อ คุณยังไม่ลงทะเบียน กตัญญู เพราะดูแลงานแทนเพื่อนเสมอ")
    assert "ยังรับข้อความทาง LINE ไม่ได้" in other.taps("เสนอชื่อ").last


def test_an_old_button_after_the_opening_leads_to_withdrawing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        election, _ = opened(demo, session)
        session.commit()
    demo.now = VOTED_ON
    nominee = chat(NOMINEE).taps_data(f"o:answer_nomination?e={election.id}&do=no")
    assert "เปลี่ยนคำตอบไม่ได้" in nominee.last and states(demo)[NOMINEE] == "accepted"
    assert "ไม่พบการคัดเลือกนี้" in nominee.taps_data("o:answer_nomination?e=99&do=yes").last
