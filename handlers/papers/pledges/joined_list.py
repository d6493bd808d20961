"""The list of a unit's people who joined announcements, with room to sign; at its end those who
have not joined, if the reader may see their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import DASH, NO_BREAK, OfficeWords
from handlers.understand.dates.dates import short_date
from models.pledges.joined_people import UnitList, UnitPerson
from models.pledges.pledge import MOVED, ON_LEAVE, RETIRED, ROLE

MOST_ABREAST = 7
"""The most announcements side by side on a landscape page; more stand in one column, one below the
other."""

_EXCUSED: Mapping[str, str] = {
    MOVED: "ย้ายหน่วยงาน",
    RETIRED: "พ้นจากราชการ",
    ON_LEAVE: "ลาถึงวันปิดรับ",
    ROLE: "ไม่อยู่ในกลุ่มที่ต้องเข้าร่วม",
}
_NUMBER, _NAME = Column("ที่", 0.7, "center"), Column("ชื่อ", 3.8)
_POSITION = Column("ตำแหน่ง", 2.8)


def for_reader(listed: UnitList, named: frozenset[int] | None, own: OfficeWords) -> JoinedList:
    """Returns the list in which only people of `named` (None: everybody) show as not having
    joined."""
    if named is None:
        return JoinedList(listed, 0, own)
    shown, unnamed = [], 0
    for each in listed.people:
        if each.person_id in named or not each.missing:
            shown.append(each)
        elif each.joined:
            shown.append(replace(each, missing=frozenset()))
        else:
            unnamed += 1
    return JoinedList(replace(listed, people=shown), unnamed, own)


@dataclass(frozen=True)
class JoinedList:
    """A unit's list as the reader may see it."""

    of: UnitList
    unnamed: int
    """How many have joined nothing and are left out, because the reader may not see their names."""
    own: OfficeWords

    def blocks(self, unit: str, year: int) -> Iterator[Block]:
        """Yields the list of the unit for a fiscal year (B.E.)."""
        title = f"บัญชีรายชื่อผู้เข้าร่วมประกาศเจตนารมณ์ ปีงบประมาณ พ.ศ.{NO_BREAK}{year}"
        yield Paragraph(self.own(title), bold=True, align="center")
        yield Paragraph(unit, align="center")
        if not self.of.announcements:
            yield Paragraph("ยังไม่มีประกาศที่เปิดให้เข้าร่วมในปีงบประมาณนี้")
            return
        yield self._joined()
        yield from self._not_joined()
        yield from self._excused()
        yield Signatures(["ผู้จัดทำบัญชี", "ผู้บังคับบัญชารับรอง"])

    def _joined(self) -> Table:
        """Returns a table with a row for each person who joined anything, with room to sign."""
        abreast = len(self.of.announcements) <= MOST_ABREAST
        heads = (
            [Column(short, 1.4, "center") for _, short in self.of.announcements]
            if abreast
            else [Column("ประกาศที่เข้าร่วมและวันที่", 6)]
        )
        columns = (_NUMBER, _NAME, _POSITION, *heads, Column("ลายมือชื่อ", 2.8))
        people = [each for each in self.of.people if each.joined]
        rows = [
            [*_person(number, each), *self._joinings(each, abreast), Cell("")]
            for number, each in enumerate(people, 1)
        ]
        return Table("บัญชีรายชื่อ", columns, rows, roomy=True)

    def _joinings(self, each: UnitPerson, abreast: bool) -> list[Cell]:
        if abreast:
            return [Cell(self._joining(each, id_)) for id_, _ in self.of.announcements]
        lines = [
            f"{short} {self._day(each.joined[id_])}"
            for id_, short in self.of.announcements
            if id_ in each.joined
        ]
        return [Cell("\n".join(lines))]

    def _joining(self, each: UnitPerson, announcement_id: int) -> str:
        """Returns the day of joining, a dash if not joined, "" if the announcement is not for the
        person."""
        if announcement_id in each.joined:
            return self._day(each.joined[announcement_id])
        return DASH if announcement_id in each.missing else ""

    def _day(self, day: date) -> str:
        return self.own(short_date(day).replace(" ", NO_BREAK))

    def _not_joined(self) -> Iterator[Block]:
        """Yields the people who must join an announcement and have joined none."""
        missing = [each for each in self.of.people if each.missing and not each.joined]
        if missing:
            yield Heading(self.own(f"ยังไม่ได้เข้าร่วม {len(missing):,} คน"))
            yield self._missing(missing)
        if self.unnamed:
            words = f"ยังไม่ได้เข้าร่วมอีก {self.unnamed:,} คน ไม่แสดงชื่อ"
            yield Paragraph(self.own(f"{words} รายชื่อเปิดเฉพาะผู้บังคับบัญชาและผู้ดูแลระบบ"))

    def _missing(self, people: Sequence[UnitPerson]) -> Table:
        columns = (
            _NUMBER,
            _NAME,
            _POSITION,
            Column("ประกาศที่ยังไม่ได้เข้าร่วม", 6),
            Column("หมายเหตุ", 2.8),
        )
        rows = [
            [*_person(number, each), Cell(self._missing_words(each)), Cell("")]
            for number, each in enumerate(people, 1)
        ]
        return Table("ยังไม่ได้เข้าร่วม", columns, rows)

    def _missing_words(self, each: UnitPerson) -> str:
        announcements = self.of.announcements
        if len(each.missing) == len(announcements) > 1:
            return self.own(f"ทั้ง {len(announcements)} ฉบับ")
        return ", ".join(short for id_, short in announcements if id_ in each.missing)

    def _excused(self) -> Iterator[Block]:
        """Yields why the totals are smaller than the unit: how many people for each reason, without
        names."""
        counted = Counter(
            reason for each in self.of.people for reason in set(each.excused.values())
        )
        if counted:
            items = [f"{_EXCUSED[why]} {count:,} คน" for why, count in sorted(counted.items())]
            yield Notes("ไม่นับเป็นผู้ต้องเข้าร่วม", [self.own(item) for item in items])


def _person(number: int, each: UnitPerson) -> list[Cell]:
    return [Cell(number), Cell(each.name), Cell(each.position or None)]
