"""Who wants a letter that asks bureaus for reports is told what can be done instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, HEAD = "D0002", "D0102"
NO_LETTER = "บอตร่างบันทึกข้อความขอให้สำนักส่งรายงานไม่ได้"


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("ร่างบันทึกข้อความส่งแต่ละสำนักขอรายงานรอบมีนาให้หน่อยค่ะ", "แจ้งทุกสำนักให้ส่งรายงานรอบมีนาด้วย"),
        ("ช่วยทำหนังสือถึงทุกสำนักให้เร่งส่งรายงาน", "แจ้งทุกสำนักให้ส่งรายงานด้วย"),
        ("เขียนบันทึกแจ้งสำนักต่างๆให้ส่งรายงานรอบมิ.ย.", "แจ้งทุกสำนักให้ส่งรายงานรอบมิ.ย.ด้วย"),
    ],
)
def test_an_administrator_may_send_a_message_instead(
    chat: Callable[[str], Chat], said: str, button: str
) -> None:
    admin = chat(ADMIN).says(said)
    assert admin.last.startswith(NO_LETTER) and button in admin.last
    assert not admin.house.states(admin.user_id)
    assert "ส่งถึง" in admin.says(button).last


def test_others_are_told_who_sends_it(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("ร่างหนังสือถึงทุกสำนัก ขอผลการดำเนินงานรอบมีนาคม")
    assert head.last.startswith(NO_LETTER) and "ติดต่อผู้ดูแลระบบ" in head.offers


@pytest.mark.parametrize(
    "said",
    [
        "ขอบันทึกข้อความเดือนกุมภาพันธ์",
        "ขอบันทึกข้อความสรุปรายงานทุกสำนัก ไตรมาส 1",
        "หนังสือที่ส่งถึงทุกสำนักให้ส่งรายงาน ใครอ่านแล้วบ้าง",
        "แจ้งทุกสำนักให้ส่งรายงาน",
        "ทำหนังสือถึงทุกสำนักให้ส่งรายงานแล้วค่ะ",
    ],
)
def test_other_papers_and_messages_are_not_meant(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN)
    count = len(admin.heard)
    try:
        admin.says(said)
    except AssertionError:  # a document is being made, which is the answer
        return
    assert NO_LETTER not in admin.since(count)
