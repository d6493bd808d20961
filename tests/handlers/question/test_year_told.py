"""A question with another year is answered for that year, or told that it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

EXECUTIVE = "D0001"
NOT_THERE = "ยังตอบแยกของปีงบประมาณ 2569 ไม่ได้"


@pytest.fixture
def leads(chat: Callable[[str], Chat]) -> Chat:
    return chat(EXECUTIVE)


@pytest.mark.parametrize(
    "asks",
    ["ข่าวผู้บริหารปีที่แล้วมีกี่ข่าว", "ผลประเมินความพึงพอใจปีที่แล้วเท่าไหร่", "ปี 69 มีข่าวผู้บริหารกี่ข่าว"],
)
def test_what_has_no_years_says_so_above_the_answer(leads: Chat, asks: str) -> None:
    assert NOT_THERE in leads.says(asks).since(0)


@pytest.mark.parametrize(
    "asks",
    [
        "ปีที่แล้วใช้งบไปเท่าไหร่",
        "ปี 69 ของขวัญรับกี่ชิ้น",
        "ปีที่แล้วใครยังไม่ส่งบ้าง",
        "คะแนนมาตรการ ปีที่แล้วได้เท่าไหร่",
        "ถามว่าปีที่แล้วมีเรื่องร้องเรียนทั้งหมดกี่เรื่อง",
        "ปีที่แล้วคะแนนประเมินองค์กรคุณธรรมเท่าไหร่",
    ],
)
def test_what_has_years_answers_for_the_one_told(leads: Chat, asks: str) -> None:
    told = leads.says(asks).since(0)
    assert NOT_THERE not in told and ("2569" in told or "30 ก.ย. 69" in told)


@pytest.mark.parametrize("asks", ["ข่าวผู้บริหารปีนี้มีกี่ข่าว", "ข่าวผู้บริหาร", "ข่าวผู้บริหารทั้งปี 69 ข่าว"])
def test_the_present_year_needs_no_word(leads: Chat, asks: str) -> None:
    assert "ยังตอบแยก" not in leads.says(asks).since(0)


@pytest.mark.parametrize("asks", ["ใครยังไม่ประเมิน", "ผล no gift", "ข่าวของผู้บริหาร"])
@pytest.mark.parametrize("then", ["แล้วปีที่แล้วล่ะ", "แล้วปีก่อนล่ะคะ"])
def test_a_time_alone_is_told_no_other_subject(leads: Chat, asks: str, then: str) -> None:
    assert "เทียบการส่ง" not in leads.says(asks).says(then).last


@pytest.mark.parametrize("asks", ["เทียบกับปีที่แล้ว", "เทียบสองช่วง ปีที่แล้ว ปีนี้", "ปีที่แล้วกับปีนี้ส่งต่างกันไหม"])
def test_two_times_are_still_compared(leads: Chat, asks: str) -> None:
    assert "เทียบการส่ง" in leads.says(asks).last


@pytest.mark.parametrize("asks", ["ปีก่อนๆ เราเคยส่งอะไรไปบ้าง อยากย้อนดู", "ข่าวผู้บริหารแต่ละปีมีกี่ข่าว"])
def test_several_years_are_not_one(leads: Chat, asks: str) -> None:
    assert "ยังตอบแยก" not in leads.says(asks).since(0)


@pytest.mark.parametrize(
    "asks",
    ["ปีงบหน้าจะเปิดรอบรายงานวันไหน ตั้งไว้หรือยัง", "รอบส่งรายงานปีหน้าวันไหน", "ปีหน้าต้องส่งรายงานเมื่อไหร่"],
)
def test_rounds_of_another_year_are_no_rounds_of_this_one(leads: Chat, asks: str) -> None:
    told = leads.says(asks).since(0)
    assert "ยังไม่มีรอบส่งรายงานของปีงบประมาณ 2571" in told and "20 มีนาคม 2570" not in told


@pytest.mark.parametrize("asks", ["รอบส่งรายงานปีนี้วันไหนบ้าง", "รอบต่อไปต้องส่งรายงานวันไหน"])
def test_rounds_of_this_year_are_shown(leads: Chat, asks: str) -> None:
    assert "20 มีนาคม 2570" in leads.says(asks).since(0)
