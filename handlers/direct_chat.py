"""What somebody says or taps one to one: to a conversation, a question, or a kind way on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qsl

from handlers import registry
from handlers.complaints import receipt_codes
from handlers.complaints.filing import file_complaint, heard
from handlers.complaints.tracking import track_case
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.controls import CANCEL, CONFIRM, what_to_edit, word_of
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import REVIEW, Flow
from handlers.documents import make_document
from handlers.events import Event, storable
from handlers.home import menu
from handlers.messages import Button, Said, Text
from handlers.people import join_roster
from handlers.question import welcome
from handlers.question.query import Query, opens
from handlers.reports.filing import early_files, report_activity
from handlers.understand import words
from handlers.understand.commands.courtesies import greets, is_courtesy
from models.attachments import kept_files
from models.conversations.conversation import Conversation
from models.conversations.conversation_rows import Place

_ONLY_A_NUMBER = re.compile(r"^[\d.]*$")
_DOTTED = re.compile(r"\s*[\d๐-๙]{1,2}\.[\d๐-๙]{1,2}")
COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")
_GREETED = "สวัสดี มีเรื่องใดให้ช่วย กด “เมนู”"
_THANKED = "ยินดีช่วยเสมอ หากต้องการใช้งาน กด “เมนู”"
SURE = 95  # the score of a command's own word at the head of what was typed
_LIKELY = 80  # the score of a sentence whose words are known as they sound


def text(context: Context, event: Event) -> Sequence[Said]:
    """Typed words."""
    said = event.text.strip()
    if not said:
        return _not_understood(context, "")
    place = drafts.current(context)
    if _holds_receipt(said, place):
        return conversing.open_flow(context, track_case.FLOW, said, {})
    match = _meant(said)
    if place is not None and not _interrupts(match, said, place.row):
        hashed = context.hash_of(event.message_id)
        return conversing.say(context, place, said, hashed, _aside(context, match, said, place.row))
    if match is not None:
        hashed = context.hash_of(event.message_id)
        facts = {"said": said} if match.name in _READ_WHOLE else {}
        return _open(context, match.name, match.rest, facts, hashed)
    if word_of(said) == CANCEL:
        return [Text("ขณะนี้ไม่มีเรื่องที่ต้องยกเลิก กด “เมนู” เพื่อเริ่มใช้งาน", (MENU,))]
    if context.person is None:
        return _stranger(context, said)
    if is_courtesy(said):  # greetings and thanks start nothing
        context.may_remind = True
        words = _GREETED if greets(said) else _THANKED
        return [Text(words, (*drafts.back_to(context), MENU))]
    return _not_understood(context, said)


def _holds_receipt(said: str, place: Place | None) -> bool:
    """Whether a receipt's code was typed, with ติดตาม or without. Inside a conversation only a right
    one counts: it must not become an answer that others read."""
    code = receipt_codes.code_in(said)
    if place is None or code is None:
        return code is not None
    if place.row.flow in _TOLD_TO_OTHERS:  # there, words around it are a message
        return receipt_codes.asks_for(said)
    return receipt_codes.is_code(code)


_READ_WHOLE = frozenset((file_complaint.FLOW.name, make_document.FLOW.name))
"""What is told may stand before the word that opens them."""

_TOLD_TO_OTHERS = frozenset((track_case.FLOW.name, file_complaint.FLOW.name))


def _meant(said: str) -> words.Match | None:
    """The command that was typed; a complaint is one however long it is."""
    match = words.match_command(said, registry.commands())
    complaint = file_complaint.FLOW.name
    unsure = match is None or match.name == complaint and match.score < SURE
    return words.Match(complaint, said, True, SURE) if unsure and heard.begins(said) else match


def _interrupts(match: words.Match | None, said: str, row: Conversation) -> bool:
    """Inside a conversation only a bare command counts; anything longer is an answer.

    At the review card ส่งรายงาน confirms. A word of what is yet to come may be an answer, but a
    complaint never: it must not be kept in something that others read. A report that names its
    activity is that report. In a complaint whatever is longer than a command is told there.
    """
    if match is None:
        return False
    told_there = match.rest or match.name == row.flow == file_complaint.FLOW.name
    if row.flow in registry.CONFIDENTIAL and told_there:
        return False
    if match.name in registry.CONFIDENTIAL:
        return _turns_to_complaint(match, said)
    if match.name.startswith(registry.NOT_YET_PREFIX) or not match.exact:
        return False
    if row.step == REVIEW and word_of(said) == CONFIRM:
        return False
    if match.name == report_activity.FLOW.name and _DOTTED.match(match.rest):
        return True
    return _ONLY_A_NUMBER.match(match.rest) is not None


def _aside(
    context: Context, match: words.Match | None, said: str, row: Conversation
) -> Callable[[], Sequence[Said]] | None:
    """The answer to a question typed inside a conversation, for where it answers nothing there.

    Somebody who left a draft behind goes on asking: they are not told again and again to return
    to it. What belongs to a complaint is answered in the complaint only.
    """
    asked = match.name if match is not None else ""
    if match is None or match.score < _LIKELY or registry.query(asked) is None:
        return None
    if what_to_edit(said) is not None:  # แก้ไข สถานะ names the answer to be mended
        return None
    if row.flow in registry.CONFIDENTIAL or asked in registry.CONFIDENTIAL:
        return None
    rest = match.rest
    return lambda: _open(context, asked, rest, {})


def _turns_to_complaint(match: words.Match, said: str) -> bool:
    """Whether words within another conversation are about a complaint of one's own."""
    if match.name == track_case.FLOW.name:
        return match.exact and (not match.rest or receipt_codes.code_in(match.rest) is not None)
    return match.score >= SURE and (not match.rest or heard.begins(said))


