"""What is no question of the clinic is not kept as one, and the question told later takes its
place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice.advising import ASKING, kept
from tests.handlers.house import Chat, House

OVERTIME = "คือมีคนในกลุ่มรับเงินค่าล่วงเวลาแทนกัน หนูรู้แต่ไม่รู้จะทำไง ถ้าพูดแล้วหนูจะผิดด้วยมั้ย"
OUTSIDE = "รับงานพิเศษวันหยุดกับบริษัทเอกชนได้ไหมคะ"


@pytest.mark.parametrize(
    "said",
    [
        "อยากปรึกษาเรื่องนึงแบบไม่ให้หัวหน้ารู้ ทำได้มั้ยคะ",
        "ขอปรึกษาแบบลับๆได้ไหมคะ",
        "ขอถามอะไรหน่อยค่ะ ไม่อยากให้หัวหน้ารู้",
        "ขอปรึกษาเรื่องส่วนตัวเงียบๆ ได้ป่าวคะ",
    ],
)
def test_who_wants_secrecy_hears_who_reads_it_and_is_asked_for_the_question(
    reporter: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ปรึกษาได้ ผู้อ่านคำถามมีเฉพาะผู้ให้คำปรึกษา" in reporter.since(0)
    assert "text" not in reporter.state["answers"] and "ต้องการถามเรื่องใด" in reporter.last
    assert reporter.state["answers"]["tells"] == "anonymous"


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("ปรึกษาแบบไม่ให้คนในกลุ่มรู้ เรื่องเบิกค่าเดินทางซ้ำ ทำได้ไหม", "เบิกค่าเดินทางซ้ำ ทำได้ไหม"),
        ("ขอปรึกษาเรื่องนึงค่ะ ญาติจะมาสมัครงานที่สำนัก ควรทำยังไง", "ญาติจะมาสมัครงานที่สำนัก ควรทำยังไง"),
        ("อยากปรึกษาเรื่องหัวหน้าให้ปิดเป็นความลับเรื่องงบจัดอบรม", "หัวหน้าให้ปิดเป็นความลับเรื่องงบจัดอบรม"),
    ],
)
def test_a_matter_told_beside_it_is_the_question(reporter: Chat, said: str, question: str) -> None:
    assert reporter.says(said).state["answers"]["text"] == question


@pytest.mark.parametrize(
    "said", ["ส่งถามคนค่ะ", "ส่งคำถามเลย", "ยังไม่ได้พิมพ์คำถามเลยค่ะ", "ไม่ให้หัวหน้ารู้ได้ไหม"]
)
def test_words_that_ask_nothing_are_no_question(chat: Callable[[str], Chat], said: str) -> None:
    asker = chat(ASKING).says("ถามคลินิก").says(said)
    assert "text" not in asker.state["answers"] and "ต้องการถามเรื่องใด" in asker.last
    assert asker.says(OUTSIDE).state["answers"]["text"] == OUTSIDE


@pytest.mark.parametrize(
    "question",
    [
        "หัวหน้าไม่ทราบ เรื่องที่ผมไปเป็นวิทยากรให้บริษัทมา ผิดไหม",
        "ความลับ ราชการเอาไปเล่าให้เพื่อนนอกสำนักฟังได้ไหม",
    ],
)
def test_a_question_that_speaks_of_secrets_is_kept_whole(
    chat: Callable[[str], Chat], question: str
) -> None:
    answers = chat(ASKING).says(f"ถามคลินิก {question}").state["answers"]
    assert answers["text"] == question and "tells" not in answers


def test_that_it_was_not_told_yet_drops_no_question(chat: Callable[[str], Chat]) -> None:
    asker = _at(chat(ASKING), OUTSIDE, "tells").says("ยังไม่ได้บอกค่ะ")
    assert asker.state["answers"]["text"] == OUTSIDE


def _at(asker: Chat, question: str, at: str) -> Chat:
    asker.says(f"ถามคลินิก {question}")
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    return asker.taps("ไม่บอกชื่อ") if at == "send" else asker


@pytest.mark.parametrize("at", ["tells", "send"])
def test_another_question_told_later_is_offered_in_its_place(
    demo: House, chat: Callable[[str], Chat], at: str
) -> None:
    asker = _at(chat(ASKING), OUTSIDE, at)
    heard = len(asker.heard)
    asker.says(OVERTIME)
    assert OUTSIDE in asker.since(heard) and OVERTIME in asker.since(heard)
    assert "ผู้ดูแลระบบ" not in asker.since(heard)
    assert asker.state["answers"]["text"] == OUTSIDE
    assert asker.taps("แก้ตามนี้").state["answers"]["text"] == OVERTIME
    if at == "tells":
        asker.taps("ไม่บอกชื่อ")
    assert "ส่งคำถามแล้ว" in asker.taps("ส่งคำถาม").last and len(kept(demo)) == 1


@pytest.mark.parametrize("at", ["tells", "send"])
def test_the_same_words_again_are_there_already(chat: Callable[[str], Chat], at: str) -> None:
    asker = _at(chat(ASKING), OVERTIME, at).says(OVERTIME)
    assert "อยู่ในคำถามแล้ว" in asker.since(-2) and asker.state["answers"]["text"] == OVERTIME


@pytest.mark.parametrize(
    "said",
    [
        "แล้วถ้าผู้ให้คำปรึกษาไม่ตอบภายในกำหนดต้องทำยังไงต่อคะ",
        "ถ้าส่งไปแล้วหัวหน้าจะรู้มั้ยคะว่าเป็นหนูที่ถาม",
    ],
)
def test_what_is_asked_of_the_asking_takes_no_place(chat: Callable[[str], Chat], said: str) -> None:
    asker = _at(chat(ASKING), OUTSIDE, "send").says(said)
    assert "แก้ตามนี้ไหม" not in asker.since(-2) and asker.state["answers"]["text"] == OUTSIDE


@pytest.mark.parametrize(
    "said", ["แก้ค่ะ ยังไม่ได้พิมพ์คำถามเลย", "ยังไม่ได้ถามเลยค่ะ", "อันนี้ไม่ใช่คำถามค่ะ", "นี่ยังไม่ใช่คำถามที่อยากถาม"]
)
def test_who_says_that_it_is_no_question_is_asked_for_one(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    asker = _at(chat(ASKING), OUTSIDE, "send").says(said)
    assert "ต้องการถามเรื่องใด" in asker.last and "text" not in asker.state["answers"]
    assert OVERTIME in asker.says(OVERTIME).last and kept(demo) == []


def test_to_mend_opens_the_question(chat: Callable[[str], Chat]) -> None:
    asker = _at(chat(ASKING), OUTSIDE, "send").says("แก้ค่ะ")
    assert "ต้องการถามเรื่องใด" in asker.last and OUTSIDE in asker.last
    assert OVERTIME in asker.says(OVERTIME).last


def test_who_says_no_name_twice_hears_that_it_is_so(chat: Callable[[str], Chat]) -> None:
    asker = _at(chat(ASKING), OUTSIDE, "send").says("ไม่บอกชื่อค่ะ")
    assert "อยู่แล้ว" in asker.since(-2) and "ส่งคำถาม" in asker.offers
