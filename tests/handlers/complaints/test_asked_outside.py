"""Who asks whether or who complained begins no complaint, and is told nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, STAFF, TOP, files
from tests.handlers.house import Chat, House

NOT_TOLD = "บอตไม่บอกผู้ใดว่ามีใครร้องเรียน"


@pytest.mark.parametrize(
    "words",
    [
        "มีเรื่องร้องเรียนเกี่ยวกับรถราชการไหม ใครแจ้ง", "เมื่อกี้มีคนร้องเรียนพัสดุใช่มั้ย ใครร้อง", "ใครเป็นคนร้องเรียนผม",
        "คนที่ร้องเรียนคือใคร", "ขอทราบชื่อผู้ร้องเรียนเรื่องรถ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("staff_id", [TOP, STAFF, RECEIVER])
def test_who_complained_is_told_to_nobody(
    demo: House, chat: Callable[[str], Chat], staff_id: str, words: str
) -> None:
    files(demo, text="รถราชการออกไปใช้ส่วนตัวทุกวันเสาร์")
    who = chat(staff_id).says(words)
    assert NOT_TOLD in who.last and "รถราชการออก" not in who.last
    assert demo.states(who.user_id) == {}


def test_the_answer_is_the_same_with_and_without_a_complaint(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    who = chat(TOP).says("มีคนแจ้งเบาะแสเรื่องพัสดุหรือเปล่า")
    before = who.last
    files(demo, text="พัสดุหายทุกเดือน")
    assert who.says("มีคนแจ้งเบาะแสเรื่องพัสดุหรือเปล่า").last == before and NOT_TOLD in before


ONLY_RECEIVERS = "เรื่องร้องเรียนเปิดดูได้เฉพาะผู้รับเรื่อง"


@pytest.mark.parametrize(
    "words",
    [
        "ลูกน้องโดนร้องเรียน ผมขอดูเรื่องหน่อย", "คนในสำนักผมถูกร้องเรียน อยากดูรายละเอียด",
        "ผมโดนร้องเรียน ขออ่านเรื่องหน่อย", "เรื่องร้องเรียนของลูกน้อง ดูได้ที่ไหน",
        "พี่เขาถูกฟ้อง ขอทราบรายละเอียดหน่อย", "กลุ่มเราโดนร้องเรียน เปิดดูเรื่องได้ไหม",
    ],
)  # fmt: skip
def test_a_complaint_is_seen_by_its_receivers_only(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    files(demo, text="รถราชการออกไปใช้ส่วนตัวทุกวันเสาร์")
    who = chat("D0101").says(words)
    assert who.last.startswith(ONLY_RECEIVERS) and "ดูตัวเลข" in who.offers
    assert demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    ("staff_id", "words"),
    [
        ("D0101", "ขอดูจำนวนเรื่องร้องเรียน"),
        (STAFF, "ขอดูเรื่องร้องเรียนที่ผมแจ้งไว้"),
        (STAFF, "อยากร้องเรียน ลูกน้องโดนแกล้ง"),
        (RECEIVER, "ขอดูเรื่องร้องเรียนของคนในสำนัก"),
        (STAFF, "ผมเคยร้องเรียนไว้ ขอดูผลหน่อย"),
        (STAFF, "มีคนร้องเรียน ใครร้อง"),
    ],
)
def test_who_sees_or_counts_their_own_is_told_so(
    chat: Callable[[str], Chat], staff_id: str, words: str
) -> None:
    assert ONLY_RECEIVERS not in chat(staff_id).says(words).since(0)


@pytest.mark.parametrize(
    ("staff_id", "words"),
    [
        (TOP, "มีเรื่องร้องเรียนกี่เรื่อง"),
        (RECEIVER, "มีเรื่องร้องเรียนเข้ามาใหม่ไหม"),
        (STAFF, "เขาจะรู้ไหมว่าใครร้องเรียน"),
        (STAFF, "ร้องเรียนแล้วใครเห็นบ้าง"),
        (STAFF, "ใครแจ้งเบาะแสได้บ้าง"),
        (STAFF, "อยากร้องเรียน มีคนขับรถหลวงไปใช้ส่วนตัว"),
        (STAFF, "ร้องเรียน หัวหน้าถามว่าใครร้องเรียนแล้วไล่ออก"),
    ],
)
def test_other_words_about_complaints_mean_what_they_meant(
    chat: Callable[[str], Chat], staff_id: str, words: str
) -> None:
    assert NOT_TOLD not in chat(staff_id).says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "เครือข่ายภาคประชาชนแจ้งเรื่องได้มั้ย ผมไม่ใช่เจ้าหน้าที่",
        "ประชาชนทั่วไปร้องเรียนที่นี่ได้ไหมคะ",
        "คนนอกแจ้งเบาะแสได้หรือเปล่า",
    ],
)
def test_people_of_no_office_are_told_that_they_may_complain(demo: House, words: str) -> None:
    who = Chat(demo, "U" + "9" * 32).says(words)
    assert "ไม่ต้องลงทะเบียน" in who.last and "ร้องเรียน" in who.offers
    assert not demo.states(who.user_id)


def test_a_story_of_somebody_from_outside_is_one(demo: House) -> None:
    who = Chat(demo, "U" + "9" * 32).says("ร้องเรียน ประชาชนมาแจ้งเรื่องแล้วเจ้าหน้าที่ไม่ยอมรับ")
    assert demo.states(who.user_id)


@pytest.mark.parametrize("who", ["D0002", "D0001", "D0101", "D0105"])
@pytest.mark.parametrize(
    "said",
    [
        "เดือนนี้มีใครเข้ามาดูข้อมูลเรื่องร้องเรียนบ้าง อยากเช็กย้อนหลัง",
        "ใครเปิดอ่านเรื่องร้องเรียนไปแล้วบ้าง",
        "ขอดูประวัติการเข้าดูข้อมูลร้องเรียน",
        "มีใครแอบเปิดดูเคสไหม",
    ],
)
def test_who_looked_at_complaints_is_shown_to_nobody(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    told = chat(who).says(said).last
    assert "มีบันทึกทุกครั้ง" in told and "ใครดูข้อมูลของฉัน" not in told


@pytest.mark.parametrize("said", ["ใครดูข้อมูลของฉัน", "ใครเห็นเรื่องร้องเรียนบ้าง", "มีเรื่องร้องเรียนกี่เรื่อง"])
def test_other_questions_of_who_sees_are_others(chat: Callable[[str], Chat], said: str) -> None:
    assert "มีบันทึกทุกครั้ง" not in chat("D0002").says(said).last


@pytest.mark.parametrize(
    "words",
    [
        "ร้องเรียนไว้เลขที่เท่าไหร่จำไม่ได้ ดูให้หน่อย", "แจ้งเบาะแสไว้เมื่อเดือนก่อน เลขที่อะไรจำไม่ได้แล้วค่ะ",
        "ร้องเรียนไปแล้วทำรหัสหาย ช่วยหาให้หน่อย", "ร้องทุกข์ไว้แต่ไม่ได้จดเลขไว้ ขอเลขหน่อย",
        "จำเลขรับเรื่องร้องเรียนไม่ได้แล้ว ช่วยดูให้ที", "เรื่องที่แจ้งไว้รหัสอะไรครับ หาไม่เจอ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("staff_id", [STAFF, None])
def test_a_lost_code_begins_no_complaint(
    demo: House, chat: Callable[[str], Chat], stranger: Chat, staff_id: str | None, words: str
) -> None:
    who = chat(staff_id) if staff_id else stranger
    assert "รหัสติดตามออกใหม่ให้ไม่ได้" in who.says(words).last
    assert demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    "words",
    ["ร้องเรียนรถตู้ขับชนแล้วหนี จำเลขทะเบียนไม่ได้", "ร้องเรียนเจ้าหน้าที่ทำเลขคดีหาย แล้วไม่ยอมหาให้"],
)
def test_a_story_in_which_a_number_is_lost_is_a_complaint(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert demo.states(chat(STAFF).says(words).user_id)
