"""The rows of the office's report (seed 000), one for each project: five boxes, the work, the
money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from handlers.papers.printing.model import Block, Cell, Colour, Column, Paragraph, Table
from handlers.papers.wording import OfficeWords, with_parts
from handlers.reports.report_words import NO_BUDGET, STATUS
from models.documents.document_rows import Project

TICKED, EMPTY = "☑", "☐"
NOT_REPORTED = "ยังไม่ได้รายงาน"
RISKS: dict[str, tuple[Colour, str, str]] = {
    "green": ("green", "เขียว", "ไม่มีความเสี่ยง/การทุจริตเกิดขึ้น"),
    "yellow": ("yellow", "เหลือง", "เกิดขึ้นแล้วแต่ยอมรับได้ ควรมีกิจกรรมเพิ่มเติม"),
    "red": ("red", "แดง", "เกินกว่าการยอมรับ ควรมีกิจกรรมเพิ่มเติม"),
}
"""For each colour its fill, its name and the risk it stands for."""

_BUDGET, _OUTPUT, _OUTCOME = "งบประมาณ", "ผลผลิต", "ผลลัพธ์"
_OF_BOX = " : "
"""Follows the name of a box in a plan's details: what its source wrote there (risk-2567)."""

_COLUMNS = (
    Column("ที่", 0.5, "center"),
    Column("โครงการ/กิจกรรม", 2.4),
    Column("สถานะการดำเนินการ", 2.2),
    Column("รายละเอียดการดำเนินการ", 4.6),
    Column("ผู้รับผิดชอบ", 1.6),
)


def tables(projects: Sequence[Project], own: OfficeWords) -> Iterator[Block]:
    """Yields a table for each guideline, under its title (000:172-792)."""
    for number in dict.fromkeys(project.measure for project in projects):
        group = [project for project in projects if project.measure == number]
        if title := group[0].measure_title:
            yield Paragraph(own(f"แนวทางการดำเนินการ: {title}"), bold=True)
        yield Table("รายโครงการ", _COLUMNS, [_row(project, own) for project in group])


def _row(project: Project, own: OfficeWords) -> list[Cell]:
    return [
        Cell(own(project.number)),
        Cell(own(with_parts(project.title, project.description))),
        Cell(_boxes(project)),
        Cell("\n".join(_details(project, own)), labels=(_BUDGET, _OUTPUT, _OUTCOME)),
        Cell(project.responsible or None),
    ]


def _details(project: Project, own: OfficeWords) -> Iterator[str]:
    yield _work_done(project) or ("–" if project.reported else NOT_REPORTED)
    if money := _money(project):
        yield own(f"{_BUDGET}\n{money}")
    for box, planned in ((_OUTPUT, project.output), (_OUTCOME, project.outcome)):
        if details := _boxed(project, box, planned):
            yield f"{box}\n{details}"


def _money(project: Project) -> str:
    """Returns the money, "" if not reported: that is not the same as no budget."""
    if project.allocated is None and project.disbursed is None:
        return NO_BUDGET if project.status else ""
    given, spent = project.allocated or Decimal(0), project.disbursed or Decimal(0)
    spent_words = f"{spent:,.2f} บาท" if spent else "ยังไม่เบิกจ่าย"
    return f"ได้รับจัดสรร: {given:,.2f} บาท เบิกจ่าย: {spent_words}"


def _work_done(project: Project) -> str:
    """Returns the work done; the risk that a plan's own result names stands in the summary table
    (000)."""
    if project.reported:
        return project.details
    risks = [words for _, _, words in RISKS.values()]
    boxed = (f"{_OUTPUT}{_OF_BOX}", f"{_OUTCOME}{_OF_BOX}")
    lines = project.details.split("\n")
    return "\n".join(line for line in lines if line not in risks and not line.startswith(boxed))


def _boxed(project: Project, box: str, planned: str) -> str:
    """Returns the text of the box.

    A plan's own result (a line of its details) stands before the planned text, as 000:372-381
    prints it, unless that contains it already.
    """
    if project.reported:
        return planned
    head = f"{box}{_OF_BOX}"
    lines = project.details.split("\n")
    results = [line.removeprefix(head) for line in lines if line.startswith(head)]
    details = "\n".join(results)
    return details if planned in details else "\n".join((*results, planned))


def _boxes(project: Project) -> str:
    """Returns the five statuses with the right one ticked; none if not reported."""
    lines = [
        f"{TICKED if project.status == name else EMPTY} {words}" for name, words in STATUS.items()
    ]
    if project.status_reason:
        lines[-1] += f": {project.status_reason}"
    return "\n".join(lines)
