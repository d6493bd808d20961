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
