"""A lost telephone: an administrator frees the account, a second one may have to confirm."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import (
    ADMIN,
    SECOND,
    STAFF,
    person,
    sets,
    told,
)


def test_a_lost_telephones_account_is_freed(demo: House, chat: Callable[[str], Chat]) -> None:
    old = chat(STAFF).says("แก้ไขข้อมูล")
    admin = chat(ADMIN).says("บุคลากร D0106").taps("ปลดบัญชี LINE").taps("ยืนยันปลดบัญชี")
    assert person(demo, STAFF).line_user_id is None and "ออกรหัสลงทะเบียน" in admin.offers
    assert "ปลดบัญชี LINE นี้" in told(demo, old).last
    admin.says("ปลดบัญชี D0103").says("ยกเลิก")
    assert "ยังไม่มีบัญชี LINE" in admin.says("ปลดบัญชี D0106").last


def test_freeing_somebody_above_staff_waits_for_the_second_administrator(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    sets(demo, SECOND, roles=["staff", "admin"])
    chat(ADMIN).says("ปลดบัญชี D0103").taps("ยืนยันปลดบัญชี")
    assert person(demo, "D0103").line_user_id is not None
    chat(SECOND).says("คำขอแก้ทะเบียน").taps("ยืนยัน")
    assert person(demo, "D0103").line_user_id is None
