"""Who is added by a number that nobody has is somebody new, though the name is not told yet."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "bureau", "roles"),
    [
        (
            "เพิ่มคนใหม่ให้ที รหัส D0119 อยู่สำนักบริหารงานกลาง เป็นผู้รายงาน",
            "สำนักบริหารงานกลาง",
            ["reporter"],
        ),
        ("เพิ่ม D0119 เป็นผู้รายงาน สำนักการคลัง", "สำนักการคลังและงบประมาณ", ["reporter"]),
        ("คนใหม่ D0119 ประจำสำนักประชาสัมพันธ์", "สำนักประชาสัมพันธ์", None),
    ],
)
def test_what_is_told_is_kept_and_the_name_asked(
    admin: Chat, words: str, bureau: str, roles: list[str] | None
) -> None:
    told = admin.says(words).state["answers"]
    assert admin.last.startswith("ข้อ 1 · ชื่อ"), admin.last
    assert told["staff_id"] == "D0119" and told["bureau"]["name"] == bureau
    assert ("roles" in told) == bool(roles) and set(roles or ()) <= set(told.get("roles", ()))
    assert "จากข้อความที่พิมพ์" not in admin.last


@pytest.mark.parametrize(
    "words",
    ["เพิ่ม D0106 เป็นผู้รายงาน", "เพิ่มคนใหม่ รหัส D0119 ไปแล้วหรือยัง", "เพิ่ม A12 ให้หน่อย"],
)
def test_nobody_new_is_begun(admin: Chat, words: str) -> None:
    admin.says(words)
    assert all(each.flow != "add_person" for each, _ in admin.house.states(admin.user_id).values())


def test_a_number_is_no_name(admin: Chat) -> None:
    admin.says("เพิ่มบุคลากร รหัส D0119").says("รหัส D0119")
    assert "name" not in admin.state["answers"] and "พิมพ์คำนำหน้า" in admin.last
