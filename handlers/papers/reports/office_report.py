"""The office's six- and twelve-month report (seed 000): what there is to print in its form.

Percentages and totals are computed; a remark names each stated figure that contradicts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from handlers.papers.forms.form import FormKind, FormLayout, FormRows
from handlers.papers.forms.form_blocks import Filling, FormAmounts, RowGroup, blocks
from handlers.papers.printing.model import Bars, Cell, Document, Money, Share
from handlers.papers.reports import office_projects
from handlers.papers.reports.office_projects import NOT_REPORTED
from handlers.papers.wording import OfficeWords, as_of, draft_words
from handlers.reports.report_words import STATUS
from handlers.understand.dates.date_mentions import MONTHS
from models.calendar import BUDDHIST_YEARS
from models.documents import document_figures
from models.documents.document_figures import OfficeFigures
from models.documents.document_rows import Project
from models.plans.plan_rows import EVERY_BUREAU, PlanFile
from models.reports.report import STATUSES

_REMAINDER = "ยอดยังไม่เบิกจ่าย {:,.2f} บาท คือ {:,.2f} บาท ของโครงการอื่น หักส่วนที่เบิกจ่ายเกิน {:,.2f} บาท"
_OF_COLOURS = re.compile(r"สถานะสี\S+ \(")
"""How a plan explains the colours, which the form does under its summary table."""
_TO_ADD = {"red": "สถานะสีแดง", "yellow": "สถานะสีเหลือง"}
"""The risks that ask for more activities (000:141-142), in their order."""
_STATUSES = ("done", "started", "not_started", "plan_revised", "other")
"""In the order of the table of figures."""

_YEAR = re.compile(r"\s*ประจำปีงบประมาณ พ\.ศ\. ?[0-9๐-๙]{4}\s*$")
_HEADS = frozenset(("plan", "plan_name", "plan_of", "year", "months", "period", "as_of"))

FORM = FormKind(
    name="office-report",
    heads=_HEADS,
    parts={"report": _HEADS | {"projects", "budget"}},
    rows={
        "projects": FormRows(office_projects.SHOWS),
        "projects_by_guideline": FormRows(office_projects.SHOWS, band=frozenset(("guideline",))),
        "statuses": FormRows(
            {
                "status": lambda row, own: Cell(own(row[0]), bold=row[3]),
                "count": lambda row, _own: Cell(row[1], bold=row[3]),
                "share": lambda row, _own: Cell(row[2], bold=row[3]),
            }
        ),
        "budget": FormRows(
            {
                "item": lambda row, own: Cell(own(row[0])),
                "amount": lambda row, _own: Cell(Money(row[1])),
                "share": lambda row, _own: Cell(row[2]),
            }
        ),
    },
    counts={
        "projects": frozenset((*STATUSES, "unreported")),
        "budget": frozenset(("spent", "left")),
    },
    lists=frozenset(("remarks",)),
)
"""What the files of the report's form may name (docs/forms.md)."""


