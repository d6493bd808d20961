"""What those who have cases type about them: replies, closed ones, notes on the case in sight."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handlers.complaints.working import case_said, cases_asked
from models.complaints import cases
from models.complaints.complaint import CLOSED, TOLD
from models.complaints.sealed import case_texts
from models.people.person import Person
from tests.handlers.complaints.casework import (
    RECEIVER,
    STAFF,
    STORY,
    case_of,
    files,
    on_record,
    opened,
    said,
    says_more,
)
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
NOTE = "โทรถามหัวหน้า รปภ แล้ว รอกล้องวงจรปิด"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


def told(me: Chat, words: str = "ตักเตือนแล้ว") -> object:
    """A case with a result that the complainant was told."""
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says(words).taps("ยืนยันแจ้งผล")
    return done


@pytest.mark.parametrize(
    "words", ["ผู้ร้องตอบมารึยัง", "ผู้แจ้งเขียนมาหรือยังคะ", "มีข้อความอะไรเพิ่ม", "เปิดเรื่องที่มีข้อความ"]
)
def test_replies_are_found_in_open_and_closed_cases(me: Chat, words: str) -> None:
    done, other = told(me), files(me.house)
    says_more(me.house, done, "ศุกร์บ่ายสองครับ")
    says_more(me.house, done, "ยังไม่พอใจ เขาไม่ได้ขอโทษ")
    me.says(words)
    short = case_texts.short(done.case_id)
    assert short in me.last and "ผู้แจ้งเขียนมา 2 ข้อความ ยังไม่ได้ตอบ" in me.last
    assert case_texts.short(other.case_id) not in me.last and "พอใจ" not in me.last
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง")
    me.says(words)
    assert short in me.last and "ปิดเรื่องแล้ว" in me.last


def test_without_a_reply_that_is_said(me: Chat) -> None:
    done = files(me.house)
    me.says("ผู้ร้องตอบมารึยัง")
    assert "ยังไม่มีข้อความจากผู้แจ้งที่รอท่านตอบ" in me.last
    says_more(me.house, done, "มีพยานด้วย")
    assert "ผู้แจ้งเขียนมา 1 ข้อความ" in me.says("เรื่องที่ได้รับ").last


def test_who_has_no_case_is_not_told_of_any(me: Chat, chat: People) -> None:
    says_more(me.house, files(me.house), "มีพยานด้วย")
    for words in ("ผู้ร้องตอบมารึยัง", "มีข้อความอะไรเพิ่ม", "เดือนนี้มีกี่เรื่อง", "เรื่องที่ปิดแล้ว"):
        assert "เขียนมา 1" not in chat(STAFF).says(words).last


def test_closing_over_a_reply_says_so_and_asks(me: Chat) -> None:
    done = told(me)
    says_more(me.house, done, "ยังไม่พอใจ เขาไม่ได้ขอโทษ")
    opened(me, done).taps("ปิดเรื่อง")
    assert "ผู้แจ้งเขียนมา 1 ข้อความ ยังไม่ได้ตอบ" in me.last and "ปิดเรื่องนี้ใช่หรือไม่" in me.last
    before = len(me.heard)
    me.says(f"เปิดเรื่อง {case_texts.short(done.case_id)}")
    assert "เขาไม่ได้ขอโทษ" in me.since(before) and case_of(me.house, done).state == TOLD


@pytest.mark.parametrize("agrees", ["ยืนยันปิดเรื่อง", "ยืนยัน", "ตกลงปิด", "ใช่", "ใช่ ปิดเลยค่ะ"])
def test_a_reply_that_came_after_the_question_stops_it(me: Chat, agrees: str) -> None:
    done = told(me)
    opened(me, done).taps("ปิดเรื่อง")
    says_more(me.house, done, "ยังไม่พอใจ")
    me.says(agrees)
    assert "ผู้แจ้งเขียนมา 1 ข้อความ" in me.last and case_of(me.house, done).state == TOLD
    me.says(agrees)
    assert case_of(me.house, done).state == CLOSED


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "words",
    [
        "เปิดเลย",
        "เปิดเรื่อง",
        "ไม่ปิด",
        "อย่าเพิ่งปิดเรื่อง",
        "ปิดเรื่องดีไหม",
        "ไม่ใช่",
        "ใช่ไหม",
        "ใช่เรื่องนี้หรือเปล่า",
        "ยังไม่ปิด",
    ],
)
def test_other_words_close_nothing(me: Chat, words: str) -> None:
    done = told(me)
    opened(me, done).taps("ปิดเรื่อง").says(words)
    assert case_of(me.house, done).state == TOLD


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ อย่าเพิ่งส่ง", "อย่าส่งเลย", "ใช่แต่ขอแก้ก่อน", "ยังไม่แจ้ง", "ไม่ต้องแจ้งเลย"]
)
def test_other_words_tell_nothing(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ไม่มีมูล").says(words)
    assert said(me.house, done) == []


def test_without_a_reply_closing_asks_as_before(me: Chat) -> None:
    done = told(me)
    opened(me, done).taps("ปิดเรื่อง")
    assert "เขียนมา" not in me.last
    me.says("ใช่")
    assert case_of(me.house, done).state == CLOSED


def test_telling_the_result_over_a_reply_says_so_too(me: Chat) -> None:
    done = files(me.house)
    says_more(me.house, done, "มีพยานด้วย")
    opened(me, done).taps("แจ้งผล").says("ตักเตือนแล้ว")
    assert "ผู้แจ้งเขียนมา 1 ข้อความ" in me.last
    me.taps("ยืนยันแจ้งผล")
    assert case_of(me.house, done).state == TOLD and "ปิดเรื่อง" in me.offers


def test_what_is_added_at_the_confirmation_is_asked_for_whole(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("แจ้งผล").says("ไม่มีมูล").says("แต่ตักเตือน รปภ แล้ว ย้ายจุดเวรแล้ว")
    assert "แก้ข้อความ" in me.last and "พิมพ์ใหม่ทั้งข้อความ" in me.last and said(me.house, done) == []
    me.says("ขอแก้ก่อน").says("ไม่มีมูล แต่ตักเตือน รปภ แล้ว").says("ใช่")
    assert [text for _, _, text in said(me.house, done)] == ["ไม่มีมูล แต่ตักเตือน รปภ แล้ว"]


@pytest.mark.parametrize("lead", ["จดไว้ว่า", "บันทึกไว้ว่า", "บันทึกภายใน ", "โน้ตไว้ว่า "])
def test_a_typed_note_goes_to_the_case_in_sight(me: Chat, lead: str) -> None:
    done, other = files(me.house), files(me.house)
    opened(me, done).says(f"{lead}{NOTE}")
    assert "บันทึกภายในแล้ว" in me.last
    assert [(who, text) for who, _, text in said(me.house, done)] == [("note", NOTE)]
    assert said(me.house, other) == []


def test_without_a_case_in_sight_nothing_is_noted(me: Chat, chat: People) -> None:
    done = files(me.house)
    me.says("เมนู").says(f"จดไว้ว่า{NOTE}")
    chat(STAFF).says(f"จดไว้ว่า{NOTE}")
    assert said(me.house, done) == []


@pytest.mark.parametrize(
    "words",
    [
        "บันทึกความดี ช่วยเก็บขยะ",
        "บันทึกการประชุมเมื่อวาน",
        "จดยังไง",
        "บันทึกภายในคืออะไร",
        "แจ้งผลยังไง",
        "คืนของขวัญไปแล้ว",
    ],
)
def test_other_words_are_no_step(words: str) -> None:
    assert case_said.read_in_sight(words) is None


def test_a_result_told_beside_the_closing_is_told_first(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ปิดเรื่องนี้ ไม่มีมูล")
    assert "ไม่มีมูล" in me.last and "แจ้งผลนี้แก่ผู้แจ้งใช่หรือไม่" in me.last and said(me.house, done) == []
    me.taps("ยืนยันแจ้งผล").says("ปิดเรื่องนี้ ไม่มีมูล")
    assert "ปิดเรื่องนี้ใช่หรือไม่" in me.last and "ยังไม่ได้ส่ง" in me.since(-2)
    me.says("ปิดเลย")
    assert case_of(me.house, done).state == CLOSED
    assert [text for _, _, text in said(me.house, done)] == ["ไม่มีมูล"]


@pytest.mark.parametrize("words", ["ปิดเรื่องนี้ ได้ไหม", "ปิดเรื่องนี้ ยังไง", "ปิดเรื่องนี้ ไม่ได้ ทำไม"])
def test_a_question_about_closing_closes_nothing(words: str) -> None:
    assert case_said.read_step(words) is None


def test_a_result_is_told_of_the_case_in_sight(me: Chat) -> None:
    done, _other = files(me.house), files(me.house)
    opened(me, done).says("แจ้งผลว่าว่ากล่าวตักเตือนแล้ว")
    assert "“ว่ากล่าวตักเตือนแล้ว”" in me.last and "แจ้งแล้วแก้ไขไม่ได้" in me.last


def test_who_is_related_steps_back_after_a_look(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("คืนเรื่องนี้ เราเป็นญาติกับผู้ถูกร้อง")
    assert "ถอนตัวจากเรื่องนี้ใช่หรือไม่" in me.last and "case.recused" not in on_record(me.house, done)


@pytest.mark.parametrize("words", ["เรื่องที่ปิดแล้ว", "เปิดเรื่องที่ปิดแล้ว", "ขอดูเรื่องที่ปิดไปแล้ว"])
def test_the_closed_ones_are_listed_when_they_are_asked_for(me: Chat, words: str) -> None:
    done, still = told(me), files(me.house)
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง").says(words)
    assert case_texts.short(done.case_id) in me.last
    assert case_texts.short(still.case_id) not in me.last


@pytest.mark.parametrize("words", ["ดูรูปที่แนบ", "ขอดูเรื่องนี้อีกที", "ดูหลักฐานที่ส่งมาหน่อย"])
def test_the_case_in_sight_is_shown_once_more(me: Chat, words: str) -> None:
    done, _other = files(me.house), files(me.house)
    opened(me, done)
    before = len(me.heard)
    me.says(words)
    assert STORY in me.since(before)


@pytest.mark.parametrize("words", ["มอบให้คุณรับแจ้งเหตุดูต่อ", "ส่งต่อให้คุณสมมติ รับแจ้งเหตุ", "มอบให้ ผอ.คลัง ดู"])
def test_no_single_person_is_handed_a_case(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert "เลือกกลุ่มงานหรือรายบุคคลไม่ได้" in me.last
    assert {"ส่งต่อ", "ถอนตัวจากเรื่องนี้"} <= set(me.offers)


@pytest.mark.parametrize("words", ["ผู้ร้องเป็นใคร", "ขอชื่อผู้ร้องหน่อย ผอ.ถาม"])
def test_who_complains_is_told_alike_of_every_case(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    hidden = me.last
    opened(me, files(me.house, identity="named", name="สมศรี มีชื่อ")).says(words)
    assert me.last.split("เปิดเรื่อง")[0] == hidden.split("เปิดเรื่อง")[0]
    assert "สมศรี" not in me.last and "อย่าบอกผู้อื่น" in me.last


@pytest.mark.parametrize("words", ["ปิดผิดเรื่อง เปิดใหม่", "ปิดผิดเรื่อง เปิดใหม่ได้ไหม", "เปิดใหม่"])
def test_who_may_open_a_closed_case_again_is_said(me: Chat, words: str) -> None:
    done = told(me)
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง").says(words)
    assert "ผู้แจ้งเปิดใหม่ได้หนึ่งครั้ง" in me.last


@pytest.mark.parametrize(
    "words, told_so",
    [
        ("แก้โน้ต ไม่ใช่หัวหน้า รปภ เป็นหัวหน้าชุด", "แก้หรือลบไม่ได้"),
        ("ลบโน้ตเมื่อกี้", "แก้หรือลบไม่ได้"),
        ("พรุ่งนี้เตือนด้วย", "ระบบเตือนตามกำหนด"),
    ],
)
def test_what_cannot_be_done_with_a_case_is_said(me: Chat, words: str, told_so: str) -> None:
    opened(me, files(me.house)).says(f"จดไว้ว่า{NOTE}").says(words)
    assert told_so in me.last and "เปิดเรื่อง" in me.offers


@pytest.mark.parametrize("words", ["เดือนนี้มีกี่เรื่อง", "เดือนนี้มีกี่เรื่อง ปิดกี่เรื่อง"])
def test_the_own_cases_of_the_month_are_counted(me: Chat, words: str) -> None:
    done, _still = told(me), files(me.house)
    opened(me, done).taps("ปิดเรื่อง").taps("ยืนยันปิดเรื่อง")
    assert "รับ 2 เรื่อง ปิดแล้ว 1 เรื่อง" in me.says(words).last
    me.house.later(days=40)
    assert "รับ 0 เรื่อง ปิดแล้ว 0 เรื่อง" in me.says(words).last


COUNTED = [
    "มีเรื่องร้องเรียนใหม่กี่เรื่องเดือนนี้",
    "เดือนนี้มีเรื่องร้องเรียนใหม่เข้ามากี่เรื่องคะ",
    "เรื่องร้องเรียนเดือนนี้กี่เรื่อง",
    "ปีนี้รับเรื่องร้องเรียนมาแล้วกี่เรื่อง",
    "เดือนนี้มีเคสใหม่กี่เคสครับ",
    "เบาะแสเดือนนี้มีกี่เรื่อง",
]


@pytest.mark.parametrize("words", COUNTED)
def test_new_cases_are_counted_where_there_is_none_too(me: Chat, words: str) -> None:
    assert "รับ 0 เรื่อง ปิดแล้ว 0 เรื่อง" in me.says(words).last
    files(me.house)
    assert "รับ 1 เรื่อง ปิดแล้ว 0 เรื่อง" in me.says(words).last


@pytest.mark.parametrize("words", COUNTED)
def test_who_receives_none_is_told_of_no_case(me: Chat, chat: People, words: str) -> None:
    files(me.house)
    assert "ที่ท่านรับผิดชอบ เดือน" not in chat(STAFF).says(words).last


@pytest.mark.parametrize(
    "words", ["เดือนนี้ส่งรายงานกี่เรื่อง", "อยากร้องเรียนหลายเรื่องเดือนนี้", "ร้องเรียนเดือนนี้"]
)
def test_other_words_of_the_month_count_no_cases(me: Chat, words: str) -> None:
    assert "ท่านรับผิดชอบ" not in me.says(words).last


@pytest.mark.parametrize(
    "words", ["มีเรื่องใหม่ยัง", "มีเรื่องร้องเรียนใหม่มั้ยครับ", "วันนี้มีเรื่องใหม่เข้ามาบ้างหรือเปล่าคะ"]
)
def test_whether_there_is_a_new_one_shows_the_list(me: Chat, words: str) -> None:
    done = files(me.house)
    assert case_texts.short(done.case_id) in me.says(words).last


@pytest.mark.parametrize(
    "words",
    ["เรื่องร้องเรียนถึงไหนแล้ว", "มีเรื่องร้องเรียนเข้ามาใหม่กี่เรื่อง", "ขอดูเรื่องร้องเรียนที่ต้องทำ"],
)
def test_how_things_are_is_the_own_queue_for_who_receives(me: Chat, words: str) -> None:
    done = files(me.house)
    assert case_texts.short(done.case_id) in me.says("เมนู").says(words).last


def test_counting_replies_opens_no_text(me: Chat) -> None:
    done = files(me.house)
    says_more(me.house, done, "มีพยานด้วย")
    with me.house.session() as session:
        assert cases.unanswered(session, [done.case_id]) == {done.case_id: 1}
        assert cases.unanswered(session, []) == {}
        assert session.query(Person).count() > 0
    assert on_record(me.house, done) == []


@pytest.mark.parametrize("letter", ["ก", " ", "ไว้", "ดู", "จด", "แล้ว"])
def test_long_words_are_read_quickly(letter: str) -> None:
    words = f"ปิดเรื่องนี้{letter * 5_000}ก!"
    begun = time.process_time()
    for each in (words, f"จด{letter * 5_000}", f"คืนเรื่องนี้{letter * 5_000}!"):
        case_said.read_step(each)
        case_said.read_in_sight(each)
    assert time.process_time() - begun < 0.2
    assert cases_asked._LONGEST < 5_000


@pytest.mark.parametrize(
    "words", ["ปิดเรื่องนี้ ยังไม่ได้", "ปิดเรื่องนี้ ไว้พรุ่งนี้", "ปิดเรื่องนี้ อย่าเพิ่ง", "ปิดเรื่องนี้ ทีหลัง"]
)
def test_when_a_case_is_not_closed_is_no_result(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "ยืนยันแจ้งผล" not in me.offers
    assert "work_case" not in {row.flow for row, _ in me.house.states(me.user_id).values()}


@pytest.mark.parametrize(
    "words", ["เรื่องนี้ต้องเสร็จเมื่อไหร่", "เคสนี้ต้องแจ้งผลภายในวันไหนคะ", "เรื่องนี้เหลืออีกกี่วัน"]
)
def test_the_day_of_the_case_in_sight_is_told(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert "ต้องรับเรื่องภายใน 8 มี.ค. 70" in me.last and "เปิดเรื่อง" in me.offers


def test_a_case_that_was_told_of_has_no_day_left(me: Chat) -> None:
    opened(me, told(me)).says("เรื่องนี้ต้องเสร็จเมื่อไหร่")
    assert "ไม่มีกำหนดที่รอท่านแล้ว" in me.last


def test_who_hands_a_case_to_somebody_is_told_how(me: Chat, chat: People) -> None:
    files(me.house)
    words = "โอนเรื่องนี้ให้คุณรับเรื่องช่วยดูหน่อยครับ"
    me.says("เมนู").says(words)
    assert "เลือกกลุ่มงานหรือรายบุคคลไม่ได้" in me.last and "เรื่องที่ได้รับ" in me.offers
    assert "รายบุคคลไม่ได้" not in chat(STAFF).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "สวัสดีครับ มีเบาะแสเข้ามาบ้างมั้ย",
        "มีเรื่องใหม่อีกไหมคะ",
        "มีเรื่องร้องเรียนของสำนักคลังเข้ามามั้ย",
        "มีข้อร้องเรียนส่งมาที่เราบ้างไหม",
    ],
)
def test_who_has_cases_asks_for_new_ones(me: Chat, words: str) -> None:
    files(me.house)
    assert "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" in me.says(words).last


def test_a_case_is_asked_for_by_its_short_name(me: Chat) -> None:
    short = case_texts.short(files(me.house).case_id)
    me.says(f"มีเรื่อง {short} ส่งต่อมาที่ผมรึยังครับ")
    assert short in me.last and "รหัสติดตาม" not in me.last


def test_what_the_complainant_says_stands_in_the_case_in_sight(me: Chat) -> None:
    done = files(me.house)
    says_more(me.house, done, "ศุกร์บ่ายสองครับ")
    me.says("ผู้แจ้งเขียนมาหรือยังคะ").says("เขาว่าไงบ้าง")
    assert "ศุกร์บ่ายสองครับ" in me.last


def test_a_note_may_name_this_case(me: Chat) -> None:
    opened(me, files(me.house)).says(f"บันทึกเพิ่มในเรื่องนี้ว่า {NOTE}")
    assert "บันทึกภายใน" in me.last and "ยังไม่เข้าใจ" not in me.last


OPEN = [
    "เรื่องร้องเรียนค้างกี่เรื่อง",
    "มีเรื่องร้องเรียนค้างอยู่กี่เรื่องคะ",
    "ตอนนี้เรื่องร้องเรียนเหลือกี่เรื่อง",
    "เรื่องร้องเรียนที่ยังไม่ปิดมีกี่เรื่อง",
    "ข้อร้องเรียนคงค้างกี่เรื่องครับ",
]


@pytest.mark.parametrize("words", OPEN)
def test_the_cases_that_are_open_now_are_counted(me: Chat, words: str) -> None:
    assert "ยังเปิดอยู่ 0 เรื่อง" in me.says(words).last
    files(me.house)
    assert "ยังเปิดอยู่ 1 เรื่อง" in me.says(words).last


@pytest.mark.parametrize("words", OPEN[:3])
def test_others_are_told_of_no_open_case_of_a_receiver(me: Chat, chat: People, words: str) -> None:
    files(me.house)
    assert "ที่ท่านรับผิดชอบ ขณะนี้" not in chat(STAFF).says(words).last
    assert "ที่ท่านรับผิดชอบ ขณะนี้" not in chat("D0101").says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องร้องเรียนทั้งหมดกี่เรื่อง",
        "รายงานค้างกี่เรื่อง",
        "ตัวเลขเรื่องร้องเรียน",
        "อยากร้องเรียนเรื่องงานค้าง",
        "ร้องเรียนค้างกี่วันถึงจะรู้ผล",
        "เรื่องที่ค้าง",
    ],
)
def test_other_words_of_what_is_open_count_no_cases(me: Chat, words: str) -> None:
    assert "ที่ท่านรับผิดชอบ ขณะนี้" not in me.says(words).last


DUE = [
    "เรื่องร้องเรียนที่ใกล้ครบกำหนดมีไหม",
    "เคสใกล้ครบกำหนดมีกี่เรื่อง",
    "เบาะแสที่ใกล้ถึงกำหนดมีอะไรบ้างคะ",
]


@pytest.mark.parametrize("words", DUE)
def test_whether_a_case_is_due_soon_is_answered(me: Chat, words: str) -> None:
    assert "ไม่มี ขณะนี้ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in me.says(words).last
    files(me.house)
    assert "ใกล้หรือเกินกำหนด 1 เรื่อง" in me.says(words).last and "เปิด" in me.offers
    me.taps("เปิด").taps("รับเรื่อง").says(words)
    assert "ไม่มีเรื่องที่ครบกำหนดภายใน 7 วัน" in me.last and "กำหนดถัดไป" in me.last


@pytest.mark.parametrize("words", ["เรื่องร้องเรียนค้างกี่เรื่อง เกินกำหนดไหม", "มีเรื่องร้องเรียนเกินกำหนดไหมครับ"])
def test_what_is_late_is_told_with_how_many_wait(me: Chat, words: str) -> None:
    assert "เลยกำหนด 0 เรื่อง" in me.says(words).last and "รออยู่ทั้งหมด 0 เรื่อง" in me.last
    files(me.house)
    assert "เลยกำหนด 0 เรื่อง" in me.says(words).last and "รออยู่ทั้งหมด 1 เรื่อง" in me.last
    me.house.later(days=30)
    assert "เลยกำหนด 1 เรื่อง" in me.says(words).last and "เปิด" in me.offers


def test_which_case_is_due_first_shows_it(me: Chat) -> None:
    files(me.house)
    assert "ใกล้หรือเกินกำหนด 1 เรื่อง" in me.says("เรื่องไหนใกล้ครบกำหนดที่สุด").last


@pytest.mark.parametrize(
    "words", ["ร้องเรียนค้างกี่เรื่อง นานสุดกี่วัน", "เรื่องร้องเรียนค้างกี่เรื่อง แล้วค้างนานที่สุดกี่วันคะ"]
)
def test_how_long_the_oldest_is_open_is_told(me: Chat, words: str) -> None:
    files(me.house)
    me.house.later(days=3)
    assert "ค้างนานที่สุด 3 วัน" in me.says(words).last
    assert "ค้างนานที่สุด 3 วัน" in me.says("นานสุดเรื่องไหน").last


@pytest.mark.parametrize("words", [DUE[0], "ร้องเรียนค้างกี่เรื่อง นานสุดกี่วัน"])
def test_others_are_told_of_no_case_that_is_due(me: Chat, chat: People, words: str) -> None:
    files(me.house)
    assert "ใกล้หรือเกินกำหนด 1" not in chat(STAFF).says(words).since(0)
    assert "ค้างนานที่สุด" not in chat(STAFF).says(words).since(0)


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("เดือนนี้มีร้องเรียนกี่เรื่อง เทียบกับเดือนที่แล้ว", "เดือนกุมภาพันธ์ 2570 รับ 0"),
        ("ปีนี้รับกี่เรื่อง เทียบกับปีที่แล้ว", "ปีงบประมาณ 2569 รับ 0"),
    ],
)
def test_a_time_is_compared_with_the_one_before(me: Chat, words: str, before: str) -> None:
    files(me.house)
    told = me.says(words).last
    assert "2570 รับ 1 เรื่อง" in told and before in told
