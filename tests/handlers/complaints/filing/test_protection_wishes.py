"""Wishes about who reads a complaint and about the name, typed in any words."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import select

from handlers.complaints.complaint_words import LEVEL
from handlers.complaints.filing.heard.protection_wishes import read_wish
from models.complaints.complaint import (
    ANONYMOUS,
    EXECUTIVE_LEVEL,
    NAMED,
    OFFICE_LEVEL,
    RECEIVER_ONLY,
)
from models.complaints.sealed import case_texts
from models.people.person import Bureau
from models.trail import facts
from tests.handlers.complaints.casework import BUREAU, OTHER
from tests.handlers.complaints.filing.complaint_talk import (
    STORY,
    STRANGER,
    answers_of,
    filed_case,
    filed_story,
    told,
)
from tests.handlers.house import Chat, House

PUT, ADD, DROP = "แก้ตามนี้", "เพิ่มข้อความนี้", "ไม่ใช้ข้อความนี้"


# -- reading -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("ไม่อยากให้สำนักบริหารงานกลางเห็นเลยค่ะ", "สำนักบริหารงานกลาง"),
        ("ไม่ให้ นางสาวตัวอย่าง รับเรื่อง อ่านได้มั้ยคะ เขาสนิทกับหัวหน้าเรา", "นางสาวตัวอย่าง รับเรื่อง"),
        ("ขอไม่ให้คุณสมมติ พอเพียง รับรู้ครับ", "คุณสมมติ พอเพียง"),
        ("ห้ามให้ผอ.สำนักเห็นเรื่องนี้นะครับ", "ผอ.สำนัก"),
        ("อย่าให้หัวหน้าอ่านนะคะ", "หัวหน้า"),
        ("กันนายสมมติ พอเพียง ออกด้วย", "นายสมมติ พอเพียง"),
        ("ไม่ไว้ใจให้หัวหน้ากลุ่มดูเรื่องนี้", "หัวหน้ากลุ่ม"),
        ("คนที่ห้ามเห็นคือ นายสมมติ พอเพียง", "นายสมมติ พอเพียง"),
        ("ผู้ที่ไม่ให้เห็นเรื่องนี้ได้แก่ หัวหน้าฝ่ายยานพาหนะ", "หัวหน้าฝ่ายยานพาหนะ"),
        ("คนที่ไม่ควรได้อ่านคือนางสมมติ พอเพียง ค่ะ", "นางสมมติ พอเพียง"),
        ("นายสมมติ พอเพียง ห้ามเห็นนะครับ", "นายสมมติ พอเพียง"),
        ("หัวหน้าฝ่ายรถเองเป็นคนรับเรื่องรึเปล่า ถ้าใช่อย่าให้เค้าเห็นนะ", "หัวหน้าฝ่ายรถ"),
        ("ถ้าหัวหน้าฝ่ายเป็นคนรับเรื่อง อย่าให้เขาเห็นนะ", "หัวหน้าฝ่าย"),
    ],
)
def test_who_must_not_read_it_is_read(words: str, without: str) -> None:
    wish = read_wish(words)
    assert wish is not None and wish.without == (without,) and wish.identity == ""


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("เปลี่ยนใจค่ะ ขอบอกชื่อ แต่ให้คนรับเรื่องรู้คนเดียวนะ", RECEIVER_ONLY),
        ("เปิดเผยชื่อ ให้ผู้รับเรื่องรู้เท่านั้น", RECEIVER_ONLY),
        ("ให้รู้เฉพาะผู้รับเรื่อง", RECEIVER_ONLY),
        ("ให้เจ้าหน้าที่รับเรื่องเห็นชื่อคนเดียวพอ", RECEIVER_ONLY),
        ("ยินดีเปิดเผยชื่อครับ", NAMED),
        ("บอกชื่อครับ ไม่เป็นไร", NAMED),
        ("งั้นเปลี่ยนเป็นไม่เปิดเผยชื่อ", ANONYMOUS),
        ("ไม่เอาชื่อแล้วค่ะ", ANONYMOUS),
        ("ไม่อยากให้ใครรู้ว่าเป็นเรา", ANONYMOUS),
        ("ไม่อยากให้หัวหน้ารู้ว่าเป็นหนู", ANONYMOUS),
    ],
)
def test_how_the_name_is_told_is_read(words: str, identity: str) -> None:
    wish = read_wish(words)
    assert wish is not None and (wish.identity, wish.without) == (identity, ()) and wish.alone


@pytest.mark.parametrize(
    "words",
    [
        "เขาไม่อยากให้ใครเห็นเอกสารเลยปิดห้องไว้",
        "ผอ. สั่งห้ามไม่ให้เจ้าหน้าที่รู้เรื่องเงินทอน",
        "หัวหน้าไม่ให้เราดูเอกสารการจ้าง",
        "เจ้าหน้าที่ไม่บอกชื่อ ไล่เรากลับ",
        "ไม่อยากให้ใครโดนแบบนี้อีก อยากให้ผู้ใหญ่รู้",
        "ไม่ให้ประชาชนดูเอกสารประมูล",
        "อยากให้ผู้รับเรื่องรู้ว่าเขาทำแบบนี้มานานแล้ว",
        "เขาขู่ว่าอย่าบอกใคร",
        "เขาขู่ว่าอย่าบอกหัวหน้า",
        "ไม่มีใครบอกหัวหน้า",
        "รับเงินแล้วไม่ลงชื่อในใบเสร็จ",
        "มีพยานเห็นเหตุการณ์สองคน",
        "คนที่ห้ามเข้าห้องคือ นายสมมติ แต่เขาก็เข้า",
        "คนที่ไม่เห็นด้วยคือคุณสมมติ",
        "คนที่ไม่รู้เรื่องคือพวกเรา",
        "หัวหน้าห้ามดูทีวีในเวลางานแต่ตัวเองดู",
        "หัวหน้าเป็นคนรับเรื่องแล้วเก็บเงียบ ไม่ให้เขาเห็นเอกสาร",
    ],
)
def test_a_story_that_speaks_of_hiding_wants_nothing(words: str) -> None:
    assert read_wish(words) is None


@pytest.mark.parametrize("part", ["ไม่อยากให้ ", "ขอ", "แต่และก็", "ให้ผู้รับเรื่อง", "ไม่ให้ก รู้ "])
def test_a_long_text_is_read_in_time(part: str) -> None:
    began = time.process_time()
    read_wish(part * 2_500)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("rest", ["เขาโกง", "เขาสนิทกับหัวหน้า", ("มีพยานอีกสองคน " * 250).strip()])
def test_what_stands_beside_a_wish_is_never_dropped(rest: str) -> None:
    wish = read_wish(f"อย่าให้หัวหน้าอ่านนะคะ {rest}")
    assert wish is not None and not wish.alone and wish.rest == rest


# -- at the review card --------------------------------------------------------------------------


def test_a_bureau_that_must_not_see_it_is_offered_and_then_kept_out(demo: House) -> None:
    who = told(demo).says(f"ไม่อยากให้{BUREAU}เห็นเลยค่ะ")
    assert f"ทุกคนใน{BUREAU}" in who.last and who.offers == [PUT, ADD, DROP]
    assert answers_of(who)["keep_from"] is None and answers_of(who)["more"] is None
    who.taps(PUT)
    assert f"ทุกคนใน{BUREAU}" in who.last
    who.taps("ยืนยัน")
    barred = case_texts.barred(demo.sealer, filed_case(demo))
    with demo.session() as session:
        bureau = session.scalars(select(Bureau.id).where(Bureau.name == BUREAU)).one()
    assert barred.bureau_ids == (bureau,)
    assert filed_story(demo).further == ()


def test_what_stands_beside_the_wish_is_added_to_the_story(demo: House) -> None:
    who = told(demo).says(f"อันนี้รูปรถ ถ่ายเมื่อเช้าที่หน้าโรงเรียน ไม่อยากให้{BUREAU}เห็นเลยค่ะ")
    who.taps(PUT).taps("ยืนยัน")
    story = filed_story(demo)
    assert story.further == ("อันนี้รูปรถ ถ่ายเมื่อเช้าที่หน้าโรงเรียน",) and story.keep_from == BUREAU


def test_the_card_says_who_would_read_it_then(demo: House) -> None:
    with demo.session() as session:
        bureau = session.scalars(select(Bureau.id).where(Bureau.name == BUREAU)).one()
        facts.put(session, "complaints_office", str(bureau))
        session.commit()
    who = told(demo)
    assert LEVEL[OFFICE_LEVEL] in who.last
    who.says(f"ไม่ให้{BUREAU}รู้นะคะ")
    assert f"ผู้ที่จะได้อ่านคือ{LEVEL[EXECUTIVE_LEVEL]}" in who.since(-2)


def test_the_same_words_may_be_a_part_of_the_story(demo: House) -> None:
    who = told(demo).says("ไม่ให้นายสมมติ พอเพียง รู้ค่ะ").taps(ADD)
    assert answers_of(who)["more"] == ["ไม่ให้นายสมมติ พอเพียง รู้ค่ะ"]
    assert "ยังไม่ได้ระบุว่าไม่ให้ผู้ใดได้อ่าน" in who.last  # pointed out before it is sent


def test_a_position_is_told_to_keep_nobody_out(demo: House) -> None:
    who = told(demo).says("อย่าให้หัวหน้าอ่านนะคะ").taps(PUT)
    assert "ระบบยังกัน “หัวหน้า” ไม่ได้" in who.last


def test_a_second_wish_does_not_take_the_first_back(demo: House) -> None:
    who = told(demo).says(f"ไม่ให้{BUREAU}รู้").taps(PUT).says(f"ไม่ให้{OTHER}เห็นด้วย").taps(PUT)
    assert f"ทุกคนใน{BUREAU} และ {OTHER}" in who.last
    who.taps("ยืนยัน")
    assert len(case_texts.barred(demo.sealer, filed_case(demo)).bureau_ids) == 2


@pytest.mark.parametrize(
    "words", ["เปลี่ยนใจค่ะ ขอบอกชื่อ แต่ให้คนรับเรื่องรู้คนเดียวนะ", "เปิดเผยชื่อ ให้ผู้รับเรื่องรู้เท่านั้น"]
)
def test_who_is_told_the_name_is_changed_after_a_look(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "แก้ตามนี้ไหม" in who.last and "ให้ผู้รับเรื่องรู้เท่านั้น" in who.last
    assert answers_of(who)["identity"] == ANONYMOUS
    assert "ชื่อและนามสกุลของท่าน" in who.says("ใช่ค่ะ").last
    who.says("ชื่อ สมมติ พอเพียง ค่ะ").says("ไม่ให้ช่องทางค่ะ")
    kept = answers_of(who)
    assert (kept["identity"], kept["name"], kept["contact"]) == (RECEIVER_ONLY, "สมมติ พอเพียง", None)
    assert kept["more"] is None


def test_a_wish_that_holds_already_is_told_so(demo: House) -> None:
    who = told(demo).says("ไม่อยากให้ใครรู้ว่าเป็นเรานะ")
    assert "เลือก “ไม่เปิดเผยชื่อ” ไว้แล้ว" in who.since(-2) and "ยืนยัน" in who.offers
    assert answers_of(who)["more"] is None


def test_nothing_is_sent_while_a_wish_waits_without_a_second_look(demo: House) -> None:
    who = told(demo)
    old = who.button("ยืนยัน")
    who.says(f"ไม่อยากให้{BUREAU}เห็นเลยค่ะ").taps_data(old)
    assert "กรุณาตรวจการ์ดล่าสุด" in who.since(-2) and BUREAU in who.last
    who.says("ส่งเลย")
    assert "ยังไม่ได้ส่ง" in who.since(-2)
    who.taps(PUT).says("ส่งเลย")
    assert filed_story(demo).keep_from == BUREAU


def test_a_card_that_was_denied_leaves_nothing_waiting(demo: House) -> None:
    who = told(demo).says(f"ไม่อยากให้{BUREAU}เห็นเลยค่ะ").says("ไม่ใช่ค่ะ")
    assert "ยังไม่ได้เก็บข้อความนี้" not in who.last
    assert "รับข้อร้องเรียนแล้ว" in who.taps("ยืนยัน").last


# -- in the story --------------------------------------------------------------------------------


def test_a_bureau_that_the_story_is_kept_from_is_not_the_one_concerned(demo: House) -> None:
    who = told(demo, story=f"{STORY} ไม่อยากให้{BUREAU}เห็น")
    kept = answers_of(who)
    assert kept["bureau"] is None and f"ทุกคนใน{BUREAU}" in who.last
    assert kept["text"] == f"{STORY} ไม่อยากให้{BUREAU}เห็น"


def test_what_the_first_words_say_of_the_name_is_not_asked_again(demo: House) -> None:
    who = Chat(demo, STRANGER).says(
        "ร้องเรียน เจ้าหน้าที่พัสดุเรียกรับเงินจากร้านค้า ไม่อยากบอกชื่อ ไม่ให้นายสมมติ พอเพียง รู้"
    )
    who.taps("ข้อร้องเรียน")
    assert "ตรวจทานก่อนส่ง" in who.last and "ไม่เปิดเผยชื่อ" in who.last
    assert str(answers_of(who)["keep_from"]).count("นายสมมติ พอเพียง") == 1


def test_manner_and_story_in_one_line(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียนแบบไม่บอกชื่อ พี่ที่ห้องชอบแซวเรื่องรูปร่างทุกวัน")
    assert "ตรวจทานก่อนส่ง" in who.taps("ข้อร้องเรียน").last
    assert "แซวเรื่องรูปร่างทุกวัน" in who.last


def test_who_said_to_hide_the_name_and_chose_to_tell_it_is_reminded(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    who.says("สมมติ พอเพียง").taps("ไม่ให้ช่องทางติดต่อ").says(f"{STORY} แต่ไม่อยากให้ใครรู้ว่าเป็นเรา")
    assert "ในเรื่องมีคำขอเกี่ยวกับชื่อของท่าน" in who.last and "แก้การเปิดเผยชื่อ" in who.offers
    assert answers_of(who)["identity"] == NAMED


def test_a_plain_wish_at_a_question_is_followed_there(demo: House) -> None:
    who = told(demo, "เปิดเผยชื่อ", "ให้คนรับเรื่องรู้คนเดียวพอค่ะ")
    assert "แก้เป็น “ให้ผู้รับเรื่องรู้เท่านั้น” แล้ว" in who.since(-2)
    assert answers_of(who)["identity"] == RECEIVER_ONLY and "name" not in answers_of(who)


@pytest.mark.parametrize("words", [BUREAU, f"ทุกคนใน{BUREAU}", f"ไม่อยากให้{BUREAU}เห็นค่ะ"])
def test_a_bureau_typed_at_the_question_is_really_kept_out(demo: House, words: str) -> None:
    who = told(demo)
    who.taps_data(who.beside("ไม่ให้ผู้ใดได้อ่าน")).says(words)
    assert f"ทุกคนใน{BUREAU}" in who.last


def test_a_bureau_that_nobody_knows_is_told_to_keep_nobody_out(demo: House) -> None:
    who = told(demo)
    who.taps_data(who.beside("ไม่ให้ผู้ใดได้อ่าน")).says("สำนักที่ไม่มีจริง")
    assert "ระบบยังกัน “สำนักที่ไม่มีจริง” ไม่ได้" in who.last


def test_somebody_of_a_bureau_does_not_keep_all_of_it_out(demo: House) -> None:
    who = told(demo)
    who.taps_data(who.beside("ไม่ให้ผู้ใดได้อ่าน")).says(f"นายสมมติ พอเพียง {BUREAU}")
    assert "ทุกคนใน" not in who.last and "นายสมมติ พอเพียง" in who.last
