"""Who sends to many asks for the words of what went out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.circulars import sent_circulars
from tests.handlers.executive_news.announcing import TEXT, drafted, issued
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN

STAFF = "D0103"


@pytest.mark.parametrize(
    "words",
    [
        "หนังสือที่ส่งไปมีข้อความว่าอย่างไร",
        "เมื่อกี้ส่งข้อความว่าอะไรไปนะ",
        "ข้อความที่ส่งไปเขียนว่ายังไง",
        "ขอทราบว่าหนังสือที่ส่งออกไปแล้วมีเนื้อหาอย่างไรคะ",
    ],
)
def test_the_words_of_the_newest_letter_are_shown(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN)
    sent_circulars.sends(admin)
    assert sent_circulars.TEXT in admin.answer_to(words)


def test_of_a_draft_it_is_said_that_it_is_not_out(demo: House, chat: Callable[[str], Chat]) -> None:
    drafted(demo)
    told = chat(ADMIN).says("หนังสือที่ส่งไปมีข้อความว่าอย่างไร").since(0)
    assert "ยังไม่ได้ออกไปถึงผู้ใด" in told and TEXT in told


def test_of_what_is_out_the_words_alone_are_shown(demo: House, chat: Callable[[str], Chat]) -> None:
    issued(demo)
    told = chat(ADMIN).says("ประกาศที่ออกไปเนื้อความเป็นยังไงบ้าง").since(0)
    assert TEXT in told and "ยังไม่ได้ออก" not in told


@pytest.mark.parametrize("words", ["ประกาศที่ออกไปมีข้อความว่าอะไร", "ประกาศฉบับล่าสุดที่ออกไปว่าอะไร"])
def test_a_letter_is_no_news(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN)
    sent_circulars.sends(admin)
    told = admin.answer_to(words)
    assert "ยังไม่มีประกาศหรือข่าวของผู้บริหารที่ส่งไป" in told and sent_circulars.TEXT not in told


def test_news_is_no_circular(demo: House, chat: Callable[[str], Chat]) -> None:
    issued(demo)
    told = chat(ADMIN).answer_to("หนังสือเวียนที่ส่งไปมีข้อความว่าอย่างไร")
    assert "ยังไม่มีหนังสือเวียนที่ส่งไป" in told and TEXT not in told


@pytest.mark.parametrize(
    "words",
    [
        "หนังสือที่ส่งมาว่าอย่างไร",
        "รายงานที่ส่งไปเขียนว่าอะไร",
        "ส่งข้อความว่าอย่างไรดี",
        "ส่งไปแล้วเขาว่ายังไง",
        "ประกาศที่ออกไปมีใครอ่านบ้าง",
        "ส่งข้อความไปแล้วเขาตอบว่าอะไร",
    ],
)
def test_other_words_ask_for_no_wording(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    drafted(demo)
    assert TEXT not in chat(ADMIN).says(words).since(0)


def test_who_sends_nothing_to_many_sees_no_draft(demo: House, chat: Callable[[str], Chat]) -> None:
    drafted(demo)
    assert TEXT not in chat(STAFF).says("หนังสือที่ส่งไปมีข้อความว่าอย่างไร").since(0)
