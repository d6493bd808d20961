"""The draft of the pledge: shown, handed to the administrators, and announced by nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from handlers.ideas import pledge_text
from models.ideas.goals import Goal
from models.ideas.idea_round import COLLECTION
from models.pledges.announcement_files import read_announcement
from models.pledges.pledge import Announcement
from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, chosen, code_of
from tests.handlers.surveys.surveying import REPORTER

STAFF, ADMIN = "D0106", "D0002"


def announcements(house: House) -> int:
    with house.session() as session:
        return session.scalar(select(func.count()).select_from(Announcement)) or 0


def test_the_draft_has_the_chosen_goals_and_goes_to_administrators_once(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    administrator, before = chat(ADMIN), announcements(demo)
    administrator.says("เมนู")
    reporter = chosen(demo, chat).taps("ร่างปฏิญญา")
    assert f"1. พอเพียง: {GOALS['พอเพียง']}" in reporter.since(0)
    assert f"2. สุจริต: {GOALS['สุจริต']}" in reporter.since(0)
    assert "ร่างนี้ยังไม่ประกาศ" in reporter.last
    sent = len(demo.sent)
    assert "ส่งร่างปฏิญญาให้ผู้ดูแลระบบแล้ว" in reporter.taps("ส่งร่างให้ผู้ดูแลระบบ").says("ส่งเลย").last
    notices = [each for each in demo.sent[sent:] if each.kind == "pledge_draft"]
    assert notices and code_of(demo, COLLECTION) in str(notices[0].messages)
    assert announcements(demo) == before
    notices_keys = {each.key for each in notices}
    reporter.says("ร่างปฏิญญา").taps("ส่งร่างให้ผู้ดูแลระบบ").taps("ส่งร่าง")
    again = {each.key for each in demo.sent if each.kind == "pledge_draft"}
    assert again == notices_keys


def test_there_is_none_before_the_poll_has_chosen(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    assert "ยังไม่มีร่างปฏิญญา" in reporter.says("ร่างปฏิญญา").last


@pytest.mark.soak
def test_staff_read_it_and_do_not_hand_it_in(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chosen(demo, chat)
    data = reporter.taps("ร่างปฏิญญา").button("ส่งร่างให้ผู้ดูแลระบบ")
    colleague = chat(STAFF).says("ปฏิญญาคุณธรรม")
    assert GOALS["สุจริต"] in colleague.since(0)
    assert "ส่งร่างให้ผู้ดูแลระบบ" not in colleague.offers
    assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in colleague.taps_data(data).last


def test_the_file_of_the_longest_pledge_can_be_imported() -> None:
    goals = [Goal(n, "honesty", "ก" * 200, "ข" * 150, "ค" * 150) for n in range(1, 11)]
    file = read_announcement(pledge_text.announcement_file(7, "สำนัก: “กลาง”", 2570, goals), 2571)
    assert (file.name, file.fiscal_year, file.target) == ("pledge-7-2570", 2570, 80)
    assert file.text == pledge_text.text("สำนัก: “กลาง”", 2570, goals)
    assert file.title == "ปฏิญญาคุณธรรมของสำนัก: “กลาง” ประจำปีงบประมาณ พ.ศ. 2570"
