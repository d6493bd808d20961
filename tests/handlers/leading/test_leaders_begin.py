"""First messages of those who lead, in an office at work: what is meant is answered, or who does it
is said."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

EXECUTIVE, ADMIN, DIRECTOR, HEAD, RECEIVER = "D0001", "D0002", "D0101", "D0102", "D0105"


def says(at_work: House, who: str, words: str) -> str:
    chat = Chat(at_work, seed.line_id(who))
    return chat.says("ยกเลิก").says(words).last


def all_of(at_work: House, who: str, words: str) -> str:
    chat = Chat(at_work, seed.line_id(who)).says("ยกเลิก")
    return chat.answer_to(words)


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("ตัวเลขเมื่อวันศุกร์กับวันนี้ทำไมไม่ตรงกัน", "26 กุมภาพันธ์ 2570"),
        ("ทำไมเปอร์เซ็นต์ลดลงจากเมื่อวาน", "28 กุมภาพันธ์ 2570"),
        ("สถานะวันนี้ต่างจากสัปดาห์ก่อนเพราะอะไร", "22 กุมภาพันธ์ 2570"),
    ],
)
def test_figures_that_differ_are_told_with_what_changed(
    at_work: House, words: str, since: str
) -> None:
    told = all_of(at_work, EXECUTIVE, words)
    assert "ตัวเลขนับใหม่ทุกครั้งที่ถาม" in told and f"ตั้งแต่ {since}" in told


@pytest.mark.parametrize("words", ["ตัวเลขเมื่อวานเท่าไหร่", "ทำไมงบต่างจากปีก่อน"])
def test_other_figures_are_none_of_these(at_work: House, words: str) -> None:
    assert "ตัวเลขนับใหม่ทุกครั้งที่ถาม" not in all_of(at_work, EXECUTIVE, words)


@pytest.mark.parametrize(
    "words",
    ["แผนปี 71 จะตั้งต้นจากของปีนี้ ทำไง", "แผนปีหน้าใช้ของเดิมได้ไหม", "จะคัดลอกแผนปีนี้ไปปีงบใหม่ยังไง"],
)
def test_the_coming_plan_out_of_the_present_one_is_carried_over(at_work: House, words: str) -> None:
    assert "ยกแผนไปปีงบประมาณ 2571" in says(at_work, ADMIN, words)


@pytest.mark.parametrize("words", ["แผนปีนี้ต่างจากปีที่แล้วยังไง", "แผนปี 71 มีอะไรบ้าง"])
def test_other_words_about_plans_carry_none_over(at_work: House, words: str) -> None:
    assert "ยกแผนไปปี" not in says(at_work, ADMIN, words)


@pytest.mark.parametrize("words", ["ตั้งกรรมการนับคะแนนสามคน ใครเป็นได้บ้าง", "กรรมการคัดเลือกใครเป็นได้บ้าง"])
def test_who_may_sit_on_the_committee_is_told(at_work: House, words: str) -> None:
    assert "กรรมการรวมประธานอย่างน้อย 3 คน" in says(at_work, ADMIN, words)


@pytest.mark.parametrize(
    "words",
    [
        "ผอ.สั่งให้บอกชื่อผู้ร้อง ฉันต้องบอกไหม",
        "ผู้บริหารขอดูเนื้อหาเรื่องร้องเรียน ต้องให้ไหม",
        "ท่านรองถามชื่อคนร้อง ให้ได้ไหม",
    ],
)
def test_nobody_need_be_told_who_complained(at_work: House, words: str) -> None:
    told = says(at_work, RECEIVER, words)
    assert "อย่าเปิดเผยผู้แจ้ง" in told and "ก็ไม่ต้องบอก" in told


@pytest.mark.parametrize(
    "words", ["ลูกน้องทะเลาะกันเรื่องแบ่งงานแผน ปรึกษาใครดี", "เพื่อนร่วมงานไม่ถูกกัน ปรึกษาใครได้บ้าง"]
)
def test_whom_to_consult_is_the_clinic(at_work: House, words: str) -> None:
    told = says(at_work, HEAD, words)
    assert told.startswith("ถามคลินิก") and "แผนและกิจกรรม" not in told


def test_what_waits_of_nothing_named_is_of_who_has_one_kind(at_work: House) -> None:
    assert "เรื่องที่ท่านรับผิดชอบ ค้างเกิน 15 วัน 0 เรื่อง" in says(at_work, RECEIVER, "ค้างเกินสิบห้าวันกี่เรื่อง")
    assert "ค้างเกิน 15 วัน" not in says(at_work, HEAD, "ค้างเกินสิบห้าวันกี่เรื่อง")


def test_who_may_change_it_is_said_where_nothing_else_is_known(at_work: House) -> None:
    told = says(at_work, DIRECTOR, "ขอแก้ถ้อยคำประกาศเจตนารมณ์ของสำนักก่อนลงนาม")
    assert "การแก้ประกาศเปิดให้เฉพาะ" in told and "ยังไม่เข้าใจ" not in told


@pytest.mark.parametrize("words", ["พรุ่งนี้ฉันไปสิงคโปร์ ใครรักษาราชการ", "วันศุกร์ผมไปเชียงใหม่ ใครรักษาการ"])
def test_who_goes_away_and_asks_who_acts_begins_to_appoint(at_work: House, words: str) -> None:
    assert "จะมอบหมายให้ผู้ใดพิจารณารายงานแทนท่าน" in says(at_work, HEAD, words)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (DIRECTOR, "ใครในสำนักยังไม่ผ่านอบรมจริยธรรม"),
        (EXECUTIVE, "สัดส่วนคนผ่านอบรมจริยธรรมแยกตามสำนัก"),
        (ADMIN, "เพิ่มคอร์สวินัยพื้นฐาน เรียนออนไลน์ ปิดรับ 30 เมษา"),
        (HEAD, "ลูกน้องเรียนหลักสูตรจบแล้วกี่คน"),
    ],
)
def test_courses_are_kept_elsewhere(at_work: House, who: str, words: str) -> None:
    assert "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด" in says(at_work, who, words)


@pytest.mark.parametrize(
    "words", ["อบรมจริยธรรมคนเข้ากี่คน", "ใครผ่านการอนุมัติแล้วบ้าง", "กิจกรรมอบรมผ่านไปกี่กิจกรรม"]
)
def test_other_trainings_are_told_as_before(at_work: House, words: str) -> None:
    assert "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด" not in says(at_work, ADMIN, words)


@pytest.mark.parametrize(
    "words",
    [
        "คำขอเลื่อนส่งมีกี่สำนักขอมา อนุมัติให้หมดยกเว้นสำนักกำกับ",
        "มีใครขอขยายเวลาส่งรายงานบ้าง",
        "ขอดูคำขอขยายเวลาส่ง",
    ],
)
def test_there_is_no_list_of_wishes_for_later_days(at_work: House, words: str) -> None:
    assert "ไม่มีรายการคำขอเลื่อนส่ง" in says(at_work, ADMIN, words)


def test_the_round_itself_is_moved_as_before(at_work: House) -> None:
    assert "เลื่อนรอบ 20 มีนาคม 2570 เป็นวันใด" in says(at_work, ADMIN, "ขยายเวลาส่งรอบ 20 มีนา")


def test_a_telephone_number_to_be_put_right_is_kept_nowhere(at_work: House) -> None:
    words = "แก้หมายเลขโทรศัพท์ติดต่อบนหน้าช่วยเหลือเป็น 02-831-1111"
    assert "บอตไม่เก็บหมายเลขโทรศัพท์" in says(at_work, ADMIN, words)


def test_who_may_send_instead_is_not_who_may_be_on_leave(at_work: House) -> None:
    words = "อาทิตย์หน้าไม่อยู่ ไปอบรมต่างจังหวัดจันทร์ถึงพุธ ใครส่งงานแทนได้"
    told = all_of(at_work, "D0103", words)
    assert "ส่งรายงานแทนท่าน" in told and "ลา 8 มี.ค. 70 – 10 มี.ค. 70" in told
