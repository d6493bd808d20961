"""A question's subject within what the person sees: for which bureaus, or a kind word instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.messages import Said
from handlers.question import topic, topic_missing
from handlers.question.topic import Subject
from models.people.person import Bureau
from models.reports.figures.progress import Narrow
from models.reports.scope import bureaus_seen


@dataclass(frozen=True)
class Placed:
    """A subject that may be answered: for these bureaus (None: all), called `whose`."""

    about: Subject
    ids: frozenset[int] | None
    whose: str

    @property
    def narrow(self) -> Narrow:
        return self.about.within(self.ids)

    def facts(self) -> dict[str, object]:
        """Of a button that asks about the same, its bureau included."""
        bureau = {"b": self.about.bureaus[0].id} if self.about.bureaus else {}
        return {**bureau, **self.about.facts()}


def placed(
    context: Context, command: str, name: str, rest: str, facts: Mapping[str, str]
) -> Placed | Said:
    """What the words or the button ask about, as far as the person sees; else what is said."""
    about = topic.read(context, rest, facts)
    if not about.understood:
        return topic_missing.not_understood(command, name)
    seen = bureaus_seen(context.session, context.me)
    visible = tuple(b for b in about.bureaus if seen is None or b.id in seen)
    if about.bureaus and not visible:
        return topic_missing.outside(context, name, about.bureaus[0])
    if len(visible) > 1:
        return topic_missing.which_bureau(name, replace(about, bureaus=visible))
    ids = frozenset((visible[0].id,)) if visible else seen
    return Placed(replace(about, bureaus=visible), ids, _whose(context, ids))


def _whose(context: Context, ids: frozenset[int] | None) -> str:
    if ids is None:
        return "ทั้งสำนักงาน"
    if len(ids) == 1:
        return context.session.get_one(Bureau, next(iter(ids))).name
    return "สำนักในความดูแล"
