"""The sheet of an event: how many came of those expected, by unit, and everybody's name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Signatures,
    Table,
)
from handlers.papers.wording import as_of, unit_cells
from models.attendance import attendance_list, event_documents, events
from models.attendance.attendance_event import PRINTED, AttendanceEvent
from models.attendance.attendance_list import Present
from models.errors import Refusal
from models.plans import plans


def gather(desk: PaperDesk) -> Document:
    """Returns the sheet of the event that was asked for.

    Raises Refusal (no_rows) if there is no such event, or if the reader may not have it.
    """
    event = events.named(desk.session, desk.request.gift or 0)
    if event is None or desk.reader is None:
        raise Refusal("no_rows")
    if not event_documents.may_read_sheet(desk.session, desk.reader, event.id, desk.today):
        raise Refusal("no_rows")
    found = attendance_list.present(desk.session, desk.sealer, event)
    names = [each.name for each in found if each.name]
    return Document(
        title=["ใบลงชื่อเข้าร่วมกิจกรรม", event.title],
        meta=_meta(desk, event),
        blocks=[
            *_units(desk, event),
            _names(desk, event, found),
            *_proof(found),
            Signatures(["ผู้จัดกิจกรรม"]),
        ],
        made_at=desk.now,
        digits=desk.digits,
        whole=sorted({*names, *(each.bureau for each in found)} - {""}),
    )


def _meta(desk: PaperDesk, event: AttendanceEvent) -> list[str]:
    about = plans.activity(desk.session, event.activity_id) if event.activity_id else None
    lines = []
    if about is not None:
        named = "" if about.title == event.title else f" {about.title}"
        lines = [f"กิจกรรมที่ {about.number}{named}"]
    found = events.attended(desk.session, event.id)
    came = event_words.share(found)
    lines += [event.place, event_words.when(event.begins_at, event.ends_at), came]
    if found.left:
        lines.append(f"ออกก่อนเวลา {found.left:,} คน ({event_words.early_words(event)})")
    lines.append(as_of(desk.now))
    return [desk.own(line) for line in lines]


def _units(desk: PaperDesk, event: AttendanceEvent) -> list[Block]:
    shares = attendance_list.by_unit(desk.session, event)
    if not shares.units:
        return []
    columns = (
        Column("หน่วยงาน", 5),
        Column("ควรมา (คน)", 1.5, "right"),
        Column("มา (คน)", 1.5, "right"),
        Column("ร้อยละ", 1.5, "right"),
    )
    rows = [unit_cells(unit, unit.bureau) for unit in shares.units]
    return [
        Heading("ผู้มาตามรายชื่อ"),
        Table("หน่วยงาน", columns, [*rows, unit_cells(shares.total, "รวม")]),
    ]


def _proof(found: Sequence[Present]) -> list[Block]:
    """Returns what marks by a printed code are worth, if there are any."""
    if not any(each.how == PRINTED for each in found):
        return []
    return [Notes("หมายเหตุ", [event_words.PROVES_LESS])]


def _hours(event: AttendanceEvent, each: Present) -> str:
    """Returns when they came and, if early, when they left."""
    return "\n".join(
        filter(None, (event_words.clock(each.at), event_words.left_words(event, each)))
    )


def _names(desk: PaperDesk, event: AttendanceEvent, found: Sequence[Present]) -> Table:
    columns = (
        Column("ที่", 0.6, "center"),
        Column("ชื่อ", 3.4),
        Column("ตำแหน่ง", 2.6),
        Column("หน่วยงาน", 2.6),
        Column("เวลา", 1.1, "center"),
        Column("วิธี", 1.8),
    )
    rows = [
        [
            Cell(number),
            Cell(each.name or None),
            Cell(each.position or None),
            Cell(each.bureau or "บุคคลภายนอก"),
            Cell(desk.own(_hours(event, each))),
            Cell(event_words.HOW[each.how]),
        ]
        for number, each in enumerate(found, 1)
    ]
    return Table("รายชื่อ", columns, rows)
