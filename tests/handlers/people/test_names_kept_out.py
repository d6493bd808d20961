"""A person's name opens nothing, whatever words it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.people.person import Person
from tests.handlers.house import Chat, House

ADMIN, SUPERIOR = "D0002", "D0102"
EXAMPLES = "ตัวอย่างรายงานที่อนุมัติแล้ว"


@pytest.mark.parametrize(
    "words",
    [
        "นางตัวอย่าง หัวหน้ากลุ่ม เป็นหัวหน้าของใครบ้าง",
        "ดูข้อมูลนางตัวอย่าง หัวหน้ากลุ่ม",
        "ใครเป็นลูกน้องนางตัวอย่าง หัวหน้ากลุ่ม",
    ],
)
def test_who_is_asked_about_by_name_is_shown(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "เลขประจำตัว D0102" in admin.last and "ผู้ใต้บังคับบัญชา" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "ให้ตัวอย่าง หัวหน้ากลุ่ม แก้ 2.1 ภายในสิ้นเดือน ฝากบอกที",
        "คุณตัวอย่าง",
        "ฝากบอกคุณตัวอย่าง ด้วย 2.1 ยังขาดรูป",
    ],
)
def test_a_first_name_is_no_wish_for_examples(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "เป็นตัวอย่าง" not in admin.last and EXAMPLES not in admin.last
    assert not demo.states(admin.user_id)


def test_examples_are_still_shown_to_who_asks_for_them(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    assert "ให้ใช้รายงานเป็นตัวอย่าง" in admin.says("ขอดูตัวอย่างรายงาน").last
    assert "เป็นตัวอย่าง" in admin.says("ตัวอย่าง 3.7").last


@pytest.mark.parametrize("words", ["นายส่งเสริม คู่มือ", "คุณช่วยเหลือ", "นางสาวเมนู ติดต่อ"])
def test_where_a_person_is_asked_a_name_leaves_nothing(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    for who, opening in ((SUPERIOR, "มอบหมายแทน"), (ADMIN, "แก้ข้อมูลบุคลากร")):
        person = chat(who).says(opening)
        begun = {row.flow for row, _ in demo.states(person.user_id).values()}
        assert "ไม่พบ" in person.says(words).last
        assert {row.flow for row, _ in demo.states(person.user_id).values()} == begun


def test_a_surname_that_is_a_command_is_found_where_a_person_is_asked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        person = session.query(Person).filter(Person.staff_id == "D0104").one()
        person.name = "นายเมษา ช่วยเหลือ"
        session.commit()
    superior = chat(SUPERIOR).says("มอบหมายแทน").says("คุณช่วยเหลือ")
    assert "นายเมษา ช่วยเหลือ พิจารณาแทน" in superior.last
