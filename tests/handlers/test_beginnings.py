"""A beginning that tests share is played once, and each of them finds the office it would find."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import func, select

from bot.simulator import seed
from models.attachments.attachment import Attachment
from models.crypto import Sealer
from models.database import Database
from tests.handlers.beginnings import MOST, BegunHouse, Turns
from tests.handlers.house import Chat, House
from tests.handlers.replay import play
from tests.handlers.reports.sent_reports import REPORTER, TOLD, person

OTHER = "จัดกิจกรรมวันที่ 3 มีนาคม มีผู้เข้าร่วม 20 คน"
Begins = Callable[..., Chat]


@pytest.fixture
def begins(demo_office: tuple[Database, Sealer]) -> Iterator[Begins]:
    """A reporter in an office of one more test each time."""
    database, sealer = demo_office
    with database.engine.connect() as connection:
        whole = connection.begin()
        turns = Turns(connection)
        yield lambda *how: Chat(BegunHouse(turns, sealer, *how), seed.line_id(REPORTER))
        whole.rollback()


def written(chat: Chat, act: Callable[[], object]) -> int:
    """How many rows are really written meanwhile."""
    before = chat.house.written
    act()
    return chat.house.written - before


def standing(chat: Chat) -> list[object]:
    return [
        (row.flow, row.step, s["answers"]) for row, s in chat.house.states(chat.user_id).values()
    ]


def files(house: House) -> int:
    with house.session() as session:
        return session.scalar(select(func.count()).select_from(Attachment)) or 0


def told(chat: Chat) -> Chat:
    return chat.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")


def test_what_was_said_before_is_answered_alike_and_writes_nothing(begins: Begins) -> None:
    first = begins()
    assert written(first, lambda: told(first)) > 0
    second = begins()
    assert written(second, lambda: told(second)) == 0
    assert second.heard == first.heard and second.messages == first.messages
    assert second.house.changes == first.house.changes


def test_from_where_it_differs_all_is_as_if_it_had_been_played(begins: Begins) -> None:
    told(begins()).says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    second = told(begins()).says(OTHER)
    found, said = standing(second), second.last
    alone = begins(True)
    assert written(alone, lambda: told(alone)) > 0
    alone.says(OTHER)
    assert (standing(alone), alone.last) == (found, said)


def test_who_looks_in_between_finds_what_was_said_until_then(begins: Begins) -> None:
    first = told(begins())
    first.sends_file().says(TOLD)
    second = told(begins())
    assert [step for _, step, _ in standing(second)] == ["narrative"]
    assert files(second.house) == 0
    assert files(second.sends_file().house) == 1


def test_time_and_what_is_in_sight_tell_beginnings_apart(begins: Begins) -> None:
    first = told(begins())
    later = begins()
    later.house.later(days=40)
    assert written(later, lambda: later.says("รายงาน 1.10")) > 0
    first = told(begins())
    other = begins().says("รายงาน 1.10")
    other.house.shown.clear()
    assert written(other, lambda: other.taps("เสร็จแล้ว 100%")) > 0
    assert first.heard[-1] == other.heard[-1]


def test_what_a_test_writes_by_hand_is_there_and_gone_after_it(begins: Begins) -> None:
    first = begins()
    first.says("รายงาน 1.10")
    with first.house.connection.begin_nested():
        first.house.connection.exec_driver_sql("DELETE FROM conversation")
    assert standing(first) == []
    second = begins()
    assert written(second, lambda: second.says("รายงาน 1.10")) == 0
    assert standing(second) != []


def test_what_a_helper_arranges_counts_as_a_turn(begins: Begins) -> None:
    first = begins()
    assert written(first, lambda: person(first.house, REPORTER, position="นิติกร")) > 0
    second = begins()
    assert written(second, lambda: person(second.house, REPORTER, position="นิติกร")) == 0
    third = begins()
    assert written(third, lambda: person(third.house, REPORTER, position="วิทยากร")) > 0


def test_what_is_put_back_leaves_the_office_as_it_was_played(begins: Begins) -> None:
    played: list[Chat] = []

    def walked() -> Chat:
        chat = begins(True)
        play(lambda: played.append(told(chat).says(TOLD)), [chat])
        return chat

    first, second = walked(), walked()
    assert played == [first]
    assert second.house.standing == first.house.standing and second.heard == first.heard
    assert second.house.numbers.last > 0 and second.house.asked


def test_of_a_patched_program_all_is_played(begins: Begins) -> None:
    played: list[Chat] = []
    for patched in (False, True, False, True):
        chat = begins(False, patched)
        play(lambda chat=chat: played.append(told(chat)), [chat])
    assert [each.house.patched for each in played] == [False, True, True]


def test_a_very_long_walk_is_played_from_some_turn_on(begins: Begins) -> None:
    for _ in range(2):
        chat = begins()
        for number in range(MOST + 3):
            chat.says("สวัสดีค่ะ" if number % 2 else "เมนู")
        assert len(chat.heard) >= MOST + 3
