"""Leaders hear itself what they ask of all bureaus, of who is registered, and of No Gift."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

EXECUTIVE, ADMIN, DIRECTOR = "D0001", "D0002", "D0101"


@pytest.mark.parametrize("words", ["สรุปสถานะทุกสำนักให้ดูหน่อย", "ช่วยสรุปสถานะของทุกสำนักให้ที"])
def test_every_bureau_is_the_whole_office(at_work: House, words: str) -> None:
    assert "สถานะทั้งสำนักงาน\nปีงบประมาณ 2570" in told_in(at_work, EXECUTIVE, words)


def test_how_many_are_registered_is_told_of_a_bureau(at_work: House) -> None:
    own = told_in(at_work, DIRECTOR, "สำนักเรามีผู้ใช้บอตลงทะเบียนแล้วกี่คน เหลือใคร")
    assert "ลงทะเบียนแล้ว 6 จาก 6 คน" in own
    other = told_in(at_work, ADMIN, "ใครยังไม่ได้ลงทะเบียนบ้าง ทั้งสำนักงานเหลือกี่คน", "แล้วสำนักการคลังล่ะ")
    assert "ลงทะเบียนแล้ว 2 จาก 2 คน" in other and "ขอบเขตของท่าน" not in other


def test_nobody_has_joined_what_was_not_announced(at_work: House) -> None:
    told = told_in(at_work, DIRECTOR, "คนในสำนักรับทราบ No Gift ครบหรือยัง เหลือใครบ้าง")
    assert "ไม่มีประกาศที่เปิดให้เข้าร่วม" in told and "ครบทุกคนแล้ว" not in told
