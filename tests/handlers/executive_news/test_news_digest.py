"""An announcement is a line of its readers' digests, and of who has to issue or publish it."""

from __future__ import annotations

from collections.abc import Callable

from handlers.messages import render
from handlers.reminders import digest_card
from models.plans.working_days import working_days
from models.reminders.reminder_pass import pass_at
from tests.handlers.executive_news.announcing import TITLE, drafted, issued
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY, number_of
from tests.talk import words

STAFF = "D0106"


def digest_of(house: House, staff_id: str) -> str:
    """The words of the person's digest now; "" if there is none."""
    who = number_of(house, staff_id)
    with house.session() as session:
        found = pass_at(session, working_days(session), house.now).digests
        mine = [each for each in found if each.person_id == who]
        return words(render([digest_card.card(mine[0])])[0]) if mine else ""


def test_readers_are_told_on_the_first_day_with_the_button_that_opens_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert TITLE not in digest_of(demo, STAFF)
    issued(demo)
    told = digest_of(demo, STAFF)
    assert f"รับทราบประกาศ {TITLE}" in told and "เปิดอ่าน" in told and "ถึง 15 มี.ค." in told
    assert TITLE not in digest_of(demo, SECRETARY)
    chat(STAFF).says("รับทราบ")
    assert TITLE not in digest_of(demo, STAFF)


def test_readers_and_who_issues_hear_the_true_reason(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    drafted(demo)
    demo.later(days=1)
    assert "เพราะท่านเป็นผู้ออกประกาศ" in chat(SECRETARY).says("เตือนอะไรฉันบ้าง").last
    chat(SECRETARY).says("ประกาศที่รอออก").taps("ออกประกาศ")
    why = chat(STAFF).says("เตือนอะไรฉันบ้าง").last
    assert "เพราะท่านเป็นผู้รับประกาศของผู้บริหาร" in why and "ต้องตอบเรื่อง" not in why


def test_the_executive_and_who_publishes_are_reminded_later(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    drafted(demo, acknowledges=False)
    assert "ประกาศที่รอออก" in chat(SECRETARY).says("เมนู").offers
    demo.later(days=1)
    assert "รอท่านตรวจและออกประกาศ" in digest_of(demo, SECRETARY)
    chat(SECRETARY).says("ประกาศที่รอออก").taps("ออกประกาศ")
    demo.later(days=2)
    told = digest_of(demo, ADMIN)
    assert "ยังขาดช่องทางภายใน และสื่อสาธารณะ" in told and f"ข่าวของผู้บริหาร {TITLE}" in told
