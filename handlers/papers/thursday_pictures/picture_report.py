"""The rota of a fiscal year: what was published, what came late, what is open, with the pictures.

The source prints no form (004:664 counts only): the columns are ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Signatures,
    Table,
    Thumb,
)
from handlers.papers.wording import OfficeWords, as_of, day_words
from handlers.thursday_pictures import picture_words
from models.calendar import office_day
from models.thursday_pictures.picture_documents import ReportedWeek

_COLUMNS = (
    Column("วันที่", 1.5),
    Column("หน่วยงาน", 2.2),
    Column("เรื่อง", 3),
    Column("ผล", 1.8),
    Column("ภาพ", 2, "center"),
)


@dataclass(frozen=True)
class PictureReport:
    """The document of one year. weeks: those that count, the earliest first."""

    year: int
    weeks: Sequence[ReportedWeek]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=[
                "รายงานการเผยแพร่อินโฟกราฟิกวันพฤหัสบดี",
                self.own(f"ประจำปีงบประมาณ พ.ศ. {self.year}"),
            ],
            meta=[self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
        )

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("1. สรุป"))
        yield Paragraph(self.own(self._counted()), indent=True)
        yield Heading(self.own("2. ตารางและภาพ"))
        yield Table("ตารางและภาพ", _COLUMNS, [self._row(each) for each in self.weeks])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])

    def _counted(self) -> str:
        turns = [each for each in self.weeks if each.week.bureau_id is not None]
        came = [each for each in turns if each.week.published_at is not None]
        late = sum(each.late for each in came)
        missed = sum(each.late for each in turns) - late
        skipped = len(self.weeks) - len(turns)
        return (
            f"กำหนดเผยแพร่ {len(turns)} เรื่อง เผยแพร่แล้ว {len(came)} เรื่อง (ช้ากว่ากำหนด {late} เรื่อง) "
            f"คงเหลือ {len(turns) - len(came)} เรื่อง (เลยกำหนด {missed} เรื่อง) เว้น {skipped} สัปดาห์"
        )

    def _row(self, each: ReportedWeek) -> list[Cell]:
        if each.week.bureau_id is None:
            skipped = picture_words.skipped_words(each.week)
            return [Cell(each.week.thursday), Cell(""), Cell(""), Cell(skipped), Cell("")]
        texts = each.texts
        about = f"{texts.title}\nความรู้เรื่อง {texts.knowledge}" if texts.title else None
        thumb = Thumb(each.file_key) if each.file_key is not None else None
        return [Cell(each.day), Cell(each.unit), Cell(about), Cell(self._state(each)), Cell(thumb)]

    def _state(self, each: ReportedWeek) -> str:
        published_at = each.week.published_at
        if published_at is None:
            return "ยังไม่เผยแพร่ เลยกำหนด" if each.late else "ยังไม่ถึงกำหนด"
        channel = picture_words.CHANNELS.get(each.week.channel or "", "")
        words = f"เผยแพร่แล้ว {channel}"
        if each.late:
            words += f" ช้ากว่ากำหนด เมื่อ {day_words(office_day(published_at))}"
        return self.own(words)
