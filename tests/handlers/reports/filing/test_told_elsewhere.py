"""What is told where a result is asked and belongs to another answer: where it was, what it cost,
what went wrong, and the name of the question before its own answer."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.understand.reports.trouble_told import trouble_told
from handlers.understand.told.place_told import place_told
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

STORY = "จัดอบรมเรื่องผลประโยชน์ทับซ้อน ห้อง 301 โดย ผอ.สำนัก"
ADDED = f"{STORY}\n"


@pytest.fixture
def at_output(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 3.1").says("เสร็จแล้ว").says(STORY)


@pytest.mark.parametrize(
    ("words", "story"),
    [
        ("ห้อง 302 ไม่ใช่ 301", "จัดอบรมเรื่องผลประโยชน์ทับซ้อน ห้อง 302 โดย ผอ.สำนัก"),
        ("ไม่ใช่ห้อง 301 ค่ะ ย้ายไปห้องประชุมใหญ่", "จัดอบรมเรื่องผลประโยชน์ทับซ้อน ห้องประชุมใหญ่ โดย ผอ.สำนัก"),
        ("จัดที่อาคารสุขประพฤติ ชั้น 5 นะคะ", f"{ADDED}สถานที่ อาคารสุขประพฤติ ชั้น 5"),
        ("จัดออนไลน์ผ่าน zoom ค่ะ", f"{ADDED}สถานที่ ออนไลน์ผ่าน zoom"),
        (
            "วันที่ 16 พ.ย. 69 ที่หอประชุมใหญ่ครับ",
            f"{ADDED}วันที่ 16 พฤศจิกายน 2569\nสถานที่ หอประชุมใหญ่",
        ),
        ("คนมาสายเยอะ ห้องแคบ", f"{ADDED}คนมาสายเยอะ ห้องแคบ"),
        ("ก็มีบ้างค่ะ วิทยากรมาช้า ไมค์ดับ", f"{ADDED}วิทยากรมาช้า ไมค์ดับ"),
    ],
)
def test_it_is_offered_to_what_was_done(at_output: Chat, words: str, story: str) -> None:
    at_output.says(words)
    assert "output" not in at_output.answers and "ใช้เป็นคำตอบ" not in at_output.offers
    assert at_output.taps("แก้ตามนี้").answers["narrative"] == story
    assert at_output.state["at"] == "output"


@pytest.mark.soak
def test_a_place_beside_a_day_that_cannot_be_read_is_no_result(at_output: Chat) -> None:
    told = at_output.answer_to("อังคารที่ 18 ค่ะ แล้วก็ห้อง 302 ไม่ใช่ 301")
    assert "output" not in at_output.answers and "วันที่จัดยังไม่ได้บันทึก" in told
    assert "ห้อง 302" in at_output.taps("แก้ตามนี้").answers["narrative"]


@pytest.mark.parametrize(
    "words",
    [
        "มีบอร์ดประชาสัมพันธ์หน้าห้อง 302 1 บอร์ด",
        "ปรับปรุงห้องประชุม 2 ห้อง",
        "คนมาสายลดลง",
        "คนมาครบทุกคน ห้องไม่พอแต่ทุกคนตั้งใจฟัง",
        "ผู้เข้าร่วมใช้ห้องประชุมร่วมกันได้",
    ],
)
def test_a_result_with_a_place_in_it_is_one(at_output: Chat, words: str) -> None:
    assert at_output.says(words).answers.get("output") == words


@pytest.mark.parametrize(
    "words", ["ลืมใส่งบไป 12,000 บาท", "ลืมบอก ใช้งบไป 12,000 บาท", "ลืมบอกไปว่ามีงบ 12,000 เบิกไปหมดแล้ว"]
)
def test_a_forgotten_budget_is_offered_as_budget(at_output: Chat, words: str) -> None:
    at_output.says(words).taps("แก้ตามนี้")
    assert at_output.answers["budget"] == ["12000.00", "12000.00"]
    assert at_output.state["at"] == "output"


@pytest.mark.parametrize("words", ["ลืมใส่งบไปเท่าไหร่นะ", "ลืมของไว้ที่ห้อง 302", "ลืมเบิกเงิน 12,000 ทำไงดี"])
def test_what_is_forgotten_otherwise_is_no_budget(at_output: Chat, words: str) -> None:
    assert "budget" not in at_output.says(words).answers
    assert "ได้รับ 12,000" not in at_output.last


def at_review(chat: Chat) -> Chat:
    chat.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert chat.state["at"] == "review"
    return chat


@pytest.mark.soak
def test_at_the_card_both_are_put_right(at_output: Chat) -> None:
    at_review(at_output).says("ลืมใส่งบไป 12,000 บาท").taps("แก้ตามนี้")
    assert at_output.answers["budget"] == ["12000.00", "12000.00"]
    at_output.says("ห้อง 302 ไม่ใช่ 301").taps("แก้ตามนี้")
    assert "ห้อง 302 โดย" in at_output.answers["narrative"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("ผลผลิต ผู้เข้าร่วมลงนามครบ 45 คน", "ผู้เข้าร่วมลงนามครบ 45 คน"),
        ("ผลผลิตที่ได้: คู่มือ 1 เล่ม", "คู่มือ 1 เล่ม"),
        ("ผลผลิตของโครงการครบทุกข้อ", "ผลผลิตของโครงการครบทุกข้อ"),
    ],
)
def test_its_own_name_before_an_answer_is_left_out(at_output: Chat, words: str, kept: str) -> None:
    assert at_output.says(words).answers["output"] == kept
    assert at_output.state["at"] == "outcome"


def test_a_day_said_to_be_wrong_is_put_right(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("รายงาน 3.1").says("เสร็จแล้ว").says("จัดอบรมวันที่ 12 ก.พ. 70")
    someone.says("เอ้อ วันที่ผิด ต้องเป็น 21 กุมภา").agrees()
    assert "21 ก.พ. 70" in someone.answers["narrative"]


def test_two_amounts_behind_a_forgotten_budget_are_both_kept(at_output: Chat) -> None:
    at_review(at_output).says("งบลืม ใช้ไป 3500 ได้มา 5000").taps("แก้ตามนี้")
    assert at_output.answers["budget"] == ["5000.00", "3500.00"]


def test_what_was_kept_is_not_said_to_be_lost(at_output: Chat) -> None:
    told = at_output.answer_to("ผลผลิตได้ตามแผน ส่วนผลลัพธ์ยังไม่ประเมิน จะประเมินเดือนหน้า")
    assert "ยังไม่ได้ทำตาม" not in told
    assert at_output.answers["outcome"] == "ยังไม่ประเมิน จะประเมินเดือนหน้า"


@pytest.mark.parametrize("words", ["ลบรูปออก ส่งผิดรูป", "แนบผิดไฟล์ค่ะ"])
def test_at_the_card_a_wrong_file_is_told_how_to_take_out(at_output: Chat, words: str) -> None:
    at_review(at_output).sends_file()
    assert "ไฟล์ที่ส่งผิดลบได้" in at_output.answer_to(words)


def test_what_was_given_back_is_no_amount_of_the_budget(at_output: Chat) -> None:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").says("งบกลาง 20,000 ใช้จริง 18,500 คืน 1,500")
    assert at_output.answers["budget"] == ["20000.00", "18500.00"]


def test_words_to_add_behind_mending_are_added(at_output: Chat) -> None:
    at_review(at_output).says("ขอแก้ผลผลิตนิดนึง เพิ่มว่ามีผู้บริหารร่วมด้วย")
    assert at_output.answers["output"].endswith("มีผู้บริหารร่วมด้วย")


def test_whether_remarks_must_be_heeded_is_told(at_output: Chat) -> None:
    heard = len(at_review(at_output).heard)
    told = at_output.says("ข้อสังเกตนี่ต้องแก้มั้ย ไม่แก้ส่งได้ป่ะ").since(heard)
    assert "แก้หรือส่งตามนี้ก็ได้" in told or "บอตไม่มีข้อสังเกต" in told


def test_a_picture_of_somebody_else_may_come_later(at_output: Chat) -> None:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    told = at_output.answer_to("รูปอยู่กับน้องอีกคน พรุ่งนี้ส่งได้มั้ย")
    assert "ทีหลังได้จนกว่าจะกด" in told and at_output.state["at"] == "evidence"


def test_long_texts_are_read_quickly() -> None:
    begun = process_time()
    for said in ("ห้อง 302 " * 600, "คนมาสาย " * 18, "ที่" * 1600, "ห้องประชุมอบรม" * 9):
        place_told(said)
        trouble_told(said)
    assert process_time() - begun < 0.5


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ได้ตั้งงบไว้ค่ะ แล้วก็ไม่มีความเสี่ยงอะไร",
        "ไม่ใช้งบ แล้วก็ไม่มีความเสี่ยงค่ะ",
        "ไม่ได้ใช้งบประมาณครับ และไม่มีความเสี่ยง",
    ],
)
def test_money_and_risk_are_no_story_of_what_was_done(
    chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER).says("รายงาน 3.7").says("เสร็จแล้ว").says(words)
    found = reporter.answers
    assert (found["budget"], found["risk"]) == ("none", "green")
    assert "narrative" not in found and reporter.state["at"] == "narrative"
