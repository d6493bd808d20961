"""Signing in with the code on the screen or at the door; a bare code is the command."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.attendance.signing import sign_in_by_name
from handlers.codes import typed_codes
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.subjects.declaration import GroupQuestion
from models.attendance import events, moving_code, signing_in
from models.attendance.attendance_event import ATTENDANCE, PRINTED, SCANNED, TYPED, AttendanceEvent
from models.attendance.signing_in import HeardCode
from models.codes import given_codes
from models.codes.short_code import is_mixed
from models.errors import Refusal


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Marks that the person is there, or says kindly why not.

    facts: `about` and `code` of a printed code.
    """
    printed = _printed(context, facts)
    if printed is not None:
        return _signed_in(context, printed, PRINTED)
    found = _found(context, rest)
    if found is None:
        return [
            Text(
                f"ไม่พบรหัสนี้ รหัสบนจอเปลี่ยนทุกนาที\n{event_words.HOW_TO}"
                if typed_codes.signs_in(rest)
                else event_words.HOW_TO,
                (event_words.MENU,),
            )
        ]
    if found.over:
        words = f"รหัสนี้ของ {event_words.quoted(found.event.title)} หมดเวลาแล้ว รหัสบนจอเปลี่ยนทุกนาที"
        return [Text(f"{words} กรุณาสแกนหรือพิมพ์รหัสที่เห็นบนจอขณะนี้", (event_words.MENU,))]
    how = SCANNED if moving_code.is_scanned(rest) else TYPED
    return _signed_in(context, found.event, how)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question if the words are the moving code of an event, also one that is over; or,
    outside of conversations, seem to be one while there is an event."""
    if not _signs(words):
        return None
    if inside is None and events.near(context.session, context.now):
        return QUERY
    return QUERY if _found(context, words) is not None else None


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers a moving code in a group: one signs in one to one."""
    found = _found(context, question.text)
    return None if found is None else [question.one_to_one(QUERY.name)]


def _signs(words: str) -> str:
    """Returns the signs of a moving code that somebody typed; "" if the text is no such code."""
    signs = typed_codes.signs_in(words)
    return signs if len(signs) == moving_code.LENGTH and is_mixed(signs) else ""


def _found(context: Context, words: str) -> HeardCode | None:
    signs = _signs(words)
    return signing_in.heard(context.session, context.sealer, signs, context.now) if signs else None


def _printed(context: Context, facts: Facts) -> AttendanceEvent | None:
    """The event whose printed code this is. A moving event has none, whatever a button says."""
    about = button_facts.whole(facts, "about")
    event = events.named(context.session, about) if about is not None else None
    if event is None or event.moving:
        return None
    code = given_codes.of(context.session, ATTENDANCE, event.id)
    return event if code is not None and code.code == facts.get("code") else None


def _signed_in(context: Context, event: AttendanceEvent, how: str) -> Sequence[Message]:
    if context.person is None:
        back = _outsider_back(context, event)
        if back is not None:
            return back
        facts = {"about": str(event.id), "how": how}
        return beginning.open_flow(context, sign_in_by_name.FLOW, "", facts)
    try:
        mark = signing_in.sign_in(context.session, event, context.person, how, context.now)
    except Refusal as refusal:
        return [Text(event_words.refused(event, refusal), (event_words.MENU,))]
    context.must_arrive = True
    came_back = mark.marked_at < context.now
    return [event_words.receipt(context, event, context.person.name, came_back)]


def _outsider_back(context: Context, event: AttendanceEvent) -> Sequence[Message] | None:
    """Marks that an outsider who had left early is back; None if this account had not."""
    session, sealer, account = context.session, context.sealer, context.line_user_id
    try:
        mark = signing_in.outsider_back(session, sealer, event, account, context.now)
    except Refusal as refusal:
        return [Text(event_words.refused(event, refusal), (event_words.MENU,))]
    if mark is None:
        return None
    context.must_arrive = True
    return [event_words.receipt(context, event, signing_in.opened_name(sealer, mark), back=True)]


QUERY = Query(
    name="sign_in",
    words=("ลงชื่อ", "ลงชื่อเข้าร่วม", "เช็คชื่อ", "เช็กชื่อ"),
    answer=answer,
    anyone=True,
    goes_on=True,
)
