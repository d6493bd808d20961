"""The number of people of the output is put right where what was done tells it already."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

DEED = "จัดอบรมคุณธรรม มีผู้เข้าร่วม 5 คน เมื่อวันที่ 5 ก.พ. 70"


@pytest.fixture
def at_card(reporter: Chat) -> Chat:
    reporter.says("รายงาน 2.1").says("เสร็จแล้ว").says(DEED).says("ผู้เข้าอบรม 53 คน").says("ได้ตามแผน")
    return reporter.says("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ยังไม่มีไฟล์").says("ลงเว็บสำนักแล้ว")


def test_the_text_that_says_so_already_is_not_meant(at_card: Chat) -> None:
    at_card.says("แก้จำนวนคนเป็น 5 คน")
    assert at_card.answers["output"] == "ผู้เข้าอบรม 5 คน" and at_card.answers["narrative"] == DEED


def test_a_text_that_is_named_alone_is_changed(at_card: Chat) -> None:
    at_card.says("แก้สิ่งที่ทำเป็น 5 คน")
    assert at_card.answers["output"] == "ผู้เข้าอบรม 53 คน"


def test_words_between_the_name_and_the_value_are_no_value(at_card: Chat) -> None:
    at_card.says("ไม่ใช่ ผลผลิตต่างหาก 5 คน")
    assert "ต่างหาก 5" not in at_card.last
    at_card.taps("แก้ตามนี้")
    assert "ต่างหาก" not in at_card.answers["output"] and "5 คน" in at_card.answers["output"]


def test_what_is_sent_with_its_change_is_told(at_card: Chat) -> None:
    at_card.says("ไม่ใช่ ผลผลิตต่างหาก 5 คน").says("ส่งเลย")
    assert "ส่งรายงานแล้ว" in at_card.last and "แก้ผลผลิตแล้ว" in at_card.since(-2)
