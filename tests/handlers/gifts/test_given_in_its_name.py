"""A giver told with what is said of the report itself, and where the thing is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.giver_within import giver_within
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

GIVER = "คณะผู้แทนรัฐสภาต่างประเทศ"
TOLD = (
    f"เมื่อวันที่ ๒๗ กุมภาพันธ์ ๒๕๗๐ ผมได้รับมอบขันเงินมูลค่าประมาณ ๘,๐๐๐ บาท จาก{GIVER}ในนามของสำนัก"
    " จึงขอรายงานการรับของขวัญดังกล่าวด้วยตนเองครับ"
)


@pytest.mark.parametrize(
    ("words", "giver", "beside"),
    [
        (f"{GIVER}ในนามของสำนัก จึงขอรายงานการรับของขวัญด้วยตนเอง", GIVER, "ในนามของสำนัก"),
        ("บริษัทตัวอย่าง จำกัด เลยขอรายงานไว้ตามระเบียบ", "บริษัทตัวอย่าง จำกัด", ""),
        ("คุณสมมติ บริษัทตัวอย่าง ต้องรายงานการรับของขวัญ", "คุณสมมติ บริษัทตัวอย่าง", ""),
        ("สำนักรายงานการประชุม วุฒิสภา", "สำนักรายงานการประชุม วุฒิสภา", ""),
    ],
)
def test_the_report_itself_is_no_part_of_the_giver(words: str, giver: str, beside: str) -> None:
    assert giver_within(words) == (giver, beside)


def test_what_is_typed_is_not_taken_for_the_longer_proposal(chat: Callable[[str], Chat]) -> None:
    told = "ได้รับกระเช้าผลไม้ 1,200 บาท จากคณะผู้แทนรัฐสภาต่างประเทศและคณะผู้ติดตามทั้งหมดที่มาเยือนวุฒิสภา"
    me = chat(ME).says(told)
    assert "คณะผู้ติดตาม" in me.last and "หากถูกต้อง กดปุ่มแรก" in me.last
    me.says(f"{GIVER}ครับ")
    assert me.state["answers"]["giver"] == GIVER


@pytest.mark.soak
def test_a_gift_in_the_name_of_the_bureau(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says(TOLD).says(f"{GIVER}ครับ").taps("เพื่อนหรืออื่น ๆ").taps("ให้ฉัน ปฏิเสธไม่ได้")
    assert me.state["answers"]["giver"] == GIVER
    me.says("ที่ห้องรับรอง ในโอกาสคณะผู้แทนมาเยือน").says("เก็บไว้ที่สำนักแล้วครับ")
    assert "มอบหน่วยงานแล้ว" in me.last and "ยังอยู่กับตัว" not in me.last
    me.says("ผู้ให้ขอแก้เป็น คณะผู้แทนรัฐสภา เฉยๆ ครับ")
    assert me.state["answers"]["giver"] == "คณะผู้แทนรัฐสภา"
