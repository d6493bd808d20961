"""Takes in a bureau's filled form (XLSX or DOCX): shows what was read, sends it once confirmed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports import report_notices
from handlers.reports.due_report_words import SEE_STATUS, settled_words
from handlers.reports.filing import filled_form, form_heads, report_review
from handlers.reports.filing.filled_form import Filled, Left, Taken
from handlers.reports.filing.report_choice import refused
from handlers.reports.report_notices import Sent
from handlers.reports.report_words import STATUS
from models.attachments import kept_files
from models.errors import Refusal
from models.people.person import REPORTER, Person
from models.plans.plan import Activity
from models.reports import reports
from models.reports.deciding.report_deciders import Decider

FORM = "form"
"""A fact with what the worker read from the file (from our own event, never from a button)."""

_SHOWN = 90
_DOCUMENTS = Button("เอกสาร", opens("documents"), "เอกสาร")
_HOW = (
    "พิมพ์ “เอกสาร” ขอแบบรายงานของสำนักเป็น Excel หรือ Word กรอกผลการดำเนินการ "
    "โดยไม่แก้เลขและชื่อกิจกรรม แล้วส่งไฟล์กลับมาที่นี่ ระบบจะแสดงสิ่งที่อ่านได้ให้ยืนยันก่อนส่ง"
)


def open_form(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what was read from a file. Words alone get an explanation."""
    form = _form(facts)
    if form is None:
        raise Closed(Text(_HOW, (_DOCUMENTS,)))
    filled = filled_form.read(context, form)
    filled = replace(filled, left=[*filled.left, *_lacking(form)])
    if not filled.taken:
        raise Closed(*_nothing(filled))
    for file in kept_files.by_ids(context.session, [form["file"]]):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)
    answers: Answers = {"rows": [_kept(each) for each in filled.taken]}
    return Opening("", answers, _read(context, filled), anew=True)


def _form(facts: Mapping[str, str]) -> dict[str, Any] | None:
    """What the worker read; None if a button holds anything else."""
    try:
        form = json.loads(facts.get(FORM, ""))
    except ValueError:
        return None
    if not isinstance(form, dict) or any(type(form.get(k)) is not v for k, v in _SHAPE.items()):
        return None
    whole = all(isinstance(row, dict) and row.keys() >= _CELLS for row in form["rows"])
    return form if whole else None


_SHAPE = {"head": list, "rows": list, "left": int, "file": int}
_CELLS = set(form_heads.NEEDED.values())


def _lacking(form: Mapping[str, Any]) -> list[Left]:
    """Sheets or tables without all columns of the form: none of their rows were read."""
    named = "ตารางที่" if form.get("word") else "แผ่น"
    return [
        Left(f"{named} {name}", f"ไม่พบหัวคอลัมน์ “{'”, “'.join(heads)}” จึงไม่ได้อ่านทั้งตาราง")
        for name, heads in form.get("broken", ())
    ]


def _kept(each: Taken) -> Answers:
    due = each.due.isoformat() if each.due else ""
    return {"a": each.activity.id, "d": due, "answers": each.answers}


def _nothing(filled: Filled) -> list[Message]:
    blank = f" มี {filled.blank:,} กิจกรรมที่ยังไม่ได้กรอก" if filled.blank else ""
    words = Text(f"อ่านแบบรายงานแล้ว แต่ไม่มีกิจกรรมที่ส่งได้{blank}", (_DOCUMENTS,))
    return [*_not_read(filled), words]


def _read(context: Context, filled: Filled) -> list[Message]:
    left = {"อ่านไม่ได้": len(filled.left), "ยังไม่ได้กรอก": filled.blank}
    others = "".join(f" · {what} {count:,}" for what, count in left.items() if count)
    note = "แบบนี้ไม่มีช่องงบประมาณ ความเสี่ยง และไฟล์แนบ ข้อเหล่านี้คงตามที่เคยส่ง หรือยังไม่ระบุ"
    card = Card(
        f"อ่านได้ {len(filled.taken):,} กิจกรรม",
        subtitle=f"ยังไม่ได้ส่ง รอท่านยืนยัน{others}",
        rows=tuple(_row(context, each) for each in filled.taken),
        note=note,
    )
    return [card, *_changed(filled), *_not_read(filled)]


def _changed(filled: Filled) -> list[Message]:
    """What the form says otherwise than the versions that it was printed from."""
    rows: tuple[Part, ...] = tuple(
        Row(f"{each.activity.number} {one.label}", f"เดิม: {one.was}\nแบบที่ส่งมา: {one.now}")
        for each in filled.taken
        for one in each.differs or ()
    )
    title = "ส่วนที่ต่างจากฉบับที่ระบบพิมพ์ให้"
    return [Card(title, subtitle="ยังไม่ได้เปลี่ยนในระบบ รอท่านยืนยัน", rows=rows)] if rows else []


