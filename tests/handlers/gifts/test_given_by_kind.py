"""Who gave it is told by what they are, without a name: thing and giver are read, and shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "what", "giver"),
    [
        ("เมื่อวานทูตให้ปากกามาแท่งนึง ราคาประมาณ 8000 ขอแจ้งไว้ครับ", "ปากกา แท่งนึง", "ทูต"),
        ("ลูกศิษย์เก่าเอาผ้าไหมมาให้เมื่อวาน ราคา 2,500 ขอแจ้ง", "ผ้าไหม", "ลูกศิษย์เก่า"),
        ("อดีตลูกน้องนำขนมมาฝาก 2 กล่อง ราคา 600 ขอแจ้ง", "ขนม 2 กล่อง", "อดีตลูกน้อง"),
        ("ลูกน้องเก่าให้กระเป๋ามาใบนึงเมื่อวาน ราคา 4500 ขอแจ้งค่ะ", "กระเป๋า ใบนึง", "ลูกน้องเก่า"),
        ("นักการเมืองส่งไวน์มาให้ 2 ขวด ราคา 3,000 เมื่อเช้า ขอรายงานค่ะ", "ไวน์ 2 ขวด", "นักการเมือง"),
        ("เอกอัครราชทูตมอบกล่องไม้ให้เมื่อวันศุกร์ ราคา 7,000 บาท ขอแจ้งครับ", "กล่องไม้", "เอกอัครราชทูต"),
    ],
)
def test_thing_and_giver_are_read(
    chat: Callable[[str], Chat], words: str, what: str, giver: str
) -> None:
    who = chat("D0101").says(words)
    assert f"สิ่งที่ได้รับ: {what}" in who.last and giver in who.last
    assert who.state["answers"]["what"] == what
