"""Name and contact of who complains, and words that give neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.who_speaks import says_name, says_no_contact
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER


def named(demo: House) -> Chat:
    """At the question for the name."""
    return Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ชื่อ สมมติ พอเพียง ค่ะ", "สมมติ พอเพียง"),
        ("ผมชื่อสมมติ พอเพียง ครับ", "สมมติ พอเพียง"),
        ("นางสาวสมมติ พอเพียง", "นางสาวสมมติ พอเพียง"),
        ("สมมติ พอเพียง", "สมมติ พอเพียง"),
        ("สมมติ พอเพียงคนเดิมนี่แหละ", "สมมติ พอเพียง"),
        ("สมมติ พอเพียง นี่แหละค่ะ", "สมมติ พอเพียง"),
    ],
)
def test_a_name_is_taken_however_it_is_introduced(demo: House, words: str, name: str) -> None:
    who = named(demo).says(words)
    assert answers_of(who)["name"] == name and "ช่องทางติดต่อ" in who.last


@pytest.mark.parametrize("words", ["ใช้ชื่อตามทะเบียนนั่นแหละครับ", "ตามทะเบียนเลยค่ะ", "เอาชื่อในระบบก็ได้ค่ะ"])
def test_the_name_of_the_register_is_taken_in_words_too(reporter: Chat, words: str) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ").says(words)
    name = answers_of(reporter)["name"]
    reporter.says("ย้อนกลับ").taps("ใช้ชื่อในทะเบียน")
    assert name == answers_of(reporter)["name"]


def test_the_same_person_is_named_as_on_the_roster(chat: Callable[[str], Chat]) -> None:
    who = chat(REPORTER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ").taps("ใช้ชื่อในทะเบียน")
    own = answers_of(who)["name"]
    who.says("แก้ชื่อผู้แจ้ง").says(f"{own.removeprefix('นางสาว').removeprefix('นาย')}คนเดิมนี่แหละ")
    assert answers_of(who)["name"] == own


@pytest.mark.parametrize(
    "words", ["ชื่อไม่บอกได้ไหม", "ชื่ออะไรก็ได้", "นายก็ไม่รู้", "ชื่อเล่นได้ไหม", "นางสาวสมมติ ทำไมต้องบอกชื่อ"]
)
def test_what_only_speaks_of_names_is_none(words: str) -> None:
    assert not says_name(words)


def test_who_may_know_the_name_is_not_offered_as_the_name(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says("ให้ผู้รับเรื่องรู้คนเดียวค่ะ")
    assert "ใช้เป็นชื่อผู้แจ้งไหม" not in who.since(0) and "ชื่อและนามสกุลของท่าน" in who.last
    who.says("ให้ผู้รับเรื่องรู้คนเดียวค่ะ")
    assert "ไว้แล้ว" in who.since(-2) and "name" not in answers_of(who)


def test_who_changes_their_mind_at_the_name_is_anonymous_again(demo: House) -> None:
    who = named(demo).says("ไม่บอกชื่อดีกว่า")
    assert answers_of(who)["identity"] == "anonymous" and "เกิดอะไรขึ้น" in who.last


@pytest.mark.parametrize(
    "words", ["บอกชื่อครับ ไม่เป็นไร", "บอกชื่อได้เลย", "ยินดีเปิดเผยชื่อครับ", "บอกชื่อได้ครับไม่มีปัญหา"]
)
def test_who_tells_the_name_gladly_is_not_asked_what_they_mean(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ชมเชย").says(words)
    assert "ชื่อและนามสกุลของท่าน" in who.last and answers_of(who)["identity"] == "named"


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ให้ช่องทางค่ะ", "ไม่ต้องติดต่อกลับค่ะ เดี๋ยวเช็คเอง", "ไม่สะดวกให้ติดต่อครับ", "อย่าโทรมานะ", "ไม่มีเบอร์ค่ะ",
        "ไม่ต้องโทรกลับ",
    ],
)  # fmt: skip
def test_who_wants_no_answer_gives_no_contact(demo: House, words: str) -> None:
    who = named(demo).says("สมมติ พอเพียง").says(words)
    assert answers_of(who)["contact"] is None and "เกิดอะไรขึ้น" in who.last


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ต้องโทร ส่งไลน์มาที่ somsri01", "อย่าโทรตอนกลางวัน 0211122222", "โทรหาพี่สาวที่ห้องธุรการ",
        "ติดต่อทางอีเมลเท่านั้น a@b.c",
    ],
)  # fmt: skip
def test_a_contact_with_conditions_is_one(words: str) -> None:
    assert not says_no_contact(words)


@pytest.mark.parametrize(
    "words", ["ไม่ต้องบอกชื่อ แต่ถ้าเค้าอยากติดต่อกลับ โทร 0800000000 ได้", "ไม่บอกชื่อ ติดต่อทางไลน์ได้"]
)
def test_who_hides_the_name_and_gives_a_number_is_told_what_is_sent(
    demo: House, words: str
) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(words)
    assert "ช่องทางติดต่อจะไม่ถูกส่ง" in who.last
    assert "text" not in answers_of(who) and "identity" not in answers_of(who)


def test_somebody_else_without_a_name_is_a_part_of_the_story(demo: House) -> None:
    story = "เขาไม่บอกชื่อ โทรมาข่มขู่ลูกค้าที่เบอร์ของสำนักทุกวัน"
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(story)
    assert answers_of(who)["text"] == story
