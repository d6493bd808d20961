"""Of whom somebody who leads asks: of the people below them, of bureaus, or of the whole office.

`กลุ่ม` means a head's own people wherever people, leave, gifts, deeds or No Gift are asked for; a
director means the own bureau, others who lead the office mean all of it, unless a bureau is named.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass

from handlers.context import Context
from handlers.leading import lead_days
from handlers.leading.lead_words import lead_words
from handlers.messages import Message, Text
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import Facts
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Toward
from models.people import led_people, people
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Bureau, Person
from models.people.roster_memory import KnownRoster, roster
from models.people.scope import bureaus_seen

LEADERS = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
SCOPE, GROUP, OFFICE = "s", "g", "o"
"""The fact of a button: the people below, or the whole office; `b` names a bureau."""

PERSON = "p"
"""The fact with the id of one person; the answer is then about this person only."""


@dataclass(frozen=True)
class LeadScope:
    """people: those below the person, where they are asked of; None: whole bureaus.
    bureau_ids: None: all.
    whose: their name for people.
    """

    people: tuple[Person, ...] | None
    bureau_ids: frozenset[int] | None
    whose: str
    facts: Mapping[str, str]

    @property
    def person_ids(self) -> frozenset[int] | None:
        return None if self.people is None else frozenset(each.id for each in self.people)

    @property
    def bureau(self) -> str | None:
        """The fact of a button for the only bureau."""
        return self.facts.get("b")


def named(context: Context, said: Set[str], bureaus: Collection[AnyBureau]) -> dict[str, str]:
    """Returns the facts of whose the words ask, as `of_facts` takes them."""
    me = context.me
    if bureaus:
        return {"b": str(next(iter(bureaus)).id)}
    everything = me.has(ADMIN, EXECUTIVE)
    if everything and not said.isdisjoint({"office", "which_bureau", "by_bureau"}):
        return {SCOPE: OFFICE}
    own = not said.isdisjoint({"group", "mine"})
    if me.has(SUPERVISOR) and not me.has(ADMIN):
        if led_people.leads_bureau(context.session, me):
            return {"b": str(me.bureau_id)}
        return {"b": str(me.bureau_id)} if "bureau" in said and not own else {SCOPE: GROUP}
    if own or "bureau" in said:
        return {"b": str(me.bureau_id)}
    return {SCOPE: OFFICE}


def of_facts(context: Context, name: str, facts: Mapping[str, str]) -> LeadScope | Message:
    """Returns the scope of a button, or that the person may not see that bureau. What is shown
    instead of the whole office is kept in the context. name: of the question."""
    seen = bureaus_seen(context.session, context.me)
    found = _of_known(context, name, _whose(context, facts), seen)
    if seen is not None and isinstance(found, LeadScope):
        context.shown_only = found.whose
    return found


def _whose(context: Context, facts: Mapping[str, str]) -> Mapping[str, str]:
    """Returns the facts with whose is asked where they name no bureau."""
    office = topic.names_the_office(context.said)
    if button_facts.whole(facts, "b") is not None or (SCOPE in facts and not office):
        return facts
    return named(context, frozenset(("office",) if office else ()), ())


def _of_known(
    context: Context, name: str, facts: Mapping[str, str], seen: frozenset[int] | None
) -> LeadScope | Message:
    bureau_id = button_facts.whole(facts, "b")
    if bureau_id is not None:
        bureau = context.session.get(Bureau, bureau_id)
        if bureau is not None and (seen is None or bureau_id in seen):
            return LeadScope(None, frozenset((bureau_id,)), bureau.name, {"b": str(bureau_id)})
        return topic_missing.outside(context, name, bureau or context.me.bureau)
    if facts[SCOPE] == OFFICE and seen is None:
        return LeadScope(None, None, "ทั้งสำนักงาน", {SCOPE: OFFICE})
    below = tuple(led_people.below(context.session, context.me))
    of_group = f" {context.me.work_group}" if context.me.work_group else ""
    bureau_ids = frozenset(each.bureau_id for each in below)
    return LeadScope(below, bureau_ids, f"คนในสายงานของท่าน{of_group}", {SCOPE: GROUP})


def people_of(context: Context, scope: LeadScope) -> tuple[Person, ...]:
    """Returns whose names the person may be shown: those below them, and for administrators all."""
    if scope.people is not None:
        return scope.people
    if context.me.has(ADMIN):
        ids = scope.bureau_ids
        listed = led_people.everybody(context.session)
        return tuple(each for each in listed if ids is None or each.bureau_id in ids)
    below = led_people.below(context.session, context.me)
    if scope.bureau_ids is None:
        return tuple(below)
    mine = context.me if context.me.bureau_id in scope.bureau_ids else None
    shown = [each for each in below if each.bureau_id in scope.bureau_ids]
    return tuple(shown if mine is None else [mine, *shown])


def ids_of(context: Context, scope: LeadScope) -> frozenset[int]:
    """Returns the ids of the same people."""
    if scope.people is None and context.me.has(ADMIN):
        known, ids = roster(context.session), scope.bureau_ids
        if ids is None:
            return known.derived(_everybody)
        return frozenset(each.id for each in known.people if each.bureau_id in ids)
    return frozenset(each.id for each in people_of(context, scope))


def _everybody(known: KnownRoster) -> frozenset[int]:
    return frozenset(each.id for each in known.people)


# -- a sentence that was learned (decisions/0154) --------------------------------------------------

Answer = Callable[[Context, str, Facts], Sequence[Message]]


def in_scope(
    answer: Answer,
    sides: Mapping[str, Mapping[str, str]] | None = None,
    toward: Toward = Toward.COMING,
) -> Answer:
    """Returns the answer to a whole sentence.

    sides: by a piece of `lead_words`, the facts of the side that is asked where it is named; the
        first one counts
    toward: on which side of today a day lies that its number alone tells
    """

    def heard(context: Context, text: str, facts: Facts) -> Sequence[Message]:
        bureaus, places = bureaus_in(context, text)
        words = lead_words(text, places)
        said = words.said | ({"bureau"} if bureaus else set())
        side = next((facts for piece, facts in (sides or {}).items() if piece in said), {})
        scope = named(context, said, bureaus)
        context.said = ""
        days = lead_days.told(context, text, words.times, toward)
        one = {PERSON: facts[PERSON]} if PERSON in facts else {}
        told = answer(context, "", {**scope, **days, **side, **one})
        narrowed = "office" in said and not context.me.has(ADMIN, EXECUTIVE)
        return [Text(NOT_THE_OFFICE), *told] if narrowed else told

    return heard


def bureaus_in(
    context: Context, text: str
) -> tuple[tuple[AnyBureau, ...], tuple[tuple[int, int], ...]]:
    """Returns the bureaus that the words name for certain, and where."""
    known = {each.name: each for each in people.bureaus(context.session)}
    heard = bureaus_named(text, tuple(known))
    if heard.unclear or heard.unknown:
        return (), ()
    return tuple(known[name] for name in heard.names), tuple(heard.places)


NOT_THE_OFFICE = "ท่านดูได้เฉพาะของสำนักและคนในสายงานของท่าน จึงไม่ได้แสดงของทั้งสำนักงาน"
