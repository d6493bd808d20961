"""Voting in three taps: what is said before, what the chat shows, and who is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.elections import election_closing, elections, nominations, voting
from models.elections.election import CHAT, Election, ElectionVoter
from models.people import people
from models.people.person import Person
from tests import factories
from tests.handlers.elections.polling import (
    CLOSED_DAY,
    NOMINATED,
    TITLE,
    VOTING_DAY,
    keyed,
    more_people,
    names,
    nominated,
    planned,
    polling,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER
from tests.talk import actions, words

RECEIPT = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
OTHER = "D0105"


def marks(demo: House) -> list[str]:
    with demo.session() as session:
        return [each for each in session.scalars(select(ElectionVoter.mark)) if each]


def rows_of(chat: Chat) -> list[dict[str, str]]:
    """The buttons of the newest list."""
    listed = next(each for each in reversed(chat.heard) if "เลือกผู้ที่" in words(each))
    return [each for each in actions(listed) if each.get("label") == "เลือก"]


def test_three_taps_and_a_receipt_that_says_no_name(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    voter = chat(REPORTER).says("ลงคะแนน")
    before = voter.since(0)
    assert TITLE in before and "ไม่เก็บว่าใครเลือกใคร" in before and "แก้ไม่ได้" in before
    assert all(name in voter.last for name in names(demo))
    seen = len(voter.heard)
    voter.taps_data(rows_of(voter)[0]["data"])
    assert "ลำดับที่ 1 ในรายชื่อด้านบน" in voter.last
    voter.taps("หย่อนบัตร")
    assert RECEIPT.search(voter.last)
    later = json.dumps(voter.heard[seen:], ensure_ascii=False)
    assert not [name for name in names(demo) if name in later]
    assert marks(demo) == [CHAT] and demo.states(voter.user_id) == {}
    assert demo.sent[-1].secret and not demo.sent[-1].must_arrive


def test_buttons_carry_random_tokens_of_one_length_and_say_the_same(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    first, second = rows_of(chat(REPORTER).says("ลงคะแนน")), rows_of(chat(OTHER).says("ลงคะแนน"))
    assert len(first) == len(second) == len(NOMINATED) + 1
    data = [each["data"] for each in (*first, *second)]
    assert len(set(data)) == len(data) and len({len(each) for each in data}) == 1
    assert {each["displayText"] for each in (*first, *second)} == {"เลือกแล้ว"}
    again = rows_of(chat(REPORTER).says("ลงคะแนน"))
    assert not {each["data"] for each in again} & set(data)


def test_the_list_has_another_order_for_each_voter(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    orders = set()
    for _ in range(12):
        text = chat(REPORTER).says("ลงคะแนน").last
        orders.add(tuple(sorted(names(demo), key=text.index)))
    assert len(orders) > 1


@pytest.mark.soak
def test_a_name_that_is_a_command_elsewhere_is_a_name_here(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    with demo.session() as session:
        stands = people.by_staff_id(session, NOMINATED[0])
        assert stands is not None
        stands.name = "นางตัวอย่าง ช่วยเหลือ"
        session.commit()
    voter = chat(REPORTER).says("ลงคะแนน").says("ช่วยเหลือ")
    assert "ในรายชื่อด้านบน" in voter.last and "ช่วยเหลือ" not in voter.last


@pytest.mark.soak
def test_a_place_or_a_name_may_be_typed_and_abstaining_is_a_choice(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = polling(demo)
    chat(REPORTER).says("ลงคะแนน").says("เบอร์ 2").taps("หย่อนบัตร")
    assert RECEIPT.search(chat(OTHER).says("โหวต").says(names(demo)[2]).taps("หย่อนบัตร").last)
    admin = chat(ADMIN).says("ลงคะแนน").says("ไม่ประสงค์ลงคะแนน")
    assert "ลำดับที่ 4" in admin.last
    admin.taps("หย่อนบัตร")
    demo.now = CLOSED_DAY
    with demo.session() as session:
        election = session.get_one(Election, election_id)
        election_closing.close(session, demo.sealer, election, demo.now)
        tally = election_closing.tallied(session, election, elections.keys(demo.sealer, election))
    assert (tally.ballots, tally.abstained, tally.invalid) == (3, 1, 0)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("typed", "told"),
    [("9", "ลำดับ 1 ถึง 4"), ("1 2", "เลือกได้คนเดียว"), ("คนขยันที่สุด", "ไม่พบชื่อนี้")],
)
def test_what_is_no_choice_is_told_and_loses_nothing(
    demo: House, chat: Callable[[str], Chat], typed: str, told: str
) -> None:
    polling(demo)
    voter = chat(REPORTER).says("ลงคะแนน").says(typed)
    assert told in voter.since(0) and marks(demo) == []
    voter.says("1").taps("หย่อนบัตร")
    assert marks(demo) == [CHAT]


def test_one_votes_once_and_old_buttons_change_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    voter = chat(REPORTER).says("ลงคะแนน")
    choice = rows_of(voter)[0]["data"]
    voter.taps_data(choice)
    confirm = voter.button("หย่อนบัตร")
    voter.taps_data(confirm)
    for old in (choice, confirm):
        assert "จบหรือยกเลิกไปแล้ว" in voter.taps_data(old).last
    assert "ลงคะแนนแล้ว" in voter.says("ลงคะแนน").last and marks(demo) == [CHAT]


@pytest.mark.soak
def test_a_second_account_of_one_person_votes_no_second_time(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    chat(REPORTER).says("ลงคะแนน").says("1").taps("หย่อนบัตร")
    with demo.session() as session:
        person = session.query(Person).filter_by(staff_id=REPORTER).one()
        person.line_user_id = "U" + "e" * 32
        session.commit()
    moved = Chat(demo, "U" + "e" * 32).says("ลงคะแนน")
    assert "ลงคะแนนแล้ว" in moved.last and marks(demo) == [CHAT]


def test_before_after_and_off_the_roll(demo: House, chat: Callable[[str], Chat]) -> None:
    assert "ไม่ได้เปิดลงคะแนน" in chat(REPORTER).says("ลงคะแนน").last
    polling(demo)
    with demo.session() as session:
        where = session.query(Person).first()
        assert where is not None
        newcomer = factories.person(session, where.bureau).line_user_id or ""
        session.commit()
    assert "ไม่มีชื่อท่านในบัญชี" in Chat(demo, newcomer).says("ลงคะแนน").last
    demo.now = CLOSED_DAY - timedelta(minutes=15)
    late = chat(REPORTER).says("ลงคะแนน").says("1")
    demo.now = CLOSED_DAY
    assert "ปิดลงคะแนนแล้ว" in late.taps("หย่อนบัตร").last
    assert "ปิดลงคะแนนแล้ว" in late.says("ลงคะแนน").last and marks(demo) == []


@pytest.mark.soak
def test_who_withdraws_meanwhile_is_listed_and_cannot_be_chosen(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = polling(demo)
    voter = chat(REPORTER).says("ลงคะแนน").says(names(demo)[0])
    with demo.session() as session:
        person = people.by_staff_id(session, NOMINATED[0])
        election = session.get_one(Election, election_id)
        assert person is not None
        nominations.withdraw(session, person, election, demo.now)
        session.commit()
    voter.taps("หย่อนบัตร")
    assert "ถอนตัว" in voter.since(0) and marks(demo) == []
    assert f"{names(demo)[0]} (ถอนตัว)" in chat(REPORTER).says("ลงคะแนน").last


@pytest.mark.soak
def test_several_are_ticked_where_more_than_one_may_be_chosen(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo, choices=2)
    voter = chat(REPORTER).says("ลงคะแนน")
    voter.taps_data(rows_of(voter)[0]["data"]).taps_data(rows_of(voter)[0]["data"])
    assert "เลือกครบแล้ว (2)" in voter.offers
    voter.taps("เลือกครบแล้ว (2)")
    assert "ลำดับที่ 1 และ 2" in voter.last
    assert RECEIPT.search(voter.taps("หย่อนบัตร").last)


@pytest.mark.soak
def test_more_than_ten_stand_on_several_cards(demo: House, chat: Callable[[str], Chat]) -> None:
    with demo.session() as session:
        staff = [each.staff_id for each in more_people(session)]
        election = planned(session)
        nominated(session, demo.sealer, election, *staff)
        keyed(session, demo.sealer, election)
        voting.open_voting(session, demo.sealer, election, VOTING_DAY)
        session.commit()
    demo.now = VOTING_DAY
    voter = chat(REPORTER).says("ลงคะแนน")
    assert "(1/2)" in voter.last and len(rows_of(voter)) == len(staff) + 1


def test_the_own_mark_is_told_to_oneself(demo: House, chat: Callable[[str], Chat]) -> None:
    election_id = polling(demo)
    voter = chat(REPORTER)
    assert "ยังไม่ได้ลงคะแนน" in voter.says("ฉันลงคะแนนหรือยัง").last
    voter.taps("ลงคะแนน").says("1").taps("หย่อนบัตร")
    receipt = RECEIPT.search(voter.last)
    assert receipt is not None
    assert "ลงคะแนนแล้ว" in voter.says("ลงคะแนนหรือยัง").last and demo.sent[-1].secret
    asked = f"ใบรับลงคะแนน {receipt.group()}"
    assert "หลังปิดลงคะแนน" in voter.says(asked).last
    demo.now = CLOSED_DAY
    with demo.session() as session:
        election = session.get_one(Election, election_id)
        election_closing.close(session, demo.sealer, election, demo.now)
        session.commit()
    assert "ถูกนับแล้ว" in voter.says(asked).last
    assert "รหัสใบรับไม่ถูกต้อง" in voter.says("ใบรับลงคะแนน 1234").last
    assert "รหัส 8 ตัว" in voter.says("ใบรับลงคะแนน").last


@pytest.mark.soak
def test_words_that_say_for_whom_open_the_vote_and_choose_nobody(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    voter = chat(REPORTER).says(f"โหวตให้ {names(demo)[0]}")
    assert "ไม่เก็บว่าใครเลือกใคร" in voter.since(0) and len(rows_of(voter)) == 4
    assert marks(demo) == []


@pytest.mark.soak
def test_a_draft_lasts_an_hour(demo: House, chat: Callable[[str], Chat]) -> None:
    polling(demo)
    voter = chat(REPORTER).says("ลงคะแนน").says("1")
    demo.now += timedelta(hours=1, minutes=1)
    voter.taps("หย่อนบัตร")
    assert marks(demo) == [] and demo.states(voter.user_id) == {}
