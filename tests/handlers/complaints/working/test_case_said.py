"""Steps of the work on a case that are typed: done to the case in sight, or asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.working.case_said import read_step
from models.complaints.complaint import ACKNOWLEDGED, NEW
from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import (
    RECEIVER,
    STAFF,
    case_of,
    files,
    opened,
    said,
)
from tests.handlers.house import Chat, House

ASKS = "มีสลิปของเดือนไหนบ้าง แล้วมีพยานไหม"


@pytest.mark.parametrize("words", ["รับเรื่องนี้ครับ", "ขอรับเรื่องนี้เลยค่ะ"])
def test_the_case_in_sight_is_taken(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    other, done = files(demo), files(demo)
    opened(chat(RECEIVER), done).says(words)
    assert case_of(demo, done).state == ACKNOWLEDGED and case_of(demo, other).state == NEW


@pytest.mark.parametrize("words", ["รับเรื่องค่ะ", "รับเรื่องครับ"])
def test_the_only_case_of_the_list_is_taken(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    done = files(demo)
    chat(RECEIVER).says("เรื่องที่ได้รับ").says(words)
    assert case_of(demo, done).state == ACKNOWLEDGED


def test_a_case_is_taken_by_its_short_name(demo: House, chat: Callable[[str], Chat]) -> None:
    done, _other = files(demo), files(demo)
    chat(RECEIVER).says(f"ขอรับเรื่อง {case_texts.short(done.case_id)} ค่ะ")
    assert case_of(demo, done).state == ACKNOWLEDGED


def test_what_is_asked_of_the_complainant_is_shown_before_it_is_sent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    receiver = opened(chat(RECEIVER), done).says(f"ถามผู้แจ้งหน่อยว่า{ASKS}")
    assert ASKS in receiver.last and "ใช่หรือไม่" in receiver.last and said(demo, done) == []
    receiver.taps("ส่งข้อความ")
    assert [text for _, _, text in said(demo, done)] == [ASKS]


def test_a_question_is_the_message_where_one_is_asked_for(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    receiver = opened(chat(RECEIVER), files(demo)).taps("ตอบหรือถามผู้แจ้ง").says(f"{ASKS}ครับ")
    assert f"{ASKS}ครับ" in receiver.last and "ส่งข้อความ" in receiver.offers


def test_a_result_is_told_by_name_after_a_look(demo: House, chat: Callable[[str], Chat]) -> None:
    done = files(demo)
    short = case_texts.short(done.case_id)
    receiver = chat(RECEIVER).says(f"แจ้งผลเรื่อง {short} ว่าสอบแล้วมีมูล ส่งเรื่องต่อแล้ว")
    assert "สอบแล้วมีมูล" in receiver.last and "แจ้งแล้วแก้ไขไม่ได้" in receiver.last
    assert said(demo, done) == []


def test_of_several_cases_none_is_taken_by_guess(demo: House, chat: Callable[[str], Chat]) -> None:
    both = files(demo), files(demo)
    receiver = chat(RECEIVER).says("รับเรื่องนี้ครับ")
    assert "ไม่แน่ใจว่าหมายถึงเรื่องใด" in receiver.since(0) and "เรื่องที่ท่านรับผิดชอบ 2 เรื่อง" in receiver.last
    assert [case_of(demo, each).state for each in both] == [NEW, NEW]


def test_the_only_case_is_not_taken_unseen(demo: House, chat: Callable[[str], Chat]) -> None:
    done = files(demo)
    chat(RECEIVER).says("เมนู").says("รับเรื่องนี้ครับ")
    assert case_of(demo, done).state == NEW


def test_who_has_no_case_does_nothing_with_these_words(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    short = case_texts.short(done.case_id)
    for words in ("รับเรื่องนี้ครับ", f"ขอรับเรื่อง {short} ค่ะ", f"ถามผู้แจ้งหน่อยว่า{ASKS}"):
        assert "ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in chat(STAFF).says(words).last
    assert case_of(demo, done).state == NEW and said(demo, done) == []


@pytest.mark.parametrize(
    "words",
    [
        "รับเรื่องร้องเรียนที่ไหน", "รับเรื่องนี้ไว้แล้วทำยังไงต่อ", "แจ้งผลการดำเนินงาน 1.10", "ถามผู้แจ้งได้ไหม",
        "ปิดเรื่องได้เมื่อไหร่", "เปิดเรื่อง A583F9", "แจ้งผู้ร้องเรียนภายในกี่วัน",
    ],
)  # fmt: skip
def test_other_words_ask_for_no_step(words: str) -> None:
    assert read_step(words) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("อันนี้รับไว้ก่อน แล้วตอบผู้แจ้งว่าจะตรวจสอบให้ภายใน 15 วัน", "จะตรวจสอบให้ภายใน 15 วัน"),
        ("รับเรื่องนี้ แล้วถามผู้แจ้งว่ามีรูปไหม", "มีรูปไหม"),
        ("ขอรับเรื่องไว้นะคะ แล้วก็แจ้งผู้ร้องว่ากำลังประสานงาน", "กำลังประสานงาน"),
        ("รับไว้เลยครับ บอกเขากลับไปว่าขอเวลา 3 วัน", "ขอเวลา 3 วัน"),
    ],
)
def test_a_case_is_taken_and_the_message_behind_it_is_shown_before_it_is_sent(
    demo: House, chat: Callable[[str], Chat], words: str, told: str
) -> None:
    other, done = files(demo), files(demo)
    receiver = opened(chat(RECEIVER), done)
    count = len(receiver.heard)
    receiver.says(words)
    assert "รับเรื่องแล้ว" in receiver.since(count)
    assert f"“{told}”" in receiver.last and "ใช่หรือไม่" in receiver.last and said(demo, done) == []
    assert case_of(demo, done).state == ACKNOWLEDGED and case_of(demo, other).state == NEW
    receiver.taps("ส่งข้อความ")
    assert [text for _, _, text in said(demo, done)] == [told]


def test_a_case_that_is_taken_already_is_only_answered(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    receiver = opened(chat(RECEIVER), done).taps("รับเรื่อง").taps("เปิดเรื่อง")
    receiver.says("อันนี้รับไว้แล้ว ตอบผู้แจ้งว่ากำลังตรวจสอบ")
    assert "“กำลังตรวจสอบ”" in receiver.last and said(demo, done) == []
    assert case_of(demo, done).state == ACKNOWLEDGED


@pytest.mark.parametrize(
    "words", ["รับแจ้งว่าไฟดับ", "อันนี้รับไว้ก่อนได้ไหม แล้วค่อยตอบ", "รับเรื่องแล้วต้องแจ้งใครบ้าง"]
)
def test_other_words_take_no_case_on(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    done = files(demo)
    opened(chat(RECEIVER), done).says(words)
    assert case_of(demo, done).state == NEW and said(demo, done) == []


@pytest.mark.parametrize(
    "lead",
    ["แจ้งความคืบหน้าให้ผู้ร้องรับทราบว่า", "ส่งข้อความถึงผู้แจ้งว่า", "รายงานความก้าวหน้าแก่ผู้ร้องเรียนว่า"],
)
def test_progress_is_told_to_the_complainant(
    demo: House, chat: Callable[[str], Chat], lead: str
) -> None:
    done, told = files(demo), "นัดสอบพยานแล้ว จะแจ้งอีกครั้งกลางเดือนหน้า"
    receiver = opened(chat(RECEIVER), done).says(f"{lead} {told}")
    assert told in receiver.last and said(demo, done) == []
    receiver.taps("ส่งข้อความ")
    assert [text for _, _, text in said(demo, done)] == [told]


def test_a_named_case_is_taken_and_its_result_asked_about(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done, other = files(demo), files(demo)
    receiver = chat(RECEIVER)
    receiver.says(f"รับเรื่อง {case_texts.short(done.case_id)} แล้วแจ้งผลว่า เพิ่มเก้าอี้ 10 ตัวให้แล้ว")
    assert case_of(demo, done).state == ACKNOWLEDGED and case_of(demo, other).state == NEW
    assert "เพิ่มเก้าอี้ 10 ตัวให้แล้ว" in receiver.last and said(demo, done) == []
