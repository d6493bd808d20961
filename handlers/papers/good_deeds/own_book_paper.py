"""One's own book of good deeds: all that its owner has kept, also what nobody else may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.good_deeds.deed_words import SHOWN
from handlers.ideas.idea_words import VIRTUES
from handlers.papers.printing.model import Cell, Column, Document, Notes, Table
from handlers.papers.wording import OfficeWords, as_of

_DEEDS = (
    Column("ที่", 0.6, "center"),
    Column("วันที่ทำ", 1.5),
    Column("คุณธรรม", 1.1),
    Column("ความดี", 5),
    Column("ผู้ชื่นชม ผู้ยืนยัน", 2),
    Column("ผู้อ่านได้", 1.4),
)


@dataclass(frozen=True)
class OwnDeed:
    """A deed as its owner reads it.

    hours: None if they were not told.
    hashed: the hash that stands on the trail.
    """

    done_on: date
    virtue: str
    words: str
    hours: int | None
    shown: str
    praised_by: str
    witness: str
    hashed: str


@dataclass(frozen=True)
class OwnBook:
    """The book, to be printed."""

    name: str
    position: str
    bureau: str
    deeds: Sequence[OwnDeed]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        rows = [
            [
                Cell(number),
                Cell(each.done_on),
                Cell(VIRTUES[each.virtue]),
                Cell(self._told(each)),
                Cell(_people(each)),
                Cell(SHOWN[each.shown]),
            ]
            for number, each in enumerate(self.deeds, 1)
        ]
        return Document(
            title=["สมุดความดี", self.name, f"{self.position} {self.bureau}"],
            meta=[self.own(f"{len(self.deeds):,} เรื่อง {as_of(now)}")],
            blocks=[
                Table("สมุดความดี", _DEEDS, rows),
                Notes(
                    "หมายเหตุ",
                    [
                        "เจ้าของบันทึกเอง ไม่มีการอนุมัติ การจัดอันดับ หรือคะแนน",
                        "รหัสใต้ข้อความตรงกับรหัสที่เก็บในบันทึกการใช้งานของสำนักงาน ใช้ยืนยันว่าข้อความไม่ถูกแก้ไข",
                    ],
                ),
            ],
            made_at=now,
            digits=self.own.digits,
            whole=[self.name, self.bureau],
        )

    def _told(self, deed: OwnDeed) -> str:
        hours = self.own(f"\n(ใช้เวลา {deed.hours} ชั่วโมง)") if deed.hours else ""
        return f"{deed.words}{hours}\nรหัส {deed.hashed}"


def _people(deed: OwnDeed) -> str:
    praised = f"{deed.praised_by} (ชื่นชม)" if deed.praised_by else ""
    witness = f"{deed.witness} (ยืนยัน)" if deed.witness else ""
    return "\n".join(filter(None, (praised, witness))) or "–"
