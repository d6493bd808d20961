"""An administrator says whose group it is: two taps, once, in the direct chat."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.simulator import seed
from handlers.groups.confirm_group import notice_key
from models.people.person import ChatGroup, Person
from models.queues import outbox_queue
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import Envelope
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.handlers.house import Chat, House

GROUP = "C" + "1" * 32
ADMIN = "D0002"


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    """An administrator who has just heard of a new group."""
    found = chat(ADMIN)
    found.hears(joins(found.house))
    return found


def joins(house: House) -> list[Any]:
    source = {"type": "group", "groupId": GROUP}
    return house.handle({"type": "join", "replyToken": "token-g", "source": source})


def leaves(house: House) -> None:
    house.handle({"type": "leave", "source": {"type": "group", "groupId": GROUP}})


def group(house: House) -> ChatGroup:
    with house.session() as session:
        found = session.scalars(select(ChatGroup)).one()
        session.expunge_all()
    return found


def second(house: House) -> Chat:
    """Another administrator."""
    with house.session() as session:
        bureau = session.scalars(select(Person)).first().bureau  # type: ignore[union-attr]
        line_id = factories.person(session, bureau, ["admin"]).line_user_id
        session.commit()
    return Chat(house, line_id or "")


def verbs(house: House) -> list[str]:
    with house.session() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [e.verb for e in entries if e.verb.startswith("group.")]


def test_two_taps_confirm_it_and_who_and_when_is_kept(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้")
    assert admin.offers[:2] == ["ใช้กลุ่มนี้", "ไม่ใช่กลุ่มของสำนักงาน"]
    admin.taps("ใช้กลุ่มนี้")
    assert "เป็นกลุ่มของสำนักงานแล้ว" in admin.last
    assert group(admin.house).confirmed_at == admin.house.now
    assert group(admin.house).confirmed_by is not None
    assert verbs(admin.house) == ["group.joined", "group.confirmed"]


def test_three_taps_refuse_it_and_it_is_told_how_to_take_the_bot_out(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้").taps("ไม่ใช่กลุ่มของสำนักงาน").taps("ยืนยันว่าไม่ใช่")
    assert "“สมาชิก”" in admin.last and "ลบบอตออก" in admin.last
    assert group(admin.house).confirmed_at is None
    assert verbs(admin.house) == ["group.joined", "group.refused"]


def test_one_slip_of_the_thumb_shuts_no_group(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้").taps("ไม่ใช่กลุ่มของสำนักงาน")
    assert group(admin.house).confirmed_by is None and "ไม่ให้ข้อมูลใด" in admin.last
    admin.taps("ย้อนกลับ").taps("ใช้กลุ่มนี้")
    assert group(admin.house).confirmed_at is not None


def test_an_administrator_sees_the_groups_and_opens_one_again(admin: Chat) -> None:
    admin.says("กลุ่ม")
    assert "รอยืนยัน" in admin.last and "พิจารณา" in admin.offers
    admin.taps("พิจารณา").taps("ไม่ใช่กลุ่มของสำนักงาน").taps("ยืนยันว่าไม่ใช่")
    other = second(admin.house).says("กลุ่ม LINE")
    assert "บอตไม่ตอบ" in other.last and "โดย" in other.last
    other.taps("เปลี่ยน").taps("ใช้กลุ่มนี้")
    assert group(admin.house).confirmed_at == admin.house.now
    assert verbs(admin.house) == ["group.joined", "group.refused", "group.confirmed"]
    admin.says("กลุ่ม")
    assert "ใช้อยู่" in admin.last


def test_who_is_no_administrator_does_not_see_the_groups(admin: Chat) -> None:
    other = Chat(admin.house, seed.line_id("D0103")).says("กลุ่ม")
    assert "รอยืนยัน" not in other.last


def test_where_the_bot_is_in_no_group_it_says_so(admin: Chat) -> None:
    leaves(admin.house)
    assert "ไม่ได้อยู่ในกลุ่ม LINE ใด" in admin.says("กลุ่ม").last


def test_the_answer_may_be_typed(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้").says("อะไรนะ").says("ใช้กลุ่มนี้")
    assert group(admin.house).confirmed_at is not None


@pytest.mark.parametrize(
    ("label", "told"),
    [("ใช้กลุ่มนี้", "ยืนยันเป็นกลุ่มของสำนักงานแล้ว"), ("ไม่ใช่กลุ่มของสำนักงาน", "ไม่ใช่กลุ่มของสำนักงานแล้ว")],
)
def test_a_second_administrator_hears_who_decided(admin: Chat, label: str, told: str) -> None:
    other = second(admin.house)
    card = admin.button("พิจารณากลุ่มนี้")
    other.taps_data(card)
    admin.taps_data(card).taps(label)
    if "ยืนยันว่าไม่ใช่" in admin.offers:
        admin.taps("ยืนยันว่าไม่ใช่")
    before = group(admin.house).confirmed_by
    other.taps("ไม่ใช่กลุ่มของสำนักงาน").taps("ยืนยันว่าไม่ใช่")
    assert told in other.last
    other.taps_data(card)
    assert told in other.last and "โดย" in other.last
    assert group(admin.house).confirmed_by == before
    assert len(verbs(admin.house)) == 2


def test_the_others_need_not_be_asked_any_more(admin: Chat) -> None:
    house, other = admin.house, second(admin.house)
    with house.session() as session:
        query = select(Person.id).where(Person.line_user_id == other.user_id)
        key = notice_key("joined", group(house), session.scalars(query).one())
        waiting = Envelope(key, "group_joined", "lane", [], recipient=other.user_id)
        outbox_queue.put(session, house.sealer, waiting, house.now, secrets.token_bytes)
        session.commit()
    admin.taps("พิจารณากลุ่มนี้").taps("ใช้กลุ่มนี้")
    with house.session() as session:
        assert session.scalars(select(OutboxMessage.state)).all() == ["cancelled"]


def test_a_group_the_bot_has_left_needs_no_decision(admin: Chat) -> None:
    leaves(admin.house)
    admin.taps("พิจารณากลุ่มนี้")
    assert "ไม่อยู่ในกลุ่มนี้แล้ว" in admin.last


def test_leaving_in_the_middle_of_it_decides_nothing(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้")
    leaves(admin.house)
    admin.taps("ใช้กลุ่มนี้")
    assert "ไม่อยู่ในกลุ่มนี้แล้ว" in admin.last and group(admin.house).confirmed_at is None


def test_the_card_of_an_earlier_joining_decides_nothing(admin: Chat) -> None:
    leaves(admin.house)
    admin.house.later(hours=1)
    old = admin.button("พิจารณากลุ่มนี้")
    admin.hears(joins(admin.house))
    admin.taps_data(old)
    assert "เชิญเข้ากลุ่มนี้ใหม่แล้ว" in admin.last
    assert group(admin.house).confirmed_by is None


def test_a_tap_a_second_time_decides_once(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้")
    data = admin.button("ใช้กลุ่มนี้")
    admin.taps_data(data).taps_data(data)
    assert verbs(admin.house) == ["group.joined", "group.confirmed"]


@pytest.mark.parametrize("facts", ["", "g=x&t=1", "g=%F0&t=", "t=5"])
def test_a_strange_button_is_answered(admin: Chat, facts: str) -> None:
    admin.taps_data(f"o:confirm_group?{facts}")
    assert "ไม่พบกลุ่มนี้" in admin.last


@pytest.mark.parametrize("staff_id", ["D0001", "D0101", "D0103"])
def test_only_an_administrator_may_decide(admin: Chat, staff_id: str) -> None:
    other = Chat(admin.house, seed.line_id(staff_id))
    other.taps_data(admin.button("พิจารณากลุ่มนี้"))
    assert "ใช้กลุ่มนี้" not in other.last
    assert group(admin.house).confirmed_by is None


def test_who_is_no_administrator_any_more_decides_nothing(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้")
    with admin.house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == ADMIN)).one()
        person.roles = ["staff"]
        session.commit()
    admin.taps("ใช้กลุ่มนี้")
    assert group(admin.house).confirmed_by is None


def test_it_can_be_put_off_and_found_again_in_the_menu(admin: Chat) -> None:
    admin.taps("พิจารณากลุ่มนี้").says("ยกเลิก").says("เมนู")
    assert "กลุ่ม LINE รอยืนยัน" in admin.last
    admin.taps("พิจารณา").taps("ใช้กลุ่มนี้").says("เมนู")
    assert "รอยืนยัน" not in admin.last
