"""Checks a declared conversation at start-up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from handlers.conversation.flow import (
    KEY,
    MOST_CHOICES,
    NAME,
    REVIEW,
    Choice,
    Flow,
    Step,
    no_choices,
    read_choice_only,
)
from handlers.conversation.questions import Always, Offered
from handlers.messages import utf16_length, within_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES, TEXT_UNITS


def faults(flow: Flow) -> list[str]:
    """Returns what is wrong with a declaration, each fault in words with its place."""
    found = [*_flow_faults(flow), *_name_faults(flow), *_rename_faults(flow)]
    for place, step in enumerate(flow.steps):
        found += [f"{flow.name}.{step.name}: {fault}" for fault in _step_faults(flow, place)]
    return found


def _flow_faults(flow: Flow) -> Iterator[str]:
    lost = flow.adds is not None and flow.step(flow.adds) is None
    checks = (
        (not NAME.match(flow.name), "not a name"),
        (not flow.title.strip(), "no title"),
        (not flow.steps, "has no step"),
        (not all(word.strip() for word in flow.opens_on), "opens on an empty word"),
        (not _fits(flow.confirm_label), f"confirm label empty or over {LABEL_GRAPHEMES}"),
        (flow.sentence is not None and flow.review is None, "reads sentences, has no review card"),
        (flow.prose is not None and flow.step(flow.prose) is None, f"{flow.prose} is no step"),
        (lost, f"adds to {flow.adds}, which is no step"),
        (sum(step.takes_files for step in flow.steps) > 1, "more than one step takes files"),
    )
    return (f"{flow.name}: {fault}" for wrong, fault in checks if wrong)


def _name_faults(flow: Flow) -> Iterator[str]:
    names = [step.name for step in flow.steps]
    for name in dict.fromkeys(names):
        if not NAME.match(name):
            yield f"{flow.name}.{name}: not a step name"
        if names.count(name) > 1:
            yield f"{flow.name}.{name}: named twice"
    if REVIEW in names:
        yield f"{flow.name}: a step may not be called {REVIEW}"


def _rename_faults(flow: Flow) -> Iterator[str]:
    for old, new in flow.renamed.items():
        if flow.step(new) is None:
            yield f"{flow.name}: renamed {old} leads to no step"
        if flow.step(old) is not None:
            yield f"{flow.name}: renamed {old} is a step still"


def _step_faults(flow: Flow, place: int) -> Iterator[str]:
    step = flow.steps[place]
    body = step.ask.body.strip() if isinstance(step.ask, Always) else "asked"
    any_words = step.choices is not no_choices and step.prose and not step.free_text
    checks = (
        (not step.label.strip(), "no label"),
        (not _fits(step.skip_label), f"skip label empty or over {LABEL_GRAPHEMES}"),
        (not 0 < utf16_length(body) <= TEXT_UNITS, f"question empty or over {TEXT_UNITS}"),
        (_cannot_be_answered(step), "can be answered in no way"),
        (any_words, "offers choices and takes any words, without a reason (free_text)"),
    )
    yield from (fault for wrong, fault in checks if wrong)
    yield from _condition_faults(flow, place)
    if isinstance(step.choices, Offered):
        yield from _choice_faults(flow, step.choices.choices)


def _cannot_be_answered(step: Step) -> bool:
    offers = step.choices
    nothing = offers is no_choices or (isinstance(offers, Offered) and not offers.choices)
    only_choices = step.read is read_choice_only
    return only_choices and nothing and not step.optional and not step.takes_files


def _condition_faults(flow: Flow, place: int) -> Iterator[str]:
    condition = flow.steps[place].when
    if condition is None:
        return
    name, values = condition
    earlier = {step.name: step for step in flow.steps[:place]}
    if name in flow.facts:
        return
    if name not in earlier:
        yield f"hangs on {name}, not asked before it"
    elif not values or not values & _possible(flow, earlier[name], values):
        yield "can never be reached"


def _possible(flow: Flow, step: Step, values: frozenset[Any]) -> frozenset[Any]:
    """Returns the answers the step can get; `values` if it reads words."""
    if not isinstance(step.choices, Offered) or step.read is not read_choice_only:
        return values
    can_be = {choice.value for choice in step.choices.choices if _plain(choice.value)}
    also = [
        choice.also[step.name]
        for other in flow.steps
        if isinstance(other.choices, Offered)
        for choice in other.choices.choices
        if step.name in choice.also
    ]
    return frozenset((*can_be, *filter(_plain, also), None))


def _plain(value: object) -> bool:
    return isinstance(value, str | int | bool | None)


def _choice_faults(flow: Flow, choices: Sequence[Choice]) -> Iterator[str]:
    keys = [choice.key for choice in choices]
    if len(choices) > MOST_CHOICES:
        yield f"more than {MOST_CHOICES} choices"
    for key in dict.fromkeys(keys):
        if not KEY.match(key):
            yield f"choice {key}: not a key"
        if keys.count(key) > 1:
            yield f"choice {key}: offered twice"
    for choice in choices:
        if not _fits(choice.label):
            yield f"choice {choice.key}: label empty or over {LABEL_GRAPHEMES}"
        for name in choice.also.keys() - {each.name for each in flow.steps}:
            yield f"choice {choice.key}: also answers {name}, which is no step"


def _fits(label: str) -> bool:
    return bool(label.strip()) and within_graphemes(label, LABEL_GRAPHEMES)
