"""Who gets a message may stand at the end of its line, or be told at any later question of it."""

from __future__ import annotations

import pytest

from models.circulars.circular import EVERYBODY, NAMED, OF_BUREAU
from tests.handlers.house import Chat

_LETTER = "พรุ่งนี้ระบบปิดบ่ายสามถึงสี่โมง"


@pytest.mark.parametrize(
    ("line", "whom", "letter"),
    [
        (f"ประกาศหน่อยว่า{_LETTER} ส่งเฉพาะสำนักเราพอ ไม่ต้องทั้งหมด", OF_BUREAU, _LETTER),
        (f"ประกาศว่า{_LETTER} ส่งเฉพาะสำนักเรา", OF_BUREAU, _LETTER),
        ("เวียนแจ้งทุกสำนักส่งรายชื่อผู้เข้าอบรมภายในวันศุกร์", EVERYBODY, "ส่งรายชื่อผู้เข้าอบรมภายในวันศุกร์"),
        ("เวียนบอกทุกคนปิดไฟก่อนกลับบ้านทุกวัน", EVERYBODY, "ปิดไฟก่อนกลับบ้านทุกวัน"),
    ],
)
def test_one_line_says_whom_and_what(admin: Chat, line: str, whom: str, letter: str) -> None:
    answers = admin.says(line).state["answers"]
    assert (answers["whom"], answers["text"]) == (whom, letter)


_NARROWED = ("ส่งเฉพาะสำนักเราพอ ไม่ต้องทั้งหมด", "เอาแค่สำนักเรา ไม่ต้องทุกคน", "ส่งเฉพาะสำนักเรา อย่าส่งทุกคน")
_LATER = ((), ("ไม่แนบ",), ("ไม่แนบ", "ไม่มีปุ่ม"))


@pytest.mark.parametrize("words", _NARROWED)
@pytest.mark.parametrize("answered", _LATER)
def test_that_not_all_are_meant_is_no_name(
    admin: Chat, words: str, answered: tuple[str, ...]
) -> None:
    admin.says("ประกาศถึงทุกคน").says(_LETTER)
    for label in answered:
        admin.taps(label)
    answers = admin.says(words).state["answers"]
    assert (answers["whom"], answers["text"]) == (OF_BUREAU, _LETTER)


@pytest.mark.parametrize("answered", _LATER)
def test_somebody_is_invited_too_or_said_not_to_be_found(
    admin: Chat, answered: tuple[str, ...]
) -> None:
    admin.says("ประกาศถึงทุกคน").says(_LETTER)
    for label in answered:
        admin.taps(label)
    assert "ไม่พบ “ท่านรอง” ในทะเบียน จึงยังไม่ได้เพิ่มผู้รับ" in admin.answer_to("เชิญท่านรองด้วย")
    assert admin.state["answers"]["whom"] == EVERYBODY


def test_somebody_known_is_added(admin: Chat) -> None:
    admin.says("ประกาศว่าประชุมวันศุกร์ 10 โมง ส่งเฉพาะสำนักการคลัง").says("เชิญคุณรายงานดีด้วย")
    answers = admin.state["answers"]
    assert answers["whom"] == NAMED and any("รายงานดี" in each["name"] for each in answers["people"])


@pytest.mark.parametrize("words", ["ยาวไป เอาแค่ 3 บรรทัด", "เอาแค่ 2 ประโยคพอ", "ขอภาษาทางการกว่านี้"])
def test_another_wording_asks_for_the_new_words_and_nothing_else(admin: Chat, words: str) -> None:
    me = admin.says("ประกาศถึงทุกคน").says(_LETTER)
    told = me.answer_to(words)
    assert "กรุณาพิมพ์ถ้อยคำใหม่" in told and "ยังไม่ได้เก็บ" not in told
    assert me.state["answers"]["text"] == _LETTER
