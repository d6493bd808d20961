"""The items of a score sheet as an Excel file: heads ข้อ, รายการ, คะแนนเต็ม."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts, files_before
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.score_sheets import open_sheet, set_most_points, sheet_words
from handlers.understand.numbers.number_words import digits_value
from handlers.understand.thai import normalise
from models.people.person import ADMIN
from models.score_sheets import score_sheets, sheet_items
from models.score_sheets.sheet_items import ItemFault, ItemFaults, SheetItem

NAME = "import_score_items"
_READ, _ROWS, _SHEET = "read", "rows", "sheet"
_SHOWN = 12
_FIELDS = {"number": "ข้อ", "title": "รายการ", "most": "คะแนนเต็ม"}
_WORDS = {
    "missing": "ยังไม่ได้กรอก",
    "long": "ยาวเกินไป",
    "twice": "ซ้ำกับแถวก่อน",
    "no_points": "ไม่ใช่คะแนนเต็มที่ใช้ได้ กรุณาใส่ตัวเลขที่มากกว่า 0",
}
HOW = "ส่งไฟล์ Excel ที่มีหัวตาราง ข้อ รายการ คะแนนเต็ม เพื่อตั้งรายการของแบบให้คะแนน"


def is_list(workbook: Mapping[str, Any]) -> bool:
    """Whether it is a list of items with points."""
    rows = workbook.get("list")
    return isinstance(rows, list) and any("most" in row for _, row in rows)


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation about a list of items that an administrator sent."""
    if not drafts.allowed(context, FLOW):
        return None
    return beginning.open_flow(context, FLOW, "", {_READ: json.dumps(workbook)})


def open_import(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the rows of a file; with faults it only tells them, all at once."""
    try:
        workbook = json.loads(facts.get(_READ, ""))
        rows = [(int(row), dict(fields)) for row, fields in workbook["list"]]
    except (ValueError, TypeError, KeyError) as wrong:
        raise Closed(Text(HOW, (sheet_words.MINE,))) from wrong
    files_before.drop(context, workbook)
    try:
        items(rows)
    except ItemFaults as wrong:
        raise Closed(_faults(wrong.faults)) from wrong
    sheets = score_sheets.open_sheets(context.session, context.now)
    if not sheets:
        raise Closed(Text("ยังไม่มีแบบให้คะแนนที่เปิดอยู่ จึงยังไม่ได้นำเข้า", (sheet_words.MINE,)))
    answers: Answers = {_ROWS: rows}
    if len(sheets) == 1:
        answers[_SHEET] = sheets[0].id
    return Opening("", answers, anew=True)


def items(rows: Sequence[tuple[int, Mapping[str, str]]]) -> tuple[SheetItem, ...]:
    """Returns the items of the rows of a file. Raises ItemFaults."""
    return sheet_items.read_items(
        (
            row,
            normalise(given.get("number", "")).strip(),
            " ".join(given.get("title", "").split()),
            (typed := normalise(given.get("most", "")).strip()),
            digits_value(typed),
        )
        for row, given in rows
    )


def _fault_words(fault: ItemFault) -> str:
    if fault.code == "empty":
        return "ไม่มีรายการในไฟล์"
    if fault.code == "too_many":
        return f"มีเกิน {fault.value} ข้อ กรุณาตรวจว่าเป็นไฟล์ที่ถูกต้อง"
    return _of_row(fault)


def _of_row(fault: ItemFault) -> str:
    value = f" “{fault.value}”" if fault.value else ""
    return f"แถว {fault.row} {_FIELDS[fault.field]}{value} {_WORDS[fault.code]}"


def _faults(faults: Sequence[ItemFault]) -> Card:
    rows: list[Part] = [Para(_fault_words(each), tone="bad") for each in faults[:_SHOWN]]
    more = len(faults) - _SHOWN
    rows += [Para(f"และอีก {more:,} แห่ง")] if more > 0 else []
    note = "ยังไม่ได้นำเข้าข้อใด กรุณาแก้ไฟล์แล้วส่งใหม่"
    return Card(f"ไฟล์มีที่ต้องแก้ {len(faults):,} แห่ง", rows=tuple(rows), note=note)


def ask_sure(context: Context, answers: Answers) -> Message:
    sheet = score_sheets.by_id(context.session, answers[_SHEET])
    read = items(answers[_ROWS])
    rows: list[Part] = [
        Row(
            f"ข้อ {each.number}",
            f"{cut_graphemes(each.title, 80)} เต็ม {sheet_words.plain(each.most)}",
        )
        for each in read[:_SHOWN]
        if each.most is not None
    ]
    rows += [Para(f"และอีก {len(read) - _SHOWN:,} ข้อ")] if len(read) > _SHOWN else []
    return Card(
        f"อ่านได้ {len(read):,} ข้อ เต็ม {sheet_words.plain(sheet_items.whole(read))} คะแนน",
        subtitle=sheet_words.short(sheet) if sheet is not None else "",
        rows=tuple(rows),
        note="ยังไม่ได้นำเข้า รายการนี้จะแทนรายการเดิมทั้งหมด",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts the items in the place of those before, if that was tapped."""
    sheet = score_sheets.by_id(context.session, answers[_SHEET])
    if not answers["sure"] or sheet is None:
        return [Text("ยังไม่ได้นำเข้ารายการ", (sheet_words.MINE,))]
    read = items(answers[_ROWS])
    with closing(set_most_points.refused):
        score_sheets.set_items(context.session, context.me, sheet, read, context.now)
    context.must_arrive = True
    words = f"ตั้งรายการของ{sheet_words.short(sheet)} แล้ว {len(read):,} ข้อ"
    return [Text(words, (sheet_words.MINE,))]


FLOW = Flow(
    name=NAME,
    title="การนำเข้ารายการให้คะแนน",
    opens_on=(),
    steps=(
        Step(
            name=_SHEET,
            label="แบบ",
            ask=lambda _context, _answers: Text("รายการนี้เป็นของแบบใด"),
            choices=open_sheet.choices,
            listed=False,
        ),
        yes_or_no(ask_sure, "ใช้รายการนี้", "ไม่นำเข้า", "นำเข้า"),
    ),
    open=open_import,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    takes_early=False,
)
