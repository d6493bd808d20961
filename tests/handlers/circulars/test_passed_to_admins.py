"""An administrator finds who has passed words on to them; the words are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, STAFF = "D0002", "D0106"
_LIST = "ฝากถึงผู้ดูแลระบบ 14 วันนี้"


@pytest.fixture
def passed(chat: Callable[[str], Chat]) -> Callable[[str], Chat]:
    chat(STAFF).says("ฝากบอกผู้ดูแลระบบว่าประชุมใหญ่พรุ่งนี้ไปไม่ได้ ลูกไม่สบายค่ะ").says("ส่งเลยค่ะ")
    return chat


@pytest.mark.parametrize(
    "said",
    [
        "มีใครฝากอะไรถึงผู้ดูแลมั้ย",
        "ข้อความที่ส่งถึงผู้ดูแล",
        "ใครฝากข้อความไว้บ้าง",
        "มีข้อความฝากถึงแอดมินมั้ยคะ",
    ],
)
def test_they_are_listed(passed: Callable[[str], Chat], said: str) -> None:
    admin = passed(ADMIN).says(said)
    assert f"{_LIST} 1 ข้อความ" in admin.last and "นายสมมติ บุคลากร" in admin.last
    assert "ไม่เก็บเนื้อความไว้" in admin.last and "ตอบ" in admin.offers


def test_the_list_of_messages_leads_there(passed: Callable[[str], Chat]) -> None:
    admin = passed(ADMIN).says("ข้อความถึงฉัน").taps("ฝากถึงผู้ดูแล")
    assert _LIST in admin.last


def test_without_any_it_is_said(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("มีใครฝากอะไรถึงผู้ดูแลมั้ย")
    assert "ไม่มีผู้ใดฝากข้อความ" in admin.last
    assert "ฝากถึงผู้ดูแล" not in admin.says("ข้อความถึงฉัน").offers


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (ADMIN, "ข้อความที่ส่ง"),
        (ADMIN, "ส่งข้อความถึงผู้รายงานทุกคน"),
        (STAFF, "มีใครฝากอะไรถึงผู้ดูแลมั้ย"),
        (STAFF, "ฝากข้อความถึงผู้ดูแลระบบ"),
    ],
)
def test_other_words_and_other_people_are_not_shown_it(
    passed: Callable[[str], Chat], who: str, said: str
) -> None:
    assert _LIST not in passed(who).says(said).last
