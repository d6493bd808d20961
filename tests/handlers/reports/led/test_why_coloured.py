"""Why something is red: by whose choice, and what was sent; no cause is made up."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.led.why_coloured import QUERY
from models.reports.report import ReportVersion
from tests.handlers.house import Chat
from tests.handlers.question.desk import MARCH, ask, office, send

NONE, CHOSEN = "ไม่มีรายงานที่เลือกสีแดง", "สีเป็นสีที่ผู้รายงานเลือกในฉบับล่าสุด"


@pytest.mark.parametrize(
    ("typed", "whose"),
    [
        ("ทำไม 2.1 ยังแดงอยู่", "ทั้งสำนักงาน · กิจกรรม 2.1"),
        ("ทำไมรายงานคลังยังแดงอยู่ทั้งที่ส่งไปแล้วคะ", "สำนักการคลังและงบประมาณ"),
        ("ทำไมสำนักคลังถึงแดง", "สำนักการคลังและงบประมาณ"),
        ("กิจกรรม 1.10 เพราะอะไรถึงยังแดงอยู่ครับ", "ทั้งสำนักงาน · กิจกรรม 1.10"),
        ("ทำไมของเรายังขึ้นแดง", "สำนักบริหารงานกลาง"),
        ("สาเหตุที่ 2.1 เป็นสีแดง", "ทั้งสำนักงาน · กิจกรรม 2.1"),
    ],
)
def test_what_is_not_red_is_said_with_what_was_sent(director: Chat, typed: str, whose: str) -> None:
    told = director.answer_to(typed)
    assert NONE in told and whose in told and "ส่งแล้ว 0 จาก" in told


def test_another_bureau_is_out_of_scope(head: Chat) -> None:
    told = head.answer_to("ทำไมรายงานคลังยังแดง")
    assert "อยู่นอกขอบเขตของท่าน" in told and NONE not in told


@pytest.mark.parametrize(
    "typed",
    [
        "แดงคืออะไร",
        "ทำไมกิจกรรมผมเป็นสีแดง ดูจากอะไร",
        "ทำไมพี่แดงไม่ผ่านหนังสือให้",
        "สำนักไหนแดง",
        "ไฟเขียวเหลืองแดง",
    ],
)
def test_other_questions_of_colours_are_others(director: Chat, typed: str) -> None:
    told = director.answer_to(typed)
    assert NONE not in told and CHOSEN not in told


def test_money_that_is_left_is_no_yellow(session: Session) -> None:
    found = office(session)
    told = ask(session, QUERY, found.people["admin"], "ทำไม 1.10 ช้า ยังเหลืองบเยอะ")
    assert "บอตไม่ทราบสาเหตุ" in told.words and "เหลือง" not in told.words
    asked = ask(session, QUERY, found.people["admin"], "ทำไม 1.10 ยังเหลืองบ้าง")
    assert "ไม่มีรายงานที่เลือกสีเหลือง" in asked.words


def test_the_colour_of_others_is_told_below(director: Chat) -> None:
    told = director.answer_to("ทำไม 2.4 ถึงขึ้นแดง แล้วมีตัวอื่นแดงอีกไหม")
    assert told.startswith(NONE) and director.last.startswith("แดง 0 กิจกรรม")
    assert "2.4" not in director.last


def test_a_red_report_is_named_with_its_bureau_and_no_cause(session: Session) -> None:
    found = office(session)
    for who, colour in (("reporter", "green"), ("other", "red")):
        report = send(found, "1.10", MARCH, "submitted", who)
        sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
        session.scalars(sent).one().risk = colour
    session.flush()
    heard = ask(session, QUERY, found.people["admin"], "ทำไม 1.10 ยังแดงอยู่ทั้งที่ส่งไปแล้ว")
    assert heard.words.startswith("แดง 1 รายงาน") and CHOSEN in heard.words
    assert heard.rows[0].label == f"1.10 · {found.people['other'].bureau.name}"
    own = ask(session, QUERY, found.people["reporter"], "ทำไม 1.10 ยังแดงอยู่")
    assert NONE in own.words and found.people["other"].bureau.name not in own.words


@pytest.mark.parametrize(
    "typed",
    ["สำนักการคลังทำไมช้า", "ทำไมสำนักการคลังถึงช้า", "สำนักการคลังช้าเพราะอะไร", "ทำไมสำนักการคลังยังไม่ส่งซะที"],
)
def test_why_a_bureau_is_slow_is_answered_by_what_it_sent(admin: Chat, typed: str) -> None:
    told = admin.answer_to(typed)
    assert "การส่งรายงาน สำนักการคลังและงบประมาณ" in told and "ส่งแล้ว 0 จาก" in told
    assert "บอตไม่ทราบสาเหตุ" in told and "ใครเป็นผู้รายงาน" in admin.offers


@pytest.mark.parametrize("typed", ["ทำไมส่งช้าถึงผิด", "ระบบทำไมช้า", "สำนักไหนช้าสุด เพราะอะไร"])
def test_who_asks_of_no_bureau_is_not_told_of_one(admin: Chat, typed: str) -> None:
    assert "การส่งรายงาน สำนัก" not in admin.answer_to(typed)
