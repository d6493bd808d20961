"""Makes a document's blocks from a form's layout and what there is to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from handlers.papers.forms.form import (
    FormBar,
    FormChart,
    FormColumn,
    FormHeading,
    FormKind,
    FormLayout,
    FormNotes,
    FormPageBreak,
    FormSignatures,
    FormTable,
    FormText,
    Show,
)
from handlers.papers.forms.form_files import filled
from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Colour,
    Column,
    Heading,
    Notes,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import OfficeWords, words


@dataclass(frozen=True)
class RowGroup:
    """Rows of a table that stand under one band; `facts` are those that its words may name."""

    rows: Sequence[Any]
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FormAmounts:
    """What a chart draws: amounts by name, the share of each in the whole, and how it is said."""

    amounts: Mapping[str, Decimal]
    share: Callable[[Decimal], Decimal]
    said: Callable[[Decimal], str]


@dataclass(frozen=True)
class Filling:
    """What there is to print; every name that the kind of form allows is here."""

    kind: FormKind
    own: OfficeWords
    facts: Mapping[str, str]
    rows: Mapping[str, Sequence[RowGroup]] = field(default_factory=dict)
    counts: Mapping[str, FormAmounts] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def lines(self, texts: Sequence[str]) -> list[str]:
        """Returns the texts with their facts; those of which a fact is not known are left out."""
        found = (filled(text, self.facts) for text in texts)
        return [self.own(text) for text in found if text]


def blocks(form: FormLayout, part: str, filling: Filling) -> Iterator[Block]:
    """Yields the blocks of a part of the form; what has nothing to print is left out."""
    for block in form.parts[part]:
        yield from _MAKE[type(block)](block, filling)


def _heading(block: FormHeading, filling: Filling) -> Iterator[Heading]:
    if lines := filling.lines(block.lines):
        yield Heading("\n".join(lines), block.level, block.align)


def _text(block: FormText, filling: Filling) -> Iterator[Paragraph]:
    for text in filling.lines([block.text]):
        yield Paragraph(text, block.bold, block.align)


def _signatures(block: FormSignatures, filling: Filling) -> Iterator[Signatures]:
    yield Signatures(filling.lines(block.who))


def _new_page(block: FormPageBreak, _filling: Filling) -> Iterator[PageBreak]:
    yield PageBreak(block.numbered)


def _notes(block: FormNotes, filling: Filling) -> Iterator[Notes]:
    if items := _items(block, filling):
        yield Notes(filling.own(block.title), items, block.dash)


def _items(notes: FormNotes, filling: Filling) -> list[str]:
    if notes.of:
        return [filling.own(item) for item in filling.lists[notes.of]]
    return filling.lines(notes.items)


def _table(table: FormTable, filling: Filling) -> Iterator[Table]:
    shows = filling.kind.rows[table.rows].shows
    columns = [Column(c.title, c.width, c.align, c.over) for c in table.columns]
    rows: list[list[Cell]] = []
    for group in filling.rows[table.rows]:
        if band := filled(table.band, {**filling.facts, **group.facts}):
            rows.append([Cell(filling.own(band), bold=True, heads=True)])
        rows += [[_cell(c, row, shows, filling.own) for c in table.columns] for row in group.rows]
    if rows and (foot := filling.lines(table.foot)):
        rows.append([Cell("\n".join(foot))])
    if rows:
        yield Table(filled(table.sheet, filling.facts), columns, rows)


def _cell(column: FormColumn, row: Any, shows: Mapping[str, Show], own: OfficeWords) -> Cell:
    """Returns the cell; several values stand below one another, without the empty ones."""
    cells = [(shown.label, shows[shown.value](row, own)) for shown in column.shows]
    if len(cells) == 1 and not cells[0][0]:
        return cells[0][1]
    lines = [
        line
        for label, cell in cells
        if cell.value not in (None, "")
        for line in ([label] if label else []) + [words(cell.value, own.digits)]
    ]
    fill: Colour = next((cell.fill for _, cell in cells if cell.fill != "plain"), "plain")
    labels = [label for label, _ in cells if label]
    return Cell("\n".join(lines) or None, fill, labels=labels)


def _chart(chart: FormChart, filling: Filling) -> Iterator[Bars]:
    counted = filling.counts[chart.counts]
    drawn = [(bar, sum((counted.amounts[n] for n in bar.counts), Decimal(0))) for bar in chart.bars]
    bars = [
        _bar(chart, bar, amount, counted, filling.own)
        for bar, amount in drawn
        if amount or not bar.if_any
    ]
    if titles := filling.lines([chart.title]):
        yield Bars(titles[0], bars)


def _bar(
    chart: FormChart, bar: FormBar, amount: Decimal, counted: FormAmounts, own: OfficeWords
) -> ChartBar:
    share = counted.share(amount)
    said = filled(chart.words, {"count": counted.said(amount), "share": f"{share:.2f}"})
    return ChartBar(own(bar.label), max(share, Decimal(0)), own(said), bar.fill)


_MAKE: Mapping[type, Callable[[Any, Filling], Iterator[Block]]] = {
    FormHeading: _heading,
    FormText: _text,
    FormTable: _table,
    FormChart: _chart,
    FormNotes: _notes,
    FormSignatures: _signatures,
    FormPageBreak: _new_page,
}
