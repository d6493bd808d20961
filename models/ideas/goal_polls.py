"""Goals of a round, and the poll in which the bureau's people choose among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import answer_box, answering, asking
from models.campaigns.campaign import ANONYMOUS, Campaign
from models.codes import given_codes
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.ideas import goals, idea_rounds
from models.ideas.goals import LEAST_GOALS, LONGEST_CONDUCT, LONGEST_GOAL, MOST_GOALS, Goal
from models.ideas.idea_round import GOAL_POLL, IdeaGoal, IdeaRound, PollCampaign
from models.people.person import Person
from models.small_counts import SMALLEST_SHOWN
from models.trail import trail
from models.virtues import VIRTUES

_GOALS = "goals"


# -- goals ---------------------------------------------------------------------------------------


def goals_of(session: Session, found: IdeaRound) -> list[Goal]:
    """The goals of the round, in the order of the virtues."""
    rows = session.scalars(select(IdeaGoal).where(IdeaGoal.round_id == found.id))
    kept = [Goal(each.id, each.virtue, each.text, each.does, each.avoids) for each in rows]
    return sorted(kept, key=lambda each: (VIRTUES.index(each.virtue), each.id))


def check_goals(session: Session, found: IdeaRound) -> None:
    """Whether goals may be made and dropped now.

    Raises Refusal: `still_open` (people still write), `polled` (they choose, or have chosen).
    """
    if found.closed_at is None:
        raise Refusal("still_open")
    if found.poll_id is not None and not _came_to_nothing(session, found):
        raise Refusal("polled")


def add_goal(
    session: Session, found: IdeaRound, me: Person, virtue: str, text: str, now: datetime
) -> Goal:
    """Add a goal. Raises Refusal: `same` (there is one with these words), `too_many`, or as
    `check_goals` does."""
    check_goals(session, found)
    assert virtue in VIRTUES
    assert 0 < len(text) <= LONGEST_GOAL
    kept = goals_of(session, found)
    if any(each.text == text for each in kept):
        raise Refusal("same")
    if len(kept) >= MOST_GOALS:
        raise Refusal("too_many")
    row = IdeaGoal(round_id=found.id, virtue=virtue, text=text)
    session.add(row)
    session.flush()
    _record(session, found, me, "idea_goal.added", row.id, now)
    return Goal(row.id, virtue, text)


def drop_goal(session: Session, found: IdeaRound, me: Person, goal_id: int, now: datetime) -> None:
    """Drop a goal; one that is not there changes nothing. Raises Refusal as `check_goals` does."""
    check_goals(session, found)
    row = session.get(IdeaGoal, goal_id)
    if row is not None and row.round_id == found.id:
        session.delete(row)
        session.flush()
        _record(session, found, me, "idea_goal.dropped", goal_id, now)


def say_conduct(
    session: Session,
    found: IdeaRound,
    me: Person,
    goal_id: int,
    does: str,
    avoids: str,
    now: datetime,
) -> None:
    """Keep how people behave who hold a goal, and how they do not; saying it again replaces it."""
    row = session.get(IdeaGoal, goal_id)
    assert row is not None
    assert row.round_id == found.id
    assert max(len(does), len(avoids)) <= LONGEST_CONDUCT
    row.does, row.avoids = does, avoids
    session.flush()
    _record(session, found, me, "idea_goal.conduct", goal_id, now)


def _record(
    session: Session, found: IdeaRound, me: Person, verb: str, goal_id: int, now: datetime
) -> None:
    trail.record(session, now, me.id, verb, f"campaign:{found.campaign_id}", goal=goal_id)


# -- the poll ------------------------------------------------------------------------------------


def poll_of(session: Session, found: IdeaRound) -> PollCampaign | None:
    """The poll of the round, or None."""
    return None if found.poll_id is None else session.get_one(PollCampaign, found.poll_id)


def check_poll(session: Session, found: IdeaRound) -> None:
    """Whether the goals may be chosen among now.

    Raises Refusal: `few_goals` (facts: goals), `too_few` (facts: asked), or as `check_goals` does.
    """
    check_goals(session, found)
    count = len(goals_of(session, found))
    if count < LEAST_GOALS:
        raise Refusal("few_goals", goals=count)
    bureau_id = idea_rounds.campaign_of(session, found).bureau_id
    assert bureau_id is not None
    asked = idea_rounds.people_asked(session, bureau_id)
    if asked < SMALLEST_SHOWN:
        raise Refusal("too_few", asked=asked)


def open_poll(
    session: Session, sealer: Sealer, found: IdeaRound, title: str, last_day: date, now: datetime
) -> tuple[PollCampaign, str]:
    """Ask the bureau's people to choose, from today on; returns the poll with its code.

    A poll that came to nothing is replaced. Raises Refusal as `check_poll` and `check_days` do.
    """
    idea_rounds.check_days(last_day, now)
    check_poll(session, found)
    poll = PollCampaign(
        key=f"{GOAL_POLL}:{sealer.random(idea_rounds.KEY_BYTES).hex()}",
        title=title,
        mode=ANONYMOUS,
        bureau_id=idea_rounds.campaign_of(session, found).bureau_id,
        opened_at=now,
        reminds=True,
    )
    asking.open_campaign(session, KIND, poll, office_day(now), last_day, now, sealer)
    found.poll_id = poll.id
    session.flush()
    return poll, given_codes.give(session, GOAL_POLL, poll.id, last_day, now, sealer.random)


def vote(
    session: Session,
    sealer: Sealer,
    poll: PollCampaign,
    person: Person | None,
    goal_ids: Collection[int],
    now: datetime,
) -> None:
    """Mark that the person has chosen, and keep which goals.

    Raises Refusal as `may_answer` does.
    """
    idea_rounds.may_answer(session, poll, person, now)
    assert person is not None
    found = idea_rounds.by_campaign(session, poll.id)
    assert found is not None
    assert goal_ids
    assert set(goal_ids) <= {each.id for each in goals_of(session, found)}
    answering.mark(session, poll, person.id, now)
    answer_box.put(session, sealer, poll.id, {_GOALS: sorted(goal_ids)})


def _at_closing(
    session: Session, campaign: Campaign, sealer: Sealer, _now: datetime
) -> dict[str, Any]:
    """The votes by goal; of fewer than five people none. The box is emptied."""
    given = answer_box.answers(session, sealer, campaign.id)
    answer_box.empty(session, campaign.id)
    counted = Counter(each for answer in given for each in answer[_GOALS])
    shown = len(given) >= SMALLEST_SHOWN
    votes = {str(goal): count for goal, count in sorted(counted.items())} if shown else None
    return {"answered": len(given), "votes": votes}


def close_now(session: Session, sealer: Sealer, poll: PollCampaign, now: datetime) -> None:
    """Close it before its last day is over; a second call changes nothing."""
    asking.close(session, KIND, poll, sealer, now)
    given_codes.give(session, GOAL_POLL, poll.id, office_day(now), now, sealer.random)


def votes(session: Session, found: IdeaRound) -> dict[int, int] | None:
    """The votes by goal of the closed poll; None if there is none, or it came to nothing."""
    poll = poll_of(session, found)
    counted = (poll.result or {}).get("votes") if poll is not None else None
    return None if counted is None else {int(goal): count for goal, count in counted.items()}


def chosen(session: Session, found: IdeaRound) -> tuple[Goal, ...]:
    """The goals that the poll has chosen; none before it is closed."""
    counted = votes(session, found)
    return () if counted is None else goals.chosen(goals_of(session, found), counted)


def _came_to_nothing(session: Session, found: IdeaRound) -> bool:
    poll = poll_of(session, found)
    return poll is not None and poll.closed_at is not None and votes(session, found) is None


KIND = CampaignKind(GOAL_POLL, asking.ask_bureau, _at_closing)
