"""`เปลี่ยนกำหนดการ`: another day, hour, place, name or other people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.calendar_events import (
    add_event,
    calendar_cards,
    calendar_words,
    event_changed,
    line_opening,
    move_told,
    show_calendar,
)
from handlers.context import Context
from handlers.conversation import nearest_offers
from handlers.conversation.flow import REVIEW, Answers, Closed, Flow, Heeded, Opening
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Text
from handlers.question import button_facts
from handlers.understand.corrections.moved.event_retold import event_retold
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told.event_told import event_told
from models.attendance.attendance_event import LISTED
from models.attendance.expecting import from_json
from models.calendar_events import calendar_changes, coming
from models.calendar_events.calendar_event import CalendarEvent
from models.errors import Refusal
from models.people import people


def open_changing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens at the review card of the event of the button (`e`), or of the words; another day, hour
    or place that they tell is in it already."""
    said = context.said or rest
    if (moved := move_told.read(said, context.today)) is not None:
        return _moved(context, moved, said, facts)
    this = _THIS.search(said) is not None
    shown = button_facts.only_shown(context.shown(), FLOW.name, "e") if this else {}
    begun = said.startswith(FLOW.opens_on)
    named = line_opening.said_after(rest or (said if begun else ""), FLOW.opens_on)
    retold = bool(named) and event_retold(named, context.today, bare=True) is not None
    told = nearest_offers.told_facts(said) if said else {}
    event = show_calendar.chosen(
        context, "" if this or retold else named, {**shown, **facts}, FLOW.name, told
    )
    answers, above = _told_anew(context, answers_of(context, event), named if retold else said)
    return Opening(str(event.id), answers, above, anew=True)


def _moved(
    context: Context, moved: move_told.MoveTold, said: str, facts: Mapping[str, str]
) -> Opening:
    meant = None if "e" in facts else move_told.only_meant(context, moved.event)
    of = facts if meant is None else {**facts, "e": str(meant)}
    told = nearest_offers.told_facts(said) or nearest_offers.told_facts(move_told.in_short(moved))
    event = show_calendar.chosen(context, "", of, FLOW.name, told)
    answers, above = _told_anew(context, answers_of(context, event), moved.new)
    below = [Text(move_told.NOT_TOLD)] if moved.tells else []
    below += [calendar_words.no_reason(moved.why)] if moved.why else []
    return Opening(str(event.id), answers, (*above, *below), anew=True)


def _told_anew(context: Context, answers: Answers, words: str) -> tuple[Answers, Sequence[Message]]:
    """Returns the answers as the words tell them anew, and what is said of that."""
    named = words and not words.startswith(("เปลี่ยน", "แก้", "เลื่อน"))
    at = REVIEW if named else FLOW.name
    found = event_changed.heeds(_THIS.sub(" ", words), at, context, answers) if words else None
    if found is None:
        return answers, ()
    return {**answers, **found.answers}, (Text(found.told),) if found.told else ()


_THIS = pattern_of(
    r"(?:ของ)?(?:งาน|กำหนดการ|นัด|ประชุม)(?:นี้|นั้น|เมื่อกี้(?:นี้)?|เมื่อครู่(?:นี้)?|ตะกี้|ที่เพิ่ง(?:เพิ่ม|บันทึก))"
)
"""The event of the answer above."""


def answers_of(context: Context, event: CalendarEvent) -> dict[str, Any]:
    """Returns the answers as the event stands."""
    begins_at, ends_at = event.begins_at, event.ends_at
    answers: dict[str, Any] = {
        "event": event.id,
        "title": event.title,
        "when": {
            "first": event.first_day.isoformat(),
            "last": event.last_day.isoformat(),
            "begins": begins_at.isoformat() if begins_at else None,
            "ends": ends_at.isoformat() if ends_at else None,
        },
        "place": event.place,
        "expects": event.expects,
    }
    if event.bureau_id is not None:
        answers["bureau"] = event.bureau_id
    if event.expects == LISTED and event.listed is not None:
        answers["whom"] = _whom(context, event)
    return answers


def _whom(context: Context, event: CalendarEvent) -> dict[str, Any]:
    """Returns the event's list as the question about it keeps it."""
    listed = from_json(event.listed or {})
    named = people.by_ids(context.session, listed.people)
    bureaus = {each.id: each.name for each in people.staffed_bureaus(context.session)}
    return {
        "people": [
            {"id": each.id, "name": each.name, "of": each.bureau.name} for each in named.values()
        ],
        "bureaus": [{"id": id_, "name": bureaus[id_]} for id_ in listed.bureaus if id_ in bureaus],
        "roles": list(listed.roles),
        "asked": [],
        "unknown": [],
    }


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Works like that of a new event; words that only name the event in hand change nothing."""
    if at == REVIEW and _names_it(text, context, answers):
        title = calendar_words.quoted(answers["title"])
        return Heeded(told=_IN_HAND.format(title), never_added=True)
    return event_changed.heeds(text, at, context, answers)


_IN_HAND = "การ์ดนี้คือ {} ยังไม่ได้บันทึก หากถูกต้อง กด “บันทึก”"


def _names_it(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words are the name and the day of the event as it is stored."""
    plain = without_polite_ending(normalise(text))
    if not plain.startswith(answers["title"]):
        return False
    told = event_told(plain, context.today)
    named = fold(told.title) == fold(answers["title"]) and not (told.hours or told.place)
    return named and told.dated and move_told.only_meant(context, plain) == answers["event"]


def review(_context: Context, _answers: Answers) -> Card:
    return Card("เปลี่ยนกำหนดการ", note="กดข้อที่ต้องการเปลี่ยน แล้วกดบันทึก")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the event and shows its card."""
    event = context.session.get_one(CalendarEvent, answers["event"])
    said = add_event.said(context, answers)
    before = coming.in_calendar(event)
    try:
        with mending(
            add_event.refused, past="when", ends_before="when", too_long="when",
            nobody_listed="expects",
        ):  # fmt: skip
            event = calendar_changes.change(context.session, event, context.me, said, context.now)
    except Refusal as refusal:
        raise Closed(gone(refusal, event.title)) from refusal
    context.must_arrive = True
    context.saved = {"e": event.id}
    same = coming.in_calendar(event) == before
    return [calendar_cards.event_card(context, event, "" if same else "เปลี่ยนกำหนดการแล้ว")]


def gone(refusal: Refusal, title: str) -> Message:
    """Says that the event is over or was cancelled."""
    sentences = {
        "cancelled": f"{calendar_words.quoted(title)} ยกเลิกไปแล้ว หากจะจัดอีก กรุณาเพิ่มใหม่",
        "over": f"{calendar_words.quoted(title)} ผ่านไปแล้ว จึงเปลี่ยนไม่ได้",
    }
    return Text(sentences[refusal.code], (calendar_words.SHOW, calendar_words.ADD_ONE))


FLOW = Flow(
    name=calendar_words.CHANGE,
    title="การเปลี่ยนกำหนดการ",
    opens_on=("เปลี่ยนกำหนดการ", "แก้กำหนดการ", "แก้ไขกำหนดการ", "เลื่อนกำหนดการ"),
    steps=add_event.STEPS,
    open=open_changing,
    review=review,
    remarks=add_event.remarks,
    heeds=heeds,
    finish=finish,
    roles=add_event.ADMINISTRATORS,
    confirm_label="บันทึก",
    confirm_said=("บันทึกกำหนดการ",),
)
