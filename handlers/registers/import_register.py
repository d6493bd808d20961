"""A year's list as an Excel file sent in the chat: checked whole, its differences shown, then
counted by one tap."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.messages import Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.registers import list_fault_words, register_words
from handlers.registers.register_words import HOW_TO_IMPORT, OF_KIND
from handlers.understand.choices.common_words import Common
from models.attachments import kept_files
from models.errors import Refusal
from models.people.person import ADMIN
from models.registers import importing, register_kind, register_list
from models.registers.importing import Changes
from models.registers.register_list import ListFault, ListFaults, RegisterList

NAME = "import_register"
_ROWS, _LEFT, _FILE, _LIST = "rows", "left", "file", "list"
_SHAPE = {_LIST: list, _LEFT: int, _FILE: int}
_ALL, _SURE, _NONE = "all", "sure", "none"
_SHOWN, _LONGEST = 12, 80


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation about a list that an administrator sent; None for anybody else."""
    of_points = any("most" in row for _, row in workbook.get("list", ()))
    if context.person is None or of_points or "list" not in workbook:
        return None
    if not drafts.allowed(context, FLOW):
        return None
    return beginning.open_flow(context, FLOW, "", {_LIST: json.dumps(workbook)})


def open_import(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what was read from a file. Words alone get an explanation."""
    workbook = _workbook(facts)
    if workbook is None:
        raise Closed(Text(HOW_TO_IMPORT))
    for file in kept_files.by_ids(context.session, [workbook[_FILE]]):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)
    answers: Answers = {_ROWS: workbook["list"], _LEFT: workbook["left"]}
    if (kind := _guessed(workbook["list"])) is not None:
        answers["kind"] = kind
    return Opening("", answers, anew=True)


def _workbook(facts: Mapping[str, str]) -> dict[str, Any] | None:
    """What the worker read; None if a button holds anything else."""
    try:
        found = json.loads(facts.get(_LIST, ""))
    except ValueError:
        return None
    whole = isinstance(found, dict) and all(type(found.get(k)) is v for k, v in _SHAPE.items())
    return found if whole else None


def _guessed(rows: Sequence[tuple[int, Mapping[str, str]]]) -> str | None:
    """The kind, if numbers or days surely tell it."""
    if any(row.get("first") for _, row in rows):
        return register_kind.ITA_CALENDAR
    numbers = [row.get("number", "").casefold() for _, row in rows]
    return register_kind.OIT if all(each[:1] == "o" for each in numbers) else None


# -- what it would change ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Read:
    """A list as it was read: with its changes, or with faults."""

    given: RegisterList | None
    changes: Changes | None
    faults: Sequence[ListFault] = ()


def _read(context: Context, answers: Answers) -> _Read:
    kind, year = register_kind.named(answers["kind"]), context.fiscal_year
    rows = [(number, row) for number, row in answers[_ROWS]]
    try:
        if answers[_LEFT]:
            most = str(register_list.MOST_ITEMS)
            raise ListFaults([ListFault(0, "", "too_many", most)])
        items = register_list.read_rows(kind, year, rows)
        title = register_words.OF_KIND[kind.name].title
        given = RegisterList(kind, year, title, "", tuple(items))
        found = importing.checked(context.session, given)
    except ListFaults as wrong:
        return _Read(None, None, importing.every_fault(context.session, wrong))
    return _Read(found, importing.compared(context.session, found))


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows every fault, or what would change."""
    read = _read(context, answers)
    title = register_words.titled(answers["kind"], context.fiscal_year)
    if read.given is None or read.changes is None:
        lines = [list_fault_words.words(each) for each in read.faults]
        rows: list[Part] = [Para(each, tone="bad") for each in lines[:_SHOWN]]
        more = len(lines) - _SHOWN
        rows += [Para(f"และอีก {more:,} แห่ง")] if more > 0 else []
        note = "ยังไม่ได้นำเข้าข้อใด กรุณาแก้ไฟล์แล้วส่งใหม่"
        head = f"ไฟล์มีที่ต้องแก้ {len(lines):,} แห่ง"
        return Card(head, subtitle=title, rows=tuple(rows), note=note)
    changes = read.changes
    return Card(
        f"อ่านได้ {len(read.given.items):,} ข้อ",
        subtitle=title,
        rows=tuple(_change_rows(changes)),
        note="ยังไม่ได้นำเข้า ลิงก์ที่ส่งไว้จะตามไปกับข้อเดิม",
    )


def _change_rows(changes: Changes) -> Iterator[Part]:
    if not changes.version:
        yield Para("เป็นรายการแรกของปีนี้")
        return
    yield Row("เพิ่มใหม่", _numbers(each.number for each in changes.added))
    yield Row("ไม่มีในรายการใหม่", _numbers(each.number for each in changes.left))
    if changes.unseen:
        numbers = _numbers(each.number for each in changes.unseen)
        yield Row("ไม่มีในรายการใหม่ ลิงก์ที่ส่งไว้จะไม่แสดงต่อ", numbers, tone="bad")
    moved = [each for each in changes.went if each.changed and each.sure]
    for each in moved[:_SHOWN]:
        title = cut_graphemes(each.now.title, _LONGEST)
        yield Row(f"{each.before.number} เป็น {each.now.number}", title)
    if len(moved) > _SHOWN:
        yield Para(f"และเปลี่ยนอีก {len(moved) - _SHOWN:,} ข้อ")
    for each in changes.doubtful[:_SHOWN]:
        given = "\nมีลิงก์แล้ว หากไม่ย้าย ลิงก์จะไม่แสดงต่อ" if each.before.id in changes.given else ""
        yield Row(
            f"{each.before.number} เป็น {each.now.number} (ชื่อคล้ายกัน กรุณาตรวจ)",
            f"เดิม {cut_graphemes(each.before.title, _LONGEST)}\n"
            f"ใหม่ {cut_graphemes(each.now.title, _LONGEST)}{given}",
            tone="warn",
        )


def _numbers(numbers: Iterator[str]) -> str:
    found = list(numbers)
    more = f" และอีก {len(found) - _SHOWN:,} ข้อ" if len(found) > _SHOWN else ""
    return f"{' '.join(found[:_SHOWN])}{more}" if found else "ไม่มี"


def offer_sure(context: Context, answers: Answers) -> Sequence[Choice]:
    read = _read(context, answers)
    refuses = Choice(_NONE, "ไม่นำเข้า", [_NONE, 0], means=(Common.NO, Common.LATER))
    if read.changes is None:
        return [Choice(_NONE, "รับทราบ", [_NONE, 0], means=(Common.YES, Common.NO))]
    version = read.changes.version
    yes = Choice(_ALL, "นำเข้ารายการนี้", [_ALL, version], means=(Common.YES,))
    if not read.changes.doubtful:
        return [yes, refuses]
    only = Choice(_SURE, "ไม่ย้ายข้อที่คล้ายกัน", [_SURE, version])
    return [yes, only, refuses]


def _show(value: Any, _answers: Answers) -> str:
    return "ไม่นำเข้า" if value[0] == _NONE else "นำเข้า"


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the list if that was tapped; returns how many items it has now."""
    choice, version = answers["sure"]
    see = (register_words.register_button(answers["kind"]),)
    read = _read(context, answers)
    if choice == _NONE or read.given is None:
        return [Text(f"ยังไม่ได้นำเข้า {HOW_TO_IMPORT}", see)]
    try:
        kept = importing.store(
            context.session, read.given, context.me, context.now, version, choice == _ALL
        )
    except Refusal as refusal:
        words = "รายการนี้เหมือนกับที่มีอยู่แล้ว จึงไม่ได้เปลี่ยนอะไร"
        if refusal.code == "changed":
            words = "มีผู้นำเข้ารายการอื่นระหว่างนี้ จึงยังไม่ได้นำเข้า กรุณาส่งไฟล์อีกครั้งเพื่อดูสิ่งที่เปลี่ยน"
        raise Closed(Text(words, see)) from refusal
    context.must_arrive = True
    words = f"นำเข้า{register_words.titled(kept.kind, kept.fiscal_year)} แล้ว"
    return [Text(f"{words} {len(read.given.items):,} ข้อ เป็นฉบับที่ {kept.version}", see)]


FLOW = Flow(
    name=NAME,
    title="การนำเข้ารายการของทะเบียน",
    opens_on=tuple(f"นำเข้า {words.commands[0]}" for words in OF_KIND.values()),
    steps=(
        one_word(
            "kind",
            "ทะเบียน",
            plain("ไฟล์นี้เป็นรายการของทะเบียนใด"),
            {kind: f"เป็น{words.short}" for kind, words in OF_KIND.items()},
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offer_sure,
            on_card=True,
            show=_show,
        ),
    ),
    open=open_import,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    takes_early=False,
    help=HOW_TO_IMPORT,
)
