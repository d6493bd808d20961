"""Who has not joined and asks whether a gift can be reported hears what to do meanwhile."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่ได้ลงทะเบียน แจ้งรับของขวัญได้ไหมครับ ได้มาเมื่อวาน",
        "ยังไม่มีรหัสลงทะเบียน แต่เพิ่งได้กระเช้ามา แจ้งได้มั้ย",
        "ถ้ายังไม่ลงทะเบียนรายงานของขวัญได้รึเปล่าครับ",
    ],
)
def test_what_to_do_meanwhile_is_told(demo: House, stranger: Chat, said: str) -> None:
    told = stranger.says(said).since(0)
    assert "ยังไม่ได้บันทึก" in told and "แจ้งผู้บังคับบัญชาโดยตรง" in told
    assert not demo.states(stranger.user_id)


def test_a_public_question_is_another(stranger: Chat) -> None:
    said = "ไม่ได้ลงทะเบียน จะให้กระเช้าเจ้าหน้าที่ได้ไหม"
    assert "แจ้งผู้บังคับบัญชาโดยตรง" not in stranger.says(said).since(0)
