"""Whoever checks or signs a document sends it back with a reason."""

from __future__ import annotations

import pytest

from models.sign_offs.sign_off import RETURNED, SIGNING
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, meets, person
from tests.handlers.sign_offs.on_road import checked, proposed, road

WHY = "ตัวเลขข้อ 2 ไม่ตรง"


def test_the_checker_sends_it_back_and_its_preparer_reads_why(
    demo: House, reporter: Chat, head: Chat
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").taps("ส่งกลับแก้ไข")
    assert "ต้องการให้แก้ไขอะไร" in head.last
    head.says(WHY)
    assert "ส่งกลับให้ผู้จัดทำแก้ไขแล้ว" in head.last
    meets(demo, reporter)
    assert "เอกสารถูกส่งกลับให้แก้ไข" in reporter.last and WHY in reporter.last
    assert (road(demo, number).state, road(demo, number).word) == (RETURNED, WHY)


@pytest.mark.parametrize(
    "words", [f"ตีกลับ {WHY}", f"ส่งกลับแก้ไข {WHY}", f"ตีกลับเอกสาร {WHY}", f"ส่งกลับให้แก้ {WHY}"]
)
@pytest.mark.soak
def test_one_line_is_enough(demo: House, head: Chat, words: str) -> None:
    number = proposed(demo)
    head.says(words)
    assert "ส่งกลับให้ผู้จัดทำแก้ไขแล้ว" in head.last and road(demo, number).word == WHY


@pytest.mark.soak
def test_a_bare_word_asks_for_the_reason(demo: House, head: Chat) -> None:
    number = proposed(demo)
    head.says("ตีกลับค่ะ")
    assert "พิมพ์เหตุผลต่อท้ายด้วย" in head.last and road(demo, number).state != RETURNED
    head.taps("ส่งกลับแก้ไข").says(WHY)
    assert road(demo, number).word == WHY


@pytest.mark.soak
def test_the_signer_sends_it_back_and_the_checker_hears_of_it(
    demo: House, reporter: Chat, head: Chat, director: Chat
) -> None:
    number = checked(demo)
    director.says(f"ตีกลับ {WHY}")
    meets(demo, reporter, head)
    assert WHY in reporter.last and WHY in head.last and road(demo, number).state == RETURNED


@pytest.mark.soak
def test_a_reason_too_long_is_asked_again(demo: House, head: Chat) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").taps("ส่งกลับแก้ไข").says("ก" * 301)
    assert "ไม่เกิน 300 ตัวอักษร" in head.last
    head.says(WHY)
    assert road(demo, number).word == WHY


@pytest.mark.soak
def test_an_old_button_sends_nothing_back(
    demo: House, reporter: Chat, head: Chat, director: Chat
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู")
    old = head.button("ส่งกลับแก้ไข")
    head.taps("ตรวจแล้ว")
    head.taps_data(old)
    assert "ไม่ต้องกดซ้ำ" in head.last or "ผ่านขั้นนี้ไปแล้ว" in head.last
    assert road(demo, number).state != RETURNED
    director.taps_data(old)  # a button of somebody else's
    reporter.taps_data(old)
    assert road(demo, number).state != RETURNED


@pytest.mark.soak
def test_what_was_begun_ends_kindly_if_the_road_goes_on_meanwhile(
    demo: House, head: Chat, reporter: Chat
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").taps("ส่งกลับแก้ไข")
    reporter.says("ถอนเรื่อง")
    head.says(WHY)
    assert "ผู้จัดทำถอนเรื่อง" in head.last and road(demo, number).word == ""


@pytest.mark.soak
def test_whose_role_is_taken_sends_nothing_back(demo: House, head: Chat) -> None:
    number = checked(demo)
    proposed(demo, "B")
    head.says("เอกสารรอลงนาม").taps("ดู")
    person(demo, HEAD, roles=["staff", "supervisor"])
    head.taps("ส่งกลับแก้ไข")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in head.last
    assert road(demo, number).state == SIGNING


@pytest.mark.soak
def test_the_word_means_reports_to_whom_no_document_waits_for(head: Chat) -> None:
    assert "ถูกส่งกลับทำอย่างไร" in head.says("ตีกลับ").last
