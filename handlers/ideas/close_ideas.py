"""Closing a round's collecting or its poll before the last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.ideas import idea_cards, idea_words
from handlers.messages import Message, Text
from handlers.question import button_facts
from models.campaigns.campaign import Campaign
from models.ideas import goal_polls, idea_closings, idea_rounds
from models.ideas.idea_round import IdeaCampaign, IdeaRound, PollCampaign


def open_closing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the campaign of a button (`about`), or the only one that the person runs."""
    about = button_facts.whole(facts, "about")
    campaign = _only(context) if about is None else context.session.get(Campaign, about)
    if campaign is None:
        raise Closed(Text("ขณะนี้ไม่มีการระดมความคิดหรือลงคะแนนที่ท่านปิดได้", (idea_words.MINE,)))
    found = _round(context, campaign.id)
    if campaign.closed_at is not None:
        raise Closed(idea_cards.of_round(context, found))
    return Opening(str(campaign.id), {"about": campaign.id}, anew=True)


def _only(context: Context) -> Campaign | None:
    for found in idea_rounds.of_bureau(context.session, context.me.bureau_id):
        poll = goal_polls.poll_of(context.session, found)
        for campaign in (poll, idea_rounds.campaign_of(context.session, found)):
            if campaign is not None and campaign.closed_at is None:
                return campaign
    return None


def _round(context: Context, campaign_id: int) -> IdeaRound:
    found = idea_rounds.by_campaign(context.session, campaign_id)
    if found is None or not idea_rounds.may_run(context.session, context.me, found):
        raise Closed(Text("ปิดได้เฉพาะผู้เปิดและคณะทำงานของสำนักนั้น", (idea_words.MINE,)))
    return found


def ask_sure(context: Context, answers: Answers) -> Message:
    campaign = context.session.get_one(Campaign, answers["about"])
    told = idea_cards.answered_words(context, campaign)
    return Text(f"ปิด{campaign.title} ใช่หรือไม่\nตอบแล้ว {told} ปิดแล้วเปิดใหม่ไม่ได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Closes it; returns the card of the round."""
    campaign = context.session.get_one(Campaign, answers["about"])
    found = _round(context, campaign.id)
    if answers["sure"]:
        if isinstance(campaign, IdeaCampaign):
            idea_rounds.close_now(context.session, context.sealer, campaign, context.now)
        elif isinstance(campaign, PollCampaign):
            goal_polls.close_now(context.session, context.sealer, campaign, context.now)
        if context.me.id == found.made_by:
            idea_closings.tell(found)
        context.must_arrive = True
    return [idea_cards.of_round(context, found)]


FLOW = Flow(
    name=idea_cards.CLOSE,
    title="การปิดระดมความคิด",
    opens_on=("ปิดระดมความคิด", "ปิดลงคะแนน"),
    steps=(yes_or_no(ask_sure, "ยืนยันปิด", "ยังไม่ปิด", "ปิด", "ปิดเลย"),),
    open=open_closing,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
)
