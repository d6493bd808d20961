"""That the answer before is wanted back is read as such; other words about what is old are not."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.wanted_back import WantedBack, read_wanted_back


@pytest.mark.parametrize(
    "words",
    [
        "เอาอันเดิมกลับมา",
        "ใช้ของเดิมดีกว่า",
        "ไม่เอาที่แก้ เอาแบบเก่า",
        "ไม่เอาที่แก้ค่ะ",
        "ยกเลิกการแก้ล่าสุด",
        "ขอคืนค่าเดิม",
        "เปลี่ยนกลับเป็นอันเดิม",
        "กลับไปใช้แบบเดิมค่ะ",
        "เอ๊ย เอาตัวเลขเดิมกลับมาครับ",
        "เปลี่ยนใจ เอาแบบเดิมดีกว่า",
        "ไม่แก้แล้ว เอาเหมือนเดิม",
        "อันเก่าดีกว่า",
        "ไม่เอาแล้ว ใช้อันเดิมเถอะ",
    ],
)
def test_the_answer_before_is_wanted_back(words: str) -> None:
    assert read_wanted_back(words) == WantedBack()


@pytest.mark.parametrize(
    "words", ["ราคาเอาเท่าเดิม", "ราคาใช้อันเดิม", "ไม่ใช่! ราคาคงเดิม", "โทษที ราคาเอาแบบเดิมค่ะ"]
)
def test_a_name_may_stand_before(words: str) -> None:
    assert read_wanted_back(words) == WantedBack("ราคา")


@pytest.mark.parametrize(
    "words",
    [
        "ทำแบบเดิมทุกปี",
        "ใช้เอกสารเดิมจัดอบรม",
        "ยกเลิกที่จอดรถเดิม",
        "เขาเอาของเก่ากลับมาขาย",
        "ไม่เอาที่แก้ว",
        "เอาของเดิมมาขายต่อ",
        "ไม่ต้องแก้แล้ว",
        "ยกเลิก",
        "ของเก่าเก็บ",
        "ขอเปลี่ยนเป็นวันเดิม",
    ],
)
def test_other_words_want_nothing_back(words: str) -> None:
    assert read_wanted_back(words) is None
