"""Whether a day is a working day, and the holidays of its month."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from handlers.plans.days import days_heard
from handlers.plans.holiday import QUERY
from models.plans.days.day_changes import import_days
from models.plans.holidays_file import DayRow
from tests.handlers.question.desk import Office, ask, desk, office

MONDAY = date(2027, 4, 5)
NOW = datetime(2027, 4, 1, 3, 0, tzinfo=UTC)


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def asks(at: Office, rest: str = "", today: date = MONDAY, who: str = "reporter") -> list[str]:
    heard = ask(at.session, QUERY, at.people[who], rest, today=today)
    return [f"{row.label}: {row.value}" for row in heard.rows]


def test_without_a_day_today_and_tomorrow_are_told_and_the_month_s_holidays(at: Office) -> None:
    today, tomorrow, *month = asks(at)
    assert today == "วันนี้ วันจันทร์ที่ 5 เมษายน 2570: เป็นวันทำการ"
    assert tomorrow.startswith("พรุ่งนี้ วันอังคารที่ 6 เมษายน 2570: เป็นวันหยุด (วันพระบาทสมเด็จ")
    assert tomorrow.endswith("วันทำการถัดไปคือวันพุธที่ 7 เมษายน 2570")
    assert [row.partition(" เมษายน")[0] for row in month] == [
        "วันอังคารที่ 6", "วันอังคารที่ 13", "วันพุธที่ 14", "วันพฤหัสบดีที่ 15",
    ]  # fmt: skip
    words = ask(at.session, QUERY, at.people["staff"], today=MONDAY).words
    assert "เดือนเมษายน 2570 มีวันทำการ 18 วัน" in words


def test_a_day_that_is_named_is_told_with_its_own_month(at: Office) -> None:
    day, *month = asks(at, "1 พฤษภาคม")
    assert day == ("วันเสาร์ที่ 1 พฤษภาคม 2570: เป็นวันหยุด\nวันทำการถัดไปคือวันจันทร์ที่ 3 พฤษภาคม 2570")
    assert any("วันวิสาขบูชา" in row for row in month)


def test_a_month_that_is_named_is_told_without_a_day(at: Office) -> None:
    rows = asks(at, "เดือนตุลาคม 2570")
    assert rows[0].startswith("วันพุธที่ 13 ตุลาคม 2570") and len(rows) == 3


def test_a_month_without_holidays_says_so(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["reporter"], "เดือนกันยายน", today=MONDAY).words
    assert "ไม่มีวันหยุดนอกจากวันเสาร์และวันอาทิตย์" in words


def test_the_office_s_own_days_count_and_a_bureau_s_before_them(at: Office) -> None:
    rows = [
        DayRow(2, date(2027, 4, 5), "closure", "ปิดปรับปรุงอาคาร", ""),
        DayRow(3, date(2027, 4, 6), "working", "ทำงานชดเชย", ""),
        DayRow(4, date(2027, 4, 5), "working", "ทำงานตามปกติ", "สำนักการพิมพ์"),
    ]
    import_days(at.session, rows, NOW)
    assert "ปิดปรับปรุงอาคาร" in asks(at)[0]
    assert asks(at)[1].endswith("เป็นวันทำการ")
    today, *others = asks(at, who="other")
    assert today.endswith("เป็นวันทำการ") and not any("ปิดปรับปรุง" in row for row in others)


def test_a_day_that_does_not_exist_is_asked_again(at: Office) -> None:
    assert "มี 30 วัน" in ask(at.session, QUERY, at.people["staff"], "31 เมษายน").words


@pytest.mark.parametrize(
    "words", ["วันหยุดปีใหม่หยุดกี่วัน", "คำนวณวันหยุดปีใหม่ให้หน่อย หยุดกี่วัน", "ปีใหม่หยุดวันไหนบ้าง"]
)
def test_the_days_off_around_new_year_are_told(at: Office, words: str) -> None:
    assert days_heard.asked(desk(at.session, at.people["staff"]), words, None) is QUERY
    rows = asks(at, words, today=date(2026, 12, 1))
    assert rows[0].startswith("วันพฤหัสบดีที่ 31 ธันวาคม 2569: เป็นวันหยุด")
    assert rows[1].startswith("วันศุกร์ที่ 1 มกราคม 2570: เป็นวันหยุด")


@pytest.mark.parametrize("words", ["ของขวัญปีใหม่รับได้กี่วัน", "หยุดเตือนวันหยุดปีใหม่", "ปีใหม่ลาหยุดกี่วันดี"])
def test_other_words_about_new_year_are_left_to_others(at: Office, words: str) -> None:
    assert days_heard.asked(desk(at.session, at.people["staff"]), words, None) is None
