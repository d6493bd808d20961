"""Where the people are asked for, the letter may stand behind them."""

from __future__ import annotations

import pytest

from models.circulars.circular import EVERYBODY, OF_BUREAU, UNSENT
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "whom", "letter"),
    [
        ("ส่งให้พวกที่ยังค้างรอบมีนา บอกว่าอย่าลืมส่งก่อนวันที่ 20", UNSENT, "อย่าลืมส่งก่อนวันที่ 20"),
        ("ผู้ที่ยังไม่ส่งรอบ มี.ค. ฝากบอกด้วยว่าขอให้ส่งภายในวันศุกร์", UNSENT, "ขอให้ส่งภายในวันศุกร์"),
        ("ทุกคนในสำนักงาน แจ้งว่าพรุ่งนี้ปิดระบบบ่ายสาม", EVERYBODY, "พรุ่งนี้ปิดระบบบ่ายสาม"),
        ("ส่งถึงทุกคน แล้วแจ้งเขาว่า ลิฟต์ฝั่งตะวันออกงดใช้", EVERYBODY, "ลิฟต์ฝั่งตะวันออกงดใช้"),
        ("สำนักการคลัง เตือนว่าอย่าลืมปิดไฟก่อนกลับ", OF_BUREAU, "อย่าลืมปิดไฟก่อนกลับ"),
    ],
)
def test_both_are_kept_and_said_to_be(admin: Chat, words: str, whom: str, letter: str) -> None:
    said = admin.says("ส่งหนังสือเวียน").answer_to(words)
    answers = admin.state["answers"]
    assert (answers["whom"], answers["text"]) == (whom, letter)
    assert "ข้อความแล้ว ยังไม่ได้ส่ง" in said and "ยังไม่ได้เก็บ" not in said


def test_people_who_are_not_found_keep_nothing(admin: Chat) -> None:
    admin.says("ส่งหนังสือเวียน").says("ชมรมหมากรุก บอกว่าพรุ่งนี้งดซ้อม")
    assert "whom" not in admin.state["answers"]
