"""The lessons of a year: what went well, which problems there were, how they were solved.

The parts follow what the source asks of such a paper (003:106-113); what only people can say has
dotted lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.model import (
    Blank,
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
from handlers.papers.printing.shortened import shortened
from handlers.papers.reports.activities.activity_papers import told_of
from handlers.papers.told_words import on_paper
from handlers.papers.wording import OfficeWords, as_of
from handlers.reports.report_words import RISK, STATUS, percent_words, title_of
from models.calendar import fiscal_year
from models.documents import document_lessons
from models.documents.document_activities import ActivityReport
from models.documents.document_lessons import YearLessons
from models.people.person import Bureau
from models.reports.figures import measure_scores
from models.reports.figures.progress import ReportFilter
from models.reports.report import APPROVED

_OFFICE = "สำนักงานเลขาธิการวุฒิสภา"
_LONGEST = 600
"""Letters of a report's text in a list; the whole stands in the report."""
_CENT = Decimal("0.01")
_SUMS = (
    Column("มาตรการ", 4),
    Column("รายงานที่ส่ง", 1.1, "right"),
    Column("แล้วเสร็จ", 1.1, "right"),
    Column("ร้อยละเฉลี่ย", 1.2, "right"),
    Column("คะแนนเฉลี่ย", 1.2, "right"),
)
_WELL = (Column("กิจกรรม", 2.4), Column("สิ่งที่ทำ", 3.6), Column("ผลที่ได้", 3))
_PROBLEMS = (Column("กิจกรรม", 3), Column("ปัญหา/อุปสรรค", 6))
_SOLVED = (Column("กิจกรรม", 3), Column("เรื่องที่ต้องแก้", 4.4), Column("ผล", 1.6))


def gather(desk: PaperDesk) -> Document:
    """Returns the lessons of a bureau, or of all that the reader sees. Raises Refusal: no_rows."""
    year = fiscal_year(desk.request.due or desk.today)
    found = document_lessons.lessons(desk.session, year, desk.bureau_ids)
    some(found.reports)
    bureau_id = desk.request.bureau_id
    scores = measure_scores.given_scores(
        desk.session, year, ReportFilter(bureau_ids=desk.bureau_ids)
    )
    by_measure: dict[int, list[Decimal]] = {}
    for each in scores:
        by_measure.setdefault(each.measure, []).append(each.score)
    told = [t for each in found.reports for t in told_of(desk, each)] if bureau_id else []
    return Lessons(
        year=year,
        bureau=desk.session.get_one(Bureau, bureau_id).name if bureau_id is not None else "",
        found=found,
        scores=by_measure,
        betters=list(dict.fromkeys(each.betters for each in told if each.betters)),
        own=desk.own,
    ).document(desk.now)


