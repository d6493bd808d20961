"""A table of opening sentences: what each tells is asked by no question of its conversation
(decisions/0180)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers.conversation.flow import LIKELY, Answers
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
    said = {"type": "text", "id": "opening", "text": row.said}
    me.sends({"type": "message", "message": said}, silent=True)  # a document may be the answer
    for label in filter(None, row.taps):
        me.sends({"type": "postback", "postback": {"data": me.button(label)}}, silent=True)
    found = [each for each in me.house.states(me.user_id).values() if each[0].status == "active"]
    if not found:  # it needed nothing more
        return
    [(opened, state)] = found
    assert opened.flow == row.flow
    asked = {
        step: value
        for step, holds in row.told.items()
        if (value := _known(state["answers"], step)) is None or holds not in _written(value)
    }
    assert not asked, me.last


def _known(answers: Answers, step: str) -> object:
    """The answer of a step, or the value of its first button."""
    likely: Answers = answers.get(LIKELY, {}).get(step, {})
    return answers[step] if step in answers else likely.get("value")


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
