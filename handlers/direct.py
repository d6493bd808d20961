"""What somebody says or taps one to one: to a conversation, a question, or a kind way on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers import conversing, registry
from handlers.context import Context
from handlers.conversing import MENU
from handlers.events import Event
from handlers.flow import Flow
from handlers.flows import join_roster
from handlers.messages import Button, Said, Text
from handlers.queries import menu, welcome
from handlers.query import Query, opens
from handlers.understand import words
from models.services import attachments, conversations
from models.services.attachments import Arrived
from models.services.conversations import Place

_ONLY_A_NUMBER = re.compile(r"^[\d.]*$")
NOT_ASKED = "ยังไม่มีเรื่องที่ต้องแนบไฟล์ พิมพ์ “รายงาน” เพื่อเริ่มรายงานกิจกรรม แล้วส่งไฟล์อีกครั้ง"


def text(context: Context, event: Event) -> Sequence[Said]:
    """Typed words."""
    said = event.text.strip()
    if not said:
        return _not_understood(context, "")
    place = conversations.active(context.session, context.sealer, context.lane)
    match = words.match_command(said, registry.commands())
    if place is not None and place.state is not None:
        if match is None or not _interrupts(match):
            return conversing.say(context, place, said, message_hash(context, event.message_id))
    if match is not None:
        return _open(context, match.name, match.rest, {})
    if context.person is None:
        return _stranger(context, said)
    return _not_understood(context, said)


def _interrupts(match: words.Match) -> bool:
    """Inside a conversation only a bare command counts; anything longer is an answer."""
    return match.exact and _ONLY_A_NUMBER.match(match.rest) is not None


def tap(context: Context, event: Event) -> Sequence[Said]:
    """A button: inside a conversation (`c:`), or one that opens something (`o:`)."""
    kind, _, rest = event.data.partition(":")
    if kind == "c" and rest.count(":") >= 2:
        conversation_id, step, key = rest.split(":", 2)
        return conversing.tap(context, conversation_id, step, key)
    if kind == "o":
        name, _, facts = rest.partition("?")
        return _open(context, name, "", dict(parse_qsl(facts)))
    return conversing.ended(None)


def _open(
    context: Context, name: str, rest: str, facts: Mapping[str, str]
) -> Sequence[Said]:
    if name == "resume":
        return conversing.resume(context, facts.get("c", ""))
    if name == "anew":
        return conversing.anew(context, facts.get("c", ""))
    if name.startswith("not_yet:"):
        what = name.partition(":")[2]
        return [Text(f"{what}ยังไม่เปิดให้ใช้ในขณะนี้ พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้", (MENU,))]
    declared = registry.flow(name) or registry.query(name)
    if declared is None:
        return conversing.ended(None)
    if context.person is None and not declared.anyone:
        return welcome.answer(context)
    if isinstance(declared, Flow):
        return conversing.open_flow(context, declared, rest, facts)
    return _ask(context, declared, rest, facts)


def _ask(
    context: Context, query: Query, rest: str, facts: Mapping[str, str]
) -> Sequence[Said]:
    if not context.may(query.roles):
        return [Text("คำถามนี้ตอบได้เฉพาะผู้มีหน้าที่ พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้", (MENU,))]
    answer = query.answer(context, rest, facts)
    return conversing.with_buttons(answer, (*conversing.back_to(context), MENU))


def _stranger(context: Context, said: str) -> Sequence[Said]:
    """Somebody not on the roster: a joining code opens the joining; all else gets help."""
    if join_roster.looks_like_a_code(said):
        return conversing.open_flow(context, join_roster.FLOW, said, {})
    return welcome.answer(context)


def _not_understood(context: Context, said: str) -> Sequence[Said]:
    """The nearest offers as buttons; never a dead end."""
    offers = []
    for name in words.nearest(said, registry.commands(), 3):
        label = registry.commands()[name][0]
        if not name.startswith("not_yet:"):
            offers.append(Button(label, opens(name), label))
    hint = "ยังไม่เข้าใจข้อความนี้ เลือกจากปุ่มด้านล่าง หรือพิมพ์ “เมนู”"
    return [Text(hint, (*offers, *conversing.back_to(context), MENU))]


def sticker(context: Context, _event: Event) -> Sequence[Said]:
    """Thanks and stickers start nothing."""
    place = conversations.active(context.session, context.sealer, context.lane)
    if place is not None:
        return [Text("ได้รับสติกเกอร์แล้ว กรุณาตอบคำถามที่ค้างอยู่", conversing.back_to(context))]
    return [Text("ขอบคุณ หากต้องการใช้งาน กด “เมนู”", (MENU,))]


def location(context: Context, event: Event) -> Sequence[Said]:
    """A place is no answer to anything yet."""
    del event
    return [Text("ยังไม่ใช้ตำแหน่งที่ตั้งในเรื่องใด พิมพ์เป็นข้อความแทน หรือกด “เมนู”",
                 (*conversing.back_to(context), MENU))]  # fmt: skip


def file(context: Context, event: Event) -> Sequence[Said]:
    """A file: kept for the conversation; answered once it has been looked at."""
    assert event.media is not None
    place = _file_place(context)
    if context.person is None or place is None:
        return [Text(NOT_ASKED if context.person else welcome.JOIN_FIRST, (MENU,))]
    if event.media.external:
        return [Text("ไฟล์นี้อยู่นอก LINE กรุณาบันทึกลงเครื่องแล้วส่งเป็นไฟล์หรือรูปภาพ")]
    arrived = Arrived(
        sender=event.user_id,
        message_id=event.media.message_id,
        message_hash=message_hash(context, event.media.message_id),
        name=event.media.name,
        kind=event.media.kind,
        album=context.sealer.keyed_hash(event.media.album or event.media.message_id, "album"),
        album_total=event.media.album_total if event.media.album else 1,
        reply_token=event.reply_token,
        occurred_at=context.occurred_at,
        received_ticks=context.received_ticks,
    )
    file_id = attachments.note_arrival(
        context.session, context.sealer, context.lane, place.row.id, arrived
    )
    conversing.files_sent(context, place, [file_id])
    return []


def _file_place(context: Context) -> Place | None:
    place = conversations.active(context.session, context.sealer, context.lane)
    if place is None or place.state is None:
        return None
    flow = registry.flow(place.row.flow)
    takes = flow is not None and flow.file_step is not None and conversing.allowed(context, flow)
    return place if takes else None


def message_hash(context: Context, message_id: str) -> str:
    """By what a message is found again when it is taken back."""
    return context.sealer.keyed_hash(message_id, "message") if message_id else ""


REASONS: Mapping[str, str] = {
    "too_big": "ใหญ่เกิน 25 MB กรุณาย่อขนาดแล้วส่งใหม่",
    "empty": "เป็นไฟล์ว่าง กรุณาส่งใหม่",
    "not_supported": "ไม่ใช่ชนิดที่รับ กรุณาส่งรูปภาพ (JPG, PNG) หรือ PDF",
    "disguised": "มีเนื้อหาไม่ตรงกับชนิดไฟล์ กรุณาส่งไฟล์ต้นฉบับ",
    "broken": "เปิดไม่ได้ กรุณาบันทึกใหม่แล้วส่งอีกครั้ง",
    "encrypted": "ตั้งรหัสผ่านไว้ กรุณาปลดรหัสแล้วส่งใหม่",
    "has_macros": "มีมาโคร กรุณาบันทึกเป็น PDF แล้วส่งใหม่",
    "too_large_picture": "มีขนาดภาพใหญ่เกินไป กรุณาย่อแล้วส่งใหม่",
    "gone": "ไม่อยู่ใน LINE แล้ว กรุณาส่งใหม่",
    "unreachable": "ดึงจาก LINE ไม่สำเร็จ กรุณาส่งใหม่",
}


def files_ready(context: Context, event: Event) -> Sequence[Said]:
    """A sending of files was fetched and checked (our own event, scheduler/content_fetch)."""
    album = str(event.raw.get("album", ""))
    rows = attachments.mark_answered(context.session, context.lane, album)
    if not rows:
        return []
    kept = [row.id for row in rows if row.state == "kept"]
    refused = [row for row in rows if row.state == "refused"]
    said: list[Said] = []
    if kept:
        said.append(Text(f"ได้รับไฟล์แล้ว {len(kept)} ไฟล์"))
    for reason in dict.fromkeys(row.reason or "broken" for row in refused):
        count = sum(row.reason == reason for row in refused)
        said.append(Text(f"ไม่ได้เก็บ {count} ไฟล์ เพราะไฟล์{REASONS.get(reason, REASONS['broken'])}"))
    gone = [row.id for row in rows if row.state != "kept"]
    return conversing.files_ready(context, rows[0].conversation_id, kept, gone, said[:3])


def follow(context: Context, _event: Event) -> Sequence[Said]:
    """Somebody added the bot, or unblocked it: greeting, and the draft that waits."""
    if context.person is None:
        return welcome.answer(context)
    greeting = Text("ยินดีต้อนรับกลับ พร้อมทำงานต่อ", (*conversing.back_to(context), MENU))
    return [greeting, *menu.QUERY.answer(context, "", {})]


def merged(said: Sequence[Said], context: Context) -> Sequence[Said]:
    """Always a visible next step: a way on stands under the last thing said."""
    if not said:
        return said
    last = said[-1]
    if isinstance(last, Text) and not last.quick:
        return [*said[:-1], replace(last, quick=(*conversing.back_to(context), MENU))]
    return said
