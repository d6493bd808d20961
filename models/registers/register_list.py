"""A year's list as it is given: read from YAML or rows of a workbook, checked whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from models.calendar import BUDDHIST_YEARS, fiscal_year_days
from models.plans import packaged_files
from models.plans.plan_rows import FISCAL_YEARS, PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values
from models.registers.register import LONGEST_NUMBER, LONGEST_TITLE
from models.registers.register_kind import KINDS, RegisterKind

EACH = "*"
"""Stands for every bureau: each has an item of its own."""

YEAR = "{fiscal_year}"
"""Stands for the fiscal year in a packaged list's days."""

MOST_ITEMS, MOST_ELEMENTS = 300, 20
FIELDS = (
    "number", "topic", "title", "must_show", "bureau", "person", "due", "first", "last", "who",
    "before",
)  # fmt: skip
"""What a row may say. All are texts; `must_show` has a line for each element."""

Given = Mapping[str, str]
"""One row as it was given, by field."""

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?|(\d{1,2})/(\d{1,2})/(\d{4})")
_UNWANTED = ("Cc", "Cs")


class ListFault(NamedTuple):
    """What is wrong with a list.

    row: counted from 1 as in the file; 0: the list as a whole.
    code: missing, long, twice, no_day, not_of_year, ends_before, no_bureau, no_person, empty,
        too_many or strange_sign.
    value: what was given, cut.
    """

    row: int
    field: str
    code: str
    value: str = ""


class ListFaults(Exception):
    """A list was refused as a whole: every fault with its row.

    items: the rows as far as they could be read, so that more can be said of them.
    """

    def __init__(self, faults: Sequence[ListFault], items: Sequence[ListedItem] = ()) -> None:
        super().__init__(f"{len(faults)} fault(s)")
        self.faults, self.items = tuple(faults), tuple(items)


@dataclass(frozen=True)
class ListedItem:
    """An item as the list has it.

    row: where it stands in the file.
    bureau: full name, EACH or empty. person: a staff id or empty.
    before: its number in the version before, if the list says so.
    """

    row: int
    number: str
    title: str
    topic: str = ""
    must_show: tuple[str, ...] = ()
    bureau: str = ""
    person: str = ""
    due: date | None = None
    first: date | None = None
    last: date | None = None
    who: str = ""
    before: str = ""


@dataclass(frozen=True)
class RegisterList:
    """The list of a kind and fiscal year (B.E.)."""

    kind: RegisterKind
    fiscal_year: int
    title: str
    source: str
    items: tuple[ListedItem, ...]
    demo: bool = False


# -- rows ----------------------------------------------------------------------------------------


def read_rows(kind: RegisterKind, year: int, rows: Iterable[tuple[int, Given]]) -> list[ListedItem]:
    """Returns the items of rows, each with its row in the file. Raises ListFaults."""
    faults: list[ListFault] = []
    items = [_item(kind, year, row, given, faults) for row, given in rows]
    if not items:
        faults.append(ListFault(0, "", "empty"))
    if len(items) > MOST_ITEMS:
        faults.append(ListFault(0, "", "too_many", str(MOST_ITEMS)))
    seen: dict[tuple[str, str], int] = {}
    for item in items:
        key = (item.number.casefold(), item.bureau)
        if item.number and seen.setdefault(key, item.row) != item.row:
            faults.append(ListFault(item.row, "number", "twice", item.number))
    if faults:
        raise ListFaults(faults, items)
    return items


def _item(
    kind: RegisterKind, year: int, row: int, given: Given, faults: list[ListFault]
) -> ListedItem:
    def words(field: str, most: int = LONGEST_TITLE) -> str:
        text = " ".join(unicodedata.normalize("NFC", given.get(field, "")).split())
        if len(text) > most:
            faults.append(ListFault(row, field, "long", text[:40]))
        if any(unicodedata.category(sign) in _UNWANTED for sign in text):
            faults.append(ListFault(row, field, "strange_sign"))
        return text

    def day(field: str) -> date | None:
        text = given.get(field, "").strip()
        return _day(text, year, row, field, faults) if text else None

    needed = ("number", "title", *(("first", "last") if kind.dated else ()))
    faults += [ListFault(row, f, "missing") for f in needed if not given.get(f, "").strip()]
    lines = given.get("must_show", "").replace(";", "\n").splitlines()
    elements = tuple(dict.fromkeys(" ".join(each.split()) for each in lines if each.strip()))
    if len(elements) > MOST_ELEMENTS or any(len(each) > LONGEST_TITLE for each in elements):
        faults.append(ListFault(row, "must_show", "long"))
    first, last = day("first"), day("last")
    if first is not None and last is not None and last < first:
        faults.append(ListFault(row, "last", "ends_before", given.get("last", "")))
    return ListedItem(
        row,
        words("number", LONGEST_NUMBER),
        words("title"),
        words("topic"),
        elements,
        words("bureau"),
        words("person"),
        day("due"),
        first,
        last,
        words("who"),
        words("before", LONGEST_NUMBER),
    )