def tap(context: Context, event: Event) -> Sequence[Said]:
    """A button: inside a conversation (`c:`), or one that opens something (`o:`)."""
    kind, _, rest = event.data.partition(":")
    if kind == "c" and rest.count(":") >= 2:
        conversation_id, step, key = rest.split(":", 2)
        return conversing.tap(context, conversation_id, step, key)
    if kind == "o":
        name, _, facts = rest.partition("?")
        # Escaped, too, a fact may hold what no database takes.
        given = {key: storable(value) for key, value in parse_qsl(facts)}
        return _open(context, name, "", given)
    return drafts.ended(None)


def _open(
    context: Context, name: str, rest: str, facts: Mapping[str, str], message_hash: str = ""
) -> Sequence[Said]:
    about_draft = _DRAFTS.get(name)
    if about_draft is not None:
        return about_draft(context, facts)
    if name.startswith(registry.NOT_YET_PREFIX):
        return not_yet(context, name)
    declared = registry.flow(name) or registry.query(name)
    if declared is None:
        return drafts.ended(None)
    if context.person is None and not declared.anyone:
        return _welcomed(context)
    if isinstance(declared, Flow):
        return conversing.open_flow(context, declared, rest, facts, message_hash)
    return _ask(context, declared, rest, facts)


_DRAFTS: Mapping[str, Callable[[Context, Mapping[str, str]], Sequence[Said]]] = {
    "resume": lambda context, facts: conversing.resume(context, facts.get("c", "")),
    "anew": lambda context, facts: conversing.anew(context, facts.get("c", ""), facts.get("t", "")),
    "drop": lambda context, facts: conversing.drop(context, facts.get("c", ""), facts.get("t", "")),
    early_files.DROP: lambda context, _facts: early_files.drop(context),
}


def not_yet(context: Context, name: str) -> Sequence[Said]:
    """The word of something that is not built yet; a complaint's words are kept nowhere."""
    what = name.partition(":")[2]
    kept = "ข้อความนี้ไม่ได้บันทึกไว้ในเรื่องใด " if name in registry.CONFIDENTIAL else ""
    words = f"{what}ยังไม่เปิดให้ใช้ในขณะนี้ {kept}พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"
    return [Text(words, (*drafts.back_to(context), MENU))]


