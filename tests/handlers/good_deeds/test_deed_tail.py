"""The virtue and the readers that stand behind a deed are not asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handlers.good_deeds import deed_said, deed_tail
from tests.handlers.good_deeds.deed_talk import STAFF
from tests.handlers.house import Chat


def test_a_deed_told_whole_is_at_its_card(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("บันทึกความดี").says("วันนี้บริจาคเลือดที่ รพ.ตัวอย่าง ค่ะ จิตอาสา ให้ผมเห็นคนเดียว")
    kept = me.state["answers"]
    assert "ตรวจก่อนบันทึก" in me.last and kept["what"] == "บริจาคเลือดที่ รพ.ตัวอย่าง ค่ะ"
    assert (kept["virtue"], kept["shown"]) == ("volunteering", "own")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เก็บกระเป๋าได้แล้วเอาไปคืน เรื่องสุจริต", {"virtue": "honesty"}),
        ("ช่วยแม่บ้านยกของขึ้นชั้น 3 ไม่ต้องให้ใครเห็น", {"shown": "own"}),
        ("ช่วยแม่บ้านยกของขึ้นชั้น 3 เผยแพร่ได้เลยค่ะ", {"shown": "named"}),
        ("ไปร่วมกิจกรรมของสำนักที่วัด จิตอาสา", {"virtue": "volunteering"}),
        ("วันนี้ไปร่วมงาน จิตอาสา", {}),
        ("ช่วยยายข้ามถนนเพราะเห็นแกยืนคนเดียว", {}),
        ("ช่วยเก็บขยะหน้าอาคาร ทำคนเดียว", {}),
        ("ยืนฟังบรรยายเรื่อง วินัย", {}),
        ("สอนหนังสือเด็กเรื่องกตัญญู และ วินัย", {}),
    ],
)
def test_only_what_stands_by_itself_at_the_end_is_an_answer(
    words: str, told: dict[str, Any]
) -> None:
    assert deed_tail.without_tail(words)[1] == told


@pytest.mark.parametrize(
    ("said", "deed", "day"),
    [
        (
            "เสาร์ที่แล้วไปบริจาคเลือดที่สภากาชาดมา อยากบันทึกไว้",
            "เสาร์ที่แล้วไปบริจาคเลือดที่สภากาชาดมา",
            "2027-02-27",
        ),
        (
            "เมื่อวานตอนเย็นผมกับน้อง ๆ ในกลุ่มงานช่วยกันเก็บขยะหน้าอาคารค่ะ ช่วยจดไว้ให้หน่อย",
            "ตอนเย็นผมกับน้อง ๆ ในกลุ่มงานช่วยกันเก็บขยะหน้าอาคารค่ะ",
            "2027-02-28",
        ),
    ],
)
def test_a_deed_before_a_wish_to_write_it_down_is_not_asked_again(
    chat: Callable[[str], Chat], said: str, deed: str, day: str
) -> None:
    kept = chat(STAFF).says(said).state["answers"]
    assert (kept["what"], kept["done_on"]) == (deed, day)


@pytest.mark.parametrize(
    "said",
    [
        "ผมช่วยเก็บเงินค่าอาหารแล้ว จดไว้ด้วย",
        "พรุ่งนี้ผมลาไปบริจาคเลือด จดรายงานไว้ด้วย",
        "ผมทำรายงานกิจกรรมปลูกต้นไม้แล้ว บันทึกไว้หน่อย",
        "เราช่วยตรวจเรื่องร้องเรียนแล้ว ขอบันทึกไว้",
        "ผมได้ของขวัญ ช่วยเก็บไว้ให้ บันทึกไว้หน่อย",
    ],
)
def test_other_things_to_write_down_are_no_deed(said: str) -> None:
    assert not deed_said.begins_deed(said)


def test_what_is_wished_with_the_deed_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("วันนี้พาคุณยายข้ามถนนหน้ารัฐสภา อยากเก็บเป็นความดี แต่ไม่อยากให้ใครรู้")
    kept = me.state["answers"]
    assert (kept["what"], kept["shown"]) == ("พาคุณยายข้ามถนนหน้ารัฐสภา", "own")
    assert "ฉันคนเดียว" in me.says("จิตอาสามั้งครับ").last and "ตรวจก่อนบันทึก" in me.last


@pytest.mark.parametrize("said", ["จิตอาสามั้งครับ", "น่าจะวินัย", "ไม่อยากให้ใครรู้"])
def test_a_virtue_or_the_readers_are_no_deed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert "what" not in me.state["answers"] and me.state["at"] == "what"


@pytest.mark.parametrize(
    ("said", "virtue"),
    [
        ("น่าจะจิตอาสามั้งคะ", "volunteering"),
        ("ด้านวินัยค่ะ", "discipline"),
        ("ไม่ใช่จิตอาสา", None),
        ("วินัยไหม", None),
    ],
)
def test_the_nearest_virtue_may_be_said_unsurely(said: str, virtue: str | None) -> None:
    assert deed_tail.virtue_said(said) == virtue
