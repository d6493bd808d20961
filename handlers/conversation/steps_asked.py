"""Which steps of a conversation are asked, given the answers so far."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Flow, Step


def asks(step: Step, answers: Answers) -> bool:
    """Tells whether the step is asked, given the answers so far."""
    if step.when is None:
        return True
    name, values = step.when
    answer = answers.get(name)
    return isinstance(answer, str | int | bool | None) and answer in values


def steps_asked(flow: Flow, answers: Answers) -> list[Step]:
    """Returns the steps that are asked, given the answers so far.

    An answer to a step that is no longer asked is kept, but no other step depends on it.
    """
    if flow.asks_all:
        return [*flow.steps]
    counted = {name: value for name, value in answers.items() if name not in flow.step_names}
    found = []
    for step in flow.steps:
        if step.when is not None:  # as `asks`, which every turn would call a hundred times
            answer = counted.get(step.when[0])
            if not isinstance(answer, str | int | bool | None) or answer not in step.when[1]:
                continue
        found.append(step)
        if step.name in answers:
            counted[step.name] = answers[step.name]
    return found
