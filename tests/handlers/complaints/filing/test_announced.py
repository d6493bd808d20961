"""Words that only announce a complaint are no story; the kind and the wish told there are taken."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import announced, opening_words
from models.complaints.complaint import ANONYMOUS, COMPLAINT, TIP
from tests.handlers.complaints.filing.complaint_talk import (
    STORY,
    STRANGER,
    answers_of,
    filed_story,
    told,
)
from tests.handlers.house import Chat, House

SUBJECT_ANEW = "เจ้าหน้าที่หน้าห้องไล่ผู้มาติดต่อออกไป"


@pytest.mark.parametrize(
    "words",
    [
        "คืออยากแจ้งเรื่องนึงค่ะ", "มีเรื่องจะแจ้งหน่อยครับ", "ขอแจ้งเรื่องสำคัญเรื่องนึงค่ะ",
        "อยากร้องเรียนเรื่องเจ้าหน้าที่ค่ะ", "แจ้งเรื่องทุจริต",
    ],
)  # fmt: skip
def test_what_only_announces_is_no_story(words: str) -> None:
    assert announced.is_all(words) and not opening_words.is_story(words)


@pytest.mark.parametrize(
    "words",
    [
        "ขอแจ้งเรื่องเจ้าหน้าที่เรียกเงิน", "แจ้งเรื่องทุจริตในสำนัก", "อยากร้องเรียนเรื่องน้ำไม่ไหล",
        "มีเรื่องไม่ดีที่หัวหน้าทำ", "เจ้าหน้าที่โกง",
    ],
)  # fmt: skip
def test_what_tells_something_stays_a_story(words: str) -> None:
    assert not announced.is_all(words)


def test_kind_and_namelessness_are_taken_and_the_story_is_asked(demo: House) -> None:
    who = Chat(demo, STRANGER).says("อยากร้องเรียนเรื่องทุจริตแต่ไม่อยากเปิดเผยชื่อ")
    answers = answers_of(who)
    assert (answers["kind"], answers["identity"]) == (TIP, ANONYMOUS)
    assert not answers.get("text") and who.state["at"] == "text"


@pytest.mark.parametrize("words", ["เจ้าหน้าที่รับเงินแต่ไม่บอกชื่อ", "อยากแจ้งเรื่องเจ้าหน้าที่ที่ไม่บอกชื่อคนนึง"])
def test_behind_a_story_the_same_words_may_tell_of_somebody_else(words: str) -> None:
    assert announced.parted(words) == words


def test_a_greeting_is_no_story_where_the_story_is_asked(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    who.says("คืออยากแจ้งเรื่องนึงค่ะ")
    assert who.state["at"] == "text" and not answers_of(who).get("text")


def test_the_first_story_is_the_subject_and_its_question_is_answered(demo: House) -> None:
    who = Chat(demo, STRANGER).says("คืออยากแจ้งเรื่องนึงค่ะ")
    who.says("เพื่อนร่วมงานเรียกเก็บเงินแลกกับเร่งเอกสารให้ ต้องกรอกเป็นรายงานหรือเปล่า")
    assert answers_of(who)["text"] == "เพื่อนร่วมงานเรียกเก็บเงินแลกกับเร่งเอกสารให้"
    assert "ไม่ต้องทำเป็นรายงานหรือหนังสือ" in who.since(-2)


def test_the_general_word_makes_no_complaint_of_what_may_be_a_tip(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says("หัวหน้าพัสดุเรียกรับเงินจากร้านค้า")
    who.says("ร้องเรียนไม่บอกชื่อละกันค่ะ แต่กลัวอยู่ดี")
    answers = answers_of(who)
    assert answers["identity"] == ANONYMOUS and not answers.get("kind")


def test_another_kind_beside_the_wish_is_shown_and_not_added(demo: House) -> None:
    who = told(demo).says("เบาะแสการทุจริต แต่ไม่เอาชื่อนะ")
    assert answers_of(who)["kind"] == COMPLAINT and not answers_of(who)["more"]
    who.says("แก้ตามนี้")
    assert answers_of(who)["kind"] == TIP and not answers_of(who)["more"]


@pytest.mark.parametrize("lead", ["ตรงเรื่องให้เปลี่ยนเป็น", "แล้วหัวข้อเรื่องขอแก้เป็น"])
def test_an_order_changes_the_subject_and_is_not_added(demo: House, lead: str) -> None:
    who = told(demo).says(f"{lead} {SUBJECT_ANEW}")
    assert answers_of(who)["text"] == STORY
    who.says("แก้ตามนี้")
    assert answers_of(who)["text"] == SUBJECT_ANEW and not answers_of(who)["more"]


def test_what_is_not_wanted_goes_and_the_same_words_confirm(demo: House) -> None:
    who = told(demo).says(f"ตรงเรื่องให้เปลี่ยนเป็น {SUBJECT_ANEW}")
    who.says("ไม่ใช้ข้อความนี้ แล้วก็ยืนยัน")
    assert filed_story(demo).text == STORY and not filed_story(demo).further


@pytest.mark.parametrize("words", ["แล้วถ้าอยากถามผลทีหลังต้องใช้อะไร", "จะดูผลภายหลังได้ที่ไหนคะ"])
def test_how_to_ask_later_is_answered_at_the_card(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "พิมพ์ “ติดตาม” ตามด้วยรหัส" in who.since(-2) and not answers_of(who)["more"]
