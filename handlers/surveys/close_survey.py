"""Closing a survey before its last day: from then on its result is there and never changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.surveys import survey_called, survey_cards, survey_words
from handlers.surveys.survey_words import CLOSE
from models.people.person import ADMIN
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign


def open_closing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the survey of a button, or the only one of one's own that runs."""
    campaign = running_one(context, facts, CLOSE, "ปิด", context.said)
    if campaign.closed_at is not None:
        survey = surveys.survey_of(context.session, campaign.id)
        raise Closed(survey_cards.closed(context, survey, campaign))
    return Opening(str(campaign.id), {"about": campaign.id}, anew=True)


def running_one(
    context: Context, facts: Mapping[str, str], flow: str, label: str, said: str
) -> SurveyCampaign:
    """Returns the survey of a button (`about`), else the only one of one's own that runs and that
    the words (`said`) name, if they name one."""
    about = button_facts.whole(facts, "about")
    return _only_one(context, flow, label, said) if about is None else named(context, about)


def named(context: Context, campaign_id: int) -> SurveyCampaign:
    found = surveys.campaign_of(context.session, campaign_id)
    if found is None or not surveys.may_close(
        context.me, surveys.survey_of(context.session, found.id)
    ):
        raise Closed(
            Text("ปิดได้เฉพาะผู้เปิดแบบสำรวจและผู้ดูแลระบบ ผู้อื่นเลื่อนวันปิดไม่ได้เช่นกัน", (survey_words.MINE,))
        )
    return found


def _only_one(context: Context, flow: str, label: str, said: str) -> SurveyCampaign:
    """Returns the survey that runs and that the words name, of one's own before those of others."""
    running = [each for each in surveys.made_by(context.session, context.me) if not each.closed_at]
    if not running and context.me.has(ADMIN):
        every = surveys.visible_to(context.session, context.me)
        running = [each for each in every if not each.closed_at]
    called = survey_called.those_called(running, said)
    running = running if called is None else called
    if len(running) == 1 and called is not None:
        return running[0]
    if not running:
        raise Closed(Text("ขณะนี้ไม่มีแบบสำรวจของท่านที่เปิดอยู่", (survey_words.MINE,)))
    rows = tuple(
        Row(each.title, "", Button(label, opens(flow, about=each.id), f"{label}แบบสำรวจ"))
        for each in running
    )
    asks = f"จะ{label}แบบสำรวจใด"
    if called is None:
        asks = f"ยังไม่ได้{label} ไม่พบแบบสำรวจ “{survey_called.called_in(said)}” ที่เปิดอยู่"
    raise Closed(Card(asks, rows=rows, buttons=(survey_words.MINE,)))


def ask_sure(context: Context, answers: Answers) -> Message:
    campaign = surveys.campaign_of(context.session, answers["about"])
    assert campaign is not None
    told = survey_cards.answered_words(context, campaign)
    return Text(f"ปิดแบบสำรวจ “{campaign.title}” ใช่หรือไม่\nตอบแล้ว {told} ปิดแล้วเปิดใหม่ไม่ได้\n{_RESULT}")


_RESULT = "บอตแสดงสรุปผลให้ทันทีที่ปิด พร้อมปุ่มขอเอกสารผล"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Closes it; returns its result."""
    campaign = named(context, answers["about"])
    survey = surveys.survey_of(context.session, campaign.id)
    if not answers["sure"]:
        return [survey_cards.running(context, survey, campaign)]
    surveys.close_now(context.session, context.sealer, campaign, context.now)
    if context.me.id == survey.made_by:
        survey.told_at = context.now
    context.must_arrive = True
    return [survey_cards.closed(context, survey, campaign)]


FLOW = Flow(
    name=CLOSE,
    title="การปิดแบบสำรวจ",
    opens_on=("ปิดแบบสำรวจ",),
    steps=(yes_or_no(ask_sure, "ยืนยันปิด", "ยังไม่ปิด", "ปิด", "ปิดเลย"),),
    open=open_closing,
    finish=finish,
    roles=survey_words.MAKERS,
    counted=False,
)
