"""The web process's own watch: its sign of life, and what it tells while no worker lives."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.web.watcher import Watcher
from handlers.home import illness_card
from models.people.person import ADMIN
from models.trail import facts
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import assembled
from tests.fakes import MovableClock, RecordingLine
from tests.talk import words


def test_it_gives_a_sign_of_life_and_tells_administrators_of_a_worker_that_is_gone(
    office: Outside, line: RecordingLine, clock: MovableClock, tmp_path: Path
) -> None:
    def fill(session: Session) -> None:
        factories.person(session, factories.bureau(session), [ADMIN])
        facts.put(session, facts.SERVED_LINE, (real_now() - timedelta(hours=1)).isoformat())

    office.database.write(fill)
    watcher = Watcher(assembled(office, DATA_DIR=str(tmp_path)))
    for _ in range(3):  # the worker is given the first one to be heard of
        watcher.look()
        clock.advance(minutes=1)
    [sent] = line.sent
    assert illness_card.WORDS["worker_silent"] in words(sent.messages)
    beat = office.database.read(lambda session: facts.get(session, facts.WEB_BEAT))
    assert beat == repr(clock.ticks() - 60.0)


def test_its_thread_looks_at_once_and_ends_when_told(office: Outside, tmp_path: Path) -> None:
    watcher = Watcher(assembled(office, DATA_DIR=str(tmp_path)))
    watcher.start()
    watcher.stop()
    assert office.database.read(lambda session: facts.get(session, facts.WEB_BEAT)) is not None
