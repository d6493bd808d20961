"""A trend of sending is told by rounds; no other subject's figures are."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

EXECUTIVE, DIRECTOR = "D0001", "D0101"
NO_TREND = "บอตไม่มีแนวโน้มการส่งรายงานรายเดือน"


@pytest.mark.parametrize("words", ["ขอดูแนวโน้มรายเดือน", "แนวโน้มการส่งรายงานของแต่ละเดือน"])
def test_there_is_none_by_month_and_the_rounds_are_shown(at_work: House, words: str) -> None:
    told = told_in(at_work, EXECUTIVE, "สำนักไหนส่งช้าที่สุด", words)
    assert NO_TREND in told and "รอบ 20 มี.ค. 70" in told and "คาดการณ์การส่ง" in told
    assert "ตามประเภท" not in told  # the figures of complaints


def test_the_buttons_below_it_open_what_they_say(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(EXECUTIVE)).says("ขอดูแนวโน้มรายเดือน")
    asked = len(chat.heard)
    assert "คาดการณ์" in chat.taps("คาดการณ์การส่ง").since(asked)


def test_a_trend_of_complaints_is_another(at_work: House) -> None:
    assert NO_TREND not in told_in(at_work, EXECUTIVE, "แนวโน้มเรื่องร้องเรียน")
    assert NO_TREND not in told_in(at_work, EXECUTIVE, "ตัวเลขเรื่องร้องเรียน", "ขอดูแนวโน้ม")


def test_complaints_that_rise_or_fall_are_of_this_year_first(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "เรื่องร้องเรียนเพิ่มขึ้นหรือลดลงเมื่อเทียบกับปีก่อน")
    assert "ปีงบประมาณ 2570" in told and "ปีงบประมาณ 2569" in told


def test_groups_are_told_the_directors_bureau(at_work: House) -> None:
    assert "งานค้าง สำนักบริหารงานกลาง" in told_in(at_work, DIRECTOR, "งานที่ค้างมากที่สุดอยู่ที่กลุ่มไหน")
