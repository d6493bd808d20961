"""A day that a question shows as an example is taken by that question, on any day of the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.conversation import example_days
from handlers.conversation.flow import Flow, Step
from handlers.messages import Text
from models.people import people
from tests.handlers.house import House
from tests.handlers.people.test_roster_news import desk

_SHOWN = re.compile(r"เช่น (.+?)(?= หรือ | หากไม่| ถ้า|$)")
_EVERY = 17  # days: some fall on a weekend, and each month has one


def questions() -> Iterator[tuple[Flow, Step]]:
    for flow in registry.FLOWS:
        for step in flow.steps:
            if isinstance(step.ask, example_days.WithDays):
                yield flow, step


def test_what_a_question_shows_it_takes_whatever_day_it_is(demo: House) -> None:
    with demo.session() as session:
        context = desk(demo, session)
        context.person = people.by_line_id(session, seed.line_id("D0002"))
        begin = context.now
        for number in range(22):
            then = replace(context, now=begin + timedelta(days=number * _EVERY))
            for flow, step in questions():
                takes_its_own_example(then, flow, step)
    assert {flow.name for flow, _step in questions()} >= {
        "open_slots", "note_advice", "enter_case", "open_ideas", "open_goal_poll", "make_survey",
        "move_survey_closing", "open_announcement", "draft_news", "change_score_sheet",
        "move_visit",
    }  # fmt: skip


def takes_its_own_example(context: Context, flow: Flow, step: Step) -> None:
    asked = step.ask(context, {})
    assert isinstance(asked, Text)
    shown = _SHOWN.search(asked.body)
    assert shown is not None, (flow.name, asked.body)
    assert step.read(shown[1], context, {}), (flow.name, shown[1], context.today)
