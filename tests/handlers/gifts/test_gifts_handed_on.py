"""Whoever was to decide on a gift is gone, or elsewhere: the next one up hears of it, once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import dispatcher
from handlers.gifts import gift_notices
from models.accounts import roster
from models.accounts.roster_rows import COLUMNS, RawRow
from models.calendar import office_day
from models.gifts import gift_deciders
from models.queues.outbox_queue import Envelope
from tests.handlers.gifts.gifting import ADMIN, DIRECTOR, HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import Roster, demo_roster, desk
from tests.handlers.reports.sent_reports import events_of, number_of

People = Callable[[str], Chat]
HANDED_ON = "ต้องพิจารณาแทนผู้พิจารณาเดิม"


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


def imports(house: House, people: Roster, retire_missing: bool = False) -> list[Envelope]:
    """The roster anew; what new deciders are told, as the command puts it into the outbox."""
    rows = [COLUMNS, *(tuple(row[c] for c in COLUMNS) for row in people.values())]
    with house.session() as session:
        context = desk(house, session)
        hand_on = gift_notices.handing_on(context)
        raw = [RawRow(number, row) for number, row in enumerate(rows, 1)]
        roster.import_roster(session, raw, house.now, retire_missing)
        hand_on()
        envelopes = dispatcher.notices(context)
        session.commit()
    return envelopes


def test_the_head_retires_and_the_director_hears_once(me: Chat, chat: People) -> None:
    gives(me, chat(HEAD))
    gives(me, what="น้ำหอม 900 บาท")
    people = demo_roster()
    del people[HEAD]
    for row in people.values():
        row["supervisor_id"] = DIRECTOR if row["supervisor_id"] == HEAD else row["supervisor_id"]
    told = imports(me.house, people, retire_missing=True)
    assert [each.recipient for each in told] == [chat(DIRECTOR).user_id]
    director = chat(DIRECTOR)
    director.hears(told)
    assert f"รายงานรับของขวัญ 2 เรื่องที่ท่าน{HANDED_ON}" in director.last
    assert imports(me.house, people, retire_missing=True) == []
    director.taps("ของขวัญที่รายงาน").taps("พิจารณา").taps("ให้ส่งคืน").taps("เกินเกณฑ์กฎหมาย")
    assert [gift.decision for gift in all_gifts(me.house)].count("return") == 1


def test_the_head_goes_elsewhere_and_who_stands_in_that_place_hears(me: Chat, chat: People) -> None:
    gives(me, chat(HEAD))
    people = demo_roster()
    people[ME]["supervisor_id"] = "D0105"
    people["D0105"]["roles"] = "receiver;supervisor"
    told = imports(me.house, people)
    assert [each.recipient for each in told] == [chat("D0105").user_id]
    with me.house.session() as session:
        assert gift_deciders.firsts(session, office_day(me.house.now)) == {
            1: number_of(me.house, "D0105")
        }


def test_what_waits_for_the_same_person_is_told_to_nobody_again(me: Chat) -> None:
    gives(me)
    assert imports(me.house, demo_roster()) == []


def test_the_head_leaves_the_bot_and_the_director_hears(me: Chat, chat: People) -> None:
    gives(me, chat(HEAD))
    chat(HEAD).says("เลิกใช้บอต").taps("ยืนยันเลิกใช้")
    assert events_of(me.house, DIRECTOR, "decide_gift") == 1
    assert events_of(me.house, ADMIN, "decide_gift") == 0
