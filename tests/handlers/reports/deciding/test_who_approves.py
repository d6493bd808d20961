"""Who approves: the superior, the deputy meanwhile, and the administrator as the last check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.reports.deciding.who_approves import QUERY
from models.people.person import Absence, Deputy
from models.reports.deciding import report_deciders
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import TODAY, Heard, Office, ask, office
from tests.handlers.reports.sent_reports import sends

FIRST, LAST = date(2027, 4, 28), date(2027, 5, 5)


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def rows(heard: Heard) -> dict[str, str]:
    return {row.label: row.value for row in heard.rows}


def stands_in(at: Office, superior: str, deputy: str) -> None:
    at.session.add(
        Deputy(
            person_id=at.people[superior].id, deputy_id=at.people[deputy].id,
            first_day=FIRST, last_day=LAST, appointed_at=factories.SENT_AT,
        )
    )  # fmt: skip
    at.session.flush()


def is_away(at: Office, who: str) -> None:
    whose = at.people[who].id
    at.session.add(
        Absence(person_id=whose, first_day=FIRST, last_day=LAST, told_at=factories.SENT_AT)
    )
    at.session.flush()


def test_a_reporter_reads_their_superior_and_who_looks_last(at: Office) -> None:
    told = rows(ask(at.session, QUERY, at.people["reporter"]))
    assert told["ผู้อนุมัติ"] == f"{at.people['head'].name} (นักทดสอบ)"
    assert told["ตรวจรับ"].splitlines()[1:] == [f"• {at.people['admin'].name}"]


def test_it_is_the_one_a_report_would_wait_for(at: Office) -> None:
    stands_in(at, "head", "staff")
    reporter = at.people["reporter"]
    [first, *_] = report_deciders.standing(at.session, reporter, {reporter.id}, TODAY)
    told = rows(ask(at.session, QUERY, reporter))["ผู้อนุมัติ"]
    assert told == f"{first.person.name} (นักทดสอบ)\nพิจารณาแทน {at.people['head'].name}"


def test_while_the_nearest_superior_is_on_leave_the_next_one_is_told(at: Office) -> None:
    at.people["head"].supervisor_id = at.people["director"].id
    is_away(at, "head")
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert rows(heard)["ผู้อนุมัติ"].startswith(at.people["director"].name)
    assert "ผู้บังคับบัญชาที่ใกล้กว่าไม่อยู่วันนี้" in heard.words
    later = ask(at.session, QUERY, at.people["reporter"], today=date(2027, 5, 6))
    assert rows(later)["ผู้อนุมัติ"].startswith(at.people["head"].name)
    assert rows(later)["ผู้บังคับบัญชาลำดับถัดไป"].startswith(at.people["director"].name)


def test_without_a_superior_administrators_approve(at: Office) -> None:
    at.people["reporter"].supervisor_id = None
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert "ไม่มีผู้บังคับบัญชาที่รับแจ้งทาง LINE ได้" in heard.words
    assert rows(heard) == {"ผู้ดูแลระบบอนุมัติแทน": f"• {at.people['admin'].name}"}


def test_staff_read_who_approves_their_bureau_s_reports(at: Office) -> None:
    told = rows(ask(at.session, QUERY, at.people["staff"]))
    assert told["ผู้อนุมัติ"].startswith(at.people["head"].name)


@pytest.mark.parametrize("who", ["admin", "executive"])
def test_who_leads_the_office_reads_every_bureau(at: Office, who: str) -> None:
    heard = ask(at.session, QUERY, at.people[who])
    assert rows(heard) == {
        "สำนักกฎหมาย": f"{at.people['head'].name} (นักทดสอบ)",
        "สำนักการพิมพ์": f"{at.people['director'].name} (นักทดสอบ)",
        "สำนักวิชาการ": "ยังไม่มีผู้รายงานในทะเบียน",
    }
    assert "ทั้งสำนักงาน" in heard.words and ("no_superior", {}) in heard.opened


def test_of_an_activity_the_bureaus_that_report_it_are_told(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "1.10")
    assert list(rows(heard)) == ["สำนักกฎหมาย", "สำนักการพิมพ์"] and "กิจกรรม 1.10" in heard.words
    [law] = ask(at.session, QUERY, at.people["admin"], "1.1").rows
    assert law.label == "สำนักกฎหมาย"
    assert "ไม่มีกิจกรรม 9.9" in ask(at.session, QUERY, at.people["admin"], "9.9").words


def test_a_supervisor_reads_who_approves_their_own_work_and_their_bureaus(at: Office) -> None:
    at.people["head"].supervisor_id = at.people["director"].id
    told = rows(ask(at.session, QUERY, at.people["head"]))
    assert told["ผู้อนุมัติงานของท่าน"].startswith(at.people["director"].name)
    assert list(told)[1:] == ["สำนักกฎหมาย"]


def test_a_bureau_that_is_named_is_told_to_who_may_see_it(at: Office) -> None:
    [row] = ask(at.session, QUERY, at.people["admin"], "สำนักการพิมพ์").rows
    assert row.label == "สำนักการพิมพ์"
    assert "อยู่นอกขอบเขต" in ask(at.session, QUERY, at.people["reporter"], "สำนักการพิมพ์").words


def test_a_bureau_whose_reporters_nobody_leads_stands_out(at: Office) -> None:
    at.people["other"].supervisor_id = None
    [row] = ask(at.session, QUERY, at.people["admin"], "สำนักการพิมพ์").rows
    assert row.tone == "warn" and "ผู้ดูแลระบบอนุมัติแทน" in row.value


def test_of_one_bureau_its_name_stands_once(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["head"])
    assert heard.words.count(at.people["head"].bureau.name) == 1


def test_how_many_wait_is_told_with_whom_they_wait(reporter: Chat, director: Chat) -> None:
    sends(reporter)
    director.says("มีรายงานของสำนักเรารออนุมัติไหม ใครอนุมัติ")
    assert "รออนุมัติ 1 ฉบับ" in director.last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม\n1 ฉบับ" in director.last


@pytest.mark.parametrize("said", ["หัวหน้าชื่ออะไรนะ", "หัวหน้าคือใครคะ", "หัวหน้าผมชื่อไรครับ"])
def test_the_name_of_the_own_superior_is_told(chat: Callable[[str], Chat], said: str) -> None:
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in chat("D0103").says(said).last
