"""The list of a bureau's plan: the year's, a round's, a month's; what is due then, and what not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from handlers.plans.about_plan import QUERY
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JUNE, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def numbers(at: Office, typed: str, who: str = "reporter") -> list[str]:
    return [row.label.split(" ")[0] for row in ask(at.session, QUERY, at.people[who], typed).rows]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("กรกฎาคม", ["2.1"]),
        ("รอบมิถุนา", ["3.7"]),
        ("เดือนมีนาคม", ["1.10", "2.1"]),
        ("20 มีนาคม", ["1.10", "2.1"]),
        ("รอบหน้า", ["3.7"]),
        ("เดือนหน้า", ["3.7"]),
        ("ไตรมาส 2", ["1.10", "2.1"]),
        ("ครึ่งปีหลัง", ["3.7", "2.1"]),
        ("มาตรการที่ 2", ["2.1", "2.1"]),
        ("ปีนี้", ["1.10", "2.1", "3.7", "2.1", "1.1"]),
    ],
)
def test_of_a_month_or_round_that_is_named_only_what_is_due_then_is_listed(
    at: Office, typed: str, listed: list[str]
) -> None:
    assert numbers(at, typed) == listed


def test_what_it_is_about_and_how_much_is_left_stand_above(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    words = ask(at.session, QUERY, at.people["reporter"], "เดือนมีนาคม").words
    assert "รอบ 20 มีนาคม 2570 · ต้องส่งอีก 1 จาก 2 ฉบับ" in words


def test_a_month_without_a_round_says_so_and_leads_to_the_rounds_there_are(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], "เดือนเมษายน")
    assert "สำนักกฎหมายไม่มีรายงานที่ต้องส่ง" in heard.words and "เดือนเมษายน 2570" in heard.words
    june = next(button for button in heard.buttons if button.label == "รอบ 20 มิ.ย. 70")
    assert "3.7" in tap(at.session, QUERY, at.people["reporter"], june).words


@pytest.mark.parametrize(("who", "sees"), [("admin", True), ("executive", True), ("staff", False)])
def test_who_looks_after_every_bureau_goes_on_to_all_of_them(
    at: Office, who: str, sees: bool
) -> None:
    opened = ask(at.session, QUERY, at.people[who], "รอบมิถุนา").opened
    assert (("status", {"d": JUNE.isoformat()}) in opened) is sees


def test_the_pages_of_a_round_stay_in_the_round(at: Office) -> None:
    more = factories.plan(at.session, "more")
    for n in range(1, 9):
        factories.activity(at.session, more, f"4.{n}", [at.bureaus["law"]], [JUNE])
    reporter = at.people["reporter"]
    first = ask(at.session, QUERY, reporter, "รอบมิถุนา")
    ahead = next(button for button in first.buttons if button.label == "หน้าถัดไป")
    second = tap(at.session, QUERY, reporter, ahead)
    assert "รอบ 20 มิถุนายน 2570" in second.words
    assert len(first.rows) + len(second.rows) == 9


def test_words_of_a_title_are_looked_for_as_before(at: Office) -> None:
    assert "กิจกรรมที่มีคำว่า" in ask(at.session, QUERY, at.people["reporter"], "กิจกรรมทดสอบ").words


def test_colours_below_the_own_plan_are_of_the_own_bureau(chat: Callable[[str], Chat]) -> None:
    director = chat("D0101").says("แผนของสำนัก").says("เอาเฉพาะที่แดง")
    assert director.last.startswith("แดง 0 กิจกรรม\nสำนักบริหารงานกลาง")
