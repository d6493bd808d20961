"""What becomes of an order about a text that stands on a review card?

Each conversation with a review card and prose on it is walked there. Each answer in prose is told
as the text below, or as much of it as the question takes. Then the orders below are typed, each at
the same card. The ways are few and ours: this tells where words of an order become content, not how
well people are understood.

    done    the text is as ordered
    asked   a card shows it so, and its button makes it so
    again   the question of that text is asked anew
    left    the conversation was left, or it asks whether to leave it
    kept    another answer changed, or the text holds words of the order
    missed  all else: refused, asked back
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers import registry
from handlers.conversation.flow import REVIEW, Flow, Step
from handlers.conversation.steps_asked import steps_asked
from tests.handlers.house import Chat
from tests.understanding.corrected import Office, Tries, goes_on
from tests.understanding.scenes import (
    NUMBER,
    Heard,
    brought,
    demo_database,
    staged,
    states,
    types_in,
)

DONE, ASKED, AGAIN, LEFT, KEPT, MISSED = "done", "asked", "again", "left", "kept", "missed"
OUTCOMES = (DONE, ASKED, AGAIN, LEFT, KEPT, MISSED)
FIRST, SECOND, LAST = "ประชุมชี้แจงที่ห้องประชุมชั้นสี่", "แล้วพาเดินดูบอร์ดนิทรรศการ", "มีน้ำดื่มแจกผู้เข้าร่วม"
TEXT, NEW = f"{FIRST} {SECOND} {LAST}", "นัดพบเจ้าหน้าที่ฝ่ายทะเบียนเพื่อรับหนังสือคืน"
WITHOUT: tuple[tuple[str, str], ...] = (
    ("แค่จะลบคำว่า {word}", "นิทรรศการ"),
    ("แค่จะลบคำว่า {word}ด้วย", "นิทรรศการ"),
    ("เอาคำว่า {word} ออก", "นิทรรศการ"),
    ("เอาคำว่า“{word}”ออกให้หน่อยนะคะ", "นิทรรศการ"),
    ("ไม่เอาคำว่า {word} ค่ะ", "นิทรรศการ"),
    ("ตัด {word} ด้วยค่ะ", "นิทรรศการ"),
    ("ตรง{name}ตัดคำว่า{word}ออกครับ", "นิทรรศการ"),
    ("คำว่า{word}ไม่ต้องใส่ค่ะ", "นิทรรศการ"),
    ("ขอเอาคำว่า{word}ออกได้ไหมคะ", "นิทรรศการ"),
    ("ตัดที่ว่า{word}ออกไปเลยครับ", LAST),
    ("ลบอันที่มี{word}ออก", "น้ำดื่ม"),
    ("ไม่เอาประโยคที่มีคำว่า{word}นะ", "น้ำดื่ม"),
    ("ลบประโยคสุดท้ายออก", "น้ำดื่ม"),
    ("ไม่เอาประโยคสุดท้ายค่ะ", "น้ำดื่ม"),
)  # fmt: skip
"""What is not to stand there, and all else of the text is."""
INSTEAD = (
    "แก้คำว่า {word} เป็น {new}",
    "เปลี่ยน{word}เป็น{new}ให้หน่อยค่ะ",
    "ไม่ใช่{word} {new}ค่ะ",
    "เอาคำว่า {word} ออก ใส่ {new} แทน",
)
WORD, OTHER = "นิทรรศการ", "กิจกรรม"
ANEW = (
    "แก้{name} เป็น {new}",
    "{name}ขอเขียนใหม่ว่า {new}",
    "{name}ไม่ใช่แบบนั้น ให้ใส่ว่า {new}",
    "เปลี่ยน{name}เป็น {new} ครับ",
)
TO_BE_TOLD = ("ขอพิมพ์{name}ใหม่", "{name}ขอเขียนใหม่นะคะ", "อยากแก้{name}")
OPENINGS = {"report_activity": f"รายงาน {NUMBER}"}
LEAST_MET, MOST_KEPT = 372, 0
"""As last measured, of all roles."""
ROLES = ("administrator", "receiver", "reporter", "staff", "stranger")
_ACTIVE, _MOST_STEPS = "active", 16


@dataclass(frozen=True)
class Ordered:
    """One order: who types it, about which text of what, and what came of it."""

    role: str
    flow: str
    step: str
    text: str
    outcome: str
    reply: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Ordered]:
    """All orders, each conversation by the first of these roles that comes to its card; or those
    of one conversation."""
    done: set[str] = set()
    with demo_database() as office:
        for role in roles:
            for name, opening in registry.commands().items():
                flow = registry.flow(name)
                if flow is None or not opening or name in done or only not in ("", name):
                    continue
                found = [*_walked(office, role, flow, _opening(name, opening))]
                done |= {name} if found else set()
                yield from found


def _opening(name: str, words: Sequence[str]) -> str:
    return OPENINGS.get(name, words[0])


def _walked(office: Office, role: str, flow: Flow, opening: str) -> Iterator[Ordered]:
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        types_in(chat, opening)
        key = next((k for k, row in states(chat).items() if row[::2] == (flow.name, _ACTIVE)), "")
        for _ in range(_MOST_STEPS if key else 0):
            now = states(chat).get(key)
            if now is None or now[2] != _ACTIVE:
                return
            if now[1] == REVIEW:
                yield from _ordered(chat, tries, flow, key, role)
                return
            if not goes_on(chat, key):
                return


def _ordered(chat: Chat, tries: Tries, flow: Flow, key: str, role: str) -> Iterator[Ordered]:
    answers = states(chat)[key][3]["answers"]
    for step in steps_asked(flow, answers):
        if not (step.prose and step.listed and step.name in answers):
            continue
        told = tries(lambda step=step: _tells(chat, step)).after.get(key)
        if told is None or told[1:3] != (REVIEW, _ACTIVE):
            continue
        text = told[3]["answers"].get(step.name)
        if TEXT not in (text if isinstance(text, str | list) else ""):
            continue
        for text, meant in _orders(step):

            def orders(step: Step = step, text: str = text) -> str:
                _tells(chat, step)
                return types_in(chat, text)

            before, heard = told[3]["answers"], tries(orders)
            outcome = _judged(chat, tries, key, step, before, heard, text, meant)
            yield Ordered(role, flow.name, step.name, text, outcome, heard.reply)


def _tells(chat: Chat, step: Step) -> str:
    types_in(chat, f"แก้ไข {step.label}")
    return types_in(chat, TEXT)


def _orders(step: Step) -> Iterator[tuple[str, str]]:
    """Yields each order, and the text that it wants; "" if it is to be asked for."""
    for form, out in WITHOUT:
        told = form.format(name=step.label, word=out)
        yield told, f"{FIRST} {SECOND}" if out in LAST else TEXT.replace(out, "")
    for form in INSTEAD:
        told = form.format(name=step.label, word=WORD, new=OTHER)
        yield told, TEXT.replace(WORD, OTHER)
    yield from ((form.format(name=step.label, new=NEW), NEW) for form in ANEW)
    yield from ((form.format(name=step.label), "") for form in TO_BE_TOLD)


def _judged(
    chat: Chat,
    tries: Tries,
    key: str,
    step: Step,
    before: dict[str, Any],
    heard: Heard,
    text: str,
    meant: str,
) -> str:
    after = heard.after.get(key)
    if after is None or after[2] != _ACTIVE:
        return LEFT
    now = after[3]["answers"]
    if _plain(now) != _plain(before):
        return DONE if _is(now, before, step, meant) else KEPT
    if after[1] == step.name:
        return AGAIN

    def agrees() -> str:
        _tells(chat, step)
        types_in(chat, text)
        return types_in(chat, "แก้ตามนี้")

    agreed = tries(agrees).after.get(key)
    then = agreed[3]["answers"] if agreed is not None else before
    if "แก้ตามนี้" in heard.reply and _plain(then) != _plain(before):
        return ASKED if _is(then, before, step, meant) else KEPT
    return LEFT if "จะยกเลิก" in heard.reply or "พิมพ์ “ทำต่อ”" in heard.reply else MISSED


def _is(now: dict[str, Any], before: dict[str, Any], step: Step, meant: str) -> bool:
    """Tells whether this text, and no other answer, is as the order wants it."""
    told = now.get(step.name)
    if isinstance(before[step.name], list) and meant == f"{FIRST} {SECOND}" and not told:
        told = [meant]  # what was added last is the whole line
    told = " ".join(told) if isinstance(told, list) else str(told)
    others = _plain({**now, step.name: ""}) == _plain({**before, step.name: ""})
    return bool(meant) and others and " ".join(told.split()) == " ".join(meant.split())


def _plain(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers without what only remembers how they were given."""
    hidden = ("_", "by_message")
    return {name: value for name, value in answers.items() if not name.startswith(hidden)}


def worse(found: Counter[str], least: int, most_kept: int) -> list[str]:
    """What is worse than last measured."""
    met = found[DONE] + found[ASKED] + found[AGAIN]
    wrong = found[KEPT] + found[LEFT]
    return [f"ordered: {dict(found)}"] if met < least or wrong > most_kept else []


def counted() -> Counter[str]:
    """How many of each outcome."""
    return Counter(each.outcome for each in played())
