"""What the sheets of facts declare holds together, and each of their answers can be told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from handlers import registry
from handlers.messages import utf16_length
from handlers.question.query import Query
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.subjects.facts.facts_told import TITLES, to_fact
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from tests.handlers.house import Chat

SHEETS = [sheet for subject in registry.SUBJECTS for sheet in subject.fact_sheets]
_LINES, _LINE = 3, 150


def _facts(sheet: FactSheet) -> list[tuple[Facet, ShortAnswer | Instead]]:
    return [(facet, each) for facet in sheet.facts for each in sheet.cells(facet)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_a_sheet_names_what_is_there(sheet: FactSheet) -> None:
    known = {*registry.flows_by_name(), *(each.name for each in _queries())}
    assert pattern_of(sheet.named).search(sheet.called), "its own name does not name it"
    assert set(sheet.flows) <= known and set(sheet.after) <= known
    for facet, fact in _facts(sheet):
        named = {fact.query} if isinstance(fact, Instead) else set(fact.doors)
        assert named <= known, (facet, named - known)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_a_fact_is_short_and_ends_without_a_stop(sheet: FactSheet) -> None:
    for facet, fact in _facts(sheet):
        if isinstance(fact, ShortAnswer):
            lines = fact.says.split("\n")
            assert 1 <= len(lines) <= _LINES, facet
            assert all(each.strip() == each and utf16_length(each) <= _LINE for each in lines), (
                facet
            )
            assert not any(each.endswith((".", "ครับ", "ค่ะ")) for each in lines), facet


def test_no_two_sheets_have_one_name() -> None:
    names = [each.name for each in SHEETS]
    assert len(names) == len(set(names))


def test_every_facet_has_a_title() -> None:
    assert set(TITLES) == set(Facet)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_the_button_of_a_fact_tells_it(reporter: Chat, sheet: FactSheet) -> None:
    for facet in sheet.facts:
        reporter.taps_data(to_fact(sheet, facet).data or "")
        cells = sheet.cells(facet)
        said = [each.says.split("\n")[0] for each in cells if isinstance(each, ShortAnswer)]
        assert not said or any(each in reporter.last for each in said), facet
    assert not reporter.house.states(reporter.user_id)


def _queries() -> Iterator[Query]:
    return (query for subject in registry.SUBJECTS for query in subject.queries)
