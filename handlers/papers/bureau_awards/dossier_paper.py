"""The dossier of one bureau with the source of each item, and all bureaus side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.bureau_awards import dossier_words
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
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of
from models.bureau_awards import award_standard
from models.bureau_awards.award_standard import AwardStandard
from models.bureau_awards.bureau_counts import BureauCount, Dossier

_ITEMS = (
    Column("ข้อ", 0.6, "center"),
    Column("เรื่อง", 3.2),
    Column("สิ่งที่ระบบนับได้", 3.6),
    Column("คะแนนเต็ม", 1.7),
    Column("ที่มา", 2.4),
)
_NAME, _COUNT = 3, 1.15
_SHORT = {
    award_standard.IN_TIME: "ตรงกำหนด",
    award_standard.SENT_BACK: "ถูกส่งกลับ",
    award_standard.PLANNED: "ผลตรงแผน",
    award_standard.EVIDENCE: "หลักฐานครบ",
    award_standard.MORAL_SITE: "เว็บคุณธรรม",
    award_standard.KNOWLEDGE: "องค์ความรู้",
    award_standard.CHANNELS: "ครบช่องทาง",
    award_standard.JOINED: "ร่วมถึง 80%",
    award_standard.BEHAVIOUR: "ประเมินถึง 90%",
    award_standard.SURVEYS: "สำรวจถึงเป้า",
    award_standard.STRONG: "รายงาน 1.13",
    award_standard.ROUNDS: "รอบที่ครบ",
}


def titles(standard: AwardStandard, own: OfficeWords, year: int) -> list[str]:
    """Returns the head lines of all papers on the choosing."""
    return [standard.title, own(f"ปีงบประมาณ พ.ศ.{NO_BREAK}{year}")]


def count_remarks(standard: AwardStandard) -> Iterator[str]:
    """Yields how things are counted, and what no source states."""
    open_items = [each.number for each in standard.items if each.most is None]
    if open_items:
        yield f"คะแนนเต็มของข้อ {' '.join(open_items)}: {dossier_words.NOT_STATED}"
    yield f"{standard.form}: ไม่อยู่ในแหล่งข้อมูลที่ระบบมี"
    yield (
        "ขาดช่วง หมายถึงรอบที่ครบกำหนดแล้วแต่ยังมีรายงานที่ไม่ได้ส่งหรือถูกส่งกลับ "
        f"เกณฑ์ของคำว่า “ต่อเนื่อง”: {dossier_words.NOT_STATED}"
    )
    yield "ภาพ หลักฐาน ช่องทาง ผลผลิตและผลลัพธ์ นับจากข้อสังเกตที่ระบบแสดงก่อนส่งรายงาน"
    yield "ตัวเลขทั้งหมดระบบนับจากข้อมูลที่มี ไม่มีการพิมพ์ และไม่ใช่คะแนน"


@dataclass(frozen=True)
class DossierPaper:
    """One bureau, item by item."""

    standard: AwardStandard
    of: Dossier
    year: int
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=["แฟ้มคัดเลือกสำนัก", *titles(self.standard, self.own, self.year)],
            meta=[self.of.bureau, self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            whole=[self.of.bureau],
        )

    def _blocks(self) -> Iterator[Block]:
        rows = [
            [
                Cell(self.own(each.number)),
                Cell(self.own(each.title)),
                Cell(self.own(dossier_words.item_words(each, self.of))),
                Cell(self.own(each.most_source or dossier_words.points_words(each.most))),
                Cell(self.own(each.source)),
            ]
            for each in self.standard.items
        ]
        yield Table("แฟ้มสำนัก", _ITEMS, rows)
        yield Notes("หมายเหตุ", [self.own(each) for each in count_remarks(self.standard)])
        yield Signatures(["ผู้รวบรวม", "ผู้บังคับบัญชา"])


@dataclass(frozen=True)
class AllDossiersPaper:
    """All bureaus that the reader may see, side by side, by name and not ranked."""

    standard: AwardStandard
    found: Sequence[Dossier]
    year: int
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=["แฟ้มคัดเลือกสำนัก", *titles(self.standard, self.own, self.year)],
            meta=[self.own(f"{len(self.found):,} หน่วยงาน เรียงตามชื่อ"), self.own(as_of(now))],
            blocks=list(self.blocks()),
            made_at=now,
            digits=self.own.digits,
            landscape=True,
            whole=sorted(each.bureau for each in self.found),
        )

    def blocks(self) -> Iterator[Block]:
        """Yields the table of all bureaus and how it is to be read."""
        names = [name for each in self.standard.items for name in each.counts]
        columns = [Column(self.own(_SHORT[name]), _COUNT, "center") for name in names]
        yield Heading("สิ่งที่ระบบนับได้ของแต่ละหน่วยงาน")
        rows = [
            [Cell(each.bureau), *(Cell(self._count(each.counts.get(name))) for name in names)]
            for each in self.found
        ]
        yield Table("แฟ้มทุกสำนัก", [Column("หน่วยงาน", _NAME), *columns], rows)
        meaning = "แต่ละช่องคือ จำนวนที่ถึงเกณฑ์/จำนวนทั้งหมด ช่องถูกส่งกลับยิ่งน้อยยิ่งดี"
        remarks = [meaning, *count_remarks(self.standard)]
        yield Notes("หมายเหตุ", [self.own(each) for each in remarks])

    def _count(self, count: BureauCount | None) -> str | None:
        return self.own(f"{count.part:,}/{count.whole:,}") if count is not None else None
