"""A year's list is checked whole, shown as differences, and kept in versions."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import ADMIN
from models.registers import importing, register_items, register_list
from models.registers.register import RegisterItem, RegisterVersion
from models.registers.register_items import GivenLink
from models.registers.register_kind import named
from models.registers.register_list import ListFaults, RegisterList
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
OIT = named("oit")


def given(*rows: dict[str, str], year: int = 2570) -> RegisterList:
    items = register_list.read_rows(OIT, year, list(enumerate(rows, 2)))
    return RegisterList(OIT, year, "OIT", "", tuple(items))


def test_a_changed_list_is_a_new_version_and_links_follow(session: Session) -> None:
    law = factories.bureau(session, "สำนักกฎหมาย")
    admin = factories.person(session, law, roles=(ADMIN,))
    first = given(
        {"number": "o1", "title": "โครงสร้าง", "must_show": "ก\nข", "bureau": law.name},
        {"number": "o2", "title": "ช่องทางแจ้งเรื่องร้องเรียน", "due": "2570-04-30"},
        {"number": "o3", "title": "E-Service"},
    )
    register = importing.store(session, importing.checked(session, first), admin, NOW)
    one, two, three = register_items.standings(session, register, NOW.date())
    assert (one.bureau, two.item.due) == (law.name, date(2027, 4, 30))
    for each in (one, two, three):
        register_items.give(
            session, admin, each.item, GivenLink("https://a.go.th", shown=["ก"]), NOW
        )
    with pytest.raises(Refusal, match="same"):
        importing.store(session, importing.checked(session, first), admin, NOW)
    second = importing.checked(
        session,
        given(
            {"number": "o1", "title": "โครงสร้างและอำนาจหน้าที่", "must_show": "ก"},
            {"number": "o4", "title": "ช่องทางแจ้งเรื่องร้องเรียน"},
        ),
    )
    changes = importing.compared(session, second)
    assert [(w.before.number, w.now.number, w.sure) for w in changes.went] == [("o2", "o4", True)]
    assert [each.number for each in changes.left] == ["o1", "o3"]
    with pytest.raises(Refusal, match="changed"):
        importing.store(session, second, admin, NOW, seen_version=2)
    importing.store(session, second, admin, NOW, seen_version=1)
    new, moved = register_items.standings(session, register, NOW.date())
    assert moved.item.id == two.item.id and moved.entries and not new.entries
    assert register_items.standing_of(session, three.item.id, NOW.date()) is None
    kept = session.scalars(select(RegisterVersion).order_by(RegisterVersion.version)).all()
    assert [len(each.content) for each in kept] == [3, 2]
    assert kept[1].mapping == {"1": two.item.id}
    assert session.scalars(select(RegisterItem.id)).all()  # nothing is deleted


def test_likely_items_go_on_only_if_that_is_wanted(session: Session) -> None:
    admin = factories.person(session, factories.bureau(session), roles=(ADMIN,))
    first = given({"number": "o1", "title": "ประกาศเจตนารมณ์ No Gift Policy"})
    second = given({"number": "o1", "title": "ประกาศเจตนารมณ์และวัฒนธรรม No Gift Policy"})
    register = importing.store(session, first, admin, NOW)
    [before] = register_items.standings(session, register, NOW.date())
    assert importing.compared(session, second).doubtful
    importing.store(session, second, admin, NOW, doubtful_too=False)
    [after] = register_items.standings(session, register, NOW.date())
    assert after.item.id != before.item.id


def test_each_bureau_gets_an_item_of_its_own_where_the_list_says_so(session: Session) -> None:
    names = ["ก", "ข"]
    for name in names:
        factories.person(session, factories.bureau(session, name))
    factories.bureau(session, "ไม่มีใคร")
    found = importing.checked(session, given({"number": "1", "title": "คู่มือ", "bureau": "*"}))
    register = importing.store(session, found, None, NOW)
    assert [
        each.bureau for each in register_items.standings(session, register, NOW.date())
    ] == names


def test_every_fault_is_told_with_its_row(session: Session) -> None:
    with pytest.raises(ListFaults) as raised:
        given(
            {"number": "", "title": "ก", "due": "เมษายน"},
            {"number": "o1", "title": "x" * 501},
            {"number": "O1", "title": "ข", "due": "30/4/2560", "first": "2570-02-30"},
        )
    found = {(each.row, each.field, each.code) for each in raised.value.faults}
    assert found == {
        (2, "number", "missing"),
        (2, "due", "no_day"),
        (3, "title", "long"),
        (4, "number", "twice"),
        (4, "due", "not_of_year"),
        (4, "first", "no_day"),
    }
    with pytest.raises(ListFaults) as unknown:
        importing.checked(
            session, given({"number": "1", "title": "ก", "bureau": "สำนักอื่น", "person": "X9"})
        )
    assert [each.code for each in unknown.value.faults] == ["no_bureau", "no_person"]
    with pytest.raises(ListFaults):
        given()


def test_what_was_given_follows_a_bureau_that_has_another_name_now(session: Session) -> None:
    before, after = (factories.bureau(session, name) for name in ("สำนักเดิม", "สำนักใหม่"))
    person = factories.person(session, before, roles=(ADMIN,))
    each = given({"number": "1.12", "title": "เครือข่ายภายนอก", "bureau": "*"})
    register = importing.store(session, importing.checked(session, each), person, NOW)
    [one] = register_items.standings(session, register, NOW.date())
    register_items.give(session, person, one.item, GivenLink("https://a.go.th"), NOW)
    person.bureau = after
    session.flush()
    [one] = register_items.standings(session, register, NOW.date())
    assert one.bureau == "สำนักเดิม" and one.deserted
    importing.store(session, importing.checked(session, each), person, NOW)
    [one] = register_items.standings(session, register, NOW.date())
    assert (one.bureau, one.deserted, len(one.entries)) == ("สำนักใหม่", False, 1)
