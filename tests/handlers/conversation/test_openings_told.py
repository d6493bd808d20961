"""A table of opening sentences: what each tells is asked by no question of its conversation
(decisions/0180)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers import registry
from handlers.conversation.flow import Answers
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.told.sentence_told import confirms
from tests.handlers.house import Chat


@dataclass(frozen=True)
class Row:
    """flow: the conversation. who: the person's number. said: the opening sentence. told: by step
    what its answer, or its first button, holds. taps: the labels of the buttons on the way."""

    flow: str
    who: str
    said: str
    told: Mapping[str, str]
    taps: Sequence[str]


def _row(line: str) -> Row:
    flow, who, said, told, taps = [*line.split("\t"), ""][:5]
    pairs = (each.partition("=") for each in told.split())
    return Row(flow, who, said, {name: holds for name, _, holds in pairs}, taps.split("|"))


ROWS = [
    _row(each)
    for each in Path(__file__).with_name("openings.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.flow)
def test_what_the_opening_tells_is_not_asked_again(chat: Callable[[str], Chat], row: Row) -> None:
    me = chat(row.who)
    assert not asked_again(me, row), me.last


def asked_again(me: Chat, row: Row) -> Mapping[str, object]:
    """Says the opening sentence and taps the row's buttons; the answers that it does not hold."""
    said = {"type": "text", "id": "opening", "text": row.said}
    me.sends({"type": "message", "message": said}, silent=True)  # a document may be the answer
    for label in filter(None, row.taps):
        me.sends({"type": "postback", "postback": {"data": me.button(label)}}, silent=True)
    found = [each for each in me.house.states(me.user_id).values() if each[0].status == "active"]
    if not found:  # it needed nothing more
        return {}
    [(opened, state)] = found
    assert opened.flow == row.flow
    return {
        step: value
        for step, holds in row.told.items()
        if (value := _known(state["answers"], step)) is None or holds not in _written(value)
    }


def _known(answers: Answers, step: str) -> object:
    """The answer of a step, or the value of its first button."""
    likely: Answers = answers.get(LIKELY, {}).get(step, {})
    return answers[step] if step in answers else likely.get("value")


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


ELSEWHERE = frozenset((
    # its button or its list stands first: what is told waits for that (test_sentence_chosen.py)
    "answer_gift", "better_survey",
    "change_event", "change_group", "change_meeting", "decide_tie", "give_link",
    "hand_out_envelope", "issue_document", "make_goal", "mark_left", "mend_announcement",
    "move_announcement", "move_survey_closing", "nominate", "note_advice", "note_meeting",
    "open_goal_poll", "propose_document", "publish_news", "replace_member", "return_document",
    "set_form_three", "swap_turn", "tick_present", 
    # it can only be begun where something is laid out, and is told in its own tests
    "change_election", "change_score_sheet", "election_drill", "give_points",
    "late_reason", "mend_activity", "move_visit", "plan_award", "plan_bureaus",
    "score_measure", "send_picture", "set_most_points", "set_picture_rota",
    # one text, a code or a list, which the command leads in
    "close_ends", "give_answer", "import_register", "issue_slips", "join_announcements",
    "join_roster", "mend_roster", "year_welcome",
    # confidential: nothing is told beforehand, or it reads its own sentences
    "ask_question", "cast_vote", "file_complaint", "hand_in_envelope", "track_case",
))  # fmt: skip
"""Conversations that ask something besides a confirmation and have no row."""


def test_each_conversation_is_in_the_table_or_named() -> None:
    asks = {
        name
        for name in registry.commands()
        if (flow := registry.flow(name)) is not None
        and any(not confirms(step) for step in flow.steps)
    }
    assert asks - {row.flow for row in ROWS} - ELSEWHERE == set()
    assert ELSEWHERE <= asks
