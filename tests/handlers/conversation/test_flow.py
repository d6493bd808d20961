"""A broken declaration is told of at start-up, every fault of it, by its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from handlers import registry
from handlers.context import Context
from handlers.conversation.flow import (
    REVIEW,
    Answers,
    Choice,
    Flow,
    Opening,
    Step,
    read_choice_only,
)
from handlers.conversation.flow_faults import faults
from handlers.conversation.questions import offering, plain
from handlers.conversation.steps_asked import steps_asked
from handlers.messages import Message, Text, count_graphemes
from handlers.understand.words import match_command
from tests.handlers.question.survey import SURVEY, SURVEY_1_AGAIN, SURVEY_2


def finish(_context: Context, _answers: Answers) -> Sequence[Message]:
    return [Text("จบ")]


def read_anything(text: str, _context: Context, _answers: Answers) -> Any:
    return text


def step(name: str, **more: Any) -> Step:
    return Step(name, **({"label": "ข้อ", "ask": plain("ถาม"), "read": read_anything} | more))


def flow(*steps: Step, **more: Any) -> Flow:
    values: dict[str, Any] = {
        "name": "test_flow",
        "title": "ทดสอบ",
        "opens_on": ("ทดสอบ",),
        "steps": steps,
        "open": lambda _context, _rest, _facts: Opening(),
        "finish": finish,
    }
    return Flow(**(values | more))


RED = Choice("red", "แดง", "red")
COLOUR = step("colour", read=read_choice_only, choices=offering(RED))

BROKEN: list[tuple[Flow, str]] = [
    (flow(step("a"), name="Not A Name"), "Not A Name: not a name"),
    (flow(step("a"), title=" "), "test_flow: no title"),
    (flow(), "test_flow: has no step"),
    (flow(step("a"), opens_on=("ทดสอบ", " ")), "test_flow: opens on an empty word"),
    (flow(step("a"), confirm_label="ยืนยัน" * 10), "test_flow: confirm label empty or over 20"),
    (
        flow(step("a", takes_files=True), step("b", takes_files=True)),
        "test_flow: more than one step takes files",
    ),
    (flow(step("1st")), "test_flow.1st: not a step name"),
    (flow(step("a1"), step("a1")), "test_flow.a1: named twice"),
    (flow(step(REVIEW)), "test_flow: a step may not be called review"),
    (flow(step("now"), renamed={"old": "gone"}), "test_flow: renamed old leads to no step"),
    (
        flow(step("old"), step("new"), renamed={"old": "new"}),
        "test_flow: renamed old is a step still",
    ),
    (flow(step("a1", label="")), "test_flow.a1: no label"),
    (flow(step("a1", skip_label="ข้าม" * 10)), "test_flow.a1: skip label empty or over 20"),
    (flow(step("a1", ask=plain("ก" * 5001))), "test_flow.a1: question empty or over 5000"),
    (flow(step("a1", ask=plain(" "))), "test_flow.a1: question empty or over 5000"),
    (flow(step("a1", read=read_choice_only)), "test_flow.a1: can be answered in no way"),
    (
        flow(step("a1", when=("b1", frozenset("x"))), step("b1")),
        "test_flow.a1: hangs on b1, not asked before it",
    ),
    (
        flow(step("a1", when=("a1", frozenset("x")))),
        "test_flow.a1: hangs on a1, not asked before it",
    ),
    (flow(step("a1"), step("b1", when=("a1", frozenset()))), "test_flow.b1: can never be reached"),
    (
        flow(COLOUR, step("b1", when=("colour", frozenset(("blue",))))),
        "test_flow.b1: can never be reached",
    ),
    (
        flow(step("a1", choices=offering(*(Choice(f"k{i}", f"{i}", i) for i in range(10))))),
        "test_flow.a1: more than 9 choices",
    ),
    (
        flow(step("a1", choices=offering(Choice("-skip", "x", 1)))),
        "test_flow.a1: choice -skip: not a key",
    ),
    (
        flow(step("a1", choices=offering(Choice("a:b", "x", 1)))),
        "test_flow.a1: choice a:b: not a key",
    ),
    (flow(step("a1", choices=offering(RED, RED))), "test_flow.a1: choice red: offered twice"),
    (
        flow(step("a1", choices=offering(Choice("k", "ยาว" * 10, 1)))),
        "test_flow.a1: choice k: label empty or over 20",
    ),
    (
        flow(step("a1", choices=offering(Choice("k", "x", 1, also={"zz": 1})))),
        "test_flow.a1: choice k: also answers zz, which is no step",
    ),
]


@pytest.mark.parametrize(("broken", "fault"), BROKEN, ids=[fault for _, fault in BROKEN])
def test_a_broken_declaration_names_its_fault(broken: Flow, fault: str) -> None:
    assert fault in faults(broken)


def test_every_fault_of_a_declaration_is_named_at_once() -> None:
    broken = flow(step("a1", label=""), step("a1", read=read_choice_only), title="")
    assert len(faults(broken)) == 4


def test_a_sound_declaration_has_no_fault() -> None:
    assert faults(flow(COLOUR, step("b1", when=("colour", frozenset(("red",)))))) == []
    for survey in (SURVEY, SURVEY_2, SURVEY_1_AGAIN):
        assert faults(survey) == []


def test_a_step_that_only_another_choice_answers_can_be_hung_on() -> None:
    both = Choice("both", "ทั้งคู่", "x", also={"colour": "blue"})
    first = step("first", read=read_choice_only, choices=offering(both))
    hangs = step("tone", when=("colour", frozenset(("blue",))))
    assert faults(flow(first, COLOUR, hangs)) == []


def test_the_registered_conversations_have_no_fault() -> None:
    registry.check()


def test_start_up_names_the_faults_of_all_conversations_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = replace(SURVEY, title="")
    monkeypatch.setattr(registry, "FLOWS", (broken, flow(), broken))
    with pytest.raises(ValueError, match="no title.*has no step.*test_survey: declared twice"):
        registry.check()


@pytest.mark.soak
def test_no_button_of_a_conversation_says_a_command() -> None:
    """A typed button's words must reach the conversation, not open something else."""
    for each in registry.FLOWS:
        for asked in each.steps:
            for choice in getattr(asked.choices, "choices", ()):
                match = match_command(choice.label, registry.commands())
                assert match is None or not match.exact, choice.label
            assert count_graphemes(asked.skip_label) <= 20


def test_what_hangs_on_a_step_that_is_not_asked_is_not_asked_either() -> None:
    answers = {"colour": "blue", "shade": "deep", "depth": "3"}
    assert [s.name for s in steps_asked(SURVEY, answers)] == [
        "colour",
        "reason",
        "picture",
        "count",
    ]
    again = answers | {"colour": "red"}
    assert [s.name for s in steps_asked(SURVEY, again)][:3] == ["colour", "shade", "depth"]


def test_words_typed_at_the_review_card_can_only_be_added_to_a_step_there_is() -> None:
    assert faults(replace(SURVEY, adds="colour")) == []
    [fault] = faults(replace(SURVEY, adds="flavour"))
    assert "adds to flavour" in fault
