"""Whoever reads the database cannot tell which of two colleagues complained and which reported."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from sqlalchemy import select

from bot.simulator import seed
from models.conversations.conversation import Conversation
from models.people.person import Person
from models.queues.lane import LANE
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside, SendFailed
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.handlers.reports.sent_reports import TOLD
from tests.talk import Talk
from tests.told_apart import answers_of_events, dumped, gaps, likes

COMPLAINS, REPORTS = "D0104", "D0103"
STORY = "หัวหน้ารับเงินทอนจากผู้ขายเมื่อวันที่ 3 มกราคม ที่ห้องพัสดุชั้นสอง"
BOTH = pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
    indirect=True,
)


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()


def who(office: Outside, staff_id: str) -> tuple[str, int]:
    """The person's lane and row of the roster."""
    number = office.database.read(
        lambda s: s.scalars(select(Person.id).where(Person.staff_id == staff_id)).one()
    )
    return office.sealer.keyed_hash(seed.line_id(staff_id), LANE), number


def reports(who: Talk) -> None:
    """An ordinary day: a picture that is wanted for nothing, a report with another."""
    who.says("เมนู").sends_file(picture("blue")).taps("ไม่ใช้ไฟล์นี้")
    who.says("รายงาน 1.10").sends_file(picture("green")).taps("เสร็จแล้ว 100%").says(TOLD)
    who.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in who.text


def complains(who: Talk) -> None:
    who.says("เมนู").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(STORY)
    who.sends_file(picture("red")).taps("ยืนยัน")
    assert "รับข้อร้องเรียนแล้ว" in who.text


def logged_of_files(office: Outside, log: RecordingLog, lane: str) -> set[tuple[object, ...]]:
    """What the log says of each file of this lane, by the lines that name its row."""
    mine = {row["id"] for row in dumped(office.database)["attachment"] if row["lane"] == lane}
    assert mine
    lines = [[each for each in log.lines if each[2].get("attachment") == row] for row in mine]
    return {tuple((event, *sorted(ids)) for _, event, ids in some) for some in lines}


def nothing_tells(office: Outside, log: RecordingLog) -> None:
    complainant, reporter = who(office, COMPLAINS), who(office, REPORTS)
    ordinary = set(likes(office.database, *reporter))
    assert set(likes(office.database, *complainant)) <= ordinary
    usual = set(answers_of_events(office.database, reporter[0]))
    assert set(answers_of_events(office.database, complainant[0])) <= usual
    files = [row["lane"] for row in dumped(office.database)["attachment"]]
    for lane, _ in (complainant, reporter):  # what nothing answers is a file, and its row says so
        assert answers_of_events(office.database, lane).count(()) == files.count(lane)
    (whose, others) = (logged_of_files(office, log, lane) for lane, _ in (complainant, reporter))
    assert whose <= others
    assert log.events.count("file_checked") == len(files)  # one line for each, whosever it is
    for table in ("inbox_event", "outbox_message", "attachment"):
        assert gaps(office.database, table) == [], table


@BOTH
@pytest.mark.parametrize("complaint_first", [True, False])
def test_no_row_tells_who_complained(
    seeded: Outside, talk: Callable[[str], Talk], log: RecordingLog, complaint_first: bool
) -> None:
    one, other = talk(seed.line_id(COMPLAINS)), talk(seed.line_id(REPORTS))
    order = [lambda: complains(one), lambda: reports(other)]
    for act in order if complaint_first else reversed(order):
        act()
    nothing_tells(seeded, log)


@BOTH
def test_nor_while_line_fails_and_answers_wait(
    seeded: Outside, talk: Callable[[str], Talk], line: RecordingLine, clock: MovableClock
) -> None:
    people = {talk(seed.line_id(COMPLAINS)): "ร้องเรียน", talk(seed.line_id(REPORTS)): "ยกเลิก"}
    line.failures = [SendFailed("unavailable")] * 20
    for person, said in people.items():
        text = person.message("text", text=said)
        person.delivers(person.event({"type": "message", "message": text}))
        person.settles()
    assert {row["state"] for row in dumped(seeded.database)["outbox_message"]} == {"waiting"}
    _same_but_for_the_conversation(seeded)
    clock.advance(seconds=60)
    for person in people:
        person.settles()  # both are let go, and a word about it is owed to both
    assert {row["kind"] for row in dumped(seeded.database)["outbox_message"]} == {
        "answer",
        "unsaid",
    }
    _same_but_for_the_conversation(seeded)


def _same_but_for_the_conversation(office: Outside) -> None:
    """Which a complaint is in, until it ends (docs/protection.md, What is not protected)."""
    found = [likes(office.database, *who(office, staff)) for staff in (COMPLAINS, REPORTS)]
    own, ordinary = ({k: v for k, v in each.items() if k[0] != "conversation"} for each in found)
    assert own == ordinary


@BOTH
def test_while_a_complaint_is_told_its_conversation_names_nobody(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    talk(seed.line_id(COMPLAINS)).says("ร้องเรียน").taps("ข้อร้องเรียน")
    [row] = seeded.database.read(lambda s: list(s.scalars(select(Conversation))))
    assert (row.flow, row.person_id) == ("file_complaint", None)


def test_an_event_keeps_its_words_until_its_handling_is_committed(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    def dies(point: str) -> None:
        if point == "drain:before_commit":
            raise KeyboardInterrupt

    person = talk(seed.line_id(COMPLAINS))
    person.delivers(
        person.event({"type": "message", "message": person.message("text", text="ร้องเรียน")})
    )
    with pytest.raises(KeyboardInterrupt):
        drain_one(replace(seeded, checkpoint=dies))
    [row] = dumped(seeded.database)["inbox_event"]
    assert row["payload"] is not None and row["state"] == "waiting"
