"""Hears what is to be done with a gift that waits, named by what it is: `ปากกาให้ส่งคืนไปเลย`,
`กระเช้าผลไม้เอาไปแบ่งกันกินในสำนักได้เลย`; and asks about it: `ใครเป็นคนให้ปากกา`.

Nothing is decided by it: the gift is shown, and the decision or its reason is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation import beginning
from handlers.gifts import decide_gift, decision_in_words, gift_cards
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.corrections.changed_mind import changed_mind
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts import gift_decisions, gift_lists, gifts
from models.gifts.gift import Gift

_LONGEST = 120
_LEAST = 3
_MAY = pattern_of("คืน|มอบ|เก็บ|แบ่ง|รับไว้|ใครเป็นคนให้|ใครให้|คนให้คือ|ให้มาจากใคร")
_THING = pattern_of(
    r"(?:(?:เรื่อง|ของขวัญ|ส่วน|ตัว|อัน|แล้ว|เอา|\s)*)(?P<what>[^\s\d]{3,30}?)(?:นี้|นั้น|อ่ะ|อะ|น่ะ|นะ|,|\s)*"
    r"(?=(?:เอา|ก็|ให้|ส่งคืน|คืน|มอบ|เก็บ|รับไว้|ไป|แบ่ง))(?P<rest>.+)"
)
_GIVER = pattern_of(
    r"(?:ใคร(?:เป็น)?(?:คน)?ให้|คนให้คือใคร|ใครเอามาให้)(?P<what>[^\s\d]{3,30}?)(?:มา|นี้|นั้น|อ่ะ|อะ|\s)*"
    r"|(?P<thing>[^\s\d]{3,30}?)(?:นี้|นั้น|นี่|\s)*(?:ใคร(?:เป็น)?(?:คน)?ให้|ได้มาจากใคร|มาจากใคร)(?:มา)?"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|เท่าไ|กี่|ใคร|อะไร|ทำไง|แล้วนะ|แล้ว$|^ผม|^หนู|^ดิฉัน")


@dataclass(frozen=True)
class _SaidOf:
    """decision: "" if the words only share it or ask. shared: whether they share it."""

    gift: Gift
    decision: str = ""
    shared: bool = False


@listener(cue=_MAY)
def asks(context: Context, text: str) -> Query | None:
    """Returns what opens the decision on the gift that the words name; None for other words."""
    if len(text) > _LONGEST:
        return None
    if _asked_about(context, text) is not None:
        return GIVER
    return QUERY if _read(context, text) is not None else None


def _read(context: Context, text: str) -> _SaidOf | None:
    changed = changed_mind(text)
    plain = changed.words if changed is not None and changed.words else normalise(text)
    found = _THING.fullmatch(without_polite_ending(plain))
    if found is None or _ASKS.search(found["rest"]):
        return None
    shared = decide_gift.shares(found["rest"])
    decision = decision_in_words.named(found["rest"])
    if decision is None and not shared:
        return None
    gift = _waiting(context, found["what"])
    if gift is None and changed is not None:  # it says what was decided, and that nothing changes
        gift = _called(context, found["what"], gift_lists.decided_by(context.session, context.me))
    return _SaidOf(gift, decision or "", shared) if gift is not None else None


def _asked_about(context: Context, text: str) -> Gift | None:
    found = _GIVER.fullmatch(without_polite_ending(normalise(text)))
    return _waiting(context, found["what"] or found["thing"]) if found is not None else None


def _waiting(context: Context, what: str) -> Gift | None:
    """Returns the only gift that waits for the person and is called like that."""
    waiting = gift_decisions.awaiting(context.session, context.me, context.today)
    return _called(context, what, waiting)


def _called(context: Context, what: str, of: Sequence[Gift]) -> Gift | None:
    sought = fold(what)
    if len(sought) < _LEAST:
        return None
    called = [each for each in of if sought in fold(gifts.texts(context.sealer, each).what or "")]
    return called[0] if len(called) == 1 else None


def _opened(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    said = _read(context, rest)
    assert said is not None
    facts = {"g": f"{said.gift.id}"}
    if said.decision:
        version = gifts.version(context.sealer, said.gift)
        facts |= {"do": said.decision, "v": f"{version}", "said": "1"}
    opened = beginning.open_flow(context, decide_gift.FLOW, "", facts)
    return [Text(decide_gift.SHARED), *opened] if said.shared else opened


def _shown(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the report of the gift, which names who gave it."""
    gift = _asked_about(context, rest)
    assert gift is not None
    return [gift_cards.to_decide(context, gift)]


QUERY = Query(name="waiting_gift_named", words=(), answer=_opened, goes_on=True)
GIVER = Query(name="giver_of_waiting_gift", words=(), answer=_shown)
