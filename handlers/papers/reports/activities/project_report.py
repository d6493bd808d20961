"""The report on a project that was carried out, in the sections of the source (003:1-148).

What the report, its events, surveys and lessons hold stands in it; the rest has dotted lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from pythainlp.util import bahttext

from handlers.papers.paper_desk import ToldOfWork
from handlers.papers.printing.model import (
    Blank,
    Block,
    Cell,
    Column,
    Document,
    FactLine,
    Facts,
    Heading,
    Notes,
    PageBreak,
    Paragraph,
    Pictures,
    Signatures,
    Table,
    Thumb,
)
from handlers.papers.reports.activities.activity_page import caption, first_pictures
from handlers.papers.told_words import on_paper
from handlers.papers.wording import DRAFT, OfficeWords, as_of, with_parts
from handlers.reports.report_words import (
    NO_BUDGET,
    RISK,
    baht,
    percent_words,
    publicity_words,
    title_of,
)
from models.documents.document_activities import ActivityReport
from models.people.person import Person
from models.plans.plan_roll import EACH_BUREAU
from models.reports.report import SUBMITTED

MOST_PHOTOS = 24
"""Four pages of them; the rest are in the evidence of the report."""
_ACROSS = 2
_RESULTS = (Column("รายการ", 1.2), Column("ตามแผน", 4), Column("ผลที่เกิดขึ้น", 4))


@dataclass(frozen=True)
class ProjectReport:
    """The document of one report.

    described: the parts of the activity as its plan prints them, or "".
    names: of picture files by id, as the senders' phones gave them.
    writer: the person who sent the report; if somebody entered it for a person, that person. None
        if the report was printed in the source of its plan.
    """

    about: ActivityReport
    described: str
    told: Sequence[ToldOfWork]
    names: Mapping[int, str]
    writer: Person | None
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        about = self.about
        waits = about.report.state == SUBMITTED
        return Document(
            title=["รายงานสรุปผลการดำเนินโครงการ", self._named, *self._when_and_where()],
            meta=[about.bureau.name, self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            draft=DRAFT if waits else "",
            whole=[about.bureau.name, *([self.writer.name] if self.writer is not None else [])],
        )

    @cached_property
    def _named(self) -> str:
        about = self.about
        return self.own(f"{about.activity.number} {title_of(about.activity, about.version)}")

    def _when_and_where(self) -> Iterator[str]:
        held = [each for each in self.told if each.when]
        if len(held) == 1:
            yield self.own(held[0].when)
            yield self.own(f"ณ {held[0].where}") if held[0].where else ""

    def _blocks(self) -> Iterator[Block]:
        yield from self._reasons()
        sections = (
            ("รูปแบบการจัดกิจกรรม", self._form()),
            ("กลุ่มเป้าหมาย", self._target()),
            ("ระยะเวลาและสถานที่", self._times()),
            ("สรุปสาระสำคัญการดำเนินโครงการ", self._narrative()),
            ("ผลการดำเนินโครงการ", self._results()),
            ("การประเมินผลการดำเนินโครงการ", self._measured()),
            ("งบประมาณที่ใช้ในการดำเนินงาน", self._budget()),
            ("ปัญหา/อุปสรรคในการดำเนินงาน และข้อเสนอแนะ", self._problems()),
            ("ผลวิเคราะห์ที่เป็นประโยชน์ต่อสำนักงานเลขาธิการวุฒิสภา", self._useful()),
        )
        for place, (title, blocks) in enumerate(sections, 1):
            yield Heading(self.own(f"{place}. {title}"))
            yield from blocks
        yield from self._evidence()
        yield from self._signed()
        yield from self._photos()

    def _reasons(self) -> Iterator[Block]:
        about = self.about
        plan = self.own(about.plan.title.replace(EACH_BUREAU, about.bureau.name))
        yield Paragraph(
            f"{plan} กำหนดให้{about.bureau.name}ดำเนินการ “{self._named}” "
            f"{about.bureau.name}จึงสรุปผลการดำเนินโครงการ ดังนี้",
            indent=True,
        )

    def _form(self) -> Iterator[Block]:
        if not self.described:
            yield Blank(3)
        for line in with_parts("", self.described).strip().split("\n") if self.described else ():
            yield Paragraph(self.own(line))

    def _target(self) -> Iterator[Block]:
        planned = self.about.activity.target.strip()
        came = list(dict.fromkeys(self.own(each.came) for each in self.told if each.came))
        yield Facts(
            [
                FactLine("ตามแผน", self.own(planned), 0 if planned else 1),
                FactLine("ผู้เข้าร่วม", "\n".join(came), 0 if came else 1),
            ]
        )

    def _times(self) -> Iterator[Block]:
        when = [self.own(each.when) for each in self.told if each.when]
        where = list(dict.fromkeys(each.where for each in self.told if each.where))
        yield Facts(
            [
                FactLine("ระยะเวลา", "\n".join(when), 0 if when else 1),
                FactLine("สถานที่", "\n".join(where), 0 if where else 1),
            ]
        )

    def _narrative(self) -> Iterator[Block]:
        sent = self.about.version
        yield from _paragraphs(on_paper(sent.narrative))
        if sent.further_activity:
            yield Paragraph("กิจกรรมเพิ่มเติม", bold=True)
            yield from _paragraphs(on_paper(sent.further_activity))

    def _results(self) -> Iterator[Block]:
        activity, sent = self.about.activity, self.about.version
        yield Paragraph(f"ผลการดำเนินการ {self.own(percent_words(sent.percent))}", bold=True)
        rows = [
            [
                Cell("ผลผลิต", bold=True),
                Cell(self.own(activity.output) or None),
                Cell(on_paper(sent.output)),
            ],
            [
                Cell("ผลลัพธ์", bold=True),
                Cell(self.own(activity.outcome) or None),
                Cell(on_paper(sent.outcome)),
            ],
        ]
        yield Table("ผลการดำเนินโครงการ", _RESULTS, rows)

    def _measured(self) -> Iterator[Block]:
        found = [each.measured for each in self.told if each.measured]
        for place, (title, *figures) in enumerate(found, 1):
            yield Notes(f"{self.own(f'{place})')} {title}", [self.own(each) for each in figures])
        if not found:
            yield Blank(3)

    def _budget(self) -> Iterator[Block]:
        sent = self.about.version
        if sent.budget_allocated is None and sent.budget_disbursed is None:
            yield Paragraph(f"โครงการนี้{NO_BUDGET}", indent=True)
            return
        spent = sent.budget_disbursed or Decimal(0)
        yield Paragraph(
            self.own(
                f"โครงการดังกล่าวได้รับจัดสรร {baht(sent.budget_allocated or Decimal(0))} "
                f"มีค่าใช้จ่ายในการดำเนินงาน รวมทั้งสิ้น {baht(spent)} ({bahttext(float(spent))})"
            ),
            indent=True,
        )

    def _problems(self) -> Iterator[Block]:
        sent = self.about.version
        found = (
            [on_paper(sent.status_reason)] if sent.status_reason not in ("", sent.narrative) else []
        )
        if sent.risk in ("yellow", "red"):
            found.append(f"ระดับความเสี่ยง {RISK[sent.risk]}")
        betters = [each.betters for each in self.told if each.betters]
        for text in (*found, *betters):
            yield from _paragraphs(text)
        if not found or not betters:
            yield Blank(3)

    def _useful(self) -> Iterator[Block]:
        yield Blank(3)

    def _evidence(self) -> Iterator[Block]:
        sent = self.about.version
        items = [*sent.evidence_names, *sent.proof_names]
        if self.about.others:
            items.append(self.own(f"เอกสารแนบรายงาน {self.about.others:,} ไฟล์"))
        if sent.publicity or sent.links:
            items.append(f"เผยแพร่: {publicity_words(sent)}")
        if items:
            yield Notes("เอกสารหลักฐาน", items)

    def _signed(self) -> Iterator[Block]:
        who = f"({self.writer.name})\n{self.writer.position}" if self.writer is not None else ""
        yield Signatures([f"{who or '(' + '.' * 40 + ')'}\nผู้สรุปรายงาน"])

    def _photos(self) -> Iterator[Block]:
        shown = self.about.pictures[:MOST_PHOTOS]
        if not shown:
            return
        yield PageBreak()
        yield Heading("ภาพประกอบการดำเนินโครงการ")
        items = [
            (Thumb(file.file_key or ""), caption(self.own, place, self.names.get(file.id, "")))
            for place, file in enumerate(shown, 1)
        ]
        yield Pictures(items, min(_ACROSS, len(items)))
        count = len(self.about.pictures)
        if count > len(shown):
            yield Paragraph(self.own(first_pictures(len(shown), count)), align="center")


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """Yields each line of people's words as a paragraph of its own."""
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(line.strip(), indent=True)
