"""How many took part and what it cost, told where a result is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.filing import figures_told
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

DONE = "จัดอบรมเรื่องคุณธรรมเมื่อ 20 กุมภาพันธ์ ที่ห้องประชุม 3"


@pytest.fixture
def at(chat: Callable[[str], Chat]) -> Callable[..., Chat]:
    """A reporter who is asked for this result."""

    def asked(step: str, done: str = DONE) -> Chat:
        reporter = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(done)
        if step == "outcome":
            reporter.taps("ผลผลิตได้ตามแผน")
        assert reporter.state["at"] == step
        return reporter

    return asked


@pytest.mark.parametrize("step", ["output", "outcome"])
@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("คน 54 คน งบ 3,500", ["3500.00", "3500.00"]),
        ("คนเข้า 54 คน ใช้งบ 3,500 บาท", ["3500.00", "3500.00"]),
        ("ใช้งบไป 3,500 บาท ผู้เข้าร่วม 54 คนค่ะ", ["3500.00", "3500.00"]),
        ("มีคนมา 54 คน และเบิกจ่าย 3,500 บาทครับ", ["3500.00", "3500.00"]),
    ],
)
def test_people_and_money_are_offered_where_they_belong(
    at: Callable[..., Chat], step: str, said: str, budget: list[str]
) -> None:
    reporter = at(step).says(said)
    assert step not in reporter.state["answers"] and "ไม่ใช่ผลที่ถาม" in reporter.since(0)
    reporter.taps("แก้ตามนี้")
    answers = reporter.state["answers"]
    assert answers["budget"] == budget and answers["narrative"] == f"{DONE}\nผู้เข้าร่วม 54 คน"
    assert reporter.state["at"] == step and step not in answers


@pytest.mark.parametrize("step", ["output", "outcome"])
def test_both_amounts_of_money_are_taken_at_once(at: Callable[..., Chat], step: str) -> None:
    answers = at(step).says("ผู้เข้าร่วม 54 คน ได้งบ 5,000 ใช้ไป 3,500").answers
    assert answers["budget"] == ["5000.00", "3500.00"] and step not in answers
    assert answers["narrative"] == f"{DONE}\nผู้เข้าร่วม 54 คน"


@pytest.mark.soak
def test_another_number_of_people_is_not_put_beside_the_first(at: Callable[..., Chat]) -> None:
    reporter = at("output", f"{DONE} 30 คน").says("คน 54 คน งบ 3,500")
    assert "พิมพ์ “แก้จำนวนคนเป็น 54 คน”" in reporter.since(0)
    reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == f"{DONE} 30 คน"


def test_the_budget_alone_is_taken_too(at: Callable[..., Chat]) -> None:
    reporter = at("outcome").says("งบ 3,500").taps("แก้ตามนี้")
    assert reporter.state["answers"]["budget"] == ["3500.00", "3500.00"]
    assert reporter.state["at"] == "outcome"


@pytest.mark.parametrize("step", ["output", "outcome"])
@pytest.mark.parametrize(
    "said",
    [
        "มีผู้เข้าร่วม 54 คน คิดเป็นร้อยละ 90",
        "คนเข้าร่วม 54 คน คะแนนเฉลี่ย 80",
        "บุคลากร 54 คนลดการใช้งบประมาณได้ 3,500 บาทต่อปี",
        "ลดค่าใช้จ่ายของสำนักลงจากปีก่อนมาก",
        "บุคลากรเข้าใจประมวลจริยธรรมมากขึ้น",
    ],
)
def test_a_result_is_still_one(at: Callable[..., Chat], step: str, said: str) -> None:
    assert at(step).says(said).state["answers"][step] == said


@pytest.mark.parametrize("said", ["งบต้องใส่เท่าไหร่คะ", "54 คนใช้งบ 3,500 ได้ไหม"])
def test_who_asks_is_offered_nothing(at: Callable[..., Chat], said: str) -> None:
    assert "ไม่ใช่ผลที่ถาม" not in at("output").says(said).since(0)


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("ได้มาหมื่นนึง ใช้ไปแปดพัน เหลือคืนแล้ว", ["10000.00", "8000.00"]),
        ("ได้รับมาห้าพัน ใช้จริงสี่พัน ที่เหลือส่งคืนแล้ว", ["5000.00", "4000.00"]),
        ("ได้มา 5,000 ใช้ 4,200 ค่ะ", ["5000.00", "4200.00"]),
        ("ได้รับ 3,000 ใช้หมดเลย", ["3000.00", "3000.00"]),
        ("ใช้ไป 8,500 จากที่ได้ 12,000", ["12000.00", "8500.00"]),
    ],
)
def test_what_was_received_and_spent_is_no_result(said: str, budget: list[str]) -> None:
    found = figures_told.heeds(said, "outcome", {})
    assert found is not None and found.answers == {"budget": budget} and found.never_added


@pytest.mark.parametrize(
    "said",
    [
        "ได้ความรู้ 30 คน นำไปใช้ 25 คน", "ได้ 40 ใช้ 35", "ผู้เข้าร่วมได้คะแนน 80", "ลดค่าไฟได้ 5,000 บาท",
        "ได้รับเกียรติบัตร 20 ใบ ใช้ไป 18", "ประหยัดงบได้เยอะ",
    ],
)  # fmt: skip
def test_results_that_sound_alike_stay_results(said: str) -> None:
    assert figures_told.heeds(said, "outcome", {}) is None


def test_words_that_lead_to_a_kept_amount_are_not_said_to_be_lost(at: Callable[..., Chat]) -> None:
    reporter = at("output").says("ใช้ 11,500 จากที่ได้รับจัดสรร 15,000")
    assert reporter.answers["budget"] == ["15000.00", "11500.00"]
    assert "ยังไม่ได้เก็บ" not in reporter.since(-3)
