"""A row a project of the office's report (seed 000): its five boxes, what was done, its money.

Rows in, tables out; counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from handlers.papers.printing.model import Block, Cell, Colour, Column, Digits, Para, Table
from handlers.papers.wording import in_digits, with_parts
from handlers.reports.report_words import NO_BUDGET, STATUS
from models.documents.document_rows import Project

TICKED, EMPTY = "☑", "☐"
NOT_REPORTED = "ยังไม่ได้รายงาน"
RISKS: dict[str, tuple[Colour, str, str]] = {
    "green": ("green", "เขียว", "ไม่มีความเสี่ยง/การทุจริตเกิดขึ้น"),
    "yellow": ("yellow", "เหลือง", "เกิดขึ้นแล้วแต่ยอมรับได้ ควรมีกิจกรรมเพิ่มเติม"),
    "red": ("red", "แดง", "เกินกว่าการยอมรับ ควรมีกิจกรรมเพิ่มเติม"),
}
"""Of each colour its fill, its name and what it says of the risk."""

_BUDGET, _OUTPUT, _OUTCOME = "งบประมาณ", "ผลผลิต", "ผลลัพธ์"
_OF_BOX = " : "
"""Behind the name of a box in a plan's details: what its source filled in there (risk-2567)."""

_COLUMNS = (
    Column("ที่", 0.5, "center"),
    Column("โครงการ/กิจกรรม", 2.4),
    Column("สถานะการดำเนินการ", 2.2),
    Column("รายละเอียดการดำเนินการ", 4.6),
    Column("ผู้รับผิดชอบ", 1.6),
)


def tables(projects: Sequence[Project], digits: Digits) -> Iterator[Block]:
    """A table a guideline, each under its title (000:172-792)."""
    for number in dict.fromkeys(project.measure for project in projects):
        group = [project for project in projects if project.measure == number]
        if title := group[0].measure_title:
            yield Para(in_digits(f"แนวทางการดำเนินการ: {title}", digits), bold=True)
        yield Table("รายโครงการ", _COLUMNS, [_row(project, digits) for project in group])


def _row(project: Project, digits: Digits) -> list[Cell]:
    return [
        Cell(in_digits(project.number, digits)),
        Cell(in_digits(with_parts(project.title, project.description), digits)),
        Cell(_boxes(project)),
        Cell("\n".join(_details(project, digits)), labels=(_BUDGET, _OUTPUT, _OUTCOME)),
        Cell(project.responsible or None),
    ]


def _details(project: Project, digits: Digits) -> Iterator[str]:
    yield _told(project) or ("–" if project.reported else NOT_REPORTED)
    if money := _money(project):
        yield in_digits(f"{_BUDGET}\n{money}", digits)
    for box, planned in ((_OUTPUT, project.output), (_OUTCOME, project.outcome)):
        if said := _boxed(project, box, planned):
            yield f"{box}\n{said}"


def _money(project: Project) -> str:
    """Empty where nobody has told: that is not the same as asking for none."""
    if project.allocated is None and project.disbursed is None:
        return NO_BUDGET if project.status else ""
    given, spent = project.allocated or Decimal(0), project.disbursed or Decimal(0)
    spent_words = f"{spent:,.2f} บาท" if spent else "ยังไม่เบิกจ่าย"
    return f"ได้รับจัดสรร: {given:,.2f} บาท เบิกจ่าย: {spent_words}"


def _told(project: Project) -> str:
    """What was done; the risk that a plan's own result names stands in the summary table (000)."""
    if project.reported:
        return project.details
    risks = [words for _, _, words in RISKS.values()]
    boxed = (f"{_OUTPUT}{_OF_BOX}", f"{_OUTCOME}{_OF_BOX}")
    lines = project.details.split("\n")
    return "\n".join(line for line in lines if line not in risks and not line.startswith(boxed))


def _boxed(project: Project, box: str, planned: str) -> str:
    """What stands in the box: a plan's own result of it (a line of its details) leads what was
    planned, as 000:372-381 prints it, unless it says that already."""
    if project.reported:
        return planned
    head = f"{box}{_OF_BOX}"
    lines = project.details.split("\n")
    results = [line.removeprefix(head) for line in lines if line.startswith(head)]
    said = "\n".join(results)
    return said if planned in said else "\n".join((*results, planned))


def _boxes(project: Project) -> str:
    """The five statuses with the one that holds ticked; none where nobody reported."""
    lines = [
        f"{TICKED if project.status == name else EMPTY} {words}" for name, words in STATUS.items()
    ]
    if project.status_reason:
        lines[-1] += f": {project.status_reason}"
    return "\n".join(lines)