@dataclass(frozen=True)
class OfficeReport:
    """The report as of `now` (aware)."""

    form: FormLayout
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
        filling = self._filling()
        named = (name for activity in self.plan.activities for name in activity.bureaus)
        return Document(
            title=filling.lines(self.form.title),
            meta=filling.lines(self.form.meta),
            blocks=list(blocks(self.form, "report", filling)),
            made_at=self.now,
            digits=self.own.digits,
            landscape=True,
            cover=self.form.cover,
            numbers=self.form.numbers,
            number_digits=self.form.number_digits,
            draft=self.draft(),
            whole=sorted({self.plan.owner, *set(named).difference(EVERY_BUREAU)}),
        )

    def meta(self) -> list[str]:
        """Returns `รอบ 6 เดือน (ตุลาคม 2566 – มีนาคม 2567)`, and which day's data it has."""
        when = f"รอบ {self.months} เดือน ({self._period()})"
        return [self.own(when), self.own(as_of(self.now))]

    def draft(self) -> str:
        """Says why it is a draft, "" if it is not."""
        return self.own(draft_words(sum(project.waiting for project in self.projects)))

    def charts(self) -> list[Bars]:
        """Returns the charts: the projects by status, and the budget if there is one."""
        made = blocks(self.form, "report", self._filling())
        return [block for block in made if isinstance(block, Bars)]

    # -- what the form may name ------------------------------------------------------------------

    def _filling(self) -> Filling:
        figures = self.figures
        return Filling(
            kind=FORM,
            own=self.own,
            facts={
                **self._of_plan(),
                "months": f"{self.months}",
                "period": self._period(),
                "as_of": as_of(self.now),
                "projects": f"{figures.total}",
                "budget": f"{figures.allocated:,.2f}" if figures.allocated else "",
            },
            rows={
                "projects": [RowGroup(self.projects)],
                "projects_by_guideline": self._by_guideline(),
                "statuses": [RowGroup(list(self._statuses()))],
                "budget": [RowGroup(self._budget())],
            },
            counts={"projects": self._counted(), "budget": self._counted_money()},
            lists={"remarks": list(self._remarks())},
        )

    def _of_plan(self) -> dict[str, str]:
        """Returns the plan's title, and its parts as 000 prints them on lines of their own."""
        name, _, whose = _YEAR.sub("", self.plan.title).rpartition(" ของ")
        return {
            "plan": self.plan.title,
            "plan_name": name or whose,
            "plan_of": f"ของ{whose if name else self.plan.owner}",
            "year": f"{self.plan.fiscal_year}",
        }

    def _period(self) -> str:
        since, last = self.plan.fiscal_year - 1, self.last_day
        until = f"{MONTHS[last.month - 1]} {last.year + BUDDHIST_YEARS}"
        return f"ตุลาคม {since} – {until}"

    def _by_guideline(self) -> list[RowGroup]:
        """Returns the projects of each guideline (000:172-792)."""
        groups = []
        for number in dict.fromkeys(project.measure for project in self.projects):
            rows = [project for project in self.projects if project.measure == number]
            groups.append(RowGroup(rows, {"guideline": rows[0].measure_title}))
        return groups

    def _statuses(self) -> Iterator[tuple[str, int, Share, bool]]:
        """Yields each status with its count, its share and whether it is the total."""
        figures = self.figures
        counts = [(STATUS[name], figures.by_status[name]) for name in _STATUSES]
        if figures.unreported:
            counts.append((NOT_REPORTED, figures.unreported))
        yield from ((words, n, Share(figures.share(n)), False) for words, n in counts)
        yield "รวม", figures.total, Share(figures.share(figures.total)), True

    def _counted(self) -> FormAmounts:
        figures = self.figures
        counts = {**figures.by_status, "unreported": figures.unreported}
        return FormAmounts(
            amounts={name: Decimal(count) for name, count in counts.items()},
            share=lambda amount: figures.share(int(amount)),
            said=lambda amount: f"{int(amount)}",
        )

    def _budget(self) -> list[tuple[str, Decimal, Share | None]]:
        figures = self.figures
        amounts = (
            ("ได้รับจัดสรร", figures.allocated),
            ("เบิกจ่าย", figures.disbursed),
            ("ยังไม่เบิกจ่าย", figures.left),
        )
        return [(words, amount, self._of_budget(amount)) for words, amount in amounts]

    def _of_budget(self, amount: Decimal) -> Share | None:
        """Returns the share of the budget; None without a budget, because 0 of 0 is no share."""
        return Share(self.figures.of_money(amount)) if self.figures.allocated else None

    def _counted_money(self) -> FormAmounts:
        figures = self.figures
        return FormAmounts(
            amounts={"spent": figures.disbursed, "left": figures.left},
            share=figures.of_money,
            said=lambda amount: f"{amount:,.2f}",
        )

    # -- remarks ---------------------------------------------------------------------------------

    def _remarks(self) -> Iterator[str]:
        """Yields remarks: what is red, then yellow, overspending, how the remainder is computed,
        the source."""
        for risk, words in _TO_ADD.items():
            if found := [project.number for project in self.projects if project.risk == risk]:
                yield f"{words}: โครงการที่ {', '.join(found)} ควรมีกิจกรรมเพิ่มเติม"
        yield from self.figures_remarked()
        for project in self.projects:
            if project.remarks:
                yield f"โครงการที่ {project.number}: {project.remarks.replace(chr(10), ' ')}"
        if not any(project.reported for project in self.projects):
            lines = (self.plan.remarks or "").splitlines()
            yield from (line for line in lines if not _OF_COLOURS.match(line))

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
