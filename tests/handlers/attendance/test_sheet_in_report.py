"""One tap puts the sheet of a closed event into the report of its activity."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from models.attendance.event_documents import SIGN_IN_SHEET
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.report import ReportVersion
from tests.handlers.attendance.meeting import event_of, on_screen
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD

INTO = "แนบกับรายงาน 3.6"
AIM = "กลุ่มเป้าหมายเข้าร่วมร้อยละ 80"
STAFF = ("D0101", "D0102", "D0103", "D0104", "D0105", "D0106")


@pytest.fixture
def aimed(demo: House) -> House:
    """The plan's 3.6 aims at people taking part, as 1.10 and 1.11 do (002:346, 347)."""
    with demo.session() as session:
        for activity in session.scalars(select(Activity).where(Activity.number == "3.6")):
            activity.outcome = AIM
        session.commit()
    return demo


def closes(
    reporter: Chat,
    house: House,
    chat: Callable[[str], Chat],
    came: int = 5,
    guests: tuple[str, ...] = (),
) -> Chat:
    """The reporter's event of 3.6, at which so many of six were, and guests; it is closed."""
    reporter.says("เปิดลงชื่อ 3.6").taps("ใช้ชื่อกิจกรรมในแผน").says("ห้อง 301")
    for each in ("เริ่มเดี๋ยวนี้ 3 ชั่วโมง", "บุคลากรของสำนัก", "รหัสบนจอ", "เฉพาะบุคลากร", "เปิดลงชื่อ"):
        reporter.taps(each)
    for who in (*STAFF[:came], *guests):
        chat(who).says(on_screen(house))
    return reporter.says("ปิดลงชื่อ").taps("ยืนยันปิดลงชื่อ")


def sends(reporter: Chat) -> Chat:
    reporter.taps("เสร็จแล้ว 100%").says("จัดอบรมบุคลากรของสำนักตามแผน").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


def test_one_tap_fills_what_was_held_and_the_measured_share(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat).taps(INTO)
    assert "เป็นหลักฐานแล้ว" in reporter.since(0)
    sends(reporter)
    assert "จากผู้ที่ควรมา 6 คน คิดเป็นร้อยละ 83.33 (ถึงเป้าหมายร้อยละ 80)" in reporter.last
    assert "มีผู้เข้าร่วม 5 คน" in reporter.last and "ใบลงชื่อ" in reporter.last
    reporter.says("ยืนยัน")
    with aimed.session() as session:
        sent = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
        assert sent is not None
        assert "ร้อยละ 83.33" in sent.outcome and "ห้อง 301" in sent.output
        assert [(each["by"], each["about"]) for each in sent.proofs] == [
            ("attendance", event_of(aimed).id)
        ]


@pytest.mark.soak
def test_a_share_below_the_aim_is_said_so(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat, came=3).taps(INTO)
    sends(reporter)
    assert "ร้อยละ 50.00 (ยังไม่ถึงเป้าหมายร้อยละ 80)" in reporter.last


@pytest.mark.soak
def test_an_event_that_nobody_attended_fills_nothing(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat, came=0).taps(INTO)
    assert "ร้อยละ" not in str(reporter.state["answers"].get("outcome", ""))


@pytest.mark.soak
def test_a_report_that_names_no_sheet_is_remarked_and_one_tap_attaches_it(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat)
    reporter.says("รายงาน 3.6").taps("เสร็จแล้ว 100%").says("จัดอบรมบุคลากรของสำนักตามแผน")
    reporter.says("จัดอบรม 1 ครั้ง").says("เข้าร่วมครบตามเป้าหมาย").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ไม่มี").says("ไม่มี")
    assert "ที่ยังไม่ได้แนบ" in reporter.last
    reporter.taps(INTO)
    assert "เป็นหลักฐานแล้ว" in reporter.since(0)


@pytest.mark.parametrize(("who", "may"), [("D0102", True), ("D0202", False)])
def test_who_may_read_the_report_may_have_the_sheet(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat], who: str, may: bool
) -> None:
    closes(reporter, aimed, chat)
    record = SIGN_IN_SHEET.record
    assert record is not None
    with aimed.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == who)).one()
        event_id, day = event_of(aimed).id, date(2027, 3, 1)
        assert not record.may_read(session, person, event_id, day)
    reporter.taps(INTO)
    sends(reporter).says("ยืนยัน")
    with aimed.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == who)).one()
        assert record.may_read(session, person, event_id, day) is may


@pytest.mark.soak
def test_who_does_not_run_the_event_cannot_attach_it(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    data = closes(reporter, aimed, chat).button(INTO)
    assert "ไม่พบหลักฐานนี้" in chat("D0202").taps_data(data).last
    assert INTO not in chat(HEAD).says("กิจกรรมลงชื่อ").offers


@pytest.mark.soak
def test_guests_are_told_apart_and_the_figures_do_not_contradict_each_other(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat, came=3, guests=("D0201", "D0202", "D0301")).taps(INTO)
    sends(reporter)
    assert "มีผู้เข้าร่วม 3 คน และผู้อยู่นอกรายชื่ออีก 3 คน" in reporter.last
    assert "ผู้เข้าร่วม 3 คน จากผู้ที่ควรมา 6 คน คิดเป็นร้อยละ 50.00" in reporter.last
    assert "กรุณาตรวจตัวเลข" not in reporter.last


def test_a_sheet_of_an_event_called_like_its_activity_says_the_name_once(
    aimed: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    closes(reporter, aimed, chat)
    event = event_of(aimed)
    asked = PaperRequest(SIGN_IN_SHEET.name, gift=event.id, reader=event.organiser_id)
    with aimed.session() as session:
        printed = str(gather(session, aimed.sealer, asked, aimed.now).meta)
    assert "กิจกรรมที่ 3.6" in printed and event.title not in printed
