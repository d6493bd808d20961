"""What somebody has forgotten to say of what was done is no result; it goes to what was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_day_told import STORY, at_output


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("ลืมบอกว่ามีวิทยากรจาก ป.ป.ช. มาด้วยค่ะ", "มีวิทยากรจาก ป.ป.ช. มาด้วย"),
        ("อ้อ ลืมใส่ว่าจัดร่วมกับสำนักการคลัง", "จัดร่วมกับสำนักการคลัง"),
        ("โทษทีค่ะ ลืมพิมพ์ว่าท่านรองเลขามาเปิด", "ท่านรองเลขามาเปิด"),
        ("สิ่งที่ทำพิมพ์ตกไปว่าวิทยากรมาจากปปช", "วิทยากรมาจากปปช"),
        ("เพิ่งนึกได้ว่ามีผอ.มาเปิดงานด้วย", "มีผอ.มาเปิดงานด้วย"),
    ],
)
def test_it_is_offered_to_what_was_done(chat: Callable[[str], Chat], words: str, more: str) -> None:
    someone = at_output(chat).says(words)
    assert "output" not in someone.answers and "แก้ตามนี้ไหม" in someone.last
    assert someone.taps("แก้ตามนี้").answers["narrative"] == f"{STORY}\n{more}"


@pytest.mark.parametrize(
    "words",
    [
        "ได้ความรู้เรื่องวินัย แล้วก็ลืมบอกว่าวิทยากรมาจาก ก.พ.",
        "ได้ความรู้เรื่องวินัยค่ะ ลืมบอกว่าวิทยากรมาจาก ก.พ.",
    ],
)
def test_behind_a_result_both_are_kept(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_output(chat)
    assert "เพิ่มในข้อ “สิ่งที่ทำ” แล้ว: วิทยากรมาจาก ก.พ." in someone.answer_to(words)
    assert someone.answers["output"] == "ได้ความรู้เรื่องวินัย"
    assert someone.answers["narrative"] == f"{STORY}\nวิทยากรมาจาก ก.พ."


@pytest.mark.parametrize(
    "words",
    [
        "ลืมบอกว่าลงเพจไปแล้วด้วย",
        "ลืมบอกว่าใช้งบ 500",
        "ลืมบอกพี่เอว่าต้องส่งวันนี้",
        "บุคลากรเลิกลืมใส่บัตรเวลาเข้าอาคาร",
        "ลืมใส่ว่าต้องแนบรูปไหม",
    ],
)
def test_other_words_leave_what_was_done(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_output(chat).says(words)
    assert someone.answers["narrative"] == STORY
