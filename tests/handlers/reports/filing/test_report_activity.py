"""The activity report in chat: every way through it, what is asked, sent, refused and mended."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.conversation.engine import Engine
from handlers.conversation.flow import REVIEW, Choice
from handlers.conversation.hidden_keys import BEFORE
from handlers.conversation.state import State
from handlers.messages import render
from handlers.reports.filing import publicity, report_evidence
from handlers.reports.filing.budget_answers import read_budget
from handlers.reports.filing.report_activity import FLOW
from handlers.reports.filing.report_answers import read_status, to_correct
from handlers.reports.report_words import STATUS, budget_words
from handlers.understand.unclear import Unclear
from models.attachments.attachment import Attachment
from models.people.person import Bureau, Person
from models.plans import plans
from models.plans.plan import Activity, ActivityBureau, ActivityDue
from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.reports import plan_intake, source_reports
from models.reports.deciding import report_decisions
from models.reports.report import APPROVED, RETURNED, Report, ReportVersion
from scheduler.ports import Outside
from tests import factories
from tests.handlers.house import Chat, House
from tests.talk import Talk, actions, words
from tests.test_main_job import picture
from tests.understanding.scenes import types_in

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.fixture
def colleague(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0104")


@pytest.fixture
def desk(demo: House) -> Iterator[Context]:
    """The desk of a reporter's event."""
    with demo.session() as session:
        engine, _ = _begun(demo, session)
        yield engine.context


def tells(chat: Chat, number: str = "1.10", status: str = "เสร็จแล้ว 100%") -> Chat:
    """Everything up to the evidence."""
    chat.says(f"รายงาน {number}").taps(status).says(TOLD)
    return chat.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")


def sends(chat: Chat, number: str = "1.10") -> ReportVersion:
    tells(chat, number).sends_file().says("ไม่มี").taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว" in chat.last
    return newest(chat.house)


def returns(house: House, reason: str, *fields: str) -> None:
    with house.session() as session:
        report = session.scalars(select(Report).order_by(Report.id.desc())).first()
        assert report is not None
        decider = session.scalars(select(Person).where(Person.staff_id == "D0102")).one()
        report_decisions.decide(
            session, decider, report.id, report.version, RETURNED, house.now, reason, fields
        )
        session.commit()


def newest(house: House) -> ReportVersion:
    with house.session() as session:
        found = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
        assert found is not None
        return found


def versions(house: House) -> int:
    with house.session() as session:
        return len(session.scalars(select(ReportVersion)).all())


# -- the whole report ----------------------------------------------------------------------------


def test_a_whole_report_with_one_file_takes_eight_messages(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    reporter = talk(seed.line_id("D0103"))
    messages: list[Callable[[], Talk]] = [
        lambda: reporter.says("รายงาน 1.10"),
        lambda: reporter.taps("เสร็จแล้ว 100%"),
        lambda: reporter.says(TOLD),
        lambda: reporter.taps("ได้ตามแผนทั้งสองข้อ"),
        lambda: reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง"),
        lambda: reporter.sends_file(picture()),
        lambda: reporter.taps("ครบทุกช่องทาง"),
        lambda: reporter.taps("ยืนยันการส่ง"),
    ]
    for send in messages:
        assert "ส่งรายงานแล้ว" not in reporter.last
        send()
    assert len(messages) == 8 and "ส่งรายงานแล้ว" in reporter.last
    [version] = office.database.read(lambda s: list(s.scalars(select(ReportVersion))))
    [file] = office.database.read(lambda s: list(s.scalars(select(Attachment))))
    assert (version.status, version.percent, version.narrative) == ("done", Decimal(100), TOLD)
    assert (version.output, version.outcome) == ("เป็นไปตามแผน", "เป็นไปตามแผน")
    assert version.budget_allocated is None and version.budget_disbursed is None
    assert (version.risk, version.evidence) == ("green", [file.id])
    assert len(version.publicity) > 1 and version.links == []
    head = talk(seed.line_id("D0102"))
    assert "รายงานรออนุมัติ" in head.last and TOLD in head.last


LONGEST = {
    "status_reason": TOLD, "narrative": TOLD, "output": "ได้คู่มือ 1 เล่ม", "outcome": "เข้าใจมากขึ้น",
    "budget": "5,000 / 4,200", "further_activity": "อบรมเพิ่ม", "publicity": "เพจ ชมรม STRONG",
    "status": "80", "percent": "80",
}  # fmt: skip


@pytest.mark.soak
def test_no_way_through_the_report_takes_more_than_twelve_messages(demo: House) -> None:
    """From the list to the confirmation: รายงาน, the pick, every question, the last tap."""
    with demo.session() as session:
        engine, start = _begun(demo, session)
        longest = _longest(engine, start, {})
    assert 2 + longest == 12


def _begun(demo: House, session: Session) -> tuple[Engine, State]:
    me = session.scalars(select(Person).where(Person.staff_id == "D0103")).one()
    context = Context(
        session=session, now=demo.now, sealer=demo.sealer, random_bytes=secrets.token_bytes,
        lane="l", event_key="e", occurred_at=1_803_866_400_417, received_ticks=0.0, reply_until=1.0,
        flows=registry.flows_by_name(),
        subjects=registry.SUBJECTS,
        file_link=lambda _file, _person, _now, *_of: "", person=me,
    )  # fmt: skip
    engine = Engine(FLOW, "0" * 16, context)
    opening = FLOW.open(context, "1.10", {})
    return engine, engine.start(opening.answers).state


def _longest(engine: Engine, state: State, known: dict[str, int]) -> int:
    """The most messages from here to the end, the confirmation included."""
    if state.at == REVIEW:
        return 1
    key = json.dumps(
        [state.at, sorted(state.answers), state.answers.get("status"), state.answers.get("risk")]
    )
    if key not in known:
        step = FLOW.step(state.at)
        assert step is not None
        turns = [
            engine.tap(state, step.name, choice.key)
            for choice in step.choices(engine.context, state.answers)
            if choice.ticks is None and not choice.stays
        ]
        if step.name in LONGEST:
            turns.append(engine.say(state, LONGEST[step.name]))
        if step.optional:
            turns.append(engine.say(state, "ข้าม"))
        assert all(turn.state.at != state.at for turn in turns)
        known[key] = 1 + max(_longest(engine, turn.state, known) for turn in turns)
    return known[key]


# -- statuses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "status", "percent"),
    [
        ("เสร็จแล้ว 100%", "done", Decimal(100)),
        ("ดำเนินการแล้วเสร็จ", "done", Decimal(100)),
        ("เสร็จแล้วค่ะ", "done", Decimal(100)),
        ("100", "done", Decimal(100)),
        ("เริ่มแล้ว 25%", "started", Decimal(25)),
        ("ร้อยละ ๘๐", "started", Decimal(80)),
        ("33.333", "started", Decimal("33.33")),
        ("เริ่มดำเนินการไปบ้าง แต่ยังไม่ครบถ้วน", "started", None),
        ("เริ่มแล้ว ไม่ระบุ %", "started", None),
        ("ปรับแผนความเสี่ยง", "plan_revised", None),
        ("เหตุผลอื่น", "other", None),
    ],
)
@pytest.mark.soak
def test_each_status_is_sent_with_its_percent(
    reporter: Chat, said: str, status: str, percent: Decimal | None
) -> None:
    reporter.says("รายงาน 1.10").says(said)
    if "ร้อยละ" in reporter.last.partition("\n")[0]:
        reporter.taps("ยังไม่ทราบ")
    reporter.says(TOLD).taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ไม่มี").says("ไม่มี").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.status, sent.percent, sent.narrative) == (status, percent, TOLD)


