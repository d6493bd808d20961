"""Tells the next person, the preparer and the recipients where a document stands."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Card, Row
from handlers.sign_offs import road_cards, road_words
from handlers.understand.dates.dates import thai_date
from models.people import people
from models.people.person import Person
from models.sign_offs.sign_off import (
    CHANGED,
    CHECK,
    CHECKING,
    ISSUED,
    RETURNED,
    SIGN,
    SIGNED,
    SIGNING,
    WITHDRAWN,
    SignOff,
)

NEXT, TOLD, SENT = "sign_off_next", "sign_off_told", "sign_off_sent"
"""Kinds of messages in the outbox."""

_TITLES = {
    CHECKING: "มีเอกสารรอท่านตรวจ",
    SIGNING: "มีเอกสารรอท่านลงนาม",
    SIGNED: "เอกสารลงนามแล้ว ออกเลขและวันที่ได้",
    ISSUED: "ออกเลขเอกสารแล้ว ส่งต่อได้",
    RETURNED: "เอกสารถูกส่งกลับให้แก้ไข",
    CHANGED: "ข้อมูลเปลี่ยนหลังเสนอ ต้องขอเอกสารและเสนอใหม่",
}
ASKED = frozenset(_TITLES.values())
"""The titles of cards that come by themselves."""
_AGAIN = "ขออภัย ยังบันทึกขั้นนี้ไม่สำเร็จ กรุณากดอีกครั้ง"
_ANEW = "ขออภัย จัดทำเอกสารนี้ไม่สำเร็จ กรุณาขอเอกสารและเสนอใหม่"
_NOBODY_NEXT = "ผู้ที่ต้องตรวจหรือลงนามไม่มีหน้าที่นี้แล้ว กรุณาถอนเรื่องแล้วเสนอใหม่"


def key(found: SignOff, person_id: int) -> str:
    return f"{NEXT}:{found.id}:{found.revision}:{person_id}"


def keys_of_asked(found: SignOff) -> list[str]:
    """Returns the keys of the cards that asked somebody to check or sign it."""
    asked = (found.checker_id, found.signer_id)
    return [f"{NEXT}:{found.id}:{n}:{who}" for who in asked for n in range(1, found.revision + 1)]


def tell(context: Context, found: SignOff, tapped: str | None = None) -> None:
    """Tells who is concerned of where it stands now. tapped: the step that brought it there."""
    context.withdrawn += keys_of_asked(found)
    nexts = {CHECKING: found.checker_id, SIGNING: found.signer_id}
    if found.state in nexts:
        _send(context, found, nexts[found.state], NEXT)
        return
    _send(context, found, found.prepared_by, TOLD)
    if found.state not in (CHANGED, RETURNED):
        return
    if (found.checked_at is not None or tapped == CHECK) and found.ended_by != found.checker_id:
        _send(context, found, found.checker_id, TOLD)
    if tapped == SIGN:
        _send(context, found, found.signer_id, TOLD)


def _send(context: Context, found: SignOff, person_id: int, kind: str) -> None:
    person = people.by_id(context.session, person_id)
    if person is None:
        return
    card = road_cards.of_road(context, found, person, _TITLES[found.state])
    about = key(found, person_id)
    context.notify(person, [card], about if kind == NEXT else f"{TOLD}:{about}", kind)


def not_made(context: Context, found: SignOff, person_id: int) -> None:
    """Tells whoever tapped that the step could not be made."""
    title = _ANEW if found.state == WITHDRAWN else _AGAIN
    _say(context, found, person_id, title, f"again:{context.event_key}")


def nobody_next(context: Context, found: SignOff) -> None:
    """Tells whoever prepared it that nobody can go on with it."""
    _say(context, found, found.prepared_by, _NOBODY_NEXT, f"nobody:{found.revision}")


def _say(context: Context, found: SignOff, person_id: int, title: str, about: str) -> None:
    person = people.by_id(context.session, person_id)
    if person is not None:
        card = road_cards.of_road(context, found, person, title)
        context.notify(person, [card], f"{TOLD}:{found.id}:{about}", TOLD)


def deliver(context: Context, found: SignOff, to: Person) -> None:
    """Sends a link to one recipient, once. The right to the document is asked when they open it."""
    issued = thai_date(found.issued_on) if found.issued_on is not None else ""
    link = context.signed_link(found.id, to.id, context.now)
    card = Card(
        "มีเอกสารถึงท่าน",
        subtitle=road_words.title_of(context, found),
        rows=(
            Row("เลขที่และวันที่", f"{found.number} ลงวันที่ {issued}"),
            Row("ผู้ลงนาม", road_words.name_of(context, found.signer_id)),
            Row("รหัสเอกสาร", found.code),
        ),
        buttons=(
            Button("เปิดเอกสาร", uri=link, style="primary"),
            road_words.button("ขอลิงก์ใหม่", road_words.ONE, found),
        ),
        note=f"ลิงก์เปิดได้ 1 เดือนเฉพาะท่าน {road_words.NO_LAW}",
    )
    context.notify(to, [card], f"{SENT}:{found.id}:{to.id}", SENT)
