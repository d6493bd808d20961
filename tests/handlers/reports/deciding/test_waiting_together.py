"""Two things that wait for somebody, asked of in one sentence: both are answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

NO_REPORT, NOTHING_ELSE = "ไม่มีรายงานที่รอท่านอนุมัติ", "ไม่มีของขวัญหรือเอกสารที่รอท่านพิจารณา"


@pytest.mark.parametrize(
    "said",
    [
        "มีรายงานรอผมกี่เรื่อง แล้วของขวัญล่ะ",
        "มีของขวัญรอดิฉันพิจารณากี่ชิ้น แล้วรายงานล่ะคะ",
        "รายงานกับของขวัญที่รอผมมีกี่เรื่อง",
        "รออนุมัติกี่ฉบับ แล้วของขวัญมีไหม",
        "ตอนนี้มีเรื่องรอผมกี่เรื่องครับ แล้วเอกสารล่ะ",
        "สรุปมีรายงานรอผมกี่ฉบับ แล้วของขวัญกี่ชิ้น",
    ],
)
def test_both_are_told(chat: Callable[[str], Chat], reporter: Chat, head: Chat, said: str) -> None:
    head.says(said)
    assert NO_REPORT in head.last and NOTHING_ELSE in head.last
    sends(reporter, head)
    head.says(said)
    assert "รายงานที่รอท่านอนุมัติ 1 ฉบับ" in head.last and NOTHING_ELSE in head.last
    gives(chat("D0106"), head)
    head.says(said)
    assert "รายงานที่รอท่านอนุมัติ 1 ฉบับ" in head.last
    assert "เรื่องอื่นที่รอท่าน: ของขวัญรอพิจารณา (1)" in head.last
    assert {"รออนุมัติ (1 ฉบับ)", "ของขวัญรอพิจารณา (1)"} <= set(head.offers)
    assert "กระเช้าผลไม้" in head.taps("ของขวัญรอพิจารณา (1)").last


def test_who_decides_on_nothing_hears_that(chat: Callable[[str], Chat]) -> None:
    told = chat("D0105").says("มีรายงานรอผมกี่เรื่อง แล้วของขวัญล่ะ").last
    assert NO_REPORT in told and NOTHING_ELSE in told


@pytest.mark.parametrize(
    "said",
    [
        "มีรายงานรอผมกี่เรื่อง",
        "ของขวัญที่รอผมพิจารณามีไหม",
        "รายงานรอผมกี่ฉบับ แล้วงบล่ะ",
        "รอผมกี่คน แล้วรถล่ะ",
        "รายงานกับของขวัญต้องส่งใคร",
        "แล้วของขวัญล่ะ",
    ],
)
def test_one_thing_alone_and_other_pairs_are_others(head: Chat, said: str) -> None:
    assert NOTHING_ELSE not in head.says(said).last
