"""Compares two surveys of one activity, before and after, where it is known who answered what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import NAMED
from models.crypto import Sealer
from models.small_counts import SMALLEST_SHOWN
from models.surveys import surveys
from models.surveys.questionnaire import LEVEL, Question
from models.surveys.survey import NamedAnswer, Survey, SurveyCampaign
from models.surveys.survey_figures import Answer, rounded


@dataclass(frozen=True)
class Change:
    """Levels of before and after, of the people who told both.

    text: the question; empty: all scored levels together, of each person the mean of theirs.
    """

    text: str
    paired: int
    mean_before: Decimal
    mean_after: Decimal
    rose: int
    fell: int


@dataclass(frozen=True)
class BeforeAfter:
    """A survey beside the earlier one of the same activity, bureau and questionnaire."""

    earlier: SurveyCampaign
    whole: Change
    questions: tuple[Change, ...]


def compared(session: Session, sealer: Sealer, campaign: SurveyCampaign) -> BeforeAfter | None:
    """The closed survey beside the last earlier one, or None: only of surveys with names, and only
    if five people answered both."""
    if campaign.mode != NAMED or campaign.closed_at is None:
        return None
    survey = surveys.survey_of(session, campaign.id)
    earlier = _earlier(session, campaign, survey)
    if earlier is None:
        return None
    old, new = (_by_person(session, sealer, each.id) for each in (earlier, campaign))
    then = surveys.questions_of(surveys.survey_of(session, earlier.id))
    asked_then = {(q.key, q.text) for q in then}
    questions = [
        q for q in surveys.questions_of(survey) if q.kind == LEVEL and (q.key, q.text) in asked_then
    ]
    people = sorted(old.keys() & new.keys())
    pairs = [(old[who], new[who]) for who in people]
    whole = _change("", [_means(questions, a, b) for a, b in pairs])
    if whole is None:
        return None
    single = (_change(q.text, [(a.get(q.key), b.get(q.key)) for a, b in pairs]) for q in questions)
    return BeforeAfter(earlier, whole, tuple(each for each in single if each is not None))


def _earlier(session: Session, campaign: SurveyCampaign, survey: Survey) -> SurveyCampaign | None:
    if survey.activity_id is None:
        return None
    bureau = campaign.bureau_id
    query = (
        select(SurveyCampaign)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(
            Survey.activity_id == survey.activity_id,
            Survey.questionnaire == survey.questionnaire,
            SurveyCampaign.mode == NAMED,
            SurveyCampaign.closed_at.is_not(None),
            SurveyCampaign.id < campaign.id,
            SurveyCampaign.bureau_id.is_(None)
            if bureau is None
            else SurveyCampaign.bureau_id == bureau,
        )
        .order_by(SurveyCampaign.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def _by_person(session: Session, sealer: Sealer, campaign_id: int) -> Mapping[int, Answer]:
    query = select(NamedAnswer).where(NamedAnswer.campaign_id == campaign_id)
    found = {
        row.person_id: sealer.open_json(row.sealed, surveys.NAMED_ANSWER)
        for row in session.scalars(query)
    }
    return {who: answer for who, answer in found.items() if isinstance(answer, dict)}


_Side = Decimal | int | None


def _means(questions: Sequence[Question], old: Answer, new: Answer) -> tuple[_Side, _Side]:
    """The means of one person's scored levels that they told both times."""
    keys = [q.key for q in questions if q.scored]
    both = [(old[k], new[k]) for k in keys if old.get(k) is not None and new.get(k) is not None]
    if not both:
        return None, None
    return Decimal(sum(a for a, _ in both)) / len(both), Decimal(sum(b for _, b in both)) / len(
        both
    )


def _change(text: str, sides: Sequence[tuple[_Side, _Side]]) -> Change | None:
    """None if fewer than five people told both."""
    both = [(Decimal(a), Decimal(b)) for a, b in sides if a is not None and b is not None]
    if len(both) < SMALLEST_SHOWN:
        return None
    return Change(
        text=text,
        paired=len(both),
        mean_before=rounded(sum((a for a, _ in both), Decimal()) / len(both)),
        mean_after=rounded(sum((b for _, b in both), Decimal()) / len(both)),
        rose=sum(b > a for a, b in both),
        fell=sum(b < a for a, b in both),
    )
