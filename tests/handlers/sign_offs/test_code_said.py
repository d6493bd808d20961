"""A code printed on a document is typed: who may see the document is shown it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sign_offs.code_said import code_in
from models.documents.document import REMOVED, DocumentRequest
from tests.handlers.house import Chat, House
from tests.handlers.sign_offs.on_road import checked, document, proposed

CODE = "AAAA-0000-0000"


@pytest.mark.parametrize(
    "typed",
    [
        "FE6C-B077-EF29", "fe6c-b077-ef29", "FE6C B077 EF29", "FE6C–B077–EF29",
        "FE6C - B077 - EF29",
        "ตรวจสอบรหัสเอกสาร FE6C-B077-EF29", "ดูเส้นทางเอกสาร FE6C-B077-EF29 หน่อยครับ",
        "รหัสเอกสาร FE6C-B077-EF29 ถึงไหนแล้ว", "เอกสาร FE6C-B077-EF29 ของจริงไหม",
        "ติดตามเอกสาร FE6C-B077-EF29", "ขอดูหนังสือ FE6C-B077-EF29", "FE6C-BO77-EF29",
    ],
)  # fmt: skip
def test_a_code_is_read_as_people_copy_it(typed: str) -> None:
    assert code_in(typed) == "FE6C-B077-EF29"


@pytest.mark.parametrize(
    "typed",
    [
        "1234 5678 9012", "1234-5678-9012", "FE6C-B077", "FE6C-B077-EF29-1111", "XFE6C-B077-EF29",
        "ติดตาม FE6C-B077-EF29", "ร้องเรียนเรื่องเอกสาร FE6C-B077-EF29 ปลอมลายเซ็น",
        "เอกสารแนบในรายงานคือ FE6C-B077-EF29 จัดอบรม 40 คน", "", "รหัสเอกสาร",
        "QR2FJ-NC3DQ", "081-2345-6789", "ABCD-EFGH-JKLM",
    ],
)  # fmt: skip
def test_other_numbers_and_words_that_tell_more_are_none(typed: str) -> None:
    assert code_in(typed) is None


def test_a_number_that_is_called_the_code_of_a_document_is_one() -> None:
    assert code_in("รหัสเอกสาร 1234-5678-9012") == "1234-5678-9012"


@given(st.text(alphabet="FE6C0-– เอกสารรหัส", max_size=200))
@pytest.mark.soak
def test_what_is_read_is_a_code(typed: str) -> None:
    found = code_in(typed)
    assert found is None or (len(found), found.count("-")) == (14, 2)


@pytest.mark.parametrize("typed", [CODE, f"ตรวจสอบรหัสเอกสาร {CODE}", f"ดูเส้นทางเอกสาร {CODE}"])
def test_whoever_has_a_part_in_it_is_shown_where_it_stands(
    demo: House, reporter: Chat, head: Chat, admin: Chat, typed: str
) -> None:
    proposed(demo)
    for each in (reporter, head, admin):
        assert "รอตรวจ" in each.says(typed).last and CODE in each.last
    assert "ตรวจแล้ว" in head.offers and "ตรวจแล้ว" not in admin.offers


def test_a_document_that_is_on_no_road_is_given_to_whom_it_was_made_for(
    demo: House, reporter: Chat, head: Chat
) -> None:
    document(demo)
    reporter.says(CODE)
    assert "แบบรายงานของสำนัก" in reporter.last and "เปิดเอกสาร" in reporter.offers
    head.says(CODE)
    assert "ระบบจัดทำเมื่อ 1 มีนาคม 2570" in head.last and "เปิดเอกสาร" not in head.offers
    assert "แบบรายงาน" not in head.last


def test_one_whose_file_is_gone_may_be_asked_for_anew(demo: House, reporter: Chat) -> None:
    made = document(demo)
    with demo.session() as session:
        session.get_one(DocumentRequest, made).state = REMOVED
        session.commit()
    demo.now += timedelta(days=2)
    reporter.says(CODE)
    assert "ลบแล้ว กรุณาขอใหม่" in reporter.last and "ขอใหม่" in reporter.offers


def test_who_has_no_part_in_a_road_sees_nothing_of_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    checked(demo)
    stranger = chat("D0202").says(CODE)
    assert "เปิดให้ดูไม่ได้" in stranger.last and "แบบรายงาน" not in stranger.last


def test_a_code_that_is_no_documents_is_said_so_and_not_repeated(reporter: Chat) -> None:
    reporter.says("FE6C-B077-EF29")
    assert "ไม่พบเอกสารที่มีรหัสนี้" in reporter.last and "FE6C" not in reporter.last


@pytest.mark.parametrize("typed", ["ตรวจสอบรหัสเอกสาร", "ดูเส้นทางเอกสาร", "ตรวจสอบรหัสเอกสาร FE6C-B0"])
def test_without_a_whole_code_it_says_what_to_type(reporter: Chat, typed: str) -> None:
    assert "พิมพ์รหัสเอกสาร 12 ตัว" in reporter.says(typed).last


def test_in_the_middle_of_ordering_a_document_a_code_shows_that_one(
    demo: House, reporter: Chat
) -> None:
    proposed(demo)
    reporter.says("เอกสาร").says(f"ดูเส้นทางเอกสาร {CODE}")
    assert "รอตรวจ" in reporter.last
    reporter.says("ทำต่อ")
    assert "ต้องการเอกสารใด" in reporter.last


def test_a_code_in_the_middle_of_a_report_is_part_of_it(demo: House, reporter: Chat) -> None:
    proposed(demo)
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(f"จัดอบรมตามเอกสาร {CODE}")
    assert "รอตรวจ" not in reporter.last
