"""A superior who is back ends the appointment; the deputy decides no longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reports.report import SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import DIRECTOR, decision, meets, sends


def test_ending_it_is_asked_told_and_in_force_at_once(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    deputy, director = chat("D0106"), chat(DIRECTOR)
    head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.").taps("ยืนยันมอบหมาย")
    sends(reporter, deputy)
    card = deputy.button("อนุมัติ")
    head.says("เลิกมอบหมาย")
    assert "เลิกการมอบหมายนี้ทั้งหมด ใช่หรือไม่" in head.last
    assert "นายสมมติ บุคลากร 1 มี.ค. 70 – 5 มี.ค. 70" in head.last
    head.taps("ยืนยันเลิกมอบหมาย")
    assert "เลิกมอบหมายให้ นายสมมติ บุคลากร แล้ว" in head.last
    assert "รออนุมัติ (1 ฉบับ)" in head.offers
    meets(head.house, deputy, director)
    assert "เลิกมอบหมายให้ท่านพิจารณารายงานแทนแล้ว" in deputy.last
    assert "เลิกมอบหมายให้ นายสมมติ บุคลากร" in director.last
    assert "ไม่ได้อยู่ในสายบังคับบัญชาของท่าน" in deputy.taps_data(card).last
    assert decision(head.house)[0] == SUBMITTED


@pytest.mark.soak
def test_it_may_go_on_after_all(reporter: Chat, head: Chat, chat: Callable[[str], Chat]) -> None:
    head.says("มอบหมายแทน").says("D0106").says("วันนี้").taps("ยืนยันมอบหมาย")
    head.says("เลิกมอบหมาย").taps("ยังไม่เลิก")
    assert "ยังมอบหมายไว้ตามเดิม" in head.last
    sends(reporter, deputy := chat("D0106"))
    assert "รายงานรออนุมัติ" in deputy.last


def test_an_old_yes_ends_nothing_twice(head: Chat) -> None:
    head.says("มอบหมายแทน").says("D0106").says("วันนี้").taps("ยืนยันมอบหมาย")
    head.says("เลิกมอบหมาย")
    yes = head.button("ยืนยันเลิกมอบหมาย")
    sent = len(head.taps_data(yes).house.sent)
    head.taps_data(yes)
    assert [e.kind for e in head.house.sent[sent:]] == ["answer"]


def test_where_nobody_is_appointed_it_says_so(head: Chat) -> None:
    assert "ขณะนี้ไม่มีการมอบหมายแทน" in head.says("เลิกมอบหมาย").last
    assert "มอบหมายแทน" in head.offers
