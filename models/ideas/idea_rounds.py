"""Rounds of ideas: opening one, writing, closing, and who may see what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import case, func, literal_column, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import answer_box, answering, asking
from models.campaigns.campaign import ANONYMOUS, Campaign, CampaignPerson
from models.codes import given_codes
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.ideas import idea_texts
from models.ideas.idea_round import COLLECTION, GOAL_POLL, IdeaCampaign, IdeaRound
from models.ideas.idea_texts import Idea
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau, Person
from models.small_counts import SMALLEST_SHOWN, shares_shown

TARGET = Decimal(80)
"""Percent of the bureau who are to take part (002:174)."""

LONGEST_OPEN = timedelta(days=90)
KEY_BYTES = 12


@dataclass(frozen=True)
class GroupShare:
    """How many of a work group were asked and have written. answered: None if hidden."""

    group: str
    asked: int
    answered: int | None


# -- opening -------------------------------------------------------------------------------------


def people_asked(session: Session, bureau_id: int) -> int:
    """How many people a round of this bureau would ask today."""
    here = (Person.retired_at.is_(None), Person.bureau_id == bureau_id)
    return session.scalar(select(func.count()).select_from(Person).where(*here)) or 0


def check_days(last_day: date, now: datetime) -> None:
    """Raises Refusal: `past`, `too_long` (facts: last)."""
    today = office_day(now)
    if last_day < today:
        raise Refusal("past")
    if last_day > today + LONGEST_OPEN:
        raise Refusal("too_long", last=today + LONGEST_OPEN)


def check(session: Session, me: Person, now: datetime) -> None:
    """Whether the person may open a round of their bureau now.

    Raises Refusal: `too_few` (facts: asked; nobody could tell five people apart), `running` (facts:
    round; the bureau already collects).
    """
    asked = people_asked(session, me.bureau_id)
    if asked < SMALLEST_SHOWN:
        raise Refusal("too_few", asked=asked)
    running = next((r for r in of_bureau(session, me.bureau_id) if r.closed_at is None), None)
    if running is not None:
        raise Refusal("running", round=running.id)


def open_round(
    session: Session,
    sealer: Sealer,
    me: Person,
    title: str,
    last_day: date,
    now: datetime,
    activity_id: int | None = None,
) -> tuple[IdeaRound, str]:
    """Open a round of the person's bureau from today on; returns it with its code.

    title: as people read it in reminders. Raises Refusal as `check` and `check_days` do.
    """
    check_days(last_day, now)
    check(session, me, now)
    campaign = IdeaCampaign(
        key=f"{COLLECTION}:{sealer.random(KEY_BYTES).hex()}",
        title=title,
        mode=ANONYMOUS,
        bureau_id=me.bureau_id,
        opened_at=now,
        reminds=True,
    )
    asking.open_campaign(session, KIND, campaign, office_day(now), last_day, now, sealer)
    found = IdeaRound(campaign_id=campaign.id, activity_id=activity_id, made_by=me.id)
    session.add(found)
    session.flush()
    code = given_codes.give(session, COLLECTION, campaign.id, last_day, now, sealer.random)
    return found, code


# -- finding -------------------------------------------------------------------------------------


def named(session: Session, round_id: int) -> IdeaRound | None:
    return session.get(IdeaRound, round_id)


def known(session: Session, round_id: int) -> IdeaRound:
    return session.get_one(IdeaRound, round_id)


def campaign_of(session: Session, found: IdeaRound) -> IdeaCampaign:
    return session.get_one(IdeaCampaign, found.campaign_id)


def by_campaign(session: Session, campaign_id: int) -> IdeaRound | None:
    """The round that this campaign, of either kind, belongs to, or None."""
    either = (IdeaRound.campaign_id == campaign_id) | (IdeaRound.poll_id == campaign_id)
    return session.scalars(select(IdeaRound).where(either)).first()


def bureau_name(session: Session, found: IdeaRound) -> str:
    return session.get_one(Bureau, campaign_of(session, found).bureau_id).name


def title_of(session: Session, campaign_id: int) -> str:
    """What the campaign is called; empty if there is none."""
    found = session.get(Campaign, campaign_id)
    return found.title if found is not None else ""


def of_bureau(session: Session, bureau_id: int, most: int = 8) -> list[IdeaRound]:
    """The rounds of the bureau, the newest first."""
    query = (
        select(IdeaRound)
        .join(IdeaCampaign, IdeaCampaign.id == IdeaRound.campaign_id)
        .where(IdeaCampaign.bureau_id == bureau_id)
        .order_by(IdeaRound.id.desc())
        .limit(most)
    )
    return list(session.scalars(query))


def waiting_for(session: Session, person: Person, now: datetime) -> list[Campaign]:
    """The campaigns of both kinds that wait for the person's answer, the nearest closing first."""
    query = (
        select(Campaign)
        .join(CampaignPerson, CampaignPerson.campaign_id == Campaign.id)
        .where(CampaignPerson.person_id == person.id, CampaignPerson.answered_on.is_(None))
        .where(Campaign.kind.in_((COLLECTION, GOAL_POLL)), Campaign.closed_at.is_(None))
        .where(Campaign.last_day >= office_day(now))
        .order_by(Campaign.last_day, Campaign.id)
    )
    return list(session.scalars(query))