@pytest.mark.soak
def test_what_was_not_begun_asks_why_and_neither_output_nor_percent(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("ยังไม่ได้ดำเนินการ")
    assert "เพราะเหตุใดจึงยังไม่ได้เริ่ม" in reporter.last
    reporter.says("รองบประมาณไตรมาสที่สาม").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "ผลผลิต" not in reporter.last and "ร้อยละ" not in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.percent, sent.output, sent.outcome) == (Decimal(0), "", "")


@pytest.mark.soak
def test_another_reason_is_told_once_and_counts_as_what_was_done(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เหตุผลอื่น").says("รวมกับกิจกรรมของสำนักวิชาการแล้ว")
    assert "ผลผลิต" in reporter.last.partition("\n")[0]
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.says("แก้ไข เหตุผล").says("รวมกับกิจกรรมของสำนักกฎหมายแล้ว").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert sent.status_reason == sent.narrative == "รวมกับกิจกรรมของสำนักกฎหมายแล้ว"


@pytest.mark.soak
def test_a_story_told_before_stays_when_another_reason_is_given(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("ไม่มี").says("แก้ไข สถานะ").taps("เหตุผลอื่น")
    reporter.says("ขยายเวลาตามมติที่ประชุม").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.status_reason, sent.narrative) == ("ขยายเวลาตามมติที่ประชุม", TOLD)


@pytest.mark.soak
def test_a_status_changed_from_done_to_started_brings_its_percent(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("ไม่มี").says("แก้ไข สถานะ").taps("เริ่มแล้ว 50%")
    assert "ร้อยละ 50" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    assert newest(reporter.house).percent == Decimal(50)


@pytest.mark.soak
def test_a_percent_told_once_counts_again_when_the_status_changes_back(reporter: Chat) -> None:
    tells(reporter, status="เริ่มแล้ว 25%").says("ไม่มี").says("ไม่มี")
    reporter.says("แก้ไข สถานะ").taps("เสร็จแล้ว 100%")
    assert "ร้อยละ" not in reporter.last
    reporter.says("แก้ไข สถานะ").says("เริ่มแล้ว")
    assert "ร้อยละ 25" in reporter.last


@pytest.mark.parametrize("status", STATUS)
def test_the_offices_own_words_for_a_status_are_understood(status: str) -> None:
    assert read_status(STATUS[status], _nowhere(), {}) == status


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("เกือบเสร็จ สัก 80", "80"),
        ("เริ่มแล้วแต่เพิ่งได้ 20", "20"),
        ("กำลังทำอยู่ครับ ร้อยละ ๔๕", "45"),
        ("เกือบเสร็จ 100", None),
        ("เกือบเสร็จ 2 กิจกรรม", None),
    ],
)
def test_the_share_beside_work_that_has_begun_is_kept_or_asked(
    typed: str, share: str | None
) -> None:
    if share is None:
        with pytest.raises(Unclear):
            read_status(typed, _nowhere(), {})
    else:
        assert read_status(typed, _nowhere(), {}).also == {"percent": share}


def test_work_done_since_some_time_is_done_unless_something_is_left() -> None:
    assert read_status("เสร็จตั้งแต่อาทิตย์ที่แล้วค่ะพี่", _nowhere(), {}) == "done"
    with pytest.raises(Unclear):
        read_status("เสร็จตั้งแต่อาทิตย์ที่แล้วแต่ยังไม่ส่ง", _nowhere(), {})


# -- budget, risk, publicity ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("5,000 / 4,200", ["5000.00", "4200.00"]),
        ("๕๐๐๐/๔๒๐๐", ["5000.00", "4200.00"]),
        ("ได้รับจัดสรร 5,000 บาท เบิกจ่าย 4,200.50 บาท", ["5000.00", "4200.50"]),
        ("ได้รับ 5000\nใช้ไป 0", ["5000.00", "0.00"]),
        ("ตั้งไว้ 15,000 ใช้ไป 12,500 ค่ะ", ["15000.00", "12500.00"]),
        ("ตั้งงบไว้ 9,000 ใช้จริง 7,000", ["9000.00", "7000.00"]),
        ("ใช้งบไป 12,500 บาทจากที่ตั้งไว้ 15,000 บาทค่ะ", ["15000.00", "12500.00"]),
        ("ใช้ไป 12500 จากที่ได้ 15000", ["15000.00", "12500.00"]),
        ("ใช้งบ 8500 จากที่ได้ 12000 ค่ะ", ["12000.00", "8500.00"]),
        ("ใช้ไป 8500 ครับ งบที่ได้คือ 12000", ["12000.00", "8500.00"]),
        ("เบิกไป 8500 จากทั้งหมด 12000", ["12000.00", "8500.00"]),
        ("ได้งบมา 3 พัน ใช้ไป 2800 เดี๋ยวมานะครับ", ["3000.00", "2800.00"]),
        ("ได้ 2 หมื่น ใช้ 1.5 หมื่น", ["20000.00", "15000.00"]),
        ("งบ 15000 ใช้หมดเลยค่ะ", ["15000.00", "15000.00"]),
        ("ได้งบ 12000 ยังไม่ได้ใช้เลย", ["12000.00", "0.00"]),
        ("ไม่ใช้งบ", "none"),
        ("ไม่มีค่ะ", "none"),
        ("0", "none"),
    ],
)
def test_a_budget_is_read_as_people_write_it(said: str, money: object) -> None:
    assert read_budget(said, _nowhere(), {}) == money


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ได้งบหมื่นสองใช้ไปแปดพันห้าค่ะ", ["ได้รับ 12,000 ใช้ 8,500", "ได้รับ 12,000 ใช้ 8,005"]),
        ("ใช้ไปแปดพันห้าจาก 12000", ["ได้รับ 12,000 ใช้ 8,500", "ได้รับ 12,000 ใช้ 8,005"]),
        ("12,000 กับ 8,500", ["ได้รับ 12,000 ใช้ 8,500"]),
        ("ได้งบมา 12000 เหลือคืน 3500", ["ได้รับ 12,000 ใช้ 8,500"]),
        ("8,500 กับ 12,000", []),
        ("ใช้ไปไม่ถึง 8500 จากที่ได้ 12000", []),
        ("ใช้เงินส่วนตัว 500 จากงบ 2000", []),
        ("ใช้ไป 8500 บาท จากผู้เข้าร่วม 40 คน", []),
        ("ใช้ไป 8500 จากที่ตั้งไว้ 12000 แล้วก็คืนไป 3500", []),
        ("ขอไว้ 12000 ได้ 10000 ใช้ 8500", []),
        ("ซื้อของจากร้าน 500 ใช้ไป 300", []),
        ("ได้ 500 ใช้ 420 คน", []),
        ("งบ 5,000 กว่า ใช้ 4,200", []),
    ],
)
def test_two_amounts_are_offered_only_as_the_pair_they_may_be(said: str, meant: list[str]) -> None:
    with pytest.raises(Unclear, match="สองจำนวน") as asked:
        read_budget(said, _nowhere(), {})
    assert list(asked.value.meant) == meant


@pytest.mark.parametrize("piece", ["ได้", "งบ", "มา ", "ใช้เบิกจ่าย", "ค่ะ ", "หนึ่ง", "1พัน "])
def test_a_budget_is_looked_for_soon(piece: str) -> None:
    before = time.process_time()
    for lead in ("", "ใช้ ", "ได้ 5 ใช้ "):
        with suppress(Unclear):
            read_budget(f"{lead}{piece * 40}"[:150] + "x", _nowhere(), {})
    assert time.process_time() - before < 1


