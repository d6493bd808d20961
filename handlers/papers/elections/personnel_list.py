"""The winners as a workbook for the personnel records, ก.ร. 7 (002:141).

The source names the record and no columns: these are ours.
"""

from __future__ import annotations

from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import NamedRow
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.model import Cell, Column, Document, Table
from handlers.papers.wording import as_of
from models.calendar import office_day
from models.elections import election_documents
from models.elections.election import Election

_COLUMNS = (
    Column("ที่", 0.6, "center"),
    Column("เลขประจำตัว", 1.5),
    Column("ชื่อ", 3),
    Column("ตำแหน่ง", 3),
    Column("สังกัด", 3),
    Column("เกียรติที่ได้รับ", 4),
    Column("กลุ่ม", 2),
    Column("ปี พ.ศ.", 1),
    Column("วันที่ประกาศ", 2),
)


def gather(desk: PaperDesk) -> Document:
    """Returns the workbook. Raises Refusal (no_rows) if nobody has won, or if the reader may not
    have it."""
    election, _ = election_rows.allowed(desk, election_documents.may_take_personnel)
    found = some(election_rows.winners(desk, election))
    rows = [_row(place, each, election) for place, each in enumerate(found, 1)]
    return Document(
        title=["บัญชีผู้ได้รับการยกย่องเพื่อบันทึกทะเบียนประวัติ (ก.ร. 7)", election.title],
        meta=[as_of(desk.now)],
        blocks=[Table("ก.ร. 7", _COLUMNS, rows)],
        made_at=desk.now,
        digits=desk.digits,
    )


def _row(place: int, each: NamedRow, election: Election) -> list[Cell]:
    assert election.announced_at is not None
    who = (each.staff_id, each.name, each.position, each.bureau)
    what = (election.title, each.group or None, str(election.year))
    day = office_day(election.announced_at)
    return [Cell(value) for value in (place, *who, *what, day)]
