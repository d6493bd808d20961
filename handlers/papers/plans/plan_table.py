"""A plan itself, measure by measure, as the office prints it (002:161-224)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Money,
    Notes,
    Paragraph,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, day_words, with_parts
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year
from models.errors import Refusal
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_documents import PLAN_TABLE
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, MeasureRow, PlanFile
from models.plans.years import preparing

_BULLET = "•"
_SIGNED = re.compile(r"\s*(?:[-–•●(]|[0-9๐-๙]+[.)])")
_DUE = "กำหนดส่งรายงาน"
_NUMBER = Column("ลำดับ", 0.7, "center")
_BUDGET = Column("งบประมาณ (บาท)", 1.1, "right")
_COLUMNS = (
    Column("โครงการ/กิจกรรม", 3.4),
    Column("ผลผลิต", 2.3),
    Column("ผลลัพธ์", 2.3),
    Column("ระยะเวลา", 1.7),
    Column("ผู้รับผิดชอบ", 1.5),
)
_REMARKS = Column("หมายเหตุ", 1.6)
_EVERY = "ทุกสำนัก"


@dataclass(frozen=True)
class PlanTable:
    """A plan to print.

    ended: by the number of an activity that fell away, from when on and why.
    """

    plan: PlanFile
    ended: Mapping[str, tuple[date, str]]
    own: OfficeWords

    @property
    def budgeted(self) -> bool:
        return any(row.budget_allocated is not None for row in self.plan.activities)

    def blocks(self) -> Iterator[Block]:
        for measure in self.plan.measures or (None,):
            yield from self._measure(measure)
        yield from self._rounds()
        if self.plan.channels:
            yield Notes("ช่องทางเผยแพร่ประชาสัมพันธ์", [self.own(each) for each in self.plan.channels])
        yield from self._doubts()
        if self.plan.remarks:
            yield Notes("หมายเหตุ", [self.own(line) for line in self.plan.remarks.split("\n")])

    def _measure(self, measure: MeasureRow | None) -> Iterator[Block]:
        name = f"มาตรการที่ {measure.number}" if measure is not None else "กิจกรรม"
        number = measure.number if measure is not None else None
        rows = [row for row in self.plan.activities if row.measure == number]
        if measure is not None:
            yield Heading(self.own(f"{name} {measure.title}"))
            if measure.guidelines:
                yield Heading("แนวทางการดำเนินการตามมาตรการ", 2)
                named = (f"{each.number} {each.title}" for each in measure.guidelines)
                yield Paragraph(self.own("\n".join(named)))
        if not rows:
            yield Paragraph("ไม่มีกิจกรรมในมาตรการนี้")
            return
        project = measure.project if measure is not None else None
        head = [Cell(self.own(f"{number}. {project}"), bold=True, heads=True)] if project else None
        lines = [self._line(row) for row in rows]
        budget = (_BUDGET,) if self.budgeted else ()
        columns = (_NUMBER, *_COLUMNS, *budget, _REMARKS)
        yield Table(name, columns, [*([head] if head is not None else ()), *lines])

    def _line(self, row: ActivityRow) -> list[Cell]:
        money = Money(row.budget_allocated) if row.budget_allocated is not None else None
        return [
            Cell(self.own(row.number)),
            Cell(self.own(with_parts(row.title, row.description, _BULLET))),
            Cell(self._list(row.output)),
            Cell(self._list(row.outcome, _promised(row))),
            self._when(row),
            Cell(self._who(row) or None),
            *([Cell(money)] if self.budgeted else []),
            Cell(self._remarks(row) or None),
        ]

    def _list(self, text: str | None, promised: str = "") -> str | None:
        """Returns the lines of a cell, several with a bullet each; below them what is promised."""
        lines = [line.strip() for line in (text or "").split("\n") if line.strip()]
        if len(lines) > 1:
            lines = [line if _SIGNED.match(line) else f"{_BULLET} {line}" for line in lines]
        if promised:
            lines.append(f"ตัวชี้วัด: {promised}")
        return self.own("\n".join(lines)) or None

    def _when(self, row: ActivityRow) -> Cell:
        """Returns the plan's words, then the days of reports that they do not name."""
        said, named = row.timing or "", f"{row.timing}\n{row.remarks}"
        days = [day for day in self.plan.dues_of(row) if thai_date(day) not in named]
        lines = [self.own(line) for line in said.split("\n") if line]
        if days and not (self.plan.monthly and not row.due):
            lines += [_DUE, *(self.own(day_words(day)) for day in days)]
        elif days:
            lines += [_DUE, "ทุกสิ้นเดือน"]
        return Cell("\n".join(lines) or None, labels=(_DUE,) if days else ())

    def _who(self, row: ActivityRow) -> str:
        said = row.responsible or ""
        names = (_EVERY,) if row.bureaus == EVERY_BUREAU else row.bureaus
        added = [name for name in names if name not in said and name != self.plan.owner]
        lines = [said] if said else []
        lines += [_bureau(row, name) for name in added]
        return self.own("\n".join(lines or names))

    def _remarks(self, row: ActivityRow) -> str:
        lines = [row.remarks] if row.remarks else []
        if row.number in self.ended:
            day, why = self.ended[row.number]
            because = f" เพราะ{why}" if why else ""
            lines.append(f"ตัดออกจากแผนตั้งแต่ {day_words(day)}{because}")
        return self.own("\n".join(lines))

    def _rounds(self) -> Iterator[Block]:
        due: dict[date, list[str]] = {}
        whole = {row.parent for row in self.plan.activities}
        for row in self.plan.activities:
            for day in row.due if row.number not in whole else ():
                due.setdefault(day, []).append(row.number)
        if not due:
            return
        yield Heading("รอบส่งรายงาน", 2)
        columns = (
            Column("วันที่", 2, "left"),
            Column("จำนวนกิจกรรม", 1.3, "center"),
            Column("กิจกรรม", 6),
        )
        yield Table(
            "รอบส่งรายงาน",
            columns,
            [
                [Cell(day), Cell(len(numbers)), Cell(self.own(", ".join(numbers)))]
                for day, numbers in sorted(due.items())
            ],
        )

    def _doubts(self) -> Iterator[Block]:
        """Yields what the plan leaves open, each once with the activities it is about."""
        numbers: dict[str, list[str]] = {}
        for row in self.plan.activities:
            if row.ambiguous:
                numbers.setdefault(row.ambiguous, []).append(row.number)
        items = [self.own(f"{', '.join(of)}: {what}") for what, of in numbers.items()]
        if items:
            yield Notes("ข้อที่แผนเขียนไว้ไม่ชัด", items)


