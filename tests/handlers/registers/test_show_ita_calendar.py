"""ITA's calendar: as a card, as a text to hand on, in the group, and as duties."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.registers.calendar_duties import CALENDAR_LINE, CalendarDuty, still_listed
from models.reminders.duties import duties
from tests.handlers.groups.test_group_answers import group
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import called
from tests.models.reminders.owing import CALENDAR

__all__ = ["group"]


def test_the_calendar_says_what_runs_and_is_handed_on_as_a_text(reporter: Chat) -> None:
    reporter.says("ปฏิทิน ITA")
    assert "บุคลากรตอบแบบวัด IIT" in reporter.last and "ตัวอย่าง" in reporter.last
    assert reporter.last.index("ตอบแบบวัด IIT") < reporter.last.index("ผ่านไปแล้ว")
    reporter.taps("ข้อความส่งต่อ")
    assert "• 1–30 ม.ค. 70 แจ้งแนวทาง" in reporter.since(1) or "แจ้งแนวทาง" in reporter.last


@pytest.mark.parametrize(
    "words", ["คัดลอกเป็นข้อความส่งต่อให้หน่อย", "ขอข้อความส่งต่อด้วยค่ะ", "ทำเป็นข้อความส่งต่อให้ที"]
)
def test_small_words_around_the_label_of_its_button_are_no_other_wish(
    reporter: Chat, words: str
) -> None:
    reporter.says("ปฏิทิน ITA").says(words)
    assert "ส่งต่อข้อความด้านล่างได้เลย" in reporter.last


def test_its_lines_are_duties_of_the_bureaus_they_are_for(demo: House) -> None:
    now = datetime(2027, 5, 20, 2, 0, tzinfo=UTC)
    with demo.session() as session:
        found = [each for each in duties(session, CALENDAR, now) if each.kind is CALENDAR_LINE]
        assert {each.of(CalendarDuty).number for each in found} == {"2"} and len(found) > 2
        keys = {each.key: each.key.split(":")[1:] for each in found}
        assert still_listed(session, {**keys, "calendar_line:999:2027-05-31": ["999", "-"]}) == set(
            keys
        )


def test_the_group_sees_the_days_and_not_who_does_what(group: House) -> None:
    told = called(group, "ปฏิทิน ITA")
    assert "บุคลากรตอบแบบวัด IIT" in told and "สำนักนโยบายและแผน" not in told
    assert "o1" not in called(group, "OIT")
