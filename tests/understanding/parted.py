"""What becomes of each part of a sentence, at every question and below every review card?

The conversations that `corrected` walks are walked so, too. At every question its answer is typed
with a clause behind it that no question of the bot's asks for; below the review card two answers
are put right in one sentence. The ways are few and ours, as there.

    both     all parts are taken, or shown with a button that takes them
    told     one is taken, and the other is said back or offered
    whole    the words are a text, and all of them are kept as that
    asked    nothing is kept: refused, asked back
    lost     one is taken, and of the other nothing is said
    falsely  what was kept is neither
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.conversation.flow import Flow
from handlers.conversation.steps_asked import steps_asked
from tests.handlers.house import Chat
from tests.understanding import corrected
from tests.understanding.corrected import ROLES, TEXTS, WORDS, New, Tries, plain
from tests.understanding.scenes import NUMBER, Heard, states, types_in

BOTH, TOLD, WHOLE, ASKED, LOST, FALSELY = "both", "told", "whole", "asked", "lost", "falsely"
OUTCOMES = (BOTH, TOLD, WHOLE, ASKED, LOST, FALSELY)
LOOSE = ("{words} แล้วก็ยอดแชร์เป็น 48 นะคะ", "{words}ค่ะ ส่วนป้ายหน้าห้องติดไป 48 แผ่น")
"""What stands behind an answer; the figure tells whether the reply says it."""
TWO = (
    "{one}เป็น {first} แล้วก็{other}เป็น {second}",
    "แก้{one}เป็น {first} ค่ะ ส่วน{other}เป็น {second} นะคะ",
)
_FIGURE, _REVIEW, _ACTIVE, _MOST = "48", "review", "active", 220
LEAST_MET, MOST_LOST, MOST_FALSELY = 411, 20, 25
"""As last measured, of all roles."""


@dataclass(frozen=True)
class Parted:
    """One sentence: whose, where in what, and what came of it."""

    role: str
    flow: str
    at: str
    text: str
    outcome: str
    reply: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Parted]:
    """All sentences of these roles, or those of one conversation."""
    yield from corrected.walked(roles, only, _at, {"report_activity": f"รายงาน {NUMBER}"})


def _at(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> Iterator[Parted]:
    shown = [*chat.heard]
    at = states(chat)[key][1]
    found = _two(chat, tries, flow, key) if at == _REVIEW else _loose(chat, tries, flow, key)
    for text, outcome, reply in found:
        yield Parted(role, flow.name, at, text, outcome, reply)
    chat.heard[:] = shown  # the walk goes on by the buttons of the question


def _loose(chat: Chat, tries: Tries, flow: Flow, key: str) -> Iterator[tuple[str, str, str]]:
    at = states(chat)[key][1]
    labels = [label for label, data in corrected.labels(chat) if data.split(":")[-1][:1] != "-"]
    for words in (*labels[:1], *TEXTS[:1], *WORDS):
        alone = _given(tries(lambda words=words: types_in(chat, words)), key)
        if at not in alone:
            continue
        for form in LOOSE:
            text = form.format(words=words)
            heard = tries(lambda text=text: types_in(chat, text))
            yield text, _judged_loose(flow, key, at, alone, heard), heard.reply
        return


def _judged_loose(flow: Flow, key: str, at: str, alone: dict[str, Any], heard: Heard) -> str:
    before, after = plain(heard.before[key][3]["answers"]), _given(heard, key)
    declared = {step.name for step in flow.steps}
    changed = {n for n in declared if after.get(n, "") != before.get(n, "")}
    if not changed:
        return ASKED
    if any(_FIGURE in str(after[name]) for name in changed if name in after):
        step = flow.step(at)
        text = changed == {at} and step is not None and step.takes_any_words
        return WHOLE if text else FALSELY
    if at not in after or any(after[n] != alone.get(n) for n in changed if n in after):
        return FALSELY
    return TOLD if _FIGURE in heard.reply else LOST


def _two(chat: Chat, tries: Tries, flow: Flow, key: str) -> Iterator[tuple[str, str, str]]:
    answers = states(chat)[key][3]["answers"]
    steps = [s for s in steps_asked(flow, answers) if s.listed and answers.get(s.name) is not None]
    pairs = [*zip(steps, steps[1:], strict=False)]
    for one, other in pairs:
        first, second = (corrected.another(chat, tries, key, each) for each in (one, other))
        if first is None or second is None:
            continue
        wanted = {one.name: _value(first, one.name), other.name: _value(second, other.name)}
        for form in TWO:
            told = {"one": one.label, "first": first.words, "other": other.label}
            text = form.format(**told, second=second.words)
            if len(text) <= _MOST:
                heard, put = _said_and_put(chat, tries, text)
                yield text, _judged_two(key, wanted, heard, put), heard.reply


def _value(new: New, name: str) -> Any:
    return new.answers.get(name)


def _said_and_put(chat: Chat, tries: Tries, text: str) -> tuple[Heard, Heard]:
    def puts() -> str:
        types_in(chat, text)
        return types_in(chat, "แก้ตามนี้")

    return tries(lambda: types_in(chat, text)), tries(puts)


def _judged_two(key: str, wanted: dict[str, Any], heard: Heard, put: Heard) -> str:
    before = plain(heard.before[key][3]["answers"])
    after = _given(put, key) or _given(heard, key)
    taken = {name for name, value in wanted.items() if after.get(name) == value}
    others = {n for n, v in after.items() if v != before.get(n) and n not in taken}
    if len(taken) == len(wanted):
        return BOTH
    if others & set(wanted):
        return FALSELY
    if not taken:
        return ASKED
    row = heard.after.get(key)
    asks = row is not None and row[1] != _REVIEW
    return TOLD if "ยังไม่ได้ทำตาม" in heard.reply or asks else LOST


def _given(heard: Heard, key: str) -> dict[str, Any]:
    row = heard.after.get(key)
    return plain(row[3]["answers"]) if row is not None and row[2] == _ACTIVE else {}


def worse(found: Counter[str]) -> list[str]:
    """What is worse than last measured."""
    met = found[BOTH] + found[TOLD] + found[WHOLE]
    bad = met < LEAST_MET or found[LOST] > MOST_LOST or found[FALSELY] > MOST_FALSELY
    return [f"parted: {dict(found)}"] if bad else []


def counted(roles: Sequence[str] = ROLES) -> dict[str, Counter[str]]:
    """How many of each outcome, by who types."""
    found: dict[str, Counter[str]] = {role: Counter() for role in roles}
    for each in played(roles):
        found[each.role][each.outcome] += 1
    return found
