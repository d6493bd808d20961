"""Who holds a post, where somebody works, and how many there are is asked in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words

ADMIN, HEAD, DIRECTOR, STAFF, EXECUTIVE = "D0002", "D0102", "D0101", "D0106", "D0001"


@pytest.mark.parametrize(
    ("who", "said", "name"),
    [
        (STAFF, "ผอ.สำนักการคลังคือใครคะ", "นางตัวอย่าง อำนวยการคลัง"),
        (STAFF, "ผอ.เราชื่ออะไร", "นายสมมติ อำนวยการ"),
        (STAFF, "ใครเป็นหัวหน้าสำนักผม", "นายสมมติ อำนวยการ"),
        (STAFF, "ไครเป็นหัวน้าสำนักผม", "นายสมมติ อำนวยการ"),
        (STAFF, "ไครเป็น ผอ.สำนักเราคะ", "นายสมมติ อำนวยการ"),
        (STAFF, "หัวหน้าสำนักการคลังชื่ออะไร", "นางตัวอย่าง อำนวยการคลัง"),
        (STAFF, "ผอ.สำนักบริหารงานกลางชื่ออะไร", "นายสมมติ อำนวยการ"),
        (STAFF, "ใครเป็นผู้อำนวยการสำนักเรา", "นายสมมติ อำนวยการ"),
        (STAFF, "ผอ.คือใครครับ", "นายสมมติ อำนวยการ"),
        (DIRECTOR, "ผอ.สำนักเราคือใคร", "นายสมมติ อำนวยการ"),
        (STAFF, "ขอชื่อผอ.สำนักการคลังหน่อย", "นางตัวอย่าง อำนวยการคลัง"),
        (HEAD, "ใครเป็น ผอ.ประชาสัมพันธ์", "นายสมมติ อำนวยการข่าว"),
        (ADMIN, "หัวหน้ากลุ่มบริหารทั่วไปชื่ออะไร", "นางตัวอย่าง หัวหน้ากลุ่ม"),
        (ADMIN, "เลขาธิการชื่ออะไรคะ", "นายสมมติ ผู้นำองค์กร"),
    ],
)
def test_who_holds_a_post(chat: Callable[[str], Chat], who: str, said: str, name: str) -> None:
    asked = chat(who).says(said)
    assert "ผู้ดำรงตำแหน่ง" in asked.last and f"{name}\n" in asked.last


def test_a_bureau_that_is_not_there_gets_no_other_director(chat: Callable[[str], Chat]) -> None:
    assert "ไม่พบผู้ดำรงตำแหน่งนี้" in chat(STAFF).says("ผอ.สำนักอวกาศชื่ออะไร").last


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (STAFF, "หาคุณอำนวยการ"),
        (STAFF, "ช่วยหานายสมมติ อำนวยการ หน่อยครับ"),
        (ADMIN, "หานายสมมติ อำนวยการ"),
    ],
)
def test_somebody_is_looked_for_by_name(chat: Callable[[str], Chat], who: str, said: str) -> None:
    found = chat(who).says(said)
    assert "ผู้อำนวยการสำนักบริหารงานกลาง" in found.last


@pytest.mark.parametrize("who", [STAFF, ADMIN])
@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("หาคุณประหยัด", "คุณประหยัด"),
        ("ช่วยหาพี่ประหยัดหน่อยครับ", "พี่ประหยัด"),
        ("หานางสาวใจดี รักงาน", "นางสาวใจดี รักงาน"),
        ("คุณประหยัดอยู่สำนักไหน", "คุณประหยัด"),
        ("ใครคือคุณประหยัด", "คุณประหยัด"),
    ],
)
def test_of_a_name_that_nobody_has_that_is_said(
    chat: Callable[[str], Chat], who: str, said: str, name: str
) -> None:
    asked = chat(who).says(said)
    assert f"ไม่พบ “{name}” ในทะเบียน" in asked.last and "ติดต่อผู้ดูแลระบบ" in asked.offers


def test_of_a_name_that_several_have_the_whole_is_asked(chat: Callable[[str], Chat]) -> None:
    told = chat(STAFF).says("หาคุณสมมติ").last
    assert "คนในทะเบียน กรุณาพิมพ์ทั้งชื่อและนามสกุล" in told


@pytest.mark.parametrize(
    "said",
    [
        "คุณคือใคร",
        "คุณชื่ออะไร",
        "พี่คือใคร",
        "หาคุณภาพของงาน",
        "หาพี่เลี้ยงระบบ",
        "หาคุณหมอที่คลินิก",
        "หาน้องที่ทำแผน",
    ],
)
def test_other_words_look_for_nobody(chat: Callable[[str], Chat], said: str) -> None:
    assert "ในทะเบียนบุคลากร" not in chat(STAFF).says(said).last


def test_no_name_is_told_in_a_group(demo: House) -> None:
    told, _ = happens(demo, mention("ผอ.สำนักบริหารงานกลางชื่ออะไร"))
    assert "นาย" not in " ".join(map(words, told))


@pytest.mark.parametrize("said", ["คุณรายงานข่าวตำแหน่งอะไร", "คุณรายงานข่าวขึ้นกับใคร"])
def test_where_somebody_works_is_told_within_what_one_sees(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "นายสมมติ อำนวยการข่าว" in chat(ADMIN).says(said).last
    assert "เปิดให้ผู้ดูแลระบบและคนในสำนักเดียวกัน" in chat(STAFF).says(said).last
    assert "นักประชาสัมพันธ์" not in chat(STAFF).last


@pytest.mark.parametrize(
    ("who", "said", "told"),
    [
        (HEAD, "กลุ่มเรามีกี่คนคะ", "กลุ่มงานบริหารทั่วไปมีบุคลากรในทะเบียน 5 คน"),
        (ADMIN, "ตอนนี้บริหารงานกลางมีกี่คนแล้ว", "สำนักบริหารงานกลางมีบุคลากรในทะเบียน 6 คน"),
        (EXECUTIVE, "คลังมีคนกี่คนในระบบ", "สำนักการคลังและงบประมาณมีบุคลากรในทะเบียน 2 คน"),
        (ADMIN, "ทั้งสำนักงานมีกี่คน", "ทั้งสำนักงานมีบุคลากรในทะเบียน 14 คน"),
        (HEAD, "คลังมีกี่คน", "จำนวนบุคลากรของสำนักอื่นเปิดให้ผู้ดูแลระบบและผู้บริหาร"),
    ],
)
def test_how_many_there_are(chat: Callable[[str], Chat], who: str, said: str, told: str) -> None:
    assert told in chat(who).says(said).last


@pytest.mark.parametrize(
    "said", ["ขอรหัสให้น้องเขาลงทะเบียนหน่อย", "ออกรหัสให้เขาเลยค่ะ", "ขอรหัสลงทะเบียนด้วย"]
)
def test_a_code_is_for_whoever_is_in_sight(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("บุคลากร D0303").says(said)
    assert "กดส่งข้อความ “ออกรหัส D0303”" in admin.last
    admin.says("เมนู").says("ขอรหัสให้น้องเขาลงทะเบียนหน่อย")
    assert "D0303" not in admin.last
