"""Bureaus that stand behind `ยกเว้น` are left out of the answer; they are not what is asked of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, EXECUTIVE, HEAD = "D0002", "D0001", "D0102"
FINANCE, PRESS, CENTRAL = "สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์", "สำนักบริหารงานกลาง"


@pytest.mark.parametrize(
    "words",
    [
        "ใครยังไม่ส่งบ้าง ยกเว้นสำนักการคลังกับสำนักประชาสัมพันธ์",
        "ใครยังไม่ส่งรายงาน ขอชื่อทั้งหมด ยกเว้นสำนักการคลังกับประชาสัมพันธ์",
        "สถานะ ไม่รวมสำนักการคลัง และสำนักประชาสัมพันธ์",
    ],
)
def test_the_bureaus_left_out_are_not_in_the_list(chat: Callable[[str], Chat], words: str) -> None:
    executive = chat(EXECUTIVE).says(words)
    whose, *listed = executive.last.split("แต่ละสำนัก")
    assert f"ยกเว้น{FINANCE} และ {PRESS}" in whose
    assert CENTRAL in listed[-1] and FINANCE not in listed[-1] and PRESS not in listed[-1]


@pytest.mark.parametrize("but", ["ยกเว้น", "ไม่นับ", "ไม่เอา", "ไม่ต้องรวม"])
def test_a_short_name_behind_it_is_read_too(chat: Callable[[str], Chat], but: str) -> None:
    admin = chat(ADMIN).says(f"ใครยังไม่ส่ง {but}การคลัง")
    assert CENTRAL in admin.last and PRESS in admin.last and FINANCE not in admin.last


def test_what_is_left_is_only_what_the_person_may_see(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("สถานะ ยกเว้นสำนักการคลัง")
    assert f"สถานะ{CENTRAL}" in head.last and PRESS not in head.last


@pytest.mark.parametrize("what", ["สถานะ", "ใครยังไม่ส่ง"])
def test_where_nothing_else_may_be_seen_it_is_said(chat: Callable[[str], Chat], what: str) -> None:
    head = chat(HEAD).says(f"{what} ยกเว้น{CENTRAL}")
    assert head.last.startswith(f"นอกจาก{CENTRAL}แล้ว ท่านไม่มีสำนักอื่นที่ดูข้อมูลได้")


def test_a_bureau_named_for_itself_beside_one_left_out_is_meant(
    chat: Callable[[str], Chat],
) -> None:
    executive = chat(EXECUTIVE).says("สถานะสำนักบริหารงานกลาง ไม่รวมสำนักการคลัง")
    assert "ทุกสำนัก ยกเว้น" not in executive.last and CENTRAL in executive.last
