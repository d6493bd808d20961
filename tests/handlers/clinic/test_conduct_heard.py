"""Who asks whether something of their own is allowed gets what the papers say, or the clinic."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.clinic import conduct_heard
from handlers.understand.told import own_stake
from models.missed import missed_sentences
from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words

PROPERTY, CONFLICT = "ใช้ทรัพย์สินของราชการ", "ผลประโยชน์ทับซ้อน"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("เอารถหลวงไปรับลูกผิดมั้ยคะ", PROPERTY), ("เอากระดาษที่ทำงานกลับบ้านผิดไหม", PROPERTY),
        ("ขอยืมโน้ตบุ๊กของสำนักงานกลับบ้านได้ไหมคะ", PROPERTY),
        ("เข้าใจคำว่าผลประโยชน์ทับซ้อนหน่อยค่ะ คืออะไร", CONFLICT), ("อธิบายประโยชน์ขัดกันหน่อย", CONFLICT),
        ("ญาติมาประมูลงานที่สำนักเรา เราเป็นกรรมการได้มั้ย", CONFLICT),
        ("รับงานนอกได้ไหมคะ เป็นข้าราชการ", CONFLICT),
        ("แฟนเป็นผู้รับเหมา มายื่นซองที่สำนักได้ไหม", CONFLICT),
        ("ลูกพี่ลูกน้องทำงานบริษัทที่มาประมูล ต้องแจ้งใครไหม", CONFLICT),
        ("บ.ที่ประมูลได้ชวนไปงานวันเกิดเจ้าของ ผมไปได้เปล่า", CONFLICT),
        ("ผู้รับเหมาเชิญไปตีกอล์ฟ ควรไปมั้ยคะ", CONFLICT), ("คู่สัญญาพาไปเที่ยว ผิดไหม", CONFLICT),
    ],
)  # fmt: skip
def test_the_rule_or_the_clinic_answers(
    chat: Callable[[str], Chat], words: str, title: str
) -> None:
    staff = chat(STAFF).says(words)
    assert staff.last.startswith(title) and "ถามคลินิก" in staff.offers
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าเอารถหลวงไปรับลูก ผิดมั้ยคะ", "มีคนเอารถหลวงไปใช้ส่วนตัวทุกเสาร์", "ญาติให้ของขวัญรับได้ไหม",
        "ขอใช้ไฟล์ของสำนักได้ไหม", "จัดซื้อจัดจ้างเสร็จแล้ว ต้องรายงานไหม", "ประชุมเรื่องผลประโยชน์ทับซ้อนเสร็จแล้ว",
        "ยืมห้องประชุมได้ไหม", "ร้องเรียนเรื่องเอารถหลวงไปใช้ได้ไหม", "ลูกน้องลืมส่งรายงาน ทำไง",
        "บริษัทเชิญประชุมพรุ่งนี้ ไปกี่โมง", "ผู้รับเหมาชวนไปกินเลี้ยงแล้ว", "เพื่อนชวนไปงานวันเกิด ไปได้ไหม",
    ],
)  # fmt: skip
def test_other_words_ask_for_neither(words: str) -> None:
    assert conduct_heard.asked(words) == ""


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนฝากซื้อขายของออนไลน์ในเวลางานนิดหน่อย ผิดมั้ยครับ",
        "ไลฟ์ขายของตอนพักเที่ยงที่ออฟฟิศได้ไหม",
        "รับพรีออเดอร์ช่วงเวลาราชการผิดวินัยไหมคะ",
        "แอบเทรดหุ้นตอนทำงานวันละ 10 นาที โดนอะไรไหม",
        "ขายครีมในกลุ่มไลน์สำนักได้มั้ย",
    ],
)
def test_ones_own_business_at_work_is_asked_of_the_clinic(
    chat: Callable[[str], Chat], said: str
) -> None:
    staff = chat(STAFF).says(said)
    assert "บอตจึงไม่วินิจฉัย" in staff.last and "ถามคลินิก" in staff.offers
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าขายของในเวลางาน ผิดไหม", "ร้านค้าในสำนักเปิดวันไหน", "ร้องเรียนคนขายของในเวลางานได้ไหม",
        "แฟนขายของให้สำนักงานได้ไหม", "เวลางานเริ่มกี่โมง", "ขายหน้าในที่ทำงาน",
    ],
)  # fmt: skip
def test_what_is_no_business_of_ones_own_at_work(said: str) -> None:
    assert not conduct_heard.trades(said)


def test_it_is_answered_in_a_group(demo: House) -> None:
    [told], _ = happens(demo, mention("เอารถหลวงไปรับลูกผิดมั้ยคะ"))
    assert PROPERTY in words(told)


def test_nothing_of_it_is_kept_for_learning(demo: House, chat: Callable[[str], Chat]) -> None:
    chat(STAFF).says("เอารถหลวงไปรับลูกผิดมั้ยคะ")
    with demo.session() as session:
        assert missed_sentences.count(session) == 0


@pytest.mark.parametrize(
    "told",
    [
        "คือพี่สาวของภรรยาผมเขาเปิดร้านดอกไม้ แล้วร้านเขามาเสนอราคาทำพวงมาลางานพิธีของสำนักงาน "
        "ทีนี้ผมเป็นกรรมการเปิดซองวันที่ 9 มีนาคม 2570 ด้วย แบบนี้ผิดมั้ยครับ ต้องบอกใครรึเปล่า",
        "ไม่ใช่ของขวัญครับ ผมเป็นกรรมการเปิดซอง แล้วญาติภรรยาเป็นคนมาเสนอราคา ต้องแจ้งตรงไหนครับ",
        "น้องชายผมเขาเปิดร้านถ่ายเอกสาร ตอนนี้มายื่นซองประมูลงานพิมพ์ของสำนักเรา ผมเป็นคนตรวจรับ แบบนี้ต้องทำไง",
        "ลูกพี่ลูกน้องสมัครสอบเข้ามาที่นี่ แล้วหนูเป็นกรรมการสัมภาษณ์ ผิดมั้ยคะ",
        "พอดีว่าเพื่อนสนิทที่เรียนมาด้วยกันเขามีบริษัทรับเหมาแล้วเขามาเสนอราคาซ่อมห้องน้ำที่ตึกเรา "
        "ทีนี้พี่ดันอยู่ในคณะกรรมการพิจารณาผล พี่กังวลว่าจะโดนว่าเอื้อพวกพ้อง ควรบอกใครดี",
        "ญาติมายื่นเสนองานกับสำนักที่ผมดูแลอยู่ ต้องถอนตัวไหมครับ",
        "หลานผมยื่นใบสมัครพนักงานราชการ แล้วกลุ่มงานผมเป็นคนออกข้อสอบ ต้องแจ้งหัวหน้าไหม",
        "บริษัทที่ผมเคยทำงานเก่ามาเสนอราคา ผมอยู่ในคณะกรรมการกำหนดราคากลาง ถือว่าเกี่ยวข้องไหม",
        "ขอแจ้งว่าดิฉันมีส่วนได้ส่วนเสียกับบริษัทที่ยื่นซองวันที่ 10 มีนาคมนี้ เพราะถือหุ้นอยู่ค่ะ ต้องแจ้งที่ใด",
        "เขยผมรับเหมาทำสีอาคาร เสนอราคามาที่กลุ่มงานผม ผมไม่ได้เป็นกรรมการแต่เป็นคนร่าง tor มันเข้าข่ายอะไรมั้ย",
    ],
)
def test_an_own_stake_told_as_a_story_is_no_gift_and_no_complaint(
    chat: Callable[[str], Chat], told: str
) -> None:
    staff = chat(STAFF).says(told)
    assert staff.last.startswith(CONFLICT) and "ไม่มีแบบแจ้ง" in staff.last
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "told",
    [
        "หัวหน้าผมเป็นกรรมการจัดซื้อ แล้วน้องชายเขามายื่นซอง ผิดไหม",
        "เพื่อนร่วมงานเอาญาติมาเสนอราคา ผมเป็นกรรมการด้วย ต้องแจ้งใคร",
        "แฟนซื้อของขวัญให้ผม ผมเป็นกรรมการตรวจรับ ต้องแจ้งไหม",
        "ผมเป็นกรรมการตรวจรับครั้งแรก ต้องทำยังไง",
    ],
)
def test_what_others_do_and_gifts_are_no_own_stake(told: str) -> None:
    assert not own_stake.tells(told)


HEAD = "D0102"


@pytest.mark.parametrize(
    "words",
    [
        "คุณวิชัยเป็นกรรมการตรวจรับจ้างทำเว็บ แต่พี่ชายเขายื่นซองมาด้วย ต้องทำยังไง",
        "ลูกน้องเป็นกรรมการคัดเลือก เมียเขามาสมัครงาน ควรทำอย่างไร",
    ],
)
def test_who_leads_asks_what_to_do_of_a_stake_of_theirs(
    chat: Callable[[str], Chat], words: str
) -> None:
    last = chat(HEAD).says(words).last
    assert last.startswith(CONFLICT) and "หยุดพิจารณาเรื่องนั้นไว้ก่อน" in last and "มาตรา 13" in last


def test_an_accusation_is_no_such_question(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("เขาเอาญาติมาสมัครงาน ทุจริตชัดๆ ต้องทำยังไง")
    assert not head.last.startswith(CONFLICT) and "หยุดพิจารณาเรื่องนั้น" not in head.last
    assert "ร้องเรียน" in head.offers
    assert not head.house.states(head.user_id)
