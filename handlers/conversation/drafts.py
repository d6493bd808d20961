"""Unfinished conversations: which there are, who may have them, the buttons back to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.engine import Engine
from handlers.conversation.flow import Closed, Flow
from handlers.conversation.heard.of_the_open import standing_facts, told_of_open
from handlers.conversation.official_answers import JustTyped
from handlers.conversation.state import State
from handlers.messages import Button, Card, Message, Text
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.question.role_names import who_they_are
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.conversations.conversation import ACTIVE, CANCELLED, DONE, EXPIRED, PAUSED, Conversation
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN
from models.tables import SECRET_FLOWS
from models.upkeep import secret_traces

MENU = Button("เมนู", opens("menu"), "เมนู")
CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


def current(context: Context) -> Draft | None:
    """Returns the conversation the person is in, or None. Ends one whose time is over.

    Everything said during a complaint is as secret as the complaint.
    """
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if place is None or place.state is None:
        return None
    mark_secret(context, place.row.flow)
    flow = context.flows.get(place.row.flow)
    return None if flow is not None and gone(context, flow, place.row) else place


def standing(context: Context, flow: Flow, place: Draft) -> tuple[Engine, State]:
    """Returns the engine of an unfinished conversation, and its state in the flow's version."""
    # Several readers of one sentence ask for it. The place is kept, too: it holds its id.
    at, of, state, just = context.once.get(("standing", id(place)), (None, None, None, None))
    if at is not place or of is not flow:
        state = Engine(flow, place.row.id, context).migrate(State.load(place.state))
        just = JustTyped("", context.today, state.answers) if flow.official else None
        context.once["standing", id(place)] = place, flow, state, just
    return Engine(flow, place.row.id, context, just), state


def allowed(context: Context, flow: Flow) -> bool:
    """Tells whether this person may have the conversation; checked at every turn."""
    return (flow.anyone or context.person is not None) and context.may(flow.roles)


def not_allowed(context: Context, flow: Flow) -> Sequence[Message]:
    """Says who may; a whole sentence for the administrators is kept on a button that hands it to
    them."""
    who = who_they_are(flow.roles)
    named = flow.who_may(context) if flow.who_may and context.person is not None else ""
    words = f"{flow.title}เปิดให้เฉพาะผู้มีหน้าที่นี้{who} {named or _SEE_MENU}"
    whom = to_ask(context)
    said = " ".join(context.said.split())
    hands = whom and ADMIN in flow.roles and _TAKES_WORDS in context.flows
    if context.secret or not hands or not _LEAST_HANDED <= len(said) <= _MOST_HANDED:
        return [Text(words, (*whom, MENU))]
    hand = Button(HAND_OVER, say=f"ฝากบอกผู้ดูแลระบบว่า {said}", style="primary")
    return [Text(words), Text(_HANDED, (hand, *whom, MENU))]


_SEE_MENU = "พิมพ์ “เมนู” เพื่อดูสิ่งที่ท่านทำได้"


def to_ask(context: Context) -> tuple[Button, ...]:
    """Returns the button to who knows whose work it is and can pass it on: the administrators, but
    for themselves and for who is not on the roster."""
    able = context.person is not None and not context.me.has(ADMIN)
    return (CONTACT,) if able else ()


_TAKES_WORDS = "message_admin"
"""The conversation that passes words on to the administrators."""
HAND_OVER = "ฝากผู้ดูแลระบบ"
_HANDED = "ข้อความของท่านยังไม่ได้ส่งถึงผู้ใด กด “ฝากผู้ดูแลระบบ” เพื่อให้ผู้ดูแลระบบดำเนินการแทน จะแสดงให้ตรวจก่อนส่ง"
_LEAST_HANDED, _MOST_HANDED = 30, 200
"""Letters of a sentence that is handed over; a shorter one is only the name of a command."""


