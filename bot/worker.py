"""The worker process: runs the units of timed work by APScheduler's ticks until told to stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from types import FrameType
from typing import Any

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot import heap, looking_out, measuring
from bot.clock import real_now
from bot.line.menus import LineMenus
from bot.wakes import Listener
from bot.wiring import Assembled
from models.attachments import attachment_fetching
from models.documents import documents
from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues import health, inbox_lanes, outbox_queue, quota
from models.queues.quota import Quota
from models.trail import facts
from scheduler.content_fetch import answer_one, fetch_one
from scheduler.declaration import LookTime, Tick, Waits
from scheduler.loop import Loop
from scheduler.ports import Outside
from scheduler.printing_timetable import PRINTING
from scheduler.reminders.briefings_say import say_briefing
from scheduler.reminders.quota_warn import warn_one
from scheduler.reminders.reminders_fire import fire_one
from scheduler.reminders.rounds_announce import announce_one
from scheduler.timetable import TIMED
from scheduler.upkeep.account_requests import close_account_requests
from scheduler.upkeep.audit_days import close_audit_day
from scheduler.upkeep.illness_watch import IllnessWatch
from scheduler.upkeep.leftovers import drop_secret_draft, purge_bodies, sweep_files
from scheduler.upkeep.menus_link import link_some
from scheduler.upkeep.passing_rows import day_not_passed, let_pass
from scheduler.upkeep.roster_requests import close_roster_requests

SWEEP_AFTER = 5.0
"""The worker takes an event or message that has waited this many seconds: it was left behind."""
BEHIND = 8
"""How many messages to send in a row after an event; few, so that files do not wait long."""

PLAYED_EVERY = 2.0
"""Seconds between two checks of due work in the demo."""

AWAY = 1.0
"""Seconds until a worker that begins tries again, where its database went away meanwhile."""
TRIES = 60


def run(assembled: Assembled) -> None:
    """Work until SIGTERM or SIGINT; finish what runs then."""
    outside = assembled.outside
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    heap.settle()
    first = (partial(beat, outside), *(partial(each, assembled) for each in _FIRST))
    if not begins(first, stopping.wait, outside.log):
        return
    all_ticks = ticks(assembled)
    chosen = played(all_ticks) if assembled.settings.simulated else all_ticks
    loop = Loop(chosen, outside)
    loop.start()
    listener = Listener(outside.database, loop.wake, outside.log)
    listener.start()
    outside.log.info("worker_started")
    while not stopping.wait(loop.look_every):  # a signal just before it sleeps ends the next sleep
        loop.look()
    listener.stop()
    loop.stop()
    outside.log.info("worker_stopped")


def begins(first: Sequence[Callable[[], object]], pause: Callable[[float], bool], log: Any) -> bool:
    """Do what must stand before the first tick; all of it once more where the database is away, as
    each tick does. Return whether it stands; False if the worker is to stop.

    pause: waits so many seconds, and says whether the worker was told to stop meanwhile
    Raises OperationalError if the database is away for a minute: what it says is printed then.
    """
    tries = 0
    while True:
        try:
            for each in first:
                each()
            return True
        except OperationalError as fault:
            tries += 1
            if tries == TRIES:
                raise
            log.warning("start_waits", fault=type(fault).__name__)
        if pause(AWAY):
            return False


def ticks(assembled: Assembled) -> list[Tick]:
    """Return every kind of timed work and how often it is looked for.

    A look is a read: an idle worker never takes SQLite's write lock. The web process's own pump
    takes fresh events and messages; the worker takes those that have waited longer.
    """
    return [
        Tick("drain", 0.5, lambda o: _looked(o, _events) and _handle(o), _events),
        Tick("send", 0.5, lambda o: _looked(o, _messages) and _send(o), _messages),
        Tick("fetch", 0.5, lambda o: _looked(o, _files) and _fetch(o), _files, woken=True),
        Tick("answer_files", 0.5, _answer_files, _sendings, woken=True),
        Tick("documents", 0.5, _make_document, _documents, woken=True),
        Tick("purge", 60.0, purge_bodies),
        Tick("let_pass", 5.0, let_pass, day_not_passed),
        Tick("forget_documents", 60.0, _forget_documents, by_office_time=True),
        Tick("close_requests", 60.0, close_account_requests, by_office_time=True),
        Tick("close_roster_requests", 60.0, close_roster_requests, by_office_time=True),
        Tick("remind", 20.0, fire_one, by_office_time=True),
        Tick("announce", 60.0, announce_one, by_office_time=True),
        Tick("say_briefings", 60.0, say_briefing, by_office_time=True),
        Tick("close_audit_day", 60.0, close_audit_day, by_office_time=True),
        Tick("sweep_files", 3600.0, sweep_files),
        Tick("drop_secret_drafts", 60.0, drop_secret_draft, by_office_time=True),
        Tick("quota_warn", 600.0, warn_one),
        Tick("quota", 600.0, lambda _: learn_quota(assembled)),
        Tick("beat", 10.0, beat),  # BEAT_LASTS allows for two that come late
        Tick("link_menus", 20.0, lambda outside: link_some(outside, LineMenus(assembled.line))),
        Tick("look_outside", 600.0, lambda _: look_outside(assembled)),
        Tick("watch", 60.0, _watching(assembled)),
        Tick("bot_id", 600.0, lambda _: learn_bot_name(assembled)),
        *(_sending(tick) for timed in (*TIMED, *PRINTING) for tick in timed.ticks),
    ]


def beat(outside: Outside) -> bool:
    """Store the worker's sign of life."""
    outside.database.write(lambda session: health.beat(session, outside.clock.ticks()))
    return False


