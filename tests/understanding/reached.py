"""Is anything lost of what somebody tells, whichever way the conversation begins?

Each conversation that its own word opens is walked once (`opened.py`): what its questions take is
told in one sentence. The conversation is then reached with it in each of the ways below. What is
told is kept, the first button of its question, waits for a later question or to be said back
(`still_told`), or stands in what the bot says. All else is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from handlers import registry
from handlers.conversation.flow import Flow
from handlers.conversation.hidden_keys import LIKELY, STILL_TOLD
from handlers.question.sentence_chosen import hands_on
from handlers.understand.thai import fold
from models.tables import SECRET_FLOWS
from tests.handlers.house import Chat, House
from tests.talk import actions
from tests.understanding import opened
from tests.understanding.corrected import ROLES, Office
from tests.understanding.opened import Told
from tests.understanding.scenes import brought, demo_database, staged, tapped, types_in

DIRECTLY, OFFERED, PARKED, ASKED, SECOND = "directly", "offered", "parked", "asked", "second"
WAYS = (DIRECTLY, OFFERED, PARKED, ASKED, SECOND)
TOLD, SAID, LOST, UNREACHED = "told", "said", "lost", "unreached"
"""told: kept or the first button. said: shown, or to be said back. unreached: another one began."""
MOST_LOST = {DIRECTLY: 0, OFFERED: 0, PARKED: 0, ASKED: 0, SECOND: 9}
"""As last measured, of all roles: `3 3` in a numbered list of matters."""
_ACTIVE = "active"
_UNCLEAR = ("เรื่องนั้นน่ะ {}", "อันนี้ด้วย {}", "{} ตามนี้เลย", "ช่วยทีนะ {}", "เกี่ยวกับงานของเรา {}")
"""Sentences that name no wish, so that the nearest ones are offered."""
_KEY = re.compile(r"[?&]sentence=([\w-]+)")


@dataclass(frozen=True)
class Reached:
    """One thing that was told on one way, and what came of it."""

    role: str
    flow: str
    way: str
    step: str
    text: str
    outcome: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Reached]:
    """All conversations of these roles on all ways, or one conversation; each once."""
    seen: set[str] = set()
    with demo_database() as office:
        for role in roles:
            for name, words in registry.commands().items():
                flow = registry.flow(name)
                if flow is None or not words or only not in ("", name) or name in seen:
                    continue
                found = [*_of_flow(office, role, flow, words[0])]
                seen |= {name} if found else set()
                yield from found


def _of_flow(office: Office, role: str, flow: Flow, word: str) -> Iterator[Reached]:
    def brings(house: House) -> Chat:
        return brought(house, role, ())

    with staged(office, brings) as (chat, _):
        bare, told = opened.told_of(chat, flow, word)
    if bare is None or flow.name in SECRET_FLOWS:
        return
    for group in _groups(told):
        facts = " ".join(each.words for each in group)
        for way in WAYS:
            with staged(office, brings) as (chat, tries):
                reaches = partial(_reached, chat, way, flow, word, facts)
                heard = tries(reaches)
                yield from _judged(role, flow, way, facts, group, heard.after, heard.reply)


def _groups(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """The things that were told by twos, and a text at the end of each."""
    things = [each for each in told if not each.prose]
    prose = [each for each in told if each.prose]
    groups = [things[at : at + 2] for at in range(0, len(things), 2)] or [[]]
    for n, group in enumerate(groups):
        if both := [*group, *prose[n : n + 1]]:
            yield both


def _reached(chat: Chat, way: str, flow: Flow, word: str, facts: str) -> str:
    """Reaches the conversation on this way; all words that were said from the sentence on."""
    return _WAYS[way](chat, flow, f"{word} {facts}", facts)


def _directly(chat: Chat, _flow: Flow, sentence: str, _facts: str) -> str:
    return types_in(chat, sentence)


def _parked(chat: Chat, flow: Flow, sentence: str, _facts: str) -> str:
    types_in(chat, "ลา" if flow.name != "tell_absence" else "บันทึกความดี")
    return types_in(chat, sentence)


def _asked(chat: Chat, _flow: Flow, sentence: str, _facts: str) -> str:
    types_in(chat, "พรุ่งนี้มีงานอะไรบ้าง")
    return types_in(chat, sentence)


def _offered(chat: Chat, flow: Flow, _sentence: str, facts: str) -> str:
    """Taps the conversation's button as it would stand below an answer that was not sure."""
    for unclear in _UNCLEAR:
        count = len(chat.heard)
        types_in(chat, unclear.format(facts))
        keys = [_KEY.search(each) for each in _data(chat, count) if hands_on(each)]
        if keys and keys[0] is not None:
            return tapped(chat, f"o:{flow.name}?sentence={keys[0][1]}")
    return ""


def _second(chat: Chat, _flow: Flow, sentence: str, _facts: str) -> str:
    count = len(chat.heard)
    types_in(chat, f"1) ขอดูแผน\n2) {sentence}")
    said = [
        each["text"]
        for message in chat.heard[count:]
        for each in actions(message.get("contents", message))
        if sentence in each.get("text", "")
    ]
    return types_in(chat, said[0]) if said else ""


def _data(chat: Chat, count: int) -> list[str]:
    return [
        each["data"]
        for message in chat.heard[count:]
        for each in actions(message.get("contents", message))
        if "data" in each
    ]


_WAYS: Mapping[str, Callable[[Chat, Flow, str, str], str]] = {
    DIRECTLY: _directly, OFFERED: _offered, PARKED: _parked, ASKED: _asked, SECOND: _second,
}  # fmt: skip


def _judged(
    role: str,
    flow: Flow,
    way: str,
    facts: str,
    told: Sequence[Told],
    after: Mapping[str, Any],
    reply: str,
) -> Iterator[Reached]:
    row = next((row for row in after.values() if row[::2] == (flow.name, _ACTIVE)), None)
    for each in told:
        outcome = UNREACHED if row is None else _outcome(each, row[3]["answers"], reply)
        yield Reached(role, flow.name, way, each.step.name, facts, outcome)


def _outcome(each: Told, answers: Mapping[str, Any], reply: str) -> str:
    name = each.step.name
    likely = answers.get(LIKELY, {}).get(name, {}).get("value")
    if each.value in (answers.get(name), likely):
        return TOLD
    words = fold(each.words)
    left = answers.get(STILL_TOLD, {}).get("left", "")
    shown = [fold(left), fold(reply), *map(fold, _texts(answers))]
    return SAID if any(words in text for text in shown) else LOST


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, Mapping) else ():
        yield from _texts(each)
    for each in value if isinstance(value, list) else ():
        yield from _texts(each)


def counted(roles: Sequence[str] = ROLES, only: str = "") -> Counter[tuple[str, str]]:
    """How many of each outcome on each way."""
    return Counter((each.way, each.outcome) for each in played(roles, only))
