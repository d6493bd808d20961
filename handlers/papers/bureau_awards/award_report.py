"""The report to the committee: the scores, the visits, and what is counted of all bureaus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from handlers.papers.bureau_awards import dossier_paper
from handlers.papers.bureau_awards.dossier_paper import AllDossiersPaper
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, day_words
from handlers.score_sheets import sheet_words
from models.bureau_awards.award_standard import AwardStandard
from models.bureau_awards.awards import Visit
from models.bureau_awards.bureau_award import BureauAward
from models.bureau_awards.bureau_counts import Dossier
from models.score_sheets import giving_points, sheet_items
from models.score_sheets.giving_points import Scored
from models.score_sheets.sheet_items import SheetItem

_VISITS = (Column("หน่วยงาน", 4), Column("วันตรวจเยี่ยม", 2.4), Column("แจ้งแล้ว", 1.2, "center"))
_PLACE, _NAME, _ITEM, _SUM = 0.8, 3.4, 0.75, 1.1


@dataclass(frozen=True)
class AwardReport:
    """scored: None before the closing: nobody reads points then."""

    award: BureauAward
    standard: AwardStandard
    items: Sequence[SheetItem]
    scored: Sequence[Scored] | None
    last_day: date
    visits: Sequence[Visit]
    dossiers: Sequence[Dossier]
    scorers: Sequence[str]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        year = self.award.fiscal_year
        heads = dossier_paper.titles(self.standard, self.own, year)
        return Document(
            title=["รายงานผลการคัดเลือกสำนัก เสนอต่อที่ประชุมคณะกรรมการ", *heads],
            meta=[self.own(f"กรรมการให้คะแนน {len(self.scorers)} คน"), self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            landscape=True,
            whole=sorted({*(each.bureau for each in self.visits), *self.scorers}),
            draft="" if self.scored is not None else "ยังไม่ปิดการให้คะแนน",
        )

    def _blocks(self) -> Iterator[Block]:
        yield Heading("๑. ผลการให้คะแนน" if self.own.digits == "thai" else "1. ผลการให้คะแนน")
        if self.scored is None:
            words = f"ยังไม่ปิดการให้คะแนน (ถึงวันที่ {day_words(self.last_day)}) จึงยังไม่แสดงคะแนน"
            yield Paragraph(self.own(words), indent=True)
        else:
            yield self._scores(self.scored)
            yield Notes("รายการให้คะแนน", [self.own(each) for each in self._items()])
        yield Heading(self.own("2. การตรวจเยี่ยม"))
        rows = [
            [Cell(each.bureau), Cell(each.day), Cell("แจ้งแล้ว" if each.told else "ยังไม่แจ้ง")]
            for each in self.visits
        ]
        yield Table("ตรวจเยี่ยม", _VISITS, rows)
        yield Heading(self.own("3. ข้อมูลที่ระบบนับได้"))
        year = self.award.fiscal_year
        yield from AllDossiersPaper(self.standard, self.dossiers, year, self.own).blocks()
        yield Notes("หมายเหตุ", [self.own(each) for each in self._remarks()])
        yield Signatures(["ผู้จัดทำรายงาน", "ประธานคณะกรรมการ"])

    def _scores(self, scored: Sequence[Scored]) -> Table:
        most = sheet_words.plain(sheet_items.whole(self.items))
        columns = [
            Column("ลำดับที่", _PLACE, "center"),
            Column("หน่วยงาน", _NAME),
            *(
                Column(self.own(f"ข้อ {each.number} ({_most(each)})"), _ITEM, "center")
                for each in self.items
            ),
            Column(self.own(f"รวม ({most})"), _SUM, "center"),
            Column("กรรมการที่ให้ครบ", _SUM, "center"),
        ]
        ranked = giving_points.ranked(scored)
        rows = [self._row(place, each) for place, each in ranked]
        rows += [self._row(None, each) for each in scored if each.total is None]
        return Table("คะแนน", columns, rows)

    def _row(self, place: int | None, of: Scored) -> list[Cell]:
        means = [self._mean(of.means.get(each.number)) for each in self.items]
        return [
            Cell(place),
            Cell(of.candidate.name),
            *(Cell(each) for each in means),
            Cell(self._mean(of.total), bold=True),
            Cell(self.own(f"{of.complete}/{of.able}")),
        ]

    def _mean(self, mean: Fraction | None) -> str | None:
        return self.own(sheet_words.mean_words(mean)) if mean is not None else None

    def _items(self) -> Iterator[str]:
        for each in self.items:
            source = each.source or "สำนักงานกำหนด"
            yield f"ข้อ {each.number} {each.title} คะแนนเต็ม {_most(each)} (ที่มา: {source})"

    def _remarks(self) -> Iterator[str]:
        yield "คะแนนเป็นค่าเฉลี่ยของกรรมการที่ให้คะแนนครบทุกข้อ กรรมการไม่ให้คะแนนสำนักของตนเอง"
        yield "จำนวนสำนักที่ได้รับคัดเลือก และการตัดสินเมื่อคะแนนเท่ากัน: ไม่ได้ระบุในแหล่งข้อมูล ที่ประชุมเป็นผู้ตัดสิน"
        yield f"กรรมการ: {' '.join(self.scorers)}"


def _most(item: SheetItem) -> str:
    return sheet_words.plain(item.most) if item.most is not None else "ไม่ได้ระบุ"
