"""Answers in a group: rounds, what an activity asks for, the office's figures. No names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.messages.name_labels import short_title
from handlers.plans import all_rounds
from handlers.reports.due_report_words import share_words
from handlers.reports.report_words import doubt_of, name_of
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.dates.dates import find_dates, nearness, thai_date
from handlers.understand.thai import fold, folded
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import fiscal_year
from models.people import chat_groups
from models.plans import plans
from models.plans.plan import Activity
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

_FEWEST = 3
"""Least number of bureaus behind a figure: of two, each could see what the other has not sent."""

_WHOLE = folded("ภาพรวม", "ทั้งสำนักงาน", "สำนักงาน", "ทุกสำนัก", "ทั้งหมด", "รวม")
_ROUND = fold("รอบ")
_ME = tuple(map(fold, ("ฉัน", "ผม", "หนู", "เรา")))
_CONCEPT = re.compile("‹[^›]*›")
"""Words that remain after reading and name no bureau or person."""


def is_public(text: str) -> bool:
    """Whether the words name a round, a day or an activity and nothing else."""
    return fold(text).startswith(_ROUND) or only_arguments(text)


def asks_for_figures(text: str, rest: str) -> bool:
    """Whether a question about progress is about the whole office: it names nothing else (`rest`
    is what it names) and not the person who asks."""
    key, folded = fold(_CONCEPT.sub("", rest)), fold(text)
    return key in _WHOLE or not (key or any(me in folded for me in _ME))


def plan(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Answers the command for plans."""
    rest = question.match.rest if question.match is not None else ""
    return answer(context, rest or question.text, question.office)


