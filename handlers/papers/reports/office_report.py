"""The office's six- and twelve-month report (seed 000): summary table, chart, a row a project.

Rows in, a document out. Percentages and totals are computed; what contradicts them is remarked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from handlers.papers.printing.model import (
    Bar,
    Bars,
    Block,
    Cell,
    Colour,
    Column,
    Digits,
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
from handlers.papers.wording import as_of, in_digits, with_parts
from handlers.reports.report_words import STATUS
from handlers.understand.dates.date_mentions import MONTHS
from models.calendar import BUDDHIST_YEARS
from models.documents import document_figures
from models.documents.document_figures import OfficeFigures
from models.documents.document_rows import Project
from models.plans.plan_rows import EVERY_BUREAU, PlanFile

KIND = "office-report"
DIGITS: Digits = "arabic"
"""The printed report's own (000:7-792: only its page numbers are Thai)."""

_LEGEND = (
    "สถานะสีเขียว (Green) ยังไม่เกิด ให้เฝ้าระวังต่อเนื่อง",
    "สถานะสีเหลือง (Yellow) เกิดขึ้นแล้วแต่ยอมรับได้ ควรมีกิจกรรมเพิ่มเติม",
    "สถานะสีแดง (Red) เกินกว่าการยอมรับ ควรมีกิจกรรมเพิ่มเติม",
)
"""Under the summary table, whatever was reported (000:141-143)."""

_BARS: dict[str, Colour] = {
    "done": "green",
    "started": "yellow",
    "not_started": "grey",
    "plan_revised": "plain",
    "other": "plain",
}
_ORDER = ("done", "started", "not_started", "plan_revised", "other")


@dataclass(frozen=True)
class Rows:
    """What the report is made of: the projects as reported up to `last_day`, of `months`."""

    plan: PlanFile
    months: int
    last_day: date
    projects: Sequence[Project]


def build(rows: Rows, now: datetime, digits: Digits = DIGITS) -> Document:
    """The report as of `now` (aware)."""
    figures = document_figures.office(rows.projects)
    waiting = sum(project.waiting for project in rows.projects)
    built = _Report(rows, figures, digits)
    return Document(
        kind=KIND,
        title=[
            built.own("รายงานการติดตามและประเมินผลการดำเนินการ"),
            built.own(f"ตาม{rows.plan.title}"),
        ],
        meta=[built.own(_period(rows)), built.own(as_of(now))],
        blocks=list(built.blocks()),
        made_at=now,
        digits=digits,
        landscape=True,
        draft=built.own(f"ร่าง: มี {waiting} โครงการที่รายงานยังไม่ได้รับอนุมัติ") if waiting else "",
        whole=sorted({rows.plan.owner, *_bureaus(rows.plan)}),
    )


def charts(rows: Rows, digits: Digits) -> list[Bars]:
    """The report's charts: the projects by status, the budget where there is one."""
    figures = document_figures.office(rows.projects)
    built = _Report(rows, figures, digits)
    return [built._progress(), *([built._money()] if figures.allocated else [])]


def figures_remarked(rows: Rows, digits: Digits) -> list[str]:
    """What is to be known of the figures: overspending, the remainder, what is not reported."""
    built = _Report(rows, document_figures.office(rows.projects), digits)
    return [built.own(item) for item in built._of_figures()]


def _bureaus(plan: PlanFile) -> Iterator[str]:
    for activity in plan.activities:
        yield from (name for name in activity.bureaus if name not in EVERY_BUREAU)


def _period(rows: Rows) -> str:
    """`รอบ 6 เดือน (ตุลาคม 2566 – มีนาคม 2567)`"""
    year = rows.plan.fiscal_year
    last = rows.last_day
    until = f"{MONTHS[last.month - 1]} {last.year + BUDDHIST_YEARS}"
    return f"รอบ {rows.months} เดือน (ตุลาคม {year - 1} – {until})"


@dataclass(frozen=True)
class _Report:
    rows: Rows
    figures: OfficeFigures
    digits: Digits

    def own(self, text: str) -> str:
        return in_digits(text, self.digits)

    def blocks(self) -> Iterator[Block]:
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
        yield from office_projects.tables(self.rows.projects, self.digits)
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
        return Table("สรุป", columns, [self._summary_row(each) for each in self.rows.projects])

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
        columns = (
            Column("สถานะการดำเนินการ", 4),
            Column("จำนวนโครงการ", 1.2, "right"),
            Column("ร้อยละ", 1.2, "right"),
        )
        figures = self.figures
        counts = [(STATUS[name], figures.by_status[name]) for name in _ORDER]
        if figures.unreported:
            counts.append((NOT_REPORTED, figures.unreported))
        rows = [[Cell(w), Cell(n), Cell(Share(figures.share(n)))] for w, n in counts]
        whole = Share(figures.share(figures.total))
        rows.append([Cell(w, bold=True) for w in ("รวม", figures.total, whole)])
        return Table("สถานะ", columns, rows)

    def _progress(self) -> Bars:
        figures = self.figures
        counts = [(STATUS[n], figures.by_status[n], _BARS[n]) for n in _ORDER]
        counts.append((NOT_REPORTED, figures.unreported, "red"))
        bars = [
            Bar(label, figures.share(count), self._counted(count), fill)
            for label, count, fill in counts
            if count
        ]
        return Bars(self.own(f"แผนภาพความก้าวหน้าการดำเนินงาน {figures.total} โครงการ"), bars)

    def _counted(self, count: int) -> str:
        return self.own(f"{count} โครงการ ร้อยละ {self.figures.share(count):.2f}")

    def _budget(self) -> Table:
        columns = (
            Column("งบประมาณ", 4),
            Column("จำนวน (บาท)", 1.2, "right"),
            Column("ร้อยละ", 1.2, "right"),
        )
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
        return Table("งบประมาณ", columns, rows)

    def _of_budget(self, amount: Decimal) -> Share | None:
        """None of no budget: 0 of 0 is no share."""
        return Share(self.figures.of_money(amount)) if self.figures.allocated else None

    def _money(self) -> Bars:
        figures = self.figures
        amounts: tuple[tuple[str, Decimal, Colour], ...] = (
            ("เบิกจ่าย", figures.disbursed, "green"),
            ("ยังไม่เบิกจ่าย", max(figures.left, Decimal(0)), "grey"),
        )
        bars = [
            Bar(
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
        """What the reader has to know: overspending, how the remainder comes about, the source."""
        yield from self._of_figures()
        for project in self.rows.projects:
            if project.remarks:
                yield f"โครงการที่ {project.number}: {project.remarks.replace(chr(10), ' ')}"
        if not any(project.reported for project in self.rows.projects):
            said = (self.rows.plan.remarks or "").splitlines()
            yield from (line for line in said if line not in _LEGEND)

    def _of_figures(self) -> Iterator[str]:
        figures = self.figures
        for number, amount in figures.over:
            yield f"โครงการที่ {number} เบิกจ่ายเกินที่ได้รับจัดสรร {amount:,.2f} บาท"
        if figures.over:
            beyond = sum((amount for _, amount in figures.over), Decimal(0))
            yield (
                f"ยอดยังไม่เบิกจ่าย {figures.left:,.2f} บาท คือ {figures.unspent:,.2f} บาท "
                f"ของโครงการอื่น หักส่วนที่เบิกจ่ายเกิน {beyond:,.2f} บาท"
            )
        if figures.unreported:
            yield f"ยังไม่ได้รายงาน {figures.unreported} โครงการ ไม่นับเป็นสถานะใดและไม่ถือเป็นสีเขียว"
