"""A survey that runs closes on another day than it was opened for, or still at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.campaigns.campaign import CampaignPerson
from models.codes.short_code import ShortCode
from models.surveys.survey import SURVEY, SurveyCampaign
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, makes

ADMIN = "D0002"


def campaign(house: House) -> SurveyCampaign:
    with house.session() as session:
        found = session.scalars(select(SurveyCampaign)).one()
        session.expunge_all()
        return found


@pytest.mark.parametrize(
    "words",
    [
        "เลื่อนวันปิดแบบสำรวจเป็น 25 มี.ค.",
        "ขอขยายแบบสำรวจ ปิดวันที่ 25 มีนาคม แทนครับ",
        "แบบสำรวจปิดรับ 25 มี.ค. ดีกว่าค่ะ",
    ],
)
def test_the_last_day_moves_with_its_code_and_asks_nobody_new(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    with demo.session() as session:
        asked = len(session.scalars(select(CampaignPerson)).all())
    reporter.says(words)
    assert "ตรวจก่อนเลื่อนวันปิด" in reporter.last and "25 มีนาคม 2570" in reporter.last
    assert campaign(demo).last_day != date(2027, 3, 25)
    reporter.taps("เลื่อนวันปิด")
    assert "เปิดถึง 25 มี.ค. 70" in reporter.last
    moved = campaign(demo)
    assert (moved.last_day, moved.closed_at) == (date(2027, 3, 25), None)
    with demo.session() as session:
        query = select(ShortCode.last_day).where(ShortCode.opens == SURVEY)
        assert session.scalars(query).one() == date(2027, 3, 25)
        assert len(session.scalars(select(CampaignPerson)).all()) == asked
        verbs = session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)).all()
        assert verbs[-1] == "survey.moved"


def test_where_it_is_asked_whether_to_close_another_day_moves_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    reporter.says("ปิดแบบสำรวจ").says("ยังไม่ปิดค่ะ เปลี่ยนวันปิดเป็น 19 มี.ค.")
    assert "ตรวจก่อนเลื่อนวันปิด" in reporter.last and "19 มีนาคม 2570" in reporter.last


@pytest.mark.soak
def test_its_card_offers_it_and_a_day_that_is_over_is_asked_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    reporter.says("แบบสำรวจ").taps("ดู").taps("เลื่อนวันปิด").says("1 ก.พ. 70")
    assert "วันนั้นผ่านไปแล้ว" in reporter.last
    reporter.says("18 มี.ค.").taps("เลื่อนวันปิด")
    assert campaign(demo).last_day == date(2027, 3, 18)


@pytest.mark.parametrize("words", ["ปิดแบบสำรวจวันนี้", "ปิดแบบสำรวจเลย"])
def test_closing_today_is_still_closing(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    assert "ปิดแล้วเปิดใหม่ไม่ได้" in reporter.says(words).last


def test_who_may_not_close_it_may_not_move_it(chat: Callable[[str], Chat]) -> None:
    reporter, other = chat(REPORTER), chat("D0202")
    makes(reporter)
    data = reporter.says("แบบสำรวจ").taps("ดู").button("เลื่อนวันปิด")
    assert "ปิดได้เฉพาะผู้เปิดแบบสำรวจ" in other.taps_data(data).last


@pytest.mark.parametrize(
    ("words", "day"),
    [("ยืดเวลาไปอีกอาทิตย์นึง", "15 มีนาคม 2570"), ("ขอเลื่อนออกไปอีก 3 วันค่ะ", "11 มีนาคม 2570")],
)
def test_it_is_open_so_long_after_its_last_day(
    chat: Callable[[str], Chat], words: str, day: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    reporter.says("ผลสำรวจ").says(words)
    assert "ตรวจก่อนเลื่อนวันปิด" in reporter.last and day in reporter.last


@pytest.mark.parametrize("words", ["ยืดเวลาไปอีกอาทิตย์นึง", "ขอเลื่อนไปอีก 3 วัน"])
def test_with_no_survey_in_sight_nothing_is_moved(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    reporter.says("เมนู").says(words)
    assert "เลื่อนวันปิด" not in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ปิดแบบสำรวจแล้วเอาผลไปใส่ในรายงานยังไง",
        "ผลสำรวจแนบในรายงานได้ไหมคะ",
        "เอาผลแบบสอบถามไปลงรายงานตรงไหน",
    ],
)
def test_how_a_result_comes_into_a_report_is_told_and_nothing_closed(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    assert "กด “แนบกับรายงาน”" in reporter.says(words).last
    assert campaign(demo).closed_at is None and demo.states(reporter.user_id) == {}


@pytest.mark.parametrize("words", ["ขอลิงก์ส่งให้คนนอกหน่อย", "ขอคิวอาร์โค้ดไว้ติดหน้าห้อง"])
def test_the_sign_of_the_one_in_sight_is_shown(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    assert f"รหัส {code}" in reporter.says("ผลสำรวจ").says(words).last


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ขอบคุณค่ะ ยังไม่มีใครตอบเลยเนอะ งั้นขอเลื่อนวันปิดออกไปเป็น 15 มีนา", "2027-03-15"),
        ("คนตอบน้อยจัง ขอขยายเวลาออกไปอีกสองอาทิตย์ค่ะ", "2027-03-22"),
        ("เลื่อนไปเป็นวันที่ 20 มีนาคมละกัน", "2027-03-20"),
    ],
)
def test_below_how_many_have_answered_its_last_day_is_meant(
    chat: Callable[[str], Chat], said: str, day: str
) -> None:
    makes(chat(REPORTER))
    admin = chat(ADMIN).says("แบบสำรวจที่เปิดอยู่ตอนนี้มีคนตอบกี่คนแล้ว")
    assert "เลื่อนวันปิด" in admin.offers
    admin.says(said)
    assert admin.state["answers"]["last_day"] == day and "ตรวจก่อนเลื่อนวันปิด" in admin.last


@pytest.mark.parametrize(
    "said", ["เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม", "ขยายเวลาส่งรายงาน 2.1 เป็น 25 มีนา"]
)
def test_below_it_a_round_is_still_a_round(chat: Callable[[str], Chat], said: str) -> None:
    makes(chat(REPORTER))
    admin = chat(ADMIN).says("แบบสำรวจที่เปิดอยู่ตอนนี้มีคนตอบกี่คนแล้ว").says(said)
    assert "ตรวจก่อนเลื่อนวันปิด" not in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ใช่รอบรายงานค่ะ หมายถึงวันปิดแบบสำรวจ",
        "เปล่าครับ แบบสอบถามต่างหาก",
        "ไม่ได้หมายถึงรอบ เลื่อนวันปิดแบบสำรวจ",
    ],
)
def test_where_a_round_was_understood_the_survey_is_named(
    chat: Callable[[str], Chat], said: str
) -> None:
    makes(chat(REPORTER))
    admin = chat(ADMIN).says("ขอเลื่อนวันปิดออกไปเป็น 15 มีนา")
    assert "จะเลื่อนรอบใด" in admin.last
    admin.says(said)
    assert admin.state["answers"]["last_day"] == "2027-03-15" and "ปิดเดิม" in admin.last
    admin.taps("เลื่อนวันปิด")
    assert "เลื่อนวันปิดเป็น 15 มีนาคม 2570 แล้ว" in admin.since(-2)
