"""Drafts are found by the activity that is typed: to go on, to throw one away, to see all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STORY = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """Two drafts wait, of 1.10 and of 3.7."""
    made = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    return made.says("รายงาน 3.7").taps("เสร็จแล้ว 100%").says("พักไว้")


def drafts(chat: Chat) -> list[str]:
    return sorted(
        state["answers"]["number"] for _, state in chat.house.states(chat.user_id).values()
    )


@pytest.mark.parametrize(
    "words",
    [
        "ต่อ 1.10 ค่ะ", "ขอต่อ 1.10 เลย", "ต่อรายงาน ๑.๑๐", "1.10 ต่อ", "กลับไปทำ 1.10 ครับ",
        "กลับไปทำของ 1.10", "กลับไปที่รายงาน 1.10 ที่พักไว้", "ต่อ 1.10 ที่ ผอ. ให้ระบุวันที่จัด",
    ],
)  # fmt: skip
@pytest.mark.every(2)
def test_the_draft_of_an_activity_goes_on(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "รายงาน 1.10 · ข้อ 2" in reporter.last


@pytest.mark.parametrize("words", ["ต่อ 1.10 ค่ะ", "กลับไปทำ 1.10"])
def test_it_goes_on_also_from_within_another(reporter: Chat, words: str) -> None:
    reporter.says("ทำ 3.7 ต่อ").says(words)
    assert "รายงาน 1.10 · ข้อ 2" in reporter.last
    assert reporter.state["answers"]["number"] == "1.10"


@pytest.mark.parametrize("words", ["ต่อ 2.1 ที่ ผอ. ส่งกลับ", "ต่อ 2.1 ค่ะ", "กลับไปทำ 2.1"])
def test_without_such_a_draft_its_report_has_a_button(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "ไม่มีร่าง 2.1" in reporter.last
    reporter.taps("รายงาน 2.1")
    assert reporter.state["answers"]["number"] == "2.1"


@pytest.mark.parametrize(
    "words", ["ต่อ 1.8 ล้านบาท", "จัดต่อ 1.10 อีกสองรุ่น", "อบรมต่อที่ห้อง 1.10 มีคน 20 คน"]
)
def test_a_number_within_an_answer_leads_nowhere(reporter: Chat, words: str) -> None:
    reporter.says("ทำ 3.7 ต่อ").says(words)
    assert "1.10 · ข้อ" not in reporter.last and reporter.state["answers"]["number"] == "3.7"


@pytest.mark.parametrize(
    "words",
    [
        "ทิ้งร่าง 3.7", "ทิ้งร่าง 3.7 เลยค่ะ", "ลบร่างรายงาน ๓.๗", "ขอยกเลิกร่าง 3.7 ที่ค้างไว้", "ทิ้ง 3.7 ไปเลย",
        "ร่าง 3.7 ไม่เอาแล้ว ลบทิ้งเลย", "3.7 ที่ทำค้างไว้ทิ้งไปเลยค่ะ", "ยกเลิกร่าง 3.7 ค่ะ ไม่ทำแล้ว",
        "ลบร่าง 3.7 ออกให้หน่อย ไม่ใช้แล้ว", "ร่าง 3.7 ไม่ใช้แล้ว ลบออกได้เลย",
    ],
)  # fmt: skip
@pytest.mark.every(2)
def test_a_draft_is_thrown_away_by_its_own_button_only(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "กด “ทิ้งร่างนี้”" in reporter.since(-2) and drafts(reporter) == ["1.10", "3.7"]
    reporter.taps("ทิ้งร่างนี้")
    assert drafts(reporter) == ["1.10"]


@pytest.mark.parametrize("words", ["ทิ้งร่าง 2.1", "ลบร่าง 2.1 ทิ้งเลย ไม่เอาแล้ว"])
def test_a_draft_that_is_not_there_is_not_thrown_away(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "ไม่มีร่าง 2.1" in reporter.last and drafts(reporter) == ["1.10", "3.7"]


@pytest.mark.parametrize("words", ["ทิ้งขยะ 3.7 ตันต่อปี", "ลบร่างประกาศเดิม แล้วออกใหม่ 3.7", STORY])
def test_what_was_done_throws_nothing_away(reporter: Chat, words: str) -> None:
    reporter.says("ทำ 1.10 ต่อ").says(words)
    assert "ทิ้งร่างนี้" not in reporter.since(-2)
    assert drafts(reporter) == ["1.10", "3.7"]


@pytest.mark.parametrize(
    "words",
    ["มีร่างค้างอะไรบ้างคะ", "ตอนนี้มีร่างอะไรบ้าง", "มีอะไรพักไว้บ้าง", "ร่างที่ค้างอยู่มีกี่ฉบับ", "มีรายงานที่ทำค้างไว้ไหม"],
)
@pytest.mark.every(2)
def test_who_asks_which_drafts_there_are_sees_them(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "เรื่องที่ทำค้างไว้" in reporter.last and reporter.offers.count("ทำต่อ") == 2


def test_one_draft_is_shown_and_not_opened_by_that_question(chat: Callable[[str], Chat]) -> None:
    other = chat("D0103").says("รายงาน 1.10").says("พักไว้").says("มีร่างอะไรบ้าง")
    assert other.offers.count("ทำต่อ") == 1
    other.says("ทิ้งร่าง 1.10").taps("ทิ้งร่างนี้").says("มีร่างอะไรบ้าง")
    assert "ไม่มีเรื่องที่ทำค้างไว้" in other.last


def test_a_complaint_is_left_by_none_of_these_words(chat: Callable[[str], Chat]) -> None:
    stranger = chat("D0103").says("รายงาน 1.10").says("ร้องเรียน").taps("ข้อร้องเรียน")
    for words in ("ทิ้งร่าง 1.10", "ต่อ 1.10", "มีร่างอะไรบ้าง"):
        stranger.says(words)
        assert "1.10 · ข้อ" not in stranger.last and "ทิ้งร่างนี้" not in stranger.last


def test_who_pauses_before_the_first_answer_is_not_told_of_answers(
    chat: Callable[[str], Chat],
) -> None:
    other = chat("D0103").says("รายงาน 1.10").says("พักไว้")
    assert "พักไว้ให้แล้ว" in other.last and "คำตอบที่ให้ไว้" not in other.last
    other.says("ทำต่อ").taps("เสร็จแล้ว 100%").says("พักไว้")
    assert "คำตอบที่ให้ไว้ยังอยู่ครบ" in other.last


@pytest.mark.soak
def test_a_choice_of_what_was_just_put_aside_is_taken_when_it_is_typed(reporter: Chat) -> None:
    reporter.says("ต่อ 3.7").says(STORY).taps("ได้ตามแผนทั้งสองข้อ").says("พักไว้")
    reporter.says("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert "ต่อให้แล้ว" in reporter.last and "รายงาน 3.7 · ข้อ 5" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ยกเลิกค่ะ", "เอ้ย ไม่ยกเลิก", "ไม่ยกเลิกแล้วค่ะ จะทำต่อ", "อ้าว เอากลับมา จะส่งอ่ะ",
        "กลับมาแล้ว บันทึกคำตอบเลยจ้า", "กลับมาแล้วค่ะ ต่อเลย",
    ],
)  # fmt: skip
def test_what_was_put_aside_comes_back(chat: Callable[[str], Chat], words: str) -> None:
    made = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ยกเลิก")
    made.says(words)
    assert "รายงาน 1.10 · ข้อ 2" in made.last


@pytest.mark.parametrize(
    "words",
    [
        "กลับมาแล้วค่ะ ถึงไหนแล้วนะ", "ประชุมเสร็จแล้วค่ะ ถึงข้อไหนแล้วคะ", "มาละค่ะ เมื่อกี้ค้างตรงไหนนะ",
        "ขอโทษทีค่ะ มาแล้ว เราถึงไหนแล้วคะ", "กลับมาแล้วครับ ทำถึงไหนแล้ว", "ว่างแล้วค่ะ อยู่ข้อไหนแล้วนะ",
    ],
)  # fmt: skip
def test_who_comes_back_after_a_pause_goes_on(chat: Callable[[str], Chat], words: str) -> None:
    made = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    made.says("แปบนะคะ มีคนเรียก เดี๋ยวมาต่อ").says(words)
    assert "รายงาน 1.10 · ข้อ 2" in made.last
    assert "ยังไม่ได้บันทึก" not in made.says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "กลับมาแล้ว", "กลับมาแล้วค่ะ วันลาเหลือถึงวันไหน", "งานเสร็จแล้ว ส่งที่ไหน", "กลับมาแล้วค่ะ ไปที่ไหนต่อ",
        "เอกสารกลับมาแล้ว ถึงไหนแล้ว", "ประชุมเสร็จแล้ว รายงานตรงไหน",
    ],
)  # fmt: skip
def test_who_comes_back_and_asks_something_else_goes_on_with_nothing(
    chat: Callable[[str], Chat], words: str
) -> None:
    made = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("พักก่อน").says(words)
    assert "รายงาน 1.10 · ข้อ 2" not in made.last


@pytest.mark.soak
def test_who_comes_back_on_a_day_of_leave_is_asked_about_it(chat: Callable[[str], Chat]) -> None:
    made = chat("D0103").says("ลา 1-4 มี.ค.").says("ยืนยันวันลา").says("รายงาน 1.10")
    made.taps("เสร็จแล้ว 100%").says("พักก่อน").says("กลับมาแล้วค่ะ ถึงไหนแล้วนะ")
    assert "ยกเลิกวันลานี้" in made.last


def test_who_cancels_nothing_leaves_nothing(chat: Callable[[str], Chat]) -> None:
    """It does not open leaving the bot."""
    assert "ไม่มีเรื่องที่ทำค้างไว้" in chat("D0103").says("ไม่ยกเลิกค่ะ").last


@pytest.mark.parametrize("words", ["กลับมาแล้ว", "เอารายงาน 3.7 กลับมาแก้", "ไม่ยกเลิกการประชุมใช่ไหม"])
def test_words_about_something_else_bring_nothing_back(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "ข้อ 2 · สิ่งที่ทำ" not in reporter.last


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ ส่ง 3.7 ก่อน", "ยกเลิก 2.2 แล้วกลับไป 3.7", "ไม่เอา 2.2 แล้ว ขอทำ 3.7 ต่อ"]
)
def test_another_draft_is_gone_on_with_and_nothing_is_sent(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 3.7").taps("เสร็จแล้ว 100%").says("รายงาน 2.2")
    assert "ยังไม่ได้ยกเลิกหรือส่งเรื่องใด" in reporter.answer_to(words)
    assert "รายงาน 3.7 · ข้อ 2" in reporter.last


def test_without_such_a_draft_the_question_stays(reporter: Chat) -> None:
    assert "รายงาน 2.2 · ข้อ 1" in reporter.says("รายงาน 2.2").says("ไม่ใช่ ทำ 2.2 ก่อน").last


def test_without_such_a_draft_the_other_report_begins_and_this_one_waits(reporter: Chat) -> None:
    reporter.says("รายงาน 2.2").says("ไม่ใช่ ส่ง 3.3 ก่อน")
    assert "รายงาน 3.3 · ข้อ 1" in reporter.last
    assert "รายงาน 2.2 · ข้อ 1" in reporter.says("กลับไปทำ 2.2").last


@pytest.fixture
def basket(reporter: Chat) -> Chat:
    """A third draft waits, of a gift."""
    reporter.says("ได้รับกระเช้าผลไม้จากบริษัทตัวอย่าง จำกัด เมื่อวาน ราคา 2,500 บาท")
    return reporter.says("พักก่อน")


@pytest.mark.parametrize(
    "words",
    [
        "ทำเรื่องกระเช้าต่อ",
        "ทำกระเช้าต่อค่ะ",
        "ขอทำเรื่องกระเช้าผลไม้ต่อนะ",
        "ทำร่างกระเช้าที่ค้างไว้ต่อค่ะ",
        "ขอกลับไปทำเรื่องกระเช้าก่อน",
        "กรอกเรื่องผลไม้ต่อ",
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_a_draft_is_named_by_the_thing_it_is_about(basket: Chat, words: str, inside: bool) -> None:
    if inside:
        basket.says("ทำ 3.7 ต่อ")
    basket.says(words)
    assert "ผู้ให้เกี่ยวข้องกับท่านอย่างไร" in basket.last


@pytest.mark.parametrize(
    "words", ["ทำเรื่องปากกาต่อ", "กลับไปกระเช้า", "ทำงานต่อ", "ผลไม้ต่อ", "ทำกระเช้า", "กลับไปบริษัทตัวอย่าง"]
)
def test_other_words_name_no_such_draft(basket: Chat, words: str) -> None:
    assert "ผู้ให้เกี่ยวข้องกับท่านอย่างไร" not in basket.says(words).last


@pytest.mark.parametrize("words", ["ตอนนี้มีร่างค้างอะไรบ้างคะ", "ยังมีร่างอื่นค้างมั้ย", "มีร่างอะไรค้างอยู่ไหมคะ"])
@pytest.mark.parametrize("put_aside", [False, True])
def test_which_drafts_there_are_is_no_answer_and_no_news(
    reporter: Chat, words: str, put_aside: bool
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 3.4").taps("เสร็จแล้ว 100%")
    if put_aside:
        reporter.says("พัก")
    reporter.says(words)
    assert "เรื่องที่ทำค้างไว้" in reporter.last
    assert "1.10" in reporter.last and "3.4" in reporter.last
    found = reporter.house.states(reporter.user_id).values()
    assert [row.status for row, _ in found].count("active") == (0 if put_aside else 1)
    assert not [state for _, state in found if "narrative" in state["answers"]]
