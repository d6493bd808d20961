"""A question that may be left out is left blank in anybody's words (docs/decisions/0216)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER, TOLD

LATER = "ไฟล์อยู่ในคอมที่ทำงาน เดี๋ยวพรุ่งนี้ค่อยเอาเข้า"


@pytest.fixture
def at_evidence(chat: Callable[[str], Chat]) -> Chat:
    """A reporter, asked for files."""
    me = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    return me.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")


@pytest.fixture
def placing(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked where an event is held."""
    return chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน ศุกร์นี้ 9.00-12.00")


@pytest.mark.parametrize("words", ["ไว้ก่อน", "จำไม่ได้แล้วค่ะ ข้ามไปเลย", "มือถือเครื่องเก่าพัง รูปหายหมดค่ะ"])
def test_files_are_passed_over_and_it_is_said_how_they_come_later(
    at_evidence: Chat, words: str
) -> None:
    count = len(at_evidence.heard)
    at_evidence.says(words)
    assert at_evidence.answers["evidence"] is None
    assert "ข้อ “หลักฐาน” เป็น “ยังไม่มีไฟล์” แล้ว" in at_evidence.since(count)
    assert "ส่งได้จนกว่าจะยืนยัน" in at_evidence.since(count)


@pytest.mark.soak
def test_a_pause_that_names_what_is_asked_for_may_be_of_this_alone(at_evidence: Chat) -> None:
    at_evidence.says(LATER)
    assert "evidence" not in at_evidence.answers
    assert {"ยังไม่มีไฟล์", "พักไว้ก่อน"} <= {*at_evidence.offers}
    at_evidence.taps("ยังไม่มีไฟล์")
    assert at_evidence.answers["evidence"] is None and "เผยแพร่" in at_evidence.last


@pytest.mark.parametrize("words", ["เดี๋ยวพรุ่งนี้มาทำต่อ", "พักไว้ก่อน", "ไปประชุมก่อนนะคะ เดี๋ยวกลับมาทำต่อ"])
def test_who_goes_away_pauses(at_evidence: Chat, words: str) -> None:
    at_evidence.says(words)
    assert "พักไว้ให้แล้ว" in at_evidence.last


def test_a_text_is_passed_over_and_is_asked_again_by_its_name(placing: Chat) -> None:
    count = len(placing.heard)
    placing.says("ห้องยังไม่ได้จอง ขอไม่ระบุ")
    assert placing.answers["place"] is None
    assert "ข้าม “สถานที่” ไปก่อนแล้ว จะตอบทีหลัง พิมพ์ “แก้ไข สถานที่”" in placing.since(count)
    placing.says("แก้ไข สถานที่")
    assert "สถานที่" in placing.last


@pytest.mark.parametrize("words", ["ห้องประชุมใหญ่ชั้น 3 ที่ไม่มีจอ", "ห้องที่ยังไม่มีแอร์ ชั้น 2"])
def test_a_place_is_a_place(placing: Chat, words: str) -> None:
    placing.says(words)
    assert placing.answers["place"]


def test_what_stands_is_dropped_by_a_tap_alone(placing: Chat) -> None:
    placing.says("ห้อง 402").says("แก้ไข สถานที่").says("ห้องยังไม่ได้จอง ขอไม่ระบุ")
    assert placing.answers["place"] == "ห้อง 402" and "ใช้เป็นคำตอบ" in placing.offers
    placing.taps("ข้าม")
    assert placing.answers["place"] is None


def test_nothing_of_a_complaint_is_passed_over_without_a_tap(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    me.says("เครื่องปรับอากาศห้องสมุดเสียมาสองเดือน ไม่มีใครมาดู").says("แก้ไข หลักฐาน")
    me.says("ไม่ได้ถ่ายอะไรไว้เลยค่ะ ข้ามไปเถอะ")
    assert me.state["at"] == "evidence" and "ไม่มีหลักฐาน" in me.offers


def test_what_has_to_be_answered_is_asked_for(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says("นึกชื่อไม่ออกค่ะ ข้ามไปเลย")
    assert me.state["at"] == "title" and "title" not in me.answers


def test_what_else_the_words_tell_is_not_lost(at_evidence: Chat) -> None:
    at_evidence.says("ไม่มีไฟล์ค่ะ ลงเพจสำนักแล้วเมื่อ 16 ม.ค. 70")
    assert at_evidence.answers["evidence"] is None
    assert at_evidence.answers["publicity"]


def test_files_that_come_later_are_passed_over_and_it_is_said_how(at_evidence: Chat) -> None:
    count = len(at_evidence.heard)
    at_evidence.says("ไฟล์อยู่ในคอม เดี๋ยวส่งพรุ่งนี้")
    told = at_evidence.since(count)
    assert at_evidence.answers["evidence"] is None and "ส่งได้จนกว่าจะยืนยัน" in told
    assert "ยังไม่ได้เก็บ" not in told


def test_who_looks_it_up_first_is_asked_whether_to_pause(placing: Chat) -> None:
    placing.says("ขอดูหนังสือเชิญก่อนว่าห้องไหน")
    assert "place" not in placing.answers and "พักไว้ก่อน" in placing.offers


def test_who_asks_whether_the_head_has_done_something_leaves_nothing_blank(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(REPORTER).says("ประเมินสำนัก")
    me.says("เสนอ 1.10 ขึ้นไปตั้งแต่วันจันทร์ หัวหน้ากดให้รึยังอะคะ").says("หัวหน้าให้รึยัง")
    assert "เป็น “ยังไม่ประเมินข้อนี้” แล้ว" not in me.since(1)
