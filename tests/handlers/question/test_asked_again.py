"""The question before is asked again of another time, bureau, activity or item.

It is the sentence before with what is named in its place, whatever the question reads it by.
"""

from __future__ import annotations

import pytest

from models.queues.shown_buttons import ASKED_LASTS
from tests.handlers.house import Chat

AGAIN = [
    ("เดือนนี้ผมลาไปกี่วัน", "แล้วเดือนก่อน", "1 ก.พ. 70 – 28 ก.พ. 70"),
    ("เดือนนี้ผมลาไปกี่วัน", "แล้วสงกรานต์ล่ะ", "13 เม.ย. 70 – 15 เม.ย. 70"),
    ("วันหยุดเดือนนี้มีวันไหนบ้าง", "แล้วเดือนหน้าล่ะ", "30 เมษายน 2570"),
    ("วันหยุดเดือนนี้มีวันไหนบ้าง", "แล้วเข้าพรรษาล่ะ", "วันจันทร์ที่ 19 กรกฎาคม 2570"),
    ("ผอ.สำนักการคลังคือใคร", "แล้วของประชาสัมพันธ์ล่ะ", "ผู้อำนวยการสำนักประชาสัมพันธ์"),
    ("สัปดาห์นี้มีอะไรบ้าง", "แล้วช่วงสงกรานต์ล่ะ", "13 เม.ย. 70 – 15 เม.ย. 70"),
    ("ประวัติ 1.10", "แล้ว 2.1 ล่ะ", "2.1"),
]


@pytest.mark.parametrize(("asked", "on", "told"), AGAIN)
def test_of_another(reporter: Chat, asked: str, on: str, told: str) -> None:
    reporter.says(asked)
    count = len(reporter.heard)
    reporter.says(on)
    assert told in reporter.since(count)


def test_goes_on_from_what_was_asked_last(reporter: Chat) -> None:
    reporter.says("วันหยุดเดือนนี้มีวันไหนบ้าง")
    for on, told in (("แล้วเดือนหน้า", "เมษายน"), ("แล้วพฤษภาล่ะ", "พฤษภาคม"), ("แล้วมิถุนา", "มิถุนายน")):
        count = len(reporter.heard)
        reporter.says(on)
        assert told in reporter.since(count)


def test_the_next_one_after_the_answer_is_not_the_next_from_today(reporter: Chat) -> None:
    reporter.says("เดือนพฤษภาคมผมลากี่วัน")
    count = len(reporter.heard)
    reporter.says("แล้วเดือนถัดไป")
    assert "เม.ย. 70" not in reporter.since(count)


def test_lasts_as_long_as_a_question_may_be_asked_on(reporter: Chat) -> None:
    reporter.says("เดือนนี้ผมลาไปกี่วัน")
    reporter.house.later(minutes=ASKED_LASTS.seconds // 60 + 1)
    count = len(reporter.heard)
    reporter.says("แล้วเดือนก่อน")
    assert "ก.พ. 70" not in reporter.since(count)


def test_a_round_of_the_activity_before_is_not_that_of_another(admin: Chat) -> None:
    admin.says("ใครยังไม่ส่ง 1.10")
    count = len(admin.heard)
    admin.says("แล้ว 2.1")
    assert "20 มีนาคม 2570" in admin.since(count)


def test_what_was_refused_is_refused_of_another_too(reporter: Chat) -> None:
    reporter.says("สำนักเรามีกี่คน")
    count = len(reporter.heard)
    reporter.says("แล้วคลังล่ะ")
    assert "เปิดให้เฉพาะ" in reporter.since(count)


def test_nothing_is_kept_of_a_complaint(reporter: Chat) -> None:
    reporter.says("ติดตาม")
    kept = [each.kind for shown in reporter.house.shown[reporter.user_id] for each in shown]
    assert "sentence" not in kept
