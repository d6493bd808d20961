"""An invitation that brought nothing is told in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

REPORTER = "D0103"


@pytest.mark.parametrize(
    ("words", "what", "giver", "done"),
    [
        (
            "บริษัทที่ยื่นประมูลโทรมาชวนไปกินข้าวเย็น ไม่ได้ไปนะคะ แต่อยากแจ้งไว้",
            "ชวนไปกินข้าวเย็น", "บริษัทที่ยื่นประมูล", "refused",
        ),
        (
            "เมื่อวานบริษัทรับเหมาชวนไปตีกอล์ฟ ปฏิเสธไปแล้ว ขอรายงานไว้ค่ะ",
            "ชวนไปตีกอล์ฟ", "บริษัทรับเหมา", "refused",
        ),
        (
            "ร้านค้าที่ส่งของให้สำนักโทรมาเสนอบัตรคอนเสิร์ต ไม่ได้รับครับ แต่ขอแจ้ง",
            "บัตรคอนเสิร์ต", "ร้านค้าที่ส่งของให้สำนัก", "refused",
        ),
        (
            "บริษัทเอบีซีเชิญไปดูงานที่ญี่ปุ่น 5 วัน ยังไม่ได้ตอบ ขอรายงานของขวัญ",
            "เชิญไปดูงานที่ญี่ปุ่น", "บริษัทเอบีซี", None,
        ),
        ("ได้กระเช้าจากบริษัทที่ชวนไปงานเปิดตัว", "กระเช้า", "บริษัทที่ชวนไปงานเปิดตัว", None),
        ("รับของขวัญ ร้านสมบูรณ์ให้บัตรเชิญงานคอนเสิร์ต 2 ใบ", "บัตรเชิญงานคอนเสิร์ต 2 ใบ", "ร้านสมบูรณ์", None),
    ],
)  # fmt: skip
def test_what_by_whom_and_that_it_was_refused(
    chat: Callable[[str], Chat], words: str, what: str, giver: str, done: str | None
) -> None:
    answers = chat(REPORTER).says(words).state["answers"]
    assert (answers["what"], answers["giver"]) == (what, giver)
    assert answers.get("done") == done


def test_whether_one_may_go_reports_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("บริษัทเชิญไปดูงาน ไปได้ไหมคะ")
    assert not me.house.states(me.user_id)
