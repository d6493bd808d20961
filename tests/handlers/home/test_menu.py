"""The menu by role: what can be done now, the biggest first."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from handlers.home.menu import QUERY
from handlers.messages import Bar, Row
from handlers.reports.report_cards import REPORT
from models.conversations import conversation_rows
from models.people import chat_groups
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, JUNE, MARCH, Heard, Office, ask, desk, office, send

FOR_EVERYBODY = [
    "join_announcements",
    "surveys",
    "report_gift",
    "file_complaint",
    "ask_question",
    "help_me",
]
FOR_LEADERS = ["about_plan", "clinic", "documents", "coverage", "gift_results", *FOR_EVERYBODY]
FOR_REPORTERS = ["about_plan", "clinic", "documents", "gift_results", *FOR_EVERYBODY]


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("staff", ["about_plan", "clinic", *FOR_EVERYBODY]),
        ("reporter", ["report_activity", "status", *FOR_REPORTERS]),
        ("head", ["status", "not_sent", "awaiting_me", "reminders", *FOR_LEADERS]),
        ("director", ["status", "not_sent", "awaiting_me", "reminders", *FOR_LEADERS]),
        ("admin", ["status", "not_sent", "reminders", *FOR_LEADERS]),
        ("executive", ["status", *FOR_LEADERS]),
    ],
)
def test_each_role_is_offered_what_it_can_do(at: Office, who: str, offered: list[str]) -> None:
    *_, card = ask(at.session, QUERY, at.people[who]).said
    names = [b.data.removeprefix("o:").partition("?")[0] for b in card.buttons]
    assert names == offered
    assert [b.style for b in card.buttons] == ["primary"] + ["secondary"] * (len(offered) - 1)


def test_a_reporter_sees_the_two_nearest_reports_with_their_buttons(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted")
    heard = ask(at.session, QUERY, at.people["reporter"])
    labels = [row.button.label for row in heard.rows]
    assert labels == ["รายงาน 2.1", "รายงาน 3.7"]
    facts = [facts for name, facts in heard.opened if name == "report_activity" and facts]
    assert facts == [
        {"a": str(at.activities["2.1"].id), "d": MARCH.isoformat()},
        {"a": str(at.activities["3.7"].id), "d": JUNE.isoformat()},
    ]


def test_a_returned_report_is_to_be_mended(at: Office) -> None:
    send(at, "1.10", MARCH, "returned")
    first, _ = ask(at.session, QUERY, at.people["reporter"]).rows
    assert first.button is not None and first.button.label == "แก้ไข 1.10"
    assert "ส่งกลับให้แก้ไข" in first.label


def test_an_undated_activity_is_offered_when_nothing_else_is_left(at: Office) -> None:
    for number, due in (("1.10", MARCH), ("2.1", MARCH), ("2.1", JULY), ("3.7", JUNE)):
        send(at, number, due, "approved")
    [row] = ask(at.session, QUERY, at.people["reporter"]).rows
    assert row.button is not None and row.button.data is not None
    assert row.button.data.endswith("&d=") and "ไม่กำหนดวันส่ง" in row.value


def test_a_bureau_that_sent_all_is_told_so(at: Office) -> None:
    for number, due in (("1.1", None), ("1.10", MARCH), ("2.1", MARCH), ("2.1", JULY)):
        send(at, number, due, "approved")
    send(at, "3.7", JUNE, "submitted")
    assert "ส่งรายงานครบแล้ว" in ask(at.session, QUERY, at.people["reporter"]).words


@pytest.mark.parametrize("who", ["admin", "executive", "director"])
def test_who_sees_the_whole_office_reads_its_figure_first(at: Office, who: str) -> None:
    send(at, "1.10", MARCH, "approved")
    first, *_ = ask(at.session, QUERY, at.people[who]).parts
    assert isinstance(first, Bar)
    assert first.caption == "ส่งแล้ว 1 จาก 11 ฉบับ (9.09%)"


@pytest.mark.parametrize("who", ["staff", "reporter", "head"])
def test_others_read_no_figure_of_the_office(at: Office, who: str) -> None:
    send(at, "1.10", MARCH, "approved")
    assert "ทั้งสำนักงาน" not in ask(at.session, QUERY, at.people[who]).words


def test_what_waits_for_a_head_is_the_big_button_with_its_number(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted")
    send(at, "3.7", JUNE, "submitted")
    [card] = ask(at.session, QUERY, at.people["head"]).said
    assert card.buttons[0].label == "รออนุมัติ (2 ฉบับ)"
    assert card.buttons[0].style == "primary"


def test_where_nothing_waits_no_count_is_shown(at: Office) -> None:
    [card] = ask(at.session, QUERY, at.people["head"]).said
    labels = [button.label for button in card.buttons]
    assert "รออนุมัติ" in labels and not any("0 ฉบับ" in label for label in labels)


def test_an_administrator_is_offered_what_nobody_else_can_decide(at: Office) -> None:
    lonely = factories.person(at.session, at.bureaus["print"], ["reporter"])
    factories.report(at.session, at.activities["1.10"], lonely, MARCH)
    [card] = ask(at.session, QUERY, at.people["admin"]).said
    assert card.buttons[0].label == "รออนุมัติ (1 ฉบับ)"


def test_an_office_without_a_plan_says_so(session: Session) -> None:
    admin = factories.person(session, factories.bureau(session), ["admin", "reporter"])
    words = ask(session, QUERY, admin).words
    assert "ยังไม่มีแผนที่ต้องรายงาน" in words and "ยังไม่มีรายงานที่สำนักของท่านต้องส่ง" in words


# -- what was begun ------------------------------------------------------------------------------


def begun(at: Office, flow: str = REPORT, **answers: object) -> Heard:
    """The menu of a reporter who has begun this."""
    context = desk(at.session, at.people["reporter"])
    row = conversation_rows.begin(
        at.session, context.lane, context.me.id, flow, "s", context.now, context.random_bytes
    )
    state = {"at": "narrative", "trail": [], "version": 1, "answers": {"number": "1.10", **answers}}
    conversation_rows.save(at.session, context.sealer, row, state, "narrative", context.now)
    return Heard(QUERY.answer(context, "", {}))


def test_an_unfinished_report_stands_at_the_top_with_the_way_back(at: Office) -> None:
    first, *_ = begun(at, status="started", percent=60, opened_with={"a": 1}).parts
    assert isinstance(first, Row) and first.button is not None
    assert f"{first.label}: {first.value}" == "ทำค้างไว้: รายงาน 1.10 (ตอบแล้ว 2 ข้อ)"
    assert first.button.label == "ทำต่อ" and str(first.button.data).startswith("o:resume?c=")


def test_a_report_without_an_answer_says_so(at: Office) -> None:
    assert "รายงาน 1.10 (ยังไม่ได้ตอบข้อใด)" in begun(at).words


def test_other_conversations_do_not_stand_there(at: Office) -> None:
    assert "ทำค้างไว้" not in ask(at.session, QUERY, at.people["reporter"]).words
    assert "ทำค้างไว้" not in begun(at, "tell_absence").words


def test_the_answers_counted_are_those_of_the_reports_own_questions(at: Office) -> None:
    found = begun(at, status="done", carry="same", correction_reason="แก้จำนวนคน", risk="green")
    assert "รายงาน 1.10 (ตอบแล้ว 2 ข้อ)" in found.words


def test_the_way_back_leads_to_where_one_was(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103")
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    asked = reporter.last
    reporter.says("เมนู")
    assert "ทำค้างไว้" in reporter.last and "รายงาน 1.10 (ตอบแล้ว 1 ข้อ)" in reporter.last
    reporter.taps("ทำต่อ")
    assert reporter.last == asked


def test_several_drafts_are_counted_with_the_way_to_all(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10")
    assert "ทำค้างไว้ทั้งหมด" not in reporter.says("เมนู").last
    reporter.says("รายงาน 2.1").says("เมนู")
    assert "ทำค้างไว้ทั้งหมด" in reporter.last and "2 เรื่อง" in reporter.last
    reporter.taps("ดูทั้งหมด")
    assert "เรื่องที่ทำค้างไว้" in reporter.last
    assert "รายงานกิจกรรม" in reporter.last and {"1.10", "2.1"} <= set(reporter.last.split())


# -- groups that wait for a word -----------------------------------------------------------------


def test_an_administrator_finds_the_groups_that_wait(at: Office) -> None:
    context = desk(at.session, at.people["admin"])
    chat_groups.joined(at.session, context.sealer, "L1", "C1", context.now)
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "กลุ่ม LINE รอยืนยัน" in heard.words
    assert "confirm_group" in {name for name, _ in heard.opened}
    assert "กลุ่ม LINE" not in ask(at.session, QUERY, at.people["head"]).words


@pytest.mark.parametrize(("who", "begins"), [("executive", True), ("director", True),
                                             ("admin", False), ("reporter", False)])  # fmt: skip
def test_an_executive_s_menu_begins_with_the_office_as_pictures_and_in_one_file(
    at: Office, who: str, begins: bool
) -> None:
    heard = ask(at.session, QUERY, at.people[who])
    round_ = {"k": "round", "d": JUNE.isoformat()}
    assert (len(heard.said) == 2) is begins
    assert (("documents", round_) in heard.opened) is begins
    assert (("heat_map", {"d": JUNE.isoformat()}) in heard.opened) is begins
    assert (("progress_chart", {}) in heard.opened) is begins
