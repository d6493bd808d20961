"""What the surveys of an activity tell of its work: the figures of their results."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.papers.paper_desk import PaperDesk, ToldOfWork
from handlers.surveys import survey_figure_words
from handlers.surveys.survey_proofs import SUBJECT
from models.documents.document_activities import ActivityReport
from models.surveys import surveys
from models.surveys.survey import Survey, SurveyCampaign


def of_work(desk: PaperDesk, about: ActivityReport) -> list[ToldOfWork]:
    """Returns the closed surveys of the activity, the earliest first, as far as the reader may see
    their results or the report names them."""
    named = {each["about"] for each in about.version.proofs if each["by"] == SUBJECT}
    found = surveys.of_activity(desk.session, about.activity.id, about.bureau.id)
    told = []
    for campaign in reversed(found):
        survey = surveys.survey_of(desk.session, campaign.id)
        if campaign.closed_at is not None and (
            campaign.id in named or _may_see(desk, survey, campaign)
        ):
            measured = list(_measured(desk, survey, campaign))
            told.append(ToldOfWork(measured=measured, betters=survey.betters))
    return told


def _may_see(desk: PaperDesk, survey: Survey, campaign: SurveyCampaign) -> bool:
    reader = desk.reader
    return reader is None or surveys.may_see(reader, survey, campaign)


def _measured(desk: PaperDesk, survey: Survey, campaign: SurveyCampaign) -> Iterator[str]:
    """Yields the result in sentences, then the mean of each question that has one."""
    figures = surveys.figures(desk.session, desk.sealer, campaign)
    if nothing := survey_figure_words.why_no_result(figures):
        yield f"{campaign.title}: {nothing}"
        return
    yield campaign.title
    for label, words in survey_figure_words.summary(figures):
        yield f"{label}: {words}"
    for found in figures.questions:
        if found.spread is not None:
            yield f"{found.question.text}: {survey_figure_words.spread_words(found.spread)}"
