"""Papers, work, what lies at others and what is told beside the thing are no gift to report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "พี่แอนเอารายชื่อมาให้แล้ว",
        "วิทยากรส่งไฟล์มาให้แล้ว",
        "หัวหน้าเอาแผนปีหน้ามาให้ดู",
        "พี่แอนเอาใบลามาให้",
        "พี่แอนเอากุญแจรถมาให้",
        "แม่ค้าเอาเงินทอนมาให้",
        "ลูกค้าเอาบัตรประชาชนมาให้ถ่ายสำเนา",
        "ร้านเอาขนมที่เราสั่งมาให้",
        "อาจารย์ให้คะแนนผู้เข้าอบรม 40 คน",
        "เพื่อนเอาดนตรีมาให้ฟัง",
    ],
)
def test_below_the_policy_papers_and_work_open_no_report(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ME).says("No Gift คืออะไร").says(said)
    assert "อ่านจากข้อความนี้" not in me.last and "สิ่งที่ได้รับ" not in me.last


def test_below_the_policy_a_gift_still_opens_it(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("No Gift คืออะไร").says("พี่แอนเอากระเช้าผลไม้มาให้เมื่อเช้า")
    assert "สิ่งที่ได้รับ: กระเช้าผลไม้" in me.last


@pytest.mark.parametrize(
    ("thing", "said", "kept"),
    [("กระเช้าผลไม้", "ผลไม้ 3 ลูก", "กระเช้าผลไม้"), ("กาแฟ 5 แก้ว", "กาแฟ 12 แก้ว", "กาแฟ 12 แก้ว")],
)
def test_what_is_in_it_is_not_the_thing_anew(
    chat: Callable[[str], Chat], thing: str, said: str, kept: str
) -> None:
    me = chat(ME).says("รับของขวัญ").says(thing).says("1,500")
    me.says("บริษัทตัวอย่าง").taps("เพื่อนหรืออื่น ๆ").taps("ให้ฉัน ปฏิเสธได้").says(said)
    assert me.state["answers"]["what"] == kept
    assert "occasion" not in me.state["answers"]
