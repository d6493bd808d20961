"""How far each bureau is, in short, in the scope of who asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]


@pytest.mark.parametrize(
    "said",
    [
        "สรุปให้ฟังหน่อยว่าเดือนนี้แต่ละสำนักทำไปถึงไหนแล้ว เอาสั้นๆ",
        "แต่ละสำนักทำไปถึงไหนแล้ว",
        "แต่ละสำนักเป็นยังไงบ้าง",
        "แต่ละสำนักส่งกี่เปอร์เซ็นต์แล้ว",
        "ขอภาพรวมแต่ละสำนักหน่อย",
        "สถานะแต่ละสำนัก",
        "สรุปสั้นๆ ความคืบหน้ารายสำนัก",
        "ตอนนี้แต่ละสำนักส่งรายงานไปแค่ไหนแล้ว",
    ],
)
def test_a_line_a_bureau(chat: People, said: str) -> None:
    told = chat("D0001").says(said).last
    assert "ร้อยละที่ส่งแล้ว ทั้งสำนักงาน" in told
    assert "สำนักประชาสัมพันธ์" in told and "สำนักการคลังและงบประมาณ" in told


def test_a_month_keeps_its_round(chat: People) -> None:
    told = chat("D0001").says("เดือนนี้แต่ละสำนักทำไปถึงไหนแล้ว").last
    assert "รอบ 20 มีนาคม 2570" in told and "จาก 5 ฉบับ" in told


def test_a_head_sees_the_own_bureau_only(head: Chat) -> None:
    told = head.says("แต่ละสำนักทำไปถึงไหนแล้ว").last
    assert "สำนักบริหารงานกลาง" in told and "สำนักประชาสัมพันธ์" not in told


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("แต่ละสำนักทำไปถึงไหนแล้ว กิจกรรมพัฒนาวินัยข้าราชการ", "3.1"),
        ("แต่ละสำนักทำไปถึงไหนแล้ว โครงการส่งเสริมจิตสาธารณะเพื่อสังคม", "2.4"),
        ("แต่ละสำนักทำกิจกรรมจิตสาธารณะเพื่อสังคมไปถึงไหนแล้ว", "2.4"),
        ("ทุกสำนักทำโครงการหลักธรรมนำชีวิตไปถึงไหนแล้ว", "2.1"),
    ],
)
def test_a_title_behind_it_keeps_that_activity(admin: Chat, said: str, number: str) -> None:
    told = admin.says(said).last
    assert f"{number} · ยังไม่รายงาน" in told and "“แต่ละ”" not in told
    assert "สำนักประชาสัมพันธ์" in told and "1.1 ·" not in told


@pytest.mark.parametrize(
    "said",
    [
        "แต่ละสำนักเบิกงบไปถึงไหนแล้ว",
        "แต่ละสำนักได้ของขวัญกี่ชิ้น",
        "สำนักการคลังทำไปถึงไหนแล้ว",
        "แต่ละสำนักมีเรื่องร้องเรียนกี่เรื่อง",
        "กิจกรรมจิตสาธารณะทำไปถึงไหนแล้ว",
        "แต่ละสำนักลงทะเบียนกี่คนแล้ว",
        "แจ้งแต่ละสำนักว่าให้ส่งภายในวันศุกร์",
        "เฉลี่ยแต่ละสำนักส่งกี่ฉบับ",
        "ทุกสำนักทำไปถึงไหนแล้วคะ",
    ],
)
def test_other_questions_keep_their_answers(chat: People, said: str) -> None:
    assert "ร้อยละที่ส่งแล้ว" not in chat("D0001").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ไตรมาสนี้สำนักเราตามหลังใครอยู่ไหม",
        "เราแพ้สำนักไหนบ้าง",
        "สำนักเราช้ากว่าสำนักอื่นไหม",
        "มีใครแซงเราไปหรือยัง",
        "รอบนี้สำนักไหนทำได้ดีกว่าเรา",
        "ตอนนี้เรานำใครอยู่บ้าง",
        "สำนักเรารั้งท้ายไหมรอบนี้",
    ],
)
def test_the_own_one_behind_or_ahead_stands_among_all(chat: People, said: str) -> None:
    told = chat("D0101").says(said).last
    assert "สำนักบริหารงานกลาง อันดับที่ 1 จาก 3 สำนัก" in told and "สำนักประชาสัมพันธ์" in told


@pytest.mark.parametrize(
    "said",
    [
        "เราควรนำใครไปอบรม",
        "ใครชนะเลือกตั้งของเรา",
        "ใครนำประชุมของเรา",
        "ผมแพ้กุ้งต้องบอกใคร",
        "ผมต้องตามใครบ้าง",
    ],
)
def test_who_leads_or_wins_something_else_is_no_place(chat: People, said: str) -> None:
    assert "อันดับที่" not in chat("D0101").says(said).last
