"""A head decides on what waits for somebody nearer, by its title, all at once, or after reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reports.report import SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_decided_in_sight import states
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, sends

NONE_DECIDED = "ยังไม่ได้อนุมัติฉบับใด"


@pytest.fixture
def director(chat: Callable[[str], Chat]) -> Chat:
    """Two reports wait for the head of the group; the director may decide on them as well."""
    for number in ("2.1", "1.10"):
        sends(chat(REPORTER), chat(HEAD), number=number)
    return chat(DIRECTOR)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("คืนเรื่องหลักธรรมนำชีวิตให้ไปเพิ่มรูปภาพกิจกรรมอย่างน้อยสองภาพ", "ให้ไปเพิ่มรูปภาพกิจกรรมอย่างน้อยสองภาพ"),
        ("ตีกลับโครงการหลักธรรมนำชีวิตด้วยวิถีทางศาสนา เพราะคนไม่ครบ", "คนไม่ครบ"),
        ("หลักธรรมนำชีวิต ส่งกลับไปแก้ ยังไม่มีรูป", "ยังไม่มีรูป"),
    ],
)
def test_a_return_names_the_report_by_its_title(director: Chat, typed: str, reason: str) -> None:
    assert f"ส่งกลับรายงาน 2.1 เพราะ “{reason}” ใช่หรือไม่" in director.answer_to(typed)
    assert set(states(director.house).values()) == {SUBMITTED}


@pytest.mark.parametrize("typed", ["อนุมัติเรื่องปลูกจิตสำนึกครับ", "โครงการปลูกจิตสำนึก ผ่านครับ"])
def test_an_approval_names_the_report_by_its_title(director: Chat, typed: str) -> None:
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in director.answer_to(typed)


@pytest.mark.parametrize("typed", ["อนุมัติทั้งหมดที่รออยู่เลยค่ะ", "อนุมัติได้หมดเลย", "อนุมัติครับ"])
def test_all_that_wait_are_those_the_head_may_decide(director: Chat, typed: str) -> None:
    told = director.answer_to(typed)
    assert NONE_DECIDED in told and "2.1" in told and "1.10" in told
    assert "รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told


def test_those_read_are_approved_together(director: Chat) -> None:
    director.says("พิจารณา 2.1").says("ยกเลิก").says("พิจารณา 1.10").says("ยกเลิก")
    assert "ยืนยันอนุมัติทั้ง 2 ฉบับ" in director.answer_to("อนุมัติทั้งหมดเลย")


def test_an_approval_behind_the_files_is_of_their_report(director: Chat) -> None:
    director.says("2.1 มีหลักฐานแนบมาครบหรือเปล่า").says("ขอดูรูปหน่อย")
    assert "ยืนยันอนุมัติรายงาน 2.1 ใช่หรือไม่" in director.answer_to("โอเค อนุมัติ")
