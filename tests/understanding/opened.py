"""Is what somebody tells in the sentence that opens a conversation asked again?

Each conversation that its own word opens is walked once from the start. At each question the first
words of the pool below are kept that it takes. Then the conversation is opened by its word together
with some of these words, in the ways below. The ways are few and ours: this tells of which
questions an opening sentence is not read, not how well people are understood.

    kept    the answer is the one that was told
    likely  it is the first button of its question
    again   it is asked again
    wrong   the question has another answer
    other   a question that was not told has an answer that the bare word does not give
    unopened  the conversation was not opened
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from handlers import registry
from handlers.conversation.flow import Flow, Step
from handlers.conversation.hidden_keys import LIKELY
from tests.handlers.house import Chat, House
from tests.understanding.corrected import ROLES, Office, labels
from tests.understanding.scenes import brought, demo_database, staged, states, types_in

KEPT, LIKELY_TOLD, AGAIN, WRONG, OTHER, UNOPENED = (
    "kept", "likely", "again", "wrong", "other", "unopened",
)  # fmt: skip
OUTCOMES = (KEPT, LIKELY_TOLD, AGAIN, WRONG, OTHER, UNOPENED)
THINGS = (
    "นายสมมติ ช่วยรายงาน", "สำนักการคลังและงบประมาณ", "10 มีนาคม 13.30-15.00", "24 มีนาคม", "10-12 มีนาคม",
    "1,500 บาท", "20 มีนาคม", "ห้องประชุม 301", "D0999", "20 คน", "3", "https://example.org/a",
)  # fmt: skip
PROSE = ("ทบทวนแนวทางป้องกันการทุจริตร่วมกัน", "ปรับปรุงห้องสมุดของหน่วยงาน", "เตรียมงานสัปดาห์หน้าให้ทัน")
FORMS = (
    "{word} {bare}",
    "ขอ{word}หน่อยค่ะ {bare} นะคะ",
    "{word}ครับ {back}",
    "{word} {named}",
    "รบกวน{word}ให้ที {named}ค่ะ",
)
LEAST_TOLD, MOST_WRONG = 301, 27
"""Near what was last measured, of all roles."""
_ACTIVE, _MOST_STEPS = "active", 14
Answers = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """step: the question; words: what is said of it; value: the answer that it takes from them."""

    step: Step
    words: str
    value: Any
    prose: bool


@dataclass(frozen=True)
class Opened:
    """One question of one sentence, and what came of it."""

    role: str
    flow: str
    step: str
    text: str
    outcome: str
    got: str = ""


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Opened]:
    """All sentences of these roles, or those of one conversation; each conversation once."""
    seen: set[str] = set()
    with demo_database() as office:
        for role in roles:
            for name, words in registry.commands().items():
                flow = registry.flow(name)
                if flow is not None and words and only in ("", name) and name not in seen:
                    found = [*_of_flow(office, role, flow, words[0])]
                    seen |= {name} if found else set()
                    yield from found


def _of_flow(office: Office, role: str, flow: Flow, word: str) -> Iterator[Opened]:
    def brings(house: House) -> Chat:
        return brought(house, role, ())

    with staged(office, brings) as (chat, _):
        bare, told = told_of(chat, flow, word)
    if bare is None:
        return
    with staged(office, brings) as (chat, tries):
        for text, of in _sentences(word, told):
            heard = tries(partial(types_in, chat, text))
            yield from _judged(role, flow, bare, text, of, heard.after)


def told_of(chat: Chat, flow: Flow, word: str) -> tuple[Answers | None, list[Told]]:
    """The answers that the bare word gives, and what the questions take."""
    types_in(chat, word)
    key = next((k for k, row in states(chat).items() if row[::2] == (flow.name, _ACTIVE)), "")
    if not key:
        return None, []
    bare = dict(states(chat)[key][3]["answers"])
    told: list[Told] = []
    for _ in range(_MOST_STEPS):
        now = states(chat).get(key)
        step = flow.step(now[1]) if now is not None and now[2] == _ACTIVE else None
        if now is None or step is None or not (found := passed(chat, key, step)):
            break
        if found.words:
            told.append(found)
    return bare, told


def passed(chat: Chat, key: str, step: Step) -> Told | None:
    """Answers the question by words of the pool or a button; what it took, with no words if it was
    only passed over; None if it takes nothing."""
    prose = step.prose or (bool(step.free_text) and not labels(chat))
    for words in PROSE if prose else THINGS:
        after = _after(chat, key, words)
        if after is None:
            return None
        if after[1] == step.name:
            continue
        value = after[3]["answers"].get(step.name)
        return Told(step, words, value, prose) if value is not None else None
    return _by_button(chat, key, step)


def _by_button(chat: Chat, key: str, step: Step) -> Told | None:
    """Answers the question by its last or first button, or passes it over."""
    offered = [each for each in labels(chat) if each[1].split(":")[-1][:1] != "-"]
    for label, data in offered[-1:] + offered[:1]:
        with suppress(AssertionError):
            chat.taps_data(data)
        after = states(chat).get(key)
        if after is not None and after[1] != step.name:
            return Told(step, label, after[3]["answers"].get(step.name), False)
    skips = [data for _, data in labels(chat) if data.endswith(":-skip")]
    if not skips:
        return None
    chat.taps_data(skips[0])
    return Told(step, "", None, False)


def _after(chat: Chat, key: str, words: str) -> Any:
    types_in(chat, words)
    return states(chat).get(key)


def _sentences(word: str, told: Sequence[Told]) -> Iterator[tuple[str, Sequence[Told]]]:
    """Opening sentences, each with what it tells: of texts one, and it stands last."""
    things = [each for each in told if not each.prose]
    prose = [each for each in told if each.prose]
    groups = [things[at : at + 2] for at in range(0, len(things), 2)]
    groups = [[*group, *prose[n : n + 1]] for n, group in enumerate(groups)] or [prose[:1]]
    for group in filter(None, groups):
        bare = " ".join(each.words for each in group)
        things_back = [each for each in group if not each.prose][::-1]
        texts = [each for each in group if each.prose]
        back = " ".join(
            [*(each.words for each in things_back), *(f"เรื่อง{each.words}" for each in texts)]
        )
        named = " ".join(f"{each.step.label} {each.words}" for each in group)
        for form in FORMS:
            yield form.format(word=word, bare=bare, back=back, named=named), group


def _judged(
    role: str, flow: Flow, bare: Answers, text: str, told: Sequence[Told], after: Mapping[str, Any]
) -> Iterator[Opened]:
    row = next((row for row in after.values() if row[::2] == (flow.name, _ACTIVE)), None)
    if row is None:
        yield Opened(role, flow.name, "", text, UNOPENED)
        return
    answers = row[3]["answers"]
    for each in told:
        name = each.step.name
        likely = answers.get(LIKELY, {}).get(name)
        got = answers.get(name)
        if name in answers and _same(got, each.value):
            yield Opened(role, flow.name, name, text, KEPT)
        elif likely is not None and _same(likely["value"], each.value):
            yield Opened(role, flow.name, name, text, LIKELY_TOLD)
        elif name not in answers or name in bare and got == bare[name]:
            yield Opened(role, flow.name, name, text, AGAIN)
        else:
            yield Opened(role, flow.name, name, text, WRONG, str(got))
    names = {each.step.name for each in told}
    for step in flow.steps:
        if step.name in answers and step.name not in names and step.name not in bare:
            yield Opened(role, flow.name, step.name, text, OTHER, str(answers[step.name]))


def _same(one: Any, other: Any) -> bool:
    return bool(one == other)


def counted(roles: Sequence[str] = ROLES) -> Counter[str]:
    """How many of each outcome."""
    return Counter(each.outcome for each in played(roles))


def worse(found: Counter[str]) -> list[str]:
    """What is worse than last measured."""
    told = found[KEPT] + found[LIKELY_TOLD]
    bad = told < LEAST_TOLD or found[WRONG] > MOST_WRONG
    return [f"opened: {dict(found)}"] if bad else []
