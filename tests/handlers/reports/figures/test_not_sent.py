"""Who has not sent: by round, by bureau, then by activity, within the asker's scope."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from handlers.reports.figures.not_sent import QUERY
from tests import factories
from tests.factories import SENT_AT
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import JULY, JUNE, MARCH, Office, ask, office, send, tap
from tests.handlers.reports.sent_reports import ADMIN, sends
from tests.understanding.office_at_work import told_in


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def test_an_administrator_reads_bureaus_with_the_most_missing_first(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted")
    send(at, "2.1", MARCH, "returned")
    heard = ask(at.session, QUERY, at.people["admin"], "20 มีนาคม")
    assert "ยังไม่ส่ง 3 จาก 5 ฉบับ · ส่งกลับให้แก้ไข 1 ฉบับ · เลยกำหนด 4 ฉบับ" in heard.words
    assert [row.label for row in heard.rows] == ["สำนักการพิมพ์", "สำนักกฎหมาย", "สำนักวิชาการ"]


def test_a_bureau_opens_into_its_activities_of_the_same_round(at: Office) -> None:
    admin = at.people["admin"]
    first = ask(at.session, QUERY, admin, "20 มีนาคม").rows[0]
    assert first.button is not None
    opened = tap(at.session, QUERY, admin, first.button)
    assert "รอบ 20 มีนาคม 2570" in opened.words
    assert [row.label for row in opened.rows] == ["กิจกรรม 1.10", "กิจกรรม 2.1"]


def test_a_head_sees_the_own_bureau_s_activities_only(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["head"], "20 มีนาคม")
    assert [row.label for row in heard.rows] == ["กิจกรรม 1.10", "กิจกรรม 2.1"]
    assert "สำนักกฎหมาย" in heard.words and "สำนักการพิมพ์" not in heard.words


@pytest.mark.parametrize("who", ["head", "director"])
def test_a_supervisor_may_not_look_into_a_stranger_s_bureau(at: Office, who: str) -> None:
    outside = factories.bureau(at.session, "สำนักนโยบายและแผน")
    for heard in (
        ask(at.session, QUERY, at.people[who], "นโยบายและแผน"),
        ask(at.session, QUERY, at.people[who], facts={"b": str(outside.id)}),
    ):
        assert "นอกขอบเขต" in heard.words


@pytest.mark.parametrize(
    ("today", "round_"),
    [
        (date(2027, 3, 1), "20 มีนาคม"),
        (date(2027, 3, 25), "20 มีนาคม"),
        (date(2027, 6, 10), "20 มิถุนายน"),
        (date(2027, 9, 1), "30 กรกฎาคม"),
    ],
)
def test_without_a_round_the_nearest_with_something_missing_is_told(
    at: Office, today: date, round_: str
) -> None:
    assert f"รอบ {round_} 2570" in ask(at.session, QUERY, at.people["admin"], today=today).words


def test_a_round_that_is_all_sent_is_passed_over(at: Office) -> None:
    for number in ("1.10", "2.1"):
        send(at, number, MARCH, "approved")
    heard = ask(at.session, QUERY, at.people["head"], today=MARCH)
    assert "รอบ 20 มิถุนายน 2570" in heard.words
    assert "ส่งครบแล้ว" in ask(at.session, QUERY, at.people["head"], "20 มีนาคม").words


def test_the_rounds_beside_it_with_something_missing_are_offered(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "20 มิถุนายน")
    assert [b.label for b in heard.buttons][:2] == ["รอบ 20 มี.ค. 70 (5)", "รอบ 30 ก.ค. 70 (3)"]
    assert heard.opened[0] == ("not_sent", {"d": MARCH.isoformat()})


def test_what_has_no_date_can_be_reached(at: Office) -> None:
    admin = at.people["admin"]
    last = ask(at.session, QUERY, admin, "30 กรกฎาคม")
    undated = next(b for b in last.buttons if b.label == "ไม่กำหนดวันส่ง (1)")
    assert [row.label for row in tap(at.session, QUERY, admin, undated).rows] == ["สำนักกฎหมาย"]


def test_when_all_is_sent_it_says_so(at: Office) -> None:
    for number, due in (("1.1", None), ("1.10", MARCH), ("2.1", MARCH), ("2.1", JULY)):
        send(at, number, due, "approved")
    send(at, "3.7", JUNE, "submitted")
    heard = ask(at.session, QUERY, at.people["head"])
    assert "ส่งครบทุกรอบแล้ว" in heard.words and heard.opened == [("status", {})]


def test_a_round_that_is_none_offers_those_there_are(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "21 มีนาคม")
    assert ("not_sent", {"d": MARCH.isoformat()}) in heard.opened


def test_many_come_in_pages_that_lose_none(at: Office) -> None:
    admin = at.people["admin"]
    for n in range(20):
        factories.bureau(at.session, f"สำนักที่ {n}")
    page = ask(at.session, QUERY, admin, "20 มีนาคม")
    names = [row.label for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, admin, ahead[0])
        names += [row.label for row in page.rows]
    assert len(names) == len(set(names)) == 23


def test_one_bureau_s_many_activities_come_in_pages_that_lose_none(at: Office) -> None:
    head = at.people["head"]
    plan = factories.plan(at.session, "more")
    for n in range(1, 17):
        factories.activity(at.session, plan, f"4.{n}", [at.bureaus["law"]], [MARCH])
    page = ask(at.session, QUERY, head, "20 มีนาคม")
    labels = [row.value for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, head, ahead[0])
        labels += [row.value for row in page.rows]
    assert len(labels) == len(set(labels)) == 18


@pytest.mark.parametrize("who", ["reporter", "staff", "executive"])
def test_only_supervisors_and_administrators_may_ask(at: Office, who: str) -> None:
    assert not at.people[who].has(*QUERY.roles)


@pytest.mark.parametrize("who", ["admin", "head"])
def test_a_bureau_s_reporters_are_named_so_that_one_can_phone(at: Office, who: str) -> None:
    first = at.people["reporter"].name
    heard = ask(at.session, QUERY, at.people[who], "20 มีนาคม")
    assert f"ผู้รายงาน: {first}" in heard.words and "และอีก" not in heard.words
    second = factories.person(at.session, at.bureaus["law"], ["reporter"]).name
    gone = factories.person(at.session, at.bureaus["law"], ["reporter"])
    gone.retired_at = SENT_AT
    at.session.flush()
    heard = ask(at.session, QUERY, at.people[who], "20 มีนาคม")
    of_one = who == "head"  # of several bureaus only the first is named, with the number of others
    others = f"และ {second}" if of_one else "และอีก 1 คน"
    assert f"ผู้รายงาน: {first} {others}" in heard.words
    assert (second in heard.words) == of_one and at.people["staff"].name not in heard.words
    asked = ask(at.session, QUERY, at.people[who], "20 มีนาคม", said="ใครยังไม่ส่งรอบ 20 มีนาคม ขอชื่อด้วย")
    assert f"ผู้รายงาน: {first} และ {second}" in asked.words


def test_a_bureau_without_a_reporter_says_so(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "20 มีนาคม")
    [row] = [row for row in heard.rows if row.label == "สำนักวิชาการ"]
    assert row.value.endswith("ยังไม่มีผู้รายงานในทะเบียน")


def test_reporters_of_all_bureaus_of_a_page_are_one_question(at: Office) -> None:
    seen: list[str] = []

    def see(*given: Any) -> None:
        seen.append(given[2])

    bind = at.session.get_bind()
    event.listen(bind, "before_cursor_execute", see)
    try:
        heard = ask(at.session, QUERY, at.people["admin"], "20 มีนาคม")
    finally:
        event.remove(bind, "before_cursor_execute", see)
    assert len(heard.rows) == 3
    assert sum("ORDER BY person.staff_id" in each for each in seen) == 1


@pytest.mark.parametrize("typed", ["กขคงจฉช", "x" * 300])
def test_what_is_not_understood_says_what_to_type(at: Office, typed: str) -> None:
    words = ask(at.session, QUERY, at.people["admin"], typed).words
    assert "พิมพ์ “ใครยังไม่ส่ง” ตามด้วย" in words


def test_an_office_without_a_plan_says_so(session: Session) -> None:
    admin = factories.person(session, factories.bureau(session), ["admin"])
    assert "ยังไม่มีแผนที่ต้องรายงาน" in ask(session, QUERY, admin).words


def test_activity_and_round_are_understood_together(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    heard = ask(at.session, QUERY, at.people["admin"], "1.10 รอบมีนา")
    assert "กิจกรรม 1.10 · รอบ 20 มีนาคม 2570" in heard.words
    assert "ยังไม่ส่ง 1 จาก 2 ฉบับ" in heard.words


def test_an_activity_asked_of_another_round_is_told_to_be_due_when_it_is(
    chat: Callable[[str], Chat],
) -> None:
    """README's own example."""
    admin = chat(ADMIN).says("ใครยังไม่ส่ง 1.10 รอบมีนา")
    assert "กิจกรรม 1.10 ไม่มีกำหนดส่งตามที่ถาม" in admin.last
    assert "20 มิถุนายน 2570" in admin.last and admin.offers[0] == "รอบ 20 มิ.ย. 70"
    admin.taps("รอบ 20 มิ.ย. 70")
    assert "ใครยังไม่ส่ง\nกิจกรรม 1.10 · รอบ 20 มิถุนายน 2570" in admin.last


