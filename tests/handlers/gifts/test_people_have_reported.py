"""Who decides asks what to do with a report of their people, and who reported it."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.gifts.gifting import HEAD, ME, gives
from tests.handlers.house import Chat


def test_who_decides_is_told_what_to_do_and_what_waits(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says("ลูกน้องแจ้งรับของขวัญมาแล้วเราต้องทำอะไรต่อคะ")
    assert any("ท่านพิจารณาว่า" in each for each in map(str, head.heard[-2:]))
    assert "พิจารณา" in head.offers
    head.says("พิจารณาของขวัญ").says("ใครเป็นคนแจ้งเรื่องนี้")
    assert any("ผู้รับ: " in each for each in map(str, head.heard[-2:]))


def test_where_it_goes_is_no_reason(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    gives(chat(ME), head)
    head.says("พิจารณาของขวัญ").says("ให้เก็บ เป็นของส่วนกลางสำนัก")
    assert head.state["answers"]["decision"] == "hand_over"
    assert "reason" not in head.state["answers"]
