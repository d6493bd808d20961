"""Who is left out of a circular: the others are named, or it is said that nobody is left out."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House

_LETTER = "งดรับของขวัญ ภายใน 30 ธค"


def test_leaving_out_beside_another_change_is_refused_in_words(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคนค่ะ").says(_LETTER)
    admin.says("อ้อ แก้ 30 ธค เป็น 29 ธค แล้วไม่ต้องส่งให้สำนักประชานะ")
    assert "ยังไม่ได้เว้นใครจากผู้รับ" in admin.last and "แก้ตามนี้" not in admin.offers
    assert "ข้อ 4" in admin.says("ไม่มีไฟล์ค่ะ").last


@pytest.mark.parametrize("words", ["เดี๋ยวก่อน ยังไม่ส่ง ขอถาม ผอ. ก่อน", "ยังไม่ส่งนะ ขอปรึกษา ผอ. ก่อน"])
def test_who_asks_somebody_first_leaves_nobody_out(admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคนค่ะ").says(_LETTER)
    heard = len(admin.heard)
    assert "เว้นใคร" not in admin.says(words).since(heard)
    assert "ทำต่อ" in admin.since(heard) or "พักไว้ก่อน" in admin.offers


def test_a_letter_may_speak_of_an_exception(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน")
    admin.says("ทุกสำนักส่งภายในวันศุกร์ ยกเว้นสำนักประชาสัมพันธ์ส่งวันจันทร์")
    assert "เอกสารแนบ" in admin.last


@pytest.mark.parametrize(
    ("line", "letter"),
    [
        (
            "อยากส่งข้อความถึงผู้รายงานทุกสำนักว่าพรุ่งนี้ระบบปิดปรับปรุงตอนเที่ยง ยกเว้นสำนักประชาสัมพันธ์",
            "พรุ่งนี้ระบบปิดปรับปรุงตอนเที่ยง",
        ),
        (
            "แจ้งเวียนผู้รายงานทุกคนยกเว้นสำนักประชาสัมพันธ์ว่าให้ส่งภาพภายใน 30 พ.ย. ค่ะ",
            "ให้ส่งภาพภายใน 30 พ.ย. ค่ะ",
        ),
        ("แจ้งเวียนผู้รายงานทุกคนยกเว้นคุณรายงานข่าวว่าให้ส่งภาพค่ะ", "ให้ส่งภาพค่ะ"),
    ],
)
def test_one_sentence_tells_whom_whom_not_and_what(
    demo: House, admin: Chat, line: str, letter: str
) -> None:
    answers = admin.says(line).state["answers"]
    assert answers["text"] == letter and answers["whom"] == "named"
    names = [each["name"] for each in answers["people"]]
    assert names and not any("รายงานข่าว" in name for name in names)
    assert "ไม่ส่งให้" in admin.since(0) and "ตรวจก่อนส่ง" in admin.last


def test_recipients_may_be_typed_with_an_exception(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ผู้รายงานทุกคนยกเว้นสำนักประชาสัมพันธ์")
    names = [each["name"] for each in admin.state["answers"]["people"]]
    assert names and not any("รายงานข่าว" in name for name in names)
    assert "ยังไม่ได้ทำตาม" not in admin.since(0) and "ข้อ 2" in admin.last


def test_what_follows_a_name_is_of_the_letter(demo: House, admin: Chat) -> None:
    text = "ทุกสำนักส่งภายในวันศุกร์ ยกเว้นสำนักประชาสัมพันธ์ส่งวันจันทร์"
    answers = admin.says(f"ส่งข้อความถึงผู้รายงานทุกคน: {text}").state["answers"]
    assert answers["text"] == text and "ยังไม่ได้เว้นใคร" in admin.since(0)


def test_a_reminder_with_words_becomes_a_message(demo: House, admin: Chat) -> None:
    admin.says("เตือนสำนักที่ยังไม่ส่งให้หน่อย บอกว่าขอภายในวันศุกร์นี้นะคะ")
    answers = admin.state["answers"]
    assert answers["whom"] == "unsent" and answers["text"] == "ขอภายในวันศุกร์นี้นะคะ"
    assert "รอบ" in admin.last


@pytest.mark.parametrize("words", ["เตือนสำนักที่ยังไม่ส่ง", "เตือนฉันว่าพรุ่งนี้ประชุม", "เตือนทุกคนแล้วหรือยัง"])
def test_other_reminders_begin_no_message(demo: House, admin: Chat, words: str) -> None:
    assert "ส่งถึง" not in admin.says(words).last


def test_everybody_of_a_bureau_is_told_in_one_sentence(demo: House, admin: Chat) -> None:
    answers = admin.says("ช่วยแจ้งทุกคนในสำนักการคลังว่าพรุ่งนี้มีอบรมบ่ายโมงนะคะ").state["answers"]
    assert answers["whom"] == "bureau" and answers["text"] == "พรุ่งนี้มีอบรมบ่ายโมงนะคะ"


def test_a_reminder_with_words_names_its_round(demo: House, admin: Chat) -> None:
    admin.says("เตือนผู้รายงานที่ยังไม่ส่งรอบมีนาว่าเหลืออีกไม่กี่วันแล้วนะคะ")
    answers = admin.state["answers"]
    assert answers["whom"] == "unsent" and answers["unsent"]["round"] == "2027-03-20"
    assert answers["text"] == "เหลืออีกไม่กี่วันแล้วนะคะ"


@pytest.mark.parametrize(
    "words",
    [
        "ทุกคนยกเว้นผู้บริหาร",
        "เอ่อ ทุกคน ยกเว้นผู้บริหาร",
        "ทุกท่าน ไม่รวมหัวหน้ากลุ่ม",
        "งั้น ทุกคน ไม่เอา ผอ.",
        "ทุกคนไม่รวมผู้บริหารและสำนักประชาสัมพันธ์",
        "ผู้รายงานทุกคนยกเว้นคุณรายงานข่าว",
    ],
)
def test_who_has_a_duty_or_post_may_be_left_out(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says(words)
    answers = admin.state["answers"]
    assert answers["whom"] == "named" and answers["people"]
    assert "ข้อ 2" in admin.last and "ผู้รับเหลือ" in admin.since(0)
    assert "ยังไม่ได้" not in admin.since(0)


def test_nobody_is_left_out_who_is_not_among_them(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ผู้รายงานทุกคนยกเว้นหัวหน้ากลุ่ม")
    assert "ไม่มี “หัวหน้ากลุ่ม” อยู่แล้ว" in admin.since(0) and "whom" not in admin.state["answers"]


def test_others_without_some_are_taken_at_a_later_question(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน").says(_LETTER).says("ทุกคนยกเว้นสำนักประชาสัมพันธ์")
    assert admin.state["answers"]["whom"] == "named" and "ผู้รับเหลือ" in admin.since(0)
    assert "เอกสารแนบ" in admin.last


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ไม่ต้องส่งให้คุณสมปองใจดี", "ไม่พบ “คุณสมปองใจดี”"),
        ("ไม่ส่งให้กลุ่มการเงิน", "ไม่พบ “กลุ่มการเงิน”"),
        ("ไม่ต้องส่งให้แอดมินได้ไหม", "ในผู้รับไม่มี “แอดมิน”"),
        ("ส่งเฉพาะกลุ่มพัสดุได้มั้ย", "ไม่พบผู้รับที่ชื่อ “กลุ่มพัสดุ”"),
        ("เอาแค่ฝ่ายพัสดุ", "ไม่พบผู้รับที่ชื่อ “ฝ่ายพัสดุ”"),
    ],
)
def test_whom_nobody_knows_is_told_at_the_card(
    demo: House, admin: Chat, words: str, said: str
) -> None:
    admin.says("ส่งข้อความถึงทุกคน: พรุ่งนี้ประชุม 9 โมง").says(words)
    assert said in admin.since(0) and "เพิ่มในข้อความ" not in admin.offers
    answers = admin.state["answers"]
    assert answers["whom"] == "everybody" and answers["text"] == "พรุ่งนี้ประชุม 9 โมง"


def test_a_wish_asked_as_whether_it_can_be_is_done(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึงทุกคน: พรุ่งนี้ประชุม 9 โมง").says("ส่งเฉพาะสำนักการคลังได้มั้ยคะ")
    assert admin.state["answers"]["whom"] == "bureau" and "เปลี่ยนผู้รับแล้ว" in admin.since(0)


def test_names_that_were_not_shown_are_not_said_to_be_taken_out(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึงทุกคนยกเว้นผู้บริหาร: พรุ่งนี้ประชุม 9 โมง")
    admin.says("ส่งเฉพาะสำนักการคลัง").says("ไม่เอาหัวหน้า")
    assert "ใส่คืน" not in admin.since(0) and "ผู้รับเหลือ" in admin.since(0)
