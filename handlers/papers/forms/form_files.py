"""Reads the files of forms and checks them against what the code can print.

A file holds for the fiscal year in its name (B.E.) and for those after it, until there is a newer
one; so a report of an earlier year keeps its form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from handlers.papers.forms.form import (
    FormBar,
    FormBlock,
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
    ShownValue,
)
from handlers.papers.printing.model import Align, Colour, Digits
from models.errors import FileFaults
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

_FOLDER = "handlers.papers.forms"
_FILE = re.compile(r"([a-z-]+)-([0-9]{4})\.yaml")
_FACT = re.compile(r"\{([^{}]*)\}")
_WIDTH = re.compile(r"[0-9]{1,2}(\.[0-9]{1,2})?")
_ALIGN: Mapping[str, Align] = {"left": "left", "center": "center", "right": "right"}
_FILLS: Mapping[str, Colour] = {
    "green": "green", "yellow": "yellow", "red": "red", "grey": "grey", "plain": "plain",
}  # fmt: skip
_NUMBERS: Mapping[str, Literal["foot", "top"]] = {"foot": "foot", "top": "top"}
_DIGITS: Mapping[str, Digits] = {"thai": "thai", "arabic": "arabic"}
_OF_A_BAR = ("count", "share")


class FormFaults(FileFaults):
    """A form's file is wrong. `faults` names file, place and problem of each fault, one a line."""


def form_of(kind: FormKind, year: int) -> FormLayout:
    """Returns the form that holds in the fiscal year (B.E.), the oldest for a year before it.

    Raises FormFaults if its file is wrong.
    """
    years = [since for name, since in packaged() if name == kind.name]
    return _packaged_form(kind, max((each for each in years if each <= year), default=years[0]))


@cache
def packaged() -> tuple[tuple[str, int], ...]:
    """Returns the name and the first fiscal year of each form that comes with the product."""
    found = (_FILE.fullmatch(entry.name) for entry in files(_FOLDER).iterdir())
    return tuple(sorted((each[1], int(each[2])) for each in found if each))


@cache
def _packaged_form(kind: FormKind, since: int) -> FormLayout:
    return read_form(packaged_text(kind.name, since), kind, f"{kind.name}-{since}.yaml")


def packaged_text(name: str, since: int) -> str:
    return (files(_FOLDER) / f"{name}-{since}.yaml").read_text(encoding="utf-8")


def read_form(text: str, kind: FormKind, file: str) -> FormLayout:
    """Returns the form in a YAML text. Raises FormFaults with every fault, each after `file`."""
    faults: list[str] = []
    try:
        form = _FormReader(kind).form(Section(plain_values(text), "", faults))
    except PlanFaults as wrong:
        faults = wrong.faults
    if faults:
        raise FormFaults([f"{file}: {fault}" for fault in faults])
    return form


class _FormReader:
    """Reads a form of that kind; a section collects the faults."""

    def __init__(self, kind: FormKind) -> None:
        self._kind = kind
        self._make: Mapping[str, Callable[[Section, Collection[str]], FormBlock]] = {
            "heading": self._heading,
            "text": self._text,
            "table": self._table,
            "chart": self._chart,
            "notes": self._notes,
            "signatures": self._signatures,
            "new-page": self._new_page,
        }

    def form(self, file: Section) -> FormLayout:
        file.allow(("title", "meta", "cover", "numbers", "number_digits", *self._kind.parts))
        title = _lines(file, "title", self._kind.heads)
        meta = file.texts("meta")
        for text in meta:
            _check_facts(file, "meta", text, self._kind.heads)
        digits = file.choice("number_digits", _DIGITS)
        return FormLayout(
            title=title,
            meta=meta,
            cover=file.flag("cover") or False,
            numbers=_NUMBERS[file.choice("numbers", _NUMBERS) or "foot"],
            number_digits=_DIGITS[digits] if digits else None,
            parts={name: self._part(file, name) for name in self._kind.parts},
        )

    def _part(self, file: Section, name: str) -> tuple[FormBlock, ...]:
        found = (self._block(each, name) for each in file.sections(name, required=True))
        return tuple(block for block in found if block is not None)

    def _block(self, section: Section, part: str) -> FormBlock | None:
        section.text("is")
        which = section.choice("is", self._make)
        return self._make[which](section, self._kind.parts[part]) if which else None

    def _heading(self, section: Section, facts: Collection[str]) -> FormHeading:
        section.allow(("is", "lines", "level", "align"))
        level = section.choice("level", ("1", "2"))
        return FormHeading(_lines(section, "lines", facts), int(level or "1"), _align(section))

    def _text(self, section: Section, facts: Collection[str]) -> FormText:
        section.allow(("is", "text", "bold", "align"))
        text = _words(section, "text", facts)
        return FormText(text, section.flag("bold") or False, _align(section))

    def _signatures(self, section: Section, facts: Collection[str]) -> FormSignatures:
        section.allow(("is", "who"))
        return FormSignatures(_lines(section, "who", facts))

    def _new_page(self, section: Section, _facts: Collection[str]) -> FormPageBreak:
        section.allow(("is", "numbered"))
        return FormPageBreak(section.flag("numbered") or False)

    def _notes(self, section: Section, facts: Collection[str]) -> FormNotes:
        section.allow(("is", "title", "items", "of", "dash"))
        items, of = section.texts("items"), section.choice("of", sorted(self._kind.lists))
        for text in items:
            _check_facts(section, "items", text, facts)
        if bool(items) == bool(of):
            section.fault("", "needs either items or of")
        dash = section.flag("dash")
        return FormNotes(_words(section, "title", ()), items, of or "", dash is not False)

    # -- tables ---------------------------------------------------------------------------------

    def _table(self, section: Section, facts: Collection[str]) -> FormTable:
        section.allow(("is", "rows", "sheet", "band", "columns", "foot"))
        section.text("rows")
        rows = section.choice("rows", sorted(self._kind.rows))
        listed = self._kind.rows.get(rows or "")
        band = section.words("band") or ""
        if listed is not None:
            _check_facts(section, "band", band, {*facts, *listed.band})
        known = listed.shows if listed is not None else None
        found = section.sections("columns", required=True)
        columns = tuple(_column(each, known) for each in found)
        if not columns:
            section.fault("columns", "lists none")
        foot = section.texts("foot")
        for text in foot:
            _check_facts(section, "foot", text, facts)
        return FormTable(rows or "", _words(section, "sheet", facts), band, columns, foot)

    # -- charts ---------------------------------------------------------------------------------

    def _chart(self, section: Section, facts: Collection[str]) -> FormChart:
        section.allow(("is", "counts", "title", "words", "bars"))
        section.text("counts")
        name = section.choice("counts", sorted(self._kind.counts)) or ""
        known = self._kind.counts.get(name)
        bars = tuple(_bar(each, known) for each in section.sections("bars", required=True))
        if known is not None:
            _each_once(section, [count for bar in bars for count in bar.counts], known)
        title = _words(section, "title", facts)
        return FormChart(name, title, _words(section, "words", _OF_A_BAR), bars)


