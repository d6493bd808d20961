"""The year's OIT items on paper: the list to hand in, and the report on publishing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from handlers.papers.printing.model import Document, Paragraph, Share, Table
from models.people.person import ADMIN
from models.registers import importing, register_items, register_list
from models.registers.register_items import GivenLink
from tests import factories
from tests.handlers.papers.conftest import Desk

NOW = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)
URL = "https://www.senate.go.th/view/1/2570/no-gift"


def made(desk: Desk, listed: bool) -> Document:
    """The example with one item given, and its note."""
    given = register_list.packaged("oit-demo", factories.FISCAL_YEAR)
    items = tuple(replace(each, bureau="") for each in given.items)
    register = importing.store(desk.session, replace(given, items=items), None, NOW)
    bureau = factories.bureau(desk.session)
    admin = factories.person(desk.session, bureau, roles=(ADMIN,))
    first, *_ = register_items.standings(desk.session, register, NOW.date())
    must = first.item.must_show
    register_items.give(
        desk.session, admin, first.item, GivenLink(URL, shown=must, note="หน้า 2"), NOW
    )
    asked = PaperRequest("oit", listed=listed)
    return gather(desk.session, desk.sealer, asked, NOW)


def test_the_list_has_number_item_address_and_explanation_in_the_order_given(desk: Desk) -> None:
    document = made(desk, listed=True)
    [table] = [each for each in document.blocks if isinstance(each, Table)]
    assert [each.title for each in table.columns] == ["ข้อ", "รายการ", "URL", "คำอธิบาย"]
    first, second = table.rows[:2]
    assert [each.value for each in first] == ["o1", "โครงสร้างและอำนาจหน้าที่", URL, "หน้า 2"]
    assert second[2].value is None
    assert "ไม่ใช่รายการจริง" in "".join(document.meta)


def test_the_report_computes_the_share_and_says_when_links_were_looked_at(desk: Desk) -> None:
    document = made(desk, listed=False)
    words = "\n".join(each.text for each in document.blocks if isinstance(each, Paragraph))
    assert "เผยแพร่ครบ 1 จาก 16 ข้อ คิดเป็นร้อยละ 6.25" in words and "ยังไม่ได้ตรวจลิงก์" in words
    counts, rows = (each for each in document.blocks if isinstance(each, Table))
    assert [each[1].value for each in counts.rows] == [15, 0, 1, 0]
    assert counts.rows[0][2].value == Share(Decimal("93.75"))
    assert "รอระบบตรวจ" not in str(rows.rows[0][3].value)  # an item of no bureau is not watched
