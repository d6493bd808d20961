"""The documents about reports, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Button, Text
from handlers.reports import report_named, state_list_documents
from handlers.subjects.document_kind_words import (
    ALL_YEAR,
    DocumentWords,
    RecordWords,
    fiscal_years,
    no_such_round,
    read_year,
    round_words,
    wish_for,
    year_words,
)
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.words import activity_numbers
from models.calendar import BUDDHIST_YEARS, PERIODS, fiscal_year, month_ends, period
from models.declaration import DocumentKind
from models.reports.figures import progress
from models.reports.figures.memo_periods import month_of, quarter_of
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

MEMO_TO = "เลขาธิการวุฒิสภา"
"""To whom a memo is addressed; so does the position of that person begin."""

_MOST_MONTHS = 3
_QUARTER = pattern_of(r"ไตรมาส|(?<![a-z])q[1-4]")
_OF_YEAR = ("ทั้ง", "ประจำ", "ตลอดทั้ง")
_FIRST_HALF = "ครึ่งปีแรก"
_SPELLED = {"หก": 6, "เก้า": 9, "สิบสอง": 12, **{str(months): months for months in PERIODS}}
_MONTHS = pattern_of(rf"({'|'.join(sorted(_SPELLED, key=len, reverse=True))})เดือน")


# -- the office's report -------------------------------------------------------------------------


def _period_choices(context: Context) -> Sequence[Choice]:
    year = context.fiscal_year
    ends = [(months, period(year, months)[1].isoformat()) for months in PERIODS]
    return [Choice(f"m{months}", f"รอบ {months} เดือน", end) for months, end in ends]


def _period_words(due: date | None) -> str:
    """Returns `รอบ 6 เดือน ปี 2570` if the round ends a period of the report. Without a round it is
    the period that holds the day on which it is made."""
    if due is None:
        return "รอบปัจจุบัน"
    year = fiscal_year(due)
    ends = {period(year, months)[1]: months for months in PERIODS}
    return f"รอบ {ends[due]} เดือน ปี {year}" if due in ends else round_words(due)


def _report_words(due: date | None) -> str:
    """Returns the period that the report prints; of a round of reports also its day."""
    if due is None:
        return "รอบปัจจุบัน"
    year = fiscal_year(due)
    ends = {months: period(year, months)[1] for months in PERIODS}
    months = min((each for each, end in ends.items() if due <= end), default=PERIODS[-1])
    words = f"รอบ {months} เดือน ปี {year}"
    return words if due == ends[months] else f"{words} ข้อมูลถึงรอบ {thai_date(due)}"


def _read_period(letters: str, today: date) -> date | None:
    months = _MONTHS.search(letters)
    half = _FIRST_HALF in letters
    year_said = ALL_YEAR.search(letters) or "ประจำปี" in letters
    told = _year_said(letters) or _year_from_now(letters, today)
    before = told is not None and told < fiscal_year(today)  # of a year that is over, all of it
    if months is None and not half and not year_said and not before:
        return None
    year = told or fiscal_year(today)
    return period(year, _SPELLED[months[1]] if months else PERIODS[0 if half else -1])[1]


_LAST_YEAR = pattern_of("ปี(?:งบประมาณ|งบ)?(?:ที่แล้ว|ก่อน(?!หน้านี้)|กลาย|ที่ผ่านมา|ที่ผ่าน)")


def _year_from_now(letters: str, today: date) -> int | None:
    return fiscal_year(today) - 1 if _LAST_YEAR.search(letters) else None


_YEAR_SAID = pattern_of(r"ปี(?:งบประมาณ|งบ)?(?:พศ)?(25\d\d|[5-9]\d)(?!\d)")


def _year_said(letters: str) -> int | None:
    found = _YEAR_SAID.search(letters)
    return int(found[1]) % 100 + 2500 if found is not None else None


def _no_period(context: Context, day: date) -> str:
    """Says that nothing ends on that day which the office's report is made of."""
    year = fiscal_year(day)
    days = progress.rounds(context.session, year)
    if not days:
        return f"ปีงบประมาณ {year} ไม่มีข้อมูลในระบบ กดเลือกรอบของปีงบประมาณ {context.fiscal_year} จากปุ่ม"
    if day in days or day in {period(year, months)[1] for months in PERIODS}:
        return ""
    return no_such_round(day, days)


# -- the memo ------------------------------------------------------------------------------------


