"""What waits for somebody, what they prepared, and what administrators see of the rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, meets
from tests.handlers.sign_offs.on_road import checked, proposed, signed

SIGNS_ONLY = "D0001"


def test_the_list_says_what_waits_and_what_was_prepared(
    demo: House, reporter: Chat, head: Chat, admin: Chat
) -> None:
    proposed(demo)
    assert "เอกสารรอท่านตรวจหรือลงนาม 1 ฉบับ" in head.says("เอกสารรอลงนามมีอะไรบ้าง").last
    assert "เอกสารที่ท่านเสนอ 1 ฉบับ" in reporter.says("เอกสารที่เสนอถึงไหนแล้ว").last
    admin.says("เอกสารรอลงนาม")
    assert "เอกสารของผู้อื่นที่อยู่ระหว่างเสนอ 1 ฉบับ" in admin.last
    admin.taps("ดู")
    assert "ตรวจแล้ว" not in admin.offers and "รอตรวจ" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "มีเอกสารอะไรรอผมเซ็นมั้ย",
        "เอกสารรอผมเซ็น",
        "มีหนังสือรอเซ็นไหมคะ",
        "ต้องเซ็นเอกสารอะไรบ้าง",
        "วันนี้มีหนังสือรอเซ็นกี่ฉบับ",
        "เอกสารรอผมลงนามมีกี่ฉบับ",
        "มีเอกสารอะไรส่งมาให้ดูความเห็นมั้ย",
        "วันนี้มีหนังสือเสนอมาให้พิจารณาหรือเปล่า",
    ],
)
def test_who_asks_what_is_to_be_signed_is_shown_documents_and_the_way_to_reports(
    demo: House, reporter: Chat, head: Chat, words: str
) -> None:
    assert "ไม่มีเอกสารรอท่านตรวจหรือลงนาม" in reporter.says(words).last
    assert "รออนุมัติ" in reporter.offers
    proposed(demo)
    assert "เอกสารรอท่านตรวจหรือลงนาม 1 ฉบับ" in head.answer_to(words)


@pytest.mark.parametrize(
    "words",
    [
        "วันนี้มีอะไรให้ผมเซ็นบ้าง", "วันนี้มีอะไรให้ผมเซ็นมั่ง เร็วๆ", "มีอะไรรอเซ็นไหม", "มีอะไรต้องลงนามบ้างคะ",
        "ผมต้องเซ็นอะไรบ้าง", "มีเรื่องรอผมเซ็นไหม", "มีไรให้เซ็นบ้าง", "มีไรให้ผมเซ็นมั่ง",
    ],
)  # fmt: skip
def test_what_waits_is_shown_to_a_signer_who_names_no_document(
    demo: House, director: Chat, words: str
) -> None:
    without = director.says(words).last
    assert "เอกสารรอท่าน" not in without
    checked(demo)
    assert "เอกสารรอท่านตรวจหรือลงนาม 1 ฉบับ" in director.says(words).since(0)
    assert "รออนุมัติ" in director.offers  # reports may be meant, too


@pytest.mark.parametrize("words", ["มีอะไรรอผมเซ็นบ้างครับ", "มีไรให้ลงนามมั้ย"])
def test_who_signs_and_approves_no_reports_reads_of_documents_even_if_none_waits(
    chat: Callable[[str], Chat], words: str
) -> None:
    said = chat(SIGNS_ONLY).says(words).last
    assert "ไม่มีเอกสารรอท่านตรวจหรือลงนาม" in said
    assert "ไม่มีรายงานที่รอท่าน" not in said


@pytest.mark.parametrize("words", ["มีเอกสารต้องตรวจไหม", "มีหนังสือรอผมตรวจมั้ย", "เอกสารรอตรวจมีกี่ฉบับ"])
def test_a_checker_asks_what_is_to_be_checked(
    demo: House, reporter: Chat, head: Chat, words: str
) -> None:
    assert "ไม่มีเอกสารรอท่านตรวจ" in head.says(words).last
    assert "ไม่มีเอกสารรอท่านตรวจ" not in reporter.says("มีเอกสารต้องตรวจไหม").last
    proposed(demo)
    assert "เอกสารรอท่านตรวจหรือลงนาม 1 ฉบับ" in head.answer_to(words)


def test_what_waits_is_shown_in_the_middle_of_something_else(demo: House, director: Chat) -> None:
    checked(demo)
    director.says("มอบหมายแทน").says("มีไรให้เซ็นบ้าง")
    assert "เอกสารรอท่านตรวจหรือลงนาม 1 ฉบับ" in director.since(0)
    director.says("ขอดูไฟล์ก่อน")
    assert "เปิดเอกสาร" in director.offers


@pytest.mark.parametrize("words", ["เอกสารที่ผมเซ็นไปถึงไหนแล้ว", "หนังสือที่ลงนามไปแล้วอยู่ไหน"])
def test_who_signed_is_shown_where_it_stands(demo: House, director: Chat, words: str) -> None:
    signed(demo)
    assert "เอกสารที่ท่านตรวจหรือลงนามแล้ว 1 ฉบับ" in director.says(words).last
    assert "ลงนามแล้ว รอเลขที่และวันที่" in director.last


def test_who_proposed_asks_whether_it_is_signed(demo: House, reporter: Chat) -> None:
    assert "เอกสารที่ท่านเสนอ" not in reporter.says("เซ็นแล้วยัง").last
    checked(demo)
    assert "รอลงนาม" in reporter.says("เซ็นแล้วยัง").last


def test_reports_that_wait_are_asked_for_by_their_name(head: Chat) -> None:
    assert "รายงานที่รอท่านอนุมัติ" in head.says("มีรายงานรอผมเซ็นไหม").last


@pytest.mark.soak
def test_nothing_that_waits_is_said_plainly(reporter: Chat) -> None:
    reporter.says("มีเอกสารรอลงนามไหม")
    assert "ไม่มีเอกสารรอท่านตรวจหรือลงนาม" in reporter.last


@pytest.mark.soak
def test_the_menu_shows_it_to_whom_it_waits_for(
    demo: House, reporter: Chat, head: Chat, director: Chat
) -> None:
    proposed(demo)
    assert "เอกสารรอลงนาม" in head.says("เมนู").last
    assert "เอกสารรอลงนาม" not in director.says("เมนู").last
    signed(demo, "B")
    assert "เอกสารรอลงนาม" in reporter.says("เมนู").last  # it waits for its number


@pytest.mark.soak
def test_somebody_elses_document_is_not_shown(
    demo: House, chat: Callable[[str], Chat], head: Chat
) -> None:
    number = checked(demo)
    stranger = chat("D0202")
    stranger.taps_data(f"o:document_road?s={number}")
    assert "ไม่พบเอกสารนี้" in stranger.last
    assert "เปิดเอกสาร" in head.taps_data(f"o:document_road?s={number}").offers


@pytest.mark.parametrize("staff_id", [HEAD, DIRECTOR])
@pytest.mark.soak
def test_its_preparer_is_told_if_nobody_can_go_on_with_it(
    demo: House, reporter: Chat, admin: Chat, staff_id: str
) -> None:
    proposed(demo) if staff_id == HEAD else checked(demo)
    role = "ผู้ตรวจเอกสาร" if staff_id == HEAD else "ผู้ลงนามเอกสาร"
    admin.says(f"ถอด {staff_id} จาก{role}").taps("ยืนยันแก้ไข")
    meets(demo, reporter)
    assert "ไม่มีหน้าที่นี้แล้ว กรุณาถอนเรื่องแล้วเสนอใหม่" in reporter.last
    assert "ถอนเรื่อง" in reporter.offers
