"""Whose gifts a leader asks about: of one's own people, of the bureau, of the office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

CENTRAL, FINANCE = "สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize(
    ("who", "typed", "whose"),
    [
        ("D0101", ["ลูกน้องผมมีใครรายงานรับของขวัญมามั้ย"], f"ของขวัญที่รายงาน {CENTRAL}"),
        ("D0101", ["คนในสำนักผมรับของขวัญกี่ชิ้น"], f"ของขวัญที่รายงาน {CENTRAL}"),
        ("D0201", ["ของขวัญที่รายงานมาปีนี้มีกี่ชิ้นครับ"], "ของขวัญที่รายงาน ทั้งสำนักงาน"),
        ("D0201", ["สำนักการคลังมีของขวัญกี่ชิ้น", "แล้วที่เกินสามพันอ่ะมีมั้ย"], FINANCE),
        ("D0101", ["ของขวัญเกิน 3000", "ของคนที่อยู่ใต้ผมน่ะ"], f"ของขวัญที่รายงาน {CENTRAL}"),
        ("D0201", ["ของขวัญที่รายงาน", "ไม่ใช่ของผม หมายถึงของทั้งสำนัก"], FINANCE),
        ("D0201", ["ของขวัญที่รายงาน", "แล้วทั้งสำนักงานล่ะ"], "ของขวัญที่รายงาน ทั้งสำนักงาน"),
        ("D0201", ["ทำแผนภูมิเทียบของขวัญแต่ละสำนักให้ดูหน่อย"], "ของขวัญที่รายงาน แยกรายสำนัก"),
    ],
)
def test_the_answer_names_its_scope(
    chat: Callable[[str], Chat], who: str, typed: list[str], whose: str
) -> None:
    leader = chat(who)
    for each in typed:
        leader.says(each)
    assert whose in leader.last


def test_who_leads_nobody_keeps_to_the_own_gifts(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("ของขวัญที่รายงานมาปีนี้มีกี่ชิ้นครับ")
    assert "ท่านยังไม่เคยรายงานการรับของขวัญ" in reporter.last


def test_results_of_last_year_are_said_to_be_such(chat: Callable[[str], Chat]) -> None:
    head = chat("D0102")
    head.says("ผล No Gift")
    assert "ที่แสดงเป็นรอบสุดท้ายของปีงบประมาณ 2569" in head.since(0)
    head.says("ผล No Gift รอบ 20 มีนาคม 2570")
    assert "ที่แสดงเป็นรอบสุดท้าย" not in head.since(1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("สถานะทั้งสำนักงาน", True),
        ("ใครยังไม่ส่งทั้งสำนักงาน", True),
        ("สถานะ", False),
        ("สถานะสำนักเรา ไม่ใช่ทั้งสำนักงาน", False),
    ],
)
def test_who_may_not_see_the_office_is_told_so(
    chat: Callable[[str], Chat], words: str, told: bool
) -> None:
    head = chat("D0102").says(words)
    above = f"ท่านดูได้เฉพาะ{CENTRAL} จึงไม่ได้แสดงของทั้งสำนักงาน"
    assert (above in head.since(0)) == told
    assert "ท่านดูได้เฉพาะ" not in chat("D0001").says(words).since(0)
