"""The bureau's activity form of one round (seed 002): seven columns, the activities under their
guidelines, and lines under each measure.

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
from models.documents.document_rows import Reported
from models.plans.plan_roll import EACH_BUREAU
from models.plans.plan_rows import ActivityRow, GuidelineRow, PlanFile
from models.reports.report import RETURNED, SUBMITTED

_PUBLISHED = "เผยแพร่:"
_RESULT, _DONE = "ผลการดำเนินการ", "การดำเนินการ"
_BULLET = "•"
_NO_GUIDELINE = "กิจกรรมที่แผนไม่ได้จัดไว้ในแนวทางใด"

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
        guidelines = measure.guidelines if measure is not None else ()
        if measure is not None:
            yield Heading(own(f"มาตรการที่ {number} {measure.title}"))
        if guidelines:
            yield Heading("แนวทางการดำเนินการตามมาตรการ", 2)
            named = (f"{each.number} {each.title}" for each in guidelines)
            yield Paragraph(own("\n".join(named)))
        lines = [*_lines(rows, reported, guidelines, own), [_below(rows, number, reported, own)]]
        yield Table(f"มาตรการที่ {number}", _COLUMNS, lines)


def _lines(
    rows: BureauFormRows,
    reported: Sequence[Reported],
    guidelines: Sequence[GuidelineRow],
    own: OfficeWords,
) -> Iterator[Sequence[Cell]]:
    """Yields the activities under the sub-headings of their guidelines (002:232), counted anew
    within the measure; those that the plan puts under none stand last."""
    planned = {row.number: row for row in rows.plan.activities}
    under: dict[str, list[Reported]] = {}
    for row in reported:
        under.setdefault(_guideline(planned, row), []).append(row)
    titles = {each.number: own(f"{each.number} {each.title}") for each in guidelines}
    place = 0
    for number, title in (*titles.items(), ("", _NO_GUIDELINE)):
        of_guideline = under.get(number, ())
        if of_guideline and under.keys() != {""}:
            yield [Cell(title, bold=True, heads=True)]
        for row in of_guideline:
            place += 1
            yield _line(rows, row, planned.get(row.activity.number), place, own)


def _guideline(planned: Mapping[str, ActivityRow], row: Reported) -> str:
    """Returns the guideline's number; a part without one has that of its activity."""
    own = planned.get(row.activity.number)
    whole = planned.get(row.activity.parent or "")
    return (own and own.guideline) or (whole and whole.guideline) or ""


def _line(
    rows: BureauFormRows, row: Reported, planned: ActivityRow | None, place: int, own: OfficeWords
) -> list[Cell]:
    described = with_parts(
        title_of(row.activity, row.version), planned.description if planned else None, _BULLET
    )
    number, title = own(f"{place}."), own(f"{row.activity.number} {described}")
    version = row.version
    if version is None:
        returned = row.state == RETURNED
        state = "ส่งกลับแก้ไข ยังไม่ได้ส่งใหม่" if returned else "ยังไม่ได้รายงาน"
        return [Cell(number), Cell(title), Cell(state, "grey"), *[Cell(None)] * 4]
    names = [rows.evidence[each] for each in version.evidence if each in rows.evidence]
    cells = bureau_row(row.activity, version, names)
    # A report printed by the plan's source is the form's own text.
    own_if_source = own if version.source else str
    share = own(percent_words(version.percent))
    result = "\n".join((_RESULT, share, _DONE, own_if_source(version.narrative)))
    return [
        Cell(number),
        Cell(title),
        Cell(result, labels=(_RESULT, _DONE)),
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


def _below(
    rows: BureauFormRows, measure: int, reported: Sequence[Reported], own: OfficeWords
) -> Cell:
    """Returns what stands under a measure (002:247, 256, 274): its score, and the counts, each with
    its total."""
    figures = document_figures.measure(reported)
    if figures.mean is None:
        overall = "ยังไม่มีร้อยละที่รายงาน"
    else:
        mean = f"{figures.mean.normalize():f}"
        overall = f"ร้อยละ {mean} (เฉลี่ยจาก {figures.counted} กิจกรรมที่รายงาน)"
    score = _score(rows, measure)
    heads = [own(f"คะแนนในภาพรวมของมาตรการ {score}")] if score is not None else []
    heads.append(own(f"ผลการดำเนินการในภาพรวมคิดเป็น {overall}"))
    counts = [
        own(f"ดำเนินการแล้วเสร็จ {figures.done}/{figures.listed} แนวทาง"),
        own(f"อยู่ระหว่างดำเนินการ {figures.under_way or DASH} แนวทาง"),
    ]
    if figures.unreported:
        counts.append(own(f"ยังไม่ได้รายงาน {figures.unreported} กิจกรรม (ไม่นับเป็นร้อยละ 0)"))
    return Cell("\n".join((*heads, *counts)), labels=heads)


def _score(rows: BureauFormRows, measure: int) -> str | None:
    """Returns the overall score: the reviewer's, else the one that the source printed. None: the
    form has none."""
    if not rows.plan.scored or rows.due is None:
        return None
    given = rows.scores.get(measure)
    if given is not None:
        return f"ระดับคะแนน {given.normalize():f}"
    printed = next(
        (r for r in rows.plan.measure_reports if (r.measure, r.round) == (measure, rows.due)), None
    )
    if printed is not None:
        return f"{printed.scale} {printed.score.normalize():f} (ตามที่แบบรายงานพิมพ์ไว้)"
    return f"ระดับคะแนน {DASH} (ยังไม่ได้ให้คะแนน)"


def _remarks(rows: BureauFormRows, own: OfficeWords) -> Iterator[Block]:
    """Yields figures that the source printed under its measures and that contradict the rows."""
    items = [
        own(f"มาตรการที่ {each.measure}: {each.remarks}")
        for each in rows.plan.measure_reports
        if each.remarks and rows.due in (None, each.round)
    ]
    if items:
        yield Notes("หมายเหตุ", items)