@pytest.mark.parametrize("said", ["5,000", "ประมาณห้าพัน", "5,000 / เกือบ 4,200", "1/2/3", "เยอะ", ""])
def test_an_unclear_budget_asks_for_both_amounts(said: str) -> None:
    with pytest.raises(Unclear, match="สองจำนวน"):
        read_budget(said, _nowhere(), {})


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("งบที่ใช้เป็น 3,500 บาทค่ะ", ["ได้รับ 5,000 ใช้ 3,500"]),
        ("ได้รับ 6,000", ["ได้รับ 6,000 ใช้ 3,000"]),
        ("3,500", ["ได้รับ 5,000 ใช้ 3,500", "ได้รับ 3,500 ใช้ 3,500"]),
    ],
)
def test_one_amount_told_anew_leaves_the_other_as_it_was(said: str, meant: list[str]) -> None:
    with pytest.raises(Unclear) as asked:
        read_budget(said, _nowhere(), {"budget": ["5000.00", "3000.00"]})
    assert list(asked.value.meant) == meant


@pytest.mark.soak
def test_spending_above_the_allocation_is_remarked_and_never_refused(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("9,800 / 10,075").taps("เขียว ยังไม่เกิด").says("ไม่มี").says("ไม่มี")
    assert "ได้รับ 9,800.00 บาท / เบิกจ่าย 10,075.00 บาท (เบิกเกิน 275.00 บาท)" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.budget_allocated, sent.budget_disbursed) == (Decimal(9800), Decimal(10075))


def test_no_budget_reads_as_the_form_says_it() -> None:
    assert budget_words(None, None) == "ไม่ขอรับการจัดสรรงบประมาณ"
    assert budget_words(Decimal(5), Decimal(5)) == "ได้รับ 5.00 บาท / เบิกจ่าย 5.00 บาท"


@pytest.mark.parametrize(("label", "risk"), [("เหลือง ยอมรับได้", "yellow"), ("แดง", "red")])
@pytest.mark.soak
def test_a_risk_that_has_come_asks_for_a_further_activity(
    reporter: Chat, label: str, risk: str
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบประมาณ").says(label)
    assert "ควรมีกิจกรรมเพิ่มเติม" in reporter.last
    reporter.says("อบรมเจ้าหน้าที่พัสดุเพิ่ม").says("ไม่มี").says("ไม่มี").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.risk, sent.further_activity) == (risk, "อบรมเจ้าหน้าที่พัสดุเพิ่ม")


@pytest.mark.soak
def test_a_further_activity_goes_with_the_risk_it_was_for(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบประมาณ").says("เหลือง").says("อบรมเพิ่ม").says("ไม่มี").says("ไม่มี")
    reporter.says("แก้ไข ความเสี่ยง").says("เขียว")
    assert "อบรมเพิ่ม" not in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.risk, sent.further_activity) == ("green", "")


def _with_channels(*channels: str) -> Activity:
    return Activity(channels=list(channels))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1", ["เว็บ"]),
        ("๑, ๓", ["เว็บ", "LINE"]),
        ("1 และ 3", ["เว็บ", "LINE"]),
        ("3 1 3", ["LINE", "เว็บ"]),
        ("Facebook, จดหมายข่าว", ["Facebook", "จดหมายข่าว"]),
        ("เว็บ https://a.go.th/x https://b.go.th", ["เว็บ", "https://a.go.th/x", "https://b.go.th"]),
    ],
)
def test_publicity_is_named_numbered_or_linked(said: str, found: list[str], desk: Context) -> None:
    activity = _with_channels("เว็บ", "Facebook", "LINE")
    assert publicity.read(said, activity, desk, {}) == found


CHANNELS = ("ช่องทางของสำนัก/กลุ่ม/สำนักงาน", "LINE ชมรม STRONG", "เพจ ชมรม STRONG", "เว็บไซต์คุณธรรมคนสภา")


@pytest.mark.parametrize(
    ("said", "found", "days"),
    [
        ("ลงเว็บสำนักแล้วเมื่อ 6 พย กับไลน์ชมรมค่ะ", (0, 1), ("2026-11-06",)),
        ("ลงเพจชมรมเมื่อ 7 มีนา กับเว็บคุณธรรม 8 มีนาครับ", (2, 3), ("2027-03-07", "2027-03-08")),
        ("เพจชมรมอย่างเดียวค่ะ ลิงก์ https://facebook.com/strong/1", (2,), ()),
        ("ประสานงานกับเพจ STRONG แล้ว", (2,), ()),
    ],
)
def test_each_channel_told_keeps_its_day_and_no_word_becomes_one(
    said: str, found: tuple[int, ...], days: tuple[str, ...], desk: Context
) -> None:
    told = publicity.read(said, _with_channels(*CHANNELS), desk, {})
    value = told.value if isinstance(told, Choice) else told
    assert value == [CHANNELS[at] for at in found]
    details = told.also[publicity.DETAILS] if isinstance(told, Choice) else {}
    assert tuple(each["on"] for each in details.values() if "on" in each) == days


@pytest.mark.parametrize(
    "said", ["เอาไลน์ออกจ้า", "ไลน์ไม่เอานะ", "ไม่เอาไลน์ค่ะ", "ขอเอา LINE ชมรม ออกก่อน"]
)
def test_a_channel_is_taken_out_in_words(said: str, desk: Context) -> None:
    before = [CHANNELS[1], CHANNELS[3]]
    told = publicity.read(said, _with_channels(*CHANNELS), desk, {publicity.STEP: before})
    assert told == [CHANNELS[3]]


@pytest.mark.parametrize(
    "said", ["ขอเฟซบุ๊กกับไลน์ละกัน แต่เพจ strong ไม่เอานะ", "เอาเสียงตามสายออก", "เอาไลน์ออก เอาเพจแทน"]
)
def test_words_that_take_no_one_channel_out_are_no_channel(said: str, desk: Context) -> None:
    with pytest.raises(Unclear):
        publicity.read(
            said, _with_channels(*CHANNELS), desk, {publicity.STEP: [CHANNELS[1], CHANNELS[3]]}
        )


def test_places_are_read_in_words(desk: Context) -> None:
    told = publicity.read("ข้อสองกับข้อสี่อ่ะค่ะ", _with_channels(*CHANNELS), desk, {})
    assert told == [CHANNELS[1], CHANNELS[3]]


ALL_TOLD = pytest.mark.parametrize(
    "said", ["หมดแล้วครับ มีแค่นี้", "ครบแล้วค่ะ แค่นี้ก่อน", "รูปหมดแล้วครับ", "พอแล้ว"]
)


@ALL_TOLD
def test_words_that_all_is_told_are_no_channel(said: str, desk: Context) -> None:
    with pytest.raises(Unclear):
        publicity.read(said, _with_channels(), desk, {})
    with pytest.raises(Unclear):
        publicity.read(said, _with_channels(*CHANNELS), desk, {})


@ALL_TOLD
def test_words_that_all_is_told_keep_what_is_ticked(said: str, desk: Context) -> None:
    ticked = {publicity.STEP: [CHANNELS[3]]}
    assert publicity.read(said, _with_channels(*CHANNELS), desk, ticked) == [CHANNELS[3]]


@ALL_TOLD
def test_words_that_all_is_sent_keep_the_files(said: str, desk: Context) -> None:
    assert report_evidence.read(said, desk, {report_evidence.STEP: [7]}) == [7]
    with pytest.raises(Unclear):
        report_evidence.read(said, desk, {})


@pytest.mark.parametrize("said", ["0", "4", "1, 9", " , "])
def test_a_channel_that_is_not_there_is_asked_again(said: str, desk: Context) -> None:
    with pytest.raises(Unclear):
        publicity.read(said, _with_channels("เว็บ", "Facebook", "LINE"), desk, {})


