"""The No Gift result of a round, unit by unit.

models/gifts/result/gift_results computes the counts and shares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.papers.paper_desk import Annex
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Money,
    Notes,
    PageBreak,
    Signatures,
    Table,
    Value,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words, moment_words, share_of
from models.calendar import fiscal_year
from models.gifts.result.gift_result import NONE_RECEIVED, NONE_REPORTED
from models.gifts.result.gift_results import UnitResult

_NIL: Mapping[str, str] = {
    "": "มีการรับ",
    NONE_RECEIVED: "ไม่มีการรับ",
    NONE_REPORTED: "ไม่มีรายงานการรับ",
}


_JOINING: Mapping[str, Column] = {
    "bureau_name": Column("หน่วยงาน", 3.6),
    "people": Column("บุคลากร", 1.1, "right"),
    "must_join": Column("ต้องเข้าร่วม", 1.2, "right"),
    "joined": Column("เข้าร่วม", 1.1, "right"),
    "share": Column("ร้อยละ", 1, "right"),
    "asked": Column("ถามแล้ว", 1.1, "right"),
    "answered": Column("ตอบแล้ว", 1.1, "right"),
    "answered_none": Column("ตอบว่าไม่มี", 1.2, "right"),
    "nil": Column("ผลของรอบ", 2),
    "confirmed_by": Column("ผู้ยืนยันผล", 2.6),
}
_RECEIVED: Mapping[str, Column] = {
    "bureau_name": Column("หน่วยงาน", 3.6),
    "reported": Column("รายงานการรับ", 1.3, "right"),
    "returned": Column("ส่งคืน", 1, "right"),
    "handed_over": Column("มอบหน่วยงาน", 1.3, "right"),
    "kept": Column("รับไว้ได้ตามกฎหมาย", 1.5, "right"),
    "waiting": Column("ยังไม่เสร็จ", 1.1, "right"),
    "total_value": Column("มูลค่ารวม (บาท)", 1.8, "right"),
    "unknown_values": Column("ไม่ทราบมูลค่า", 1.2, "right"),
    "refused": Column("ปฏิเสธไม่รับ", 1.2, "right"),
}
"""The columns of both tables, by the field of a unit's result that each shows."""


@dataclass(frozen=True)
class NoGiftPaper:
    until: date
    results: Sequence[UnitResult]
    """The results of the units, up to `until`."""
    total: UnitResult | None
    """Their sum, if there are several."""
    confirmers: Mapping[int, str]
    """Names by person."""
    annexes: Sequence[Annex]
    """Each on pages of its own."""
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        unit = self.results[0].bureau_name if len(self.results) == 1 else "ทุกหน่วยงาน"
        since = self.results[0].since
        days = f"ตั้งแต่วันที่ {day_words(since)} ถึงวันที่ {day_words(self.until)}"
        return Document(
            title=[
                "รายงานผลการดำเนินการตามนโยบายไม่รับของขวัญ (No Gift Policy)",
                self.own(f"ปีงบประมาณ พ.ศ.{NO_BREAK}{fiscal_year(self.until)}"),
            ],
            meta=[unit, self.own(days), self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            landscape=True,
            whole=sorted(self._names()),
        )

    def _names(self) -> set[str]:
        """Returns the names, which are never broken over a line."""
        units = {unit.bureau_name for unit in self.results}
        annexed = (name for annex in self.annexes for name in annex.whole)
        return {*units, *self.confirmers.values(), *annexed}

    def _blocks(self) -> Iterator[Block]:
        yield Heading("การเข้าร่วมและการสอบถาม")
        yield self._table("การเข้าร่วมและการสอบถาม", _JOINING)
        yield Heading("การรับทรัพย์สินหรือประโยชน์อื่นใด")
        yield self._table("การรับ", _RECEIVED)
        yield Notes("หมายเหตุ", [self.own(item) for item in self._remarks()])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])
        for annex in self.annexes:
            yield PageBreak()
            yield from annex.blocks

    # -- the result ------------------------------------------------------------------------------

    def _table(self, name: str, columns: Mapping[str, Column]) -> Table:
        rows = [self._row(unit, columns) for unit in self.results]
        if self.total is not None:
            rows.append(self._row(self.total, columns))
        return Table(name, list(columns.values()), rows)

    def _row(self, unit: UnitResult, columns: Mapping[str, Column]) -> list[Cell]:
        values: dict[str, Value] = {name: getattr(unit, name) for name in columns} | {
            "bureau_name": "รวม" if unit is self.total else unit.bureau_name,
            "share": share_of(unit.joined, unit.must_join),
            "nil": _NIL[unit.nil],
            "confirmed_by": self._confirmed(unit),
            "total_value": Money(unit.total_value),
        }
        return [Cell(values[name], bold=unit is self.total) for name in columns]

    def _confirmed(self, unit: UnitResult) -> str:
        if unit.confirmed_at is None:
            return "ยังไม่ยืนยัน"
        name = self.confirmers.get(unit.confirmed_by or 0, "")
        return self.own("\n".join(filter(None, (name, moment_words(unit.confirmed_at)))))

    def _remarks(self) -> Iterator[str]:
        """Yields how the figures are counted, and the difference between the two kinds of
        nothing."""
        yield "ร้อยละคำนวณจากผู้ที่ต้องเข้าร่วม ไม่นับผู้ที่ย้าย พ้นจากราชการ หรือลาถึงวันปิดรับ"
        yield "“ไม่มีการรับ” คือผู้ที่ถูกถามทุกคนตอบว่าไม่ได้รับ ส่วน “ไม่มีรายงานการรับ” คือไม่มีผู้ใดรายงาน แต่ยังตอบไม่ครบ"
        yield "รายการที่ปฏิเสธไม่รับแสดงเป็นสถิติ ไม่รวมในจำนวนรายงานการรับและมูลค่า"
        unknown = sum(unit.unknown_values for unit in self.results)
        if unknown:
            yield f"มูลค่ารวมไม่นับ {unknown:,} รายการที่ไม่ทราบมูลค่า"
        waiting = sum(unit.waiting for unit in self.results)
        if waiting:
            yield f"ยังไม่เสร็จ {waiting:,} รายการ คือรอการพิจารณา หรือรอหลักฐานการส่งคืนหรือการมอบ"
