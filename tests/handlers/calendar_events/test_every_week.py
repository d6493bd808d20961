"""What is to be every week is told once: nothing is kept as its only day."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "line",
    [
        "เพิ่มกำหนดการ ประชุมกลุ่ม ทุกวันจันทร์ 9.00-10.00 ห้อง 301",
        "เปิดนัดคลินิกทุกพฤหัสเดือนหน้า 9-12 น. นัดละครึ่งชั่วโมง",
        "ลงกำหนดการ ประชุมสำนัก ทุกสัปดาห์ 9.00-10.00",
    ],
)
def test_it_is_said_that_it_is_kept_one_by_one(admin: Chat, line: str) -> None:
    admin.says(line)
    assert "บันทึกได้ทีละครั้ง" in admin.since(0) and "when" not in admin.state["answers"]


def test_other_words_of_all_are_read_as_before(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมทุกสำนัก 10 มีนาคม 9.00-10.00 ห้อง 301")
    answers = admin.state["answers"]
    assert answers["when"]["first"] == "2027-03-10" and answers["title"] == "ประชุมทุกสำนัก"


def test_how_long_a_slot_lasts_is_no_place(admin: Chat) -> None:
    admin.says("เปิดนัดคลินิกวันพฤหัสหน้า 9-12 น. นัดละครึ่งชั่วโมง")
    answers = admin.state["answers"]
    assert answers["minutes"] == 30 and not answers.get("place")
