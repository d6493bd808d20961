"""Why a report is late: one tap by a reporter, the last one counts; kindly where none is late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.reminders import late_reason
from models.duties.reminder_tables import LateReason
from models.people.person import Bureau
from models.plans.plan import Activity
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import CENTRAL, opens
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, sends
from tests.models.reminders.owing import at


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """It is Tuesday, 23 March 2570: what was due on the 20th is late."""
    made = chat(REPORTER)
    made.house.now = at(date(2027, 3, 23))
    return made


def key(house: House, number: str = "2.1", due: str = "2027-03-20") -> str:
    with house.session() as session:
        activity = session.scalars(select(Activity.id).where(Activity.number == number)).one()
        bureau = session.scalars(select(Bureau.id).where(Bureau.name == "สำนักบริหารงานกลาง")).one()
    return f"report:{activity}:{bureau}:{due}"


def reasons(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(LateReason.code)))


def taps(chat: Chat, why: str = "", number: str = "2.1", due: str = "2027-03-20") -> str:
    """The digest's button; with a reason where `why` names one."""
    more = f"&w={why}" if why else ""
    return chat.taps_data(f"o:late_reason?k={key(chat.house, number, due)}{more}").last


def test_one_tap_notes_the_reason_and_says_who_will_see_it(reporter: Chat) -> None:
    said = taps(reporter, "waiting")
    assert "บันทึกเหตุที่รายงาน 2.1 ล่าช้าแล้ว: รอหน่วยงานอื่น" in said
    assert "ผู้อำนวยการสำนัก (นายสมมติ อำนวยการ) และผู้ดูแลระบบจะเห็นเหตุนี้" in said
    assert reasons(reporter.house) == ["waiting"] and "รายงาน 2.1" in reporter.offers


def test_without_a_reason_the_three_are_offered(reporter: Chat) -> None:
    assert "รายงาน 2.1 กำหนด 20 มี.ค. 70 ล่าช้าเพราะเหตุใด" in taps(reporter)
    assert reporter.offers[:3] == ["รอหน่วยงานอื่น", "ผู้รับผิดชอบลา", "ทำเป็นเอกสารแล้ว"]
    reporter.says("ทำเป็นเอกสารแล้ว")
    assert reasons(reporter.house) == ["on_paper"]


@pytest.mark.soak
def test_without_a_duty_it_is_asked_which_of_those_late(reporter: Chat) -> None:
    reporter.taps_data("o:late_reason")
    assert "เรื่องใดล่าช้า" in reporter.last and "1.6.1 · 7 เม.ย." not in reporter.offers
    reporter.says("อันแรก")
    assert "รายงาน 2.1 กำหนด 20 มี.ค. 70 ล่าช้าเพราะเหตุใด" in reporter.last
    reporter.taps("2.2 · 20 มี.ค.")
    assert "ปุ่มนี้เป็นของข้อที่ผ่านไปแล้ว" in reporter.since(-2) and reasons(reporter.house) == []
    reporter.taps("ย้อนกลับ").taps("2.2 · 20 มี.ค.").taps("รอหน่วยงานอื่น")
    assert "บันทึกเหตุที่รายงาน 2.2 ล่าช้าแล้ว" in reporter.last
    reporter.taps_data("o:late_reason").says("3.3").taps("ทำเป็นเอกสารแล้ว")
    assert "รายงาน 3.3" in reporter.last and len(reasons(reporter.house)) == 2


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("3.7 ช้าเพราะรอข้อมูลจากสำนักอื่น", "รอหน่วยงานอื่น"),
        ("ขอแจ้งว่า 3.7 ส่งช้าเพราะลาป่วยค่ะ", "ผู้รับผิดชอบลา"),
        ("แจ้งเหตุที่ล่าช้า 3.7 เพราะเวลาไม่พอ", ""),
        ("ขอแจ้งว่า 3.7 ส่งช้าเพราะรอ ผอ. ลงนามครับ", ""),
    ],
)
def test_activity_and_reason_in_one_sentence_are_kept_and_the_reason_is_asked(
    reporter: Chat, words: str, offered: str
) -> None:
    reporter.says(words)
    assert "รายงาน 3.7 กำหนด 20 มี.ค. 70 ล่าช้าเพราะเหตุใด" in reporter.last
    assert (f"จากข้อความที่พิมพ์: {offered}" if offered else "ล่าช้าเพราะเหตุใด") in reporter.last
    assert offered or "จากข้อความที่พิมพ์" not in reporter.last
    assert reasons(reporter.house) == []
    reporter.taps("ทำเป็นเอกสารแล้ว")
    assert reasons(reporter.house) == ["on_paper"]


@pytest.mark.parametrize(
    ("number", "why"), [("9.9", "กิจกรรม 9.9 ไม่มีเรื่องที่ค้าง"), ("1.6.1", "ยังไม่เลยกำหนด")]
)
def test_an_activity_that_is_not_late_is_said_to_be_so(
    reporter: Chat, number: str, why: str
) -> None:
    reporter.says(f"แจ้งเหตุที่ล่าช้า {number}")
    assert why in reporter.last and reasons(reporter.house) == []


