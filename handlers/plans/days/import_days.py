"""A sheet of the office's days sent in the chat: checked whole, what it changes shown, one tap."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.plans.days import day_effect_rows, day_sheet, day_words
from handlers.plans.days.day_words import AS_EXCEL, KINDS, SHOW_ALL, named_day
from handlers.understand.choices.common_words import Common
from models.attachments import kept_files
from models.people import people
from models.plans.days import day_changes
from models.plans.days.day_changes import DayChange

NAME = "import_days"
_DAYS, _LEFT, _FILE, _SHEET = "days", "left", "file", "sheet"
_SHAPE = {_DAYS: list, _LEFT: int, _FILE: int}
_SHOWN = 12
HOW = (
    "ส่งไฟล์ Excel ที่มีหัวตาราง “วันที่” และ “ชื่อวันหยุด” ในแชตนี้ (มี “ชนิด” และ “สำนัก” ได้) "
    "บอตจะตรวจทั้งไฟล์และแสดงสิ่งที่เปลี่ยนก่อนบันทึก หากยังไม่มีไฟล์ กด “ขอวันหยุดเป็น Excel”"
)


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation about a sheet that an administrator sent; None for anybody else."""
    if context.person is None or _DAYS not in workbook or not drafts.allowed(context, FLOW):
        return None
    return beginning.open_flow(context, FLOW, "", {_SHEET: json.dumps(workbook)})


def open_import(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what was read from a file. Words alone get an explanation."""
    workbook = _workbook(facts)
    if workbook is None:
        raise Closed(Text(HOW, (SHOW_ALL, AS_EXCEL)))
    for file in kept_files.by_ids(context.session, [workbook[_FILE]]):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)
    return Opening("", {"rows": workbook[_DAYS], "left": workbook[_LEFT]}, anew=True)


def _workbook(facts: Mapping[str, str]) -> dict[str, Any] | None:
    """What the worker read; None if a button holds anything else."""
    try:
        found = json.loads(facts.get(_SHEET, ""))
    except ValueError:
        return None
    whole = isinstance(found, dict) and all(type(found.get(k)) is v for k, v in _SHAPE.items())
    return found if whole else None


@dataclass(frozen=True)
class _ReadDays:
    """A sheet as it was read: its faults, what it changes, and what it cannot since it is over."""

    faults: Sequence[str] = ()
    changes: Sequence[DayChange] = ()
    over: Sequence[DayChange] = ()


def _read(context: Context, answers: Answers) -> _ReadDays:
    if answers["left"]:
        return _ReadDays([f"มีเกิน {len(answers['rows']):,} แถว กรุณาตรวจว่าเป็นไฟล์ที่ถูกต้อง"])
    given = [(number, cells) for number, cells in answers["rows"]]
    names = {each.name for each in people.bureaus(context.session)}
    sheet = day_sheet.read_sheet(given, names, context.today)
    if sheet.faults:
        return _ReadDays([day_sheet.fault_words(each) for each in sheet.faults])
    rows = day_changes.meant(context.session, sheet.rows)
    every = day_changes.compared(context.session, rows)
    ahead = [each for each in every if each.row.day >= context.today]
    return _ReadDays((), ahead, [each for each in every if each.row.day < context.today])


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows every fault, or what would change and what moves by it."""
    read = _read(context, answers)
    if read.faults:
        shown = [Para(each, tone="bad") for each in read.faults[:_SHOWN]]
        head = f"ไฟล์มีที่ต้องแก้ {len(read.faults):,} แห่ง"
        note = "ยังไม่ได้บันทึกวันใด กรุณาแก้ไฟล์แล้วส่งใหม่"
        return Card(head, rows=(*shown, *_more(len(read.faults), "แห่ง")), note=note)
    if not read.changes:
        return Card("ไม่มีวันใดเปลี่ยน", rows=(Para("ไฟล์นี้ตรงกับที่บันทึกไว้แล้ว"), *_over(read)))
    return Card(
        f"จะเปลี่ยน {len(read.changes):,} วัน",
        rows=(
            *map(_changed, read.changes[:_SHOWN]),
            *_more(len(read.changes), "วัน"),
            *_over(read),
            *day_effect_rows.effect_rows(context, read.changes),
        ),
        note="ยังไม่ได้บันทึก วันที่ไม่มีในไฟล์คงเดิม",
    )


def _changed(each: DayChange) -> Row:
    after = f"{KINDS[each.after]} {each.row.name}" if each.after else "กลับไปตามปฏิทินปกติ"
    return Row(
        named_day(each.row.day), f"{after}{f' เฉพาะ{each.row.bureau}' if each.row.bureau else ''}"
    )


def _more(count: int, unit: str) -> Iterator[Part]:
    if count > _SHOWN:
        yield Para(f"และอีก {count - _SHOWN:,} {unit}")


def _over(read: _ReadDays) -> Iterator[Part]:
    if read.over:
        words = f"{len(read.over):,} วันในไฟล์ผ่านไปแล้ว จึงไม่เปลี่ยนย้อนหลัง"
        yield Para(words, tone="warn")


def _stamp(read: _ReadDays) -> list[str]:
    """What the card showed, as a value that another state of the days does not have."""
    return [f"{c.row.day.isoformat()}{c.kind}{c.name}" for c in read.changes]


def offer_sure(context: Context, answers: Answers) -> Sequence[Choice]:
    read = _read(context, answers)
    if not read.changes:
        return (Choice("none", "รับทราบ", [], means=(Common.YES, Common.NO)),)
    return (
        Choice("all", "บันทึกวันตามไฟล์", _stamp(read), means=(Common.YES,)),
        Choice("none", "ไม่บันทึก", [], means=(Common.NO, Common.LATER)),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the days if that was tapped and they are still as shown."""
    read = _read(context, answers)
    if not answers["sure"]:
        return [Text(f"ยังไม่ได้บันทึก {HOW}", (SHOW_ALL, AS_EXCEL))]
    if answers["sure"] != _stamp(read):
        raise Closed(
            Text("มีผู้เปลี่ยนวันหยุดระหว่างนี้ จึงยังไม่ได้บันทึก กรุณาส่งไฟล์อีกครั้งเพื่อดูสิ่งที่เปลี่ยน", (SHOW_ALL,))
        )
    rows = [each.row for each in read.changes]
    day_changes.import_days(context.session, rows, context.now, context.me.id)
    context.must_arrive = True
    return [Text(f"บันทึกวันตามไฟล์แล้ว {len(rows):,} วัน การเตือนนับวันทำการตามนี้ทันที", (SHOW_ALL,))]


FLOW = Flow(
    name=NAME,
    title="การนำเข้าวันหยุดจากไฟล์",
    opens_on=("นำเข้าวันหยุด", "นำเข้าวันหยุดจากไฟล์"),
    steps=(
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offer_sure,
            on_card=True,
            show=lambda value, _answers: "บันทึก" if value else "ไม่บันทึก",
        ),
    ),
    open=open_import,
    finish=finish,
    roles=day_words.ADMINS,
    counted=False,
    takes_early=False,
    help=HOW,
)
