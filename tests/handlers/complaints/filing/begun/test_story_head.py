"""What somebody says of themselves before the story goes to its own fields, and never into it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.begun.story_head import StoryHead, read_head
from models.complaints.complaint import ANONYMOUS, NAMED
from tests.handlers.complaints.casework import STAFF
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

STORY = "เจ้าหน้าที่รับโทรศัพท์พูดจาไม่สุภาพเมื่อวันศุกร์"


def test_openness_name_and_number_go_to_their_fields(demo: House) -> None:
    owed = "ไม่ได้รับเงินค่าเช่าเครื่องถ่ายเอกสารมาสามเดือนแล้ว ติดต่อเจ้าหน้าที่การเงินก็บ่ายเบี่ยง"
    who = Chat(demo, STRANGER).says(
        f"ขอร้องเรียนแบบเปิดเผยชื่อนะคะ ดิฉันนางสมศรี ใจดี โทร 081-234-5678 {owed}"
    )
    told = answers_of(who)
    assert (told["identity"], told["name"], told["contact"]) == (
        NAMED, "นางสมศรี ใจดี", "081-234-5678",
    )  # fmt: skip
    assert told["text"] == owed and "ตรวจทานก่อนส่ง" in who.last
    who.says("ขอแก้เบอร์โทรเป็น 089-765-4321 ค่ะ")
    assert answers_of(who)["contact"] == "089-765-4321" and "ตรวจทานก่อนส่ง" in who.last


@pytest.mark.parametrize(
    ("said", "identity"),
    [
        ("แจ้งเบาะแสทุจริตครับ ", ""),
        ("งั้นขอเล่าใหม่ครับ ", ""),
        ("อยากแจ้งเรื่องทุจริตค่ะ ", ""),
        ("ไม่อยากให้ใครรู้ว่าเป็นผมนะครับ คือ", ANONYMOUS),
        ("ร้องเรียนโดยไม่บอกชื่อ ", ANONYMOUS),
    ],
)
def test_what_only_announces_is_left_out(
    chat: Callable[[str], Chat], said: str, identity: str
) -> None:
    who = chat(STAFF).says("ร้องเรียน").says(f"{said}{STORY}")
    told = answers_of(who)
    assert told["text"] == STORY and told.get("identity", "") == identity


@pytest.mark.parametrize(
    "story",
    [
        "ผมชื่อสมชาย ใจกล้า เจ้าหน้าที่เรียกเงินผม 500 บาท",
        "เขาไม่บอกชื่อแล้วเดินออกไปพร้อมเอกสาร",
        "ไม่อยากให้หัวหน้าเห็นเรื่องนี้ เขาเซ็นเวรแทนกันทุกวัน",
    ],
)
def test_a_story_stays_as_it_was_told(story: str) -> None:
    assert read_head(story) == StoryHead(story)


@pytest.mark.parametrize(
    "story",
    [
        "เปิดเผยชื่อ ไม่เอานะครับ หัวหน้าเรียกเงินลูกจ้าง",
        "เรื่อง ลงชื่อ แทนกันเข้าเวรทุกวันศุกร์",
        "เปิดเผยชื่อได้ เฉพาะผู้รับเรื่องนะ หัวหน้าเรียกเงินลูกจ้าง",
        "บอกชื่อได้ครับ แต่ห้ามบอกหัวหน้านะ เขาเรียกเงินลูกจ้าง",
    ],
)
def test_openness_in_doubt_is_asked(story: str) -> None:
    assert read_head(story) == StoryHead(story)


@pytest.mark.parametrize(
    "accused", ["นางตัวอย่าง หัวหน้ากลุ่ม ด่าลูกน้องทุกวัน", "นายสมมติ โกงเงิน เรียกเงินลูกจ้าง"]
)
def test_a_bare_name_is_who_is_complained_of(demo: House, accused: str) -> None:
    who = Chat(demo, STRANGER).says(f"ขอร้องเรียน เปิดเผยชื่อได้ {accused}")
    told = answers_of(who)
    assert accused in told["text"] and told.get("name") is None
    assert read_head(f"เปิดเผยชื่อได้ {accused}").name == ""


def test_the_name_ends_before_the_story() -> None:
    told = "ผมชื่อสมชาย หัวหน้าด่าผมทุกวัน โทร 081-234-5678 แล้วก็ขู่"
    assert read_head(f"เปิดเผยชื่อได้ {told}") == StoryHead(told, NAMED)


def test_of_a_bare_subject_more_is_asked(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ผมอยากร้องเรียนเรื่องเจ้าหน้าที่เรียกเงินครับ")
    who.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert "เกิดขึ้นเมื่อใด ที่ไหน" in who.last and "ตรวจทานก่อนส่ง" not in who.last
    assert "ตรวจทานก่อนส่ง" in who.taps("ไม่มีเพิ่มเติม").last


def test_who_suffers_hears_a_kind_word_first(chat: Callable[[str], Chat]) -> None:
    who = chat(STAFF)
    before = len(who.heard)
    who.says("หัวหน้าพูดจาดูถูกลูกน้องต่อหน้าคนอื่นบ่อยมากค่ะ เครียดมากไม่อยากมาทำงานแล้ว")
    assert who.since(before).lstrip("[]\n ").startswith("ขอบคุณที่เล่าให้ฟัง")
