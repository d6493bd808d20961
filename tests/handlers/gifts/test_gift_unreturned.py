"""Gifts that are to go back and have no proof yet: one's own, and how many for those who lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import GIVER, ME, SECRETARY, gives
from tests.handlers.house import Chat

People = Callable[[str], Chat]
ASKED = [
    "ของขวัญที่ยังไม่ได้ส่งคืนมีกี่รายการ",
    "ของขวัญที่รอคืนมีกี่ชิ้นคะ",
    "มีของขวัญชิ้นไหนบ้างที่ยังไม่คืน",
    "ของฝากที่ค้างคืนมีกี่อัน",
    "ของที่ยังไม่ได้คืนมีอะไรบ้าง",
    "กระเช้าที่ยังไม่ได้เอาคืนมีไหม",
]
NONE, OTHERS = "ท่านไม่มีของขวัญที่ต้องส่งคืน", "มีของขวัญที่ให้ส่งคืนและยังไม่มีหลักฐาน"


@pytest.mark.parametrize("said", ASKED)
def test_ones_own_are_told_until_the_proof_is_there(chat: People, head: Chat, said: str) -> None:
    me = chat(ME)
    assert NONE in me.says(said).last
    gives(me, head)
    assert NONE in me.says(said).last
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    me.says(said)
    assert "ท่านมีของขวัญที่ต้องส่งคืน 1 รายการ" in me.last and "กระเช้าผลไม้" in me.last
    assert "ส่งหลักฐาน" in me.offers


@pytest.mark.parametrize("said", ASKED[:2])
def test_who_leads_hears_how_many_and_nothing_else(chat: People, head: Chat, said: str) -> None:
    me, secretary = chat(ME), chat(SECRETARY)
    assert f"ทั้งสำนักงาน {OTHERS} 0 รายการ" in secretary.says(said).last
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    for leader, whose in ((secretary, "ทั้งสำนักงาน"), (head, "สำนักบริหารงานกลาง")):
        leader.says(said)
        assert f"{whose} {OTHERS} 1 รายการ" in leader.last
        assert "กระเช้า" not in leader.last and GIVER.split()[0] not in leader.last
    assert f"{OTHERS} 0 รายการ" in chat("D0201").says("ของขวัญของสำนักคลังที่ยังไม่ได้คืนมีกี่ชิ้น").last


def test_another_bureaus_are_out_of_scope(head: Chat) -> None:
    head.says("ของขวัญสำนักคลังที่ยังไม่ได้คืนมีกี่ชิ้น")
    assert "อยู่นอกขอบเขตของท่าน" in head.last and OTHERS not in head.last


@pytest.mark.parametrize(
    "said",
    [
        "ของขวัญที่คืนแล้วมีกี่ชิ้น",
        "ของขวัญต้องคืนยังไง",
        "ใครคืนของขวัญแล้วบ้าง",
        "ของขวัญที่ยังไม่คืนต้องคืนภายในกี่วัน",
        "ถ้ายังไม่ได้คืนของขวัญผิดไหม",
        "รายงานที่รอส่งคืนมีกี่ฉบับ",
    ],
)
def test_other_questions_are_others(head: Chat, said: str) -> None:
    head.says(said)
    assert NONE not in head.last and OTHERS not in head.last
