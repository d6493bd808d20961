"""A request to change weeks is answered with one tap, once, by the other unit alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets
from tests.handlers.thursday_pictures.picturing import OTHER, OWN, asks_to_swap, weeks

People = Callable[[str], Chat]


def test_the_other_unit_agrees_with_one_tap_and_both_know(
    admin: Chat, reporter: Chat, chat: People
) -> None:
    other = chat("D0202")
    before = weeks(admin.house)
    asks_to_swap(admin, reporter, other)
    assert "คิวยังไม่เปลี่ยนจนกว่าสำนักนั้นตกลง" in reporter.last and not before
    assert f"{OWN} ขอแลกคิว 4 มี.ค. 70" in other.last
    first, second = (each.bureau_id for each in weeks(admin.house))
    button = other.button("ตกลงแลกคิว")
    assert "คิวของสำนักท่านคือ 4 มี.ค. 70" in other.taps("ตกลงแลกคิว").last
    assert [each.bureau_id for each in weeks(admin.house)] == [second, first]
    meets(admin.house, reporter)
    assert f"{OTHER} ตกลงแลกคิว คิวของสำนักท่านคือ 11 มี.ค. 70" in reporter.last
    assert "คำขอนี้สิ้นสุดแล้ว" in other.taps_data(button).last


@pytest.mark.soak
def test_declined_it_stays_as_it_is_and_others_cannot_answer(
    admin: Chat, reporter: Chat, chat: People
) -> None:
    other = chat("D0202")
    asks_to_swap(admin, reporter, other)
    assert "ผู้รายงานของสำนักที่เกี่ยวข้อง" in reporter.taps_data(other.button("ตกลงแลกคิว")).last
    assert "มีคำขอแลกคิว" in other.says("อินโฟกราฟิก").last
    other.taps("ตอบ").taps("ไม่แลกคิว")
    assert "เป็นเหมือนเดิม" in other.last
    meets(admin.house, reporter)
    assert "ไม่แลกคิว คิวของสำนักท่านคือ 4 มี.ค. 70" in reporter.last
