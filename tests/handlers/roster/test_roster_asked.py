"""What is asked of the roster and by those who keep it: who belongs in it, a head that is somebody
else, somebody unnamed who has left, codes for others, names, the next year, elections."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.people import head_changed
from tests.handlers.house import Chat

ADMIN, STAFF = "D0002", "D0106"
HEADS = (
    "ผอ.เปลี่ยนคน ต้องแก้ผู้อนุมัติในระบบไหม",
    "หัวหน้าคนใหม่มาแล้ว ต้องแก้ในทะเบียนยังไง",
    "ผู้อำนวยการเกษียณแล้ว ต้องเปลี่ยนผู้อนุมัติตรงไหนคะ",
    "แก้ผู้อนุมัติรายงานตรงไหน",
    "อยากเปลี่ยนผู้อนุมัติของสำนักเป็นคนใหม่",
    "ตั้งผอ.คนใหม่ให้สำนักประชาสัมพันธ์",
    "หัวหน้าคนเดิมย้ายไปแล้ว ระบบยังส่งให้เค้าอยู่เลย ต้องบอกใคร",
    "รายงานยังไปหาหัวหน้าคนเก่าอยู่เลย เค้าเกษียณแล้ว",
)


@pytest.mark.parametrize("words", HEADS)
def test_a_head_who_is_somebody_else_is_mended_in_the_roster(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin, me = chat(ADMIN).says(words), chat(STAFF).says(words)
    assert "เลือกคนใหม่เป็นผู้รับช่วง" in admin.last and "พ้นทะเบียน" in admin.offers
    assert "ผู้ดูแลระบบเป็นผู้แก้" in me.last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "ใครอนุมัติรายงาน", "หัวหน้าไม่อยู่ใครอนุมัติแทน", "ผอ.เกษียณแล้วใครอนุมัติแทน", "หัวหน้าอนุมัติหรือยัง",
        "ผอ.ให้แก้รายงาน", "หัวหน้าเปลี่ยนใจไม่อนุมัติ", "ตั้งคณะทำงานใหม่", "แก้รายงานที่ผู้อนุมัติส่งกลับ",
        "หัวหน้าย้ายไปประชุมแล้ว ยังส่งรายงานได้ไหม", "ผอ.ยังไม่ได้ส่งให้เค้า",
    ],
)  # fmt: skip
def test_other_words_of_heads_are_none_of_it(words: str) -> None:
    assert not head_changed.said(words)


@pytest.mark.parametrize(
    "words", ["น้องฝึกงานต้องใส่ในทะเบียนมั้ยครับ", "ลูกจ้างต้องเพิ่มในทะเบียนด้วยไหม", "พี่แม่บ้านควรมีชื่อในระบบไหมคะ"]
)
def test_who_belongs_is_told_and_nobody_is_added(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says(words)
    assert "สำนักงานเป็นผู้กำหนด" in me.last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    ["น้องคนนึงลาออกไปแล้ว เอาชื่อออกจากระบบยังไง", "น้องคนนึงลาออกไปแล้ว", "เอาชื่อคนเกษียณออกให้หน่อย"],
)
def test_who_left_is_asked_where_nobody_is_named(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says(words)
    assert me.state["at"] == "person" and "ไม่พบ" not in me.last


@pytest.mark.parametrize("who", ["น้องคนนึง", "น้องในทีม", "พี่คนหนึ่ง", "คุณสมมติ"])
def test_how_one_person_is_taken_off_asks_who(chat: Callable[[str], Chat], who: str) -> None:
    one = chat(ADMIN).says(f"{who}ลาออกแล้ว เอาชื่อออกยังไง")
    assert one.state["at"] == "person"


@pytest.mark.parametrize("who", ["ใคร", "เจ้าหน้าที่ที่", "คนที่"])
def test_how_anybody_is_taken_off_is_told(chat: Callable[[str], Chat], who: str) -> None:
    me = chat(ADMIN).says(f"{who}ลาออกแล้ว เอาชื่อออกยังไง")
    assert not me.house.states(me.user_id)


def test_others_are_told_who_takes_names_off(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("น้องคนนึงลาออกไปแล้ว เอาชื่อออกจากระบบยังไง")
    assert "ทะเบียนบุคลากรแก้ไขโดยผู้ดูแลระบบ" in me.last


@pytest.mark.parametrize("words", ["มีน้องใหม่ย้ายมาจากสำนักวิชาการ ขอรหัสให้เค้าที", "ขอรหัสให้พี่ที่เพิ่งย้ายมา"])
def test_a_code_for_somebody_unnamed_is_asked_back(chat: Callable[[str], Chat], words: str) -> None:
    admin, me = chat(ADMIN).says(words), chat(STAFF).says(words)
    assert "ออกรหัสให้ผู้ใด" in admin.last and "เพิ่มบุคลากร" in admin.offers
    assert "รหัสลงทะเบียนออกโดยผู้ดูแลระบบ" in me.last and "ฝากข้อความ" in me.offers


@pytest.mark.parametrize("words", ["ขอรหัสให้ผมหน่อย", "ขอรหัสแบบสำรวจให้น้อง", "รหัสติดตามหาย"])
def test_other_codes_are_none_of_it(chat: Callable[[str], Chat], words: str) -> None:
    assert "รหัสลงทะเบียนออกโดยผู้ดูแลระบบ" not in chat(STAFF).says(words).last


@pytest.mark.parametrize(
    ("words", "name"),
    [("หาคนชื่อสมมติหน่อย อยู่สำนักไหน", "“สมมติ”"), ("ช่วยหาพี่ชื่อตัวอย่างที", "“ตัวอย่าง”")],
)
def test_a_name_without_its_title_is_looked_for(
    chat: Callable[[str], Chat], words: str, name: str
) -> None:
    assert name in chat(ADMIN).says(words).last


def test_what_the_next_year_needs_is_shown_to_who_asks_where_to_begin(
    chat: Callable[[str], Chat],
) -> None:
    assert "ตั้งปีงบประมาณ 2571" in chat(ADMIN).says("ปีงบหน้าต้องเตรียมอะไรก่อน").last


def test_opening_the_naming_plans_an_election(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("จะเปิดให้เสนอชื่อคนดีศรีสภา เริ่มอาทิตย์หน้า")
    assert me.state["at"] == "year" and "คัดเลือกของปีใด" in me.last
    asked = chat("D0103").says("เปิดให้เสนอชื่อคนดีเด่นหรือยัง")
    assert not asked.house.states(asked.user_id)


def test_a_receiver_counts_what_came_this_month(chat: Callable[[str], Chat]) -> None:
    assert "เรื่องที่ท่านรับผิดชอบ" in chat("D0105").says("เดือนนี้รับเรื่องไปกี่เรื่องแล้ว").last


@pytest.mark.parametrize("words", ["ยุบกลุ่มงานพัสดุรวมกับกลุ่มงานคลัง", "ลบกลุ่มงานที่ไม่มีคนแล้ว", "ตั้งกลุ่มงานใหม่"])
def test_work_groups_stand_in_each_persons_row(chat: Callable[[str], Chat], words: str) -> None:
    assert "กลุ่มงานเป็นข้อมูลของแต่ละคน" in chat(ADMIN).says(words).last


def test_an_administrator_asks_who_wants_data_mended(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ใครขอแก้ข้อมูลมาบ้าง")
    assert "บอตไม่เก็บเป็นรายการ" in me.last and not me.house.states(me.user_id)


def test_the_present_superior_may_be_kept_in_words(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says("ไม่มี").says("หัวหน้าใช้คนเดิม")
    assert me.state["answers"]["superior"]["name"].startswith("นางตัวอย่าง หัวหน้ากลุ่ม")


def test_everybody_of_the_office_is_expected(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("เปิดลงชื่ออบรมจริยธรรม พุธหน้า 9-12 ห้องประชุม 301").says("ทุกคนในสำนักงาน")
    assert me.state["answers"]["expects"] == "office"


@pytest.mark.parametrize(
    "words",
    [
        "มีเจ้าหน้าที่ลาออก ต้องทำยังไงในระบบคะ",
        "ข้าราชการเกษียณสิ้นปี ต้องทำอะไรในบอตบ้าง",
        "คนลาออกต้องจัดการยังไงในทะเบียน",
    ],
)
def test_what_is_done_of_who_leaves_is_told(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says(words)
    assert "พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ" in me.last and not me.house.states(me.user_id)
    assert "พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ" not in chat(STAFF).says(words).last


def test_whom_reminders_reach_while_nobody_reports_is_told(chat: Callable[[str], Chat]) -> None:
    words = "ระหว่างยังไม่มีคนแทน ให้แจ้งเตือนไปที่ผู้อำนวยการสำนักแทนค่ะ"
    assert "การเตือนไปที่ผู้บังคับบัญชาของสำนักเอง" in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าคนลาออกไปแล้ว เรื่องที่เขาเคยแจ้งไว้จะหายไหม",
        "คนลาออกแล้วข้อมูลของเขาหายไหม",
        "น้องที่เกษียณไปแล้ว รายงานเก่ายังอยู่ไหมคะ",
    ],
)
def test_what_leavers_sent_is_not_lost(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says(words)
    assert me.last.startswith("ไม่หาย") and "พ้นทะเบียน" in me.offers


@pytest.mark.parametrize(
    "words", ["เปลี่ยนผู้รายงานของสำนักยังไง", "จะเปลี่ยนผู้รายงานของสำนักการคลัง ทำยังไง", "ตั้งผู้รายงานคนใหม่ยังไง"]
)
def test_how_another_reports_for_a_bureau(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ADMIN).says(words)
    assert "“ตั้ง (ชื่อ) เป็นผู้รายงาน”" in me.last and not me.house.states(me.user_id)


def test_both_asked_at_once_are_answered(chat: Callable[[str], Chat]) -> None:
    first, second = "ถ้าคนลาออกไปแล้ว เรื่องที่เขาเคยแจ้งไว้จะหายไหม", "แล้วเปลี่ยนผู้รายงานของสำนักยังไง"
    said = chat(ADMIN).says(f"{first} {second}").since(0)
    assert "ไม่หาย" in said and "ไม่ต้องเป็นผู้รายงานแล้ว" in said


def test_what_becomes_of_reports_where_another_reports_is_told(
    chat: Callable[[str], Chat],
) -> None:
    assert "รายงานที่คนเดิมส่งแล้วยังอยู่" in chat(ADMIN).says("เปลี่ยนผู้รายงานแล้วต้องส่งรายงานใหม่ไหม").last


@pytest.mark.parametrize("words", ["ผู้รายงานคือใคร", "ผู้รายงานที่ยังไม่ส่งมีใครบ้าง"])
def test_other_words_of_reporters_change_none(chat: Callable[[str], Chat], words: str) -> None:
    assert "“ตั้ง (ชื่อ) เป็นผู้รายงาน”" not in chat(ADMIN).says(words).last
