"""Who is not known in this account: they joined before, or want what only the known may do."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.fixture
def stranger(demo: House) -> Chat:
    return Chat(demo, "U" + "9" * 32)


@pytest.mark.parametrize(
    "words",
    [
        "อ้าว ลงทะเบียนแล้วนี่คะ เครื่องใหม่ค่ะ ของเก่าหาย",
        "เครื่องใหม่ค่ะ ของเก่าหาย",
        "ฉันลงทะเบียนแล้วนะ",
        "ผมเคยใช้บอตนี้อยู่นะ ทำไมไม่รู้จักผม",
        "ไลน์เก่าเข้าไม่ได้ค่ะ",
        "ลงทะเบียนไว้ปีที่แล้ว เปลี่ยนไลน์ใหม่",
    ],
)
def test_who_joined_before_hears_why_they_are_not_known_and_how_they_are(
    stranger: Chat, words: str
) -> None:
    stranger.says(words)
    assert "บอตจำบัญชี LINE ที่ลงทะเบียนไว้" in stranger.last and "ขอรหัสลงทะเบียน" in stranger.last


@pytest.mark.parametrize(
    "words", ["ลงทะเบียนแล้วทำอะไรได้บ้าง", "เจ้าหน้าที่ทำมือถือผมหาย", "ยังไม่ได้ลงทะเบียนค่ะ", "สวัสดีค่ะ"]
)
def test_other_words_are_answered_as_before(stranger: Chat, words: str) -> None:
    assert "บอตจำบัญชี LINE ที่ลงทะเบียนไว้" not in stranger.says(words).last


@pytest.mark.parametrize(
    ("words", "meanwhile"),
    [
        ("ธนาคารให้สมุดบันทึก 250 บาท วันที่ 24 ก.พ. ต้องแจ้งค่ะ", "เก็บไว้โดยยังไม่ใช้"),
        ("รายงานของขวัญค่ะ", "แจ้งผู้บังคับบัญชาโดยตรง"),
        ("จะส่งรายงาน 2.1 ค่ะ", "พิมพ์ “รายงานแทน”"),
    ],
)
def test_who_is_not_known_hears_that_nothing_is_kept_and_what_to_do_meanwhile(
    stranger: Chat, words: str, meanwhile: str
) -> None:
    stranger.says(words)
    assert meanwhile in stranger.last and "ยังไม่ได้บันทึกและยังไม่ถึงใคร" in stranger.last
