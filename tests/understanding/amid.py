"""What becomes of another wish at the first question of every conversation (decisions/0120)?

Fresh sentences whose meant command is met at the start are typed at the first question of each
conversation that its own command opens to the person, but for those whose words stay in them
(complaints, deeds, questions to the clinic, the question for which an answer is added). Nobody
wrote the sentences for there.

    did      it did what the command does at the start; what is open waits
    offered  a button of the answer does it
    kept     the conversation has an answer more
    missed   all else: refused, asked back
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress

from handlers import registry
from handlers.clinic import give_answer
from models.crypto import Sealer
from models.database import Database
from tests.understanding import fresh
from tests.understanding.scenes import Heard, brought, demo_database, staged, states, types_in

DID, OFFERED, KEPT, MISSED = "did", "offered", "kept", "missed"
OUTCOMES = (DID, OFFERED, KEPT, MISSED)
ROLES = ("administrator", "executive", "receiver", "reporter", "supervisor")
LEAST_DONE = {
    "administrator": 684, "executive": 185, "receiver": 170, "reporter": 273, "supervisor": 227,
}  # fmt: skip
MOST_KEPT = {
    "administrator": 10, "executive": 2, "receiver": 2, "reporter": 6, "supervisor": 2,
}  # fmt: skip
"""As last measured, of `SENTENCES` of each role; the administrator's without the 27 of 711 met
where the question is asked for that is to have an answer: any of these sentences may be it."""
SENTENCES = 30
_SEED = 5
_KEEP_WORDS = {*registry.CONFIDENTIAL, give_answer.FLOW.name}
_ACTIVE = "active"
Office = tuple[Database, Sealer]


def counted(roles: Sequence[str] = ROLES, most: int = SENTENCES) -> dict[str, Counter[str]]:
    """How many of each outcome, by who types."""
    with demo_database() as office:
        return {role: Counter(_played(office, role, most)) for role in roles}


def worse(counts: dict[str, Counter[str]]) -> list[str]:
    """What is worse than last measured."""
    return [
        f"amid {role}: {dict(found)}"
        for role, found in counts.items()
        if found[DID] < LEAST_DONE[role] or found[KEPT] > MOST_KEPT[role]
    ]


def _played(office: Office, role: str, most: int) -> Iterator[str]:
    met = list(_met_at_the_start(office, role, most))
    for name, opening in registry.commands().items():
        if registry.flow(name) is not None and opening and name not in _KEEP_WORDS:
            yield from _at(office, role, name, opening[0], met)


def _met_at_the_start(office: Office, role: str, most: int) -> Iterator[tuple[str, str, Heard]]:
    """The sentence, the command that it means, and what that does."""
    said = [each for each in fresh.fresh() if (each.role, each.place) == (role, fresh.START)]
    meant = [each for each in said if each.ways[0][0] == "as"]
    random.Random(_SEED).shuffle(meant)
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        for each in meant[:most]:
            heard = tries(lambda text=each.text: types_in(chat, text))
            for command in (what for verb, what in each.ways if verb == "as"):
                like = tries(lambda command=command: types_in(chat, command))
                if fresh.same(heard, like):
                    yield each.text, command, like
                    break


def _at(
    office: Office, role: str, name: str, opening: str, met: Sequence[tuple[str, str, Heard]]
) -> Iterator[str]:
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        types_in(chat, opening)
        open_ones = [key for key, row in states(chat).items() if row[::2] == (name, _ACTIVE)]
        for text, command, like in met if open_ones else ():
            if name not in fresh.begun(like):
                heard = tries(lambda text=text: types_in(chat, text))
                yield _judged(heard, open_ones[0], command, like)


def _judged(heard: Heard, key: str, command: str, like: Heard) -> str:
    if fresh.same(heard, like):
        return DID
    with suppress(KeyError):
        if heard.after[key][3]["answers"] != heard.before[key][3]["answers"]:
            return KEPT
    names = {registry.commands()[name][0] for name in fresh.begun(like)} | {command}
    return OFFERED if any(name in heard.reply for name in names) else MISSED
