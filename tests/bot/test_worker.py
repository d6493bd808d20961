"""The worker's units of work: what was left behind is taken up, and nobody behind it waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot import worker
from bot.simulator.link_stand_in import LinkStandIn
from models.documents import letterhead
from models.links import link_requests
from models.trail import facts
from scheduler.inbox_drain import drain_one
from scheduler.loop import waiting
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.talk import Talk

SOMEBODY = "U" + "7" * 32


def test_who_speaks_while_an_answer_is_on_its_way_does_not_wait_for_the_sweep(
    office: Outside, line: RecordingLine, clock: MovableClock, talk: Callable[[str], Talk]
) -> None:
    person = talk(SOMEBODY)

    def speaks_again() -> None:
        """While our side has not noted yet that LINE has the answer."""
        line.before_answer = lambda: None
        person.delivers(person.event(_text(person)))
        assert drain_one(office) and not send_one(office)

    person.delivers(person.event(_text(person)))
    clock.advance(seconds=worker.SWEEP_AFTER + 1)
    line.before_answer = speaks_again
    [drain] = [tick for tick in worker.ticks(_assembled(office)) if tick.name == "drain"]
    assert drain.one(office)
    assert len(line.sent) == 2


def _cut(times: int) -> Callable[[], None]:
    """Returns what fails so often as a statement whose connection is cut does, and no more."""
    left = iter(range(times))

    def write() -> None:
        if next(left, None) is not None:
            raise OperationalError("INSERT", {}, Exception("connection reset by peer"))

    return write


def test_a_worker_that_begins_while_the_database_is_away_waits_for_it(office: Outside) -> None:
    waited: list[float] = []
    done: list[str] = []

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        return False

    first = (lambda: done.append("beat"), _cut(2), lambda: done.append("quota"))
    assert worker.begins(first, pause, office.log)
    assert done == ["beat", "beat", "beat", "quota"]
    assert waited == [worker.AWAY, worker.AWAY]


def test_a_worker_that_waits_for_its_database_stops_when_told_to(office: Outside) -> None:
    assert not worker.begins((_cut(1),), lambda _seconds: True, office.log)


def test_a_worker_whose_database_stays_away_says_so(office: Outside) -> None:
    with pytest.raises(OperationalError):
        worker.begins((_cut(worker.TRIES),), lambda _seconds: False, office.log)


class Channel:
    """LINE's side of the account, as far as its id and name go; None: it does not answer."""

    def __init__(self) -> None:
        self.told: tuple[str, str] | None = None

    def bot_name(self) -> tuple[str, str] | None:
        return self.told


def test_links_and_posters_follow_the_account_that_the_channel_has_now(office: Outside) -> None:
    channel = Channel()
    made: Any = SimpleNamespace(outside=office, line=channel)
    ticks = [tick for tick in worker.ticks(made) if tick.name == "bot_id"]

    def known() -> tuple[str | None, str | None]:
        [tick] = ticks
        assert not tick.one(office)
        names = (facts.BOT_ID, facts.BOT_NAME)
        return tuple(office.database.read(lambda s: [facts.get(s, name) for name in names]))

    assert known() == (None, None)
    for channel.told in (("@old", "STRONG"), ("@old", "คนดีศรีสภา"), ("@new", "คนดีศรีสภา")):
        assert known() == channel.told
    last, channel.told = channel.told, None
    assert known() == last


def test_the_id_and_the_name_are_stored_together_and_only_where_they_differ(
    office: Outside,
) -> None:
    channel, commits = Channel(), []
    made: Any = SimpleNamespace(outside=office, line=channel)

    def note(_wire: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.startswith("INSERT"):
            commits.append("put")

    def ended(_wire: Any) -> None:
        if commits and commits[-1] == "put":
            commits.append("commit")

    event.listen(office.database.engine, "commit", ended)
    try:
        with listening(office, note):
            for channel.told in (("@old", "STRONG"), ("@old", "STRONG"), ("@new", "STRONG")):
                worker.learn_bot_name(made)
    finally:
        event.remove(office.database.engine, "commit", ended)
    assert commits == ["put", "put", "commit"] * 2


def test_what_the_settings_say_of_the_office_is_what_documents_print(office: Outside) -> None:
    for said in ("กลุ่มงานหนึ่ง โทร. 0 2000 0000", ""):
        settings: Any = SimpleNamespace(dpo_contact="ผู้ติดต่อ", memo_from=said)
        made: Any = SimpleNamespace(outside=office, settings=settings)
        worker.note_office(made)
        assert office.database.read(letterhead.sender) == said


def test_whoever_asked_for_a_look_at_a_link_has_the_answer_with_the_look(
    office: Outside, line: RecordingLine
) -> None:
    office = replace(office, link_looker=LinkStandIn())

    def ask(session: Session) -> None:
        me = factories.person(session, factories.bureau(session))
        reply = ("token-of-mine", office.clock.ticks() + 50)
        now, ticks, text = office.clock.now(), office.clock.ticks(), "https://a.example/404"
        link_requests.ask(session, office.sealer, me, "lane", text, reply, now, ticks)

    office.database.write(ask)
    [look] = [tick for tick in worker.ticks(_assembled(office)) if tick.name == "look_at_links"]
    assert look.one(office) and not look.one(office)
    assert [(sent.via, sent.to) for sent in line.sent] == [("reply", "token-of-mine")]


def test_an_idle_worker_looks_for_everything_in_six_statements_of_one_read(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    """Each statement more, or built anew at each look, is paid twice a second."""
    asked: list[str] = []

    def note(_wire: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    all_ticks = worker.ticks(_assembled(office))
    often = [tick for tick in all_ticks if tick.waits and tick.every <= 1]

    def waits() -> list[str]:
        return [tick.name for tick in waiting(office, often)]

    waits()
    with listening(office, note):
        assert waits() == []
    assert len(asked) == 6 and all(each.startswith("SELECT") for each in asked)
    person = talk(SOMEBODY)
    person.delivers(person.event(_text(person)))
    assert waits() == []  # the web process's own
    clock.advance(seconds=worker.SWEEP_AFTER + 1)
    assert waits() == ["drain"]
    looked_for = {"drain", "send", "fetch", "answer_files", "documents", "sign_off_step"}
    assert {tick.name for tick in often} == looked_for
    assert all(tick.every >= 5 for tick in all_ticks if not tick.waits)


@contextmanager
def listening(office: Outside, note: Callable[..., None]) -> Iterator[None]:
    event.listen(office.database.engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        event.remove(office.database.engine, "before_cursor_execute", note)


def _assembled(office: Outside) -> Any:
    return SimpleNamespace(outside=office)


def _text(person: Talk) -> dict[str, Any]:
    return {"type": "message", "message": person.message("text", text="เมนู")}
