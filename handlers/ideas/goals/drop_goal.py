"""The working group takes a goal of the round out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.ideas import idea_cards, idea_words
from handlers.ideas.goals import make_goal
from handlers.messages import Message, Text
from handlers.question import button_facts
from models.errors import Refusal
from models.ideas import goal_polls, idea_rounds


def open_dropping(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the goal of a button (`g`) of the round `r`."""
    found = make_goal.changeable(context, facts)
    goal_id = button_facts.whole(facts, "g")
    held = goal_polls.goals_of(context.session, found)
    goal = next((each for each in held if each.id == goal_id), None)
    if goal is None:
        raise Closed(idea_cards.of_round(context, found))
    known = {"round": found.id, "goal": goal.id, "about": goal.text}
    return Opening(str(goal.id), known, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"เอาเป้าหมาย “{answers['about']}” ออก ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    found = idea_rounds.named(context.session, answers["round"])
    assert found is not None
    if answers["sure"]:
        with closing(_refused):
            goal_polls.drop_goal(context.session, found, context.me, answers["goal"], context.now)
    return [idea_cards.of_round(context, found)]


def _refused(refusal: Refusal) -> Text:
    return Text(idea_words.not_now(refusal), (idea_words.MINE,))


FLOW = Flow(
    name=idea_cards.DROP_GOAL,
    title="การเอาเป้าหมายออก",
    opens_on=(),
    steps=(yes_or_no(ask_sure, "เอาออก", "คงไว้", "เอาออก", "ลบ"),),
    open=open_dropping,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
)
