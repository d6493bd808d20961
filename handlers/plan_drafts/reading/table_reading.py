"""Reads the office's own plan (Word, or the same table in Excel) into a draft: what is not sure
becomes a doubt, with the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from handlers.plan_drafts.reading import table_dates, table_lines
from handlers.plan_drafts.reading.table_lines import Around, Entry
from handlers.understand.bureaus.bureaus_named import bureaus_named, names_each_bureau
from handlers.understand.patterns import pattern_of
from handlers.understand.sheets import cell_values, plan_heads
from handlers.understand.sheets.cell_values import Unreadable
from models.plan_drafts import draft_content
from models.plan_drafts.draft_content import JOIN, OF_PLAN, Doubt, DraftContent, ReadPlan, Values
from models.plan_drafts.plan_draft import OFFICE_TABLE
from models.plans.plan_rows import MOST_ACTIVITIES

_OTHERS = ("output", "outcome", "target", "timing", "responsible", "remarks")
_WHO = (
    ("every_work_group", pattern_of(r"^ทุกกลุ่มงาน")),
    ("all_staff", pattern_of(r"^(?:บุคลากรทุกคน|บุคลากรทุกกลุ่มงาน|ผู้บริหารและบุคลากร)")),
    ("working_group", pattern_of(r"^คณะทำงาน")),
)
_NEW = pattern_of(r"^(?:กิจกรรม|โครงการ)")
_PLACE = pattern_of(r"(\d{1,3}(?:\.\d{1,2}){0,2})\.?\)?")
FOR_WHOM, YEAR, REPLACES = "for_whom", "year", "replaces"
NO_NUMBER, MADE_NUMBER, TWICE = "no_number", "made_number", "number_twice"
SHARED, NO_BUREAU, NO_MEASURE, NO_TITLE = "shared", "no_bureau", "no_measure", "no_title"


@dataclass
class _Activity:
    """An activity while it is read."""

    row: int
    number: str
    title: str
    measure: str
    cells: dict[str, list[str]] = field(default_factory=dict)
    description: list[str] = field(default_factory=list)
    numbered: bool = True
    shared: bool = False


@dataclass
class _TableReader:
    """The tables while they are read."""

    known: Sequence[str]
    around: Around = field(default_factory=Around)
    places: Mapping[str, int] = field(default_factory=dict)
    activities: list[_Activity] = field(default_factory=list)
    row: int = 0

    @property
    def measure(self) -> str:
        return self.around.measures[-1].number if self.around.measures else ""


def read(raw: Mapping[str, Any], known: Sequence[str]) -> ReadPlan | None:
    """Returns the plan of what `plan_table_read` found; None if it has no activity, or too many.

    known: full names of the office's bureaus.
    """
    reader = _TableReader(known)
    for kind, found in raw["plan_table"]:
        if kind == "text":
            reader.around.take(found)
        else:
            _table(reader, found)
    if not 0 < len(reader.activities) <= MOST_ACTIVITIES:
        return None
    content = _content(reader)
    return ReadPlan(content, OFFICE_TABLE, draft_content.digest_of(raw))


# -- rows ----------------------------------------------------------------------------------------


def _table(reader: _TableReader, rows: Sequence[Any]) -> None:
    headed = False
    for at, (cells, on) in enumerate(rows):
        places = plan_heads.office_places(cells) or _two_lines(rows, at)
        if places:
            reader.places, headed = places, True
            reader.around.table_begins()
            continue
        reader.row += 1
        if headed or _goes_on(reader, rows):
            _row(reader, [reader.around.clean(cell) for cell in cells], frozenset(on))


def _two_lines(rows: Sequence[Any], at: int) -> Mapping[str, int]:
    """The columns, if heads stand in this line and the one above: joined cells over two."""
    if at == 0:
        return {}
    above, line = rows[at - 1][0], rows[at][0]
    both = [
        below if plan_heads.without_spaces(below) in plan_heads.OFFICE_HEADS else over
        for over, below in zip(above, line, strict=False)
    ]
    known = any(plan_heads.without_spaces(cell) in plan_heads.OFFICE_HEADS for cell in line)
    return plan_heads.office_places(both) if known else {}


def _goes_on(reader: _TableReader, rows: Sequence[Any]) -> bool:
    """A table without heads goes on with the one before it, if it is as wide."""
    return bool(reader.places) and len(rows[0][0]) > max(reader.places.values())


def _row(reader: _TableReader, cells: Sequence[str], on: frozenset[int]) -> None:
    filled = [text for text in cells if text.strip()]
    if len(filled) == 1 and (table_lines.is_measure(filled[0]) or len(cells) == 1):
        reader.around.take(filled[0])
        reader.around.table_begins()
        return
    named = {name: cells[at] if at < len(cells) else "" for name, at in reader.places.items()}
    going = {name for name, at in reader.places.items() if at in on}
    if "title" in going:
        named["title"] = named["place"] = ""
    _activity_row(reader, named, going)


def _activity_row(reader: _TableReader, cells: Mapping[str, str], going: set[str]) -> None:
    before, found = table_lines.entries(cells.get("title", ""))
    if not found:
        found = _single(reader, cells, before)
    elif before:
        _project(reader, before)
    if not found:
        _continue(reader, cells, going, before)
        return
    for entry in found:
        made = _Activity(reader.row, entry.number, entry.title, reader.measure)
        made.numbered, made.shared = bool(entry.number), len(found) > 1
        made.description = list(entry.lines)
        _add(made, cells, set())
        reader.activities.append(made)


def _single(reader: _TableReader, cells: Mapping[str, str], words: str) -> list[Entry]:
    """The activity of a cell that numbers none, if it is one; its number may stand beside it."""
    if not words.strip():
        return []
    place = _PLACE.fullmatch(" ".join(cells.get("place", "").split()))
    number = place[1] if place is not None else ""
    if not number and reader.activities and not _NEW.match(words):
        return []
    if not any(cells.get(name, "").strip() for name in _OTHERS):
        _project(reader, words)
        return []
    lines = words.split("\n")
    return [Entry(number, lines[0].lstrip("-•● "), table_lines.points(lines[1:]))]


def _project(reader: _TableReader, words: str) -> None:
    """Words above the numbers of a table name the measure's project."""
    if reader.around.measures and not reader.around.measures[-1].project:
        reader.around.measures[-1].project = " ".join(words.split())


