"""A round's new date: which, to when, whom it concerns; they are told once, drafts follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from models.plans import plans
from models.plans.plan import Activity, ActivityDue, Plan
from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.queues import quota
from models.queues.quota import Quota
from models.reports import plan_intake
from models.reports.report import Report
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import (
    ADMIN,
    DIRECTOR,
    HEAD,
    REPORTER,
    TOLD,
    events_of,
    person,
    sends,
)
from tests.talk import words

JUNE, MARCH, JULY = date(2027, 6, 20), date(2027, 3, 20), date(2027, 7, 30)
NEW = date(2027, 6, 25)
MAY = datetime(2027, 5, 10, 3, 0, tzinfo=UTC)


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = MAY
    return found


def moves(admin: Chat, old: str = "20 มิถุนายน", new: str = "25 มิถุนายน 2570") -> Chat:
    """Up to the card that is to be confirmed."""
    return admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says(old).says(new)


def rounds(house: House) -> dict[date, int]:
    with house.session() as session:
        return dict(plans.rounds(session, 2570))


def another_plan(house: House) -> None:
    """A second plan of the year with the same rounds, of one bureau."""
    with house.session() as session:
        plan_intake.store(session, roll(packaged_plan("rounds-2567"), 2570, ["สำนักประชาสัมพันธ์"]))
        session.commit()


# -- the move ------------------------------------------------------------------------------------


def test_a_round_is_moved_after_it_was_shown_whom_that_concerns(admin: Chat) -> None:
    before = rounds(admin.house)
    moves(admin)
    assert f"3 สำนัก {before[JUNE]} กิจกรรม" in admin.last
    assert "20 มิถุนายน 2570" in admin.last and "25 มิถุนายน 2570" in admin.last
    assert "6 คน (คิดโควตา 6 ข้อความ)" in admin.last
    assert rounds(admin.house) == before
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert "เลื่อนรอบ 20 มิถุนายน 2570 เป็น 25 มิถุนายน 2570 แล้ว" in admin.last
    after = rounds(admin.house)
    assert JUNE not in after and after[NEW] == before[JUNE]
    assert {day: n for day, n in after.items() if day != NEW} == {
        day: n for day, n in before.items() if day != JUNE
    }


@pytest.mark.parametrize("typed", ["25/6/2570", "25 มิ.ย. 70", "25/6/2027", "๒๕ มิถุนายน ๒๕๗๐"])
@pytest.mark.soak
def test_both_eras_are_read(admin: Chat, typed: str) -> None:
    moves(admin, new=typed).taps("ยืนยันเลื่อนวันส่ง")
    assert NEW in rounds(admin.house)


@pytest.mark.soak
def test_the_rounds_to_come_are_offered_first(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ")
    assert admin.offers[0].startswith("20 มิ.ย. 70 (") and "20 มี.ค. 70 (5)" in admin.offers
    admin.taps(admin.offers[0]).says("25 มิถุนายน 2570").taps("ยืนยันเลื่อนวันส่ง")
    assert NEW in rounds(admin.house)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1 มีนาคม 2570", "ผ่านไปแล้ว"),
        ("5 ตุลาคม 2570", "ปีงบประมาณ 2570"),
        ("20 มิถุนายน 2570", "เป็นวันเดิม"),
        ("เร็วๆ นี้", "พิมพ์วันที่"),
        ("31 มิถุนายน 2570", "พิมพ์วันที่"),
    ],
)
@pytest.mark.soak
def test_a_day_that_cannot_be_is_asked_again(admin: Chat, typed: str, why: str) -> None:
    moves(admin, new=typed)
    assert why in admin.since(-2)
    assert JUNE in rounds(admin.house)


@pytest.mark.soak
def test_a_day_an_activity_has_already_is_refused_by_its_number(admin: Chat) -> None:
    moves(admin, old="20 มีนาคม", new="30 กรกฎาคม 2570")
    assert "กิจกรรม 2.1 มีกำหนดส่งหรือรายงานของวันที่ 30 กรกฎาคม 2570 อยู่แล้ว" in admin.since(-2)


def test_a_round_there_is_not_is_asked_again_with_the_nearest(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("1 มิถุนายน")
    assert "ไม่มีรอบส่งวันที่ 1 มิถุนายน 2570" in admin.since(-2)
    assert "20 มิ.ย. 70" in admin.since(-2)


@pytest.mark.soak
def test_a_new_date_on_a_day_off_is_said_before_it_is_confirmed(admin: Chat) -> None:
    moves(admin, new="27 มิถุนายน 2570")
    assert "เป็นวันหยุด" in admin.last
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert date(2027, 6, 27) in rounds(admin.house)


# -- which plan ----------------------------------------------------------------------------------


@pytest.mark.soak
def test_where_several_plans_have_the_date_it_is_asked_which(admin: Chat) -> None:
    another_plan(admin.house)
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("20 มิถุนายน")
    assert "รอบนี้มีอยู่ใน 2 แผน" in admin.last
    assert admin.offers[:3] == ["ทุกแผนที่มีรอบนี้", "แผนที่ 1", "แผนที่ 2"]
    assert "\n1. " in admin.last and "\n2. " in admin.last
    admin.taps(admin.offers[1]).says("25 มิถุนายน 2570").taps("ยืนยันเลื่อนวันส่ง")
    after = rounds(admin.house)
    assert JUNE in after and NEW in after


@pytest.mark.soak
def test_all_plans_of_the_year_may_be_moved(admin: Chat) -> None:
    another_plan(admin.house)
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("20 มิถุนายน").taps("ทุกแผนที่มีรอบนี้")
    admin.says("25 มิถุนายน 2570").taps("ยืนยันเลื่อนวันส่ง")
    assert JUNE not in rounds(admin.house)


# -- who is told ---------------------------------------------------------------------------------


@pytest.mark.soak
def test_responsible_reporters_and_heads_are_told_once_with_the_new_date(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    moves(admin)
    confirm = admin.button("ยืนยันเลื่อนวันส่ง")
    admin.taps_data(confirm).taps_data(confirm)
    told = [e for e in admin.house.sent if e.kind == "notice"]
    assert len(told) == 6
    assert all(e.key.startswith("round:2027-06-20:2027-06-25:") for e in told)
    reporter.hears(told)
    assert "เลื่อนวันส่งรายงาน" in reporter.last and "25 มิถุนายน 2570" in reporter.last
    assert events_of(admin.house, HEAD, "notice") == 1
    assert events_of(admin.house, "D0104", "notice") == 0


@pytest.mark.soak
def test_whom_line_does_not_reach_is_not_counted(admin: Chat) -> None:
    person(admin.house, "D0302", blocked_at=MAY)
    moves(admin)
    assert "คน (คิดโควตา" in admin.last
    count = int(admin.last.split(" คน (คิดโควตา")[0].split()[-1])
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert len([e for e in admin.house.sent if e.kind == "notice"]) == count
    assert events_of(admin.house, "D0302", "notice") == 0


@pytest.mark.soak
def test_a_short_quota_is_said_before_it_is_confirmed(admin: Chat) -> None:
    with admin.house.session() as session:
        quota.store(session, Quota(2, 0, MAY))
        session.commit()
    moves(admin)
    assert "โควตาไม่พอ" in admin.last


# -- reports and drafts --------------------------------------------------------------------------


@pytest.mark.soak
def test_a_sent_report_stays_as_it_is_and_is_not_owed_again(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter, head = chat(REPORTER), chat(HEAD)
    sends(reporter, head)
    moves(admin)
    assert "1 ฉบับ เนื้อหาและวันที่ส่งคงเดิม" in admin.last
    admin.taps("ยืนยันเลื่อนวันส่ง")
    with admin.house.session() as session:
        report = session.scalars(select(Report)).one()
        assert (report.state, report.version, report.due) == ("submitted", 1, NEW)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "อนุมัติรายงาน 1.10 แล้ว" in head.last
    reporter.says("รายงาน 1.10")
    assert "อนุมัติแล้ว ไม่ต้องส่งอีก" in reporter.last


@pytest.mark.soak
def test_a_draft_follows_to_the_new_date(admin: Chat, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    moves(admin).taps("ยืนยันเลื่อนวันส่ง")
    reporter.says(TOLD).taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last
    with admin.house.session() as session:
        assert session.scalars(select(Report.due)).one() == NEW


@pytest.mark.soak
def test_the_plan_s_own_text_has_the_new_date(admin: Chat) -> None:
    moves(admin, old="20 มีนาคม", new="20 พฤษภาคม 2570").taps("ยืนยันเลื่อนวันส่ง")
    with admin.house.session() as session:
        plan = session.scalars(select(Plan).where(Plan.fiscal_year == 2570)).one()
        dues = {row.number: row.due for row in plans.as_file(plan).activities}
        rows = select(ActivityDue.due).join(Activity, Activity.id == ActivityDue.activity_id)
        stored = set(session.scalars(rows.where(Activity.number == "2.1")))
    assert set(dues["2.1"]) == stored == {date(2027, 5, 20), JULY}


# -- back, and again -----------------------------------------------------------------------------


@pytest.mark.soak
def test_a_move_can_be_taken_back_and_made_again(admin: Chat) -> None:
    before = rounds(admin.house)
    moves(admin).taps("ยืนยันเลื่อนวันส่ง").taps("เลื่อนกลับ")
    assert "ตรวจการเลื่อนวันส่ง" in admin.last
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert rounds(admin.house) == before
    moves(admin).taps("ยืนยันเลื่อนวันส่ง")
    told = [e.key for e in admin.house.sent if e.kind == "notice"]
    assert len(told) == len(set(told)) == 18
    with admin.house.session() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.verb == "round.move")).all()
        assert [e.details["to"] for e in entries] == ["2027-06-25", "2027-06-20", "2027-06-25"]


@pytest.mark.soak
def test_taking_back_a_move_onto_another_round_parts_them_again(admin: Chat) -> None:
    before = rounds(admin.house)
    moves(admin, new="30 กรกฎาคม 2570").taps("ยืนยันเลื่อนวันส่ง")
    assert rounds(admin.house)[JULY] == before[JUNE] + before[JULY]
    admin.taps("เลื่อนกลับ").taps("ยืนยันเลื่อนวันส่ง")
    assert rounds(admin.house) == before


@pytest.mark.soak
def test_what_was_taken_back_already_is_not_taken_back_twice(admin: Chat) -> None:
    moves(admin).taps("ยืนยันเลื่อนวันส่ง")
    back = admin.button("เลื่อนกลับ")
    admin.taps_data(back).taps("ยืนยันเลื่อนวันส่ง")
    before = rounds(admin.house)
    admin.taps_data(back)
    assert "ไม่มีรอบส่งวันที่ 25 มิถุนายน 2570 แล้ว" in admin.last
    assert rounds(admin.house) == before


@pytest.mark.soak
def test_a_move_whose_old_day_is_over_cannot_be_taken_back(admin: Chat) -> None:
    moves(admin).taps("ยืนยันเลื่อนวันส่ง")
    admin.house.now = datetime(2027, 6, 22, 3, 0, tzinfo=UTC)
    admin.taps("เลื่อนกลับ")
    assert "ผ่านไปแล้ว" in admin.last and NEW in rounds(admin.house)


@pytest.mark.soak
def test_a_round_moved_meanwhile_is_not_moved_by_an_older_card(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    second = chat(DIRECTOR)
    person(admin.house, DIRECTOR, roles=["staff", "admin"])
    moves(admin)
    moves(second, new="28 มิถุนายน 2570").taps("ยืนยันเลื่อนวันส่ง")
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert "ไม่มีรอบส่งวันที่ 20 มิถุนายน 2570" in admin.since(-2)
    assert NEW not in rounds(admin.house)


# -- who may -------------------------------------------------------------------------------------


@pytest.mark.parametrize("staff_id", [HEAD, REPORTER, "D0001"])
def test_only_administrators_move_rounds(chat: Callable[[str], Chat], staff_id: str) -> None:
    somebody = chat(staff_id)
    somebody.taps_data("o:move_round?")
    assert "รอบใด" not in somebody.last


@pytest.mark.parametrize("data", ["u=99999", "u=x", "u="])
def test_a_strange_button_begins_at_the_beginning(admin: Chat, data: str) -> None:
    assert "จะเลื่อนรอบใด" in admin.taps_data(f"o:move_round?{data}").last


@pytest.mark.soak
def test_the_round_and_its_new_day_are_told_in_one_sentence(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("เลื่อนรอบ 20 มิถุนายน เป็น 25 มิถุนายน ค่ะ")
    assert "20 มิถุนายน 2570" in admin.last and "25 มิถุนายน 2570" in admin.last
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert rounds(admin.house).get(NEW)


@pytest.mark.parametrize(
    ("old", "new"),
    [("รอบมิถุนา", "เลื่อนไป 5 วัน"), ("อันแรก", "วันที่ 25"), ("รอบหน้า", "ศุกร์ที่ 25")],
)
@pytest.mark.soak
def test_a_round_and_its_new_day_are_read_as_people_say_them(
    admin: Chat, old: str, new: str
) -> None:
    moves(admin, old, new).taps("ยืนยันเลื่อนวันส่ง")
    assert NEW in rounds(admin.house) and JUNE not in rounds(admin.house)


@pytest.mark.soak
def test_how_far_a_round_moves_is_told_in_one_sentence(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("เลื่อนรอบหน้าไปห้าวัน").taps("ยืนยันเลื่อนวันส่ง")
    assert NEW in rounds(admin.house)


@pytest.mark.soak
def test_of_two_rounds_that_may_be_meant_both_are_buttons(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("รอบกรกฎา")
    assert {"27 ก.ค. 70", "30 ก.ค. 70"} <= set(admin.offers)
    admin.taps("27 ก.ค. 70")
    assert "เลื่อนรอบ 27 กรกฎาคม 2570 เป็นวันใด" in admin.last


@pytest.mark.soak
def test_a_new_day_that_cannot_be_is_asked(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("เลื่อนรอบ 20 มิถุนายน เป็น 3 มกราคม 2560")
    assert "เลื่อนรอบ 20 มิถุนายน 2570 เป็นวันใด" in admin.last


def test_a_question_about_the_new_day_moves_nothing(admin: Chat) -> None:
    moves(admin, new="25 มิถุนาตรงกับวันอะไร")
    assert "วันศุกร์ที่ 25 มิถุนายน 2570" in admin.since(-2) and admin.state["at"] == "new"


def test_a_round_is_named_by_its_number_of_activities(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("อันที่มี 11 เรื่องค่ะ")
    assert admin.state["answers"]["round"] == JUNE.isoformat()


def test_who_is_told_of_a_move_is_said_where_the_round_is_asked(admin: Chat) -> None:
    admin.says("เตือน").taps("เลื่อนวันส่งของรอบ").says("เลื่อนแล้วระบบแจ้งทุกสำนักให้เองเลยไหม")
    assert "บอตแจ้งผู้ที่ยังต้องส่งทุกคน" in admin.since(-3) and admin.state["at"] == "round"


@pytest.mark.parametrize("asked", ["ใครจะได้รับแจ้ง", "คนที่ได้รับแจ้งคือใครบ้างครับ"])
def test_those_who_will_be_told_are_named_at_the_card(admin: Chat, asked: str) -> None:
    moves(admin).says(asked)
    told = admin.since(-2)
    assert "ที่ยังไม่ส่ง 6 คน" in told
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in told and not events_of(admin.house, HEAD, "notice")
    assert admin.state["at"] == "review" and "ยืนยันเลื่อนวันส่ง" in admin.offers


def test_what_follows_is_told_at_the_card_that_stays_open(admin: Chat) -> None:
    moves(admin).says("ยืนยันแล้วจะย้อนกลับได้ไหมครับ")
    assert "เลื่อนกลับได้" in admin.since(-2) and "ยืนยันเลื่อนวันส่ง" in admin.offers


@pytest.mark.parametrize(
    "said",
    [
        "ขอขยายเวลาส่งรายงานเฉพาะสำนักการคลัง รอบ 20 มิ.ย. ไปถึง 25 มิ.ย. 70",
        "ขยายเวลาให้สำนักการคลังส่งช้าได้ 5 วัน",
        "เลื่อนรอบ 20 มิถุนายน ของสำนักประชาสัมพันธ์ เป็น 25 มิถุนายน",
    ],
)
def test_a_round_is_not_moved_for_all_where_one_bureau_was_named(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "เลื่อนให้สำนักเดียวไม่ได้ จึงยังไม่ได้เลื่อน" in admin.since(0)
    assert {"เลื่อนทั้งรอบ", "ส่งช้าได้ไหม"} <= set(admin.offers)
    assert JUNE in rounds(admin.house)


def test_confirming_below_a_day_that_is_put_right_moves_to_no_other_day(admin: Chat) -> None:
    moves(admin).says("ไม่เอา 25 แล้ว เอา 27 มิ.ย. 70").says("ยืนยันค่ะ")
    assert NEW not in rounds(admin.house)
    admin.says("ยืนยันค่ะ")
    assert date(2027, 6, 27) in rounds(admin.house) and NEW not in rounds(admin.house)


def test_two_rounds_in_one_sentence_are_moved_one_by_one(admin: Chat) -> None:
    admin.says("เลื่อนกำหนดส่งรอบ 20 มิถุนายนเป็นวันที่ 25 มิถุนายน แล้วรอบ 27 กรกฎาคมเป็น 29 กรกฎาคม")
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "25 มิถุนายน 2570" in admin.last
    assert "พิมพ์ “เลื่อนรอบ 27 กรกฎาคมเป็น 29 กรกฎาคม”" in admin.since(0)


@pytest.mark.parametrize("words", ["เลื่อนรอบ 20 มิถุนายนกับรอบกรกฎาคมไปอีก 5 วัน", "เลื่อนรอบ 20 มิถุนายน"])
def test_one_day_for_two_rounds_is_not_split(admin: Chat, words: str) -> None:
    assert "ทีละรอบ" not in admin.says(words).since(0)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ไม่เอาละ เปลี่ยนใจ ขอเป็น 25 ดีกว่า", "25 มิถุนายน 2570"),
        ("เปลี่ยนใจค่ะ ขอเป็น 26 มิถุนา", "26 มิถุนายน 2570"),
        ("เอาเป็นวันที่ 24 แล้วกัน", "24 มิถุนายน 2570"),
    ],
)
def test_another_day_before_it_is_confirmed_is_taken(admin: Chat, words: str, day: str) -> None:
    card = moves(admin, new="28 มิถุนายน 2570").says(words).last
    assert "ตรวจการเลื่อนวันส่ง" in card and day in card and "28 มิถุนายน" not in card


@pytest.mark.parametrize("words", ["ไม่เอาละ เปลี่ยนใจ", "ขอเป็นวันอื่น", "เปลี่ยนเป็นรอบหน้า", "ไม่เอาแล้ว"])
def test_words_without_a_day_move_nothing(admin: Chat, words: str) -> None:
    moves(admin).says(words)
    assert admin.state["answers"]["new"] == NEW.isoformat()


def test_the_reason_of_a_move_is_said_not_to_be_kept(admin: Chat) -> None:
    admin.says("รอบ 20 มิถุนา ขอเลื่อนไปเป็น 25 มิถุนา เพราะติดประชุม")
    assert admin.state["answers"]["new"] == NEW.isoformat()
    assert any("ไม่ได้เก็บเหตุผล" in words(each) for each in admin.heard)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("งั้นเอาเป็น 26 ละกัน", date(2027, 6, 26)),
        ("ถ้างั้นขอเป็น 24 มิถุนาค่ะ", date(2027, 6, 24)),
        ("งั้นเอาเป็น 26 เพราะ 25 ติดประชุม", date(2027, 6, 26)),
        ("งั้นเอาเป็นแบบเดิม", NEW),
    ],
)
def test_another_day_is_taken_at_the_card(admin: Chat, said: str, day: date) -> None:
    assert moves(admin).says(said).state["answers"]["new"] == day.isoformat()


@pytest.mark.parametrize("said", ["เอากลับเป็น 20 มิถุนาเหมือนเดิม", "งั้นเลื่อนกลับไปวันเดิมค่ะ"])
def test_the_old_day_is_said_to_be_the_one_it_has(admin: Chat, said: str) -> None:
    moves(admin).says(said)
    assert any("เป็นวันเดิมของรอบนี้" in words(each) for each in admin.heard)
    assert JUNE in rounds(admin.house) and admin.state["answers"]["new"] == NEW.isoformat()


@pytest.mark.parametrize("said", ["เอากลับเป็น 22 มิถุนา", "เอารูปกลับไปก่อน", "เอากลับบ้านก่อนนะ"])
def test_going_back_elsewhere_is_not_the_old_day(admin: Chat, said: str) -> None:
    moves(admin).says(said)
    assert not any("เป็นวันเดิมของรอบนี้" in words(each) for each in admin.heard)


# -- what was put aside --------------------------------------------------------------------------


def test_who_confirms_at_the_end_of_a_sentence_does_not_pause(admin: Chat) -> None:
    moves(admin).says("เดี๋ยวนะคะ สำนักแจ้งว่าเอกสารยังไม่ครบ ยืนยันเลื่อนเลยค่ะ")
    assert "พักไว้ให้แล้ว" not in admin.last
    assert "ยืนยันเลื่อนวันส่ง" in admin.offers


def test_the_button_of_a_card_put_aside_takes_it_up(admin: Chat) -> None:
    moves(admin).says("พักไว้ก่อน").says("ยืนยันเลื่อนวันส่งครับ")
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "25 มิถุนายน 2570" in admin.last
    assert len(admin.house.states(admin.user_id)) == 1


@pytest.fixture
def two_aside(admin: Chat) -> Chat:
    """Two moves wait, of June and of July."""
    moves(admin).says("พักไว้ก่อน")
    return moves(admin, "30 กรกฎาคม", "5 สิงหาคม 2570").says("พักไว้ก่อน")


@pytest.mark.soak
def test_two_of_one_name_are_told_apart_by_what_they_hold(two_aside: Chat) -> None:
    two_aside.says("มีเรื่องที่ทำค้างไว้อะไรบ้าง")
    assert "25 มิถุนายน 2570" in two_aside.last and "5 สิงหาคม 2570" in two_aside.last


@pytest.mark.parametrize(
    "words", ["การเลื่อนรอบที่พักไว้ไม่เอาแล้วครับ ทิ้งเลย", "เลื่อนวันส่งของรอบที่ค้างไว้ ช่วยลบออกให้หน่อยค่ะ"]
)
def test_what_waits_is_offered_to_be_thrown_away_by_its_name(admin: Chat, words: str) -> None:
    moves(admin).says("พักไว้ก่อน").says(words)
    assert "ทิ้งร่างนี้" in admin.offers


@pytest.mark.parametrize(
    "words", ["กลับมาทำที่ค้างต่อครับ เรื่องเลื่อนรอบ", "ขอทำเรื่องที่พักไว้ต่อค่ะ เลื่อนวันส่งของรอบ"]
)
def test_what_waits_goes_on_by_its_name(admin: Chat, words: str) -> None:
    moves(admin).says("พักไว้ก่อน").says(words)
    assert "ตรวจการเลื่อนวันส่ง" in admin.last


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนกำหนดส่งรอบนี้ออกไปอีกสัปดาห์", "2027-06-27"),
        ("เลื่อนรอบ 20 มิถุนายนไปอีกเดือนนะ", "2027-07-20"),
        ("เลื่อนรอบ 20 มิถุนายน ออกไปอีก 5 วัน", "2027-06-25"),
    ],
)
def test_a_unit_without_a_number_is_one(admin: Chat, words: str, day: str) -> None:
    assert admin.says(words).state["answers"]["new"] == day


@pytest.mark.parametrize(
    "words",
    [
        "เลื่อนรอบ 20 มิถุนายน ออกไปอีก 7 วันค่ะ ท่านเลขาสั่ง",
        "เลื่อนรอบ 20 มิถุนายนไปอีก 7 วัน ตามคำสั่งผู้บริหาร",
    ],
)
def test_who_ordered_it_stands_beside_the_days(admin: Chat, words: str) -> None:
    assert admin.says(words).state["answers"]["new"] == "2027-06-27"


@pytest.mark.parametrize("words", ["เอาแค่ 5 วันพอค่ะ พิมพ์ผิด", "แค่ห้าวันก็พอครับ", "เอาเป็น 5 วัน"])
def test_the_number_of_days_is_put_right_at_the_question_and_at_the_end(
    admin: Chat, words: str
) -> None:
    admin.says("เลื่อนรอบ 20 มิถุนายน").says(words)
    assert admin.state["answers"]["new"] == NEW.isoformat()
    admin.says("เปลี่ยนเป็น 30 มิถุนายน").says(words)
    assert admin.state["answers"]["new"] == NEW.isoformat()
    assert "ยังไม่ได้บันทึก" not in admin.last


def test_it_is_told_that_what_was_sent_stays_sent(admin: Chat) -> None:
    admin.says("เลื่อนรอบ 20 มิถุนายน").says("แล้วคนที่ส่งไปแล้วต้องส่งใหม่มั้ย")
    assert "ไม่ต้องส่งใหม่" in admin.last
    admin.says("25 มิถุนายน")
    heard = len(admin.heard)
    admin.says("ที่ส่งแล้วต้องส่งซ้ำอีกไหมคะ")
    assert "รายงานของรอบนี้ที่ส่งแล้วไม่ต้องส่งใหม่" in admin.since(heard)


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("รอบมิถุนายนปีนี้ขอขยับเป็น 25 มิถุนายน นะคะ ผู้ใหญ่สั่ง", "25 มิถุนายน 2570"),
        ("รอบมิถุนายนผู้ใหญ่ให้ขยับไปเป็น 24 มิถุนายนครับ", "24 มิถุนายน 2570"),
        ("วันส่งรอบมิถุนาอยากเลื่อนออกไปเป็น 26 มิถุนายน 2570", "26 มิถุนายน 2570"),
        ("รอบมิถุนาขอยืดไปอีก 5 วันนะคะ", "25 มิถุนายน 2570"),
    ],
)
def test_a_round_named_before_the_wish_keeps_its_month_and_the_new_day(
    admin: Chat, words: str, new: str
) -> None:
    admin.says(words)
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "20 มิถุนายน 2570" in admin.last and new in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "รอบมิถุนาปีนี้เลื่อนไปวันไหนคะ",
        "รอบมิถุนาไม่ต้องขยับนะคะ",
        "ใครขอขยับรอบมิถุนาเป็น 25 มิถุนา",
        "รอบมิถุนาปีที่แล้วขอขยับเป็น 25 มิถุนาใช่ไหม",
        "รอบกรกฎาปีนี้ขอขยับเป็น 29 กรกฎา",
        "รอบมิถุนาขอขยับได้กี่ครั้ง",
    ],
)
def test_no_round_and_day_are_taken_from_words_that_leave_them_open(
    admin: Chat, words: str
) -> None:
    admin.says(words)
    assert "ตรวจการเลื่อนวันส่ง" not in admin.last


def test_a_day_told_before_the_round_waits_for_it(admin: Chat) -> None:
    admin.says("ขอขยายวันสุดท้ายของรอบรายงานออกไปเป็นวันที่ 25 มิถุนายน 2570 ครับ").says("รอบ 20 มิถุนายน")
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "25 มิถุนายน 2570" in admin.last
    assert admin.state["answers"]["new"] == "2027-06-25"


def test_a_day_that_cannot_be_is_refused_at_the_end(admin: Chat) -> None:
    """It is the round's own day, which was told before the round."""
    admin.says("เลื่อนวันสุดท้ายของรอบเป็น 20 มิถุนายน").says("รอบ 20 มิถุนายน").says("ยืนยันเลื่อนวันส่ง")
    assert "วันเดิมของรอบนี้" in admin.since(-2) and admin.state["at"] == "new"


@pytest.mark.parametrize("asked", ["แล้วจะมีผลยังไงบ้างครับ", "ก่อนบันทึกขอทราบว่าจะมีผลอย่างไรบ้าง"])
def test_what_follows_from_the_move_is_told_of_the_move(admin: Chat, asked: str) -> None:
    moves(admin).says(asked)
    assert "รายงานที่ส่งแล้วไม่ต้องส่งใหม่" in admin.since(-2)
    assert admin.state["at"] == "review" and "ยืนยันเลื่อนวันส่ง" in admin.offers


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("เลื่อนวันปิดรอบจาก 20 เป็น 25 มิ.ย.", True),
        ("เลื่อนรอบ 20 เป็น 25 มิ.ย.", True),
        ("เลื่อนวันปิดรอบจาก 21 เป็น 25 มิ.ย.", False),
    ],
)
def test_a_round_is_named_by_its_day_alone(admin: Chat, words: str, read: bool) -> None:
    told = admin.says(words).last
    assert ("ตรวจการเลื่อนวันส่ง" in told and "20 มิถุนายน 2570" in told) is read
