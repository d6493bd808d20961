"""A desk to ask questions at, and eyes for the answers; every answer read is rendered too."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qsl

from sqlalchemy.orm import Session

from handlers import registry
from handlers.context import Context
from handlers.messages import (
    Bar,
    Button,
    Card,
    Carousel,
    Message,
    Para,
    Part,
    Row,
    Text,
    render,
)
from handlers.question.query import Query
from models.crypto import KeyRing, Sealer
from models.people.person import Person
from tests import factories, look

MARCH, JUNE, JULY = date(2027, 3, 20), date(2027, 6, 20), date(2027, 7, 30)
TODAY = date(2027, 5, 1)


def desk(session: Session, person: Person | None, today: date = TODAY) -> Context:
    """One event of that person at nine o'clock of the office's day."""
    nine = datetime(today.year, today.month, today.day, 2, 0, tzinfo=UTC)
    return Context(
        session=session,
        now=nine,
        sealer=Sealer(KeyRing.generate(os.urandom), os.urandom),
        random_bytes=os.urandom,
        lane="lane",
        event_key="event",
        occurred_at=int(nine.timestamp() * 1000),
        received_ticks=0.0,
        reply_until=60.0,
        flows=registry.flows_by_name(),
        subjects=registry.SUBJECTS,
        page_link="https://example.org/{}".format,
        file_link=lambda _file, _person, _now, *_of: "https://example.org/f",
        person=person,
    )


@dataclass(frozen=True)
class Heard:
    """An answer as the person sees it."""

    said: Sequence[Message]

    @property
    def words(self) -> str:
        """All words of it, a line a part."""
        return "\n".join(line for one in self.said for line in _lines(one))

    @property
    def buttons(self) -> list[Button]:
        return [button for one in self.said for button in _buttons(one)]

    @property
    def opened(self) -> list[tuple[str, dict[str, str]]]:
        """What the buttons open, with their facts."""
        opened = []
        for button in self.buttons:
            if button.data is not None:
                name, _, facts = button.data.removeprefix("o:").partition("?")
                opened.append((name, dict(parse_qsl(facts))))
        return opened

    @property
    def bars(self) -> list[Bar]:
        return [part for part in self.parts if isinstance(part, Bar)]

    @property
    def rows(self) -> list[Row]:
        return [part for part in self.parts if isinstance(part, Row)]

    @property
    def parts(self) -> list[Part]:
        return [part for one in self.said for card in _cards(one) for part in card.rows]


def ask(
    session: Session,
    query: Query,
    person: Person | None,
    rest: str = "",
    facts: Mapping[str, str] | None = None,
    today: date = TODAY,
    said: str = "",
) -> Heard:
    """The answer to this person; it also has to fit into LINE's messages.

    said: the whole sentence.
    """
    context = desk(session, person, today)
    context.said = said
    assert query.anyone or person is not None
    assert context.may(query.roles), "the question is not open to this person"
    heard = Heard(query.answer(context, rest, facts or {}))
    messages = render(heard.said)
    assert 1 <= len(messages) <= 5
    assert not (ugly := look.faults(messages)), ugly
    return heard


def tap(session: Session, query: Query, person: Person, button: Button) -> Heard:
    """The answer to a button that asks this question again."""
    assert button.data is not None
    name, _, facts = button.data.removeprefix("o:").partition("?")
    assert name == query.name
    return ask(session, query, person, facts=dict(parse_qsl(facts)))


@dataclass
class Office:
    """Three bureaus: 1.1 without a date, 1.10 due in March, 3.7 in June; 2.1 of every bureau."""

    session: Session
    people: dict[str, Person]
    activities: dict[str, Any]
    bureaus: dict[str, Any]


def office(session: Session) -> Office:
    """The office of these tests, nothing sent yet."""
    names = ("สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ")
    law, print_, study = bureaus = [factories.bureau(session, name) for name in names]
    plan = factories.plan(session)
    rows = {
        "1.1": factories.activity(session, plan, "1.1", [law]),
        "1.10": factories.activity(session, plan, "1.10", [law, print_], [MARCH]),
        "2.1": factories.activity(session, plan, "2.1", due=[MARCH, JULY], ambiguous="สองวัน"),
        "3.7": factories.activity(session, plan, "3.7", [law, print_], [JUNE]),
    }
    head = factories.person(session, law, ["supervisor"])
    director = factories.person(session, study, ["supervisor", "executive"])
    people = {
        "head": head,
        "director": director,
        "reporter": factories.person(session, law, ["reporter"], head),
        "other": factories.person(session, print_, ["reporter"], director),
        "staff": factories.person(session, law, []),
        "admin": factories.person(session, study, ["admin"]),
        "executive": factories.person(session, study, ["executive"]),
    }
    return Office(session, people, rows, dict(zip(("law", "print", "study"), bureaus, strict=True)))


def send(within: Office, number: str, due: date | None, state: str, who: str = "reporter") -> Any:
    """A report in this state."""
    return factories.report(
        within.session, within.activities[number], within.people[who], due, state
    )


def _cards(one: Message) -> Sequence[Card]:
    match one:
        case Card():
            return (one,)
        case Carousel():
            return one.cards
        case Text():
            return ()


def _lines(one: Message) -> list[str]:
    if isinstance(one, Text):
        return [one.body]
    lines = []
    for card in _cards(one):
        lines += [card.title, card.subtitle, card.note]
        lines += [line for part in card.rows for line in _part_lines(part)]
    return lines


def _part_lines(part: Part) -> list[str]:
    match part:
        case Row():
            return [part.label, part.value]
        case Para():
            return [part.text]
        case Bar():
            return [part.label, part.caption]
    return []


def _buttons(one: Message) -> list[Button]:
    found = list(one.quick)
    for card in _cards(one):
        found += card.buttons
        found += [p.button for p in card.rows if isinstance(p, Row) and p.button is not None]
    return found
