"""How much is published goes into the report of the activity that asks for it, by one tap."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.people.person import Bureau
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE
from tests.handlers.registers.test_import_register import sends

PUTS = "แนบกับรายงาน 11"


@pytest.fixture
def publisher(reporter: Chat, admin: Chat) -> Chat:
    """The reporter's bureau reports the activity of OIT; the year's own list is there."""
    with reporter.house.session() as session:
        own = session.scalars(select(Bureau).where(Bureau.name == "สำนักบริหารงานกลาง")).one()
        plan = factories.plan(session, "oit-2570")
        factories.activity(session, plan, "11", [own], title="การเปิดเผยข้อมูลสาธารณะ (OIT)")
        session.commit()
    reporter.says("OIT")
    assert PUTS not in reporter.offers  # an example proves nothing
    sends(
        admin,
        ["o8", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", "", ""],
        ["o9", "คู่มือหรือแนวทางการให้บริการสำหรับผู้รับบริการหรือผู้มาติดต่อ", "", ""],
    )
    admin.taps("นำเข้ารายการนี้")
    return reporter


def test_the_share_of_the_whole_office_goes_into_the_report(publisher: Chat) -> None:
    publisher.says(f"OIT o8 {PAGE}").taps("บันทึก").says("OIT").taps(PUTS)
    assert "เติมผลผลิตและผลลัพธ์ให้แล้ว" in publisher.last
    answers = publisher.state["answers"]
    assert "เผยแพร่ครบ 1 จาก 2 ข้อ" in answers["output"]
    assert "ร้อยละ 50.00" in answers["outcome"]
