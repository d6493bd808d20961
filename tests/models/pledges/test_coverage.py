"""Coverage: joined, not joined and excused make up who must join, at every point and after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import CampaignPerson
from models.database import Database
from models.people import absences
from models.people.person import REPORTER, Person
from models.pledges import announcing, coverage, pledges
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.pledges.pledge import DECLINED, EXCUSED, JOINED, NOT_JOINED, NOT_YET
from tests import factories
from tests.models.pledges.joining_in import CLOSES, NOW, OPENS, Unit, at, freeze, text
from tests.models.reminders.owing import statements

YEAR = CampaignFilter(2570)
AFTER = CLOSES + timedelta(days=1)


def count(session: Session, day: date = OPENS) -> PledgeCount:
    [only] = coverage.counts(session, at(day), YEAR)
    return only


def sums(of: PledgeCount) -> bool:
    return of.joined + of.not_joined + of.excused == of.must


@pytest.mark.soak
def test_of_139_people_127_joined_is_91_37_percent(session: Session) -> None:
    unit = Unit(session, staff=138).signed()
    for person in unit.people[:126]:
        unit.joins(person)
    found = count(session)
    assert (found.joined, found.must, found.counted) == (127, 139, 139)
    assert (found.share, found.reached) == (Decimal("91.37"), True)


def test_the_target_is_compared_exactly_and_not_as_it_is_printed(session: Session) -> None:
    unit = Unit(session, staff=4).signed()
    for person in unit.people[:2]:
        unit.joins(person)
    assert (count(session).share, count(session).reached) == (Decimal("60.00"), False)
    unit.joins(unit.people[2])
    assert (count(session).share, count(session).reached) == (Decimal("80.00"), True)


def test_where_no_target_is_named_none_is_reached(session: Session) -> None:
    Unit(session).announcement.target = None
    assert count(session).reached is None


def test_who_moved_is_counted_where_they_are_now(session: Session) -> None:
    here, there = Unit(session), Unit(session, "สำนักข")
    here.signed(), there.signed()
    here.joins(here.people[0])
    for person in here.people[:2]:
        person.bureau_id = there.bureau.id
    session.flush()
    first, second = coverage.counts(session, NOW, YEAR)
    assert (first.joined, first.moved, first.must) == (1, 2, 4)
    assert (second.joined, second.moved, second.must) == (2, 0, 6)
    assert sums(first) and sums(second)


@pytest.mark.soak
def test_who_retired_or_is_on_leave_until_the_end_is_excused_but_for_who_joined(
    session: Session,
) -> None:
    unit = Unit(session, staff=5).signed()
    joined, gone, away, back, role = unit.people
    unit.joins(joined)
    joined.retired_at = gone.retired_at = NOW
    absences.declare(session, away, CLOSES - timedelta(days=9), CLOSES, NOW)
    absences.declare(session, back, CLOSES - timedelta(days=9), CLOSES - timedelta(days=1), NOW)
    session.flush()
    assert (count(session).retired, count(session).on_leave) == (1, 0)
    late = count(session, CLOSES)
    assert (late.joined, late.retired, late.on_leave, late.not_joined) == (2, 1, 1, 2)
    assert (late.counted, late.share) == (4, Decimal("50.00"))
    assert sums(late) and role


def test_who_no_longer_has_the_role_is_excused(session: Session) -> None:
    unit = Unit(session)
    reporter = factories.person(session, unit.bureau, [REPORTER], unit.director)
    of = announcing.store(session, text("roles-2570", audience=(REPORTER,)), NOW).announcement
    announcing.open_campaign(session, of, OPENS, CLOSES, NOW, unit.bureau)
    reporter.roles = ["staff"]
    session.flush()
    [found] = coverage.counts(session, NOW, CampaignFilter(2570, announcement_id=of.id))
    assert (found.must, found.role, found.counted, found.share) == (1, 1, 0, None)


def test_who_comes_while_it_is_open_must_join_at_once(session: Session) -> None:
    unit = Unit(session)
    factories.person(session, unit.bureau, ["staff"], unit.director)
    assert count(session).must == 5


def test_no_and_not_yet_are_one_number_and_no_name(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0], given=DECLINED)
    unit.joins(unit.people[1], given=NOT_YET)
    assert (count(session).unwilling, count(session).not_joined) == (2, 3)
    page, total = coverage.missing(session, NOW, YEAR)
    assert total == 3 and not {f for each in page for f in vars(each)} & {"answer", "unwilling"}


def test_who_has_not_joined_is_paged_and_only_of_whom_one_looks_after(session: Session) -> None:
    unit = Unit(session, staff=5).signed()
    first, total = coverage.missing(session, NOW, YEAR, None, 2, 0)
    rest, again = coverage.missing(session, NOW, YEAR, None, 5, 2)
    assert (total, again) == (5, 5)
    assert [p.person_id for p in (*first, *rest)] == [p.id for p in unit.people]
    mine = frozenset((unit.people[1].id,))
    assert [p.person_id for p in coverage.missing(session, NOW, YEAR, mine)[0]] == [*mine]


def test_counts_by_bureau_and_by_announcement_add_up(session: Session) -> None:
    Unit(session).signed(), Unit(session, "สำนักข").signed()
    [whole] = coverage.counts(session, NOW, YEAR, "announcement")
    each = coverage.counts(session, NOW, YEAR, "bureau")
    assert (whole.must, whole.joined, whole.bureaus) == (8, 2, 2)
    assert [(c.bureau, c.must, c.joined) for c in each] == [("สำนักก", 4, 1), ("สำนักข", 4, 1)]


@pytest.mark.parametrize("by", ["announcement", "bureau", "both"])
def test_each_question_takes_one_statement(session: Session, by: coverage.By) -> None:
    Unit(session).signed()
    session.flush()
    assert statements(session, lambda: coverage.counts(session, NOW, YEAR, by)) == 1
    assert statements(session, lambda: coverage.missing(session, NOW, YEAR)) == 1


# -- frozen --------------------------------------------------------------------------------------


def test_what_was_frozen_stays_whatever_becomes_of_people(session: Session) -> None:
    unit = Unit(session, staff=4).signed()
    unit.joins(unit.people[0])
    unit.people[1].retired_at = at(CLOSES)
    absences.declare(session, unit.people[2], CLOSES, CLOSES, NOW)
    before = count(session, CLOSES)
    assert freeze(session, unit.campaign, at(AFTER)) == 5
    frozen = count(session, AFTER)
    assert frozen == before
    new = factories.bureau(session, "สำนักข")
    for person in unit.people:
        person.bureau_id, person.retired_at = new.id, at(AFTER)
    factories.person(session, unit.bureau, ["staff"], unit.director)
    announcing.store(session, text(body="ข้อความใหม่"), at(AFTER))
    session.flush()
    assert count(session, AFTER + timedelta(days=90)) == before


def test_each_row_says_why_somebody_is_not_counted_and_what_was_joined(session: Session) -> None:
    unit = Unit(session, staff=3).signed()
    unit.people[0].retired_at = NOW
    unit.people[1].bureau_id = factories.bureau(session, "สำนักข").id
    session.flush()
    freeze(session, unit.campaign, at(AFTER))
    rows = {row.person_id: row for row in session.scalars(select(CampaignPerson))}
    told = [(r.outcome, r.reason, r.version) for r in (rows[p.id] for p in unit.people)]
    assert told == [(EXCUSED, "retired", None), (EXCUSED, "moved", None), (NOT_JOINED, None, None)]
    assert (rows[unit.director.id].outcome, rows[unit.director.id].version) == (JOINED, 1)
    assert unit.campaign.closed_version == 1


def test_who_joined_before_words_were_mended_is_frozen_with_what_they_read(
    session: Session,
) -> None:
    unit = Unit(session, staff=1).signed()
    announcing.store(session, text(body="แก้คำผิด"), NOW, mended=True)
    unit.joins(unit.people[0])
    freeze(session, unit.campaign, at(AFTER))
    rows = {row.person_id: row.version for row in session.scalars(select(CampaignPerson))}
    assert rows == {unit.director.id: 1, unit.people[0].id: 2}
    assert unit.campaign.closed_version == 2


def test_who_left_after_the_closing_day_is_counted_as_they_were_on_it(session: Session) -> None:
    unit = Unit(session).signed()
    unit.people[0].retired_at = at(AFTER)
    session.flush()
    freeze(session, unit.campaign, at(AFTER, 10))
    assert count(session, AFTER).not_joined == 3


def test_freezing_twice_changes_nothing(session: Session) -> None:
    unit = Unit(session).signed()
    freeze(session, unit.campaign, at(AFTER))
    unit.people[0].retired_at = NOW
    assert freeze(session, unit.campaign, at(AFTER, 10)) == 4
    assert count(session, AFTER).retired == 0
    assert unit.campaign.closed_at == at(AFTER)


# -- at every point ------------------------------------------------------------------------------


@pytest.fixture
def rolled_back(database: Database) -> Iterator[Session]:
    """A session of which each example takes back what it did."""
    with Session(database.engine, expire_on_commit=False) as opened:
        yield opened


EVENTS = st.tuples(
    st.sampled_from(["join", "no", "move", "back", "retire", "leave", "come", "enrol", "day"]),
    st.integers(0, 9),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EVENTS, max_size=25))
@pytest.mark.soak
def test_joined_not_joined_and_excused_are_all_who_must_at_every_point(
    rolled_back: Session, events: list[tuple[str, int]]
) -> None:
    session = rolled_back
    unit = Unit(session, staff=5).signed()
    other = Unit(session, "สำนักข", 2).signed()
    day = OPENS
    for what, which in events:
        people = list(session.scalars(select(Person).order_by(Person.id)))
        person = people[which % len(people)]
        if what == "day":
            day = min(day + timedelta(days=which), CLOSES)
        happens(session, what, person, (unit, other), day)
        session.flush()
        found = coverage.counts(session, at(day), YEAR)
        assert all(sums(each) for each in found)
        assert all(0 <= each.unwilling <= each.not_joined for each in found)
        # But for where they moved away from, everybody is counted in one unit.
        everybody = len(list(session.scalars(select(Person.id))))
        assert sum(each.must - each.moved for each in found) <= everybody
    before = coverage.counts(session, at(CLOSES, 23), YEAR)
    for each in (unit, other):
        freeze(session, each.campaign, at(AFTER))
    assert coverage.counts(session, at(AFTER), YEAR) == before
    session.rollback()


def happens(
    session: Session, what: str, person: Person, units: tuple[Unit, Unit], day: date
) -> None:
    here, there = units
    now = at(day)
    open_to = pledges.due_from(session, person, now) if person.retired_at is None else []
    if what in ("join", "no"):
        for due in open_to:
            answer = JOINED if what == "join" else DECLINED
            pledges.answer(session, person, due.announcement_id, due.version, answer, now)
    elif what in ("move", "back"):
        person.bureau_id = (there if what == "move" else here).bureau.id
    elif what == "retire":
        person.retired_at = now
    elif what == "leave" and not absences.coming(session, person, day):
        absences.declare(session, person, day, day + timedelta(days=20), now)
    elif what == "come":
        factories.person(session, here.bureau, ["staff"], here.director)
    elif what == "enrol":
        announcing.enrol(session, here.campaign, now)
