"""News for everybody, told as news and not as a message; the day against corruption is no tip."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.opening_words import may_be_complaint
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "อยากลงข่าวประชาสัมพันธ์งานวันต่อต้านคอร์รัปชัน 9 ธ.ค. ให้ทุกคนเห็นค่ะ",
            "งานวันต่อต้านคอร์รัปชัน 9 ธ.ค.",
        ),
        ("ช่วยประชาสัมพันธ์โครงการปลูกป่าวันเสาร์นี้ให้ทุกสำนักทราบด้วยค่ะ", "โครงการปลูกป่าวันเสาร์นี้"),
        ("ขอลงข่าวผลการแข่งขันกีฬาสีให้ทุกคนรู้กันหน่อยครับ", "ผลการแข่งขันกีฬาสี"),
        ("ประชาสัมพันธ์ให้ทุกคนทราบว่าวันศุกร์นี้มีอบรม", "วันศุกร์นี้มีอบรม"),
    ],
)
def test_news_for_everybody_is_a_message_with_its_subject(
    chat: Callable[[str], Chat], words: str, text: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ตรวจก่อนส่ง" in admin.last and admin.state["answers"]["text"] == text


@pytest.mark.parametrize(
    "words",
    [
        "ประชาสัมพันธ์ให้ทุกคนทราบหรือยังคะ",
        "ข่าวประชาสัมพันธ์ของกิจกรรม 2.1 ลงให้ทุกคนเห็นแล้วค่ะ",
        "สำนักประชาสัมพันธ์ส่งรายงานให้ทุกคนเห็นไหม",
        "จะประชาสัมพันธ์ให้ทุกคนทราบยังไงดี",
        "ใครประชาสัมพันธ์งานนี้ให้ทุกคนเห็น",
        "ประชาสัมพันธ์ 2.1 ให้ทุกคนเห็นต้องทำยังไงคะ",
    ],
)
def test_questions_and_what_was_done_are_no_message(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    states = admin.house.states(admin.user_id).values()
    assert all(not state["answers"].get("text") for _row, state in states)


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("ขอเชิญร่วมงานวันต่อต้านคอร์รัปชันสากล 9 ธ.ค. ที่ห้องประชุม 1", False),
        ("วันต่อต้านคอรัปชั่นปีนี้จัดที่ไหน", False),
        ("โครงการต้านโกงของเรา", False),
        ("มีคอร์รัปชันในงานจัดซื้อค่ะ", True),
        ("เจ้าหน้าที่งานต่อต้านทุจริตรับสินบนค่ะ", True),
        ("เขาโกงเงินงานวันต่อต้านคอร์รัปชัน", True),
    ],
)
def test_a_day_named_against_corruption_is_no_tip(words: str, may: bool) -> None:
    assert may_be_complaint(words) is may
