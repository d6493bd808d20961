"""An answer that is given once more with a final ไง, and the questions that end so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER, TOLD
from tests.understanding.scenes import types_in

_PUBLISHED = (
    "รายงาน 1.10", "เสร็จแล้ว", TOLD, "ตามแผนทั้งสองข้อ", "ไม่ใช้งบ ไม่มีความเสี่ยง", "ยังไม่มีไฟล์",
)  # fmt: skip


def at(chat: Chat, *said: str) -> tuple[str, dict[str, Any]]:
    for each in said:
        types_in(chat, each)
    return chat.state["at"], chat.state["answers"]


@pytest.mark.parametrize(
    ("before", "said", "name", "value"),
    [
        (("รายงาน 1.10",), "ก็บอกว่าครึ่งนึงไง", "percent", "50"),
        (("รายงาน 1.10",), "ครึ่งนึงไงคะ", "percent", "50"),
        (("รายงาน 1.10",), "ก็เสร็จแล้วไง", "status", "done"),
        (
            ("รายงาน 1.10", "เสร็จแล้ว"),
            "ก็จัดอบรม 2 รุ่น คนเข้า 30 คนไง",
            "narrative",
            "จัดอบรม 2 รุ่น คนเข้า 30 คน",
        ),
        (("รับของขวัญ", "กระเช้าผลไม้"), "หมื่นแปดพันไง", "value", "18000.00"),
        (_PUBLISHED, "ก็เพจ strong ไง", "publicity", ["เพจ ชมรม STRONG"]),
        (("ร้องเรียน",), "ข้อร้องเรียนไง", "kind", "complaint"),
    ],
)
def test_what_is_said_once_more_answers(
    chat: Callable[[str], Chat], before: Sequence[str], said: str, name: str, value: object
) -> None:
    assert at(chat(REPORTER), *before, said)[1][name] == value


def test_an_order_behind_other_words_is_no_part_of_the_answer(chat: Callable[[str], Chat]) -> None:
    new = "ทำบุญตักบาตรที่วัดพระแก้ว มีผู้เข้าร่วม 20 คน"
    said = f"ทั้งหมด 20 คนครับ แก้ข้อสิ่งที่ทำเป็น {new}"
    kept = at(chat(REPORTER), "รายงาน 1.10", "เสร็จแล้ว", said)[1]["narrative"]
    assert kept == f"{new} ทั้งหมด 20 คน"


def test_a_document_named_once_more_is_chosen(chat: Callable[[str], Chat]) -> None:
    assert at(chat(ADMIN), "เอกสาร", "บันทึกข้อความไง")[1]["kind"] == "memo"


def test_who_says_once_more_to_send_sends(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    at(reporter, *_PUBLISHED, "ครบทุกช่องทาง")
    assert "ส่งรายงานแล้ว" in types_in(reporter, "ก็บอกว่าส่งเลยไง")


@pytest.mark.parametrize(
    "said",
    [
        "ทำไงต่อ",
        "แล้วไง",
        "ว่าไงนะ",
        "กรอกไงอ่ะ",
        "เอาไงดี",
        "ยังไม่เริ่มเลยทำไงดี",
        "ยังไม่มีผลผลิตทำไงดีคะ",
        "ก็กรอกไงอ่ะ",
    ],
)
def test_who_asks_how_has_answered_nothing(chat: Callable[[str], Chat], said: str) -> None:
    step, answers = at(chat(REPORTER), "รายงาน 1.10", said)
    assert step == "status" and "status" not in answers and "narrative" not in answers


@pytest.mark.parametrize("said", ["ก็ไม่รู้จะเล่าไง", "ต้องเขียนไง", "ก็ต้องเล่าไง"])
def test_who_asks_how_to_tell_has_told_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert "narrative" not in at(chat(REPORTER), "รายงาน 1.10", "เสร็จแล้ว", said)[1]


def test_a_story_with_the_word_within_stays_whole(chat: Callable[[str], Chat]) -> None:
    told = "เค้ารับเงินใต้โต๊ะแล้วก็ทำเป็นไม่รู้ไง ใครจะทำไง"
    stranger = chat(REPORTER)
    assert at(stranger, "ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ", told)[1]["text"] == told
