"""Nothing of a complaint is sent against the word of who complains, and nothing wished is lost."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import select

from handlers.complaints.complaint_words import LEVEL
from handlers.complaints.filing import complaint_asked, own_traces
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.filing.heard.story import left_out
from handlers.complaints.filing.who_speaks import says_no_contact
from handlers.conversation.flow import REVIEW
from models.complaints.complaint import (
    ANONYMOUS,
    BUREAU_LEVEL,
    MAY_TAKE,
    NAMED,
    SUPERIOR_LEVEL,
    Case,
    CaseReceiver,
)
from models.people.person import Person
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
WITNESS = f"{STORY} แม่บ้านเห็น"


def named(demo: House, story: str = STORY) -> Chat:
    """At the review card, with a name."""
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    return who.says("สมมติ พอเพียง").taps("ไม่ให้ช่องทางติดต่อ").says(story)


def nothing_filed(demo: House) -> bool:
    with demo.session() as session:
        return session.scalars(select(Case)).first() is None


# -- the officer who would receive it ------------------------------------------------------------


@pytest.mark.parametrize("called", ["คุณรับเรื่อง", "พี่รับเรื่อง", "คุณตัวอย่าง", "นางสาวตัวอย่าง รับเรื่อง"])
def test_a_receiver_named_by_a_part_of_the_name_does_not_get_it(demo: House, called: str) -> None:
    who = told(demo, story=f"{called} {BUREAU} มาสายทุกวันแล้วเซ็นย้อนหลัง")
    assert LEVEL[BUREAU_LEVEL] not in who.last
    who.taps("ยืนยัน")
    with demo.session() as session:
        readers = session.scalars(
            select(Person.name)
            .join(CaseReceiver, CaseReceiver.person_id == Person.id)
            .where(CaseReceiver.case_id == filed_case(demo).id, CaseReceiver.standing == MAY_TAKE)
        ).all()
    assert readers and "นางสาวตัวอย่าง รับเรื่อง" not in readers


def test_who_takes_matters_is_no_name(demo: House) -> None:
    who = told(demo, story=f"เจ้าหน้าที่รับเรื่องของ{BUREAU}พูดจาไม่ดีกับทุกคน")
    assert LEVEL[BUREAU_LEVEL] in who.last


def test_a_name_alone_typed_at_the_question_is_kept_out(demo: House) -> None:
    who = told(demo, story=f"มาสายทุกวันแล้วเซ็นย้อนหลัง ที่{BUREAU}")
    who.taps_data(who.beside("ไม่ให้ผู้ใดได้อ่าน")).says("รับเรื่อง")
    assert "คุณรับเรื่อง" in who.last and LEVEL[SUPERIOR_LEVEL] in who.last


# -- the own name --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "จริงๆไม่เอาชื่อดีกว่า",
        "ไม่เอาชื่อหนูแล้วนะคะ เปลี่ยนเป็นไม่เปิดเผย",
        "เอาชื่อหนูออก",
        "ไม่เปิดเผยค่ะ",
        "ไม่ๆ ไม่เอาชื่อ อย่าส่ง",
    ],
)
def test_a_name_taken_back_is_gone_at_once(demo: House, words: str) -> None:
    who = named(demo).says(words)
    assert "แก้เป็น “ไม่เปิดเผยชื่อ” แล้ว" in who.since(-2) and "สมมติ พอเพียง" not in who.last
    assert answers_of(who)["identity"] == ANONYMOUS and answers_of(who)["more"] is None
    who.says("ส่งเลยค่ะ")
    assert "พอเพียง" not in repr(filed_story(demo)) and filed_case(demo).identity == ANONYMOUS


def test_it_is_heard_before_anything_is_told(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says("ไม่เอาชื่อนะคะ ขอแบบลับๆ").taps("ข้อร้องเรียน")
    assert answers_of(who)["identity"] == ANONYMOUS and "text" not in answers_of(who)


@pytest.mark.parametrize("at", ["สมมติ พอเพียง", ""])
def test_it_is_no_answer_to_the_questions_after_the_name(demo: House, at: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    who = who.says(at) if at else who
    who.says("จริงๆไม่เอาชื่อดีกว่า")
    assert answers_of(who)["identity"] == ANONYMOUS and "contact" not in answers_of(who)


def test_what_is_said_beside_it_waits(demo: House) -> None:
    who = named(demo).says("ไม่เอาชื่อหนูแล้ว มีพยานอีกสองคนที่โต๊ะข้างกัน")
    assert answers_of(who)["identity"] == ANONYMOUS and answers_of(who)["more"] is None
    assert {ADD, DROP} <= set(who.offers)
    who.taps(ADD)
    assert answers_of(who)["more"] == ["มีพยานอีกสองคนที่โต๊ะข้างกัน"]


@pytest.mark.parametrize(
    "words",
    [
        "เขาไม่เปิดเผยราคากลาง",
        "เอกสารประมูลไม่เปิดเผย",
        "เอาชื่อน้องออก",
        "เขาไม่เอาชื่อใคร",
        "จริงใจไม่บอกชื่อ",
    ],
)
def test_what_others_do_with_names_is_no_wish(words: str) -> None:
    assert read_wish(words) is None


def test_words_do_not_send_a_name_that_the_story_wants_hidden(demo: House) -> None:
    who = named(demo, f"{STORY} แต่ไม่อยากให้ใครรู้ว่าเป็นเรา").says("ส่งเลยค่ะ").says("ส่งเลยค่ะ")
    assert "ยังไม่ได้ส่ง" in who.since(-2) and nothing_filed(demo)
    assert answers_of(who)["identity"] == NAMED
    who.says("ไม่เอาชื่อแล้วค่ะ").says("ส่งเลยค่ะ")
    assert filed_case(demo).identity == ANONYMOUS


def test_nothing_is_sent_while_a_wish_waits(demo: House) -> None:
    who = told(demo).says(f"ไม่ให้{OTHER}เห็นนะคะ").says("มีพยานอีกสองคนที่โต๊ะข้างกัน")
    who.says("ส่งเลย").says("ส่งเลย").taps("ยืนยัน")
    assert "มีคำขอที่ยังไม่ได้ทำตาม" in who.since(-2) and nothing_filed(demo)
    who.taps(DROP).taps("ยืนยัน")
    assert filed_story(demo).keep_from == ""


@pytest.mark.parametrize(
    "words",
    [
        "เขาเซ็นเอกสาร ไม่บอกชื่อ แล้วเดินออกไป",
        "ใบเสร็จที่ได้ ไม่ใส่ชื่อ ไม่ใส่เลขที่",
        "แก้คำสั่งแต่งตั้ง เอาชื่อผมออก ใส่ชื่อหลานตัวเองแทน",
        "หัวหน้าเปลี่ยนใจ ตัดชื่อผมออก จากรายชื่ออบรม",
        "ลงข้อความในเพจ ไม่เปิดเผยตัวตน ด่าเจ้าหน้าที่",
    ],
)
def test_what_is_told_of_names_hides_no_name_unasked(demo: House, words: str) -> None:
    who = named(demo).says(words)
    assert answers_of(who)["identity"] == NAMED and {PUT, ADD, DROP} <= set(who.offers)
    who.taps(ADD)
    assert answers_of(who)["more"] == [words] and answers_of(who)["identity"] == NAMED


@pytest.mark.parametrize(
    "words",
    [
        "ไม่เอาชื่อแล้วค่ะ มีพยานอีกสองคน",
        "มีพยานอีกสองคน ไม่เปิดเผยชื่อนะคะ",
        "ไม่ใส่ชื่อหนู มีพยานอีกสองคน",
        "มีพยานอีกสองคน ขอเอาชื่อผมออก",
    ],
)
def test_a_wish_beside_more_of_the_story_hides_it_at_once(demo: House, words: str) -> None:
    who = named(demo).says(words)
    assert answers_of(who)["identity"] == ANONYMOUS and answers_of(who)["more"] is None
    assert answers_of(who.taps(ADD))["more"] == ["มีพยานอีกสองคน"]


# -- what is to be left out ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "อย่าใส่ว่าแม่บ้านเห็นนะคะ เดี๋ยวเค้ารู้ว่าเป็นใคร",
        "ไม่ใช่คำตอบ เอาคำว่าแม่บ้านเห็นออก",
        "ไม่ต้องใส่เรื่องแม่บ้านเห็น",
        "เอาแม่บ้านเห็นออกค่ะ",
        "อย่าบอกว่าแม่บ้านเห็น",
    ],
)
def test_what_is_to_be_left_out_is_taken_out(demo: House, words: str) -> None:
    who = told(demo, story=WITNESS).says(words)
    assert answers_of(who)["more"] is None and PUT in who.offers and DROP in who.offers
    who.taps(PUT).taps("ยืนยัน")
    assert filed_story(demo).text == STORY and filed_story(demo).further == ()


@pytest.mark.parametrize(
    "words",
    [
        "อย่าบอกว่าเป็นเรื่องเล็ก เงินหายไปสามหมื่น",
        "อย่าบอกว่าไม่รู้ เพราะเขาเซ็นเอกสารเอง",
        "ลบข้อความในไลน์กลุ่มทิ้งหมดเลยหลังจากมีคนถาม",
        "ลบคำว่าด่วนออกจากหนังสือแล้วเก็บไว้สองเดือน",
        "ไม่ต้องเขียนว่าใครรับเงิน เขาพูดกับเสมียนแบบนี้",
    ],
)
def test_words_that_go_on_telling_wait_and_are_not_lost(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert answers_of(who)["more"] is None and {ADD, DROP} <= set(who.offers)
    who.taps(ADD)
    assert answers_of(who)["more"] == [words]


def test_the_own_name_that_is_taken_out_is_not_offered_as_more(demo: House) -> None:
    who = told(demo, story=f"ดิฉันชื่อสมศรี มีสุข {STORY}")
    who.says("เอาคำว่า ดิฉันชื่อสมศรี มีสุข ออก")
    assert PUT in who.offers and ADD not in who.offers
    who.taps(PUT)
    assert answers_of(who)["text"] == STORY


@pytest.mark.parametrize(
    "story",
    [
        f"{STORY} บอกว่าไม่ต้องออกใบเสร็จ และไม่ต้องลงชื่อผู้บริจาค",
        f"{STORY} อย่าบอกว่าไม่รู้ เพราะเขาเซ็นเอกสารเอง",
    ],
)
def test_a_story_of_orders_is_sent_by_a_word(demo: House, story: str) -> None:
    told(demo, story=story).says("ส่งเลย")
    assert filed_story(demo).text == story


@pytest.mark.parametrize(
    "words", ["น้องชื่อ น้องฟ้า ฝึกงาน แต่ไม่ต้องใส่ชื่อน้องนะคะ", "เอาชื่อน้องออก", "อย่าบอกว่าอยู่สำนักเดียวกัน"]
)
def test_what_is_not_found_in_the_story_is_asked_for_and_not_added(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "ไม่ได้ใส่ในเรื่อง" in who.since(-2) and answers_of(who)["more"] is None
    who.taps("ยืนยัน")
    assert filed_story(demo).further == ()


@pytest.mark.parametrize(
    "words",
    [
        "เขาเอาเงินออกจากตู้ทุกวัน",
        "เขาสั่งว่า อย่าใส่ชื่อผู้รับเหมา",
        "หัวหน้าบอก อย่าบอกว่าใครเซ็น",
        "เขาลบข้อความในกลุ่มทิ้ง",
        "ไม่ต้องใส่ชุดก็เข้าเวรได้",
        "ตัดต้นไม้ออกหมดเลย",
    ],
)
def test_a_story_of_leaving_out_stays_one(demo: House, words: str) -> None:
    assert left_out.read_left_out(words, {"text": STORY}) is None


def test_a_wish_within_the_first_story_is_pointed_out(demo: House) -> None:
    who = told(demo, story=f"{STORY} แต่อย่าใส่ชื่อแม่บ้านนะคะ")
    assert "ในเรื่องมีคำขอไม่ให้ใส่บางอย่าง" in who.last
    assert "ยังไม่ได้ส่ง" in who.says("ส่งเลย").since(-2) and nothing_filed(demo)


def test_what_was_typed_last_is_taken_out(demo: House) -> None:
    who = told(demo).says("มีพยานอีกสองคนที่โต๊ะข้างกัน").says("ลบประโยคเมื่อกี้ออกค่ะ").taps(PUT)
    assert answers_of(who)["more"] is None and answers_of(who)["text"] == STORY


# -- what reveals her ----------------------------------------------------------------------------


def test_of_a_wish_only_the_readers_are_taken(demo: House) -> None:
    who = told(demo).says("ผอคลังอยู่สำนักเดียวกับเรา อย่าให้คนในสำนักคลังอ่านนะคะ")
    assert ADD not in who.offers and f"ทุกคนใน{OTHER}" in who.last
    assert "ไม่ได้ใส่ในเรื่อง" in who.since(-2)
    who.taps(PUT)
    assert answers_of(who)["more"] is None and f"ทุกคนใน{OTHER}" in who.last


def test_a_superior_who_must_not_be_told_is_a_reader_to_keep_out(demo: House) -> None:
    who = told(demo).says("ผมอยู่กลุ่มงานคลัง อย่าบอกหัวหน้านะ").taps(PUT)
    assert answers_of(who)["more"] is None and "ระบบยังกัน “หัวหน้า” ไม่ได้" in who.last


def test_a_bureau_typed_while_readers_are_asked_about_is_kept_out(demo: House) -> None:
    who = told(demo).says("อย่าให้คนในสำนักนั้นอ่านนะคะ").taps(PUT)
    assert "ระบบยังกัน" in who.last
    who.says(f"{OTHER}ค่ะ").taps(PUT)
    assert f"ทุกคนใน{OTHER}" in who.last and "ระบบยังกัน" not in who.last
    assert answers_of(who)["more"] is None and answers_of(who)["bureau"] is None


def test_a_bureau_typed_alone_is_offered_as_the_one_concerned(demo: House) -> None:
    who = told(demo).says(f"{BUREAU}ค่ะ")
    assert "ผู้ที่จะได้อ่านคือ" in who.since(-2) and answers_of(who)["bureau"] is None
    who.taps(PUT)
    assert answers_of(who)["bureau"]["name"] == BUREAU  # type: ignore[index]


def test_the_own_name_in_a_complaint_without_one_is_warned_of_and_taken_out(demo: House) -> None:
    who = told(demo, story="รปภ ไล่ผมออกจากห้องรับรอง พูดจาหยาบมาก ผมชื่อสมปอง")
    assert "ในเรื่องมี “ผมชื่อสมปอง” ตัดออกก่อนส่งไหม" in who.last
    assert "ยังไม่ได้ส่ง" in who.says("ส่งเลย").since(-2) and nothing_filed(demo)
    who.says("เอาคำว่า ผมชื่อสมปอง ออก").taps(PUT)
    assert "ตัดออกก่อนส่งไหม" not in who.last
    who.says("ส่งเลย")
    assert filed_story(demo).text == "รปภ ไล่ผมออกจากห้องรับรอง พูดจาหยาบมาก"


def test_a_name_with_its_title_and_a_number_are_taken_out_one_after_the_other(demo: House) -> None:
    who = told(demo, story="ผมนายประชาชน ทดลอง โทร 081-000-0000 ยื่นเอกสารที่เคาน์เตอร์แล้วเอกสารหาย")
    assert "ในเรื่องมี “ผมนายประชาชน ทดลอง” ตัดออกก่อนส่งไหม" in who.last
    who.says("เอาคำว่า ผมนายประชาชน ทดลอง ออก").taps(PUT)
    assert "ในเรื่องมี “โทร 081-000-0000” หากเป็นของท่าน" in who.last
    who.says("เอาคำว่า โทร 081-000-0000 ออก").taps(PUT)
    who.says("ส่งเลย")
    assert filed_story(demo).text == "ยื่นเอกสารที่เคาน์เตอร์แล้วเอกสารหาย"


@pytest.mark.parametrize(
    "said",
    [
        "ในเรื่องยังมีชื่อกับเบอร์อยู่เลย ช่วยเอาออก",
        "อ้าว ยังมีชื่อผมกับเบอร์โทรอยู่ในเรื่องเลยค่ะ ลบออกให้หน่อย",
        "เอาชื่อกับเบอร์ออกด้วยครับ",
        "ขอตัดข้อมูลส่วนตัวของผมออกจากเรื่อง",
    ],
)
def test_the_name_and_the_number_are_taken_out_where_only_that_is_said(
    demo: House, said: str
) -> None:
    story = "ผมนายประชาชน ทดลอง โทร 081-000-0000 ยื่นเอกสารที่เคาน์เตอร์แล้วเอกสารหาย"
    who = told(demo, story=story).says(said).taps(PUT)
    who.says("ส่งเลย")
    filed = filed_story(demo)
    assert filed.text == "ยื่นเอกสารที่เคาน์เตอร์แล้วเอกสารหาย"


def test_a_name_that_is_not_found_is_neither_added_nor_said_to_be_out(demo: House) -> None:
    who = told(demo, story="เจ้าหน้าที่พูดจาหยาบมากกับแฟนของสมปองหน้าเคาน์เตอร์")
    who.says("ในเรื่องยังมีชื่ออยู่ เอาออกให้หน่อย")
    assert "ยังไม่ได้ตัดคำใดออก" in who.since(-2) and answers_of(who)["more"] is None


@pytest.mark.parametrize(
    "said", ["เขาเอาชื่อกับเบอร์ผมออกจากบัญชีรายชื่อ", "ในเรื่องเบิกจ่ายมีชื่อผมอยู่ เขาลบออกไปแล้วตอนเย็น"]
)
def test_what_somebody_took_out_is_a_part_of_the_story(demo: House, said: str) -> None:
    who = told(demo).says(said)
    assert said in who.since(-2) and "ยังไม่ได้ตัดคำใดออก" not in who.since(-2)


def test_somebody_elses_number_is_pointed_out_and_may_be_sent(demo: House) -> None:
    who = told(demo, story="มีคนโทรจาก 02-000-0000 มาเรียกเงินค่าเร่งเรื่อง")
    assert "“02-000-0000” หากเป็นของท่าน" in who.last
    who.says("ยืนยัน")
    assert "02-000-0000" in filed_story(demo).text


@pytest.mark.parametrize("words", ["เลขที่หนังสือ 0001/2570", "เบิกเงิน 081,000 บาท", "ผมนายช่างอยู่เวรด้วย"])
def test_other_figures_and_posts_are_no_traces(words: str) -> None:
    assert own_traces.contact([words]) == ""
    assert not own_traces._OWN_TITLED.search(words)


@pytest.mark.parametrize(
    "words", ["ทำให้เราชื่อเสียหมด", "เขาเอาชื่อผมไปใส่", "หัวหน้าชื่อสมปอง", "เจ้าหน้าที่ถามว่าเราชื่ออะไร"]
)
def test_other_names_are_not_her_own(demo: House, words: str) -> None:
    who = told(demo, story=f"{STORY} {words}")
    assert "ตัดออกก่อนส่งไหม" not in who.last


def test_what_only_she_can_tell_is_pointed_out(demo: House) -> None:
    who = told(demo, story=f"{STORY} เราเป็นคนทำใบเบิกให้เอง")
    assert "อาจทำให้เดาได้ว่าเป็นท่าน" in who.last
    assert "รับข้อร้องเรียนแล้ว" in who.says("ส่งเลย").last


# -- at the review card --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ถ้าส่งแล้วตามเรื่องยังไง", "พิมพ์ “ติดตาม” ตามด้วยรหัส"),
        ("ส่งรูปได้ไหม", "ส่งได้"),
        ("คุณรับเรื่องจะเห็นไหม", "ผู้ที่เห็นเรื่องมีเฉพาะผู้รับเรื่อง"),
        ("มีรูป ส่งตรงไหนคะ", "ส่งได้"),
        ("แนบไฟล์ได้มั้ย", "ส่งได้"),
    ],
)
def test_questions_are_answered_and_not_kept(demo: House, words: str, answer: str) -> None:
    who = told(demo).says(words)
    assert answer in who.since(-2) and "ผู้ดูแลระบบ" not in who.since(-2)
    assert answers_of(who)["more"] is None


@pytest.mark.parametrize(
    "words", ["ส่งเอกสารไปแล้วเขาไม่รับ", "ถามว่าส่งรูปได้ไหมเขาก็ตวาด", "ตามเรื่องมาสามเดือนแล้ว"]
)
def test_a_story_of_sending_is_no_question(words: str) -> None:
    assert complaint_asked.told(words, REVIEW) == ""


def test_a_question_nobody_answers_sends_nobody_to_an_administrator(demo: House) -> None:
    who = told(demo).says("เพื่อนเราก็โดนย้ายเพราะพูดเรื่องนี้ แบบนี้ก็ได้เหรอ")
    who.taps("เป็นคำถาม")
    assert "ผู้ดูแลระบบ" not in who.since(-2) and "ไม่ต้องถามผู้อื่น" in who.since(-2)


def test_a_correction_without_its_place_waits_and_can_be_discarded(demo: House) -> None:
    who = told(demo).says("กันยา แก้ด้วย")
    assert "ยังไม่ได้แก้" in who.since(-2) and answers_of(who)["more"] is None
    who.taps(DROP)
    assert "กันยา แก้ด้วย" not in who.last and "รับข้อร้องเรียนแล้ว" in who.taps("ยืนยัน").last


@pytest.mark.parametrize("words", ["ระบบเสีย ช่วยแก้ให้หน่อย", "อยากให้แก้ด้วย", "ไฟเสียมาสองเดือน"])
def test_a_wish_that_something_be_mended_is_told(demo: House, words: str) -> None:
    assert "หากจะแก้คำในเรื่อง" not in told(demo).says(words).since(-2)


@pytest.mark.parametrize("words", ["ไม่มีเพิ่มเติม", "ไม่มี", "ไม่มีแล้วค่ะ"])
def test_nothing_more_to_add_deletes_nothing(demo: House, words: str) -> None:
    who = told(demo).says("มีพยานอีกสองคนที่โต๊ะข้างกัน").says("แก้ไข เล่าเพิ่ม").says(words)
    assert answers_of(who)["more"] == ["มีพยานอีกสองคนที่โต๊ะข้างกัน"] and "ยืนยัน" in who.offers


def test_what_was_added_is_asked_for_by_its_name(demo: House) -> None:
    who = told(demo).says("มีพยานอีกสองคนที่โต๊ะข้างกัน").says("แก้ตรงเล่าเพิ่มหน่อยค่ะ จะพิมพ์ใหม่")
    assert "ลบข้อความล่าสุด" in who.offers
    who.taps("ลบข้อความล่าสุด")
    assert answers_of(who)["more"] is None


# -- how to be reached ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["อย่าโทรมาที่โต๊ะนะ ไลน์มาได้", "ไม่ต้องโทรมา ส่งอีเมลได้", "อย่าโทรที่ทำงาน โทรมือถือตอนเย็น"]
)
def test_a_way_beside_one_that_is_not_wished_is_kept(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    who.says("สมมติ พอเพียง").says(words)
    assert answers_of(who)["contact"] == words


@pytest.mark.parametrize(
    "words", ["ไม่ต้องติดต่อกลับค่ะ", "ไม่ต้องโทรกลับก็ได้", "ไม่ต้องติดต่อทางไลน์นะ", "ไม่ให้ช่องทางค่ะ"]
)
def test_no_way_at_all_is_none(words: str) -> None:
    assert says_no_contact(words)


# -- time ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "part",
    ["อย่าใส่ว่า", "เอา ", "ไม่เอาชื่อ", "จริงๆ", "ผมชื่อ", "เราเป็นคน", "ส่งรูป", "แล้วส่ง", "ลบข้อความ", "พี่ก"],
)
def test_long_texts_are_read_in_time(part: str) -> None:
    words = part * (5_000 // len(part))
    began = time.process_time()
    read_wish(words)
    left_out.read_left_out(words, {"text": STORY}, long=True)
    own_traces.describes_herself(words)
    own_traces.of_herself([words])
    complaint_asked.told(words[:80], REVIEW)
    says_no_contact(words[:80])
    assert time.process_time() - began < 0.1
