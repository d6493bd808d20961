"""Who stays unnamed and says that pictures come loses neither; a fear becomes nobody's name."""

from __future__ import annotations

import pytest

from handlers.complaints.filing.heard import beside_the_name
from models.complaints.complaint import ANONYMOUS, NAMED
from tests.handlers.complaints.filing.complaint_talk import STORY, STRANGER, answers_of, told
from tests.handlers.house import Chat, House

FILES_COME = "รูปและเอกสารส่งเข้ามาในแชตนี้ได้เลย"
FEAR = "ความกังวลที่พิมพ์มาไม่ได้ใส่ในเรื่อง"
NOBODY_CALLS = "ไม่มีใครโทรหาท่าน เว้นแต่ท่านให้ชื่อและช่องทางติดต่อไว้เอง"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("ไม่ขอบอกชื่อนะคะ แต่มีรูปใบเสร็จ", "มีรูปใบเสร็จ"),
        ("ไม่บอกชื่อค่ะ มีคลิปด้วย", "มีคลิปด้วย"),
        ("ขอไม่เปิดเผยชื่อ แต่มีหลักฐานการโอนเงิน", "มีหลักฐานการโอนเงิน"),
        ("ไม่ขอเปิดเผยชื่อครับ เดี๋ยวส่งสลิปให้ครับ", "เดี๋ยวส่งสลิปให้ครับ"),
    ],
)
def test_pictures_that_come_are_no_reason_to_ask_again(demo: House, words: str, kept: str) -> None:
    who = Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน")
    asked = len(who.heard)
    who.says(words)
    assert answers_of(who)["identity"] == ANONYMOUS and answers_of(who)["more"] == [kept]
    assert FILES_COME in who.since(asked) and kept in who.since(asked)


@pytest.mark.parametrize("kind", [None, "ข้อร้องเรียน"])
def test_pictures_alone_are_no_story(demo: House, kind: str | None) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน")
    who = who.taps(kind) if kind else who
    who.says("ไม่บอกชื่อนะคะ มีรูปด้วย")
    assert answers_of(who)["identity"] == ANONYMOUS and not answers_of(who).get("text")
    assert FILES_COME in who.since(0)


def test_it_may_be_said_at_the_card(demo: House) -> None:
    who = told(demo).says("ไม่บอกชื่อนะคะ มีรูปใบเสร็จ")
    assert FILES_COME in who.since(0) and answers_of(who)["identity"] == ANONYMOUS


@pytest.mark.parametrize(
    "words",
    [
        "ไม่บอกชื่อนะคะ แต่หัวหน้าพัสดุเก็บรูปใบเสร็จปลอมไว้เบิกเงิน",
        "ไม่บอกชื่อค่ะ มีรูปแต่ไม่รู้จะส่งยังไง",
        "ไม่บอกชื่อค่ะ มีเงินทอนทุกครั้ง",
        "ไม่บอกชื่อค่ะ มีใบเสร็จหายไปสามใบ",
        "ไม่บอกชื่อ",
        "บอกชื่อได้ค่ะ แต่มีรูปใบเสร็จ",
    ],
)
def test_other_words_beside_the_name_are_others(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน").says(words)
    assert FILES_COME not in who.since(0)


FEARS = ["กลัวโดนแกล้ง", "กลัวหัวหน้าแกล้งค่ะ", "กลัวถูกย้ายค่ะ", "กลัวเขาจะรู้", "แต่กลัวมีปัญหาค่ะ"]


@pytest.mark.parametrize("words", FEARS)
def test_a_fear_is_neither_a_name_nor_a_way(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("เปิดเผยชื่อ").says(words)
    assert FEAR in who.last and "“ไม่เปิดเผยชื่อ” ได้ตอนนี้เลย" in who.last
    assert who.state["at"] == "name" and answers_of(who).get("name") is None
    who.says("ชื่อ สมมติ ตัวอย่าง").says(words)
    assert FEAR in who.last and who.state["at"] == "contact"
    assert answers_of(who).get("contact") is None and answers_of(who)["identity"] == NAMED


@pytest.mark.parametrize("words", FEARS)
def test_nobody_is_kept_out_by_a_fear(demo: House, words: str) -> None:
    who = told(demo).says("แก้ไขไม่ให้ผู้ใดได้อ่าน").says(words)
    assert FEAR in who.last and answers_of(who).get("keep_from") is None


@pytest.mark.parametrize(
    "words", ["หัวหน้าพัสดุ กลัวโดนแกล้ง", "สมชาย ใจดี", "กลัวเขาทำลายหลักฐาน", "เขาขู่ว่าจะย้าย"]
)
def test_whoever_is_named_is_no_fear(words: str) -> None:
    assert beside_the_name.feared(words, "keep_from") is None


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าแจ้งแล้วจะมีใครโทรกลับมาไหมคะ",
        "ส่งแล้วเจ้าหน้าที่จะติดต่อกลับมั้ย",
        "จะมีคนโทรหาไหม",
        "แล้วเขาจะโทรมาถามไหมครับ",
        "แจ้งไปแล้วจะมีใครติดต่อกลับหรือเปล่า",
        "หลังส่งเรื่องจะมีเจ้าหน้าที่โทรมาไหม",
    ],
)
@pytest.mark.parametrize("at", ["identity", "text", "keep_from", "review"])
def test_whether_somebody_calls_is_answered(demo: House, words: str, at: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน")
    if at != "identity":
        who.taps("ไม่เปิดเผยชื่อ")
    if at in ("keep_from", "review"):
        who.says(STORY)
    if at == "keep_from":
        who.says("แก้ไขไม่ให้ผู้ใดได้อ่าน")
    before = answers_of(who)
    asked = len(who.heard)
    who.says(words)
    assert NOBODY_CALLS in who.since(asked) and answers_of(who) == before


@pytest.mark.parametrize(
    "words", ["เขาโทรมาขู่ผมสามครั้งแล้ว", "โทรไปแล้วไม่มีคนรับ", "มีคนโทรมาเรียกเงินไหมไม่รู้ แต่เพื่อนโดน"]
)
def test_who_called_is_the_story(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(words)
    assert NOBODY_CALLS not in who.since(0)
