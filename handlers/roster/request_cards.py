"""Requests that a second administrator confirms: their cards, and who is told of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, pushed
from handlers.people.people_words import role_words
from handlers.question.query import opens
from handlers.roster.roster_words import DECIDE, ONE, REQUESTS
from handlers.understand.dates.dates import thai_date, thai_moment
from handlers.understand.listing import listed
from models.accounts import second_administrator
from models.accounts.changing import roster_change, roster_requests
from models.accounts.changing.roster_deciding import Decided
from models.people import people
from models.people.person import ADMIN, Person
from models.people.roster_request import ROLES_WAIT, RosterRequest

KIND = "account"
MENU = drafts.MENU
WAITS = "หน้าที่ในระบบมีผลเมื่อผู้ดูแลระบบอีกท่านยืนยัน เรื่องอื่นมีผลทันทีที่กด"
AT_ONCE = "มีผลทันทีที่กด และแจ้งเจ้าตัวให้ทราบ"
ALONE = "ท่านเป็นผู้ดูแลระบบคนเดียวที่ติดต่อได้ จึงมีผลทันทีโดยไม่ต้องมีผู้ยืนยัน"


def would_wait(context: Context, person: Person, new: Mapping[str, Any]) -> bool:
    """Tells whether these values need another administrator."""
    if "roles" not in new:
        return False
    gained, lost = roster_change.differences(person, new["roles"])
    others = roster_requests.deciders(context.session, context.me, person, bool(gained))
    return second_administrator.is_needed(gained, lost) and bool(others)


def note(context: Context, person: Person, new: Mapping[str, Any]) -> str:
    """Returns when the values count: at once, or once another administrator has confirmed."""
    if would_wait(context, person, new):
        return WAITS
    gained, _ = roster_change.differences(person, new.get("roles", person.roles))
    return ALONE if gained else AT_ONCE


def others(context: Context) -> bool:
    """Tells whether there is another administrator who may confirm."""
    return any(each.id != context.me.id for each in people.administrators(context.session))


def key_of(request: RosterRequest, admin: Person) -> str:
    """Returns the business key of the card that one administrator gets."""
    return f"roster_request:{request.id}:{admin.id}"


def _deciders(context: Context, request: RosterRequest, person: Person) -> list[Person]:
    asker = people.by_id(context.session, request.asked_by)
    raises = bool(request.gained) or request.kind != ROLES_WAIT
    return roster_requests.deciders(context.session, asker, person, raises)


def tell(context: Context, request: RosterRequest, person: Person) -> list[Message]:
    """Shows the request to the other administrators; returns what the asker reads."""
    deciders = _deciders(context, request, person)
    for admin in deciders:
        message = card(context, request, person, offer=True)
        context.notify(admin, [message], key_of(request, admin), KIND)
    names = listed((each.name for each in deciders[:3]), "หรือ")
    until = thai_date(request.last_day)
    return [Text(f"ส่งให้ {names} ยืนยันแล้ว คำขอปิดเองหากไม่มีผู้ยืนยันภายใน {until}")]


def what_words(request: RosterRequest) -> Sequence[Part]:
    """Returns the rows of what is asked for."""
    if request.kind != ROLES_WAIT:
        return (Row("สิ่งที่ขอ", "ปลดบัญชี LINE เดิม เพื่อลงทะเบียนด้วยบัญชีใหม่"),)
    rows = [Row("หน้าที่ที่เพิ่ม", role_words(request.gained), tone="good")] if request.gained else []
    return [*rows, *([Row("หน้าที่ที่พ้น", role_words(request.lost))] if request.lost else [])]


def card(context: Context, request: RosterRequest, person: Person, offer: bool) -> Card:
    """Returns the request as an administrator decides on it. offer: with its buttons."""
    asker = people.names(context.session, [request.asked_by]).get(request.asked_by, "–")
    buttons = (
        Button("ยืนยัน", opens(DECIDE, a=request.id, do="confirm"), "ยืนยันคำขอแก้ทะเบียน"),
        Button("ปฏิเสธ", opens(DECIDE, a=request.id, do="refuse"), "ปฏิเสธคำขอแก้ทะเบียน"),
    )
    return Card(
        "คำขอแก้ทะเบียนบุคลากร",
        alt="คำขอแก้ทะเบียนบุคลากร",
        subtitle=f"{person.name} ({person.staff_id})",
        rows=(
            Row("ตำแหน่ง", f"{person.position or '–'} · {person.bureau.name}"),
            *what_words(request),
            Row("ผู้ขอ", f"{asker} {thai_moment(request.asked_at)}"),
            Para("กรุณาดูคำสั่งหรือสอบถามก่อนยืนยัน กดครั้งเดียวมีผลทันที", tone="warn"),
        ),
        buttons=buttons if offer else (),
        note=f"ปิดเองหากไม่มีผู้ยืนยันภายใน {thai_date(request.last_day)}",
    )


ALL = Button("คำขอที่รอ", opens(REQUESTS), "คำขอแก้ทะเบียน")


def tell_lapsed(context: Context, request: RosterRequest, person: Person, asker: Person) -> None:
    """Tells who asked for it that nobody decided in time, when the bot next speaks."""
    for admin in _deciders(context, request, person):
        context.withdrawn.append(key_of(request, admin))
    if not asker.has(ADMIN) or asker.retired_at is not None:
        return
    words = (
        f"คำขอแก้ทะเบียนของ {person.name} ปิดแล้ว "
        f"เพราะไม่มีผู้ดูแลระบบอีกท่านยืนยันภายใน {thai_date(request.last_day)} "
        "ทะเบียนยังเป็นตามเดิม หากยังต้องการ กด “ดูบุคลากรท่านนี้” แล้วขอใหม่"
    )
    again = Button("ดูบุคลากรท่านนี้", opens(ONE, n=person.id), f"บุคลากร {person.staff_id}")
    context.notify(
        asker,
        [pushed("คำขอแก้ทะเบียน", words, again)],
        f"roster_request:{request.id}:over",
        KIND,
        not_before=context.working_days.next_speaking(context.now),
    )


def tell_decision(context: Context, over: Decided, confirmed: bool) -> None:
    """Tells who asked for it, and withdraws the cards of the other administrators."""
    for admin in _deciders(context, over.request, over.person):
        context.withdrawn.append(key_of(over.request, admin))
    done = "ยืนยัน" if confirmed else "ไม่ยืนยัน"
    by = context.person.name if context.person is not None else "ผู้ดูแลเครื่องแม่ข่าย"
    words = f"{by} {done}คำขอแก้ทะเบียนของ {over.person.name} แล้ว"
    message = pushed("คำขอแก้ทะเบียน", words, ALL)
    context.notify(over.asker, [message], f"roster_request:{over.request.id}:over", KIND)
