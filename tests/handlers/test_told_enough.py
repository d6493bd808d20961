"""Of wishes that are nearly as near that one is begun whose questions take what is told
(decisions/0207)."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

BEGUN = {
    "รอบ 20 มีนา เลื่อนไป 25 มีนา นะคะ ผอ.อนุมัติแล้ว": "move_round",
    "สร้างแบบทดสอบก่อนหลังของสำนักเราที เก็บชื่อด้วยนะ ปิด 31 มี.ค.": "make_survey",
    "เปิดแบบสำรวจบรรยากาศในสำนัก สัก 14 วัน ไม่ต้องมีคำถามเพิ่ม": "make_survey",
    "พฤหัสนี้บ่ายสองถึงสี่โมงผู้รายงานทุกสำนักมีซักซ้อมระบบ ใส่ปฏิทินให้หน่อย": "add_event",
    "นายสมมติ อำนวยการ ติด workshop 10-12 มี.ค. ตั้งผู้แทนให้ด้วย คนแทนยังไม่แน่ใจ": "deputies_of_all",
    "ช่วงวันที่ 5 ถึง 9 มีนาคม นางตัวอย่าง ไปราชการ ตั้งนายสมมติ อำนวยการ เป็นผู้แทนให้ก่อน": "deputies_of_all",
    "ออกประกาศ ส่งทันที 10 มีนาคม 13.30-15.00 ทบทวนแนวทางป้องกันการทุจริต": "draft_news",
    "แก้ตารางพฤหัสด้วยค่ะ ถ้าตรงวันหยุดให้งดสัปดาห์นั้นไปเลย": "set_picture_rota",
    "ขอสร้างแบบสำรวจพอใจบริการสำหรับคนมาติดต่อ ใครมีรหัสก็ตอบได้นะคะ": "make_survey",
}


@pytest.mark.parametrize("said", BEGUN)
def test_what_is_told_decides_between_wishes(admin: Chat, said: str) -> None:
    admin.says(said)
    rows = admin.house.states(admin.user_id).values()
    assert [row.flow for row, _ in rows] == [BEGUN[said]]


@pytest.mark.parametrize(
    "said",
    [
        "รอบ 20 มีนา เลื่อนไป 25 มีนา แล้วหรือยังคะ",
        "2.1 ยังขาดรูปถ่าย คืนให้เจ้าของเรื่องเติมด้วย",
        "เมื่อวานวันที่ 28 กุมภาพันธ์ฝนตกหนักมากจนน้ำท่วมหน้าสำนัก",
        "คุณสมมติ ช่วยรายงาน คนไหนเป็นคนทำแทนกันแน่",
        "เรื่องนั้นน่ะ นายสมมติ ช่วยรายงาน",
        "ขอให้ D0106 เป็นคนส่งผลของสำนักแทนคนเก่า",
        "ออกประกาศแล้ว เมื่อวันที่ 10 มีนาคม ใครเป็นคนร่างคะ",
        "แบบสำรวจพอใจบริการ ใครตอบได้บ้างคะ",
    ],
)
def test_who_asks_or_tells_too_little_begins_nothing(admin: Chat, said: str) -> None:
    admin.says(said)
    assert not admin.house.states(admin.user_id)
