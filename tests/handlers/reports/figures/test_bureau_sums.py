"""Sums, means, scores and two bureaus beside each other, over the bureaus of who asks."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.figures import compared, compared_bureaus, mean_sum, show_scores
from models.reports.figures.score import MeasureScore
from models.reports.report import ReportVersion
from tests.handlers.question.desk import MARCH, Office, ask, office, send


@pytest.fixture
def at(session: Session) -> Office:
    """Law spent 400 of 1,000 and told of 40 people; printing spent 200 of 500 and told of 30."""
    found = office(session)
    tells(found, send(found, "1.10", MARCH, "approved"), 1000, 400, "ผู้เข้าร่วม 40 คน")
    printed = send(found, "1.10", MARCH, "submitted", "other")
    tells(found, printed, 500, 200, "ผู้เข้าร่วม 30 คน เป็นชาย 10 คน")
    return found


def tells(within: Office, report: Any, allocated: int, disbursed: int, words: str) -> None:
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    [version] = within.session.scalars(query)
    version.budget_allocated, version.budget_disbursed = Decimal(allocated), Decimal(disbursed)
    version.narrative, version.percent = words, Decimal(50)
    within.session.flush()


def test_sums_and_means_count_the_bureaus_that_told(at: Office) -> None:
    words = ask(at.session, mean_sum.QUERY, at.people["admin"]).words
    assert "รวม 1,500.00 บาท · เฉลี่ย 750.00 บาท ต่อสำนัก (2 สำนัก)" in words
    assert "รวม 600.00 บาท · เฉลี่ย 300.00 บาท ต่อสำนัก (2 สำนัก)" in words
    assert "รวมทุกสำนักร้อยละ 40.00 · เฉลี่ยของแต่ละสำนักร้อยละ 40.00 (2 สำนัก)" in words
    assert "รวม 2 กิจกรรม · เฉลี่ย 0.67 กิจกรรม ต่อสำนัก (3 สำนัก)" in words
    assert "รวม 70 คน · เฉลี่ย 35.00 คน ต่อสำนัก (2 สำนัก)" in words
    assert "เฉลี่ยร้อยละ 50.00 (2 สำนัก)" in words
    assert "สำนักวิชาการ" in words  # it told nothing and stands with what it must report


def test_where_nobody_told_a_figure_there_is_no_mean(session: Session) -> None:
    found = office(session)
    words = ask(session, mean_sum.QUERY, found.people["admin"]).words
    assert words.count("ยังไม่มีสำนักใดรายงาน") == 6


def test_of_one_bureau_only_its_own_figures_count(at: Office) -> None:
    words = ask(at.session, mean_sum.QUERY, at.people["admin"], "สำนักการพิมพ์").words
    assert "รวม 200.00 บาท" in words and "รวม 30 คน" in words


@pytest.mark.parametrize(
    "typed", ["สำนักกฎหมายกับสำนักการพิมพ์", "กฎหมายกับการพิมพ์", "สำนักกฎหมาย สำนักการพิมพ์ รอบ 20 มีนาคม"]
)
def test_two_bureaus_stand_beside_each_other_in_the_order_named(at: Office, typed: str) -> None:
    heard = ask(at.session, compared_bureaus.QUERY, at.people["admin"], typed)
    assert [bar.label for bar in heard.bars] == ["สำนักกฎหมาย", "สำนักการพิมพ์"]
    assert "เบิกจ่าย 400.00 บาท" in heard.words and "เบิกจ่าย 200.00 บาท" in heard.words


def test_the_comparison_of_periods_hears_two_bureaus_too(at: Office) -> None:
    typed = "สำนักกฎหมาย สำนักการพิมพ์"
    heard = ask(at.session, compared.QUERY, at.people["admin"], typed)
    assert [bar.label for bar in heard.bars] == ["สำนักกฎหมาย", "สำนักการพิมพ์"]


def test_one_bureau_stands_beside_the_own_and_none_is_asked_for(at: Office) -> None:
    heard = ask(at.session, compared_bureaus.QUERY, at.people["admin"], "สำนักกฎหมาย")
    assert [bar.label for bar in heard.bars] == ["สำนักกฎหมาย", "สำนักวิชาการ"]
    assert "พิมพ์ชื่อสองสำนัก" in ask(at.session, compared_bureaus.QUERY, at.people["admin"]).words


def test_a_bureau_outside_of_the_scope_is_compared_with_nothing(at: Office) -> None:
    heard = ask(at.session, compared_bureaus.QUERY, at.people["head"], "สำนักการพิมพ์")
    assert "อยู่นอกขอบเขตของท่าน" in heard.words


def test_the_newest_scores_are_told_by_measure_and_by_bureau(at: Office) -> None:
    assert "ยังไม่มีคะแนน" in ask(at.session, show_scores.QUERY, at.people["admin"]).words
    scored(at, "law", 1, "60")
    scored(at, "law", 2, "80")
    scored(at, "print", 1, "91")
    heard = ask(at.session, show_scores.QUERY, at.people["executive"])
    assert "เฉลี่ย 85.50 จาก 100 (2 คะแนน)" in heard.words
    assert [row.label for row in heard.rows] == ["มาตรการที่ 1", "สำนักการพิมพ์", "สำนักกฎหมาย"]
    own = ask(at.session, show_scores.QUERY, at.people["reporter"])
    assert "80.00" in own.words and "91.00" not in own.words


def scored(within: Office, bureau: str, version: int, score: str) -> None:
    row = MeasureScore(
        plan_id=within.activities["1.10"].plan_id,
        measure=1,
        bureau_id=within.bureaus[bureau].id,
        due=MARCH,
        version=version,
        score=Decimal(score),
        given_by=within.people["admin"].id,
        given_at=datetime(2027, 4, 1, 2, tzinfo=UTC),
    )
    within.session.add(row)
    within.session.flush()
