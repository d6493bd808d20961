"""Who tells that a certificate has them wrong hears where it is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ใบเซอร์ชื่อผมสะกดผิด ต้องแก้กับใคร",
        "ชื่อในใบประกาศผิด แก้ยังไง",
        "เกียรติบัตรพิมพ์นามสกุลผิดค่ะ",
        "ใบรับรองอบรมตำแหน่งผมผิด",
    ],
)
def test_the_roster_is_mended_first(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says(said)
    assert "มาจากทะเบียน" in staff.last and "แก้ไขข้อมูล" in staff.last
    assert "ผู้ดูแลระบบจะแก้ทะเบียนให้" in staff.last


@pytest.mark.parametrize("said", ["ขอใบเซอร์อบรมจริยธรรม", "ขอเกียรติบัตรอบรมจริยธรรม"])
def test_one_that_is_wanted_is_none_to_mend(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยังไม่มีกิจกรรมที่ขอใบรับรองได้" in chat("D0106").says(said).last
