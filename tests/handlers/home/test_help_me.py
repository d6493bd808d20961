"""Help by role, and how strangers join."""

import pytest
from sqlalchemy.orm import Session

from handlers import registry
from handlers.home import admin_help
from handlers.home.help_me import QUERY
from handlers.messages import render
from handlers.question import welcome
from handlers.subjects import admin_tasks
from handlers.subjects.asked_each_turn import asking
from handlers.subjects.listeners import heard_first
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import Heard, ask, desk, office


@pytest.mark.parametrize(
    ("who", "told", "not_told"),
    [
        ("staff", ["แผน"], ["“รายงาน”", "“สถานะ”", "“รออนุมัติ”", "“ใครยังไม่ส่ง”"]),
        ("reporter", ["“รายงาน”", "“สถานะ”", "แผน"], ["“รออนุมัติ”", "“ใครยังไม่ส่ง”", "“OIT”"]),
        ("head", ["“รออนุมัติ”", "“สถานะ”", "“ใครยังไม่ส่ง”"], ["“รายงาน 1.10”", "ทั้งสำนักงาน"]),
        ("admin", ["ทั้งสำนักงาน", "“ใครยังไม่ส่ง”", "เครื่องแม่ข่าย"], ["“รายงาน”", "“รออนุมัติ”"]),
        ("admin", ["“รอตรวจ”", "“ร่องรอย 1.10”"], []),
        ("executive", ["ทั้งสำนักงาน"], ["“รายงาน”", "“ใครยังไม่ส่ง”", "“รอตรวจ”"]),
    ],
)
def test_each_role_reads_its_own_words(
    session: Session, who: str, told: list[str], not_told: list[str]
) -> None:
    words = ask(session, QUERY, office(session).people[who]).words
    assert [word for word in told if word not in words] == []
    assert [word for word in not_told if word in words] == []


@pytest.mark.parametrize("who", ["staff", "reporter", "head", "executive"])
def test_first_comes_what_most_people_do_and_the_rest_behind_a_button(
    session: Session, who: str
) -> None:
    person = office(session).people[who]
    first = ask(session, QUERY, person)
    every = Heard(QUERY.answer(desk(session, person), "", {"all": "1"}))
    [rest] = [each for each in first.buttons if each.label == "ดูทุกเรื่อง"]
    assert rest.say == "ช่วยเหลือทุกเรื่อง" and "“คณะทำงาน”" in every.words
    assert "“คณะทำงาน”" not in first.words and len(first.words) < 1400 < len(every.words)
    assert Heard(QUERY.answer(desk(session, person), "ทุกเรื่อง", {})).words == every.words


def test_up_to_two_administrators_are_named_to_call(session: Session) -> None:
    at = office(session)
    first, study = at.people["admin"], at.bureaus["study"]
    heard = ask(session, QUERY, at.people["reporter"])
    assert f"ติดต่อผู้ดูแลระบบ: {first.name} ({first.position})" in heard.words
    second, third = (factories.person(session, study, ["admin"]) for _ in range(2))
    factories.person(session, study, ["admin"], joined=False)
    words = ask(session, QUERY, at.people["reporter"]).words
    assert f"{first.name} ({first.position}) หรือ {second.name} ({second.position})" in words
    assert third.name not in words
    assert first.name not in ask(session, QUERY, first).words


def test_where_no_administrator_is_reached_it_says_so(session: Session) -> None:
    alone = factories.person(session, factories.bureau(session))
    assert "ยังไม่มีผู้ดูแลระบบที่ติดต่อผ่าน LINE ได้" in ask(session, QUERY, alone).words


def test_a_stranger_reads_no_names(session: Session) -> None:
    at = office(session)
    assert at.people["admin"].name not in ask(session, QUERY, None).words


def test_a_stranger_reads_how_to_join(session: Session) -> None:
    heard = ask(session, QUERY, None)
    assert "ลงทะเบียน" in heard.words and "ผู้ดูแลระบบ" in heard.words


def test_the_welcome_leads_to_joining_and_fits_into_line(session: Session) -> None:
    heard = Heard(welcome.answer(desk(session, None)))
    assert len(render(heard.said)) == 1
    assert "ลงทะเบียน" in {button.say for button in heard.buttons}


def test_administrators_find_every_task_and_each_line_opens_what_it_says(session: Session) -> None:
    at = office(session)
    heard = ask(session, QUERY, at.people["admin"])
    for task in admin_tasks.TASKS:
        assert f". {task}" in heard.words
    context = desk(session, at.people["admin"])
    lines = [e for s in registry.SUBJECTS for e in s.help if admin_help.is_listed(e)]
    typed = {button.say for button in heard.buttons}
    for line in lines:
        words = admin_help.opened_by(line)
        assert words in typed, line.title
        asked = heard_first(asking(registry.SUBJECTS), context, words, None)
        assert registry.command(words) or asked, (line.title, words)
    assert render(heard.said)
    alone = ask(session, QUERY, at.people["admin"], facts={"t": "1"})
    assert admin_tasks.PEOPLE in alone.words and f". {admin_tasks.YEAR}" not in alone.words
    assert admin_tasks.YEAR in {button.label for button in alone.buttons}
    assert "“No Gift”" in ask(session, QUERY, at.people["admin"], facts={"all": "1"}).words


def test_who_is_not_known_hears_first_what_anybody_may_do(stranger: Chat) -> None:
    told = stranger.says("วิธีใช้").last
    assert told.index("ร้องเรียน") < told.index("รายงานกิจกรรม แจ้งของขวัญ") < told.index("1. ขอรหัส")
