"""Whoever checks or signs a document sends it back with a reason."""

from __future__ import annotations

import pytest

from models.sign_offs.sign_off import CHECKING, RETURNED, SIGNING
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, meets, person, sends
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
    head.says("เอกสารรอลงนาม").taps("ดู").says(words)
    assert "ส่งกลับให้ผู้จัดทำแก้ไขแล้ว" in head.last and road(demo, number).word == WHY


@pytest.mark.parametrize("words", ["ตีกลับ ตัวเลขไม่ตรง", "ส่งกลับแก้ไข ตัวเลขไม่ตรง"])
def test_a_document_that_was_not_opened_is_shown_and_asked_about(
    demo: House, head: Chat, words: str
) -> None:
    number = proposed(demo)
    head.says(words)
    assert "ส่งเอกสารกลับให้แก้ไขตามนี้ไหม" in head.last and "เหตุผล: ตัวเลขไม่ตรง" in head.last
    assert road(demo, number).state == CHECKING
    head.says("โอเค")
    assert (road(demo, number).state, road(demo, number).word) == (RETURNED, "ตัวเลขไม่ตรง")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (f"{WHY} ส่งกลับ", WHY), (f"เอกสาร {WHY} ส่งกลับ", WHY),
        (f"เอกสารของคุณรายงานดีล่ะ {WHY} ส่งกลับ", WHY),
        (f"เอกสารนี้ {WHY} ตีกลับเลยครับ", WHY), (f"{WHY} ฉบับนี้ ส่งกลับแก้ไข", f"{WHY} ฉบับนี้"),
        ("เอกสารลายเซ็นไม่ครบ ส่งคืน", "เอกสารลายเซ็นไม่ครบ"), (f"ส่งคืนให้แก้{WHY}", WHY),
    ],
)  # fmt: skip
def test_a_reason_that_stands_first_is_asked_about(
    demo: House, head: Chat, words: str, why: str
) -> None:
    number = proposed(demo)
    head.says(words)
    assert "ส่งเอกสารกลับให้แก้ไขตามนี้ไหม" in head.last and f"เหตุผล: {why}\n" in head.last
    assert "แบบรายงานของสำนัก" in head.last and "รายงานดี" in head.last
    assert road(demo, number).state != RETURNED
    head.taps("ส่งกลับตามนี้")
    assert (road(demo, number).state, road(demo, number).word) == (RETURNED, why)


@pytest.mark.parametrize("answer", ["ใช่", "ส่งกลับตามนี้", "ใช่ครับ"])
def test_it_is_answered_in_words(demo: House, head: Chat, answer: str) -> None:
    number = proposed(demo)
    head.says(f"เอกสาร {WHY} ส่งกลับ").says(answer)
    assert (road(demo, number).state, road(demo, number).word) == (RETURNED, WHY)


def test_another_reason_may_be_typed_instead(demo: House, head: Chat) -> None:
    number = proposed(demo)
    head.says(f"เอกสาร {WHY} ส่งกลับ").taps("พิมพ์เหตุผลใหม่")
    assert "ต้องการให้แก้ไขอะไร" in head.last
    head.says("ตารางหน้า 3 ขาดสองแถว")
    assert (road(demo, number).state, road(demo, number).word) == (
        RETURNED, "ตารางหน้า 3 ขาดสองแถว",
    )  # fmt: skip


@pytest.mark.parametrize("answer", ["ยกเลิก", "ไม่", "ไม่ส่งกลับ", "ไม่ใช่ฉบับนี้", "เดี๋ยวก่อน", "ขอดูก่อน"])
def test_whoever_does_not_mean_it_sends_nothing_back(demo: House, head: Chat, answer: str) -> None:
    number = proposed(demo)
    head.says(f"เอกสาร {WHY} ส่งกลับ").says(answer)
    assert road(demo, number).state != RETURNED


def test_below_its_card_a_reason_needs_no_word_for_the_document(demo: House, head: Chat) -> None:
    proposed(demo)
    second = proposed(demo, "B")
    head.taps_data(f"o:document_road?s={second}").says(f"{WHY} ส่งกลับ").taps("ส่งกลับตามนี้")
    assert road(demo, second).word == WHY


def test_of_several_none_is_sent_back_unless_one_is_named(demo: House, head: Chat) -> None:
    both = [proposed(demo), proposed(demo, "B")]
    head.says(f"เอกสาร {WHY} ส่งกลับ")
    assert "ยังไม่ได้ส่งฉบับใดกลับ" in head.since(0) and "2 ฉบับ" in head.last
    assert all(road(demo, each).state != RETURNED for each in both)


@pytest.mark.parametrize(
    "words",
    [
        "เอกสารถูกส่งกลับ", "ทำไมเอกสารถูกส่งกลับ", "เอกสารนี้ไม่ต้องส่งกลับ", "เอกสารจะส่งกลับได้ไหม",
        "รายงาน 3.4 ตัวเลขไม่ตรง ส่งกลับ", "3.4 เอกสารไม่ครบ ส่งกลับ",
        "ส่งคืนให้แก้ทำไม", "ส่งคืนให้แก้ 3.4 ตัวเลขไม่ตรง", "ส่งคืนบริษัท",
        "ส่งคืนแก้ไขเรียบร้อยแล้ว", "ส่งคืนให้แก้เรียบร้อยแล้ว",
    ],
)  # fmt: skip
def test_other_words_about_sending_back_ask_nothing_of_a_document(
    demo: House, head: Chat, words: str
) -> None:
    number = proposed(demo)
    assert "ส่งเอกสารกลับให้แก้ไขตามนี้ไหม" not in head.says(words).last
    assert road(demo, number).state != RETURNED


def test_what_is_sent_back_is_the_report_that_waits(
    demo: House, reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    number = proposed(demo)
    assert f"เพราะ “{WHY}”" in head.says(f"{WHY} ส่งกลับ").last
    assert road(demo, number).state != RETURNED


@pytest.mark.parametrize(
    "words",
    ["ขอทราบเหตุผลที่หนังสือโดนตีกลับ", "ทำไมเอกสารผมถูกตีกลับ", "เอกสารถูกส่งกลับเพราะอะไรคะ"],
)
def test_its_preparer_asks_why(demo: House, reporter: Chat, head: Chat, words: str) -> None:
    assert "เหตุผลที่ส่งกลับ" not in reporter.says(words).last
    proposed(demo)
    head.says(f"ตีกลับ {WHY}").says("ใช่")
    assert WHY in reporter.says(words).last and "เหตุผลที่ส่งกลับ" in reporter.last


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
    director.says(f"ตีกลับ {WHY}").taps("ส่งกลับตามนี้")
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


@pytest.mark.parametrize(
    "words", ["ส่งกลับเรียบร้อยแล้ว", "ตีกลับพรุ่งนี้", "ส่งกลับวันนี้แล้ว", "ตีกลับแล้วน้องต้องส่งใหม่เมื่อไหร่อะ"]
)
def test_a_story_or_a_plan_sends_nothing_back(demo: House, head: Chat, words: str) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").says(words)
    assert road(demo, number).state == CHECKING
