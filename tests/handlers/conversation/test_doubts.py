"""What is no answer is never kept as one; what may be an answer waits behind a button."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.conversation.controls import confirms
from tests.handlers.house import Chat
from tests.understanding import typed
from tests.understanding.scenes import Heard, brought, demo_database, staged, states

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"
MAYBE = "ใครมาบ้างในงานวันนั้น"
SENTENCES = [each.text for each in typed.typed(typed.SEEN)]


@pytest.fixture
def telling(reporter: Chat) -> Chat:
    """A report at the step that asks what was done."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")


def draft_count(chat: Chat) -> int:
    return len(chat.house.states(chat.user_id))


# -- pausing and coming back ----------------------------------------------------------------------


def test_a_wish_to_pause_parks_the_report_and_typing_goes_on(telling: Chat) -> None:
    telling.says("เดี๋ยวมาพิมพ์ต่อนะคะ")
    assert "พิมพ์ “ทำต่อ”" in telling.last
    assert [row.status for row, _ in telling.house.states(telling.user_id).values()] == ["paused"]
    telling.says("ทำต่อค่ะ")
    assert "สิ่งที่ทำ" in telling.last and "narrative" not in telling.answers


def test_the_draft_that_is_named_goes_on(telling: Chat) -> None:
    telling.says("พักก่อน").says("รายงาน 3.7").says("พักก่อน")
    telling.says("กลับไปทำ 1.10 ต่อ")
    assert telling.last.startswith("รายงาน 1.10")


def test_several_drafts_are_listed(telling: Chat) -> None:
    telling.says("พักก่อน").says("รายงาน 3.7").says("พักก่อน").says("ทำต่อ")
    assert "เรื่องที่ทำค้างไว้" in telling.last and "1.10" in telling.last and "3.7" in telling.last


def test_a_number_without_a_draft_is_told(telling: Chat) -> None:
    telling.says("กลับไปทำ 2.1 ต่อ")
    assert "ไม่มีร่าง 2.1" in telling.last and "narrative" not in telling.answers


def test_without_a_draft_going_on_leads_to_the_menu(reporter: Chat) -> None:
    reporter.says("ทำต่อ")
    assert "ไม่มีเรื่องที่ทำค้างไว้" in reporter.last and "เมนู" in reporter.offers


def test_work_that_goes_on_is_an_answer(telling: Chat) -> None:
    telling.says("ทำต่อเนื่องทุกเดือน รวม 3 ครั้ง มีผู้เข้าร่วม 40 คน")
    assert telling.answers["narrative"].startswith("ทำต่อเนื่อง")


# -- a sentence that may be an answer -------------------------------------------------------------


def test_it_is_shown_and_one_tap_makes_it_the_answer(telling: Chat) -> None:
    telling.says(MAYBE)
    assert MAYBE in telling.last and telling.offers == ["ใช้เป็นคำตอบ", "เป็นคำถาม"]
    assert "narrative" not in telling.answers
    telling.taps("ใช้เป็นคำตอบ")
    assert telling.answers["narrative"] == MAYBE and "held" not in telling.state


def test_the_other_tap_answers_the_question_and_keeps_the_step(telling: Chat) -> None:
    telling.says("จะเขียนเยอะไปทำไมในเมื่อแนบเอกสารแล้ว").taps("เป็นคำถาม")
    assert "เล่าสั้น ๆ ได้" in telling.since(-2) and "สิ่งที่ทำ" in telling.last
    assert "narrative" not in telling.answers


def test_an_older_one_still_waits_after_a_newer_one(telling: Chat) -> None:
    telling.says(MAYBE)
    older = telling.button("ใช้เป็นคำตอบ")
    telling.says("ทำไมต้องเขียนเยอะ").taps_data(older)
    assert telling.answers["narrative"] == MAYBE


def test_its_button_is_kindly_old_once_the_step_is_answered(telling: Chat) -> None:
    telling.says(MAYBE)
    older = telling.button("ใช้เป็นคำตอบ")
    telling.says(TOLD).taps_data(older)
    assert telling.answers["narrative"] == TOLD and "ไม่มีอะไรเปลี่ยน" in telling.since(-2)


def test_taken_back_it_waits_no_longer(telling: Chat) -> None:
    telling.says(MAYBE)
    telling.unsends(telling.messages[-1])
    assert MAYBE not in str(telling.state)


def test_used_and_then_taken_back_the_answer_goes(telling: Chat) -> None:
    telling.says(MAYBE)
    said = telling.messages[-1]
    telling.taps("ใช้เป็นคำตอบ").unsends(said)
    assert "narrative" not in telling.answers


def test_stopping_in_own_words_is_asked_once_more(telling: Chat) -> None:
    telling.says("ขอยกเลิกรายงานนี้")
    assert "จะยกเลิกใช่หรือไม่" in telling.last and "status" in telling.answers
    telling.taps("พักไว้ก่อน")
    assert "พิมพ์ “ทำต่อ”" in telling.last


# -- questions, refusals, other answers -----------------------------------------------------------


