"""The activity in which a told deed belongs stands first, by its kind and the plan's words."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.reports.filing.deeds_meant import fitting, likely
from models.plans.plan_files import packaged_plan
from models.reports.figures.progress import NONE, DueReport

_PLAN = packaged_plan("central-2566")
_DUTIES = [
    DueReport(at, each.number, each.title, 1, "", date(2027, 6, 20), NONE, None, None)
    for at, each in enumerate(_PLAN.activities)
    if each.number not in ("1.4", "1.6")
]


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("เมื่อวันศุกร์พาคนในสำนักไปทำบุญถวายเพลที่วัด 30 คน", "2.1"),
        ("จัดบรรยายเรื่องวินัยข้าราชการกับโทษทางวินัย คนฟัง 45 คน", "3.1"),
        ("ทำคลิปรณรงค์ต้านโกงลงเพจสำนักเสร็จแล้ว", "3.2"),
        ("ประชุมคณะทำงานวิเคราะห์ความเสี่ยงการจัดซื้อจัดจ้าง 9 คน", "3.4"),
        ("แจกแบบสอบถามความพอใจผู้มารับบริการไป 132 ชุด", "3.6"),
        ("ไปดูงานองค์กรที่ได้รางวัลโปร่งใส 18 คน", "1.13"),
        ("พาทีมไปศึกษาดูงาน ป.ป.ช. เรื่องต้านทุจริต 15 คน", "1.13"),
        ("ลดขั้นตอนการเบิกวัสดุลงเหลือ 2 วัน", "3.8"),
        ("มอบของให้บ้านเด็กกำพร้า เลี้ยงข้าวกลางวัน 24 คน", "2.4"),
        ("สัมมนาสร้างเครือข่ายคุณธรรมกับชุมชนและวัด 29 คน", "1.12"),
        ("ประกาศเจตนารมณ์ขับเคลื่อนองค์กรคุณธรรมร่วมกันทั้งสำนัก 90 คน", "1.1"),
        ("ผอ. นำทีมประกาศงดรับของขวัญ คนร่วม 70 คน", "3.7"),
        ("ประเมินพฤติกรรมตามปฏิญญาคุณธรรมของคนในสำนักครบ", "1.5"),
        ("ถอดบทเรียนการเป็นองค์กรคุณธรรมต้นแบบ 35 คน", "1.11"),
    ],
)
def test_the_right_activity_stands_first(told: str, number: str) -> None:
    assert likely(_DUTIES, told)[0].number == number


def test_what_tells_no_kind_of_deed_is_likely_nowhere() -> None:
    assert likely(_DUTIES, "ซื้อกระดาษ 5 รีม") == []


def test_what_the_plan_asks_decides_among_titles_alike() -> None:
    told = "ประกาศเจตนารมณ์ริมสระบัว"
    first, second = fitting(_DUTIES, told)[:2]
    assert [first.duty.number, second.duty.number] == ["1.1", "3.7"]
    assert first.weight == second.weight
    asked = {"3.7": "ภาพถ่ายริมสระบัว"}
    assert [each.duty.number for each in fitting(_DUTIES, told, asked)[:2]] == ["3.7", "1.1"]
