"""The LINE group: answers only when mentioned, and nothing personal; the rest goes one to one."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Button, Card, Said, Text
from handlers.queries import rounds
from handlers.understand import words
from models.services import facts, groups, inbox_lanes

GREETING = (
    "สวัสดี บอต STRONG พร้อมให้ข้อมูลรอบส่งรายงานและกิจกรรมตามแผน\n"
    "ในกลุ่มนี้ กล่าวถึงบอตด้วย @ แล้วพิมพ์ “แผน” หรือ “แผน 1.6” เรื่องอื่นกรุณาทักแชตส่วนตัว"
)


def handle(context: Context, event: Event) -> Sequence[Said]:
    """Joining, leaving, and words addressed to the bot; everything else is left alone."""
    if event.kind == "join":
        groups.joined(context.session, context.sealer, context.lane, event.chat_id, context.now)
        return [Text(GREETING)]
    if event.kind == "leave":
        groups.left(context.session, context.lane, context.now)
        return []
    if event.kind == "unsend":
        inbox_lanes.forget_payloads(context.session, context.lane)
        return []
    if event.kind in ("text", "edited") and event.mentioned:
        return answer(context, event.text)
    return []


def answer(context: Context, text: str) -> Sequence[Said]:
    """Rounds and what an activity asks for; all else by a button to the direct chat.

    Somebody who only calls the bot hears what it is there for.
    """
    if not text:
        return [Text(GREETING)]
    match = words.match_command(text, registry.commands())
    if match is not None and match.name == "about_plan":
        return rounds.answer(context, match.rest)
    if match is None:
        return [Text(GREETING)]
    if match.name.startswith(registry.NOT_YET_PREFIX):
        what = match.name.removeprefix(registry.NOT_YET_PREFIX)
        return [Text(f"{what}ยังไม่เปิดให้ใช้ในขณะนี้ และจะทำในแชตส่วนตัวเท่านั้น")]
    return [direct_chat(context, text)]


def direct_chat(context: Context, text: str) -> Said:
    """A button that opens the one-to-one chat with the words typed in."""
    bot = facts.get(context.session, facts.BOT_ID)
    said = "เรื่องนี้ทำในแชตส่วนตัวเท่านั้น เพื่อรักษาข้อมูลของท่าน"
    if bot is None:
        return Text(f"{said} กรุณาเปิดแชตกับบอตแล้วพิมพ์อีกครั้ง")
    link = f"https://line.me/R/oaMessage/{quote(bot, safe='@')}/?{quote(text[:100])}"
    return Card("ทักแชตส่วนตัว", subtitle=said, buttons=(Button("เปิดแชตส่วนตัว", uri=link),))
