"""Opening surveys, answering them, closing them, and who may see what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import answer_box, answering, asking
from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN, Campaign, CampaignPerson
from models.codes import given_codes
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.people.person import ADMIN, EXECUTIVE, Person
from models.small_counts import SMALLEST_SHOWN
from models.surveys import kept_questionnaires, questionnaire, scale
from models.surveys.questionnaire import Question
from models.surveys.survey import SURVEY, NamedAnswer, Survey, SurveyCampaign
from models.surveys.survey_figures import Measure, SurveyFigures, count, without_answers
from models.trail import trail

NAMED_ANSWER = "survey.named"
"""What a named answer is sealed for."""

LONGEST_OPEN = timedelta(days=180)
_KEY_BYTES = 12


@dataclass(frozen=True)
class SurveyDraft:
    """A survey to be opened.

    activity_id: the activity whose outcome it is to prove, or None.
    mode: NAMED, ANONYMOUS or OPEN.
    whole_office: whether it asks the whole office, not only the bureau of who opens it.
    """

    questionnaire: str
    title: str
    activity_id: int | None
    proves: str
    target: Decimal | None
    questions: tuple[Question, ...]
    mode: str
    last_day: date
    whole_office: bool = False


def check(session: Session, me: Person, draft: SurveyDraft, now: datetime) -> None:
    """Whether the person may open this survey.

    Raises Refusal: `past`, `too_long` (facts: last), `too_few` (facts: asked; without names, nobody
    could tell five people apart), `not_office` (only administrators and executives ask the whole
    office).
    """
    today = office_day(now)
    if draft.last_day < today:
        raise Refusal("past")
    if draft.last_day > today + LONGEST_OPEN:
        raise Refusal("too_long", last=today + LONGEST_OPEN)
    if draft.whole_office and draft.mode != OPEN and not me.has(ADMIN, EXECUTIVE):
        raise Refusal("not_office")
    if draft.mode == ANONYMOUS:
        asked = people_asked(session, me, draft.whole_office)
        if asked < SMALLEST_SHOWN:
            raise Refusal("too_few", asked=asked)


def people_asked(session: Session, me: Person, whole_office: bool) -> int:
    """How many people such a survey would ask today."""
    query = select(func.count()).select_from(Person).where(Person.retired_at.is_(None))
    if not whole_office:
        query = query.where(Person.bureau_id == me.bureau_id)
    return session.scalar(query) or 0


def open_survey(
    session: Session, sealer: Sealer, me: Person, draft: SurveyDraft, now: datetime
) -> tuple[Survey, str]:
    """Open the survey from today on; returns it with its code. Raises Refusal as `check` does."""
    check(session, me, draft, now)
    faults = questionnaire.faults_of(draft.questions)
    assert not faults, faults
    campaign = SurveyCampaign(
        key=f"{SURVEY}:{sealer.random(_KEY_BYTES).hex()}",
        title=draft.title,
        mode=draft.mode,
        bureau_id=None if draft.whole_office else me.bureau_id,
        opened_at=now,
        reminds=draft.mode != OPEN,
    )
    today = office_day(now)
    asking.open_campaign(session, KIND, campaign, today, draft.last_day, now, sealer)
    survey = Survey(
        campaign_id=campaign.id,
        questionnaire=draft.questionnaire,
        activity_id=draft.activity_id,
        questions=questionnaire.dumped(draft.questions),
        proves=draft.proves,
        target=draft.target,
        bands=scale.dumped(scale.of_office()),
        made_by=me.id,
    )
    session.add(survey)
    session.flush()
    random = sealer.random
    return survey, given_codes.give(session, SURVEY, campaign.id, draft.last_day, now, random)


def campaign_of(session: Session, campaign_id: int) -> SurveyCampaign | None:
    return session.get(SurveyCampaign, campaign_id)


def title_of(session: Session, campaign_id: int) -> str:
    """What it is called; empty if there is no such survey."""
    found = campaign_of(session, campaign_id)
    return found.title if found is not None else ""


def survey_of(session: Session, campaign_id: int) -> Survey:
    return session.get_one(Survey, campaign_id)


def questions_of(survey: Survey) -> tuple[Question, ...]:
    return questionnaire.loaded(survey.questions)


# -- answering -----------------------------------------------------------------------------------


def may_answer(
    session: Session,
    sealer: Sealer,
    campaign: Campaign,
    person: Person | None,
    line_user_id: str,
    now: datetime,
) -> None:
    """Raises Refusal: `not_asked`, `already` (facts: on), `not_begun`, `closed`."""
    if campaign.mode == OPEN:
        answering.may_visit(session, sealer, campaign, line_user_id, now)
    elif person is None:
        raise Refusal("not_asked")
    else:
        answering.may_answer(session, campaign, person.id, now)


def give(
    session: Session,
    sealer: Sealer,
    campaign: Campaign,
    person: Person | None,
    line_user_id: str,
    answer: Mapping[str, Any],
    now: datetime,
) -> None:
    """Mark that the person, or of an open survey the LINE account, has answered, and keep what.

    answer: by question; what does not fit its question, or a question that is not asked, is an
    error. Raises Refusal as `may_answer` does.
    """
    questions = questions_of(survey_of(session, campaign.id))
    assert answer.keys() <= {each.key for each in questions}
    assert all(questionnaire.fits(each, answer.get(each.key)) for each in questions)
    kept = {each.key: answer.get(each.key) for each in questions}
    if campaign.mode == OPEN:
        answering.mark_visitor(session, sealer, campaign, line_user_id, now)
    else:
        if person is None:
            raise Refusal("not_asked")
        answering.mark(session, campaign, person.id, now)
    if campaign.mode == NAMED:
        assert person is not None
        sealed = sealer.seal_json(kept, NAMED_ANSWER)
        row = NamedAnswer(campaign_id=campaign.id, person_id=person.id, sealed=sealed)
        session.add(row)
        session.flush()
    else:
        answer_box.put(session, sealer, campaign.id, kept)


# -- closing, and reading the result -------------------------------------------------------------


def _answers(session: Session, sealer: Sealer, campaign: Campaign) -> Sequence[Mapping[str, Any]]:
    if campaign.mode != NAMED:
        return answer_box.answers(session, sealer, campaign.id)
    query = select(NamedAnswer.sealed).where(NamedAnswer.campaign_id == campaign.id)
    found = [sealer.open_json(each, NAMED_ANSWER) for each in session.scalars(query)]
    return [each for each in found if isinstance(each, dict)]


def _asked(session: Session, campaign: Campaign) -> int | None:
    if campaign.mode == OPEN:
        return None
    of_it = CampaignPerson.campaign_id == campaign.id
    return session.scalar(select(func.count()).select_from(CampaignPerson).where(of_it)) or 0


def _at_closing(
    session: Session, campaign: Campaign, sealer: Sealer, _now: datetime
) -> dict[str, Any]:
    """How many were asked and have answered. The answers themselves stay sealed: nothing is added
    to them any more, so that the figures are the same whenever they are counted."""
    answered = len(_answers(session, sealer, campaign))
    return {"asked": _asked(session, campaign), "answered": answered}


def close_now(session: Session, sealer: Sealer, campaign: Campaign, now: datetime) -> None:
    """Close it before its last day is over; a second call changes nothing."""
    asking.close(session, KIND, campaign, sealer, now)
    given_codes.give(session, SURVEY, campaign.id, office_day(now), now, sealer.random)


def figures(session: Session, sealer: Sealer, campaign: Campaign) -> SurveyFigures:
    """The result. Raises Refusal `still_open`: nobody sees any of it before the closing."""
    if campaign.closed_at is None or campaign.result is None:
        raise Refusal("still_open", last_day=campaign.last_day)
    survey = survey_of(session, campaign.id)
    made_from = kept_questionnaires.found(session, survey.questionnaire)
    answers = _answers(session, sealer, campaign)
    answered, named = campaign.result["answered"], campaign.mode == NAMED
    found = count(
        questions_of(survey),
        answers,
        campaign.result["asked"],
        Measure(made_from.measures, made_from.enough, survey.target, scale.loaded(survey.bands)),
        named,
    )
    return found if len(answers) == answered else without_answers(found, answered, named)


def may_see(person: Person, survey: Survey, campaign: Campaign) -> bool:
    """Whether the person may see the result: who opened it, administrators, executives, and the
    bureau's own people."""
    return (
        person.id == survey.made_by
        or person.has(ADMIN, EXECUTIVE)
        or campaign.bureau_id in (None, person.bureau_id)
    )


