"""`รออนุมัติ`: the reports that wait for the person's decision, the oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import asked
from handlers.context import Context
from handlers.duty_words import settled_words, short_title
from handlers.messages import Button, Card, Row, Said, Text
from handlers.query import Query, opens
from handlers.understand.dates import short_date
from models.calendar import office_day
from models.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.report import Report, ReportVersion
from models.services import reports

_PAGE = 6


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """A page of what waits, each with the button that opens the decision."""
    del rest
    waiting = reports.awaiting(context.session, context.me)
    if not waiting:
        seeing = Button("สถานะ", opens("status"), "สถานะ")
        menu = Button("เมนู", opens("menu"), "เมนู")
        return [Text("ไม่มีรายงานที่รอท่านอนุมัติ พิมพ์ “สถานะ” เพื่อดูความคืบหน้า", (seeing, menu))]
    page = asked.page(facts, _PAGE, len(waiting))
    return [
        Card(
            f"รออนุมัติ {len(waiting):,} ฉบับ",
            subtitle=" · ".join(filter(None, ("ส่งมาก่อนอยู่บน", page.words))),
            rows=tuple(_row(*each) for each in page.of(waiting)),
            buttons=page.turn("awaiting_me"),
            note="กด “พิจารณา” เพื่ออ่านรายงาน แล้วอนุมัติหรือส่งกลับแก้ไข",
        )
    ]


def _row(report: Report, sent: ReportVersion, sender: Person) -> Row:
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    label = f"{sender.bureau.name} · ส่งเมื่อ {short_date(office_day(sent.submitted_at))}{again}"
    number = report.activity.number
    title = f"{number} {short_title(report.activity.title)} · {settled_words(report.due)}"
    data = opens("decide_report", r=report.id, v=sent.version)
    return Row(label, title, Button("พิจารณา", data, f"พิจารณารายงาน {number}"))


QUERY = Query(
    name="awaiting_me",
    words=("รออนุมัติ", "รอฉันอนุมัติ", "รอพิจารณา"),
    answer=answer,
    # Reports go to the line above whatever its roles, and to administrators where nobody is there.
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
)
