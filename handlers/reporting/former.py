"""`ทำเหมือนครั้งก่อน`: an earlier report's answers carried forward; stores nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.flow import Answers, Choice
from handlers.messages import Card, Row, Said, Text, cut_graphemes
from handlers.reporting.answers import answers_of
from handlers.reporting.words import STATUS, budget_words, percent_words
from handlers.understand.dates import thai_date
from handlers.understand.report_line import answers as line_answers
from handlers.understand.report_line import read_report_line
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.plan import Activity
from models.report import Report, ReportVersion
from models.services.reports import former_reports

SAME, FRESH = "same", "fresh"
FORMER = "former"
"""Among the answers: the report and version to go on from; asked only where there is one."""

_SAME_SAID = re.compile(
    r"(?:ขอ|ให้)?(?:ทำ|รายงาน|ส่ง|ใช้)?(?:ข้อมูล)?\s*(?:เหมือน|ตาม|แบบ)(?:กับ)?\s*"
    r"(?:ของ|เมื่อ)?(?:ครั้ง|คราว|รอบ|ปี)\s*(?:ก่อน|ที่แล้ว|ที่ผ่านมา|เดิม)(?:เลย)?"
)
_SHORT = 160


def says_same(words: str) -> tuple[bool, str]:
    """Whether the words ask for the same as before, and the words without that."""
    found = _SAME_SAID.search(words)
    return (True, words.replace(found[0], " ").strip()) if found else (False, words)


def find(
    context: Context, activity: Activity, bureau_id: int, due: date | None
) -> tuple[Report, ReportVersion] | None:
    """The report of the same work to go on from."""
    return former_reports.former(context.session, activity, bureau_id, due)


def carried(version: ReportVersion, same_round: bool) -> Answers:
    """Its answers; the files of another round prove nothing of this one."""
    answers = answers_of(version)
    if not same_round:
        answers.pop("evidence", None)
    if version.source:  # a printed form says nothing of money, nor that there was none
        answers.pop("budget", None)
    return {name: value for name, value in answers.items() if value is not None}


def told(report: Report) -> str:
    """Which report that was: `รายงานรอบ 20 มีนาคม 2570`."""
    if report.due is None:
        return f"รายงานปีงบประมาณ {report.activity.plan.fiscal_year}"
    return f"รายงานรอบ {thai_date(report.due)}"


def kept(report: Report, version: ReportVersion, same_round: bool) -> Answers:
    """What the conversation remembers of it."""
    return {
        FORMER: True,
        "former_answers": carried(version, same_round),
        "former_told": told(report),
    }


def ask(_context: Context, answers: Answers) -> Said:
    """What was told then, and whether to go on from it."""
    before: Answers = answers.get("former_answers", {})
    rows = tuple(
        Row(label, cut_graphemes(words, _SHORT)) for label, words in _rows(before) if words
    )
    return Card(
        f"ครั้งก่อน: {answers.get('former_told', '')}",
        rows=rows,
        note="กด “ทำเหมือนครั้งก่อน” แล้วแก้เฉพาะข้อที่เปลี่ยนก่อนส่ง หรือกด “ตอบใหม่”",
    )


def _rows(before: Answers) -> Sequence[tuple[str, str]]:
    share = before.get("percent")
    status = STATUS.get(before.get("status", ""), "")
    money = before.get("budget")
    return (
        ("สถานะ", f"{status} {percent_words(share)}" if share else status),
        ("สิ่งที่ทำ", before.get("narrative", "")),
        ("ผลผลิต", before.get("output", "")),
        ("ผลลัพธ์", before.get("outcome", "")),
        ("งบประมาณ", budget_words(*money) if isinstance(money, list) else ""),
        ("การเผยแพร่", ", ".join(before.get("publicity") or [])),
    )


def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The same as before, but for what was said already; or all anew."""
    before: Answers = answers.get("former_answers", {})
    rest = {name: value for name, value in before.items() if name not in answers}
    return (
        Choice(SAME, "ทำเหมือนครั้งก่อน", SAME, also=rest),
        Choice(FRESH, "ตอบใหม่", FRESH),
    )


def read(text: str, context: Context, answers: Answers) -> Any:
    """The same in other words, or a report told in one line."""
    same, rest = says_same(text)
    line = line_answers(read_report_line(rest, context.today))
    if same or fold(text) in _YES:
        before: Answers = answers.get("former_answers", {})
        open_ones = {name: value for name, value in before.items() if name not in answers}
        return Choice(SAME, "", SAME, also={**open_ones, **(line if same else {})})
    if line:
        return Choice(FRESH, "", FRESH, also=line)
    raise Unclear("กด “ทำเหมือนครั้งก่อน” เพื่อใช้คำตอบเดิม หรือกด “ตอบใหม่”")


_AGREED = ("ใช่", "ใช้", "เหมือนเดิม", "ใช้คำตอบเดิม", "คงเดิม", "เหมือน", "ok", "ตกลง", "ได้")
_YES = frozenset(map(fold, _AGREED))


def not_there() -> Said:
    """Who asked for the same where there is nothing before."""
    return Text("กิจกรรมนี้ยังไม่มีรายงานครั้งก่อน กรุณาตอบทีละข้อ")
