"""Names of what the roster opens, and words that its cards share."""

from __future__ import annotations

from handlers.messages import Button
from handlers.people.people_words import role_words
from handlers.question.query import opens
from models.accounts.changing import roster_change
from models.accounts.changing.roster_change import Effect
from models.people.person import STAFF, Person

FIND, ONE, CHANGE = "find_people", "person_card", "change_person"
ADD, FREE, RETIRE = "add_person", "free_account", "retire_person"
ACTING, APPOINT = "who_acts", "deputies_of_all"
REQUESTS, DECIDE = "roster_requests", "decide_roster"

ADD_ONE = Button("เพิ่มบุคลากร", opens(ADD), "เพิ่มบุคลากร")
SEARCH = Button("ค้นหา", opens(FIND), fill="บุคลากร ")


def role_list(person: Person) -> str:
    """Returns the Thai names of the roles above staff; "" for none."""
    return role_words([role for role in person.roles if role != STAFF])


def joined_words(person: Person) -> str:
    """Returns what is to be known of the account; "" if LINE reaches the person."""
    if person.line_user_id is None:
        return "ยังไม่ลงทะเบียน"
    return "ปิดรับข้อความจากบอต" if person.blocked_at is not None else ""


def effect_words(effect: Effect) -> str:
    """Returns what a change leaves behind, in a sentence."""
    count = f"ผู้ใต้บังคับบัญชา {effect.count} คน"
    sentences = {
        roster_change.LAST_REPORTER: f"{effect.bureau}จะไม่มีผู้รายงานเหลืออยู่ กรุณาตั้งผู้รายงานคนใหม่",
        roster_change.LAST_RECEIVER: f"{effect.bureau}จะไม่มีผู้รับเรื่องร้องเรียนเหลืออยู่ กรุณาตั้งผู้รับเรื่องคนใหม่",
        roster_change.NO_SUPERIOR: "จะไม่มีผู้บังคับบัญชา รายงานของผู้นี้ให้ผู้ดูแลระบบเป็นผู้อนุมัติ",
        roster_change.OTHER_BUREAU: f"ผู้บังคับบัญชาอยู่{effect.bureau} ซึ่งเป็นคนละสำนัก",
        roster_change.PEOPLE_STAY: f"{count}ยังอยู่{effect.bureau} กรุณาตั้งผู้บังคับบัญชาใหม่",
    }
    return sentences[effect.code]
