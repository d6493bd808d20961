"""Who is responsible for an item is named in the chat, too."""

from __future__ import annotations

from sqlalchemy import select, update

from models.people.person import Bureau, Person
from tests.handlers.house import Chat


def test_an_item_of_nobody_is_given_to_a_bureau(reporter: Chat, admin: Chat) -> None:
    reporter.says("OIT o10")
    assert "ไม่พบ" in reporter.last
    admin.says("OIT o10")
    assert "ยังไม่มีผู้รับผิดชอบ" in admin.last
    admin.taps("มอบหมาย").says("บริหารงานกลาง")
    assert "มอบหมายแล้ว" in admin.last and "สำนักบริหารงานกลาง" in admin.last
    reporter.says("OIT o10")
    assert "E-Service" in reporter.last


def test_an_item_of_a_bureau_in_which_nobody_works_any_more_says_so(admin: Chat) -> None:
    with admin.house.session() as session:
        gone = select(Bureau.id).where(Bureau.name == "สำนักการคลังและงบประมาณ")
        people = update(Person).where(Person.bureau_id == gone.scalar_subquery())
        session.execute(people.values(retired_at=admin.house.now))
        session.commit()
    admin.says("OIT")
    assert "ไม่มีบุคลากรในสำนักนี้แล้ว" in admin.last
    admin.says("OIT o12")
    assert "กรุณามอบหมายให้สำนักอื่น" in admin.last
    admin.taps("มอบหมาย").says("การคลังและงบประมาณ")
    assert "ไม่พบสำนักนี้" in admin.last
    admin.says("ประชาสัมพันธ์")
    assert "มอบหมายแล้ว" in admin.last and "ไม่มีบุคลากร" not in admin.last
