"""A second LINE account in somebody's name: moved, asked for, confirmed or refused, once."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.accounts import joining
from models.people.person import AccountChange, Person
from tests.handlers.house import Chat, House

ADMIN, REPORTER, STAFF = "D0002", "D0103", "D0106"
NEW = "U" + "f" * 32


def code_of(house: House, staff_id: str) -> str:
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        code = joining.new_code(session, house.sealer, house.now, secrets.token_bytes, person, None)
        session.commit()
    return code


def account_of(house: House, staff_id: str) -> str | None:
    with house.session() as session:
        query = select(Person.line_user_id).where(Person.staff_id == staff_id)
        return session.scalars(query).one()


def change(house: House, staff_id: str, **values: object) -> None:
    with house.session() as session:
        session.execute(update(Person).where(Person.staff_id == staff_id).values(**values))
        session.commit()


def asks(house: House, staff_id: str, account: str = NEW) -> Chat:
    """The person joins with the code on a new phone."""
    new = Chat(house, account)
    new.says(code_of(house, staff_id)).says(staff_id).taps("ยอมรับ")
    return new


def meets(house: House, *chats: Chat, count: int = 6) -> None:
    for chat in chats:
        chat.hears([e for e in house.sent[-count:] if e.kind != "answer"])


def decision(house: House) -> str | None:
    with house.session() as session:
        return session.scalars(select(AccountChange.decision)).one()


# -- only staff -------------------------------------------------------------------------------


def test_who_is_only_staff_moves_at_once_and_the_old_account_is_told(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    old = chat(STAFF).says("แก้ไขข้อมูล")
    new = Chat(demo, NEW)
    new.says(code_of(demo, STAFF)).says(STAFF)
    assert "จะย้ายมาใช้บัญชีนี้แทนทันที" in new.last
    new.taps("ยอมรับ")
    assert "ลงทะเบียนเรียบร้อย" in new.last
    assert "ทำเรื่องที่ค้างต่อ" in new.offers
    assert account_of(demo, STAFF) == NEW
    meets(demo, old)
    assert "บัญชี LINE ของท่านถูกย้ายไปยังเครื่องใหม่" in old.last
    assert "หากท่านไม่ได้ทำ แจ้งผู้ดูแลระบบทันที" in old.last and old.offers == ["เมนู"]
    assert "ข้อมูลใดไม่ถูกต้อง" in new.taps("ทำเรื่องที่ค้างต่อ").last
    assert "ยินดีต้อนรับสู่ STRONG" in old.says("เมนู").last


# -- above staff ------------------------------------------------------------------------------


def test_every_other_role_waits_for_an_administrator(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    old, admin = chat(REPORTER), chat(ADMIN)
    new = Chat(demo, NEW)
    new.says(code_of(demo, REPORTER)).says("0103")
    assert "ส่งคำขอย้ายให้ผู้ดูแลระบบยืนยันก่อน" in new.last
    new.taps("ยอมรับ")
    assert "รับคำขอย้ายมาใช้บัญชี LINE นี้แล้ว" in new.last
    assert account_of(demo, REPORTER) == old.user_id
    meets(demo, old, admin)
    assert "มีผู้ขอใช้ชื่อของท่านกับบัญชี LINE อื่น" in old.last
    assert "นางสาวตัวอย่าง รายงานดี" in admin.last and admin.offers[:2] == ["ยืนยัน", "ปฏิเสธ"]
    assert "ยินดีต้อนรับสู่ STRONG" in new.says("เมนู").last


def test_two_taps_confirm_and_both_accounts_hear_of_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    old, admin = chat(REPORTER).says("รายงาน 1.10"), chat(ADMIN)
    new = asks(demo, REPORTER)
    meets(demo, admin)
    admin.taps("ยืนยัน").taps("ยืนยันการย้าย")
    assert "แจ้งทั้งสองบัญชีให้ทราบแล้ว" in admin.last
    assert (decision(demo), account_of(demo, REPORTER)) == ("confirmed", NEW)
    meets(demo, old, new)
    assert "ถูกย้ายไปยังเครื่องใหม่" in old.last and "ทำเรื่องที่ค้างต่อ" not in old.offers
    assert "ย้ายมาใช้บัญชี LINE นี้แล้ว" in new.last and "ทำเรื่องที่ค้างต่อ" in new.offers
    assert "1.10" in new.taps("ทำเรื่องที่ค้างต่อ").last


def test_two_taps_refuse_and_nothing_changes(demo: House, chat: Callable[[str], Chat]) -> None:
    old, admin = chat(REPORTER), chat(ADMIN)
    new = asks(demo, REPORTER)
    meets(demo, admin)
    admin.taps("ปฏิเสธ").taps("ยืนยันปฏิเสธ")
    assert (decision(demo), account_of(demo, REPORTER)) == ("refused", old.user_id)
    meets(demo, old, new)
    assert "ถูกปฏิเสธ" in old.last and "ผู้ดูแลระบบไม่ยืนยัน" in new.last


def test_the_word_shows_the_oldest_request_that_waits(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("คำขอย้ายบัญชี")
    assert "ไม่มีคำขอย้ายบัญชี LINE ที่รอท่านตัดสิน" in admin.last
    asks(demo, REPORTER)
    admin.says("คำขอย้ายบัญชี")
    assert "D0103" in admin.since(-2) and "จะยืนยัน หรือปฏิเสธ" in admin.last
    admin.taps("ยืนยัน").taps("ยืนยันการย้าย")
    assert decision(demo) == "confirmed"


def test_an_old_card_decides_nothing_and_says_what_became_of_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    asks(demo, REPORTER)
    meets(demo, admin)
    confirm, refuse = admin.button("ยืนยัน"), admin.button("ปฏิเสธ")
    admin.taps_data(refuse).taps("ยืนยันปฏิเสธ")
    for old in (confirm, refuse):
        assert "คำขอนี้ปฏิเสธแล้วโดย นางสาวตัวอย่าง ดูแลแผน" in admin.taps_data(old).last
    assert decision(demo) == "refused"


def test_the_other_button_changes_ones_mind_before_the_second_tap(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    asks(demo, REPORTER)
    meets(demo, admin)
    confirm, refuse = admin.button("ยืนยัน"), admin.button("ปฏิเสธ")
    admin.taps_data(confirm).taps_data(refuse).taps("ยืนยันปฏิเสธ")
    assert decision(demo) == "refused"


def test_an_administrators_own_request_is_anothers_to_decide(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    other = chat("D0105")
    change(demo, "D0105", roles=["staff", "admin"])
    admin = chat(ADMIN)
    asks(demo, ADMIN)
    meets(demo, other)
    admin.taps_data(other.button("ยืนยัน"))
    assert "ต้องให้ผู้ดูแลระบบท่านอื่นตัดสิน" in admin.last
    assert "ไม่มีคำขอ" in admin.says("คำขอย้ายบัญชี").last
    other.taps("ยืนยัน").taps("ยืนยันการย้าย")
    assert account_of(demo, ADMIN) == NEW


def test_where_no_other_administrator_is_reached_the_number_is_told_and_whom_to_see(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    change(demo, "D0105", roles=["staff", "admin"], line_user_id=None)
    new = asks(demo, ADMIN)
    assert "คำขอที่ " in new.last and "ด้วยตนเองที่ นางสาวตัวอย่าง รับเรื่อง" in new.last


@pytest.mark.parametrize("staff_id", [REPORTER, "D0101", STAFF])
def test_the_card_in_other_hands_decides_nothing(
    demo: House, chat: Callable[[str], Chat], staff_id: str
) -> None:
    admin = chat(ADMIN)
    asks(demo, REPORTER)
    meets(demo, admin)
    stranger = chat(staff_id).taps_data(admin.button("ยืนยัน"))
    assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in stranger.last
    assert decision(demo) is None


def test_after_fourteen_days_nothing_is_left_to_decide(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    asks(demo, REPORTER)
    meets(demo, admin)
    demo.now += timedelta(days=14)
    assert "คำขอนี้ปิดแล้ว" in admin.taps("ยืนยัน").last


def test_an_account_that_joined_meanwhile_cannot_be_confirmed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    asks(demo, REPORTER)
    meets(demo, admin)
    change(demo, "D0303", line_user_id=NEW)
    admin.taps("ยืนยัน").taps("ยืนยันการย้าย")
    assert "กรุณาปฏิเสธคำขอนี้" in admin.last
    assert decision(demo) is None


def test_a_made_up_button_is_answered_kindly(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    assert "ไม่พบคำขอนี้" in admin.taps_data("o:decide_account?a=999&do=confirm").last
    assert "ไม่มีคำขอ" in admin.taps_data("o:decide_account?a=²&do=confirm").last
