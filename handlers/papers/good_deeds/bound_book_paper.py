"""A bureau's bound book of good deeds (002:203: "มีการจัดทำรายงานเป็นเล่ม"): figures with a chart, the
stories that their owners let stand in it, its activities, room for what was learned.

The source prints no form: the parts are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from handlers.good_deeds import deed_words
from handlers.ideas.idea_words import VIRTUES, virtues_listed
from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, day_words
from models.good_deeds.bound_book import BoundBook

_STORIES = (
    Column("ที่", 0.6, "center"),
    Column("วันที่ทำ", 1.5),
    Column("คุณธรรม", 1.1),
    Column("ความดี", 5.4),
    Column("ผู้ทำ", 1.8),
)
_ACTIVITIES = (
    Column("กิจกรรม", 3),
    Column("ผลผลิต", 3.5),
    Column("ผลลัพธ์", 3.5),
)
_UNNAMED = "ไม่ออกชื่อ"
_LINES = 8


@dataclass(frozen=True)
class BoundBookPaper:
    """The book, to be printed."""

    book: BoundBook
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        year = f"ประจำปีงบประมาณ พ.ศ. {self.book.year} ถึงวันที่ {day_words(self.book.last)}"
        return Document(
            title=["เล่มความดี", self.book.bureau, self.own(year)],
            meta=[self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            whole=sorted({self.book.bureau, *(each.name for each in self.book.stories)} - {""}),
        )

    def _blocks(self) -> Iterator[Block]:
        yield from self._cover()
        yield PageBreak()
        yield Heading(self.own("1. จำนวนความดี"))
        yield from (Paragraph(self.own(each), indent=True) for each in self._counted())
        yield from self._chart()
        yield Heading(self.own("2. เรื่องเล่าความดี"))
        yield from self._stories()
        yield Heading(self.own("3. กิจกรรมที่เกี่ยวข้อง"))
        yield from self._activities()
        yield Heading(self.own("4. บทเรียน"))
        yield from (Paragraph("." * 180) for _ in range(_LINES))
        yield Signatures(["ผู้รวบรวม", "ผู้บังคับบัญชา"])

    def _cover(self) -> Iterator[Block]:
        """Says what the book is, and how deeds come into it."""
        yield Paragraph(
            "เล่มนี้รวบรวมความดีที่บุคลากรบันทึกไว้ด้วยตนเอง ตามกิจกรรมสร้างวัฒนธรรมความดี ธนาคารความดี บันทึกความดี",
            indent=True,
        )
        yield Paragraph(
            "ลงข้อความเฉพาะเรื่องที่เจ้าของอนุญาต และออกชื่อเฉพาะผู้ที่ขอเผยแพร่พร้อมชื่อ "
            "ไม่มีการอนุมัติ การจัดอันดับ หรือคะแนน",
            indent=True,
        )
        yield Paragraph(
            "เจ้าของถอนข้อความได้ทุกเมื่อ ข้อความที่ถอนจะไม่อยู่ในเล่มที่ทำใหม่ "
            "ทุกเรื่องมีรหัสในบันทึกการใช้งานที่เชื่อมต่อกัน จึงตรวจได้ว่าไม่มีผู้ใดแก้ไข",
            indent=True,
        )

    def _counted(self) -> Iterator[str]:
        counted = self.book.counted
        if counted is None:
            yield deed_words.FEW
        else:
            yield (
                f"บุคลากรบันทึกความดี {deed_words.counted(counted.total)} "
                f"ถึงวันที่ {day_words(counted.until)} นับรวมเรื่องที่เจ้าของเก็บไว้อ่านคนเดียว"
            )
        if self.book.withdrawn is None:
            yield "ถอนข้อความน้อยกว่า 5 เรื่อง"
        elif self.book.withdrawn:
            yield f"ถอนข้อความ {self.book.withdrawn:,} เรื่อง"

    def _chart(self) -> Iterator[Block]:
        counted = self.book.counted
        if counted is None:
            return
        bars = [
            ChartBar(
                virtues_listed(each.of),
                Decimal(100 * each.deeds) / counted.total.deeds,
                self.own(deed_words.counted(each)),
                "green",
            )
            for each in counted.virtues
        ]
        yield Bars("ความดีตามคุณธรรม (คุณธรรมที่มีผู้บันทึกน้อยรวมเป็นแท่งเดียว)", bars)

    def _stories(self) -> Iterator[Block]:
        rows = [
            [
                Cell(number),
                Cell(each.done_on),
                Cell(VIRTUES[each.virtue]),
                Cell(each.words + ("\n(มีผู้ยืนยันว่าเห็น)" if each.witnessed else "")),
                Cell(each.name or _UNNAMED),
            ]
            for number, each in enumerate(self.book.stories, 1)
        ]
        if rows:
            yield Table("เรื่องเล่าความดี", _STORIES, rows)
        else:
            yield Paragraph("ยังไม่มีเรื่องที่เจ้าของอนุญาตให้ลงเล่ม", indent=True)

    def _activities(self) -> Iterator[Block]:
        rows = [
            [Cell(self.own(f"{each.number} {each.title}")), Cell(each.output), Cell(each.outcome)]
            for each in self.book.activities
        ]
        if rows:
            yield Table("กิจกรรมที่เกี่ยวข้อง", _ACTIVITIES, rows)
        else:
            yield Paragraph("ยังไม่มีรายงานกิจกรรมที่อนุมัติแล้ว", indent=True)
