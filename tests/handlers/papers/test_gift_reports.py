"""Gift reports on the form and as a list: what was told, both tests, the decision; for who may."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.errors import Refusal
from models.gifts.gift import KEEP, REFUSED, RETURN
from models.people.person import ADMIN, STAFF
from tests import factories
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import docx_text, pages, readings, sheets, squeezed
from tests.handlers.papers.unit import AT, UNTIL, Unit


@pytest.fixture
def of(desk: Desk) -> Unit:
    return Unit(desk.session, desk.sealer, 4, 0)


def form(of: Unit, gift_id: int, ending: str = "pdf", **wanted: object) -> bytes:
    asked = PaperRequest("gifts", gift=gift_id, **wanted)  # type: ignore[arg-type]
    document = gather(of.session, of.sealer, asked, AT)
    return render(document, ending, of.sealer).data


def test_the_form_holds_what_was_told_and_both_tests_on_one_page(of: Unit) -> None:
    gift = of.receives(of.people[0])
    data = form(of, gift.id)
    assert len(pages(data)) == 1
    for text in readings(data):
        plain = squeezed(text)
        for words in (
            "แบบรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดอันอาจคำนวณเป็นเงินได้",
            "คุณเอกชนค้าขาย", "บริษัทตัวอย่างจำกัด", "กระเช้าผลไม้และเครื่องดื่ม", "3,500.00บาท",
            "2มีนาคม2570", "ที่ห้องประชุม301", "ปฏิเสธไม่ได้", "เกิน3,000บาทต่อคนต่อโอกาส",
            "ไม่รับของขวัญทุกชนิด", "ภายใน1เมษายน2570",
        ):  # fmt: skip
            assert words in plain, words
        assert any(of.people[0].name in line for line in text.splitlines())


def test_the_decision_stands_ticked_with_its_reason_and_who_decided(of: Unit) -> None:
    gift = of.receives(of.people[0])
    of.decides(gift, RETURN)
    text = docx_text(form(of, gift.id, "docx"))
    assert "☑ ให้ส่งคืนผู้ให้" in text and "☐ ให้รับไว้ได้" in text
    assert "เกินเกณฑ์ตามกฎหมาย" in text and "การส่งคืน: ยังไม่ได้ส่งหลักฐาน" in text
    assert f"({of.chief.name})" in text


def test_before_the_decision_there_is_room_to_write_it(of: Unit) -> None:
    text = docx_text(form(of, of.receives(of.people[0]).id, "docx"))
    assert "☑" not in text and "เหตุผล ....." in text and f"({of.chief.name})" in text


def test_what_was_refused_asks_for_no_decision(of: Unit) -> None:
    gift = of.receives(of.people[0], done=REFUSED)
    text = docx_text(form(of, gift.id, "docx"))
    assert "เพื่อโปรดทราบ" in text and "คำสั่งของผู้บังคับบัญชา" not in text


def test_it_is_addressed_past_a_superior_who_is_named_as_the_giver(of: Unit) -> None:
    above = of.comes("นางเหนือขึ้นไป")
    of.chief.supervisor_id = above.id
    gift = of.receives(of.people[0], named=(of.chief.id,))
    text = docx_text(form(of, gift.id, "docx"))
    assert above.name in text and of.chief.name not in text


def test_the_digits_are_thai_where_they_are_asked_for_and_peoples_words_stay(of: Unit) -> None:
    text = docx_text(form(of, of.receives(of.people[0]).id, "docx", digits="thai"))
    assert "๓,๕๐๐.๐๐ บาท" in text and "ที่ห้องประชุม 301" in text


def test_a_bureaus_reports_are_a_page_each_behind_an_overview(of: Unit) -> None:
    for person, value in zip(of.people, (100, 200, 300, 400), strict=True):
        of.receives(person, Decimal(value))
    elsewhere = factories.person(of.session, factories.bureau(of.session, "สำนักสอง"), name="ผู้อื่น")
    of.receives(elsewhere)
    asked = PaperRequest("gifts", due=UNTIL, bureau_id=of.bureau.id)
    data = render(gather(of.session, of.sealer, asked, AT), "pdf", of.sealer).data
    found = pages(data)
    assert len(found) == 5 and "รวม4รายงาน" in squeezed(found[0])
    for page, person in zip(found[1:], of.people, strict=True):
        assert person.name in page
    assert elsewhere.name not in "".join(found)


def test_the_workbook_is_one_list_with_real_numbers_and_days(of: Unit) -> None:
    gift = of.receives(of.people[0], Decimal("2500.50"))
    of.receives(of.people[1], None)
    of.decides(gift, KEEP)
    asked = PaperRequest("gifts", due=UNTIL, listed=True)
    read = sheets(render(gather(of.session, of.sealer, asked, AT), "xlsx", of.sealer).data)
    heads, first, second = read["รายงาน"]
    row = dict(zip(heads, first, strict=True))
    assert row["มูลค่า (บาท)"] == 2500.5 and row["ผลการพิจารณา"] == "ให้รับไว้ได้"
    assert row["วันที่ได้รับ"].date() == date(2027, 3, 2) and row["ผู้รับ"] == of.people[0].name
    assert dict(zip(heads, second, strict=True))["มูลค่า (บาท)"] == "ไม่ทราบมูลค่า"


@pytest.mark.parametrize("day", [date(2026, 9, 30), date(2027, 3, 21)])
def test_what_was_received_outside_the_round_is_not_in_it(of: Unit, day: date) -> None:
    gift = of.receives(of.people[0])
    gift.received_on = day
    with pytest.raises(Refusal, match="no_gifts"):
        gather(of.session, of.sealer, PaperRequest("gifts", due=UNTIL), AT)


def test_who_may_not_read_a_report_gets_no_form(of: Unit) -> None:
    gift = of.receives(of.people[0])
    for stranger in (of.people[1], of.comes("ผู้อื่น", None, (STAFF,))):
        with pytest.raises(Refusal, match="no_gifts"):
            form(of, gift.id, reader=stranger.id)
    assert form(of, gift.id, reader=of.people[0].id) and form(of, gift.id, reader=of.chief.id)


def test_an_administrator_named_as_the_giver_gets_the_list_without_it(of: Unit) -> None:
    admin = of.comes("ผู้ดูแล", None, (ADMIN,))
    of.receives(of.people[0], named=(admin.id,))
    other = of.receives(of.people[1])
    asked = PaperRequest("gifts", due=UNTIL, listed=True, reader=admin.id)
    rows = sheets(render(gather(of.session, of.sealer, asked, AT), "xlsx", of.sealer).data)
    assert [row[0] for row in rows["รายงาน"][1:]] == [other.id]