def learn_bot_name(assembled: Assembled) -> bool:
    """Store the bot's own id and name, for links to the chat and for posters, where LINE tells
    others than those stored: the channel may be another one, and its name may have changed."""
    database, found = assembled.outside.database, assembled.line.bot_name()
    names = (facts.BOT_ID, facts.BOT_NAME)

    def stored(session: Session) -> tuple[str | None, ...]:
        return tuple(facts.get(session, name) for name in names)

    def store(session: Session) -> None:
        for name, value in zip(names, found or (), strict=True):
            facts.put(session, name, value)

    if found is not None and database.read(stored) != found:
        database.write(store)
    return False


def note_office(assembled: Assembled) -> None:
    """Store what the settings say of the office, where it has changed: documents print it."""
    database, settings = assembled.outside.database, assembled.settings
    said = {facts.DPO_CONTACT: settings.dpo_contact, facts.MEMO_FROM: settings.memo_from}
    for name, text in said.items():
        if database.read(partial(facts.get, name=name)) != text:
            database.write(partial(facts.put, name=name, value=text))


def learn_quota(assembled: Assembled) -> bool:
    """Store the month's quota and, for each group, how many people LINE bills a push for."""
    outside, line = assembled.outside, assembled.line
    answer, now = line.quota(), outside.clock.now()
    if answer is not None:
        outside.database.write(lambda session: quota.store(session, Quota(*answer, now)))
    for group in outside.database.read(chat_groups.office_groups):
        members = line.members(chat_groups.line_id(outside.sealer, group))
        if members is not None:
            _note_members(outside, group, members)
    return False


def look_outside(assembled: Assembled) -> bool:
    """Store what LINE and the own address show: the token, the clock, the certificate."""
    settings = assembled.settings
    origin = "" if settings.simulated else settings.public_origin
    looking_out.look_outside(assembled.outside.database, assembled.line, origin)
    return False


_FIRST = (learn_bot_name, learn_quota, note_office, look_outside)


def _watching(assembled: Assembled) -> Callable[[Outside], bool]:
    return IllnessWatch(measuring.of(assembled), real_now).look


