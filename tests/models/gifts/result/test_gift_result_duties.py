"""A No Gift round asks every person once, and every bureau for its result until it stands."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.duties.duty import Duty
from models.duties.reminder_tables import REPLY
from models.gifts.gift import REFUSED, WITHDRAWN
from models.gifts.result import gift_answers, gift_confirming, gift_result_duties
from models.gifts.result.gift_result import NONE
from models.gifts.result.gift_result_duties import GIFT_ANSWER, GIFT_RESULT
from models.pledges import announcing
from models.reminders import duty_checks, nudges, own_duties, reminder_plan, reminder_record
from models.reminders.duties import duties
from models.reminders.reminder_pass import digest_for_reply
from tests import factories
from tests.models.gifts.giving import reported
from tests.models.pledges.joining_in import text
from tests.models.reminders.owing import CALENDAR, Owing, at, heard

UNTIL = date(2027, 3, 20)  # a Saturday
OPENS, PUSHED = date(2027, 3, 2), date(2027, 3, 17)
DUE = date(2027, 3, 26)  # the fifth working day after


@pytest.fixture
def office(session: Session) -> Owing:
    """No Gift is announced to the bureau; its campaign is over by the round's end."""
    made = Owing(session)
    announces(made)
    return made


def announces(office: Owing) -> None:
    s, day = office.session, date(2026, 12, 1)
    kept = announcing.store(s, text(), at(day)).announcement
    made = announcing.open_campaign(s, kept, day, date(2026, 12, 31), at(day), office.bureau)
    made.closed_at, made.closed_version = at(date(2027, 1, 1)), kept.version
    s.flush()


def owed(office: Owing, day: date, kind: str) -> list[Duty]:
    found = duties(office.session, CALENDAR, at(day))
    return [duty for duty in found if duty.kind == kind]


def all_answer(office: Owing, day: date = PUSHED) -> None:
    for person in (office.director, office.head, office.first, office.second):
        gift_answers.answer(office.session, CALENDAR, person, UNTIL, NONE, at(day))


def confirms(office: Owing, day: date) -> None:
    s, now = office.session, at(day)
    waiting = gift_confirming.for_confirmation(s, office.first, UNTIL, now)
    gift_confirming.confirm(s, office.first, UNTIL, gift_confirming.stamp(waiting), now)


# -- the question --------------------------------------------------------------------------------


def test_everybody_is_pushed_the_question_once_near_the_end(office: Owing) -> None:
    said = office.lives(date(2027, 2, 15), UNTIL)
    for who in ("director", "head", "first", "second"):
        assert heard(said, who) == [("03-17", "-3")]
    assert heard(said, "admin") == []  # of a bureau to which nothing was announced


@pytest.mark.soak
def test_who_reported_a_gift_of_the_round_is_not_asked(office: Owing, sealer: Sealer) -> None:
    gift = reported(office.session, sealer, office.second, at(OPENS), received_on=OPENS)
    reported(office.session, sealer, office.first, at(OPENS), received_on=OPENS, done=REFUSED)
    key = f"{GIFT_ANSWER.name}:{office.second.id}:{UNTIL}"
    wanted = {key: [str(office.second.id), UNTIL.isoformat()]}
    assert gift_result_duties.still_unanswered(office.session, wanted) == set()
    said = office.lives(OPENS, UNTIL)
    assert heard(said, "second") == [] and heard(said, "first") == [("03-17", "-3")]
    gift.state = WITHDRAWN
    office.session.flush()
    assert gift_result_duties.still_unanswered(office.session, wanted) == {key}


@pytest.mark.soak
def test_who_has_answered_is_asked_no_more(office: Owing) -> None:
    gift_answers.answer(office.session, CALENDAR, office.second, UNTIL, NONE, at(OPENS))
    assert heard(office.lives(OPENS, UNTIL), "second") == []
    keys = {f"{GIFT_ANSWER.name}:{p.id}:{UNTIL}" for p in (office.first, office.second)}
    assert duty_checks.still_due(office.session, keys) == {
        f"{GIFT_ANSWER.name}:{office.first.id}:{UNTIL}"
    }


