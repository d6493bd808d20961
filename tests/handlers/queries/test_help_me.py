"""Help by role, and how strangers join."""

import pytest
from sqlalchemy.orm import Session

from handlers.messages import render
from handlers.queries import welcome
from handlers.queries.help_me import QUERY
from tests.handlers.queries.desk import Heard, ask, desk, office


@pytest.mark.parametrize(
    ("who", "told", "not_told"),
    [
        ("staff", ["แผน"], ["“รายงาน”", "“สถานะ”", "“รออนุมัติ”", "“ใครยังไม่ส่ง”"]),
        ("reporter", ["“รายงาน”", "“สถานะ”", "แผน"], ["“รออนุมัติ”", "“ใครยังไม่ส่ง”"]),
        ("head", ["“รออนุมัติ”", "“สถานะ”", "“ใครยังไม่ส่ง”"], ["“รายงาน 1.10”", "ทั้งสำนักงาน"]),
        ("admin", ["ทั้งสำนักงาน", "“ใครยังไม่ส่ง”"], ["“รายงาน”", "“รออนุมัติ”"]),
        ("executive", ["ทั้งสำนักงาน"], ["“รายงาน”", "“ใครยังไม่ส่ง”"]),
    ],
)
def test_each_role_reads_its_own_words(
    session: Session, who: str, told: list[str], not_told: list[str]
) -> None:
    words = ask(session, QUERY, office(session).people[who]).words
    assert [word for word in told if word not in words] == []
    assert [word for word in not_told if word in words] == []


def test_a_stranger_reads_how_to_join(session: Session) -> None:
    heard = ask(session, QUERY, None)
    assert "ลงทะเบียน" in heard.words and "ผู้ดูแลระบบ" in heard.words


def test_the_welcome_leads_to_joining_and_fits_into_line(session: Session) -> None:
    heard = Heard(welcome.answer(desk(session, None)))
    assert len(render(heard.said)) == 1
    assert "ลงทะเบียน" in {button.say for button in heard.buttons}


def test_a_stranger_s_file_is_answered_with_how_to_join() -> None:
    assert "ไม่ได้ถูกเก็บไว้" in welcome.JOIN_FIRST and "ลงทะเบียน" in welcome.JOIN_FIRST
