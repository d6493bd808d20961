"""The day's reminder: one screen, the nearest first, a button a line, whoever reads it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.platform.schema import Checker
from handlers.messages import render
from handlers.reminders.digest_card import MOST_LINES, MOST_LISTED, card
from handlers.reminders.duty_lines import REASONS
from models.duties.duty import Duty, Payload, RoundDuty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import (
    ADMINISTRATOR,
    APPROVER,
    DIRECTOR,
    HEAD,
    OWNER,
    REPORTERS,
    RESPONSIBLE,
    Recipients,
)
from models.duties.reminder_policy import step_key
from models.duties.reminder_tables import WAITING_FOR_OTHERS
from models.gifts.result.gift_result_duties import GIFT_ANSWER
from models.reminders.reminder_lines import Digest, Line
from models.reminders.snoozes import SaidWhy
from models.reports.deciding.approval_duties import APPROVAL
from models.reports.draft_duties import REPORT_DRAFT, ReportDraftDuty
from models.reports.report_duties import PROGRESS, REPORT, RETURNED_REPORT, ReportDuty
from tests.talk import actions, words

TODAY = date(2027, 3, 17)
DUE = date(2027, 3, 20)
LATE = date(2027, 3, 12)
ALWAYS = ["เตือนอะไรฉันบ้าง"]
NEAR = ["เลื่อน", "ดูแผน", *ALWAYS]
WHY_LATE = [f"เหตุ: {each}" for each in REASONS.values()]
_CHECKER = Checker()


def duty(number: str = "1.10", day: date = DUE, kind: DutyKind = REPORT, **more: Any) -> Duty:
    about: dict[str, Any] = {
        "activity_id": 7,
        "number": number,
        "title": more.pop("title", "โครงการปลูกจิตสำนึกการเป็นข้าราชการที่ดี"),
        "round": more.pop("round", day),
        "report_id": 5,
        "version": 2,
    }
    payload: Payload = ReportDuty(**about)
    if kind is REPORT_DRAFT:
        payload = ReportDraftDuty(**about, conversation_id="c" * 16)
    if kind is GIFT_ANSWER:
        payload = RoundDuty(round=day)
    values: dict[str, Any] = {
        "key": f"{kind.name}:{number}",
        "kind": kind,
        "day": day,
        "bureau_id": 1,
        "bureau": "สำนักทดสอบ",
        "recipients": Recipients({}),
        "payload": payload,
    }
    return Duty(**(values | more))


def line(of: Duty, role: str = RESPONSIBLE) -> Line:
    offset = (TODAY - of.day).days
    return Line(of, step_key(offset), offset, 1, role)


def shown(*lines: Line, reasons: dict[str, SaidWhy] | None = None) -> dict[str, Any]:
    """The card as LINE gets it; it would take it."""
    messages = render([card(Digest(1, TODAY, lines), reasons)])
    assert not _CHECKER.faults("ReplyMessageRequest", {"replyToken": "t", "messages": messages})
    [message] = messages
    assert message["contents"]["type"] == "bubble", "one screen, nothing to swipe"
    return message


def labels(message: dict[str, Any]) -> list[str]:
    return [action["label"] for action in actions(message) if "label" in action]


def data(message: dict[str, Any], label: str) -> str:
    return next(str(a["data"]) for a in actions(message) if a.get("label") == label)


@pytest.mark.parametrize(
    ("kind", "role", "button", "opens"),
    [
        (REPORT, RESPONSIBLE, "รายงาน", "o:report_activity?a=7&d=2027-03-20"),
        (REPORT, REPORTERS, "รายงาน", "o:report_activity?a=7&d=2027-03-20"),
        (PROGRESS, RESPONSIBLE, "รายงาน", "o:report_activity?a=7&d=2027-03-20"),
        (RETURNED_REPORT, RESPONSIBLE, "แก้ไข", "o:report_activity?a=7&d=2027-03-20"),
        (REPORT, HEAD, "ดูแผน", "o:about_plan?a=7"),
        (REPORT, DIRECTOR, "ดูแผน", "o:about_plan?a=7"),
        (APPROVAL, APPROVER, "พิจารณา", "o:decide_report?r=5&v=2"),
        (REPORT_DRAFT, OWNER, "ทำต่อ", f"o:resume?c={'c' * 16}"),
    ],
)
def test_each_line_has_the_button_that_leads_straight_there(
    kind: DutyKind, role: str, button: str, opens: str
) -> None:
    message = shown(line(duty(kind=kind), role))
    assert labels(message)[0] == button
    assert data(message, button) == opens
    assert "1.10" in words(message)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line(duty())], NEAR),
        ([line(duty("1.1")), line(duty("1.2"))], ["เลื่อน", *ALWAYS]),
        ([line(duty(day=LATE))], [*WHY_LATE, *ALWAYS]),
        ([line(duty("1.1", LATE)), line(duty("1.2", LATE))], ["แจ้งเหตุที่ล่าช้า", *ALWAYS]),
        ([line(duty("1.1", LATE)), line(duty("1.2"))], [*WHY_LATE, *NEAR]),
        ([line(duty(day=LATE), HEAD)], ALWAYS),
        ([line(duty(day=LATE), DIRECTOR)], ALWAYS),
        ([line(duty(kind=APPROVAL), APPROVER)], ALWAYS),
        ([line(duty(day=LATE), ADMINISTRATOR)], ["ใครยังไม่ส่ง", *ALWAYS]),
    ],
)
def test_the_buttons_below_are_those_of_who_reads_it(
    lines: list[Line], expected: list[str]
) -> None:
    found = labels(shown(*lines))
    assert found[-len(expected) :] == expected


def test_only_who_has_to_report_puts_off_or_says_why() -> None:
    for role in (HEAD, DIRECTOR, ADMINISTRATOR):
        found = labels(shown(line(duty("1.1", LATE), role), line(duty("1.2"), role)))
        assert not {"เลื่อน", "แจ้งเหตุที่ล่าช้า", *REASONS.values()} & set(found)


def test_who_leads_reads_the_reason_the_reporter_gave_beside_what_is_late() -> None:
    late = duty(day=LATE)
    said = SaidWhy(WAITING_FOR_OTHERS, 9, datetime(2027, 3, 15, tzinfo=UTC))
    assert "เหตุที่ผู้รายงานแจ้ง: รอหน่วยงานอื่น" in words(
        shown(line(late, DIRECTOR), reasons={late.key: said})
    )
    own = shown(line(late), reasons={late.key: said})
    assert "เหตุที่ผู้รายงานแจ้ง" not in words(own)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (duty(), "รายงาน 1.10 อีก 3 วัน (20 มี.ค. 70)"),
        (duty(day=TODAY), "รายงาน 1.10 ครบกำหนดวันนี้ (17 มี.ค. 70)"),
        (duty(day=LATE), "รายงาน 1.10 เลยกำหนด 5 วัน (12 มี.ค. 70)"),
        (duty(kind=RETURNED_REPORT), "แก้ไขรายงาน 1.10 อีก 3 วัน (20 มี.ค. 70)"),
        (duty(kind=PROGRESS), "รายงานความก้าวหน้า 1.10 อีก 3 วัน (20 มี.ค. 70)"),
        (duty(kind=APPROVAL, day=LATE), "รออนุมัติรายงาน 1.10 รอตั้งแต่ 12 มี.ค. 70"),
        (duty(kind=REPORT_DRAFT, day=LATE), "ร่างรายงาน 1.10 ทำค้างไว้ตั้งแต่ 12 มี.ค. 70"),
    ],
)
def test_the_phones_notice_says_the_nearest_thing(first: Duty, told: str) -> None:
    assert shown(line(first))["altText"] == told
    more = shown(line(first), line(duty("2.1")), line(duty("2.2")))
    assert more["altText"] == f"{told} และอีก 2 เรื่อง"


def test_more_than_a_screen_is_counted_and_found_a_word_away() -> None:
    lines = [line(duty(f"1.{n}")) for n in range(1, MOST_LINES + 6)]
    said = words(shown(*lines))
    assert f"1.{MOST_LINES} " in said and f"1.{MOST_LINES + 1} " not in said
    assert "และอีก 5 เรื่อง กด “สถานะ”" in said
    assert f"เรื่องที่ต้องทำ {MOST_LINES + 5} เรื่อง" in said


def test_an_administrator_reads_one_list_by_bureau_before_their_own() -> None:
    lines = [
        line(duty(f"{n}.{k}", LATE, bureau_id=n, bureau=f"สำนักที่ {n}"), ADMINISTRATOR)
        for n in range(1, 21)
        for k in range(1, 39)
    ]
    said = words(shown(line(duty("9.9"), RESPONSIBLE), *lines))
    assert said.index("สำนักที่ 1 · 38 เรื่อง") < said.index("9.9")
    assert said.startswith("เลยกำหนด 760 เรื่อง · เรื่องที่ต้องทำ 1 เรื่อง")
    assert f"สำนักที่ {MOST_LISTED} · 38 เรื่อง" in said
    assert f"สำนักที่ {MOST_LISTED + 1} ·" not in said
    assert f"และอีก {20 - MOST_LISTED} สำนัก" in said


def test_the_morning_after_a_round_what_became_late_stands_before_what_was_late_before() -> None:
    long_late = line(duty("1.1", LATE, bureau="สำนักเก่า"), ADMINISTRATOR)
    new = [line(duty(f"2.{n}", TODAY - timedelta(days=1)), ADMINISTRATOR) for n in range(1, 14)]
    message = shown(long_late, *new, line(duty("9.9")))
    assert message["altText"] == "เลยกำหนด 14 เรื่อง · เรื่องที่ต้องทำ 1 เรื่อง"
    said = words(message)
    order = ["เพิ่งเลยกำหนด 13 เรื่อง", "2.1,", "เลยกำหนดอยู่ก่อนแล้ว 1 เรื่อง", "สำนักเก่า", "9.9"]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)


def test_the_answers_under_a_digest_name_what_was_or_was_not_received() -> None:
    asked = line(duty("", kind=GIFT_ANSWER, key="gift_answer:1:2027-03-20"))
    assert labels(shown(asked))[1:3] == ["ไม่ได้รับของขวัญ", "ได้รับ รายงานของขวัญ"]


def test_what_is_late_looks_late() -> None:
    late, near = json.dumps(shown(line(duty(day=LATE)))), json.dumps(shown(line(duty())))
    assert "ล่าช้าเพราะเหตุใด" in words(json.loads(late))
    assert "ล่าช้าเพราะเหตุใด" not in words(json.loads(near))


def test_how_to_say_why_it_is_late_names_the_buttons_there_are() -> None:
    one = words(shown(line(duty(day=LATE))))
    two = words(shown(line(duty("1.1", LATE)), line(duty("1.2", LATE))))
    assert "กดปุ่ม “เหตุ” ข้อที่ตรง" in one and "เหตุ: รอหน่วยงานอื่น" in one
    assert "กด “แจ้งเหตุที่ล่าช้า”" in two and "“เหตุ”" not in two


_duties = st.builds(
    duty,
    number=st.from_regex(r"[1-9]{1,2}(\.[1-9][0-9]?){1,3}", fullmatch=True),
    day=st.dates(date(2026, 10, 1), date(2027, 9, 30)),
    kind=st.sampled_from([REPORT, RETURNED_REPORT, PROGRESS, APPROVAL, REPORT_DRAFT]),
    title=st.text("กขคงจ ำ่ิ้🙏abc\n", min_size=1, max_size=400),
    bureau=st.text("กขคง ่", min_size=1, max_size=120),
    round=st.none() | st.just(DUE),
)
_roles = st.sampled_from([RESPONSIBLE, REPORTERS, HEAD, DIRECTOR, ADMINISTRATOR, APPROVER, OWNER])


@given(st.lists(st.builds(line, _duties, _roles), min_size=1, max_size=60))
def test_line_takes_every_digest_and_it_offers_a_way_on(lines: list[Line]) -> None:
    ordered = sorted(lines, key=lambda each: each.role != ADMINISTRATOR)
    message = shown(*ordered)
    assert "เตือนอะไรฉันบ้าง" in labels(message)
    assert len(message["altText"]) <= 400
