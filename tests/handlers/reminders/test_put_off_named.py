"""A reminder put off in one sentence that names it by its title and says until when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.registers.publishing import with_items
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนการเตือนความเสี่ยงไปวันจันทร์หน้า", "8 มี.ค. 70"),
        ("เลื่อนการเตือนแผนบริหารความเสี่ยงไปวันที่ 10 มีนาคม", "10 มี.ค. 70"),
    ],
)
def test_the_one_that_is_named_is_put_off(
    chat: Callable[[str], Chat], words: str, day: str
) -> None:
    director = chat("D0301").says(words)
    assert "รายงาน 3.4" in director.last and f"ไปวันที่ {day} แล้ว" in director.last


@pytest.mark.parametrize("words", ["เลื่อนการเตือนโครงการไปอาทิตย์หน้า", "เลื่อนการเตือนไปอาทิตย์หน้า"])
def test_which_is_asked_where_several_or_none_are_named(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "เลื่อนการเตือนเรื่องใด" in chat("D0301").says(words).last


def test_a_day_of_next_week_is_that_day(chat: Callable[[str], Chat]) -> None:
    director = chat("D0301").says("เลื่อนการเตือน 3.4 ไปวันพุธสัปดาห์หน้า")
    assert "ไปวันที่ 10 มี.ค. 70 แล้ว" in director.last


@pytest.mark.parametrize("words", ["ทุกเรื่องเลย ไปอาทิตย์หน้า", "ทั้งหมดเลยครับ", "เอาทุกเรื่องนะ"])
def test_all_at_once_are_said_not_to_be(chat: Callable[[str], Chat], words: str) -> None:
    director = chat("D0301").says("เลื่อนการเตือน")
    heard = len(director.heard)
    director.says(words)
    assert "เลื่อนได้ทีละเรื่อง จึงยังไม่ได้เลื่อน" in director.since(heard)
    assert "เลื่อนการเตือนเรื่องใด" in director.last


def test_of_next_week_the_days_are_offered(chat: Callable[[str], Chat]) -> None:
    director = chat("D0301").says("เลื่อนการเตือนความเสี่ยงไปอาทิตย์หน้า")
    assert "รายงาน 3.4" in director.since(0) and "เลื่อนการเตือนเรื่องใด" not in director.since(0)
    assert director.state["answers"]["duty"].startswith("report:")
    director.says("8 มี.ค.")
    assert "ไปวันที่ 8 มี.ค. 70 แล้ว" in director.last


@pytest.fixture
def officer(demo: House, chat: Callable[[str], Chat]) -> Chat:
    """Owes OIT items among other things."""
    with_items(demo)
    return chat(REPORTER)


@pytest.mark.parametrize(
    "words",
    [
        "ขอเลื่อนเตือน OIT ไปวันที่ 8 มี.ค. ได้ไหมคะ",
        "ขอเลื่อนเตือนโอไอทีไปวันที่ 8 มี.ค. ได้ไหมคะ",
        "เลื่อนการเตือนข้อ o8 ไปวันจันทร์หน้าครับ",
        "ข้อ o1 กับ o8 เลื่อนเตือนไปวันจันทร์หน้านะคะ",
    ],
)
def test_what_it_is_called_is_enough_to_name_it(officer: Chat, words: str) -> None:
    officer.says(words)
    assert "OIT 7 ข้อ" in officer.last and "ไปวันที่ 8 มี.ค. 70 แล้ว" in officer.last


@pytest.mark.parametrize("words", ["OIT ครับ", "เอา oit นะ", "โอไอที", "เอาโอไอทีค่ะ", "ข้อ o8 ค่ะ"])
def test_a_command_that_names_one_chooses_it(officer: Chat, words: str) -> None:
    officer.says("เลื่อนการเตือน").says(words)
    assert "เลื่อนการเตือน เผยแพร่ข้อมูล OIT 7 ข้อ" in officer.last


def test_a_day_that_is_told_before_which_is_kept(officer: Chat) -> None:
    officer.says("เลื่อนการเตือน").says("เอาเป็นวันจันทร์ที่ 8 ค่ะ")
    assert "เลื่อนการเตือนเรื่องใด" in officer.last
    officer.says("oit ค่ะ")
    assert "ไปวันที่ 8 มี.ค. 70 แล้ว" in officer.last


def test_of_a_week_that_is_told_only_the_day_is_asked(officer: Chat) -> None:
    officer.says("ขอเลื่อนเตือน oit ไปสัปดาห์หน้าได้มั้ยคะ")
    assert "OIT 7 ข้อ" in officer.last and "8 มี.ค. 70" in officer.offers
    assert "พรุ่งนี้ 2 มี.ค." not in officer.offers
    officer.taps("10 มี.ค. 70")
    assert "ไปวันที่ 10 มี.ค. 70 แล้ว" in officer.last


def test_a_day_politely_asked_for_is_told(chat: Callable[[str], Chat]) -> None:
    director = chat("D0301").says("ความเสี่ยงเดี๋ยวค่อยทำ เลื่อนเตือน 3.4 ไปวันจันทร์หน้าได้ไหมครับ")
    assert "ไปวันที่ 8 มี.ค. 70 แล้ว" in director.last
