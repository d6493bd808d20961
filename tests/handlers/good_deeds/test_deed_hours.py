"""Hours of good deeds in one line, counted and put right; a deed meant by its place in the book."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.good_deeds import deed_hours
from tests.handlers.house import Chat, House

DEED = "บันทึกความดี เมื่อวานไปปลูกป่าที่วัด 3 ชั่วโมง จิตอาสา ให้ผมเห็นคนเดียว"
TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("said", "words", "day"),
    [
        ("เพิ่ม 2 ชม เมื่อวาน ปลูกป่า", "ปลูกป่า 2 ชั่วโมง", date(2027, 2, 28)),
        ("เมื่อวานไปปลูกป่ามา 4 ชม. ลงให้หน่อย", "ปลูกป่า 4 ชั่วโมง", date(2027, 2, 28)),
        ("เติมอีก 2 ชั่วโมง วันนี้ บริจาคเลือด", "บริจาคเลือด 2 ชั่วโมง", TODAY),
        ("ลงจิตอาสา 3 ชั่วโมง เก็บขยะชายหาด", "เก็บขยะชายหาด 3 ชั่วโมง", None),
    ],
)
def test_a_line_tells_deed_day_and_hours(said: str, words: str, day: date | None) -> None:
    told = deed_hours.read_line(said, TODAY)
    assert told is not None and (told.words, told.day) == (words, day)


@pytest.mark.parametrize(
    "said",
    ["ลาป่วย 2 ชม พรุ่งนี้", "เพิ่ม 2 ชม", "จิตอาสากี่ชั่วโมง", "ประชุม 3 ชั่วโมง ลงให้หน่อย", "ลง 30 ชั่วโมง ปลูกป่า"],
)
def test_other_lines_tell_none(said: str) -> None:
    assert deed_hours.read_line(said, TODAY) is None


def test_a_line_is_kept_as_far_as_it_tells(demo: House, reporter: Chat) -> None:
    answers = reporter.says("เพิ่ม 2 ชม เมื่อวาน ปลูกป่า").state["answers"]
    assert (answers["what"], answers["done_on"]) == ("ปลูกป่า 2 ชั่วโมง", "2027-02-28")


def test_hours_are_counted(demo: House, reporter: Chat) -> None:
    assert "0 ชั่วโมง" in reporter.says("ชั่วโมงจิตอาสาผมเท่าไหร่แล้ว").last
    reporter.says(DEED).taps("บันทึก").says("ชั่วโมงจิตอาสาผมเท่าไหร่แล้ว")
    assert "ของท่าน 3 ชั่วโมง" in reporter.last


def test_wrong_hours_are_kept_anew_and_nothing_is_changed(demo: House, reporter: Chat) -> None:
    reporter.says(DEED).taps("บันทึก").says("ลงชั่วโมงผิดจาก 3 เป็น 5")
    assert "บอตจึงยังไม่ได้แก้" in reporter.last
    answers = reporter.taps("บันทึกใหม่ 5 ชั่วโมง").state["answers"]
    assert answers["what"] == "ไปปลูกป่าที่วัด 5 ชั่วโมง" and answers["shown"] == "own"


@pytest.mark.soak
def test_the_newest_deed_is_asked_about_before_it_goes(demo: House, reporter: Chat) -> None:
    assert "ยังไม่มีบันทึก" in reporter.says("สมุดความดี").says("ลบอันสุดท้าย").last
    reporter.says(DEED).taps("บันทึก").says("สมุดความดีของฉัน").says("ลบรายการล่าสุดออก")
    assert "ถอนข้อความนี้ใช่หรือไม่" in reporter.last
    reporter.taps("ไม่ถอน").says("สมุดความดีของฉัน").says("อันแรกพิมพ์ผิด ขอแก้")
    assert "ความดีของท่าน" in reporter.last