def test_a_question_about_the_step_is_answered_there(telling: Chat) -> None:
    telling.says("ต้องเขียนยาวแค่ไหนคะ")
    assert "เล่าสั้น ๆ ได้" in telling.since(-2) and "narrative" not in telling.answers


def test_a_question_about_gifts_in_a_gift_report_tells_the_rule(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("ถ้าไม่ถึง 3000 ต้องแจ้งมั้ย")
    assert "3,000 บาท" in reporter.since(-2) and "what" not in reporter.answers


def test_a_refusal_says_how_to_go_on(telling: Chat) -> None:
    telling.says("ไม่อยากตอบข้อนี้")
    assert "จำเป็นต้องมีคำตอบ" in telling.since(-2) and "narrative" not in telling.answers


def test_another_answer_is_changed_by_its_name(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้ 3,500 บาท").says("ขอแก้มูลค่าเมื่อกี้พิมพ์ผิด")
    assert "มูลค่า" in reporter.last and "giver" not in reporter.answers


def test_thanks_and_a_greeting_keep_the_step(telling: Chat) -> None:
    telling.says("ขอบคุณมากนะคะ").says("สวัสดีค่ะ")
    assert "สิ่งที่ทำ" in telling.last and "narrative" not in telling.answers


def test_in_a_complaint_who_dares_not_tell_is_not_written_down(chat: Callable[[str], Chat]) -> None:
    who = chat("D0103")
    who.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says("ไม่กล้าเล่า ขอคิดดูก่อน")
    assert "พักไว้ให้แล้ว" in who.last and "ไม่กล้าเล่า" not in str(who.house.states(who.user_id))
    who.says("ทำต่อ").says("ใครจะเห็นเรื่องนี้บ้าง")
    assert "ผู้ที่เห็น" in who.since(-2) and "text" not in who.answers


# -- asking never begins a filing -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "told", "begins"),
    [
        ("รับของขวัญได้แค่ไหน", "3,000 บาท", "รับของขวัญ"),
        ("ร้องเรียนแล้วใครเห็นบ้าง", "ผู้ที่เห็น", "ร้องเรียน"),
        ("ลาได้กี่วัน", "ไม่เกิน", "ลา"),
    ],
)
def test_a_question_is_answered_and_begins_nothing(
    reporter: Chat, question: str, told: str, begins: str
) -> None:
    reporter.says(question)
    assert told in reporter.last and begins in reporter.offers
    assert draft_count(reporter) == 0
    reporter.taps(begins)
    assert draft_count(reporter) == 1


def test_asking_how_to_do_it_tells_how_with_the_button_that_does_it(reporter: Chat) -> None:
    reporter.says("แจ้งลายังไง")
    assert draft_count(reporter) == 0
    reporter.taps("แจ้งลา")
    assert draft_count(reporter) == 1


# -- whatever is typed ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tried() -> Iterator[tuple[Chat, Callable[[Callable[[], str]], Heard]]]:
    """The same, in an office where all is taken back before something else is tried."""
    walk = ("รายงาน 1.10", ["เสร็จแล้ว 100%"])
    with demo_database() as office:
        with staged(office, lambda house: brought(house, "reporter", walk)) as made:
            yield made


@pytest.mark.soak
@given(said=st.lists(st.sampled_from(SENTENCES) | st.text(min_size=1, max_size=60), max_size=3))
def test_whatever_is_typed_nothing_given_before_is_lost(
    tried: tuple[Chat, Callable[[Callable[[], str]], Heard]], said: list[str]
) -> None:
    chat, tries = tried

    def says() -> str:
        for text in said:
            before, count = states(chat), len(chat.heard)
            chat.says(text)
            assert chat.since(count)
            after = states(chat)
            for key, (*_at, state) in before.items():
                if text not in ("ยกเลิก", "เลิก"):
                    assert _given(state) <= _given(after[key][3] if key in after else None)
        return ""

    tries(says)


def _given(state: dict[str, Any] | None) -> set[str]:
    return set((state or {}).get("answers", {})) - {"by_message"}


# -- agreeing -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "agrees"),
    [
        ("ถูกต้องแล้วค่ะ ส่งเลย", True),
        ("ใช่ครับ", True),
        ("โอเค ส่งได้เลยนะคะ", True),
        ("ข้อมูลถูกต้องครบถ้วนค่ะ", True),
        ("ส่งแล้วค่ะ", False),
        ("ดูแล้วไม่มีอะไรแก้ ส่งขึ้นไปได้เลย", True),
        ("กดส่งให้ด้วยค่ะ", True),
        ("ส่งให้หัวหน้าดูก่อน", False),
        ("ได้ค่ะ", False),
        ("ยังไม่ถูกต้องค่ะ", False),
        ("ถูกต้องไหมคะ", False),
    ],
)
def test_a_review_card_is_agreed_to_in_own_words(said: str, agrees: bool) -> None:
    assert confirms(said) == agrees


def test_agreeing_is_no_answer_where_words_are_asked_for(telling: Chat) -> None:
    telling.says("ถูกต้องแล้วค่ะ ส่งเลย")
    assert "ยังไม่ถึงขั้นนั้น" in telling.last and "narrative" not in telling.answers


