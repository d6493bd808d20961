"""Hears words that cancel where it is asked whether something is to be cancelled: `ยกเลิกสิ`.

The bare word is the button that leaves. With more it may mean what is asked, so that is not left
without a word: what agrees plainly is a yes, the rest is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.conversation.flow import Choice, Step
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.choices.common_words import Common
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_CANCELS = "ยกเลิก"
_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*"
_MORE = pattern_of(
    rf"(?P<agrees>(?:(?:ใช่|ก็|เออ|อือ|อืม|ค่ะ|ครับ){_POLITE})+)?ยกเลิก(?P<plainly>สิ|ซิ|ไง)?(?:เลย|ไป|ได้|ไปเลย|ได้เลย)*{_POLITE}"
)
_BARE = pattern_of(rf"ยกเลิก{_POLITE}")
_WHICH = "ยังไม่ได้เปลี่ยนสิ่งใด ถ้าจะยกเลิกจริงกด “{}” ถ้าไม่ยกเลิกแล้วกด “{}”"


def may_agree(choices: Sequence[Choice], text: str) -> bool:
    """Tells whether the words may mean that what is asked about is cancelled."""
    plain = normalise(text).strip()
    if _CANCELS not in plain or _BARE.fullmatch(plain) or _MORE.fullmatch(plain) is None:
        return False
    return _yes(choices) is not None


def taken(
    moves: Moves, state: State, step: Step, text: str, chosen: Callable[[State, Step, Choice], Turn]
) -> Turn | None:
    """Takes the yes that the words plainly say, or asks which is meant; None for other words."""
    choices = moves.asking.offers(state, step)
    yes = _yes(choices) if may_agree(choices, text) else None
    if yes is None:
        return None
    found = _MORE.fullmatch(normalise(text).strip())
    if found is not None and (found["plainly"] or found["agrees"]):
        return chosen(state, step, yes)
    no = next(each for each in choices if each is not yes)
    return moves.show(state, (Text(_WHICH.format(yes.label, no.label)),))


def _yes(choices: Sequence[Choice]) -> Choice | None:
    """Returns the yes of a question whether something is to be cancelled."""
    if len(choices) != 2:
        return None
    return next((e for e in choices if Common.YES in e.means and _CANCELS in e.label), None)