def _promised(row: ActivityRow) -> str:
    """Returns the lines of the figure to reach that neither output nor outcome says."""
    said = f"{row.output}\n{row.outcome}"
    lines = [line.strip() for line in (row.target or "").split("\n")]
    return "\n".join(line for line in lines if line not in said)


def _bureau(row: ActivityRow, name: str) -> str:
    return f"{name} (ผู้รายงาน)" if row.reporter == name and len(row.bureaus) > 1 else name


def gather(desk: PaperDesk) -> Document:
    """Returns the plan that is asked for, by its id or its name; else the only one of the year.

    Raises Refusal: no_plan, no_rows, which_plan.
    """
    plan = _wanted(desk)
    file = plans.as_file(plan)
    ended = {
        each.number: (each.ended_from, each.ended_reason)
        for each in plan.activities
        if each.ended_from is not None
    }
    listed = sum(row.parent is None for row in file.activities)
    prepared = preparing.is_prepared(desk.session, plan.fiscal_year)
    bureaus = sorted({name for row in file.activities for name in row.bureaus if name != "*"})
    return Document(
        title=[desk.own(file.title)],
        meta=[
            desk.own(f"{file.owner} · {listed:,} กิจกรรม"),
            desk.own(as_of(desk.now)),
        ],
        blocks=list(PlanTable(file, ended, desk.own).blocks()),
        made_at=desk.now,
        digits=desk.digits,
        landscape=True,
        draft=desk.own(f"ร่าง: ปีงบประมาณ {plan.fiscal_year} ยังไม่เปิด") if prepared else "",
        whole=bureaus,
    )


def _wanted(desk: PaperDesk) -> Plan:
    if desk.request.gift is not None:
        found = desk.session.get(Plan, desk.request.gift)
        if found is None:
            raise Refusal("no_rows")
        return found
    if desk.request.plan is not None:
        found = plans.named(desk.session, desk.request.plan)
        if found is None:
            raise Refusal("no_plan", name=desk.request.plan)
        return found
    year = fiscal_year(desk.request.due or desk.today)
    of_year = [each for each in plans.all_plans(desk.session) if each.fiscal_year == year]
    if not of_year:
        raise Refusal("no_plan", name=str(year))
    if len(of_year) > 1:
        raise Refusal("which_plan", names="\n".join(each.name for each in of_year))
    return of_year[0]


PLAN_TABLE_PAPERS = SubjectPapers(papers=(Paper(PLAN_TABLE, gather),))
