"""A message in a conversation that wants two things and answers nothing has both done; what is open
waits (docs/decisions/0222)."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.talk import actions

STAFF, REPORTER, DESK = "D0106", "D0103", "D0002"


def answer(demo: House, who: str, opens: str, typed: str) -> tuple[Chat, str]:
    me = Chat(demo, seed.line_id(who))
    me.says(opens)
    begun = len(me.heard)
    me.says(typed)
    return me, me.since(begun)


@pytest.mark.parametrize(
    ("who", "opens", "typed", "told", "open_"),
    [
        (DESK, "เลื่อนวันส่งของรอบ", "อยากรู้กำหนดส่งทุกรอบก่อน แล้วก็ขอดูคาดการณ์ว่ารอบนี้เขาจะส่งกันทันไหม",
         ("รอบส่งรายงาน", "คาดการณ์การส่ง"), "จะเลื่อนรอบใด"),
        (DESK, "เลื่อนวันส่งของรอบ", "ใครยังไม่ส่งบ้าง กับขอดูวันหยุดปีนี้หน่อยค่ะ",
         ("วันหยุดและวันทำการพิเศษ",), "จะเลื่อนรอบใด"),
        (DESK, "เพิ่มกำหนดการ", "ขอดูวันหยุดปีนี้หน่อย แล้วก็ใครยังไม่ส่งบ้าง",
         ("วันหยุดและวันทำการพิเศษ", "ยังไม่รายงาน"), "ชื่องาน"),
    ],
)  # fmt: skip
def test_both_are_told_above_the_question(
    demo: House, who: str, opens: str, typed: str, told: tuple[str, ...], open_: str
) -> None:
    _, said = answer(demo, who, opens, typed)
    assert all(each in said for each in told), said
    assert open_ in said.split(told[-1])[-1], said


def test_what_is_wanted_second_stands_on_a_button(demo: House) -> None:
    typed = "เช็คให้ด้วยค่ะว่าสัปดาห์นี้มีวันหยุดไหม แล้วก็จะลบกำหนดการเก่าที่ซ้ำอยู่อันนึง"
    me, said = answer(demo, DESK, "เพิ่มกำหนดการ", typed)
    assert "วันทำการและวันหยุด" in said and "งานชื่ออะไร" in said, said
    assert any(each.get("data", "").startswith("o:cancel_event") for each in actions(me.heard[-1]))


def test_what_is_wanted_first_is_begun_below_what_is_asked(demo: House) -> None:
    typed = "ขอเปิดลงชื่อหน่อย แล้ววันหยุดปีนี้มีวันไหนบ้าง"
    me, said = answer(demo, DESK, "เลื่อนวันส่งของรอบ", typed)
    assert said.index("วันหยุดและวันทำการพิเศษ") < said.index("ชื่อกิจกรรม"), said
    assert "พักการเลื่อนวันส่งของรอบไว้ให้แล้ว" in said


def test_what_is_not_understood_is_said_with_the_nearest(demo: House) -> None:
    typed = "อยากรู้ว่าใครเข้ามาดูข้อมูลเราบ้าง แล้วก็ขออ่านนโยบายความเป็นส่วนตัวด้วยคะ"
    _, said = answer(demo, STAFF, "แก้ไขข้อมูล", typed)
    assert said.index("ผู้ที่ดู ขอ หรือแก้ข้อมูลของท่าน") < said.index("ส่วน “ขออ่านนโยบายความเป็นส่วนตัวด้วยคะ”")
    assert "ประกาศความเป็นส่วนตัว" in said and "ข้อมูลใดไม่ถูกต้อง" in said


@pytest.mark.parametrize(
    ("who", "opens", "typed", "now"),
    [
        (DESK, "เพิ่มกำหนดการ", "อบรมจริยธรรม แล้วก็ประชุมคณะทำงาน", "จัดเมื่อใด"),
        (REPORTER, "ร้องเรียน", "เขาเรียกเงินค่าตรวจรับงาน แล้วก็ขอดูวันหยุดปีนี้ของเราด้วย", ""),
    ],
)
def test_an_answer_with_a_joint_is_one(
    demo: House, who: str, opens: str, typed: str, now: str
) -> None:
    _, said = answer(demo, who, opens, typed)
    assert now in said and "วันหยุดและวันทำการพิเศษ" not in said, said
