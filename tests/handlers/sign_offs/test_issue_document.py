"""A signed document gets its number and date, typed once and in many ways."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sign_offs import number_said
from models.sign_offs.sign_off import ISSUE, SIGNED
from tests.handlers.house import Chat, House
from tests.handlers.sign_offs.on_road import checked, makes, road, signed

FIRST = date(2027, 3, 1)


def test_number_and_date_are_typed_once(demo: House, reporter: Chat) -> None:
    number = signed(demo)
    reporter.says("เอกสารรอลงนาม").taps("ดู").taps("ออกเลขและวันที่")
    assert "พิมพ์เลขที่ของเอกสาร" in reporter.last
    reporter.says("สว 0010/123").taps("วันนี้")
    assert "ออกเลขแล้วแก้ไม่ได้" in reporter.last
    reporter.taps("ออกเลข")
    assert "บันทึกเลขที่ สว 0010/123 ลงวันที่ 1 มีนาคม 2570 แล้ว" in reporter.last
    found = road(demo, number)
    assert (found.number, found.issued_on, found.wants) == ("สว 0010/123", FIRST, ISSUE)
    makes(demo, reporter)
    assert "ออกเลขเอกสารแล้ว ส่งต่อได้" in reporter.last
    assert "ผ่านขั้นนี้ไปแล้ว" in reporter.taps("ออกเลขและวันที่").last


@pytest.mark.parametrize(
    "typed",
    [
        "สว 0010/123", "สว0010/123", "สว ๐๐๑๐/๑๒๓", "ที่ สว 0010/123", "เลขที่ สว 0010 / 123",
        "สว. 0010/123", "  สว  0010/ 123 ", "หนังสือที่ สว ๐๐๑๐/123",
    ],
)  # fmt: skip
@pytest.mark.soak
def test_the_same_number_typed_loosely_is_the_same(typed: str) -> None:
    assert number_said.read(typed) == ("สว 0010/123", "")


@pytest.mark.parametrize(
    ("typed", "number", "day"),
    [
        ("สว 0010/123 ลงวันที่ 1 มี.ค. 70", "สว 0010/123", "1 มี.ค. 70"),
        ("สว 0010/123 ลว. 1/3/2570", "สว 0010/123", "1/3/2570"),
        ("0010/ว 45 วันที่ ๑ มีนาคม ๒๕๗๐", "0010/ว 45", "1 มีนาคม 2570"),
        ("คำสั่งที่ 12/2570", "คำสั่งที่ 12/2570", ""),
        ("สว(ก) 0010.4/7", "สว(ก) 0010.4/7", ""),
    ],
)
@pytest.mark.soak
def test_a_date_behind_it_is_its_date(typed: str, number: str, day: str) -> None:
    assert number_said.read(typed) == (number, day)


@given(st.text(max_size=60))
@pytest.mark.soak
def test_a_number_read_again_is_the_same(typed: str) -> None:
    number, _ = number_said.read(typed)
    assert number == " ".join(number.split())
    assert number_said.read(number)[0] in (number, number_said.read(number_said.read(number)[0])[0])


@pytest.mark.parametrize(
    "said",
    [
        "ออกเลข สว 0010/123 ลงวันที่ 1 มี.ค. 70", "ออกเลขเอกสาร สว ๐๐๑๐/๑๒๓ ลงวันที่ ๑ มีนาคม",
        "ออกเลขที่ สว 0010/123 วันที่ 1/3/70", "ออกเลข สว 0010/123 ลว 1 มีค 2570",
    ],
)  # fmt: skip
@pytest.mark.soak
def test_one_line_tells_both(demo: House, reporter: Chat, said: str) -> None:
    number = signed(demo)
    reporter.says(said)
    assert "สว 0010/123" in reporter.last and "1 มีนาคม 2570" in reporter.last
    reporter.says("ถูกต้อง")
    assert (road(demo, number).number, road(demo, number).issued_on) == ("สว 0010/123", FIRST)


@pytest.mark.parametrize(
    "typed", ["1 มี.ค. 70", "วันนี้", "๑ มีนาคม 2570", "1/3/2570", "1-3-70", "1 มีนาค่ะ"]
)
@pytest.mark.soak
def test_the_date_is_typed_in_many_ways(demo: House, reporter: Chat, typed: str) -> None:
    number = signed(demo)
    reporter.says("ออกเลข").says("สว 0010/123").says(typed).taps("ออกเลข")
    assert road(demo, number).issued_on == FIRST


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ไม่มี", "กรุณาพิมพ์เลขที่ของเอกสาร"),
        ("1/3/2570", "นี่เป็นวันที่"),
        ("สว 0010/" + "1" * 40, "ไม่เกิน 40 ตัวอักษร"),
        ("🙂", "กรุณาพิมพ์เลขที่ของเอกสาร"),
    ],
)
@pytest.mark.soak
def test_what_is_no_number_is_asked_again(
    demo: House, reporter: Chat, typed: str, told: str
) -> None:
    number = signed(demo)
    reporter.says("ออกเลข").says(typed)
    assert told in reporter.last and road(demo, number).number is None


@pytest.mark.parametrize(
    ("days", "told"), [(-1, "วันที่ต้องไม่ก่อนวันลงนาม 1 มีนาคม 2570"), (1, "วันที่ต้องไม่หลังวันนี้")]
)
@pytest.mark.soak
def test_it_is_dated_neither_before_it_was_signed_nor_after_today(
    demo: House, reporter: Chat, days: int, told: str
) -> None:
    number = signed(demo)
    day = FIRST + timedelta(days)
    reporter.says("ออกเลข").says("สว 0010/1").says(f"{day.day}/{day.month}/{day.year + 543}")
    assert told in reporter.last and road(demo, number).number is None
    assert "ตรวจเลขที่และวันที่" not in reporter.last and "ใช้คำตอบเดิม" not in reporter.offers
    reporter.taps("วันนี้").taps("ออกเลข")
    assert road(demo, number).number == "สว 0010/1"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ออกเลข สว 0010/123 ลงวันที่ 2 มี.ค. 70", "วันที่ต้องไม่หลังวันนี้"),
        ("ออกเลขเอกสาร สว 0010/123 ลงวันที่ 28 ก.พ. 70", "วันที่ต้องไม่ก่อนวันลงนาม 1 มีนาคม 2570"),
    ],
)
def test_of_one_line_the_number_stays_where_its_date_is_refused(
    demo: House, reporter: Chat, said: str, told: str
) -> None:
    number = signed(demo)
    reporter.says(said)
    assert told in reporter.last and "ลงวันที่เท่าใด" in reporter.last
    assert "ใช้คำตอบเดิม" not in reporter.offers
    reporter.taps("วันนี้").taps("ออกเลข")
    assert (road(demo, number).number, road(demo, number).issued_on) == ("สว 0010/123", FIRST)


def test_a_number_with_a_date_to_come_at_its_question_is_kept(demo: House, reporter: Chat) -> None:
    signed(demo)
    reporter.says("ออกเลข").says("สว 0010/123 ลงวันที่ 2 มี.ค. 70")
    assert "วันที่ต้องไม่หลังวันนี้" in reporter.last and "ลงวันที่เท่าใด" in reporter.last


@pytest.mark.soak
def test_a_number_stands_once_in_a_fiscal_year(demo: House, reporter: Chat) -> None:
    signed(demo)
    reporter.says("ออกเลข สว 0010/5 ลงวันที่ 1 มี.ค. 70").taps("ออกเลข")
    makes(demo)
    other = signed(demo, "B")
    assert "เลขที่นี้ใช้กับเอกสารอื่น" in reporter.says("ออกเลข").says("สว๐๐๑๐/๕").last
    reporter.says("สว 0010/6").taps("วันนี้").taps("ออกเลข")
    assert road(demo, other).number == "สว 0010/6"


@pytest.mark.soak
def test_nothing_is_numbered_before_it_is_signed_nor_by_others(
    demo: House, reporter: Chat, head: Chat
) -> None:
    number = checked(demo)
    assert "รอลงนาม" in reporter.says("ออกเลข").last
    reporter.taps_data(f"o:issue_document?s={number}&v=1")
    assert "สถานะขณะนี้: รอลงนาม" in reporter.last
    signed(demo, "B")
    head.taps_data(f"o:issue_document?s={number + 1}&v=1")
    assert "ไม่พบเอกสารนี้" in head.last
    assert road(demo, number + 1).state == SIGNED
