"""The report on the clinic up to a day: questions by topic, activity, month; what it published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.advice import clinic_report_words
from handlers.advice.clinic_report_words import HIDDEN
from handlers.clinic.standing_answers import BY_ADVISERS
from handlers.papers.paper_desk import Annex
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
from models.advice.advice_figures import AdviceFigures
from models.calendar import fiscal_year

_COUNTS = (Column("รายการ", 5), Column("จำนวนคำถาม (ข้อ)", 2, "right"))
_SHELF = (Column("ที่", 0.6, "center"), Column("คำถาม", 7))


@dataclass(frozen=True)
class ClinicReport:
    """The report.

    published: the questions that advisers published.
    annexes: what other subjects tell of the clinic, such as who came to it.
    """

    figures: AdviceFigures
    published: Sequence[str]
    annexes: Sequence[Annex]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        first, last = day_words(self.figures.first), day_words(self.figures.last)
        return Document(
            title=[
                "รายงานผลการดำเนินงานคลินิกคุณธรรม",
                self.own(f"ประจำปีงบประมาณ พ.ศ. {fiscal_year(self.figures.last)}"),
            ],
            meta=[self.own(f"ข้อมูลตั้งแต่ {first} ถึง {last}"), self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            whole=[name for annex in self.annexes for name in annex.whole],
        )

    def _blocks(self) -> Iterator[Block]:
        figures, words = self.figures, clinic_report_words
        yield Heading(self.own("1. ผลการดำเนินงาน"))
        for sentence in (
            f"รับคำถาม {words.count(figures.asked)} ตอบแล้ว {words.count(figures.answered)}",
            *(self._on_answers() if figures.asked != 0 else ()),
        ):
            yield Paragraph(self.own(sentence), indent=True)
        yield Heading(self.own("2. จำนวนคำถาม"))
        yield self._table("ตามเรื่อง", words.topic_rows(figures))
        yield self._table("ตามกิจกรรม", words.activity_rows(figures))
        yield self._table("ตามเดือน", words.month_rows(figures))
        yield Heading(self.own("3. คำถามที่พบบ่อยที่เผยแพร่"))
        if self.published:
            rows = [[Cell(place), Cell(each)] for place, each in enumerate(self.published, 1)]
            yield Table("คำถามที่พบบ่อย", _SHELF, rows)
        else:
            yield Paragraph("ยังไม่มีคำถามที่เผยแพร่", indent=True)
        for annex in self.annexes:
            yield from annex.blocks
        yield Notes("หมายเหตุ", [self.own(words.NOTE), self.own(BY_ADVISERS)])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])

    def _on_answers(self) -> Iterator[str]:
        yield f"เวลาที่ใช้ตอบ: {clinic_report_words.days(self.figures)}"
        yield f"หน่วยงานที่ได้รับคำปรึกษา: {clinic_report_words.bureaus(self.figures)}"

    def _table(self, name: str, rows: Iterable[tuple[str, int | None]]) -> Block:
        filled = [[Cell(self.own(label)), _cell(number)] for label, number in rows]
        if not filled:
            return Paragraph(self.own(f"{name}: ไม่มีคำถามที่ระบุ"), indent=True)
        columns = (Column(name, _COUNTS[0].width), _COUNTS[1])
        return Table(name, columns, filled)


def _cell(number: int | None) -> Cell:
    return Cell(HIDDEN if number is None else number)