@pytest.mark.soak
def test_channels_are_ticked_off_one_by_one_and_taken_out_again(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").taps_data(reporter.beside("1."))
    assert "1. เลือกแล้ว" in reporter.last
    first = reporter.beside("2.")
    reporter.taps_data(first).taps_data(first)
    assert "2. เลือกแล้ว" in reporter.last and "เลือกครบแล้ว (2)" in reporter.offers
    reporter.taps_data(reporter.beside("1. เลือกแล้ว"))
    reporter.taps("เลือกครบแล้ว (1)").taps("ยืนยันการส่ง")
    assert newest(reporter.house).publicity == ["เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ สว."]


@pytest.mark.soak
def test_each_channel_may_have_its_link_or_its_day(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี")
    reporter.says("1 https://www.senate.go.th/a\n4 5 มี.ค. 70")
    assert "5 มี.ค. 70" in reporter.last and "www.senate.go.th/a" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert len(sent.publicity) == 2 and sent.links == []
    assert sent.published == {
        sent.publicity[0]: {"link": "https://www.senate.go.th/a"},
        sent.publicity[1]: {"on": "2027-03-05"},
    }


@pytest.mark.soak
def test_what_is_typed_joins_what_is_ticked(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").taps_data(reporter.beside("1."))
    reporter.says("4 https://facebook.com/p/1").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert len(sent.publicity) == 2 and list(sent.published) == [sent.publicity[1]]


@pytest.mark.soak
def test_links_and_channels_are_kept_apart(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("จดหมายข่าว https://www.senate.go.th/a").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.publicity, sent.links) == (["จดหมายข่าว"], ["https://www.senate.go.th/a"])


@pytest.mark.soak
def test_all_channels_at_one_tap_keep_the_link_that_was_told_before(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("https://www.senate.go.th/a").says("แก้ไข การเผยแพร่")
    reporter.taps("ครบทุกช่องทาง").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert len(sent.publicity) == 6 and sent.links == ["https://www.senate.go.th/a"]


@pytest.mark.soak
def test_the_plans_own_words_stand_beside_the_question(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    with reporter.house.session() as session:
        activity = session.scalars(select(Activity).where(Activity.number == "1.10")).one()
    assert activity.output in reporter.last and activity.outcome in reporter.last
    reporter.says("จัดครบสามครั้งตามแผน")
    assert activity.outcome in reporter.last and activity.output not in reporter.last
    reporter.says("บุคลากรเข้าใจมากขึ้น").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert all(wanted in reporter.last for wanted in activity.evidence[:6])


# -- bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "bad", "hint"),
    [
        ([], "นิดหน่อย", "กดปุ่ม หรือพิมพ์ร้อยละ"),
        ([], "150", "0 ถึง 100"),
        (["เสร็จแล้ว"], "ทำแล้ว", "เล่าเพิ่มอีกเล็กน้อย"),
        (["เสร็จแล้ว"], "จัดไปแล้วครับ", "เล่าเพิ่มอีกเล็กน้อย"),
        (["เสร็จแล้ว", TOLD], "ก", "ข้อความสั้น ๆ"),
        (["เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ"], "5000", "ได้รับ 5,000 ใช้ 5,000"),
        (["เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ"], "ฟ้า", "ยังไม่แน่ใจว่าหมายถึงข้อใด เลือกได้ “เขียว"),
        (["เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว"], "ส่งแล้ว", "รับเป็นไฟล์"),
    ],
)
@pytest.mark.soak
def test_bad_input_gets_one_sentence_and_keeps_the_answers(
    reporter: Chat, before: list[str], bad: str, hint: str
) -> None:
    reporter.says("รายงาน 1.10")
    for said in before:
        reporter.says(said)
    kept, at = reporter.state["answers"], reporter.state["at"]
    count = len(reporter.heard)
    reporter.says(bad)
    assert len(reporter.heard) == count + 1
    assert hint in words(reporter.heard[count])
    assert (reporter.state["answers"], reporter.state["at"]) == (kept, at)
    assert versions(reporter.house) == 0


@pytest.mark.soak
def test_long_and_strange_words_are_kept_whole(reporter: Chat) -> None:
    long = "จัดกิจกรรม😀 " * 350 + "\x00\ud800"
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(long).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ช่อง\ud800\x00 อื่น")
    reporter.taps("ใช้เป็นคำตอบ").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert sent.narrative == ("จัดกิจกรรม😀 " * 350).strip()
    assert sent.publicity == ["ช่อง อื่น"]


# -- which activity ------------------------------------------------------------------------------


def test_without_a_number_the_list_shows_what_is_due_next_first(reporter: Chat) -> None:
    reporter.says("รายงาน")
    assert (
        "เลือกกิจกรรมที่จะรายงาน" in reporter.last and "พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม" in reporter.last
    )
    assert reporter.offers.count("รายงาน") == 10
    reporter.taps_data(next(actions(reporter.heard[-1]))["data"])
    assert "กำหนดส่ง 20 มีนาคม 2570" in reporter.since(-2)


def test_an_activity_with_parts_asks_which_part(reporter: Chat) -> None:
    reporter.says("รายงาน 1.6")
    assert "มี 3 ข้อย่อย" in reporter.last
    data = [a["data"] for a in actions(reporter.heard[-1]) if "data" in a]
    reporter.taps_data(data[1])
    assert "รายงาน 1.6.2" in reporter.since(-2) and "30 กรกฎาคม 2570" in reporter.since(-2)


@pytest.mark.parametrize("said", ["รายงาน 1.6.1", "รายงาน 1.6 (1)", "รายงาน ๑.๖.๑"])
def test_a_part_may_be_named_at_once(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "รายงาน 1.6.1" in reporter.since(-2)


def test_the_same_number_in_two_plans_is_chosen_by_its_plan(reporter: Chat) -> None:
    with reporter.house.session() as session:
        bureau = session.scalars(select(Bureau).where(Bureau.name == "สำนักบริหารงานกลาง")).one()
        other = factories.plan(session, "risk-2570")
        factories.activity(
            session, other, "1.10", [bureau], [date(2027, 9, 1)], title="แผนความเสี่ยง"
        )
        session.commit()
    reporter.says("รายงาน 1.10")
    assert "มี 2 รายการ" in reporter.last and "risk-2570" in reporter.last
    data = [a["data"] for a in actions(reporter.heard[-1]) if "data" in a]
    reporter.taps_data(data[1])
    assert "แผนความเสี่ยง" in reporter.since(-2) and "1 กันยายน 2570" in reporter.since(-2)


@pytest.mark.parametrize("said", ["รายงาน 9.9", "รายงาน 1.10.7"])
def test_an_activity_that_is_not_there_leads_to_the_list(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ไม่พบกิจกรรม" in reporter.last and "รายงาน" in reporter.offers


def test_a_project_without_a_report_is_told_what_comes_first(reporter: Chat) -> None:
    told = reporter.answer_to("รายงาน โครงการที่ไม่มี")
    assert "ไม่พบรายงานที่ส่งแล้ว" in told and "ส่งรายงานกิจกรรมก่อน" in told


def test_two_numbers_are_asked_one_by_one(reporter: Chat) -> None:
    reporter.says("รายงาน 1.6 และ 1.7")
    assert "ทีละข้อ" in reporter.last


def test_a_doubt_of_the_plan_is_told_with_whom_to_ask_and_no_more(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 2.1")
    said = reporter.since(-2)
    assert "ข้อสังเกต: กิจกรรมนี้มีกำหนดส่งสองวัน กรุณาตรวจกับผู้ดูแลแผน" in said
    assert "แถวเดียวกัน" not in said


@pytest.mark.soak
def test_the_second_date_is_asked_once_the_first_is_sent(reporter: Chat) -> None:
    assert sends(reporter, "2.1").report_id
    reporter.says("รายงาน 2.1")
    assert "กำหนดส่ง 30 กรกฎาคม 2570" in reporter.since(-2)


def test_a_date_the_plan_has_left_is_replaced_by_the_next(reporter: Chat) -> None:
    with reporter.house.session() as session:
        activity = session.scalars(select(Activity).where(Activity.number == "1.10")).one()
    reporter.taps_data(f"o:report_activity?a={activity.id}&d=2027-01-01")
    assert "กำหนดส่ง 20 มิถุนายน 2570" in reporter.since(-2)


def test_a_round_moved_under_a_draft_moves_the_draft(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("ไม่มี")
    moves_round(reporter.house, "1.10", date(2027, 6, 30))
    reporter.says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last and "30 มิถุนายน 2570" in reporter.last


def moves_round(house: House, number: str, day: date) -> None:
    with house.session() as session:
        activity = session.scalars(select(Activity).where(Activity.number == number)).one()
        session.execute(
            update(ActivityDue).where(ActivityDue.activity_id == activity.id).values(due=day)
        )
        session.commit()


def test_a_bureau_that_owes_nothing_is_told_so_rather_than_praised(house: House) -> None:
    with house.session() as session:
        me = factories.person(session, factories.bureau(session)).line_user_id or ""
        session.commit()
    lonely = Chat(house, me).says("รายงาน")
    assert "ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน" in lonely.last


@pytest.mark.soak
def test_a_bureau_that_sent_everything_is_told_so(reporter: Chat) -> None:
    with reporter.house.session() as session:
        session.execute(update(Activity).where(Activity.number != "1.10").values(reportable=False))
        session.commit()
    sends(reporter)
    reporter.says("รายงาน")
    assert "ครบทุกกิจกรรมแล้ว" in reporter.last


# -- refused -------------------------------------------------------------------------------------


@pytest.mark.soak
def test_what_is_under_review_is_not_reported_again(reporter: Chat, colleague: Chat) -> None:
    sends(reporter)
    for chat in (reporter, colleague):
        chat.says("รายงาน 1.10")
        assert "กำลังรออนุมัติ" in chat.last
    assert versions(reporter.house) == 1


@pytest.mark.soak
def test_what_is_approved_is_not_reported_again(reporter: Chat, head: Chat) -> None:
    sends(reporter)
    with reporter.house.session() as session:
        session.execute(update(Report).values(state=APPROVED))
        session.commit()
    reporter.says("รายงาน 1.10")
    assert "ได้รับอนุมัติแล้ว" in reporter.last


def test_another_bureaus_activity_is_not_reported(chat: Callable[[str], Chat], demo: House) -> None:
    with demo.session() as session:
        central = session.scalars(select(Bureau).where(Bureau.name == "สำนักบริหารงานกลาง")).one()
        activity = session.scalars(select(Activity).where(Activity.number == "1.10")).one()
        session.execute(
            update(ActivityBureau)
            .where(
                ActivityBureau.activity_id == activity.id, ActivityBureau.bureau_id != central.id
            )
            .values(reports=False)
        )
        session.commit()
    other = chat("D0202").says("รายงาน 1.10")
    assert "ไม่พบกิจกรรม 1.10 ของสำนักท่าน" in other.last
    other.taps_data(f"o:report_activity?a={activity.id}&d=2027-06-20")
    assert "ไม่ได้อยู่ในหน้าที่ของสำนักท่าน" in other.last


@pytest.mark.soak
def test_a_colleague_who_is_second_keeps_the_answers(reporter: Chat, colleague: Chat) -> None:
    tells(colleague).sends_file().says("ไม่มี")
    sends(reporter)
    colleague.taps("ยืนยันการส่ง")
    assert "กำลังรออนุมัติ" in colleague.last and versions(reporter.house) == 1
    colleague.taps("ทำเรื่องที่ค้างต่อ")
    assert TOLD in colleague.last and "1 ไฟล์" in colleague.last


def test_an_activity_taken_out_of_the_plan_refuses_the_draft_kindly(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("ไม่มี")
    with reporter.house.session() as session:
        session.execute(update(Activity).where(Activity.number == "1.10").values(reportable=False))
        session.commit()
    reporter.taps("ยืนยันการส่ง")
    assert "ไม่ได้อยู่ในหน้าที่" in reporter.last and versions(reporter.house) == 0


# -- evidence ------------------------------------------------------------------------------------


@pytest.mark.soak
def test_files_sent_before_the_question_are_not_asked_for_again(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").sends_file().sends_file()
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert "เผยแพร่ทางใดแล้วบ้าง" in reporter.last
    reporter.says("ไม่มี").sends_file()
    assert "3 ไฟล์" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    assert len(newest(reporter.house).evidence) == 3


@pytest.mark.soak
def test_a_file_still_looked_at_keeps_the_report_back_for_a_moment(reporter: Chat) -> None:
    tells(reporter).says("ไม่มี").says("ไม่มี").sends_file(look=False)
    reporter.says("ยืนยัน")
    assert "กำลังตรวจไฟล์" in reporter.since(-2) and versions(reporter.house) == 0
    reporter.hears(reporter.house.looks_at_file() or [])
    reporter.taps("ยืนยันการส่ง")
    assert len(newest(reporter.house).evidence) == 1


@pytest.mark.soak
def test_a_file_that_could_not_be_kept_is_not_sent(reporter: Chat) -> None:
    tells(reporter).sends_file(keeps=False).sends_file().says("ไม่มี").taps("ยืนยันการส่ง")
    assert len(newest(reporter.house).evidence) == 1


@pytest.mark.soak
def test_a_file_after_the_end_waits_for_the_next_report(reporter: Chat) -> None:
    sends(reporter)
    reporter.sends_file()
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.last
    assert len(reporter.house.files()) == 2
    assert newest(reporter.house).evidence == [1]


def test_files_sent_before_any_report_are_kept_for_it(reporter: Chat) -> None:
    reporter.sends_file().sends_file()
    assert "เก็บไฟล์ไว้ให้ 1 วัน" in reporter.last
    reporter.says("รายงาน 1.10")
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 2 ไฟล์" in reporter.last


def test_files_sent_before_a_draft_is_gone_on_with_join_it(reporter: Chat) -> None:
    tells(reporter).says("ยกเลิก").sends_file()
    reporter.taps("ทำเรื่องที่ค้างต่อ")
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 1 ไฟล์" in reporter.since(-2)
    assert "การเผยแพร่" in reporter.last


def test_early_files_are_for_one_day(reporter: Chat) -> None:
    reporter.sends_file()
    reporter.house.later(hours=25)
    reporter.says("รายงาน 1.10")
    assert "ใช้ไฟล์ที่ส่งไว้" not in reporter.last


def test_early_files_nobody_wants_are_dropped_by_a_tap(reporter: Chat) -> None:
    reporter.sends_file().taps("ไม่ใช้ไฟล์นี้")
    assert "ลบไฟล์แล้ว 1 ไฟล์" in reporter.last
    assert [file.state for file in reporter.house.files()] == ["removed"]
    reporter.says("รายงาน 1.10")
    assert "ใช้ไฟล์ที่ส่งไว้" not in reporter.last


def test_who_reports_nothing_is_offered_no_report_for_a_file(
    chat: Callable[[str], Chat],
) -> None:
    staff = chat("D0106").sends_file()
    assert "เก็บไฟล์ไว้ให้ 1 วัน" in staff.last and "รายงาน 1.10" not in staff.last
    assert "ไม่ใช้ไฟล์นี้" in staff.offers


def test_cancelling_keeps_a_draft_and_dropping_it_removes_the_files(reporter: Chat) -> None:
    tells(reporter).sends_file().says("ยกเลิก")
    assert "ยังไม่ได้ส่ง คำตอบเก็บเป็นร่างไว้ให้" in reporter.since(-2)
    assert [f.state for f in reporter.house.files()] == ["kept"]
    reporter.taps("ทิ้งร่างนี้")
    assert [f.state for f in reporter.house.files()] == ["removed"]


def test_a_report_with_no_answer_yet_is_cancelled_at_once(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ยกเลิก")
    assert "ยกเลิกรายงานกิจกรรมแล้ว" in reporter.last


@pytest.mark.soak
def test_files_are_shown_and_taken_out_before_sending(reporter: Chat) -> None:
    tells(reporter).sends_file().says("ไม่มี").sends_file()
    reporter.says("แก้ไข หลักฐาน")
    assert "หลักฐาน 2 ไฟล์" in reporter.last and "เปิดดูไฟล์ที่ 2" in reporter.offers
    out = reporter.beside("1. รูปภาพ")
    reporter.taps_data(out)
    assert "หลักฐาน 1 ไฟล์" in reporter.last
    assert [f.state for f in reporter.house.files()] == ["removed", "kept"]
    reporter.taps_data(out)
    assert "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว" in reporter.since(-2)
    reporter.taps("ใช้คำตอบเดิม").taps("ยืนยันการส่ง")
    assert newest(reporter.house).evidence == [2]


def test_the_last_file_taken_out_asks_for_files_again(reporter: Chat) -> None:
    tells(reporter).sends_file().says("แก้ไข หลักฐาน")
    reporter.taps_data(reporter.beside("1. รูปภาพ"))
    assert "ส่งรูปภาพ PDF" in reporter.last and "evidence" not in reporter.state["answers"]


# -- as before -----------------------------------------------------------------------------------


def sends_all(chat: Chat) -> ReportVersion:
    """A report with nothing left out."""
    tells(chat).sends_file().taps("ครบทุกช่องทาง").taps("ยืนยันการส่ง")
    return newest(chat.house)


def years_on(house: House) -> None:
    """A year has passed and the plan was rolled on."""
    house.now = datetime(2028, 3, 1, 2, 0, tzinfo=UTC)
    with house.session() as session:
        plan = plans.named(session, "central-2570")
        assert plan is not None
        plan_intake.store(session, roll(plans.as_file(plan), 2571, ["สำนักบริหารงานกลาง"]))
        session.commit()


@pytest.mark.soak
def test_the_second_time_takes_four_messages(reporter: Chat) -> None:
    before = sends_all(reporter)
    years_on(reporter.house)
    messages: list[Callable[[], Chat]] = [
        lambda: reporter.says("รายงาน 1.10"),
        lambda: reporter.taps("ทำเหมือนครั้งก่อน"),
        lambda: reporter.sends_file(),
        lambda: reporter.taps("ยืนยันการส่ง"),
    ]
    for send in messages:
        send()
    assert "ส่งรายงานแล้ว" in reporter.last
    again = newest(reporter.house)
    assert again.id != before.id and again.evidence == [2]
    assert (again.status, again.publicity) == (before.status, before.publicity)


@pytest.mark.soak
def test_a_share_and_a_budget_told_before_are_shown_before_they_are_carried_on(
    reporter: Chat,
) -> None:
    reporter.says(f"รายงาน 1.10 เริ่มแล้ว 80% ได้รับงบ 5,000 บาท ใช้ไป 4,200 บาท {TOLD}")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("เขียว ยังไม่เกิด")
    reporter.sends_file().taps("ครบทุกช่องทาง").taps("ยืนยันการส่ง")
    years_on(reporter.house)
    reporter.says("รายงาน 1.10")
    assert "ร้อยละ 80" in reporter.last
    assert "ได้รับ 5,000.00 บาท / เบิกจ่าย 4,200.00 บาท" in reporter.last
    reporter.taps("ทำเหมือนครั้งก่อน").sends_file().taps("ยืนยันการส่ง")
    again = newest(reporter.house)
    assert (again.percent, again.budget_disbursed) == (Decimal(80), Decimal(4200))


@pytest.mark.soak
def test_what_was_carried_on_unchanged_is_pointed_out(reporter: Chat) -> None:
    tells(reporter).sends_file().taps("ครบทุกช่องทาง").says("แก้ไข สิ่งที่ทำ")
    reporter.says(f"{TOLD} ได้ร่วมกันกำหนดแนวทางปฏิบัติของสำนักและติดประกาศให้ทุกคนทราบ").taps("ยืนยันการส่ง")
    years_on(reporter.house)
    reporter.says("รายงาน 1.10 เหมือนครั้งก่อน").sends_file()
    assert "ยังเหมือนครั้งก่อน: สถานะ สิ่งที่ทำ" in reporter.last
    assert "ข้อความเหมือนรายงานรอบก่อน" in reporter.last
    reporter.says("แก้ไข สิ่งที่ทำ").says("จัดอบรมเมื่อ 20 มกราคม มีผู้เข้าร่วม 120 คน")
    assert "ยังเหมือนครั้งก่อน: สถานะ ผลผลิต" in reporter.last


@pytest.mark.soak
def test_one_line_and_the_rest_as_before(reporter: Chat) -> None:
    sends_all(reporter)
    years_on(reporter.house)
    reporter.says("รายงาน 1.10 เริ่มแล้ว 50% จัดอบรมเมื่อ 20 มกราคม มีผู้เข้าร่วม 120 คน")
    assert "ครั้งก่อน: รายงานรอบ 20 มิถุนายน 2570" in reporter.last
    reporter.says("เหมือนเดิม").sends_file().taps("ยืนยันการส่ง")
    again = newest(reporter.house)
    assert (again.status, again.percent) == ("started", Decimal(50))
    assert "120 คน" in again.narrative and again.output == "เป็นไปตามแผน"


@pytest.mark.parametrize(
    "said",
    [
        ["รายงาน 1.10 เหมือนรอบที่แล้ว ยกเว้นคนมา 50 คน"],
        ["รายงาน 1.10", "เหมือนเดิมค่ะ แต่คนเข้าร่วม 50 คน"],
        ["รายงาน 1.10", "ทำเหมือนครั้งก่อน ยกเว้นคนมา 50 คน"],
    ],
)
def test_the_same_as_before_but_for_the_people(reporter: Chat, said: list[str]) -> None:
    sends_all(reporter)
    years_on(reporter.house)
    for each in said:
        types_in(reporter, each)
    assert reporter.state["answers"]["narrative"] == TOLD.replace("118", "50")
    assert reporter.state["answers"]["output"] == "เป็นไปตามแผน"


@pytest.mark.parametrize(
    "said",
    [["รายงาน 1.10 เหมือนครั้งก่อน แต่ 80%"], ["รายงาน 1.10", "เหมือนเดิม แต่ 80%"]],
)
def test_the_same_as_before_but_for_the_share(reporter: Chat, said: list[str]) -> None:
    sends_all(reporter)
    years_on(reporter.house)
    for each in said:
        types_in(reporter, each)
    found = reporter.state["answers"]
    assert (found["status"], found["percent"], found["narrative"]) == ("started", "80", TOLD)


def test_what_is_other_is_said_back_where_there_is_nothing_before(reporter: Chat) -> None:
    reply = types_in(reporter, "รายงาน 1.10 เหมือนรอบที่แล้ว ยกเว้นคนมา 50 คน")
    assert "ยังไม่มีรายงานครั้งก่อน" in reply and "เก็บ “คนมา 50 คน” ไว้ให้แล้ว" in reply
    assert "narrative" not in reporter.state["answers"]


def test_what_else_is_other_is_said_back(reporter: Chat) -> None:
    sends_all(reporter)
    years_on(reporter.house)
    reply = types_in(reporter, "รายงาน 1.10 เหมือนรอบที่แล้ว ยกเว้นสถานที่")
    assert "ยังไม่ได้เปลี่ยน" in reply
    assert reporter.state["answers"].get("narrative", TOLD) == TOLD


@pytest.mark.soak
def test_thai_digits_stay_as_they_were_typed(reporter: Chat) -> None:
    """Decision 0008: the forms print what people wrote, and 002's form is one of Thai digits."""
    reporter.says("รายงาน ๑.๑๐ เสร็จแล้ว จัดอบรมเมื่อ ๒๐ มกราคม ๒๕๗๐ มีผู้เข้าร่วม ๑๒๐ คน")
    reporter.says("บุคลากรเข้าร่วม ๑๒๐ คน").taps("ผลลัพธ์ได้ตามแผน")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file()
    reporter.says("ไม่มี").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert sent.narrative == "จัดอบรมเมื่อ ๒๐ มกราคม ๒๕๗๐ มีผู้เข้าร่วม ๑๒๐ คน"
    assert sent.output == "บุคลากรเข้าร่วม ๑๒๐ คน"


@pytest.mark.soak
def test_an_earlier_report_may_be_left_alone(reporter: Chat) -> None:
    sends_all(reporter)
    years_on(reporter.house)
    reporter.says("รายงาน 1.10").taps("ตอบใหม่")
    assert "กิจกรรมนี้ดำเนินการถึงไหนแล้ว" in reporter.last


def test_the_same_as_before_where_there_is_nothing_before_is_told(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10 ทำเหมือนครั้งก่อน")
    assert "ยังไม่มีรายงานครั้งก่อน" in reporter.last and "ถึงไหนแล้ว" in reporter.last


@pytest.mark.soak
def test_a_source_printed_report_is_carried_on_too(reporter: Chat) -> None:
    with reporter.house.session() as session:
        source_reports.take_in(session, packaged_plan("central-2566"), reporter.house.now)
        session.commit()
    reporter.says("รายงาน 2.1")
    assert "ครั้งก่อน: รายงานรอบ 20 มีนาคม 2566" in reporter.last
    reporter.taps("ทำเหมือนครั้งก่อน")
    assert "ใช้งบประมาณเท่าใด" in reporter.last


# -- corrected -----------------------------------------------------------------------------------


def approves(house: House) -> None:
    with house.session() as session:
        report = session.scalars(select(Report).order_by(Report.id.desc())).first()
        assert report is not None
        decider = session.scalars(select(Person).where(Person.staff_id == "D0102")).one()
        report_decisions.decide(session, decider, report.id, report.version, APPROVED, house.now)
        session.commit()


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "words", ["ขอแก้ข้อเมื่อกี้ พิมพ์ผิด", "วันที่ใส่ผิดไหม", "เดี๋ยวมาแก้", "ไม่แก้แล้ว", "ย้อนกลับ"]
)
def test_words_about_the_form_are_no_reason_for_a_correction(reporter: Chat, words: str) -> None:
    sends(reporter)
    approves(reporter.house)
    reporter.says("รายงาน 1.10").taps("แก้ฉบับที่อนุมัติ").says(words)
    assert "ตรวจทานก่อนส่ง" not in reporter.last


@pytest.mark.soak
def test_an_approved_report_is_corrected_as_a_new_version_with_its_reason(reporter: Chat) -> None:
    sends(reporter)
    approves(reporter.house)
    reporter.says("รายงาน 1.10").taps("แก้ฉบับที่อนุมัติ")
    assert "แก้ฉบับที่อนุมัติแล้วเพราะเหตุใด" in reporter.last
    reporter.says("จำนวนผู้เข้าร่วมพิมพ์ผิด")
    assert "ตรวจทานก่อนส่ง" in reporter.last
    reporter.says("แก้ไข สิ่งที่ทำ").says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 119 คน")
    reporter.taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว" in reporter.last
    again = newest(reporter.house)
    assert (again.version, again.correction_reason) == (2, "จำนวนผู้เข้าร่วมพิมพ์ผิด")
    assert "119 คน" in again.narrative


# -- returned ------------------------------------------------------------------------------------


@pytest.mark.soak
def test_only_what_was_returned_is_asked_and_the_old_answer_is_kept_by_a_tap(
    reporter: Chat,
) -> None:
    sends(reporter)
    returns(reporter.house, "ผลผลิตยังไม่ตอบตามแผน", "output", "outcome")
    reporter.says("รายงาน 1.10")
    assert "เหตุผลที่ส่งกลับ: ผลผลิตยังไม่ตอบตามแผน" in reporter.since(-3)
    assert "รายงาน 1.10 · แก้ไขข้อ 1 · ผลผลิต" in reporter.last
    assert "คำตอบเดิม: เป็นไปตามแผน" in reporter.last
    reporter.says("จัดครบสามครั้งตามแผน")
    assert "รายงาน 1.10 · แก้ไขข้อ 2 · ผลลัพธ์" in reporter.last
    reporter.taps("ใช้คำตอบเดิม")
    assert "ตรวจทานก่อนส่ง" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.version, sent.output, sent.outcome) == (2, "จัดครบสามครั้งตามแผน", "เป็นไปตามแผน")
    assert (sent.narrative, sent.risk, len(sent.evidence)) == (TOLD, "green", 1)


@pytest.mark.soak
def test_a_return_that_names_no_answer_opens_the_review_card_to_choose(reporter: Chat) -> None:
    sends(reporter)
    returns(reporter.house, "ขอให้ตรวจอีกครั้ง")
    reporter.says("รายงาน 1.10")
    assert "กด “แก้ไข” ที่ข้อที่ต้องแก้" in reporter.since(-3)
    assert "ตรวจทานก่อนส่ง" in reporter.last and "ไม่ขอรับการจัดสรรงบประมาณ" in reporter.last


@pytest.mark.soak
def test_files_sent_for_incomplete_evidence_join_the_earlier_ones(reporter: Chat) -> None:
    sends(reporter)
    returns(reporter.house, "หลักฐานไม่ครบ", "evidence")
    reporter.says("รายงาน 1.10").sends_file().taps("ยืนยันการส่ง")
    assert len(newest(reporter.house).evidence) == 2


@pytest.mark.soak
def test_a_refused_file_for_incomplete_evidence_asks_on(reporter: Chat) -> None:
    sends(reporter)
    returns(reporter.house, "หลักฐานไม่ครบ", "evidence")
    reporter.says("รายงาน 1.10").sends_file(keeps=False)
    assert "รายงาน 1.10 · แก้ไขข้อ 1 · หลักฐาน" in reporter.last
    reporter.taps("ใช้คำตอบเดิม").taps("ยืนยันการส่ง")
    assert len(newest(reporter.house).evidence) == 1


@pytest.mark.soak
def test_a_status_changed_while_mending_asks_what_the_new_one_needs(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("ยังไม่ได้ดำเนินการ").says("รองบประมาณไตรมาสที่สาม")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").taps("ยืนยันการส่ง")
    returns(reporter.house, "ตัวเลขไม่ตรงกัน", "status", "percent")
    reporter.says("รายงาน 1.10").taps("เริ่มแล้ว 50%")
    assert "ผลผลิต" in reporter.last.partition("\n")[0]
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.version, sent.percent, sent.output) == (2, Decimal(50), "เป็นไปตามแผน")


@pytest.mark.soak
def test_an_edit_of_a_done_report_to_started_does_not_keep_a_hundred_percent(
    reporter: Chat,
) -> None:
    sends(reporter)
    returns(reporter.house, "รายละเอียดไม่พอ", "narrative")
    reporter.says("รายงาน 1.10").says(TOLD + " ครบทุกกลุ่มงาน").says("แก้ไข สถานะ").says("เริ่มแล้ว")
    assert "ร้อยละ" in reporter.last.partition("\n")[0]
    assert "คำตอบเดิม" not in reporter.last


@pytest.mark.soak
def test_a_return_of_another_reasons_story_asks_for_the_reason(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เหตุผลอื่น").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").taps("ยืนยันการส่ง")
    returns(reporter.house, "รายละเอียดไม่พอ", "narrative")
    reporter.says("รายงาน 1.10")
    assert "รายงาน 1.10 · แก้ไขข้อ 1 · เหตุผล" in reporter.last
    reporter.says("รวมกับกิจกรรมของสำนักวิชาการแล้ว").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert sent.status_reason == sent.narrative == "รวมกับกิจกรรมของสำนักวิชาการแล้ว"


@pytest.mark.soak
def test_each_return_is_a_draft_of_its_own(reporter: Chat, colleague: Chat) -> None:
    sends(reporter)
    returns(reporter.house, "ครั้งแรก", "narrative")
    colleague.says("รายงาน 1.10")
    reporter.says("รายงาน 1.10").says(TOLD + " ครบ").taps("ยืนยันการส่ง")
    returns(reporter.house, "ครั้งที่สอง", "publicity")
    colleague.says("รายงาน 1.10")
    assert "ครั้งที่สอง" in colleague.since(-4)
    assert "แก้ไขข้อ 1 · การเผยแพร่" in colleague.last


@pytest.mark.soak
def test_versions_are_kept_on_both_databases(office: Outside, talk: Callable[[str], Talk]) -> None:
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    reporter, head = talk(seed.line_id("D0103")), talk(seed.line_id("D0102"))
    reporter.says("รายงาน 1.10").says("80").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("5,000.25 / 4,200").taps("เขียว ยังไม่เกิด").says("ไม่มี")
    reporter.says("จดหมายข่าว https://www.senate.go.th/ก").taps("ยืนยันการส่ง")
    head.taps("ส่งกลับแก้ไข").taps("ตัวเลขไม่ตรงกัน")
    reporter.taps("แก้ไขและส่งใหม่").says("จัดแลกเปลี่ยนเรียนรู้ครบทุกกลุ่มงานแล้ว")
    reporter.says("แก้ไข สถานะ").taps("เสร็จแล้ว 100%").taps("ยืนยันการส่ง")
    first, second = office.database.read(
        lambda s: list(s.scalars(select(ReportVersion).order_by(ReportVersion.version)))
    )
    assert (first.version, first.status, first.percent) == (1, "started", Decimal(80))
    assert (first.decision, first.decision_fields) == (RETURNED, ["narrative"])
    assert (second.version, second.status, second.percent) == (2, "done", Decimal(100))
    assert second.decision is None
    for version in (first, second):
        assert version.budget_allocated == Decimal("5000.25")
        assert (version.publicity, version.links) == (["จดหมายข่าว"], ["https://www.senate.go.th/ก"])


def _nowhere() -> Any:
    """For readers that look at nothing but the words."""
    return None


@pytest.mark.soak
def test_what_a_version_holds_is_what_its_answers_send_again(demo: House) -> None:
    """Every status survives being sent, returned without a name, and sent again unchanged."""
    with demo.session() as session:
        engine, _ = _begun(demo, session)
        activity = session.scalars(select(Activity).where(Activity.number == "1.10")).one()
        for status in STATUS:
            version = ReportVersion(
                status=status, status_reason=TOLD if status == "other" else "",
                percent=Decimal("12.50") if status == "started" else None, narrative=TOLD,
                output="" if status == "not_started" else "คู่มือ", outcome="เข้าใจ",
                budget_allocated=None, budget_disbursed=Decimal("5.00"), risk="red",
                further_activity="อบรม", publicity=["ก"], links=["https://a.go.th"], evidence=[],
                decision_fields=[],
            )  # fmt: skip
            known = {"activity_id": activity.id, "due": "", "number": "1.10"}
            answers = known | to_correct(version, ())
            assert BEFORE not in answers
            turn = engine.start(answers)
            assert turn.state.at == REVIEW, status
            assert render(turn.messages)


@pytest.mark.soak
def test_a_look_at_what_somebody_else_decided_is_not_offered_to_go_on_with(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter)
    head.says("รออนุมัติ").taps("พิจารณา")
    approves(reporter.house)
    head.says("ขอบคุณ")
    assert "ทำเรื่องที่ค้างต่อ" not in head.offers


@pytest.mark.soak
def test_links_told_before_stay_when_the_channels_were_returned(reporter: Chat) -> None:
    tells(reporter).sends_file().says("จดหมายข่าว https://www.senate.go.th/a").taps("ยืนยันการส่ง")
    returns(reporter.house, "ช่องทางเผยแพร่ยังไม่ครบตามแผน", "publicity")
    reporter.says("รายงาน 1.10").says("1").taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert sent.links == ["https://www.senate.go.th/a"]
    assert sent.publicity == ["จดหมายข่าว", "ช่องทางของสำนัก/กลุ่ม/สำนักงาน"]


# -- words that come twice, or are taken back ------------------------------------------------------


ONE_LINE = "รายงาน 1.10 เสร็จแล้ว 100% จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม ผู้เข้าร่วม 118 คน โทร 0812345678"


def test_a_one_line_report_that_is_taken_back_leaves_nothing_of_it(reporter: Chat) -> None:
    reporter.says(ONE_LINE)
    assert "0812345678" in str(reporter.state)
    reporter.unsends(reporter.messages[-1])
    assert "0812345678" not in str(reporter.state)
    assert "status" not in reporter.state["answers"]


def test_a_line_that_meets_a_draft_fills_what_the_draft_lacks(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เริ่มแล้ว 50%").says("ยกเลิก")
    reporter.says(ONE_LINE)
    assert "เพิ่มสิ่งที่ทำ ลงในร่างที่ทำค้างไว้แล้ว ส่วนสถานะ คงตามร่างเดิม" in reporter.since(-2)
    reporter.taps("ทำต่อ")
    assert "ผลผลิต" in reporter.last
    answers = reporter.state["answers"]
    assert (answers["status"], answers["percent"]) == ("started", "50")
    assert "118 คน" in answers["narrative"]


# -- a round that moves --------------------------------------------------------------------------


def moves(house: House, number: str, old: date, new: date) -> None:
    with house.session() as session:
        mine = select(Activity.id).where(Activity.number == number)
        session.execute(
            update(ActivityDue)
            .where(ActivityDue.activity_id.in_(mine), ActivityDue.due == old)
            .values(due=new)
        )
        session.commit()


@pytest.mark.soak
def test_a_draft_follows_its_own_round_and_an_older_card_confirms_nothing(reporter: Chat) -> None:
    """2.1 is due on 20 March and 30 July; the draft is for July, and July moves."""
    with reporter.house.session() as session:
        activity = session.scalars(
            select(Activity).where(Activity.number == "2.1", Activity.plan.has(fiscal_year=2570))
        ).one()
    reporter.taps_data(f"o:report_activity?a={activity.id}&d=2027-07-30")
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file().taps("ครบทุกช่องทาง")
    moves(reporter.house, "2.1", date(2027, 7, 30), date(2027, 8, 6))
    reporter.taps("ยืนยันการส่ง")
    assert "คำตอบเปลี่ยนไปหลังจากการ์ดนั้น" in reporter.since(-2)
    assert "กำหนดส่ง 6 สิงหาคม 2570" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    with reporter.house.session() as session:
        assert session.scalars(select(Report.due)).one() == date(2027, 8, 6)


@pytest.mark.soak
def test_a_text_of_another_year_is_remarked_with_the_button_that_mends_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("จัดแลกเปลี่ยนเรียนรู้ตามแผน ประจำปีงบประมาณ พ.ศ. 2566 มีผู้เข้าร่วม 118 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file().says("ไม่มี")
    assert "ข้อความบอกปี 2566 แต่รายงานนี้เป็นของปีงบประมาณ 2570" in reporter.last
    reporter.taps("แก้สิ่งที่ทำ").says(TOLD)
    assert "2566" not in reporter.last
