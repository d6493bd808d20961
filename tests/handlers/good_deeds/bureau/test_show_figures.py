"""How much good was done, in the chat and in the group."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.good_deeds import deeds
from models.good_deeds.deeds import DeedDraft
from models.people.person import Bureau, Person
from tests import factories
from tests.handlers.good_deeds.deed_talk import STAFF, WORDS
from tests.handlers.house import Chat, House


def keep(house: House, bureau: str, people: int, virtue: str = "honesty") -> None:
    """So many new people of that bureau have kept a deed each; then the month ends."""
    with house.session() as session:
        where = session.scalars(select(Bureau).where(Bureau.name == bureau)).one()
        for _ in range(people):
            person = factories.person(session, where, ())
            draft = DeedDraft(WORDS, virtue, house.now.date())
            deeds.keep(session, house.sealer, person, draft, house.now)
        session.commit()


def bureaus(house: House) -> list[str]:
    with house.session() as session:
        own = session.scalars(select(Person).where(Person.staff_id == STAFF)).one().bureau.name
        names = session.scalars(select(Bureau.name).order_by(Bureau.id))
        return [own, *(name for name in names if name != own)]


def test_a_bureau_hears_of_its_own_and_small_virtues_as_one(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    own = bureaus(demo)[0]
    keep(demo, own, 4)
    demo.later(days=40)
    assert "ยังไม่แสดงตัวเลข" in chat(STAFF).says("ความดีของสำนัก").last
    demo.later(days=-40)
    keep(demo, own, 4)
    keep(demo, own, 3, "discipline")
    keep(demo, own, 2, "gratitude")
    demo.later(days=40)
    told = chat(STAFF).says("ความดีของสำนัก").last
    assert "13 เรื่อง จาก 13 คน" in told and "8 เรื่อง จาก 8 คน" in told
    assert "5 เรื่อง จาก 5 คน" in told and "3 เรื่อง" not in told.replace("13 เรื่อง", "")


@pytest.mark.soak
def test_the_office_is_told_of_three_bureaus_on(demo: House, chat: Callable[[str], Chat]) -> None:
    told = list[bool]()
    for name in bureaus(demo)[:3]:
        keep(demo, name, 5)
        demo.later(days=40)
        told.append("15 เรื่อง จาก 15 คน ใน 3 สำนัก" in chat(STAFF).says("ความดีทั้งสำนักงาน").last)
        demo.later(days=-40)
    assert told == [False, False, True]


@pytest.mark.parametrize(
    "said",
    [
        "ขอดูจำนวนความดีแต่ละสำนัก",
        "อยากรู้ว่าปีนี้มีคนบันทึกความดีทั้งหมดกี่เรื่อง แยกตามสำนักได้มั้ย",
        "จำนวนความดีทุกสำนัก",
        "ผมอยากดูจำนวนความดีแต่ละสำนัก",
    ],
)
def test_each_bureau_is_the_whole_office(chat: Callable[[str], Chat], said: str) -> None:
    heard = chat(STAFF).answer_to(said)
    assert "แยกรายสำนักไม่ได้" in heard and "ความดีทั้งสำนักงาน" in heard


def test_the_sum_of_every_bureau_is_told_without_refusing(chat: Callable[[str], Chat]) -> None:
    heard = chat(STAFF).answer_to("ทุกสำนักบันทึกความดีรวมกันกี่เรื่อง")
    assert "แยกรายสำนักไม่ได้" not in heard and "ความดีทั้งสำนักงาน" in heard


def test_who_sees_the_own_ones_is_no_question_of_figures(chat: Callable[[str], Chat]) -> None:
    heard = chat(STAFF).answer_to("ผมบันทึกความดีไปกี่เรื่อง ทุกสำนักเห็นไหม")
    assert "แยกรายสำนักไม่ได้" not in heard and "ท่านเลือกทุกครั้ง" in heard


@pytest.mark.parametrize(
    "said", ["เอาแบบทั้งสำนักงานค่ะ แยกสำนัก", "ไม่ใช่สำนักเดียว ทั้งสำนักงาน", "ทั้งสำนักงานค่ะ"]
)
def test_the_whole_office_below_the_own_bureau(chat: Callable[[str], Chat], said: str) -> None:
    assert "ความดีทั้งสำนักงาน" in chat(STAFF).says("ความดีของสำนัก").answer_to(said)


def test_one_own_bureau_is_that(chat: Callable[[str], Chat]) -> None:
    assert "แยกรายสำนักไม่ได้" not in chat(STAFF).answer_to("จำนวนความดีของสำนักเรา")