@pytest.mark.soak
def test_where_one_only_is_late_it_is_meant(reporter: Chat) -> None:
    for number in ("2.2", "3.3", "3.4", "3.7"):
        sends(reporter, number=number)
    reporter.taps_data("o:late_reason")
    assert "รายงาน 2.1 กำหนด 20 มี.ค. 70 ล่าช้าเพราะเหตุใด" in reporter.last


def test_where_nothing_is_late_nothing_is_asked(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 3, 1))
    assert "ไม่ค้างแล้ว" in reporter.taps_data("o:late_reason").last


def test_a_reason_nobody_knows_asks_for_one_of_the_three(reporter: Chat) -> None:
    assert "ล่าช้าเพราะเหตุใด" in taps(reporter, "dog_ate_it")
    reporter.says("หมากินการบ้าน")
    assert "เลือกได้ “" in reporter.last and reasons(reporter.house) == []


def test_the_later_reason_counts(reporter: Chat, chat: Callable[[str], Chat]) -> None:
    taps(reporter, "waiting")
    said = taps(chat("D0104"), "on_leave")
    assert "ผู้รับผิดชอบลา (แทนเหตุเดิม รอหน่วยงานอื่น)" in said
    assert reasons(reporter.house) == ["on_leave"]


def test_what_is_not_late_needs_no_reason(reporter: Chat) -> None:
    said = taps(reporter, "waiting", "1.6.1", "2027-04-07")
    assert "กำหนด 7 เม.ย. 70 ยังไม่เลยกำหนด จึงยังไม่ต้องแจ้งเหตุ" in said
    reporter.house.now = at(date(2027, 3, 20))
    assert "ยังไม่เลยกำหนด" in taps(reporter, "waiting")
    assert reasons(reporter.house) == []


@pytest.mark.parametrize("who", [HEAD, DIRECTOR])
def test_superiors_see_reasons_but_give_none(
    reporter: Chat, chat: Callable[[str], Chat], who: str
) -> None:
    assert "แจ้งได้โดยผู้รายงานของสำนัก" in taps(chat(who), "waiting")
    assert reasons(reporter.house) == []


@pytest.mark.parametrize("who", ["D0202", "D0106"])
def test_nobody_excuses_what_does_not_reach_them(
    reporter: Chat, chat: Callable[[str], Chat], who: str
) -> None:
    assert "ไม่ได้เตือนท่าน" in taps(chat(who), "waiting")
    assert "ไม่ได้เตือนท่าน" in reporter.taps_data("o:late_reason?k=strange&w=waiting").last
    assert reasons(reporter.house) == []


@pytest.mark.soak
def test_what_was_sent_needs_no_reason_any_more(reporter: Chat) -> None:
    taps(reporter)
    old = reporter.button("รอหน่วยงานอื่น")
    sends(reporter, number="2.1")
    assert "ไม่ค้างแล้ว" in taps(reporter, "waiting")
    reporter.taps_data(old)
    assert reasons(reporter.house) == []


def test_who_is_away_is_told_that_somebody_else_is_reminded(reporter: Chat) -> None:
    reporter.says("ลา 23-24 มี.ค.").taps("ยืนยันวันลา")
    assert "ท่านแจ้งลาไว้" in taps(reporter, "on_leave")
    assert reasons(reporter.house) == []


def test_of_a_no_gift_result_it_says_what_ends_the_reminders(reporter: Chat) -> None:
    opens(reporter.house, "no-gift")
    reporter.house.now = at(date(2027, 3, 30))
    with reporter.house.session() as session:
        bureau = session.scalars(select(Bureau.id).where(Bureau.name == CENTRAL)).one()
    said = reporter.taps_data(f"o:late_reason?k=gift_result:{bureau}:2027-03-20:1&w=waiting").last
    assert "ยืนยันผล No Gift รอบ 20 มี.ค. 70 ล่าช้าแล้ว" in said
    assert "เมื่อยืนยันผลแล้วจึงหยุดเตือน" in said and "ส่งรายงาน" not in said


@pytest.mark.parametrize(
    "said",
    ["รายงานล่าช้า 2.1 เพราะงบยังไม่มา", "แจ้งเหตุที่ล่าช้า 2.1 งบประมาณยังไม่มา"],
)
def test_the_reason_that_is_typed_is_the_first_button(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "จากข้อความที่พิมพ์: รอหน่วยงานอื่น" in reporter.last
    reporter.taps("รอหน่วยงานอื่น")
    assert reasons(reporter.house) == ["waiting"]


def test_a_reason_that_is_none_of_the_three_is_said_not_to_be_kept(reporter: Chat) -> None:
    reporter.says("แจ้งเหตุที่ล่าช้า 2.1 เพราะติดประชุมเยอะ")
    told = reporter.since(0)
    assert "“ติดประชุมเยอะ” ไม่ตรงกับสามข้อ" in told and "รอหน่วยงานอื่น" in reporter.offers
    assert reasons(reporter.house) == []


@pytest.mark.parametrize(
    "said",
    ["รายงานล่าช้า 2.1 เพราะอะไร", "รายงาน 2.1 จัดอบรมแล้ว 40 คน ล่าช้าเพราะงบยังไม่มา", "รายงานล่าช้า"],
)
def test_what_asks_or_reports_is_no_reason(said: str) -> None:
    assert late_reason.heard(said, None) is None
    assert late_reason.heard("รายงานล่าช้า 2.1 เพราะงบยังไม่มา", "report_activity") is None
