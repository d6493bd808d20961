"""Finds the activity that is meant of the plans of a year that is still being prepared."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.plans.unopened import unopened_line, unopened_words
from handlers.plans.unopened.unopened_line import COMING
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.understand.thai import fold
from handlers.understand.words import activity_numbers
from models.plans.years import preparing
from models.reports.plan_changes import unopened_plans
from models.reports.plan_changes.unopened_plans import UnopenedActivity

SHOW, MEND = "unopened_activity", "mend_unopened"
"""The names of the question and the conversation."""

_OFFERED, _SHORTEST = 8, 3


def said(context: Context, text: str) -> tuple[int | None, str]:
    """Returns the unopened year that the words are about, and the words without it.

    Without a year it is the present one, if that is not opened yet. None: plans that people know.
    """
    year, rest = unopened_line.read(text)
    waiting = preparing.unopened(context.session)
    if year == COMING:
        return (waiting[-1] if waiting else None), rest
    if year is None:
        return (context.fiscal_year if context.fiscal_year in waiting else None), text
    return (year if year in waiting else None), rest


def chosen(context: Context, year: int, words: str, facts: Facts) -> list[UnopenedActivity]:
    """Returns the activity, with its copies of the same title in other plans of the year.

    facts: `n` its number, `g` the ids of its plans. Raises Closed: with what may be meant.
    """
    numbers = [facts["n"]] if "n" in facts else activity_numbers(words)
    if numbers:
        return _numbered(context, year, numbers[0], button_facts.several(facts, "g"))
    every, key = unopened_plans.of_year(context.session, year), fold(words)
    named = [each for each in every if len(key) >= _SHORTEST and key in fold(each.row.title)]
    if len({each.row.number for each in named}) == 1:
        return _numbered(context, year, named[0].row.number, [])
    how = "พิมพ์เลขกิจกรรมหรือคำในชื่อต่อท้ายได้"
    raise Closed(offer(year, "กิจกรรมที่มีคำนี้" if named else how, named or every))


def _numbered(
    context: Context, year: int, number: str, plan_ids: Sequence[int]
) -> list[UnopenedActivity]:
    found = unopened_plans.numbered(context.session, year, number, plan_ids)
    if not found:
        every = unopened_plans.of_year(context.session, year)
        raise Closed(offer(year, f"ไม่พบกิจกรรม {number} ในแผนของปี {year}", every))
    if len({each.row.title for each in found}) > 1:
        raise Closed(offer(year, f"มีกิจกรรม {number} หลายแผน", found, apart=True))
    return found


def offer(year: int, words: str, found: Sequence[UnopenedActivity], apart: bool = False) -> Message:
    """Returns the activities to choose from. apart: those of one number are not the same."""
    if not found:
        return Text(f"แผนของปีงบประมาณ {year} ที่กำลังเตรียมยังไม่มีกิจกรรม", (year_list(year),))
    once = (
        found if apart else list({each.row.number: each for each in reversed(found)}.values())[::-1]
    )
    rows = tuple(
        Row(
            each.row.number,
            short_title(each.row.title),
            see(year, [each] if apart else [], each.row.number, "เลือก"),
        )
        for each in once[:_OFFERED]
    )
    more = f"และอีก {len(once) - _OFFERED:,} กิจกรรม" if len(once) > _OFFERED else ""
    return Card(f"เลือกกิจกรรมของปี {year}", subtitle=words, rows=rows, note=more)


def see(
    year: int, activities: Sequence[UnopenedActivity], number: str, label: str = "ดูแผน"
) -> Button:
    """Returns the button to the card of the activity; without activities to all of its number."""
    data = opens(SHOW, y=year, n=number, g=ids_of(activities) or None)
    return Button(label, data, f"แก้แผน {number} ปี {year}")


def ids_of(activities: Sequence[UnopenedActivity]) -> str:
    """Returns the ids of their plans as a button's fact."""
    return ",".join(str(each.plan.id) for each in activities)


def of_draft(context: Context, answers: Answers) -> list[UnopenedActivity]:
    """Returns the activities of a conversation. Raises Closed if they are no longer there."""
    found = unopened_plans.numbered(
        context.session, answers["year"], answers["number"], answers["plans"]
    )
    if not found:
        raise Closed(Text(unopened_words.GONE))
    return found


def year_list(year: int) -> Button:
    """Returns the button to the list of the new year."""
    return Button("รายการตั้งปีใหม่", opens("show_year", y=year), f"ตั้งปีใหม่ {year}")
