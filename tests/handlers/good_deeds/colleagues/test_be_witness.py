"""The colleague says whether they saw the deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, asks_witness, keeps, tells
from tests.handlers.house import Chat


def test_who_saw_it_says_so_once(chat: Callable[[str], Chat]) -> None:
    witness, me = chat(GIVER), keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    asks_witness(me, witness)
    data = witness.button("เห็นด้วยตา")
    assert "ยืนยันแล้ว" in witness.taps("เห็นด้วยตา").last
    assert tells(witness, me) and "ยืนยันว่าเห็นความดีของท่าน" in me.last
    assert "ไม่พบบันทึกนี้" in witness.taps_data(data).last
    assert "ผู้ยืนยัน" in me.taps("ดูบันทึกนี้").last


@pytest.mark.soak
def test_who_did_not_see_it_says_so_and_the_owner_hears_nothing(
    chat: Callable[[str], Chat],
) -> None:
    witness, me = chat(GIVER), keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    asks_witness(me, witness)
    before = len(me.house.sent)
    assert "ไม่แจ้งเจ้าของเรื่อง" in witness.taps("ไม่ได้เห็น").last
    assert [each.recipient for each in me.house.sent[before:]] == [witness.user_id]


@pytest.mark.soak
def test_nobody_is_asked_about_what_was_taken_back(chat: Callable[[str], Chat]) -> None:
    witness, me = chat(GIVER), keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    asks_witness(me, witness)
    me.taps("ดูบันทึกนี้").taps("ถอนข้อความ").taps("ถอนข้อความ")
    assert "ถอนข้อความไปแล้ว" in witness.taps("เห็นด้วยตา").last