def unmatched(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that name a round, a day or an activity and nothing else."""
    if not question.text or not is_public(question.text):
        return None
    return answer(context, question.text, question.office)


def status(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers how far the whole office is, in its own groups."""
    rest = question.match.rest if question.match is not None else ""
    if not asks_for_figures(question.text, rest):
        return None
    if question.office:
        return overview(context)
    code = chat_groups.code(question.group)
    return [Text(f"จำนวนรายงานรวมจะแสดงในกลุ่มนี้ได้เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว (รหัสกลุ่ม {code})")]


def answer(context: Context, text: str, figures: bool) -> Sequence[Message]:
    """The activity if the text has a number, the round if it has a day, else all rounds.

    figures: add how much of the office's reports is sent
    """
    try:
        number = read_activity_number(text)
        days = sorted(set(find_dates(text, context.today)))
    except Unclear as unclear:
        return [Text(unclear.hint)]
    if number is not None:
        return [_numbered(context, number)]
    if len(days) == 1:
        return [_round(context, days[0], figures)]
    return [_rounds(context, figures)]


# -- rounds and figures --------------------------------------------------------------------------


def _rounds(context: Context, figures: bool) -> Message:
    year = context.fiscal_year
    counted = dict(plans.rounds(context.session, year))
    if not counted:
        return Text(all_rounds.no_rounds(year))
    ahead = all_rounds.in_order(counted, context.today)
    rows = [
        Row(thai_date(due), f"{counted[due]} กิจกรรม{_when(context, due, ahead[0])}")
        for due in ahead
    ]
    whole = sent(context, year) if figures else []
    return Card(f"รอบส่งรายงาน ปีงบประมาณ {year}", rows=(*rows, *whole))


def _when(context: Context, due: date, upcoming: date) -> str:
    if due < context.today:
        return " · ผ่านไปแล้ว"
    return f" · {nearness(due, context.today)}" if due == upcoming else ""


def _round(context: Context, day: date, figures: bool) -> Message:
    year = fiscal_year(day)
    counted = dict(plans.rounds(context.session, year))
    if day not in counted:
        near = sorted(counted, key=lambda due: abs((due - day).days))[:3]
        others = "".join(f"\n• {thai_date(due)}" for due in sorted(near))
        nearest = f" รอบที่ใกล้เคียง{others}" if near else f" และยังไม่มีแผนของปีงบประมาณ {year}"
        return Text(f"ไม่มีรอบส่งรายงานวันที่ {thai_date(day)}{nearest}")
    when = nearness(day, context.today) if day >= context.today else "ผ่านไปแล้ว"
    return Card(
        f"รอบ {thai_date(day)}",
        subtitle=when,
        rows=(
            Row("กิจกรรมที่ต้องรายงาน", f"{counted[day]} กิจกรรม"),
            *(sent(context, year, ReportFilter(due=day)) if figures else ()),
        ),
        note="ดูสิ่งที่ต้องแนบ: เรียกบอตแล้วพิมพ์ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 1.6",
    )


def overview(context: Context) -> Sequence[Message]:
    """How much of the year's reports the whole office has sent."""
    year = context.fiscal_year
    upcoming = progress.next_round(context.session, year, context.today)
    then = f"รอบถัดไป {thai_date(upcoming)} {nearness(upcoming, context.today)}" if upcoming else ""
    figures = sent(context, year) or [Para("ยังไม่มีตัวเลขรวมที่แสดงในกลุ่มได้")]
    return [
        Card(
            "ภาพรวมการส่งรายงาน",
            subtitle=f"ปีงบประมาณ {year}",
            rows=(*figures, Para(then)),
            note=f"ข้อมูล ณ {thai_date(context.today)}",
        )
    ]


def sent(context: Context, year: int, narrow: ReportFilter = progress.ALL) -> list[Part]:
    """`ส่งแล้ว 8 จาก 17 ฉบับ`; empty if so few bureaus report that the figure would expose one."""
    each = progress.counts(context.session, year, context.today, "bureau", narrow)
    if len(each) < _FEWEST:
        return []
    count, total = sum(c.sent for c in each), sum(c.total for c in each)
    # Nothing reported is not 0 % (source 002): then there is no percentage.
    words = share_words(count, total) if count else f"0 จาก {total:,} ฉบับ"
    return [Row("ทั้งสำนักงาน", f"ส่งแล้ว {words}")]


# -- activities ----------------------------------------------------------------------------------


def _numbered(context: Context, number: str) -> Message:
    """What the plan asks for; a short list if several plans of the year have the number."""
    year = context.fiscal_year
    found = plans.every_numbered(context.session, year, number)
    # Copies of a plan for several bureaus ask for the same: shown once.
    kinds = list({(a.title, _dues(a)): a for a in reversed(found)}.values())[::-1]
    if not kinds:
        words = f"ไม่พบกิจกรรม {number} ในแผนปีงบประมาณ {year}"
        return Text(f"{words} เรียกบอตแล้วพิมพ์ “แผน” เพื่อดูรอบส่งรายงาน")
    if len(kinds) == 1:
        return _activity(context, kinds[0])
    rows = tuple(Row(a.plan.title, f"{short_title(a.title)}\nกำหนดส่ง {_dues(a)}") for a in kinds)
    return Card(
        f"กิจกรรม {number} มีอยู่ใน {len(kinds)} แผน",
        subtitle=f"ปีงบประมาณ {year}",
        rows=rows,
        note="ดูรายละเอียดของสำนักท่าน: พิมพ์ “แผน” ตามด้วยเลขกิจกรรม ในแชตส่วนตัว",
    )


def _activity(context: Context, found: Activity) -> Message:
    return Card(
        name_of(found),
        rows=(
            Para(doubt_of(found), tone="warn"),
            Row("กำหนดส่ง", _dues(found)),
            *_parts(context, found),
            Row("ผลผลิต", found.output or "–"),
            Row("ผลลัพธ์", found.outcome or "–"),
            Row("สิ่งที่แนบ", "\n".join(found.evidence) or "–"),
            Row("เผยแพร่ทาง", "\n".join(found.channels) or "–"),
        ),
    )


def _parts(context: Context, whole: Activity) -> list[Row]:
    """The parts of an activity that is reported by parts, each with its dates."""
    if whole.reportable:
        return []
    year = whole.plan.fiscal_year
    listed = plans.listed_activities(context.session, year, plan_id=whole.plan_id)
    ids = [each.id for each in listed if each.parent == whole.number]
    found = [part for each in ids if (part := plans.activity(context.session, each)) is not None]
    return [
        Row(f"ข้อย่อย {part.number}", f"{short_title(part.title)}\nกำหนดส่ง {_dues(part)}")
        for part in found
    ]


def _dues(found: Activity) -> str:
    return " และ ".join(thai_date(d.due) for d in found.dues) or "แผนไม่ได้กำหนดวันส่ง"
