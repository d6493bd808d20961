"""The order that appoints a working group, as the regulation on correspondence prints orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import (
    Block,
    Document,
    Heading,
    Lines,
    Paragraph,
    Signatures,
)
from handlers.papers.wording import DOTS, NO_BREAK, NO_SIGNER, OfficeWords, day_words
from handlers.working_groups import group_words
from models.calendar import BUDDHIST_YEARS
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.people.scope import head_of
from models.working_groups import groups
from models.working_groups.working_group import WorkingGroup

_SHORT_DOTS = "." * 10
_WIDTHS = (1.15, 5.1, 3.6)


@dataclass(frozen=True)
class OrderPaper:
    """An order. head: who signs it, or None if the roster names nobody who leads the bureau."""

    group: WorkingGroup
    bureau: str
    head: Person | None
    own: OfficeWords

    @property
    def title(self) -> list[str]:
        day = self.group.ordered_on
        year = day.year + BUDDHIST_YEARS if day is not None else _SHORT_DOTS
        return [
            f"คำสั่ง{self.bureau}",
            self.own(f"ที่ {_SHORT_DOTS}/{year}"),
            f"เรื่อง แต่งตั้ง{self.group.title}",
        ]

    def blocks(self) -> Iterator[Block]:
        year = f"ประจำปีงบประมาณ พ.ศ.{NO_BREAK}{self.group.fiscal_year}"
        yield Paragraph(
            self.own(
                f"เพื่อให้การดำเนินงานของ{self._named_with_bureau} {year} "
                "เป็นไปด้วยความเรียบร้อย มีประสิทธิภาพ และบรรลุวัตถุประสงค์ "
                f"จึงแต่งตั้ง{self.group.title} โดยมีองค์ประกอบ และหน้าที่และอำนาจ ดังนี้"
            ),
            indent=True,
        )
        yield Heading(self.own("1. องค์ประกอบ"), 2)
        yield Lines(list(self._members()), _WIDTHS)
        yield Heading(self.own("2. หน้าที่และอำนาจ"), 2)
        for number, duty in enumerate(self.group.duties, 1):
            yield Paragraph(f"{self.own(f'2.{number}')} {duty}", indent=True)
        yield Paragraph("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป", indent=True, part=True)
        yield Paragraph(self.own(f"สั่ง ณ วันที่ {self._day}"), align="center", part=True)
        yield Signatures([self._signer()], letter=True)

    @property
    def _named_with_bureau(self) -> str:
        title = self.group.title
        return title if self.bureau in title else f"{title} ของ{self.bureau}"

    def _members(self) -> Iterator[tuple[str, str, str]]:
        for number, each in enumerate(groups.in_order(self.group.members), 1):
            name = "\n".join(filter(None, (each["name"], each["position"])))
            yield self.own(f"1.{number}"), name, group_words.SEATS[each["seat"]]

    @property
    def _day(self) -> str:
        if self.group.ordered_on is None:
            return f"{_SHORT_DOTS} {DOTS[:24]} พ.ศ. {_SHORT_DOTS}"
        day, month, year = day_words(self.group.ordered_on).split(NO_BREAK)
        return NO_BREAK.join((day, month, "พ.ศ.", year))

    def _signer(self) -> str:
        if self.head is None:
            return NO_SIGNER
        return "\n".join(filter(None, (f"({self.head.name})", self.head.position)))


def gather(desk: PaperDesk) -> Document:
    """Returns the order that is asked for. Raises Refusal: no_rows."""
    group = groups.standing(desk.session, desk.request.gift or 0)
    if group is None:
        raise Refusal("no_rows")
    paper = OrderPaper(
        group=group,
        bureau=desk.session.get_one(Bureau, group.bureau_id).name,
        head=head_of(desk.session, group.bureau_id),
        own=desk.own,
    )
    return Document(
        title=paper.title,
        meta=[],
        blocks=list(paper.blocks()),
        made_at=desk.now,
        digits=desk.digits,
        letter=True,
        emblem=True,
        whole=sorted({paper.bureau, *(each["name"] for each in group.members)}),
    )
