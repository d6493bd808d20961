"""An anonymous tip over HTTP, from the first word to the close, while processes are killed; then
nothing of it is found in what the office keeps."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime

import pytest
from sqlalchemy import func, select

from bot.simulator.seed import line_id
from models.complaints.sealed import case_codes
from models.people.person import Person as PersonRow
from models.queues.lane import LANE
from models.queues.outbox import OutboxMessage
from tests.journeys import ledger
from tests.journeys.kept_places import nothing_is_found
from tests.journeys.people import Group, Person, Unlucky, picture
from tests.journeys.processes import until
from tests.journeys.reporting import sends_report
from tests.journeys.stage import Stage
from tests.journeys.waiting import tokens_have_died
from tests.talk import actions, words
from tests.told_apart import Like, answers_of_events, likes

Stages = Callable[..., AbstractContextManager[Stage]]
STRANGER, SECOND = "U" + "9d" * 16, "U" + "8e" * 16
GROUP = "C" + "7f" * 16
REPORTER, COMPLAINANT = "D0103", "D0104"
RECEIVER, NEXT_UP, ADMIN, OTHER = "D0003", "D0001", "D0002", "D0105"
STORY = "เจ้าหน้าที่จัดซื้อเรียกรับเงินทอนร้อยละสิบจากผู้เสนอราคาที่ห้องประชุมใต้บันได"
FURTHER = "มีสำเนาใบเสนอราคาซ่อนอยู่ในลิ้นชักล่างสุด"
ANSWER = "ขอทราบเลขที่สัญญาของงานซ่อมหลังคา"
NOTE = "เทียบกับทะเบียนคุมสัญญาเล่มสีเขียวก่อน"
RESULT = "สอบข้อเท็จจริงแล้ว ส่งเรื่องให้คณะกรรมการวินัย"
AGAIN = "ผู้ถูกกล่าวหายังนั่งโต๊ะเดิมทุกวัน"
SECRETS = (STORY, FURTHER, ANSWER, NOTE, RESULT, AGAIN, STRANGER, SECOND)
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")
TEN_MINUTES = 10 * 60.0


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("sqlite", marks=pytest.mark.xdist_group("complaint")),
        pytest.param("postgresql", marks=pytest.mark.xdist_group("pg")),
    ],
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param, simulated=True) as opened:
        for user_id, name in ((STRANGER, "ผู้ไม่ประสงค์ออกนาม"), (SECOND, "อีกเครื่องหนึ่ง")):
            opened.sim("POST", "/people", {"id": user_id, "name": name, "friend": True})
        yield opened


def opens(receiver: Person, *wanted: str) -> Person:
    """The case is opened from the newest notice."""
    receiver.stage.office_time_moves(TEN_MINUTES)  # notices wait for the full ten minutes
    card = receiver.hears("เปิดเรื่อง", *wanted)
    return receiver.taps("เปิดเรื่อง", card)


def the_code(said: str) -> str:
    found = CODE.search(said)
    assert found is not None, said
    return found[0]


def test_a_tip_goes_from_the_first_word_to_the_close_and_nothing_of_it_is_found(
    stage: Stage,
) -> None:
    chance = random.Random(2570)
    stranger = Unlucky(stage, STRANGER, chance)
    receiver, next_up = stage.person(RECEIVER), Unlucky(stage, line_id(NEXT_UP), chance)

    stranger.says("แจ้งเบาะแส").hears("1206", "ไม่เปิดเผยชื่อ")
    stranger.taps("ไม่เปิดเผยชื่อ").hears("เกิดอะไรขึ้น")
    code = the_code(words(stranger.says(STORY).hears("ผู้รับเรื่องส่วนกลางของสำนักงาน", "ยืนยัน")))
    stranger.sends_files([picture(200)]).hears("1 ไฟล์")
    assert the_code(words(stranger.taps("ยืนยัน").hears("รับเบาะแสการทุจริตแล้ว"))) == code

    opens(receiver, "มีเรื่องรอท่าน 1 เรื่อง")
    receiver.hears(STORY)
    receiver.taps("ถอนตัวจากเรื่องนี้").hears("กลับมารับเรื่องไม่ได้")
    receiver.taps("ยืนยันถอนตัว").hears("ท่านถอนตัวแล้ว")

    card = opens(next_up, "รอท่านดำเนินการ").hears(STORY)
    next_up.taps("รับเรื่อง", card).hears("รับเรื่องแล้ว")
    next_up.taps("บันทึกภายใน", card).hears("บันทึก")
    next_up.says(NOTE).hears("บันทึกภายในแล้ว")
    next_up.taps("ตอบหรือถามผู้แจ้ง", card).hears("ผู้แจ้ง")
    next_up.says(ANSWER).hears(ANSWER)
    next_up.taps("ส่งข้อความ").hears("แล้ว")

    second = Unlucky(stage, SECOND, chance)
    second.says(f"ติดตาม {code}").hears(ANSWER)
    assert NOTE not in _all_of(second)
    second.says(FURTHER).hears(FURTHER)
    second.taps("ส่งให้ผู้รับเรื่อง").hears("ส่ง")
    second.taps("เสร็จแล้ว")
    opens(next_up, "มีข้อความเพิ่ม").hears(FURTHER)

    next_up.taps("แจ้งผล", card).hears("ผล")
    next_up.says(RESULT).hears(RESULT)
    next_up.taps("ยืนยันแจ้งผล").hears("แจ้งผล")
    stranger.says(f"ติดตาม {code}").hears(RESULT)
    stranger.taps("ยังไม่ได้รับการแก้ไข").hears("ยัง")
    stranger.says(AGAIN).hears(AGAIN)
    stranger.taps("ส่งให้ผู้รับเรื่อง").hears("อีกครั้ง")
    card = opens(next_up).hears(AGAIN)
    next_up.taps("แจ้งผล", card).hears("ผล")
    next_up.says(RESULT).hears(RESULT)
    next_up.taps("ยืนยันแจ้งผล").hears("แจ้งผล")
    card = next_up.taps("เปิดเรื่อง").hears(AGAIN, RESULT)
    next_up.taps("ปิดเรื่อง", card).hears("ปิดเรื่อง")
    next_up.taps("ยืนยันปิดเรื่อง").hears("ปิดเรื่องแล้ว")
    stage.settles()

    stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
    assert stage.web_kills + stage.worker_kills >= 5
    for who in (ADMIN, OTHER, RECEIVER):
        assert FURTHER not in _all_of(stage.person(who))
    nothing_is_found(stage, (*SECRETS, code, code.replace("-", "")))


def test_in_a_group_nothing_is_kept_and_the_way_to_the_direct_chat_is_shown(
    stage: Stage,
) -> None:
    stranger = stage.person_of(STRANGER)
    group = Group(stage, GROUP, stranger).takes_the_bot_in()
    said = f"ร้องเรียน {AGAIN}"
    answer = group.calls(stranger, said).hears("เรื่องนี้ทำในแชตส่วนตัวเท่านั้น")
    assert AGAIN not in words(answer) and any("uri" in action for action in actions(answer))
    stage.settles()
    nothing_is_found(stage, (AGAIN, STRANGER))


@pytest.mark.soak
def test_guessing_codes_is_stopped_and_administrators_see_how_many(stage: Stage) -> None:
    guesser, admin = stage.person_of(SECOND), stage.person(ADMIN)
    chance = random.Random(7)
    for _ in range(5):
        guesser.says(f"ติดตาม {case_codes.new_code(chance.randbytes)}").hears("ไม่พบ")
    guesser.says(f"ติดตาม {case_codes.new_code(chance.randbytes)}").hears("ลองใหม่")
    admin.says("เมนู").hears("เดารหัส")
    stage.settles()


def test_the_whole_database_does_not_tell_which_of_two_colleagues_complained(stage: Stage) -> None:
    reporter, complainant = stage.person(REPORTER), stage.person(COMPLAINANT)
    reporter.sends_files([picture(90)]).hears("ได้รับไฟล์แล้ว")
    reporter.taps("ไม่ใช้ไฟล์นี้").hears("ลบไฟล์แล้ว")
    sends_report(reporter, "3.8", "รอประกาศของคณะทำงานกลาง", 91)
    complainant.says("ร้องเรียน").hears("ประเภทใด")
    complainant.taps("ข้อร้องเรียน").hears("เปิดเผยชื่อ")
    complainant.taps("ไม่เปิดเผยชื่อ").hears("เกิดอะไรขึ้น")
    complainant.says(AGAIN).hears("ยืนยัน")
    complainant.sends_files([picture(92)]).hears("1 ไฟล์")
    complainant.taps("ยืนยัน").hears("รับข้อร้องเรียนแล้ว")
    stage.office_time_moves(TEN_MINUTES)
    stage.settles()
    own, ordinary = (_rows_of(stage, staff_id) for staff_id in (COMPLAINANT, REPORTER))
    assert own[0] <= ordinary[0]
    assert own[1] <= ordinary[1]


def _rows_of(stage: Stage, staff_id: str) -> tuple[set[Like], set[tuple[Like, ...]]]:
    """What somebody's rows are like, and those that name each of their events."""
    query = select(PersonRow.id).where(PersonRow.staff_id == staff_id)
    number = stage.database.read(lambda session: session.scalars(query).one())
    lane = stage.sealer.keyed_hash(line_id(staff_id), LANE)
    return set(likes(stage.database, lane, number)), set(answers_of_events(stage.database, lane))


