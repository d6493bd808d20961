"""What becomes of an answer and something else in one sentence, at every question?

The conversations that `corrected` walks are walked so, too: at every question its answer is typed,
a joint, and an earlier answer put right, a later one named, or a question. The ways are few and
ours, as there.

    both     both are taken, or shown with a button that takes it; the question is answered
    told     one is taken, and it is said that the other was not
    asked    nothing is kept: refused, asked back
    lost     one is taken, and of the other nothing is said
    falsely  what was kept is neither
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.conversation.flow import Flow, Step
from handlers.conversation.steps_asked import steps_asked
from tests.handlers.house import Chat
from tests.understanding import corrected
from tests.understanding.corrected import ROLES, TEXTS, WORDS, Tries
from tests.understanding.scenes import Heard, states, types_in

BOTH, TOLD, ASKED, LOST, FALSELY = "both", "told", "asked", "lost", "falsely"
OUTCOMES = (BOTH, TOLD, ASKED, LOST, FALSELY)
JOINTS = (" แต่", "ค่ะ ", "ค่ะ แล้วก็", " ส่วน")
CORRECTIONS = ("{name}ผิดนะ จริงๆ {new}", "{name}ไม่ใช่ {old} เป็น {new}", "แก้{name}เป็น {new}")
NAMINGS = ("{name} {new}", "{name}เป็น{new}")
QUESTIONS = ("ต้องแนบรูปด้วยมั้ย", "ใครเห็นบ้างคะ")
_REVIEW, _ACTIVE, _MOST_OLD, _MOST_WORDS = "review", "active", 40, 220
LEAST_BOTH, MOST_FALSELY, MOST_LOST = 1974, 42, 0
"""As last measured, of all roles."""


@dataclass(frozen=True)
class Said:
    """One sentence: whose, at which question, what stood behind the answer, what came of it."""

    role: str
    flow: str
    at: str
    what: str
    text: str
    outcome: str
    reply: str


@dataclass(frozen=True)
class _Here:
    """The question, the words that answer it, and the answers and the reply once they have."""

    chat: Chat
    tries: Tries
    flow: Flow
    key: str
    role: str
    step: Step
    words: str
    answers: dict[str, Any]
    reply: str

    def says(self, what: str, text: str, wanted: dict[str, Any]) -> Said:
        """Type it; `wanted` are the other answers that it wants."""
        heard = self.tries(lambda: types_in(self.chat, text))
        outcome = self._judged(heard, text, wanted)
        return Said(self.role, self.flow.name, self.step.name, what, text, outcome, heard.reply)

    def _judged(self, heard: Heard, text: str, wanted: dict[str, Any]) -> str:
        before, after = heard.before[self.key][3]["answers"], self._answers(heard)
        own = {each.name for each in self.flow.steps}
        changed = any(after.get(name) != before.get(name) for name in own)
        kept = self.step.name in after and self._same(after[self.step.name])
        kept = kept and (self.step.name not in before or changed)
        other = all(after.get(name) == value for name, value in wanted.items())
        if not wanted:
            other = "ที่ถามว่า" in heard.reply or len(heard.reply) > len(self.reply) + 20
        if not (wanted and other) and not kept:
            return FALSELY if changed else ASKED
        if not other and wanted:
            other = self._agreed(text, wanted)
        if kept and other:
            return BOTH
        return TOLD if "ยังไม่ได้ทำตาม" in heard.reply else LOST

    def _same(self, value: Any) -> bool:
        """Whether it is the answer, if with a polite end."""
        wanted = self.answers[self.step.name]
        texts = isinstance(value, str) and isinstance(wanted, str)
        return value == wanted or texts and value.removesuffix("ค่ะ") == wanted

    def _agreed(self, text: str, wanted: dict[str, Any]) -> bool:
        def agrees() -> str:
            types_in(self.chat, text)
            return types_in(self.chat, "แก้ตามนี้")

        after = self._answers(self.tries(agrees))
        return all(after.get(name) == value for name, value in wanted.items())

    def _answers(self, heard: Heard) -> dict[str, Any]:
        row = heard.after.get(self.key)
        return row[3]["answers"] if row is not None else {}


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Said]:
    """All sentences of these roles, or those of one conversation."""
    yield from corrected.walked(roles, only, _at)


def _at(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> Iterator[Said]:
    shown = [*chat.heard]
    here = _answered(chat, tries, flow, key, role)
    if here is not None:
        yield from _said_here(here)
    chat.heard[:] = shown  # the walk goes on by the buttons of the question


def _said_here(here: _Here) -> Iterator[Said]:
    for text in QUESTIONS if not here.step.takes_questions else ():
        for joint in JOINTS[1:3]:
            yield here.says("question", f"{here.words}{joint}{text}", {})
    yield from _corrections(here)
    yield from _namings(here)


def _answered(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> _Here | None:
    """The present question with words that answer it and do not end the conversation."""
    at, answers = states(chat)[key][1], states(chat)[key][3]["answers"]
    step = flow.step(at)
    if step is None or at in answers:
        return None
    labels = [label for label, data in corrected.labels(chat) if data.split(":")[-1][:1] != "-"]
    for words in (*labels[:1], *TEXTS, *WORDS):
        heard = tries(lambda words=words: types_in(chat, words))
        row = heard.after.get(key)
        if row is not None and row[2] == _ACTIVE and at in row[3]["answers"]:
            return _Here(chat, tries, flow, key, role, step, words, row[3]["answers"], heard.reply)
    return None


def _corrections(here: _Here) -> Iterator[Said]:
    answers = states(here.chat)[here.key][3]["answers"]
    steps = [s for s in steps_asked(here.flow, answers) if s.listed and s.name in answers]
    for step in [*steps[:1], *steps[1:][-1:]]:
        new = corrected.another(here.chat, here.tries, here.key, step)
        if new is None:
            continue
        old = step.show(answers[step.name], answers)
        for number, form in enumerate(CORRECTIONS):
            if "{old}" in form and (len(old) > _MOST_OLD or answers[step.name] is None):
                continue
            for joint in JOINTS[number % 2 :: 2]:
                more = form.format(name=step.label, new=new.words, old=old)
                text = f"{here.words}{joint}{more}"
                if len(text) <= _MOST_WORDS:
                    value = new.answers[step.name]
                    yield here.says("correction", text, {step.name: value})


def _namings(here: _Here) -> Iterator[Said]:
    """The next question but one, by its name and the label of its first choice."""

    def asks_next() -> str:
        types_in(here.chat, here.words)
        row = states(here.chat).get(here.key)
        if row is None or row[1] in (_REVIEW, here.step.name):
            return ""
        own = [each for each in corrected.labels(here.chat) if each[1].split(":")[-1][:1] != "-"]
        return "\n".join((row[1], *(label for label, _ in own[:1])))

    name, _, label = here.tries(asks_next).reply.partition("\n")
    step = here.flow.step(name)
    if step is None or not label or not step.listed:
        return

    def both() -> str:
        types_in(here.chat, here.words)
        return types_in(here.chat, label)

    row = here.tries(both).after.get(here.key)
    if row is None or name not in row[3]["answers"]:
        return
    for form in NAMINGS:
        for joint in JOINTS[:3]:
            text = f"{here.words}{joint}{form.format(name=step.label, new=label)}"
            yield here.says("naming", text, {name: row[3]["answers"][name]})


def worse(found: Counter[str]) -> list[str]:
    """What is worse than last measured."""
    bad = found[FALSELY] > MOST_FALSELY or found[LOST] > MOST_LOST
    return [f"together: {dict(found)}"] if bad or found[BOTH] < LEAST_BOTH else []


def counted(roles: Sequence[str] = ROLES) -> dict[str, Counter[str]]:
    """How many of each outcome, by what stands behind the answer."""
    found: dict[str, Counter[str]] = {}
    for each in played(roles):
        found.setdefault(each.what, Counter())[each.outcome] += 1
    return found
