"""The record of a vote, to be signed by its committee: how it was held, what must agree, the votes
where they may be told, and what proves that nothing was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.elections import election_words
from handlers.elections.election_words import NOMINEE_STATES, STEPS
from handlers.papers.elections import election_rows
from handlers.papers.elections.election_rows import MemberRow, NamedRow
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
)
from handlers.papers.wording import OfficeWords, day_words, moment_words, share_of
from models.elections import elections
from models.elections.counting import Tally
from models.elections.election import ACCEPTED, GONE, VOTING, Election
from models.elections.election_closing import ElectionTotals
from models.elections.election_settings import BY_TWO, Days

_HELD = (Column("เรื่อง", 2.4), Column("กำหนด", 3.6), Column("ที่มา", 2.4))
_AGREE = (Column("รายการ", 5), Column("จำนวน", 1.4, "right"))
_VOTES = (
    Column("หมายเลข", 1, "center"),
    Column("ชื่อและสังกัด", 4.4),
    Column("เสียง", 1, "right"),
    Column("ร้อยละ", 1.2, "right"),
    Column("หมายเหตุ", 1.8),
)
_SIGNS = (
    Column("ชื่อ", 3),
    Column("หน้าที่", 1.8),
    Column("ลงนาม", 3),
    Column("วันที่", 1.6),
)
_RECEIPTS_A_ROW = 5


@dataclass(frozen=True)
class BallotRecord:
    """The document.

    tally: None where numbers would tell how people voted who are known to have voted.
    whole: what was counted, for the numbers of all ballots together.
    receipts: as people have them, sorted.
    key: the short name of the committee's key.
    head: the newest day's head of the audit trail, or empty.
    backups: those made while people voted, each with its day and file.
    """

    election: Election
    days: dict[str, Days]
    members: Sequence[MemberRow]
    named: Sequence[NamedRow]
    totals: ElectionTotals
    whole: Tally
    tally: Tally | None
    unaltered: bool
    receipts: Sequence[str]
    key: str
    head: str
    backups: Sequence[str]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        names = [each.name for each in self.named]
        title = ("บันทึกการลงคะแนนและการนับคะแนน", self.election.title)
        return election_rows.paper(self.own, title, self._blocks(), names, now)

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("1. วิธีการคัดเลือก"))
        yield Table("วิธีการคัดเลือก", _HELD, list(self._held()))
        yield Heading(self.own("2. การลงคะแนน"))
        yield from self._voting()
        yield Heading(self.own("3. ผลการนับคะแนน"))
        yield from self._counted()
        yield Heading(self.own("4. ผู้ได้รับเลือก"))
        yield from self._winners()
        yield Heading(self.own("5. หลักฐานความถูกต้อง"))
        yield from (Paragraph(each, indent=True) for each in self._proofs())
        yield Heading(self.own("6. ลงนามคณะกรรมการ"))
        yield Table("ลงนาม", _SIGNS, [self._sign(each) for each in self.members], roomy=True)
        yield from self._receipts()

    # -- how it was held ----------------------------------------------------------------------

    def _held(self) -> Iterator[list[Cell]]:
        for name, label in STEPS.items():
            days = self.own(election_words.days_words(self.days[name]))
            source = election_words.days_source(name, self.days[name], self.election.year)
            yield [Cell(label), Cell(days), Cell(self.own(source))]
        settings = elections.settings_of(self.election)
        for name, (label, words) in election_words.settings_words(settings).items():
            source = self.own(election_words.source_of(name))
            yield [Cell(label), Cell(self.own(words)), Cell(source)]

    # -- voting -------------------------------------------------------------------------------

    def _voting(self) -> Iterator[Block]:
        opened, closed = self.election.opened_at, self.election.closed_at
        assert opened is not None and closed is not None
        yield Paragraph(
            self.own(
                f"กำหนดบัญชีผู้มีสิทธิลงคะแนนเมื่อเปิดหีบ {moment_words(opened)} และปิดหีบ "
                f"{moment_words(closed)}"
            ),
            indent=True,
        )
        found = self.totals
        rows = [
            ("ผู้มีสิทธิลงคะแนน", found.roll),
            ("ลงคะแนนในแชต", found.chat),
            ("ออกซองลงคะแนน", found.paper),
            ("ซองที่ส่งคืน", found.returned),
            ("ซองที่ไม่ส่งคืน", found.paper - found.returned),
            ("บัตรในหีบ", found.ballots),
            ("ใบรับ", found.receipts),
        ]
        yield Table("การลงคะแนน", _AGREE, [[Cell(words), Cell(count)] for words, count in rows])
        yield Paragraph(self.own(self._agreement()), indent=True)

    def _agreement(self) -> str:
        found = self.totals
        cast = found.chat + found.returned
        if found.agree:
            return f"จำนวนบัตรและใบรับตรงกับจำนวนผู้ลงคะแนน {cast:,} คน"
        return (
            f"จำนวนไม่ตรงกัน: ผู้ลงคะแนน {cast:,} คน บัตร {found.ballots:,} ใบ "
            f"ใบรับ {found.receipts:,} รายการ นับตามบัตรที่มี"
        )

    # -- counting -----------------------------------------------------------------------------

    def _counted(self) -> Iterator[Block]:
        counted = self.election.counted_at
        assert counted is not None
        yield Paragraph(self.own(f"{self._by()} นับคะแนนเมื่อ {moment_words(counted)}"), indent=True)
        void = sum(self.whole.void.values())
        rows = [
            ("บัตรทั้งหมด", self.whole.ballots),
            ("ไม่ประสงค์ลงคะแนน", self.whole.abstained),
            ("บัตรเสีย", self.whole.invalid),
            ("เสียงที่ลงให้ผู้ถอนตัวหรือพ้นจากทะเบียน (ไม่นับ)", void),
        ]
        if self.tally is None:
            rows = rows[:3]
        yield Table("บัตร", _AGREE, [[Cell(words), Cell(count)] for words, count in rows])
        if self.tally is None:
            words = "บัตรมีน้อยกว่า 20 ใบหรือเลือกตรงกันหมด จึงไม่แสดงเสียงของแต่ละคน เพื่อไม่ให้ทราบว่าใครเลือกใคร"
            yield Paragraph(self.own(words), indent=True)
            return
        for group in dict.fromkeys(each.group for each in self.named):
            if group:
                yield Paragraph(group, bold=True)
            yield Table(group or "คะแนน", _VOTES, list(self._votes(self.tally, group)))

    def _by(self) -> str:
        if elections.settings_of(self.election).counting != BY_TWO:
            return "เปิดหีบด้วยไฟล์กุญแจของคณะกรรมการ"
        pressed = " และ ".join(each.name for each in self.members if each.pressed)
        return f"{pressed} กดเปิดหีบ"

    def _votes(self, tally: Tally, group: str) -> Iterator[list[Cell]]:
        inside = [each for each in self.named if each.group == group]
        cast = sum(tally.votes.get(each.number or 0, 0) for each in inside)
        votes = {**tally.votes, **tally.void}
        for each in sorted(inside, key=lambda each: (-votes[each.number or 0], each.number or 0)):
            got, gone = votes[each.number or 0], each.state in GONE
            yield [
                Cell(each.number),
                Cell(f"{each.name}\n{each.bureau}"),
                Cell(got),
                Cell(None if gone else share_of(got, cast)),
                Cell(f"{NOMINEE_STATES[each.state]} ไม่นับ" if gone else ""),
            ]

    def _winners(self) -> Iterator[Block]:
        if self.election.winners is None:
            yield Paragraph("ประธานยังไม่ได้กำหนดผู้ได้รับเลือก", indent=True)
            return
        won = [each for each in self.named if each.number in self.election.winners]
        for place, each in enumerate(sorted(won, key=lambda each: (each.group, each.name)), 1):
            group = f" ({each.group})" if each.group else ""
            yield Paragraph(
                f"{self.own(f'{place}.')} {each.name} {each.bureau}{group}", indent=True
            )
        if not won:
            yield Paragraph(election_words.NOBODY_WON, indent=True)
        places = elections.settings_of(self.election).winners
        groups = {each.group for each in self.named if each.state == ACCEPTED}
        left = places * max(len(groups), 1) - len(won)
        if left > 0:
            yield Paragraph(
                self.own(f"ว่าง {left} รางวัล เพราะมีผู้ได้คะแนนน้อยกว่าจำนวนรางวัล"), indent=True
            )
        if self.election.tie_reason:
            yield Paragraph(election_words.chair_decided(self.election.tie_reason), indent=True)

    # -- proofs -------------------------------------------------------------------------------

    def _proofs(self) -> Iterator[str]:
        yield f"รหัสของบัตรทั้งหมดเมื่อปิดหีบ (SHA-256): {self.election.ballots_hash}"
        yield (
            "บัตรที่นับตรงกับบัตรเมื่อปิดหีบ" if self.unaltered else "บัตรไม่ตรงกับบัตรเมื่อปิดหีบ ต้องตรวจสอบก่อนลงนาม"
        )
        yield f"กุญแจของคณะกรรมการ: {self.key}"
        if self.head:
            yield f"รหัสปิดบันทึกการใช้งานล่าสุด: {self.head}"
        first, last = self.days[VOTING]
        yield self.own(
            f"สำเนาสำรองของฐานข้อมูลวันที่ {day_words(first)} ถึง {day_words(last)} มีหีบที่ปิดผนึกอยู่ "
            "ผู้ดูแลเครื่องลบเมื่อพ้นกำหนดเก็บ"
        )
        for each in self.backups:
            yield f"สำเนาสำรองที่ทำในช่วงลงคะแนน: {each}"
        yield "ระบบไม่เก็บว่าใครเลือกใคร ผู้ที่ได้ใบรับตรวจได้ว่าบัตรของตนอยู่ในรายการท้ายบันทึกนี้"

    @staticmethod
    def _sign(each: MemberRow) -> list[Cell]:
        return [Cell(each.name), Cell(each.place), Cell(""), Cell("")]

    def _receipts(self) -> Iterator[Block]:
        yield PageBreak()
        yield Heading(self.own(f"ใบรับทั้งหมด {len(self.receipts):,} รายการ เรียงตามตัวอักษร"))
        if not self.receipts:
            yield Paragraph("ไม่มีใบรับ", indent=True)
            return
        padded = [*self.receipts, *[""] * (-len(self.receipts) % _RECEIPTS_A_ROW)]
        columns = [Column("ใบรับ", 1, "center") for _ in range(_RECEIPTS_A_ROW)]
        rows = [
            [Cell(each) for each in padded[at : at + _RECEIPTS_A_ROW]]
            for at in range(0, len(padded), _RECEIPTS_A_ROW)
        ]
        yield Table("ใบรับ", columns, rows)
