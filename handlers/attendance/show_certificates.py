"""`ใบรับรอง`: the events of which one may have a certificate that one was there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.attendance import certificates
from models.calendar import office_day


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the closed events at which the person was, each with the button for the document."""
    found = certificates.events_of(context.session, context.me)
    if not found:
        words = "ยังไม่มีกิจกรรมที่ขอใบรับรองได้ ขอได้หลังปิดลงชื่อ หรือวันถัดจากวันจัดกิจกรรมที่ท่านลงชื่อไว้"
        return [Text(words, (event_words.MENU,))]
    rows = tuple(
        Row(
            short_date(office_day(event.begins_at)),
            event.title,
            Button("ขอใบรับรอง", opens("certificate", g=event.id), f"ใบรับรอง {event.title}"),
        )
        for event in found
    )
    note = "ใบรับรองส่งให้ในแชตนี้เมื่อจัดทำเสร็จ พิมพ์ “เป็น Word” ต่อท้ายชื่อกิจกรรมหากต้องการแก้ไข"
    return [Card("ใบรับรองการเข้าร่วม", rows=rows, buttons=(event_words.MENU,), note=note)]


QUERY = Query(
    name="my_certificates",
    of_all="",
    words=("ใบรับรอง", "ขอใบรับรอง", "ใบรับรองของฉัน", "ใบรับรองการเข้าร่วม", "เกียรติบัตร", "วุฒิบัตร"),
    answer=answer,
)
