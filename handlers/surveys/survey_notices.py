"""Tells the organiser that a survey was closed by its date, with the figures in a line."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, pushed
from handlers.question.query import opens
from handlers.surveys import survey_figure_words, survey_proofs
from handlers.surveys.survey_words import BETTER
from models.people import people
from models.surveys import surveys
from models.surveys.survey import Survey

CLOSED = "survey_closed"
"""The outbox kind of the message."""


def tell_closed(context: Context, survey: Survey) -> None:
    """Sends the organiser the figures and the buttons, if LINE reaches them."""
    campaign = surveys.campaign_of(context.session, survey.campaign_id)
    organiser = people.by_id(context.session, survey.made_by)
    if campaign is None or organiser is None:
        return
    figures = surveys.figures(context.session, context.sealer, campaign)
    words = f"{campaign.title}\n{survey_figure_words.in_a_line(figures)}"
    card = pushed(
        "แบบสำรวจของท่านปิดแล้ว",
        words,
        *survey_proofs.into_report(context, organiser, survey, campaign),
        better_button(campaign.id),
        survey_proofs.paper(context, campaign.id),
    )
    context.notify(organiser, [card], f"{CLOSED}:{campaign.id}", CLOSED, must_arrive=False)


def better_button(campaign_id: int) -> Button:
    return Button("จะปรับปรุงอะไร", opens(BETTER, about=campaign_id), "จะปรับปรุงอะไร")
