"""What became of the documents and pictures that one asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

SECRETARY = "D0001"
ORDER = "ขอเอกสารรายงานของสำนักงาน รอบ 6 เดือน เป็น word"


@pytest.mark.parametrize(
    "typed",
    [
        "ไฟล์มายังครับ",
        "ได้หรือยังครับ",
        "เอกสารเสร็จหรือยัง",
        "ไหนอ่ะไฟล์ที่ขอ ยังไม่เห็น",
        "ได้ไฟล์หรือยังคะ",
        "ได้ไฟล์ไหมคะ",
        "มีไฟล์ให้หรือยัง",
    ],
)
def test_the_state_of_ones_own_requests(chat: Callable[[str], Chat], typed: str) -> None:
    secretary = chat(SECRETARY)
    secretary.sends({"type": "message", "message": secretary._message("text", text=ORDER)}, True)
    told = secretary.answer_to(typed)
    assert "เอกสารและภาพที่ท่านขอ" in told and "กำลังจัดทำ" in told and "Word" in told


def test_a_picture_asked_for(admin: Chat) -> None:
    admin.sends({"type": "message", "message": admin._message("text", text="ดูเป็นภาพ")}, True)
    assert "กำลังจัดทำ" in admin.answer_to("ภาพมายังคะ")


def test_where_nothing_was_asked_for(head: Chat) -> None:
    assert "ยังไม่ได้ขอเอกสารหรือภาพใด" in head.answer_to("ไฟล์ที่ขอไว้อยู่ไหนแล้วคะ")


def test_what_is_half_asked_for_is_said(chat: Callable[[str], Chat]) -> None:
    secretary = chat(SECRETARY).says("เอกสาร").says("เมนู")
    assert "ยังเลือกไม่ครบ" in secretary.answer_to("ไฟล์มายังครับ")


def test_of_others_requests_nothing_is_told(chat: Callable[[str], Chat], admin: Chat) -> None:
    secretary = chat(SECRETARY)
    secretary.sends({"type": "message", "message": secretary._message("text", text=ORDER)}, True)
    assert "ยังไม่ได้ขอเอกสาร" in admin.answer_to("ไฟล์ที่ขอเสร็จยัง")


def test_while_it_is_chosen_it_is_said_that_nothing_is_made_yet(admin: Chat) -> None:
    told = admin.says("ขอบัญชีการส่งรายงานเป็น excel").answer_to("ได้ไฟล์ไหมคะ")
    assert "ยังเลือกไม่ครบ" in told


def test_bare_words_ask_for_nothing_without_a_request(admin: Chat) -> None:
    assert "เอกสารและภาพ" not in admin.answer_to("ได้หรือยังครับ")


LIST = "ขอบัญชีการส่งรายงานรอบ 20 มีนาคม เป็น excel ค่ะ"


@pytest.mark.parametrize(
    ("then", "told"),
    [("แล้วเป็น word ได้ไหมคะ", "Word"), ("เอาเป็น pdf ด้วยค่ะ", "PDF"), ("ขอไฟล์เวิร์ดอีกไฟล์", "Word")],
)
def test_the_document_just_asked_for_is_asked_for_in_another_format(
    admin: Chat, then: str, told: str
) -> None:
    for each in (LIST, then):
        admin.sends({"type": "message", "message": admin._message("text", text=each)}, True)
    made = admin.answer_to("ไฟล์บัญชีการส่งรายงานได้หรือยังคะ")
    assert made.count("บัญชีการส่งรายงาน") == 2 and f"· {told}" in made and "· Excel" in made


def test_a_format_that_it_has_not_is_said(admin: Chat) -> None:
    admin.sends({"type": "message", "message": admin._message("text", text=LIST)}, True)
    assert "ไม่มีเป็น ZIP มีเป็น" in admin.answer_to("ขอเป็น zip ได้ไหม")


def test_who_says_to_make_it_hears_that_it_is_being_made(admin: Chat) -> None:
    admin.sends({"type": "message", "message": admin._message("text", text=LIST)}, True)
    assert "กำลังจัดทำ" in admin.answer_to("ใช่ค่ะ สร้างเลย")


def test_without_a_document_another_format_orders_nothing(admin: Chat) -> None:
    assert "ขอเอกสารได้อย่างไร" in admin.answer_to("เป็น word ได้ไหม")
