"""Whether somebody has reported a gift is asked by who decides on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME, gives
from tests.handlers.house import Chat

ASKED = [
    "มีคนแจ้งของขวัญมาไหมคะ",
    "มีคนรายงานรับของขวัญมารึยัง",
    "ตอนนี้มีลูกน้องแจ้งรับของขวัญเข้ามาหรือเปล่า",
    "มีเรื่องของขวัญเข้ามาไหม",
    "วันนี้มีใครรายงานของขวัญมาใหม่มั้ยครับ",
    "มีน้องในกลุ่มงานแจ้งของขวัญไหมคะ",
]


@pytest.mark.parametrize("said", ASKED)
def test_nothing_waits_for_who_decides(head: Chat, said: str) -> None:
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in head.says(said).last


def test_what_waits_is_listed(chat: Callable[[str], Chat], head: Chat) -> None:
    gives(chat(ME), head)
    assert "พิจารณา" in head.says("มีคนแจ้งของขวัญมาไหมคะ").offers


def test_administrators_see_the_figures_too(admin: Chat) -> None:
    told = admin.answer_to("มีคนแจ้งของขวัญมาไหมคะ")
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in told and "ของขวัญที่รายงาน ทั้งสำนักงาน" in told


def test_others_are_told_who_reads_them(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("มีคนแจ้งของขวัญมาไหมคะ")
    assert "เปิดให้ผู้บังคับบัญชา" in me.last and me.offers[0] == "ที่ท่านรายงาน"


@pytest.mark.parametrize(
    "said",
    [
        "มีคนให้ของขวัญมา ต้องแจ้งไหม",
        "แจ้งของขวัญยังไง",
        "ของขวัญเกิน 3000 มีไหม",
        "ผมแจ้งของขวัญไปแล้วใช่ไหม",
        "มีคนเอาของขวัญมาให้ รับได้ไหม",
        "ต้องแจ้งของขวัญทุกชิ้นไหม",
    ],
)
def test_other_questions_are_answered_as_before(head: Chat, said: str) -> None:
    assert "รอท่านพิจารณา" not in head.says(said).last
