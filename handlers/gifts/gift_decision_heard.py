"""Hears what is typed below the list or the card of gifts that wait: `ให้ส่งคืนบริษัทไป`.

Nothing is decided by it: the gift is shown, and the reason is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import conversing
from handlers.gifts import decide_gift, decision_in_words, show_gifts
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.thai import normalise
from models.gifts import gift_decisions, gifts
from models.gifts.gift import Gift

_LONGEST = 200
_BECAUSE = re.compile("เพราะ(?:ว่า)?|เนื่องจาก")
_ASKS_WHY = re.compile("^(?:อะไร|เหตุ(?:ใด|อะไร)|ใคร)|ไหม|มั้ย|หรือ(?:เปล่า|ยัง|ไม่)|เหรอ|รึเปล่า")
_OPENS = opens(decide_gift.FLOW.name).rstrip("?")


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns what opens the decision, if the words name one and gifts to decide are in sight."""
    if inside is not None or context.person is None or len(text) > _LONGEST:
        return None
    decision, _ = _read(text)
    return QUERY if decision is not None and _in_sight(context) else None


def _read(text: str) -> tuple[str | None, str]:
    """Returns the decision that the words name, and the reason behind them."""
    plain = normalise(text)
    because = _BECAUSE.search(plain)
    first, why = (plain[: because.start()], plain[because.end() :]) if because else (plain, "")
    if _ASKS_WHY.search(why.strip()):
        return None, ""
    return decision_in_words.named(first), why.strip()


def _in_sight(context: Context) -> list[Gift]:
    """The gifts that wait for the person and that the newest answer or notice offers to decide."""
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    shown = {dict(parse_qsl(facts)).get("g") for name, _, facts in targets if name == _OPENS}
    if not shown:
        return []
    waiting = gift_decisions.awaiting(context.session, context.me, context.today)
    return [each for each in waiting if str(each.id) in shown]


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the decision on the only gift in sight; of several it asks which."""
    found = _in_sight(context)
    decision, why = _read(rest)
    if len(found) != 1 or decision is None:
        return [Text(_WHICH), *show_gifts.answer(context, "", {"w": "wait"})]
    [gift] = found
    version = gifts.version(context.sealer, gift)
    facts = {"g": f"{gift.id}", "do": decision, "v": f"{version}", "said": "1", "why": why}
    return conversing.open_flow(context, decide_gift.FLOW, "", facts)


_WHICH = "ยังไม่ได้บันทึกผลของเรื่องใด กด “พิจารณา” ที่เรื่องที่ต้องการ"

QUERY = Query(name="gift_decision_said", words=(), answer=answer, goes_on=True)