def gone(context: Context, flow: Flow, row: Conversation) -> bool:
    """Tells whether the draft's time is over, and ends it then.

    Only a flow with `kept_for`, such as a complaint, has a time.
    """
    if flow.kept_for is None or context.now - row.touched_at <= flow.kept_for:
        return False
    if row.status in (ACTIVE, PAUSED):
        end(context, row, EXPIRED)
    return True


def mark_secret(context: Context, flow: str) -> None:
    """Marks the answer as secret if the conversation is about a complaint."""
    context.secret = context.secret or flow in SECRET_FLOWS


def end(context: Context, row: Conversation, status: str) -> None:
    """Ends the conversation; deletes its files unless it is done.

    Deletes also the row of a complaint's conversation: it would show who complained, and when.
    """
    if row.flow in SECRET_FLOWS:
        mark_secret(context, row.flow)
        secret_traces.forget(context.session, row.id)
        return
    conversation_rows.end(context.session, row, status, context.now)
    if status != DONE:
        kept_files.drop_drafts_files(context.session, row.id)


def over(context: Context, flow: Flow, place: Draft) -> Sequence[Message]:
    """Ends the draft and says why, as opening it does, if its subject is over; else nothing."""
    _, state = standing(context, flow, place)
    if flow.still(context, state.answers):
        return ()
    try:
        flow.open(context, "", opened_with(state))
    except Closed as closed:
        end(context, place.row, CANCELLED)
        return with_buttons(closed.messages, (MENU,))
    return ()


def opened_with(state: State) -> dict[str, str]:
    """Returns the facts that open the same conversation again."""
    return {name: str(fact) for name, fact in state.answers.get("opened_with", {}).items()}


def ended(place: Draft | None) -> Sequence[Message]:
    """Answers a button of a conversation that is over."""
    status = place.row.status if place is not None else CANCELLED
    words = {
        DONE: "เรื่องนี้ดำเนินการเสร็จแล้ว จึงไม่ได้ทำซ้ำ พิมพ์ “เมนู” เพื่อทำเรื่องอื่น",
        EXPIRED: "ร่างนี้เก็บไว้ครบกำหนดแล้วและถูกลบ พิมพ์ “เมนู” เพื่อเริ่มใหม่",
    }
    other = "ปุ่มนี้ใช้ไม่ได้แล้ว เพราะเรื่องนี้จบหรือยกเลิกไปแล้ว พิมพ์ “เมนู” เพื่อเริ่มใหม่"
    return [Text(words.get(status, other), (MENU,))]


def let_out(context: Context, flow: Flow | None, place: Draft) -> Sequence[Message]:
    """Lets a person out of a conversation that is no longer theirs, or no longer exists.

    A mistake in the roster can take a role away: then the answers stay as a draft.
    """
    if flow is None or context.person is None:
        end(context, place.row, CANCELLED)
        words = "เรื่องนี้ปิดไปแล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"
    else:
        conversation_rows.pause(context.session, place.row)
        words = (
            f"ขณะนี้{flow.title}ไม่อยู่ในหน้าที่ของท่าน คำตอบที่กรอกไว้ยังเก็บเป็นร่าง "
            f"หากไม่ถูกต้อง กรุณาติดต่อ{whom_to_ask.caretaker(context)}"
        )
    return [Text(words, (MENU,))]


def offer(context: Context, flow: Flow, place: Draft) -> Card:
    """Returns the card of a draft: go on, begin again, drop it.

    The buttons carry when the draft was last changed: an old card never drops later answers.
    """
    engine, state = standing(context, flow, place)
    facts = {"c": place.row.id, "t": stamp(place.row)}
    buttons = (
        replace(go_on(place.row), style="primary"),
        Button("เริ่มใหม่", opens("anew", **facts), "เริ่มใหม่"),
        Button("ทิ้งร่างนี้", opens("drop", **facts), "ทิ้งร่างนี้"),
    )
    return engine.asking.draft(state, buttons)


