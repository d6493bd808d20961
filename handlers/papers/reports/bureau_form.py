"""The bureau's activity form of one round (seed 002): what there is to print in its form.

models/documents/document_figures computes counts and percentages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import count, groupby, takewhile

from handlers.papers.forms.form import FormKind, FormLayout, FormRows, Show
from handlers.papers.forms.form_blocks import Filling, RowGroup, blocks
from handlers.papers.printing.model import Block, Cell, Document
from handlers.papers.told_words import on_paper
from handlers.papers.wording import DASH, OfficeWords, day_words, draft_of_several, with_parts
from handlers.reports.report_forms import FormCell, bureau_row
from handlers.reports.report_words import percent_words, title_of
from models.documents import document_figures
from models.documents.document_rows import Reported
from models.plans.plan_roll import EACH_BUREAU
from models.plans.plan_rows import ActivityRow, GuidelineRow, PlanFile
from models.reports.report import RETURNED, SUBMITTED

_PUBLISHED = "เผยแพร่:"
_BULLET = "•"
_NO_GUIDELINE = "กิจกรรมที่แผนไม่ได้จัดไว้ในแนวทางใด"


@dataclass(frozen=True)
class FormLine:
    """An activity of the form.

    place: its number, counted anew within the measure.
    files: names of the evidence.
    """

    place: int
    reported: Reported
    planned: ActivityRow | None
    files: Sequence[str]

    def written(self, own: OfficeWords, text: str) -> str:
        """Returns a text of the report; one printed by the plan's source is the form's own."""
        version = self.reported.version
        return own(text) if version is not None and version.source else text

    def told(self, own: OfficeWords, text: str) -> str:
        """Returns what the bureau told in its report."""
        return on_paper(self.written(own, text))

    def cells(self) -> Sequence[FormCell] | None:
        """Returns the cells that the report fills; None without one."""
        version = self.reported.version
        return bureau_row(self.reported.activity, version, self.files) if version else None


def _title(line: FormLine, own: OfficeWords) -> Cell:
    parts = line.planned.description if line.planned else None
    titled = with_parts(title_of(line.reported.activity, line.reported.version), parts, _BULLET)
    return Cell(own(f"{line.reported.activity.number} {titled}"))


def _state(line: FormLine, _own: OfficeWords) -> Cell:
    """Returns why there is nothing to read; nothing if there is."""
    if line.reported.version is not None:
        return Cell(None)
    returned = line.reported.state == RETURNED
    return Cell("ส่งกลับแก้ไข ยังไม่ได้ส่งใหม่" if returned else "ยังไม่ได้รายงาน", "grey")


def _percent(line: FormLine, own: OfficeWords) -> Cell:
    version = line.reported.version
    return Cell(own(percent_words(version.percent)) if version is not None else None)


def _work(line: FormLine, own: OfficeWords) -> Cell:
    version = line.reported.version
    return Cell(line.told(own, version.narrative) if version is not None else None)


def _filled(place: int) -> Show:
    """Returns what shows that column of the report's own row."""

    def show(line: FormLine, own: OfficeWords) -> Cell:
        cells = line.cells()
        return Cell(line.told(own, cells[place].words) if cells is not None else None)

    return show


def _proofs(line: FormLine, own: OfficeWords) -> Cell:
    """Returns several proofs as the form prints them (002:246-271), each with its number; a place
    of publication has none."""
    cells = line.cells()
    if cells is None:
        return Cell(None)
    proofs = line.written(own, cells[5].words).split("\n")
    named = list(takewhile(lambda each: not each.startswith(_PUBLISHED), proofs))
    if len(named) > 1:
        numbered = [own(f"{place}. ") + each for place, each in enumerate(named, 1)]
        proofs = [*numbered, *proofs[len(named) :]]
    return Cell("\n".join(proofs))


SHOWS: Mapping[str, Show] = {
    "number": lambda line, own: Cell(own(f"{line.place}.")),
    "title": _title,
    "state": _state,
    "percent": _percent,
    "work": _work,
    "output": _filled(3),
    "outcome": _filled(4),
    "proofs": _proofs,
    "notes": _filled(6),
}
_HEADS = frozenset(("plan", "bureau", "round"))
_OF_MEASURE = frozenset(
    ("number", "measure", "score", "overall", "done", "listed", "under_way", "unreported")
)
FORM = FormKind(
    name="bureau-form",
    heads=_HEADS,
    parts={"measure": _HEADS | _OF_MEASURE, "end": _HEADS},
    rows={"activities": FormRows(SHOWS, band=frozenset(("guideline",)))},
    lists=frozenset(("guidelines", "remarks")),
)
"""What the files of this form may name (docs/forms.md)."""


