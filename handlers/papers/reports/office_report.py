"""The office's six- and twelve-month report (seed 000): summary table, chart, a row for each
project.

Percentages and totals are computed; a remark names each stated figure that contradicts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Colour,
    Column,
    Document,
    Heading,
    Money,
    Notes,
    Share,
    Signatures,
    Table,
)
from handlers.papers.reports import office_projects
from handlers.papers.reports.office_projects import NOT_REPORTED, RISKS
from handlers.papers.wording import OfficeWords, as_of, with_parts
from handlers.reports.report_words import STATUS
from handlers.understand.dates.date_mentions import MONTHS
from models.calendar import BUDDHIST_YEARS
from models.documents import document_figures
from models.documents.document_figures import OfficeFigures
from models.documents.document_rows import Project
from models.plans.plan_rows import EVERY_BUREAU, PlanFile

_LEGEND = (
    "สถานะสีเขียว (Green) ยังไม่เกิด ให้เฝ้าระวังต่อเนื่อง",
    "สถานะสีเหลือง (Yellow) เกิดขึ้นแล้วแต่ยอมรับได้ ควรมีกิจกรรมเพิ่มเติม",
    "สถานะสีแดง (Red) เกินกว่าการยอมรับ ควรมีกิจกรรมเพิ่มเติม",
)
"""Stands under the summary table in every report (000:141-143)."""

_BARS: dict[str, Colour] = {
    "done": "green",
    "started": "yellow",
    "not_started": "grey",
    "plan_revised": "plain",
    "other": "plain",
}
_REMAINDER = "ยอดยังไม่เบิกจ่าย {:,.2f} บาท คือ {:,.2f} บาท ของโครงการอื่น หักส่วนที่เบิกจ่ายเกิน {:,.2f} บาท"


@dataclass(frozen=True)
class OfficeReport:
    """The report as of `now` (aware)."""

    plan: PlanFile
    months: int
    """Six or twelve."""
    last_day: date
    """The projects are as reported up to this day."""
    projects: Sequence[Project]
    now: datetime
    own: OfficeWords

    @cached_property
    def figures(self) -> OfficeFigures:
        return document_figures.office(self.projects)

    def document(self) -> Document:
        named = (name for activity in self.plan.activities for name in activity.bureaus)
        return Document(
            title=["รายงานการติดตามและประเมินผลการดำเนินการ", self.own(f"ตาม{self.plan.title}")],
            meta=self.meta(),
            blocks=list(self._blocks()),
            made_at=self.now,
            digits=self.own.digits,
            landscape=True,
            draft=self.draft(),
            whole=sorted({self.plan.owner, *set(named).difference(EVERY_BUREAU)}),
        )

    def meta(self) -> list[str]:
        """Returns `รอบ 6 เดือน (ตุลาคม 2566 – มีนาคม 2567)`, and which day's data it has."""
        since, last = self.plan.fiscal_year - 1, self.last_day
        until = f"{MONTHS[last.month - 1]} {last.year + BUDDHIST_YEARS}"
        period = f"รอบ {self.months} เดือน (ตุลาคม {since} – {until})"
        return [self.own(period), self.own(as_of(self.now))]

    def draft(self) -> str:
        """Says why it is a draft, "" if it is not."""
        waiting = sum(project.waiting for project in self.projects)
        return self.own(f"ร่าง: มี {waiting} โครงการที่รายงานยังไม่ได้รับอนุมัติ") if waiting else ""

    def charts(self) -> list[Bars]:
        """Returns the charts: the projects by status, and the budget if there is one."""
        return [self._progress(), *([self._money()] if self.figures.allocated else [])]

    def _blocks(self) -> Iterator[Block]:
        yield Heading("ตารางสรุปรายงานผลการเฝ้าระวังความเสี่ยงตามมาตรการ/โครงการ/กิจกรรม")
        yield self._summary()
        yield Notes("หมายเหตุ", [self.own(item) for item in _LEGEND])
        yield Heading("แผนภาพความก้าวหน้าการดำเนินงานตามแผน")
        yield self._statuses()
        yield self._progress()
        yield self._budget()
        if self.figures.allocated:
            yield self._money()
        yield Heading("ผลการดำเนินการรายโครงการ")
        yield from office_projects.tables(self.projects, self.own)
        remarks = [self.own(item) for item in self._remarks()]
        if remarks:
            yield Notes("หมายเหตุ", remarks)
        yield Signatures(["ผู้จัดทำรายงาน", "ผู้บังคับบัญชา"])

    # -- the summary table (000:7-149) -----------------------------------------------------------

    def _summary(self) -> Table:
        columns = (
            Column("ที่", 0.5, "center"),
            Column("มาตรการ/โครงการ/กิจกรรมป้องกันการทุจริต", 5),
            Column("โอกาส/ความเสี่ยงการทุจริต", 2),
            Column("สถานะความเสี่ยง", 1.3, "center"),
            Column("ผู้รับผิดชอบ", 3),
        )
        return Table("สรุป", columns, [self._summary_row(each) for each in self.projects])

    def _summary_row(self, project: Project) -> list[Cell]:
        unknown = "ไม่ระบุ" if project.status else NOT_REPORTED
        fill, colour, risk = RISKS.get(project.risk or "", ("plain", "ไม่ระบุ", unknown))
        return [
            Cell(self.own(project.number)),
            Cell(self.own(with_parts(project.title, project.description))),
            Cell(risk),
            Cell(colour, fill),
            Cell(project.responsible or None),
        ]

    # -- figures and chart (000:150-171) ---------------------------------------------------------

    def _statuses(self) -> Table:
        figures = self.figures
        counts = [(STATUS[name], figures.by_status[name]) for name in _BARS]
        if figures.unreported:
            counts.append((NOT_REPORTED, figures.unreported))
        rows = [[Cell(w), Cell(n), Cell(Share(figures.share(n)))] for w, n in counts]
        whole = Share(figures.share(figures.total))
        rows.append([Cell(w, bold=True) for w in ("รวม", figures.total, whole)])
        return Table("สถานะ", _shared("สถานะการดำเนินการ", "จำนวนโครงการ"), rows)

    def _progress(self) -> Bars:
        figures = self.figures
        counts = [(STATUS[n], figures.by_status[n], _BARS[n]) for n in _BARS]
        counts.append((NOT_REPORTED, figures.unreported, "red"))
        bars = [
            ChartBar(label, figures.share(count), self._counted(count), fill)
            for label, count, fill in counts
            if count
        ]
        return Bars(self.own(f"แผนภาพความก้าวหน้าการดำเนินงาน {figures.total} โครงการ"), bars)

    def _counted(self, count: int) -> str:
        return self.own(f"{count} โครงการ ร้อยละ {self.figures.share(count):.2f}")

    def _budget(self) -> Table:
        figures = self.figures
        amounts = (
            ("ได้รับจัดสรร", figures.allocated),
            ("เบิกจ่าย", figures.disbursed),
            ("ยังไม่เบิกจ่าย", figures.left),
        )
        rows = [
            [Cell(words), Cell(Money(amount)), Cell(self._of_budget(amount))]
            for words, amount in amounts
        ]
        return Table("งบประมาณ", _shared("งบประมาณ", "จำนวน (บาท)"), rows)

    def _of_budget(self, amount: Decimal) -> Share | None:
        """Returns the share of the budget; None without a budget, because 0 of 0 is no share."""
        return Share(self.figures.of_money(amount)) if self.figures.allocated else None

    def _money(self) -> Bars:
        figures = self.figures
        amounts: tuple[tuple[str, Decimal, Colour], ...] = (
            ("เบิกจ่าย", figures.disbursed, "green"),
            ("ยังไม่เบิกจ่าย", max(figures.left, Decimal(0)), "grey"),
        )
        bars = [
            ChartBar(
                label,
                figures.of_money(amount),
                self.own(f"{amount:,.2f} บาท ร้อยละ {figures.of_money(amount):.2f}"),
                fill,
            )
            for label, amount, fill in amounts
        ]
        return Bars(self.own(f"งบประมาณที่ได้รับจัดสรร {figures.allocated:,.2f} บาท"), bars)

    # -- remarks ---------------------------------------------------------------------------------

    def _remarks(self) -> Iterator[str]:
        """Yields remarks: overspending, how the remainder is computed, the source."""
        yield from self.figures_remarked()
        for project in self.projects:
            if project.remarks:
                yield f"โครงการที่ {project.number}: {project.remarks.replace(chr(10), ' ')}"
        if not any(project.reported for project in self.projects):
            lines = (self.plan.remarks or "").splitlines()
            yield from (line for line in lines if line not in _LEGEND)

    def figures_remarked(self) -> Iterator[str]:
        """Yields remarks on the figures: overspending, the remainder, what is not reported."""
        figures = self.figures
        for number, amount in figures.over:
            yield f"โครงการที่ {number} เบิกจ่ายเกินที่ได้รับจัดสรร {amount:,.2f} บาท"
        if figures.over:
            beyond = sum((amount for _, amount in figures.over), Decimal(0))
            yield _REMAINDER.format(figures.left, figures.unspent, beyond)
        if figures.unreported:
            yield f"ยังไม่ได้รายงาน {figures.unreported} โครงการ ไม่นับเป็นสถานะใดและไม่ถือเป็นสีเขียว"


def _shared(of: str, counted: str) -> list[Column]:
    """Returns the columns of a table that shows what is counted and its share."""
    return [Column(of, 4), Column(counted, 1.2, "right"), Column("ร้อยละ", 1.2, "right")]
