"""Words that nothing understood: the nearest wishes are offered, to each what they may use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers import registry
from models.people.person import Person
from models.tables import SECRET_FLOWS
from tests.handlers.house import Chat, House
from tests.handlers.missed.test_not_understood import kept
from tests.talk import actions

VAGUE = (
    "อยากรู้ว่าสำนักไหนส่งเกิน",
    "เอาไงดีกับของที่เขาให้มา",
    "มีใครลงชื่อแล้วบ้างในนั้น",
    "ขอตัวเลขของปีก่อนโน้นหน่อย",
    "ช่วยบอกทีว่าใครต้องกดก่อน",
    "อยากสลับคนที่อยู่ข้างบน",
    "ใครเปิดดูอะไรไปบ้างเมื่อวาน",
    "ทำไมเขาได้ก่อน",
)
INSIDE = "หรือหมายถึงเรื่องอื่น"


def offered(who: Chat, since: int) -> list[str]:
    """The names of conversations and questions that the buttons open."""
    data = [action.get("data", "") for each in who.heard[since:] for action in actions(each)]
    return [each[2:].partition("?")[0] for each in data if each.startswith("o:")]


def able(who: Chat) -> set[str]:
    """What the person may use."""
    with who.house.session() as session:
        person = session.scalars(select(Person).filter_by(line_user_id=who.user_id)).one()
        declared = (*registry.FLOWS, *registry.QUERIES)
        return {each.name for each in declared if not each.roles or person.has(*each.roles)}


@pytest.mark.every(4)
@pytest.mark.parametrize(
    "staff_id", ["D0001", "D0002", "D0003", "D0101", "D0102", "D0103", "D0106"]
)
def test_nobody_is_offered_what_they_may_not_use(
    chat: Callable[[str], Chat], staff_id: str
) -> None:
    who = chat(staff_id)
    may = able(who) | {"resume", "drop", "anew"}
    for opening in ("เมนู", "รับของขวัญ"):
        who.says(opening)
        for sentence in VAGUE:
            since = len(who.heard)
            who.says(sentence)
            assert set(offered(who, since)) <= may, sentence


@pytest.mark.parametrize("sentence", ["ทำไมเขาได้ก่อน", "ทำไมต้องเป็นเขาทุกที"])
def test_inside_a_conversation_at_most_three_are_offered_and_its_question_stays(
    admin: Chat, demo: House, sentence: str
) -> None:
    admin.says("เลื่อนรอบ")
    question, before, since = admin.last, admin.state, len(admin.heard)
    admin.says(sentence)
    assert INSIDE in admin.since(since) and admin.last == question
    assert 1 <= len(offered(admin, since)) <= 3
    assert {**admin.state, "refused": ""} == {**before, "refused": ""}
    assert kept(demo) == {sentence: 1}


def test_what_no_words_open_is_not_offered(admin: Chat) -> None:
    admin.says("เลื่อนรอบ")
    question, since = admin.last, len(admin.heard)
    admin.says("ขอดูข้อความประกาศฉบับนี้")  # near to what only a button of a card opens
    names = offered(admin, since)
    assert admin.last == question and names
    assert all(registry.commands()[name] for name in names)


def test_an_offer_that_is_tapped_opens_and_the_conversation_is_gone_back_to(admin: Chat) -> None:
    admin.says("เลื่อนรอบ")
    question, since = admin.last, len(admin.heard)
    admin.says("ทำไมเขาได้ก่อน")
    name = offered(admin, since)[-1]
    assert admin.taps_data(f"o:{name}?").last != question
    assert admin.says("ทำต่อ").last == question


def test_what_may_be_an_answer_is_asked_about_and_not_counted(reporter: Chat, demo: House) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้")
    since = len(reporter.heard)
    reporter.says("ให้น้องไปจองห้องชั้นเจ็ดไว้แล้ว")
    assert "ให้น้องไปจองห้องชั้นเจ็ดไว้แล้ว" in reporter.since(since)
    assert INSIDE not in reporter.since(since) and kept(demo) == {}


@pytest.mark.parametrize("answer", ["80%", "ไม่มีความเสี่ยงค่ะ", "ทำไปเยอะแล้ว", "กำลังทำอยู่ในห้องใหญ่"])
def test_what_neither_asks_nor_wants_is_offered_nothing(
    reporter: Chat, demo: House, answer: str
) -> None:
    reporter.says("รายงาน 1.10")
    since = len(reporter.heard)
    reporter.says(answer)
    assert INSIDE not in reporter.since(since) and kept(demo) == {}


def test_a_complaint_offers_nothing_and_keeps_nothing(reporter: Chat, demo: House) -> None:
    reporter.says("ร้องเรียน")
    since = len(reporter.heard)
    for sentence in VAGUE:
        reporter.says(sentence)
    assert INSIDE not in reporter.since(since) and kept(demo) == {}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("ช่วยสั่งข้าวกล่อง 30 ชุด วันที่ 20 มีนาคม ให้ที", "“20 มีนาคม”"),
        ("ช่วยสั่งข้าวกล่องรอบหน้าให้ที", "“รอบหน้า”"),
    ],
)
def test_what_was_understood_of_it_is_said(reporter: Chat, sentence: str, told: str) -> None:
    reporter.says(sentence)
    assert "อ่านออกเพียง" in reporter.last and told in reporter.last


def test_of_a_sentence_with_nothing_known_nothing_is_said_to_be_understood(reporter: Chat) -> None:
    reporter.says("ช่วยสั่งข้าวกล่องให้ที 081-234-5678")
    assert "อ่านออกเพียง" not in reporter.last and "081" not in reporter.last


def test_of_a_bare_word_of_time_nothing_is_said_to_be_understood(reporter: Chat) -> None:
    for said in ("ช่วยสั่งข้าวกล่องวันนี้ให้ที", "เมื่อวานสั่งข้าวกล่องไปแล้วให้ที"):
        assert "อ่านออกเพียง" not in reporter.says(said).last


def test_an_offered_wish_takes_what_the_sentence_told(chat: Callable[[str], Chat]) -> None:
    who = chat("D0002").says("เรื่อง 2.1 จะขยับอะไรหน่อย")
    [data] = [
        action["data"]
        for each in who.heard
        for action in actions(each)
        if action.get("data", "").startswith("o:move_due?")
    ]
    who.taps_data(data)
    assert "told=2.1&" in data and len(who.state["answers"]["ids"]) == 1


def test_of_a_complaint_nothing_stands_on_a_button(chat: Callable[[str], Chat]) -> None:
    who = chat("D0103")
    for sentence in VAGUE:
        who.says(sentence)
    buttons = [action.get("data", "") for each in who.heard for action in actions(each)]
    secret = [each for each in buttons if each[2:].partition("?")[0] in SECRET_FLOWS]
    assert all(each.endswith("?") for each in secret), secret


ENDING = ("leave_bot", "end_deputy", "close_survey", "retire_person", "withdraw_report")


@pytest.mark.parametrize("typed", ["เอาของปีนี้ ไม่ใช่ 69", "ผมต้องดูแลแทนใครบ้างในนั้น", *VAGUE])
def test_what_ends_something_is_no_guess(chat: Callable[[str], Chat], typed: str) -> None:
    admin = chat("D0002")
    since = len(admin.heard)
    admin.says(typed)
    assert not set(ENDING) & set(offered(admin, since))
