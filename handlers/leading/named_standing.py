"""How a bureau or a person stands that a sentence names which was not understood otherwise, for
those who may see it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.question import topic
from handlers.reports.figures.overview import LEADING, SEEING
from handlers.reports.led import people_said
from handlers.subjects.read_things import ReadThing, ThingStanding
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.people.bureau_memory import AnyBureau
from models.people.person import Person
from models.people.scope import bureaus_seen

_OWN = pattern_of(f"สำนัก(?:งาน)?(?:ของ)?(?:{ME_OR_US}|พี่|ตัวเอง)|(?:ของ)?สำนักนี้")


def _bureau(context: Context, plain: str) -> ThingStanding | None:
    """The state of what the bureau sends."""
    found = _bureaus(context, plain) if context.may(SEEING) else ()
    if len(found) != 1 or not _sees(context, found[0].id):
        return None
    return ThingStanding(found[0].name, query="status", facts={"b": str(found[0].id)})


def _bureaus(context: Context, plain: str) -> Sequence[AnyBureau]:
    named = topic.named(context, plain)
    return named or ((context.me.bureau,) if _OWN.search(plain) else ())


def _sees(context: Context, bureau_id: int) -> bool:
    seen = bureaus_seen(context.session, context.me)
    return seen is None or bureau_id in seen


def _person(context: Context, plain: str) -> ThingStanding | None:
    """What somebody has sent, for who leads them."""
    who = people_said.said(context, plain) if context.may(LEADING) else None
    if who is None or len(who.ids) != 1 or context.me.id in who.ids:
        return None
    person = context.session.get_one(Person, next(iter(who.ids)))
    facts = {"w": str(person.id)}
    seen = _sees(context, person.bureau_id)
    return ThingStanding(f"ของ{person.name}", query="reports_of", facts=facts) if seen else None


THINGS = (ReadThing(20, _person), ReadThing(50, _bureau))
