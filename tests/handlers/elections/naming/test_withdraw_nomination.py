"""Withdrawing: once, and not to be undone; old buttons get a kind answer."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.elections.electing import NAMED, NOMINEE, VOTED_ON, opened, plans, states
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER, meets


def test_who_withdraws_cannot_come_back(demo: House, chat: Callable[[str], Chat]) -> None:
    plans(chat)
    chat(REPORTER).says(NAMED).taps("เสนอชื่อ")
    nominee = chat(NOMINEE)
    meets(demo, nominee)
    accept = nominee.button("ยอมรับ")
    nominee.taps_data(accept).says("ถอนตัว")
    assert "เปลี่ยนกลับไม่ได้" in nominee.last
    nominee.taps("ยืนยันถอนตัว")
    assert states(demo) == {NOMINEE: "withdrawn"}
    assert "ถอนตัวจากการคัดเลือกนี้แล้ว" in nominee.taps_data(accept).last
    assert "ท่านได้รับการเสนอชื่อ" in nominee.says("คัดเลือกดีเด่น").last


def test_while_people_vote_it_says_what_becomes_of_the_votes(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        opened(demo, session)
        session.commit()
    demo.now = VOTED_ON
    nominee = chat(NOMINEE).says("ถอนตัว")
    assert "เสียงที่ลงให้ท่านแล้วเป็นเสียงเสีย" in nominee.last
    nominee.taps("ไม่ถอนตัว")
    assert states(demo)[NOMINEE] == "accepted"
    nominee.says("ถอนตัว").taps("ยืนยันถอนตัว")
    assert states(demo)[NOMINEE] == "withdrawn"
