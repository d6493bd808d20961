"""The executives' digest in chat: three lines at once, and whether it comes by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.queries import briefing
from models.services import briefings
from tests.handlers.flows.reporting import ADMIN, DIRECTOR, REPORTER
from tests.handlers.house import Chat
from tests.handlers.queries.desk import MARCH, Office, ask, desk, office, send


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def test_what_is_overdue_stands_with_the_bureau_that_owes_most(at: Office) -> None:
    send(at, "1.10", MARCH, "approved", "reporter")
    heard = ask(at.session, briefing.QUERY, at.people["executive"])
    well, risk, decide = heard.rows
    assert "อนุมัติ" in well.value and well.label == "ไปได้ดี"
    assert "เกินกำหนด 4 ฉบับ มากที่สุด สำนักการพิมพ์ 2 ฉบับ" in risk.value and risk.tone == "bad"
    assert decide.value == "ติดตามสำนักการพิมพ์ ซึ่งค้าง 2 ฉบับ"
    bureau = at.bureaus["print"].id
    assert ("status", {"b": str(bureau)}) in heard.opened
    assert "heat_map" in [name for name, _ in heard.opened]


def test_what_waits_for_the_person_comes_before_whom_to_ask(at: Office) -> None:
    send(at, "1.10", MARCH, "submitted", "other")
    heard = ask(at.session, briefing.QUERY, at.people["director"])
    assert heard.rows[2].value == "รออนุมัติจากท่าน 1 ฉบับ"
    assert ("awaiting_me", {}) in heard.opened


def test_where_nothing_is_late_or_red_it_says_so_and_names_the_round(at: Office) -> None:
    heard = ask(at.session, briefing.QUERY, at.people["executive"], today=MARCH - timedelta(40))
    well, risk, decide = heard.rows
    assert "ช่วงนี้ไม่มีรายงาน" in well.value and well.tone == "muted"
    assert risk.value == "ไม่มีรายงานเกินกำหนด\nไม่มีกิจกรรมที่รายงานว่าแดง"
    assert decide.value.startswith("ไม่มีเรื่องที่รอท่านในขณะนี้ รอบถัดไป ")


def test_the_month_and_the_quarter_are_named_in_the_offices_years(at: Office) -> None:
    executive = at.people["executive"]
    [month] = ask(at.session, briefing.QUERY, executive).said
    [quarter] = ask(at.session, briefing.QUARTER, executive).said
    assert getattr(month, "title", "") == "สรุปเดือนพฤษภาคม 2570"
    assert getattr(quarter, "title", "") == "สรุปไตรมาสที่ 3 ปีงบประมาณ 2570"


def test_it_is_off_until_it_is_wanted_and_either_word_said_twice_is_the_same(at: Office) -> None:
    executive = at.people["executive"]
    [first] = ask(at.session, briefing.CHOICE, executive).said
    assert getattr(first, "title", "") == "ท่านยังไม่ได้รับสรุป"
    for query, wanted in ((briefing.TAKE, True), (briefing.STOP, False)):
        for _ in range(2):
            heard = ask(at.session, query, executive)
            assert briefings.wanted(at.session, executive) is wanted
            changes = "briefing_off" if wanted else "briefing_on"
            assert changes in [name for name, _ in heard.opened]
    assert "ฉบับถัดไป 1 มิถุนายน 2570" in ask(at.session, briefing.TAKE, executive).words


def test_the_digest_offers_to_come_or_to_stay_away(at: Office) -> None:
    executive = at.people["executive"]
    assert "briefing_on" in [name for name, _ in ask(at.session, briefing.QUERY, executive).opened]
    ask(at.session, briefing.TAKE, executive)
    assert "briefing_off" in [name for name, _ in ask(at.session, briefing.QUERY, executive).opened]


def test_only_executives_may_have_it(at: Office) -> None:
    for name, person in at.people.items():
        may = desk(at.session, person).may(briefing.QUERY.roles)
        assert may == (name in ("executive", "director"))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ดูสรุปเดือนนี้", "ท่านตัดสินใจได้"),
        ("สรุปไตรมาสนี้", "ไตรมาสที่"),
        ("สรุปประจำเดือน", "ท่านยังไม่ได้รับสรุป"),
        ("รับสรุป", "เปิดรับสรุปแล้ว"),
        ("เลิกรับสรุป", "ไม่ส่งสรุปให้ท่านแล้ว"),
    ],
)
def test_its_words_are_heard_from_an_executive(
    chat: Callable[[str], Chat], words: str, answer: str
) -> None:
    assert answer in chat(DIRECTOR).says(words).last


@pytest.mark.parametrize("who", [ADMIN, REPORTER])
def test_others_are_told_kindly_that_it_is_not_theirs(
    chat: Callable[[str], Chat], who: str
) -> None:
    someone = chat(who).says("ดูสรุปเดือนนี้")
    assert "ท่านตัดสินใจได้" not in someone.last and someone.offers
