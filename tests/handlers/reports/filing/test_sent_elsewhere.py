"""What came back is done first; what was sent for the wrong activity is withdrawn or looked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends
from tests.understanding.scenes import types_in


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    return reporter.says("เมนู")


@pytest.fixture
def returned(waiting: Chat, head: Chat) -> Chat:
    head.says("ส่งกลับ 1.10 จำนวนคนไม่ตรงกับใบลงชื่อ").says("ใช่ค่ะ")
    return waiting


@pytest.mark.parametrize("said", ["ไม่ใช่ 1.10 ค่ะ ต้องเป็น 1.12 ที่ส่งไปวันนี้", "ไม่ใช่ 1.10 ต้องเป็น 1.12"])
def test_one_that_waits_is_withdrawn_for_the_other(waiting: Chat, said: str) -> None:
    told = types_in(waiting, said)
    assert "ย้ายไปกิจกรรมอื่นไม่ได้" in told and "ถอนรายงาน 1.10" in told


def test_what_was_sent_that_day_is_looked_for(waiting: Chat) -> None:
    told = types_in(waiting, "ไม่ใช่ 1.1 ค่ะ ต้องเป็น 1.2 ที่ส่งไปเมื่อวาน")
    assert "รายงาน 1.1 และ 1.2 ยังไม่ได้ส่ง" in told and "ไม่มีรายงานที่ส่งวันที่" in told
    assert "รายงาน 1.10 ส่งแล้ว" in told
    told = types_in(waiting, "ไม่ใช่ 1.1 ค่ะ ต้องเป็น 1.2 ที่ส่งไปวันนี้")
    assert "ไม่มีรายงานที่ส่ง" not in told and "รายงาน 1.10 ส่งแล้ว" in told


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("เอาอันที่ตีกลับก่อน แล้วค่อยดูที่เหลือ", True),
        ("เปิดตัวที่โดนตีกลับก่อน เดี๋ยวอันอื่นค่อยว่ากัน", True),
        ("แก้ฉบับที่ถูกส่งกลับก่อนเลยค่ะ", False),
    ],
)
def test_the_one_that_came_back_is_opened_first(returned: Chat, said: str, rest: bool) -> None:
    count = len(returned.heard)
    types_in(returned, said)
    told = returned.since(count)
    assert "เหตุผลที่ส่งกลับ: จำนวนคนไม่ตรงกับใบลงชื่อ" in told and "แก้ตามนี้ไหม" not in told
    assert ("ที่เหลือยังไม่ได้แสดง" in told) == rest


def test_where_none_came_back_it_is_said(waiting: Chat) -> None:
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" in types_in(waiting, "เอาอันที่ตีกลับก่อน แล้วค่อยดูที่เหลือ")
    assert not waiting.house.states(waiting.user_id)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ดูรายงาน 1.10 ที่ส่งวันนี้หน่อย", "รายงาน 1.10 ฉบับที่ 1 ส่ง"),
        ("ขอดูฉบับที่ส่งวันนี้ของข้อ 1.10 หน่อย", "รายงาน 1.10 ฉบับที่ 1 ส่ง"),
        ("เปิดรายงาน 1.10 ที่ส่งไปเมื่อวานให้ดูหน่อย", "ไม่มีรายงาน 1.10 ที่ส่งวันที่"),
        ("เปิดรายงาน 1.10 ที่ส่งไปเมื่อวันที่ 20 ก.พ. ให้ดูหน่อยค่ะ", "ไม่มีรายงาน 1.10 ที่ส่งวันที่ 20"),
    ],
)
def test_the_one_of_that_day_is_shown(waiting: Chat, said: str, told: str) -> None:
    count = len(waiting.heard)
    types_in(waiting, said)
    assert told in waiting.since(count) and "ขณะนี้รออนุมัติ" in waiting.since(count)
    assert "118 คน" in waiting.last
