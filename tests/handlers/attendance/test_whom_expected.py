"""Listing whom an event expects: pasted, typed, asked back where it is not clear."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.people.person import SUPERVISOR, Bureau, Person, holds
from tests.handlers.attendance.meeting import TITLE, came, event_of
from tests.handlers.house import Chat, House


def people(house: House) -> list[Person]:
    with house.session() as session:
        found = list(session.scalars(select(Person).where(Person.retired_at.is_(None))))
        session.expunge_all()
    return found


def asked_whom(reporter: Chat) -> Chat:
    """The conversation at the question for the list."""
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301").taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง")
    return reporter.taps("รายชื่อที่กำหนด")


def opened(reporter: Chat) -> None:
    for each in ("ครบแล้ว", "รหัสบนจอ", "เฉพาะบุคลากร", "เปิดลงชื่อ"):
        reporter.taps(each)


def test_a_pasted_list_of_names_is_expected(demo: House, reporter: Chat) -> None:
    first, second, third = people(demo)[:3]
    pasted = f"1. {first.name}\n2) {second.name}\n- {third.name.split(maxsplit=1)[-1]}"
    asked_whom(reporter).says(pasted)
    assert "3 คน ณ วันนี้" in reporter.last
    opened(reporter)
    assert came(demo).expected == 3
    assert set((event_of(demo).listed or {})["people"]) == {first.id, second.id, third.id}


@pytest.mark.soak
def test_bureaus_and_roles_come_in_one_sentence_and_more_may_follow(
    demo: House, reporter: Chat
) -> None:
    asked_whom(reporter).says("สำนักการคลังและงบประมาณ, หัวหน้า")
    assert "ผู้บังคับบัญชา และ สำนักการคลังและงบประมาณ" in reporter.last
    reporter.says("สำนักประชาสัมพันธ์")
    opened(reporter)
    with demo.session() as session:
        named = Bureau.name.in_(("สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์"))
        query = select(Person.id).join(Bureau, Bureau.id == Person.bureau_id)
        meant = query.where(Person.retired_at.is_(None), named | holds(SUPERVISOR))
        assert came(demo).expected == len(session.scalars(meant).all())


def test_what_may_mean_several_is_asked_back_and_what_means_nobody_is_said(
    demo: House, reporter: Chat
) -> None:
    one, other, third = people(demo)[:3]
    with demo.session() as session:
        for each, name in ((one, "นายสมมติ ใจดี"), (other, "นางสมมติ ใจงาม")):
            session.get_one(Person, each.id).name = name
        session.commit()
    asked_whom(reporter).says(f"{third.name}\nสมมติ\nไม่มีผู้นี้จริง")
    assert "“สมมติ” หมายถึงผู้ใด" in reporter.last
    assert "ไม่พบในทะเบียน" in reporter.last and "ไม่มีผู้นี้จริง" in reporter.last
    assert "ครบแล้ว" not in reporter.offers
    reporter.taps(next(each for each in reporter.offers if "ใจงาม" in each))
    opened(reporter)
    assert set((event_of(demo).listed or {})["people"]) == {other.id, third.id}


def test_names_that_mean_nobody_are_asked_again(reporter: Chat) -> None:
    asked_whom(reporter).says("ไม่มีผู้นี้จริง")
    assert "ไม่พบในทะเบียน: ไม่มีผู้นี้จริง" in reporter.since(0)


@pytest.mark.soak
def test_the_list_may_be_begun_anew(demo: House, reporter: Chat) -> None:
    first, second = people(demo)[:2]
    asked_whom(reporter).says(first.name).taps("เริ่มรายชื่อใหม่")
    assert "ครบแล้ว" not in reporter.offers
    reporter.says(second.name)
    opened(reporter)
    assert (event_of(demo).listed or {})["people"] == [second.id]
