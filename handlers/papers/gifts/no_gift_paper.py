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
    Digits,
    Document,
    Heading,
    Money,
    Notes,
    PageBreak,
    Share,
    Signatures,
    Table,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words, moment_words
from models.calendar import fiscal_year
from models.gifts.result.gift_result import NONE_RECEIVED, NONE_REPORTED
from models.gifts.result.gift_results import UnitResult

_NIL: Mapping[str, str] = {
    "": "มีการรับ",
    NONE_RECEIVED: "ไม่มีการรับ",
    NONE_REPORTED: "ไม่มีรายงานการรับ",
}


@dataclass(frozen=True)
class NoGiftRows:
    until: date
    results: Sequence[UnitResult]
    """The results of the units, up to `until`."""
    total: UnitResult | None
    """Their sum, if there are several."""
    confirmers: Mapping[int, str]
    """Names by person."""
    annexes: Sequence[Annex] = ()
    """Each on pages of its own."""


def build(rows: NoGiftRows, now: datetime, digits: Digits) -> Document:
    """Returns the document as of `now` (aware)."""
    built = _Result(rows, OfficeWords(digits))
    unit = rows.results[0].bureau_name if len(rows.results) == 1 else "ทุกหน่วยงาน"
    since = rows.results[0].since
    days = f"ตั้งแต่วันที่ {day_words(since)} ถึงวันที่ {day_words(rows.until)}"
    return Document(
        title=[
            "รายงานผลการดำเนินการตามนโยบายไม่รับของขวัญ (No Gift Policy)",
            built.own(f"ปีงบประมาณ พ.ศ.{NO_BREAK}{fiscal_year(rows.until)}"),
        ],
        meta=[unit, built.own(days), built.own(as_of(now))],
        blocks=list(built.blocks()),
        made_at=now,
        digits=digits,
        landscape=True,
        whole=sorted(built.names()),
    )


@dataclass(frozen=True)
class _Result:
    rows: NoGiftRows
    own: OfficeWords

    def names(self) -> set[str]:
        """Returns the names, which are never broken over a line."""
        units = {unit.bureau_name for unit in self.rows.results}
        return {
            *units,
            *self.rows.confirmers.values(),
            *(name for annex in self.rows.annexes for name in annex.whole),
        }

    def blocks(self) -> Iterator[Block]:
        yield Heading("การเข้าร่วมและการสอบถาม")
        yield self._joining()
        yield Heading("การรับทรัพย์สินหรือประโยชน์อื่นใด")
        yield self._gifts()
        yield Notes("หมายเหตุ", [self.own(item) for item in self._remarks()])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])
        for annex in self.rows.annexes:
            yield PageBreak()
            yield from annex.blocks

    # -- the result ------------------------------------------------------------------------------

    def _units(self) -> Iterator[tuple[UnitResult, bool]]:
        yield from ((unit, False) for unit in self.rows.results)
        if self.rows.total is not None:
            yield self.rows.total, True

    def _joining(self) -> Table:
        columns = (
            Column("หน่วยงาน", 3.6),
            Column("บุคลากร", 1.1, "right"),
            Column("ต้องเข้าร่วม", 1.2, "right"),
            Column("เข้าร่วม", 1.1, "right"),
            Column("ร้อยละ", 1, "right"),
            Column("ถามแล้ว", 1.1, "right"),
            Column("ตอบแล้ว", 1.1, "right"),
            Column("ตอบว่าไม่มี", 1.2, "right"),
            Column("ผลของรอบ", 2),
            Column("ผู้ยืนยันผล", 2.6),
        )
        rows = [self._unit(*each) for each in self._units()]
        return Table("การเข้าร่วมและการสอบถาม", columns, rows)

    def _unit(self, unit: UnitResult, whole: bool) -> list[Cell]:
        values = (
            "รวม" if whole else unit.bureau_name,
            unit.people,
            unit.must_join,
            unit.joined,
            Share(unit.share) if unit.share is not None else None,
            unit.asked,
            unit.answered,
            unit.answered_none,
            _NIL[unit.nil],
            self._confirmed(unit),
        )
        return [Cell(value, bold=whole) for value in values]

    def _confirmed(self, unit: UnitResult) -> str:
        if unit.confirmed_at is None:
            return "ยังไม่ยืนยัน"
        name = self.rows.confirmers.get(unit.confirmed_by or 0, "")
        return self.own("\n".join(filter(None, (name, moment_words(unit.confirmed_at)))))

    def _gifts(self) -> Table:
        columns = (
            Column("หน่วยงาน", 3.6),
            Column("รายงานการรับ", 1.3, "right"),
            Column("ส่งคืน", 1, "right"),
            Column("มอบหน่วยงาน", 1.3, "right"),
            Column("รับไว้ได้ตามกฎหมาย", 1.5, "right"),
            Column("ยังไม่เสร็จ", 1.1, "right"),
            Column("มูลค่ารวม (บาท)", 1.8, "right"),
            Column("ไม่ทราบมูลค่า", 1.2, "right"),
            Column("ปฏิเสธไม่รับ", 1.2, "right"),
        )
        return Table("การรับ", columns, [self._received(*each) for each in self._units()])

    def _received(self, unit: UnitResult, whole: bool) -> list[Cell]:
        values = (
            "รวม" if whole else unit.bureau_name,
            unit.reported,
            unit.returned,
            unit.handed_over,
            unit.kept,
            unit.waiting,
            Money(unit.total_value),
            unit.unknown_values,
            unit.refused,
        )
        return [Cell(value, bold=whole) for value in values]

    def _remarks(self) -> Iterator[str]:
        """Yields how the figures are counted, and the difference between the two kinds of
        nothing."""
        yield "ร้อยละคำนวณจากผู้ที่ต้องเข้าร่วม ไม่นับผู้ที่ย้าย พ้นจากราชการ หรือลาถึงวันปิดรับ"
        yield "“ไม่มีการรับ” คือผู้ที่ถูกถามทุกคนตอบว่าไม่ได้รับ ส่วน “ไม่มีรายงานการรับ” คือไม่มีผู้ใดรายงาน แต่ยังตอบไม่ครบ"
        yield "รายการที่ปฏิเสธไม่รับแสดงเป็นสถิติ ไม่รวมในจำนวนรายงานการรับและมูลค่า"
        unknown = sum(unit.unknown_values for unit in self.rows.results)
        if unknown:
            yield f"มูลค่ารวมไม่นับ {unknown:,} รายการที่ไม่ทราบมูลค่า"
        waiting = sum(unit.waiting for unit in self.rows.results)
        if waiting:
            yield f"ยังไม่เสร็จ {waiting:,} รายการ คือรอการพิจารณา หรือรอหลักฐานการส่งคืนหรือการมอบ"