def _memo_choices(context: Context) -> Sequence[Choice]:
    """Returns the last months with the present one, and the quarters that have begun."""
    today = context.today
    ends = month_ends(fiscal_year(today))
    begun = [end for end in ends if end.replace(day=1) <= today]
    quarters = [end for end in ends[2::3] if quarter_of(end).first <= today]
    return [
        *(
            _memo_choice(MEMO, end, _month_words(end), _said_months(end))
            for end in reversed(begun[-_MOST_MONTHS:])
        ),
        *(
            _memo_choice(MEMO_QUARTER, end, _quarter_words(end), _said_quarters(end))
            for end in quarters
        ),
    ]


def _memo_choice(kind: DocumentKind, end: date, words: str, said: tuple[str, ...]) -> Choice:
    also = {"kind": kind.name}
    return Choice(f"{kind.name}{end.month}", words, end.isoformat(), also=also, said=said)


def _said_months(end: date) -> tuple[str, ...]:
    name = MONTHS[end.month - 1]
    return (name, f"เดือน{name}", f"{name} {end.year + BUDDHIST_YEARS}")


def _said_quarters(end: date) -> tuple[str, ...]:
    number = quarter_of(end).quarter or 0
    spelled = ("หนึ่ง", "สอง", "สาม", "สี่")[number - 1]
    return tuple(f"{name}{n}" for name in ("ไตรมาส", "ไตรมาสที่") for n in (number, spelled))


def _read_memo(letters: str, today: date) -> date | None:
    """Returns the last day of the month or quarter that is named; half a year is neither."""
    span = read_scope(letters, today).span
    if span is None or span[0] not in (month_of(span[1]).first, quarter_of(span[1]).first):
        return None
    return span[1]


def _of_quarter(letters: str) -> DocumentKind | None:
    return MEMO_QUARTER if _QUARTER.search(letters) else None


def _no_month_yet(day: date, today: date) -> str:
    return _not_begun(month_of(day).first, _month_words(day), today)


def _no_quarter_yet(day: date, today: date) -> str:
    return _not_begun(quarter_of(day).first, _quarter_words(day), today)


def _not_begun(first: date, words: str, today: date) -> str:
    """Says that the memo's period has not begun, so that there is nothing to sum up."""
    if first <= today:
        return ""
    return f"ยังทำบันทึกข้อความของ{words} ไม่ได้ เพราะยังไม่ถึง กดเลือกเดือนหรือไตรมาสที่เริ่มแล้วจากปุ่ม"


_PROGRESS = ("ความก้าวหน้า", "ความคืบหน้า", "สรุป", "ผลการดำเนิน", "ผลงาน")
_LAID_BEFORE = ("เซ็น", "ลงนาม", "ประชุม", "คณะทำงาน", "ผู้บริหาร", "ผอ", "นำเสนอ")
"""What sums up the work is laid before those who sign and meet."""
_MEMO_HOLDS = f"สรุปการส่งรายงาน ความก้าวหน้า และงบประมาณของทุกสำนัก เรียน{MEMO_TO}"
_ASK_MEMO = "ของเดือนหรือไตรมาสใด กดปุ่ม หรือพิมพ์เดือนพร้อมวันที่ เช่น 31 ตุลาคม"


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


def _none_sent(words: str, refused: Text) -> Text:
    """Says that no report of the activity that is named was sent; `refused` where none is named."""
    numbers = activity_numbers(words)
    if len(numbers) != 1:
        return refused
    begin = Button(f"รายงาน {numbers[0]}", say=f"รายงาน {numbers[0]}")
    return Text(_NOT_SENT.format(number=numbers[0]), (begin,))


_NOT_SENT = "ยังไม่มีรายงาน {number} ที่ส่งแล้วในหน้าที่ของท่าน จึงยังทำไฟล์ไม่ได้ ส่งรายงานก่อน แล้วขอไฟล์อีกครั้ง"


def _of_a_report(
    query: str,
    words: tuple[str, ...],
    title: str,
    refused: Text,
    heard: Callable[[str], bool] = lambda _typed: False,
) -> RecordWords:
    wished = wish_for(words)
    return RecordWords(
        query=query,
        words=words,
        title=title,
        about=report_named.report_words,
        refused=refused,
        typed=report_named.sent_report,
        which=lambda context, words: [_none_sent(words, refused)],
        heard=lambda typed: wished(typed) or heard(typed),
    )


