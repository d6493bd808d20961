"""A question that stays while its list grows keeps its number, and the next one has the next."""

from __future__ import annotations

from bot.simulator import seed
from tests.handlers.house import Chat, House


def test_the_questions_behind_a_list_are_numbered_on(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0002")).says("ตั้งคณะทำงาน ชื่อ คณะทำงานตรวจรับพัสดุ")
    assert "ข้อ 1 · สมาชิก" in me.last
    assert "ข้อ 1 · สมาชิก" in me.says("นางสาวตัวอย่าง ดูแลแผน ประธาน").last
    assert "ข้อ 2 · หน้าที่" in me.says("ครบแล้ว").last
    assert "ข้อ 2 · หน้าที่" in me.says("ตรวจรับพัสดุ").last
    assert "ข้อ 3 · วันออกคำสั่ง" in me.says("ครบแล้ว").last
