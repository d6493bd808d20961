"""Of three codes the one is asked for that somebody outside of the roster has lost."""

from __future__ import annotations

import pytest

from handlers.codes import which_code
from tests.handlers.house import Chat, House

STRANGER = "U" + "9" * 32


@pytest.fixture
def who(demo: House) -> Chat:
    return Chat(demo, STRANGER)


@pytest.mark.parametrize("words", ["รหัสหาย", "ลืมรหัสที่พี่เค้าให้มา", "จำรหัสไม่ได้ค่ะ", "หาโค้ดไม่เจอครับ"])
def test_which_code_is_asked(who: Chat, words: str) -> None:
    who.says(words)
    assert {"รหัสลงทะเบียน", "รหัสติดตามเรื่อง", "รหัสบนป้าย"} <= set(who.offers)


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("รหัสลงทะเบียน", "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ"),
        ("รหัสติดตามเรื่อง", "รหัสติดตามที่หายกู้คืน"),
        ("รหัสบนป้าย", "ตัวตามที่เห็นบนป้าย"),
    ],
)
def test_each_of_them_is_answered(who: Chat, label: str, told: str) -> None:
    assert told in who.says("รหัสหาย").says(label).last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("รหัสเรื่องที่แจ้งไว้หาย", "รหัสติดตามที่หายกู้คืน"),
        ("รหัสลงทะเบียนหาย", "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ"),
        ("ถ้าได้รหัสลงทะเบียนมาแล้วพิมพ์ตรงไหน", "พิมพ์รหัสลงทะเบียนในแชตนี้ได้เลย"),
    ],
)
def test_a_code_that_is_named_is_not_asked_for(who: Chat, words: str, told: str) -> None:
    assert told in who.says(words).last


@pytest.mark.parametrize(
    "words", ["รหัสวายฟายหาย", "รหัสเครื่องหาย", "รหัสไปรษณีย์ที่นี่อะไร", "ลืมร่มไว้ที่ห้องประชุม"]
)
def test_other_words_ask_for_none(who: Chat, words: str) -> None:
    who.says(words)
    assert "หมายถึงรหัสใด" not in who.last


def test_where_the_joining_code_is_asked_for_that_one_is_meant(who: Chat) -> None:
    assert "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ" in who.says("ลงทะเบียน").says("รหัสหาย").since(-2)


def test_whoever_is_registered_is_not_asked(reporter: Chat) -> None:
    assert "รหัสลงทะเบียน 10 ตัว" not in reporter.says("รหัสหาย").last
    assert which_code.WHICH.anyone