def _continue(reader: _TableReader, cells: Mapping[str, str], going: set[str], title: str) -> None:
    """A row without an activity of its own goes on with the one before it."""
    if not reader.activities:
        return
    last = reader.activities[-1]
    last.description += table_lines.points(title.split("\n"))
    _add(last, cells, going)


def _add(activity: _Activity, cells: Mapping[str, str], going: set[str]) -> None:
    for name in (*_OTHERS, "evidence", "channels"):
        lines = table_lines.points(cells.get(name, "").split("\n"))
        if name not in going:
            activity.cells.setdefault(name, []).extend(lines)


# -- the draft -----------------------------------------------------------------------------------


def _content(reader: _TableReader) -> DraftContent:
    around = reader.around
    own = [name for each in bureaus_named(around.words, reader.known).mentions for name in each]
    values: Values = {
        "title": around.words or None,
        "owner": own[0] if own else "สำนักงานเลขาธิการวุฒิสภา",
        "channels": [],
        "remarks": "\n".join(around.remarks) or None,
        "measures": [_measure(each) for each in around.measures],
    }
    doubts = list(_of_plan(around, own))
    activities = []
    for at, each in enumerate(reader.activities):
        read, found = _activity(reader, each, at, around.year)
        activities.append(read)
        doubts += found
    mended = (("password", ""),) if around.secrets else ()
    rows = tuple(each.row for each in reader.activities)
    return DraftContent({**values, "activities": activities}, rows, tuple(doubts), mended)


def _measure(each: table_lines.MeasureLines) -> Values:
    guidelines = [{"number": number, "title": title} for number, title in each.guidelines]
    values: Values = {"number": each.number, "title": each.title or f"มาตรการที่ {each.number}"}
    if each.project:
        values["project"] = each.project
    return {**values, "guidelines": guidelines} if guidelines else values


def _of_plan(around: Around, own: Sequence[str]) -> Iterator[Doubt]:
    offers = (str(around.year),) if around.year is not None else ()
    yield Doubt(OF_PLAN, "fiscal_year", YEAR, around.words, offers=offers)
    if not around.words:
        yield Doubt(OF_PLAN, "title", NO_TITLE, "")
    whose: list[list[str]] = [[own[0]], [cell_values.EVERY]] if own else [[cell_values.EVERY]]
    yield Doubt(OF_PLAN, "bureaus", FOR_WHOM, around.words, offers=tuple(whose))
    yield Doubt(OF_PLAN, "name", REPLACES, around.words)


