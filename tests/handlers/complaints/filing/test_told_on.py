"""What is told further where the name is asked is kept; nobody is kept out who is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.heard import kept_from, told_on
from models.complaints.complaint import ANONYMOUS, COMPLAINT
from tests.handlers.house import Chat

_BUREAU = "สำนักการคลังและงบประมาณ"


@pytest.fixture
def teller(chat: Callable[[str], Chat]) -> Chat:
    return chat("U" + "6" * 32)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("มีการล็อกสเปคเครื่องคอม", "มีการล็อกสเปคเครื่องคอม"),
        ("เป็นผู้หญิงใส่แว่น", "เป็นผู้หญิงใส่แว่น"),
        ("ลืมไป เกิดเมื่อเดือนมกรา", "เกิดเมื่อเดือนมกรา"),
        ("เพิ่มๆ เค้าตะคอกแม่ผมด้วย", "เค้าตะคอกแม่ผมด้วย"),
        ("เพิ่มอีกนิด ให้โอนเข้าบัญชีเลขาเขา", "ให้โอนเข้าบัญชีเลขาเขา"),
    ],
)
def test_what_is_told_further_is_kept_and_said_to_be(teller: Chat, said: str, kept: str) -> None:
    teller.says("ขอร้องเรียนเจ้าหน้าที่พูดจาไม่ดี").says(said)
    assert teller.state["at"] == "identity" and teller.state["answers"]["more"] == [kept]
    assert f"เก็บไว้ในเรื่องแล้ว: “{kept}”" in teller.last
    teller.says("ไม่บอกชื่อ").says(said)  # the same at the review card
    assert teller.state["answers"]["more"] == [kept, kept]


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่แน่ใจเลย",
        "เอาที่ปลอดภัยสุด",
        "แบบที่ไม่มีใครรู้",
        "ขอดูเรื่องอื่นก่อน",
        "เมื่อกี้พิมพ์ผิด",
        "เปิดเผยก็ได้มั้ง",
        "ส่งครับ",
    ],
)
def test_what_is_said_of_the_question_is_no_story(said: str) -> None:
    assert not told_on.tells(said)


def test_only_what_says_that_more_is_told_is_no_part_of_it() -> None:
    assert told_on.without_adding("เพิ่มราคาโดยไม่แจ้ง ผู้ซื้อทุกคน") == "เพิ่มราคาโดยไม่แจ้ง ผู้ซื้อทุกคน"
    assert told_on.without_adding("ลืมไป") == "ลืมไป"


@pytest.mark.parametrize(
    "said", ["ไม่บอกได้มั้ย กลัวเค้ารู้", "เปลี่ยนใจ ไม่บอกดีกว่า", "แจ้งแบบไม่เปิดเผยชื่อได้ไหม"]
)
def test_who_asks_not_to_be_named_need_not_be(teller: Chat, said: str) -> None:
    teller.says("ขอร้องเรียนเจ้าหน้าที่พูดจาไม่ดี").says(said)
    assert teller.state["answers"]["identity"] == ANONYMOUS
    told = teller.heard[-2:]
    assert any("ได้ เลือก “ไม่เปิดเผยชื่อ” ให้แล้ว" in str(each) for each in told)


def test_at_the_kind_the_question_is_answered_and_the_kind_told(teller: Chat) -> None:
    teller.says("ร้องเรียน").says("ร้องเรียนแบบไม่บอกชื่อได้ไหม")
    answers = teller.state["answers"]
    assert (answers["kind"], answers["identity"]) == (COMPLAINT, ANONYMOUS)
    assert "ได้ เลือก" in teller.last and "“ข้อร้องเรียน”" in teller.last


def test_sending_and_following_are_answered_where_the_name_is_asked(teller: Chat) -> None:
    teller.says("ขอร้องเรียนเจ้าหน้าที่พูดจาไม่ดี").says("ส่งครับ")
    assert "ยังขาดคำตอบว่าจะเปิดเผยชื่อหรือไม่" in teller.last
    assert "พิมพ์ “ติดตาม” ตามด้วยรหัส" in teller.says("ติดตามยังไง").last


def test_where_else_to_tell_is_said_once(teller: Chat) -> None:
    teller.says("แจ้งเบาะแสทุจริตจัดซื้อ")
    assert "โทร. 1205" in teller.last
    assert "โทร. 1205" not in teller.says("มีการล็อกสเปคเครื่องคอม").last
    assert "โทร. 1205" not in teller.says("ยืนยัน").last


def test_a_bureau_that_is_pointed_at_is_asked_about(teller: Chat) -> None:
    teller.says("แจ้งเบาะแสทุจริตจัดซื้อ").says(f"อยู่{_BUREAU}")
    assert teller.state["answers"]["bureau"]["name"] == _BUREAU
    teller.says("ไม่ให้คนสำนักนั้นรู้นะ")
    assert f"ทุกคนใน{_BUREAU}" in teller.last and not teller.state["answers"]["keep_from"]
    teller.says("ไม่บอกดีกว่า").says("ยืนยัน")
    assert "ยังไม่ได้ส่ง" in str(teller.heard[-2:])
    teller.taps("แก้ตามนี้")
    assert teller.state["answers"]["keep_from"]["bureaus"][0]["name"] == _BUREAU


def test_whom_nobody_knows_is_kept_out_by_nothing_and_holds_the_sending(teller: Chat) -> None:
    teller.says("แจ้งเบาะแสทุจริตจัดซื้อ").says("ไม่ให้คนสำนักนั้นรู้นะ")
    assert "ยังกัน “คนสำนักนั้น” ไม่ได้" in teller.last and "แล้ว ตรวจและแก้ได้" not in teller.last
    teller.says("ไม่บอกชื่อค่ะ").says("ยืนยัน")
    assert "ยังไม่ได้ส่ง" in str(teller.heard[-2:])
    teller.says(_BUREAU)
    assert f"ทุกคนใน{_BUREAU}" in teller.last


def test_where_it_is_asked_whom_to_keep_out_the_bureau_told_is_meant(teller: Chat) -> None:
    teller.says("แจ้งเบาะแสทุจริตจัดซื้อ").says("ไม่บอกชื่อค่ะ")
    teller.says("แก้ไข ไม่ให้ผู้ใดได้อ่าน").says("คนสำนักนั้น").says("ยืนยัน")
    assert "ยังไม่ได้ส่ง" in str(teller.heard[-2:])
    assert "ถูกกันไว้แล้ว" not in teller.says("ไม่ให้คนสำนักนั้นอ่าน").last


def test_a_bureau_that_is_added_in_full_is_offered(teller: Chat) -> None:
    teller.says("แจ้งเบาะแสทุจริตจัดซื้อ").says("ไม่บอกชื่อค่ะ").says(f"เกิดที่{_BUREAU}")
    assert "ใส่สำนักนี้" in teller.last


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("คนสำนักนั้น", True), ("คนที่ทำงานที่นั่น", True), ("หัวหน้าฝ่ายนั้น", True), ("ผอ.สำนัก", True),
        ("คุณสมศรี ใจดี", False), ("สมชาย", False), ("นายคนดี มีสุข", False),
    ],
)  # fmt: skip
def test_who_is_known_by_the_words(words: str, nobody: bool) -> None:
    assert bool(kept_from.unknown({"words": words, "past": False})) is nobody
