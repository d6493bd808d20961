"""Where words could mean two things, the button in sight that has them goes first."""

from __future__ import annotations

import re

import pytest

from bot.simulator import seed
from handlers.registry import RICH_MENUS
from handlers.rich_menu.rich_menus import Target
from tests.handlers.complaints.casework import files
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends

PLAYED_BY = {
    "staff": "D0106", "reporter": "D0103", "supervisor": "D0102", "receiver": "D0003",
    "admin": "D0002", "executive": "D0001", "stranger": seed.NOT_JOINED,
}  # fmt: skip
TARGETS = {(menu.role, target.opens): target for menu in RICH_MENUS for target in menu.targets}
CHANCE = re.compile(r"[0-9A-F]{6}")


@pytest.fixture
def receiver(demo: House) -> Chat:
    """Who has two cases."""
    files(demo)
    files(demo)
    return Chat(demo, seed.line_id("D0105")).says("เรื่องที่ได้รับ")


def test_a_notices_label_goes_before_the_list_that_its_word_opens(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    head.says("อนุมัติครับ")
    assert "ยืนยันอนุมัติรายงาน 1.10" in head.last


@pytest.mark.soak
def test_longer_words_of_another_button_do_not_answer_the_present_question(
    reporter: Chat, head: Chat
) -> None:
    """`อนุมัติที่ดูแล้ว 2 ฉบับ` holds the word of a choice of the report in hand."""
    for number in ("1.10", "2.1"):
        sends(reporter, head, number=number)
        head.taps("อนุมัติ")
    head.says("รออนุมัติ").says("อนุมัติที่ดูแล้ว 2 ฉบับค่ะ")
    assert "ยืนยันอนุมัติทั้ง 2 ฉบับ" in head.last and "แล้ว และแจ้งผู้รายงาน" not in head.last


def test_the_button_that_goes_back_for_the_reason_goes_back_when_typed(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").says("แก้เหตุผลค่ะ")
    assert "เพราะเหตุใด" in head.last and "แก้เหตุผล" not in head.last


def test_a_review_card_with_one_answer_corrects_that_one(reporter: Chat) -> None:
    reporter.says("ลา").says("พรุ่งนี้")
    assert reporter.offers.count("แก้ไข") == 1
    reporter.says("แก้ไข")
    assert "คำตอบเดิม" in reporter.last


def test_a_receivers_list_takes_its_labels(receiver: Chat) -> None:
    receiver.says("เปิด")
    assert "มีปุ่ม “เปิด” 2 รายการ" in receiver.last
    receiver.says("๑ ค่ะ")
    assert "รอผู้รับเรื่องรับทราบ" in receiver.last
    receiver.says("บันทึกภายใน")
    assert "พิมพ์บันทึกภายใน" in receiver.last


def test_opening_without_a_name_opens_the_only_case_or_lists_them(
    demo: House, receiver: Chat
) -> None:
    receiver.says("เปิดเรื่อง")
    assert "เรื่องที่ท่านรับผิดชอบ 2 เรื่อง" in receiver.last


def test_a_receivers_buttons_are_kept_without_the_words_around_them(receiver: Chat) -> None:
    kept = receiver.house.shown[receiver.user_id][0]
    assert kept and all(each.item == "" and each.target.startswith("o:") for each in kept)


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("role", "target"), [(role, target) for (role, _), target in TARGETS.items()],
    ids=[f"{role}-{name}" for role, name in TARGETS],
)  # fmt: skip
@pytest.mark.soak
def test_what_is_written_on_the_rich_menu_opens_what_its_target_opens(
    demo: House, role: str, target: Target
) -> None:
    found = []
    for does in (f"o:{target.opens}?", target.label, f"{target.hint} ครับ"):
        undone = demo.connection.begin_nested()
        chat = Chat(demo, PLAYED_BY[role] if role == "stranger" else seed.line_id(PLAYED_BY[role]))
        typed = {"type": "message", "message": {"type": "text", "id": "m0", "text": does}}
        tapped = {"type": "postback", "postback": {"data": does}}
        chat.sends(tapped if does.startswith("o:") else typed, silent=True)
        found.append(CHANCE.sub("#", chat.since(0)))
        undone.rollback()
    assert len(set(found)) == 1, found