def looked_at(context: Context, place: Draft, facts: str = "") -> list[Message]:
    """Returns what a draft holds, what waits in it for a yes and what is still open, with the
    buttons to go on and to drop it.

    facts: days and figures of which it is told whether they stand in it; "" for none
    """
    flow = context.flows[place.row.flow]
    engine, state = standing(context, flow, place)
    shown = told_of_open.card_so_far(engine, state, offer(context, flow, place).buttons)
    note = " · ".join(filter(None, (_NOT_SENT, shown.note)))
    return [*standing_facts.told(engine, state, facts), replace(shown, note=note)]


_NOT_SENT = "ยังไม่ได้ส่ง"


def go_on(row: Conversation) -> Button:
    return Button("ทำต่อ", opens("resume", c=row.id), "ทำต่อ")


def stamp(row: Conversation) -> str:
    """Returns when the person last moved it (Unix seconds), for a button."""
    return f"{row.touched_at.timestamp():.0f}"


def put_aside(context: Context, paused: Draft | None, row: Conversation) -> list[Message]:
    """Says that another conversation was put aside for this one."""
    flow = context.flows.get(paused.row.flow) if paused is not None else None
    if paused is None or flow is None or paused.row.id == row.id or not paused.state:
        return []
    if flow.name in SECRET_FLOWS:  # said in another conversation, which may be kept
        return [Text("พักเรื่องที่ทำค้างไว้ให้แล้ว พิมพ์ “ทำต่อ” เพื่อกลับมาทำ")]
    what = flow.describe(paused.state["answers"])
    named = f"{flow.title} {what} " if what else flow.title
    return [Text(f"พัก{named}ไว้ให้แล้ว พิมพ์ “ทำต่อ” เพื่อกลับมาทำ")]


def back_to(context: Context) -> tuple[Button, ...]:
    """Returns a button back to the present conversation or to one put aside, if there is one."""
    for each in _resumable(context):
        return (Button("ทำเรื่องที่ค้างต่อ", opens("resume", c=each.row.id), "ทำเรื่องที่ค้างต่อ"),)
    return ()


def resumable(context: Context) -> list[Draft]:
    """Returns the present conversation and those put aside that can go on, the newest first."""
    return list(_resumable(context))


def _resumable(context: Context) -> Iterator[Draft]:
    place = current(context)
    waiting = conversation_rows.drafts(context.session, context.sealer, context.lane)
    for each in [*([place] if place is not None else []), *waiting]:
        flow = context.flows.get(each.row.flow)
        if flow is not None and _offers(context, flow, each):
            yield each


def _offers(context: Context, flow: Flow, place: Draft) -> bool:
    """Tells whether the draft can go on: others may have settled its subject."""
    if not allowed(context, flow) or gone(context, flow, place.row) or not place.state:
        return False
    return flow.still(context, place.state["answers"])


def with_buttons(messages: Sequence[Message], buttons: tuple[Button, ...]) -> Sequence[Message]:
    """Adds quick replies to the last message, after its own."""
    if not messages:
        return messages
    last = messages[-1]
    own = {button.label for button in last.quick}
    more = tuple(button for button in buttons if button.label not in own)
    return [*messages[:-1], replace(last, quick=(*last.quick, *more))]


def living(context: Context, conversation_id: str) -> Draft | list[Message]:
    """Returns the lane's conversation with this id, or the messages that say it is over."""
    place = conversation_rows.of_lane(
        context.session, context.sealer, context.lane, conversation_id
    )
    flow = context.flows.get(place.row.flow) if place is not None else None
    if place is None or place.state is None:
        return list(ended(place))
    mark_secret(context, place.row.flow)
    if flow is not None and gone(context, flow, place.row):
        return list(ended(place))
    return place


def mine(context: Context, conversation_id: str) -> tuple[Flow, Draft] | list[Message]:
    """Returns the conversation and its flow, or the messages that say why the person has none."""
    place = living(context, conversation_id)
    if isinstance(place, list):
        return place
    flow = context.flows.get(place.row.flow)
    if flow is None or not allowed(context, flow):
        return list(let_out(context, flow, place))
    return flow, place
