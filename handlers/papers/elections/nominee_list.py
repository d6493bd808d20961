"""Who is named for an election: their bureaus, virtues and reasons; for the committee also who
declined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.elections.election_words import NOMINEE_STATES
from handlers.ideas.idea_words import virtues_listed
from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import NamedRow
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of
from models.elections.election import Election

_COLUMNS = (
    Column("ที่", 0.6, "center"),
    Column("ชื่อ ตำแหน่ง และสังกัด", 3),
    Column("คุณธรรม", 1.5),
    Column("เหตุผลที่เสนอ", 4),
    Column("สถานะ", 1.4),
)


@dataclass(frozen=True)
class NomineeList:
    """The document. numbered: the numbers are those of the ballot."""

    election: Election
    rows: Sequence[NamedRow]
    numbered: bool
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        names = [each.name for each in self.rows]
        title = ("รายชื่อผู้ได้รับการเสนอชื่อเป็น", self.election.title)
        return election_rows.paper(self.own, title, self._blocks(), names, now, [as_of(now)])

    def _blocks(self) -> Iterator[Block]:
        if not self.rows:
            yield Paragraph("ยังไม่มีผู้ได้รับการเสนอชื่อ", indent=True)
            return
        what = "หมายเลขในบัตรลงคะแนน" if self.numbered else "ลำดับที่เสนอ"
        yield Paragraph(self.own(f"ผู้ได้รับการเสนอชื่อ {len(self.rows)} คน ช่อง “ที่” คือ{what}"))
        for group in dict.fromkeys(each.group for each in self.rows):
            inside = [each for each in self.rows if each.group == group]
            if group:
                yield Paragraph(group, bold=True)
            rows = [self._row(place, each) for place, each in enumerate(inside, 1)]
            yield Table(group or "ผู้ได้รับการเสนอชื่อ", _COLUMNS, rows)
        yield Signatures(["ประธานกรรมการ", "กรรมการ"])

    def _row(self, place: int, each: NamedRow) -> list[Cell]:
        number = each.number if self.numbered else place
        return [
            Cell(number),
            Cell("\n".join(filter(None, (each.name, each.position, each.bureau)))),
            Cell(virtues_listed(each.virtues)),
            Cell(each.reason),
            Cell(NOMINEE_STATES[each.state]),
        ]
