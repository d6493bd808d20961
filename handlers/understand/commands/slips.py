"""Finds the command of a misspelled word, and commands that are near enough to offer."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.commands.command_table import (
    MOST_SLIPS,
    CommandTable,
    Word,
    operators_in,
    table_of,
)
from handlers.understand.commands.cues import words_near
from handlers.understand.thai import fold, normalise, sound

_OFFERED_FROM = 55.0


def same_sound(key: str, table: CommandTable) -> str | None:
    """Returns the one command that sounds like the whole key; None for none or two."""
    heard = sound(key)
    names = table.by_sound.get(heard, frozenset()) if len(heard) > 2 else frozenset()
    return next(iter(names)) if len(names) == 1 else None


def nearest_word(heard: str, table: CommandTable) -> tuple[Word, int] | None:
    """Returns the one command that is near enough, with its distance; None if a second is as
    near."""
    if len(heard) < 3:
        return None
    operators, places = operators_in(heard), table.by_length.get(len(heard), ())
    sounds = [table.sounds[at] for at in places]  # no other is near enough
    near = process.extract(
        heard, sounds, scorer=OSA.distance, score_cutoff=MOST_SLIPS, processor=None, limit=None
    )
    reach = [
        (int(slips), table.words[at])
        for at, slips in ((places[number], slips) for _, slips, number in near)
        if slips <= _allowed(table.words[at].sound)
        and table.words[at].operators == operators
        and not _lacks_its_end(heard, table.words[at].sound)
    ]
    if not reach:
        return None
    least = min(slips for slips, _ in reach)
    names = {word.name for slips, word in reach if slips == least}
    return (next(w for s, w in reach if s == least), least) if len(names) == 1 else None


def _lacks_its_end(heard: str, sound: str) -> bool:
    """Tells whether a whole word is missing, which is no slip: ยกเลิก is not ยกเลิกลา."""
    return len(sound) - len(heard) > 1 and sound.startswith(heard)


def _allowed(sound: str) -> int:
    return 0 if len(sound) < 4 else 1 if len(sound) < 8 else 2


def word_ends(text: str, short: bool) -> Iterator[tuple[str, str]]:
    """Yields the places where a misspelled word may end: the end, a space, the first digit."""
    text = text.strip()
    if short:
        yield text, ""
    for found in list(re.finditer(r"\s+|(?<=[ก-๎])(?=[0-9๐-๙])", text[:80]))[:3]:
        rest = text[found.end() :].strip()
        if short or ACTIVITY.match(normalise(rest[:40])):
            yield text[: found.start()], rest


def nearest(
    text: str, commands: Mapping[str, Sequence[str]], n: int = 3, least: float = _OFFERED_FROM
) -> list[str]:
    """Returns at most `n` names to offer if nothing matched, the nearest first.

    least: how like, of a hundred, a command must be spelled
    """
    table = table_of(commands)
    heard = sound(fold(text[:200]))
    best: dict[str, float] = {}
    if len(heard) >= 2:
        for at, score in sorted(_likenesses(heard, table.sounds).items()):
            name = table.words[at].name
            if score >= least:
                best[name] = max(score, best.get(name, 0.0))
    spelled = sorted(best, key=lambda name: -best[name])
    meant = (table.owners.get(fold(word)) for word in words_near(text))
    return list(dict.fromkeys([*spelled, *filter(None, meant)]))[:n]


def _likenesses(heard: str, sounds: Sequence[str]) -> dict[int, float]:
    """Returns how like the words are that are like enough, by their place; one call for all."""
    found = {at: score for _, score, at in _alike(fuzz.ratio, heard, sounds)}
    for word, score, at in _alike(fuzz.partial_ratio, heard, sounds):
        if 3 <= len(word) <= len(heard):
            # A longer word counts more inside a longer text.
            inside = score * min(0.95, 0.6 + 0.04 * len(word))
            if inside >= max(_OFFERED_FROM, found.get(at, 0.0)):
                found[at] = inside
    return found


def _alike(
    scorer: Callable[..., float], heard: str, sounds: Sequence[str]
) -> list[tuple[str, float, int]]:
    return process.extract(
        heard, sounds, scorer=scorer, score_cutoff=_OFFERED_FROM, processor=None, limit=None
    )
