"""A duty that reminders are about: found among one's own, and named in words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.messages import Button, Message
from handlers.question.query import opens
from handlers.reminders.kind_words import words_of
from handlers.understand.dates.dates import short_date
from models.duties.duty import Duty
from models.duties.duty_people import (
    ABOVE,
    ADMINISTRATOR,
    ANSWERER,
    APPROVER,
    DIRECTOR,
    HANDLER,
    HEAD,
    OWNER,
    REPORTERS,
    RESPONSIBLE,
    SIGNER,
)
from models.duties.reminder_tables import ON_LEAVE, ON_PAPER, WAITING_FOR_OTHERS
from models.reminders import own_duties
from models.reminders.own_duties import OwnDuty

ROLES: Mapping[str, str] = {
    RESPONSIBLE: "ผู้รับผิดชอบรายงาน",
    REPORTERS: "ผู้รายงานร่วม",
    HEAD: "หัวหน้ากลุ่มงาน",
    DIRECTOR: "ผู้อำนวยการสำนัก",
    ADMINISTRATOR: "ผู้ดูแลระบบ",
    APPROVER: "ผู้อนุมัติ",
    OWNER: "เจ้าของเรื่อง",
    SIGNER: "ผู้ที่ต้องเข้าร่วมประกาศ",
    ABOVE: "ผู้บังคับบัญชาเหนือขึ้นไป",
    ANSWERER: "ผู้ที่ขอให้อ่านหรือตอบ",
    HANDLER: "ผู้รับเรื่อง",
}
"""Why somebody is told of a duty."""

REASONS: Mapping[str, str] = {
    WAITING_FOR_OTHERS: "รอหน่วยงานอื่น",
    ON_LEAVE: "ผู้รับผิดชอบลา",
    ON_PAPER: "ทำเป็นเอกสารแล้ว",
}
"""Why something is late. Each fits a button."""

WHY = Button("เตือนอะไรฉันบ้าง", opens("why_reminded"), "เตือนอะไรฉันบ้าง")


def role_words(mine: OwnDuty) -> str:
    """Returns the role in which the duty reaches somebody."""
    roles = words_of(mine.duty.kind).roles
    return roles.get(mine.role, ROLES[mine.role])


def only_waits(mine: OwnDuty) -> bool:
    """Tells whether others decide or send it, and the person only waits for it."""
    return mine.role in words_of(mine.duty.kind).awaits


def urge_words(duty: Duty, role: str) -> str:
    """Returns what whoever comes next may do about a duty that they cannot open; else empty."""
    return words_of(duty.kind).urge if role == ABOVE else ""


# -- finding -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OwnDuties:
    """The duties that reach the person talking, the nearest first."""

    duties: Sequence[OwnDuty]

    def by_key(self, key: str) -> OwnDuty | None:
        """Returns the duty of this key. None if it is met, or if it reaches others only."""
        return next((each for each in self.duties if each.duty.key == key), None)

    def numbered(self, number: str) -> list[OwnDuty]:
        """Returns those of the activity of this number, or of its parts."""
        return [each for each in self.duties if each.duty.of_activity(number)]


def own(context: Context) -> OwnDuties:
    """Returns the duties that reach the person talking, looked for once while the event is handled:
    a question, its buttons and the reader of its answer all ask."""
    known = context.once.get(("own_duties", context.me.id))
    return known if known is not None else own_now(context)


def own_now(context: Context) -> OwnDuties:
    """Returns the same after something may have been sent by the same words."""
    session, days = context.session, context.working_days
    found = OwnDuties(own_duties.reaching(session, days, context.me, context.now))
    context.once["own_duties", context.me.id] = found
    return found


# -- wording -------------------------------------------------------------------------------------


def what_words(duty: Duty) -> str:
    """`รายงาน 1.10`, `แก้ไขรายงาน 1.10`, `เข้าร่วมประกาศ 6 ฉบับ`: what is to be done."""
    words = words_of(duty.kind)
    return f"{words.name} {words.which(duty)}"


def duty_words(duty: Duty) -> str:
    """`รายงาน 1.10 กำหนด 20 มี.ค. 70`."""
    return f"{what_words(duty)} {words_of(duty.kind).when(duty)}"


def chosen_words(context: Context, answers: Answers) -> str:
    """Returns the same of the duty that was answered at `step`."""
    mine = own(context).by_key(answers["duty"])
    return duty_words(mine.duty) if mine is not None else "เรื่องนี้"


def short_words(duty: Duty) -> str:
    """`1.10 · 20 มี.ค.`: on a button, in a list of duties."""
    return f"{words_of(duty.kind).short(duty)} · {short_date(duty.day).rpartition(' ')[0]}"


def choice_key(duty: Duty) -> str:
    """Returns the key of the choice that means this duty, however the list changes."""
    return hashlib.sha256(duty.key.encode()).hexdigest()[:16]


def step(
    ask: Callable[[Context, Answers], Message],
    read: Callable[[str, Context, Answers], Any],
    choices: Callable[[Context, Answers], Sequence[Choice]],
) -> Step:
    """Returns the step `duty`: which one, by its key."""
    chosen = "เรื่องที่เลือก"
    return Step("duty", "เรื่อง", ask, read, choices, show=lambda _value, _answers: chosen)


def to_do(context: Context, duty: Duty) -> tuple[Button, ...]:
    """Returns the button where the duty is met; for those who only look after it, where it can be
    seen. Empty for those who may see nothing of it."""
    button = words_of(duty.kind).to_do(duty, context.me)
    return () if button is None else (button,)
