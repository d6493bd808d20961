"""Answers without names: kept so that neither row, order, time nor size says whose one is.

All answers of a campaign are one sealed value. Each further answer seals it anew, in a new random
order and filled up to a round size, so that nothing of the database leads from a mark to an answer.
What may be looked at while the campaign runs is let out in lots: two looks never differ by less
than LOT answers, nor does the last one from the result (docs/decisions/0028).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import AnswerBox
from models.crypto import Sealer
from models.small_counts import SMALLEST_SHOWN

Answer: TypeAlias = Mapping[str, Any]
"""By question, what was answered; JSON values. It must hold nothing of who answered, nor when."""

FIRST_LOOK = 20
"""Answers that there must be before any may be looked at while the campaign runs."""

LOT = SMALLEST_SHOWN
ROUND_SIZE = 4096
"""Bytes. A box grows by so many at a time, so that its size does not tell how long an answer is."""

_TOLD, _HELD = "told", "held"
_ORDER_BYTES = 16


def purpose(campaign_id: int) -> str:
    """What a campaign's box is sealed for."""
    return f"campaign.answers:{campaign_id}"


def prepare(session: Session, sealer: Sealer, campaign_id: int) -> None:
    """Store an empty box, unless there is one: the first answer must not be seen by it."""
    if session.get(AnswerBox, campaign_id) is None:
        sealed = _sealed(sealer, campaign_id, {_TOLD: [], _HELD: []})
        session.add(AnswerBox(campaign_id=campaign_id, sealed=sealed))
        session.flush()


def put(session: Session, sealer: Sealer, campaign_id: int, answer: Answer) -> None:
    """Add an answer. Call it after the mark, in the same transaction."""
    query = select(AnswerBox).where(AnswerBox.campaign_id == campaign_id).with_for_update()
    box = session.scalars(query.execution_options(populate_existing=True)).one()
    lists = _opened(sealer, box)
    held = _shuffled([*lists[_HELD], answer], sealer.random)
    told = lists[_TOLD]
    out = len(held) - LOT
    if out >= (LOT if told else FIRST_LOOK):
        told, held = [*told, *held[:out]], held[out:]
    lists = {_TOLD: _shuffled(told, sealer.random), _HELD: held}
    box.sealed = _sealed(sealer, campaign_id, lists)
    session.flush()


def answers(session: Session, sealer: Sealer, campaign_id: int) -> list[Answer]:
    """All answers, in random order. Only for a campaign that is closed."""
    lists = _kept(session, sealer, campaign_id)
    return _shuffled([*lists[_TOLD], *lists[_HELD]], sealer.random)


def so_far(session: Session, sealer: Sealer, campaign_id: int) -> list[Answer]:
    """The answers that may be looked at while the campaign runs: some of them, in random order;
    none before there are FIRST_LOOK and another LOT."""
    return _shuffled(_kept(session, sealer, campaign_id)[_TOLD], sealer.random)


def empty(session: Session, campaign_id: int) -> None:
    """Delete the answers for good; what was counted at the closing stays."""
    box = session.get(AnswerBox, campaign_id)
    if box is not None:
        session.delete(box)
        session.flush()


def _kept(session: Session, sealer: Sealer, campaign_id: int) -> Mapping[str, Sequence[Answer]]:
    box = session.get(AnswerBox, campaign_id, populate_existing=True)
    return _opened(sealer, box) if box is not None else {_TOLD: (), _HELD: ()}


def _opened(sealer: Sealer, box: AnswerBox) -> Mapping[str, Sequence[Answer]]:
    found = sealer.open_json(box.sealed, purpose(box.campaign_id))
    assert isinstance(found, dict)
    return found


def _sealed(sealer: Sealer, campaign_id: int, lists: Mapping[str, Sequence[Answer]]) -> bytes:
    clear = json.dumps(lists, ensure_ascii=False, separators=(",", ":"))
    content = clear.encode("utf-8", "surrogatepass")
    rounds = -(-len(content) // ROUND_SIZE)
    return sealer.seal(content.ljust(rounds * ROUND_SIZE), purpose(campaign_id))


def _shuffled(answers: Sequence[Answer], random: Callable[[int], bytes]) -> list[Answer]:
    order = sorted((random(_ORDER_BYTES), at) for at in range(len(answers)))
    return [answers[at] for _, at in order]
