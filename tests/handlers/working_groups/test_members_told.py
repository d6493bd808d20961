"""Who joins or leaves a working group, told outside of any conversation."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.test_note_group import PASTED, groups_of, seats


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("เพิ่มคุณสมปองเข้าไปเป็นคณะทำงานด้วยคน", "คุณสมปอง"),
        ("ใส่ชื่อนายสมปอง ฎีกา ในคณะทำงาน STRONG ด้วยค่ะ", "นายสมปอง ฎีกา"),
        ("ขอเอาพี่สมปองเข้ามาอยู่ในคณะทำงานอีกคนครับ", "พี่สมปอง"),
    ],
)
def test_who_is_to_join_stands_in_the_list_and_counts_once_confirmed(
    demo: House, admin: Chat, words: str, name: str
) -> None:
    admin.says(PASTED).taps("บันทึก")
    before, heard = seats(groups_of(demo)[0]), len(admin.heard)
    admin.says(words)
    assert "ยังไม่ได้บันทึก" in admin.since(heard) and name in admin.last
    assert seats(groups_of(demo)[0]) == before
    admin.taps("บันทึก")
    assert seats(groups_of(demo)[0]) == [*before, (name, "member")]


@pytest.mark.parametrize(
    "words", ["เอานายสมมติ ช่วยรายงาน ออกจากคณะทำงาน", "ลบคุณช่วยรายงานออกจากการเป็นคณะทำงานครับ"]
)
def test_who_is_to_leave_the_group_stays_on_the_roster(
    demo: House, admin: Chat, words: str
) -> None:
    admin.says(PASTED).taps("บันทึก").says(words).taps("บันทึก")
    assert "นายสมมติ ช่วยรายงาน" not in [name for name, _ in seats(groups_of(demo)[0])]


def test_without_a_group_the_bot_says_how_one_is_noted(admin: Chat) -> None:
    admin.says("เพิ่มคุณสมปองเข้าไปเป็นคณะทำงานด้วยคน")
    assert "ยังไม่มีคณะทำงาน" in admin.last and admin.offers == ["ตั้งคณะทำงาน"]


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มคุณสมปองเป็นคณะทำงานหรือยัง", "คณะทำงานมีใครบ้าง", "เพิ่มคุณภาพในการทำงานของคณะทำงาน",
        "เพิ่มนายสมชาย ใจดี นักวิเคราะห์ สำนักการคลัง คณะทำงาน 5ส",
    ],
)  # fmt: skip
def test_other_words_change_no_group(demo: House, admin: Chat, words: str) -> None:
    admin.says(PASTED).taps("บันทึก")
    before = groups_of(demo)[0].members
    admin.says(words)
    assert "กดข้อที่ต้องการแก้" not in admin.last and groups_of(demo)[0].members == before
