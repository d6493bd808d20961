"""Cases that came another way: entered by a receiver, counted with the rest, routed like them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.complaints.complaint_words import LEVEL
from models.complaints.complaint import (
    ANONYMOUS,
    CALL_CENTRE,
    COMPLAINT,
    EXECUTIVES,
    NAMED,
    OFFICE_LEVEL,
    RECEIVER_ONLY,
    THROUGH_STAFF,
    Case,
)
from models.complaints.sealed import case_codes, case_texts
from tests.handlers.complaints.casework import (
    ADMIN,
    HEAD,
    OFFICE,
    OTHER,
    RECEIVER,
    STAFF,
    STORY,
    name_of,
)
from tests.handlers.house import Chat, House
from tests.talk import words

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def enters(me: Chat, text: str = STORY, bureau: str | None = None) -> Chat:
    """Everything up to who complained."""
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").taps("Call Center").says("26 ก.พ.")
    return (me.taps(me.offers[0]) if bureau is None else me.says(bureau)).says(text)


def all_cases(house: House) -> list[Case]:
    with house.session() as session:
        found = list(session.scalars(select(Case)))
        session.expunge_all()
    return found


def test_a_telephone_call_is_entered_and_its_code_shown_once(me: Chat) -> None:
    enters(me).taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    assert "บันทึกเรื่องแล้ว" in me.last and "รหัสติดตาม" in me.last
    [case] = all_cases(me.house)
    assert (case.kind, case.channel) == (COMPLAINT, CALL_CENTRE)
    assert case.received_on == date(2027, 2, 26) and case.entered_by is not None
    told = words(me.heard[-1]).split("\n")
    code = next(each for each in told if case_codes.looks_like_code(each))
    assert case.code_hash == case_codes.code_hash(me.house.sealer, case_codes.read_code(code))
    me.taps("เปิดเรื่อง")
    assert STORY in me.last and "Call Center" in me.last


def test_who_complained_may_be_named(me: Chat) -> None:
    enters(me).taps("เปิดเผยชื่อ").says("คุณทดลอง โทร 02-000-0000").taps("ยืนยันการบันทึก")
    [case] = all_cases(me.house)
    assert case.identity == NAMED
    me.taps("เปิดเรื่อง")
    assert "คุณทดลอง · โทร 02-000-0000" in me.last


def test_another_bureaus_case_goes_there_and_its_enterer_reads_it_no_more(
    me: Chat, chat: People
) -> None:
    enters(me, bureau="คลัง").taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    assert "เปิดเรื่อง" not in me.offers
    director = chat("D0201")
    director.hears(me.house.sent[-3:])
    assert "รอท่านรับเรื่อง" in director.last and STORY not in director.last
    director.taps("เปิดเรื่อง")
    assert STORY in director.last and OTHER in director.last


def test_whom_it_names_never_gets_it_though_they_enter_it_themselves(
    me: Chat, chat: People
) -> None:
    about = f"{name_of(me.house, RECEIVER)} ไม่รับเรื่อง"
    enters(me, about).taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    assert "เปิดเรื่อง" not in me.offers
    [case] = all_cases(me.house)
    me.taps_data(f"o:show_case?c={case.id}")
    assert "ไม่พบเรื่องนี้" in me.last
    assert about in chat(HEAD).taps_data(f"o:show_case?c={case.id}").last


def test_confirming_twice_enters_one(me: Chat) -> None:
    enters(me).taps("ไม่เปิดเผยชื่อ")
    sure = me.button("ยืนยันการบันทึก")
    me.taps_data(sure).taps_data(sure)
    assert len(all_cases(me.house)) == 1


def test_a_day_to_come_is_asked_for_again(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อเสนอแนะ").taps("บุคลากรของสำนักงาน").says("5 มี.ค.")
    assert "ยังไม่ถึง" in me.last
    me.taps("เมื่อวาน").taps("ส่วนกลางของสำนักงาน").says(STORY).taps("ไม่เปิดเผยชื่อ")
    me.taps("ยืนยันการบันทึก")
    [case] = all_cases(me.house)
    assert (case.received_on, case.channel) == (date(2027, 2, 28), THROUGH_STAFF)
    assert case.bureau_id is None


def test_every_channel_but_this_bot_is_offered_with_a_whole_label(me: Chat) -> None:
    me.says("บันทึกเรื่องช่องทางอื่น").taps("ข้อร้องเรียน")
    assert me.offers[:5] == [
        "ผู้บริหารสำนักงานโดยตรง", "Call Center", "ระบบ Internet", "บุคลากรของสำนักงาน", "Social media",
    ]  # fmt: skip
    me.taps("ผู้บริหารสำนักงานโดยตรง")
    assert me.state["answers"]["channel"] == EXECUTIVES


@pytest.mark.parametrize("staff_id", [STAFF, HEAD, ADMIN])
def test_only_receivers_enter_cases(chat: People, staff_id: str) -> None:
    other = chat(staff_id).says("บันทึกเรื่องร้องเรียน")
    assert "เฉพาะผู้มีหน้าที่" in other.last and all_cases(other.house) == []


def test_a_tip_that_came_by_letter_goes_to_the_office(me: Chat, chat: People) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("เบาะแสการทุจริต").taps("ผู้บริหารสำนักงานโดยตรง").taps("วันนี้")
    me.taps(me.offers[0]).says(STORY).taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    assert LEVEL[OFFICE_LEVEL] in me.last
    [case] = all_cases(me.house)
    assert STORY in chat(OFFICE).taps_data(f"o:show_case?c={case.id}").last
    assert case_texts.short(case.id) in me.last


def test_opened_again_before_anything_was_told_it_asks_its_first_question(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("บันทึกเรื่องร้องเรียน")
    assert "เรื่องที่ได้รับเป็นประเภทใด" in me.last
    me.taps("คำชมเชย").says("บันทึกเรื่องร้องเรียน")
    assert "ทำต่อ" in me.offers


# -- how the name of who came is told -------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("เค้าไม่อยากให้บอกชื่ออ่ะค่ะ", ANONYMOUS),
        ("อย่าเปิดเผยค่ะ", ANONYMOUS),
        ("ผู้แจ้งไม่ประสงค์เปิดเผยชื่อ", ANONYMOUS),
        ("เขากลัวโดนเอาคืน เลยไม่ให้บอกว่าเป็นใคร", ANONYMOUS),
        ("คนโทรไม่ได้บอกชื่อไว้ค่า", ANONYMOUS),
        ("ห้ามบอกชื่อเขานะ", ANONYMOUS),
        ("ไม่ค่ะ", ANONYMOUS),
        ("เขาให้เรารู้ชื่อได้คนเดียว", RECEIVER_ONLY),
        ("เขาบอกชื่อมาแต่ห้ามบอกใคร", RECEIVER_ONLY),
        ("เค้าบอกชื่อได้ค่ะ", NAMED),
        ("ผู้ร้องยินดีให้เปิดเผยชื่อ", NAMED),
    ],
)
def test_how_the_name_is_told_is_read_of_who_came(me: Chat, said: str, how: str) -> None:
    enters(me).says(said)
    assert me.state["answers"]["speaks"] == how


@pytest.mark.parametrize("said", ["ไม่มีแล้วค่ะ", "ไม่มี", "หมดแล้วค่ะ", "เขาบอกชื่อมา", "ไม่รู้เหมือนกันค่ะ"])
def test_words_that_do_not_say_it_hide_and_tell_no_name(me: Chat, said: str) -> None:
    enters(me).says(said)
    assert "speaks" not in me.state["answers"] and me.state["at"] == "speaks"


# -- the case entered last -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ขอดูเรื่องที่เพิ่งบันทึกหน่อย", "เรื่องที่บันทึกไปเมื่อกี้อยู่ไหนคะ", "เปิดเรื่องล่าสุดที่ผมบันทึก",
        "ขอดูเคสที่เพิ่งคีย์เข้าไปค่ะ", "เรื่องที่เพิ่งลงไปเมื่อกี้ ขอดูหน่อย",
    ],
)  # fmt: skip
def test_the_case_entered_last_is_shown(me: Chat, words: str) -> None:
    enters(me, "เรื่องก่อนหน้านั้นเจ้าหน้าที่มาสาย").taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    enters(me).taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    assert STORY in me.says(words).last


def test_whoever_may_not_read_it_is_told_so(me: Chat) -> None:
    enters(me, bureau="คลัง").taps("ไม่เปิดเผยชื่อ").taps("ยืนยันการบันทึก")
    me.says("ขอดูเรื่องที่เพิ่งบันทึกหน่อย")
    assert "บันทึกแล้ว" in me.last and "เปิดไม่ได้" in me.last and STORY not in me.last


def test_without_one_the_list_is_shown(me: Chat) -> None:
    assert "ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in me.says("ขอดูเรื่องที่เพิ่งบันทึกหน่อย").last