def _row(context: Context, each: Taken) -> Row:
    answers = each.answers
    share = f" {answers['percent']}%" if answers.get("percent") else ""
    found = report_review.found(context, each.activity, each.due, answers, context.me.bureau_id)
    differs = ", ".join(one.label for one in each.differs or ())
    changed = "รายงานใหม่" if each.differs is None else f"ต่างจากเดิม: {differs}"
    check = f" · ข้อควรตรวจ {len(found)} ข้อ" if found else ""
    lines = (
        f"{short_title(each.activity.title)} · {settled_words(each.due)}",
        f"{STATUS[answers['status']]}{share}: {cut_graphemes(answers['narrative'], _SHOWN)}",
        f"{changed}{check}",
    )
    return Row(each.activity.number, "\n".join(lines), tone="warn" if found else "plain")


def _not_read(filled: Filled) -> list[Message]:
    if not filled.left:
        return []
    rows: tuple[Part, ...] = tuple(Row(each.number, each.why) for each in filled.left)
    return [Card(f"ไม่ได้อ่าน {len(filled.left):,} รายการ", rows=rows, tone="warn")]


_FIRST = ("แก้ก่อน", "แก้แบบก่อน", "ขอแก้", "ขอแก้ก่อน", "แก้ไขก่อน")


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"ส่งรายงานทั้ง {len(answers['rows']):,} กิจกรรมตามที่อ่านได้ ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends each report if possible, and says which were not sent and why."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้ส่งรายงานใด แก้แบบแล้วส่งไฟล์ใหม่ได้", (_DOCUMENTS,))]
    sent: list[Sent] = []
    left: list[str] = []
    for row in sorted(answers["rows"], key=lambda row: (row["a"], row["d"])):
        activity, due = context.session.get(Activity, row["a"]), button_facts.day(row, "d")
        if activity is None:
            left.append("กิจกรรมนี้ไม่อยู่ในแผนแล้ว")
            continue
        try:
            sent.append(_send(context, activity, due, row["answers"]))
        except Refusal as refusal:
            why = refused(refusal, activity, due)
            left.append(why.body if isinstance(why, Text) else activity.number)
    context.must_arrive = context.may_remind = True
    waiting = _tell(context, sent)
    lines = [f"ส่งรายงานแล้ว {len(sent):,} กิจกรรม", *waiting] if sent else ["ไม่ได้ส่งรายงานใด"]
    return [Text("\n".join((*lines, *left)), (SEE_STATUS,))]


def _send(context: Context, activity: Activity, due: date | None, answers: Answers) -> Sent:
    draft = report_review.checked_draft(context, activity, due, answers, context.me.bureau_id)
    return reports.submit(context.session, context.me, activity, due, draft, context.now)


def _tell(context: Context, sent: Sequence[Sent]) -> list[str]:
    """Tells each superior once of all reports that wait for them. Returns a line for each."""
    theirs = report_notices.by_decider(context, sent)
    nobody = theirs.pop(None, [])
    lines = []
    for decider, waiting in theirs.items():
        assert decider is not None
        _notify(context, decider, waiting)
        lines.append(f"รออนุมัติจาก {decider.name} {len(waiting):,} ฉบับ")
    return [*lines, f"ยังไม่มีผู้อนุมัติ {len(nobody):,} ฉบับ"] if nobody else lines


def _notify(context: Context, decider: Person, waiting: Sequence[Sent]) -> None:
    if len(waiting) == 1:
        report_notices.ask_to_decide(context, Decider(decider), *waiting[0])
        return
    rows: list[Part] = [Para(f"ผู้รายงาน {context.me.name} · {context.me.bureau.name}")]
    rows += [Row(r.activity.number, short_title(r.activity.title)) for r, _ in waiting]
    look = Button("เปิดพิจารณา", opens("awaiting_me"), "รออนุมัติ", style="primary")
    card = Card(f"รายงานรออนุมัติ {len(waiting):,} ฉบับ", rows=tuple(rows), buttons=(look,))
    context.notify(decider, [card], f"decide:{context.event_key}:{decider.id}", "decide")


FLOW = Flow(
    name="take_in_form",
    title="การนำเข้าแบบรายงาน",
    opens_on=("นำเข้าแบบรายงาน", "นำเข้าแบบ", "ส่งแบบ Excel", "ส่งแบบ Word"),
    steps=(yes_or_no(ask_sure, "ยืนยันการส่ง", "ขอแก้แบบก่อน", "ส่ง", "ส่งได้", declines=_FIRST),),
    open=open_form,
    finish=finish,
    roles=frozenset((REPORTER,)),
    counted=False,
    takes_early=False,
)
