"""Cancelling as people say it: at any question, and where nothing is open."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("words", ["อ้าว งั้นยกเลิกค่ะ", "ยกเลิกไปก่อนนะคะ", "งั้นขอยกเลิกครับ", "งั้นเลิกทำค่ะ"])
@pytest.mark.parametrize("opens", ["รายงาน 1.10", "รับของขวัญ", "บันทึกข้อความ", "ลาพักร้อน"])
def test_cancelling_is_heard_at_a_question(reporter: Chat, opens: str, words: str) -> None:
    reporter.says(opens).says(words)
    assert "จะยกเลิกใช่หรือไม่" in reporter.last
    reporter.says("ใช่ค่ะ")
    assert "ยกเลิก" in reporter.last and "แล้ว" in reporter.last
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("words", ["ยกเลิกก่อนละกันครับ เดี๋ยวมาเล่าใหม่", "ขอยกเลิกค่ะ เดี๋ยวค่อยมาแจ้งใหม่"])
def test_who_cancels_and_comes_again_is_asked_whether_to_cancel(reporter: Chat, words: str) -> None:
    reporter.says("ร้องเรียน คนหน้าห้องพูดจาไม่สุภาพทุกเช้า").says(words)
    assert "จะยกเลิกใช่หรือไม่" in reporter.last and {"ยกเลิก", "พักไว้ก่อน"} <= set(reporter.offers)


@pytest.mark.parametrize("words", ["ยืนยันลบค่ะ", "ลบร่างทิ้ง", "งั้นขอยกเลิกแล้วลบร่างทิ้งเลยได้ไหมคะ"])
@pytest.mark.parametrize("again", ["ใช่ค่ะ", "ยืนยันลบค่ะ", "ทิ้งร่างนี้ค่ะ"])
def test_an_open_draft_is_thrown_away_by_words_that_agree(
    reporter: Chat, words: str, again: str
) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม").says(words)
    assert "ทิ้งร่างนี้" in reporter.offers and "narrative" not in reporter.state["answers"]
    assert "ทิ้งร่างรายงานกิจกรรมแล้ว" in reporter.says(again).last
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("ไม่เอาละอันนี้ ลบทิ้งเลย", "ใช่ ลบเลย"),
        ("ทิ้งร่างไปเลยค่ะ ไม่ส่งแล้ว", "ยืนยันค่ะ"),
        ("ลบร่างนี้ทิ้งได้ไหมคะ", "โอเค ลบ"),
    ],
)
@pytest.mark.parametrize(
    ("opens", "tells"), [("รายงาน 1.6.1", "ยังไม่ได้เริ่ม"), ("แจ้งได้ของขวัญ", "กระเช้าผลไม้")]
)
def test_what_is_not_wanted_any_more_is_no_other_wish(
    reporter: Chat, opens: str, tells: str, words: str, again: str
) -> None:
    reporter.says(opens).says(tells).says(words)
    assert "ทิ้งร่างนี้" in reporter.offers
    assert "ทิ้งร่าง" in reporter.says(again).last
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("put_aside", [False, True])
def test_a_no_below_the_card_keeps_the_draft_and_goes_on(reporter: Chat, put_aside: bool) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม")
    if put_aside:
        reporter.says("พัก")
    reporter.says("ทิ้งร่าง").says("ไม่ทิ้งดีกว่าค่ะ")
    assert "รายงาน 1.6.1 · ข้อ" in reporter.last
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize("again", ["ใช่ค่ะ", "โอเค ลบ", "ยืนยันทิ้งค่ะ"])
@pytest.mark.parametrize("words", ["ทิ้งร่าง", "ลบร่าง 1.6.1 ออกไปเลย"])
def test_a_yes_throws_away_what_was_put_aside(reporter: Chat, words: str, again: str) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม").says("พัก").says(words).says(again)
    assert "ทิ้งร่างรายงานกิจกรรมแล้ว" in reporter.last
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("put_aside", [False, True])
def test_a_yes_behind_another_answer_throws_nothing_away(reporter: Chat, put_aside: bool) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม")
    if put_aside:
        reporter.says("พัก")
    reporter.says("ทิ้งร่าง").says("กิจกรรม 1.6.1 กำหนดส่งวันไหน").says("ใช่ค่ะ")
    assert reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("words", ["ไม่ใช่", "ลบข้อมูลเก่าในเว็บทิ้งแล้ว รองบอยู่"])
def test_other_words_throw_no_open_draft_away(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม").says("ลบร่างทิ้ง").says(words)
    assert reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("again", ["ยกเลิกเลยค่ะ", "ใช้เป็นคำตอบไม่ได้ ยกเลิกค่ะ"])
def test_who_is_asked_whether_to_cancel_is_not_asked_twice(reporter: Chat, again: str) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม").says("ยกเลิกก่อนละกันครับ เดี๋ยวมาเล่าใหม่")
    count = len(reporter.heard)
    assert "จะยกเลิกใช่หรือไม่" in reporter.last
    assert "หยุดรายงานกิจกรรมแล้ว" in reporter.says(again).since(count)


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ทำบันทึกแล้ว ยกเลิก", "ยืนยันยกเลิก", "อ้าว งั้นยกเลิกค่ะ", "ยกเลิกไปก่อนนะคะ", "ขอยกเลิกครับ",
        "ใช่ ยกเลิกเลย", "ค่ะ ยกเลิก", "ใช่ค่ะ ยกเลิกไปเลย", "ครับ ยกเลิกเลยครับ", "ใช่แล้ว ขอยกเลิก",
    ],
)  # fmt: skip
def test_with_nothing_open_cancelling_opens_nothing(admin: Chat, words: str) -> None:
    assert "ไม่มีเรื่องที่ต้องยกเลิก" in admin.says(words).last
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize("words", ["ยกเลิก", "ยกเลิกไปก่อนนะคะ", "งั้นขอยกเลิกครับ"])
def test_what_was_put_aside_may_be_thrown_away_then(reporter: Chat, words: str) -> None:
    reporter.says("ลากิจ").says("พักไว้ก่อน").says(words)
    assert {"ทำต่อ", "ทิ้งร่างนี้"} <= set(reporter.offers)
    assert reporter.house.states(reporter.user_id)  # nothing is dropped without a tap
    reporter.taps("ทิ้งร่างนี้").says(words)
    assert "ไม่มีเรื่องที่ต้องยกเลิก" in reporter.last


@pytest.mark.soak
def test_of_several_that_were_put_aside_the_list_is_shown(reporter: Chat) -> None:
    reporter.says("ลากิจ").says("พักไว้ก่อน").says("รายงาน 2.1").says("พักไว้ก่อน")
    assert "มีหลายเรื่องที่พักไว้" in reporter.answer_to("ยกเลิก")
    assert reporter.offers.count("ทำต่อ") == 2


@pytest.mark.parametrize(
    "words", ["ยกเลิกกำหนดการ", "ยกเลิกลา", "เลิกใช้บอต", "ใช่ ไม่ยกเลิก", "ใช่ ยกเลิกได้ไหม"]
)
def test_what_names_a_thing_to_cancel_is_no_bare_cancelling(admin: Chat, words: str) -> None:
    assert "ไม่มีเรื่องที่ต้องยกเลิก กด" not in admin.says(words).last


@pytest.mark.parametrize(
    "said", ["ไม่ยกเลิก จะส่ง", "ไม่ได้จะยกเลิกค่ะ", "อย่ายกเลิกนะ จะส่ง", "เปล่าค่ะ ไม่ได้ยกเลิก"]
)
def test_who_does_not_cancel_goes_on(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.6.1").says("ยังไม่ได้เริ่ม")
    asked = reporter.last
    reporter.says("ยกเลิกก่อนละกันครับ เดี๋ยวมาเล่าใหม่")
    assert "จะยกเลิกใช่หรือไม่" in reporter.last
    assert reporter.says(said).last == asked


@pytest.mark.parametrize(
    "words", ["ยกเลิกตั้งคณะทำงานไปเลย", "ขอยกเลิกการตั้งคณะทำงานนี้ครับ", "ไม่ตั้งคณะทำงานแล้วค่ะ"]
)
def test_cancelling_by_its_own_name_is_asked_about_and_no_answer(
    reporter: Chat, words: str
) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says(words)
    assert "จะยกเลิกใช่หรือไม่" in reporter.last
    assert "members" not in reporter.state["answers"]


def test_without_a_draft_there_is_none_and_no_news_is_told(reporter: Chat) -> None:
    assert "ไม่มีเรื่องที่ทำค้างไว้" in reporter.says("มีร่างอะไรค้างอยู่ไหมคะ").last
