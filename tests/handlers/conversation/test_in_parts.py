"""A sentence of several parts: each goes where it belongs, and none is lost without a word."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from handlers.conversation.asking import PUT_LABEL
from tests.handlers.house import Chat, House
from tests.understanding.scenes import PLACES, types_in, walks

GIFT = (
    "รับของขวัญ", "กระเช้าผลไม้ 1500 บาท", "บริษัทแอร์สมมติ จำกัด", "คู่สัญญา", "ให้ฉัน ปฏิเสธไม่ได้",
    "ที่ห้องประชุม", "20 กุมภาพันธ์", "ยังอยู่กับตัว",
)  # fmt: skip
SIGN_IN = (
    "เปิดลงชื่อ", "อบรมความโปร่งใส", "ห้องประชุม 301", "20 มีนาคม 9.00-12.00", "บุคลากรของสำนัก", "รหัสบนจอ",
    "เฉพาะบุคลากร",
)  # fmt: skip
LETTER = "ขอเชิญประชุมชี้แจงแนวทางการรายงานรอบมีนาคม วันที่ 10 มีนาคม เวลา 09.00 น."


def at(demo: House, who: str, *said: str) -> Chat:
    chat = Chat(demo, seed.line_id(who))
    for each in said:
        types_in(chat, each)
    return chat


def answers(chat: Chat) -> dict[str, Any]:
    [row] = [
        each for each in chat.house.states(chat.user_id).values() if each[0].status == "active"
    ]
    return {"at": row[0].step, **row[1]["answers"]}


@pytest.fixture
def gift(demo: House) -> Chat:
    """Whose report of a gift stands at its review card."""
    chat = at(demo, "D0106", *GIFT)
    assert answers(chat)["at"] == "review"
    return chat


@pytest.fixture
def risk(demo: House) -> Chat:
    """Who is asked about the risk of an activity."""
    chat = Chat(demo, seed.line_id("D0103"))
    walks(chat, PLACES["report:risk"].opening)
    return chat


@pytest.fixture
def report(demo: House) -> Chat:
    """Whose report stands at its review card; the channels were edited last."""
    chat = Chat(demo, seed.line_id("D0103"))
    walks(chat, (*PLACES["report:review"].opening, "แก้ไข การเผยแพร่", "ไลน์กลุ่มสำนัก"))
    return chat


def test_what_has_no_place_behind_an_answer_is_said_back(risk: Chat) -> None:
    said = types_in(risk, "ไม่มีความเสี่ยงค่ะ แล้วก็ยอดแชร์เป็น 48 นะคะ")
    assert answers(risk)["risk"] == "green" and "ยอดแชร์เป็น 48" in said


@pytest.mark.parametrize("more", ["แล้วก็ขอบคุณค่ะ", "แต่อย่างอื่นเหมือนเดิม", "แล้วก็ไม่เคยมีเรื่อง"])
def test_what_wants_nothing_is_not_said_back(risk: Chat, more: str) -> None:
    assert "ยังไม่ได้ทำตาม" not in types_in(risk, f"เขียวค่ะ {more}")


def test_an_answer_two_corrections_and_a_later_answer_are_taken(risk: Chat) -> None:
    types_in(risk, "ไม่มีค่ะ แต่คนมา 120 คนนะ ไม่ใช่ 118 แล้วก็จัดวันที่ 16 นะคะ พิมพ์ผิด")
    types_in(risk, PUT_LABEL)
    assert answers(risk)["risk"] == "green" and "120 คน" in answers(risk)["narrative"]


@pytest.mark.parametrize(
    ("said", "told"),
    [("อ้าว พิมพ์ผิด คนร่วม 7 คนค่ะ", "7 คน"), ("โทษทีค่ะ จัดวันที่ 17 มกราคม", "17 มกราคม")],
)
def test_a_value_goes_to_the_answer_that_has_such_a_value(
    report: Chat, said: str, told: str
) -> None:
    before = answers(report)["publicity"]
    types_in(report, said)
    assert answers(report)["publicity"] == before
    types_in(report, PUT_LABEL)
    assert told in answers(report)["narrative"] and answers(report)["publicity"] == before


@pytest.mark.soak
def test_several_parts_stand_on_one_card(gift: Chat) -> None:
    said = types_in(gift, "รับวันที่ 22 กพ นะ ส่วนราคา 3200")
    assert "22 กุมภาพันธ์" in said and "3,200" in said
    types_in(gift, PUT_LABEL)
    assert (answers(gift)["received_on"], answers(gift)["value"]) == ("2027-02-22", "3200.00")


def test_what_is_not_read_beside_a_correction_is_said_back(gift: Chat) -> None:
    said = types_in(gift, "ราคา 2,000 ค่ะ แล้วก็คนให้เปลี่ยนด้วยนะ")
    assert "คนให้เปลี่ยนด้วย" in said


def test_what_was_said_just_now_is_no_day(gift: Chat) -> None:
    before = answers(gift)
    assert "1 มีนาคม" not in types_in(gift, "หมายถึงรายงานของขวัญเมื่อกี้ ส่งเลย")
    types_in(gift, PUT_LABEL)
    assert answers(gift)["received_on"] == before["received_on"]


def test_a_later_answer_is_chosen_behind_a_word_that_joins(demo: House) -> None:
    me = at(demo, "D0106", *GIFT[:4])
    types_in(me, "ให้ฉัน ปฏิเสธไม่ได้ค่ะ แล้วก็ส่งคืนไปแล้ว")
    assert answers(me)["at"] == "occasion" and answers(me)["done"] == "returned"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ย้ายไปห้อง 505 แล้วก็เลิกบ่ายโมงนะคะ", ("ห้อง 505", "09.00-13.00")),
        ("เลื่อนเป็นวันที่ 21 นะ แล้วก็ย้ายไปห้อง 402", ("ห้อง 402", "21 มีนาคม 2570 เวลา 09.00-12.00")),
    ],
)
def test_a_part_of_an_answer_leaves_the_rest_of_it(
    demo: House, said: str, told: tuple[str, str]
) -> None:
    me = at(demo, "D0103", *SIGN_IN)
    shown = types_in(me, said)
    assert all(each in shown for each in told)
    types_in(me, PUT_LABEL)
    assert all(each in types_in(me, "ขอดูคำตอบทั้งหมดก่อนส่ง") for each in told)


def test_an_hour_is_told_anew_behind_an_answer(demo: House) -> None:
    admin = at(demo, "D0002", "ส่งข้อความถึง ผู้รายงานทุกคน", LETTER)
    types_in(admin, "ไม่แนบครับ แล้วก็เวลาเป็น 10.00 น. นะ")
    types_in(admin, PUT_LABEL)
    assert answers(admin)["file"] is None and "10.00 น." in answers(admin)["text"]


@pytest.mark.parametrize(
    "said", ["เอาเงินออกไป แล้วก็ไม่เคยคืนอีกเลย", "เรียกมาวันที่ 5 มีนาคมค่ะ แล้วก็ขู่ว่าจะย้ายวันที่ 6 มีนาคม"]
)
def test_a_story_goes_on(demo: House, said: str) -> None:
    me = at(demo, "D0106", "ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ")
    types_in(me, "หัวหน้าฝ่ายเรียกเก็บเงินจากผู้รับเหมาทุกเดือน เขาเบิกเงินวันที่ 5 มีนาคม")
    types_in(me, said)
    assert answers(me)["more"] == [said]


def test_how_many_came_is_told_anew_where_a_choice_is_asked(risk: Chat) -> None:
    types_in(risk, "เขียวนะ คนเข้าร่วม 95 คน")
    types_in(risk, PUT_LABEL)
    assert answers(risk)["risk"] == "green" and "95 คน" in answers(risk)["narrative"]


def test_a_part_of_an_earlier_answer_is_taken_off_a_short_text(demo: House) -> None:
    admin = at(demo, "D0002", "เพิ่มกำหนดการ", "ประชุมคณะทำงานจริยธรรม", "20 มีนาคม 9.00-12.00")
    said = types_in(admin, "ห้องประชุมใหญ่ แต่เลิกบ่าย 2")
    assert answers(admin)["place"] == "ห้องประชุมใหญ่" and "14.00" in said


def test_what_denies_at_a_complaint_waits_on_its_card(demo: House) -> None:
    me = at(demo, "D0106", "ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ")
    types_in(me, "หัวหน้าฝ่ายเรียกเก็บเงินจากผู้รับเหมาทุกเดือน เขาเบิกเงินวันที่ 5 มีนาคม")
    said = types_in(me, "ไม่ใช่ค่ะ หมายถึงทุกคนในฝ่าย")
    assert not answers(me).get("more") and "เพิ่มข้อความนี้" in said and "หมายถึงทุกคนในฝ่าย" in said


@pytest.mark.parametrize(
    ("said", "days"), [("ปิดวันที่ 25", "ถึง 25 มีนาคม"), ("เปิดวันที่ 6 นะ", "6 มีนาคม 2570 ถึง")]
)
def test_one_end_of_a_span_leaves_the_other(demo: House, said: str, days: str) -> None:
    admin = at(demo, "D0002", "เปิดประกาศให้เข้าร่วม", "ต่อต้านการให้สินบน", "5-20 มีนาคม", "ทั้งสำนักงาน")
    types_in(admin, said)
    assert days in types_in(admin, PUT_LABEL)
