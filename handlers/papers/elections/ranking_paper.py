"""The ranking of an election by the set weights: scores, votes, points, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from handlers.elections import election_words
from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import NamedRow
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Share,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, share_of
from models.elections import elections
from models.elections.election import Election
from models.elections.election_result import ElectionOutcome
from models.elections.ranking import Ranking

_COLUMNS = (
    Column("อันดับ", 0.9, "center"),
    Column("ชื่อและสังกัด", 3.6),
    Column("คะแนนกรรมการ (ร้อยละ)", 1.5, "right"),
    Column("เสียง", 0.9, "right"),
    Column("เสียง (ร้อยละ)", 1.2, "right"),
    Column("รวม", 1.1, "right"),
    Column("ผล", 1.5),
)


@dataclass(frozen=True)
class RankingPaper:
    """The document. scores: by number, of the most points, 0 to 1."""

    election: Election
    named: Sequence[NamedRow]
    outcome: ElectionOutcome
    scores: Mapping[int, Fraction]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        names = [each.name for each in self.named]
        title = ("ตารางจัดอันดับการคัดเลือก", self.election.title)
        return election_rows.paper(self.own, title, self._blocks(), names, now, [as_of(now)])

    def _blocks(self) -> Iterator[Block]:
        settings = elections.settings_of(self.election)
        weights = election_words.weights_words(settings.score_weight)
        yield Paragraph(
            self.own(
                f"{weights} ({election_words.source_of('weights')}) คะแนนรวมคิดจากเศษส่วนพอดี "
                "แล้วปัดทศนิยมสองตำแหน่งเฉพาะเมื่อแสดง"
            ),
            indent=True,
        )
        if self.outcome.tally is None:
            words = "บัตรมีน้อยกว่า 20 ใบหรือเลือกตรงกันหมด จึงแสดงเฉพาะผู้ได้รับเลือก"
            yield Paragraph(self.own(words), indent=True)
        for group, ranking in self.outcome.rankings.items():
            if group:
                yield Paragraph(group, bold=True)
            yield from self._group(group, ranking)
        yield Signatures(["ประธานกรรมการ", "กรรมการ"])

    def _group(self, group: str, ranking: Ranking) -> Iterator[Block]:
        named = {each.number: each for each in self.named}
        if not ranking.rows:
            for number in self.election.winners or ranking.winners:
                if named[number].group == group:
                    yield Paragraph(f"{named[number].name} {named[number].bureau}", indent=True)
            return
        assert self.outcome.tally is not None
        votes = self.outcome.tally.votes
        cast = sum(votes[row.number] for row in ranking.rows)
        rows = [
            [
                Cell(row.place),
                Cell(f"{named[row.number].name}\n{named[row.number].bureau}"),
                Cell(_percent(self.scores.get(row.number))),
                Cell(votes[row.number]),
                Cell(share_of(votes[row.number], cast)),
                Cell(Share(_rounded(row.points))),
                Cell(self._won(row.number, ranking)),
            ]
            for row in ranking.rows
        ]
        yield Table(group or "อันดับ", _COLUMNS, rows)
        if self.election.tie_reason and ranking.tied:
            yield Paragraph(election_words.chair_decided(self.election.tie_reason), indent=True)

    def _won(self, number: int, ranking: Ranking) -> str:
        winners = self.election.winners
        if number in (winners if winners is not None else ranking.winners):
            return "ได้รับเลือก"
        return "รอประธานตัดสิน" if winners is None and number in ranking.tied else ""


def _percent(share: Fraction | None) -> Share | None:
    return Share(_rounded(share * 100)) if share is not None else None


def _rounded(exact: Fraction) -> Decimal:
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01"))
