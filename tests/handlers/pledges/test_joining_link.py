"""Who wants a link for others to join by gets an address that opens their own chat."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.trail import facts
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "words",
    [
        "ทำยังไงให้คนในสำนักกดลงนามงดรับของขวัญ มีลิงก์ให้มั้ย จะเอาไปแปะกลุ่ม",
        "จะให้น้องๆ ในกลุ่มกดลงนามงดรับของขวัญ ขอลิงก์หน่อย จะได้ส่งต่อ",
        "ขอลิ้งเข้าร่วม no gift ไปแชร์ในไลน์กลุ่ม",
    ],
)
def test_the_text_to_pass_on_has_the_address(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    told = chat("D0103").says(words).since(-2)
    assert "กดแทนกันไม่ได้" in told and "https://line.me/R/oaMessage/" in told
    assert "No%20Gift" in told and "ลงทะเบียน" in told


def test_before_the_bot_knows_its_address_the_words_stand_there(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    told = chat("D0103").says("ขอลิ้งเข้าร่วม no gift ไปแชร์ในไลน์กลุ่ม").since(-2)
    assert "แล้วพิมพ์ “No Gift”" in told and "https:" not in told


@pytest.mark.parametrize(
    "words",
    [
        "ตรวจลิงก์ประกาศงดรับของขวัญที่ส่งลิงก์ไป",
        "แนบลิงก์รายงานกิจกรรม 1.10 งดรับของขวัญ",
        "กิจกรรม no gift มีลิงก์ภาพกิจกรรมไหม",
        "มีลิงก์ประกาศ No Gift Policy ฉบับเต็มไหม",
        "มีลิงก์ตัวประกาศ No Gift Policy ไหม",
    ],
)
def test_other_links_are_none(demo: object, chat: Callable[[str], Chat], words: str) -> None:
    assert "กดแทนกันไม่ได้" not in chat("D0103").answer_to(words)
