"""Who brought it is kept as the giver where no name is known, before its question as well."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("ไม่รู้ชื่ออะ คนส่งของของบริษัททำความสะอาดเอามาวางไว้", "คนส่งของของบริษัททำความสะอาด ไม่ทราบชื่อ"),
        ("จำชื่อไม่ได้ค่ะ เป็นเซลส์บริษัทเครื่องถ่ายเอกสาร", "เซลส์บริษัทเครื่องถ่ายเอกสาร ไม่ทราบชื่อ"),
        ("เขาไม่ได้บอกชื่อ แต่เป็นแม่บ้านของบริษัททำความสะอาดค่ะ", "แม่บ้านของบริษัททำความสะอาด ไม่ทราบชื่อ"),
    ],
)
@pytest.mark.parametrize("value", ["ไม่ทราบมูลค่า", "2000"])
def test_who_has_no_name_is_the_giver(reporter: Chat, value: str, said: str, giver: str) -> None:
    reporter.says("แจ้งของขวัญ").says("นาฬิกาข้อมือ").says(value).says(said)
    assert reporter.answers["giver"] == giver and "value_note" not in reporter.answers
    assert f"“{giver}”" in reporter.since(-2)


@pytest.mark.parametrize("said", ["ไม่มีป้ายราคา", "ไม่รู้ชื่อรุ่น เลยเทียบราคาไม่ได้"])
def test_why_the_value_is_not_known_stays_that(reporter: Chat, said: str) -> None:
    reporter.says("แจ้งของขวัญ").says("นาฬิกาข้อมือ").says("ไม่ทราบมูลค่า").says(said)
    assert reporter.answers["value_note"] == said and "giver" not in reporter.answers


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ซองสองพันห้า", "2500.00"),
        ("ซองใส่เงินมาสามพันค่ะ ผู้รับเหมาเอามาให้", "3000.00"),
        ("ซองเงินห้าร้อย", "500.00"),
    ],
)
def test_what_the_envelope_holds_is_its_value(reporter: Chat, said: str, value: str) -> None:
    assert reporter.says("แจ้งของขวัญ").says(said).answers["value"] == value


def test_beside_another_thing_it_is_offered(reporter: Chat) -> None:
    reporter.says("แจ้งของขวัญ").says("พวงมาลัยกับซองค่ะ ในซองพันนึง ลุงที่มาติดต่อขอเอกสารให้มาเมื่อเช้า")
    assert "value" not in reporter.answers and reporter.offers[0] == "1,000 บาท"
    assert reporter.taps("1,000 บาท").offers[0].startswith("ลุงที่มาติดต่อ")
