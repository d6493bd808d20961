"""At the budget of a report a cost is asked about; a story tells it; at its files what went another
way is no file of it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

_TOLD = ("รายงาน 1.10", "เสร็จแล้ว", "จัดอบรมวันที่ 5 พฤศจิกายน มีผู้เข้าร่วม 118 คน", "ได้ตามแผนทั้งหมด")


@pytest.mark.parametrize(
    ("said", "cost"),
    [
        ("งบนี่ต้องนับค่าวิทยากรด้วยมั้ยคะ", "ค่าวิทยากร"),
        ("ค่าอาหารว่างรวมในงบด้วยหรือเปล่า", "ค่าอาหารว่าง"),
        ("ตรงงบนี้ใส่ค่าเดินทางด้วยไหม", "ค่าเดินทาง"),
    ],
)
def test_a_cost_is_asked_about(reporter: Chat, said: str, cost: str) -> None:
    for each in (*_TOLD, said):
        reporter.says(each)
    assert f"“{cost}” ที่เบิกจากงบของกิจกรรมนี้จึงนับด้วย" in reporter.since(-2)
    assert reporter.state["at"] == "budget" and "budget" not in reporter.answers


@pytest.mark.parametrize(
    ("told", "budget"),
    [
        ("ได้งบมาห้าพัน ใช้ไปสามพันสอง", ["5000.00", "3200.00"]),
        ("ได้รับจัดสรรหมื่นนึง ใช้ไปแปดพัน", ["10000.00", "8000.00"]),
    ],
)
def test_a_story_tells_the_budget_in_words(reporter: Chat, told: str, budget: list[str]) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว").says(f"จัดวันที่ 20 กพ ที่ห้อง 301 คนมา 45 คน {told}")
    assert reporter.answers["budget"] == budget and "งบประมาณ: ได้รับ" in reporter.since(-2)


@pytest.mark.parametrize(
    "said", ["ส่งรูปไปในเมลพี่ดูแลแผนแล้วนี่คะ", "รูปส่งทางเมลไปแล้วค่ะ", "เคยส่งรูปให้ในไลน์กลุ่มแล้วนะ"]
)
def test_what_went_another_way_is_not_in_the_report(reporter: Chat, said: str) -> None:
    for each in (*_TOLD, "ไม่ใช้งบ ไม่มีความเสี่ยง", said):
        reporter.says(each)
    assert "ส่งทางอื่นยังไม่อยู่ในรายงานนี้" in reporter.since(-2)
    assert reporter.state["at"] == "evidence" and "เพิ่มในสิ่งที่ทำ" not in reporter.offers
