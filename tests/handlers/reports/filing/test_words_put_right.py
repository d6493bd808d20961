"""Orders that put a text of the report right, and what is said of files that come later, are no
result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

STORY = "จัดบรรยายโทษทางวินัยที่ห้องประชุมชั้น5 มีคนฟัง38คน"


@pytest.fixture
def at_outcome(chat: Callable[[str], Chat]) -> Chat:
    me = chat(REPORTER).says("รายงาน 3.1").says("เสร็จแล้ว").says(STORY).says("ได้คู่มือ 1 เล่ม")
    assert me.state["at"] == "outcome"
    return me


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("ที่ว่า 38 คนแก้เป็น 40 ละกัน", "จัดบรรยายโทษทางวินัยที่ห้องประชุมชั้น5 มีคนฟัง40คน"),
        ("ห้องประชุมใช้คำว่าห้องประชุมสุจริต", "จัดบรรยายโทษทางวินัยที่ห้องประชุมสุจริตชั้น5 มีคนฟัง38คน"),
        ("ตรงโทษทางวินัยใช้คำว่าการรักษาวินัย", "จัดบรรยายการรักษาวินัยที่ห้องประชุมชั้น5 มีคนฟัง38คน"),
    ],
)
def test_the_words_are_exchanged(at_outcome: Chat, said: str, after: str) -> None:
    at_outcome.says(said)
    assert "outcome" not in at_outcome.answers
    at_outcome.taps("แก้ตามนี้")
    assert at_outcome.answers["narrative"] == after


@pytest.mark.parametrize(
    "said", ["ผู้เข้าอบรมใช้คำว่าขอบคุณมากขึ้น", "บุคลากรเขียนว่าพอใจมาก", "คู่มือเป็น 40 หน้า"]
)
def test_a_result_with_such_words_is_one(at_outcome: Chat, said: str) -> None:
    assert at_outcome.says(said).answers["outcome"] == said


@pytest.mark.parametrize(
    "said", ["รูปเดี๋ยวส่งตามทีหลังได้มั้ย ไปส่งไฟล์ที่หัวหน้าแทน", "เดี๋ยวเติมรูปก่อนส่ง", "ไฟล์จะแนบพรุ่งนี้นะคะ"]
)
def test_that_files_come_later_is_no_result(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert "outcome" not in at_outcome.answers and "ทีหลังได้จนกว่าจะกด" in at_outcome.last


@pytest.mark.parametrize("said", ["ส่งรูปให้สื่อมวลชนทุกคนแล้ว", "มีการส่งเอกสารเผยแพร่ต่อ"])
def test_files_that_were_given_out_may_be_one(at_outcome: Chat, said: str) -> None:
    assert at_outcome.says(said).answers.get("outcome") == said