@pytest.mark.parametrize("who", ["head", "admin"])
def test_all_days_of_an_activity_are_told_where_it_is_due_on_another(at: Office, who: str) -> None:
    heard = ask(at.session, QUERY, at.people[who], "2.1 20 มิถุนายน")
    assert "20 มีนาคม 2570 และ 30 กรกฎาคม 2570" in heard.words
    opened = tap(at.session, QUERY, at.people[who], heard.buttons[1])
    assert "กิจกรรม 2.1 · รอบ 30 กรกฎาคม 2570" in opened.words


def test_an_activity_that_no_plan_holds_is_said_not_to_be_there(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "9.9 20 มีนาคม")
    assert "ไม่มีกิจกรรม 9.9 ในรายงานที่ท่านดูได้" in heard.words


@pytest.mark.parametrize(
    "words", ["รายงาน", "รายงานบ้าง", "รายงานเลย", "งานบ้าง", "ผลงาน", "รายงานบ้างอ่ะ"]
)
def test_who_has_not_sent_a_report_is_the_same_question(at: Office, words: str) -> None:
    plainly = ask(at.session, QUERY, at.people["admin"], "")
    assert ask(at.session, QUERY, at.people["admin"], words).words == plainly.words


@pytest.mark.parametrize(
    "words",
    ["ใครยังไม่ส่งบ้าง ขอเป็นชื่อคน", "ใครยังไม่ส่งรายงานบ้าง ขอรายชื่อ", "ใครยังไม่ส่ง ขอชื่อผู้รายงานด้วย"],
)
def test_names_that_are_wanted_are_told(at_work: House, words: str) -> None:
    assert "นางสาวตัวอย่าง รายงานดี และ นายสมมติ ช่วยรายงาน" in told_in(at_work, "D0101", words)


@pytest.mark.parametrize("words", ["ใครยังไม่ส่งบ้าง ขอชื่อคน", "ใครยังไม่ส่งรายงานบ้าง ขอรายชื่อ"])
def test_who_leads_the_office_may_want_names_too(at_work: House, words: str) -> None:
    told = told_in(at_work, "D0001", words)
    assert "ไม่พบสิ่งที่ถามถึง" not in told and "สำนักการคลังและงบประมาณ" in told


@pytest.mark.parametrize("said", ["ใครยังไม่ส่งรายงานข้อ 2.1 บ้าง", "2.1 ใครค้างส่งอยู่"])
def test_a_nearer_round_of_the_activity_that_nobody_owes_is_told_first(
    chat: Callable[[str], Chat], said: str
) -> None:
    reporter, head = chat("D0103"), chat("D0102")
    sends(reporter, head, number="2.1")
    told = head.says(said).since(0)
    assert "กิจกรรม 2.1 รอบ 20 มีนาคม 2570 ส่งแล้วทั้งหมด (รออนุมัติ 1 ฉบับ)" in told
    assert "รอบ 30 กรกฎาคม 2570" in told
