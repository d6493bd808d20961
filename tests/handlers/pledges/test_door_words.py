"""Words of the policy to put up are given with the rule, and nothing is filed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]
TITLE = "งดรับของขวัญและของกำนัลทุกชนิด (No Gift Policy)"


@pytest.mark.parametrize(
    "said",
    [
        "ปีใหม่นี้ห้ามรับของขวัญเหมือนเดิมใช่ไหม ขอข้อความไปแปะหน้าห้องหน่อย",
        "ขอข้อความ No Gift Policy ไปติดหน้าห้อง",
        "ช่วยเขียนข้อความงดรับของขวัญแปะหน้าเคาน์เตอร์ให้หน่อย",
        "อยากติดประกาศไม่รับของขวัญหน้าห้อง เขียนว่าอะไรดี",
        "มีข้อความสั้นๆ เรื่องไม่รับของขวัญไปโพสต์ในกลุ่มไหม",
        "ขอคำประกาศงดรับของกำนัลไปปิดหน้าห้อง",
        "จะแปะหน้าประตูว่าไม่รับของขวัญ ขอข้อความหน่อย",
        "ขอข้อความห้ามรับของขวัญปีใหม่",
        "ร่างข้อความ no gift ไว้ติดบอร์ดให้ที",
        "ปีนี้ยังงดรับกระเช้าใช่มั้ยคะ อยากได้ข้อความไปติดหน้าห้อง ผอ.",
    ],
)
def test_the_rule_and_the_words_are_given(reporter: Chat, said: str) -> None:
    count = len(reporter.heard)
    reporter.says(said)
    assert TITLE in reporter.last and "รายงานทุกชิ้น" in reporter.since(count)
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "ป้าย No Gift",
        "ได้ของขวัญมาวางไว้หน้าห้อง ทำไง",
        "มีคนเอากระเช้ามาวางหน้าห้อง",
        "ส่งข้อความถึงทุกคนเรื่องของขวัญ",
        "ปีใหม่นี้ห้ามรับของขวัญใช่ไหม",
        "ขอข้อความไปแปะหน้าห้องประชุมว่าห้ามเสียงดัง",
    ],
)
def test_other_words_are_not_taken(chat: People, said: str) -> None:
    assert TITLE not in chat("D0103").says(said).last
