"""A question that names several activities or bureaus is answered of each (docs/decisions/0201)."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.question.query import Query
from models.people import people
from tests.handlers.house import Chat, House
from tests.talk import words

PEOPLE = ("D0002", "D0001", "D0103", "D0102", "D0105", "D0003", "D0106")
NOT_FOUND = "ไม่พบสิ่งที่ถามถึง"


def takes(query: Query, fact: str) -> bool:
    follows = query.following
    return follows is not None and (follows.takes is None or fact in follows.takes)


OF_ACTIVITIES = [q for s in registry.SUBJECTS for q in s.queries if q.words and takes(q, "n")]
OF_BUREAUS = [q for s in registry.SUBJECTS for q in s.queries if q.words and takes(q, "b")]


def told(me: Chat, text: str) -> tuple[str, list[str]]:
    """Returns what is said to the words, and the heads of its messages."""
    before = len(me.heard)
    me.says(text)
    new = [words(each) for each in me.heard[before:]]
    return "\n".join(new), [each.split("\n")[0] + "\n" + (each.split("\n") * 2)[1] for each in new]


def somebody(demo: House, query: Query) -> Chat | None:
    with demo.session() as session:
        for each in PEOPLE:
            person = people.by_line_id(session, seed.line_id(each))
            if person is not None and (not query.roles or person.has(*query.roles)):
                return Chat(demo, seed.line_id(each))
    return None


def both(demo: House, queries: list[Query], one: str, two: str) -> Counter[str]:
    """Asks each question of both things, and of each by itself; counts what came of it."""
    met: Counter[str] = Counter()
    for query in queries:
        me = somebody(demo, query)
        assert me is not None, query.name
        alone = [told(me, f"{query.words[0]} {each}") for each in (one, two)]
        if any(NOT_FOUND in said or not heads for said, heads in alone):
            met["not asked of one"] += 1
            continue
        said, heads = told(me, f"{query.words[0]} {one} กับ {two}")
        first, second = (set(each[1]) for each in alone)
        if not first & set(heads) and not second & set(heads):
            met["together" if NOT_FOUND not in said else "of none"] += 1
        elif any(each in said for each in second):
            met["each"] += 1
        elif two in " ".join(me.offers):
            met["button"] += 1
        else:
            met[query.name] += 1
    return met


def test_every_question_is_answered_of_two_activities(demo: House) -> None:
    met = both(demo, OF_ACTIVITIES, "2.1", "2.2")
    # The first compares two times; the other tells the whole office where activities are meant.
    assert met.pop("of none") == met.pop("activity_budgets") == 1, met
    assert set(met) <= {"each", "together", "button", "not asked of one"} and met["each"] > 20, met


@pytest.mark.soak
def test_every_question_is_answered_of_two_bureaus(demo: House) -> None:
    met = both(demo, OF_BUREAUS, "สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์")
    # One compares years; what is told of complaints is told of one bureau at a time.
    assert [met.pop(each) for each in ("led_years", "case_numbers", "cases_by_month")] == [1, 1, 1]
    assert set(met) <= {"each", "together", "button", "not asked of one"} and met["each"] > 10, met


@pytest.mark.parametrize(
    ("who", "text", "parts"),
    [
        ("D0103", "1.4กะ2.2ยังไม่ได้เริ่มเลย ทันมั้ยเนี่ย", ("1.4.1 · กำหนดส่ง", "กิจกรรม 2.2")),
        ("D0103", "2.1, 2.2 ใครอนุมัติ", ("กิจกรรม 2.1", "กิจกรรม 2.2")),
        ("D0002", "สำนักการคลังกับสำนักประชาสัมพันธ์ใครลาบ้าง", ("ผู้ลา สำนักการคลัง", "ผู้ลา สำนักประชาสัมพันธ์")),
        ("D0002", "สำนักการคลังและสำนักประชาสัมพันธ์ ใครเป็นผู้รายงาน", ("สำนักการคลัง", "สำนักประชาสัมพันธ์")),
    ],
)
def test_it_is_told_of_both(demo: House, who: str, text: str, parts: tuple[str, ...]) -> None:
    said, _ = told(Chat(demo, seed.line_id(who)), text)
    assert all(each in said for each in parts), said


@pytest.mark.parametrize(
    "text", ["เทียบ 2.1 กับ 2.2", "2.1 กับ 2.2 ต่างกันยังไง", "2.1 หรือ 2.2 ต้องส่งก่อน"]
)
def test_what_is_asked_of_both_together_is_not_taken_apart(demo: House, text: str) -> None:
    said, heads = told(Chat(demo, seed.line_id("D0103")), text)
    assert len(heads) <= 3, said


def test_nothing_begins_of_two_that_are_told(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0103")).says("รายงาน 2.1 กับ 2.2 เสร็จแล้ว")
    assert not me.house.states(me.user_id)