def test_nothing_waits_to_be_agreed_to(reporter: Chat) -> None:
    reporter.says("ยืนยัน")
    assert "ไม่มีเรื่องที่รอยืนยัน" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "เป็นคำตอบค่า",
        "คำตอบจ้า",
        "ใช่ เป็นคำตอบอ่ะค่ะ",
        "เป็นคำตอบครัช",
        "ไม่ใช่คำถามนะ",
        "เป็นคำตอบ ไม่ใช่คำถามค่ะ",
        "ก็คำตอบไงคะ",
        "ที่พิมพ์ไปคือคำตอบค่ะ",
        "ตอบค่ะ",
        "อันแรกค่ะ",
        "บันทึกค่ะ",
        "เก็บไว้เลยครับ",
        "ขอบันทึกข้อความนี้ไว้ค่ะ",
        "บันทึกเป็นคำตอบได้เลย",
    ],
)
def test_the_sentence_of_the_card_is_the_answer_however_that_is_said(
    telling: Chat, said: str
) -> None:
    telling.says(MAYBE).says(said)
    assert telling.answers["narrative"] == MAYBE and "held" not in telling.state


@pytest.mark.parametrize(
    "said", ["เป็นคำถามค่า", "คำถามงับ", "ถามค่ะ", "ไม่ใช่คำตอบค่ะ", "อันที่สองจ้า", "ไม่ใช่คำตอบนะ เป็นคำถาม"]
)
def test_the_sentence_of_the_card_is_a_question_however_that_is_said(
    telling: Chat, said: str
) -> None:
    telling.says(MAYBE).says(said)
    assert "narrative" not in telling.answers and "held" not in telling.state


@pytest.mark.parametrize(
    "said",
    [
        "ใช่ค่ะ",
        "ไม่ใช่ค่ะ",
        "ข้อแรกจ้า",
        "ทั้งสองอย่างค่ะ",
        "ทั้งคำตอบทั้งคำถามค่ะ",
        "เป็นคำตอบไหมคะ",
    ],
)
def test_words_that_choose_neither_button_keep_the_sentence_waiting(
    telling: Chat, said: str
) -> None:
    telling.says(MAYBE).says(said)
    assert "narrative" not in telling.answers and "“เป็นคำตอบ”" in telling.since(-2)
    telling.says("อันแรก")
    assert telling.answers["narrative"] == MAYBE


@pytest.mark.parametrize("said", ["บันทึกค่ะ", "ขอบันทึกไว้ครับ", "บันทึกไว้ให้ด้วยนะคะ"])
def test_prose_that_is_offered_to_be_kept_is_kept_by_that_word(reporter: Chat, said: str) -> None:
    told = "เขาวางไว้แล้วก็รีบกลับไปเลยค่ะ"
    reporter.says("รายงานการรับของขวัญ").says("กระเช้าผลไม้").says(told)
    assert "occasion" not in reporter.answers
    reporter.says(said)
    assert "เขาวางไว้" in reporter.answers["occasion"]


def test_where_going_back_may_be_meant_no_answer_forgets_the_sentence(telling: Chat) -> None:
    telling.says("ขอย้อนไปแก้ที่เล่าในประชุมคราวก่อนนั้น")
    assert "ย้อนกลับ" in telling.offers and "held" in telling.state
    telling.says("ไม่ใช่คำตอบค่ะ")
    assert "narrative" not in telling.answers and "held" not in telling.state


@pytest.mark.parametrize(
    "said",
    ["เป็นคำตอบค่ะ แต่เอาคำว่าใครออก", "ใช้เป็นคำตอบ แต่ขอตัดคำว่า “ใคร” ออกหน่อยค่ะ"],
)
def test_the_sentence_of_the_card_is_kept_without_words_that_go_out(
    telling: Chat, said: str
) -> None:
    telling.says(MAYBE).says(said)
    assert telling.answers["narrative"] == "มาบ้างในงานวันนั้น"


@pytest.mark.parametrize("said", ["เป็นคำตอบค่ะ แต่ขอเพิ่มว่ามี 20 คน", "คำตอบจ้า แล้วเพิ่มอีกนิดว่า มี 20 คน"])
def test_the_sentence_of_the_card_is_kept_with_what_is_added(telling: Chat, said: str) -> None:
    telling.says(MAYBE).says(said)
    assert telling.answers["narrative"] == f"{MAYBE} มี 20 คน"


def test_words_that_the_sentence_does_not_have_are_asked_about(telling: Chat) -> None:
    telling.says(MAYBE).says("เป็นคำตอบค่ะ แต่เอาคำว่าส่งได้ออก")
    assert "narrative" not in telling.answers
    assert "ไม่มีคำว่า “ส่งได้”" in telling.last


def test_prose_about_words_that_went_out_is_an_answer(telling: Chat) -> None:
    told = "คำตอบของแบบสอบถามมีครบ แต่ตัดคำว่าคุณธรรมออกจากป้ายแล้วทำใหม่"
    telling.says(told)
    assert told in telling.answers["narrative"]
