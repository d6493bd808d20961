"""One fact of an activity that is named: told first, the card is a button away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

REPORTER, STAFF = "D0103", "D0106"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("2.1 ใครเป็นคนรับผิดชอบ", "ผู้รับผิดชอบตามแผน: คณะทำงานสำนัก"),
        ("กิจกรรม 2.1 ใครรับผิดชอบอยู่ตอนนี้คะ", "ผู้รับผิดชอบตามแผน: คณะทำงานสำนัก"),
        ("ตัวชี้วัดของ 1.10 คืออะไรอ่ะ", "เป้าหมาย: บุคลากรในสังกัดเข้าร่วม/รับรู้ร้อยละ 80"),
        ("ข้อ 2.1 ต้องส่งรอบไหนคะ", "กำหนดส่ง 20 มีนาคม 2570"),
        ("1.5 ส่งเมื่อไหร่", "กำหนดส่ง 20 มิถุนายน 2570"),
    ],
)
def test_the_fact_that_is_asked_is_told(chat: Callable[[str], Chat], said: str, told: str) -> None:
    me = chat(REPORTER).says(said)
    assert told in me.last and "สิ่งที่ต้องแนบ" not in me.last
    assert any(each.startswith("แผน ") for each in me.offers)


def test_the_card_stands_behind_the_button(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("2.1 ใครรับผิดชอบ").taps("แผน 2.1")
    assert "สิ่งที่ต้องแนบ" in me.since(0)


@pytest.mark.parametrize("said", ["รายงาน 2.1 เสร็จแล้ว 40 คน", "เปลี่ยนคนรับผิดชอบ 2.1 ได้ไหม"])
def test_other_words_about_it_are_answered_otherwise(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ผู้รับผิดชอบตามแผน" not in chat(REPORTER).says(said).last


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("รายงานกิจกรรม 2.1 รอบ 20 มีนา ส่งได้ถึงวันไหนคะ", "20 มีนาคม 2570"),
        ("2.1 รอบมีนาส่งได้ถึงเมื่อไหร่", "20 มีนาคม 2570"),
        ("กิจกรรม 2.1 งวด 30 กรกฎาคม ต้องส่งภายในวันไหน", "30 กรกฎาคม 2570"),
        ("ข้อ 2.1 ต้องส่งวันไหนบ้าง", "20 มีนาคม 2570"),
    ],
)
def test_the_round_that_is_named_stands_first(
    chat: Callable[[str], Chat], said: str, first: str
) -> None:
    told = chat(REPORTER).says(said).last
    assert told.partition("กำหนดส่ง ")[2].startswith(first)
