"""What becomes of a sentence that names another question of the conversation than the present one?

Each conversation is walked as in `corrected`. At every question the first, the next and the last of
the other ones are named in the ways below, with a value or without any. The ways are few and ours:
this tells where a sentence is kept as the answer of a question that it does not name.

    there   only the question that is named has another answer
    asked   a card asks what is meant, or the named question is asked anew
    left    the conversation was left, or it asks whether to leave it
    kept    the present question is answered by it
    other   a further question has another answer
    missed  all else: refused, asked back
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.conversation.flow import Flow, Step
from handlers.conversation.steps_asked import steps_asked
from handlers.understand.thai import fold
from tests.handlers.house import Chat
from tests.understanding.corrected import ROLES, Tries, labels, plain, walked
from tests.understanding.scenes import NUMBER, Heard, states, types_in

THERE, ASKED, LEFT, KEPT, OTHER, MISSED = "there", "asked", "left", "kept", "other", "missed"
OUTCOMES = (THERE, ASKED, LEFT, KEPT, OTHER, MISSED)
NONE = ("ไม่มี{name}ค่ะ", "{name}ไม่มีค่ะ ข้ามไปก่อน", "ยังไม่มี{name}เลยครับ")
VALUED = ("{name} {value}", "{name}คือ{value}ค่ะ", "ส่วน{name}เป็น{value}นะคะ", "อ้อ {name}ได้แค่ {value}")
FIGURE = "3000"
LEAST_ASKED, MOST_KEPT = 800, 40
"""Set by hand near a run that was not finished: to be measured anew, of all roles."""
_MOST_VALUE = 40
_ACTIVE, _OPEN = "active", "has no answer"


@dataclass(frozen=True)
class Named:
    """One sentence: whom, at which question of what, which question it names, what came of it."""

    role: str
    flow: str
    at: str
    step: str
    text: str
    outcome: str
    reply: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Named]:
    """All sentences of these roles, or those of one conversation."""
    yield from walked(roles, only, _named, {"report_activity": f"รายงาน {NUMBER}"})


def _named(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> Iterator[Named]:
    at, answers = states(chat)[key][1], states(chat)[key][3]["answers"]
    here = flow.step(at)
    steps = [step for step in steps_asked(flow, answers) if step.listed]
    if here is None or here not in steps:
        return
    place = steps.index(here)
    own = {fold(each) for each in (here.label, *here.called)}
    offered = {fold(label) for label, _ in labels(chat)}
    for other in sorted({0, min(place + 1, len(steps) - 1), len(steps) - 1} - {place}):
        step = steps[other]
        for text in _sentences(step, answers):
            if any(name in fold(text) for name in own | offered):
                continue  # it may be about the present question
            heard = tries(lambda text=text: types_in(chat, text))
            outcome = _judged(key, here, step, heard)
            yield Named(role, flow.name, at, step.name, text, outcome, heard.reply)


def _sentences(step: Step, answers: dict[str, object]) -> Iterator[str]:
    name = min((step.label, *step.called), key=len)
    value = FIGURE
    if answers.get(step.name) is not None:
        shown = step.show(answers[step.name], answers)
        value = shown if len(shown) <= _MOST_VALUE and "\n" not in shown else FIGURE
    for form in NONE:
        yield form.format(name=name)
    for form in VALUED:
        yield form.format(name=name, value=value)


def _judged(key: str, here: Step, step: Step, heard: Heard) -> str:
    before, after = heard.before[key], heard.after.get(key)
    if after is None or after[2] != _ACTIVE:
        return LEFT
    old, new = plain(before[3]["answers"]), plain(after[3]["answers"])
    for answers in (old, new):
        answers.pop("by_message", None)
    changed = {name for name in (*old, *new) if old.get(name, _OPEN) != new.get(name, _OPEN)}
    if here.name in changed:
        return KEPT
    if changed:
        return THERE if step.name in changed else OTHER
    if after[1] == step.name or after[3].get("held") or after[3].get("agreed"):
        return ASKED
    return LEFT if "จะยกเลิก" in heard.reply or "พิมพ์ “ทำต่อ”" in heard.reply else MISSED


def worse(found: Counter[str]) -> list[str]:
    """What is worse than last measured."""
    asked = found[THERE] + found[ASKED]
    bad = asked < LEAST_ASKED or found[KEPT] > MOST_KEPT
    return [f"another: {dict(found)}"] if bad else []


def counted(roles: Sequence[str] = ROLES) -> dict[str, Counter[str]]:
    """How many of each outcome, by who types."""
    found: dict[str, Counter[str]] = {role: Counter() for role in roles}
    for each in played(roles):
        found[each.role][each.outcome] += 1
    return found
