"""Who is no staff is told that they need not join, and what they can do."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "said",
    [
        "ดิฉันสมัครใช้งานได้มั้ย ไม่ได้เป็นข้าราชการ",
        "คนนอกลงทะเบียนได้ไหมครับ",
        "เป็นประชาชนทั่วไป ต้องสมัครก่อนไหม",
        "ผมเป็นนักศึกษาฝึกงาน ต้องลงทะเบียนไหมครับ",
        "คนนอกใช้ได้ไหม",
        "ประชาชนทั่วไปใช้ได้ไหมคะ",
        "ผมเป็นลูกจ้างเหมา ลงทะเบียนได้ไหม",
    ],
)
def test_who_is_no_staff_is_told_that_they_need_not_join(demo: House, said: str) -> None:
    stranger = Chat(demo, "U" + "f" * 32).says(said)
    assert "ลงทะเบียนได้เฉพาะบุคลากร" in stranger.since(0)
    assert "ร้องเรียน" in stranger.offers and "ลงทะเบียน" not in stranger.offers


@pytest.mark.parametrize("said", ["บอตโง่จัง", "ระบบนี้ห่วยมาก"])
def test_who_is_cross_with_the_bot_is_not_told_what_a_code_is(demo: House, said: str) -> None:
    stranger = Chat(demo, "U" + "f" * 32).says("ลงทะเบียน").says(said)
    assert "ขออภัย" in stranger.since(-1) and "ไม่ใช่เลขบัตรประชาชน" not in stranger.since(-1)
