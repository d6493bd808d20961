"""Whether this year's declarations are out is answered with their state, or that there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import STAFF, opens

People = Callable[[str], Chat]
ASKED = (
    "ร่างประกาศเจตนารมณ์ปีนี้ออกยัง",
    "ประกาศเจตนารมณ์",
    "ประกาศเจตนารมณ์ปีนี้ออกหรือยัง",
    "ประกาศเจตนารมณ์ No Gift ปี 70 ออกยัง",
    "ประกาศเจตนารมณ์ปีนี้ดูได้ที่ไหน",
    "มีประกาศเจตนารมณ์ปีนี้หรือยัง",
    "ประกาศเจตนารมณ์ฉบับใหม่ออกเมื่อไหร่คะ",
    "ปีนี้ประกาศเจตนารมณ์เปิดให้เข้าร่วมหรือยัง",
    "ประกาศเจตจำนงปีงบประมาณ 2570 มีหรือยัง",
    "แล้วประกาศเจตนารมณ์ของปีนี้ทำเสร็จหรือยังครับ",
)


@pytest.mark.parametrize("said", ASKED)
def test_where_there_is_none_it_is_said(chat: People, said: str) -> None:
    told = chat(STAFF).says(said).last
    assert "ปีงบประมาณ 2570 ยังไม่มีประกาศเจตนารมณ์ที่เปิดในบอต" in told


def test_an_administrator_is_offered_to_open_one(admin: Chat) -> None:
    assert "เปิดประกาศ" in admin.says(ASKED[0]).offers


@pytest.mark.parametrize("said", ASKED)
def test_what_is_out_stands_with_its_state(demo: House, chat: People, said: str) -> None:
    opens(demo, "no-gift")
    staff = chat(STAFF).says(said)
    assert "No Gift Policy" in staff.last and "เปิดรับถึง" in staff.last
    assert staff.offers[0] == "เข้าร่วมประกาศ"


@pytest.mark.parametrize(
    "said",
    [
        "ประกาศเจตนารมณ์ 1.1 ส่งหรือยัง",
        "ผมเข้าร่วมประกาศเจตนารมณ์หรือยัง",
        "ขอประกาศเจตนารมณ์เป็น pdf",
        "ใครยังไม่เข้าร่วมประกาศเจตนารมณ์",
        "จัดประกาศเจตนารมณ์ร่วมกัน 40 คน ลงข้อไหน",
        "เราประกาศเจตนารมณ์ไปแล้วเมื่อวาน",
    ],
)
def test_other_words_are_not_taken(chat: People, said: str) -> None:
    assert "ยังไม่มีประกาศเจตนารมณ์ที่เปิดในบอต" not in chat(STAFF).says(said).last
