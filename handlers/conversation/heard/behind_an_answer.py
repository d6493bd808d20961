"""What stands behind an answer in the same sentence: another one, a correction, a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from handlers.conversation.controls import confirms
from handlers.conversation.flow import Step
from handlers.conversation.heard import asked_at_end, plain_parts
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import Joint, joints
from handlers.understand.thai import fold
from models.tables import SECRET_FLOWS

_LEAST_TEXT = 4
MAY_PUT_RIGHT = pattern_of("แก้|(?<!แลก)เปลี่ยน|ปรับ|ผิด|ไม่ใช่|มิใช่|ไม่เอา|เอาแค่|ที่ถูก|จริงๆ|ที่จริง|ต่างหาก|เป็น")
"""Words without one of these put no answer right."""
_DENIES = pattern_of("(?:ไม่ใช่|มิใช่)\\s?\\d")


class Behind(Enum):
    """What the words behind an answer do."""

    SENDS = "sends"
    ASKS = "asks"
    PUTS_RIGHT = "puts another answer right"
    NAMES = "names another question and tells its answer"
    NAMES_A_CHOICE = "names a question and one of its choices"
    ANSWERS_NEXT = "answers the next question"


def places(
    moves: Moves, state: State, step: Step, among: Iterable[Joint]
) -> Iterator[tuple[Joint, Behind]]:
    """Yields the places with an answer before them, and what stands behind it; those at a mere
    gap last, the longest answers first: `บริษัทแอร์ จำกัด` is one name."""
    found = [*among]
    gaps = [each for each in reversed(found) if not each.apart and not _cuts_off(each)]
    for place in (*(each for each in found if each.apart), *gaps):
        role = _role(moves, state, step, place) or _role_less_plainly(moves, state, step, place)
        if role is Behind.PUTS_RIGHT and step.prose and _may_be_of_it(moves, state, step, place):
            continue
        few = role is Behind.PUTS_RIGHT or role is Behind.ASKS and step.short
        least = _LEAST_TEXT if few else plain_parts.LEAST_PROSE
        if role and plain_parts.answers(moves, state, step, place.before, least):
            yield place, role


def _may_be_of_it(moves: Moves, state: State, step: Step, place: Joint) -> bool:
    """Tells whether words before a correction may be a part of it: `คนเข้าร่วม 41 คน ไม่ใช่ 42`."""
    if plain_parts.chooses(moves, state, step, place.before):
        return False
    few = not place.apart and len(fold(place.before)) < plain_parts.LEAST_PROSE
    return few or _DENIES.match(place.after) is not None


def _role(moves: Moves, state: State, step: Step, place: Joint) -> Behind | None:
    """Tells what plainly stands behind an answer of any kind; None if it may be a part of it."""
    if confirms(place.after, sends=True):
        return Behind.SENDS
    if asked_at_end.of_the_form(place.after):
        return None if _stays_whole(moves, step) else Behind.ASKS
    return Behind.PUTS_RIGHT if puts_right(moves, state, place.after) else None


def _stays_whole(moves: Moves, step: Step) -> bool:
    """Tells whether a question may belong to the answer."""
    told = step.prose and moves.flow.name in SECRET_FLOWS
    return told or step.takes_questions or step.takes_commands


def _role_less_plainly(moves: Moves, state: State, step: Step, place: Joint) -> Behind | None:
    """Tells the same of words with which a text may go on, but no choice, figure or day. A text
    ends before the name of a question and one of its choices."""
    after = place.after
    names = place.apart and plain_parts.begins_with_a_name(moves, state, after)
    if step.takes_any_words and not plain_parts.chooses(moves, state, step, place.before):
        return Behind.NAMES_A_CHOICE if names else None
    if plain_parts.asks(moves, state, after):
        return None if _stays_whole(moves, step) else Behind.ASKS
    if plain_parts.named(moves, state, after, but=step.name) is not None:
        return Behind.NAMES
    more = place.apart and not plain_parts.answers(moves, state, step, after)
    return Behind.ANSWERS_NEXT if names or more else None


def puts_right(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words, or the first of further two, put another answer right."""
    if plain_parts.corrects_another(moves, state, words):
        return True
    further = joints(words) if MAY_PUT_RIGHT.search(words) else ()
    return any(plain_parts.corrects_another(moves, state, each.before) for each in further)


def _cuts_off(gap: Joint) -> bool:
    """Tells whether a mere gap stands right behind the beginning of what a word joins: it would
    leave `แล้วก็ห้อง` to the words before it."""
    joined = [each.after for each in joints(gap.before) if each.apart]
    return bool(joined) and len(fold(joined[-1])) < plain_parts.LEAST_PROSE
