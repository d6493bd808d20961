"""Asking for the sign of a code: it gets its code with the first sign, and keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.codes.short_code import ShortCode, number_of
from models.documents.document import DocumentRequest
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import REPORTER, STAFF, opens


def codes(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(ShortCode.code).order_by(ShortCode.given_at)))


def orders(house: House) -> list[tuple[str, str, int | None]]:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [(row.kind, row.ending, row.gift) for row in rows]


@pytest.fixture
def reporter(demo: House, chat: Callable[[str], Chat]) -> Chat:
    opens(demo, "moral-organisation")
    return chat(REPORTER)


def test_what_is_open_is_offered_and_gets_one_code(demo: House, reporter: Chat) -> None:
    reporter.says("ป้าย QR")
    first, registration = reporter.offers[:2]
    assert "คุณธรรม" in first and registration == "ลงทะเบียน"
    reporter.taps(first)
    [code] = codes(demo)
    assert code in reporter.last and "31 มี.ค. 70" in reporter.last
    reporter.says("ป้าย QR").taps(first)
    assert codes(demo) == [code]


@pytest.mark.parametrize(
    ("label", "kind", "ending"),
    [
        ("ป้าย A4 (PDF)", "poster", "pdf"),
        ("ป้ายตั้งโต๊ะ (PDF)", "tent-card", "pdf"),
        ("ภาพสำหรับกลุ่ม", "code-picture", "png"),
    ],
)
def test_each_sign_is_ordered_by_one_tap(
    demo: House, reporter: Chat, label: str, kind: str, ending: str
) -> None:
    reporter.says("ป้าย QR").taps(reporter.offers[0])
    [code] = codes(demo)
    data = reporter.says(f"ป้าย QR {code.lower()}").button(label)
    reporter.sends({"type": "postback", "postback": {"data": data}}, silent=True)  # it is made
    assert orders(demo) == [(kind, ending, number_of(code))]


def test_the_label_of_a_sign_orders_it_when_typed(demo: House, reporter: Chat) -> None:
    reporter.says("ป้าย QR").taps(reporter.offers[0])
    [code] = codes(demo)
    said = {"type": "text", "id": "m-sign", "text": "ป้ายA4(PDF)ค่ะ"}
    reporter.sends({"type": "message", "message": said}, silent=True)  # it is made
    assert orders(demo) == [("poster", "pdf", number_of(code))]


def test_a_code_that_opens_nothing_has_no_sign(demo: House, reporter: Chat) -> None:
    reporter.says("ป้าย QR").taps(reporter.offers[0])
    [code] = codes(demo)
    sign = reporter.button("ป้าย A4 (PDF)")
    demo.later(days=60)
    reporter.says(f"ป้าย QR {code}")
    assert "ไม่พบรหัสนี้หรือรหัสปิดแล้ว" in reporter.last
    reporter.taps_data(sign)
    assert "ปิดไปแล้ว จึงไม่มีป้าย" in reporter.last and orders(demo) == []


def test_what_may_have_no_code_gets_none(demo: House, reporter: Chat) -> None:
    for target in ("o:code_sign?o=announcement&a=999", "o:code_sign?o=nothing&a=1"):
        reporter.taps_data(target)
        assert "ต้องการป้าย QR ของเรื่องใด" in reporter.last
    assert codes(demo) == []


def test_staff_without_a_duty_are_told_who_may(chat: Callable[[str], Chat], demo: House) -> None:
    staff = chat(STAFF).says("ป้าย QR")
    assert "เฉพาะผู้มีหน้าที่" in staff.last