@dataclass(frozen=True)
class BureauForm:
    """The form as of `now` (aware).

    due: None: the whole year.
    evidence: names of files by id.
    scores: given by reviewers, by measure.
    """

    form: FormLayout
    plan: PlanFile
    bureau: str
    due: date | None
    reported: Sequence[Reported]
    evidence: Mapping[int, str]
    scores: Mapping[int, Decimal]
    now: datetime
    own: OfficeWords

    def document(self) -> Document:
        waiting = sum(row.state == SUBMITTED for row in self.reported)
        draft = draft_of_several(waiting)
        filling = self._filling({})
        return Document(
            title=filling.lines(self.form.title),
            meta=filling.lines(self.form.meta),
            blocks=[*self._measures(), *blocks(self.form, "end", filling)],
            made_at=self.now,
            digits=self.own.digits,
            landscape=True,
            cover=self.form.cover,
            numbers=self.form.numbers,
            number_digits=self.form.number_digits,
            draft=self.own(draft),
            whole=[self.bureau],
        )

    def _measures(self) -> Iterator[Block]:
        titles = {measure.number: measure for measure in self.plan.measures}
        for number, group in groupby(self.reported, key=lambda row: row.activity.measure):
            reported, measure = list(group), titles.get(number)
            guidelines = measure.guidelines if measure is not None else ()
            facts = {
                "number": f"{number}",
                "measure": measure.title if measure is not None else "",
                **self._figures(number, reported),
            }
            lines = self._lines(reported, guidelines)
            yield from blocks(self.form, "measure", self._filling(facts, lines, guidelines))

    def _filling(
        self,
        facts: Mapping[str, str],
        lines: Sequence[RowGroup] = (),
        guidelines: Sequence[GuidelineRow] = (),
    ) -> Filling:
        when = f"รอบวันที่ {day_words(self.due)}" if self.due else "ทุกรอบของปีงบประมาณ"
        plan = self.plan.title.replace(EACH_BUREAU, self.bureau)
        return Filling(
            kind=FORM,
            own=self.own,
            facts={"plan": plan, "bureau": self.bureau, "round": when, **facts},
            rows={"activities": lines},
            lists={
                "guidelines": [f"{each.number} {each.title}" for each in guidelines],
                "remarks": list(self._remarks()),
            },
        )

    # -- the activities --------------------------------------------------------------------------

    def _lines(
        self, reported: Sequence[Reported], guidelines: Sequence[GuidelineRow]
    ) -> list[RowGroup]:
        """Returns the activities of each guideline (002:232), counted anew within the measure;
        those that the plan puts under none stand last."""
        planned = {row.number: row for row in self.plan.activities}
        under: dict[str, list[Reported]] = {}
        for row in reported:
            under.setdefault(_guideline(planned, row), []).append(row)
        places, none = count(1), _NO_GUIDELINE if under.keys() != {""} else ""
        titles = {each.number: f"{each.number} {each.title}" for each in guidelines} | {"": none}
        return [
            RowGroup(
                [self._line(next(places), row, planned) for row in under.get(number, ())],
                {"guideline": title if under.get(number) else ""},
            )
            for number, title in titles.items()
        ]

    def _line(self, place: int, row: Reported, planned: Mapping[str, ActivityRow]) -> FormLine:
        ids = row.version.evidence if row.version is not None else ()
        files = [self.evidence[each] for each in ids if each in self.evidence]
        return FormLine(place, row, planned.get(row.activity.number), files)

    # -- what stands under a measure -------------------------------------------------------------

    def _figures(self, measure: int, reported: Sequence[Reported]) -> Mapping[str, str]:
        """Returns the lines under a measure (002:247, 256, 274), each with its total."""
        figures = document_figures.measure(reported)
        overall = "ยังไม่มีร้อยละที่รายงาน"
        if figures.mean is not None:
            mean = f"{figures.mean.normalize():f}"
            overall = f"ร้อยละ {mean} (เฉลี่ยจาก {figures.counted} กิจกรรมที่รายงาน)"
        return {
            "score": self._score(measure),
            "overall": overall,
            "done": f"{figures.done}",
            "listed": f"{figures.listed}",
            "under_way": f"{figures.under_way or DASH}",
            "unreported": f"{figures.unreported or ''}",
        }

    def _score(self, measure: int) -> str:
        """Returns the overall score: the reviewer's, else the one that the source printed; "" if
        the form has none."""
        if not self.plan.scored or self.due is None:
            return ""
        given = self.scores.get(measure)
        if given is not None:
            return f"ระดับคะแนน {given.normalize():f}"
        of_round = (measure, self.due)
        printed = (r for r in self.plan.measure_reports if (r.measure, r.round) == of_round)
        if (found := next(printed, None)) is not None:
            return f"{found.scale} {found.score.normalize():f} (ตามที่แบบรายงานพิมพ์ไว้)"
        return f"ระดับคะแนน {DASH} (ยังไม่ได้ให้คะแนน)"

    def _remarks(self) -> Iterator[str]:
        """Yields figures that the source printed under its measures and that contradict the
        rows."""
        for each in self.plan.measure_reports:
            if each.remarks and self.due in (None, each.round):
                yield f"มาตรการที่ {each.measure}: {each.remarks}"


def _guideline(planned: Mapping[str, ActivityRow], row: Reported) -> str:
    """Returns the guideline's number; a part without one has that of its activity."""
    own = planned.get(row.activity.number)
    whole = planned.get(row.activity.parent or "")
    return (own and own.guideline) or (whole and whole.guideline) or ""
