"""A day of talk in office time, with the memory of web and worker looked at each hour, after one as
long in which caches fill; before both every kind of document is made once in every format."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.question.query import opens
from models.documents.document_kinds import BY_NAME, endings_of
from models.documents.document_rights import kinds_for
from models.people.person import Person as OnRoster
from tests.hard.bodies import SAID
from tests.hard.databases import databases
from tests.hard.playing import Playing
from tests.journeys import ledger
from tests.journeys.office_time import OtherDay
from tests.journeys.people import Person
from tests.journeys.processes import children
from tests.journeys.stage import Stage, staged
from tests.talk import actions

TURNS_AN_HOUR = 400
AT_ONCE = 6
LONGEST_DOCUMENT = 20.0
MOST_QUESTIONS = 4
"""Which bureau, which round and the like, before a document is made."""
LONGEST_ANSWER = 1.0
"""Not everything is answered: a file that is fetched, a link."""
MOST_GROWTH = 5.0
"""Megabytes by which the middle of the last hours may stand above that of the first ones."""
LEAST_HOURS = 6
A_QUARTER = 4
"""This part of the hours is compared at both ends: those of one are too much by chance."""


def talk(playing: Playing) -> str:
    """The part."""
    told = ""
    with databases(playing.folder) as fresh, playing.round() as folder:
        with staged(lambda: OtherDay(folder, fresh("sqlite"), simulated=True)) as stage:
            _every_document(stage)
            hours = [_hour(playing, stage, number) for number in range(2 * playing.size)]
            ledger.nothing_lost_nothing_twice(stage)
            told = _judged(hours[playing.size :])
    playing.judge()
    return f"{2 * playing.size * TURNS_AN_HOUR:,} turns in two days; {told}"


def _every_document(stage: Stage) -> None:
    """Whoever may have one asks for it, in each format: what it loads is loaded from now on."""
    for kind, who in stage.database.read(_askers).items():
        if who in stage.chats:
            for ending in endings_of(kind):
                _asks_for(stage.person_of(who), opens("documents", k=kind, f=ending))
    stage.settles()


def _askers(session: Session) -> dict[str, str]:
    """One who may ask for it, by kind."""
    people = list(session.scalars(select(OnRoster).where(OnRoster.line_user_id.is_not(None))))
    allowed = {person: kinds_for(session, person) for person in people}
    found = {}
    for kind in BY_NAME:
        for person in people:
            if kind in allowed[person]:
                found[kind] = str(person.line_user_id)
    return found


def _asks_for(person: Person, data: str) -> None:
    """Taps it, and the first choice of each question."""
    for _ in range(MOST_QUESTIONS):
        person.taps_data(data)
        heard = person.next_said(LONGEST_DOCUMENT)
        while heard and heard["from"] != "bot":
            heard = person.next_said(LONGEST_DOCUMENT)
        offered = [a.get("data", "") for a in actions(heard["message"])] if heard else []
        choices = [each for each in offered if each.startswith("c:")]
        if not choices:
            return
        data = choices[0]


def _hour(playing: Playing, stage: Stage, number: int) -> dict[str, float]:
    """Megabytes of each process at the end of an hour in which people talked."""
    chance = random.Random(f"{playing.seed} {number}")
    said = [(who, chance.random()) for who in chance.choices(stage.chats, k=TURNS_AN_HOUR)]
    by_person: dict[str, list[float]] = {}
    for who, how in said:
        by_person.setdefault(who, []).append(how)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in pool.map(lambda of: _talks(stage, *of), by_person.items()):
            pass
    stage.settles()  # all but what waits for the morning
    stage.office_time_moves(3600)
    if number >= playing.size:
        playing.went()
    return _memory(stage)


def _talks(stage: Stage, who: str, turns: list[float]) -> None:
    """One person's turns of an hour: half of them a tap on what was shown last."""
    person, buttons = stage.person_of(who), list[str]()
    for how in turns:
        chance = random.Random(how)
        if buttons and chance.random() < 0.5:
            person.taps_data(chance.choice(buttons))
        else:
            person.says(chance.choice(SAID))
        while heard := person.next_said(LONGEST_ANSWER):
            if heard["from"] == "bot":
                buttons = [a["data"] for a in actions(heard["message"]) if a.get("data")]
                break


def _memory(stage: Stage) -> dict[str, float]:
    assert stage.web is not None and stage.workers[0] is not None
    [web] = children(stage.web.pid)
    return {"web": _megabytes(web), "worker": _megabytes(stage.workers[0].pid)}


def _megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    [own] = [line.split()[1] for line in lines if line.startswith("Pss:")]
    return int(own) / 1024


def _judged(hours: list[dict[str, float]]) -> str:
    """How much each process had at the beginning and at the end. Raises where one grew."""
    if len(hours) < LEAST_HOURS:
        now = ", ".join(f"{name} {size:.0f} MB" for name, size in hours[-1].items())
        return f"too short to tell growth: {now}"
    quarter = len(hours) // A_QUARTER
    told, grown = [], {}
    for name in hours[0]:
        sizes = [round(hour[name], 1) for hour in hours]
        before, after = median(sizes[:quarter]), median(sizes[-quarter:])
        told.append(f"{name} {before:.1f} MB in the first hours, {after:.1f} MB in the last")
        if after - before >= MOST_GROWTH:
            grown[name] = sizes
    assert not grown, grown
    return "; ".join(told)
