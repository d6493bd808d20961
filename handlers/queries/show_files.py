"""The evidence of a report, as links that open for some minutes; answers who may see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import asked
from handlers.context import Context
from handlers.messages import Button, Card, Row, Said, Text
from handlers.query import Query
from models.services import attachments, reports

_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "application/pdf": "PDF",
    f"{_OFFICE}wordprocessingml.document": "Word",
    f"{_OFFICE}spreadsheetml.sheet": "Excel",
}


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """facts: `r` the report, `v` its version."""
    del rest
    report_id, wanted = asked.whole(facts, "r"), asked.whole(facts, "v")
    if report_id is None or wanted is None:
        return [Text("เปิดไฟล์แนบได้จากปุ่ม “ดูไฟล์แนบ” ที่การ์ดของรายงาน")]
    found = reports.readable(context.session, context.me, report_id, wanted)
    if found is None:
        return [Text("ไม่พบรายงานนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้")]
    report, version = found
    files = [f for f in attachments.by_ids(context.session, version.evidence) if f.file_key]
    if not files:
        return [Text(f"รายงาน {report.activity.number} ไม่มีไฟล์แนบ")]
    rows = tuple(
        Row(
            f"ไฟล์ที่ {place}",
            f"{KINDS.get(f.media_type or '', 'รูปภาพ')} · {(f.size or 0) / 1024:,.0f} KB",
            Button("เปิด", uri=context.file_link(f.id, context.me.id, context.now)),
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
