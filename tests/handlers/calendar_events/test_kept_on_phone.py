"""Who wants events in the calendar of their phone gets the button that does it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def shown(admin: Chat, reporter: Chat) -> Chat:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ทุกคน").taps("บันทึก")
    return reporter.says("สัปดาห์นี้มีอะไรบ้าง")


@pytest.mark.parametrize(
    "said", ["เก็บลงปฏิทินค่ะ", "เอาวันประชุมพวกนี้ลงปฏิทินมือถือได้ป่าว", "ใส่ลง google calendar ให้หน่อย"]
)
def test_the_button_is_given(shown: Chat, said: str) -> None:
    assert "เปิดไฟล์ที่ได้" in shown.answer_to(said) and "เก็บลงปฏิทิน (.ics)" in shown.offers


@pytest.mark.parametrize("said", ["ลงวันลาในปฏิทินมือถือยังไง", "เอาวันลาลงปฏิทินมือถือ", "ใครดูปฏิทินได้บ้าง"])
def test_other_words_about_calendars_are_not(shown: Chat, said: str) -> None:
    assert "เปิดไฟล์ที่ได้" not in shown.answer_to(said)


@pytest.mark.parametrize("said", ["เพิ่มงานลงปฏิทิน", "ลงปฏิทินให้ที"])
def test_an_administrator_who_adds_is_asked_for_the_name(admin: Chat, said: str) -> None:
    assert "งานชื่ออะไร" in admin.answer_to(said)


def test_the_days_of_reports_are_no_events(shown: Chat) -> None:
    assert "รอบส่งรายงาน" in shown.answer_to("เอากำหนดส่งลงปฏิทินมือถือ")
    assert "เปิดไฟล์ที่ได้" not in shown.last
    assert "เปิดไฟล์ที่ได้" in shown.answer_to("เอาประชุมรอบนี้ลงปฏิทินมือถือได้ป่าว")
