"""Who may give which points, what is kept of half a sheet, and what all come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.score_sheets import giving_points, personal_scores, score_sheets, sheet_items
from models.score_sheets.score_sheet import GivenPoints, ScoreSheet
from models.score_sheets.score_sheets import Candidate, ToScore
from models.score_sheets.sheet_items import ItemFaults, PointFault, SheetItem
from tests import factories

BEFORE, NOW, AFTER = (datetime(2027, month, 10, 2, tzinfo=UTC) for month in (1, 5, 9))
DAYS = date(2027, 4, 24), date(2027, 5, 12)
ITEMS = (SheetItem("1", "ตรงเวลา", Decimal(10)), SheetItem("2", "ผลงาน", Decimal(20)))


@dataclass
class Table:
    """A sheet of two candidates; three people of three bureaus score, the third one of the first
    candidate's bureau."""

    session: Session
    sealer: Sealer
    sheet: ScoreSheet
    bureaus: list[Bureau]
    people: list[Person]

    @property
    def candidates(self) -> list[Candidate]:
        return score_sheets.candidates(self.session, self.sheet)

    def gives(
        self, who: int, place: int, *points: str, now: datetime = NOW, version: int = 1
    ) -> None:
        given = {str(n): Decimal(value) for n, value in enumerate(points, 1)}
        candidate, me = self.candidates[place - 1], self.people[who]
        giving_points.give(
            self.session, self.sealer, me, self.sheet, candidate, given, version, now
        )


@pytest.fixture
def at(session: Session, sealer: Sealer) -> Table:
    bureaus = [factories.bureau(session, f"สำนัก {letter}") for letter in "กขคง"]
    nominee, other = (factories.person(session, each, []) for each in bureaus[:2])
    people = [factories.person(session, bureaus[n], []) for n in (2, 3, 0)]
    admin = factories.person(session, bureaus[3], ["admin"])
    sheet = score_sheets.make(session, admin, "elections", 1, "แบบ 3", ITEMS, DAYS, BEFORE)
    listed = [ToScore(each.bureau_id, each.id) for each in (nominee, other)]
    score_sheets.set_candidates(session, sheet, listed)
    score_sheets.set_scorers(session, admin, sheet, people, BEFORE)
    return Table(session, sealer, sheet, bureaus, people)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value.code


def test_the_mean_counts_whole_sheets_and_tells_who_is_missing(at: Table) -> None:
    at.gives(0, 1, "8", "15")
    at.gives(1, 1, "9.5", "12")
    at.gives(0, 2, "10")
    first, second = giving_points.result(at.session, at.sealer, at.sheet, AFTER)
    assert first.total == Fraction(89, 4) and first.means["1"] == Fraction(35, 4)
    assert (first.complete, first.begun, first.able) == (2, 0, 2), "the third is of its bureau"
    assert (second.total, second.complete, second.begun, second.able) == (None, 0, 1, 3)
    shares = giving_points.shares(at.session, at.sealer, at.sheet, AFTER)
    assert shares == {first.candidate.id: Fraction(89, 120)}
    assert [place for place, _ in giving_points.ranked([first, second])] == [1]


def test_points_given_again_take_the_place_of_those_before_until_the_closing(at: Table) -> None:
    at.gives(0, 1, "8")
    at.gives(0, 1, "7", "20")
    mine = giving_points.own(at.session, at.sealer, at.people[0], at.sheet)
    assert mine == {at.candidates[0].id: {"1": Decimal(7), "2": Decimal(20)}}
    assert refused(lambda: at.gives(0, 1, "1", now=AFTER)) == "closed"
    admin = at.people[1]
    score_sheets.close(at.session, admin, at.sheet, NOW)
    assert refused(lambda: at.gives(0, 1, "1")) == "closed"


@pytest.mark.parametrize(
    ("who", "place", "points", "code"),
    [
        (2, 1, ("1",), "own_bureau"),
        (0, 1, ("11",), "wrong_points"),
        (0, 1, ("1", "20", "3"), "wrong_points"),
        (0, 1, ("1.234",), "wrong_points"),
    ],
)
def test_what_does_not_fit_is_refused(
    at: Table, who: int, place: int, points: tuple[str, ...], code: str
) -> None:
    assert refused(lambda: at.gives(who, place, *points)) == code


