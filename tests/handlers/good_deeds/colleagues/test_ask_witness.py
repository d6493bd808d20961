"""The owner asks a colleague whether they saw the deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, WORDS, asks_witness, keeps
from tests.handlers.house import Chat


def test_the_colleague_reads_the_words(chat: Callable[[str], Chat]) -> None:
    witness, me = chat(GIVER), keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    asks_witness(me, witness)
    assert "ผู้นั้นเห็นข้อความของเรื่องนี้" in me.last and WORDS in witness.last
    assert "รอยืนยันจาก" in me.taps("ดูบันทึกนี้").last


@pytest.mark.soak
def test_the_words_alone_ask_of_which_deed_and_open_it(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ขอผู้ยืนยัน")
    assert "ยังไม่มีบันทึกที่รอผู้ยืนยัน" in me.last and "ลงทะเบียน" not in me.last
    keeps(me).says("ขอผู้ยืนยัน")
    assert "ขอผู้ยืนยันเรื่องใด" in me.last and WORDS[:20] in me.last
    assert "ใครเห็นเรื่องนี้ด้วยตา" in me.taps("ขอผู้ยืนยัน").last


@pytest.mark.soak
def test_one_colleague_a_day_is_asked_about_a_deed(chat: Callable[[str], Chat]) -> None:
    witness, me = chat(GIVER), keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    asks_witness(me, witness)
    assert "พรุ่งนี้ขอผู้อื่นได้" in me.taps("ดูบันทึกนี้").taps("ขอผู้ยืนยัน").says("D0102").last
