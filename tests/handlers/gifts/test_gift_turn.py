"""For whom gifts wait: told to those who may know of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import HEAD, ME, SECRETARY, gives
from tests.handlers.house import Chat


def test_a_gift_is_known_by_its_name(chat: Callable[[str], Chat], director: Chat) -> None:
    gives(chat(HEAD), what="ปากกา 3,800 บาท")
    told = director.answer_to("ปากกาของหัวหน้ากลุ่มใครต้องพิจารณา")
    assert "ของขวัญรอพิจารณา 1 เรื่อง" in told and "รอท่านพิจารณา" in told


@pytest.mark.parametrize("typed", ["มีของขวัญที่เพิ่งแจ้งรอพิจารณาไหม", "ของขวัญที่ค้างอยู่รอใครพิจารณา"])
def test_it_is_told_for_whom_it_waits(
    chat: Callable[[str], Chat], director: Chat, typed: str
) -> None:
    gives(chat(ME))
    told = director.answer_to(typed)
    assert "รอ นางตัวอย่าง หัวหน้ากลุ่ม พิจารณา" in told


def test_who_sees_none_is_told_figures_without_names(chat: Callable[[str], Chat]) -> None:
    gives(chat("D0202"), what="แจกัน 4,000 บาท")
    told = chat("D0301").answer_to("ของขวัญที่ค้างอยู่รอใครพิจารณา")
    assert "แสดงเป็นตัวเลขโดยไม่มีชื่อ" in told and "แจกัน" not in told and "รายงานคลัง" not in told


def test_the_secretary_reads_what_the_line_may(chat: Callable[[str], Chat]) -> None:
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in chat(SECRETARY).answer_to("ของขวัญที่ค้างรอใครพิจารณาอยู่")
