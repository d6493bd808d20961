"""Whom to ask: the administrators and the receivers, never the person who asks."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.home import contact
from handlers.home.contact import QUERY
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import Office, ask, office


@pytest.fixture
def at(session: Session) -> Office:
    made = office(session)
    made.people["receiver"] = factories.person(session, made.bureaus["print"], ["receiver"])
    return made


def test_administrators_and_receivers_are_named_with_their_bureau(at: Office) -> None:
    plan, cases = ask(at.session, QUERY, at.people["reporter"]).rows
    assert plan.value == f"ผู้ดูแลระบบ\n• {at.people['admin'].name} (นักทดสอบ) สำนักวิชาการ"
    assert cases.value == f"ผู้รับเรื่องร้องเรียน\n• {at.people['receiver'].name} (นักทดสอบ) สำนักการพิมพ์"
    assert cases.button is not None and cases.button.data == "o:file_complaint?"


def test_the_own_bureau_s_receiver_and_who_is_reached_stand_first(at: Office) -> None:
    law = at.bureaus["law"]
    away = factories.person(at.session, law, ["receiver"], joined=False)
    own = factories.person(at.session, law, ["receiver"])
    _, cases = ask(at.session, QUERY, at.people["reporter"]).rows
    named = [each.name for each in (own, at.people["receiver"], away)]
    assert [line.split(" (")[0] for line in cases.value.splitlines()[1:]] == [
        f"• {name}" for name in named
    ]


def test_nobody_is_sent_to_themselves(at: Office) -> None:
    admin, receiver = at.people["admin"], at.people["receiver"]
    plan, _ = ask(at.session, QUERY, admin).rows
    assert admin.name not in plan.value and "ท่านอื่น" not in plan.value
    assert plan.value == "ท่านเป็นผู้ดูแลระบบ\nหากระบบขัดข้อง กรุณาแจ้งผู้ดูแลเครื่อง"
    _, cases = ask(at.session, QUERY, receiver).rows
    assert cases.value == "ท่านเป็นผู้รับเรื่องร้องเรียน"
    second = factories.person(at.session, at.bureaus["law"], ["admin"])
    plan, _ = ask(at.session, QUERY, admin).rows
    assert f"ผู้ดูแลระบบท่านอื่น\n• {second.name}" in plan.value


def test_an_office_without_them_says_so(session: Session) -> None:
    alone = factories.person(session, factories.bureau(session))
    words = ask(session, QUERY, alone).words
    assert "ยังไม่มีผู้ดูแลระบบในทะเบียน" in words and "ยังไม่มีผู้รับเรื่องร้องเรียนในทะเบียน" in words


def test_a_stranger_reads_how_to_join_and_no_names(at: Office) -> None:
    words = ask(at.session, QUERY, None).words
    assert "ขอรหัสลงทะเบียน" in words and at.people["admin"].name not in words


@pytest.mark.parametrize(
    "words",
    [
        "อยากคุยกับพี่ที่ดูแลแผนตัวเป็นๆอะ อ่านแล้วงง มีเบอร์หรือนัดได้วันไหน", "ขอคุยกับเจ้าหน้าที่ตัวจริงหน่อย",
        "อยากปรึกษาคนจริงๆ ค่ะ", "ขอพบผู้ดูแลระบบโดยตรง",
    ],
)  # fmt: skip
def test_who_would_talk_to_a_person_is_told_whom_and_how_to_meet(
    reporter: Chat, words: str
) -> None:
    reporter.says(words)
    assert "ผู้ดูแลระบบ" in reporter.last and "นัดปรึกษาเป็นช่วงเวลา" in reporter.last
    assert {"นัดคลินิก", "ถามคลินิก"} <= {*reporter.offers}
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize("words", ["คุยกับหัวหน้าแล้วจริงๆ", "ถามพี่เขาไปแล้ว", "เจอคนจริงๆ ที่งาน"])
def test_what_tells_of_a_talk_asks_for_nobody(words: str) -> None:
    assert not contact.wants_a_person(words)
