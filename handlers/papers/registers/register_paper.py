"""A register on paper: in the order in which it is handed in, and the report on publishing."""

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
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, moment_words, share_of
from handlers.registers import register_words
from handlers.registers.register_words import OF_KIND, STATE
from models.registers import register_items
from models.registers.register import Register
from models.registers.register_items import STATES, ItemStanding

_LIST = (
    Column("ข้อ", 0.7, "center"),
    Column("รายการ", 4),
    Column("URL", 5),
    Column("คำอธิบาย", 4),
)
_REPORT = (
    Column("ข้อ", 0.7, "center"),
    Column("รายการ", 3),
    Column("ผู้รับผิดชอบ", 2.2),
    Column("ลิงก์และผลตรวจ", 4.2),
    Column("สถานะ", 1.4),
)
_COUNTS = (Column("สถานะ", 5), Column("จำนวน (ข้อ)", 1.5, "right"), Column("ร้อยละ", 1.5, "right"))


@dataclass(frozen=True)
class RegisterPaper:
    """One register, with its items in the order of the list."""

    register: Register
    items: Sequence[ItemStanding]
    own: OfficeWords

    def list_to_hand_in(self, now: datetime) -> Document:
        """Returns number, item, address and explanation, and nothing else."""
        rows = [
            [
                Cell(each.item.number),
                Cell(each.item.title),
                Cell("\n".join(entry.url or entry.title for entry in each.entries) or None),
                Cell(each.item.note or None),
            ]
            for each in self.items
        ]
        return self._document(
            [self.register.title], [Table(OF_KIND[self.register.kind].short, _LIST, rows)], now
        )

    def report(self, now: datetime) -> Document:
        """Returns the report on publishing: how much is complete, and each item."""
        title = ["รายงานผลการเผยแพร่ข้อมูล", self.register.title]
        return self._document(title, list(self._blocks()), now)

    def _document(self, title: list[str], blocks: list[Block], now: datetime) -> Document:
        year = self.own(f"ปีงบประมาณ พ.ศ. {self.register.fiscal_year}")
        demo = [register_words.DEMO] if self.register.demo else []
        return Document(
            title=[*title, year],
            meta=[*demo, self.own(as_of(now))],
            blocks=blocks,
            made_at=now,
            digits=self.own.digits,
            landscape=True,
        )

    def _blocks(self) -> Iterator[Block]:
        share = register_items.share(self.items)
        percent = f" คิดเป็นร้อยละ {share.percent}" if share.percent is not None else ""
        yield Heading(self.own("1. ผลการเผยแพร่"))
        counted = f"เผยแพร่ครบ {share.complete:,} จาก {share.total:,} ข้อ{percent} (เป้าหมายร้อยละ 100)"
        yield Paragraph(self.own(counted), indent=True)
        yield Paragraph(self.own(self._last_look()), indent=True)
        yield Table("สรุป", _COUNTS, [self._count(state) for state in STATES])
        yield Heading(self.own("2. รายข้อ"))
        yield Table("รายข้อ", _REPORT, [self._row(each) for each in self.items])
        yield Notes("หมายเหตุ", [self.own(each) for each in self._notes()])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])

    def _last_look(self) -> str:
        looks = [each.looked_at for item in self.items for each in item.looks.values()]
        known = [each for each in looks if each is not None]
        if not known:
            return "ระบบยังไม่ได้ตรวจลิงก์"
        return f"ระบบตรวจลิงก์ครั้งล่าสุดเมื่อ {moment_words(max(known))}"

    def _count(self, state: str) -> list[Cell]:
        count = sum(each.state == state for each in self.items)
        return [Cell(STATE[state]), Cell(count), Cell(share_of(count, len(self.items)))]

    def _row(self, standing: ItemStanding) -> list[Cell]:
        item = standing.item
        links = "\n".join(self._links(standing))
        state = register_words.state_words(standing)
        mend = f"\n{item.looked_words}" if item.looked_words else ""
        return [
            Cell(item.number),
            Cell(item.title),
            Cell(standing.bureau or register_words.NO_OWNER),
            Cell(links or None),
            Cell(self.own(f"{state}{mend}")),
        ]

    def _links(self, standing: ItemStanding) -> Iterator[str]:
        for entry in standing.entries:
            if entry.title:
                yield entry.title
            if entry.url:
                yield entry.url
            look = standing.looks.get(entry.url)
            if look is not None:
                yield self.own(f"ผลตรวจ: {register_words.look_words(look)}")

    def _notes(self) -> Iterator[str]:
        yield "ครบ หมายถึง มีลิงก์ ไม่มีสิ่งที่ต้องแก้ และมีสิ่งที่ต้องแสดงทุกอย่าง"
        if self.register.source:
            yield self.register.source
