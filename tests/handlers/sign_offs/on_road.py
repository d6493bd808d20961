"""A document of the demo's bureau on its road: D0103 prepares it, D0102 checks, D0101 signs.

What the worker prints is not printed here: a step counts as soon as `makes` is called.
"""

from __future__ import annotations

import secrets
from datetime import date

from sqlalchemy import select

from handlers import dispatcher, registry
from handlers.context import Context
from handlers.sign_offs import road_notices
from models.documents import documents
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.sign_offs import road_steps, roads
from models.sign_offs.road_steps import Files
from models.sign_offs.sign_off import SignOff
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, number_of

FORM = "แบบรายงานของสำนัก"


def document(
    house: House,
    ending: str = "pdf",
    kind: str = "bureau-form",
    code: str = "A",
    of: str = REPORTER,
) -> int:
    """The id of a finished document of the reporter, or of another person."""
    with house.session() as session:
        me = session.get_one(Person, number_of(house, of))
        made = DocumentRequest(
            person_id=me.id, kind=kind, ending=ending, due=date(2027, 3, 20),
            bureau_id=me.bureau_id, lane=house.lane(me.line_user_id or ""), reply_until=0.0,
            asked_at=house.now, state=documents.MADE, code=f"{code * 4}-0000-0000",
            made_at=house.now, rows_at=house.now, file_key=f"document-{code}",
        )  # fmt: skip
        session.add(made)
        session.commit()
        return made.id


def proposed(house: House, code: str = "A", checker: str = HEAD, signer: str = DIRECTOR) -> int:
    """The id of a document that waits for its checker."""
    request = document(house, code=code)
    with house.session() as session:
        me = session.get_one(Person, number_of(house, REPORTER))
        found = roads.propose(
            session, me, session.get_one(DocumentRequest, request), number_of(house, checker),
            number_of(house, signer), house.now,
        )  # fmt: skip
        session.commit()
        number = found.id
    makes(house)
    return number


def checked(house: House, code: str = "A") -> int:
    """The id of a document that waits for its signer."""
    number = proposed(house, code)
    with house.session() as session:
        head = session.get_one(Person, number_of(house, HEAD))
        roads.check(session, head, number, road(house, number).revision, house.now)
        session.commit()
    makes(house)
    return number


def signed(house: House, code: str = "A") -> int:
    """The id of a document that waits for its number."""
    number = checked(house, code)
    with house.session() as session:
        director = session.get_one(Person, number_of(house, DIRECTOR))
        roads.sign(session, director, number, road(house, number).revision, house.now)
        session.commit()
    makes(house)
    return number


def makes(house: House, *chats: Chat, same: bool = True) -> None:
    """The worker makes the step that was tapped, and these people hear of it.

    same: whether its rows still give the same document.
    """
    with house.session() as session:
        found = session.scalars(select(SignOff).where(SignOff.wants.is_not(None))).one()
        step = found.wants or ""
        if same:
            road_steps.finish(session, found, step, Files("pdf", "frozen"), house.now)
        else:
            road_steps.changed(session, found, house.now)
        context = Context(
            session=session,
            now=house.now,
            sealer=house.sealer,
            random_bytes=secrets.token_bytes,
            lane="",
            event_key=secrets.token_hex(8),
            occurred_at=0,
            received_ticks=house.ticks,
            reply_until=0.0,
            flows=registry.flows_by_name(),
            subjects=registry.SUBJECTS,
            file_link=lambda *_args, **_more: "https://example.org/f/1",
            signed_link=lambda road, _person, _now: f"https://example.org/f/signed-{road}",
        )
        road_notices.tell(context, found, step)
        sent = dispatcher.notices(context)
        session.commit()
    house.sent += sent
    for chat in chats:
        chat.hears(sent)


def road(house: House, number: int) -> SignOff:
    with house.session() as session:
        found = session.get_one(SignOff, number)
        session.expunge_all()
    return found


def roads_of(house: House) -> list[SignOff]:
    with house.session() as session:
        found = list(session.scalars(select(SignOff).order_by(SignOff.id)))
        session.expunge_all()
    return found