def may_run(session: Session, person: Person, found: IdeaRound) -> bool:
    """Whether the person reads the texts and makes the goals: who opened it, and the bureau's
    working group (its reporters and superiors)."""
    if person.id == found.made_by:
        return True
    own = campaign_of(session, found).bureau_id == person.bureau_id
    return own and person.has(REPORTER, SUPERVISOR)


def may_see(session: Session, person: Person, found: IdeaRound) -> bool:
    """Whether the person reads the goals that were chosen and the pledge."""
    own = campaign_of(session, found).bureau_id == person.bureau_id
    return own or person.id == found.made_by or person.has(ADMIN, EXECUTIVE)


# -- writing -------------------------------------------------------------------------------------


def tell(
    session: Session,
    sealer: Sealer,
    campaign: IdeaCampaign,
    person: Person | None,
    ideas: Sequence[Idea],
    now: datetime,
) -> None:
    """Mark that the person has written, and keep what. Raises Refusal as `may_answer` does."""
    answer = idea_texts.answer_of(ideas)
    assert idea_texts.fits(answer), answer.keys()
    if person is None:
        raise Refusal("not_asked")
    answering.mark(session, campaign, person.id, now)
    answer_box.put(session, sealer, campaign.id, answer)


def may_answer(session: Session, campaign: Campaign, person: Person | None, now: datetime) -> None:
    """Raises Refusal: `not_asked`, `already` (facts: on), `not_begun`, `closed`."""
    if person is None:
        raise Refusal("not_asked")
    answering.may_answer(session, campaign, person.id, now)


# -- closing, and what is seen afterwards ---------------------------------------------------------


def _at_closing(
    session: Session, campaign: Campaign, sealer: Sealer, now: datetime
) -> dict[str, Any]:
    """How many were asked and have written, in all and by work group.

    The texts move from the box into the round, without pairs; of fewer than five answers they are
    deleted unread.
    """
    answers = answer_box.answers(session, sealer, campaign.id)
    found = by_campaign(session, campaign.id)
    assert found is not None
    found.closed_at = now
    if len(answers) >= SMALLEST_SHOWN:
        found.texts = idea_texts.seal(sealer, idea_texts.parted(answers, sealer.random))
    answer_box.empty(session, campaign.id)
    shares = _groups(session, campaign)
    return {
        "asked": sum(each.asked for each in shares),
        "answered": len(answers),
        "groups": [[each.group, each.asked, each.answered] for each in shares],
    }


def _groups(session: Session, campaign: Campaign) -> list[GroupShare]:
    here = Person.bureau_id == CampaignPerson.bureau_id
    group = case((here, Person.work_group), else_=literal_column("''"))
    query = (
        select(group, func.count(), func.count(CampaignPerson.answered_on))
        .select_from(CampaignPerson)
        .join(Person, Person.id == CampaignPerson.person_id)
        .where(CampaignPerson.campaign_id == campaign.id)
        .group_by(group)
        .order_by(group)
    )
    rows = [(name, asked, answered) for name, asked, answered in session.execute(query)]
    shown, whole = shares_shown([(asked, answered) for _, asked, answered in rows])
    return [
        GroupShare(name, asked, answered if whole and may else None)
        for (name, asked, answered), may in zip(rows, shown, strict=True)
    ]


def groups(campaign: IdeaCampaign) -> list[GroupShare]:
    """The work groups by name, as counted at the closing; small ones hidden."""
    result = campaign.result or {}
    return [GroupShare(*each) for each in result.get("groups", ())]


def close_now(session: Session, sealer: Sealer, campaign: IdeaCampaign, now: datetime) -> None:
    """Close it before its last day is over; a second call changes nothing."""
    asking.close(session, KIND, campaign, sealer, now)
    given_codes.give(session, COLLECTION, campaign.id, office_day(now), now, sealer.random)


def ideas(sealer: Sealer, found: IdeaRound) -> tuple[Idea, ...]:
    """What was written, in an order that stays. Raises Refusal `still_open` before the closing."""
    if found.closed_at is None:
        raise Refusal("still_open")
    return idea_texts.unseal(sealer, found.texts)


KIND = CampaignKind(COLLECTION, asking.ask_bureau, _at_closing)
