"""What is to be done with a gift that waits, named by what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


@pytest.fixture
def head(me: Chat, chat: People) -> Chat:
    superior = chat(HEAD)
    gives(me, superior)
    gives(me, superior, what="ปากกาหมึกซึม 4,000 บาท")
    return superior


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("ปากกาให้ส่งคืนไปเลย", "รายงานรับของขวัญ 2: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("เอาปากกาคืนให้บริษัทเลย", "รายงานรับของขวัญ 2: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("เรื่องกระเช้า ให้มอบให้หน่วยงานนะครับ", "รายงานรับของขวัญ 1: ให้มอบแก่หน่วยงาน เพราะเหตุใด"),
    ],
)
@pytest.mark.parametrize("before", ["เมนู", "ของขวัญรอพิจารณา"])
def test_the_gift_that_is_named_is_decided_on_and_no_report_begun(
    head: Chat, words: str, asked: str, before: str
) -> None:
    head.says(before).says(words)
    assert asked in head.last
    assert {each.decision for each in all_gifts(head.house)} == {None}


@pytest.mark.parametrize(
    "words", ["กระเช้าผลไม้เอาไปแบ่งกันกินในสำนักได้เลย", "กระเช้าให้แบ่งกันทานในกลุ่มเลยครับ"]
)
def test_sharing_is_none_of_the_decisions(head: Chat, words: str) -> None:
    head.says("ของขวัญรอพิจารณา").says(words)
    assert "รายงานรับของขวัญ 1: ให้ผู้รับทำอย่างไร" in head.last
    head.says("แบ่งกันกินไปเลย")
    assert "แบ่งกันในหน่วยงานไม่มีในผลการพิจารณา" in head.last + head.since(-2)
    assert {each.decision for each in all_gifts(head.house)} == {None}


@pytest.mark.parametrize("words", ["ใครเป็นคนให้ปากกา", "ปากกานี้ใครให้มา"])
def test_who_gave_it_stands_in_the_report_that_is_shown(head: Chat, words: str) -> None:
    head.says("ของขวัญรอพิจารณา").says(words)
    assert "รายงานรับของขวัญ 2" in head.last and "คุณเอกชน ค้าขาย" in head.last


@pytest.mark.parametrize(
    "words", ["ผมได้ปากกามา 500 บาท", "ปากกาส่งคืนได้ไหม", "กระเช้าผลไม้ส่งคืนไปแล้ว", "นาฬิกาให้ส่งคืนไปเลย"]
)
def test_other_words_open_no_decision(head: Chat, words: str) -> None:
    head.says("เมนู").says(words)
    flows = {row.flow for row, _ in head.house.states(head.user_id).values()}
    assert "decide_gift" not in flows


def test_who_has_none_to_decide_on_is_not_shown_it(head: Chat, me: Chat) -> None:
    me.says("เมนู").says("ใครเป็นคนให้ปากกา")
    assert "รายงานรับของขวัญ 2 ·" not in me.last


# -- in the list, and after the decision ----------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("อันแรกให้ส่งคืน", "รายงานรับของขวัญ 1: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("เรื่องที่ 2 ให้ส่งคืนนะครับ", "รายงานรับของขวัญ 2: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("ส่งคืนอันที่สองเลย", "รายงานรับของขวัญ 2: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("อันที่สองให้มอบหน่วยงาน เพราะใช้ร่วมกันได้", "ให้มอบแก่หน่วยงาน เพราะ “ใช้ร่วมกันได้” ใช่หรือไม่"),
    ],
)
def test_a_gift_of_the_list_is_decided_on_by_its_place(head: Chat, words: str, asked: str) -> None:
    head.says("ของขวัญรอพิจารณา").says(words)
    assert asked in head.last
    assert {each.decision for each in all_gifts(head.house)} == {None}


@pytest.mark.parametrize("words", ["ดูของขวัญเรื่องปากกา", "ดูของขวัญปากกาหมึกซึมหน่อยค่ะ"])
def test_a_gift_is_shown_by_its_name(head: Chat, words: str) -> None:
    head.says("ของขวัญรอพิจารณา").says(words)
    assert "รายงานรับของขวัญ 2" in head.last and "พิจารณา" in head.offers


def test_a_gift_of_no_such_name_is_not_found_and_the_words_are_said_back(
    head: Chat, chat: People
) -> None:
    head.says("ดูของขวัญเรื่องนาฬิกา")
    assert "ไม่พบ “เรื่องนาฬิกา”" in head.last and "ของขวัญที่รายงาน" in head.offers
    other = chat("D0105").says("ดูของขวัญเรื่องปากกา")
    assert "ไม่พบ “เรื่องปากกา”" in other.last


def decides(head: Chat) -> None:
    head.says("กระเช้าให้ส่งคืน").says("เกินสามพันบาท").taps("ยืนยันผล")
    assert "บันทึกผล" in head.last


@pytest.mark.parametrize("words", ["ขอดูผลที่ตัดสินไปแล้ว", "ผมตัดสินอะไรไปแล้วบ้าง", "เรื่องที่พิจารณาไปแล้ว"])
def test_what_was_decided_is_listed_below_a_decision(head: Chat, words: str) -> None:
    decides(head)
    head.says(words)
    assert "ของขวัญที่ท่านพิจารณาแล้ว 1 เรื่อง" in head.last and "กระเช้าผลไม้" in head.last


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ((), "กดผิด ขอแก้ผล"),
        ((), "ขอยกเลิกผลเมื่อกี้ค่ะ"),
        ((), "โทษทีครับ ตัดสินผิดไป ขอเปลี่ยน"),
        (("สถานะ",), "ขอเปลี่ยนใจเรื่องกระเช้า ให้มอบหน่วยงานดีกว่า"),
    ],
)
def test_a_decision_taken_back_stands_and_says_so(
    head: Chat, before: tuple[str, ...], words: str
) -> None:
    decides(head)
    for each in before:
        head.says(each)
    head.says(words)
    assert "พิจารณาแล้วว่าให้ส่งคืนผู้ให้" in head.last and "จึงไม่มีอะไรเปลี่ยน" in head.last


@pytest.mark.parametrize("staff_id", ["D0101", "D0001", "D0002"])
def test_an_order_where_no_gift_waits_begins_no_report(chat: People, staff_id: str) -> None:
    leader = chat(staff_id).says("ให้ส่งคืนบริษัทไป")
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in leader.last
    assert not leader.house.states(leader.user_id)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("เรื่องที่ 2 ปากกา ให้มอบเป็นของหน่วยงาน เพราะใช้ร่วมกันได้", "เพราะ “ใช้ร่วมกันได้” ใช่หรือไม่"),
        ("ให้มอบปากกาแก่หน่วยงาน", "รายงานรับของขวัญ 2: ให้มอบแก่หน่วยงาน เพราะเหตุใด"),
        ("มอบปากกาให้หน่วยงานใช้ร่วมกัน", "รายงานรับของขวัญ 2: ให้มอบแก่หน่วยงาน เพราะเหตุใด"),
        ("ส่งปากกาคืนเขาไปนะคะ เพราะราคาเกินสามพัน", "เพราะ “ราคาเกินสามพัน” ใช่หรือไม่"),
    ],
)
@pytest.mark.parametrize("between", [(), ("สถานะ",)])
def test_a_decision_may_name_the_thing_anywhere(
    head: Chat, between: tuple[str, ...], words: str, asked: str
) -> None:
    head.says("ของขวัญรอพิจารณา")
    for each in between:
        head.says(each)
    assert asked in head.says(words).last
    assert {each.decision for each in all_gifts(head.house)} == {None}


@pytest.mark.parametrize(
    "words",
    ["พิจารณาเรื่องที่ 2", "ของขวัญเรื่องที่ 2 ครับ เอ้ย ค่ะ", "ขอดูเรื่องที่ 2 ก่อน", "เปิดของขวัญเรื่องที่ 2 ให้หน่อย"],
)
def test_a_gift_of_the_list_is_opened_by_its_number(head: Chat, words: str) -> None:
    head.says("ของขวัญรอพิจารณา").says("ใครอนุมัติ").says(words)
    assert "รายงานรับของขวัญ 2: ให้ผู้รับทำอย่างไร" in head.last


@pytest.mark.parametrize(
    "words",
    [
        "มีของขวัญให้พิจารณามั้ย", "มีของขวัญให้ผมพิจารณามั้ยครับ", "ของขวัญมี 2 เรื่องเลยเหรอ ขอดูหน่อย",
        "เปิดดูของขวัญ", "ของขวัญที่รอดิฉันพิจารณามีกี่เรื่อง", "ขอดูของขวัญที่รออยู่", "มีของขวัญรอตัดสินอยู่ไหมคะ",
    ],
)  # fmt: skip
def test_what_waits_is_listed(head: Chat, words: str) -> None:
    assert "รอท่านพิจารณา 2 เรื่อง" in head.says("เมนู").says(words).last


def test_none_that_waits_is_said_of_gifts(chat: People) -> None:
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in chat("D0101").says("มีของขวัญให้พิจารณามั้ย").last
    assert "ท่านยังไม่เคยรายงาน" in chat("D0105").says("ดูของขวัญ").last


def test_an_order_about_a_gift_that_does_not_wait_begins_no_report_of_ones_own(
    head: Chat, chat: People
) -> None:
    head.says("ของขวัญรอพิจารณา").says("นาฬิกาให้คืนบริษัทไปนะคะ")
    assert "ยังไม่ได้บันทึกผลของเรื่องใด" in head.since(-2)
    assert "สิ่งที่ได้รับ" not in head.since(-2) and "พิจารณา" in head.offers
    other = chat("D0101").says("กระเช้าให้คืนบริษัทไปนะคะ")
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in other.last


def test_what_is_said_of_another_gift_is_no_reason(head: Chat) -> None:
    head.says("ของขวัญรอพิจารณา").says("ปากกาให้คืนเจ้าของไป ส่วนผลไม้เอาไว้กินกันที่สำนัก")
    assert "รายงานรับของขวัญ 2: ให้ส่งคืนผู้ให้ เพราะเหตุใด" in head.last
    assert "“ส่วนผลไม้เอาไว้กินกันที่สำนัก” ยังไม่ได้ทำ" in head.since(-2) + head.since(-3)
    assert {each.decision for each in all_gifts(head.house)} == {None}
