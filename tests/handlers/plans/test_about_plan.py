"""The plan: what is due from us, and what one activity asks."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Card, Carousel, count_graphemes
from handlers.plans.about_plan import QUERY
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


@pytest.mark.parametrize("who", ["staff", "reporter", "head"])
def test_everybody_sees_their_bureau_s_activities_due_next_first(at: Office, who: str) -> None:
    send(at, "1.10", MARCH, "approved")
    heard = ask(at.session, QUERY, at.people[who])
    assert [row.label.split(" ")[0] for row in heard.rows] == ["2.1", "3.7", "2.1", "1.1", "1.10"]
    assert "ต้องส่งอีก 4 จาก 5 ฉบับ" in heard.words
    assert {name for name, _ in heard.opened} == {"about_plan", "plan_table"}


@pytest.mark.parametrize(
    "rest",
    [
        "ของสำนักมีอะไรบ้างครับ",
        "สำนักมีอะไรบ้าง",
        "ของสำนักมีกี่เรื่อง",
        "ของหน่วยงานเรามีกิจกรรมอะไรบ้างคะ",
        "ทั้งหมดมีกี่กิจกรรม",
        "ของสำนักเราต้องทำอะไรบ้าง",
        "มีอะไรบ้าง",
    ],
)
def test_who_asks_what_is_in_it_is_shown_all_of_it(at: Office, rest: str) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], rest)
    assert "ต้องส่งอีก 5 จาก 5 ฉบับ" in heard.words


@pytest.mark.parametrize("rest", ["ของสำนักมีจัดอบรมอะไรบ้าง", "ปลูกต้นไม้", "9.9"])
def test_words_that_name_something_are_looked_for(at: Office, rest: str) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], rest)
    assert "ต้องส่งอีก" not in heard.words


def test_only_what_is_approved_is_green(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    send(at, "3.7", None, "submitted")
    rows = ask(at.session, QUERY, at.people["reporter"]).rows
    assert {row.tone for row in rows if "อนุมัติแล้ว" in row.label} == {"good"}
    assert all(row.tone != "good" for row in rows if "อนุมัติแล้ว" not in row.label)


def test_a_long_plan_comes_in_pages_that_lose_none(at: Office) -> None:
    more = factories.plan(at.session, "more")
    for n in range(1, 21):
        factories.activity(at.session, more, f"4.{n}", [at.bureaus["law"]], [JULY])
    page = ask(at.session, QUERY, at.people["reporter"])
    rows = [row.value for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, at.people["reporter"], ahead[0])
        rows += [row.value for row in page.rows]
    assert len(rows) == len(set(rows)) == 25


def test_a_date_has_a_line_of_its_own_that_no_phone_breaks(at: Office) -> None:
    for row in ask(at.session, QUERY, at.people["reporter"], today=date(2027, 3, 13)).rows:
        assert count_graphemes(row.label) <= 26, "the label shares its line with the button"
        *_, when = row.value.splitlines()
        assert when.split(" ")[0] in ("กำหนด", "เลยกำหนด", "ไม่กำหนดวันส่ง")
        assert count_graphemes(when) <= 32


def test_a_bureau_without_duties_is_told_so(at: Office) -> None:
    nobody = factories.person(at.session, factories.bureau(at.session, "กลุ่มตรวจสอบภายใน"))
    at.session.delete(at.activities["2.1"])
    at.session.flush()
    assert "ยังไม่มีกิจกรรม" in ask(at.session, QUERY, nobody).words


def test_the_detail_says_what_is_asked_and_opens_the_report(at: Office) -> None:
    activity = factories.activity(
        at.session,
        factories.plan(at.session, "more"),
        "4.1",
        [at.bureaus["law"]],
        [JULY],
        evidence=["ภาพกิจกรรม"],
        channels=["เพจ ชมรม STRONG"],
        remarks="ทุกไตรมาส",
    )
    heard = ask(at.session, QUERY, at.people["reporter"], "๔.๑")
    for word in ("ผลผลิตตามแผน", "ผลลัพธ์ตามแผน", "ร้อยละ 80", "ส่งตามรอบ", "30 กรกฎาคม 2570",
                 "ภาพกิจกรรม", "เพจ ชมรม STRONG", "ทุกไตรมาส", "ยังไม่รายงาน"):  # fmt: skip
        assert word in heard.words
    facts = {"a": str(activity.id), "d": JULY.isoformat()}
    assert ("report_activity", facts) in heard.opened


def test_two_dates_have_a_button_each_and_the_doubt_is_said_plainly(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], "2.1")
    assert "กิจกรรมนี้มีกำหนดส่งสองวัน กรุณาตรวจกับผู้ดูแลแผน" in heard.words
    assert "ไม่ชัดเจน" not in heard.words
    labels = [b.label for b in heard.buttons if "report_activity" in (b.data or "")]
    assert labels == ["รายงานรอบ 20 มี.ค.", "รายงานรอบ 30 ก.ค."]


@pytest.mark.parametrize("who", ["staff", "head"])
def test_who_may_not_report_gets_no_report_button(at: Office, who: str) -> None:
    heard = ask(at.session, QUERY, at.people[who], "1.10")
    assert "report_activity" not in {name for name, _ in heard.opened}


def test_a_settled_report_offers_no_second_one(at: Office) -> None:
    sent = send(at, "1.10", MARCH, "submitted")
    heard = ask(at.session, QUERY, at.people["reporter"], "1.10")
    assert heard.opened[0] == ("show_files", {"r": str(sent.id), "v": "1"})
    assert {name for name, _ in heard.opened} == {"show_files", "make_survey", "ask_question"}
    assert "รออนุมัติ" in heard.words


def test_another_bureau_s_activity_says_whose_duty_it_is_not(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["executive"], "3.7")
    assert "ไม่ได้เป็นหน้าที่ของสำนักท่าน" in heard.words
    assert "20 มิถุนายน 2570" in heard.words
    assert {name for name, _ in heard.opened} == {"ask_question"}


def test_the_state_of_other_bureaus_is_not_told(at: Office) -> None:
    send(at, "1.10", MARCH, "approved", who="other")
    assert "อนุมัติแล้ว" not in ask(at.session, QUERY, at.people["reporter"], "1.10").words


def test_copies_of_one_plan_count_as_one_activity(at: Office) -> None:
    for name in ("copy-1", "copy-2"):
        bureau = factories.bureau(at.session, f"สำนัก{name}")
        plan = factories.plan(at.session, name)
        factories.activity(at.session, plan, "9.1", [bureau])
    [said] = ask(at.session, QUERY, at.people["reporter"], "9.1").said
    assert isinstance(said, Carousel)


def test_an_activity_with_parts_lists_them(at: Office) -> None:
    plan = factories.plan(at.session, "more")
    law = [at.bureaus["law"]]
    factories.activity(at.session, plan, "1.6", law, [MARCH, JULY], reportable=False)
    part = factories.activity(at.session, plan, "1.6.2", law, [JULY], parent="1.6")
    heard = ask(at.session, QUERY, at.people["reporter"], "1.6")
    assert "รายงานแยกเป็นข้อย่อย" in heard.words
    assert ("about_plan", {"a": str(part.id)}) in heard.opened
    assert "1.6.2" in ask(at.session, QUERY, at.people["reporter"], "1.6 (2)").words


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("1.9", ["1.10", "1.1", "2.1"]),
        ("3.8", ["3.7", "2.1", "1.10"]),
        ("9", ["3.7", "2.1", "1.1"]),
    ],
)
def test_an_unknown_number_is_offered_the_nearest(
    at: Office, typed: str, offered: list[str]
) -> None:
    [card] = ask(at.session, QUERY, at.people["reporter"], typed).said
    assert isinstance(card, Card) and f"ไม่พบกิจกรรม {typed}" in card.title
    assert [row.label for row in card.rows] == [f"กิจกรรม {number}" for number in offered]


def test_words_of_a_title_find_the_activity(at: Office) -> None:
    plan = factories.plan(at.session, "more")
    title = "กิจกรรมเพิ่มประสิทธิภาพรับเรื่องร้องเรียน"
    factories.activity(at.session, plan, "3.5", [at.bureaus["law"]], title=title)
    [row] = ask(at.session, QUERY, at.people["reporter"], "ร้องเรียน").rows
    assert row.label == "กิจกรรม 3.5"


@pytest.mark.parametrize("typed", ["ไม่มีคำนี้", "???", "x" * 500])
def test_what_is_not_understood_says_what_to_type(at: Office, typed: str) -> None:
    words = ask(at.session, QUERY, at.people["reporter"], typed).words
    assert "พิมพ์" in words


@pytest.mark.parametrize("facts", [{"a": "999"}, {"a": "x"}, {"a": "9" * 40}, {"p": "-3"}])
def test_an_old_or_strange_button_shows_the_list(at: Office, facts: dict[str, str]) -> None:
    assert "แผนของสำนักกฎหมาย" in ask(at.session, QUERY, at.people["staff"], facts=facts).words


@pytest.mark.parametrize(
    ("role", "led"), [("executive", True), ("admin", True), ("supervisor", False)]
)
def test_who_owes_nothing_but_looks_after_all_is_led_to_the_next_round(
    session: Session, role: str, led: bool
) -> None:
    factories.activity(
        session, factories.plan(session), "1.10", [factories.bureau(session)], [MARCH]
    )
    alone = factories.person(session, factories.bureau(session, "สำนักที่ไม่มีงาน"), [role])
    heard = ask(session, QUERY, alone, today=MARCH)
    assert (("status", {"d": MARCH.isoformat()}) in heard.opened) is led
    assert ("ทั้งสำนักงาน" in heard.words) is led
    assert ("ผ่านไปแล้ว" in ask(session, QUERY, alone, today=MARCH + timedelta(1)).words) is led
    month = ask(session, QUERY, alone, "เดือนมีนาคม", today=MARCH).words
    assert ("สถานะทั้งสำนักงาน" in month) is led


def test_why_the_plan_is_doubtful_is_for_whoever_looks_after_it(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "2.1")
    assert "แผนระบุไว้ไม่ชัดเจน: สองวัน" in heard.words


@pytest.mark.parametrize("typed", ["3.7 กับ 1.10", "๓.๗ 1.10", "3.7, 1.10", "3.7 และ 1.10 และ 3.7"])
def test_two_activities_at_once_are_both_offered(at: Office, typed: str) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], typed)
    assert [row.label for row in heard.rows] == ["กิจกรรม 3.7", "กิจกรรม 1.10"]
    ids = [str(at.activities[number].id) for number in ("3.7", "1.10")]
    assert [facts.get("a") for _, facts in heard.opened] == [None, *ids]


def test_of_two_activities_the_one_of_no_plan_is_named(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], "3.7 กับ 9.9")
    assert "ไม่พบกิจกรรม 9.9" in heard.words and "กิจกรรม 3.7" in heard.words


def test_who_has_no_activity_is_offered_the_office_s_nearest(at: Office) -> None:
    nobody = factories.person(at.session, factories.bureau(at.session, "กลุ่มตรวจสอบภายใน"))
    at.session.delete(at.activities["2.1"])
    at.session.flush()
    heard = ask(at.session, QUERY, nobody, "3.6")
    assert heard.rows[0].label == "กิจกรรม 3.7"


@pytest.mark.parametrize(
    "words",
    [
        "3.7 ยังขาดอะไรอีกบ้างคะ จะได้ไปตามจากกลุ่มงาน",
        "3.7 ขาดอะไร",
        "กิจกรรม 3.7 ยังเหลืออะไรต้องทำอีกบ้างครับ",
        "รายงาน 3.7 ขาดเอกสารอะไรอีกบ้าง",
        "3.7 ส่งแล้ว เหลืออะไรอีก",
        "ข้อ 3.7 ยังไม่ได้แนบอะไรบ้างคะ",
        "2.1 กับ 3.7 ยังขาดอะไรบ้าง",
    ],
)
def test_what_an_activity_lacks_is_on_its_card(chat: Callable[[str], Chat], words: str) -> None:
    assert "สิ่งที่ต้องแนบ" in chat("D0103").says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "3.7 ยังขาดใครบ้าง",
        "3.7 ไม่ขาดอะไรแล้ว",
        "เหลือเงิน 3.7 บาท",
        "สำนักเรายังขาดอะไรบ้าง",
        "3.7 ทำไมยังขาดอะไรอยู่",
    ],
)
def test_other_sentences_with_a_number_are_not_answered_by_the_card(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "สิ่งที่ต้องแนบ" not in chat("D0103").says(words).last


@pytest.mark.parametrize(
    "said",
    ["ข้อที่เป็นของสำนักเรามีข้อไหนมั่ง", "ข้อที่สำนักเราต้องทำมีข้อไหนบ้าง", "สำนักเรามีข้ออะไรบ้างในแผน"],
)
def test_which_are_ours_lists_them(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "แผนของสำนัก" in reporter.last and "ไฟเขียว" not in reporter.last
