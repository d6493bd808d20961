"""`เรื่องร้องเรียนรายเดือน`: months and kinds, and nothing by which a small count could be found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from models.complaints.complaint import KINDS
from models.people import people
from tests.handlers.house import Chat, House
from tests.models.complaints.complaining import filed

CENTRAL = "สำนักบริหารงานกลาง"
ADMIN, EXECUTIVE, HEAD = "D0002", "D0001", "D0102"


def arrive(house: House, count: int, month: int, **told: object) -> None:
    at = datetime(2027 if month < 10 else 2026, month, 2, 2, tzinfo=UTC)
    with house.session() as session:
        named = people.bureau_named(session, CENTRAL)
        for _ in range(count):
            filed(session, house.sealer, named, now=at, **told)
        session.commit()


def test_that_there_was_none_is_said(chat: Callable[[str], Chat]) -> None:
    said = chat(ADMIN).says("เรื่องร้องเรียนรายเดือน").last
    assert "ปีงบประมาณ 2570" in said and "ไม่มีเรื่องร้องเรียนในปีงบประมาณ 2570" in said


@pytest.mark.parametrize(
    "asked",
    [
        "ถามว่าปีที่แล้วมีเรื่องร้องเรียนทั้งหมดกี่เรื่อง",
        "จำนวนเรื่องร้องเรียนปีที่แล้ว",
        "ร้องเรียนปี 2569 กี่เรื่อง",
    ],
)
def test_another_year_that_is_asked_about_is_told_by_its_own_cases(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    arrive(demo, 7, 2)
    with demo.session() as session:
        named = people.bureau_named(session, CENTRAL)
        for _ in range(6):
            filed(session, demo.sealer, named, now=datetime(2026, 3, 2, 2, tzinfo=UTC))
        session.commit()
    said = chat(EXECUTIVE).says(asked).last
    assert "ปีงบประมาณ 2569" in said and "รับทั้งหมด 6 เรื่อง" in said


def test_this_year_is_told_by_its_round(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 7, 2)
    said = chat(EXECUTIVE).says("ปีนี้มีเรื่องร้องเรียนทั้งหมดกี่เรื่อง").last
    assert "รอบ 30 กรกฎาคม 2570" in said


def test_months_stand_with_their_kinds(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 6, 1)
    arrive(demo, 7, 2)
    said = chat(EXECUTIVE).says("เรื่องร้องเรียนรายเดือน").last
    assert "รับทั้งหมด 13 เรื่อง" in said and "ข้อร้องเรียน: 13" in said
    assert "มกราคม 2570\n6 เรื่อง\nข้อร้องเรียน: 6" in said
    assert "กุมภาพันธ์ 2570\n7 เรื่อง" in said and "ไม่แสดง" not in said


def test_a_small_month_is_hidden_with_another_one(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 2, 1)
    arrive(demo, 7, 2)
    arrive(demo, 9, 11)
    said = chat(ADMIN).says("เรื่องร้องเรียนรายเดือน").last
    assert "รับทั้งหมด 18 เรื่อง" in said and "มกราคม 2570\nไม่แสดง" in said
    assert said.count("ไม่แสดง\n") >= 2 and "น้อยกว่า 5" in said


def test_where_a_kind_is_small_months_tell_no_kind(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 8, 1)
    arrive(demo, 2, 1, kind=KINDS[1])
    arrive(demo, 9, 2)
    said = chat(ADMIN).says("เรื่องร้องเรียนรายเดือน").last
    assert "ตามประเภท" in said and "ไม่แสดง" in said
    months = said.split("ตุลาคม 2569")[1]
    assert "ข้อร้องเรียน:" not in months


def test_a_bureau_is_told_by_round_and_supervisors_not_at_all(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    said = chat(ADMIN).says(f"เรื่องร้องเรียนรายเดือน {CENTRAL}").last
    assert "มีเฉพาะตามรอบ" in said
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat(HEAD).says("เรื่องร้องเรียนรายเดือน").last


@pytest.mark.parametrize(
    "words",
    [
        "ขอสรุปเรื่องร้องเรียนเดือนนี้",
        "ขอสรุปหน้าเดียวเรื่องทุจริตร้องเรียนเดือนนี้ จะเอาเข้าประชุม กบ.",
        "ช่วยสรุปเรื่องร้องเรียนปีนี้ให้หน่อยครับ",
        "อยากได้สรุปข้อร้องเรียนทั้งหมดค่ะ",
    ],
)
def test_a_leader_has_complaints_summed_up_and_begins_none(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert chat(ADMIN).says(words).last.startswith("เรื่องร้องเรียนรายเดือน ทั้งสำนักงาน")


@pytest.mark.parametrize("words", ["ขอสรุปว่าใครร้องเรียนผม", "สรุปเรื่องที่ผมร้องเรียนไป"])
def test_ones_own_complaints_are_not_summed_up(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "รายเดือน" not in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    "words",
    ["ร้องเรียนปีนี้เทียบปีก่อน", "เรื่องร้องเรียนเพิ่มขึ้นจากปีที่แล้วไหม", "แนวโน้มเรื่องร้องเรียน"],
)
def test_a_leader_who_compares_years_begins_no_complaint(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "รายเดือน" in admin.last and "ปีงบประมาณ 2570" in admin.last
    assert "ปีงบประมาณ 2569\n" in admin.taps("ปีงบประมาณ 2569").last


@pytest.mark.parametrize(
    "words",
    [
        "ร้องเรียนเรื่องปีนี้ขึ้นเงินเดือนน้อยกว่าปีก่อน",
        "ร้องเรียนหัวหน้า ปีนี้ให้คะแนนน้อยกว่าปีก่อน",
        "ขอร้องเรียนว่าปีนี้เบิกเงินช้ากว่าปีที่แล้ว",
    ],
)
def test_a_complaint_that_compares_years_is_a_complaint(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "รายเดือน" not in chat(ADMIN).says(words).last
