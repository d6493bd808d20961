"""Files sent before any conversation asked for them: kept a day, and offered to a report, or to a
complaint of somebody unknown; a filled form among them is shown as it was read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.messages import Button, Card, Para, Row, Said, Text
from handlers.question import welcome
from handlers.question.query import opens
from handlers.reports.filing import take_in_form
from handlers.reports.filing.report_choice import REPORT
from handlers.reports.report_duty_words import report_button, to_send_row
from models.attachments import kept_files
from models.calendar import fiscal_year
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
    """Whether there is a conversation this person may have that would ask for files."""
    return any(flow.file_step and drafts.allowed(context, flow) for flow in context.flows.values())


def asked_by(context: Context) -> str:
    """As what files are kept that no conversation asked for.

    Those of somebody unknown may be evidence: of the events that bring them nothing stays either.
    """
    if context.person is not None:
        return kept_files.EARLY
    context.secret = True
    return kept_files.UNCLAIMED


def refused(context: Context) -> str:
    """Why a file that no conversation asked for is not kept; empty where it is."""
    if not may_come(context):
        return NOT_ASKED
    if context.person is None:
        waiting = kept_files.early(context.session, context.lane)
        return TOO_MANY if len(waiting) >= _MOST_UNCLAIMED else ""
    return ""


def read(context: Context, form: object) -> Sequence[Said]:
    """What the worker read of a filled form, to be confirmed; else what the files are for.

    form: scheduler/opening/form_read's rows with the `file`'s id, None where there is none.
    """
    flow = take_in_form.FLOW
    if not drafts.allowed(context, flow):
        return offered(context)
    if not isinstance(form, Mapping):
        return [*_not_as_word(context), *_no_form(context), *offered(context)]
    told = conversing.open_flow(context, flow, "", {take_in_form.FORM: json.dumps(form)})
    stays = kept_files.early(context.session, context.lane)
    return [*told, *(offered(context) if stays else ())]


def _not_as_word(context: Context) -> Sequence[Said]:
    """Of a document in Word, which may be meant as the form: in which format that is read."""
    early = kept_files.early(context.session, context.lane)
    if all(file.media_type != form_files.WORD for file in early):
        return []
    form = opens("documents", k="bureau-form", f="xlsx")
    return [
        Card(
            "ไฟล์ Word แนบเป็นหลักฐานได้",
            rows=(
                Para("หากเป็นแบบรายงานของสำนักที่กรอกแล้ว ระบบอ่านจาก Word ไม่ได้ กรุณาส่งเป็น Excel (.xlsx)"),
            ),
            buttons=(Button("ขอแบบเป็น Excel", form, "แบบรายงานของสำนักเป็น Excel"),),
        )
    ]


def _no_form(context: Context) -> Sequence[Said]:
    """Of a workbook that was read as no form, though it may be meant as one: what to do."""
    early = kept_files.early(context.session, context.lane)
    if all(file.media_type != form_files.MEDIA_TYPE for file in early):
        return []
    form = opens("documents", k="bureau-form", f="xlsx")
    return [
        Card(
            "ไม่ได้อ่านไฟล์ Excel เป็นแบบรายงาน",
            rows=(
                Para(
                    "แนบเป็นหลักฐานได้ หากเป็นแบบรายงานของสำนักที่กรอกแล้ว กรุณากรอกในแบบจากระบบ "
                    "ไม่แก้หัวตาราง และส่งครั้งละหนึ่งไฟล์"
                ),
            ),
            buttons=(Button("ขอแบบเป็น Excel", form, "แบบรายงานของสำนักเป็น Excel"),),
        )
    ]


def offered(context: Context) -> Sequence[Said]:
    """What the files that were kept are for; nothing for who lost the role meanwhile."""
    if not may_come(context):
        return []
    if context.person is None:
        context.secret = True
        return [_to_complain(context)]
    rows = tuple(_rows(context))
    note = "กดรายงานที่ต้องการ หรือพิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10"
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
    """What becomes of the files of somebody who is not on the roster."""
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
            replace(welcome.COMPLAIN, style="primary"),
            replace(welcome.JOIN, style="secondary"),
            NOT_USED,
        ),
        note="ยังไม่มีใครเปิดดูไฟล์นี้ หากไม่ใช้ ระบบลบให้เองเมื่อครบ 1 วัน หรือกด “ไม่ใช้ไฟล์นี้” เพื่อลบทันที",
    )


def _others(context: Context) -> list[Button]:
    """Besides reports, the conversations this person may have that ask for files."""
    return [
        Button(flow.opens_on[0], opens(flow.name), flow.opens_on[0])
        for flow in context.flows.values()
        if flow.file_step and flow.opens_on and flow.name != REPORT
        if drafts.allowed(context, flow)
    ]


def _rows(context: Context) -> list[Row]:
    """What the bureau owes next; nothing for who reports nothing."""
    if not context.me.has(REPORTER):
        return []
    year = fiscal_year(context.today)
    duties = progress.duties_of(context.session, context.me.bureau_id, year)
    missing = [duty for duty in duties if duty.missing][:_OFFERED]
    return [to_send_row(duty, context.today, report_button(duty)) for duty in missing]


def drop(context: Context) -> Sequence[Said]:
    """The files are not wanted after all."""
    files = kept_files.early(context.session, context.lane)
    for file in files:
        kept_files.remove(context.session, file)
    words = f"ลบไฟล์แล้ว {len(files)} ไฟล์" if files else "ไม่มีไฟล์ที่รอใช้แล้ว"
    return [Text(words, (*drafts.back_to(context), drafts.MENU))]
