"""The sign or link of a survey is asked for in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.surveys.surveying import makes

ASKED = "ขอคิวอาร์แบบสอบถามความพึงพอใจไว้ติดหน้าเคาน์เตอร์หน่อยครับ"


@pytest.mark.parametrize(
    "said",
    [
        ASKED,
        "ขอ QR แบบสำรวจ",
        "ขอลิงก์แบบสำรวจความพึงพอใจหน่อย",
        "คิวอาร์แบบสอบถาม",
        "มี QR code แบบประเมินความพึงพอใจไหม จะเอาไปติดหน้าห้อง",
        "อยากได้ป้ายแบบสำรวจไว้ตั้งโต๊ะ",
        "QR ความพึงพอใจเอาจากไหน",
        "แบบสอบถามความพึงพอใจมีคิวอาร์ให้สแกนมั้ยคะ",
        "พิมพ์คิวอาร์แบบสำรวจให้หน่อย",
        "เอาลิงค์แบบสอบถามไปวางหน้าเพจ",
        "แบบสอบถามติดหน้าเคาน์เตอร์ขอเป็นคิวอาร์",
    ],
)
def test_where_none_is_open_it_says_how_one_is_made(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ยังไม่มีแบบสำรวจของท่านที่เปิดอยู่" in reporter.last
    assert "ทำแบบสำรวจ" in reporter.offers


@pytest.mark.soak
def test_the_open_survey_stands_with_its_sign(reporter: Chat) -> None:
    code = makes(reporter)
    reporter.says(ASKED)
    assert f"รหัส {code}" in reporter.last
    reporter.taps("ป้าย QR")
    assert code in reporter.last and "ป้าย A4 (PDF)" in reporter.offers


def test_who_opens_none_hears_who_does(chat: Callable[[str], Chat]) -> None:
    assert "ผู้ที่เปิดแบบสำรวจนั้น" in chat("D0106").says(ASKED).last


@pytest.mark.parametrize(
    "said",
    [
        "สแกนคิวอาร์แบบสำรวจไม่ได้",
        "ขอผลแบบสำรวจความพึงพอใจ",
        "ขอคิวอาร์ลงชื่อ",
        "ป้าย QR",
        "ขอแบบสอบถามความพึงพอใจ",
        "คิวอาร์ร้องเรียน",
        "ปิดแบบสำรวจที่มี QR หน้าห้อง",
    ],
)
def test_other_words_are_not_taken(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "จึงยังไม่มี QR ให้ติด" not in reporter.last
