"""A state that is left out of a document: it is said before one is made, since no paper does so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.documents.wished import document_parts
from tests.handlers.documents.test_make_document import requests
from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

ADMIN, REPORTER = "D0002", "D0103"


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("ขอรายงานที่ส่งแล้วออกไฟล์ word ให้ด้วย", None),
        ("ขอแบบรายงานของสำนักที่อนุมัติแล้วออกทาง pdf", None),
        ("เอารายงานที่อนุมัติแล้วออกกระดาษเป็น pdf", None),
        ("ขอรายงานที่ส่งแล้วทิ้งไว้ในกลุ่ม", None),
        ("ขอรายงานที่ส่งแล้วออก word", None),
        ("ขอไฟล์ excel ไม่เอากิจกรรมที่เหลืองบประมาณ", None),
        ("ขอไฟล์ excel ไม่เอากิจกรรมที่เหลืองบ้าง", "บางสี"),
        ("ขอรายงาน pdf เอาที่เสร็จแล้วออก", "ที่ยังไม่แล้วเสร็จ"),
        ("ขอรายงาน pdf อันที่เสร็จแล้วเอาออกด้วยนะครับ", "ที่ยังไม่แล้วเสร็จ"),
        ("ขอรายงาน pdf อันที่ล่าช้าตัดทิ้งให้ที", "ที่ไม่เลยกำหนด"),
        ("ขอรายงาน pdf อันที่ล่าช้าทิ้งไปเลย", "ที่ไม่เลยกำหนด"),
    ],
)
def test_a_paper_that_is_made_is_none_that_leaves_out(words: str, called: str | None) -> None:
    part = document_parts.left_out(words)
    assert (part and part.called) == called


@pytest.mark.parametrize(
    ("who", "words", "said"),
    [
        (REPORTER, "ขอรายชื่อกิจกรรมเป็น excel ไม่เอาที่ล่าช้า", "ไม่มีเอกสารที่คัดเฉพาะที่ไม่เลยกำหนด"),
        (REPORTER, "ขอรายชื่อกิจกรรมเป็น excel ยกเว้นอันที่เสร็จแล้ว", "คัดเฉพาะที่ยังไม่แล้วเสร็จ"),
        (REPORTER, "ขอแบบรายงานของสำนักทั้งปี ไม่เอาที่ล่าช้า", "คัดเฉพาะที่ไม่เลยกำหนดไม่ได้"),
        (REPORTER, "ขอแบบรายงานของสำนักทั้งปี pdf เอาที่เสร็จแล้วออก", "คัดเฉพาะที่ยังไม่แล้วเสร็จไม่ได้"),
        (REPORTER, "ขอแบบรายงานของสำนักทั้งปี เป็น pdf อันที่อนุมัติแล้วไม่เอา", "ที่ยังไม่อนุมัติไม่ได้"),
        (REPORTER, "ขอรายงานทั้งปี pdf ตัดอันที่อนุมัติแล้วออก", "คัดเฉพาะที่ยังไม่อนุมัติ"),
        (ADMIN, "ขอบัญชีการส่งรายงานทั้งปี เป็น pdf ไม่รวมที่รออนุมัติ", "ขอเป็น Excel แล้วคัดเองได้"),
        (ADMIN, "ขอรายงานของสำนักงานทั้งปี เป็น pdf ยกเว้นที่แดง", "คัดเฉพาะบางสีไม่ได้"),
        (REPORTER, "ขอบัญชีรายงานที่ยังไม่ส่งเป็น excel ไม่เอาที่เลยกำหนด", "มีเฉพาะฉบับที่ยังไม่ส่ง"),
        (REPORTER, "ถอดบทเรียน ยกเว้นที่ยังไม่เสร็จ", "ถอดบทเรียนคัดเฉพาะที่แล้วเสร็จไม่ได้"),
        (REPORTER, "ขอแผนเป็น excel ไม่เอาที่เสร็จแล้ว", "ตัวแผนคัดเฉพาะที่ยังไม่แล้วเสร็จไม่ได้"),
    ],
)
@pytest.mark.every(1)
def test_what_a_paper_does_not_leave_out_is_said_before_it_is_made(
    demo: House, chat: Callable[[str], Chat], who: str, words: str, said: str
) -> None:
    me = chat(who).says(words)
    assert said in me.last and not requests(demo)


def test_the_format_behind_which_a_state_is_left_out_is_kept(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอแบบรายงานของสำนักทั้งปี เป็น excel ไม่เอาที่ล่าช้า")
    asks(me, "แบบรายงานของสำนัก")
    assert (newest(demo).kind, newest(demo).ending) == ("bureau-form", "xlsx")


def test_the_plan_is_made_whole_by_its_button(demo: House, chat: Callable[[str], Chat]) -> None:
    asks(chat(REPORTER).says("ขอแผนเป็น pdf ไม่เอาที่เสร็จแล้ว"), "ขอตัวแผน")
    assert newest(demo).kind == "plan-table"


def test_the_button_of_the_whole_keeps_the_title(demo: House, chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("เอกสารบัญชีรายงานที่ยังไม่ส่ง ไม่เอาที่เลยกำหนด")
    assert "เอกสารบัญชีรายงานที่ยังไม่ส่ง" in me.last
    asks(me, "เอกสารบัญชีรายงานที่ยังไม่ส่ง")
    assert newest(demo).kind == "unsent"


def test_money_that_is_left_is_no_colour(demo: object, chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ขอไฟล์ excel กิจกรรมที่เหลืองบประมาณ")
    assert "บางสี" not in me.last and me.state["answers"]["kind"] == "office-report"


def test_the_list_of_what_is_not_sent_is_asked_for_by_its_title(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอบัญชีรายงานที่ยังไม่ส่งเป็น excel")
    assert me.state["answers"]["kind"] == "unsent" and "คัดเฉพาะ" not in me.last


def test_who_leaves_out_what_is_finished_is_shown_the_others(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(REPORTER).says("ขอดูรายชื่อกิจกรรม ยกเว้นที่เสร็จแล้ว")
    assert "กิจกรรมที่ยังไม่เสร็จ 30 จาก 30" in me.last
