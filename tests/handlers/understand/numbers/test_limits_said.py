"""The limit that a question sets, read from its words, kept on a button, and said again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.understand.numbers.limits_said import SaidLimit, limit_said, limit_words, of_code
from handlers.understand.thai import normalise

SAID = {
    "สำนักไหนยังไม่ส่งเลยซักอัน": "none.count.0.0",
    "ใครไม่ตอบเลยสักคน": "none.count.0.0",
    "ยังไม่เคยส่งรายงานเลย": "none.count.0.0",
    "สำนักไหนส่งแล้ว 0%": "none.count.0.0",
    "สำนักไหนส่งครบทุกข้อแล้ว": "all.count.0.0",
    "ใครตอบ 100% แล้ว": "all.count.0.0",
    "ส่งไม่ถึงครึ่ง": "below.share.50.0",
    "ตอบน้อยกว่าครึ่งหนึ่ง": "below.share.50.0",
    "เกินครึ่งแล้วมีใคร": "above.share.50.0",
    "รับทราบไม่ถึง 80%": "below.share.80.0",
    "ต่ำกว่าร้อยละ ๗๕": "below.share.75.0",
    "โนกิฟสำนักไหนต่ำกว่าแปดสิบ": "below.share.80.0",
    "ส่งไม่ถึง 50 บ้าง": "below.share.50.0",
    "ได้ 90 เปอร์เซ็นต์ขึ้นไป": "least.share.90.0",
    "ไม่เกินห้าสิบเปอร์เซ็นต์": "most.share.50.0",
    "ค้างเกิน 3 กิจกรรม": "above.count.3.1",
    "ส่งอย่างน้อยหนึ่งเรื่อง": "least.count.1.0",
    "ขาดตั้งแต่สองฉบับ": "least.count.2.1",
    "ต่ำกว่าเป้า": "below.target.0.0",
    "ไม่ถึงเป้าหมายที่ตั้งไว้": "below.target.0.0",
    "ได้ตามเป้า": "least.target.0.0",
    "สูงกว่าค่าเฉลี่ย": "above.mean.0.0",
    "ต่ำกว่าเฉลี่ย": "below.mean.0.0",
    "ค้างเกินสามวัน": "above.days.3.0",
    "รอเกิน 2 สัปดาห์": "above.days.14.0",
    "ค้างเกินสัปดาห์": "above.days.7.0",
    "ตอบช้าเกินกำหนด": "late.days.0.0",
    "เลยกำหนดแล้วกี่ข้อ": "late.days.0.0",
}


@pytest.mark.parametrize("said", SAID)
def test_the_limit_is_read(said: str) -> None:
    limit = limit_said(normalise(said))
    assert limit is not None and limit.code == SAID[said]


@pytest.mark.parametrize(
    "said",
    [
        "สำนักไหนส่งช้าสุด",
        "ใครยังไม่ส่ง",
        "ส่งครบหรือยัง",
        "กิจกรรม 3.10 ของคลัง",
        "ยังไม่ครบ",
        "ครึ่งวันเช้า",
        "สำนักไหนส่งไม่ถึง 5",
        "สำนักไหนส่งเกิน 30",
    ],
)
def test_other_words_set_none(said: str) -> None:
    assert limit_said(normalise(said)) is None


@pytest.mark.parametrize("code", sorted({*SAID.values(), "below.share.62_5.0"}))
def test_a_button_keeps_it(code: str) -> None:
    limit = of_code(code)
    assert limit is not None and limit.code == code and limit_words(limit, "ฉบับ")


@pytest.mark.parametrize(
    "code", ["", "below", "below.share.x.0", "none.count.0", "below.share.5.2"]
)
def test_what_is_no_limit_is_none(code: str) -> None:
    assert of_code(code) is None


def test_a_value_lies_within_it() -> None:
    within = {"below": [49], "most": [49, 50], "above": [51], "least": [50, 51]}
    for how, values in within.items():
        limit = SaidLimit(how, "share", Decimal(50))
        assert [each for each in (49, 50, 51) if limit.fits(Decimal(each))] == values
