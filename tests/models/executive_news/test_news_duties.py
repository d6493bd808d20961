"""What an announcement of an executive asks of whom, and until when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.duties.duty import Duty
from models.duties.duty_people import ADMINISTRATOR, ANSWERER, APPROVER, OWNER
from models.errors import Refusal
from models.executive_news import issuing, news_drafts, news_reading, publicity_log
from models.executive_news.news import EXECUTIVES, OFFICE, ExecutiveNews
from models.executive_news.news_drafts import NewsDraft
from models.executive_news.news_duties import (
    NEWS_ACKNOWLEDGE,
    NEWS_ISSUE,
    NEWS_PUBLICITY,
    NEWS_READ,
    NewsDuty,
)
from models.executive_news.publicity_log import Publication
from models.people.person import ADMIN, EXECUTIVE, Person
from models.reminders import duty_checks, reminder_view
from models.reminders.duties import duties
from tests import factories
from tests.models.campaigns.asked import FIRST, LAST, NOW, SEALER, at
from tests.models.reminders.owing import CALENDAR, statements


class Announced:
    """An announcement to an office of an administrator, an executive and some staff."""

    def __init__(self, session: Session, staff: int = 2, **more: object) -> None:
        self.session = session
        own = factories.bureau(session)
        self.admin = factories.person(session, own, [ADMIN])
        self.executive = factories.person(session, own, [EXECUTIVE])
        self.staff = [factories.person(session, own, []) for _ in range(staff)]
        given: dict[str, object] = {"audience": OFFICE, "acknowledges": True} | more
        self.draft = NewsDraft(
            title="งดรับของขวัญ", text="งดรับ", first_day=FIRST, last_day=LAST,
            issuer_id=self.executive.id, **given,  # type: ignore[arg-type]
        )  # fmt: skip
        self.news = news_drafts.draft(session, self.admin, self.draft, NOW)

    def issued(self) -> ExecutiveNews:
        revision = self.news.revision
        return issuing.issue(self.session, SEALER, self.executive, self.news.id, revision, NOW)


def due(session: Session, day: date = FIRST) -> dict[str, list[Duty]]:
    found: dict[str, list[Duty]] = {}
    for duty in duties(session, CALENDAR, at(day)):
        found.setdefault(duty.kind.name, []).append(duty)
    return found


def told(found: list[Duty], role: str) -> set[int]:
    return {person for duty in found for person in duty.recipients.by_role[role]}


def test_the_executive_is_to_issue_it_then_everybody_else_to_acknowledge_it(
    session: Session,
) -> None:
    office = Announced(session)
    found = due(session)
    assert found.keys() == {NEWS_ISSUE.name}
    assert told(found[NEWS_ISSUE.name], APPROVER) == {office.executive.id}
    news = office.issued()
    found = due(session)
    assert found.keys() == {NEWS_ACKNOWLEDGE.name, NEWS_PUBLICITY.name}
    readers = found[NEWS_ACKNOWLEDGE.name]
    assert told(readers, ANSWERER) == {office.admin.id, *(each.id for each in office.staff)}
    keys = [duty.key for duty in readers]
    news_reading.acknowledge(session, office.staff[0], news, NOW)
    assert len(duty_checks.still_due(session, keys)) == len(keys) - 1
    assert due(session, LAST + timedelta(1)).keys() == {NEWS_PUBLICITY.name}


def test_reading_is_enough_where_nothing_else_is_wanted(session: Session) -> None:
    office = Announced(session, acknowledges=False)
    news = office.issued()
    assert len(due(session)[NEWS_READ.name]) == 3
    news_reading.read(session, office.staff[0], news, NOW)
    news_reading.read(session, office.staff[0], news, NOW)
    assert len(due(session)[NEWS_READ.name]) == 2
    with pytest.raises(Refusal, match="not_asked"):
        news_reading.acknowledge(session, office.staff[1], news, NOW)


def test_publicity_is_due_until_one_channel_inside_and_one_outside_are_noted(
    session: Session,
) -> None:
    office = Announced(session)
    news = office.issued()

    def notes(channel: str, outside: bool) -> None:
        given = Publication(channel, outside, "", FIRST)
        publicity_log.note(session, office.admin, news.id, given, NOW)

    [duty] = due(session)[NEWS_PUBLICITY.name]
    assert duty.of(NewsDuty).lacks == ("inside", "outside")
    assert told([duty], OWNER) == {office.admin.id}
    notes("LINE ของสำนัก", False)
    notes("LINE ของสำนัก", False)
    assert due(session)[NEWS_PUBLICITY.name][0].of(NewsDuty).lacks == ("outside",)
    assert duty_checks.still_due(session, [duty.key]) == {duty.key}
    notes("เพจ", True)
    assert NEWS_PUBLICITY.name not in due(session)
    assert duty_checks.still_due(session, [duty.key]) == set()


def test_what_is_for_executives_alone_need_not_be_published(session: Session) -> None:
    factories.person(session, factories.bureau(session), [EXECUTIVE])
    Announced(session, audience=EXECUTIVES).issued()
    found = due(session)
    assert len(found[NEWS_ACKNOWLEDGE.name]) == 1 and NEWS_PUBLICITY.name not in found


def test_administrators_are_told_what_lacks_when_who_drafted_it_has_left(
    session: Session,
) -> None:
    office = Announced(session)
    office.issued()
    other = factories.person(session, factories.bureau(session), [ADMIN])
    office.admin.retired_at = NOW
    session.flush()
    assert told(due(session)[NEWS_PUBLICITY.name], ADMINISTRATOR) == {other.id}


def test_an_office_of_any_size_takes_one_statement(session: Session) -> None:
    small = Announced(session)
    small.issued()
    due(session)
    few = statements(session, lambda: due(session))
    Announced(session, staff=20).issued()
    assert statements(session, lambda: due(session)) == few


def test_no_list_or_count_of_others_shows_who_has_not_read_it(session: Session) -> None:
    Announced(session).issued()
    ahead = reminder_view.ahead(session, CALENDAR, at(FIRST))
    lines = [line for day in ahead for digest in day.digests for line in digest.lines]
    assert {line.duty.kind.name for line in lines} <= {NEWS_PUBLICITY.name}


def test_only_of_two_taps_one_issues_it(session: Session) -> None:
    office = Announced(session)
    office.issued()
    with pytest.raises(Refusal, match="issued"):
        office.issued()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"text": "ก" * 501}, "too_long"),
        ({"first_day": LAST, "last_day": FIRST}, "ends_before"),
        ({"first_day": FIRST - timedelta(9), "last_day": FIRST - timedelta(1)}, "past"),
        ({"audience": "bureau"}, "no_bureau"),
        ({"issuer_id": 0}, "no_executive"),
        ({"replaces_id": 0}, "settled"),
    ],
)
def test_what_is_no_announcement_is_refused(
    session: Session, more: dict[str, object], code: str
) -> None:
    office = Announced(session)
    new = {**vars(office.draft), **more}
    with pytest.raises(Refusal, match=code):
        news_drafts.draft(session, office.admin, NewsDraft(**new), NOW)


def test_an_executive_whom_line_does_not_reach_is_refused(session: Session) -> None:
    office = Announced(session)
    unreached: Person = office.executive
    unreached.line_user_id = None
    session.flush()
    with pytest.raises(Refusal, match="unreached"):
        news_drafts.draft(session, office.admin, office.draft, NOW)
