"""Every remark is one plain Thai sentence with the button of the step that mends it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from handlers.reports.filing.report_activity import FLOW
from handlers.reports.report_remarks import about, finding, remarked, sentence
from models.plans.plan import Activity, Plan
from models.reports.report_checks import CODES, check
from models.reports.report_facts import EarlierReport, FileCounts, Remark
from models.reports.reports import ReportDraft

JUNE_20 = date(2023, 6, 20)
CHANNELS = [
    "ช่องทางของสำนัก/กลุ่ม",
    "เพจ ชมรม STRONG",
    "LINE ชมรม STRONG",
    "Facebook คุณธรรมข้าราชการ สว.",
]


def activity(**changes: object) -> Activity:
    row: dict[str, object] = {
        "number": "1.10",
        "title": "โครงการปลูกจิตสำนึกการเป็นข้าราชการที่ดี",
        "output": "บุคลากรในสังกัดเข้าร่วมร้อยละ 80",
        "outcome": "มีนโยบายส่งเสริมการเป็นข้าราชการที่ดี",
        "target": "บุคลากรในสังกัดเข้าร่วมร้อยละ 80",
        "timing": "ส่ง 20 มิถุนายน 2566",
        "evidence": ["นโยบายส่งเสริมการเป็นข้าราชการที่ดี", "ภาพการแลกเปลี่ยนเรียนรู้"],
        "channels": CHANNELS,
        "plan": Plan(fiscal_year=2566),
    }
    return Activity(**(row | changes))


def sentences(
    told: ReportDraft, files: FileCounts | None = None, today: date = JUNE_20, before: int = 0
) -> list[str]:
    earlier = [EarlierReport(date(2023, 3, 20), Decimal(before), "ประชุม")] if before else []
    compared = about(
        activity(), JUNE_20, today, files or FileCounts(pictures=1, documents=1), 139, earlier
    )
    return [sentence(remark) for remark in check(told, compared)]


def draft(**changes: object) -> ReportDraft:
    plain: dict[str, object] = {
        "status": "done",
        "percent": Decimal(100),
        "narrative": "จัดประชุม บุคลากรเข้าร่วม 118 คน",
        "output": "เป็นไปตามแผน",
        "outcome": "เป็นไปตามแผน",
        "risk": "green",
        "publicity": CHANNELS,
    }
    return ReportDraft(**(plain | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"narrative": "จัดประชุม"},
            "แผนกำหนดผลผลิตไว้ร้อยละ 80 แต่รายงานยังไม่บอกตัวเลขที่ได้จริง กรุณาใส่จำนวนคนหรือร้อยละ",
        ),
        (
            {"outcome": "ดี"},
            "ผลลัพธ์ที่เขียนยังไม่ตอบสิ่งที่แผนกำหนด คือ “มีนโยบายส่งเสริมการเป็นข้าราชการที่ดี” กรุณาเขียนให้ตรงกับแผน",
        ),
        (
            {"narrative": "จัดประชุม บุคลากรเข้าร่วม 100 คน"},
            "ผลร้อยละ 71.94 ต่ำกว่าเป้าหมายร้อยละ 80 กรุณาบอกเหตุผลไว้ในสิ่งที่ทำ",
        ),
        (
            {"narrative": "จัดประชุม บุคลากรเข้าร่วม 118 คน คิดเป็นร้อยละ 90"},
            "118 คนจากบุคลากรในทะเบียนของสำนัก 139 คนคิดเป็นร้อยละ 84.89 ไม่ใช่ร้อยละ 90 กรุณาตรวจตัวเลข",
        ),
        (
            {"narrative": "จัดประชุม บุคลากรเข้าร่วม 1,118 คน"},
            "จำนวน 1,118 คน มากกว่าทะเบียนของสำนัก ซึ่งมี 139 คน กรุณาตรวจตัวเลข",
        ),
        (
            {"narrative": "จัดประชุมวันที่ 25 มิถุนายน 2566 บุคลากรเข้าร่วม 118 คน"},
            "วันที่ 25 มิ.ย. 66 ยังมาไม่ถึง กรุณาตรวจวันที่ในสิ่งที่ทำ",
        ),
        (
            {"narrative": "จัดประชุมวันที่ 25 มิถุนายน 2560 บุคลากรเข้าร่วม 118 คน"},
            "วันที่ 25 มิ.ย. 60 อยู่นอกปีงบประมาณ (1 ต.ค. 65 ถึง 30 ก.ย. 66) กรุณาตรวจวันที่ในสิ่งที่ทำ",
        ),
        (
            {"publicity": CHANNELS[:3]},
            "ยังไม่ได้บอกการเผยแพร่ทาง Facebook คุณธรรมข้าราชการ สว. ตามที่แผนกำหนด กรุณาเพิ่มหากเผยแพร่แล้ว",
        ),
        (
            {"budget_allocated": Decimal(9800), "budget_disbursed": Decimal(11075)},
            "เบิกจ่ายเกินที่ได้รับจัดสรร 1,275.00 บาท หากตัวเลขถูกต้อง ส่งได้เลย",
        ),
        (
            {"risk": "red"},
            "ความเสี่ยงสีแดงควรมีกิจกรรมเพิ่มเติม กรุณาบอกว่าจะทำอะไรเพิ่ม",
        ),
    ],
)
def test_a_fault_is_told_in_one_sentence(changes: dict[str, object], said: str) -> None:
    assert sentences(draft(**changes)) == [said]


@pytest.mark.parametrize(
    "narrative",
    [
        "ประชุมเมื่อวันที่ 18 ม.ค. 66 คนเข้า 30 คน",
        "ประชุม 18 มกราคม 66 คนเข้า 30 คน",
        "ประชุมวันที่ 18 คนเข้า 13 คน",
    ],
)
def test_the_year_or_day_before_who_came_counts_nobody(narrative: str) -> None:
    compared = about(activity(), JUNE_20, JUNE_20, FileCounts(pictures=1, documents=1), 31)
    told = [sentence(each) for each in check(draft(narrative=narrative), compared)]
    assert not [each for each in told if "66 คน" in each or "18 คน" in each]
    [counted] = compared.read(narrative).counts
    assert counted.people in (30, 13)


@pytest.mark.parametrize(
    ("plan", "answer", "answers"),
    [
        ("มีการกำหนดเป้าหมายไม่น้อยกว่า 5 เรื่อง", "กำหนดเป้าหมายได้ 5 เรื่อง", True),
        ("มีการกำหนดเป้าหมายไม่น้อยกว่า 5 เรื่อง", "ได้มา 3 เรื่อง", False),
        ("มีองค์ความรู้ จำนวน 1 เรื่อง", "ได้ 2 เรื่องค่ะ", True),
        ("มีกลไกบริหารจัดการเรื่องร้องเรียน", "ตั้งคณะทำงานแล้ว มีช่องทางที่หน้าห้อง ผอ.", True),
        ("มีการดำเนินกิจกรรมจิตสาธารณะเพื่อสังคม", "ได้ต้นไม้ 30 ต้น", True),
        ("มีกลไกบริหารจัดการเรื่องร้องเรียน", "อบรมไปแล้วเมื่อวานนี้", False),
    ],
)
def test_what_was_reached_in_figures_or_said_in_other_words_answers_the_plan(
    plan: str, answer: str, answers: bool
) -> None:
    files = FileCounts(pictures=1, documents=1)
    compared = about(activity(output="", outcome=plan), JUNE_20, JUNE_20, files, 139)
    told = [sentence(each) for each in check(draft(outcome=answer), compared)]
    assert (told == []) is answers


def test_the_files_that_are_missing_are_asked_for() -> None:
    assert sentences(draft(), FileCounts()) == [
        "รายงานว่าเสร็จแล้วแต่ยังไม่มีหลักฐาน กรุณาแนบไฟล์ เช่น “นโยบายส่งเสริมการเป็นข้าราชการที่ดี”"
    ]
    assert sentences(draft(), FileCounts(documents=2)) == [
        "ยังไม่มีไฟล์ภาพประกอบ กรุณาแนบภาพกิจกรรม หากภาพอยู่ในเอกสารที่แนบแล้ว ไม่ต้องแนบอีก"
    ]
    assert sentences(draft(links=["https://bit.ly/a"]), FileCounts(pictures=1)) == [
        "ลิงก์ QR Code หรือ e-book ใช้แทนเอกสารไม่ได้ กรุณาแนบไฟล์ “นโยบายส่งเสริมการเป็นข้าราชการที่ดี”"
    ]


def test_less_than_the_round_before_is_told_with_both_figures() -> None:
    told = draft(status="started", percent=Decimal(82))
    assert sentences(told, before=90) == [
        "ร้อยละ 82 น้อยกว่ารอบก่อนที่รายงานไว้ร้อยละ 90 ผลรายงานสะสมตั้งแต่ต้นปี กรุณาตรวจตัวเลข"
    ]


def test_a_day_without_a_year_is_of_the_plans_year_also_after_it() -> None:
    told = draft(narrative="จัดประชุมวันที่ 15 ม.ค. บุคลากรเข้าร่วม 118 คน")
    assert sentences(told, today=date(2023, 11, 1)) == []


FACTS = {
    "missing": "words", "target": "80", "plan": "ก" * 300, "share": "70", "channels": "ก\nข\nค\nง",
    "asked": "4", "documents": "คู่มือ", "why": "after_round", "days": "2023-07-01\n2023-07-02",
    "due": "2023-06-20", "first": "70", "last": "2023-09-30", "people": "118", "whole": "139",
    "stated": "90", "computed": "84.89", "roster": "", "second": "80", "subject": "attendance",
    "percent": "60", "before": "90", "over": "275.00", "evidence": "", "risk": "yellow",
    "years": "2565\n2566", "this_year": "2570",
}  # fmt: skip
KINDS = (
    "share",
    "too_many",
    "two_shares",
    "done_but_share",
    "done_but_unfinished",
    "not_started_but_held",
    "percent_differs",
)
FIELDS = (
    "status", "percent", "narrative", "output", "outcome", "budget", "further_activity",
    "evidence", "publicity",
)  # fmt: skip


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_code_has_a_sentence_that_says_what_to_do(code: str, kind: str) -> None:
    said = sentence(Remark(code, "narrative", {**FACTS, "kind": kind}))
    assert re.search("กรุณา|ส่งได้เลย|ไม่ต้องแนบ", said)
    assert "\n" not in said and len(said) <= 250


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reader_of_the_form_is_told_holds_no_advice_to_the_writer(
    code: str, kind: str
) -> None:
    remark = Remark(code, "narrative", {**FACTS, "kind": kind})
    told = finding(remark)
    assert told is None or sentence(remark).startswith(told)
    assert not re.search("กรุณา|ส่งได้เลย|แนบ", told or "")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_leads_to_a_step_of_the_flow_by_a_short_button(field: str) -> None:
    shown = remarked(Remark("figures_contradict", field, {**FACTS, "kind": "share"}))
    assert shown.step in {each.name for each in FLOW.steps}
    assert 0 < len(shown.label) <= 20


def test_many_channels_are_named_in_part_and_counted() -> None:
    said = sentence(
        Remark("channel_missing", "publicity", {"channels": "ก\nข\nค\nง\nจ", "asked": "5"})
    )
    assert "ก, ข, ค และอีก 2 รายการ" in said