def _ask(context: Context, query: Query, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    if not context.may(query.roles):
        return [Text("ข้อมูลนี้เปิดให้เฉพาะผู้มีหน้าที่ พิมพ์ “เมนู” เพื่อดูสิ่งที่ท่านทำได้", (MENU,))]
    context.may_remind = query.own
    answer = query.answer(context, rest, facts)
    return drafts.with_buttons(answer, (*drafts.back_to(context), MENU))


def _stranger(context: Context, said: str) -> Sequence[Said]:
    """Somebody not on the roster: a joining code opens the joining; all else gets help."""
    if join_roster.looks_like_a_code(said):
        return conversing.open_flow(context, join_roster.FLOW, said, {})
    if heard.sounds_so(said):
        return _may_complain(context)
    return _welcomed(context)


def _welcomed(context: Context) -> Sequence[Said]:
    """How to join, and the way back to a complaint that a stranger has begun; what becomes of the
    files they sent before they said what for."""
    waiting = context.person is None and kept_files.early(context.session, context.lane)
    said = [*welcome.answer(context), *(early_files.offered(context) if waiting else ())]
    return drafts.with_buttons(said, drafts.back_to(context))


def _may_complain(context: Context) -> Sequence[Said]:
    """Words nothing understood that may be a complaint: they are kept nowhere, the way is shown."""
    context.secret = True
    hint = "ข้อความนี้ยังไม่ได้บันทึก หากต้องการร้องเรียนหรือแจ้งเบาะแส กด “ร้องเรียน” แล้วส่งข้อความอีกครั้ง"
    return [Text(hint, (COMPLAIN, *drafts.back_to(context), MENU))]


def _not_understood(context: Context, said: str) -> Sequence[Said]:
    """The nearest offers as buttons; never a dead end."""
    if heard.sounds_so(said):
        return _may_complain(context)
    known = registry.commands().items()
    built = {name: w for name, w in known if not name.startswith(registry.NOT_YET_PREFIX)}
    names = words.nearest(said, built, 3) or ["about_plan", "help_me"]
    offers = [Button(built[name][0], opens(name), built[name][0]) for name in names]
    hint = "ยังไม่เข้าใจข้อความนี้ เลือกจากปุ่มด้านล่าง หรือพิมพ์ “เมนู”"
    return [Text(hint, (*offers, *drafts.back_to(context), MENU))]


def sticker(context: Context, _event: Event) -> Sequence[Said]:
    """Thanks and stickers start nothing."""
    context.may_remind = True
    back = drafts.back_to(context)
    if back:
        return [Text("ได้รับสติกเกอร์แล้ว เรื่องที่ค้างไว้ยังอยู่ กดปุ่มเพื่อทำต่อ", (*back, MENU))]
    return [Text("ขอบคุณ หากต้องการใช้งาน กด “เมนู”", (MENU,))]


def location(context: Context, _event: Event) -> Sequence[Said]:
    """A place is no answer to anything yet."""
    words = "ยังไม่มีเรื่องใดที่ใช้ตำแหน่งที่ตั้ง กรุณาพิมพ์เป็นข้อความแทน หรือกด “เมนู”"
    return [Text(words, (*drafts.back_to(context), MENU))]


def other(context: Context, event: Event) -> Sequence[Said]:
    """A message of a kind LINE has added since; other events nobody knows are left alone."""
    if not event.message_id:
        return []
    words = "ยังไม่รองรับข้อความชนิดนี้ กรุณาพิมพ์เป็นข้อความ หรือส่งเป็นรูปภาพหรือเอกสาร"
    return [Text(words, (*drafts.back_to(context), MENU))]


def follow(context: Context, _event: Event) -> Sequence[Said]:
    """Somebody added the bot, or unblocked it: greeting, and the draft that waits."""
    if context.person is None:
        return _welcomed(context)
    greeting = Text("ยินดีต้อนรับกลับ พร้อมทำงานต่อ", (*drafts.back_to(context), MENU))
    return [greeting, *menu.QUERY.answer(context, "", {})]


def with_a_way_on(said: Sequence[Said], context: Context) -> Sequence[Said]:
    """Always a visible next step: a way on stands under the last thing said."""
    if not said or said[-1].quick or getattr(said[-1], "buttons", ()):
        return said
    return drafts.with_buttons(said, (*drafts.back_to(context), MENU))
