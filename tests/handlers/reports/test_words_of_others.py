"""Words that are nearly those of a report's readers, and mean something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.reminders.rounds.round_words import same_month
from handlers.reports import sent_record
from handlers.understand.reports.channels import channels_named
from handlers.understand.thai import normalise
from tests.handlers.house import Chat

_CHANNELS = ("เว็บไซต์สำนักงาน", "เสียงตามสาย")


def test_a_question_of_publishing_amid_a_deed_ends_nothing(reporter: Chat) -> None:
    reporter.says("3.6 แจกแบบสอบถามไป 120 ชุดแล้ว เผยแพร่ทางเพจได้ไหมคะ")
    assert reporter.last


def test_a_deed_beside_nothing_new_is_kept(reporter: Chat) -> None:
    reporter.says("3.5 ประชุมคณะทำงานแล้ว มีมติปรับคู่มือ ส่วนเรื่องร้องเรียนไม่มีเพิ่มจากเดือนที่แล้ว")
    assert "มีมติปรับคู่มือ" in reporter.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ขึ้นเว็บไซต์สำนักงาน ส่วนป้ายหน้าตึกยังไม่ได้ขึ้น",
        "เผยแพร่ทาง เว็บไซต์สำนักงาน ส่วนเสียงตามสายยังไม่ได้เผยแพร่ค่ะ",
    ],
)
def test_what_was_not_used_denies_no_other_channel(words: str) -> None:
    assert "เว็บไซต์สำนักงาน" in channels_named(words, _CHANNELS)


@pytest.mark.parametrize("number", ["9.9", "1.99"])
def test_a_number_of_no_own_report_is_not_called_unsent(reporter: Chat, number: str) -> None:
    said = reporter.says(f"{number} โดนตีกลับหรือเปล่า").since(0)
    assert f"กิจกรรม {number} ยังไม่ได้ส่ง" not in said


def test_what_is_not_signed_is_not_called_unpublished(reporter: Chat) -> None:
    said = reporter.says("3.8 คู่มือเสร็จแล้วแต่ ผอ. ยังไม่ลงนาม ถือว่าเสร็จไหม").since(0)
    assert "ยังไม่ได้เผยแพร่ จึงยังไม่ครบ" not in said


def test_a_choice_within_a_story_asks_nothing(reporter: Chat) -> None:
    reporter.says("3.8 รายงานว่าเสร็จแล้ว แจกคู่มือหรือแผ่นพับให้ทุกกลุ่ม")
    assert "แจกคู่มือหรือแผ่นพับให้ทุกกลุ่ม" in reporter.since(0)


@pytest.mark.parametrize("words", ["ใบลาอนุมัติหมดหรือยัง", "คนสอบผ่านหมดไหม", "หลักสูตรผ่านครบหรือยัง"])
def test_what_else_is_passed_is_no_report(words: str) -> None:
    assert not sent_record.asks(normalise(words))


@pytest.mark.parametrize(
    "words",
    [
        "เปรียบเทียบรายงานที่ใกล้ครบกำหนดของทุกสำนัก",
        "เปรียบเทียบสำนักที่ติดขัดเรื่องงบ",
        "เทียบสำนักที่ร้อยละต่ำกว่า 50",
    ],
)
def test_near_words_name_no_bureau_by_its_place(chat: Callable[[str], Chat], words: str) -> None:
    assert "อันดับตามร้อยละที่ส่งแล้ว" not in chat("D0101").says(words).since(0)


def test_the_neighbour_in_rank_is_beside_the_own_one(chat: Callable[[str], Chat]) -> None:
    said = chat("D0101").says("เทียบกับสำนักที่อันดับติดกัน").since(0)
    assert "อันดับตามร้อยละที่ส่งแล้ว" in said


@pytest.mark.parametrize("words", ["2", "เดี๋ยวนะ" * 25 + "ก", "ขอโทษที" * 25 + "ก"])
def test_a_choice_s_number_and_a_long_row_are_no_day(words: str) -> None:
    assert same_month(words, date(2027, 3, 20)) is None
    assert same_month("โทษที 22", date(2027, 3, 20)) == date(2027, 3, 22)
