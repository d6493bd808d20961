"""A filled score sheet sent as an Excel file: read whole, shown, then kept by one tap."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts, files_before
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.score_sheets import import_items, sheet_read, sheet_words
from handlers.score_sheets.sheet_read import SheetRead
from models.score_sheets import giving_points, score_sheets, sheet_items
from models.score_sheets.score_sheet import ScoreSheet

NAME = "import_points"
_READ = "read"
_SHOWN = 12
_HOW = "พิมพ์ “แบบให้คะแนน” แล้วกด “ขอเป็น Excel” กรอกคะแนน แล้วส่งไฟล์กลับมาในแชตนี้"


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation about a filled sheet, or about a list of items; None for others."""
    if context.person is None:
        return None
    if import_items.is_list(workbook):
        return import_items.take(context, workbook)
    if "scores" not in workbook or not drafts.allowed(context, FLOW):
        return None
    return beginning.open_flow(context, FLOW, "", {_READ: json.dumps(workbook)})


def open_import(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what was read from a file; with faults it only tells them."""
    workbook = _workbook(facts)
    if workbook is None:
        raise Closed(Text(_HOW, (sheet_words.MINE,)))
    files_before.drop(context, workbook)
    scores = workbook["scores"]
    answers: Answers = {
        "sheet": scores["sheet"],
        "version": scores["version"],
        "heads": scores["heads"],
        "rows": workbook["rows"],
        "left": workbook["left"],
    }
    sheet = _sheet(context, answers)
    with closing(sheet_words.refused):
        giving_points.check(context.session, context.me, sheet, None, context.now)
    read = _read(context, sheet, answers)
    if read.faults:
        raise Closed(_faults(sheet, read.faults))
    if not read.points:
        raise Closed(Text("ในไฟล์ยังไม่มีคะแนน กรุณากรอกแล้วส่งใหม่", (sheet_words.MINE,)))
    return Opening("", answers, anew=True)


def _workbook(facts: Mapping[str, str]) -> dict[str, Any] | None:
    """What the worker read; None if a button holds anything else."""
    try:
        found = json.loads(facts.get(_READ, ""))
        scores = found["scores"]
        whole = all(type(scores[k]) is int for k in ("sheet", "version")) and found["rows"]
    except (ValueError, TypeError, KeyError):
        return None
    return found if whole and type(found.get("left")) is int else None


def _sheet(context: Context, answers: Answers) -> ScoreSheet:
    sheet = score_sheets.by_id(context.session, answers["sheet"])
    if sheet is None:
        raise Closed(Text(f"ไม่พบแบบให้คะแนนของไฟล์นี้ {_HOW}", (sheet_words.MINE,)))
    return sheet


def _read(context: Context, sheet: ScoreSheet, answers: Answers) -> SheetRead:
    every = score_sheets.candidates(context.session, sheet)
    about = (sheet, answers["version"], every, context.me, answers["heads"])
    return sheet_read.read(*about, answers["rows"], answers["left"])


def _faults(sheet: ScoreSheet, faults: Sequence[str]) -> Card:
    rows: list[Part] = [Para(each, tone="bad") for each in faults[:_SHOWN]]
    more = len(faults) - _SHOWN
    rows += [Para(f"และอีก {more:,} แห่ง")] if more > 0 else []
    return Card(
        f"ไฟล์มีที่ต้องแก้ {len(faults):,} แห่ง",
        subtitle=sheet_words.short(sheet),
        rows=tuple(rows),
        buttons=(sheet_words.MINE,),
        note="ยังไม่ได้บันทึกคะแนนใด กรุณาแก้ไฟล์แล้วส่งใหม่",
    )


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows how many are whole and what half sheets lack."""
    sheet = _sheet(context, answers)
    points = _merged(context, sheet, answers)
    items = score_sheets.items_of(sheet)
    names = {each.id: each.name for each in score_sheets.candidates(context.session, sheet)}
    half = {
        names[i]: left for i, each in points.items() if (left := sheet_items.missing(items, each))
    }
    rows: list[Part] = [Row("ครบทุกข้อ", f"{len(points) - len(half):,} ราย")]
    for name, left in list(half.items())[:_SHOWN]:
        rows.append(Row(name, f"ยังขาด{sheet_words.numbers_words(left)}", tone="warn"))
    return Card(
        f"อ่านคะแนนได้ {len(points):,} ราย",
        subtitle=sheet_words.short(sheet),
        rows=tuple(rows),
        note="ยังไม่ได้บันทึก ช่องที่ว่างคงคะแนนที่ให้ไว้เดิม รายที่ไม่ครบจะนับเมื่อครบทุกข้อ",
    )


def _merged(context: Context, sheet: ScoreSheet, answers: Answers) -> dict[int, dict[str, Any]]:
    """By candidate the points of the file with those of before where a cell is empty."""
    mine = giving_points.own(context.session, context.sealer, context.me, sheet)
    read = _read(context, sheet, answers)
    return {i: {**mine.get(i, {}), **points} for i, points in read.points.items()}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps all of it, or nothing."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้บันทึกคะแนนจากไฟล์", (sheet_words.MINE,))]
    sheet = _sheet(context, answers)
    read = _read(context, sheet, answers)
    if read.faults:
        raise Closed(_faults(sheet, read.faults))
    every = {each.id: each for each in score_sheets.candidates(context.session, sheet)}
    merged = _merged(context, sheet, answers)
    with closing(sheet_words.refused):
        for candidate_id, points in merged.items():
            giving_points.give(
                context.session,
                context.sealer,
                context.me,
                sheet,
                every[candidate_id],
                points,
                answers["version"],
                context.now,
            )
    context.must_arrive = True
    words = f"บันทึกคะแนนจากไฟล์ {len(merged):,} รายแล้ว {sheet_words.until_words(sheet)}"
    return [Text(words, (sheet_words.MINE,))]


FLOW = Flow(
    name=NAME,
    title="การนำเข้าคะแนนจากไฟล์",
    opens_on=(),
    steps=(yes_or_no(ask_sure, "บันทึกคะแนน", "ไม่บันทึก", "บันทึก"),),
    open=open_import,
    finish=finish,
    counted=False,
    takes_early=False,
)
