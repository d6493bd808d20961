"""The card of an activity: form, who does it, what reports came back for, what is missing."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.plans.about_plan import QUERY
from handlers.plans.activity_card import GUIDANCE
from handlers.reports.deciding.returning import LABELS
from models.reports.report import RETURNED, ReportVersion
from tests import factories
from tests.handlers.question.desk import JUNE, Heard, Office, ask, office, send

KNOWN = next(iter(LABELS))
OWN_WORDS = "ไม่มีลายเซ็นของใครเลย"


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def card(at: Office, who: str, number: str = "3.7") -> Heard:
    return ask(at.session, QUERY, at.people[who], number)


def test_the_card_tells_the_form_who_does_it_and_that_advice_is_no_ruling(at: Office) -> None:
    heard = card(at, "reporter")
    assert "แบบรายงานของสำนัก" in heard.words and "คณะทำงานสำนัก" in heard.words
    assert GUIDANCE in heard.words
    assert ("documents", {"k": "bureau-form", "f": "xlsx"}) in heard.opened
    assert ("make_survey", {"a": str(at.activities["3.7"].id)}) in heard.opened


def test_staff_get_no_form_and_make_no_survey(at: Office) -> None:
    names = {name for name, _ in card(at, "staff").opened}
    assert not names & {"documents", "make_survey", "report_activity"}


def test_the_share_that_only_a_survey_shows_is_said_to_be_missing(at: Office) -> None:
    at.activities["3.7"].outcome = "ผู้รับบริการมีความพึงพอใจ"
    assert "ผลที่ยังไม่ได้วัด" in card(at, "reporter").words
    assert "ผลที่ยังไม่ได้วัด" not in card(at, "staff").words
    send(at, "3.7", JUNE, "submitted")
    assert "ผลที่ยังไม่ได้วัด" not in card(at, "reporter").words


# -- what reports came back for --------------------------------------------------------------------


def comes_back(at: Office, who: str, reason: str, days: range) -> None:
    """That person's bureau has a report of 3.7 returned for the reason on each of these days."""
    for day in days:
        sent = send(at, "3.7", date(2027, 1, day), RETURNED, who)
        version = at.session.query(ReportVersion).filter_by(report_id=sent.id).one()
        version.decision_reason = reason
    at.session.flush()


def others_have_sent(at: Office) -> None:
    send(at, "3.7", JUNE, "approved", "other")
    send(at, "3.7", JUNE, "approved", "director")


def test_what_came_back_three_times_is_told_to_everybody_without_any_bureau(at: Office) -> None:
    comes_back(at, "other", KNOWN, range(1, 4))
    others_have_sent(at)
    send(at, "3.7", JUNE, "submitted")
    words = card(at, "staff").words
    assert "ถูกส่งกลับบ่อยเพราะ" in words and KNOWN in words
    assert at.bureaus["print"].name not in words


def test_twice_or_in_a_person_s_own_words_is_told_to_nobody(at: Office) -> None:
    comes_back(at, "other", KNOWN, range(1, 3))
    comes_back(at, "director", OWN_WORDS, range(1, 5))
    send(at, "3.7", JUNE, "submitted")
    for who in ("staff", "reporter", "executive", "admin"):
        words = card(at, who).words
        assert "ถูกส่งกลับบ่อย" not in words and OWN_WORDS not in words


def test_with_two_bureaus_behind_it_nothing_is_told(at: Office) -> None:
    comes_back(at, "other", KNOWN, range(1, 6))
    send(at, "3.7", JUNE, "submitted")
    assert "ถูกส่งกลับบ่อย" not in card(at, "executive").words


def test_reviews_and_the_year_before_count_other_activities_do_not(at: Office) -> None:
    comes_back(at, "other", KNOWN, range(1, 3))
    others_have_sent(at)
    before = factories.plan(at.session, "before", 2569)
    same = factories.activity(at.session, before, "3.7", title=at.activities["3.7"].title)
    sent = factories.report(at.session, same, at.people["reporter"], JUNE, "approved")
    version = at.session.query(ReportVersion).filter_by(report_id=sent.id).one()
    version.review, version.review_reason = RETURNED, KNOWN
    at.session.flush()
    assert KNOWN in card(at, "staff").words
    same.title = "กิจกรรมอื่นที่เคยมีเลขนี้"
    at.session.flush()
    assert KNOWN not in card(at, "staff").words
