"""A wish to look at what a pushed card tells of presses its own look button, whatever it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import HEAD, ME, gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends

People = Callable[[str], Chat]
_WISHES = (
    "อันนี้ของใครนะ ขอดูรายละเอียดก่อน",
    "ขอดูรายละเอียดก่อนค่ะ",
    "อันนี้ของใครครับ",
    "ใครส่งมาเนี่ย ขอดูหน่อย",
    "เปิดอ่านหน่อย",
    "อันนี้ใครส่งมา",
)


@pytest.mark.parametrize("words", _WISHES)
def test_a_gift_is_shown_and_nothing_decided(chat: People, words: str) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says(words)
    assert "กระเช้าผลไม้" in head.last and "สมมติ บุคลากร" in head.last
    assert "เพราะเหตุใด" not in head.last and "หมายถึงรายการใด" not in head.last


@pytest.mark.parametrize("words", _WISHES)
def test_a_report_is_shown_too(chat: People, words: str) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says(words)
    assert "หมายถึงเรื่องใด" not in head.last
    assert head.state["at"] == "decision"


@pytest.mark.parametrize("words", ["อันแรก", "เอาอันที่สอง", "ข้อ 3 ละกัน"])
def test_what_may_be_decided_is_no_list(chat: People, words: str) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says(words)
    assert "เพราะเหตุใด" not in head.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("อันนี้ของใครนะ", "ผู้รับ: นายสมมติ บุคลากร"),
        ("ขอดูรายละเอียดก่อน", "สิ่งที่ได้รับ: กระเช้าผลไม้"),
        ("แล้วราคาเท่าไหร่นะคะ", "3,500.00 บาท"),
        ("ใครให้มา", "ผู้ให้: คุณเอกชน ค้าขาย"),
    ],
)
def test_it_is_told_again_where_the_reason_is_asked(chat: People, words: str, told: str) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says("ให้ส่งคืนผู้ให้").says(words)
    assert told in head.last and "reason" not in head.state["answers"]


@pytest.mark.parametrize("words", ["ดูแล้วไม่เหมาะ", "รายละเอียดไม่ชัด", "ของคู่สัญญาไม่ควรรับ"])
def test_a_reason_stays_one(chat: People, words: str) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says("ให้ส่งคืนผู้ให้").says(words)
    assert head.state["answers"].get("reason") == words or "ใช้เป็นคำตอบ" in head.offers
