"""What becomes of an earlier answer that is put right at a later question?

Each conversation that its own word opens is walked by its buttons, or by words where a question has
none. At every question and at the review card the first and the last answer are put right in the
ways below, with another answer that the question itself takes. The ways are few and ours: this
tells at which questions a correction is not heard, not how well people are understood.

    changed  the answer is the new one
    asked    a card shows the new answer, and its button makes it so
    again    the question of that answer is asked anew
    left     the conversation was left, or it asks whether to leave it
    kept     another answer changed, or the words were taken for one
    missed   all else: refused, asked back
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from handlers import registry
from handlers.conversation.flow import Flow, Step
from handlers.conversation.steps_asked import steps_asked
from models.crypto import Sealer
from models.database import Database
from tests.handlers.house import Chat
from tests.talk import actions
from tests.understanding.scenes import Heard, brought, demo_database, staged, states, types_in

CHANGED, ASKED, AGAIN, LEFT, KEPT, MISSED = "changed", "asked", "again", "left", "kept", "missed"
OUTCOMES = (CHANGED, ASKED, AGAIN, LEFT, KEPT, MISSED)
OF_ANY = (
    "แก้{name}เป็น{new}",
    "{name}ผิดค่ะ ต้องเป็น {new}",
    "เมื่อกี้ตอบ{name}ผิด เอาเป็น {new} นะคะ",
    "โทษที {name}ที่ถูกคือ{new}",
    "เดี๋ยวๆ {name}ไม่ใช่ {old} เป็น {new} ครับ",
    "{name}เปลี่ยนเป็น {new} ดีกว่า",
    "เปลี่ยนจาก {old} เป็น {new} ได้ไหมครับ",
    "ไม่เอา {old} แล้ว เอา {new} แทน",
    "อุ๊ย ไม่ใช่ {old} ค่ะ {new} ต่างหาก",
)
OF_THE_LAST = (
    "เปลี่ยนใจ เอา {new} ดีกว่า",
    "ไม่ใช่ๆ {new}",
    "เมื่อกี้พิมพ์ผิด {new} ค่ะ",
    "ข้อเมื่อกี้ขอเปลี่ยนเป็น {new} ค่ะ",
)
WORDS = (
    "กระเช้าผลไม้", "พัดลมตั้งโต๊ะ",
    "12,500 บาท", "8,000 / 7,500", "5 ธันวาคม", "20 คน", "09:30-11:00", "3", "D0106", "https://example.org/a",
    "แลกเปลี่ยนเรียนรู้เรื่องความโปร่งใสกับเพื่อนร่วมงานที่ห้องประชุมชั้นสี่", "คุณสมศรี ตัวอย่าง",
)  # fmt: skip
TEXTS = ("ทบทวนแนวทางงดรับของขวัญกับเพื่อนร่วมงาน", "ประชุมเรื่องความโปร่งใสที่ห้องประชุมชั้นสี่")
_STEERS = ("ข้าม", "ใช้คำตอบเดิม")
_MOST_OLD = 40
LEAST_MET, MOST_KEPT = 2820, 45
"""As last measured, of all roles."""
ROLES = ("administrator", "receiver", "reporter", "staff")
_ACTIVE, _MOST_STEPS = "active", 14
Met = TypeVar("Met")
Office = tuple[Database, Sealer]
Tries = Callable[[Callable[[], str]], Heard]


@dataclass(frozen=True)
class New:
    """words: another answer. answers: those of the conversation once it is given."""

    words: str
    answers: dict[str, Any]


@dataclass(frozen=True)
class Corrected:
    """One sentence: whom, at which question of what, about which answer, and what came of it."""

    role: str
    flow: str
    at: str
    step: str
    text: str
    outcome: str
    reply: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Corrected]:
    """All sentences of these roles, or those of one conversation."""
    yield from walked(roles, only, _put_right)


def walked(
    roles: Sequence[str],
    only: str,
    at: Callable[[Chat, Tries, Flow, str, str], Iterator[Met]],
    more: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Met]:
    """What `at` yields at each question of the conversations that these roles may open, or of one.

    at: takes the chat, what tries things there, the conversation, its id and the role. more: what
    else opens a conversation than its own word, which may ask of what it is.
    """
    with demo_database() as office:
        for role in roles:
            for name, opening in registry.commands().items():
                flow = registry.flow(name)
                if flow is not None and opening and only in ("", name):
                    yield from _walked(office, role, flow, more.get(name, opening[0]), at)


def _walked(
    office: Office,
    role: str,
    flow: Flow,
    opening: str,
    at: Callable[[Chat, Tries, Flow, str, str], Iterator[Met]],
) -> Iterator[Met]:
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        types_in(chat, opening)
        key = next((k for k, row in states(chat).items() if row[::2] == (flow.name, _ACTIVE)), "")
        for _ in range(_MOST_STEPS if key else 0):
            now = states(chat).get(key)
            if now is None or now[2] != _ACTIVE:
                return
            yield from at(chat, tries, flow, key, role)
            if now[1] == "review" or not goes_on(chat, key):
                return


def goes_on(chat: Chat, key: str) -> bool:
    """Answers the question by its first button, or by the first words that it takes."""
    before = states(chat)[key]
    choices = [each for each in labels(chat) if each[1].split(":")[-1][:1] != "-"]
    for _, data in choices[:1]:
        with suppress(AssertionError):
            chat.taps_data(data)
        if states(chat).get(key) != before:
            return True
    for words in (*TEXTS, *WORDS):
        types_in(chat, words)
        after = states(chat).get(key)
        if after is None or after[1] != before[1]:
            return True
    return False


def labels(chat: Chat) -> list[tuple[str, str]]:
    """The buttons of a conversation that its last message has, and what they send."""
    return [
        (each["label"], each["data"])
        for message in chat.heard[-1:]
        for each in actions(message)
        if each.get("data", "").startswith("c:")
    ]


def _put_right(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> Iterator[Corrected]:
    at, answers = states(chat)[key][1], states(chat)[key][3]["answers"]
    steps = [
        s for s in steps_asked(flow, answers) if s.listed and s.name in answers and s.name != at
    ]
    for step in [*steps[:1], *steps[1:][-1:]]:
        new = another(chat, tries, key, step)
        for form in (*OF_ANY, *(OF_THE_LAST if step is steps[-1] else ())) if new else ():
            old = step.show(answers[step.name], answers)
            text = form.format(name=step.label, new=new.words, old=old)
            if "{old}" in form and (len(old) > _MOST_OLD or answers[step.name] is None):
                continue
            alike = [
                s
                for s in steps
                if answers[s.name] is not None and s.show(answers[s.name], answers) == old
            ]
            if "{old}" in form and "{name}" not in form and len(alike) > 1:
                continue  # either may be meant
            heard = tries(lambda text=text: types_in(chat, text))
            outcome = _judged(chat, tries, key, step, new, heard, text)
            yield Corrected(role, flow.name, at, step.name, text, outcome, heard.reply)


def another(chat: Chat, tries: Tries, key: str, step: Step) -> New | None:
    """Another answer that the question takes when it is asked anew."""
    before = states(chat)[key][3]["answers"]

    def asks_anew() -> str:
        types_in(chat, f"แก้ไข {step.label}")
        return "\n".join(label for label, data in labels(chat) if f":{step.name}:" in data)

    for words in (*tries(asks_anew).reply.splitlines(), *TEXTS[::-1], *WORDS):

        def answers_anew(words: str = words) -> str:
            types_in(chat, f"แก้ไข {step.label}")
            return types_in(chat, words)

        after = tries(answers_anew).after.get(key)
        now = after[3]["answers"] if after is not None and after[2] == _ACTIVE else {}
        if step.name in now and now[step.name] != before[step.name] and words not in _STEERS:
            return New(words, now)
    return None


def _judged(
    chat: Chat, tries: Tries, key: str, step: Step, new: New, heard: Heard, text: str
) -> str:
    before, after = heard.before[key], heard.after.get(key)
    if after is None or after[2] != _ACTIVE:
        return LEFT
    if after[3]["answers"] == new.answers:
        return CHANGED
    if plain(after[3]["answers"]) != plain(before[3]["answers"]):
        same = after[3]["answers"].get(step.name) == new.answers[step.name]
        return CHANGED if same else KEPT

    def agrees() -> str:
        types_in(chat, text)
        return types_in(chat, "แก้ตามนี้")

    agreed = tries(agrees).after.get(key)
    if agreed is not None and agreed[3]["answers"].get(step.name) == new.answers[step.name]:
        return ASKED
    if after[1] == step.name != before[1]:
        return AGAIN
    return LEFT if "จะยกเลิก" in heard.reply or "พิมพ์ “ทำต่อ”" in heard.reply else MISSED


def plain(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers without what only remembers how they were given."""
    return {name: value for name, value in answers.items() if not name.startswith("_")}


def worse(found: Counter[str], least: int, most_kept: int) -> list[str]:
    """What is worse than last measured."""
    met = found[CHANGED] + found[ASKED] + found[AGAIN]
    wrong = found[KEPT] + found[LEFT]
    return [f"corrected: {dict(found)}"] if met < least or wrong > most_kept else []


def counted(roles: Sequence[str] = ROLES) -> dict[str, Counter[str]]:
    """How many of each outcome, by who types."""
    found: dict[str, Counter[str]] = {role: Counter() for role in roles}
    for each in played(roles):
        found[each.role][each.outcome] += 1
    return found
