"""The evidence of a report as links that work for ten minutes, for people who may read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.reports.filing.report_evidence import kind_of, size_of
from models.attachments import kept_files
from models.reports.deciding import report_decisions, report_history


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """facts: `r` the report, `v` its version."""
    report_id, number = button_facts.whole(facts, "r"), button_facts.whole(facts, "v")
    if report_id is None or number is None:
        return [Text("เปิดไฟล์แนบได้จากปุ่ม “ดูไฟล์แนบ” ที่การ์ดของรายงาน")]
    found = report_history.readable(context.session, context.me, report_id, number, context.today)
    if found is None:
        return [Text("ไม่พบรายงานนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้")]
    report, version = found
    report_decisions.note_if_deciding(context.session, context.me, version, context.now)
    files = [f for f in kept_files.by_ids(context.session, version.evidence) if f.file_key]
    if not files:
        return [Text(f"รายงาน {report.activity.number} ไม่มีไฟล์แนบ")]
    of = (report.id, version.version)
    rows = tuple(
        Row(
            f"ไฟล์ที่ {place}",
            f"{kind_of(f)} · {size_of(f)}",
            Button("เปิด", uri=context.file_link(f.id, context.me.id, context.now, *of)),
        )
        for place, f in enumerate(files, 1)
    )
    return [
        Card(
            f"ไฟล์แนบ รายงาน {report.activity.number}",
            rows=rows,
            note="ลิงก์เปิดได้ 10 นาที หากหมดเวลาให้กด “ดูไฟล์แนบ” อีกครั้ง",
        )
    ]


QUERY = Query(name="show_files", words=("ดูไฟล์แนบ",), answer=answer)
