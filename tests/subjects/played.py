"""One day of a small office, played by a copy of the program: `python -m tests.subjects.played`.

Arguments: a SQLite file, migrated here as far as it is not yet, and the steps as JSON: pairs of a
person (`D0103`, or empty for a stranger) and what they type; `tap:` and a label taps a button. A
step of `day` lets the worker's reminders pass until one is sent, `later` lets the subjects' timed
work be done two weeks on. Prints what came of it as JSON.
"""

from __future__ import annotations

import json
import secrets
import sys
from typing import Any

from bot import schema_upgrade
from bot.files import DatabaseFiles, FileLinks
from bot.opener import Opener
from bot.simulator import seed
from handlers import registry
from handlers.people import data_file
from models.accounts import leaving, personal_data
from models.crypto import KeyRing, Sealer
from models.database import Database, open_database
from models.people import people
from models.upkeep import key_rotation
from scheduler.ports import Outside
from scheduler.reminders.reminders_fire import fire
from scheduler.timetable import TIMED
from tests.bot.web.client import made
from tests.fakes import CHAIN_KEY, MovableClock, RecordingLine, RecordingLog
from tests.talk import Talk

DAYS = 15
STRANGER = "U" + "9" * 32


def office(database: Database, line: RecordingLine) -> Outside:
    sealer = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    links = FileLinks("a test's key", "http://127.0.0.1:8000")
    return Outside(
        database=database,
        clock=MovableClock(),
        sealer=sealer,
        random_bytes=secrets.token_bytes,
        line=line,
        content=line,
        files=DatabaseFiles(database, sealer),
        opener=Opener(),
        log=RecordingLog(),
        checkpoint=lambda _point: None,
        file_link=links.make,
        case_link=links.make_case,
        data_link=links.make_data,
        owner="test",
        page_link=links.page,
        document_link=links.make_document,
        screen_link=links.make_screen,
        calendar_link=links.make_calendar,
        thursday_link=links.make_thursday,
        picture_link=links.make_picture,
    )


def reminded(outside: Outside, line: RecordingLine) -> list[Any]:
    """What a pass of reminders sends on the first day on which there is something to say."""
    before = len(line.sent)
    for _ in range(DAYS):
        outside.clock.advance(days=1)  # type: ignore[attr-defined]
        if fire(outside).queued:
            break
    Talk(outside, line, STRANGER).settles()
    return [[sent.to, sent.messages] for sent in line.sent[before:]]


def works(outside: Outside) -> None:
    """The subjects' timed work, two weeks later."""
    outside.clock.advance(days=DAYS)  # type: ignore[attr-defined]
    for tick in (tick for timed in TIMED for tick in timed.ticks):
        while tick.one(outside):
            pass


def data_of(outside: Outside, staff_id: str) -> Any:
    """The file of everything kept of the person."""

    def gathered(session: Any) -> dict[str, Any]:
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        return personal_data.gather(session, outside.sealer, person)

    found = outside.database.read(gathered)
    return json.loads(data_file.rendered(found, outside.clock.now(), registry.SUBJECTS))


def leaves(outside: Outside, staff_id: str) -> None:
    def left(session: Any) -> None:
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        leaving.leave(session, outside.sealer, person, outside.clock.now())

    outside.database.write(left)


def main(file: str, steps: list[tuple[str, str]]) -> dict[str, Any]:
    registry.check()
    database = open_database(f"sqlite:///{file}", CHAIN_KEY)
    schema_upgrade.upgrade(database)
    line = RecordingLine()
    outside = office(database, line)
    now = outside.clock.now()
    database.write(lambda s: seed.seed(s, outside.sealer, now, outside.random_bytes))
    told: dict[str, Any] = {
        "alive": made(outside).test_client().get("/healthz").status_code,
        "opened": [each.name for each in (*registry.FLOWS, *registry.QUERIES)],
        "targets": [t.opens for menu in registry.RICH_MENUS for t in menu.targets],
        "sealed": [f"{c.model.__tablename__}.{c.name}" for c in key_rotation.COLUMNS],
        "heard": [],
        "reminded": [],
    }
    talks: dict[str, Talk] = {}
    for who, what in steps:
        if what == "day":
            told["reminded"] += reminded(outside, line)
            continue
        if what == "later":
            works(outside)
            continue
        talk = talks.setdefault(who, Talk(outside, line, seed.line_id(who) if who else STRANGER))
        if what == "leave":
            leaves(outside, who)
        elif what == "data":
            told["data"] = data_of(outside, who)
        else:
            talk.taps(what.removeprefix("tap:")) if what.startswith("tap:") else talk.says(what)
            told["heard"].append([who, what, talk.news])
    outside.opener.close()
    database.close()
    return told


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], json.loads(sys.argv[2])), ensure_ascii=False))  # noqa: T201
