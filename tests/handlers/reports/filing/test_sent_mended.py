"""A figure of a sent report is wrong: the right one goes into the correction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.reports.report import APPROVED, SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, decision, sends
from tests.understanding.scenes import types_in

_CHANGED = TOLD.replace("118", "108")


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    return reporter.says("เมนู")


def told_now(chat: Chat) -> Any:
    return chat.state["answers"]["narrative"]


@pytest.mark.parametrize(
    "said",
    [
        "แก้จำนวนคนใน 1.10 หน่อยค่ะ ใส่ไป 118 จริงๆ 108",
        "ส่งผิดค่ะ ใส่คนเข้าร่วมเป็น 118 จริงๆ 108 คน แก้ยังไง ถ้าหัวหน้ายังไม่อนุมัติขอแก้เลย",
        "รายงานที่ส่งไปกรอกผู้เข้าร่วม 118 คน ที่ถูกคือ 108 คน",
    ],
)
def test_the_right_figure_goes_into_the_correction(waiting: Chat, said: str) -> None:
    asked = types_in(waiting, said)
    assert "ถอนรายงาน 1.10" in asked and "จาก 118 เป็น 108" in asked
    waiting.taps("ยืนยันถอนรายงาน")
    assert _CHANGED in types_in(waiting, "แก้ตามที่พิมพ์")
    assert told_now(waiting.agrees()) == _CHANGED


def test_a_figure_that_was_not_sent_is_said_to_be_none(waiting: Chat) -> None:
    asked = types_in(waiting, "แก้จำนวนคนใน 1.10 หน่อยค่ะ ใส่ไป 35 จริงๆ 108")
    assert "ไม่มีเลข 35 จำนวนคนที่กรอกไว้คือ 118 คน" in asked
    waiting.taps("ยืนยันถอนรายงาน")
    assert _CHANGED in types_in(waiting, "แก้ตามที่พิมพ์")


def test_of_several_each_button_has_the_figure(waiting: Chat, head: Chat) -> None:
    sends(waiting, head, number="2.1")
    waiting.says("เมนู")
    asked = types_in(waiting, "ส่งผิดค่ะ ใส่คนเข้าร่วมเป็น 53 จริงๆ 35 คน แก้ยังไง")
    assert "ไม่พบเลข 53 ในฉบับใด" in asked
    assert "แก้รายงาน 2.1 จำนวนคน เป็น 35 คน" in asked and "แก้รายงาน 1.10" in asked


def test_only_if_it_is_not_approved_yet_is_kept_to(waiting: Chat, head: Chat) -> None:
    head.says("อนุมัติ 1.10").says("ใช่ค่ะ")
    assert decision(waiting.house)[0] == APPROVED
    said = "แก้จำนวนคนใน 1.10 ใส่ไป 118 จริงๆ 108 ถ้าหัวหน้ายังไม่อนุมัติขอแก้เลย"
    assert "ได้รับอนุมัติแล้ว จึงยังไม่ได้แก้" in types_in(waiting, said)
    assert not waiting.house.states(waiting.user_id)
    assert "ต้องอนุมัติอีกครั้ง" in types_in(waiting, "แก้รายงาน 1.10 จำนวนคน จาก 118 เป็น 108 คน")


def test_what_was_never_sent_is_not_begun(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER)
    told = types_in(me, "ส่งผิดค่ะ ใส่คนเข้าร่วมเป็น 53 จริงๆ 35 คน")
    assert "ไม่พบรายงานที่สำนักของท่านส่งแล้ว" in told and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "ส่งผิดค่ะ แจ้งของขวัญราคา 500 จริงๆ 900 บาท",
        "ประกาศไปว่ามา 40 คน จริงๆ 45 คน",
        "เมื่อวานจัดอบรม 118 คน จริงๆ ดีมากค่ะ",
    ],
)
def test_figures_of_other_things_take_no_report_back(waiting: Chat, said: str) -> None:
    assert "ถอนรายงาน" not in types_in(waiting, said)
    assert decision(waiting.house)[0] == SUBMITTED


@pytest.mark.parametrize("said", ["ลืมแนบรูปของ 1.10 ค่ะ ส่งตามได้ไหม", "1.10 ลืมใส่ไฟล์ใบลงชื่อ แนบเพิ่มได้มั้ย"])
def test_a_picture_for_one_that_waits_has_its_way(waiting: Chat, said: str) -> None:
    told = types_in(waiting, said)
    assert "แนบเพิ่ม หรือเปลี่ยนไฟล์ได้หลังถอนกลับมาก่อน" in told
    assert "ใช่หรือไม่" in waiting.taps("ถอนมาแก้").last


def test_a_picture_for_one_that_was_not_sent_is_said_to_be_for_none(
    chat: Callable[[str], Chat],
) -> None:
    assert "รายงาน 1.4 ยังไม่ได้ส่ง" in types_in(chat(REPORTER), "ลืมแนบรูปของ 1.4 ค่ะ ส่งตามได้ไหม")