def test_who_does_not_score_or_comes_too_soon_is_refused(at: Table) -> None:
    stranger = factories.person(at.session, at.bureaus[3], [])
    at.people.append(stranger)
    assert refused(lambda: at.gives(3, 1, "1")) == "not_scorer"
    assert refused(lambda: at.gives(0, 1, "1", now=BEFORE)) == "not_begun"
    assert refused(lambda: at.gives(0, 1, "1", version=2)) == "items_changed"
    score_sheets.set_candidates(at.session, at.sheet, [ToScore(*_of(at.candidates[1]))])
    assert refused(lambda: at.gives(0, 1, "1")) == "withdrawn"


def _of(candidate: Candidate) -> tuple[int, int | None]:
    return candidate.bureau_id, candidate.person_id


def test_the_own_bureau_may_be_scored_once_that_is_set_but_never_oneself(at: Table) -> None:
    score_sheets.set_own_bureau(at.session, at.people[0], at.sheet, True, NOW)
    at.gives(2, 1, "1", "2")
    score_sheets.set_candidates(at.session, at.sheet, [ToScore(at.bureaus[0].id, at.people[2].id)])
    assert refused(lambda: at.gives(2, 3, "1")) == "oneself"


def test_nobody_reads_the_points_of_others_before_the_closing(at: Table) -> None:
    at.gives(0, 1, "8", "15")
    assert (
        refused(lambda: giving_points.result(at.session, at.sealer, at.sheet, NOW)) == "still_open"
    )
    assert giving_points.own(at.session, at.sealer, at.people[1], at.sheet) == {}
    [row] = at.session.scalars(select(GivenPoints))
    assert b"15" not in row.points
    [told] = personal_scores.gather(at.session, at.sealer, at.people[0])["points_given"]
    assert told["points"] == {"1": "8", "2": "15"}


def test_items_and_scorers_cannot_change_so_that_points_are_lost(at: Table) -> None:
    admin = at.people[1]
    at.gives(0, 1, "8")
    assert (
        refused(lambda: score_sheets.set_items(at.session, admin, at.sheet, ITEMS, NOW)) == "scored"
    )
    only = [at.people[1]]
    gone = refused(lambda: score_sheets.set_scorers(at.session, admin, at.sheet, only, NOW))
    assert gone == "has_scored"
    score_sheets.set_scorers(at.session, admin, at.sheet, at.people[:1], NOW)
    assert [each.id for each in score_sheets.scorers(at.session, at.sheet)] == [at.people[0].id]


def test_a_sheet_without_all_most_points_is_not_scored_by(at: Table) -> None:
    bare = (*ITEMS, SheetItem("3", "ต่อเนื่อง", None))
    score_sheets.set_items(at.session, at.people[1], at.sheet, bare, NOW)
    assert refused(lambda: at.gives(0, 1, "8", version=2)) == "no_points_yet"


def test_every_fault_of_points_is_told() -> None:
    given = {"1": Decimal(11), "9": Decimal(1), "2": Decimal("-1")}
    assert sheet_items.point_faults(ITEMS, given) == [
        PointFault("1", "too_many", Decimal(11), Decimal(10)),
        PointFault("9", "unknown", Decimal(1)),
        PointFault("2", "below_zero", Decimal(-1), Decimal(20)),
    ]


def test_rows_of_items_are_refused_as_a_whole_with_every_fault() -> None:
    rows = [
        (2, "1", "ตรงเวลา", "10", Decimal(10)),
        (3, "1", "", "สิบ", None),
        (4, "", "ก" * 400, "", None),
        (5, "5", "มากไป", "5000", Decimal(5000)),
    ]
    with pytest.raises(ItemFaults) as caught:
        sheet_items.read_items(rows)
    told = {(each.row, each.field, each.code) for each in caught.value.faults}
    assert told == {
        (3, "number", "twice"), (3, "title", "missing"), (3, "most", "no_points"),
        (4, "number", "missing"), (4, "title", "long"), (4, "most", "missing"),
        (5, "most", "no_points"),
    }  # fmt: skip
    with pytest.raises(ItemFaults):
        sheet_items.read_items([])
