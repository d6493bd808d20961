"""What an executive wants told to many becomes the draft of an announcement, with its people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.executive_news.announcing import TEXT, TITLE
from tests.handlers.house import Chat

SECRETARY, DIRECTOR, ADMIN, STAFF = "D0001", "D0101", "D0002", "D0103"


@pytest.mark.parametrize(
    ("words", "text", "whom", "bureau"),
    [
        (
            "ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ 9-12 น.",
            "พรุ่งนี้ไฟดับ 9-12 น.",
            "bureau",
            "สำนักบริหารงานกลาง",
        ),
        ("ช่วยแจ้งทุกคนในสำนักเราด้วยว่าพรุ่งนี้ประชุม", "พรุ่งนี้ประชุม", "bureau", "สำนักบริหารงานกลาง"),
        (
            "ประกาศให้คนในสำนักการคลังทราบว่าพรุ่งนี้น้ำไม่ไหล",
            "พรุ่งนี้น้ำไม่ไหล",
            "bureau",
            "สำนักการคลังและงบประมาณ",
        ),
        ("ประกาศแจ้งทั้งสำนักงานว่า พรุ่งนี้ไฟดับ", "พรุ่งนี้ไฟดับ", "office", None),
        ("ประกาศให้คนในกลุ่มงานทราบว่าพรุ่งนี้น้ำไม่ไหล", "พรุ่งนี้น้ำไม่ไหล", None, None),
        (
            "ประกาศให้สำนักเราทราบหน่อยว่าพรุ่งนี้งดใช้ลิฟต์ตัวที่ 2 ช่วงเช้า",
            "พรุ่งนี้งดใช้ลิฟต์ตัวที่ 2 ช่วงเช้า",
            "bureau",
            "สำนักบริหารงานกลาง",
        ),
        ("แจ้งสำนักเราว่าพรุ่งนี้งดใช้ลิฟต์", "พรุ่งนี้งดใช้ลิฟต์", "bureau", "สำนักบริหารงานกลาง"),
        (
            "ช่วยประกาศให้สำนักการคลังทราบทีว่าพรุ่งนี้ปิดห้องน้ำ",
            "พรุ่งนี้ปิดห้องน้ำ",
            "bureau",
            "สำนักการคลังและงบประมาณ",
        ),
        ("ประกาศหน่อยว่าพรุ่งนี้แต่งชุดขาว", "พรุ่งนี้แต่งชุดขาว", None, None),
        (
            "ให้ทุกสำนักส่งรายงานภายใน15ธค.นะ ฝากแจ้งด้วย",
            "ให้ทุกสำนักส่งรายงานภายใน15ธค.",
            "office",
            None,
        ),
        ("แจ้งทุกสำนักให้ส่งรายงานด้วย", "ให้ส่งรายงานด้วย", "office", None),
        (
            "ฝากบอกคนในสำนักเราว่าขอบคุณที่ส่งรายงานตรงเวลา",
            "ขอบคุณที่ส่งรายงานตรงเวลา",
            "bureau",
            "สำนักบริหารงานกลาง",
        ),
    ],
)
def test_the_words_and_the_people_are_kept(
    chat: Callable[[str], Chat], words: str, text: str, whom: str | None, bureau: str | None
) -> None:
    director = chat(DIRECTOR).says(words)
    assert "ยังไม่ได้แจ้งผู้ใด" in director.since(0) and "ประกาศเรื่องอะไร" in director.last
    answers: dict[str, Any] = director.state["answers"]
    assert answers["text"] == text and answers.get("whom") == whom
    assert (answers["bureau"]["name"] if "bureau" in answers else None) == bureau


def test_the_whom_of_an_unknown_bureau_is_asked(chat: Callable[[str], Chat]) -> None:
    answers = chat(SECRETARY).says("แจ้งคนในสำนักดาวอังคารว่าพรุ่งนี้ประชุม").state["answers"]
    assert answers["whom"] == "bureau" and "bureau" not in answers


@pytest.mark.parametrize(
    ("words", "title", "whom", "acknowledges"),
    [
        (
            "ผมอยากประกาศงดรับของขวัญปีใหม่ ให้ทุกคนในสำนักอ่านแล้วกดรับทราบ",
            "งดรับของขวัญปีใหม่",
            "bureau",
            "yes",
        ),
        ("จะประกาศปรับเวลาเข้างาน ให้คนทั้งสำนักงานทราบ", "ปรับเวลาเข้างาน", "office", None),
        (
            "อยากประกาศเรื่องการแต่งกายวันศุกร์ ถึงบุคลากรในสำนักเรา ให้รับทราบด้วย",
            "การแต่งกายวันศุกร์",
            "bureau",
            "yes",
        ),
    ],
)
def test_what_it_is_about_may_stand_before_the_people(
    chat: Callable[[str], Chat], words: str, title: str, whom: str, acknowledges: str | None
) -> None:
    director = chat(DIRECTOR).says(words)
    assert f"“{title}”" in director.since(0) and "พิมพ์ข้อความประกาศ" in director.last
    answers: dict[str, Any] = director.state["answers"]
    assert (answers["title"], answers["whom"]) == (title, whom)
    assert answers.get("acknowledges") == acknowledges


def test_others_hand_it_to_the_administrators_who_draft_it(chat: Callable[[str], Chat]) -> None:
    words = "อยากประกาศงดรับของขวัญปีใหม่ ให้ทุกคนในสำนักอ่านแล้วกดรับทราบ"
    reporter = chat(STAFF).says(words)
    assert words in reporter.last and "ส่งถึงผู้ดูแลระบบ" in reporter.last
    assert "พิมพ์ข้อความประกาศ" in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ประกาศแจ้งในสำนักว่าอะไร",
        "แจ้งในสำนักแล้วหรือยังว่าพรุ่งนี้หยุด",
        "ประกาศหน่อยว่าใครได้รางวัล",
        "ขอประกาศว่าด้วยการงดรับของขวัญ",
        "อยากประกาศอะไรให้ทุกคนในสำนักรู้ต้องทำยังไง",
        "ประกาศรางวัลให้ทุกคนในสำนักทราบแล้ว",
    ],
)
def test_a_question_begins_none(chat: Callable[[str], Chat], words: str) -> None:
    assert "ยังไม่ได้แจ้งผู้ใด" not in chat(DIRECTOR).says(words).since(0)


@pytest.mark.parametrize("who", [ADMIN, STAFF])
def test_others_draft_none_by_it(chat: Callable[[str], Chat], who: str) -> None:
    assert "ประกาศเรื่องอะไร" not in chat(who).says("ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ").last


@pytest.mark.soak
def test_the_own_bureau_may_be_said_where_it_is_asked(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("ออกประกาศ").says(TITLE).says(TEXT)
    director.taps("สำนักเดียว").says("สำนักเรา")
    assert director.state["answers"]["bureau"]["name"] == "สำนักบริหารงานกลาง"
