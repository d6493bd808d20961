"""What a reporter's bureau still has to send, round by round."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.reports.figures.to_send import QUERY
from tests import factories
from tests.handlers.question.desk import MARCH, ask, office, send


def test_each_round_names_its_activities_and_what_is_sent_is_gone(session: Session) -> None:
    at = office(session)
    send(at, "1.10", MARCH, "approved")
    send(at, "2.1", MARCH, "returned")
    heard = ask(session, QUERY, at.people["reporter"])
    assert heard.words.startswith("รายงานที่ต้องส่ง 4 ฉบับ")
    assert "ส่งแล้ว 1 จาก 5 ฉบับ (20.00%)" in heard.words
    assert [(row.label.split(" · ")[1], row.value) for row in heard.rows] == [
        ("1 ฉบับ", "กิจกรรม 2.1"),
        ("1 ฉบับ", "กิจกรรม 3.7"),
        ("1 ฉบับ", "กิจกรรม 2.1"),
        ("1 ฉบับ", "กิจกรรม 1.1"),
    ]
    assert heard.rows[0].tone == "bad" and "เลยกำหนด 20 มี.ค. 70" in heard.rows[0].label
    assert heard.rows[-1].label.startswith("ไม่กำหนดวันส่ง")


def test_a_bureau_that_owes_nothing_is_told_so(session: Session) -> None:
    alone = factories.person(session, factories.bureau(session), ["reporter"])
    words = ask(session, QUERY, alone).words
    assert "ไม่มีรายงานที่ต้องส่ง" in words and "ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน" in words
