"""Asking the clinic: what is offered first, who is told, and the receipt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice.advising import (
    ADMIN,
    ADVISING,
    ASKING,
    SMALL,
    WORDS,
    adviser,
    asks,
    kept,
)
from tests.handlers.house import Chat, House


def test_a_question_is_asked_answered_and_followed_both_ways(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    adviser(demo)
    asker, advising = chat(ASKING), chat(ADVISING)
    code = asks(asker)
    [question] = kept(demo)
    assert (question.tells, question.bureau_id, question.asker) == ("anonymous", None, None)
    advising.says("คำถามที่รอ").taps("เปิด")
    assert WORDS in advising.last and "ไม่บอกชื่อ" in advising.last
    advising.taps("ตอบ").says("หน่วยละหนึ่งภาพก็พอ").taps("ส่งคำตอบ")
    assert "ส่งคำตอบแล้ว" in advising.last
    asker.says(f"ติดตาม {code}")
    assert "หน่วยละหนึ่งภาพก็พอ" in asker.last and "ตอบแล้ว" in asker.last
    asker.says("แล้วต้องมีคำบรรยายไหม").taps("ส่งข้อความ")
    assert "รอคำตอบ" in asker.last
    advising.says("คำถามที่รอ").taps("เปิด")
    assert "แล้วต้องมีคำบรรยายไหม" in advising.last
    assert not [each for each in demo.sent if each.kind == "secret"]


def test_the_button_and_a_bare_word_ask_for_the_question(chat: Callable[[str], Chat]) -> None:
    asker = chat(ASKING).says("ถาม")
    assert "ต้องการถามเรื่องใด" in asker.last
    assert "ไม่เก็บว่าบัญชี LINE ใดถาม" in asker.since(0)
    asker.says("รายงาน 3.7 ต้องแนบอะไรบ้าง")
    assert {"ส่งถามคน", "ไม่บอกชื่อ"} & set(asker.offers)
    assert "ต้องการถามเรื่องใด" in chat(ASKING).says("ยกเลิก").says("เมนู").taps("ถามคลินิก").last
    assert "ต้องการถามเรื่องใด" in chat(SMALL).says("ถามคลินิกได้ยังไงคะ").last
    assert "ส่งถามคน" in chat(SMALL).says("ยกเลิก").says("ถามคลีนิคส่งช้าได้ไหมคะ").last


def test_an_answer_there_is_comes_first_and_nothing_is_sent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asker = chat(ASKING).says("ถามคลินิก ส่งรายงานช้ากว่ากำหนดได้ไหม")
    assert "ตรงกับข้อนี้ไหม" in asker.last
    asker.taps("อ่านข้อ 1")
    assert "ได้คำตอบแล้วหรือไม่" in asker.last and "ที่มา" in asker.since(0)
    assert "ไม่ได้ถูกส่งและไม่ได้เก็บไว้" in asker.taps("ได้คำตอบแล้ว").last
    assert kept(demo) == []


@pytest.mark.soak
def test_the_card_of_the_activity_it_names_comes_before_a_person(
    chat: Callable[[str], Chat],
) -> None:
    asker = chat(ASKING).says("ถามคลินิก กิจกรรม 3.7 ใครเป็นคนอนุมัติผลสุดท้าย")
    assert "กิจกรรม 3.7 ต้องทำอะไร" in asker.last
    asker.taps("อ่านข้อ 1")
    assert "กำหนดส่ง" in asker.since(1) and "ถามคน" in asker.since(1)
    assert "ได้คำตอบแล้วหรือไม่" in asker.last
    assert "ไม่บอกชื่อ" in asker.taps("ส่งถามคน").offers
    asker.taps("ย้อนกลับ").taps("อ่านข้อ 1").taps("ถามคน")
    assert "ใครเป็นคนอนุมัติผลสุดท้าย" in asker.last and "บอกสำนัก" in asker.offers
    other = chat(ASKING).says("ถามคลินิก กิจกรรม 9.9 ใครเป็นคนอนุมัติผลสุดท้าย")
    assert "9.9 ต้องทำอะไร" not in other.last


def test_the_card_of_an_activity_carries_it_into_the_question(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asker = chat(ASKING).says("แผน 3.7").taps("ถามคน")
    assert "ต้องการถามเรื่องใดของกิจกรรม 3.7" in asker.last
    asker.says("ใครเป็นคนลงนามท้ายเล่มสรุป")
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    assert "3.7" in asker.taps("ไม่บอกชื่อ").last
    asker.taps("ส่งคำถาม")
    assert [(each.activity, each.topic) for each in kept(demo)] == [("3.7", "reporting")]


def test_a_question_told_anew_below_the_answers_is_whole(chat: Callable[[str], Chat]) -> None:
    asker = chat(ASKING).says("ถามคลินิก").says("ทบทวนแนวทางงดรับของขวัญกับเพื่อนร่วมงาน")
    asker.says("เปลี่ยนใจ เอา ประชุมเรื่องความโปร่งใสได้ไหม ดีกว่า")
    assert "ประชุมเรื่องความโปร่งใสได้ไหม" in asker.since(-2)


def test_a_question_typed_in_the_middle_is_answered_and_the_asking_goes_on(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {WORDS} กิจกรรม 3.7")
    asker.says("ของ 1.10 กับ 1.6 ต้องแนบอะไรบ้างคะ")
    assert "กดดูทีละกิจกรรม" in asker.last and "1.10" in asker.last and "1.6" in asker.last
    asker.taps("ส่งถามคน").taps("ไม่บอกชื่อ").taps("ส่งคำถาม")
    assert "ส่งคำถามแล้ว" in asker.last and [each.activity for each in kept(demo)] == ["3.7"]


@pytest.mark.parametrize("said", ["ไม่ใช่", "ไม่ตรงค่ะ", "ส่งคำถาม"])
def test_who_types_that_no_answer_was_meant_asks_on(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    asker = chat(ASKING).says("ถามคลินิก ส่งรายงานช้ากว่ากำหนดได้ไหม").says(said)
    asker.taps("ไม่บอกชื่อ").taps("ส่งคำถาม")
    assert "ส่งคำถามแล้ว" in asker.last
    assert [each.tells for each in kept(demo)] == ["anonymous"]


@pytest.mark.parametrize(
    ("words", "button", "then"),
    [
        ("หัวหน้าเรียกรับเงินใต้โต๊ะจากผู้รับจ้างทุกเดือน", "ไปร้องเรียน", "ร้องเรียน"),
        ("เมื่อวานได้รับกระเช้าจากบริษัทผู้รับจ้างมูลค่าห้าพัน", "ไปรายงานของขวัญ", "กระเช้าผลไม้"),
    ],
)
def test_what_is_no_question_is_offered_the_right_door(
    demo: House, chat: Callable[[str], Chat], words: str, button: str, then: str
) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {words}").taps(button)
    assert "ไม่ได้ถูกส่งและไม่ได้เก็บไว้" in asker.last and kept(demo) == []
    assert then in asker.taps(button).last


@pytest.mark.parametrize(
    ("who", "tells", "seen", "counted"),
    [
        (ASKING, "บอกสำนัก", "สำนักบริหารงานกลาง", True),
        (ASKING, "บอกชื่อ", "นายสมมติ บุคลากร · สำนักบริหารงานกลาง", True),
        (SMALL, "บอกสำนัก", "สำนักที่มีคนน้อย (ไม่แสดงชื่อสำนัก)", False),
        (SMALL, "บอกชื่อ", "นายสมมติ รายงานคลัง", False),
    ],
)
def test_an_adviser_sees_of_the_asker_only_what_was_told(
    demo: House, chat: Callable[[str], Chat], who: str, tells: str, seen: str, counted: bool
) -> None:
    adviser(demo)
    asks(chat(who), tells=tells)
    shown = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").last
    assert seen in shown
    [question] = kept(demo)
    assert (question.bureau_id is not None) is counted
    if tells == "บอกสำนัก":
        assert "สมมติ" not in shown
    if not counted and tells == "บอกสำนัก":
        assert "คลัง" not in shown and question.asker is None


def test_administrators_answer_where_there_is_no_adviser_and_others_never(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert "คำถามถึงคลินิกที่รอคำตอบ" not in chat(ADMIN).says("เมนู").last
    asks(chat(ASKING))
    assert "คำถามถึงคลินิกที่รอคำตอบ" in chat(ADMIN).says("เมนู").last
    opened = chat(ADMIN).says("คำถามที่รอ").button("เปิด")
    assert WORDS in chat(ADMIN).taps_data(opened).last
    assert "เปิดให้เฉพาะผู้ให้คำปรึกษา" in chat(SMALL).says("คำถามที่รอ").last
    assert "ไม่พบคำถามนี้" in chat(SMALL).taps_data(opened).last
    adviser(demo)
    assert "ไม่พบคำถามนี้" in chat(ADMIN).taps_data(opened).last


def test_what_is_refused_of_a_question_is_told_and_not_answered(
    chat: Callable[[str], Chat],
) -> None:
    asker = chat(ASKING).says("ถามคลินิก")
    heard = len(asker.heard)
    asker.says("3.7 ต้องแนบอะไรบ้างของเรื่อง K-0000-0000-0001")
    assert "ข้อความนี้มีรหัสติดตามอยู่ด้วย" in asker.since(heard)


def test_a_code_in_the_question_is_refused(demo: House, chat: Callable[[str], Chat]) -> None:
    code = asks(chat(ASKING))
    again = chat(ASKING).says("ถามคลินิก").says(f"รหัสของผมคือ {code} แต่ทำไมยังไม่ตอบ")
    assert "ยังไม่ได้เก็บ" in again.last
    assert len(kept(demo)) == 1


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("มีเรื่องอยากปรึกษาคลินิกจริยธรรมค่ะ ญาติจะมาสมัครงานที่สำนักหนู", "ญาติจะมาสมัครงานที่สำนักหนู"),
        ("อยากถามคลินิกค่ะ รับเป็นวิทยากรให้บริษัทเอกชนได้มั้ย", "รับเป็นวิทยากรให้บริษัทเอกชนได้มั้ย"),
        ("ปรึกษาคลินิกได้ยังไง", None),
    ],
)
def test_the_matter_told_with_the_wish_is_not_asked_again(
    demo: House, chat: Callable[[str], Chat], said: str, matter: str | None
) -> None:
    adviser(demo)
    assert chat(ASKING).says(said).state["answers"].get("text") == matter
    assert not kept(demo)


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("ประสงค์จะสอบถามผู้ให้คำปรึกษาว่า กิจกรรมที่ ๒.๑ ต้องแนบเอกสารใด", "กิจกรรมที่ 2.1 ต้องแนบเอกสารใด"),
        ("อยากถามที่ปรึกษาว่า 3.7 ถ่ายรูปอย่างเดียวพอไหม", "3.7 ถ่ายรูปอย่างเดียวพอไหม"),
        ("ฝากถามผู้เชี่ยวชาญหน่อยค่ะ รับของจากญาติผู้รับเหมาได้ไหม", "รับของจากญาติผู้รับเหมาได้ไหม"),
        ("ขอปรึกษาเรื่องเบี้ยประชุมกรรมการหน่อยค่ะ", "เบี้ยประชุมกรรมการ"),
    ],
)
def test_whoever_is_to_be_asked_is_no_part_of_the_question(
    chat: Callable[[str], Chat], words: str, matter: str
) -> None:
    asker = chat("D0103")
    asker.says(words)
    assert asker.state["answers"]["text"] == matter


@pytest.mark.parametrize("words", ["ขอถามผู้ให้คำปรึกษาว่าว่างวันไหน", "ถามที่ปรึกษาได้ยังไง"])
def test_who_asks_when_or_how_begins_no_question(chat: Callable[[str], Chat], words: str) -> None:
    asker = chat("D0103")
    asker.says(words)
    assert "ให้ผู้ให้คำปรึกษารู้หรือไม่ว่าใครถาม" not in asker.since(0)


@pytest.mark.parametrize(
    "words", ["หนูกลัวมากเลยค่ะ ไม่รู้จะพูดยังไง", "ไม่กล้าเล่าค่ะ", "ถ้าเล่าแล้วใครจะรู้บ้างคะ", "กลัวหัวหน้ารู้"]
)
def test_who_is_afraid_hears_who_reads_it_and_has_the_complaint_one_tap_away(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    asker = chat(ASKING).says("มีเรื่องอยากปรึกษา").says(words)
    assert "เฉพาะผู้ให้คำปรึกษาที่ได้อ่าน" in asker.last and "ต้องการถามเรื่องใด" in asker.last
    assert "เบาะแสการทุจริต" in asker.taps("ไปร้องเรียน").offers
    assert kept(demo) == []


@pytest.mark.parametrize(
    "words",
    [
        "กลัวส่งรายงานไม่ทัน ต้องทำยังไง",
        "ไม่กล้ารับของขวัญจากบริษัท ทำยังไงดี",
        "ใครอ่านรายงานของสำนักได้บ้าง",
    ],
)
def test_a_question_about_work_stays_one(chat: Callable[[str], Chat], words: str) -> None:
    asker = chat(ASKING).says("มีเรื่องอยากปรึกษา").says(words)
    assert "เฉพาะผู้ให้คำปรึกษาที่ได้อ่าน" not in asker.last
    assert {"ส่งถามคน", "ไม่บอกชื่อ"} & set(asker.offers)


def test_a_complaint_behind_the_question_is_led_to_where_it_is_protected(
    chat: Callable[[str], Chat],
) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {WORDS}")
    asker.says("หัวหน้าเรียกเงินจากลูกน้องทุกเดือนเลยค่ะ")
    assert "ไม่ได้เก็บและไม่ได้ส่งถึงใคร" in asker.last and "ไปร้องเรียน" in asker.offers
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    assert "ตรวจคำถามก่อนส่ง" in asker.says("ไม่เปิดเผยค่ะ").last and "เรียกเงิน" not in asker.last


@pytest.mark.parametrize(
    "words", ["ส่งพร้อมเตือนด้วยนะคะ", "อันที่เตือนอ่ะค่ะ", "ส่งแบบแจ้งเตือนเมื่อมีคำตอบเลย", "เอาแบบให้เตือน"]
)
def test_it_is_sent_with_a_notice_in_other_words(chat: Callable[[str], Chat], words: str) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {WORDS}")
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    asker.taps("ไม่บอกชื่อ").says(words)
    assert "ส่งคำถามแล้ว" in asker.last and "มีเรื่องรอท่าน" in asker.last


@pytest.mark.parametrize("words", ["ไม่ต้องเตือน", "เตือนใครบ้าง", "ส่งแต่ไม่เอาเตือน"])
def test_other_words_about_the_notice_send_nothing(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {WORDS}")
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    asker.taps("ไม่บอกชื่อ").says(words)
    assert not [each for each in kept(demo) if each.asker]


def test_the_question_worded_anew_takes_the_place_of_the_old(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asker = chat(ASKING).says("ถามคลินิก อยากรู้ว่าต้องทำครบทุกมิติมั้ย")
    if "ส่งถามคน" in asker.offers:
        asker.taps("ส่งถามคน")
    asker.taps("ไม่บอกชื่อ").says("กิจกรรม 3.4 ต้องทำครบทุกมิติมั้ย")
    assert "แก้ตามนี้ไหม" in asker.last and kept(demo) == []
    assert "กิจกรรม 3.4 ต้องทำครบทุกมิติมั้ย" in asker.taps("แก้ตามนี้").last
    asker.taps("ส่งคำถาม")
    assert len(kept(demo)) == 1


@pytest.mark.parametrize(
    "words",
    ["ไม่ใช่ๆ ประชุมเรื่องความโปร่งใสที่ห้องประชุมชั้นสี่", "ไม่ใช่ค่ะ หมายถึงเวลาที่จับฉลากของขวัญกันตอนปีใหม่"],
)
def test_what_is_told_beside_no_below_the_answers_fails_nothing(
    chat: Callable[[str], Chat], words: str
) -> None:
    asker = chat(ASKING).says("ถามคลินิก").says("ทบทวนแนวทางงดรับของขวัญกับเพื่อนร่วมงาน").says(words)
    assert asker.offers and asker.house.states(asker.user_id)


_OLD, _NEW = "จัดเลี้ยงวันเกิดหัวหน้าใช้เงินกองกลางได้ไหม", "ซื้อของขวัญเกษียณให้หัวหน้าใช้เงินกองกลางได้ไหม"


@pytest.mark.parametrize(
    "words",
    [
        f"คำถามผิดค่ะ ต้องเป็น {_NEW}",
        f"โทษที คำถามที่ถูกคือ{_NEW}",
        f"แก้คำถามเป็น{_NEW}",
        f"เดี๋ยวๆ คำถามไม่ใช่ {_OLD} เป็น {_NEW} ครับ",
    ],
)
@pytest.mark.parametrize("at", ["who asks", "before it is sent"])
@pytest.mark.every(1)
def test_words_that_put_the_question_right_are_not_added_to_it(
    demo: House, chat: Callable[[str], Chat], at: str, words: str
) -> None:
    asker = chat(ASKING).says(f"ถามคลินิก {_OLD}").taps("ส่งถามคน")
    if at == "before it is sent":
        asker.taps("ไม่บอกชื่อ")
    heard = len(asker.heard)
    asker.says(words)
    if "แก้ตามนี้" in asker.since(heard):
        asker.says("แก้ตามนี้")
    if at == "who asks":
        asker.taps("ไม่บอกชื่อ")
    review = asker.last
    assert _NEW in review and _OLD not in review and "ตรวจคำถามก่อนส่ง" in review
    asker.taps("ส่งคำถาม")
    assert len(kept(demo)) == 1


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "มีคำถามถึงผู้ให้คำปรึกษาครับ รับเชิญไปกินเลี้ยงกับผู้ประกอบการได้ไหม",
            "รับเชิญไปกินเลี้ยงกับผู้ประกอบการได้ไหม",
        ),
        ("ฝากถามคลินิกหน่อยค่ะ โพสต์การเมืองในเฟซส่วนตัวผิดมั้ย", "โพสต์การเมืองในเฟซส่วนตัวผิดมั้ย"),
    ],
)
def test_who_has_a_question_for_an_adviser_asks_it(
    chat: Callable[[str], Chat], said: str, text: str
) -> None:
    assert chat(ASKING).says(said).state["answers"]["text"] == text


def test_how_many_questions_there_are_is_no_question_to_an_adviser(
    chat: Callable[[str], Chat],
) -> None:
    asker = chat(ASKING).says("มีคำถามถึงที่ปรึกษา กี่ข้อที่ยังไม่ตอบ")
    assert not asker.house.states(asker.user_id)
