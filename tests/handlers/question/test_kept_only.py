"""What is asked only of a part (late, due soon, of one colour) is answered with that part alone."""

from __future__ import annotations

import pytest

from tests.handlers.question.conftest import Speaks


@pytest.mark.parametrize(
    "said",
    [
        "กี่กิจกรรมที่เลยกำหนด",
        "อันไหนเลยกำหนดแล้วบ้าง",
        "มีงานเลยกำหนดไหม",
        "สำนักไหนเลยกำหนดบ้าง",
        "ขอดูรายงานที่เกินกำหนดหน่อย",
        "เลยกำหนดมากี่วันแล้วอันที่ช้าสุด",
        "กิจกรรมไหนช้าสุด",
        "งานที่พ้นกำหนดมีอะไรบ้าง",
    ],
)
@pytest.mark.parametrize("role", ["admin", "executive"])
def test_only_what_is_late_is_listed(says: Speaks, said: str, role: str) -> None:
    last = says(said, role=role).last
    assert last.startswith("เลยกำหนดแล้ว 1 ฉบับ") and "ทั้งสำนักงาน" in last
    assert "กิจกรรม 1.2" in last and "2.1" not in last


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("สถานะสำนักการพิมพ์", "เอาเฉพาะที่เลยกำหนด"),
        ("สถานะสำนักการพิมพ์", "อันไหนเลยกำหนดแล้วบ้าง"),
        ("สถานะสำนักการพิมพ์", "ที่เลยกำหนดมีอะไรบ้าง"),
        ("งบประมาณสำนักการพิมพ์", "แล้วอันไหนเลยกำหนด"),
        ("ใครยังไม่ส่ง สำนักการพิมพ์", "ขอแค่ที่เกินกำหนดพอ"),
    ],
)
def test_it_is_of_the_bureau_of_the_answer_before(says: Speaks, before: str, then: str) -> None:
    last = says(before, then).last
    assert last.startswith("เลยกำหนดแล้ว 1 ฉบับ") and "สำนักการพิมพ์" in last


@pytest.mark.parametrize("then", ["เอาเฉพาะที่เลยกำหนด", "อันไหนเลยกำหนดแล้วบ้าง"])
def test_where_none_is_late_that_is_said_and_what_is_due_next(says: Speaks, then: str) -> None:
    last = says("สถานะสำนักกฎหมาย", then).last
    assert last.startswith("ไม่มีรายงานที่เลยกำหนด") and "สำนักกฎหมาย" in last
    assert "กำหนดถัดไป" in last


def test_a_reporter_s_plan_is_narrowed_to_what_is_late(says: Speaks) -> None:
    last = says("สำนักเรามีกิจกรรมอะไรต้องส่งบ้าง", "อันไหนเลยกำหนดแล้วบ้าง", role="reporter").last
    assert last.startswith("ไม่มีรายงานที่เลยกำหนด")


@pytest.mark.parametrize(
    ("said", "told", "not_told"),
    [
        ("เดือนนี้ครบกำหนดส่งอะไรบ้าง", "20 มีนาคม 2570", "มิ.ย."),
        ("เดือนหน้ามีกำหนดส่งอะไรบ้าง", "ไม่มีรายงานที่ครบกำหนด", "สำนักวิชาการ"),
        ("อันไหนจะครบกำหนดสัปดาห์นี้", "8 มีนาคม 2570 ถึง 14 มีนาคม 2570", "ฉบับ:"),
        ("กิจกรรมไหนใกล้ครบกำหนดอาทิตย์หน้าบ้าง", "ครบกำหนดในช่วงนี้", "มิ.ย."),
    ],
)
def test_only_what_is_due_then_is_listed(says: Speaks, said: str, told: str, not_told: str) -> None:
    last = says(said).last
    assert told in last and not_told not in last


@pytest.mark.parametrize(
    "said",
    [
        "ส่งเลยกำหนดแล้วเป็นไรไหม",
        "เลยกำหนดแล้วยังส่งได้อยู่ไหม",
        "ของขวัญที่เกินกำหนดมีอะไรบ้าง",
        "เลื่อนกำหนดส่งรอบมีนาคม",
        "สำนักไหนไม่เคยเลยกำหนด",
        "สำนักไหนส่งเลยกำหนดบ่อยสุด",
        "เรื่องร้องเรียนเกินกำหนดกี่เรื่อง",
        "1.2 ครบกำหนดเมื่อไหร่",
        "ถ้าเลยกำหนดแล้วต้องทำอะไร",
    ],
)
def test_other_questions_about_days_are_none_of_these(says: Speaks, said: str) -> None:
    last = says(said).last
    assert not last.startswith(("เลยกำหนดแล้ว", "ไม่มีรายงานที่", "ครบกำหนดในช่วงนี้"))


