"""Scoring a measure where the plan's form asks: typed or tapped, confirmed, changed later."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.understand.numbers import numbers
from handlers.understand.unclear import Unclear
from models.plans.plan import Plan
from models.reports.figures.score import MeasureScore
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, sends


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, once a bureau's report 1.10 was approved."""
    reporter, head = chat(REPORTER), chat(HEAD)
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    return chat(ADMIN)


def scores(house: House) -> list[tuple[int, int, Decimal]]:
    with house.session() as session:
        rows = session.scalars(select(MeasureScore).order_by(MeasureScore.id))
        return [(row.measure, row.version, row.score) for row in rows]


def test_from_the_queue_by_taps_and_it_is_confirmed_first(admin: Chat) -> None:
    admin.says("รอตรวจ").taps("ให้คะแนนมาตรการ")
    assert "พิมพ์คะแนนเป็นตัวเลขเดียว 0 ถึง 100" in admin.last  # one bureau, measure and round
    admin.says("๙๕")
    assert "ยังไม่มีคะแนน" in admin.last and "95 จาก 100" in admin.last
    assert scores(admin.house) == []
    admin.taps("บันทึกคะแนน")
    assert "มาตรการที่ 1" in admin.last and "เป็น 95 จาก 100 แล้ว" in admin.last
    assert scores(admin.house) == [(1, 1, Decimal(95))]


def test_one_typed_line_says_it_all(admin: Chat) -> None:
    admin.says("ให้คะแนน มาตรการที่ 1 100")
    assert "ตรวจคะแนนก่อนบันทึก" in admin.last and "100 จาก 100" in admin.last
    admin.says("ยืนยัน")
    assert scores(admin.house) == [(1, 1, Decimal(100))]


@pytest.mark.soak
def test_the_line_may_name_bureau_and_round_and_a_year_is_no_score(admin: Chat) -> None:
    admin.says("ให้คะแนน มาตรการที่ 1").says("80")
    [round_] = re.findall(r"รอบ (\d+ \S+ \d+)", admin.last)[:1]
    admin.says("ยกเลิก")
    admin.says(f"ให้คะแนนมาตรการที่ ๑ รอบ {round_} ๗๐")
    assert "70 จาก 100" in admin.last
    admin.says("ยกเลิก").says(f"คะแนนมาตรการที่ 1 รอบ {round_}")
    assert "พิมพ์คะแนนเป็นตัวเลขเดียว" in admin.last and scores(admin.house) == []


def test_it_is_changed_later_and_the_former_stays_with_who_changed_it(admin: Chat) -> None:
    admin.says("ให้คะแนน มาตรการที่ 1 90").says("ยืนยัน")
    admin.says("แก้คะแนน มาตรการที่ 1 95.5")
    assert "90 โดย" in admin.last
    admin.says("ยืนยัน")
    assert "95.5 จาก 100 แล้ว (เดิม 90)" in admin.last
    assert scores(admin.house) == [(1, 1, Decimal(90)), (1, 2, Decimal("95.5"))]
    admin.says("ร่องรอย 1.10")
    assert "แก้คะแนนมาตรการ 90 → 95.5" in admin.last and "ให้คะแนนมาตรการ 90" in admin.last


def test_the_same_score_again_changes_nothing(admin: Chat) -> None:
    for _ in range(2):
        admin.says("ให้คะแนน มาตรการที่ 1 90").says("ยืนยัน")
    assert "ไม่มีอะไรเปลี่ยน" in admin.last and len(scores(admin.house)) == 1


def test_a_card_of_an_earlier_score_confirms_nothing(admin: Chat) -> None:
    admin.says("ให้คะแนน มาตรการที่ 1 90")
    old = admin.button("บันทึกคะแนน")
    admin.taps_data(old)
    admin.taps_data(old)
    assert len(scores(admin.house)) == 1


@pytest.mark.parametrize("typed", ["101", "-5", "80-90", "ดีมาก", "95.555", "0.8"])
@pytest.mark.soak
def test_what_is_no_score_is_answered_with_what_to_type(admin: Chat, typed: str) -> None:
    admin.says("ให้คะแนน มาตรการที่ 1").says(typed)
    assert "ตั้งแต่ 0 ถึง 100" in admin.last or "0 ถึง 100" in admin.last
    admin.says(f"ให้คะแนน มาตรการที่ 1 {typed}")
    assert scores(admin.house) == [] and admin.offers


def test_a_measure_nobody_reported_has_no_score(admin: Chat) -> None:
    admin.says("ให้คะแนน มาตรการที่ 3 100")
    assert "ยังไม่มีรายงานที่ส่งแล้ว" in admin.last and "ให้คะแนนมาตรการ" in admin.offers


def test_where_the_form_asks_for_none_none_is_offered(admin: Chat) -> None:
    with admin.house.session() as session:
        for plan in session.scalars(select(Plan)):
            plan.scored = False
        session.commit()
    assert "ให้คะแนนมาตรการ" not in admin.says("รอตรวจ").offers
    assert "ยังไม่มีมาตรการที่ให้คะแนนได้" in admin.says("ให้คะแนน").last


@pytest.mark.soak
def test_the_review_shows_the_score_and_offers_to_give_it(admin: Chat) -> None:
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน")
    assert "คะแนนมาตรการที่ 1" in admin.since(-3) and "ยังไม่ได้ให้" in admin.since(-3)
    admin.taps("ตรวจรับ")
    assert "ให้คะแนนมาตรการ" in admin.offers
    admin.taps("ให้คะแนนมาตรการ").says("เต็มร้อย").says("ยืนยัน")
    assert scores(admin.house) == [(1, 1, Decimal(100))]


@pytest.mark.parametrize("who", [REPORTER, HEAD])
def test_it_is_the_administrators_alone(admin: Chat, chat: Callable[[str], Chat], who: str) -> None:
    someone = chat(who).says("ให้คะแนน มาตรการที่ 1 100")
    assert "ตรวจคะแนนก่อนบันทึก" not in someone.last and scores(admin.house) == []


@settings(max_examples=30)
@given(st.decimals(0, 100, places=2), st.sampled_from(["{}", "{} คะแนน", "{}%", " {} "]))
def test_any_score_with_two_decimals_is_read_as_it_was_typed(value: Decimal, way: str) -> None:
    if 0 < value < 1:
        return
    assert Decimal(numbers.read_score(way.format(value))) == value


@settings(max_examples=30)
@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_score_within_bounds_or_asked_again(text: str) -> None:
    try:
        read = numbers.read_score(text)
    except Unclear as unclear:
        assert unclear.hint == numbers.SCORE_HINT
    else:
        assert 0 <= Decimal(read) <= 100
