"""What a draft of one's own holds is told wherever that is asked (docs/decisions/0305)."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest

from handlers.understand.of_the_open.draft_asked import draft_asked
from tests.handlers.house import Chat

SO_FAR, NOT_SENT = "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง", "ยังไม่ได้ส่ง · ยังไม่ได้ตอบ"
NO_DRAFT = "ท่านไม่มีร่างรายงาน 2.2"
TOLD = "รายงาน 3.3 จัดวันที่ 18 กพ คน 120 คน ใช้เงิน 25,000 เสร็จแล้ว"


@pytest.fixture
def reporting(chat: Callable[[str], Chat]) -> Chat:
    """A reporter with a draft of 3.3 that is open."""
    return chat("D0103").says(TOLD)


@pytest.fixture
def two(reporting: Chat) -> Chat:
    """The same, with 3.3 put aside and 2.1 open."""
    return reporting.says("พักก่อน").says("รายงาน 2.1 จัดวันที่ 2 กพ คน 30 คน เสร็จแล้ว")


@pytest.mark.parametrize(
    "said",
    [
        "แล้วรายงาน 3.3 ที่ทำค้างไว้ มีอะไรแล้วบ้างคะ",
        "เมื่อวานเราทำถึงไหนแล้วคะ",
        "ดูร่าง 3.3 ให้หน่อยว่ามันว่างๆอยู่ไหม",
        "ขอดูหน่อยว่าจดอะไรไว้มั่ง ยังไม่ส่งใช่มะ",
        "ร่าง 3.3 กรอกอะไรไปแล้วบ้าง ยังไม่ได้ส่งใช่ไหม",
    ],
)
def test_the_open_one_and_the_one_put_aside_show_what_they_hold(reporting: Chat, said: str) -> None:
    before = reporting.state["answers"]
    reporting.says(said)
    shown = reporting.since(-2)
    assert SO_FAR in shown and "จัดวันที่ 18 กพ" in shown and "ข้อ 1 · ผลผลิต" in reporting.last
    assert reporting.state["answers"] == before
    reporting.says("พักก่อน").says(said)
    assert "จัดวันที่ 18 กพ" in reporting.last and NOT_SENT in reporting.last
    assert "ทำต่อ" in reporting.offers


def test_what_waits_for_a_yes_is_shown_and_not_called_open(reporting: Chat) -> None:
    shown = reporting.says("ขอดูที่ตอบไว้").since(-2)
    assert "ใช้ 25,000 (รอท่านยืนยันในข้อนี้)" in shown
    assert "งบประมาณ" not in shown.partition("ยังไม่ได้ตอบ")[2].partition("\n")[0]


def test_a_sentence_of_which_nobody_decided_is_shown_with_its_button(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("ท่านรองพูดอะไรไม่รู้ยาวมาก คนหลับกันหมด")
    assert "held" in me.state
    assert "ยังไม่ได้บันทึก" in me.says("ขอดูที่ตอบไว้").since(-2) and "คนหลับกันหมด" in me.since(-2)


def test_another_draft_is_shown_above_the_open_question(two: Chat) -> None:
    two.says("เดี๋ยว ลืม 3.3 ตรวจอีกที 18 กพ 120 คน 25000 ครบไหม")
    shown = two.since(-3)
    assert "มีครบในร่างนี้แล้ว" in shown and "คน 120 คน" in shown and "รายงาน 2.1" in two.last
    assert two.state["answers"]["number"] == "2.1"
    assert "ยังไม่มี “150 คน” ในร่างนี้" in two.says("3.3 มี 150 คนใช่ไหม").since(-3)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("3.3 ตรวจอีกที 18 มี.ค. 120 คน ครบไหม", "ยังไม่มี “18 มี.ค.” ในร่างนี้"),
        ("3.3 ตรวจอีกที 19 ก.พ. 120 คน ครบไหม", "ยังไม่มี “19 ก.พ.” ในร่างนี้"),
        ("3.3 ตรวจอีกที 18 กุมภาพันธ์ 120 คน ครบไหม", "มีครบในร่างนี้แล้ว"),
    ],
)
def test_a_day_stands_there_only_with_its_month(two: Chat, said: str, told: str) -> None:
    assert told in two.says(said).since(-3)


def test_without_a_number_the_open_one_is_meant(two: Chat) -> None:
    assert "จัดวันที่ 2 กพ" in two.says("ขอดูร่างหน่อยครับ").since(-2)


def test_what_is_asked_of_other_things_shows_no_draft(reporting: Chat) -> None:
    reporting.says("พักก่อน").says("ครบหรือยัง")
    assert NOT_SENT not in reporting.since(-2)


def test_going_back_to_it_resumes_it_and_shows_it(two: Chat) -> None:
    two.says("กลับไป 3.3 ต่อ ขอดูว่าจดอะไรไว้แล้ว")
    assert SO_FAR in two.since(-2) and "รายงาน 3.3 · ข้อ 1" in two.last
    assert two.state["answers"]["number"] == "3.3"


def test_of_an_activity_without_a_draft_that_is_said(two: Chat) -> None:
    two.says("ดูร่าง 2.2 ให้หน่อย")
    assert NO_DRAFT in two.since(-2) and "ยังไม่รายงาน" in two.since(-2) and "2.1" in two.last


def test_without_any_draft_it_is_said_how_to_begin(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ขอดูร่าง 2.2 หน่อย")
    assert NO_DRAFT in me.last and "รายงาน 2.2" in me.offers
    me.says("หนูกรอกไปเมื่อเช้ายังไม่ได้กดส่ง ตอนนี้หายไปไหนหมดคะ 😭")
    assert "ไม่มีร่างของท่านที่ทำค้างไว้" in me.last and "รายงานกิจกรรม" in me.offers
    assert "สถานะสำนัก" in me.says("เมื่อวานเราทำถึงไหนแล้วคะ").since(-1)


@pytest.mark.parametrize(
    "said", ["เงิน25000หายไปไหนอะ", "แล้ว 120 คนอยู่ตรงไหน", "ที่บอกไปว่า 18 กพ หายไปไหนอะ"]
)
def test_where_a_told_fact_stands_is_told(reporting: Chat, said: str) -> None:
    reporting.says(said)
    assert "อยู่ในข้อ “สิ่งที่ทำ”" in reporting.since(-2) or "งบประมาณ" in reporting.since(-2)
    assert "held" not in reporting.state


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("เดี๋ยวนะ ผลผลิตก็ ได้ประกาศเจตนารมณ์ 1 ฉบับ หัวหน้าเรียกประชุมละ ไปก่อน", "ได้ประกาศเจตนารมณ์ 1 ฉบับ"),
        ("ผลผลิต ได้คู่มือ 1 เล่ม ขอไปประชุมก่อนนะ", "ได้คู่มือ 1 เล่ม"),
    ],
)
def test_a_pause_behind_an_answer_keeps_it(reporting: Chat, said: str, kept: str) -> None:
    assert "พักไว้ให้แล้ว" in reporting.says(said).last
    assert reporting.says("ทำต่อ").state["answers"]["output"].endswith(kept)


@pytest.mark.parametrize(
    "said",
    [
        "ผลผลิตคือคู่มือ 1 เล่ม หัวหน้าเรียกประชุมชี้แจงทุกคน",
        "ได้จัดประชุม มีคนมาร่วม 40 คน ไปก่อนเวลา",
        "ได้ประชุม 2 ครั้ง วิทยากรบรรยาย ขอพักช่วงบ่าย",
    ],
)
def test_a_story_of_who_left_is_kept_whole(reporting: Chat, said: str) -> None:
    reporting.says(said)
    assert said.split()[-1] in reporting.state["answers"]["output"]


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 3.3 จัดวันที่ 18 กพ 120 คน เสร็จแล้ว", "ขอดู 3.3 หน่อย", "3.3 ส่งหรือยัง",
        "3.3 ต้องกรอกอะไรบ้าง", "ใครกรอก 3.3 แล้วบ้าง", "สำนักทำถึงไหนแล้ว", "ร่างประกาศ No Gift อยู่ไหน",
        "ร่างกายแข็งแรงไหม", "รายงาน 2.1 พิมพ์ได้ไหม", "ค้างส่งอะไรบ้าง", "ทำต่อ 2.1", "ทิ้งร่าง 2.1",
        "ตรวจรับงาน 2.1 ครบแล้ว", "หัวหน้าตอบอะไรมาบ้าง", "อบรมคนครบไหม", "ขอดูใบตอบรับ 3.3",
        "3.3 คนเข้าร่วม 120 คน ครบทุกสำนัก", "เปิด 2.1 ให้กรอกหน่อย",
    ],
)  # fmt: skip
def test_other_words_ask_after_no_draft(said: str) -> None:
    assert draft_asked(said) is None


@pytest.mark.parametrize("sign", ["ก", "1", "ร่าง", "3.3 ", " "])
def test_a_long_line_is_passed_over_at_once(sign: str) -> None:
    begun = perf_counter()
    assert draft_asked(sign * 5000) is None
    assert perf_counter() - begun < 1


# -- sending --------------------------------------------------------------------------------------

EACH, THERE = "ส่งพร้อมกันหลายฉบับไม่ได้", "ปุ่ม “ยืนยันการส่ง” อยู่ท้ายรายงาน"


def test_all_drafts_are_not_sent_at_once(reporting: Chat) -> None:
    said = "ส่งรายงานที่กรอกไว้ทั้งหมดให้หัวหน้าเลยครับ"
    reporting.says("พักก่อน").says(said)
    assert EACH in reporting.since(-2) and "3.3" in reporting.last and "ทำต่อ" in reporting.offers
    reporting.says("ทิ้งร่าง 3.3").says("ยืนยัน")
    assert "ไม่มีร่างของท่าน จึงไม่มีฉบับให้ส่ง" in reporting.says(said).last


@pytest.mark.parametrize("said", ["น้องบอตพี่หาปุ่มส่งไม่เจออะ กดตรงไหน", "กดส่งตรงไหนคะ หาไม่เห็นปุ่มเลย"])
def test_where_the_button_is_is_told(reporting: Chat, said: str) -> None:
    assert THERE in reporting.says("พักก่อน").says(said).since(-2) and "3.3" in reporting.last


@pytest.mark.parametrize("said", ["ส่งเลย", "ส่งของขวัญที่ได้รับทั้งหมดคืน", "ส่งเอกสารทั้งหมดให้หัวหน้าแล้ว"])
def test_other_words_send_no_drafts(reporting: Chat, said: str) -> None:
    told = reporting.says("พักก่อน").says(said).since(-2)
    assert EACH not in told and THERE not in told


def test_who_wants_to_do_an_activity_begins_its_report(chat: Callable[[str], Chat]) -> None:
    assert "รายงาน 2.1 · ข้อ 1" in chat("D0103").says("ขอทำ 2.1 ก่อนครับ").last
    assert "ข้อ 1" not in chat("D0105").says("ขอทำ 2.1 ก่อนครับ").last


def test_a_question_about_something_else_is_not_answered_by_the_questions_help(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("เงินทอนไปอยู่กับใครแล้ว").taps("เป็นคำถาม")
    assert "คำถามนี้บอตยังตอบไม่ได้" in me.since(-2) and "narrative" not in me.state["answers"]
