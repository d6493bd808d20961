"""Where something that was told stands is answered; what lacks is offered without the words that
ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

TOLD = "จัดอบรมเรื่องวินัยวันที่ 17 กุมภาพันธ์ มีผู้เข้าร่วม 44 คน"


@pytest.fixture
def telling(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says(f"รายงาน 3.1 {TOLD}")


@pytest.mark.parametrize(
    "said",
    [
        "แล้วที่บอกไปว่าจัดห้องประชุม 402 มันหายไปไหนอะ",
        "ห้องประชุม 402 ที่บอกไปหายไปไหนคะ",
        "อ้าว ที่พิมพ์ไปว่าห้องประชุม 402 ยังอยู่รึเปล่า",
    ],
)
@pytest.mark.parametrize("later", [False, True])
def test_what_lacks_is_offered_alone(telling: Chat, said: str, later: bool) -> None:
    if later:
        telling.says("เสร็จแล้ว")
    assert "ยังไม่มี “ห้องประชุม 402” ในรายงานนี้" in telling.says(said).since(-2)
    assert telling.answers["narrative"] == TOLD
    telling.taps("แก้ตามนี้")
    assert telling.answers["narrative"] == f"{TOLD}\nห้องประชุม 402"


@pytest.mark.parametrize("said", ["ที่บอกว่ามี 44 คนยังอยู่ไหม", "เอ๊ะ ที่พิมพ์ไปว่า 44 คนหายไปไหน"])
def test_what_stands_is_shown_with_its_question(telling: Chat, said: str) -> None:
    before = telling.answers
    assert "“44 คน” อยู่ในข้อ “สิ่งที่ทำ” แล้ว" in telling.says(said).last
    assert telling.answers == before and "ข้อ 1" in telling.last


@pytest.mark.parametrize(
    "said", ["ที่ประชุมมีผู้ว่าการมาไหม", "จัดที่ห้อง 402 ที่บอกไว้", "ที่บอกว่า 44 คน จริงๆ 45"]
)
def test_other_words_ask_nothing_of_it(telling: Chat, said: str) -> None:
    assert "อยู่ในข้อ “" not in telling.says(said).last and "ยังไม่มี “" not in telling.last


@pytest.mark.parametrize("said", ["เอกสารที่บอกไปมีไหม", "ที่บอกว่าต้องแนบรูปไม่มีหายไปไหน"])
def test_a_thing_alone_is_nothing_to_add(telling: Chat, said: str) -> None:
    assert "เพิ่มในข้อ" not in telling.says(said).since(-2)
    assert telling.answers["narrative"] == TOLD
