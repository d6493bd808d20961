"""Where a report was published is told besides, before its question or at the review card: what the
plan names is kept at once; what it does not name is asked about, in the person's words."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

DEED = "ทำบุญตักบาตร 5 ก.พ. 70 คนร่วม 5 คน"
MET, NO_MONEY = "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ ไม่มีความเสี่ยง"
OWN, STRONG = "ช่องทางของสำนัก/กลุ่ม/สำนักงาน", "เพจ ชมรม STRONG"


@pytest.fixture
def at_budget(reporter: Chat) -> Chat:
    return reporter.says("รายงาน 2.1").says("เสร็จแล้ว").says(DEED).says(MET)


@pytest.fixture
def at_card(at_budget: Chat) -> Chat:
    return at_budget.says(NO_MONEY).says("ยังไม่มีไฟล์").says("ลงเว็บสำนักแล้ว")


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("การเผยแพร่เพิ่มเพจคุณธรรมคนสภากับไลน์กลุ่มสำนักด้วยครับ", ["เพจคุณธรรมคนสภา"]),
        ("เพิ่มเพจ STRONG กับบอร์ดหน้าลิฟต์ด้วย", [STRONG, "บอร์ดหน้าลิฟต์"]),
        ("ติดบอร์ดหน้าลิฟต์ด้วยค่ะ", ["บอร์ดหน้าลิฟต์"]),
    ],
)
def test_channels_of_no_plan_are_asked_about(at_card: Chat, said: str, more: list[str]) -> None:
    at_card.says(said)
    assert at_card.answers["publicity"] == [OWN]
    at_card.taps("แก้ตามนี้")
    assert at_card.answers["publicity"] == [OWN, *more] and at_card.state["at"] == "review"


def test_one_of_the_plan_joins_those_on_the_card(at_card: Chat) -> None:
    at_card.says("อ้อ ลงเพจ strong ด้วยค่ะ")
    assert at_card.answers["publicity"] == [OWN, STRONG] and at_card.state["at"] == "review"


@pytest.mark.parametrize(
    "said",
    [
        "เพจชมรมลบไปแล้วด้วย",
        "เพจ strong ลบไปแล้วด้วย",
        "ไลน์ไปบอกหัวหน้าด้วย",
        "ส่งไลน์กลุ่มทวงรูปด้วย",
        "จดหมายข่าวจะออกเดือนหน้าด้วย",
        "เว็บล่มอีกแล้ว",
        "ไลน์ค้างอีกแล้ว",
        "ป้ายชำรุดด้วย",
        "เพจนี้ตอบยากด้วย",
        "ไลน์ไม่เข้าเพิ่มเพื่อนไม่ได้ด้วย",
    ],
)
def test_sighs_and_denials_are_no_channel(at_card: Chat, said: str) -> None:
    at_card.says(said)
    assert at_card.answers["publicity"] == [OWN]
    assert "เพิ่มการเผยแพร่แล้ว" not in at_card.last


def test_a_channel_that_is_there_is_said_to_be(at_card: Chat) -> None:
    assert "มีช่องทางนี้อยู่แล้ว" in at_card.says("อ้อ ส่งในไลน์กลุ่มสำนักด้วย").since(-2)
    assert at_card.answers["publicity"] == [OWN]


def test_they_may_be_told_before_they_are_asked_for(at_budget: Chat) -> None:
    at_budget.says("เพิ่มเพจคุณธรรมคนสภากับไลน์กลุ่มสำนักด้วย").taps("แก้ตามนี้")
    assert at_budget.state["answers"]["publicity"] == ["เพจคุณธรรมคนสภา", OWN]
    assert at_budget.state["at"] == "budget"


@pytest.mark.parametrize("said", ["เพิ่มรูปด้วยค่ะ", "ลงเพจ strong ด้วยไหมคะ", "เพิ่มว่ามีวิทยากรด้วย"])
def test_other_words_add_no_channel(at_card: Chat, said: str) -> None:
    at_card.says(said)
    assert at_card.state["answers"]["publicity"] == [OWN]


def test_another_medium_is_the_plan_s_channel_or_asked_for(at_budget: Chat) -> None:
    at_budget.says(NO_MONEY).says("ยังไม่มีไฟล์").says("เพจคุณธรรมคนสภา")
    said = at_budget.answer_to("ไม่ใช่เพจ เป็นไลน์")
    assert "LINE ชมรม STRONG" in said and "เป็นไลน์" not in at_budget.answers["publicity"]
    at_budget.says("ไม่ใช่ไลน์ เป็นเว็บ")
    assert not {"เป็นเว็บ", "เว็บ"} & {*at_budget.answers["publicity"]}


@pytest.mark.parametrize("said", ["เขียว", "ความเสี่ยงสีเขียวครับ"])
def test_a_level_of_risk_is_no_channel(at_budget: Chat, said: str) -> None:
    at_budget.says(NO_MONEY).says("ยังไม่มีไฟล์").says(said)
    assert at_budget.state["at"] == "publicity" and "ยังไม่ได้เผยแพร่" in at_budget.offers
    assert at_budget.says("บอร์ดสีเขียวหน้าห้อง").answers["publicity"] == ["บอร์ดสีเขียวหน้าห้อง"]


def test_a_channel_of_no_plan_stands_in_the_list_and_can_be_taken_out(at_budget: Chat) -> None:
    at_budget.says(NO_MONEY).says("ยังไม่มีไฟล์").says("บอร์ดหน้าลิฟต์").says("แก้ไข การเผยแพร่")
    assert "นอกแผน · เลือกแล้ว" in at_budget.last and "บอร์ดหน้าลิฟต์" in at_budget.last
    at_budget.taps("เอาออก")
    assert "นอกแผน" not in at_budget.last and "เลือกครบแล้ว (1)" not in at_budget.offers


def test_what_stands_already_is_said_to_stand(at_card: Chat) -> None:
    at_card.says("อ้อ ลงเพจ strong ด้วยค่ะ").says("เผยแพร่ที่เพจชมรม STRONG แล้ว")
    assert "ตอบไว้แล้วว่า" in at_card.last and at_card.state["at"] == "review"
    assert at_card.answers["publicity"] == [OWN, STRONG]


def test_none_at_all_does_not_stand_already(at_card: Chat) -> None:
    at_card.says("อ้อ ลงเพจ strong ด้วยค่ะ").says("ไม่ได้เผยแพร่ที่ไหนเลย")
    assert "ตอบไว้แล้วว่า" not in at_card.last


def test_an_order_given_twice_cancels_nothing(at_card: Chat) -> None:
    at_card.says("อ้อ ลงเพจ strong ด้วยค่ะ").says("ไม่เอาเขียว ลบออก")
    assert "จะยกเลิกใช่หรือไม่" not in at_card.last and "ไม่พบคำนั้น" in at_card.last
    at_card.says("ไม่เอาเพจ strong ลบออก").taps("แก้ตามนี้")
    assert at_card.answers["publicity"] == [OWN]


@pytest.mark.parametrize("said", ["ไม่เอาแล้ว ลบออกให้หมด", "ไม่เอารายงานนี้แล้ว ลบออก"])
def test_the_wish_to_drop_all_is_no_order_about_words(at_card: Chat, said: str) -> None:
    assert "ไม่พบคำนั้น" not in at_card.says(said).since(-2)
