"""A question may set a limit to whatever a subject counts, and to whatever waits: each declaration
is asked with each limit (docs/decisions/0205)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.subjects.countables import Countable, Waited
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import office_at_work

COUNTED = tuple(each for subject in registry.SUBJECTS for each in subject.countables)
WAITED = tuple(each for subject in registry.SUBJECTS for each in subject.waited)
LIMITS = {
    "ไม่ถึงครึ่งบ้าง": "ไม่ถึงร้อยละ 50",
    "เกิน 80% บ้าง": "เกินร้อยละ 80",
    "ต่ำกว่าเป้า": "ต่ำกว่าเป้าหมาย",
    "สูงกว่าค่าเฉลี่ย": "สูงกว่าค่าเฉลี่ย",
    "ครบ 100% แล้ว": "ครบทั้งหมด",
}
HOLDS = {
    "questions": "D0003",
    "cases": "D0105",
    "roads": "D0101",
    "approvals": "D0102",
    "gifts": "D0102",
}
"""Who has such things in the demo's office."""


@pytest.fixture(scope="module")
def aged() -> Iterator[House]:
    """The same office forty days later."""
    with office_at_work() as (house, _):
        house.later(days=40)
        yield house


def says(at_work: House, who: str, words: str) -> str:
    return Chat(at_work, seed.line_id(who)).says(words).last


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("which", COUNTED, ids=lambda each: each.name)
def test_what_is_counted_is_asked_within_a_limit(
    at_work: House, which: Countable, limit: str
) -> None:
    if limit.startswith("ครบ") and which.told_else:
        return
    deed = which.title.partition("ที่")[2]
    told = says(at_work, "D0001", f"{which.of_them}ไหน{deed}{limit}")
    assert told.startswith(f"{which.title} {LIMITS[limit]}"), told


def _said(which: Waited) -> str:
    """Returns what people call these things."""
    return {"cases": "เรื่องร้องเรียน"}.get(which.name, which.title.replace("รอท่าน", "รอ"))


@pytest.mark.parametrize("which", WAITED, ids=lambda each: each.name)
def test_what_waits_is_asked_within_days(at_work: House, which: Waited) -> None:
    who, things = HOLDS[which.name], _said(which)
    long = says(at_work, who, f"{things}ค้างเกิน 3 วันมีไหม")
    late = says(at_work, who, f"{things}เลยกำหนดกี่{which.unit}")
    assert long.startswith(f"{which.title} ค้างเกิน 3 วัน 0 {which.unit}"), long
    assert late.startswith(f"{which.title} เลยกำหนด 0 {which.unit}"), late


@pytest.mark.parametrize("which", WAITED, ids=lambda each: each.name)
def test_what_has_waited_for_weeks_is_shown(aged: House, which: Waited) -> None:
    things = _said(which)
    long = says(aged, HOLDS[which.name], f"{things}ค้างเกิน 3 วันมีไหม")
    waits = which.name != "roads"  # none stands with the director in this office
    assert (f"ค้างเกิน 3 วัน 0 {which.unit}" not in long) == waits, long


@pytest.mark.parametrize(
    ("who", "words", "kind"),
    [
        ("D0101", "ของที่รออนุมัติเกิน 3 วันมีมั้ย ถ้าไม่มีก็แล้วไป", "เกิน 3 วัน"),
        ("D0101", "ใครดองรายงานไว้เกิน 3 วัน", "เกิน 3 วัน"),
        ("D0101", "มีรายงานที่ส่งมาแล้วรออนุมัติเกินสองวันบ้างไหม", "เกิน 2 วัน"),
        ("D0002", "รายงานที่รออนุมัติเกินสัปดาห์มีกี่ฉบับ", "เกิน 7 วัน"),
        ("D0001", "มีรายงานตัวไหนเลยกำหนดแล้วยังไม่อนุมัติ", "เลยกำหนด"),
        ("D0001", "รายงานที่รออนุมัติเกิน 3 วัน", "เกิน 3 วัน"),
    ],
)
def test_who_leads_is_told_with_whom_it_waits(
    at_work: House, aged: House, who: str, words: str, kind: str
) -> None:
    none, some = says(at_work, who, words), says(aged, who, words)
    assert none.startswith(f"รายงานที่รออนุมัติ {kind} 0 ฉบับ") and "จากที่รออนุมัติทั้งหมด 2 ฉบับ" in none
    assert some.startswith(f"รายงานที่รออนุมัติ {kind} ") and "หัวหน้ากลุ่ม" in some, some
    assert " 0 ฉบับ" not in some.splitlines()[0]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("หัวหน้าคนไหนค้างอนุมัติเกิน 3 วัน", "รายงานที่รออนุมัติที่หัวหน้ากลุ่ม เกิน 3 วัน 0 ฉบับ"),
        ("หัวหน้าค้างอนุมัติเกิน 3 วัน", "รายงานที่รออนุมัติที่หัวหน้ากลุ่ม เกิน 3 วัน 0 ฉบับ"),
        ("ผอ. คนไหนค้างอนุมัติเกินสัปดาห์", "รายงานที่รออนุมัติที่ผู้อำนวยการสำนัก เกิน 7 วัน 0 ฉบับ"),
        (
            "รายงานที่รออนุมัติเกิน 99999999999999999999 วัน",
            "รายงานที่รออนุมัติ เกิน 99,999,999,999,999,999,999 วัน 0 ฉบับ",
        ),
    ],
)
def test_who_is_asked_of_and_the_limit_are_kept(at_work: House, words: str, title: str) -> None:
    assert says(at_work, "D0001", words).startswith(title)