@pytest.mark.soak
def test_under_a_reply_the_question_stands_from_the_opening_on(office: Owing) -> None:
    s = office.session
    assert digest_for_reply(s, CALENDAR, office.second, at(date(2027, 3, 1))) is None
    foot = digest_for_reply(s, CALENDAR, office.second, at(date(2027, 3, 3)))
    assert foot is not None and [line.step for line in foot.lines] == ["-14"]
    reminder_record.note_digests(s, [foot], at(date(2027, 3, 3)), REPLY)
    assert digest_for_reply(s, CALENDAR, office.second, at(date(2027, 3, 4))) is None
    assert heard(office.lives(date(2027, 3, 4), UNTIL), "second") == [("03-17", "-3")]


def test_who_is_not_on_line_is_not_asked(office: Owing) -> None:
    office.second.line_user_id = None
    office.session.flush()
    people = {duty.key.split(":")[1] for duty in owed(office, PUSHED, GIFT_ANSWER)}
    assert str(office.second.id) not in people and len(people) == 3


def test_where_nothing_was_announced_nobody_is_asked(session: Session) -> None:
    alone = Owing(session)
    assert duties(alone.session, CALENDAR, at(PUSHED)) == []
    assert duties(alone.session, CALENDAR, at(DUE)) == []


def test_a_short_quota_leaves_the_question_out_first(office: Owing) -> None:
    office.activity("1.1", date(2027, 3, 22))
    passed = office.passes(at(PUSHED)).digests
    only = [d for d in passed if all(line.duty.kind == GIFT_ANSWER for line in d.lines)]
    assert only and len(only) < len(passed)
    kept = reminder_plan.thinned(passed, len(passed) - len(only), 0)
    assert [d.key for d in kept.left_out] == [d.key for d in only]


def test_a_nudge_never_asks_everybody(office: Owing) -> None:
    found = nudges.nudge(office.session, CALENDAR, at(date(2027, 3, 16)), nudges.Aim())
    assert found.digests == ()


# -- the result ----------------------------------------------------------------------------------


@pytest.mark.soak
def test_the_result_is_asked_of_the_reporter_and_goes_up_when_it_is_late(office: Owing) -> None:
    all_answer(office)
    said = office.lives(UNTIL, date(2027, 4, 15))
    assert heard(said, "first") == [
        ("03-22", "-4"), ("03-24", "-2"), ("03-26", "0"),
        ("03-29", "+1"), ("03-31", "+3"), ("04-07", "+7"),
    ]  # fmt: skip
    assert ("03-29", "+1") in heard(said, "head") or ("03-30", "+1") in heard(said, "head")
    assert ("03-30", "+1") in heard(said, "director")
    assert heard(said, "admin")[0] == ("03-29", "+1")


def test_a_confirmed_result_is_owed_no_more(office: Owing) -> None:
    [duty] = owed(office, DUE, GIFT_RESULT)
    assert (duty.bureau_id, duty.payload.round, duty.day) == (office.bureau.id, UNTIL, DUE)
    assert duty_checks.still_due(office.session, [duty.key]) == {duty.key}
    confirms(office, DUE)
    assert owed(office, DUE, GIFT_RESULT) == []
    assert duty_checks.still_due(office.session, [duty.key]) == set()


@pytest.mark.soak
def test_what_changed_afterwards_opens_the_duty_again(office: Owing, sealer: Sealer) -> None:
    [before] = owed(office, DUE, GIFT_RESULT)
    confirms(office, DUE)
    late = date(2027, 6, 1)
    facts = {"received_on": date(2027, 3, 18)}
    reported(office.session, sealer, office.second, at(late), **facts)
    [again] = owed(office, late, GIFT_RESULT)
    assert again.key != before.key and again.day == CALENDAR.shift(late, 5)
    confirms(office, late)
    assert owed(office, late, GIFT_RESULT) == []


def test_a_gift_after_the_round_changes_nothing(office: Owing, sealer: Sealer) -> None:
    confirms(office, DUE)
    facts = {"received_on": date(2027, 3, 21)}
    reported(office.session, sealer, office.second, at(DUE), **facts)
    assert owed(office, DUE, GIFT_RESULT) == []


def test_one_may_ask_why_one_is_asked(office: Owing) -> None:
    held = own_duties.reaching(office.session, CALENDAR, office.second, at(PUSHED))
    assert [each.duty.kind for each in held] == [GIFT_ANSWER]
    factories.person(office.session, office.bureau)
    held = own_duties.reaching(office.session, CALENDAR, office.first, at(DUE))
    assert [each.duty.kind for each in held] == [GIFT_RESULT]