def may_close(person: Person, survey: Survey) -> bool:
    return person.id == survey.made_by or person.has(ADMIN)


def move_last_day(
    session: Session,
    sealer: Sealer,
    me: Person,
    campaign: SurveyCampaign,
    last_day: date,
    now: datetime,
) -> None:
    """Moves the last day (inclusive) of a survey that runs. The same people stay asked, and the
    survey's code works until the new day.

    Raises Refusal: `too_long` (facts: last), and as `asking.check_days` does.
    """
    asking.check_days(campaign, campaign.first_day, last_day, now)
    latest = office_day(now) + LONGEST_OPEN
    if last_day > latest:
        raise Refusal("too_long", last=latest)
    campaign.last_day = last_day
    if campaign.enrolled_on is not None:
        campaign.enrolled_on = last_day  # else those who came since would be asked too
    about, day = f"campaign:{campaign.id}", last_day.isoformat()
    trail.record(session, now, me.id, "survey.moved", about, last_day=day)
    given_codes.give(session, SURVEY, campaign.id, last_day, now, sealer.random)


def waiting_for(session: Session, person: Person, now: datetime) -> list[SurveyCampaign]:
    """The surveys that ask the person and wait for an answer, the nearest closing first."""
    today = office_day(now)
    query = (
        select(SurveyCampaign)
        .join(CampaignPerson, CampaignPerson.campaign_id == SurveyCampaign.id)
        .where(CampaignPerson.person_id == person.id, CampaignPerson.answered_on.is_(None))
        .where(SurveyCampaign.closed_at.is_(None), SurveyCampaign.last_day >= today)
        .order_by(SurveyCampaign.last_day, SurveyCampaign.id)
    )
    return list(session.scalars(query))


