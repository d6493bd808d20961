"""The minutes of a meeting, as the regulation on correspondence prints them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import (
    Blank,
    Block,
    Document,
    Heading,
    Lines,
    Paragraph,
    Signatures,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, day_words
from handlers.understand.dates.dates import weekday
from handlers.working_groups import group_words
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.working_groups import groups
from models.working_groups.working_group import SECRETARY, GroupMeeting, WorkingGroup

_DOTS = "." * 44
_PEOPLE = (0.95, 4.6, 4.1)
_LINES = 6
"""To write on, where a meeting was noted without an agenda."""


@dataclass(frozen=True)
class MinutesPaper:
    """The minutes of a meeting. noted_by: who wrote them."""

    group: WorkingGroup
    meeting: GroupMeeting
    bureau: str
    noted_by: Person
    own: OfficeWords

    @property
    def title(self) -> list[str]:
        told = self.meeting
        title = self.group.title
        of = title if self.bureau in title else f"{title} {self.bureau}"
        begins = self._clock(told.begins)
        at = f" เวลา{NO_BREAK}{begins}" if begins else ""
        lines = [
            f"รายงานการประชุม{of}",
            self.own(group_words.of_meeting(told)),
            self.own(f"เมื่อ{weekday(told.day)} {day_words(told.day)}{at}"),
            self.own(f"ณ {told.place}") if told.place else "",
        ]
        return [line for line in lines if line]

    def blocks(self) -> Iterator[Block]:
        yield from self._people("ผู้มาประชุม", self.meeting.present, self._seat)
        yield from self._people("ผู้ไม่มาประชุม", self.meeting.absent, lambda each: each["why"])
        yield from self._people("ผู้เข้าร่วมประชุม", self.meeting.guests, lambda each: each["position"])
        yield from self._begins()
        for number, item in enumerate(self.meeting.agenda, 1):
            yield from self._item(number, item)
        if not self.meeting.agenda:
            yield Blank(_LINES)
        if ends := self._clock(self.meeting.ends):
            yield Paragraph(self.own(f"เลิกประชุมเวลา{NO_BREAK}{ends}"), bold=True, part=True)
        yield Signatures([self._noter(), self._checker()])

    def _people(
        self, heading: str, found: Sequence[Mapping[str, Any]], beside: Any
    ) -> Iterator[Block]:
        if not found:
            return
        yield Heading(heading, 2)
        ordered = groups.in_order(found) if "seat" in found[0] else found
        rows = [
            (self.own(f"{n}."), self._named(each), beside(each))
            for n, each in enumerate(ordered, 1)
        ]
        yield Lines(rows, _PEOPLE)

    @staticmethod
    def _named(each: Mapping[str, Any]) -> str:
        position = each["position"] if "seat" in each else ""
        return "\n".join(filter(None, (each["name"], position)))

    @staticmethod
    def _seat(each: Mapping[str, Any]) -> str:
        return group_words.SEATS[each["seat"]]

    def _begins(self) -> Iterator[Block]:
        if begins := self._clock(self.meeting.begins):
            yield Paragraph(self.own(f"เริ่มประชุมเวลา{NO_BREAK}{begins}"), bold=True, part=True)
        chair = groups.chair_of(self.meeting.present)
        if chair is not None and self.meeting.agenda:
            words = f"{chair['name']} ประธานคณะทำงาน กล่าวเปิดประชุม และดำเนินการประชุมตามระเบียบวาระ ดังนี้"
            yield Paragraph(words, indent=True)

    def _item(self, number: int, item: Mapping[str, str]) -> Iterator[Block]:
        title = item["title"] or "เรื่องอื่น ๆ"
        about = title if title.startswith("เรื่อง") else f"เรื่อง {title}"
        yield Heading(f"{self.own(f'ระเบียบวาระที่ {number}')} {about}", 2)
        for line in filter(None, item["text"].split("\n")):
            yield Paragraph(line, indent=True)
        first, *further = item["decision"].split("\n")
        if first:
            yield Paragraph(f"มติที่ประชุม  {first}", bold=True)
        for line in further:
            yield Paragraph(line, indent=True)

    def _clock(self, at: str) -> str:
        return f"{at.replace(':', '.')}{NO_BREAK}นาฬิกา" if at else ""

    def _noter(self) -> str:
        return f"({self.noted_by.name})\nผู้จดรายงานการประชุม"

    def _checker(self) -> str:
        """The secretary who came, if somebody else wrote the minutes."""
        came = self.meeting.present
        found = [each for each in came if each["seat"] == SECRETARY]
        other = next((e["name"] for e in found if e["person"] != self.noted_by.id), _DOTS)
        return f"({other})\nผู้ตรวจรายงานการประชุม"


def gather(desk: PaperDesk) -> Document:
    """Returns the minutes that are asked for. Raises Refusal: no_rows."""
    found = groups.meeting(desk.session, desk.request.gift or 0)
    if found is None:
        raise Refusal("no_rows")
    group, meeting = found
    paper = MinutesPaper(
        group=group,
        meeting=meeting,
        bureau=desk.session.get_one(Bureau, group.bureau_id).name,
        noted_by=desk.session.get_one(Person, meeting.noted_by),
        own=desk.own,
    )
    people = (*meeting.present, *meeting.absent, *meeting.guests)
    return Document(
        title=paper.title,
        meta=[],
        blocks=list(paper.blocks()),
        made_at=desk.now,
        digits=desk.digits,
        letter=True,
        whole=sorted({paper.bureau, paper.noted_by.name, *(each["name"] for each in people)}),
    )
