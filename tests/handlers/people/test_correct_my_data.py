"""Asking to have one's roster row mended: to the administrators, or whom to see without any."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat

ADMIN, ME = "D0002", "D0103"


def entries(chat: Chat) -> list[AuditEntry]:
    with chat.house.session() as session:
        query = select(AuditEntry).where(AuditEntry.verb == "correction_asked")
        return list(session.scalars(query))


def change(chat: Chat, staff_id: str, **values: object) -> None:
    with chat.house.session() as session:
        session.execute(update(Person).where(Person.staff_id == staff_id).values(**values))
        session.commit()


@pytest.mark.parametrize(
    ("label", "now"),
    [
        ("ชื่อ", "นางสาวตัวอย่าง รายงานดี"),
        ("ตำแหน่ง", "นักวิเคราะห์นโยบายและแผน"),
        ("สำนักหรือกลุ่มงาน", "สำนักบริหารงานกลาง · กลุ่มงานบริหารทั่วไป"),
        ("ผู้บังคับบัญชา", "นางตัวอย่าง หัวหน้ากลุ่ม"),
        ("เรื่องอื่น", "–"),
    ],
)
def test_the_wish_reaches_the_administrators_with_what_stands_there_now(
    chat: Callable[[str], Chat], label: str, now: str
) -> None:
    me, admin = chat(ME), chat(ADMIN)
    me.says("ข้อมูลของฉัน").taps("แก้ไขข้อมูล").taps(label).says("ข้อความที่ถูกต้อง").taps("ส่งให้ผู้ดูแลระบบ")
    assert "ถึงผู้ดูแลระบบแล้ว" in me.last
    assert admin.hears(me.house.sent[-1:])
    for shown in ("D0103", label, now, "ข้อความที่ถูกต้อง"):
        assert shown in admin.last, shown


def test_the_trail_names_the_field_and_keeps_no_word(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("แก้ไขข้อมูล").taps("ชื่อ").says("นางชื่อใหม่ ลับเฉพาะ").says("ยืนยัน")
    [entry] = entries(me)
    assert entry.details["field"] == "name" and len(entry.details["told"]) == 1
    assert "ลับเฉพาะ" not in str(entry.details)


def test_moving_bureau_with_its_name_needs_only_the_confirmation(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ME).says("ย้ายสำนัก สำนักประชาสัมพันธ์")
    assert "ตรวจก่อนส่งคำขอ" in me.last and "สำนักประชาสัมพันธ์" in me.last
    me.taps("ส่งให้ผู้ดูแลระบบ")
    assert entries(me)[0].details["field"] == "bureau"


def test_moving_bureau_without_a_name_asks_where_to(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("ย้ายสำนัก")
    assert "สำนักและกลุ่มงานที่ถูกต้องคืออะไร" in me.last


def test_words_about_the_bureau_choose_it_and_a_question_does_not(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ME).says("แก้ไขข้อมูล").says("ย้ายสำนักแล้วต้องแจ้งใครคะ")
    assert "ย้ายสำนักทำอย่างไร" in me.last
    assert "บอกวันที่มีผล" in me.says("ย้ายสำนักน่ะค่ะ ข้อมูลสำนักไม่ตรง").last


@pytest.mark.parametrize(
    ("wrong", "hint"), [("ก", "ให้ครบ"), ("ก" * 301, "ยาวเกิน 300"), ("   -  ", "ให้ครบ")]
)
def test_a_wish_nobody_could_follow_is_asked_again(
    chat: Callable[[str], Chat], wrong: str, hint: str
) -> None:
    me = chat(ME).says("แก้ไขข้อมูล").taps("ชื่อ").says(wrong)
    assert hint in me.since(-2)
    assert entries(me) == []


def test_a_field_nobody_knows_is_asked_again(chat: Callable[[str], Chat]) -> None:
    assert "เลือกจากปุ่ม" in chat(ME).says("แก้ไขข้อมูล").says("อะไรก็ได้").since(-2)


@pytest.mark.soak
def test_where_no_administrator_is_reached_it_says_whom_to_see(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ME)
    change(me, ADMIN, line_user_id=None)
    me.says("แก้ไขข้อมูล").taps("ชื่อ").says("นางชื่อใหม่").says("ยืนยัน")
    assert "คำขอจึงยังไม่ถึงผู้ใด" in me.last
    assert "นางสาวตัวอย่าง ดูแลแผน (สำนักพัฒนาทรัพยากรบุคคล)" in me.last
    assert entries(me)[0].details["told"] == []
    change(me, ADMIN, roles=["staff"])
    me.says("แก้ไขข้อมูล").taps("ชื่อ").says("นางชื่อใหม่").says("ยืนยัน")
    assert "ผู้ดูแลทะเบียนบุคลากรของสำนักงาน" in me.last


def test_the_only_administrator_is_told_to_mend_it_themselves(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN).says("แก้ไขข้อมูล").taps("ตำแหน่ง").says("ผู้ดูแลแผนอาวุโส").says("ยืนยัน")
    assert "ท่านเป็นผู้ดูแลระบบ" in admin.last


def test_cancelling_sends_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("แก้ไขข้อมูล").taps("ชื่อ").says("นางชื่อใหม่").says("ยกเลิก")
    assert entries(me) == [] and me.house.sent[-1].kind == "answer"


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ("ผู้บังคับบัญชาในระบบไม่ตรงครับ ตอนนี้เป็นคุณตัวอย่าง ซื่อตรง", "superior",
         "ผู้บังคับบัญชาในระบบไม่ตรงครับ ตอนนี้เป็นคุณตัวอย่าง ซื่อตรง"),
        ("หัวหน้าหนูเปลี่ยนคนแล้วค่ะ ต้องทำยังไง", "superior", None),
        ("ผมย้ายมาสำนักการคลังแล้ว ข้อมูลยังเป็นสำนักเดิม", "bureau",
         "ผมย้ายมาสำนักการคลังแล้ว ข้อมูลยังเป็นสำนักเดิม"),
        ("ขอแก้ตำแหน่งในข้อมูลของผมหน่อยครับ ปัจจุบันเป็นนักวิชาการพัสดุชำนาญการแล้วครับ", "position",
         "นักวิชาการพัสดุชำนาญการ"),
        ("นามสกุลหนูเปลี่ยนแล้วค่ะ แต่งงานมา", "name", None),
        ("ทำไมชื่อหนูขึ้นสำนักผิดคะ เพิ่งย้ายมาอยู่ปชส.", "bureau", "ย้ายมาสำนักประชาสัมพันธ์"),
        ("ในระบบผมยังอยู่สำนักเดิมครับ", "bureau", None),
        ("ทำไมผมขึ้นสำนักเก่า ย้ายไปสำนักการคลังและงบประมาณแล้ว", "bureau",
         "ย้ายมาสำนักการคลังและงบประมาณ"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_own_words(
    chat: Callable[[str], Chat], said: str, field: str, words: str | None
) -> None:
    me = chat("D0106").says(said)
    kept = me.state["answers"]
    assert (kept["field"], kept.get("words")) == (field, words)
    assert not entries(me)  # nothing is sent before it is confirmed


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าหนูไม่ถูกใจงาน",
        "หัวหน้าผมไม่ใช่คนใจร้าย",
        "หัวหน้าผมเปลี่ยนใจไม่อนุมัติแล้ว",
        "หัวหน้าเปลี่ยนวันประชุม",
        "หัวหน้าหนูไม่ตรงเวลาเลย",
        "หัวหน้ากลุ่มอื่นย้ายแล้ว",
        "เราอยู่สำนักไหน",
        "เราต้องเป็นสำนักผิดชอบไหม",
    ],
)
def test_what_a_superior_does_is_no_correction(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0106").says(said)
    assert all(row.flow != "correct_my_data" for row, _ in me.house.states(me.user_id).values())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("สำนักไหนยังไม่ส่งมาอีก จะโทรตาม", "ใครยังไม่ส่ง"),
        ("บอตของเราอยู่ในกลุ่มไลน์ไหนมั่ง", "กลุ่ม"),
        ("ตอนนี้ทุกสำนักส่งกันมากี่เปอร์เซ็นต์แล้ว", "ทั้งสำนักงาน"),
        ("ขอเอกสารสรุปส่งหัวหน้าเซ็นหน่อยค่ะ", "เอกสาร"),
        ("เลื่อนวันส่งรอบ 20 มีนาของทุกสำนัก", "เลื่อน"),
        ("วันนี้หัวหน้าสำนักไหนลาบ้าง", "ลา"),
    ],
)
def test_a_sentence_of_something_else_with_such_a_word_is_done(
    chat: Callable[[str], Chat], typed: str, said: str
) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูล").says(typed)
    assert said in admin.since(1) and "สำนักและกลุ่มงานที่ถูกต้องคืออะไร" not in admin.since(1)
    assert "ผู้บังคับบัญชาของท่านคือใคร" not in admin.since(1)


@pytest.mark.parametrize(
    "typed",
    [
        "ตอนนี้อยู่สำนักการคลังแล้วค่ะ",
        "กลุ่มงานของผมไม่ใช่กลุ่มนี้",
        "ย้ายไปสำนักประชาสัมพันธ์ตั้งแต่ต้นเดือน",
        "สำนักที่แสดงเป็นสำนักเก่าค่ะ",
        "เขาให้ผมมาช่วยราชการอีกสำนักหนึ่ง",
        "หนูอยู่กลุ่มงานบริหารทั่วไป ไม่ใช่กลุ่มงานคลัง",
    ],
)
def test_a_sentence_of_ones_own_bureau_names_what_is_wrong(
    chat: Callable[[str], Chat], typed: str
) -> None:
    said = chat(ADMIN).says("แก้ข้อมูล").says(typed).last
    assert "สำนักและกลุ่มงานที่ถูกต้องคืออะไร" in said


@pytest.mark.parametrize(
    "words", ["ยืนยันแทนสำนักว่ารอบนี้ไม่มีใครรับของ", "ขอดูรายชื่อคนในสำนักการคลังและงบประมาณ"]
)
def test_a_sentence_about_others_chooses_no_field(chat: Callable[[str], Chat], words: str) -> None:
    assert chat("D0102").says("แก้ไขข้อมูล").says(words).state["answers"] == {}


@pytest.mark.parametrize(
    "words",
    ["ย้ายไปอยู่สำนักการคลังแล้วค่ะ", "สำนักของผมไม่ถูกต้องครับ", "สำนักที่อยู่ในทะเบียนเป็นสำนักเดิมครับ", "กลุ่มงาน"],
)
def test_a_sentence_about_the_own_bureau_chooses_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert chat("D0102").says("แก้ไขข้อมูล").says(words).state["answers"]["field"] == "bureau"


SURNAME = "นางสาวตัวอย่าง ใจงาม"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ขอเปลี่ยนนามสกุลเป็น ใจงาม ค่ะ", SURNAME),
        ("แต่งงานแล้วค่ะ นามสกุลใหม่คือ ใจงาม", SURNAME),
        ("นามสกุลสะกดผิดค่ะ ที่ถูกคือ รายงานดียิ่ง", "นางสาวตัวอย่าง รายงานดียิ่ง"),
        ('ชื่อหนูในระบบพิมพ์ผิด ต้องเป็น "น.ส.ตัวอย่าง รายงานดีมาก" ค่ะ', "น.ส.ตัวอย่าง รายงานดีมาก"),
        ("ขอแก้ชื่อเป็น นางสมหญิง ใจงาม", "นางสมหญิง ใจงาม"),
    ],
)
def test_a_name_that_is_told_at_once_is_not_asked_for_again(
    chat: Callable[[str], Chat], said: str, name: str
) -> None:
    kept = chat("D0103").says(said).state["answers"]
    assert (kept["field"], kept["words"]) == ("name", name)


def test_a_new_surname_is_taken_where_the_field_or_the_name_is_asked(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("แก้ข้อมูลของฉัน").says("นามสกุลใหม่ ใจงาม")
    assert me.state["answers"]["words"] == SURNAME
    me.says("ยกเลิก").says("ขอเปลี่ยนนามสกุล").says("นามสกุลใหม่ ใจงาม")
    assert me.state["answers"]["words"] == SURNAME


@pytest.mark.parametrize("said", ["ชื่อหนูในระบบผิดค่ะ", "นามสกุลหนูเปลี่ยนแล้วค่ะ แต่งงานมา"])
def test_no_name_is_made_up(chat: Callable[[str], Chat], said: str) -> None:
    assert "words" not in chat("D0103").says(said).state["answers"]


def test_who_asks_where_a_new_surname_is_told_begins_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103")
    assert "แจ้งเมื่อมีคำสั่งแล้วได้เลย" in me.answer_to("เปลี่ยนนามสกุลตามสามีแล้วค่ะ ต้องแจ้งที่ไหน")
    assert "แก้ไขข้อมูล" in me.offers and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("ย้ายไปอยู่กลุ่มงานใหม่แล้วนะคะ ตั้งแต่ต้นเดือน", "bureau"),
        ("หนูย้ายกลุ่มแล้วค่ะ", "bureau"),
        ("เปลี่ยนกลุ่มงานแล้วครับ ตั้งแต่วันที่ 1", "bureau"),
        ("หัวหน้าหนูในระบบเป็นคนเก่าอยู่เลยค่ะ เกษียณไปแล้ว", "superior"),
        ("หัวหน้าในระบบยังเป็นคนเดิมอยู่", "superior"),
        ("ผอ.ในระบบยังเป็นชื่อเก่าค่ะ", "superior"),
        ("คำนำหน้าผิด", "name"),
    ],
)
def test_what_is_another_now_is_asked_for_at_once(
    chat: Callable[[str], Chat], said: str, field: str
) -> None:
    me = chat("D0106").says(said)
    assert (me.state["at"], me.state["answers"]["field"]) == ("words", field)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("คำนำหน้าเปลี่ยนเป็นนางแล้วค่ะ", "นางสมมติ บุคลากร"),
        ("คำนำหน้าผิดค่ะ ต้องเป็นนางสาว", "นางสาวสมมติ บุคลากร"),
        ("แก้คำนำหน้าเป็น ดร. ให้หน่อย", "ดร.สมมติ บุคลากร"),
        ("นามสกุลใหม่ ใจงาม", "นายสมมติ ใจงาม"),
    ],
)
def test_a_title_or_a_surname_keeps_the_rest_of_the_name(
    chat: Callable[[str], Chat], said: str, name: str
) -> None:
    me = chat("D0106").says(said)
    assert (me.state["at"], me.state["answers"]["words"]) == ("review", name)
    told = chat("D0103").says("แก้ไขข้อมูล").says("นามสกุลใหม่ ใจงาม")
    assert "ยังไม่ได้เก็บ" not in told.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "จะย้ายกลุ่มงานต้องทำยังไง",
        "ย้ายกลุ่มไลน์ใหม่แล้วนะ",
        "ย้ายห้องแล้วค่ะ",
        "ใครย้ายกลุ่มงานบ้าง",
        "หัวหน้าส่งของเก่ามาให้",
    ],
)
def test_what_tells_nothing_of_ones_own_row_opens_nothing(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says(said)
    assert not me.house.states(me.user_id)


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ("ตำแหน่งหนูในระบบผิด จริงๆ เป็นชำนาญการแล้ว", "position", "ชำนาญการ"),
        ("เลื่อนตำแหน่งเป็นนักจัดการงานทั่วไปชำนาญการแล้วค่ะ", "position", "นักจัดการงานทั่วไปชำนาญการ"),
        ("เปลี่ยนชื่อค่ะ เดิมสมมติ ตอนนี้ชื่อ ปัญญา", "name", "นายปัญญา บุคลากร"),
        ("เปลี่ยนชื่อเป็น ปัญญา แล้วครับ", "name", "นายปัญญา บุคลากร"),
    ],
)
def test_what_is_right_is_held_where_it_is_told(
    chat: Callable[[str], Chat], said: str, field: str, words: str
) -> None:
    me = chat("D0106").says(said)
    assert me.state["at"] == "review"
    assert (me.state["answers"]["field"], me.state["answers"]["words"]) == (field, words)


@pytest.mark.parametrize("said", ["เปลี่ยนชื่อยังไง", "เปลี่ยนชื่อกิจกรรมได้ไหม", "เปลี่ยนชื่อไลน์แล้วเป็น ปัญญา"])
def test_other_new_names_are_none_of_ones_own(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0106").says(said)
    assert not me.house.states(me.user_id)


def test_who_came_from_a_bureau_is_not_sent_back_there(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("เพิ่งย้ายมาจากสำนักการประชุม ข้อมูลยังเป็นสำนักเก่าอยู่ แก้ให้หน่อย")
    assert "สำนักและกลุ่มงานที่ถูกต้องคืออะไร" in me.last


@pytest.fixture
def surname(chat: Callable[[str], Chat]) -> Chat:
    said = "เพิ่งเปลี่ยนนามสกุลตามสามีค่ะ เป็น ศรีสุวรรณ ระบบยังขึ้นนามสกุลเก่าอยู่เลย"
    return chat("D0106").says(said)


def test_a_surname_told_with_what_stands_until_now_is_not_asked_again(surname: Chat) -> None:
    assert "นายสมมติ ศรีสุวรรณ" in surname.last and "ตรวจก่อนส่งคำขอ" in surname.last
    assert "คำขอเป็น นายสมมติ ศรีสุวรรณ อยู่แล้ว" in surname.answer_to("บอกไปแล้วไงคะ ศรีสุวรรณ ชื่อเดิม")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("แล้วคำนำหน้าเปลี่ยนเป็นนางด้วยค่ะ", "นางสมมติ ศรีสุวรรณ"),
        ("เขียนใหม่เลย นางสมมติ ศรีสุวรรณ", "นางสมมติ ศรีสุวรรณ"),
        ("ชื่อที่ถูกคือ นางสมมติ ศรีสุวรรณ แค่นี้", "นางสมมติ ศรีสุวรรณ"),
        ("นางสมมติ ศรีสุวรรณ ค่ะ", "นางสมมติ ศรีสุวรรณ"),
    ],
)
def test_a_name_told_at_the_card_takes_the_place_of_the_one_there(
    surname: Chat, said: str, name: str
) -> None:
    assert f"แก้เป็น {name} แล้ว" in surname.answer_to(said)
    assert surname.state["answers"]["words"] == name
    assert "ถึงผู้ดูแลระบบแล้ว" in surname.says("ส่งเลย").last


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าคือ นางตัวอย่าง ใจดี",
        "ไม่ใช่นางสมมติ ศรีสุวรรณ นะ",
        "ย้ายไปกลุ่มงานใหม่ด้วย",
        "สามีชื่อ นายสมชาย ศรีสุวรรณ",
        "ขอบคุณคุณพี่ นางสาวตัวอย่าง รับเรื่อง",
        "ชื่อเก่า นายสมมติ บุคลากร",
    ],
)
def test_a_name_of_somebody_else_is_none_of_ones_own(surname: Chat, said: str) -> None:
    surname.says(said)
    assert surname.state["answers"]["words"] == "นายสมมติ ศรีสุวรรณ"


@pytest.mark.parametrize(
    "said", ["ส่งไปหาใครคะ ต้องแนบใบสำคัญการสมรสไหม", "ต้องแนบเอกสารอะไรไหม", "ส่งให้ใครคะ"]
)
def test_who_gets_it_and_that_no_paper_is_needed_is_told(surname: Chat, said: str) -> None:
    assert "คำขอนี้ส่งถึงผู้ดูแลระบบ" in surname.answer_to(said)
    assert "ส่งให้ผู้ดูแลระบบ" in surname.offers


@pytest.mark.parametrize("said", ["ต้องใช้เวลานานไหม", "ต้องส่งใหม่ไหม"])
def test_other_needs_are_not_answered_so(surname: Chat, said: str) -> None:
    assert "บอตไม่ขอเอกสารแนบ" not in surname.answer_to(said)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0002", "แจ้งย้ายไปสำนักประชาสัมพันธ์ ของ D0106 มีผล 1 เมย"),
        ("D0102", "แจ้งย้ายไปสำนักประชาสัมพันธ์ 3 คน มีผล 1 เมย"),
    ],
)
def test_the_move_of_somebody_else_is_none_of_ones_own(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    me = chat(who).says(said)
    assert "ตรวจก่อนส่งคำขอ" not in me.last


def test_the_name_is_taken_where_it_is_asked_what_is_wrong(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("แก้ไขข้อมูล").says("เดี๋ยวแก้ใหม่ ชื่อ นางสมมติ ศรีสุวรรณ")
    assert (
        me.state["answers"] | {"field": "name", "words": "นางสมมติ ศรีสุวรรณ"} == me.state["answers"]
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "งั้นแจ้งย้ายเลยค่ะ ไปสำนักประชาสัมพันธ์นะคะ พิมพ์ผิดเมื่อกี้ วันที่ 1 เมย",
            "สำนักประชาสัมพันธ์ มีผล 1 เมษายน 2570",
        ),
        ("ย้ายสำนัก ไปสำนักประชาสัมพันธ์ 1 เมย", "สำนักประชาสัมพันธ์ มีผล 1 เมษายน 2570"),
        ("แจ้งย้ายไปสำนักประชาสัมพันธ์ มีผล 1 เมษายนค่ะ", "สำนักประชาสัมพันธ์ มีผล 1 เมษายน 2570"),
        ("ย้ายสำนักไปสำนักประชาสัมพันธ์ค่ะ", "สำนักประชาสัมพันธ์"),
        ("ย้ายสำนัก ไปสำนักการประชุม มีผล 1 เมษายน 2570", "สำนักการประชุม มีผล 1 เมษายน 2570"),
    ],
)
def test_a_move_is_handed_in_with_its_bureau_and_day(
    chat: Callable[[str], Chat], said: str, words: str
) -> None:
    me = chat("D0106").says(said)
    assert me.state["answers"]["words"] == words
    assert "ไม่ได้บันทึก" not in me.since(0) and "ตรวจก่อนส่งคำขอ" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าย้ายไปสำนักประชาสัมพันธ์ต้องแจ้งใคร",
        "น้องย้ายไปสำนักประชาสัมพันธ์ 1 เมย",
        "ย้ายสำนักทำอย่างไร",
        "แฟนได้คำสั่งย้ายไปสำนักการประชุม 1 เมย ต้องแก้อะไรในไลน์นี้มั้ยคะ",
    ],
)
def test_what_asks_of_a_move_or_tells_anothers_hands_in_none(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says(said)
    assert not me.house.states(me.user_id) and "แจ้งย้าย" not in me.last


def test_who_asks_what_to_do_about_a_move_may_hand_it_in(chat: Callable[[str], Chat]) -> None:
    said = "หนูได้คำสั่งย้ายไปอยู่สำนักการประชุมตั้งแต่ 1 เมย นี้ค่ะ ต้องไปแก้อะไรในไลน์นี้มั้ยคะ"
    me = chat("D0106").says(said)
    assert "ย้ายสำนัก ไปสำนักการประชุม มีผล 1 เมษายน 2570" in me.last


@pytest.mark.parametrize("tell", ["taps", "says"])
def test_what_is_told_at_the_card_may_take_the_place_of_the_text(
    chat: Callable[[str], Chat], tell: str
) -> None:
    me = chat("D0106").says("ย้ายสำนัก ไปสำนักประชาสัมพันธ์ 1 เมย").says("ฝ่ายเผยแพร่และโสตทัศนูปกรณ์ ชั้นสี่")
    assert {"เพิ่มในข้อมูลที่ถูกต้อง", "แทนที่ข้อมูลที่ถูกต้อง"} <= {*me.offers}
    me.taps("แทนที่ข้อมูลที่ถูกต้อง") if tell == "taps" else me.says("แทนที่เลยค่ะ")
    assert me.state["answers"]["words"] == "ฝ่ายเผยแพร่และโสตทัศนูปกรณ์ ชั้นสี่"
    assert "ตรวจก่อนส่งคำขอ" in me.last


@pytest.mark.parametrize(
    "said", ["เดี๋ยวค่ะ แล้วของขวัญที่หนูรายงานไว้จะหายไหมคะ", "รายงานที่ส่งไปแล้วยังอยู่ไหมคะ"]
)
def test_what_was_sent_before_a_move_is_said_to_stay(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says("ย้ายสำนัก ไปสำนักประชาสัมพันธ์ 1 เมย")
    assert "ไม่หาย" in me.answer_to(said) and "ส่งให้ผู้ดูแลระบบ" in me.offers


def test_a_move_told_again_at_its_card_is_no_addition(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ย้ายสำนัก ไปสำนักประชาสัมพันธ์ 1 เมย")
    assert "อยู่แล้ว" in me.answer_to("ย้ายสำนัก ไปสำนักประชาสัมพันธ์ 1 เมย")
    me.says("แจ้งย้ายไปสำนักประชาสัมพันธ์ วันที่ 15 เมย")
    assert me.state["answers"]["words"] == "สำนักประชาสัมพันธ์ มีผล 15 เมษายน 2570"


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนนามสกุลเป็น ใจดี หลังแต่งงานเมื่อเดือนก่อน แก้ยังไงคะ",
        "เพิ่งเปลี่ยนชื่อเป็น สุดา ต้องแก้ในระบบยังไง",
    ],
)
def test_a_name_that_is_told_is_kept_where_it_is_asked_how(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says(said)
    assert me.state["answers"]["field"] and ("ใจดี" in me.last or "สุดา" in me.last)


@pytest.mark.parametrize(
    ("field", "said", "right", "other"),
    [
        ("ตำแหน่ง", "ชำนาญงานแล้วครับ แล้วนามสกุลก็เปลี่ยนเป็นใจงามด้วย", "ชำนาญงาน", "นามสกุลก็เปลี่ยนเป็นใจงาม"),
        ("ตำแหน่ง", "นิติกรชำนาญการ และขอย้ายไปกลุ่มงานคลังด้วย", "นิติกรชำนาญการ", "ย้ายไปกลุ่มงานคลัง"),
        ("ชื่อ", "นายสมมติ ใจงาม แล้วตำแหน่งเป็นชำนาญงานด้วยครับ", "นายสมมติ ใจงาม", "ตำแหน่งเป็นชำนาญงาน"),
        ("สำนักหรือกลุ่มงาน", "สำนักการประชุม กลุ่มงานบัญชี อีกเรื่องนามสกุลเปลี่ยนเป็นใจงาม",
         "สำนักการประชุม กลุ่มงานบัญชี", "นามสกุลเปลี่ยนเป็นใจงาม"),
        ("ตำแหน่ง", "ตอนนี้เป็นเจ้าพนักงานธุรการอาวุโสค่ะ ส่วนหัวหน้าก็เปลี่ยนเป็นนายสมมติ ช่วยรายงาน",
         "เจ้าพนักงานธุรการอาวุโส", "หัวหน้าก็เปลี่ยนเป็นนายสมมติ ช่วยรายงาน"),
    ],
)  # fmt: skip
def test_another_change_told_behind_is_said_to_be_none_of_the_request(
    chat: Callable[[str], Chat], field: str, said: str, right: str, other: str
) -> None:
    me = chat("D0106").says("แก้ไขข้อมูล").taps(field).says(said)
    assert me.answers["words"] == right
    assert f"คำขอนี้ยังไม่รวม “{other}”" in me.last and "“แก้ไขข้อมูล”" in me.last
    assert "ยังไม่ได้เก็บ" not in me.since(0)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("ตอนนี้เป็นเจ้าพนักงานธุรการอาวุโสค่ะ", "เจ้าพนักงานธุรการอาวุโส"),
        ("ชำนาญงานแล้วครับ", "ชำนาญงาน"),
        ("นักวิชาการเงินและบัญชีชำนาญการ", "นักวิชาการเงินและบัญชีชำนาญการ"),
        ("หัวหน้ากลุ่มงานบริหารทั่วไป", "หัวหน้ากลุ่มงานบริหารทั่วไป"),
    ],
)
def test_a_position_stands_without_the_words_that_say_it_is_so_now(
    chat: Callable[[str], Chat], said: str, right: str
) -> None:
    me = chat("D0106").says("แก้ไขข้อมูล").taps("ตำแหน่ง").says(said)
    assert me.answers["words"] == right and "ยังไม่รวม" not in me.last
    assert "ยังไม่ได้เก็บ" not in me.since(0)


def test_what_tells_of_the_superior_is_no_change_of_ones_own(chat: Callable[[str], Chat]) -> None:
    said = "นายสมมติ ช่วยรายงาน ตำแหน่งเป็นหัวหน้ากลุ่ม"
    me = chat("D0106").says("แก้ไขข้อมูล").taps("ผู้บังคับบัญชา").says(said)
    assert me.answers["words"] == said
