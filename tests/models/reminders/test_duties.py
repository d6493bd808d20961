"""What is owed at a moment, kind by kind, and what of it is nobody's any more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.conversations.conversation import CANCELLED, PAUSED, Conversation
from models.duties.duty import Duty
from models.people.person import REPORTER
from models.plans.plan_files import packaged_plan, read_plan
from models.reminders.duties import duties
from models.reports import plan_intake
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at

NOW = at(date(2027, 3, 10))


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


FIRST_MONTHS = ("2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28")


def owed(office: Owing, **more: object) -> list[Duty]:
    return duties(office.session, CALENDAR, NOW, **more)  # type: ignore[arg-type]


def draft(office: Owing, subject: str, days_ago: int = 5, **more: object) -> Conversation:
    """A report that the first reporter began and left lying."""
    touched = NOW - timedelta(days=days_ago)
    values: dict[str, object] = {
        "id": f"{office.session.query(Conversation).count():016x}",
        "lane": "lane",
        "person_id": office.first.id,
        "flow": "report_activity",
        "subject": subject,
        "status": PAUSED,
        "step": "ask",
        "opened_at": touched,
        "touched_at": touched,
    }
    made = Conversation(**(values | more))
    office.session.add(made)
    office.session.flush()
    return made


@pytest.mark.parametrize(
    ("state", "kinds"),
    [
        (None, ["report"]),
        (WITHDRAWN, ["report"]),
        (SUBMITTED, ["approval"]),
        (RETURNED, ["returned"]),
        (APPROVED, []),
    ],
)
def test_what_is_owed_follows_the_report(
    office: Owing, state: str | None, kinds: list[str]
) -> None:
    activity = office.activity()
    if state:
        factories.report(office.session, activity, office.first, DUE, state)
    assert [duty.kind.name for duty in owed(office)] == kinds


def test_only_the_reporting_bureau_owes(office: Owing) -> None:
    helper = factories.bureau(office.session, "สำนักช่วย")
    factories.person(office.session, helper, [REPORTER])
    factories.activity(office.session, office.plan, "1.1", [office.bureau], [DUE], helpers=[helper])
    assert [duty.bureau for duty in owed(office)] == ["สำนักก"]


def test_what_names_no_date_is_reminded_of_only_once_it_was_returned(office: Owing) -> None:
    activity = factories.activity(office.session, office.plan, "1.1", [office.bureau])
    assert owed(office) == []
    factories.report(office.session, activity, office.first, None, RETURNED)
    (duty,) = owed(office)
    assert (duty.kind.name, duty.payload.round, duty.day) == ("returned", None, date(2027, 3, 4))


def test_activities_that_are_reported_by_their_parts_are_not_owed_themselves(
    office: Owing,
) -> None:
    factories.activity(office.session, office.plan, "1.6", [office.bureau], [DUE], reportable=False)
    assert owed(office) == []


def test_a_key_stays_while_the_duty_is_the_same_and_changes_with_the_round(
    office: Owing,
) -> None:
    activity = office.activity()
    (before,) = owed(office)
    assert before.key == f"report:{activity.id}:{office.bureau.id}:2027-03-20"
    activity.dues[0].due = date(2027, 3, 27)
    office.session.flush()
    (after,) = owed(office)
    assert after.key != before.key and after.day == date(2027, 3, 27)


def test_of_some_bureaus_only_theirs_are_read(office: Owing) -> None:
    factories.bureau(office.session, "สำนักข")
    factories.activity(office.session, office.plan, "1.1", due=[DUE])
    assert len(owed(office)) == 3
    (mine,) = owed(office, bureau_ids=frozenset((office.bureau.id,)))
    assert mine.bureau_id == office.bureau.id


def test_what_lies_far_ahead_is_owed_only_when_a_forecast_asks(office: Owing) -> None:
    office.activity("1.1", date(2027, 7, 30))
    assert owed(office) == []
    assert len(owed(office, until=date(2027, 7, 30))) == 1


# -- drafts --------------------------------------------------------------------------------------


def test_a_draft_left_lying_is_its_owners(office: Owing) -> None:
    activity = office.activity("1.1", date(2027, 9, 20))
    row = draft(office, f"{activity.id}|2027-09-20")
    (duty,) = owed(office)
    assert (duty.kind.name, duty.payload.conversation_id) == ("draft", row.id)
    assert duty.recipients.by_role == {"owner": (office.first.id,)}
    assert duty.payload.round == date(2027, 9, 20)


@pytest.mark.parametrize(
    "more",
    [
        {"status": CANCELLED},
        {"flow": "file_complaint"},
        {"person_id": None},
        {"subject": ""},
        {"subject": "no number|"},
        {"subject": "999999|2027-09-20"},
    ],
)
def test_other_conversations_are_nobodys_duty(office: Owing, more: dict[str, object]) -> None:
    activity = office.activity("1.1", date(2027, 9, 20))
    draft(office, **{"subject": f"{activity.id}|2027-09-20", **more})  # type: ignore[arg-type]
    assert owed(office) == []


def test_a_draft_of_what_a_colleague_has_sent_is_nobodys_duty(office: Owing) -> None:
    activity = office.activity("1.1", date(2027, 9, 20))
    draft(office, f"{activity.id}|2027-09-20")
    factories.report(office.session, activity, office.second, date(2027, 9, 20), APPROVED)
    assert owed(office) == []


@pytest.mark.soak
def test_a_draft_is_brought_up_after_three_and_ten_working_days(office: Owing) -> None:
    activity = office.activity("1.1", date(2027, 9, 20))
    draft(office, f"{activity.id}|2027-09-20", days_ago=0)  # Wednesday, 10 March
    said = office.lives(date(2027, 3, 10), date(2027, 4, 10))
    assert [(day.isoformat(), step) for day, _, _, step in said] == [
        ("2027-03-15", "+3"), ("2027-03-24", "+10"),
    ]  # fmt: skip


def test_a_draft_of_a_report_that_is_brought_up_itself_is_not_named_beside_it(
    office: Owing,
) -> None:
    activity = office.activity()
    draft(office, f"{activity.id}|2027-03-20", days_ago=5)
    (digest,) = office.sends(at(date(2027, 3, 11)))
    assert [line.duty.kind.name for line in digest.lines] == ["report"]
    assert [line.duty.kind.name for line in digest.covered] == ["draft"]
    assert office.sends(at(date(2027, 3, 12))) == []


# -- the month's progress ------------------------------------------------------------------------


def test_a_monthly_plan_asks_for_progress_at_each_months_end(office: Owing) -> None:
    file = packaged_plan("risk-2567")
    text = (
        "name: monthly-2570\ntitle: t\nfiscal_year: 2570\nowner: o\nmeasures: []\nmonthly: true\n"
        "activities:\n  - {number: '1', title: t, bureaus: [สำนักก], due: []}\n"
        "  - {number: '2', title: t, bureaus: [สำนักก], due: [2027-03-20]}\n"
    )
    assert file.monthly is None  # no source says so of the packaged plan
    plan_intake.store(office.session, read_plan(text))
    found = [(duty.payload.number, duty.kind.name, duty.day.isoformat()) for duty in owed(office)]
    assert found == [
        *(("1", "progress", month) for month in FIRST_MONTHS),
        ("2", "report", "2027-03-20"),
        ("1", "progress", "2027-03-31"),
    ]
