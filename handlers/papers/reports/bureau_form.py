"""The bureau's activity form of one round (seed 002): seven columns, and lines under each measure.

models/documents/document_figures computes counts and percentages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby, takewhile

from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Digits,
    Document,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import DASH, OfficeWords, day_words, with_parts
from handlers.reports.report_forms import bureau_row
from handlers.reports.report_words import percent_words, title_of
from models.documents import document_figures
from models.documents.document_figures import MeasureFigures
from models.documents.document_rows import Reported
from models.plans.plan_roll import EACH_BUREAU
from models.plans.plan_rows import PlanFile
from models.reports.report import RETURNED, SUBMITTED

_PUBLISHED = "เผยแพร่:"

_COLUMNS = (
    Column("ลำดับที่", 0.6, "center"),
    Column("โครงการ/กิจกรรม", 2.0),
    Column("ผลการดำเนินการ", 2.8),
    Column("ผลผลิต", 1.9),
    Column("ผลลัพธ์", 1.9),
    Column("เอกสาร/หลักฐาน", 1.9),
    Column("หมายเหตุ", 1.2),
)


@dataclass(frozen=True)
class BureauFormRows:
    plan: PlanFile
    bureau: str
    due: date | None
    """None: the whole year."""
    reported: Sequence[Reported]
    evidence: Mapping[int, str]
    """Names of files by id."""
    scores: Mapping[int, Decimal]
    """Given by reviewers, by measure."""


def build(rows: BureauFormRows, now: datetime, digits: Digits) -> Document:
    """Returns the form as of `now` (aware)."""
    own = OfficeWords(digits)
    waiting = sum(row.state == SUBMITTED for row in rows.reported)
    head = f"แบบรายงานผลการดำเนินการตาม{rows.plan.title.replace(EACH_BUREAU, rows.bureau)}"
    when = f"รอบวันที่ {day_words(rows.due)}" if rows.due else "ทุกรอบของปีงบประมาณ"
    signed = Signatures([f"ผู้รายงาน\n{rows.bureau}", f"ผู้อำนวยการ{rows.bureau}"])
    return Document(
        title=[own(head)],
        meta=[own(rows.bureau), own(when)],
        blocks=[*_measures(rows, own), *_remarks(rows, own), signed],
        made_at=now,
        digits=digits,
        landscape=True,
        draft=own(f"ร่าง: มี {waiting} รายงานที่ยังไม่ได้รับอนุมัติ") if waiting else "",
        whole=[rows.bureau],
    )


def _measures(rows: BureauFormRows, own: OfficeWords) -> Iterator[Block]:
    titles = {measure.number: measure for measure in rows.plan.measures}
    for number, group in groupby(rows.reported, key=lambda row: row.activity.measure):
        reported = list(group)
        measure = titles.get(number)
        if measure is not None:
            yield Heading(own(f"มาตรการที่ {number} {measure.title}"))
        if measure is not None and measure.guidelines:
            yield Paragraph("แนวทางการดำเนินการตามมาตรการ", bold=True)
            for guideline in measure.guidelines:
                yield Paragraph(own(f"{guideline.number} {guideline.title}"))
        lines = [_line(rows, row, own) for row in reported]
        yield Table(f"มาตรการที่ {number}", _COLUMNS, lines)
        yield from _score(rows, number, own)
        yield from _below(document_figures.measure(reported), own)


def _line(rows: BureauFormRows, row: Reported, own: OfficeWords) -> list[Cell]:
    planned = next((p for p in rows.plan.activities if p.number == row.activity.number), None)
    described = with_parts(
        title_of(row.activity, row.version), planned.description if planned else None
    )
    number, title = own(row.activity.number), own(described)
    version = row.version
    if version is None:
        returned = row.state == RETURNED
        state = "ส่งกลับแก้ไข ยังไม่ได้ส่งใหม่" if returned else "ยังไม่ได้รายงาน"
        return [Cell(number), Cell(title), Cell(state, "grey"), *[Cell(None)] * 4]
    names = [rows.evidence[each] for each in version.evidence if each in rows.evidence]
    cells = bureau_row(row.activity, version, names)
    # A report printed by the plan's source is the form's own text.
    own_if_source = own if version.source else str
    result = f"{own(percent_words(version.percent))}\n{own_if_source(version.narrative)}"
    return [
        Cell(number),
        Cell(title),
        Cell(result),
        *[Cell(own_if_source(cell.words)) for cell in cells[3:5]],
        Cell(_numbered(own_if_source(cells[5].words), own)),
        *[Cell(own_if_source(cell.words)) for cell in cells[6:]],
    ]


def _numbered(proofs: str, own: OfficeWords) -> str:
    """Returns several proofs as the form prints them (002:246-271), each with its number; a place
    of publication has none."""
    named = list(takewhile(lambda line: not line.startswith(_PUBLISHED), proofs.split("\n")))
    if len(named) < 2:
        return proofs
    lines = [own(f"{place}. ") + line for place, line in enumerate(named, 1)]
    return "\n".join([*lines, *proofs.split("\n")[len(named) :]])


def _score(rows: BureauFormRows, measure: int, own: OfficeWords) -> Iterator[Block]:
    """Yields the overall score (002:247, 256, 274): the reviewer's, else the one that the source
    printed."""
    if not rows.plan.scored or rows.due is None:
        return
    given = rows.scores.get(measure)
    printed = next(
        (r for r in rows.plan.measure_reports if (r.measure, r.round) == (measure, rows.due)), None
    )
    if given is not None:
        words = f"ระดับคะแนน {given.normalize():f}"
    elif printed is not None:
        words = f"{printed.scale} {printed.score.normalize():f} (ตามที่แบบรายงานพิมพ์ไว้)"
    else:
        words = f"ระดับคะแนน {DASH} (ยังไม่ได้ให้คะแนน)"
    yield Paragraph(own(f"คะแนนในภาพรวมของมาตรการ {words}"), bold=True)


def _below(figures: MeasureFigures, own: OfficeWords) -> Iterator[Block]:
    """Yields the lines under a measure (002:247, 256, 274), each with its total."""
    if figures.mean is None:
        overall = "ยังไม่มีร้อยละที่รายงาน"
    else:
        mean = f"{figures.mean.normalize():f}"
        overall = f"ร้อยละ {mean} (เฉลี่ยจาก {figures.counted} กิจกรรมที่รายงาน)"
    yield Paragraph(own(f"ผลการดำเนินการในภาพรวมคิดเป็น {overall}"), bold=True)
    yield Paragraph(own(f"ดำเนินการแล้วเสร็จ {figures.done}/{figures.listed} แนวทาง"))
    yield Paragraph(own(f"อยู่ระหว่างดำเนินการ {figures.under_way or DASH} แนวทาง"))
    if figures.unreported:
        yield Paragraph(own(f"ยังไม่ได้รายงาน {figures.unreported} กิจกรรม (ไม่นับเป็นร้อยละ 0)"))


def _remarks(rows: BureauFormRows, own: OfficeWords) -> Iterator[Block]:
    """Yields figures that the source printed under its measures and that contradict the rows."""
    items = [
        own(f"มาตรการที่ {each.measure}: {each.remarks}")
        for each in rows.plan.measure_reports
        if each.remarks and rows.due in (None, each.round)
    ]
    if items:
        yield Notes("หมายเหตุ", items)
