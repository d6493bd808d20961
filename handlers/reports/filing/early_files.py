"""Files sent before any conversation asked for them. They are kept for a day and offered to a
report, or to a complaint of an unknown person. A filled form among them is read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import welcome
from handlers.question.query import opens
from handlers.reports.due_report_words import report_button, to_send_row
from handlers.reports.filing import take_in_form
from handlers.reports.report_cards import REPORT
from models.attachments import kept_files
from models.people.person import REPORTER
from models.reports import form_files
from models.reports.figures import progress

_OFFERED = 3
_MOST_UNCLAIMED = 20
TOO_MANY = (
    "เก็บไฟล์ไว้ก่อนได้ไม่เกิน 20 ไฟล์ จึงไม่ได้เก็บไฟล์นี้ หากเป็นหลักฐานการร้องเรียน พิมพ์ “ร้องเรียน” แล้วส่งไฟล์ที่เหลือ"
)
NOT_ASKED = "ขณะนี้ไม่มีเรื่องที่ต้องแนบไฟล์ จึงไม่ได้เก็บไฟล์นี้ พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"
DROP = "drop_files"
NOT_USED = Button("ไม่ใช้ไฟล์นี้", opens(DROP), "ไม่ใช้ไฟล์นี้")


def may_come(context: Context) -> bool:
    """Whether this person may have any conversation that takes files."""
    return any(flow.file_step and drafts.allowed(context, flow) for flow in context.flows.values())


def keep_as(context: Context) -> str:
    """The kind under which such files are kept.

    Files of an unknown person may be evidence, so their events are not kept either.
    """
    if context.person is not None:
        return kept_files.EARLY
    context.secret = True
    return kept_files.UNCLAIMED


def refused(context: Context) -> str:
    """Why such a file is not kept; empty if it is kept."""
    if not may_come(context):
        return NOT_ASKED
    if context.person is None:
        waiting = kept_files.early(context.session, context.lane)
        return TOO_MANY if len(waiting) >= _MOST_UNCLAIMED else ""
    return ""


def read(context: Context, form: object) -> Sequence[Message]:
    """Shows what was read from a filled form, to be confirmed; else asks what the files are for.

    form: rows of scheduler/opening/form_read with the id of the `file`; None if there is no form
    """
    flow = take_in_form.FLOW
    if not drafts.allowed(context, flow):
        return offered(context)
    if not isinstance(form, Mapping):
        return [*_why_not_read(context), *offered(context)]
    opened = beginning.open_flow(context, flow, "", {take_in_form.FORM: json.dumps(form)})
    others = kept_files.early(context.session, context.lane)
    return [*opened, *(offered(context) if others else ())]


def _why_not_read(context: Context) -> Sequence[Message]:
    """For files that may be meant as the form but are not: says what the bot reads."""
    early = kept_files.early(context.session, context.lane)
    sent = {file.media_type for file in early}
    form = Button(
        "ขอแบบเป็น Excel",
        opens("documents", k="bureau-form", f="xlsx"),
        "แบบรายงานของสำนักเป็น Excel",
    )
    return [
        Card(title, rows=(Para(words),), buttons=(form,))
        for media_type, title, words in _NOT_READ
        if media_type in sent
    ]


_NOT_READ = (
    (
        form_files.WORD,
        "ไม่ได้อ่านไฟล์ Word เป็นแบบรายงาน",
        "แนบเป็นหลักฐานได้ หากเป็นแบบรายงานของสำนักที่กรอกแล้ว กรุณากรอกในแบบจากระบบ "
        "ไม่แก้หัวตาราง และส่งครั้งละหนึ่งไฟล์",
    ),
    (
        form_files.MEDIA_TYPE,
        "ไม่ได้อ่านไฟล์ Excel เป็นแบบรายงาน",
        "แนบเป็นหลักฐานได้ หากเป็นแบบรายงานของสำนักที่กรอกแล้ว กรุณากรอกในแบบจากระบบ "
        "ไม่แก้หัวตาราง และส่งครั้งละหนึ่งไฟล์",
    ),
)


def offered(context: Context) -> Sequence[Message]:
    """Asks what the kept files are for; empty if the person lost the role meanwhile."""
    if not may_come(context):
        return []
    if context.person is None:
        context.secret = True
        return [_to_complain(context)]
    rows = tuple(_rows(context))
    note = (
        "กดรายงานที่ต้องการ หรือพิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10 "
        "หากส่งภาพแบบมาเพื่อถามว่าต้องทำอะไร พิมพ์ “แผน” ตามด้วยเลขกิจกรรม"
    )
    return [
        Card(
            "ใช้ไฟล์นี้กับเรื่องใด",
            subtitle="เก็บไฟล์ไว้ให้ 1 วัน",
            rows=rows or (Para("ไฟล์จะแนบกับเรื่องที่ท่านเปิดต่อจากนี้"),),
            buttons=(*drafts.back_to(context), *_others(context), NOT_USED),
            note=note if rows else "",
        )
    ]


def _to_complain(context: Context) -> Card:
    """The card for an unknown person."""
    return Card(
        "ใช้ไฟล์นี้กับเรื่องใด",
        subtitle="เก็บไฟล์ไว้ให้ 1 วัน",
        rows=(
            Row(
                "เป็นหลักฐานการร้องเรียน",
                "กด “ร้องเรียน” ไฟล์จะแนบไปกับเรื่อง ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ",
            ),
            Row("เป็นบุคลากรของสำนักงาน", "กด “ลงทะเบียน” ก่อน แล้วจึงแนบกับรายงานได้"),
        ),
        buttons=(
            *drafts.back_to(context),
            Button("ร้องเรียน", say="ร้องเรียน", style="primary"),
            replace(welcome.JOIN, style="secondary"),
            NOT_USED,
        ),
        note="ยังไม่มีใครเปิดดูไฟล์นี้ หากไม่ใช้ ระบบลบให้เองเมื่อครบ 1 วัน หรือกด “ไม่ใช้ไฟล์นี้” เพื่อลบทันที",
    )


def _others(context: Context) -> list[Button]:
    """Buttons of the other conversations that take files."""
    return [
        Button(flow.opens_on[0], opens(flow.name), flow.opens_on[0])
        for flow in context.flows.values()
        if flow.file_step and flow.opens_on and flow.name != REPORT
        if drafts.allowed(context, flow)
    ]


def _rows(context: Context) -> list[Row]:
    """What the bureau must report next; empty unless the person is a reporter."""
    if not context.me.has(REPORTER):
        return []
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    missing = [duty for duty in duties if duty.missing][:_OFFERED]
    return [to_send_row(duty, context.today, report_button(duty)) for duty in missing]


def drop(context: Context) -> Sequence[Message]:
    """Deletes the kept files."""
    files = kept_files.early(context.session, context.lane)
    for file in files:
        kept_files.remove(context.session, file)
    words = f"ลบไฟล์แล้ว {len(files)} ไฟล์" if files else "ไม่มีไฟล์ที่รอใช้แล้ว"
    return [Text(words, (*drafts.back_to(context), drafts.MENU))]
