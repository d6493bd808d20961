"""Is a yes in people's words a yes at every confirmation, and nothing else one?

Each conversation that its own word opens is walked as `corrected` walks it. At its review card, and
at each question with a button that means yes and one word of the office for it, the ways below are
typed. A yes must do what the button does; the others must not. The ways are few and ours: this
tells at which confirmations agreeing is not heard, not how well people are understood.

    agreed   a yes that does what the button does
    refused  a yes that does not
    other    a yes after which another answer or conversation stands
    held     no yes, and the button's deed is not done
    wrong    no yes, and the deed is done
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handlers import registry
from handlers.conversation.flow import Flow
from tests.handlers.house import Chat
from tests.talk import actions
from tests.understanding.corrected import ROLES, Office, goes_on
from tests.understanding.scenes import (
    Heard,
    brought,
    demo_database,
    staged,
    states,
    tapped,
    types_in,
)

AGREED, REFUSED, OTHER, HELD, WRONG = "agreed", "refused", "other", "held", "wrong"
OUTCOMES = (AGREED, REFUSED, OTHER, HELD, WRONG)
YES = (
    "ยืนยันค่ะ", "{verb}เลยค่ะ ยืนยัน", "ยืนยันเลยครับ", "ตกลงค่ะ ยืนยันได้เลย", "{verb}ได้เลยครับ",
    "ถูกแล้วค่ะ {verb}เลย", "โอเค {verb}เลย", "ใช่ค่ะ ยืนยันตามนี้", "คอนเฟิร์มค่ะ", "ok ยืนยัน",
    "ตรวจแล้วค่ะ ยืนยันเลย", "{verb}เลยจ้า", "เอาตามนี้เลย ยืนยันค่ะ", "ตกลง {verb}เลยนะคะ", "ถูกต้องครับ ยืนยัน",
    "ยืนยันค่ะ ขอบคุณนะคะ", "{verb}เลยค่า ขอบคุณมากค่ะ",
)  # fmt: skip
PLAIN_YES = (
    "ใช่ค่ะ ตามนั้น", "โอเค จัดไปครับ", "ได้เลยค่ะ", "ตกลงค่ะ", "ถูกต้องแล้วครับ", "โอเคค่ะ ตามนี้เลย",
    "โอเคตามนี้เลยค่ะ ขอบคุณนะคะ", "ตกลงครับ ขอบคุณมากครับ", "ตามนั้นเลยพี่ จัดไป", "เอาแบบนี้แหละค่ะ",
    "ได้ค่ะ บันทึกไว้เลย", "ครบแล้วค่ะ บันทึก", "เอาเหอะ ส่งไปแบบนี้แหละ", "เรียบร้อยดี ส่งได้",
)  # fmt: skip
"""Where words are added to what is sent, these may be about them."""
NOT_YES = (
    "ใช่ค่ะ แต่ขอดูอีกที", "ได้มั้ยคะ", "ยืนยันไหมคะ", "ยังไม่ยืนยันค่ะ", "ไม่ใช่ค่ะ", "{verb}ได้ไหม",
    "ยังไม่{verb}นะ", "ถ้าหัวหน้าโอเคค่อย{verb}", "{verb}หรือยังคะ", "อย่าเพิ่ง{verb}", "ยืนยันแล้วแก้ได้มั้ย",
    "ใช่เหรอคะ", "ไม่ตกลงค่ะ", "ตกลงยังไงดี", "ยืนยันพรุ่งนี้นะ", "ไม่แน่ใจ ยืนยันดีไหม", "ถูกต้องหรือเปล่า",
    "เดี๋ยวค่อย{verb}", "ขอบคุณค่ะ", "ขอบคุณมากครับ เดี๋ยวดูก่อน",
)  # fmt: skip
LEAST_AGREED, MOST_WRONG = 848, 0
"""As last measured, of all roles."""
_REVIEW, _ACTIVE, _MOST_STEPS = "review", "active", 14
_CODE = re.compile(r"\b[0-9A-Z]{5,8}\b")
_VERB_HEADS = ("ยืนยันการ", "ยืนยัน", "การ")


@dataclass(frozen=True)
class Agreed:
    """One sentence: whom, at which confirmation, and what came of it."""

    role: str
    flow: str
    at: str
    text: str
    outcome: str
    reply: str


def played(roles: Sequence[str] = ROLES, only: str = "") -> Iterator[Agreed]:
    """All sentences of these roles, or those of one conversation."""
    with demo_database() as office:
        for role in roles:
            for name, opening in registry.commands().items():
                flow = registry.flow(name)
                if flow is not None and opening and only in ("", name):
                    yield from _walked(office, role, flow, opening[0])


def _walked(office: Office, role: str, flow: Flow, opening: str) -> Iterator[Agreed]:
    with staged(office, lambda house: brought(house, role, ())) as (chat, tries):
        types_in(chat, opening)
        key = next((k for k, row in states(chat).items() if row[::2] == (flow.name, _ACTIVE)), "")
        for _ in range(_MOST_STEPS if key else 0):
            now = states(chat).get(key)
            if now is None or now[2] != _ACTIVE:
                return
            yes = _confirming(chat, flow, now[1])
            if yes is not None:
                yield from _typed(chat, tries, flow, (role, now[1]), yes)
            if now[1] == _REVIEW or not goes_on(chat, key):
                return


def _confirming(chat: Chat, flow: Flow, at: str) -> tuple[str, str] | None:
    """The label and the data of the button that confirms; None where nothing is confirmed."""
    step = flow.step(at)
    if step is not None and not step.on_card:
        return None
    shown = [
        (each["label"], each["data"])
        for message in chat.heard[-1:]
        for each in actions(message)
        if each.get("data", "").startswith("c:")
    ]
    key = ":yes" if step is not None else ":-confirm"
    return next((each for each in shown if key in each[1]), None)


def _typed(
    chat: Chat,
    tries: Callable[[Callable[[], str]], Heard],
    flow: Flow,
    where: tuple[str, str],
    yes: tuple[str, str],
) -> Iterator[Agreed]:
    verb = _verb(yes[0])
    meant = tries(lambda: tapped(chat, yes[1]))
    ways = YES if flow.adds and where[1] == _REVIEW else (*YES, *PLAIN_YES)
    for form in (*ways, *NOT_YES):
        text = form.format(verb=verb)
        heard = tries(lambda text=text: types_in(chat, text))
        yield Agreed(where[0], flow.name, where[1], text, _judged(form, heard, meant), heard.reply)


def _judged(form: str, heard: Heard, meant: Heard) -> str:
    does = heard.after == meant.after and _first(heard.reply) == _first(meant.reply)
    if form in NOT_YES:
        return WRONG if does else HELD
    return AGREED if does else REFUSED if heard.after.keys() == heard.before.keys() else OTHER


def _first(reply: str) -> str:
    """The first line, without a code, which is another each time it is given."""
    return _CODE.sub("", reply.split("\n")[0])


def _verb(label: str) -> str:
    head = next((each for each in _VERB_HEADS if label.startswith(each) and label != each), "")
    return label.removeprefix(head)


def worse(found: Counter[str], least: int, most_wrong: int) -> list[str]:
    """What is worse than last measured."""
    return [f"agreed: {dict(found)}"] if found[AGREED] < least or found[WRONG] > most_wrong else []


def counted(roles: Sequence[str] = ROLES) -> dict[str, Counter[str]]:
    """How many of each outcome, by who types."""
    found: dict[str, Counter[str]] = {role: Counter() for role in roles}
    for each in played(roles):
        found[each.role][each.outcome] += 1
    return found