WORDS = (
    DocumentWords(
        BUREAU_FORM,
        "แบบรายงานของสำนัก",
        ("แบบรายงานสำนัก",),
        of_bureau=True,
        holds="ทุกกิจกรรมที่ต้องรายงาน พร้อมผลที่ส่งแล้ว กิจกรรมที่ยังไม่ส่งเขียนว่ายังไม่ได้รายงาน",
        like=(*_PROGRESS, "ฟอร์ม", "แบบรายงาน"),
        used_for=_LAID_BEFORE,
    ),
    DocumentWords(
        ACTIVITY_PAGE,
        "รายงานหนึ่งหน้า",
        offered=False,
        holds="เฉพาะรายงานที่ส่งแล้ว ฉบับละหนึ่งหน้าพร้อมภาพ",
        nothing="ยังไม่มีรายงานที่ส่งแล้วของสำนักและรอบนี้ ส่งรายงานก่อน แล้วขอรายงานหนึ่งหน้าอีกครั้ง",
        record=_of_a_report(
            "activity_page",
            _PAGE,
            "รายงานกิจกรรมหนึ่งหน้า",
            _NO_REPORT,
            report_named.wants_its_file,
        ),
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
        holds="บทเรียนจากรายงานที่ส่งแล้วในปีนั้น",
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
            "เล่มรายงาน",
            "รูปเล่มรายงาน",
            *(f"รายงาน{what}{of}ปี" for what in ("", "สรุป", "ผล", "สรุปผล") for of in _OF_YEAR),
            *(
                f"{said}{of}{n} เดือน"
                for n in PERIODS
                for of in ("", "รอบ")
                for said in ("รายงาน", "รายงานสรุป", "รายงานผล", "รายงานสรุปผล", "สรุปรายงาน")
            ),
        ),
        due_choices=_period_choices,
        due_words=_report_words,
        read_due=_read_period,
        no_round=_no_period,
        holds="ทุกโครงการของแผน พร้อมสถานะ ผล งบประมาณ และสี รวมที่ยังไม่รายงาน",
        like=(*_PROGRESS, "ภาพรวม", "ทุกสำนัก", "ทั้งสำนักงาน", "เขียวเหลืองแดง", "งบ"),
        used_for=(*_LAID_BEFORE, "สว", "วุฒิสมาชิก", "กรรมาธิการ", "รัฐสภา"),
    ),
    DocumentWords(
        SUBMISSIONS,
        "บัญชีการส่งรายงาน",
        ("บัญชีการส่ง", "บัญชีส่งรายงาน", "บัญชีรายงาน"),
        holds="ทุกฉบับที่ต้องส่งของแต่ละสำนัก พร้อมกำหนดและสถานะการส่ง",
        like=("การส่ง", "ใครส่ง", "สำนักไหนส่ง", "ตาราง", "รายสำนัก", "แต่ละสำนัก", "สถานะ"),
        tabled=("รายงาน",),
    ),
    *state_list_documents.WORDS,
    DocumentWords(
        EVIDENCE,
        "ดัชนีหลักฐาน",
        holds="รายชื่อไฟล์และลิงก์หลักฐานของแต่ละรายงานที่ส่งแล้ว",
        like=("หลักฐาน", "รายชื่อไฟล์", "รายการไฟล์", "ไฟล์แนบที่ส่ง"),
    ),
    DocumentWords(
        MEMO,
        "บันทึกข้อความ",
        ("บันทึกสรุป", "บันทึกรายงานผล"),
        due_choices=_memo_choices,
        due_words=_month_words,
        read_due=_read_memo,
        ask_due=_ASK_MEMO,
        by_period=_of_quarter,
        holds=_MEMO_HOLDS,
        like=("หน้าเดียว", "หนึ่งหน้า", "หนังสือ"),
        used_for=("เซ็น", "ลงนาม", "เลขาธิการ", "นำเรียน"),
        not_yet=_no_month_yet,
        to=MEMO_TO,
    ),
    DocumentWords(
        MEMO_QUARTER,
        "บันทึกข้อความ",
        offered=False,
        due_choices=_memo_choices,
        due_words=_quarter_words,
        read_due=_read_memo,
        holds=_MEMO_HOLDS,
        ask_due=_ASK_MEMO,
        not_yet=_no_quarter_yet,
        to=MEMO_TO,
    ),
    DocumentWords(HEAT_MAP, "แผนที่ความคืบหน้า", offered=False, whole_office=True),
    DocumentWords(
        PROGRESS_CHART,
        "กราฟความก้าวหน้า",
        offered=False,
        due_words=_period_words,
        whole_office=True,
    ),
)
"""The quarter of a memo is chosen with its period, and pictures have words of their own."""
