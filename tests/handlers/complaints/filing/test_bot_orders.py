"""What is typed for the bot in the middle of a complaint is no part of the story unless that is
said: it could tell who writes. Nothing of it is done there either."""

from __future__ import annotations

import pytest

from handlers.complaints.filing.heard import bot_orders
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

STORY = "หัวหน้าพัสดุเรียกเงินทอนจากผู้รับเหมา"
REMIND = "เตือนผมบ่ายสามส่งเอกสารให้ฝ่ายคลังด้วย"
FOR_BOT = [
    REMIND,
    "พรุ่งนี้ลากิจครับ",
    "ช่วยนัดประชุมทีมวันพุธบ่ายสองให้ด้วย",
    "อย่าลืมเตือนพรุ่งนี้เช้าด้วยนะ",
    "รายงาน 3.1 ส่งไปถึงไหนแล้ว",
    "ส่งข้อความบอกทุกคนว่าพรุ่งนี้งดใช้ลิฟต์",
    "จดไว้ด้วยว่าต้องซื้อหมึกพิมพ์",
    "ตั้งปลุกหกโมงเช้าให้ที",
    "ขอดูตารางเวรอินโฟหน่อย",
    "ลาพักร้อนวันศุกร์",
]
OF_THE_STORY = [
    "หัวหน้าเตือนผมให้ส่งเอกสารให้ฝ่ายคลังตอนบ่ายสาม แล้วบังคับให้เซ็นย้อนหลัง",
    "เขานัดประชุมทุกวันพุธบ่ายสองแล้วบังคับให้จ่ายเงิน",
    "ช่วยเตือนหัวหน้าเขาด้วยว่าอย่าทำแบบนี้",
    "ขอให้ตรวจสอบเอกสารเบิกจ่ายด้วย",
    "เขาลาป่วยทุกวันศุกร์ แต่ไปขายของ",
    "อยากให้ตรวจสอบใบลาของหัวหน้าด้วย",
    "มีการลาพักร้อนปลอมแล้วไปรับงานนอก",
    "ขอลาออกเพราะทนไม่ไหว",
    "ช่วยดูกล้องวงจรปิดวันพุธบ่ายสองด้วย",
    "เตือนแล้วก็ยังทำอีก",
    "เหลืออีกกี่ข้อ",
]


@pytest.mark.parametrize("said", FOR_BOT)
def test_they_are_for_the_bot(said: str) -> None:
    assert bot_orders.is_for_bot(said)


@pytest.mark.parametrize("said", OF_THE_STORY)
def test_they_tell_of_it(said: str) -> None:
    assert not bot_orders.is_for_bot(said)


def test_it_is_asked_about_where_the_kind_is_asked(demo: House) -> None:
    chat = Chat(demo, STRANGER).says("ร้องเรียน").says(REMIND)
    assert REMIND in chat.last and not answers_of(chat).get("text")
    chat.taps("ไม่ใช้ข้อความนี้")
    assert not answers_of(chat).get("text") and "ประเภท" in chat.last


def test_it_may_be_the_story_after_all(demo: House) -> None:
    chat = Chat(demo, STRANGER).says("ร้องเรียน").says(REMIND).taps("ใช้เป็นคำตอบ")
    assert answers_of(chat)["text"] == REMIND


def test_it_is_left_out_where_the_name_is_asked(demo: House) -> None:
    chat = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(REMIND)
    assert not answers_of(chat).get("text") and "ไม่ได้ใส่ในเรื่อง" in chat.last


def test_below_the_card_it_waits(demo: House) -> None:
    chat = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    chat.says(STORY).says(REMIND)
    assert not answers_of(chat).get("more") and "ยังไม่ได้เก็บข้อความนี้" in chat.last
    chat.taps("ไม่ใช้ข้อความนี้").taps("ยืนยัน")
    assert "รหัสติดตาม" in chat.last


def test_a_long_story_is_no_name(demo: House) -> None:
    chat = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")
    chat.says(OF_THE_STORY[0])
    assert "name" not in answers_of(chat) and OF_THE_STORY[0] in chat.last


@pytest.mark.parametrize(
    "said",
    [
        "หิวข้าวจัง",
        "เหนื่อยมากเลยค่ะ",
        "ตอนนี้ง่วงแล้ว",
        "พิมพ์เรื่องนี้ให้หน่อยเป็น pdf",
        "ขอเป็นไฟล์ word ด้วยครับ",
        "ช่วยเซฟเป็นพีดีเอฟให้ที",
    ],
)
def test_small_talk_and_a_file_are_no_story(demo: House, said: str) -> None:
    who = below_the_card(demo)
    before = answers_of(who)
    assert "ไม่ได้ใส่ในเรื่อง" in who.says(said).last and "ดูทั้งหมดอีกครั้ง" in who.last
    assert answers_of(who) == before


@pytest.mark.parametrize(
    "said",
    [
        "เหนื่อยกับการถูกเรียกเงินทุกครั้งจนร้านจะเจ๊ง",
        "เขาส่งไฟล์ pdf ใบเสนอราคาปลอมมาให้เซ็น",
        "ฝนตกหนักน้ำท่วมห้องเอกสารเพราะไม่ยอมซ่อมหลังคา",
        "เขาหิวเงินมาก",
        "ปวดหัวเพราะกลิ่นสีทั้งวัน",
        "เขาให้พิมพ์เอกสารเท็จเป็น pdf",
    ],
)
def test_a_story_in_such_words_is_one(demo: House, said: str) -> None:
    assert said in str(answers_of(below_the_card(demo).says(said)))


def below_the_card(demo: House) -> Chat:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says(STORY)
    return who.taps("ไม่เปิดเผยชื่อ").says("ไม่มีหลักฐาน")