@pytest.mark.parametrize(
    ("before", "then", "told"),
    [
        ("สถานะ", "อันไหนแดงบ้าง", "แดง 1 กิจกรรม"),
        ("สถานะ", "ที่รออนุมัติมีอะไรบ้าง", "รออนุมัติ 3 ฉบับ"),
        ("สถานะ", "เอาเฉพาะที่ถูกส่งกลับ", "รอแก้ไข"),
        ("สถานะ", "ขอแค่ที่เสร็จแล้ว", "กิจกรรมที่ทำเสร็จแล้ว"),
    ],
)
def test_other_parts_of_an_answer_are_shown_alone(
    says: Speaks, before: str, then: str, told: str
) -> None:
    assert told in says(before, then).last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("งานที่แดงมีอะไรบ้าง", "แดง 1 กิจกรรม"),
        ("กิจกรรมไหนสีเหลืองบ้าง", "เหลือง "),
        ("มีไฟเขียวกี่กิจกรรม", "เขียว "),
        ("ไฟเขียวเหลืองแดง", "ไฟเขียวเหลืองแดง ทั้งสำนักงาน"),
    ],
)
def test_one_colour_that_is_asked_for_is_shown_alone(says: Speaks, said: str, told: str) -> None:
    assert says(said).last.startswith(told)


@pytest.mark.parametrize(
    "said", ["หน่วยไหนส่งรายงานล่าช้าที่สุดในปีนี้", "สำนักไหนส่งรายงานช้าที่สุด", "สำนักใดมีงานเลยกำหนดมากที่สุด"]
)
@pytest.mark.parametrize("role", ["admin", "executive"])
def test_which_bureau_is_latest_is_a_ranking(says: Speaks, said: str, role: str) -> None:
    assert not says(said, role=role).last.startswith("เลยกำหนดแล้ว")


@pytest.mark.parametrize("then", ["แล้วยังไม่ส่งอะไรบ้าง", "ยังไม่ส่งอะไรบ้าง", "ที่ค้างมีอะไรบ้าง"])
@pytest.mark.parametrize("role", ["admin", "executive"])
def test_what_one_bureau_lacks_is_of_the_bureau_in_sight(
    says: Speaks, then: str, role: str
) -> None:
    last = says("สถานะสำนักการพิมพ์", then, role=role).last.partition("เมนู")[0]
    assert "สำนักการพิมพ์" in last and "สำนักกฎหมาย" not in last


def test_what_the_first_of_a_ranking_lacks(says: Speaks) -> None:
    last = says("สำนักไหนส่งช้าที่สุด", "แล้วยังไม่ส่งอะไรบ้าง", role="executive").last
    assert "สถานะสำนักการพิมพ์" in last and "ทั้งสำนักงาน" not in last.partition("\n")[0]


@pytest.mark.parametrize("before", ["สำนักที่ส่งครบที่สุด", "สำนักที่ไม่เคยส่งช้า", "สำนักที่ส่งมากที่สุด"])
def test_below_the_best_no_bureau_is_singled_out(says: Speaks, before: str) -> None:
    last = says(before, "แล้วยังไม่ส่งอะไรบ้าง", role="executive").last
    assert "สถานะสำนัก" not in last.partition("\n")[0]


def test_of_the_whole_office_nobody_is_singled_out(says: Speaks) -> None:
    assert "สำนักกฎหมาย" in says("สถานะ", "แล้วยังไม่ส่งอะไรบ้าง", role="executive").last


@pytest.mark.parametrize("then", ["เอาเฉพาะการพิมพ์ ที่ยังไม่ส่ง", "ขอเฉพาะสำนักการพิมพ์ที่ค้าง"])
def test_what_one_named_bureau_lacks_is_asked_without_a_doubt(says: Speaks, then: str) -> None:
    last = says("สถานะ", then, role="executive").last
    assert "สำนักการพิมพ์" in last and "ไม่แน่ใจ" not in last
