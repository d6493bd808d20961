"""The announcement of an election's result, for everybody and as evidence of activity 1.6."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.elections import election_words
from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import MemberRow, NamedRow
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, day_words
from models.calendar import office_day
from models.elections.counting import Tally
from models.elections.election import Election
from models.elections.election_closing import ElectionTotals

_WINNERS = (
    Column("ที่", 0.6, "center"),
    Column("ชื่อ", 3),
    Column("ตำแหน่ง", 3),
    Column("สังกัด", 3),
)
_VOTES = (Column("ชื่อ", 5), Column("เสียง", 1, "right"))


@dataclass(frozen=True)
class AnnouncedResult:
    """The document.

    named: how many were named. stood: how many were on the ballot.
    votes: what was counted, where the settings publish it and it may be told; else None.
    """

    election: Election
    winners: Sequence[NamedRow]
    standing: Sequence[NamedRow]
    members: Sequence[MemberRow]
    totals: ElectionTotals
    votes: Tally | None
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        names = [each.name for each in self.standing]
        title = ("ประกาศผลการคัดเลือก", self.election.title)
        return election_rows.paper(self.own, title, self._blocks(), names, now)

    def _blocks(self) -> Iterator[Block]:
        yield Paragraph(self.own(self._held()), indent=True)
        yield Paragraph("คณะกรรมการจึงประกาศรายชื่อผู้ได้รับเลือก ดังต่อไปนี้", indent=True)
        for group in dict.fromkeys(each.group for each in self.winners):
            if group:
                yield Paragraph(group, bold=True)
            inside = [each for each in self.winners if each.group == group]
            rows = [
                [Cell(place), Cell(each.name), Cell(each.position), Cell(each.bureau)]
                for place, each in enumerate(inside, 1)
            ]
            yield Table(group or "ผู้ได้รับเลือก", _WINNERS, rows)
        if not self.winners:
            yield Paragraph(election_words.NOBODY_WON, indent=True)
        if self.election.tie_reason:
            yield Paragraph(election_words.tie_decided(self.election.tie_reason), indent=True)
        yield from self._votes()
        announced = self.election.announced_at
        assert announced is not None
        yield Paragraph(self.own(f"ประกาศ ณ วันที่ {day_words(office_day(announced))}"), indent=True)
        chair = next((each.name for each in self.members if each.chair), "")
        yield Signatures([f"({chair})\nประธานกรรมการ"], letter=False)

    def _held(self) -> str:
        found = self.totals
        cast = found.chat + found.returned
        return (
            f"ตามที่มีการเสนอชื่อและลงคะแนนคัดเลือก{self.election.title} "
            f"มีผู้อยู่ในบัตรลงคะแนน {len(self.standing)} คน ผู้มีสิทธิลงคะแนน {found.roll:,} คน "
            f"ลงคะแนน {cast:,} คน"
        )

    def _votes(self) -> Iterator[Block]:
        if self.votes is None:
            return
        got = self.votes.votes
        order = sorted(
            (each for each in self.standing if each.number in got),
            key=lambda each: (-got[each.number or 0], each.number or 0),
        )
        rows = [[Cell(each.name), Cell(got[each.number or 0])] for each in order]
        yield Table("คะแนน", _VOTES, rows)
