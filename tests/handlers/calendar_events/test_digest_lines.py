"""What the digest of the working day before tells of events, and to whom."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.calendar_events import digest_lines
from handlers.messages import Row
from models.people.person import Person
from models.plans.working_days import working_days
from tests.handlers.house import Chat, House
from tests.talk import words

FRIDAY, MONDAY = date(2027, 3, 5), date(2027, 3, 8)


def told(house: House, staff_id: str, today: date) -> list[str]:
    """What stands below the duties of this person on that day."""
    with house.session() as session:
        person = session.query(Person).filter_by(staff_id=staff_id).one()
        found = digest_lines.rows(session, working_days(session), [person.id], today)
        return [
            f"{row.label} {row.value}" for row in found.get(person.id, ()) if isinstance(row, Row)
        ]


def test_the_event_stands_in_a_digest_that_is_sent_anyway(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 18 มี.ค. 9.00-12.00 ห้อง 301").taps("บันทึก")
    sent = len(demo.sent)
    demo.later(days=16)
    reporter.says("วันหยุด")
    assert "กำหนดการ · พรุ่งนี้ 9.00-12.00 น." in words(reporter.feet[-1])
    assert len(demo.sent) == sent + 1  # nothing is pushed


@pytest.mark.soak
def test_friday_tells_of_the_days_until_monday(demo: House, admin: Chat) -> None:
    for line in ("ทำบุญ 6 มี.ค.", "ประชุมเช้า 8 มี.ค. 9.00-10.00", "สัมมนา 9 มี.ค."):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    assert told(demo, "D0106", FRIDAY) == [
        "กำหนดการ · พรุ่งนี้ ทำบุญ",
        "กำหนดการ · 8 มีนาคม 2570 9.00-10.00 น. ประชุมเช้า",
    ]
    assert told(demo, "D0106", MONDAY) == ["กำหนดการ · พรุ่งนี้ สัมมนา"]


@pytest.mark.parametrize(("staff_id", "hears"), [("D0103", True), ("D0106", False)])
def test_only_those_it_concerns_are_told(
    demo: House, admin: Chat, staff_id: str, hears: bool
) -> None:
    admin.says("เพิ่มกำหนดการ สัมมนา 8 มี.ค. ผู้รายงานทุกสำนัก").taps("บันทึก")
    assert bool(told(demo, staff_id, FRIDAY)) is hears


def test_a_cancelled_event_is_told_as_such(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ สัมมนา 8 มี.ค.").taps("บันทึก").taps("ยกเลิกงาน").taps("ยืนยันยกเลิกงาน")
    assert told(demo, "D0106", FRIDAY) == ["กำหนดการ · 8 มีนาคม 2570 ยกเลิกแล้ว: สัมมนา"]


def below_a_digest(demo: House, admin: Chat, reporter: Chat, said: str) -> str:
    """What a reporter hears who says this below a digest with a meeting of tomorrow."""
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 18 มี.ค. 9.00-12.00 ห้อง 301").taps("บันทึก")
    demo.later(days=16)
    return reporter.says("วันหยุด").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "พรุ่งนี้ลาป่วย",
        "พรุ่งนี้ลากิจค่ะ",
        "พรุ่งนี้ขอลาค่ะ",
        "พรุ่งนี้ลาพักร้อนนะครับ",
        "พรุ่งนี้ไปประชุมไม่ได้ ลาป่วยค่ะ",
        "ขอลาป่วยพรุ่งนี้ค่ะ",
    ],
)
def test_leave_of_tomorrow_is_no_meeting_of_tomorrow(
    demo: House, admin: Chat, reporter: Chat, said: str
) -> None:
    assert "ยืนยันวันลา" in below_a_digest(demo, admin, reporter, said)


@pytest.mark.parametrize(
    "said", ["พรุ่งนี้กี่โมง", "ขอดูงานพรุ่งนี้", "ประชุมพรุ่งนี้ห้องไหน", "พรุ่งนี้ประชุมที่ไหน", "พรุ่งนี้มีประชุมอะไร"]
)
def test_what_is_asked_of_tomorrow_is_the_meeting(
    demo: House, admin: Chat, reporter: Chat, said: str
) -> None:
    heard = below_a_digest(demo, admin, reporter, said)
    assert "ประชุมใหญ่" in heard and "วันลา" not in heard


def test_the_card_promises_no_message_because_of_an_event(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 18 มี.ค. 9.00-12.00 ห้อง 301")
    assert "บอตไม่ส่งข้อความเพราะงานนี้อย่างเดียว" in admin.last
    assert "ในสรุปก่อนวันงานหากวันนั้นมีเรื่องอื่นต้องทำด้วย" in admin.last
