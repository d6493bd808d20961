"""Questions that are mostly asked in whole sentences have words of their own, and these alone are
answered, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from tests.handlers.house import Chat

DIRECTOR, HEAD, ADMIN, STAFF = "D0101", "D0102", "D0002", "D0106"


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        (HEAD, "คนในกลุ่มมีใครบ้าง", "คนในสายงานของท่าน"),
        (HEAD, "วันนี้ใครลาบ้าง", "ไม่มีผู้ที่แจ้งลาในบอต"),
        (STAFF, "วันนี้ใครลาบ้าง", "บอตไม่แสดงวันลาของผู้อื่น"),
        (HEAD, "วันลาของคนอื่น", "กด “วันนี้ใครลาบ้าง”"),
        (HEAD, "ใครเข้ามาใหม่", "คนที่เข้ามาใหม่ คนในสายงานของท่าน"),
        (HEAD, "ของขวัญในสายงาน", "ของขวัญที่รายงาน"),
        (HEAD, "No Gift ในสายงาน", "การเข้าร่วม No Gift Policy"),
        (HEAD, "สำนักเรายังขาดอะไร", "สิ่งที่ยังขาด สำนักบริหารงานกลาง"),
        (HEAD, "การตอบแบบสำรวจ", "ไม่มีแบบสำรวจที่เปิดอยู่"),
        (HEAD, "ผลสำรวจล่าสุด", "ยังไม่มีแบบสำรวจที่ท่านดูผลได้"),
        (DIRECTOR, "หัวหน้าค้างอนุมัติ", "รายงานที่รออนุมัติ"),
        (ADMIN, "ระบบปกติดีไหม", "ระบบวันนี้"),
        (STAFF, "ใครดำรงตำแหน่งใด", "พิมพ์ตำแหน่งหรือชื่อที่ต้องการทราบ"),
        (STAFF, "ใครอยู่สำนักไหน", "พิมพ์ตำแหน่งหรือชื่อที่ต้องการทราบ"),
        (STAFF, "ทำไมสำนักเราต้องทำ", "พิมพ์เลขกิจกรรม"),
        (HEAD, "เอกสารที่ลงนามไปแล้ว", "ท่านยังไม่ได้ตรวจหรือลงนามเอกสารใด"),
        (HEAD, "ใครทำหน้าที่แทนฉัน", "การทำหน้าที่แทน"),
        (STAFF, "การประชุมที่ผ่านมา", "ยังไม่มีการประชุมของคณะทำงาน"),
    ],
)
def test_the_words_alone_are_answered(
    chat: Callable[[str], Chat], who: str, words: str, told: str
) -> None:
    asking = chat(who)
    assert told in " ".join(asking.says(words).since(0).split())


@pytest.mark.parametrize(
    "name",
    ["led_people", "led_leave", "led_gifts", "led_waiting", "leave_of_others", "told_when"],
)
def test_a_button_has_room_for_the_first_words(name: str) -> None:
    words = registry.commands()[name][0]
    found = registry.command(words)
    assert len(words) <= 20
    assert found is not None and found.name == name and found.exact


@pytest.mark.parametrize(
    "words",
    [
        "สถานะของผม",
        "สถาณะรายงานผมหน่อย",
        "ขอดูความคืบหน้าของแผน",
        "สถานะแผนของเรา",
        "ไฟเขียวเหลืองแดงของแผน",
    ],
)
def test_the_plan_and_ones_own_are_no_bureaus_name(chat: Callable[[str], Chat], words: str) -> None:
    assert chat("D0103").says(words).last.splitlines()[0].endswith("สำนักบริหารงานกลาง")


def test_the_plan_is_of_the_whole_office_for_those_who_lead_it(chat: Callable[[str], Chat]) -> None:
    assert "สถานะทั้งสำนักงาน" in chat("D0001").says("ขอดูความคืบหน้าของแผนปีนี้").last
    assert "ไม่พบสิ่งที่ถามถึง" in chat("D0001").says("ความคืบหน้าของแผนอวกาศ").last
