"""A value that is plainly put right at the card is changed at once, and the card shows it."""

from __future__ import annotations

import pytest

from handlers.complaints.filing.heard.story import told_rightly
from models.complaints.complaint import ANONYMOUS, NAMED
from tests.handlers.complaints.filing.complaint_talk import answers_of, filed_story, told
from tests.handlers.house import House


@pytest.mark.parametrize(
    ("story", "said", "mended"),
    [
        ("หักเงินคนละ 500 เข้ากองกลาง", "ขอแก้เป็นคนละ 300 ครับ ไม่ใช่ 500", "หักเงินคนละ 300 เข้ากองกลาง"),
        ("หักเงินรายละ 500 เข้ากองกลาง", "ขอแก้เป็นคนละ 300 ครับ ไม่ใช่ 500", "หักเงินรายละ 300 เข้ากองกลาง"),
        (
            "เมื่อวานไปติดต่อ ไม่มีใครมารับเรื่อง", "ขอแก้ค่ะ ไม่ใช่เมื่อวาน เป็นวันศุกร์ที่ 26",
            "วันศุกร์ที่ 26 ไปติดต่อ ไม่มีใครมารับเรื่อง",
        ),
        (
            "รถขับปาดหน้า ทะเบียน 1กก 999 เร็วมาก", "ทะเบียนที่ถูกคือ 1กก 9999 คับ",
            "รถขับปาดหน้า ทะเบียน 1กก 9999 เร็วมาก",
        ),
        (
            "หัวหน้าดูถูกลูกน้องบ่อยมาก", "เปลี่ยนคำว่าบ่อยมากเป็นทุกเช้าวันจันทร์ค่ะ",
            "หัวหน้าดูถูกลูกน้องทุกเช้าวันจันทร์",
        ),
    ],
)  # fmt: skip
def test_it_is_changed_and_what_the_card_shows_is_sent(
    demo: House, story: str, said: str, mended: str
) -> None:
    who = told(demo, story=story).says(said)
    assert "แก้ในเรื่องแล้ว" in who.since(-3) and "แก้ตามนี้" not in who.offers
    assert mended in who.last and answers_of(who)["more"] is None
    who.says("ส่งเลยครับ")
    assert filed_story(demo).text == mended


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("เขาขอ 500 แล้วก็ขออีก 500", "ขอแก้เป็น 300 ไม่ใช่ 500"),
        ("มีการหักเงินคนละ 500 เข้ากองกลาง", "ขอแก้เป็นคนละ 300 ครับ ไม่ใช่ 500 แล้วเขาก็ขู่ด้วย"),
        ("เขาบอกให้รอ 1500 นาที", "ไม่ใช่ 500 เป็น 300"),
        ("มีการหักเงินคนละ 500 เข้ากองกลาง", "แก้ 500 เป็น 300 ได้ไหม"),
    ],
)
def test_what_is_not_plain_is_not_changed(story: str, said: str) -> None:
    answers = {"text": story, "more": None, "identity": ANONYMOUS}
    assert told_rightly.heeded(said, "review", answers) is None


def test_a_number_is_exchanged_in_the_story_too() -> None:
    answers = {
        "text": "โทรมา 081-234-5678 ได้ ไม่มีใครตอบ",
        "identity": NAMED,
        "contact": "081-234-5678",
    }
    found = told_rightly.heeded("เบอร์ที่ถูกคือ 089-765-4321", "review", answers)
    assert found is not None
    assert found.answers == {"contact": "089-765-4321", "text": "โทรมา 089-765-4321 ได้ ไม่มีใครตอบ"}
    hidden = {**answers, "identity": ANONYMOUS}
    assert told_rightly.heeded("เบอร์ที่ถูกคือ 089-765-4321", "review", hidden) is None


def test_evidence_told_in_words_stays_with_the_story(demo: House) -> None:
    said = "หลักฐานมีรูปกับคลิปเสียงค่ะ เก็บไว้ในมือถือ"
    who = told(demo).says(said)
    assert answers_of(who)["more"] == [said] and "คลิปเสียงและวิดีโอบอตไม่รับ" in who.since(-3)
    who.taps("ยืนยัน")
    assert filed_story(demo).further == (said,)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("น้องๆต้องบอกชื่อด้วยไหมครับ", "ผู้เกี่ยวข้องคนอื่นไม่ต้องบอกชื่อก็แจ้งได้"),
        ("ต้องใช้บัตรประชาชนไหม", "ไม่ต้องใช้บัตรประชาชน"),
        ("มีกฎหมายคุ้มครองผู้แจ้งไหมครับ", "บอตไม่มีตัวบทกฎหมายให้อ้าง"),
    ],
)
def test_the_question_itself_is_answered(demo: House, said: str, answer: str) -> None:
    who = told(demo)
    before = answers_of(who)
    assert answer in who.says(said).since(-3) and answers_of(who) == before


def test_a_call_is_no_evidence(demo: House) -> None:
    who = told(demo)
    before = len(who.heard)
    who.says("วิดีโอคอลมาหาด้วย")
    assert "คลิปเสียงและวิดีโอบอตไม่รับ" not in who.since(before)
