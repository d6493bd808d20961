"""Answers in a group about the plan: what is in it, and what an activity asks for. No names."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.plans import activity_card, all_rounds
from handlers.reports.report_words import doubt_of, name_of
from handlers.understand.dates.dates import thai_date
from handlers.understand.thai import fold
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import MeasureListed

MORE = "ดูสิ่งที่ต้องแนบ: เรียกบอตแล้วพิมพ์ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 1.6"
_KEY = 4
"""Letters of a word by which a title is found."""
_MOST_TITLED = 5
_MOST = 12
"""Activities of a measure that are listed with their titles."""


def contents(context: Context, year: int, measure: int | None) -> Sequence[Message]:
    """Returns the measures of a year's plans with the numbers of their activities, or the
    activities of one measure."""
    found = plans.measures(context.session, year)
    if not found:
        return [Text(all_rounds.no_rounds(context, year))]
    chosen = [each for each in found if measure in (None, each.number)]
    if not chosen:
        words = f"ไม่พบมาตรการที่ {measure} ในแผนปีงบประมาณ {year}"
        return [Text(f"{words} เรียกบอตแล้วพิมพ์ “มีกิจกรรมอะไรบ้าง” เพื่อดูทุกมาตรการ")]
    count = sum(len(each.activities) for each in chosen)
    return [
        Card(
            f"กิจกรรมในแผน ปีงบประมาณ {year}",
            subtitle=f"ทั้งสำนักงาน {count:,} กิจกรรม",
            rows=tuple(_measure(each, measure is not None) for each in chosen),
            note=MORE,
        )
    ]


def _measure(found: MeasureListed, titled: bool) -> Row:
    label = f"มาตรการที่ {found.number} {short_title(found.title)}"
    if not titled:
        numbers = " ".join(number for number, _ in found.activities)
        return Row(label, f"{len(found.activities):,} กิจกรรม\n{numbers}")
    lines = [f"{number} {short_title(title)}" for number, title in found.activities[:_MOST]]
    more = len(found.activities) - _MOST
    return Row(label, "\n".join([*lines, *([f"และอีก {more:,} กิจกรรม"] if more > 0 else [])]))


def titled(context: Context, words: str) -> Sequence[Message]:
    """Returns the activities whose titles hold these words, with their days; nothing if there is
    none."""
    year, keys = context.fiscal_year, [key for key in map(fold, words.split()) if len(key) >= _KEY]
    listed = plans.listed_activities(context.session, year) if keys else []
    holding = [each for each in listed if any(key in fold(each.title) for key in keys)]
    kinds = {(each.number, each.title): each for each in reversed(holding)}
    found = [activity for each in kinds.values() if (activity := _found(context, each.id))][::-1]
    if len(found) == 1:
        return [_activity(context, found[0])]
    rows = (Row(name_of(each), f"กำหนดส่ง {_dues(each)}") for each in found[:_MOST_TITLED])
    return [Card("กิจกรรมที่มีคำนี้ในชื่อ", rows=tuple(rows), note=MORE)] if found else []


def _found(context: Context, activity_id: int) -> Activity | None:
    return plans.activity(context.session, activity_id)


def numbered(context: Context, number: str) -> Message:
    """What the plan asks for; a short list if several plans of the year have the number."""
    year = context.fiscal_year
    found = plans.every_numbered(context.session, year, number)
    # Copies of a plan for several bureaus ask for the same: shown once.
    kinds = list({(a.title, _dues(a)): a for a in reversed(found)}.values())[::-1]
    if not kinds:
        words = activity_card.not_found(number, year)
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