def _column(section: Section, known: Collection[str] | None) -> FormColumn:
    section.allow(("title", "over", "width", "align", "shows"))
    width = section.text("width")
    if width and (not _WIDTH.fullmatch(width) or not float(width)):
        section.fault("width", f"{width[:60]!r} is no share of the page's width like 2.5")
        width = ""
    shows = tuple(_shown(section, each, known) for each in section.texts("shows", required=True))
    title, over = section.text("title"), section.words("over") or ""
    return FormColumn(title, over, float(width or "1"), _align(section), shows)


def _shown(section: Section, text: str, known: Collection[str] | None) -> ShownValue:
    """Reads `budget` or `budget under งบประมาณ`."""
    value, _, label = text.partition(" under ")
    if known is not None and value not in known:
        section.fault("shows", f"{value[:60]!r} is none of {', '.join(sorted(known))}")
    return ShownValue(value, label.strip())


def _bar(section: Section, known: Collection[str] | None) -> FormBar:
    section.allow(("label", "counts", "fill", "if_any"))
    counts = section.texts("counts", required=True)
    for each in counts:
        if known is not None and each not in known:
            section.fault("counts", f"{each[:60]!r} is none of {', '.join(sorted(known))}")
    fill = section.choice("fill", _FILLS)
    if_any = section.flag("if_any") or False
    return FormBar(section.text("label"), counts, _FILLS[fill or "plain"], if_any)


def _each_once(section: Section, counted: list[str], known: Collection[str]) -> None:
    """Adds a fault unless the bars together count everything once: a share would be wrong."""
    for name in sorted(known):
        if counted.count(name) != 1:
            section.fault("bars", f"count {name!r} {counted.count(name)} times, not once")


def _align(section: Section) -> Align:
    return _ALIGN[section.choice("align", _ALIGN) or "left"]


def _lines(section: Section, key: str, facts: Collection[str]) -> tuple[str, ...]:
    """Returns a required list of texts that may name these facts."""
    found = section.texts(key, required=True)
    for text in found:
        _check_facts(section, key, text, facts)
    return found


def _words(section: Section, key: str, facts: Collection[str]) -> str:
    """Returns a required text that may name these facts."""
    text = section.text(key)
    _check_facts(section, key, text, facts)
    return text


def _check_facts(section: Section, key: str, text: str, facts: Collection[str]) -> None:
    for name in _FACT.findall(text):
        if name not in facts:
            known = ", ".join(f"{{{each}}}" for each in sorted(facts)) or "none"
            section.fault(key, f"unknown fact {{{name[:60]}}}; known here: {known}")
    if set("{}") & set(_FACT.sub("", text)):
        section.fault(key, "has a brace that names no fact")


def filled(text: str, facts: Mapping[str, str]) -> str:
    """Returns the text with its facts; "" if one of them is not known (empty)."""
    named = _FACT.findall(text)
    if not all(facts[name] for name in named):
        return ""
    return _FACT.sub(lambda found: facts[found[1]], text)
