"""Complaints while every event breaks once, with all that was said in the fault's words: nothing of
it is found in the database's files, the log, the metrics or anybody's own data."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.simulator import seed
from bot.web import metrics
from handlers import dispatcher, registry
from handlers.context import Context
from handlers.dispatcher import Outcome
from handlers.events import Event
from handlers.people import data_file
from models.accounts import personal_data
from models.complaints.sealed import case_codes
from models.people.person import Person
from models.upkeep import vitals
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLog
from tests.talk import Talk, actions

CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")
STRANGER, SECOND = "U" + "9" * 32, "U" + "8" * 32
TOLD = "กลิ่นอับที่ห้องประชุมชั้นสามทุกบ่ายวันอังคาร"
DROPPED = "เรื่องนี้ยังไม่แน่ใจขอคิดดูก่อนว่าจะเล่าไหม"
FURTHER = "เห็นรถสีส้มจอดขวางประตูหลังทุกเช้า"
ENTERED, BY = "โทรแจ้งว่าลิฟต์ค้างสิบนาทีไม่มีคนช่วย", "คุณทดลองโทร โทร 02-999-8888"
HANDED_ON = "ต้องให้ส่วนกลางดูเพราะเกี่ยวกับหลายอาคาร"
SUGGESTED, PUBLISHED = "ขอพัดลมสองตัวที่ระเบียงด้านตะวันตก", "มีผู้เสนอให้เพิ่มพัดลมในที่นั่งรอ"
PRAISE, PASSED_ON = "ช่วยยกของหนักให้ผู้สูงอายุด้วยความเต็มใจ", "ได้รับคำชมเรื่องการช่วยเหลือผู้มาติดต่อ"


class Breaking(Talk):
    """Each event breaks at its very end the first time, and is tried again."""

    clock: MovableClock

    def settles(self) -> None:
        for _ in range(3):
            super().settles()
            self.clock.advance(seconds=20)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The events that broke once, each after all its work was done."""
    happened: set[str] = set()
    real = dispatcher.handle

    def handle(context: Context, event: Event) -> Outcome:
        outcome = real(context, event)
        if context.event_key not in happened:
            happened.add(context.event_key)
            raise RuntimeError(f"{event.text} {event.raw} {outcome.envelopes}")
        return outcome

    monkeypatch.setattr(dispatcher, "handle", handle)
    return happened


@pytest.fixture
def people(
    seeded: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> Callable[[str], Breaking]:
    def one(user_id: str) -> Breaking:
        made = Breaking(seeded, talk(user_id).line, user_id)
        made.clock = clock
        return made

    return one


def test_no_fault_tells_what_was_said(
    people: Callable[[str], Breaking],
    seeded: Outside,
    broken: set[str],
    log: RecordingLog,
    sqlite_path: Path,
    clock: MovableClock,
    capfd: pytest.CaptureFixture[str],
) -> None:
    stranger, second = people(STRANGER), people(SECOND)
    office, bureau = people(seed.line_id("D0003")), people(seed.line_id("D0105"))

    stranger.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(DROPPED)
    stranger.says("ทำต่อ").says("ยกเลิก")
    codes = [files(stranger, "ข้อร้องเรียน", TOLD)]
    wrong = case_codes.shown(case_codes.new_code(secrets.token_bytes))
    second.says(f"ติดตาม {wrong}")
    assert "ไม่พบ" in second.last
    second.says(f"ติดตาม {codes[0]}").taps("เขียนถึงผู้รับเรื่อง").says(FURTHER)
    second.taps("ส่งให้ผู้รับเรื่อง").taps("แจ้งเมื่อมีความคืบหน้า")

    bureau.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").taps("Call Center").says("26 ก.พ.")
    bureau.taps(bureau.offers[0]).says(ENTERED).taps("เปิดเผยชื่อ").says(BY).taps("ยืนยันการบันทึก")
    codes.append(CODE.findall(bureau.text)[-1])
    bureau.taps("เปิดเรื่อง").taps("ส่งต่อ").taps("ส่วนกลางของสำนักงาน").says(HANDED_ON)
    assert "แล้ว" in bureau.taps("ยืนยันส่งต่อ").last

    codes += [files(stranger, "ข้อเสนอแนะ", SUGGESTED), files(stranger, "คำชมเชย", praised(seeded))]
    clock.advance(minutes=20)
    opens(office, SUGGESTED, "เผยแพร่ข้อเสนอแนะ").says(PUBLISHED).taps("ยืนยันเผยแพร่")
    opens(office, PRAISE, "ส่งคำชมให้ผู้ได้รับ").says(PASSED_ON).taps("ยืนยันส่งคำชม")
    assert len(broken) > 40

    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"stored_file" in kept  # it was the database that was read
    assert "handle: RuntimeError" in str(vars(log))
    out = capfd.readouterr()
    told = "".join((str(vars(log)), out.out, out.err, measured(seeded)))
    told += everybodys_data(seeded)
    secret = [
        TOLD, DROPPED, FURTHER, ENTERED, BY, HANDED_ON, SUGGESTED, PRAISE, "สีส้ม", "02-999-8888",
        STRANGER, SECOND, wrong, *codes, *(code.replace("-", "") for code in codes),
    ]  # fmt: skip
    for each in [*secret, PUBLISHED, PASSED_ON]:
        assert each.encode() not in kept, each
        assert each not in told, each


def files(who: Talk, kind: str, text: str) -> str:
    """A case, from its kind to the receipt; its code."""
    who.says("ร้องเรียน").taps(kind).taps("ไม่เปิดเผยชื่อ").says(text).taps("ยืนยัน")
    return str(CODE.findall(who.last)[0])


def praised(office: Outside) -> str:
    """A compliment that names somebody of the roster."""
    query = select(Person.name).where(Person.staff_id == "D0106")
    name = office.database.read(lambda s: s.scalars(query).one())
    return f"{name} {PRAISE}"


def opens(who: Talk, text: str, what: str) -> Talk:
    """The case of this story, from the list, and what can be done with it."""
    who.says("เรื่องที่ได้รับ")
    for data in [a["data"] for a in actions(who.heard[-1]) if a["label"] == "เปิด"]:
        if text in who.taps_data(data).last:
            break
    return who.taps(what)


def everybodys_data(office: Outside) -> str:
    """What every person of the roster can take out."""
    now = office.clock.now()

    found = office.database.read(
        lambda s: [
            data_file.rendered(personal_data.gather(s, office.sealer, each), now, registry.SUBJECTS)
            for each in s.scalars(select(Person))
        ]
    )
    return b"".join(found).decode()


def measured(seeded: Outside) -> str:
    """The metrics."""
    now, ticks = seeded.clock.now(), seeded.clock.ticks()
    read = seeded.database.read(lambda s: vitals.read(s, vitals.Machine(), now, ticks, now))
    return metrics.page(seeded.database, read).decode()
