"""Who sees what: each question about progress, asked by each role, about each bureau."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.queries import (
    budget,
    changes,
    completion,
    coverage,
    gift_results,
    report_history,
    status,
    traffic_lights,
)
from handlers.query import Query
from models.person import Person
from models.services.scope import bureaus_seen
from tests import factories
from tests.handlers.queries.desk import JULY, JUNE, MARCH, Office, ask, office, send

QUESTIONS = (
    status.QUERY,
    status.NOT_SENT,
    completion.QUERY,
    traffic_lights.QUERY,
    budget.QUERY,
    changes.QUERY,
)
BUREAUS = ("law", "print", "study")
SEEN = {
    "reporter": {"law"},
    "head": {"law"},
    "above": {"print", "study"},
    "admin": set(BUREAUS),
    "executive": set(BUREAUS),
}
"""Whose bureaus each role sees; `above` leads people of two bureaus."""

_REFUSED = "อยู่นอกขอบเขตของท่าน"


@pytest.fixture
def at(session: Session) -> Office:
    """The desk's office with something sent by two of its three bureaus."""
    found = office(session)
    above = factories.person(session, found.bureaus["study"], ["supervisor"])
    found.people["other"].supervisor_id = above.id
    found.people["above"] = above
    session.flush()
    for number, due, state, who in (
        ("1.10", MARCH, "approved", "reporter"),
        ("2.1", MARCH, "submitted", "other"),
        ("3.7", JUNE, "returned", "other"),
    ):
        send(found, number, due, state, who)
    return found


@pytest.mark.parametrize("bureau", BUREAUS)
@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_a_bureau_s_figures_are_told_to_whom_it_is_in_scope_and_to_no_other(
    at: Office, query: Query, role: str, bureau: str
) -> None:
    person = at.people[role]
    if not person.has(*query.roles):
        assert (query.name, role) in {("not_sent", "reporter"), ("not_sent", "executive")}
        return
    for how in ({"rest": at.bureaus[bureau].name}, {"facts": {"b": str(at.bureaus[bureau].id)}}):
        heard = ask(at.session, query, person, **how)
        assert (_REFUSED in heard.words) is (bureau not in SEEN[role])
        if bureau not in SEEN[role]:
            assert not any(sign in heard.words for sign in ("ฉบับ", " กิจกรรม", "ส่งเข้ามา", "%"))


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_without_a_bureau_named_nothing_of_others_bureaus_is_told(
    at: Office, query: Query, role: str
) -> None:
    person = at.people[role]
    if not person.has(*query.roles):
        return
    words = ask(at.session, query, person, facts={"d": JULY.isoformat()}).words
    words += ask(at.session, query, person).words
    hidden = {at.bureaus[name].name for name in BUREAUS if name not in SEEN[role]}
    assert not [name for name in hidden if name in words]


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_staff_and_receivers_have_no_part_in_it(at: Office, query: Query) -> None:
    receiver = factories.person(at.session, at.bureaus["law"], ["receiver"])
    for person in (at.people["staff"], receiver):
        assert not person.has(*query.roles)


@pytest.mark.parametrize("role", ["admin", "executive"])
def test_who_sees_all_is_who_the_rows_say(at: Office, role: str) -> None:
    assert bureaus_seen(at.session, at.people[role]) is None


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_no_answer_names_a_person_of_another_bureau(at: Office, query: Query) -> None:
    asker: Person = at.people["above"]
    words = ask(at.session, query, asker).words
    others = [at.people[role] for role in ("reporter", "head", "staff")]
    assert not [person.name for person in others if person.name in words]


@pytest.mark.parametrize("bureau", BUREAUS)
@pytest.mark.parametrize("role", SEEN)
@pytest.mark.parametrize("query", [coverage.QUERY, gift_results.QUERY], ids=lambda q: q.name)
def test_no_gift_figures_of_a_bureau_out_of_scope_are_refused_as_well(
    at: Office, query: Query, role: str, bureau: str
) -> None:
    person = at.people[role]
    if not person.has(*query.roles):
        assert (query.name, role) == ("coverage", "reporter")
        return
    words = ask(at.session, query, person, at.bureaus[bureau].name).words
    assert (_REFUSED in words) is (bureau not in SEEN[role])


@pytest.mark.parametrize("role", SEEN)
def test_the_list_of_reports_holds_none_of_a_bureau_out_of_scope(at: Office, role: str) -> None:
    """3.7 was sent by the print bureau alone."""
    words = ask(at.session, report_history.QUERY, at.people[role], "3.7").words
    assert ("3.7" in words and "ส่งโดย" in words) is ("print" in SEEN[role])
