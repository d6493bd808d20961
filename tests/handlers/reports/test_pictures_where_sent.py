"""Pictures of an activity are evidence of a report: who sends that in the bureau is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

BY_REPORTER = "กรุณาส่งรูปให้ นางสาวตัวอย่าง รายงานดี หรือ นายสมมติ ช่วยรายงาน"


@pytest.mark.parametrize(
    "said",
    [
        "ถ่ายรูปงานวันต่อต้านทุจริตมาแล้ว 30 รูป ส่งให้ใครครับ",
        "จะส่งรูปให้คนทำรายงานค่ะ",
        "มีภาพกิจกรรมปลูกป่าเยอะเลย ส่งที่ไหนคะ",
        "รูปอบรมเมื่อวานอยู่กับหนู ต้องส่งให้ใคร",
        "คลิปงานสัมมนาฝากให้ใครได้",
        "ภาพกิจกรรมอยู่ที่ผม ให้ใครดี",
        "รายงานดีเค้าไปอบรม จะส่งไฟล์ให้ใครแทน",
    ],
)
def test_staff_hear_who_reports(chat: Callable[[str], Chat], said: str) -> None:
    assert BY_REPORTER in chat("D0106").says(said).last


def test_a_reporter_sees_the_activity(reporter: Chat) -> None:
    reporter.says("ถ่ายรูปงานวันต่อต้านทุจริตมาแล้ว 30 รูป ส่งให้ใครครับ")
    assert "ส่งรูปในแชตนี้เมื่อบอตถามหลักฐาน" in reporter.last and "3.2" in reporter.last
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "รูปโปรไฟล์ส่งให้ใคร",
        "ถ่ายคลิปเจ้าหน้าที่ทุจริตไว้ ส่งให้ใครได้",
        "รูปอินโฟกราฟิกส่งให้ใคร",
        "ขอรูปกิจกรรมเมื่อวานได้ที่ไหน",
        "รูปของขวัญส่งให้ใคร",
        "รูปแบบรายงานดูที่ไหน",
    ],
)
def test_other_pictures_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert "รูปงาน" not in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "จะส่งรูปเข้าไป ทำยังไง",
        "มีรูป 5 รูปกับ pdf 1 ไฟล์ ของ 2.4 จิตอาสา อยู่ในมือถือ ส่งยังไง",
        "แนบไฟล์ให้บอตยังไงคะ",
        "ส่งรูปตรงนี้เลยใช่ไหมคะ",
    ],
)
def test_how_files_are_sent_is_told(chat: Callable[[str], Chat], said: str) -> None:
    reporter, staff = chat("D0103").says(said), chat("D0106").says(said)
    assert "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย" in reporter.last and "25 MB" in reporter.last
    assert ("2.4" in reporter.last) == ("2.4" in said)
    assert "เปิดเรื่องที่จะส่งก่อน" in staff.last and "นางสาวตัวอย่าง รายงานดี" in staff.last


def test_to_whom_reports_go_and_what_comes_first_is_told(reporter: Chat) -> None:
    reporter.says("อยากทราบว่าต้องส่งอะไรบ้าง").says("แล้วต้องส่งให้ใครคะ")
    assert "ใครอนุมัติรายงาน" in reporter.last and "ผู้อนุมัติ" in reporter.last
    assert "เรื่องที่ต้องทำ" in reporter.says("แล้วควรเริ่มจากอะไรก่อนดีคะ").last