@pytest.mark.parametrize(
    ("who", "words", "title"),
    [
        ("D0101", "รายงานที่ผมต้องอนุมัติเกิน 3 วัน", "รายงานที่รอท่านเกิน 3 วัน 0 ฉบับ"),
        ("D0101", "รายงานที่ผมต้องอนุมัติเกิน 3 วันมีไหม", "รายงานที่รอท่านอนุมัติ ค้างเกิน 3 วัน 0 ฉบับ"),
        ("D0102", "รายงานที่หนูต้องอนุมัติเกิน 3 วัน", "รายงานที่รอท่านเกิน 3 วัน 0 ฉบับ"),
    ],
)
def test_what_i_must_approve_waits_for_me(at_work: House, who: str, words: str, title: str) -> None:
    assert says(at_work, who, words).startswith(title)


def test_what_is_past_its_day_is_told_to_who_decides(at_work: House, aged: House) -> None:
    words = "มีรายงานตัวไหนเลยกำหนดแล้วยังไม่อนุมัติ"
    assert says(at_work, "D0102", words).startswith("รายงานที่รอท่านอนุมัติ เลยกำหนด 0 ฉบับ")
    late = says(aged, "D0102", words)
    assert late.startswith("รายงานที่รอท่านอนุมัติ เลยกำหนด 1 ฉบับ") and "กำหนด 20 มี.ค. 70" in late


def test_nothing_is_named_and_it_waits_for_me(at_work: House) -> None:
    told = says(at_work, "D0102", "มีอะไรค้างที่ผมเกิน 2 วันบ้าง")
    assert "ค้างเกิน 2 วัน 0 เรื่อง" in told and "รออยู่ทั้งหมด" in told


def test_none_at_all_and_some_are_told_apart(at_work: House) -> None:
    none = says(at_work, "D0002", "สำนักไหนยังไม่ส่งเลยซักอัน")
    some = says(at_work, "D0002", "สำนักไหนส่งอย่างน้อย 1 เรื่องแล้วบ้าง")
    assert "2 จาก 3 สำนัก" in none and "สำนักบริหารงานกลาง" not in none
    assert "1 จาก 3 สำนัก" in some and "สำนักบริหารงานกลาง" in some
    left = says(at_work, "D0002", "มีสำนักไหนค้างตั้งแต่ 5 เรื่องขึ้นไปไหม ขอแค่ชื่อกับจำนวน")
    assert "3 จาก 3 สำนัก" in left


def test_the_own_bureau_is_compared_with_all(at_work: House) -> None:
    told = says(at_work, "D0101", "สำนักเราต่ำกว่าค่าเฉลี่ยไหม")
    assert "ไม่ใช่ สำนักบริหารงานกลาง" in told and "เฉลี่ยร้อยละ 2.08" in told


def test_what_is_asked_on_builds_on_the_figures(at_work: House) -> None:
    at_work.later(minutes=20)  # what was asked before is forgotten then
    chat = Chat(at_work, seed.line_id("D0001"))
    chat.says("สำนักไหนส่งไม่ถึงครึ่งบ้าง").says("แล้วรอบมีนาล่ะ")
    assert "รอบ 20 มีนาคม 2570" in chat.last and "1 จาก 5 ฉบับ" in chat.last


def test_bureaus_stand_beside_each_other_before_a_round_is_over(at_work: House) -> None:
    worst = says(at_work, "D0001", "เทียบแต่ละสำนักให้ดูหน่อย ใครแย่สุด")
    most = says(at_work, "D0001", "เรียงสำนักจากส่งมากไปน้อย")
    assert "น้อยที่สุดอยู่บน" in worst and worst.index("ประชาสัมพันธ์") < worst.index("บริหารงานกลาง")
    assert "มากที่สุดอยู่บน" in most and most.index("บริหารงานกลาง") < most.index("ประชาสัมพันธ์")


@pytest.mark.parametrize("who", ["D0103", "D0106"])
def test_who_leads_nobody_is_shown_no_other_bureau(at_work: House, who: str) -> None:
    told = says(at_work, who, "สำนักไหนส่งไม่ถึงครึ่งบ้าง")
    assert "สำนักประชาสัมพันธ์" not in told and "สำนักการคลัง" not in told


def test_who_leads_is_told_who_sees_cases_and_staff_may_complain(at_work: House) -> None:
    assert "เห็นได้เฉพาะผู้รับเรื่อง" in says(at_work, "D0001", "มีเรื่องร้องเรียนค้างเกิน 15 วันไหม")
    assert "ค้างเกิน" not in says(at_work, "D0106", "มีเรื่องร้องเรียนค้างเกิน 15 วันไหม")


@pytest.mark.parametrize(
    "said",
    [
        "ส่งไม่ถึงครึ่งจะโดนอะไรไหม",
        "ช่วยเตือนสำนักไหนก็ได้ที่ส่งไม่ถึงครึ่ง",
        "ถ้าคนมาไม่ถึง 80% ต้องทำยังไง",
        "ของขวัญไม่เกิน 3,000 บาทรับได้ไหม",
    ],
)
def test_rules_and_orders_with_a_limit_are_no_such_question(at_work: House, said: str) -> None:
    told = says(at_work, "D0002", said)
    assert not any(told.startswith(f"{each.title} ") for each in (*COUNTED, *WAITED)), told
