"""Answering a survey: its code opens it, one question after another, and nobody is told who said
what. Its row is deleted when it ends (`Storage.secret_flows`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Text
from handlers.question import button_facts
from handlers.surveys import survey_steps, survey_words, told_ahead
from handlers.understand.dates.dates import thai_date
from models.campaigns.campaign import NAMED
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign
from models.upkeep import secret_traces

ANSWER = "answer_survey"
_SECONDS = 10


def open_answering(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the survey's questions. facts: `about` the id of its campaign"""
    campaign = _campaign(context, button_facts.whole(facts, "about") or 0)
    with closing(survey_words.refused):
        surveys.may_answer(
            context.session,
            context.sealer,
            campaign,
            context.person,
            context.line_user_id,
            context.now,
        )
    survey = surveys.survey_of(context.session, campaign.id)
    questions = surveys.questions_of(survey)
    minutes = max(1, round(len(questions) * _SECONDS / 60))
    intro = Card(
        campaign.title,
        subtitle=f"{len(questions)} ข้อ ประมาณ {minutes} นาที",
        rows=(Para(survey_words.MODES[campaign.mode]),),
        note=f"ตอบได้ถึง {thai_date(campaign.last_day)} ข้อใดไม่สะดวก กด “{survey_words.DECLINED}”",
    )
    opened_with = {"about": campaign.id}
    answers = {"opened_with": opened_with, "about": campaign.id, **survey_steps.known(questions)}
    return Opening(str(campaign.id), answers, [intro])


def _campaign(context: Context, campaign_id: int) -> SurveyCampaign:
    found = surveys.campaign_of(context.session, campaign_id)
    if found is None:
        raise Closed(survey_words.gone())
    return found


def review(context: Context, answers: Answers) -> Card:
    campaign = _campaign(context, answers["about"])
    return Card(
        "ตรวจก่อนส่งคำตอบ",
        subtitle=campaign.title,
        rows=(Para(survey_words.MODES[campaign.mode], tone="muted"),),
        note=survey_words.FINAL_NAMED if campaign.mode == NAMED else survey_words.FINAL,
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that the person has answered and keeps the answer; repeats nothing of it."""
    campaign = _campaign(context, answers["about"])
    with closing(survey_words.refused):
        surveys.give(
            context.session,
            context.sealer,
            campaign,
            context.person,
            context.line_user_id,
            survey_steps.given(answers),
            context.now,
        )
    return [Text("ส่งคำตอบแล้ว ขอบคุณที่สละเวลา คำตอบของท่านช่วยให้สำนักทำงานดีขึ้น", (MENU,))]


def still_open(context: Context, answers: Answers) -> bool:
    campaign = surveys.campaign_of(context.session, answers["about"])
    return (
        campaign is not None and campaign.closed_at is None and campaign.last_day >= context.today
    )


FLOW = Flow(
    name=ANSWER,
    title="การตอบแบบสำรวจ",
    opens_on=(),
    steps=tuple(survey_steps.steps()),
    open=open_answering,
    heeds=told_ahead.heeds,
    review=review,
    finish=finish,
    anyone=True,
    counted=False,
    facts=survey_steps.FACTS,
    confirm_label="ส่งคำตอบ",
    seen_by=survey_words.SEEN_BY,
    still=still_open,
    kept_for=secret_traces.DRAFTS_KEPT,
)
