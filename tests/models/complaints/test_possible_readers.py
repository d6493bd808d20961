"""Only who may read a case is looked for; it is the same people as by a look at everybody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints import case_roster, case_routing
from models.complaints.case_draft import CaseDraft
from models.complaints.complaint import (
    COMPLAINT,
    LEVELS,
    MAY_TAKE,
    NAMED,
    TIP,
    TOLD_LATE,
    Case,
    CaseReceiver,
)
from models.crypto import Sealer
from models.database import Database
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Bureau, Person
from tests import factories
from tests.bench import many_reports
from tests.models.complaints.complaining import NOW, filed, later
from tests.models.complaints.whole_office import Read, WholeOffice
from tests.plans import gather_statistics, plan_of, walks_through
from tests.soaking import examples

LEFT = datetime(2027, 1, 5, tzinfo=UTC)
TITLES = ("", "นาย", "นางสาว", "ว่าที่ร้อยตรี ")
FIRST = ("มะลิ", "มะลิวรรณ", "แดง", "พิกุลทอง", "ตัวอย่าง")
LAST = ("ทดลอง", "ทดลองรัก", "รักดี", "แดง", "")
BETWEEN = (" ", "คุณ", "นาย", " เรียกเงินจาก ", "ผอ.", "ทดล", "ไม่อยู่ ")
ROLES = (RECEIVER, ADMIN, EXECUTIVE, SUPERVISOR)

places = st.integers(0, 6)
people = st.fixed_dictionaries(
    {
        "name": st.builds(
            lambda *parts: "{}{} {}".format(*parts).strip(),
            st.sampled_from(TITLES), st.sampled_from(FIRST), st.sampled_from(LAST),
        ),
        "bureau": st.integers(0, 2),
        "above": st.none() | places,
        "roles": st.lists(st.sampled_from(ROLES), unique=True, max_size=3),
        "state": st.sampled_from(("here", "here", "here", "absent", "blocked", "left")),
    }
)  # fmt: skip
offices = st.lists(people, min_size=2, max_size=9)
texts = st.lists(st.sampled_from((*FIRST, *LAST, *BETWEEN)), min_size=1, max_size=8).map(
    lambda parts: f"เรื่อง{''.join(parts)}จบ"
)
cases = st.fixed_dictionaries(
    {
        "kind": st.sampled_from((COMPLAINT, TIP)),
        "bureau": st.none() | st.integers(0, 2),
        "text": texts,
        "name": st.just("") | texts,
        "past": st.booleans(),
        "without": st.lists(st.integers(0, 2), unique=True, max_size=1),
        "office": st.lists(st.integers(0, 2), unique=True, max_size=2),
    }
)


@dataclass
class Office:
    bureaus: list[Bureau]
    people: list[Person]


def put(person: Person, told: dict[str, object], office: Office) -> None:
    """Make the person what is told of them."""
    person.name = str(told["name"])
    person.bureau_id = office.bureaus[told["bureau"]].id  # type: ignore[index]
    person.roles = ["staff", *told["roles"]]  # type: ignore[misc]
    above = told["above"]
    known = isinstance(above, int) and above < len(office.people)
    person.supervisor_id = office.people[above].id if known else None  # type: ignore[index]
    person.line_user_id = None if told["state"] == "absent" else f"U{person.id:032}"
    person.blocked_at = LEFT if told["state"] == "blocked" else None
    person.retired_at = LEFT if told["state"] == "left" else None


def built(session: Session, told: list[dict[str, object]]) -> Office:
    bureaus = [factories.bureau(session, f"สำนักทดสอบ {at}") for at in range(3)]
    office = Office(bureaus, [factories.person(session, bureaus[0]) for _ in told])
    for person, each in zip(office.people, told, strict=True):
        put(person, each, office)
    session.flush()
    return office


def ids(session: Session, case_id: str, standing: str) -> set[int]:
    query = select(CaseReceiver.person_id).where(
        CaseReceiver.case_id == case_id, CaseReceiver.standing == standing
    )
    return set(session.scalars(query))


def by_all(
    session: Session, told: CaseDraft, own: Collection[int], before: Collection[int]
) -> Read:
    whole = WholeOffice(session, told.bureau_id, own)
    way = case_routing.OFFICE_LEVELS if told.kind == TIP or told.past_bureau else LEVELS
    return whole.read(way, whole.barred(told.text, told.name, told.barred_bureaus, before))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(120),
    deadline=None,
)
@given(told=offices, case=cases, change=st.tuples(places, people))
def test_the_readers_are_those_whom_a_look_at_everybody_finds(
    database: Database,
    sealer: Sealer,
    told: list[dict[str, object]],
    case: dict[str, object],
    change: tuple[int, dict[str, object]],
) -> None:
    def play(session: Session) -> None:
        here = built(session, told)
        own = [here.bureaus[at].id for at in case["office"]]  # type: ignore[attr-defined]
        case_roster.set_office(session, own, None, NOW)
        at = case["bureau"]
        bureau = here.bureaus[at] if isinstance(at, int) else None
        without = [here.bureaus[at].id for at in case["without"]]  # type: ignore[attr-defined]
        values = {
            "kind": case["kind"], "text": case["text"], "name": case["name"], "identity": NAMED,
            "past_bureau": bool(bureau) and case["past"], "without_bureaus": tuple(without),
        }  # fmt: skip
        draft = CaseDraft(bureau_id=bureau.id if bureau else None, **values)  # type: ignore[arg-type]
        wanted = by_all(session, draft, own, ())
        preview = case_routing.readers_preview(session, draft)
        assert (preview.level, preview.people) == (wanted.level, len(wanted.readers))
        done = filed(session, sealer, bureau, **values)
        assert (done.routed.level, done.routed.holders) == (wanted.level, wanted.readers)
        late = set(wanted.late) - set(wanted.readers)
        assert ids(session, done.case_id, TOLD_LATE) == late
        # Something is done in the same event: it counts at once.
        number, anew = change
        put(here.people[number % len(here.people)], anew, here)
        session.flush()
        found = session.get_one(Case, done.case_id)
        before = ids(session, done.case_id, MAY_TAKE)
        wanted = by_all(session, draft, own, before)
        routed = case_routing.route(session, sealer, found, later(1).date(), anew=True)
        assert (routed.level, routed.holders) == (wanted.level, wanted.readers)
        session.rollback()

    database.write(play)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
    deadline=None,
)
@given(told=offices, text=texts, name=st.just("") | texts, level=st.sampled_from(LEVELS))
def test_who_keeps_a_case_is_whom_a_look_at_everybody_lets_keep_it(
    database: Database,
    sealer: Sealer,
    told: list[dict[str, object]],
    text: str,
    name: str,
    level: str,
) -> None:
    """Whoever has a case keeps it, of whatever bureau, unless they may not read it any more."""

    def play(session: Session) -> None:
        here = built(session, told)
        done = filed(session, sealer, here.bureaus[0], text=text, name=name, identity=NAMED)
        case = session.get_one(Case, done.case_id)
        case.level = level
        for person in here.people:
            session.merge(CaseReceiver(
                case_id=case.id, person_id=person.id, standing=MAY_TAKE, since=NOW.date()
            ))  # fmt: skip
        session.flush()
        whole = WholeOffice(session, case.bureau_id, ())
        everybody = {each.id for each in here.people}
        barred = whole.barred(text, name, (), everybody)
        keeping = tuple(
            p.id for p in whole.people.values()
            if p.id not in barred and p.line_user_id and p.blocked_at is None
            and case_routing.still_fits(case.level, case.bureau_id, p.roles, p.bureau_id)
        )  # fmt: skip
        routed = case_routing.route(session, sealer, case, NOW.date())
        if keeping:
            assert routed.holders == keeping
        else:
            assert set(routed.holders) == set(whole.read(LEVELS, barred).readers)
        session.rollback()

    database.write(play)


@pytest.mark.parametrize("bureau_id", [1, None])
def test_nobody_else_is_read(database: Database, sealer: Sealer, bureau_id: int | None) -> None:
    many_reports.fill(database, 100, sealer, many_reports.Size(20, 3_000))
    gather_statistics(database)
    # Of whether somebody leads PostgreSQL guesses that the first row found says so.
    plan = plan_of(database, lambda session: case_roster.load(session, bureau_id), by_index=True)
    assert not walks_through(plan, "person"), plan
    found = database.read(lambda session: case_roster.load(session, bureau_id).members)
    assert len(found) <= 12  # the bureau's head and reporters' superiors, ten executives