def _activity(
    reader: _TableReader, each: _Activity, at: int, year: int | None
) -> tuple[Values, list[Doubt]]:
    doubts: list[Doubt] = []
    values: Values = {"title": each.title, "description": "\n".join(each.description) or None}
    for name in _OTHERS:
        values[name] = "\n".join(dict.fromkeys(each.cells.get(name, ()))) or None
    for name in ("evidence", "channels"):
        values[name] = list(dict.fromkeys(each.cells.get(name, ())))
    values["number"] = _number(reader, each, at, doubts)
    values["measure"] = _measure_of(reader, each, at, values["number"], doubts)
    values["due"] = _due(each, at, values["timing"] or "", year, doubts)
    values["bureaus"] = _bureaus(reader, each, at, values["responsible"] or "", doubts)
    who = next((name for name, sign in _WHO if sign.match(values["responsible"] or "")), None)
    values |= {"who": who} if who is not None else {}
    if values["number"].count(".") > 1:
        values["parent"] = values["number"].rpartition(".")[0]
    if each.shared and values["output"]:
        doubts.append(Doubt(at, "output", SHARED, values["output"], each.row, (values["output"],)))
    return values, doubts


def _number(reader: _TableReader, each: _Activity, at: int, doubts: list[Doubt]) -> str:
    before = [other.number for other in reader.activities[:at]]
    if each.numbered and "." not in each.number and reader.measure:
        made = f"{each.measure}.{each.number}" if each.measure else each.number
        each.number = made
        doubts.append(Doubt(at, "number", MADE_NUMBER, each.title, each.row, (made,)))
    if not each.numbered:
        each.number = _next(before[-1] if before else f"{each.measure or 1}.0")
        offers = (each.number, JOIN) if at else (each.number,)
        doubts.append(Doubt(at, "number", NO_NUMBER, each.title, each.row, offers))
    elif each.number in before:
        offers = (_next(max(before, key=_figures)), JOIN)
        doubts.append(Doubt(at, "number", TWICE, f"{each.number} {each.title}", each.row, offers))
    return each.number


def _next(number: str) -> str:
    head, _, last = number.rpartition(".")
    return f"{head}.{int(last) + 1}" if head else str(int(last) + 1)


def _figures(number: str) -> tuple[int, ...]:
    return tuple(int(each) for each in number.split("."))


def _measure_of(
    reader: _TableReader, each: _Activity, at: int, number: str, doubts: list[Doubt]
) -> str | None:
    """The measure above the row, unless the number begins with another one's."""
    numbers = [measure.number for measure in reader.around.measures]
    first = number.partition(".")[0]
    if first in numbers or not numbers:
        return first if first in numbers else None
    doubts.append(Doubt(at, "measure", NO_MEASURE, each.title, each.row, tuple(numbers[:6])))
    return each.measure or None


def _due(each: _Activity, at: int, timing: str, year: int | None, doubts: list[Doubt]) -> list[str]:
    if year is None:
        if re.search(r"\d", timing):
            doubts.append(Doubt(at, "due", table_dates.UNREAD, timing, each.row, ([],)))
        return []
    found = table_dates.read(timing, year)
    if found.code:
        offers = tuple([day.isoformat() for day in days] for days in found.offers)
        doubts.append(Doubt(at, "due", found.code, timing, each.row, offers))
    return [day.isoformat() for day in found.due]


def _bureaus(
    reader: _TableReader, each: _Activity, at: int, responsible: str, doubts: list[Doubt]
) -> list[str]:
    """The bureaus that the cell names; [] if it names none, then the plan's are meant."""
    if names_each_bureau(responsible):
        return [cell_values.EVERY]
    named = bureaus_named(responsible, reader.known)
    if not named.unknown and not named.unclear:
        return list(named.names)
    words = named.unknown or responsible
    near = cell_values.nearest(words, reader.known)
    offers = (*([[near]] if near else []), *([name] for name in named.unclear[:4]), [])
    doubts.append(Doubt(at, "bureaus", NO_BUREAU, responsible, each.row, tuple(offers)))
    return []


def typed(doubt: Doubt, text: str, year: int | None, known: Sequence[str]) -> Any:
    """Returns what was typed as the answer to a doubt, as a plain value. Raises Unreadable."""
    if doubt.field == "fiscal_year":
        return str(cell_values.year(text))
    if doubt.field == "due":
        days = cell_values.days(text, year or 0, {}) if year else ()
        return [day.isoformat() for day in days]
    if doubt.field == "bureaus":
        return list(cell_values.bureaus(text, known))
    if doubt.field == "number":
        return cell_values.number(text)
    if doubt.field == "measure":
        return cell_values.measure(text)
    if doubt.field == "name":
        raise Unreadable("choose")
    if not text.strip():
        raise Unreadable("missing")
    return cell_values.plain_text(text)
