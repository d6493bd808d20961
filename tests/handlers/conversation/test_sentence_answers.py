"""Which conversations read whole sentences, and what older drafts and broken declarations do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers import registry
from handlers.complaints.filing import enter_case
from handlers.conversation import sentence_answers
from handlers.conversation.flow import Choice, Opening, Stated
from handlers.conversation.flow_faults import faults
from handlers.conversation.hidden_keys import FROM_SENTENCE, LIKELY
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.reports.filing import report_activity
from models.tables import SECRET_FLOWS


def test_no_sentence_of_a_complaint_is_interpreted() -> None:
    """A receiver who records a case tells how it came before its story; that alone is read."""
    secret = SECRET_FLOWS - {enter_case.FLOW.name}
    flows = [flow for flow in registry.FLOWS if flow.name in secret]
    assert flows and all(flow.sentence is None and flow.prose is None for flow in flows)


def test_who_reads_sentences_shows_a_card_before_the_end() -> None:
    flow = report_activity.FLOW
    assert not faults(flow)
    assert "reads sentences" in faults(replace(flow, review=None))[0]
    assert any("is no step" in each for each in faults(replace(flow, prose="story")))


def test_what_an_opening_line_could_not_be_read_for_is_told() -> None:
    hint = "ไม่พบชื่อนี้ในทะเบียน"
    flow = replace(report_activity.FLOW, sentence=lambda *_: Stated({}, hints=(hint,)))
    context: Any = None  # the sentence alone would look at it
    begun = sentence_answers.opened(context, flow, Opening("", {}, said="รายงาน 1.10 ของนายไม่มี"))
    assert [each.body for each in begun.messages if isinstance(each, Text)] == [hint]


def test_a_draft_from_before_has_nothing_from_a_sentence() -> None:
    old = State.load({"at": "status", "answers": {"number": "1.10"}, "trail": [], "version": 1})
    assert old.from_sentence == () and old.likely("status") is None
    assert old.told_itself("status") == old


def test_a_renamed_step_keeps_what_a_sentence_told_of_it() -> None:
    state = State("a", {}).filled({"b": 1}, {"c": Choice("likely", "two", 2)})
    moved = state.renamed({"b": "x", "c": "y"})
    assert moved.answers == {
        "x": 1,
        FROM_SENTENCE: ["x"],
        LIKELY: {"y": {"label": "two", "value": 2, "also": {}}},
    }
    assert moved.without("x").without("y").answers == {FROM_SENTENCE: [], LIKELY: {}}
