"""What is told of the story where a name or a way is asked for is kept in the story; and a name is
taken out of it."""

from __future__ import annotations

import pytest

from models.complaints.complaint import ANONYMOUS, NAMED
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of, told
from tests.handlers.house import Chat, House

NAME = "นายสมชาย ใจดี"


@pytest.fixture
def named(demo: House) -> Chat:
    """Somebody who discloses the name is asked for it."""
    return Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ")


def in_story(chat: Chat) -> list[object]:
    found = answers_of(chat)
    more = found.get("more")
    return [
        *([found["text"]] if found.get("text") else []),
        *(more if isinstance(more, list) else []),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "ตั้งแต่ปีใหม่ที่ผ่านมา เดือนละครั้ง",
        "เขาเรียกเก็บเงินทุกครั้งที่ไปติดต่อ",
        "มีรูปถ่ายไว้สองรูป",
        "เกิดเมื่อวานนี้ตอนบ่าย",
        "ทำแบบนี้หลายครั้งแล้ว",
        "นายสมชายเรียกเงินทุกครั้ง",
    ],
)
def test_a_story_is_no_name(named: Chat, said: str) -> None:
    named.says(said)
    assert in_story(named) == [said] and "name" not in answers_of(named)
    assert said in named.last and "ชื่อผู้แจ้ง" in named.last
    assert in_story(named.says("ไม่เปิดเผยชื่อ")) == [said]


@pytest.mark.parametrize(
    "said", [NAME, "สมหญิง รักดี", "น.ส.ตั้งใจ ทำงาน", "วันเพ็ญ เดือนสิบสอง", "มีนา ปีใหม่ดี", "ดร.ทวี ประจำเมือง"]
)
def test_a_name_is_one(named: Chat, said: str) -> None:
    assert not in_story(named.says(said)) and answers_of(named)["name"] == said


@pytest.mark.parametrize("said", ["ต้องบอกทุกครั้งไหม", "ใช้ชื่อเล่นได้ไหมคะ", "ขอแก้ประเภทเมื่อกี้", "ย้อนกลับ"])
def test_what_asks_or_steers_is_no_story(named: Chat, said: str) -> None:
    assert not in_story(named.says(said))


@pytest.mark.parametrize(
    "said",
    [
        "มีคลิปเสียง แต่ส่งตอนนี้ไม่ได้",
        "เกิดขึ้นทุกเดือน",
        "มีพยานสองคนเห็นเหตุการณ์",
        "เมื่อวานก็ทำอีก",
        "เขาขู่ผมด้วย",
        "อัดเสียงไว้แล้วค่ะ",
    ],
)
def test_a_story_is_no_way_to_be_reached(named: Chat, said: str) -> None:
    named.says(NAME).says(said)
    assert in_story(named) == [said] and "contact" not in answers_of(named)
    assert "ช่องทางติดต่อ" in named.last


@pytest.mark.parametrize(
    "said",
    [
        "โทร 0812345678 ได้ทุกวัน",
        "ไลน์ไอดี somchai",
        "ติดต่อได้หลังสี่โมงทุกวัน",
        "โต๊ะทำงานชั้น 3 ทุกวัน",
        "somchai@example.com",
        "ส่งจดหมายมาที่บ้านเลขที่ 9",
    ],
)
def test_a_way_to_be_reached_is_one(named: Chat, said: str) -> None:
    assert not in_story(named.says(NAME).says(said)) and answers_of(named)["contact"] == said


def at_the_card(demo: House) -> Chat:
    return (
        told(demo, "เปิดเผยชื่อ", NAME)
        .says("0812345678")
        .says("เจ้าหน้าที่เรียกเงินเกิน 200 บาทตอนไปขอเอกสาร")
    )


@pytest.mark.parametrize(
    "said",
    [
        "ลบชื่อผมออกจากเรื่องด้วย",
        "เอาชื่อผมออกจากเรื่องนี้หน่อยครับ",
        "ลบชื่อหนูออกด้วยค่ะ",
        "ถอนชื่อผมออกจากเรื่องร้องเรียน",
        "ตัดชื่อดิฉันออกจากคำร้องนะคะ",
        "ช่วยลบชื่อของผมออกจากเรื่องที่แจ้งด้วยครับ",
    ],
)
def test_the_own_name_is_taken_out(demo: House, said: str) -> None:
    assert answers_of(at_the_card(demo).says(said))["identity"] == ANONYMOUS


@pytest.mark.parametrize(
    "said",
    [
        "ลบชื่อเขาออกจากเรื่องด้วย",
        "เขาลบชื่อผมออกจากเรื่องด้วย",
        "ชื่อผมอยู่ในเรื่องไหม",
        "ลบชื่อเจ้าหน้าที่ออก",
        "อย่าลบชื่อผมออกจากเรื่องนะ",
        "ใครลบชื่อผมออกจากเรื่อง",
    ],
)
def test_other_words_leave_the_name(demo: House, said: str) -> None:
    assert answers_of(at_the_card(demo).says(said))["identity"] == NAMED


@pytest.mark.parametrize(
    "said", ["ลืมบอกว่าเป็นช่วงบ่ายสอง", "ประมาณ 10.30 น. ที่หน้าเคาน์เตอร์", "เกิดตอนเย็นหลังเลิกงาน"]
)
def test_the_hour_is_kept_in_the_story(demo: House, said: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ").says(said)
    assert answers_of(who)["more"] == [said] and "name" not in answers_of(who)
