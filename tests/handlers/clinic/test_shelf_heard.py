"""A question of rule, how or why is told its own answer in whatever words, and begins nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.clinic.answers import answer_of
from handlers.clinic.shelf_heard import asked
from handlers.clinic.shelf_rules import RULES
from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("เขียนผลผลิตกับผลลัพธ์ต่างกันไงอ่ะคะ", "rule_output_outcome"),
        ("ปีงบนี้เริ่มเดือนไหนจบเดือนไหน", "rule_fiscal_year"),
        ("รอบไหนใช้ทำอะไรบ้าง", "rule_rounds"),
        ("ส่งก่อนกำหนดได้มั้ย", "rule_early"),
        ("รายงานสองกิจกรรมพร้อมกันได้ไหมคะ", "rule_two_reports"),
        ("ผลเหมือนรอบที่แล้วเลย ก๊อปมาได้มั้ย", "rule_copy_former"),
        ("ไม่มีรูปเลย ส่งได้ป่ะ", "rule_no_files"),
        ("รายงานไปเพื่ออะไร", "rule_why_report"),
        ("ขอขยายเวลาส่งได้มั้ยครับ", "rule_extension"),
        ("ไฟล์ที่ส่งไปใครเห็นบ้าง", "rule_report_readers"),
        ("ตอบแบบสำรวจแล้วรู้มั้ยว่าใครตอบ", "rule_survey_names"),
        ("แบบสำรวจไม่ทำได้ป่ะ", "rule_survey_must"),
        ("หัวหน้าเห็นผลประเมินตัวเองของเราป่ะ", "rule_assessment_seen"),
        ("ผมมีสิทธิ์โหวตไหม เป็นพนักงานราชการ", "rule_who_votes"),
        ("ชมแบบไม่ออกชื่อได้มั้ยคะ", "rule_praise_name"),
        ("ชมทั้งกลุ่มเลยได้ไหม", "rule_praise_group"),
        ("สมุดความดีใช้ทำอะไร", "rule_deeds_for"),
        ("ไม่รู้ว่าใครส่งของมา ไม่มีชื่อ", "rule_gift_unknown"),
        ("ไปดูงานต่างประเทศเค้าให้ของมา ต้องคืนมั้ย", "rule_gift_abroad"),
        ("จับฉลากได้ของต้องแจ้งมั้ย", "rule_gift_raffle"),
        ("ประมวลจริยธรรมอยู่ไหน ขออ่าน", "rule_ethics_code"),
        ("หัวหน้าให้เซ็นเอกสารย้อนหลัง ทำได้มั้ย", "rule_backdated"),
        ("ตอนดึกใช้บอทได้ไหม", "rule_hours"),
        ("เปลี่ยนเบอร์เป็น 081-234-5678", "rule_phone"),
        ("มือถือโดนขโมย ทำไงดี", "rule_lost_phone"),
        ("ขอลบข้อมูลส่วนตัวทั้งหมด", "rule_delete_data"),
        ("ผมจะเกษียณสิ้นปีนี้ ต้องทำอะไรบ้าง", "rule_retired"),
    ],
)
def test_the_answer_is_told_and_nothing_begins(
    chat: Callable[[str], Chat], said: str, topic: str
) -> None:
    staff, answer = chat(STAFF).says(said), answer_of(topic)
    assert answer is not None and staff.last.startswith(answer.title) and "ที่มา: " in staff.last
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 1.10 เสร็จแล้ว 100% ไม่มีรูป",
        "ขอเลื่อนวันส่งของรอบ 20 มีนาคม",
        "ขอเบอร์แอดมิน",
        "มีแบบสำรวจที่ยังเปิดอยู่ไหม",
        "ลิงก์ที่แนบยังเปิดได้ไหม",
        "มีคนวางกล่องไว้ที่โต๊ะไม่รู้ใครให้ ขอบันทึกไว้",
        "พรุ่งนี้เป็นวันหยุดหรือเปล่า",
        "ผู้ดูแลแผนขอรับรายงานทั้งหมด",
        "โพลตัวนี้ใครยังไม่ตอบ",
    ],
)
def test_other_wishes_are_left_to_others(said: str) -> None:
    assert not asked(said)


def test_every_rule_leads_to_something() -> None:
    declared = {each.name for each in registry.QUERIES}
    assert {each.topic for each in RULES} <= declared


@pytest.mark.parametrize("said", ["ส่งก่อนกำหนดได้มั้ย", "แบบสำรวจต้องใส่ชื่อไหม", "จับฉลากปีใหม่ผิดไหม"])
def test_the_group_hears_the_same(demo: House, said: str) -> None:
    [told], _ = happens(demo, mention(said))
    assert "ที่มา: " in words(told)
