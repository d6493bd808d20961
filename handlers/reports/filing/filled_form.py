"""Reads a filled form's rows as answers of reports.

The form has no columns for money, risk or files (seed 002:241-274): these stay as in the earlier
version, else they stay empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Text
from handlers.reports.filing.budget_answers import NO_MONEY
from handlers.reports.filing.forms import form_differences
from handlers.reports.filing.forms.form_differences import AnswerDiffers
from handlers.reports.filing.report_answers import answers_of, read_words
from handlers.understand.dates.dates import find_dates
from handlers.understand.numbers.numbers import read_percent
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.channels import channels_named
from handlers.understand.thai import normalise, written_lines
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.calendar import fiscal_year
from models.errors import Refusal
from models.plans.plan import Activity
from models.reports import reports
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_LONGEST_SHARE = 40
"""Most letters of a line with the percentage; a longer line is part of the narrative."""

_SHARE_ALONE = pattern_of(r"^\s*ร้อยละ\s*[\d.,]+\s*%?\s*$")
_EMPTY = ("", "-", "–", "—")
_BLANK = ("ยังไม่ได้รายงาน", "ส่งกลับแก้ไข ยังไม่ได้ส่งใหม่")
_ROUND, _PUBLISHED, _UNPUBLISHED = "รอบวันที่", "เผยแพร่:", "ยังไม่ได้เผยแพร่"
_WHY: Mapping[str, str] = {
    "approved": "อนุมัติแล้ว จึงไม่แก้จากแบบนี้",
    "under_review": "ส่งแล้วและรออนุมัติอยู่",
    "ended": "ตัดออกจากแผนแล้ว จึงไม่ต้องส่ง",
    "not_due": "แผนไม่ได้ให้ส่งในรอบนี้แล้ว",
    "not_your_activity": "ไม่ได้เป็นหน้าที่ของสำนักท่าน",
}


@dataclass(frozen=True)
class Taken:
    """A report read from the form.

    differs: what differs from the earlier version, which the form printed; None without one
    """

    activity: Activity
    due: date | None
    answers: Answers
    differs: Sequence[AnswerDiffers] | None


@dataclass(frozen=True)
class Left:
    """A row that was not read, and why."""

    number: str
    why: str


@dataclass(frozen=True)
class Filled:
    """The result of reading a form.

    taken: reports to send
    left: rows that were not read
    blank: number of empty rows
    """

    taken: Sequence[Taken]
    left: Sequence[Left]
    blank: int


def read(context: Context, form: Mapping[str, Any]) -> Filled:
    """Matches the form (from scheduler/opening/form_read) with the bureau's due reports.

    Raises Closed if the form is of another bureau.
    """
    head = [normalise(line) for line in form["head"]]
    if not any(normalise(context.me.bureau.name) in line for line in head):
        raise Closed(Text(_NOT_YOURS))
    due = _round(head, context.today)
    year = fiscal_year(due or context.today)
    of_year = progress.duties_of(context.session, context.me.bureau_id, year)
    duties = [duty for duty in of_year if due is None or duty.due == due]
    taken: dict[tuple[int, date | None], Taken] = {}
    left: list[Left] = []
    blank = 0
    for row in form["rows"]:
        if _filled(row["result"]) in ("", *_BLANK):
            blank += 1
            continue
        try:
            found = _row(context, row, duties)
            if (found.activity.id, found.due) in taken:
                raise Unclear("มีกิจกรรมนี้ซ้ำในแบบ ใช้แถวแรก")
            taken[found.activity.id, found.due] = found
        except Unclear as unclear:
            left.append(Left(normalise(row["number"])[:20] or "ไม่มีเลข", unclear.hint))
    if form["left"]:
        left.append(Left("แถวท้าย", f"อีก {form['left']:,} แถว เกินที่อ่านได้ในครั้งเดียว"))
    return Filled(list(taken.values()), left, blank)


_NOT_YOURS = (
    "ไม่พบชื่อสำนักของท่านในแบบรายงานนี้ จึงไม่ได้นำเข้า "
    "ขอแบบของสำนักโดยพิมพ์ “เอกสาร” เลือก Excel กรอกแล้วส่งกลับมาที่นี่"
)


def _round(head: Sequence[str], today: date) -> date | None:
    line = next((line for line in head if line.startswith(_ROUND)), "")
    try:
        days = find_dates(line, today) if line else []
    except Unclear:
        return None
    return days[0] if len(days) == 1 else None


def _row(context: Context, row: Mapping[str, str], duties: Sequence[DueReport]) -> Taken:
    """Raises Unclear with the reason if the row cannot be taken."""
    duty = _duty(row, duties)
    activity = context.session.get_one(Activity, duty.activity_id)
    try:
        reports.may_send(context.session, context.me, activity, duty.due)
    except Refusal as refusal:
        raise Unclear(_WHY.get(refusal.code, "ส่งรายงานนี้ไม่ได้ในขณะนี้")) from refusal
    version = reports.last_own(context.session, activity, context.me.bureau_id, duty.due)
    before = answers_of(version) if version is not None else None
    answers = {**_NOT_IN_FORM, **(before or {}), **_answers(context, row, activity, before)}
    if before is None:
        return Taken(activity, duty.due, answers, None)
    differs = form_differences.found(before, answers)
    if not differs:
        raise Unclear("ยังเหมือนฉบับก่อนทุกข้อ จึงไม่ส่งซ้ำ")
    return Taken(activity, duty.due, answers, differs)


_NOT_IN_FORM: Answers = {"budget": NO_MONEY, "risk": None, "evidence": None, "publicity": None}


def _duty(row: Mapping[str, str], duties: Sequence[DueReport]) -> DueReport:
    """The due report of a row. The title must match as well: spreadsheets turn 1.10 into 1.1.

    Our form counts activities anew within each measure and has the plan's number before the title.
    If a form has none there, as 002's has mostly, only the title counts.
    """
    number, title = normalise(row["number"]), normalise(row["title"])
    counted = _COUNTED.fullmatch(number) is not None
    planned = _PLANNED.match(title) if counted else None
    if planned is not None:
        found = _named(duties, planned[1], title[planned.end() :])
        if found:
            return _of_one_round(found)
    if all(normalise(duty.number) != number for duty in duties):
        if counted:
            return _titled(row, duties)
        raise Unclear("ไม่พบกิจกรรมเลขนี้ในหน้าที่ของสำนักในรอบนี้")
    found = _named(duties, number, title)
    if not found:
        raise Unclear("ชื่อกิจกรรมไม่ตรงกับแผน กรุณาอย่าแก้เลขและชื่อกิจกรรม")
    return _of_one_round(found)


def _named(duties: Sequence[DueReport], number: str, title: str) -> list[DueReport]:
    """The due reports of that number whose title begins the words; the form prints the plan's parts
    behind it."""
    written = _squeezed(title)
    numbered = (duty for duty in duties if normalise(duty.number) == number)
    return [duty for duty in numbered if written.startswith(_squeezed(duty.title))]


def _of_one_round(found: Sequence[DueReport]) -> DueReport:
    if len(found) > 1:
        raise Unclear("มีหลายรอบ กรุณาใช้แบบของรอบเดียว")
    return found[0]


_COUNTED = pattern_of(r"(?:\d{1,2}[.)]?)?")
_PLANNED = pattern_of(r"(\d{1,3}(?:\.\d{1,3}){0,2})\s+")
_ENUMERATED = pattern_of(r"^(?:[\d.()]+\s*)+")
_ALIKE = ((80.0, 8.0), (50.0, 20.0))
"""(likeness, lead): percent of letters that must agree, and by how much more than with any other
title. Finds all seven activities that 002 prints in other words; the person sees the match."""


def _titled(row: Mapping[str, str], duties: Sequence[DueReport]) -> DueReport:
    """The due report whose title is like the row's (within its measure, if known). More text may
    follow the title in the same cell."""
    title = _squeezed(_ENUMERATED.sub("", normalise(row["title"])))
    measure = normalise(row.get("measure", ""))
    alike: dict[int, float] = {}
    for duty in duties:
        if not measure or duty.number.split(".")[0] == measure:
            alike[duty.activity_id] = _likeness(title, _squeezed(duty.title))
    best = sorted(alike.items(), key=lambda pair: -pair[1])[:2]
    if not best or best[0][1] < _ALIKE[-1][0]:
        raise Unclear("ชื่อกิจกรรมไม่ตรงกับแผนในรอบนี้ กรุณาใส่ชื่อกิจกรรมตามแผน")
    ahead = best[0][1] - (best[1][1] if len(best) > 1 else 0.0)
    if not any(best[0][1] >= alike and ahead >= clearly for alike, clearly in _ALIKE):
        raise Unclear("ชื่อกิจกรรมใกล้เคียงหลายกิจกรรม กรุณาใส่เลขและชื่อกิจกรรมตามแผน")
    return _of_one_round([duty for duty in duties if duty.activity_id == best[0][0]])


def _likeness(title: str, planned: str) -> float:
    """Percent. A shorter title is compared as a whole, so that one word is not enough."""
    if len(title) < len(planned):
        return fuzz.ratio(title, planned)
    return fuzz.partial_ratio(planned, title)


def _squeezed(title: str) -> str:
    return "".join(normalise(title).split())


def _answers(
    context: Context, row: Mapping[str, str], activity: Activity, before: Answers | None
) -> Answers:
    lines = _without_heads(written_lines(row["result"]).strip().split("\n"))
    share = _share(lines[0]) if lines else None
    rest = _without_heads(lines[1:]) if share is not None else lines
    narrative = read_words("\n".join(rest), context, {})
    answers: Answers = {**_status(share or "", before), "narrative": narrative}
    for name in ("output", "outcome"):
        answers[name] = _filled(row[name])
    answers = {name: value for name, value in answers.items() if value != "" or name == "percent"}
    publicity = _publicity(row.get("proof", ""), activity)
    return {**answers, "publicity": publicity} if publicity else answers


def _without_heads(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the headings at the start of 002's cells."""
    left = list(lines)
    while left and left[0].strip(" :") in ("", "ผลการดำเนินการ", "การดำเนินการ"):
        left.pop(0)
    return left


