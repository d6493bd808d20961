"""One part of a sentence answers, and the rest says more about it, or something else."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("๙๐ ครับ ขาดแค่สรุปผลเสนอ ผอ.", "90"),
        ("สักหกสิบได้มั้ง เหลือรอวิทยากรตอบรับ", "60"),
        ("75 นะ ไม่ใช่ 80", "75"),
    ],
)
def test_a_share_at_the_beginning_is_the_answer(reporter: Chat, said: str, percent: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    assert (reporter.answers["status"], reporter.answers["percent"]) == ("started", percent)
    assert percent not in str(reporter.answers.get("narrative"))


@pytest.mark.parametrize(
    ("said", "baht"),
    [
        ("ราวๆ สองพันสามถึงสองพันห้าได้ค่ะ ถ้าต้องลงตัวเลขเดียวก็เอาสองพันห้าร้อยไว้ก่อนนะคะ", "2500.00"),
    ],
)
def test_a_price_beside_other_words_is_the_price(reporter: Chat, said: str, baht: str) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert reporter.answers["value"] == baht


@pytest.mark.parametrize(
    "said",
    [
        "สองพันกว่านิดๆ ไม่เกินสองพันสอง",
        "ถ้าเกินสามพัน จะโดนยึดไหม",
        "2,000 หรือ 3,000 ไม่แน่ใจ",
        "500 ดอลลาร์ ตามใบเสร็จ",
        "ไม่ถึง 500 บาท แน่ๆ",
    ],
)
def test_what_is_open_or_asked_is_no_price(reporter: Chat, said: str) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert "value" not in reporter.answers and reporter.state["at"] == "value"


@pytest.mark.parametrize(
    "said",
    [
        "แผนบอก 90 ค่ะ",
        "เป้า 80 ค่ะ",
        "เดือนหน้า 90 ค่ะ",
        "หัวหน้าอยากให้ใส่ 100 ค่ะ",
        "90 ค่ะ ทำไม่ได้",
        "90 ค่ะ คือเป้าหมาย",
        "20 เหลืออยู่",
        "มี 3 ส่วน 5 กิจกรรม",
        "75 ไม่ใช่เหรอ",
        "งานนี้คนละเรื่องกับ 1.12",
        "ไม่ใช่ 1.12 นะ อันนี้ 1.10 ถูกแล้ว",
        "ตั้งใจจะทำ 1.12 หลังจากอันนี้",
    ],
)
def test_a_figure_of_something_else_is_no_share(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    assert "percent" not in reporter.answers and reporter.state["at"] == "status"


@pytest.mark.parametrize(
    "said",
    ["ชิ้นละ 3 พัน", "ค่าส่ง 100 ค่ะ", "3 พัน ต่อคน", "มัดจำไว้ 2500 ค่ะ", "ลดไป 3 พัน", "2500 ไม่ใช่ราคาจริง"],
)
def test_a_price_of_something_else_is_none(reporter: Chat, said: str) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert "value" not in reporter.answers


def test_what_is_said_beside_the_answer_is_offered_to_be_kept(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("๙๐ ครับ ขาดแค่สรุปผลเสนอ ผอ.")
    assert "เก็บเป็นสิ่งที่ทำไหม" in reporter.since(-2) and "ขาดแค่สรุปผล" in reporter.since(-2)


@pytest.mark.soak
def test_a_day_with_another_day_of_the_week_is_asked_about(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด")
    reporter.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้").says("ที่ห้องพัสดุ")
    reporter.says("26 กุมภาพันธ์ วันเสาร์")
    assert {"26 ก.พ. 70", "27 ก.พ. 70"} <= set(reporter.offers)
    assert "received_on" not in reporter.answers


def test_a_question_with_a_figure_is_answered(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says("ถ้าเกินสามพัน จะโดนยึดไหม")
    assert "รับของขวัญได้แค่ไหน" in reporter.since(-3)


def test_the_state_told_after_it_is_that_of_the_words(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("เอ๊ะ จริงๆยังไม่เสร็จนะ ได้แค่ 75 เมื่อกี้มือไปโดน")
    assert (reporter.answers["status"], reporter.answers["percent"]) == ("started", "75")


def test_a_price_without_its_carriage_is_asked_about(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says("3 พัน ไม่รวมค่าส่ง")
    assert "หมายถึง 3,000 บาท ใช่หรือไม่" in reporter.last and "value" not in reporter.answers
    assert reporter.taps("3,000 บาท").answers["value"] == "3000.00"


def test_who_chose_the_wrong_activity_is_asked_before_the_draft_becomes_anothers(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 1.10").says("อ้าวเลือกผิดกิจกรรม จะทำของ 1.12 ตะหาก")
    assert "จะเปลี่ยนเป็นกิจกรรม 1.12" in reporter.last and answers_of(reporter) == "1.10"


def test_who_is_in_the_wrong_activity_is_led_to_theirs(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เดี๋ยวๆ เปิดผิด activity ผมจะ report 1.12 ไม่ใช่ 1.10")
    assert reporter.house.states(reporter.user_id) and answers_of(reporter) == "1.12"


def answers_of(chat: Chat) -> str:
    [active] = [
        state for row, state in chat.house.states(chat.user_id).values() if row.status == "active"
    ]
    return str(active["answers"]["number"])
