"""What a receiver says of the case on the screen in other words than its buttons."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handlers.complaints.working import case_said, handed_on
from models.complaints.case_work import CLOSE, SAY
from models.complaints.complaint import ACKNOWLEDGED, CLOSED, LOOKING, NEW, TOLD
from models.missed import missed_sentences
from tests.handlers.complaints.casework import (
    OTHER,
    RECEIVER,
    case_of,
    files,
    on_record,
    opened,
    said,
)
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
NOTE = "โทรไปสำนักพัสดุแล้ว รอคำตอบ"
ASKS = "เห็นเองหรือได้ยินมา"
FOUND = "ตักเตือนเจ้าหน้าที่แล้ว"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize("lead", ["จดไว้หน่อยว่า", "ช่วยจดไว้หน่อยครับว่า", "โน้ตไว้ให้ทีว่า", "จดเพิ่มว่า"])
def test_a_note_is_kept_in_other_words(me: Chat, lead: str) -> None:
    done = files(me.house)
    opened(me, done).says(f"{lead}{NOTE}")
    assert [(who, text) for who, _, text in said(me.house, done)] == [("note", NOTE)]


@pytest.mark.parametrize(
    "lead",
    [
        "ถามกลับไปหน่อยว่า", "ถามเขาหน่อยว่า", "ช่วยถามให้หน่อยครับ ว่า", "ตอบกลับไปว่า", "บอกเขาไปว่า",
        "ขอข้อมูลเพิ่มจากผู้ร้องหน่อย ว่า", "ขอรายละเอียดเพิ่มเติมจากผู้แจ้งว่า", "ขอหลักฐานจากคนร้องเรียนหน่อยครับ ว่า",
    ],
)  # fmt: skip
def test_what_goes_to_the_complainant_is_shown_before(me: Chat, lead: str) -> None:
    done = files(me.house)
    opened(me, done).says(f"{lead}{ASKS}")
    assert f"“{ASKS}”" in me.last and said(me.house, done) == []
    me.says("ส่งเลย")
    assert [text for _, _, text in said(me.house, done)] == [ASKS]


@pytest.mark.parametrize(
    "words",
    [
        f"จะปิดเรื่องนี้แล้วนะ ผลคือ{FOUND}", f"เรื่องนี้จบแล้ว ผลคือ{FOUND} ปิดเลย", f"ปิดเคสนี้ได้เลย สรุปว่า{FOUND}",
    ],
)  # fmt: skip
def test_a_case_is_closed_with_its_result(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert f"“{FOUND}”" in me.last and said(me.house, done) == []
    me.says("ถูกต้อง แจ้งเลย")
    assert [text for _, _, text in said(me.house, done)] == [FOUND]
    assert case_of(me.house, done).state == TOLD
    me.says("ปิดเรื่องเลย").says("ใช่")
    assert case_of(me.house, done).state == CLOSED


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("เรื่องนี้ไม่มีมูล ปิดเลย", "ไม่มีมูล"), ("เคสนี้ดูแล้วไม่พบความผิด ขอปิดเรื่องเลยครับ", "ไม่พบความผิด"),
        ("เรื่องนี้ไม่เป็นความจริง ปิดได้", "ไม่เป็นความจริง"),
    ],
)  # fmt: skip
def test_a_case_without_ground_is_told_so_before_it_is_closed(
    me: Chat, words: str, result: str
) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert f"“{result}”" in me.last and said(me.house, done) == []
    assert case_of(me.house, done).state == NEW


def test_without_a_case_in_sight_it_is_asked_which(me: Chat) -> None:
    first, second = files(me.house), files(me.house)
    me.says("เรื่องนี้ไม่มีมูล ปิดเลย")
    assert "ไม่แน่ใจว่าหมายถึงเรื่องใด" in me.since(0)
    assert {case_of(me.house, each).state for each in (first, second)} == {NEW}


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องนี้ไม่มีมูล ปิดได้ไหม", "ขอข้อมูลเพิ่มจากผู้ร้องยังไง",
        "ตอบเขาว่ายังไงดี", "ถามกลับไปว่าอะไรดีครับ", "บอกว่าไม่รู้", "แจ้งทุกคนว่าพรุ่งนี้ประชุม",
        "แจ้งหัวหน้าว่าเรื่องนี้ด่วน", "ถามว่าทำไมปิดไม่ได้", "เขาตอบกลับมาว่าอะไร",
        "ปิดเรื่องนี้แล้ว ขอดูเรื่องต่อไป", "ปิดเรื่องแล้วทำไมยังเตือน",
        "ปิดเรื่องนี้ไม่ได้เพราะยังไม่แจ้งผล", "เรื่องนี้จบแล้ว ผลคือยังไงบ้าง", "เริ่มตรวจสอบเมื่อไหร่ดี",
        "เรื่องนี้ทำไม่ได้เพราะอะไร ช่วยบอกหน่อยได้ไหม", "ถอนตัวได้ไหม", "ทำไม่ได้ครับ เพราะระบบค้าง",
    ],
)  # fmt: skip
def test_words_that_look_alike_are_no_step(words: str) -> None:
    assert case_said.read_in_sight(words) is None


def test_a_case_is_taken_begun_and_given_up(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ผมรับเอง")
    assert case_of(me.house, done).state == ACKNOWLEDGED
    me.says("เริ่มตรวจแล้วครับ")
    assert case_of(me.house, done).state == LOOKING
    me.says("เรื่องนี้ดำเนินการไม่ได้ เพราะเป็นคดีในศาลแล้ว")
    assert "ดำเนินการไม่ได้ ด้วยเหตุนี้ใช่หรือไม่" in me.last
    assert case_of(me.house, done).state == LOOKING


def test_who_is_a_friend_steps_back_after_a_look(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ขอถอนตัวนะ เป็นเพื่อนกัน")
    assert "ถอนตัวจากเรื่องนี้ใช่หรือไม่" in me.last
    assert "case.recused" not in on_record(me.house, done)


def test_a_note_may_stand_before_the_wish_to_write_it(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says(f"{NOTE} ช่วยจดให้ที")
    assert [(who, text) for who, _, text in said(me.house, done)] == [("note", NOTE)]


@pytest.mark.parametrize("lead", ["สรุปผลได้แล้วครับ คือ", "แจ้งผลไปเลย "])
def test_a_result_is_shown_before_it_is_told(me: Chat, lead: str) -> None:
    done = files(me.house)
    opened(me, done).says(f"{lead}{FOUND}")
    assert f"“{FOUND}”" in me.last and "ยืนยันแจ้งผล" in me.offers and said(me.house, done) == []


@pytest.mark.parametrize(
    "words", ["แจ้งผลไปเลย ได้ไหมครับ", "สรุปผลว่ายังไง", "รับเรื่องแล้วทำยังไงต่อ", "ช่วยบันทึกความดีให้หน่อย"]
)
def test_a_question_about_a_step_is_none(words: str) -> None:
    assert case_said.read_in_sight(words) is None


# -- handed on -------------------------------------------------------------------------------------


def test_it_is_handed_to_a_bureau_with_its_reason_after_a_look(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ส่งต่อให้สำนักการคลัง เพราะเป็นเรื่องเบิกจ่าย")
    assert OTHER in me.last and "“เป็นเรื่องเบิกจ่าย”" in me.last
    assert "case.transferred" not in on_record(me.house, done)
    me.says("ใช่ครับ")
    assert "case.transferred" in on_record(me.house, done)


def test_why_it_is_not_ours_is_the_reason(me: Chat) -> None:
    opened(me, files(me.house)).says("ไม่ใช่เรื่องของสำนักเราครับ ส่งไปให้สำนักการคลังดูดีกว่า")
    assert OTHER in me.last and "“ไม่ใช่เรื่องของสำนักเรา”" in me.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เรื่องนี้ไม่ใช่ของสำนักเรา", "กด “ส่งต่อ”"),
        ("ขอเลื่อนกำหนดออกไปอีกอาทิตย์ได้มั้ย", "เลื่อนไม่ได้"),
        ("ใครเป็นคนร้อง", "กรุณาอย่าบอกผู้อื่น"),
        ("เขาแนบอะไรมามั้ย", "ขอให้ตรวจสอบ"),
    ],
)
def test_what_is_asked_of_it_is_answered(me: Chat, words: str, told: str) -> None:
    done = files(me.house)
    before = len(opened(me, done).heard)
    me.says(words)
    assert told in me.since(before) and said(me.house, done) == []


def test_a_reports_day_is_not_meant(me: Chat) -> None:
    assert "เลื่อนไม่ได้" not in opened(me, files(me.house)).says("เลื่อนวันส่งรายงาน 1.10").last


@pytest.mark.parametrize("words", ["ส่งต่อให้สำนักการคลังหน่อยครับ", "โอนเรื่องนี้ไปสำนักการคลังดูแลต่อ"])
def test_without_a_reason_that_is_asked_and_the_bureau_can_change(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert "ส่งต่อเพราะเหตุใด" in me.last
    me.says("เป็นเรื่องเบิกจ่ายของเขา").says("ไม่ใช่ ส่งไปส่วนกลางดีกว่า")
    assert "ไปที่ส่วนกลางของสำนักงาน" in me.last and "เป็นเรื่องเบิกจ่ายของเขา" in me.last


@pytest.mark.parametrize(
    "words", ["ส่งต่อให้คุณสมมติช่วยดูต่อ", "ส่งต่อ ปปช", "ส่งต่อให้ได้ไหม", "ส่งรายงานให้สำนักการคลัง"]
)
def test_what_names_no_bureau_is_not_handed_on(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "transfer_case" not in {row.flow for row, _ in me.house.states(me.user_id).values()}


def test_without_a_case_in_sight_nothing_is_handed_on(me: Chat) -> None:
    files(me.house)
    me.says("เมนู").says("ส่งต่อให้สำนักการคลัง เพราะเป็นเรื่องเบิกจ่าย")
    assert "ยืนยันส่งต่อ" not in me.offers


# -- asked -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["ครบกำหนดวันไหน", "ต้องตอบภายในวันไหน", "เหลืออีกกี่วัน", "กำหนดเมื่อไหร่"])
def test_its_day_is_told(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert "ต้องรับเรื่องภายใน 8 มี.ค. 70" in me.last


def test_without_a_case_in_sight_the_rounds_are_meant(me: Chat) -> None:
    files(me.house)
    assert "ต้องรับเรื่องภายใน" not in me.says("เมนู").says("ครบกำหนดวันไหน").last


@pytest.mark.parametrize(
    "words", ["ใครดูแลอยู่", "ตอนนี้ใครดูแลเรื่องนี้อยู่", "เรื่องนี้อยู่กับใครแล้ว", "เรื่องนี้ใครรับผิดชอบ"]
)
def test_who_has_it_is_told_as_a_role(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "ผู้รับเรื่องร้องเรียนของสำนัก" in me.last and case_of(me.house, done).state == NEW


@pytest.mark.parametrize("words", ["ขอดูแบบสมุดจดหน่อยได้ไหม", "ทำยังไงต่อดีกับคนนี้"])
def test_nothing_typed_below_a_case_is_kept_for_learning(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    with me.house.session() as session:
        assert missed_sentences.count(session) == 0


@pytest.mark.parametrize("letter", ["ก", " ", "ไว้", "ให้", "แล้ว", "นะ", "เรื่อง"])
def test_long_words_are_read_quickly(letter: str) -> None:
    begun = time.process_time()
    for lead in ("จด", "ถามกลับ", "ปิดเรื่องนี้", "เรื่องนี้จบ", "ถอนตัว", "เริ่มตรวจ"):
        case_said.read_in_sight(f"{lead}{letter * 4_000}!")
    for lead in ("ส่งต่อให้", "เรื่องนี้ขอส่งต่อ", "ไม่ใช่"):
        handed_on._HANDED.fullmatch(f"{lead}{letter * 100}!")
        handed_on._ELSEWHERE.fullmatch(f"{lead}{letter * 100}!")
    assert time.process_time() - begun < 0.3


def test_the_readings_name_their_steps() -> None:
    told = case_said.read_in_sight(f"ปิดเคสนี้ได้เลย สรุปว่า{FOUND}")
    asked = case_said.read_in_sight(f"ถามเขาหน่อยว่า{ASKS}")
    assert told is not None and (told.do, told.text) == (CLOSE, FOUND)
    assert asked is not None and (asked.do, asked.text) == (SAY, ASKS)


@pytest.mark.parametrize(
    ("words", "state", "noted"),
    [
        (f"รับเรื่องนี้ แล้วบันทึกภายในว่า {NOTE}", ACKNOWLEDGED, [NOTE]),
        ("รับเรื่องค่ะ เริ่มตรวจสอบเลย", LOOKING, []),
        ("รับเรื่องนี้ไว้แล้วค่ะ เริ่มตรวจสอบเลย", LOOKING, []),
        ("รับเรื่องนี้ไว้ก่อนนะคะ", ACKNOWLEDGED, []),
        ("รับเรื่องนี้ไว้ก่อน เดี๋ยวค่อยอ่านละเอียด", ACKNOWLEDGED, []),
        ("รับเรื่องไว้ก่อนนะ แล้วค่อยมาดูรายละเอียดพรุ่งนี้", ACKNOWLEDGED, []),
        ("รับเรื่องค่ะ", ACKNOWLEDGED, []),
    ],
)
def test_a_case_is_taken_on_and_worked_on_in_one_sentence(
    me: Chat, words: str, state: str, noted: list[str]
) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert case_of(me.house, done).state == state
    assert [text for _, _, text in said(me.house, done)] == noted


@pytest.mark.parametrize("words", ["รับเรื่องแล้วเริ่มตรวจสอบเมื่อไหร่ดี", "รับเรื่องไว้ก่อนไหม เดี๋ยวเริ่มตรวจพรุ่งนี้"])
def test_who_asks_when_to_begin_begins_nothing(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert case_of(me.house, done).state == NEW


@pytest.mark.parametrize(
    "words",
    [
        "ส่งให้กลุ่มตรวจสอบภายในช่วยดู แล้วบอกผู้ร้องว่าขอเวลา 15 วันครับ",
        "เชิญหัวหน้ากลุ่มพัสดุมาชี้แจงก่อน แล้วแจ้งผู้แจ้งว่าขอเวลา 15 วันครับ",
    ],
)
def test_what_is_wanted_before_a_word_to_the_complainant_is_said_not_to_be_done(
    me: Chat, words: str
) -> None:
    done = files(me.house)
    heard = len(opened(me, done).heard)
    me.says(words)
    assert "ยังไม่ได้ทำส่วนที่ว่า" in me.since(heard) and "“ขอเวลา 15 วันครับ”" in me.last
    me.says("ส่งเลย")
    assert [text for _, _, text in said(me.house, done)] == ["ขอเวลา 15 วันครับ"]


@pytest.mark.parametrize("words", ["แจ้งผลผิดไป ขาดวันที่ แก้ได้ไหม", "ขอแก้ผลที่แจ้งไปแล้วได้ไหมคะ"])
def test_a_result_that_was_told_wrongly_stays_and_more_may_be_written(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says("รับเรื่องค่ะ").says(f"แจ้งผลว่า{FOUND}").says("ส่งเลย").says(words)
    assert "แก้ไขไม่ได้" in me.last and len(said(me.house, done)) == 1


def test_a_note_is_written_and_the_complainant_told_something(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("จดไว้ว่าโทรคุยกับหัวหน้ากลุ่มแล้ว แล้วแจ้งผู้ร้องว่ากำลังตรวจสอบ")
    assert [text for _, _, text in said(me.house, done)] == ["โทรคุยกับหัวหน้ากลุ่มแล้ว"]
    assert "“กำลังตรวจสอบ”" in me.last
    me.says("ส่งเลย")
    assert [text for _, _, text in said(me.house, done)][1] == "กำลังตรวจสอบ"


def test_a_note_of_what_somebody_said_stays_one(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("จดไว้ว่าเขาบอกว่าจะแจ้งผู้ร้องว่าไม่ผิด")
    assert [text for _, _, text in said(me.house, done)] == ["เขาบอกว่าจะแจ้งผู้ร้องว่าไม่ผิด"]


@pytest.mark.parametrize(
    "words", ["เรื่องนี้เป็นของสำนักคลัง ส่งต่อเลย", "เคสนี้น่าจะเป็นงานของสำนักการคลัง ช่วยส่งต่อให้ด้วยค่ะ"]
)
def test_whose_it_is_hands_it_on_and_is_the_reason(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "ไปที่สำนักการคลังและงบประมาณ" in me.last and "ยืนยันส่งต่อ" in me.offers
    assert case_of(me.house, done).state == NEW


@pytest.mark.parametrize("words", ["กี่วันแล้วเรื่องนี้", "เรื่องนี้ค้างมานานแค่ไหนแล้วคะ"])
def test_how_long_it_is_there_is_told(me: Chat, words: str) -> None:
    done = files(me.house)
    me.house.later(days=2)
    assert "(2 วันแล้ว)" in opened(me, done).says(words).last