def _note_members(outside: Outside, group: ChatGroup, members: int) -> None:
    outside.database.write(lambda session: chat_groups.note_members(session, group, members))


def _handle(outside: Outside) -> bool:
    """Handle an event that was left behind, send its answer, and what waited for its lane.

    The web process answers a quick second tap. If the first answer still holds the lane, it rests,
    and nobody else looks again before `SWEEP_AFTER`.
    """
    _settle_words()
    from scheduler.inbox_drain import drain_one  # noqa: PLC0415  says words

    found = drain_one(outside)
    for _ in range(BEHIND):
        if not _send(outside):
            break
    return found


def _send(outside: Outside) -> bool:
    _settle_words()
    from scheduler.outbox_send import send_one  # noqa: PLC0415  says words

    return send_one(outside)


@cache
def _settle_words() -> None:
    """Load all that the bot may say, once, and keep it out of the search for garbage.

    The worker starts without: most of its looks find nothing to say, and a third of its memory and
    half of its start are words. Raises ValueError where a declaration is wrong, as the web process
    does at its start.
    """
    with heap.loading():
        from handlers import registry  # noqa: PLC0415

        registry.check()
    heap.settle()


def _fetch(outside: Outside) -> bool:
    """Fetch a file; if it was the last of its sending, answer here and now."""
    return fetch_one(outside) and (_handle(outside) or True)


def _forget_documents(outside: Outside) -> bool:
    """Delete old files of documents. Where there are none, what makes documents is not loaded."""
    now = outside.clock.now()
    if not outside.database.read(lambda session: documents.has_old(session, now)):
        return False
    from scheduler.document_make import forget_documents  # noqa: PLC0415  heavy, and seldom wanted

    return forget_documents(outside)


def _make_document(outside: Outside) -> bool:
    """Make a document and send the answer that it is ready. The memory that it needed goes back."""
    if not _looked(outside, _documents):
        return False
    from handlers.papers.printing import pdf  # noqa: PLC0415  heavy, and seldom wanted
    from scheduler.document_make import make_one  # noqa: PLC0415  the same

    if not make_one(outside):
        return False
    _send(outside)
    pdf.forget()
    heap.give_back()
    return True


def _answer_files(outside: Outside) -> bool:
    """Answer a sending that waited long enough for more files."""
    return answer_one(outside) and _handle(outside)


def _sending(tick: Tick) -> Tick:
    """Return the same work, with its answer sent at once if somebody waits for it."""
    if not tick.answers:
        return tick
    return replace(tick, one=lambda outside: tick.one(outside) and (_send(outside) or True))


def played(all_ticks: list[Tick]) -> list[Tick]:
    """Return the same work for the simulator, where office time jumps.

    What office time makes due is looked for every two seconds, so that weeks pass in seconds.
    """
    return [
        replace(tick, every=min(tick.every, PLAYED_EVERY)) if tick.by_office_time else tick
        for tick in all_ticks
    ]


# -- what waits ----------------------------------------------------------------------------------


def _events(session: Session, at: LookTime) -> bool:
    return inbox_lanes.has_waiting(session, at.ticks, SWEEP_AFTER)


def _messages(session: Session, at: LookTime) -> bool:
    before = at.now - timedelta(seconds=SWEEP_AFTER)
    return outbox_queue.has_due(session, at.ticks, at.now, before)


def _files(session: Session, at: LookTime) -> bool:
    return attachment_fetching.has_waiting(session, at.ticks)


def _sendings(session: Session, at: LookTime) -> bool:
    return attachment_fetching.has_ready(session, at.ticks)


def _documents(session: Session, at: LookTime) -> bool:
    return documents.has_waiting(session, at.ticks)


def _looked(outside: Outside, waits: Waits) -> bool:
    """Return whether one more waits: only then the write lock is taken."""
    at = LookTime(outside.clock.now(), outside.clock.ticks())
    return outside.database.read(lambda session: waits(session, at))
