"""The reminder of announcements to be joined: its line, its button, and where else it is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from models.people import people
from models.pledges import pledges
from models.pledges.pledge import JOINED
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.reminders.reminders_fire import fire
from tests.fakes import MovableClock, RecordingLine
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import CLOSES, DIRECTOR, STAFF, opens, signs
from tests.models.pledges.joining_in import Unit, at
from tests.talk import actions, words


@pytest.fixture
def staff(demo: House, chat: Callable[[str], Chat]) -> Chat:
    """Somebody who reports nothing and has six announcements to join."""
    opens(demo)
    signs(chat(DIRECTOR))
    return chat(STAFF)


def test_under_a_reply_stands_one_line_for_all_of_them_with_its_button(staff: Chat) -> None:
    staff.says("เมนู")
    [foot] = staff.feet
    assert "เข้าร่วมประกาศ 6 ฉบับ · อีก 30 วัน (31 มี.ค. 70)" in words(foot)
    assert "No Gift Policy" in words(foot) and "ดูแผน" not in words(foot)
    [join] = [a for a in actions(foot) if a["label"] == "เข้าร่วม"]
    before = len(staff.heard)
    staff.taps_data(join["data"])
    said = "\n".join(words(message) for message in staff.heard[before:])
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in said


@pytest.mark.soak
def test_why_it_reminds_and_putting_it_off_name_it_too(staff: Chat) -> None:
    staff.says("เตือนอะไรฉันบ้าง")
    assert "เข้าร่วมประกาศ 6 ฉบับ" in staff.last
    assert "เพราะท่านเป็นผู้ที่ต้องเข้าร่วมประกาศ" in staff.last
    staff.says("เลื่อน").taps("พรุ่งนี้ 2 มี.ค.")
    assert "เข้าร่วมประกาศ 6 ฉบับ" in staff.last


@pytest.mark.soak
def test_an_activitys_number_never_means_announcements(staff: Chat) -> None:
    assert "ไม่มีการเตือนเรื่องกิจกรรม" in staff.says("เลื่อน 6.1").last


@pytest.mark.soak
def test_a_reminder_that_waits_does_not_leave_once_all_is_joined(
    office: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    def begun(session: Session) -> list[str]:
        unit = Unit(session, staff=2, of="anti-bribery-2570").signed()
        return [person.line_user_id or "" for person in unit.people]

    first, second = office.database.write(begun)
    clock.moment = at(CLOSES)
    assert len(fire(office).queued) == 2
    office.database.write(lambda session: joins(session, first))
    while send_one(office):
        pass
    assert [sent.to for sent in line.sent] == [second]
    assert "ครบกำหนดวันนี้" in words(line.sent[0].messages)


def joins(session: Session, account: str) -> None:
    person = people.by_line_id(session, account)
    assert person is not None
    for due in pledges.due_from(session, person, at(CLOSES)):
        pledges.answer(session, person, due.announcement_id, due.version, JOINED, at(CLOSES))
