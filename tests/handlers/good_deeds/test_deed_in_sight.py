"""What is wanted of the own deed whose card is in sight needs no button."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_in_sight
from tests.handlers.good_deeds.deed_talk import STAFF, keeps
from tests.handlers.house import Chat


@pytest.fixture
def seeing(chat: Callable[[str], Chat]) -> Chat:
    return keeps(chat(STAFF)).taps("ดูบันทึกนี้")


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนผู้อ่านเป็นคณะทำงาน",
        "ให้คนเดียวเห็น",
        "เปลี่ยนใจแล้ว ให้เห็นแค่ผมคนเดียวดีกว่า",
        "เปลี่ยนผู้อ่านเป็นฉันคนเดียว",
    ],
)
def test_its_readers_are_asked_for(seeing: Chat, said: str) -> None:
    assert "ให้ใครอ่านได้" in seeing.says(said).last
    assert "ฉันคนเดียว" in seeing.taps("ฉันคนเดียว").last


@pytest.mark.parametrize("said", ["เอาออกเลยก็ได้ ถอนข้อความ", "ลบข้อความนี้", "เอาออกก่อน"])
def test_it_is_asked_whether_to_take_it_back(seeing: Chat, said: str) -> None:
    assert "ถอนข้อความนี้ใช่หรือไม่" in seeing.says(said).last


@pytest.mark.parametrize(
    "said",
    ["ขอดูข่าว", "ใครเห็นบ้าง", "ให้หัวหน้าดู", "ถอนรายงาน 1.10", "ออกก่อน", "ให้ทุกคนอ่านข่าว", "ลบข้อความยังไง"],
)
def test_other_words_want_nothing_of_it(said: str) -> None:
    assert deed_in_sight._wanted(said) is None


def test_without_a_deed_in_sight_the_words_are_no_deeds(chat: Callable[[str], Chat]) -> None:
    assert "ให้ใครอ่านได้" not in chat(STAFF).says("ให้คนเดียวเห็น").last
