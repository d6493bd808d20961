"""What the office's report (seed 000) shows of one project: five boxes, the work, the money."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from handlers.papers.forms.form import Show
from handlers.papers.printing.model import Cell, Colour
from handlers.papers.told_words import on_paper
from handlers.papers.wording import OfficeWords, with_parts
from handlers.reports.report_words import NO_BUDGET, STATUS
from models.documents.document_rows import Project

TICKED, EMPTY, MARK = "☑", "☐", "✓"
NOT_REPORTED = "ยังไม่ได้รายงาน"
_UNKNOWN = "ไม่ระบุ"
_RISKS: Mapping[Colour, str] = {
    "green": "ไม่มีความเสี่ยง/การทุจริตเกิดขึ้น",
    "yellow": "เกิดขึ้นแล้วแต่ยอมรับได้ ควรมีกิจกรรมเพิ่มเติม",
    "red": "เกินกว่าการยอมรับ ควรมีกิจกรรมเพิ่มเติม",
}
"""The risk that each colour stands for."""

_OUTPUT, _OUTCOME = "ผลผลิต", "ผลลัพธ์"
_OF_BOX = " : "
"""Follows the name of a box in a plan's details: what its source wrote there (risk-2567)."""


def _risk(project: Project, _own: OfficeWords) -> Cell:
    unknown = _UNKNOWN if project.status else NOT_REPORTED
    return Cell(next((w for colour, w in _RISKS.items() if colour == project.risk), unknown))


def _marked(colour: Colour) -> Show:
    """Returns what shows a mark in the column of that colour; a dash in each if it is unknown."""

    def show(project: Project, _own: OfficeWords) -> Cell:
        if project.risk is None:
            return Cell(None)
        return Cell(MARK, colour) if project.risk == colour else Cell("")

    return show


def _details(project: Project, _own: OfficeWords) -> Cell:
    return Cell(_work_done(project) or ("–" if project.reported else NOT_REPORTED))


def _budget(project: Project, own: OfficeWords) -> Cell:
    """Returns the money, None if not reported: that is not the same as no budget."""
    if project.allocated is None and project.disbursed is None:
        return Cell(f"ได้รับจัดสรร : {NO_BUDGET}" if project.status else None)
    given, spent = project.allocated or Decimal(0), project.disbursed or Decimal(0)
    spent_words = f"{_baht(spent)} บาท" if spent else "ยังไม่เบิกจ่าย"
    return Cell(own(f"ได้รับจัดสรร : {_baht(given)} บาท เบิกจ่าย : {spent_words}"))


def _baht(amount: Decimal) -> str:
    """Returns 10,000, or 9,999.99: satang only where there are any, as 000 prints it."""
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


def _work_done(project: Project) -> str:
    """Returns the work done; the risk that a plan's own result names stands in the summary table
    (000)."""
    if project.reported:
        return on_paper(project.details)
    boxed = (f"{_OUTPUT}{_OF_BOX}", f"{_OUTCOME}{_OF_BOX}")
    risks = set(_RISKS.values())
    lines = project.details.split("\n")
    return "\n".join(line for line in lines if line not in risks and not line.startswith(boxed))


def _result(box: str, reported: Callable[[Project], str]) -> Show:
    """Returns what shows what was reached: as reported, or a line of the plan's own details
    (000:372-381)."""

    def show(project: Project, _own: OfficeWords) -> Cell:
        if project.reported:
            return Cell(on_paper(reported(project)))
        head = f"{box}{_OF_BOX}"
        lines = project.details.split("\n")
        return Cell("\n".join(line.removeprefix(head) for line in lines if line.startswith(head)))

    return show


def _indicator(result: Show, planned: Callable[[Project], str]) -> Show:
    """Returns what shows what the plan promises, unless the result says the same words."""

    def show(project: Project, own: OfficeWords) -> Cell:
        promised = planned(project)
        told = result(project, own).value
        return Cell("" if isinstance(told, str) and promised in told else promised)

    return show


def _boxes(project: Project, _own: OfficeWords) -> Cell:
    """Returns the five statuses with the right one ticked; none if not reported."""
    lines = [
        f"{TICKED if project.status == name else EMPTY} {words}" for name, words in STATUS.items()
    ]
    lines[-1] += f": {on_paper(project.status_reason)}" if project.status_reason else "…"
    return Cell("\n".join(lines))


_OUTPUTS = _result(_OUTPUT, lambda project: project.output)
_OUTCOMES = _result(_OUTCOME, lambda project: project.outcome)

SHOWS: Mapping[str, Show] = {
    "number": lambda project, own: Cell(own(project.number)),
    "title": lambda project, own: Cell(own(with_parts(project.title, project.description))),
    "risk": _risk,
    "green": _marked("green"),
    "yellow": _marked("yellow"),
    "red": _marked("red"),
    "boxes": _boxes,
    "details": _details,
    "budget": _budget,
    "output": _OUTPUTS,
    "outcome": _OUTCOMES,
    "output_indicator": _indicator(_OUTPUTS, lambda project: project.output_planned),
    "outcome_indicator": _indicator(_OUTCOMES, lambda project: project.outcome_planned),
    "responsible": lambda project, _own: Cell(project.responsible or None),
}
"""What a column may show of a project."""
