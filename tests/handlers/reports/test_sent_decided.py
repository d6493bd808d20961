"""Whether what one sent is decided by now, where only the sending names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends


@pytest.fixture
def sent(reporter: Chat, head: Chat) -> Chat:
    """The reporter, whose report 1.10 waits for the head."""
    sends(reporter, head)
    return reporter


@pytest.mark.parametrize(
    "typed",
    [
        "อันที่ส่งไปแล้ว หัวหน้าตรวจถึงไหนแล้ว",
        "ตัวที่ส่งไปเมื่อเช้าผ่านหรือยัง",
        "ที่ส่งไปวันนี้ หัวหน้าดูให้ยังคะ",
    ],
)
def test_what_waits_is_said_first(sent: Chat, typed: str) -> None:
    told = sent.answer_to(typed)
    assert told.startswith("ยังไม่อนุมัติ รายงาน 1.10 รอ นางตัวอย่าง หัวหน้ากลุ่ม")
    assert "สถานะสำนัก" not in told


@pytest.mark.parametrize(
    "typed",
    [
        "อันที่ส่งไปเมื่อวันศุกร์ หัวหน้ากลุ่มตรวจให้หรือยัง",
        "ฉบับที่ยื่นไปวันพฤหัส หัวหน้าเซ็นให้ยัง",
        "ที่ส่งให้หัวหน้ากลุ่มไปเดือนที่แล้ว ตรวจหรือยังครับ",
        "รายงานที่ส่งไปเมื่อวานซืน หัวหน้าอนุมัติยัง",
    ],
)
def test_a_day_on_which_none_was_sent_is_said(sent: Chat, typed: str) -> None:
    told = sent.answer_to(typed)
    assert "ไม่พบรายงานที่ส่ง" in told and "ที่ส่งวันอื่นมีดังนี้" in told
    assert "ยังไม่อนุมัติ รายงาน 1.10" in told


def test_what_is_decided_is_shown_if_it_was_sent_on_the_day(
    demo: House, sent: Chat, head: Chat
) -> None:
    head.says("อนุมัติ 1.10")
    if "ยืนยัน" in head.last:
        head.says("ยืนยัน")
    demo.later(days=1)
    told = sent.answer_to("อันที่ส่งไปเมื่อวาน หัวหน้ากลุ่มตรวจหรือยัง")
    assert "อนุมัติแล้ว รายงาน 1.10" in told and "1.10 · อนุมัติแล้ว" in told, told + head.last


@pytest.mark.parametrize(
    "typed", ["ของขวัญที่แจ้งไปเมื่อวาน หัวหน้าดูยัง", "เอกสารที่ส่งไปเมื่อวาน ผอ.เซ็นยัง", "ที่จะส่งพรุ่งนี้ หัวหน้าตรวจยัง"]
)
def test_other_things_are_no_report(chat: Callable[[str], Chat], typed: str) -> None:
    assert "รายงานที่ท่านส่ง" not in chat("D0103").answer_to(typed)
