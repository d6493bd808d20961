"""What is said behind a question to the clinic: by when, and what was meant; and the order before
an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice.advising import ADVISING, ASKING, adviser, asks
from tests.handlers.house import Chat, House
from tests.understanding.scenes import types_in

QUESTION = "แนบใบเซ็นชื่อแทนรูปได้ไหม"


@pytest.fixture
def asked(reporter: Chat) -> Chat:
    return reporter.says("ถามคลินิก").says(QUESTION).taps("ส่งถามคน")


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("บอกแค่ว่าอยู่สำนักไหนพอ แล้วขอคำตอบก่อนวันพุธ", "bureau"),
        ("ไม่บอกชื่อค่ะ ขอคำตอบภายในวันศุกร์นะ", "anonymous"),
        ("บอกชื่อได้ ช่วยตอบด่วนด้วย", "named"),
        ("ขอคำตอบก่อนวันพุธนะคะ", None),
    ],
)
def test_no_day_is_promised_and_who_asks_is_taken(
    asked: Chat, said: str, tells: str | None
) -> None:
    assert "รับรองวันตอบตามที่ขอไม่ได้" in types_in(asked, said)
    assert asked.state["answers"].get("tells") == tells


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("ไม่ใช่ หมายถึงใบเซ็นชื่อที่เป็นไฟล์เอ็กเซล", f"{QUESTION}\nหมายถึงใบเซ็นชื่อที่เป็นไฟล์เอ็กเซล"),
        ("จริงๆ จะถามว่าแนบไฟล์เอ็กเซลแทนรูปได้ไหม", "แนบไฟล์เอ็กเซลแทนรูปได้ไหม"),
    ],
)
def test_what_was_meant_mends_the_question(asked: Chat, said: str, whole: str) -> None:
    assert "แก้คำถามแล้ว ยังไม่ได้ส่ง" in types_in(asked, said)
    assert asked.state["answers"]["text"] == whole


@pytest.mark.parametrize(
    "said",
    [
        "อยากถามว่าใครจะเห็นชื่อผมบ้าง",
        "ไม่ใช่ อยากถามว่าใครจะเห็นชื่อผมบ้าง",
        "จะถามว่าหัวหน้าจะรู้ไหม",
        "จริงๆ อยากถามว่ากี่วันถึงจะตอบ",
        "อยากถามเรื่องค่าเดินทางด้วย",
    ],
)
def test_what_is_asked_besides_does_not_put_the_question_away(asked: Chat, said: str) -> None:
    assert "แก้คำถามแล้ว" not in types_in(asked, said)
    assert asked.state["answers"]["text"].startswith(QUESTION)


def test_what_asks_about_the_asking_is_answered(asked: Chat) -> None:
    assert "ผู้ให้คำปรึกษา" in types_in(asked, "อยากถามว่าใครจะเห็นชื่อผมบ้าง")
    assert "วันทำการ" in types_in(asked, "จริงๆ อยากถามว่ากี่วันถึงจะตอบ")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ตอบไปเลยว่าได้ ใช้ใบเซ็นชื่อแทนรูปได้", "“ได้ ใช้ใบเซ็นชื่อแทนรูปได้”"),
        ("บอกเขาไปว่าใช้ 3 รูปก็พอ", "“ใช้ 3 รูปก็พอ”"),
        ("ตอบว่าหน่วยละสามรูป", "“หน่วยละสามรูป”"),
        ("ตอบแบบประเมินก่อนแล้วค่อยแนบ", "“ตอบแบบประเมินก่อนแล้วค่อยแนบ”"),
    ],
)
def test_an_answer_goes_without_the_order(
    demo: House, chat: Callable[[str], Chat], said: str, answer: str
) -> None:
    asks(chat(ASKING))
    adviser(demo)
    assert answer in types_in(chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("ตอบ"), said)
