"""Limits the topic of a question to the bureaus that the person may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Message
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import opens
from handlers.question.top_named import split_top
from handlers.question.topic import Topic
from models.people.person import Bureau, Person
from models.people.scope import bureaus_seen
from models.reports.figures.progress import ReportFilter

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Placed:
    """A topic that the person may ask about."""

    about: Topic
    ids: frozenset[int] | None
    """The bureaus to answer for; None: all."""
    whose: str
    """Their name for people."""
    rest: str
    """The words after the command."""
    top: int | None = None
    """Only so many of a ranking."""

    @property
    def narrow(self) -> ReportFilter:
        return self.about.within(self.ids)

    def facts(self) -> dict[str, object]:
        """Returns the facts of a button that asks about the same topic and bureau."""
        top = {"top": self.top} if self.top is not None else {}
        return {**self.about.bureau_facts(), **self.about.facts(), **top}


def placed(
    context: Context,
    command: str,
    name: str,
    rest: str,
    facts: Mapping[str, str],
    shows: Callable[[Session, Person], frozenset[int] | None] = bureaus_seen,
    in_days: bool = False,
) -> Placed | Message:
    """Returns what the words or the button ask about, or a message if that cannot be answered.

    shows: returns the bureaus that the person may ask about; None: all
    in_days: whether a month means its days, not its round
    """
    rest, named = split_top(rest)
    named = named or split_top(context.said)[1]  # `3 สำนักที่ช้าที่สุด`: of its words most are the command
    top = button_facts.whole(facts, "top") or named
    about = topic.read(context, rest, facts)
    about = about.in_days() if in_days else about
    seen = shows(context.session, context.me)
    visible = seen_of(context, name, about, seen)
    if not isinstance(visible, Topic):
        return visible
    if not about.understood:
        return topic_missing.not_understood(command, name)
    ids = frozenset(each.id for each in visible.bureaus) or seen
    whose = visible.whose or whose_are(context, ids)
    found = Placed(visible, ids, whose, rest, top)
    context.asked = opens(name, **_other_facts(facts), **found.facts())
    return found


def seen_of(
    context: Context, name: str, about: Topic, seen: frozenset[int] | None
) -> Topic | Message:
    """Returns the topic with the bureaus that the person may see (None: all), or what is said
    instead: that one is out of scope, or the question which is meant."""
    if about.unknown:
        return topic_missing.unknown_bureau(name, about)
    visible = tuple(b for b in about.bureaus if seen is None or b.id in seen)
    hidden = [b for b in about.bureaus if b not in visible]
    if hidden and (about.each or not visible):
        return topic_missing.outside(context, name, hidden[0])
    shown = replace(about, bureaus=visible)
    context.shown_only = shown.whose or whose_are(context, seen) if seen is not None else ""
    return topic_missing.asks_back(name, shown) or shown


def _other_facts(facts: Mapping[str, str]) -> dict[str, str]:
    """What a button says besides the topic and the page."""
    return {key: value for key, value in facts.items() if key not in (*topic.FACTS, "top", "p")}


def whose_are(context: Context, ids: frozenset[int] | None) -> str:
    """Returns the name of these bureaus for people; None: of all."""
    if ids is None:
        return "ทั้งสำนักงาน"
    if len(ids) == 1:
        return context.session.get_one(Bureau, next(iter(ids))).name
    return "สำนักในความดูแล"
