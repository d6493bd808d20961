"""`ร่องรอย`: of an activity, of a person, of one's own data; names for administrators alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.audit.show_trail import MINE, OTHERWISE, QUERY
from models.trail import trail
from tests.handlers.house import Chat
from tests.handlers.question.desk import MARCH, Office, ask, office, send, tap
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, sends

NOW = datetime(2027, 4, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def test_an_activity_s_trail_says_who_did_what_to_its_reports(
    chat: Callable[[str], Chat],
) -> None:
    reporter, head, admin = chat(REPORTER), chat(HEAD), chat(ADMIN)
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    told = admin.says("ร่องรอย 1.10").last
    for words in ("ร่องรอยกิจกรรม 1.10", "ส่งรายงาน ฉบับที่ 1 · นางสาวตัวอย่าง รายงานดี",
                  "อนุมัติรายงาน ฉบับที่ 1 · นางตัวอย่าง หัวหน้ากลุ่ม"):  # fmt: skip
        assert words in told, words
    assert told.index("อนุมัติรายงาน") < told.index("ส่งรายงาน")
    assert "ยังไม่มีบันทึก" in admin.says("ร่องรอย 2.1").last
    assert "ร่องรอยกิจกรรม 1.10" in admin.says("ประวัติ 1.10").taps("ร่องรอย").last
    assert "ร่องรอย" not in head.says("ประวัติ 1.10").offers


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("เมื่อเช้ามีใครแก้ข้อมูลอะไรบ้าง", True),
        ("ใครทำอะไรบ้างวันนี้", True),
        ("ร่องรอยเมื่อวาน", False),
    ],
)
def test_a_day_s_trail_says_who_did_what(
    chat: Callable[[str], Chat], said: str, found: bool
) -> None:
    admin = chat(ADMIN).says(f"ออกรหัส {REPORTER}")
    told = admin.says(said).last
    assert ("ออกรหัสลงทะเบียน · นางสาวตัวอย่าง ดูแลแผน" in told) is found
    assert "ออกรหัสลงทะเบียน" in admin.says("ร่องรอย").taps("วันนี้").last


def test_a_person_s_trail_has_what_they_did_and_what_was_done_to_them(
    chat: Callable[[str], Chat],
) -> None:
    reporter, admin = chat(REPORTER), chat(ADMIN)
    reporter.says("ขอไฟล์ข้อมูล")
    admin.says(f"ออกรหัส {REPORTER}")
    told = admin.says("ร่องรอย รายงานดี").last
    assert "ขอไฟล์ข้อมูล" in told and "ออกรหัสลงทะเบียน · นางสาวตัวอย่าง ดูแลแผน" in told


def test_a_person_is_found_by_staff_id_and_politely_too(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    for words in (f"ร่องรอยของ {REPORTER}", "ขอดูร่องรอยของคุณตัวอย่าง รายงานดี ค่ะ"):
        assert "นางสาวตัวอย่าง รายงานดี" in admin.says(words).last


def test_several_people_are_asked_between_and_nobody_is_said_so(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], at.people["head"].name[:4])
    assert "หมายถึงท่านใด" in heard.words or "ร่องรอย" in heard.words
    assert "ไม่พบชื่อนี้" in ask(at.session, QUERY, at.people["admin"], "กขคงจฉช").words
    assert "ร่องรอย 1.10" in ask(at.session, QUERY, at.people["admin"]).words


def test_only_administrators_may_read_it(chat: Callable[[str], Chat]) -> None:
    for who in (REPORTER, HEAD, "D0001"):
        told = chat(who).says("ร่องรอย 1.10").last
        assert "ร่องรอยกิจกรรม" not in told


def test_complaints_never_appear_whoever_is_asked_about(at: Office) -> None:
    admin, head = at.people["admin"], at.people["head"]
    trail.record(at.session, NOW, head.id, "case.opened", "case:abc")
    trail.record(at.session, NOW, head.id, "case.office_set", "cases")
    trail.record(at.session, NOW, None, "case.routed", f"person:{head.id}")
    heard = ask(at.session, QUERY, admin, facts={"w": str(head.id)})
    assert "ยังไม่มีบันทึก" in heard.words and heard.rows == []


def test_pages_lose_none_and_past_the_end_is_the_last(at: Office) -> None:
    head, admin = at.people["head"], at.people["admin"]
    for n in range(19):
        about = f"person:{head.id}"
        trail.record(at.session, NOW + timedelta(minutes=n), admin.id, "code_issued", about)
    heard = ask(at.session, QUERY, admin, facts={"w": str(head.id)})
    moments = [row.label for row in heard.rows]
    while ahead := [b for b in heard.buttons if b.label == "หน้าถัดไป"]:
        heard = tap(at.session, QUERY, admin, ahead[0])
        moments += [row.label for row in heard.rows]
    assert len(set(moments)) == 19
    beyond = ask(at.session, QUERY, admin, facts={"w": str(head.id), "p": "99"})
    assert [row.label for row in beyond.rows] == moments[16:]


def test_one_sees_who_looked_at_one_s_data_by_role_and_never_by_name(
    chat: Callable[[str], Chat],
) -> None:
    me, admin = chat(REPORTER), chat(ADMIN)
    admin.says(f"ออกรหัส {REPORTER}")
    me.says("ข้อมูลของฉัน").taps("ใครดูข้อมูลของฉัน")
    assert "ออกรหัสลงทะเบียน · " in me.last and "ผู้ดูแลระบบ" in me.last
    assert "ดูแลแผน" not in me.last
    me.says("ขอไฟล์ข้อมูล").says("ใครดูข้อมูลของฉัน")
    assert "ขอไฟล์ข้อมูล · ท่านเอง" in me.last
    assert "ขอไฟล์ข้อมูล" not in chat(HEAD).says("ใครดูข้อมูลของฉัน").last


def test_a_document_with_names_says_that_mine_may_be_among_them(at: Office) -> None:
    reporter, admin = at.people["reporter"], at.people["admin"]
    about = f"names:bureau:{reporter.bureau_id}"
    trail.record(at.session, NOW, admin.id, "names.document", about, kind="no-gift")
    trail.record(at.session, NOW, admin.id, "names.document", "names:office", kind="gifts")
    mine = ask(at.session, MINE, reporter)
    assert mine.words.count("อาจมีชื่อท่าน") == 2
    assert ask(at.session, MINE, at.people["other"]).words.count("อาจมีชื่อท่าน") == 1


def test_every_verb_of_a_year_s_work_has_words(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    head = at.people["head"]
    for verb in ("report.seen", "data_opened", "account_moved", "gift.keep", "duty.hold"):
        trail.record(at.session, NOW, head.id, verb, f"person:{head.id}")
    heard = ask(at.session, QUERY, at.people["admin"], facts={"w": str(head.id)})
    assert len(heard.rows) == 5 and OTHERWISE not in heard.words


@pytest.mark.soak
def test_a_round_that_was_moved_is_on_the_trail_of_its_activities(at: Office) -> None:
    admin, moved = at.people["admin"], at.activities["1.10"].id
    details = {"to": "2027-03-30", "plans": [1], "activities": [moved]}
    trail.record(at.session, NOW, admin.id, "round.move", f"round:{MARCH.isoformat()}", **details)
    heard = ask(at.session, QUERY, admin, "1.10")
    assert f"เลื่อนรอบส่ง · {admin.name} · 20 มี.ค. 70 → 30 มี.ค. 70" in heard.words
    assert "เลื่อนรอบส่ง" not in ask(at.session, QUERY, admin, "3.7").words
