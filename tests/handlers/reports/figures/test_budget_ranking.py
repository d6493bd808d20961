"""Budgets beside each other: by bureau and by activity, in the order asked for, in each scope."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.figures.money import budget
from handlers.reports.figures.money.budget_order import BudgetOrder, asked_on, read_order
from handlers.reports.figures.money.budget_ranking import ACTIVITIES_QUERY, BUREAUS_QUERY
from models.reports.report import ReportVersion
from tests.handlers.question.desk import JUNE, MARCH, Heard, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    """Law spent 900 of 1,000 and 130 of 100, printing 40 of 2,000; the academics told no budget."""
    found = office(session)
    spends(found, "1000", "900", "1.10", MARCH, "approved")
    spends(found, "100", "130", "3.7", JUNE, "submitted")
    spends(found, "2000", "40", "1.10", MARCH, "approved", "other")
    send(found, "2.1", MARCH, "approved", "admin")
    return found


def spends(at: Office, given: str, spent: str, *where: Any) -> None:
    report = send(at, *where)
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    sent = at.session.scalars(query).one()
    sent.budget_allocated, sent.budget_disbursed = Decimal(given), Decimal(spent)
    at.session.flush()


def labels(heard: Heard) -> list[str]:
    return [row.label for row in heard.rows if row.button is not None]


def test_each_bureau_has_its_own_figures_and_their_sum_stands_above(at: Office) -> None:
    heard = ask(at.session, BUREAUS_QUERY, at.people["executive"])
    assert labels(heard) == ["สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"]
    assert heard.bars[0].caption == "เบิกจ่าย 1,070.00 บาท (34.52%)"
    assert "3,100.00 บาท · 2 สำนัก" in heard.words and "ทั้งสำนักงาน" in heard.words
    law, print_, study = (row for row in heard.rows if row.button is not None)
    assert "ได้รับ 1,100.00 บาท / เบิกจ่าย 1,030.00 บาท" in law.value
    assert "มีกิจกรรมเบิกเกิน รวม 30.00 บาท" in law.value and law.tone == "bad"
    assert "เบิกจ่ายร้อยละ 2.00" in print_.value
    assert study.value == "ยังไม่รายงานงบประมาณ"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ใช้งบเยอะสุด", ["1. สำนักกฎหมาย", "2. สำนักการพิมพ์"]),
        ("ใช้น้อยที่สุด", ["1. สำนักการพิมพ์", "2. สำนักกฎหมาย"]),
        ("ได้รับจัดสรรมากที่สุด", ["1. สำนักการพิมพ์", "2. สำนักกฎหมาย"]),
        ("งบเหลือเยอะสุด", ["1. สำนักการพิมพ์", "2. สำนักกฎหมาย"]),
        ("เบิกจ่ายร้อยละต่ำสุด", ["1. สำนักการพิมพ์", "2. สำนักกฎหมาย"]),
        ("เบิกเกิน", ["1. สำนักกฎหมาย"]),
        ("ใช้งบเยอะสุด 1 อันดับแรก", ["1. สำนักกฎหมาย"]),
    ],
)
def test_the_order_is_the_one_asked_for_without_who_told_nothing(
    at: Office, typed: str, first: list[str]
) -> None:
    facts = {**read_order(typed).facts, **({"top": "1"} if "1 อันดับ" in typed else {})}
    heard = ask(at.session, BUREAUS_QUERY, at.people["admin"], facts=facts)
    assert labels(heard) == first
    assert "ไม่นับ 1 สำนักที่ยังไม่รายงานงบประมาณ" in heard.words


def test_the_other_orders_are_a_tap_away(at: Office) -> None:
    admin = at.people["admin"]
    first = ask(at.session, BUREAUS_QUERY, admin)
    for label, head in (("เรียงน้อยไปมาก", "1. สำนักการพิมพ์"), ("เรียงตามที่จัดสรร", "1. สำนักการพิมพ์")):
        [button] = [each for each in first.buttons if each.label == label]
        assert labels(tap(at.session, BUREAUS_QUERY, admin, button))[0] == head


def test_each_role_sees_the_bureaus_of_its_scope(at: Office) -> None:
    assert labels(ask(at.session, BUREAUS_QUERY, at.people["reporter"])) == ["สำนักกฎหมาย"]
    assert labels(ask(at.session, BUREAUS_QUERY, at.people["head"])) == ["สำนักกฎหมาย"]


def test_several_bureaus_that_are_named_stand_beside_each_other(at: Office) -> None:
    both = ",".join(str(at.bureaus[name].id) for name in ("law", "print"))
    heard = ask(at.session, budget.QUERY, at.people["admin"], facts={"b": both})
    assert labels(heard) == ["สำนักกฎหมาย", "สำนักการพิมพ์"]


def test_where_nobody_told_a_budget_nothing_is_ranked(session: Session) -> None:
    found = office(session)
    send(found, "1.10", MARCH, "approved")
    heard = ask(session, BUREAUS_QUERY, found.people["admin"])
    assert labels(heard) == [] and "ยังไม่มีรายงานที่ระบุงบประมาณ" in heard.words
    spends(found, "100", "50", "3.7", JUNE, "approved")
    over = ask(session, BUREAUS_QUERY, found.people["admin"], facts={"w": "spent", "s": "or"})
    assert "ไม่มีการเบิกจ่ายเกิน" in over.words


def test_activities_stand_in_the_order_asked_for(at: Office) -> None:
    most = ask(at.session, ACTIVITIES_QUERY, at.people["admin"])
    assert labels(most) == ["กิจกรรม 1.10", "กิจกรรม 3.7"]
    over = ask(at.session, ACTIVITIES_QUERY, at.people["admin"], facts={"w": "spent", "s": "or"})
    assert labels(over) == ["กิจกรรม 3.7"]
    assert "รายกิจกรรม" in most.words


@pytest.mark.parametrize(
    ("words", "what", "order", "top"),
    [
        ("อันไหนใช้น้อยสุด", "same", BudgetOrder(least=True, ranked=True), None),
        ("แล้วสำนักไหนเบิกจ่ายมากที่สุด", "unit", BudgetOrder(ranked=True), None),
        ("กิจกรรมไหนได้รับจัดสรรเยอะสุดคะ", "thing", BudgetOrder("given", ranked=True), None),
        ("ใครเบิกเกินบ้าง", "unit", BudgetOrder(over=True, ranked=True), None),
    ],
)
def test_a_question_behind_money_wants_an_order(
    words: str, what: str, order: BudgetOrder, top: int | None
) -> None:
    assert asked_on(words) == (what, order, top)


@pytest.mark.parametrize("words", ["อันไหนส่งช้าสุด", "สำนักไหนดีที่สุด", "แล้วพรุ่งนี้ล่ะ", "ใช้น้อยสุดได้เท่าไร", ""])
def test_other_words_behind_money_are_their_own_question(words: str) -> None:
    assert asked_on(words)[0] == ""
