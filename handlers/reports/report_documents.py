"""The documents about reports, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Text
from handlers.reports import report_named
from handlers.subjects.document_kind_words import (
    DocumentWords,
    RecordWords,
    fiscal_years,
    read_year,
    round_words,
    wish_for,
    year_words,
)
from handlers.understand.dates.date_mentions import MONTHS
from models.calendar import BUDDHIST_YEARS, PERIODS, fiscal_year, month_ends, period
from models.declaration import DocumentKind
from models.reports.figures.memo_periods import quarter_of
from models.reports.report_documents import (
    ACTIVITY_PAGE,
    BUREAU_FORM,
    EVIDENCE,
    HEAT_MAP,
    LESSONS,
    MEMO,
    MEMO_QUARTER,
    OFFICE_REPORT,
    PROGRESS_CHART,
    PROJECT_REPORT,
    SUBMISSIONS,
)

_MOST_MONTHS = 3
_MONTHS = re.compile(rf"({'|'.join(map(str, sorted(PERIODS, reverse=True)))})เดือน")


# -- the office's report -------------------------------------------------------------------------


def _period_choices(context: Context) -> Sequence[Choice]:
    year = context.fiscal_year
    ends = [(months, period(year, months)[1].isoformat()) for months in PERIODS]
    return [Choice(f"m{months}", f"รอบ {months} เดือน", end) for months, end in ends]


def _period_words(due: date | None) -> str:
    """Returns `รอบ 6 เดือน` if the round ends a period of the report."""
    ends = {period(fiscal_year(due), months)[1]: months for months in PERIODS} if due else {}
    return f"รอบ {ends[due]} เดือน" if due in ends else round_words(due)


def _read_period(letters: str, today: date) -> date | None:
    months = _MONTHS.search(letters)
    return period(fiscal_year(today), int(months[1]))[1] if months is not None else None


# -- the memo ------------------------------------------------------------------------------------


def _memo_choices(context: Context) -> Sequence[Choice]:
    """Returns the last months with the present one, and the quarters that have begun."""
    today = context.today
    ends = month_ends(fiscal_year(today))
    begun = [end for end in ends if end.replace(day=1) <= today]
    quarters = [end for end in ends[2::3] if quarter_of(end).first <= today]
    return [
        *(_memo_choice(MEMO, end, _month_words) for end in reversed(begun[-_MOST_MONTHS:])),
        *(_memo_choice(MEMO_QUARTER, end, _quarter_words) for end in quarters),
    ]


def _memo_choice(kind: DocumentKind, end: date, words: Callable[[date], str]) -> Choice:
    also = {"kind": kind.name}
    return Choice(f"{kind.name}{end.month}", words(end), end.isoformat(), also=also)


def _month_words(due: date | None) -> str:
    """Returns `เดือนมีนาคม 2570`."""
    if due is None:
        return "เดือนปัจจุบัน"
    return f"เดือน{MONTHS[due.month - 1]} {due.year + BUDDHIST_YEARS}"


def _quarter_words(due: date | None) -> str:
    """Returns `ไตรมาสที่ 2/2570` (of the fiscal year)."""
    if due is None:
        return "ไตรมาสปัจจุบัน"
    quarter = quarter_of(due)
    return f"ไตรมาสที่ {quarter.quarter}/{quarter.year}"


# -- one activity ----------------------------------------------------------------------------------

_PAGE = (
    "รายงานหนึ่งหน้า",
    "รายงาน 1 หน้า",
    "รายงานหน้าเดียว",
    "รายงานพร้อมภาพ",
    "รายงานสรุปกิจกรรม",
    "สรุปกิจกรรมพร้อมภาพ",
    "ขอรายงานหนึ่งหน้า",
)
_NO_REPORT = Text(
    "ไม่พบรายงานที่ส่งแล้วในหน้าที่ของท่าน พิมพ์เลขกิจกรรมต่อท้าย เช่น รายงานหนึ่งหน้า 1.10 หรือพิมพ์ รายงานหนึ่งหน้าทั้งสำนัก"
)
_PROJECT = (
    "รายงานผลโครงการ",
    "รายงานสรุปผลโครงการ",
    "รายงานสรุปโครงการ",
    "รายงานสรุปผลการดำเนินโครงการ",
    "รายงานปิดโครงการ",
    "ขอรายงานผลโครงการ",
)
_NO_PROJECT = Text(
    "ไม่พบรายงานที่ส่งแล้วในหน้าที่ของท่าน ส่งรายงานกิจกรรมก่อน แล้วพิมพ์เลขกิจกรรมต่อท้าย เช่น รายงานผลโครงการ 1.11"
)


def _of_a_report(query: str, words: tuple[str, ...], title: str, refused: Text) -> RecordWords:
    return RecordWords(
        query=query,
        words=words,
        title=title,
        about=report_named.report_words,
        refused=refused,
        typed=report_named.sent_report,
        heard=wish_for(words),
    )


WORDS = (
    DocumentWords(BUREAU_FORM, "แบบรายงานของสำนัก", ("แบบรายงานสำนัก",)),
    DocumentWords(
        ACTIVITY_PAGE,
        "รายงานหนึ่งหน้า",
        offered=False,
        nothing="ยังไม่มีรายงานที่ส่งแล้วของสำนักและรอบนี้ ส่งรายงานก่อน แล้วขอรายงานหนึ่งหน้าอีกครั้ง",
        record=_of_a_report("activity_page", _PAGE, "รายงานกิจกรรมหนึ่งหน้า", _NO_REPORT),
    ),
    DocumentWords(
        PROJECT_REPORT,
        "รายงานผลโครงการ",
        offered=False,
        record=_of_a_report("project_report", _PROJECT, "รายงานสรุปผลการดำเนินโครงการ", _NO_PROJECT),
    ),
    DocumentWords(
        LESSONS,
        "ถอดบทเรียน",
        offered=False,
        due_choices=fiscal_years,
        due_words=year_words,
        read_due=read_year,
        at_once=(
            "ถอดบทเรียน",
            "รายงานถอดบทเรียน",
            "เอกสารถอดบทเรียน",
            "ขอถอดบทเรียน",
            "สรุปบทเรียน",
        ),
        nothing="ปีที่เลือกยังไม่มีรายงานที่ส่งแล้วให้ถอดบทเรียน พิมพ์ปีหรือสำนักต่อท้าย เช่น ถอดบทเรียน ปี 2569",
    ),
    DocumentWords(
        OFFICE_REPORT,
        "รายงานของสำนักงาน",
        (
            "รายงานสำนักงาน",
            *(f"รายงาน{of}{n} เดือน" for n in PERIODS for of in ("", "รอบ")),
        ),
        due_choices=_period_choices,
        due_words=_period_words,
        read_due=_read_period,
    ),
    DocumentWords(SUBMISSIONS, "บัญชีการส่งรายงาน", ("บัญชีการส่ง", "บัญชีส่งรายงาน", "บัญชีรายงาน")),
    DocumentWords(EVIDENCE, "ดัชนีหลักฐาน"),
    DocumentWords(MEMO, "บันทึกข้อความ", due_choices=_memo_choices, due_words=_month_words),
    DocumentWords(
        MEMO_QUARTER,
        "บันทึกข้อความ",
        offered=False,
        due_choices=_memo_choices,
        due_words=_quarter_words,
    ),
    DocumentWords(HEAT_MAP, "แผนที่ความคืบหน้า", offered=False),
    DocumentWords(PROGRESS_CHART, "กราฟความก้าวหน้า", offered=False),
)
"""The quarter of a memo is chosen with its period, and pictures have words of their own."""
