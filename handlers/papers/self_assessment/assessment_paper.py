"""The self-assessment of one bureau on the form of its standard, and the office's summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.papers.printing.model import (
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
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words
from handlers.self_assessment import assessment_words
from models.calendar import office_day
from models.self_assessment import assessing
from models.self_assessment.assessing import BureauStanding
from models.self_assessment.moral_standard import Criterion, MoralLevel, MoralStandard
from models.self_assessment.proving_reports import ProvingReport

_FORM = (
    Column("ข้อ", 0.6, "center"),
    Column("เกณฑ์การประเมิน", 4.2),
    Column("คะแนน", 0.9, "center"),
    Column("ผลการดำเนินการ", 1.9),
    Column("เอกสาร/หลักฐาน", 3.2),
)
_LEVELS = (
    Column("ผล", 0.5, "center"),
    Column("ระดับ", 3),
    Column("เกณฑ์", 3),
    Column("คะแนนที่ได้", 1.2, "center"),
)
_REACHED, _NOT_REACHED = "☑", "☐"
_BLANK = "." * 120
_COUNTS = (Column("ระดับ", 5), Column("จำนวนหน่วยงาน", 1.4, "right"))
_NAME, _POINTS, _LEVEL, _NEXT = 3.6, 0.7, 2.6, 3


def _year_words(own: OfficeWords, year: int) -> str:
    return own(f"ปีงบประมาณ พ.ศ.{NO_BREAK}{year}")


def _remarks(standard: MoralStandard) -> Iterator[str]:
    """Yields what of the figures no source states."""
    yield assessment_words.scale_words(standard)
    for level in standard.levels:
        if level.least is None:
            yield f"ระดับที่ {level.number}: {assessment_words.least_words(level)}"
    yield "หลักฐานคือรายงานกิจกรรมของสำนักในปีงบประมาณนี้ ระบบจับคู่กับเกณฑ์จากชื่อกิจกรรม"


@dataclass(frozen=True)
class BureauPaper:
    """The form of one bureau; without a self-assessment it is there to be filled in."""

    standard: MoralStandard
    of: BureauStanding
    year: int
    proofs: Mapping[int, Sequence[ProvingReport]]
    """By criterion the reports that still stand."""
    heads: int
    """How many people the bureau has."""
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=[self.standard.title, _year_words(self.own, self.year)],
            meta=[self.of.bureau, self.own(self._sent()), self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            whole=[self.of.bureau],
        )

    def _sent(self) -> str:
        if self.of.assessment is None:
            return "ยังไม่ได้ส่งผลการประเมิน"
        day = office_day(self.of.assessment.sent_at)
        return f"ฉบับที่ {self.of.assessment.version} ส่งวันที่ {day_words(day)}"

    @property
    def _points(self) -> Mapping[int, int | None]:
        sent = self.of.assessment
        return assessing.points_of(sent) if sent is not None else {}

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("ส่วนที่ 1 ข้อมูลทั่วไป"))
        yield Paragraph(f"หน่วยงาน {self.of.bureau}", indent=True)
        yield Paragraph(self.own(f"จำนวนบุคลากร {self.heads:,} คน"), indent=True)
        yield Paragraph(f"ผู้บริหารของหน่วยงาน {_BLANK[:60]}", indent=True)
        yield Heading(self.own("ส่วนที่ 2 การประเมินตามเกณฑ์"))
        first = 1
        for level in self.standard.levels:
            rows = [each for each in self.standard.criteria if first <= each.number <= level.until]
            yield Heading(self.own(f"{assessment_words.level_words(level)} ({_least(level)})"), 2)
            table = [self._row(each) for each in rows]
            yield Table(f"ระดับที่ {level.number}", _FORM, [*table, self._sum(level)])
            first = level.until + 1
        yield Heading(self.own("ส่วนที่ 3 สรุปผลการประเมิน"))
        yield Table("สรุปผล", _LEVELS, [self._level(each) for each in self.standard.levels])
        for words in self._result():
            yield Paragraph(self.own(words), indent=True)
        yield Heading(self.own("ส่วนที่ 4 ความเห็นของผู้ประเมิน"))
        yield from self._opinion()
        yield Notes("หมายเหตุ", [self.own(each) for each in self._all_remarks()])
        date = self.own("วันที่ ......... / ................ / .........")
        yield Signatures([f"ผู้ประเมิน\n{date}", f"ผู้บังคับบัญชา\n{date}"])

    def _points_until(self, level: MoralLevel) -> int | None:
        """Returns the points of the criteria that the level counts; None if nothing was sent."""
        given = [p for n, p in self._points.items() if n <= level.until and p is not None]
        return sum(given) if self.of.assessment is not None else None

    def _level(self, level: MoralLevel) -> list[Cell]:
        standing = self.of.standing
        reached = standing.level if standing is not None else None
        mark = _REACHED if reached is not None and level.number == reached.number else _NOT_REACHED
        return [
            Cell(mark),
            Cell(self.own(assessment_words.level_words(level))),
            Cell(self.own(_least(level))),
            Cell(self._points_until(level)),
        ]

    def _opinion(self) -> Iterator[Block]:
        """Yields the criteria that have all points and those that lack some, each with room to
        write."""
        full = [n for n, points in self._points.items() if points == self.standard.most]
        short = [n for n, points in self._points.items() if points != self.standard.most]
        for label, numbers in (("จุดเด่น", full), ("สิ่งที่ควรพัฒนา", short)):
            told = f": {assessment_words.numbers_words(numbers)}" if numbers else ""
            yield Paragraph(self.own(f"{label}{told}"), bold=True)
            yield Paragraph(f"{_BLANK}\n{_BLANK}")

    def _row(self, criterion: Criterion) -> list[Cell]:
        points = self._points.get(criterion.number)
        proofs = assessment_words.evidence_words(self.proofs.get(criterion.number, ()))
        return [
            Cell(criterion.number),
            Cell(self.own(criterion.title)),
            Cell(points),
            Cell(self.standard.points[points] if points is not None else None),
            Cell(self.own(proofs) or None),
        ]

    def _sum(self, level: MoralLevel) -> list[Cell]:
        counted = self._points_until(level)
        words = self.own(f"รวมข้อ 1–{level.until}")
        return [Cell(""), Cell(words, bold=True), Cell(counted, bold=True), Cell(""), Cell("")]

    def _result(self) -> Iterator[str]:
        if self.of.standing is None:
            yield self._sent()
            return
        yield f"ผลการประเมิน: {assessment_words.level_words(self.of.standing.level)}"
        yield f"คะแนนรวม: {assessment_words.total_words(self.of.standing)}"
        yield assessment_words.missing_words(self.of.standing)

    def _all_remarks(self) -> Iterator[str]:
        yield from _remarks(self.standard)
        bare = [n for n, points in self._points.items() if points and not self.proofs.get(n)]
        if bare:
            yield f"{assessment_words.numbers_words(bare)} ไม่มีรายงานกิจกรรมเป็นหลักฐาน"


def _least(level: MoralLevel) -> str:
    return assessment_words.least_words(level)


@dataclass(frozen=True)
class OfficePaper:
    """All bureaus that the reader may see, side by side."""

    standard: MoralStandard
    found: Sequence[BureauStanding]
    year: int
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        done = sum(each.assessment is not None for each in self.found)
        return Document(
            title=["สรุปผลการประเมินองค์กรคุณธรรม", _year_words(self.own, self.year)],
            meta=[
                self.own(f"ประเมินแล้ว {done:,} จาก {len(self.found):,} หน่วยงาน"),
                self.own(as_of(now)),
            ],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
            landscape=True,
            whole=sorted(each.bureau for each in self.found),
        )

    def _blocks(self) -> Iterator[Block]:
        yield Heading("ผลการประเมินรายหน่วยงาน")
        criteria = [
            Column(self.own(f"ข้อ {each.number}"), _POINTS, "center")
            for each in self.standard.criteria
        ]
        columns = [
            Column("หน่วยงาน", _NAME),
            *criteria,
            Column("รวม", _POINTS, "center"),
            Column("ระดับ", _LEVEL),
            Column("ขั้นต่อไป", _NEXT),
        ]
        yield Table("ผลการประเมิน", columns, [self._row(each) for each in self.found])
        yield Heading("จำนวนหน่วยงานตามระดับ")
        yield Table("ตามระดับ", _COUNTS, list(self._counts()))
        named = (f"ข้อ {each.number} {each.title}" for each in self.standard.criteria)
        yield Notes("เกณฑ์การประเมิน", [self.own(each) for each in named])
        yield Notes("หมายเหตุ", [self.own(each) for each in _remarks(self.standard)])

    def _row(self, found: BureauStanding) -> list[Cell]:
        sent, standing = found.assessment, found.standing
        if sent is None or standing is None:
            blank = [Cell(None) for _ in range(len(self.standard.criteria) + 1)]
            return [Cell(found.bureau), *blank, Cell("ยังไม่ประเมิน"), Cell(None)]
        points = assessing.points_of(sent)
        return [
            Cell(found.bureau),
            *(Cell(points.get(each.number)) for each in self.standard.criteria),
            Cell(standing.total, bold=True),
            Cell(self.own(assessment_words.level_words(standing.level))),
            Cell(self.own(assessment_words.missing_words(standing))),
        ]

    def _counts(self) -> Iterator[list[Cell]]:
        """Yields how many are at each level, the highest first, and how many have not begun."""
        levels = Counter(
            each.standing.level.number if each.standing.level is not None else 0
            for each in self.found
            if each.standing is not None
        )
        stated = [level for level in self.standard.levels if level.least is not None]
        for level in (*reversed(stated), None):
            number = level.number if level is not None else 0
            yield [Cell(self.own(assessment_words.level_words(level))), Cell(levels[number])]
        missing = sum(each.assessment is None for each in self.found)
        yield [Cell("ยังไม่ประเมิน"), Cell(missing)]
