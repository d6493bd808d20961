"""Words of a complaint that wait behind a card are offered again until somebody decides on them."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.filing.complaint_talk import (
    STORY,
    STRANGER,
    answers_of,
    filed_story,
    told,
)
from tests.handlers.house import Chat, House

PIECE = "เพื่อนเราก็โดนย้ายเพราะพูดเรื่องนี้ แบบนี้ก็ได้เหรอ"
WAITS, ADD, ASKS = "ยังไม่ได้เก็บข้อความนี้", "เพิ่มข้อความนี้", "เป็นคำถาม"


def waiting(demo: House) -> Chat:
    """The piece of the story stands behind a card at the review."""
    who = told(demo).says(PIECE)
    assert who.offers == ["ใช้เป็นคำตอบ", ASKS]
    return who


@pytest.mark.parametrize("meanwhile", ["เรื่องนี้ใครจะเป็นคนอ่านคะ", "แล้วใช้เวลานานไหมกว่าจะรู้ผล"])
def test_after_something_else_the_review_card_offers_the_piece_again(
    demo: House, meanwhile: str
) -> None:
    who = waiting(demo).says(meanwhile)
    assert WAITS in who.last and PIECE in who.last
    who.taps(ADD)
    assert WAITS not in who.last and answers_of(who)["more"] == [PIECE]
    who.taps("ยืนยัน")
    assert filed_story(demo).further == (PIECE,)


def test_a_piece_told_at_a_question_waits_for_the_review(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(PIECE)
    assert "ใช้เป็นคำตอบ" in who.offers
    who.taps("ไม่เปิดเผยชื่อ").says(STORY)
    assert WAITS in who.last and PIECE in who.last and answers_of(who)["text"] == STORY


def test_who_misses_the_piece_is_shown_it(demo: House) -> None:
    who = waiting(demo).says("อ้อ ที่เล่าเมื่อกี้หายไปไหน เรื่องเพื่อนโดนย้ายอะ")
    assert "ข้อความที่เก็บแล้วอยู่ในการ์ดด้านล่าง" in who.since(-2) and PIECE in who.last


def test_what_was_a_question_waits_no_more(demo: House) -> None:
    who = waiting(demo).taps(ASKS).says("มีพยานอีกสองคนที่โต๊ะข้างกัน")
    assert WAITS not in who.last and PIECE not in who.last


def test_what_was_used_waits_no_more(demo: House) -> None:
    who = waiting(demo).taps("ใช้เป็นคำตอบ")
    assert WAITS not in who.last and answers_of(who)["more"] == [PIECE]


def test_what_was_taken_back_waits_no_more(demo: House) -> None:
    who = waiting(demo)
    who.unsends(who.messages[-1]).says("มีพยานอีกสองคนที่โต๊ะข้างกัน")
    assert PIECE not in who.last


def test_it_is_sent_without_the_piece_only_after_it_was_shown(demo: House) -> None:
    who = told(demo)
    before = who.button("ยืนยัน")
    who.says(PIECE).taps_data(before)
    assert "กรุณาตรวจการ์ดล่าสุด" in who.since(-2) and PIECE in who.last
    assert "รับข้อร้องเรียนแล้ว" in who.taps("ยืนยัน").last
    assert filed_story(demo).further == ()


def test_typing_that_it_be_sent_shows_the_piece_first(demo: House) -> None:
    who = waiting(demo).says("ยืนยัน")
    assert "ยังไม่ได้ส่ง" in who.since(-2) and PIECE in who.last
    assert "รับข้อร้องเรียนแล้ว" in who.says("ยืนยัน").last


OTHER = "จะเอาไปเล่าต่อที่ไหนกันนะ"
KEEP_ALL, WITHOUT, LOOK = "เก็บทั้งหมดแล้วส่ง", "ส่งโดยไม่เก็บ", "ดูก่อนส่ง"


def asked_at_once(demo: House) -> Chat:
    """Two sentences wait, and somebody sends: one card asks about both."""
    who = waiting(demo).says(OTHER).says("ส่งเลยค่ะ")
    assert "2 ข้อความ" in who.last and PIECE in who.last and OTHER in who.last
    assert {KEEP_ALL, WITHOUT, LOOK} <= set(who.offers)
    return who


@pytest.mark.parametrize("ways", ["taps", "เก็บหมดเลยแล้วส่งค่ะ", "เพิ่มทั้งหมดแล้วส่งเลย"])
def test_all_that_waits_is_kept_and_sent_by_one_answer(demo: House, ways: str) -> None:
    who = asked_at_once(demo)
    who = who.taps(KEEP_ALL) if ways == "taps" else who.says(ways)
    assert "รับข้อร้องเรียนแล้ว" in who.last and filed_story(demo).further == (PIECE, OTHER)


@pytest.mark.parametrize("ways", ["taps", "ส่งโดยไม่ต้องเก็บค่ะ", "ส่งเลยไม่ต้องเพิ่มทั้งหมด"])
def test_it_is_sent_without_all_that_waits_by_one_answer(demo: House, ways: str) -> None:
    who = asked_at_once(demo)
    who = who.taps(WITHOUT) if ways == "taps" else who.says(ways)
    assert "รับข้อร้องเรียนแล้ว" in who.last and filed_story(demo).further == ()


def test_who_looks_first_is_shown_the_review_card(demo: House) -> None:
    who = asked_at_once(demo).taps(LOOK)
    assert "ตรวจทานก่อนส่ง" in who.last and PIECE in who.last and OTHER in who.last


def test_an_older_card_keeps_and_sends_nothing(demo: House) -> None:
    who = asked_at_once(demo)
    before = who.button(KEEP_ALL)
    who.says("มีพยานอีกสองคนที่โต๊ะข้างกัน").taps_data(before)
    assert "กรุณาตรวจการ์ดล่าสุด" in who.since(-2) and PIECE not in str(answers_of(who)["more"])


def test_a_dropped_complaint_leaves_nothing_of_it(demo: House) -> None:
    who = waiting(demo).says("ยกเลิก")
    assert demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "ข้อความที่ค้างไม่เอาแล้วค่ะ",
        "อันที่ค้างเรื่องเพื่อนไม่เอาแล้วนะ",
        "ลบข้อความที่ค้างอยู่ออกเลย",
        "ข้อความที่ค้างอยู่ไม่ต้องใช้แล้ว",
        "ไม่ใช้ข้อความนี้นะ",
    ],
)
def test_who_does_not_want_what_waits_says_so(demo: House, words: str) -> None:
    who = waiting(demo).says(words)
    assert WAITS not in who.last and PIECE not in who.last and words not in who.last
    assert not answers_of(who).get("more")


@pytest.mark.parametrize(
    "words",
    [
        "ข้อความที่ค้างไม่เอาแล้ว ส่งเรื่องได้เลยค่ะ",
        "ไม่ใช้ข้อความนี้ ส่งได้เลย",
        "ไม่เอาข้อความนั้น ส่งเลย",
        "โอเค ไม่เอาข้อความที่ค้างนั่น ส่งได้เลย",
        "โอเคค่ะ ข้อความที่รออยู่ไม่เอาแล้ว ส่งเลย",
    ],
)
def test_who_sends_with_the_same_words_has_sent(demo: House, words: str) -> None:
    waiting(demo).says(words)
    assert filed_story(demo).further == ()


@pytest.mark.parametrize(
    "words",
    [
        "ข้อความที่ค้างเรื่องที่จอดรถไม่เอาแล้ว",
        "งานที่ค้างอยู่เขาก็ไม่เอาไปทำ",
        "เรื่องที่ค้างอยู่เขาสั่งลบทิ้งหมด เลยไม่มีหลักฐาน",
        "ข้อความที่ค้างไม่เอาแล้วดีไหม",
    ],
)
def test_other_words_drop_nothing(demo: House, words: str) -> None:
    assert PIECE in waiting(demo).says(words).says("ทำต่อ").since(0)


@pytest.mark.parametrize("said", ["เป็นคำตอบค่า", "คำตอบจ้า", "อันแรกค่ะ"])
def test_what_waits_is_added_however_that_is_said(demo: House, said: str) -> None:
    who = waiting(demo).says(said)
    assert answers_of(who)["more"] == [PIECE]


@pytest.mark.parametrize("said", ["เป็นคำตอบค่า", "คำถามค่ะ"])
def test_the_name_of_a_button_is_no_part_of_the_complaint(demo: House, said: str) -> None:
    who = told(demo).says(said)
    assert not answers_of(who)["more"] and "ไม่ได้เพิ่มข้อความใด" in who.since(-2)


def test_words_alone_drop_no_wish_that_protects(demo: House) -> None:
    who = told(demo).says("ผอ.สำนักห้ามเห็น").says("ไม่ใช้ละ ข้อความเมื่อกี้")
    assert "ยังไม่ได้เก็บ" in who.since(0) and "ผอ.สำนักห้ามเห็น" in who.last
    assert not answers_of(who)["more"]


MONEY = "หัวหน้าเรียกเก็บเงินลูกน้องคนละ 2500 บาท เป็นค่าจัดเลี้ยงแล้วไม่มีการจัดจริง"


@pytest.mark.parametrize("agrees", ["เออ แก้เลย 3200 แล้วส่ง", "ใช่ 3200", "ใช่ 3200 บาท"])
def test_a_yes_that_says_the_new_figure_again_makes_the_change(demo: House, agrees: str) -> None:
    who = told(demo, story=MONEY)
    who.says("ราคาไม่ใช่ 2500 นะ 3200").says(agrees)
    kept = answers_of(who)
    assert kept["text"] == MONEY.replace("2500", "3200") and not kept.get("more")
    who.says("ยืนยัน")
    assert filed_story(demo).further == ()


def test_a_yes_with_another_figure_makes_no_change(demo: House) -> None:
    who = told(demo, story=MONEY)
    who.says("ราคาไม่ใช่ 2500 นะ 3200").says("ใช่ 4000")
    assert answers_of(who)["text"] == MONEY


@pytest.mark.parametrize("words", ["เออ แก้ 3200 แล้วส่งเลย", WITHOUT, KEEP_ALL, LOOK])
def test_what_is_said_to_the_bot_at_the_card_is_no_part_of_the_story(
    demo: House, words: str
) -> None:
    who = told(demo).says(words)
    assert not answers_of(who).get("more") and STORY in who.last


def test_nor_is_the_name_of_a_button_at_a_question(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(WITHOUT)
    assert "ยังไม่ได้ส่ง และไม่ได้เก็บข้อความนี้" in who.since(-1)
    who.taps("ไม่เปิดเผยชื่อ").says(STORY)
    assert answers_of(who)["text"] == STORY and not answers_of(who).get("more")
