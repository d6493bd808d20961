"""What receivers type as they talk: a case opened politely, a note beside a question, a result told
first and the step behind it, how many cases in which year, and where a case cannot be sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.working import case_said, cases_counted
from models.complaints.case_work import CLOSE, TELL
from models.complaints.cases import Filed
from models.complaints.complaint import ACKNOWLEDGED
from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import (
    RECEIVER,
    STAFF,
    STORY,
    case_of,
    files,
    opened,
    said,
    says_more,
)
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
NOTE = "รอคำตอบจากผู้แจ้งก่อนนัดประชุม"
ASKS = "เกิดขึ้นวันไหน มีเอกสารไหม"
FOUND = "ตรวจแล้วไม่พบการเบิกเงินเกินจริง"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize("words", ["เปิดเรื่อง {} หน่อยครับ", "เปิดเรื่อง {} ให้ดูทีค่ะ", "เปิดเรื่อง{}"])
def test_a_case_is_opened_politely(me: Chat, words: str) -> None:
    done = files(me.house)
    assert STORY in me.says(words.format(case_texts.short(done.case_id))).last


def test_a_code_within_others_opens_nothing(me: Chat) -> None:
    done = files(me.house)
    assert STORY not in me.says(f"เปิดเรื่อง X{case_texts.short(done.case_id)}").last


def test_the_case_is_taken_by_oneself(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ผมรับเรื่องนี้เองครับ")
    assert case_of(me.house, done).state == ACKNOWLEDGED


# -- a note beside a question --------------------------------------------------------------------


@pytest.mark.parametrize("words", [f"จดไว้ว่า{NOTE}", f"บันทึกภายใน: {NOTE}"])
def test_a_note_is_kept_while_a_message_waits(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(f"ถามผู้แจ้งหน่อยว่า{ASKS}").says(words)
    assert [text for _, _, text in said(me.house, done)] == [NOTE]
    assert "ยังไม่ได้ดำเนินการ" in me.last or "ยังไม่ได้ดำเนินการ" in me.since(0)
    me.says("ส่งเลยครับ")
    assert [text for _, _, text in said(me.house, done)] == [NOTE, ASKS]


def test_a_note_with_a_question_in_it_is_a_note(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("จดไว้ว่า ต้องถามการเงินว่าเบิกวันไหน?")
    assert [text for _, _, text in said(me.house, done)] == ["ต้องถามการเงินว่าเบิกวันไหน?"]


def test_where_a_text_is_asked_such_words_are_the_text(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ตอบหรือถามผู้แจ้ง").says(f"จดไว้ว่า{NOTE}")
    assert said(me.house, done) == [] and "ส่งข้อความ" in me.offers


# -- a step behind its words ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [f"{FOUND} แจ้งผลผู้ร้องตามนี้ครับ", f"{FOUND}, ช่วยแจ้งผลให้ผู้แจ้งตามนั้นเลยค่ะ"]
)
def test_a_result_that_stands_before_is_shown_before_it_is_told(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert f"“{FOUND}”" in me.last and said(me.house, done) == []
    me.taps("ยืนยันแจ้งผล")
    assert [text for _, _, text in said(me.house, done)] == [FOUND]


@pytest.mark.parametrize("words", ["ปิดเรื่องได้เลยครับ", "ปิดเคสเลยค่ะ"])
def test_the_case_in_sight_is_closed_after_a_look(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(f"{FOUND} แจ้งผลผู้ร้องตามนี้ครับ").taps("ยืนยันแจ้งผล")
    opened(me, done).says(words)
    assert "ยืนยันปิดเรื่อง" in me.offers


@pytest.mark.parametrize(
    ("words", "do"),
    [
        ("ปิดเรื่องได้เลยครับ เคลียร์จบแล้ว", CLOSE), ("ปิดเรื่องได้ไหม", None), ("ปิดเรื่องยังไง", None),
        ("ปิดเรื่อง แล้วต้องทำไงต่อ", None), ("ยังไม่ปิดเรื่องนะครับ", None), ("ปิดเรื่องพรุ่งนี้", None),
        ("เขาแจ้งผลตามนี้", None), ("แจ้งผลตามนี้ได้ไหม", None), (f"{FOUND} แจ้งผลตามนี้เลยครับ", TELL),
    ],
)  # fmt: skip
def test_which_step_is_meant(words: str, do: str | None) -> None:
    found = case_said.read_in_sight(words)
    assert (found.do if found is not None else None) == do


# -- what is asked -------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["เขาตอบกลับมาหรือยัง", "เค้าเขียนอะไรเพิ่มมาบ้างคะ"])
def test_whether_they_have_answered(me: Chat, words: str) -> None:
    done = files(me.house)
    says_more(me.house, done, "วันศุกร์ครับ")
    assert case_texts.short(done.case_id) in me.says(words).last


def test_others_are_not_told_of_cases(me: Chat, chat: People) -> None:
    done = files(me.house)
    says_more(me.house, done, "วันศุกร์ครับ")
    for words in ("เขาตอบกลับมาหรือยัง", "ปีนี้ปิดไปกี่เรื่อง", "ส่งต่อ ปปช เลยครับ"):
        last = chat(STAFF).says(words).last
        assert case_texts.short(done.case_id) not in last and "ท่านรับผิดชอบ" not in last


@pytest.mark.parametrize(
    "words", ["เดือนนี้มีกี่เรื่องครับ ใกล้ครบกำหนดกี่เรื่อง", "ทั้งหมดปิดไปกี่เรื่องแล้ว ปีนี้", "ปีนี้มีกี่เรื่องคะ"]
)
def test_cases_are_counted_by_month_and_year(me: Chat, words: str) -> None:
    files(me.house)
    me.says(words)
    assert "รับ 1 เรื่อง ปิดแล้ว 0 เรื่อง" in me.last and "ครบกำหนดภายใน 7 วัน 1 เรื่อง" in me.last


def test_the_year_before_is_asked_on(me: Chat) -> None:
    files(me.house)
    me.says("ปีนี้มีกี่เรื่องคะ").says("แล้วปีที่แล้วล่ะ")
    assert "รับ 0 เรื่อง" in me.last and "ขณะนี้" not in me.last
    assert "รับ 1 เรื่อง" in me.says("แล้วเดือนนี้ล่ะ").last


def test_of_nothing_told_before_nothing_is_counted(me: Chat) -> None:
    files(me.house)
    assert "ท่านรับผิดชอบ ปี" not in me.says("แล้วปีที่แล้วล่ะ").last


@pytest.mark.parametrize(
    "words",
    [
        "ปีนี้ส่งรายงานกี่เรื่อง",
        "เดือนนี้มีกี่สำนักที่ส่ง",
        "ปีนี้รับมาทั้งหมดกี่เรื่อง ปิดไปกี่เรื่อง",
        "ปีนี้มีเรื่องร้องเรียนเรื่องรถกี่เรื่อง",
        "ปีที่แล้วมีประกาศกี่เรื่อง",
    ],
)
def test_other_counts_are_not_of_cases(words: str) -> None:
    assert not cases_counted._COUNTS.fullmatch(words)


@pytest.mark.parametrize(
    "words",
    ["ส่งต่อเรื่องนี้ให้ ปปช", "เรื่องนี้ควรส่งต่อ ปปช ไหมครับ", "ส่งต่อ ป.ป.ช. เลยครับ", "เรื่องนี้ต้องส่งให้ตำรวจไหม"],
)
def test_a_case_is_sent_to_nobody_outside(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "ไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก" in me.last and said(me.house, done) == []


@pytest.mark.parametrize(
    "words", [f"จดไว้ว่า ส่งต่อ ปปช แล้ว {NOTE}", "บอกผู้แจ้งว่าสำนักงานส่งเรื่องต่อ ปปช แล้ว"]
)
def test_what_was_sent_outside_is_noted_or_told(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert "ไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก" not in me.last


# -- a correction that waits ---------------------------------------------------------------------

_TOLD, _PUT_RIGHT = "ตักเตือนแล้วเมื่อวันที่ 24", "ตักเตือนแล้วเมื่อวันที่ 25"


def _corrected(me: Chat) -> Filed:
    done = files(me.house)
    opened(me, done).says(f"แจ้งผลว่า {_TOLD}").says("ไม่ใช่วันที่ 24 วันที่ 25")
    assert "แก้ตามนี้" in me.since(0)
    return done


@pytest.mark.parametrize("word", ["ยืนยันแจ้งผล", "แจ้งเลยค่ะ"])
def test_nothing_is_told_while_a_correction_of_it_waits(me: Chat, word: str) -> None:
    done = _corrected(me)
    me.says(word)
    assert said(me.house, done) == [] and "ยังไม่ได้ส่ง" in me.since(0) and "แก้ตามนี้" in me.since(0)
    me.taps("แก้ตามนี้").taps("ยืนยันแจ้งผล")
    assert [text for _, _, text in said(me.house, done)] == [_PUT_RIGHT]


def test_a_tapped_confirmation_waits_for_it_too(me: Chat) -> None:
    done = _corrected(me)
    me.taps("ยืนยันแจ้งผล")
    assert said(me.house, done) == []
    me.taps("ไม่ใช้ข้อความนี้").taps("ยืนยันแจ้งผล")
    assert [text for _, _, text in said(me.house, done)] == [_TOLD]


def test_other_words_at_the_card_hold_nothing_back(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says(f"แจ้งผลว่า {_TOLD}").says("วันนี้ฝนตกนะ").taps("ยืนยันแจ้งผล")
    assert [text for _, _, text in said(me.house, done)] == [_TOLD]


def test_going_back_is_no_confirmation(me: Chat) -> None:
    done = _corrected(me)
    me.taps("แก้ข้อความ")
    assert said(me.house, done) == [] and "พิมพ์ผลที่จะแจ้ง" in me.last


# -- notes with the case's number, and a note put right ------------------------------------------


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("บันทึกภายใน {} แก้จากหัวหน้ารปภ. เป็นหัวหน้าฝ่ายอาคาร", "แก้จากหัวหน้ารปภ. เป็นหัวหน้าฝ่ายอาคาร"),
        ("เรื่อง {} ผู้แจ้งโทรมาอีกแล้วบอกว่าเขาขอโทษแล้ว จดไว้หน่อยค่ะ", "ผู้แจ้งโทรมาอีกแล้วบอกว่าเขาขอโทษแล้ว"),
        ("รับเรื่อง {} แล้ว จดไว้ด้วยว่าประสานหัวหน้ารปภ.แล้ว", "ประสานหัวหน้ารปภ.แล้ว"),
    ],
)
def test_a_note_is_kept_in_the_case_that_is_named(me: Chat, words: str, note: str) -> None:
    done = files(me.house)
    me.says(words.format(case_texts.short(done.case_id)))
    assert [(way, text) for way, _, text in said(me.house, done)] == [("note", note)]


@pytest.mark.parametrize(
    "words", ["เรื่อง {} จดไว้หรือยังคะ", "บันทึกภายใน {} คืออะไร", "รับเรื่อง {} แล้วจดไว้ตรงไหน"]
)
def test_what_is_asked_of_notes_is_none(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words.format(case_texts.short(done.case_id)))
    assert said(me.house, done) == []


def test_a_note_put_right_is_a_note_of_the_same_case(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("จดไว้ว่าประสานหัวหน้ารปภ.แล้ว")
    me.says("เมื่อกี้จดผิด ไม่ใช่หัวหน้ารปภ. เป็นหัวหน้าฝ่ายอาคาร")
    assert [text for _, _, text in said(me.house, done)][1:] == [
        "เมื่อกี้จดผิด ไม่ใช่หัวหน้ารปภ. เป็นหัวหน้าฝ่ายอาคาร"
    ]


def test_a_result_before_the_wish_to_close_is_shown(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("หาเจอแล้วค่ะ รปภ.เข้าใจผิดว่าบัตรหมดอายุ ขอโทษผู้แจ้งแล้ว ปิดเรื่องได้เลย")
    assert "“หาเจอแล้วค่ะ รปภ.เข้าใจผิดว่าบัตรหมดอายุ ขอโทษผู้แจ้งแล้ว”" in me.since(0)
    assert said(me.house, done) == [] and "ยืนยันแจ้งผล" in me.offers


@pytest.mark.parametrize(
    "words",
    ["ยังไม่เสร็จเลย อย่าเพิ่งปิดเรื่อง", "ถ้าผู้แจ้งพอใจแล้ว ปิดเรื่องได้เลย", "ต้องแจ้งผลก่อนแล้วไหม ปิดเรื่องได้เลย"],
)
def test_other_words_before_closing_tell_no_result(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "ยืนยันแจ้งผล" not in me.offers and said(me.house, done) == []
