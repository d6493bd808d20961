"""The office's form on a review of "ปัญหาที่อยากแก้ ความดีที่อยากทำ" (named in 002:241): what was done
and by how many, what was written, the goals, how people behave who keep them, the pledge.

The form itself stands in no source. Its parts are the columns of the bureau's report (002:232) and
what the office found missing in earlier ones: the review by work group, Do & Don't (003:72).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.ideas import idea_words, pledge_text
from handlers.ideas.idea_words import KINDS, VIRTUES
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, day_words, share_of
from models.calendar import fiscal_year
from models.campaigns.campaign import Campaign
from models.campaigns.campaign_shares import UnitShare
from models.ideas import goals, idea_rounds
from models.ideas.goals import LEAST_GOALS, Goal
from models.ideas.idea_rounds import GroupShare
from models.ideas.idea_texts import Idea

_GROUPS = (
    Column("กลุ่มงาน", 5),
    Column("บุคลากร (คน)", 1.5, "right"),
    Column("ผู้เขียน (คน)", 1.5, "right"),
    Column("ร้อยละ", 1.5, "right"),
)
_TEXTS = (Column("ที่", 0.6, "center"), Column("คุณธรรม", 1.6), Column("ข้อความ", 6))
_GOALS = (
    Column("ที่", 0.6, "center"),
    Column("คุณธรรม", 1.6),
    Column("เป้าหมาย", 5),
    Column("คะแนน", 1, "right"),
    Column("ผล", 1.2),
)
_CONDUCT = (
    Column("เป้าหมาย", 3),
    Column("พฤติกรรมที่พึงประสงค์ (Do)", 3),
    Column("พฤติกรรมที่ไม่พึงประสงค์ (Don't)", 3),
)


@dataclass(frozen=True)
class IdeaReport:
    """The form on one round.

    activity: the number and title of its activity, or empty.
    voted: how many have voted; None if there was no poll that counts.
    texts: None: the reader is not of the working group, which alone reads them.
    votes: by goal; None as long as no poll has chosen.
    """

    bureau: str
    campaign: Campaign
    activity: str
    wrote: UnitShare
    voted: UnitShare | None
    groups: Sequence[GroupShare]
    texts: Sequence[Idea] | None
    held: Sequence[Goal]
    chosen: Sequence[Goal]
    votes: dict[int, int] | None
    code: str
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        year = fiscal_year(self.campaign.first_day)
        about = [f"กิจกรรมที่ {self.activity}"] if self.activity else []
        return Document(
            title=[
                "แบบรายงานกิจกรรมการติดตามและทบทวน",
                f"“ปัญหาที่อยากแก้ ความดีที่อยากทำ” ของ{self.bureau}",
                self.own(f"ประจำปีงบประมาณ พ.ศ. {year}"),
            ],
            meta=[*(self.own(each) for each in about), f"รหัส {self.code}", self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
        )

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("1. การดำเนินการ"))
        yield from (Paragraph(self.own(each), indent=True) for each in self._done())
        yield from self._group_table()
        yield Heading(self.own("2. ผลผลิต: เป้าหมายคุณธรรม"))
        yield from self._goal_table()
        yield Heading(self.own("3. พฤติกรรมที่พึงประสงค์และไม่พึงประสงค์ (Do & Don't)"))
        yield from self._conduct_table()
        yield Heading(self.own("4. ผลลัพธ์: ปฏิญญาคุณธรรม"))
        yield from self._pledge()
        yield Heading(self.own("5. เอกสาร/หลักฐาน: ข้อความที่บุคลากรเขียน"))
        yield from self._text_tables()
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])

    # -- what was done ------------------------------------------------------------------------

    def _done(self) -> Iterator[str]:
        first, last = day_words(self.campaign.first_day), day_words(self.campaign.last_day)
        yield (
            f"เปิดให้บุคลากรทุกคนของ{self.bureau}เขียนปัญหาที่อยากแก้ ความดีที่อยากทำ โดยไม่เก็บชื่อ "
            f"ตั้งแต่ {first} กำหนดปิด {last}"
        )
        yield f"มีผู้เขียน {_counted(self.wrote)}"
        if self.voted is not None:
            yield f"มีผู้ลงคะแนนเลือกเป้าหมาย {_counted(self.voted)}"

    def _group_table(self) -> Iterator[Block]:
        if not self.groups:
            return
        rows = [
            [
                Cell(each.group or "ไม่ระบุกลุ่มงาน"),
                Cell(each.asked),
                Cell(each.answered),
                Cell(None if each.answered is None else share_of(each.answered, each.asked)),
            ]
            for each in self.groups
        ]
        yield Paragraph("การทบทวนระดับกลุ่มงาน", bold=True)
        yield Table("การทบทวนระดับกลุ่มงาน", _GROUPS, rows)
        if any(each.answered is None for each in self.groups):
            yield Paragraph(self.own("ช่องที่เป็นขีดไม่แสดงจำนวน เพื่อไม่ให้ทราบว่าใครในกลุ่มงานเล็กเขียน"))

    # -- goals --------------------------------------------------------------------------------

    def _goal_table(self) -> Iterator[Block]:
        if not self.held:
            yield Paragraph("ยังไม่ได้กำหนดเป้าหมาย", indent=True)
            return
        kept = {each.id for each in self.chosen}
        rows = [
            [
                Cell(number),
                Cell(VIRTUES[each.virtue]),
                Cell(each.text),
                Cell(None if self.votes is None else self.votes.get(each.id, 0)),
                Cell("เลือก" if each.id in kept else None),
            ]
            for number, each in enumerate(self.held, 1)
        ]
        yield Table("เป้าหมาย", _GOALS, rows)
        if self.votes is None:
            yield Paragraph("ยังไม่มีผลลงคะแนน", indent=True)
            return
        enough = "ครบ" if len(self.chosen) >= LEAST_GOALS else "ไม่ครบ"
        count = (
            f"เลือกเป้าหมาย {len(self.chosen)} เรื่อง {enough}ตามแผนที่กำหนดไม่น้อยกว่า {LEAST_GOALS} เรื่อง"
        )
        without = idea_words.virtues_listed(goals.missing(self.chosen))
        yield Paragraph(self.own(count), indent=True)
        if without:
            yield Paragraph(f"คุณธรรมที่ยังไม่มีเป้าหมาย: {without}", indent=True)

    def _conduct_table(self) -> Iterator[Block]:
        told = [each for each in self.chosen if each.does or each.avoids]
        if not told:
            yield Paragraph("ยังไม่ได้กำหนด", indent=True)
            return
        rows = [
            [
                Cell(f"{VIRTUES[each.virtue]}: {each.text}"),
                Cell(each.does or None),
                Cell(each.avoids or None),
            ]
            for each in told
        ]
        yield Table("Do & Don't", _CONDUCT, rows)

    def _pledge(self) -> Iterator[Block]:
        if not self.chosen:
            yield Paragraph("ยังไม่มีเป้าหมายที่เลือก จึงยังไม่มีร่างปฏิญญา", indent=True)
            return
        year = fiscal_year(self.campaign.first_day)
        yield Paragraph("(ร่าง)", bold=True)
        for each in pledge_text.text(self.bureau, year, self.chosen).split("\n"):
            if each:
                yield Paragraph(self.own(each), indent=True)

    # -- what was written ---------------------------------------------------------------------

    def _text_tables(self) -> Iterator[Block]:
        if self.texts is None:
            yield Paragraph("ข้อความที่บุคลากรเขียนอยู่ที่คณะทำงานของสำนัก", indent=True)
            return
        if not self.texts:
            yield Paragraph(self.own(idea_words.no_texts(self.campaign)), indent=True)
            return
        for kind, name in KINDS.items():
            told = [each for each in self.texts if each.kind == kind]
            if told:
                yield Paragraph(name, bold=True)
                yield Table(name, _TEXTS, [_text_row(n, each) for n, each in enumerate(told, 1)])


def _counted(share: UnitShare) -> str:
    if share.answered is None or share.share is None:
        return f"น้อยกว่า 5 คน จากบุคลากร {share.asked:,} คน จึงไม่แสดงจำนวน"
    met = "บรรลุ" if share.share >= idea_rounds.TARGET else "ยังไม่บรรลุ"
    counted = f"{share.answered:,} คน คิดเป็นร้อยละ {share.share} ของบุคลากร {share.asked:,} คน"
    return f"{counted} ({met}เป้าหมายร้อยละ {idea_rounds.TARGET:f})"


def _text_row(number: int, idea: Idea) -> list[Cell]:
    return [Cell(number), Cell(VIRTUES.get(idea.virtue) or None), Cell(idea.text)]
