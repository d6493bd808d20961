"""Who has not registered cannot be written to: below their list that is told, and how they are
reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, DIRECTOR = "D0002", "D0101"
TOLD = "บอตจึงส่งข้อความถึงไม่ได้"


@pytest.mark.parametrize(
    "words", ["เตือนเค้าหน่อย", "แล้วเตือนเค้าได้มั้ย", "ช่วยแจ้งเขาที", "ทวงคนพวกนี้เลย", "เตือนยังไง"]
)
def test_an_administrator_is_shown_how_they_are_reached(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("ใครยังไม่ลงทะเบียนบ้าง").says(words)
    assert TOLD in admin.last and {"พิมพ์ใบรหัส", "ข้อความชวนลงทะเบียน"} <= set(admin.offers)


def test_others_who_lead_are_told_whom_to_ask(chat: Callable[[str], Chat]) -> None:
    told = chat(DIRECTOR).says("ใครยังไม่ลงทะเบียนบ้าง").says("เตือนเค้าหน่อย").last
    assert TOLD in told and "ติดต่อผู้ดูแลระบบ" in told


@pytest.mark.parametrize("words", ["เตือนอะไรบ้างพรุ่งนี้", "แล้วของสำนักการคลังล่ะ", "แจ้งลา"])
def test_other_words_below_it_keep_their_meaning(chat: Callable[[str], Chat], words: str) -> None:
    assert TOLD not in chat(ADMIN).says("ใครยังไม่ลงทะเบียนบ้าง").says(words).last


def test_those_who_have_not_sent_are_reminded_as_before(chat: Callable[[str], Chat]) -> None:
    assert TOLD not in chat(ADMIN).says("ใครยังไม่ส่ง").says("เตือนเค้าหน่อย").last