def asked_of(
    session: Session, person: Person, now: datetime, most: int = 8
) -> list[tuple[SurveyCampaign, date | None]]:
    """The surveys that ask or asked the person, the newest first, each with the day of their answer
    and nothing of what they said."""
    query = (
        select(SurveyCampaign, CampaignPerson.answered_on)
        .join(CampaignPerson, CampaignPerson.campaign_id == SurveyCampaign.id)
        .where(CampaignPerson.person_id == person.id, SurveyCampaign.first_day <= office_day(now))
        .order_by(SurveyCampaign.closed_at.is_not(None), SurveyCampaign.id.desc())
        .limit(most)
    )
    return [(campaign, answered) for campaign, answered in session.execute(query)]


def closed_for(session: Session, person: Person, most: int = 8) -> list[SurveyCampaign]:
    """The closed surveys whose result the person may see, the newest first."""
    query = (
        select(SurveyCampaign, Survey)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(SurveyCampaign.closed_at.is_not(None))
        .order_by(SurveyCampaign.id.desc())
    )
    every = session.execute(query)
    found = [campaign for campaign, survey in every if may_see(person, survey, campaign)]
    return found[:most]


def made_by(session: Session, person: Person, most: int = 10) -> list[SurveyCampaign]:
    """The surveys that the person opened, the newest first."""
    query = (
        select(SurveyCampaign)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(Survey.made_by == person.id)
        .order_by(SurveyCampaign.id.desc())
        .limit(most)
    )
    return list(session.scalars(query))


def visible_to(session: Session, person: Person, most: int = 10) -> list[SurveyCampaign]:
    """The surveys whose result the person may see once they are closed, the newest first."""
    query = (
        select(SurveyCampaign, Survey)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .order_by(SurveyCampaign.id.desc())
    )
    if not person.has(ADMIN, EXECUTIVE):
        ours = SurveyCampaign.bureau_id.is_(None) | (SurveyCampaign.bureau_id == person.bureau_id)
        query = query.where(ours | (Survey.made_by == person.id))
    return [campaign for campaign, _ in session.execute(query.limit(most))]


def concerning(
    session: Session, bureau_ids: frozenset[int] | None, most: int = 20
) -> list[SurveyCampaign]:
    """The surveys of the whole office and of these bureaus, the newest first. bureau_ids: None: of
    all bureaus."""
    query = select(SurveyCampaign).order_by(SurveyCampaign.id.desc()).limit(most)
    if bureau_ids is not None:
        of_them = SurveyCampaign.bureau_id.in_(bureau_ids)
        query = query.where(SurveyCampaign.bureau_id.is_(None) | of_them)
    return list(session.scalars(query))


def of_activity(session: Session, activity_id: int, bureau_id: int) -> list[SurveyCampaign]:
    """The surveys of this activity that the bureau, or the office, opened; the newest first."""
    query = (
        select(SurveyCampaign)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(Survey.activity_id == activity_id)
        .where(SurveyCampaign.bureau_id.is_(None) | (SurveyCampaign.bureau_id == bureau_id))
        .order_by(SurveyCampaign.id.desc())
    )
    return list(session.scalars(query))


def _enrol(session: Session, campaign: Campaign, now: datetime) -> None:
    """List the bureau's people, or the whole office's; of an open survey nobody."""
    if campaign.mode != OPEN:
        asking.ask_bureau(session, campaign, now)


KIND = CampaignKind(SURVEY, _enrol, _at_closing)
