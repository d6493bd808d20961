"""Says which rows an order has taken out of a list that is being made, and puts them in again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation.flow import REVIEW
from handlers.conversation.heard.retold.retelling import with_answers
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import HIDDEN, State
from handlers.messages import Text, cut_graphemes
from handlers.understand.listing import listed

_TOLD = "เอา “{}” ออกแล้ว หากต้องการคืน พิมพ์ “ใส่คืน”"
_BACK = "ใส่ “{}” คืนแล้ว"
_NONE_OUT = "ไม่มีรายการที่เพิ่งเอาออก"
_SHOWN = 200


def told(moves: Moves, state: State, turn: Turn) -> Turn:
    """Returns the turn. If its question or the review card stays, and a list that was shown has
    lost rows and nothing else, it says first which."""
    before, after = state.answers, turn.state.answers
    if turn.ended is not None or turn.state.at != state.at or before is after:
        return turn
    asked = {each.name for each in moves.steps(state)}
    unseen = {*HIDDEN, *(each.name for each in moves.flow.steps if each.name not in asked)}
    lists = [n for n in after if n not in unseen] if state.at == REVIEW else [state.at]
    names = [each for name in lists for each in _gone(before.get(name), after.get(name))]
    if not names:
        return turn
    shown = cut_graphemes(listed(names), _SHOWN)
    return replace(turn, messages=(Text(_TOLD.format(shown)), *turn.messages))


def put_back(moves: Moves, state: State) -> Turn | None:
    """Returns the present list with the rows that were taken out last, or says that none were; None
    where no list is made."""
    old, now = state.replaced.get(state.at), state.answers.get(state.at)
    names = _gone(old[0], now) if old else []
    if not old or not names:
        return moves.show(state, (Text(_NONE_OUT),)) if _rows(now) else None
    shown = cut_graphemes(listed(names), _SHOWN)
    after = with_answers(state, {state.at: old[0]})
    return replace(moves.show(after, (Text(_BACK.format(shown)),)), answered=(state.at,))


def _gone(before: Any, after: Any) -> list[str]:  # noqa: ANN401
    """Returns the names of the rows that are gone where all others stay; else nothing."""
    old, new = _rows(before), _rows(after)
    if len(new) >= len(old) or any(each not in old for each in new):
        return []
    return [_name(each) for each in old if each not in new]


def _rows(value: Any) -> list[Any]:  # noqa: ANN401
    """Returns the rows of a list of texts, or of people with their names."""
    rows = value.get("people") if isinstance(value, Mapping) else value
    found = rows if isinstance(rows, list) else []
    return found if all(_name(each) for each in found) else []


def _name(row: Any) -> str:  # noqa: ANN401
    name = row.get("name") if isinstance(row, Mapping) else row
    return name if isinstance(name, str) else ""
