"""Opening the link to one's own data: it also needs the person's second fact.

The link alone is not enough: a browser does not say who opens it. A wrong fact is counted in the
caller's transaction: who catches the Refusal must still commit.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import joining
from models.base import insert_once
from models.crypto import Sealer
from models.errors import Refusal
from models.people import people
from models.people.person import Person, Throttle
from models.trail import trail

TRIES = 5


def owner(session: Session, sealer: Sealer, link: str, person_id: int) -> Person:
    """The person whose data it is. link: the signed part; only its keyed hash is stored.

    Raises Refusal `dead_link` if they have left, or after five wrong facts.
    """
    person = people.joined(session, person_id)
    if person is None:
        raise Refusal("dead_link")
    throttle = session.get(Throttle, _key(sealer, link))
    if throttle is not None and throttle.misses >= TRIES:
        raise Refusal("dead_link")
    return person


def try_fact(
    session: Session, sealer: Sealer, link: str, person_id: int, text: str, now: datetime
) -> None:
    """Returns if the text is the end of the person's staff id.

    Raises Refusal: `not_a_fact` (not counted), `wrong_fact` (tries_left), `dead_link` after the
    fifth wrong one and as `owner` does.
    """
    key = _key(sealer, link)
    fresh = insert_once(Throttle, session.get_bind().dialect.name)
    session.execute(fresh, [{"key": key, "since": now, "misses": 0}])
    locked = select(Throttle).where(Throttle.key == key).with_for_update()
    throttle = session.scalars(locked.execution_options(populate_existing=True)).one()
    person = owner(session, sealer, link, person_id)
    if joining.knows_fact(person, text):
        return
    throttle.misses += 1
    session.flush()
    if throttle.misses >= TRIES:
        trail.record(session, now, None, "data_link_died", f"person:{person.id}")
        raise Refusal("dead_link")
    raise Refusal("wrong_fact", tries_left=TRIES - throttle.misses)


def _key(sealer: Sealer, link: str) -> str:
    return sealer.keyed_hash(link, "throttle.data_link")
