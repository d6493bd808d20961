"""Administrators hear of illnesses once a day, the log always, and a deputy speaks for the dead."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from handlers.home import illness_card
from models.database import open_database
from models.people.person import ADMIN
from models.queues import health
from models.trail import facts
from models.trail.audit_entry import Fact
from models.upkeep.illnesses import ILLNESSES
from models.upkeep.vitals import Machine
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.upkeep.illness_watch import IllnessWatch
from tests import factories
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.talk import words

LITTLE, ROOM = Machine(free_bytes=5 * 10**6), Machine(free_bytes=10**12)
ADMINISTRATOR = "U" + "a" * 32


class Watched:
    """An office with an administrator, in service, whose machine a test makes ill."""

    def __init__(self, office: Outside, line: RecordingLine, clock: MovableClock) -> None:
        self.office, self.line, self.clock = office, line, clock
        self.machine = ROOM
        self.watch = self.another()

    def another(self, deputy: bool = False) -> IllnessWatch:
        return IllnessWatch(lambda: self.machine, self.clock.now, deputy)

    def looks(self, times: int = 2, watch: IllnessWatch | None = None, beats: bool = True) -> None:
        """So many looks, a minute apart; what is told leaves at once."""
        for _ in range(times):
            if beats:
                self.office.database.write(self.beat)
            (watch or self.watch).look(self.office)
            while send_one(self.office):
                pass
            self.clock.advance(minutes=1)

    def beat(self, session: Session) -> None:
        health.beat(session, self.clock.ticks())

    def told(self) -> list[str]:
        return [words(sent.messages) for sent in self.line.sent if sent.to == ADMINISTRATOR]


@pytest.fixture
def watched(office: Outside, line: RecordingLine, clock: MovableClock) -> Watched:
    def fill(session: Session) -> None:
        admin = factories.person(session, factories.bureau(session), [ADMIN])
        admin.line_user_id = ADMINISTRATOR
        facts.put(session, facts.SERVED_LINE, clock.now().isoformat())

    office.database.write(fill)
    return Watched(office, line, clock)


def test_what_lasts_is_told_once_a_day_with_what_to_do(watched: Watched) -> None:
    watched.looks()
    assert watched.told() == []
    watched.machine = LITTLE
    watched.looks(1)
    assert watched.told() == []  # it may be over in a moment
    watched.looks(5)
    [told] = watched.told()
    assert "ระบบมีเรื่องให้ดูแล 1 เรื่อง" in told and illness_card.WORDS["disk_short"] in told
    watched.clock.advance(days=1)
    watched.looks(5)
    assert len(watched.told()) == 2


def test_two_processes_tell_it_once(watched: Watched) -> None:
    watched.machine = LITTLE
    other = watched.another()
    for watch in (watched.watch, other) * 3:
        watched.looks(1, watch)
    assert len(watched.told()) == 1


def test_nothing_is_told_at_night_and_the_morning_tells_what_is_still_there(
    watched: Watched,
) -> None:
    watched.clock.moment = datetime(2027, 3, 1, 15, 0, tzinfo=UTC)  # 22:00 at the office
    watched.machine = LITTLE
    watched.looks(3)
    assert watched.told() == []
    watched.clock.advance(hours=11)
    watched.looks(1)
    assert len(watched.told()) == 1


def test_the_log_tells_what_began_with_what_to_do_and_what_ended(
    watched: Watched, log: RecordingLog
) -> None:
    watched.machine = LITTLE
    watched.looks(3)
    watched.machine = ROOM
    watched.looks(2)
    lines = [line for line in log.lines if line[1] in ("ill", "well_again")]
    [(_, _, began), (_, _, ended)] = lines
    assert [line[:2] for line in lines] == [("error", "ill"), ("info", "well_again")]
    assert began["illness"] == ended["illness"] == "disk_short"
    assert "5 MB" in str(began["what"]) and "DATA_DIR" in str(began["to_do"])


def test_while_line_takes_nothing_only_the_log_tells(watched: Watched, log: RecordingLog) -> None:
    watched.machine = LITTLE
    watched.office.database.write(lambda s: facts.put(s, facts.TOKEN_REFUSED, facts.YES))
    watched.looks(3)
    assert watched.told() == []
    told = {line[2]["illness"] for line in log.lines if line[1] == "ill"}
    assert told == {"disk_short", "token_refused"}
    watched.office.database.write(lambda s: facts.put(s, facts.TOKEN_REFUSED, ""))
    watched.looks(1)
    assert len(watched.told()) == 1


def test_where_the_database_is_gone_the_log_tells(watched: Watched, log: RecordingLog) -> None:
    gone = replace(watched.office, database=open_database("sqlite:////no/such/folder/strong.db"))
    assert watched.watch.look(gone) is watched.watch.look(gone) is False
    assert [line[2]["illness"] for line in log.lines] == ["storing_fails"]


def test_a_deputy_gives_a_worker_started_with_it_time_to_be_heard_of(
    watched: Watched, log: RecordingLog
) -> None:
    deputy = watched.another(deputy=True)
    watched.looks(1, deputy, beats=False)
    watched.looks(2, deputy)
    assert log.events == []
    watched.looks(4, deputy, beats=False)
    assert log.events[:1] == ["ill"]


def test_a_deputy_is_silent_while_a_worker_lives_and_tells_when_it_is_gone(
    watched: Watched, log: RecordingLog
) -> None:
    deputy = watched.another(deputy=True)
    watched.machine = LITTLE
    watched.looks(3, deputy)
    assert watched.told() == [] and log.events == []
    watched.looks(3, deputy, beats=False)
    [told] = watched.told()
    assert illness_card.WORDS["worker_silent"] in told and illness_card.WORDS["disk_short"] in told


def test_the_simulator_tells_nobody(watched: Watched) -> None:
    def a_demo(session: Session) -> None:
        fact = session.get_one(Fact, facts.SERVED_LINE)
        session.delete(fact)

    watched.office.database.write(a_demo)
    watched.machine = LITTLE
    watched.looks(3)
    assert watched.told() == []


def test_every_illness_has_words_for_administrators() -> None:
    assert list(illness_card.WORDS) == [each.name for each in ILLNESSES]
    whole = illness_card.card([each.name for each in ILLNESSES])
    assert f"{len(ILLNESSES)} เรื่อง" in whole.title


def test_the_menu_shows_administrators_what_was_seen_last(watched: Watched) -> None:
    watched.machine = LITTLE
    watched.looks(1)
    seen = watched.office.database.read(lambda session: facts.get(session, facts.ILL))
    assert seen == "disk_short"
    watched.machine = ROOM
    watched.looks(1)
    assert watched.office.database.read(lambda session: facts.get(session, facts.ILL)) == ""