@pytest.mark.soak
def test_line_failing_leaves_nobody_who_asked_in_silence(stage: Stage) -> None:
    speaks, waits = stage.person("D0202"), stage.person("D0302")
    stage.sim("POST", "/faults", {"endpoint": "reply", "kind": "5xx", "times": 1000})
    for person in (speaks, waits):
        person.says("แผน 3.7")
    until(lambda: _replies_waiting(stage) == 2, stage.logs)
    tokens_have_died(stage.database)
    until(lambda: _owed(stage) == 2, stage.logs)
    stage.sim("DELETE", "/faults")
    told = speaks.says("งบประมาณ").hears("เมื่อครู่ระบบส่งคำตอบไม่ได้", "แผน 3.7")
    assert [a["text"] for a in actions(told) if a["label"] == "ถามอีกครั้ง"] == ["แผน 3.7"]
    speaks.hears("งบ")
    stage.office_time_moves(_speaks_in(stage))  # no push leaves by night or on a day off
    assert "แผน 3.7" in words(waits.hears("ระบบส่งคำตอบไม่ได้"))
    waits.says("แผน 3.7").hears("3.7")
    stage.settles()


def _replies_waiting(stage: Stage) -> int:
    tried = (OutboxMessage.state == "waiting", OutboxMessage.reply_tried)
    query = select(func.count()).select_from(OutboxMessage).where(*tried)
    return stage.database.read(lambda session: session.scalar(query) or 0)


def _owed(stage: Stage) -> int:
    owed = (OutboxMessage.state == "waiting", OutboxMessage.kind == "unsaid")
    query = select(func.count()).select_from(OutboxMessage).where(*owed)
    return stage.database.read(lambda session: session.scalar(query) or 0)


def _speaks_in(stage: Stage) -> float:
    """Seconds of office time until the pushes that wait may leave."""
    query = select(func.max(OutboxMessage.not_before)).where(OutboxMessage.state == "waiting")
    begins = stage.database.read(lambda session: session.scalar(query))
    now = datetime.fromisoformat(stage.sim("GET", "/state")["clock"]["now"])
    return max(1.0, (begins - now).total_seconds() + 1) if begins else 0.0


def _all_of(person: Person) -> str:
    return "\n".join(words(entry["message"]) for entry in person.entries())
