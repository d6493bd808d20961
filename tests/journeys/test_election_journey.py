"""An election over HTTP while processes are killed between tap and answer, and between mark and
ballot: ballots equal marks, every receipt is listed, and the chats name nobody after the list."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.simulator.seed import line_id
from models.calendar import office_day
from models.elections import election_closing, elections, nominations
from models.elections.election import NAMING, RESULT, SCORING, VOTING, Election, ElectionVoter
from models.elections.election_settings import Days, ElectionSettings
from models.elections.nominations import Nomination
from models.people.person import ADMIN, REPORTER, Person
from tests import factories
from tests.handlers.elections.polling import more_people
from tests.journeys import ledger
from tests.journeys.people import Unlucky
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.soaking import SEEDS
from tests.talk import words

pytestmark = pytest.mark.xdist_group("election")
Stages = Callable[..., AbstractContextManager[Stage]]
VOTERS = ("D0002", "D0003", "D0103", "D0104", "D0105", "D0106", "D0202", "D0302")
COMMITTEE = ("D0101", "D0102", "D0201")
POINTS = ("drain:claimed", "drain:before_commit", "drain:committed", "send:claimed")
RECEIPT = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
_DAY = timedelta(days=1)
_REASON = Nomination(("honesty",), "ช่วยงานเสมอ")


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_soak_ballots_equal_marks_whatever_is_killed(stages: Stages, kind: str, seed: int) -> None:
    with stages(kind, simulated=True, workers=2) as stage:
        election_id = stage.database.write(lambda session: planned(stage, session))
        until(lambda: opened(stage, election_id), stage.logs)
        receipts = all_vote(stage, random.Random(seed))
        assert stage.web_kills + stage.worker_kills >= len(POINTS)
        dies_between_mark_and_ballot(stage, election_id)
        stage.settles()
        stage.office_time_moves(3 * _DAY.total_seconds())
        until(lambda: let_go(stage, election_id), stage.logs)
        stage.database.read(lambda session: they_agree(session, election_id, receipts))
        two_open_the_urn(stage)
        stage.settles()
        stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
        stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))


def planned(stage: Stage, session: Session) -> int:
    """An election whose voting began yesterday and that lacks nothing; its id."""
    today = office_day(real_now())
    days: dict[str, Days] = {
        NAMING: (today - 40 * _DAY, today - 30 * _DAY),
        SCORING: (today - 20 * _DAY, today - 10 * _DAY),
        VOTING: (today - _DAY, today + _DAY),
        RESULT: (today + 9 * _DAY, today + 9 * _DAY),
    }
    named_at = real_now() - 35 * _DAY
    more_people(session)
    found = {each.staff_id: each for each in session.query(Person)}
    admin = next(each for each in found.values() if each.has(ADMIN))
    settings = ElectionSettings(of_bureau=9, score_weight=0, vote_weight=100)
    election = elections.plan(session, admin, 2570, "คนดี", settings, named_at, days)
    chair, *members = (found[each] for each in COMMITTEE)
    elections.set_committee(session, admin, election, chair, members, named_at)
    for staff_id in VOTERS[2:5]:
        named = found[staff_id]
        by = factories.person(session, named.bureau, (REPORTER,))
        nominations.name_person(session, stage.sealer, by, election, named, _REASON, named_at)
        nominations.answer(session, named, election, True, named_at)
    elections.make_key(session, stage.sealer, chair, election, named_at)
    number = elections.drill_number(session, stage.sealer, chair, election)
    elections.pass_drill(session, stage.sealer, chair, election, number, named_at)
    return election.id


def _stored(stage: Stage, election_id: int) -> Election:
    return stage.database.read(lambda session: session.get_one(Election, election_id))


def opened(stage: Stage, election_id: int) -> bool:
    return _stored(stage, election_id).opened_at is not None


def let_go(stage: Stage, election_id: int) -> bool:
    stage.tend()
    return _stored(stage, election_id).vacuumed_at is not None


def all_vote(stage: Stage, chance: random.Random) -> list[str]:
    """Everybody votes, some of them nobody; a process dies at a point of each fourth tap, and at
    any moment while one of the others waits. Returns the receipts."""
    receipts = []
    for at, staff_id in enumerate(VOTERS):
        person = Unlucky(stage, line_id(staff_id), chance, 0.3)
        person.says("ลงคะแนน").hears("เลือกผู้ที่ท่านเห็นว่าดีเด่น")
        person.says(str(1 + at % 4)).hears("ตรวจก่อนหย่อนบัตร")
        seen = stage.last_of(person.id)
        if at < len(POINTS):
            person.taps_and_it_dies("หย่อนบัตร", POINTS[at])
        else:
            person.taps("หย่อนบัตร")
        told = words(person.hears("บันทึกแล้ว"))
        found = RECEIPT.search(told)
        assert found is not None
        receipts.append(found.group().replace("-", ""))
        names_nobody(stage, person, seen)
    return receipts


def names_nobody(stage: Stage, person: Unlucky, since: int) -> None:
    """After the list the chat of the voter says no nominee's name."""
    entries = [words(each["message"]) for each in person.entries() if each["n"] > since]
    standing = ("รายงานดี", "ช่วยรายงาน", "รับเรื่อง")
    assert not [name for name in standing for each in entries if name in each]
    assert stage.web_pids


def dies_between_mark_and_ballot(stage: Stage, election_id: int) -> None:
    """A process that has marked somebody ends before the ballot: neither is there."""
    before = stage.database.read(lambda session: marks(session, election_id))
    script = _DYING.format(url=stage.url, ring=stage.keys.ring.dump(), election=election_id)
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert stage.database.read(lambda session: marks(session, election_id)) == before


_DYING = """
import os, secrets, signal
from bot.clock import real_now
from models.crypto import KeyRing, Sealer
from models.database import open_database
from models.elections import urn, voting
from models.elections.election import Election
from models.people.person import Person

def dies(*_given):
    os.kill(os.getpid(), signal.SIGKILL)

urn.put = dies
sealer = Sealer(KeyRing.parse({ring!r}), secrets.token_bytes)

def casts(session):
    election = session.get_one(Election, {election})
    person = session.query(Person).filter_by(staff_id="D0301").one()
    voting.cast(session, sealer, election, person, (), real_now())

open_database({url!r}).write(casts)
"""


def marks(session: Session, election_id: int) -> int:
    query = session.query(ElectionVoter).filter_by(election_id=election_id, mark="chat")
    return query.count()


def they_agree(session: Session, election_id: int, receipts: list[str]) -> None:
    election = session.get_one(Election, election_id)
    found = election_closing.totals(session, election)
    assert (found.chat, found.ballots, found.agree) == (len(VOTERS), len(VOTERS), True)
    assert election_closing.receipts(session, election) == sorted(receipts)


def two_open_the_urn(stage: Stage) -> None:
    second, chair = stage.person(COMMITTEE[1]), stage.person(COMMITTEE[0])
    second.says("เปิดหีบ").hears("บัตรในหีบ")
    second.taps("กดเปิดหีบ").hears("รอประธาน")
    chair.says("เปิดหีบ").hears("บัตรในหีบ")
    stage.kill(stage.web_pids[0])
    chair.taps("กดเปิดหีบ").hears("ผลนับคะแนน", f"{len(VOTERS)} ใบ")
