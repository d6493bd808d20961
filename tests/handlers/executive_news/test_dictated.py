"""A text that is dictated in pieces, changed twice in a row, and meant for people of one duty."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.executive_news.news_words import to_duties
from handlers.understand.told.dictated_on import goes_on
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

_FIRST = "ด้วยรอบการรายงานจะปิดในวันที่ 22 มีนาคม 2570"
_SECOND = "ให้ส่งเอกสารภายในวันศุกร์ที่ 19 มีนาคม 2570 จึงเรียนมาเพื่อทราบ"


@pytest.fixture
def begun(chat: Callable[[str], Chat]) -> Chat:
    """An administrator has told the subject and the first piece of the text."""
    return chat(ADMIN).says("ออกประกาศ").says("การปิดรอบ").says(_FIRST)


def test_a_second_piece_is_shown_behind_the_first(begun: Chat) -> None:
    begun.says(_SECOND)
    assert "แก้ตามนี้" in begun.offers and begun.state["answers"]["text"] == _FIRST
    assert begun.taps("แก้ตามนี้").state["answers"]["text"] == f"{_FIRST}\n{_SECOND}"
    assert "ประกาศถึงผู้ใด" in begun.last


def test_two_pieces_in_a_row_are_both_kept(begun: Chat) -> None:
    begun.says(_SECOND).says("ทั้งนี้ หากติดขัดให้ติดต่อกลุ่มงานคุ้มครองจริยธรรม").taps("แก้ตามนี้")
    text = begun.state["answers"]["text"]
    assert _FIRST in text and _SECOND in text and "หากติดขัด" in text


@pytest.mark.parametrize(
    "words",
    [
        _SECOND,
        "จึงขอให้ทุกสำนักส่งรายงานภายในวันพฤหัสบดีที่ 18 มีนาคม 2570",
        "ขอความร่วมมือทุกท่านปิดไฟก่อนกลับบ้านทุกวัน",
        "หากมีข้อสงสัย โปรดสอบถามกลุ่มงานส่งเสริมคุณธรรม",
    ],
)
def test_words_go_on_with_a_text(words: str) -> None:
    assert goes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "ให้ทุกคนในสำนักงานกดรับทราบด้วยนะคะ",
        "ให้บุคลากรทุกคนอ่านและกดรับทราบ",
        "ส่งทันทีไปเลยนะครับ ด่วนมากเลย",
        "ให้ส่งรายงานได้ถึงวันไหนนะคะ",
        "หากไม่ตอบจะเกิดอะไรขึ้นบ้างคะ",
        "กรุณาส่งเอกสารแนบมาใหม่ได้ไหมคะ",
        "ทุกคนในสำนักงานคลังและประชาสัมพันธ์",
        "จึงแจ้ง",
    ],
)
def test_other_words_are_no_piece_of_a_text(words: str) -> None:
    assert not goes_on(words)


def test_a_day_takes_its_weekday_and_the_next_change_joins_it(begun: Chat) -> None:
    begun.says(_SECOND).taps("แก้ตามนี้").taps("ทุกคนในสำนักงาน")
    begun.says("วันส่งเอกสารแก้เป็นวันพฤหัสบดีที่ 18 มีนาคม 2570")
    assert "วันพฤหัสบดีที่ 18 มีนาคม 2570" in begun.last or "วันพฤหัสบดีที่ 18" in begun.since(0)
    begun.says("แก้วันที่ 22 เป็น 23").taps("แก้ตามนี้")
    text = begun.state["answers"]["text"]
    assert "ปิดในวันที่ 23 มีนาคม" in text and "วันพฤหัสบดีที่ 18 มีนาคม" in text
    assert "19" not in text and "ศุกร์" not in text


def test_one_who_does_not_want_the_joined_change_is_asked_of_the_first_again(begun: Chat) -> None:
    begun.says("เพิ่มว่า ส่งทางไลน์ก็ได้").says("แก้วันที่ 22 เป็น 23").taps("ไม่ใช้ข้อความนี้")
    assert begun.state["answers"]["text"] == _FIRST


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("ออกประกาศถึงผู้มีหน้าที่รายงานทุกคน เรื่อง การปิดรอบรายงาน", "ออกประกาศ เรื่อง การปิดรอบรายงาน"),
        ("ขอออกประกาศให้หัวหน้ากลุ่มทุกท่าน เรื่อง การประชุม", "ขอออกประกาศ เรื่อง การประชุม"),
        ("ออกประกาศถึงทุกคน เรื่อง การปิดรอบ", ""),
        ("ออกประกาศ เรื่อง ผู้รายงาน", ""),
    ],
)
def test_readers_of_one_duty_are_told_apart_from_the_subject(words: str, left: str) -> None:
    assert to_duties(words) == left


def test_an_announcement_to_those_who_report_says_to_whom_it_can_go(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN)
    admin.says("ออกประกาศถึงผู้มีหน้าที่รายงานทุกคน เรื่อง การปิดรอบรายงานวันที่ 20 มีนาคม 2570")
    assert admin.state["answers"]["title"] == "การปิดรอบรายงานวันที่ 20 มีนาคม 2570"
    assert "ยังเลือกตามหน้าที่อื่นไม่ได้" in admin.since(0)
    assert "พิมพ์ข้อความประกาศ" in admin.last and "ผู้มีหน้าที่รายงาน" not in admin.last
