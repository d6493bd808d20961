"""Finds the activity that an administrator means: of a button, by its number, or by its words."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.plans import activity_card
from handlers.plans.mending import mending_words
from handlers.plans.unopened import unopened_found
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.thai import fold
from handlers.understand.words import activity_numbers
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import ListedActivity
from models.plans.years import preparing
from models.reports.plan_changes import changing_plan, unopened_plans

_OFFERED = 8
_SHORTEST = 3
HOW = "พิมพ์เลขกิจกรรมหรือคำในชื่อต่อท้าย เช่น แก้แผน 2.1"


def chosen(context: Context, words: str, facts: Facts, opened: str) -> list[Activity]:
    """Returns the activity, with its copies of the same title in other plans of the year.

    facts: `a` its ids. opened: what the offered buttons open.
    Raises Closed: with what may be meant.
    """
    if "a" in facts:
        found = by_ids(context, button_facts.several(facts, "a"))
        if not found:
            raise Closed(Text(mending_words.GONE))
        return found
    numbers = activity_numbers(words)
    if numbers:
        return _numbered(context, numbers[0], opened)
    return _titled(context, words, opened)


def by_ids(context: Context, ids: Sequence[int]) -> list[Activity]:
    """Returns the activities that are there, in the order of the ids."""
    found = (plans.activity(context.session, each) for each in ids)
    return [each for each in found if each is not None]


def of_draft(context: Context, answers: Answers) -> list[Activity]:
    """Returns the activities of a conversation. Raises Closed if they are no longer there."""
    found = by_ids(context, answers["ids"])
    if not found:
        raise Closed(Text(mending_words.GONE))
    return found


def _numbered(context: Context, number: str, opened: str) -> list[Activity]:
    found = changing_plan.numbered(context.session, context.fiscal_year, number)
    if not found:
        words = f"{activity_card.not_found(number, context.fiscal_year)} {HOW}"
        raise Closed(_offer(context, words, _near(context, number), opened))
    if len({each.title for each in found}) > 1:
        rows = [(each.number, each.title, str(each.id)) for each in found]
        raise Closed(_card(f"มีกิจกรรม {number} หลายแผน เลือกกิจกรรมที่ต้องการ", rows, opened))
    return found


def _titled(context: Context, words: str, opened: str) -> list[Activity]:
    key = fold(words)
    listed = plans.listed_activities(context.session, context.fiscal_year)
    found = [each for each in listed if len(key) >= _SHORTEST and key in fold(each.title)]
    numbers = {each.number for each in found}
    if len(numbers) == 1:
        return _numbered(context, found[0].number, opened)
    what = "กิจกรรมที่มีคำนี้ เลือกกิจกรรมที่ต้องการ" if found else HOW
    of = _bureau(context, words) if not found else None
    if of is not None:
        what = f"กิจกรรมของ{of.name} เลือกกิจกรรมที่ต้องการ หรือ{HOW}"
        found = plans.listed_activities(context.session, context.fiscal_year, of.id)
    raise Closed(_offer(context, what, found or listed, opened))


def _bureau(context: Context, words: str) -> AnyBureau | None:
    """Returns the one bureau that the words name."""
    known = {each.name: each for each in people.bureaus(context.session)}
    named = bureaus_named(words, list(known))
    return known[named.names[0]] if len(named.names) == 1 and not named.unclear else None


def _near(context: Context, number: str) -> list[ListedActivity]:
    listed = plans.listed_activities(context.session, context.fiscal_year)
    measure = number.partition(".")[0]
    return [each for each in listed if each.number.partition(".")[0] == measure] or listed


def _offer(context: Context, words: str, found: Sequence[ListedActivity], opened: str) -> Message:
    if not found:
        return _no_plan(context)
    once = {each.number: each for each in reversed(found)}
    rows = [(each.number, each.title, "") for each in list(once.values())[::-1]]
    return _card(words, rows, opened)


def _no_plan(context: Context) -> Message:
    """Returns why there is nothing to choose from; of a year that is not opened its plans."""
    year = context.fiscal_year
    if preparing.is_prepared(context.session, year):
        of_year = unopened_plans.of_year(context.session, year)
        return unopened_found.offer(year, "ปีนี้ยังไม่เปิด แก้แผนได้ก่อนเปิดปี", of_year)
    return Text(f"ยังไม่มีแผนของปีงบประมาณ {year}")


def _card(words: str, rows: Sequence[tuple[str, str, str]], opened: str) -> Card:
    """Returns the first rows (number, title, ids) with their buttons."""
    shown = tuple(
        Row(
            number,
            short_title(title),
            Button(
                "เลือก", opens(opened, **({"a": ids} if ids else {"n": number})), f"แก้แผน {number}"
            ),
        )
        for number, title, ids in rows[:_OFFERED]
    )
    more = f"และอีก {len(rows) - _OFFERED:,} กิจกรรม {HOW}" if len(rows) > _OFFERED else ""
    return Card("เลือกกิจกรรม", subtitle=words, rows=shown, note=more)


def told(facts: Facts, words: str) -> str:
    """Returns the words by which the activity is looked for: a button names its number (`n`)."""
    return facts.get("n", words)
