"""Another day at the card of a move stands there at once; who is told of it can be asked before."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

EARLIER = "วันใหม่เร็วกว่าวันเดิม"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ไม่ๆ เอา 12 มีนาดีกว่า", "2027-03-12"),
        ("ขอประทานโทษครับ ผมพิมพ์ผิด ที่ถูกคือวันที่ ๒๖ มีนาคมครับ", "2027-03-26"),
        ("26 มีนา ไม่ใช่ 15", "2027-03-26"),
        ("ไม่ใช่ 15 เป็น 26 มีนาคม", "2027-03-26"),
        ("อ้าวผิดวัน ต้องเป็น 19/3", "2027-03-19"),
        ("18 มีนาคม", "2027-03-18"),
        ("โทษที 22 ดีกว่า", "2027-03-22"),
        ("งั้นเอาสิ้นเดือนแทน", "2027-03-31"),
        ("เปลี่ยนเป็นศุกร์ที่ 12", "2027-03-12"),
        ("ผอ.โทรมาบอกว่าเอาเป็นศุกร์ที่ 12 ดีกว่า", "2027-03-12"),
        ("ท่านสั่งให้เลื่อนเป็นศุกร์ที่ 26", "2027-03-26"),
    ],
)
def test_the_card_shows_the_day_put_right(admin: Chat, words: str, day: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 15 มีนา")
    count = len(admin.heard)
    admin.says(words)
    assert admin.state["answers"]["new"] == day and "แก้ตามนี้ไหม" not in admin.since(count)
    assert "15 มีนาคม 2570" not in admin.since(count)


def test_a_day_before_the_old_one_is_remarked(admin: Chat) -> None:
    admin.says("ขอขยายวันส่งรอบ 20 มีนาคม เป็น 15 มีนาคม")
    assert f"{EARLIER} 5 วัน" in admin.last
    assert EARLIER not in admin.says("ไม่ใช่ 25 มีนาคมต่างหาก").last


@pytest.mark.parametrize(
    "words",
    [
        "ก่อนยืนยัน ขอทราบว่า ๖ คนที่จะได้รับแจ้งนั้นคือใครบ้างครับ",
        "6 คนนั้นมีใครบ้าง",
        "ใครบ้างที่จะได้ข้อความ",
        "ขอรายชื่อผู้รับหน่อย",
    ],
)
def test_who_is_told_of_the_move_is_named(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา").says(words)
    assert "6 คน" in admin.last and "สำนักการคลังและงบประมาณ: นาง" in admin.last
    assert admin.state["at"] == "review"


@pytest.mark.parametrize("words", ["ไม่ใช่ 27", "ไม่เอา 27 มีนา", "ไม่ต้อง 26 มีนาคม", "ผิด 27 มีนา"])
def test_a_day_that_is_refused_is_not_set(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา")
    count = len(admin.heard)
    admin.says(words)
    assert "เลื่อนรอบ 20 มีนาคม 2570 เป็นวันใด" in admin.since(count)
    assert admin.state["answers"]["new"] == "2027-03-27"


@pytest.mark.parametrize(
    "words",
    [
        "ใครอนุมัติ", "ใครยังไม่ส่ง 2.1", "ใครแจ้งเรื่องนี้", "ใครไม่ได้รับแจ้ง", "มีใครส่งแล้วบ้าง 3 คน",
        "แจ้งหัวหน้าชื่อสมชายด้วย", "แจ้งเหตุผลกับใคร", "ใครแจ้งให้เลื่อน", "ขอแก้ชื่อรอบ ไม่แจ้ง",
    ],
)  # fmt: skip
def test_other_people_are_not_those_who_are_told(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา").says(words)
    assert "เมื่อยืนยัน บอตแจ้ง" not in admin.last


def test_a_weekday_that_fits_no_near_month_is_told_to_be_wrong(admin: Chat) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 15 มีนา").says("เปลี่ยนเป็นพุธที่ 18")
    assert "ไม่ใช่วันพุธ" in admin.last and admin.state["answers"]["new"] == "2027-03-15"


@pytest.mark.parametrize("words", ["ผอ.ถามว่าเป็นวันที่ 26 ใช่ไหม", "ท่านไม่ได้บอกว่าเป็นวันไหน"])
def test_what_a_superior_asks_is_no_other_day(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 15 มีนา").says(words)
    assert admin.state["answers"]["new"] == "2027-03-15"


def test_a_remark_on_the_day_leads_to_the_round(admin: Chat) -> None:
    admin.says("20 มีนาเป็นวันเสาร์นี่นา เลื่อนวันปิดรอบไปเป็นจันทร์ที่ 22 มีนาละกันนะ")
    assert admin.answers["round"] == "2027-03-20" and admin.answers["new"] == "2027-03-22"


@pytest.mark.parametrize(
    "words", ["ยกเลิกไม่เลื่อนแล้ว", "ไม่เลื่อนแล้ว ยกเลิกเลย", "ผอ.บอกไม่ต้องเลื่อนละ เอา 20 เหมือนเดิม"]
)
def test_a_move_that_is_called_off_twice_ends_at_once(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา").says(words)
    assert "ยกเลิกการเลื่อนวันส่งของรอบแล้ว" in admin.last
    assert admin.house.states(admin.user_id) == {}


def test_a_move_called_off_for_a_reminder_does_not_hang_on(admin: Chat) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา")
    count = len(admin.heard)
    admin.says("เออ ผอ.บอกไม่ต้องเลื่อนละ เอา 20 เหมือนเดิม ส่งเตือนคนที่ยังไม่ส่งแทน")
    assert "ยกเลิกการเลื่อนวันส่งของรอบแล้ว" in admin.since(count) and "ส่งเตือน" in admin.last
    waiting = [row.flow for row, _ in admin.house.states(admin.user_id).values()]
    assert "move_round" not in waiting


@pytest.mark.parametrize("words", ["ไม่เลื่อนได้ไหม", "ยกเลิกไม่ได้แล้วใช่ไหม", "ไม่ต้องเลื่อนแล้วใช่มั้ย"])
def test_who_asks_calls_nothing_off(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา").says(words)
    assert admin.answers["new"] == "2027-03-27"


@pytest.mark.parametrize(
    "words",
    ["แป๊บนะก่อนยืนยัน ตอนนี้เหลือกี่สำนักยังไม่ส่ง", "เดี๋ยวก่อนกดยืนยัน เหลือใครยังไม่ส่งบ้าง"],
)
def test_what_is_asked_before_confirming_is_answered(admin: Chat, words: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาเป็น 27 มีนา")
    count = len(admin.heard)
    admin.says(words)
    assert "ใครยังไม่ส่ง" in admin.since(count) and "พักไว้ให้แล้ว" not in admin.since(count)
