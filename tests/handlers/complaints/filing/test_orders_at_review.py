"""Words to the bot around a complaint are followed or answered, and not kept as its story."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import complaint_asked, opening_words
from handlers.complaints.filing.heard.protection_wishes import read_wish
from models.complaints.complaint import ANONYMOUS, RECEIVER_ONLY
from tests.handlers.complaints.filing.complaint_talk import STORY, STRANGER, answers_of, told
from tests.handlers.house import Chat, House

PUT = "แก้ตามนี้"


def at_name(demo: House) -> Chat:
    return Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน")


@pytest.mark.parametrize(
    "question",
    [
        "ไม่แน่ใจอะ ถ้าบอกชื่อกับไม่บอกต่างกันยังไงคะ",
        "แล้วถ้าเลือกแบบให้ผู้รับเรื่องรู้เท่านั้น หัวหน้าจะรู้มั้ยอะ",
        "ไม่ใช่ ถามว่าหัวหน้าเราจะรู้ชื่อเรามั้ย",
    ],
)
def test_who_sees_the_name_is_told_at_its_question(demo: House, question: str) -> None:
    who = at_name(demo).says(question)
    assert "ชื่อเห็นได้เฉพาะผู้ที่ทำหน้าที่รับเรื่อง" in who.since(-1)
    assert "ให้ผู้รับเรื่องรู้เท่านั้น" in who.offers and "identity" not in answers_of(who)


@pytest.mark.parametrize(
    "story",
    [
        "หัวหน้ารู้ชื่อคนแจ้งแล้วเอาไปด่าในที่ประชุม",
        "เขาถามว่าใครจะรู้ชื่อเราบ้างแล้วก็หัวเราะใส่",
        "ถ้าบอกชื่อ เจ้าหน้าที่จะดูแลต่างจากคนที่ไม่บอกชื่อ",
        "หัวหน้าให้ผู้รับเรื่องรู้เท่านั้น แล้วปิดเรื่องเงียบ",
        "เพื่อนร่วมงานเห็นชื่อในเอกสารลับแล้วเอาไปพูดต่อ",
    ],
)
def test_a_story_with_names_is_no_question(story: str) -> None:
    assert not complaint_asked.of_the_name(story)


def test_the_later_of_two_choices_counts_and_no_word_becomes_the_story(demo: House) -> None:
    who = at_name(demo).says("ให้ผู้รับเรื่องรู้เท่านั้น... เอ่อ ไม่เอาดีกว่า ไม่บอกชื่อละกันค่ะ")
    found = answers_of(who)
    assert (found["identity"], found["text"]) == (ANONYMOUS, STORY) and not found.get("more")


def test_a_single_choice_about_the_name_stays(demo: House) -> None:
    wish = read_wish("ให้ผู้รับเรื่องรู้เท่านั้นค่ะ")
    assert wish is not None and wish.identity == RECEIVER_ONLY and wish.alone


def test_an_agreeing_word_before_the_complaint_keeps_its_story(demo: House) -> None:
    who = Chat(demo, STRANGER).says(f"โอเค งั้นร้องเรียนเลย {STORY}").taps("ข้อร้องเรียน")
    assert answers_of(who)["text"] == STORY


@pytest.mark.parametrize(
    "words", ["โอเคไม่ร้องเรียนแล้วค่ะ", "งั้นเขาร้องเรียนเราได้ไหม", "โอเค เรื่องร้องเรียนถึงไหนแล้ว"]
)
def test_other_words_begin_no_complaint(words: str) -> None:
    assert not opening_words.begins_complaint(words)


def test_the_story_is_put_right_by_what_it_is(demo: House) -> None:
    right = "น้องที่เคาน์เตอร์รับเอกสารพูดเพราะ ช่วยกรอกแบบให้ทุกช่อง"
    who = told(demo).says(f"ไม่ใช่ครับ เนื้อเรื่องคือ {right}").taps(PUT)
    assert answers_of(who)["text"] == right


def test_what_is_to_be_added_is_added_without_the_order(demo: House) -> None:
    who = told(demo).says("เพิ่มด้วยครับ อันที่บอกว่าน้องบริการดี")
    assert answers_of(who)["more"] == ["น้องบริการดี"]


@pytest.mark.parametrize(
    "story",
    [
        "เพิ่มเงินให้เขาทุกเดือนโดยไม่มีคำสั่ง",
        "เพิ่มด้วยว่าเขาทำแบบนี้มาสองปีแล้ว",
        "เพิ่มงานให้คนที่บอกว่าไม่เห็นด้วย",
        "เพิ่มหน่อยก็ไม่ยอม ทั้งที่บอกว่ามีงบ",
        "เพิ่มค่าน้ำมันในใบเบิกอีกสามครั้ง",
    ],
)
def test_a_story_that_begins_so_is_added_whole(demo: House, story: str) -> None:
    assert answers_of(told(demo).says(story))["more"] == [story]


@pytest.mark.parametrize(
    "agrees", ["ตกลงค่ะ แก้ตามนี้ แล้วส่งเลย", "แก้ตามนี้ แล้วส่งเลยครับ", "แก้ตามนี้แล้วส่งเลย", "โอเค แก้ตามนี้ค่ะ"]
)
def test_agreeing_and_sending_makes_the_change_and_shows_it(demo: House, agrees: str) -> None:
    who = told(demo).says("มีพยานอีกสองคนที่โต๊ะข้างกัน").says("ลบที่เล่าเพิ่มออกค่ะ").says(agrees)
    assert not answers_of(who)["more"] and "ยืนยัน" in who.offers


def test_agreeing_and_telling_what_of_does_both(demo: House) -> None:
    who = told(demo).says("มีพยานอีกสองคน").says("ลบที่เล่าเพิ่มออกค่ะ")
    who.says("แก้ตามนี้ เขายังขู่คนที่นั่งข้างๆ ด้วย")
    assert answers_of(who)["more"] == ["เขายังขู่คนที่นั่งข้างๆ ด้วย"]


@pytest.mark.parametrize(
    "words",
    ["แก้ตามนี้ไม่ได้นะคะ", "แก้ตามนี้ แล้วใครจะรู้ไหมคะ", "แก้ตามนี้ ไม่เอานะคะ", "ยังไม่แก้ตามนี้", "แก้ตามนี้ หรือยังคะ"],
)
def test_who_does_not_agree_changes_nothing(demo: House, words: str) -> None:
    who = told(demo).says("มีพยานอีกสองคน").says("ลบที่เล่าเพิ่มออกค่ะ").says(words)
    assert "มีพยานอีกสองคน" in answers_of(who)["more"]
