"""Opens a conversation with what one line tells; what cannot be read is asked, the rest stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from handlers.context import Context
from handlers.conversation.flow import Answers, Opening
from handlers.messages import Card
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear

Told: TypeAlias = tuple[dict[str, Any], str]
"""The answers that a line tells, by step, and what of it was unclear; "" if nothing was."""

Reads: TypeAlias = Callable[[str, Context, Answers], Any]


_DAY = pattern_of(r"\d|พรุ่งนี้|มะรืน")


def goes_on(plain: str, commands: Sequence[str]) -> bool:
    """Tells whether a line follows one of these commands: after a space, or with a day or an hour.

    plain: as `normalise` returns it.
    """
    after = (plain.removeprefix(each) for each in commands if plain.startswith(each))
    return any(rest.startswith(" ") or _DAY.search(rest) is not None for rest in after)


def said_after(words: str, commands: Sequence[str]) -> str:
    """Returns what was typed after one of these commands, or all of it."""
    plain = words.strip()
    begun = max((each for each in commands if plain.startswith(each)), key=len, default="")
    return plain[len(begun) :].strip()


def opening(line: str, read: Callable[[str], Told], given: Answers) -> Opening:
    """Returns the opening with what the line tells, under what was unclear in it.

    given: the answers that stand without it.
    """
    told, hint = read(line) if line else ({}, "")
    above = (Card("ยังอ่านบรรทัดนี้ได้ไม่ครบ", subtitle=hint),) if hint else ()
    return Opening("", given | told, above, anew=True)


def checked(told: Told, steps: Mapping[str, Reads], context: Context) -> Told:
    """Returns it with these answers as their steps read them; what a step refuses is left out."""
    answers, hint = dict(told[0]), told[1]
    for step, read in steps.items():
        if not answers.get(step):
            continue
        try:
            answers[step] = read(answers[step], context, {})
        except Unclear as unclear:
            del answers[step]
            hint = hint or unclear.hint
    return answers, hint
