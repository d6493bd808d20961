"""The report of a survey's result: purpose, instrument, who answered, figures, texts, questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Column,
    Document,
    Heading,
    Notes,
    Paragraph,
    Share,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, day_words, share_of
from handlers.surveys import survey_figure_words, survey_words
from models.surveys.before_after import BeforeAfter
from models.surveys.questionnaire import LEVEL, TEXT, Questionnaire
from models.surveys.survey import Survey, SurveyCampaign
from models.surveys.survey_figures import QuestionFigures, Spread, SurveyFigures

_LEVELS = (
    Column("ข้อ", 0.6, "center"),
    Column("คำถาม", 4),
    Column("ผู้ตอบ", 0.9, "right"),
    Column("ค่าเฉลี่ย", 1, "right"),
    Column("S.D.", 0.9, "right"),
    Column("ร้อยละ", 1, "right"),
    Column("ระดับ", 1.2),
)
_COUNTS = (
    Column("ข้อ", 0.6, "center"),
    Column("คำถาม", 3.4),
    Column("คำตอบ", 3),
    Column("จำนวน", 0.9, "right"),
    Column("ร้อยละของผู้ตอบข้อนี้", 1.5, "right"),
)
_CHANGES = (
    Column("คำถาม", 4),
    Column("ตอบทั้งสองครั้ง (คน)", 1.4, "right"),
    Column("ค่าเฉลี่ยก่อน", 1.1, "right"),
    Column("ค่าเฉลี่ยหลัง", 1.1, "right"),
    Column("เพิ่มขึ้น (คน)", 1, "right"),
    Column("ลดลง (คน)", 1, "right"),
)
_QUESTIONS = (Column("ข้อ", 0.6, "center"), Column("คำถาม", 5), Column("วิธีตอบ", 2.4))
_BLANK = "." * 120


@dataclass(frozen=True)
class SurveyPaper:
    """The report of one survey that is closed."""

    campaign: SurveyCampaign
    survey: Survey
    packaged: Questionnaire
    figures: SurveyFigures
    change: BeforeAfter | None
    code: str
    own: OfficeWords

    def document(self, now: datetime) -> Document:
        """Returns the document as of `now` (aware)."""
        return Document(
            title=["รายงานผลแบบสำรวจ", self.campaign.title],
            meta=[self.own(self._days()), f"รหัส {self.code}", self.own(as_of(now))],
            blocks=list(self._blocks()),
            made_at=now,
            digits=self.own.digits,
        )

    def _days(self) -> str:
        first, last = self.campaign.first_day, self.campaign.last_day
        return f"เปิดให้ตอบตั้งแต่ {day_words(first)} กำหนดปิด {day_words(last)}"

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self.own("1. วัตถุประสงค์"))
        yield Paragraph(self.packaged.purpose, indent=True)
        yield Paragraph(f"ผลลัพธ์ที่ต้องพิสูจน์: {self.survey.proves}", indent=True)
        yield Heading(self.own("2. เครื่องมือและผู้ตอบ"))
        count = len(self.survey.questions)
        mode = survey_words.MODES[self.campaign.mode]
        yield Paragraph(
            self.own(f"แบบสำรวจ {count} ข้อ (ภาคผนวก) ผู้ตอบได้รับแจ้งว่า “{mode}”"), indent=True
        )
        yield Paragraph(self.own(survey_figure_words.base_words(self.figures)), indent=True)
        yield Heading(self.own("3. ผล"))
        yield from self._result()
        yield Heading(self.own("4. สิ่งที่จะนำไปปรับปรุง"))
        betters = self.survey.betters
        yield Paragraph(betters or f"{_BLANK}\n{_BLANK}", indent=bool(betters))
        yield Heading("ภาคผนวก แบบสำรวจ")
        yield self._appendix()

    def _result(self) -> Iterator[Block]:
        if nothing := survey_figure_words.why_no_result(self.figures):
            yield Paragraph(self.own(nothing), indent=True)
            return
        for label, words in survey_figure_words.summary(self.figures):
            yield Paragraph(self.own(f"{label}: {words}"), indent=True)
        verdict = survey_figure_words.verdict_words(self.figures.measured, self.survey.target)
        yield Paragraph(self.own(verdict), bold=True, indent=True)
        yield from self._levels()
        yield from self._changes()
        yield from self._counts()
        yield from self._texts()

    def _numbered(self) -> Iterator[tuple[str, QuestionFigures]]:
        for number, found in enumerate(self.figures.questions, 1):
            yield self.own(str(number)), found

    def _levels(self) -> Iterator[Block]:
        found = [(n, each, each.spread) for n, each in self._numbered() if each.spread is not None]
        if not found:
            return
        yield Table("ค่าเฉลี่ย", _LEVELS, [self._level_row(*each) for each in found])
        bars = [self._bar(n, each.question.text, spread) for n, each, spread in found]
        yield Bars("ร้อยละของคะแนนเต็มแต่ละข้อ", bars)

    def _level_row(self, number: str, found: QuestionFigures, spread: Spread) -> list[Cell]:
        deviation = None if spread.deviation is None else self.own(str(spread.deviation))
        return [
            Cell(number),
            Cell(found.question.text),
            Cell(found.answered),
            Cell(self.own(str(spread.mean))),
            Cell(deviation),
            Cell(Share(spread.percent)),
            Cell(spread.words),
        ]

    def _bar(self, number: str, text: str, spread: Spread) -> ChartBar:
        words = self.own(f"{spread.percent} ({spread.words})")
        return ChartBar(f"{number}. {text}", spread.percent, words, "green")

    def _changes(self) -> Iterator[Block]:
        if self.change is None:
            return
        day = day_words(self.change.earlier.first_day)
        words = survey_figure_words.change_words(self.change.whole)
        yield Paragraph(self.own(f"เทียบกับแบบสำรวจก่อนหน้า ({day}): {words}"), indent=True)
        rows = [
            [
                Cell(each.text),
                Cell(each.paired),
                Cell(self.own(str(each.mean_before))),
                Cell(self.own(str(each.mean_after))),
                Cell(each.rose),
                Cell(each.fell),
            ]
            for each in self.change.questions
        ]
        if rows:
            yield Table("ก่อนและหลัง", _CHANGES, rows)

    def _counts(self) -> Iterator[Block]:
        rows = [
            [
                Cell(number),
                Cell(found.question.text),
                Cell(self.own(name) if found.question.kind == LEVEL else name),
                Cell(found.counts[value]),
                Cell(share_of(found.counts[value], found.answered)),
            ]
            for number, found in self._numbered()
            for value, name in survey_figure_words.value_names(found).items()
            if found.question.kind != TEXT
        ]
        if rows:
            yield Table("จำนวนคำตอบ", _COUNTS, rows)

    def _texts(self) -> Iterator[Block]:
        for found in self.figures.questions:
            texts = self.figures.texts.get(found.question.key)
            if texts:
                yield Notes(found.question.text, texts)

    def _appendix(self) -> Table:
        rows = []
        for number, found in self._numbered():
            question = found.question
            how = " / ".join(question.options) or self.own(survey_words.KINDS[question.kind])
            rows.append([Cell(number), Cell(question.text), Cell(how)])
        return Table("แบบสำรวจ", _QUESTIONS, rows)
