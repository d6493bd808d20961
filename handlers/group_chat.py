"""The LINE group: answers only when mentioned, and nothing personal; the rest goes one to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from handlers import registry
from handlers.complaints import receipt_codes
from handlers.complaints.filing import file_complaint, heard
from handlers.complaints.tracking import track_case
from handlers.context import Context
from handlers.events import Event
from handlers.gifts import report_gift
from handlers.groups import confirm_group, group_words
from handlers.home import help_me, menu
from handlers.messages import Button, Card, Said, Text
from handlers.people import join_roster
from handlers.plans import group_rounds
from handlers.pledges import join_announcements, pledge_news
from handlers.understand import words
from handlers.understand.thai import fold
from models.groups import chat_groups
from models.people import people
from models.people.person import ChatGroup
from models.queues import inbox_lanes
from models.trail import facts

NOT_ALLOWED = "กลุ่มนี้ยังไม่ได้รับอนุญาตให้ใช้บอต หากเป็นกลุ่มของสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"
_LINK_UNITS = 1_800  # of the 2,000 an address may have, for the words typed in
_COMPLAINT = tuple(map(fold, ("ร้องเรียน", "เบาะแส")))


def handle(context: Context, event: Event) -> Sequence[Said]:
    """Joining, leaving, and words addressed to the bot; everything else is left alone."""
    if event.kind == "join":
        return _joined(context, event)
    if event.kind == "leave":
        _left(context)
        return []
    if event.kind == "unsend":
        inbox_lanes.forget_parked(context.session, context.lane)
        return []
    if event.kind in ("text", "edited") and event.mentioned:
        return _called(context, event)
    return []


# -- joining and leaving -------------------------------------------------------------------------


def _joined(context: Context, event: Event) -> Sequence[Said]:
    group = chat_groups.joined(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    _ask_administrators(context, group)
    return [_greeting(group)]


def _ask_administrators(context: Context, group: ChatGroup) -> None:
    """Told once a joining, however often it is called: the key makes it once."""
    card = confirm_group.invited(group, chat_groups.office_groups(context.session))
    for each in people.administrators(context.session):
        key = confirm_group.notice_key("joined", group, each.id)
        context.notify(each, [card], key, "group_joined")


def _left(context: Context) -> None:
    group = chat_groups.left(context.session, context.lane, context.now)
    if group is None:
        return
    card = confirm_group.removed(group)
    for each in people.administrators(context.session):
        context.withdrawn.append(confirm_group.notice_key("joined", group, each.id))
        key = confirm_group.notice_key("left", group, each.id)
        context.notify(each, [card], key, "group_left")


def _greeting(group: ChatGroup) -> Said:
    """What the bot is there for; until the group is confirmed, by which code to tell it."""
    office = chat_groups.is_office(group)
    lines = [
        "บอต STRONG ตอบในกลุ่มนี้เมื่อถูกเรียกเท่านั้น",
        f"เรียกด้วย @ แล้วพิมพ์ “เมนู” “แผน” “แผน 1.6” หรือ “{'ภาพรวม' if office else 'รอบ 20 มีนาคม'}”",
        "เรื่องอื่น กรุณาทักแชตส่วนตัว",
        *([] if office else [f"รหัสกลุ่ม {chat_groups.code(group)} รอผู้ดูแลระบบยืนยัน"]),
    ]
    return Text("\n".join(lines))


# -- being called --------------------------------------------------------------------------------


def _called(context: Context, event: Event) -> Sequence[Said]:
    # A receipt's code is neither said again nor kept, whatever group it is.
    context.secret = context.secret or receipt_codes.code_in(event.text) is not None
    group = chat_groups.present(
        context.session, context.sealer, context.lane, event.chat_id, context.now
    )
    if chat_groups.is_refused(group):
        return [Text(NOT_ALLOWED)]
    if not chat_groups.is_office(group):
        _ask_administrators(context, group)
        return answer(context, event.text, group)
    return [*answer(context, event.text, group), *pledge_news.told(context, group)]


def answer(context: Context, text: str, group: ChatGroup) -> Sequence[Said]:
    """Rounds, what an activity asks for, the office's figures; all else by the direct chat.

    Somebody who only calls the bot, or is not understood, hears what it is there for.
    """
    if receipt_codes.code_in(text) is not None:
        return [direct_chat(context, track_case.FLOW.name, text)]
    match = words.match_command(text, registry.commands()) if text else None
    if _is_complaint(match, text):  # nothing of it is kept, not even the words
        context.secret = True
        return [direct_chat(context, match.name if match else file_complaint.FLOW.name, text)]
    if group_words.asks_for_the_gift_rule(text):
        return [group_words.gift_rule(_door(context, report_gift.FLOW.opens_on[0]))]
    if match is None:
        return _unmatched(context, text, group)
    return _matched(context, text, match, group)


def _matched(context: Context, text: str, match: words.Match, group: ChatGroup) -> Sequence[Said]:
    figures = chat_groups.is_office(group)
    if match.name in (menu.QUERY.name, help_me.QUERY.name):
        door = _door(context, registry.commands()[match.name][0])
        return [replace(group_words.can_be_asked(figures), buttons=door)]
    if match.name == join_announcements.FLOW.name:
        return [_invited(context, match.name, figures)]
    if match.name == "about_plan":
        return group_rounds.answer(context, match.rest or text, figures)
    if match.name == "status" and group_rounds.asks_for_figures(text, match.rest):
        return group_rounds.overview(context) if figures else [_not_yet_confirmed(group)]
    return [direct_chat(context, match.name, text)]


def _is_complaint(match: words.Match | None, text: str) -> bool:
    """Whether the words are, or may be, a complaint or a tip."""
    if match is None:
        return heard.sounds_so(text) and not group_rounds.is_public(text)
    return match.name in registry.CONFIDENTIAL


def _unmatched(context: Context, text: str, group: ChatGroup) -> Sequence[Said]:
    if join_roster.looks_like_a_code(text):
        return [direct_chat(context, join_roster.FLOW.name, text)]
    if text and group_rounds.is_public(text):
        return group_rounds.answer(context, text, chat_groups.is_office(group))
    return [_greeting(group)]


def _invited(context: Context, name: str, figures: bool) -> Said:
    """One card whose button opens the direct chat with the words typed in."""
    card = direct_chat(context, name, registry.commands()[name][0])
    if not isinstance(card, Card):
        return card
    rows = tuple(pledge_news.shares(context)) if figures else ()
    return replace(card, title="ร่วมประกาศ No Gift Policy", subtitle=pledge_news.INVITING, rows=rows)


def _not_yet_confirmed(group: ChatGroup) -> Said:
    return Text(
        f"จำนวนรายงานรวมจะแสดงในกลุ่มนี้ได้เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว (รหัสกลุ่ม {chat_groups.code(group)})"
    )


def direct_chat(context: Context, name: str, text: str) -> Said:
    """A button that opens the one-to-one chat with the words of the command `name` typed in."""
    said = group_words.reason(name)
    if name.startswith(registry.NOT_YET_PREFIX):
        what = name.removeprefix(registry.NOT_YET_PREFIX)
        said = f"{what}ทำในแชตส่วนตัวเท่านั้น และยังไม่เปิดให้ใช้ในขณะนี้"
    door = _door(context, _carried(name, text))
    if not door:
        return Text(f"{said} กรุณาเปิดแชตกับบอตแล้วพิมพ์อีกครั้ง")
    return Card("ทักแชตส่วนตัว", subtitle=said, buttons=door)


def _door(context: Context, typed: str) -> tuple[Button, ...]:
    """The button that opens the direct chat with these words typed in; none before the bot knows
    its own id, which goes percent-encoded into the address (line.md)."""
    bot = facts.get(context.session, facts.BOT_ID)
    if bot is None:
        return ()
    link = f"https://line.me/R/oaMessage/{quote(bot, safe='')}/?{_encoded(typed)}"
    return (Button("เปิดแชตส่วนตัว", uri=link),)


def _carried(name: str, text: str) -> str:
    """The words; of a complaint, a receipt's code or a joining code the plain command only.

    Anybody in the group may tap the button and read what it types in.
    """
    key = fold(text)
    secret = name in registry.CONFIDENTIAL or name == join_roster.FLOW.name
    if secret or any(word in key for word in _COMPLAINT):
        return registry.commands()[name][0]
    return text


def _encoded(text: str) -> str:
    """The words as an address carries them; what does not fit is cut between characters."""
    fitting, length = [], 0
    for sign in text:
        encoded = quote(sign, safe="", errors="replace")
        length += len(encoded)
        if length > _LINK_UNITS:
            break
        fitting.append(encoded)
    return "".join(fitting)