def _share(line: str) -> str | None:
    """The percentage in the line (`80`), "" if the line says there is none, None if it is another
    text. Raises Unclear for an impossible percentage."""
    if line.strip() == "ไม่ระบุ":
        return ""
    if len(line) > _LONGEST_SHARE:
        return None
    try:
        percent = read_percent(line)
    except Unclear:
        if _SHARE_ALONE.match(line):  # ร้อยละ 250 is a mistake, not a narrative
            raise
        return None
    return None if percent is None else f"{percent.normalize():f}"


def _status(share: str, before: Answers | None) -> Answers:
    """The form has only a percentage. Without one the status stays as before."""
    if share in ("100", "0"):
        return {"status": "done" if share == "100" else "not_started", "percent": None}
    if share:
        return {"status": "started", "percent": share}
    if before is None or "status" not in before:
        raise Unclear(
            "ไม่พบร้อยละ กรุณาพิมพ์บรรทัดแรกของผลการดำเนินการเป็นร้อยละ เช่น ร้อยละ 80 แล้วเล่าในบรรทัดถัดไป"
        )
    return {"status": before["status"], "percent": before.get("percent")}


def _filled(text: str) -> str:
    words = written_lines(text).strip()
    return "" if words in _EMPTY else words


def _publicity(proof: str, activity: Activity) -> list[str]:
    lines = [line for line in proof.split("\n") if line.strip().startswith(_PUBLISHED)]
    words = "\n".join(line.strip().removeprefix(_PUBLISHED) for line in lines)
    if not words.strip() or words.strip() == _UNPUBLISHED:
        return []
    return [*channels_named(words, activity.channels), *links(words)]