@dataclass(frozen=True)
class Lessons:
    """The document of a year.

    bureau: its name, or "" for the office.
    scores: those that reviewers gave, by measure.
    betters: what surveys led to.
    """

    year: int
    bureau: str
    found: YearLessons
    scores: Mapping[int, Sequence[Decimal]]
    betters: Sequence[str]
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=[
                "รายงานถอดบทเรียนการขับเคลื่อนองค์กรคุณธรรมต้นแบบ",
                self.bureau or _OFFICE,
                self.own(f"ประจำปีงบประมาณ พ.ศ. {self.year}"),
            ],
            meta=[self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            whole=sorted({each.bureau.name for each in self.found.reports}),
        )

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("1. ผลการดำเนินงานในภาพรวม"))
        yield Table("ภาพรวม", _SUMS, list(self._sums()))
        yield Heading(self.own("2. กลยุทธ์และขั้นตอนที่ทำให้ประสบความสำเร็จ"))
        yield from self._well()
        yield Heading(self.own("3. ปัญหาที่เกิดขึ้นระหว่างการขับเคลื่อน"))
        yield from self._problems()
        yield Heading(self.own("4. การแก้ปัญหา"))
        yield from self._solved()
        yield Heading(self.own("5. เป้าหมายที่จะดำเนินการต่อไป"))
        if self.betters:
            yield Notes("จากผลสำรวจ", self.betters)
        yield Blank(4)
        yield Heading(self.own("6. สรุปบทเรียนและข้อเสนอแนะ"))
        yield Blank(6)
        yield Signatures(["ผู้สรุปบทเรียน", "ผู้บังคับบัญชา"])

    def _sums(self) -> Iterator[list[Cell]]:
        """Yields a row for each measure."""
        by_measure = sorted(self.found.reports, key=lambda each: each.activity.measure)
        for number, group in groupby(by_measure, key=lambda each: each.activity.measure):
            reports = list(group)
            shares = [r.version.percent for r in reports if r.version.percent is not None]
            title = f"มาตรการที่ {number} {reports[0].activity.measure_title}"
            yield [
                Cell(self.own(title)),
                Cell(len(reports)),
                Cell(sum(each.version.status == "done" for each in reports)),
                Cell(self._mean(shares)),
                Cell(self._mean(self.scores.get(number, ()))),
            ]

    def _mean(self, values: Sequence[Decimal]) -> str | None:
        if not values:
            return None
        mean = (sum(values, Decimal(0)) / len(values)).quantize(_CENT, ROUND_HALF_UP)
        return self.own(str(mean))

    def _well(self) -> Iterator[Block]:
        """Yields what a bureau finished; of the office what bureaus let others follow."""
        done = [
            each
            for each in self.found.reports
            if (each.version.status == "done" if self.bureau else self._is_example(each))
        ]
        if not self.bureau:
            yield Paragraph("รายงานที่สำนักให้ใช้เป็นตัวอย่าง", bold=True)
        if not done:
            yield Blank(4)
            return
        rows = [
            [
                Cell(self._named(each)),
                Cell(_short(each.version.narrative)),
                Cell(_short(f"{each.version.output}\n{each.version.outcome}".strip())),
            ]
            for each in done
        ]
        yield Table("สิ่งที่ทำได้ผล", _WELL, rows)

    def _is_example(self, each: ActivityReport) -> bool:
        return each.report.id in self.found.examples

    def _problems(self) -> Iterator[Block]:
        rows = [
            [Cell(self._named(each)), Cell("\n".join(self._problem(each)))]
            for each in self.found.reports
            if any(self._problem(each))
        ]
        if rows:
            yield Table("ปัญหา", _PROBLEMS, rows)
        else:
            yield Paragraph("ไม่มีรายงานใดระบุปัญหาหรือความเสี่ยง", indent=True)
            yield Blank(2)

    def _problem(self, each: ActivityReport) -> Iterator[str]:
        sent = each.version
        if sent.status != "done":
            reason = f": {sent.status_reason}" if sent.status_reason else ""
            yield _short(f"{STATUS[sent.status]} ({self.own(percent_words(sent.percent))}){reason}")
        elif sent.status_reason and sent.status_reason != sent.narrative:
            yield _short(sent.status_reason)
        if sent.risk in ("yellow", "red"):
            yield f"ความเสี่ยง {RISK[sent.risk]}"

    def _solved(self) -> Iterator[Block]:
        rows = []
        for each in self.found.reports:
            reasons = self.found.returned.get(each.report.id)
            if reasons:
                state = "แก้แล้ว อนุมัติแล้ว" if each.report.state == APPROVED else "แก้แล้ว รออนุมัติ"
                told = "\n".join(map(_short, dict.fromkeys(reasons)))
                rows.append([Cell(self._named(each)), Cell(told), Cell(state)])
        if rows:
            yield Paragraph("รายงานที่ส่งกลับแก้ไขแล้วส่งใหม่", bold=True)
            yield Table("การแก้ปัญหา", _SOLVED, rows)
        yield Blank(3)

    def _named(self, each: ActivityReport) -> str:
        named = self.own(f"{each.activity.number} {title_of(each.activity, each.version)}")
        return named if self.bureau else f"{named}\n{each.bureau.name}"


def _short(text: str) -> str:
    return shortened(on_paper(text), _LONGEST)