def _day(text: str, year: int, row: int, field: str, faults: list[ListFault]) -> date | None:
    """Reads 2027-03-20, 2570-03-20 or 20/3/2570; a calendar may reach a year beyond."""
    found = _DAY.fullmatch(text)
    if found is None:
        faults.append(ListFault(row, field, "no_day", text[:40]))
        return None
    parts = found.groups()
    y, m, d = parts[:3] if parts[0] else (parts[5], parts[4], parts[3])
    in_years = int(y) - (BUDDHIST_YEARS if int(y) > 2400 else 0)
    try:
        day = date(in_years, int(m), int(d))
    except ValueError:
        faults.append(ListFault(row, field, "no_day", text[:40]))
        return None
    if not fiscal_year_days(year - 1)[0] <= day <= fiscal_year_days(year + 1)[1]:
        faults.append(ListFault(row, field, "not_of_year", text[:40]))
    return day


# -- to and from plain values --------------------------------------------------------------------


def dumped(items: Iterable[ListedItem]) -> list[dict[str, Any]]:
    """The items as JSON values."""
    rows = []
    for each in items:
        values = asdict(each)
        for key in ("due", "first", "last"):
            values[key] = values[key].isoformat() if values[key] is not None else None
        rows.append({**values, "must_show": list(each.must_show)})
    return rows


def loaded(rows: Iterable[Mapping[str, Any]]) -> tuple[ListedItem, ...]:
    """The items that `dumped` made."""
    return tuple(ListedItem(**_loaded(row)) for row in rows)


def _loaded(row: Mapping[str, Any]) -> dict[str, Any]:
    days = {
        key: date.fromisoformat(row[key]) if row[key] else None for key in ("due", "first", "last")
    }
    return {**row, **days, "must_show": tuple(row["must_show"])}


# -- YAML ----------------------------------------------------------------------------------------


def read_yaml(text: str, year: int) -> RegisterList:
    """The list in a YAML text, of that fiscal year (B.E.) unless it names its own.

    Raises PlanFaults for the file's form, ListFaults for its items.
    """
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(("kind", "fiscal_year", "title", "source", "demo", "items"))
    kinds = {each.name: each for each in KINDS}
    kind = kinds.get(section.choice("kind", kinds) or "")
    if kind is None and not faults:
        section.fault("kind", "is missing")
    of_year = section.whole("fiscal_year") or year
    if of_year not in FISCAL_YEARS:
        section.fault("fiscal_year", f"{of_year} is no fiscal year in B.E. such as 2570")
    title, source = section.text("title"), section.words("source") or ""
    rows = list(_yaml_rows(section))
    if faults or kind is None:
        raise PlanFaults(faults)
    items = read_rows(kind, of_year, rows)
    demo = bool(section.flag("demo"))
    return RegisterList(kind, of_year, title, source, tuple(items), demo)


def _yaml_rows(section: Section) -> Iterable[tuple[int, Given]]:
    for row, each in enumerate(section.sections("items", required=True), 1):
        each.allow(FIELDS)
        given = {field: each.words(field) or "" for field in FIELDS if field != "must_show"}
        yield row, {**given, "must_show": "\n".join(each.texts("must_show"))}


def packaged(name: str, year: int) -> RegisterList:
    """The packaged list of that name, of that fiscal year (B.E.). Raises LookupError with the names
    there are."""
    text = packaged_files.text("register_list", name).replace(YEAR, str(year))
    return read_yaml(text, year)


def of_bureaus(items: Iterable[ListedItem], bureaus: Sequence[str]) -> tuple[ListedItem, ...]:
    """The items, with one for each of these bureaus where the list says EACH."""
    return tuple(
        one
        for each in items
        for one in (
            [replace(each, bureau=name) for name in bureaus] if each.bureau == EACH else [each]
        )
    )
