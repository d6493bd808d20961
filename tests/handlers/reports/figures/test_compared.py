"""Two halves, quarters, months or rounds beside each other: figures of each, rows a tap away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Card
from handlers.reports.figures import status
from handlers.reports.figures.compared import QUERY
from tests.handlers.house import Chat
from tests.handlers.question.desk import MARCH, TODAY, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    """Owed: 1.1 without a date, five in March, two in June, three in July."""
    return office(session)


def test_without_words_the_halves_of_the_year_stand_beside_each_other(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    heard = ask(at.session, QUERY, at.people["admin"])
    first, second = heard.bars
    assert first.label == "ครึ่งปีแรก · 1 ต.ค. 69 – 31 มี.ค. 70"
    assert first.caption == "ส่งแล้ว 1 จาก 5 ฉบับ (20.00%)"
    assert second.label == "ครึ่งปีหลัง · 1 เม.ย. 70 – 30 ก.ย. 70"
    assert (second.share, second.caption) == (None, "ทั้งหมด 5 ฉบับ")
    [card] = heard.said
    assert isinstance(card, Card) and "ไม่นับ 1 ฉบับที่ไม่กำหนดวันส่ง" in card.note


def test_the_rows_behind_each_half_are_one_tap_away(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    admin = at.people["admin"]
    heard = ask(at.session, QUERY, admin)
    first = next(button for button in heard.buttons if button.label == "ดูครึ่งปีแรก")
    shown = tap(at.session, status.QUERY, admin, first)
    assert "ส่งแล้ว 1 จาก 5 ฉบับ (20.00%)" in shown.words
    assert "สำนักการพิมพ์" in shown.words


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("ครึ่งปีหลัง", ["1 ต.ค. 69 – 31 มี.ค. 70", "1 เม.ย. 70 – 30 ก.ย. 70"]),
        ("ไตรมาส 3 ไตรมาส 2", ["ไตรมาสที่ 2", "ไตรมาสที่ 3"]),
        ("ไตรมาสที่แล้ว", ["ไตรมาสที่ 2", "ไตรมาสที่ 3"]),
        ("ไตรมาสนี้", ["ไตรมาสที่ 2", "ไตรมาสที่ 3"]),
        ("รอบมีนา รอบมิถุนา", ["เดือนมีนาคม 2570", "เดือนมิถุนายน 2570"]),
        ("20 มีนาคม 20 มิถุนายน", ["รอบ 20 มีนาคม 2570", "รอบ 20 มิถุนายน 2570"]),
        ("รอบที่แล้ว", ["รอบ 20 มีนาคม 2570", "รอบ 20 มิถุนายน 2570"]),
        ("รอบนี้", ["รอบ 20 มีนาคม 2570", "รอบ 20 มิถุนายน 2570"]),
        ("รอบหน้า", ["รอบ 20 มิถุนายน 2570", "รอบ 30 กรกฎาคม 2570"]),
    ],
)
def test_of_one_that_is_named_the_other_is_found(at: Office, typed: str, sides: list[str]) -> None:
    words = ask(at.session, QUERY, at.people["admin"], typed, today=TODAY).words
    assert [side in words for side in sides] == [True, True]
    assert words.index(sides[0]) < words.index(sides[1])


def test_a_bureau_and_a_measure_narrow_both_sides(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "สำนักการพิมพ์ ครึ่งปีแรก ครึ่งปีหลัง")
    assert [bar.caption for bar in heard.bars] == ["ทั้งหมด 2 ฉบับ", "ทั้งหมด 2 ฉบับ"]
    heard = ask(at.session, QUERY, at.people["admin"], "มาตรการที่ 1 ครึ่งปีแรก ครึ่งปีหลัง")
    assert [bar.caption for bar in heard.bars] == ["ทั้งหมด 2 ฉบับ"]
    assert "ไม่มีรายงานที่ต้องส่ง" in heard.words


def test_of_a_year_without_a_plan_it_is_said_that_the_bot_has_nothing(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["admin"], "ปีที่แล้ว").words
    assert "บอตไม่มีข้อมูลของปีงบประมาณ 2569 จึงเทียบไม่ได้" in words
    assert "ไม่มีรายงานที่ต้องส่ง" not in words and "ปีงบประมาณ 2570" in words


def test_quarters_of_two_fiscal_years_are_each_counted_in_their_own(at: Office) -> None:
    october = date(2026, 10, 20)
    words = ask(at.session, QUERY, at.people["admin"], "ไตรมาสที่แล้ว", today=october).words
    assert "ไตรมาสที่ 4 ปีงบประมาณ 2569" in words and "ไตรมาสที่ 1 ปีงบประมาณ 2570" in words


def test_a_year_stands_beside_the_one_before_and_nothing_of_it_is_left_out(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "ปีนี้ ปีที่แล้ว")
    assert "ปีงบประมาณ 2569" in heard.words and "ปีงบประมาณ 2570" in heard.words
    assert [bar.caption for bar in heard.bars] == ["ทั้งหมด 11 ฉบับ"]
    [card] = heard.said
    assert isinstance(card, Card) and "ไม่นับ" not in card.note


def test_where_there_is_no_second_round_it_says_so_and_leads_on(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "รอบหน้า", today=date(2027, 7, 1))
    assert "ยังไม่มีสองรอบให้เทียบ" in heard.words
    assert heard.opened == [("status", {})]
    heard = ask(at.session, QUERY, at.people["admin"], "รอบที่แล้ว", today=date(2026, 12, 1))
    assert "ยังไม่มีรอบส่งรายงานที่ผ่านมาแล้ว" in heard.words


def test_a_bureau_compared_with_the_mean_of_all_is_not_its_own_mean(
    chat: Callable[[str], Chat],
) -> None:
    director = chat("D0101")
    heard = len(director.heard)
    director.says("สำนักเราร้อยละเท่าไหร่ครับ เทียบกับค่าเฉลี่ยของทุกสำนัก")
    assert "ผลรวมและค่าเฉลี่ยต่อสำนัก ทั้งสำนักงาน" in director.since(heard)
