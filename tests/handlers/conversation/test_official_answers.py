"""Which texts are kept as others need them, and which stay in people's own words."""

from __future__ import annotations

from handlers import registry
from models.tables import SECRET_FLOWS


def test_nothing_of_confidence_nor_of_surveys_is_made_official() -> None:
    official = {flow.name for flow in registry.FLOWS if any(step.official for step in flow.steps)}
    assert {"report_activity", "report_gift", "decide_report", "decide_gift"} <= official
    own = {"keep_deed", "nominate", "answer_survey", "ask_question", "tell_ideas"}
    assert official.isdisjoint({*SECRET_FLOWS, *own})


def test_only_texts_are_official() -> None:
    steps = [step for flow in registry.FLOWS for step in flow.steps if step.official]
    assert steps and all(step.prose for step in steps)
