"""What decides something stands on a card: quick replies go with the next message, and a computer
shows none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.simulator import seed
from handlers import registry
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends
from tests.talk import actions

DECIDING = ("decide_", "confirm_", "review_")


@pytest.mark.parametrize(
    "name", [flow.name for flow in registry.FLOWS if flow.name.startswith(DECIDING)]
)
def test_what_ends_a_decision_is_on_its_card(name: str) -> None:
    flow = registry.flow(name)
    assert flow is not None
    ends = [step.name for step in flow.steps if step.name in ("decision", "outcome", "sure")]
    assert ends or flow.review is not None
    assert [step.name for step in flow.steps if step.on_card and step.name in ends] == ends


def on_the_card(who: Chat) -> list[str]:
    return [a["label"] for a in actions(who.heard[-1]["contents"])]


def test_both_decisions_on_a_report_stay_when_another_message_comes(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา")
    assert on_the_card(head) == ["อนุมัติ", "ส่งกลับแก้ไข"]
    card = {a["label"]: a["data"] for a in actions(head.heard[-1]["contents"])}
    head.says("เมนู").taps_data(card["อนุมัติ"])
    head.taps("ทำต่อ") if "ทำต่อ" in head.offers else head
    head.taps("อนุมัติ")
    assert on_the_card(head) == ["ยืนยันอนุมัติ", "ส่งกลับแก้ไข"]
    head.taps("ยืนยันอนุมัติ")
    assert "อนุมัติรายงาน 1.10 แล้ว" in head.last


def test_a_review_is_decided_on_its_card_and_awaited_where_approvals_are_asked_for(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("รออนุมัติ")
    assert "รอท่านตรวจ" in admin.last and "รอตรวจ (1 ฉบับ)" in on_the_card(admin)
    admin.taps("รอตรวจ (1 ฉบับ)").taps("ตรวจ")
    assert on_the_card(admin)[:2] == ["ตรวจรับ", "ส่งกลับแก้ไข"]


def test_an_administrators_help_is_whole_and_sends_her_to_nobody_else_than_others(
    admin: Chat,
) -> None:
    said = admin.says("ช่วยเหลือ").since(0)
    for word in ("ออกรหัส", "คำขอย้ายบัญชี", "เลื่อนวันส่งของรอบ", "ผู้รับผิดชอบรายงาน", "“กลุ่ม”"):
        assert word in said, word
    assert "ท่านเป็นผู้ดูแลระบบ" in said and "นางสาวตัวอย่าง ดูแลแผน" not in said


def test_decisions_on_gifts_and_reports_show_nothing_on_a_locked_screen(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    [told] = [e for e in head.house.sent if e.kind == "decided"]
    assert [m["altText"] for m in told.messages] == ["มีผลการพิจารณาถึงท่าน 1 เรื่อง"]
    assert told.recipient == seed.line_id("D0103")
