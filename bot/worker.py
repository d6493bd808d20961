"""The worker process: APScheduler's ticks over the units of timed work, until told to stop."""

from __future__ import annotations

import signal
import threading
from types import FrameType

from bot.wakes import Listener
from bot.wiring import Assembled
from models.services import attachments, facts, health, inbox_lanes, outbox_queue
from scheduler.content_fetch import answer_one, fetch_one
from scheduler.inbox_drain import drain_one
from scheduler.loop import Loop, Tick
from scheduler.outbox_send import send_one
from scheduler.payload_purge import purge_one
from scheduler.ports import Outside


def run(assembled: Assembled) -> None:
    """Work until SIGTERM or SIGINT; what runs then is finished first."""
    outside = assembled.outside
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    beat(outside)
    learn_bot_id(assembled)
    loop = Loop(ticks(outside), outside.log)
    loop.start()
    listener = Listener(outside.database, loop.wake, outside.log)
    listener.start()
    outside.log.info("worker_started")
    stopping.wait()
    listener.stop()
    loop.stop()
    outside.log.info("worker_stopped")


def ticks(outside: Outside) -> list[Tick]:
    """Every kind of timed work, with how often it is looked for.

    On SQLite a look is a read: an idle worker never takes the write lock.
    """
    return [
        Tick("drain", 0.5, lambda: _events_wait(outside) and drain_one(outside), True),
        Tick("send", 0.5, lambda: _messages_wait(outside) and send_one(outside), True),
        Tick("fetch", 0.3, lambda: _files_wait(outside) and fetch_one(outside), True),
        Tick("answer_files", 0.3, lambda: answer_one(outside)),
        Tick("purge", 60.0, lambda: purge_one(outside)),
        Tick("beat", 5.0, lambda: beat(outside)),
    ]


def beat(outside: Outside) -> bool:
    """Say that the worker is alive."""
    outside.database.write(lambda session: health.beat(session, outside.clock.ticks()))
    return False


def learn_bot_id(assembled: Assembled) -> None:
    """The bot's own id, for links from the group into the direct chat; later if LINE is down."""
    bot_id = assembled.line.bot_id()
    if bot_id is not None:
        assembled.outside.database.write(
            lambda session: facts.put(session, facts.BOT_ID, bot_id)
        )


def _events_wait(outside: Outside) -> bool:
    ticks_now = outside.clock.ticks()
    return outside.database.read(lambda session: inbox_lanes.has_waiting(session, ticks_now))


def _messages_wait(outside: Outside) -> bool:
    ticks_now, now = outside.clock.ticks(), outside.clock.now()
    return outside.database.read(lambda s: outbox_queue.has_due(s, ticks_now, now))


def _files_wait(outside: Outside) -> bool:
    ticks_now = outside.clock.ticks()
    return outside.database.read(lambda session: attachments.has_waiting(session, ticks_now))
