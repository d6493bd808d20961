"""Tells the organiser that a round's collecting or its poll was closed by its date."""

from __future__ import annotations

from handlers.context import Context
from handlers.ideas import idea_cards, idea_words
from handlers.messages import pushed
from models.ideas import goal_polls, idea_closings, idea_rounds
from models.ideas.idea_round import IdeaRound
from models.people import people

CLOSED = "ideas_closed"
"""The outbox kind of the message."""


def tell_closed(context: Context, found: IdeaRound) -> None:
    """Sends the organiser how many took part and what to do next, if LINE reaches them."""
    poll = goal_polls.poll_of(context.session, found)
    campaign = poll or idea_rounds.campaign_of(context.session, found)
    about = idea_closings.tell(found)
    organiser = people.by_id(context.session, found.made_by)
    if organiser is None:
        return
    told = idea_cards.answered_words(context, campaign)
    todo = "กดดูเป้าหมายที่เลือก และเขียนพฤติกรรมของเป้าหมาย" if poll else "กดเพื่ออ่านและรวมเป็นเป้าหมาย"
    card = pushed(
        "ปิดรับแล้ว",
        f"{campaign.title}\nตอบ {told}\n{todo}",
        idea_words.round_button(found.id, "ดูผล"),
    )
    context.notify(organiser, [card], f"{CLOSED}:{about}", CLOSED, must_arrive=False)
