"""How links stand for people: with what a person has seen, by bureau, and how a person says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, case, exists, func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.links import link_addresses, link_states
from models.links.link_states import BROKEN, SEEN_FOR, STATES, WORKS
from models.links.watched_link import LinkPlace, WatchedLink
from models.people.person import ADMIN, REPORTER, Person
from models.trail import trail


@dataclass(frozen=True)
class LinkSeen:
    """How one link stands today.

    state: with what a person has seen, as long as that counts.
    by_person: whether a person has seen it.
    reason, status, title, looked_at: of the newest look.
    places: where it stands: subject and id there.
    """

    id: int
    address: str
    state: str
    by_person: bool
    reason: str
    status: int | None
    title: str
    looked_at: datetime | None
    seen_on: date | None
    places: Sequence[tuple[str, int]] = ()


def state_on(today: date) -> ColumnElement[str]:
    """The state of a link on that day, as a column."""
    held = (WatchedLink.seen_state.is_not(None)) & (WatchedLink.seen_on > today - SEEN_FOR)
    return case((held, WatchedLink.seen_state), else_=WatchedLink.state)


def scope(person: Person) -> int | None:
    """The bureau whose links the person looks after; None: those of the whole office."""
    return None if person.has(ADMIN) else person.bureau_id


def may_see(session: Session, person: Person, link_id: int) -> bool:
    """Whether the person looks after the link: administrators every one, reporters those of their
    bureau and their own."""
    if person.has(ADMIN):
        return True
    mine = (LinkPlace.bureau_id == person.bureau_id) | (LinkPlace.person_id == person.id)
    query = select(LinkPlace.id).where(LinkPlace.link_id == link_id, mine).limit(1)
    return person.has(REPORTER) and session.execute(query).first() is not None


def counts(session: Session, bureau_id: int | None, today: date) -> dict[str, int]:
    """How many links stand how, of a bureau or of the whole office; each link once."""
    state = state_on(today)
    query = select(state, func.count()).where(_placed(bureau_id)).group_by(state)
    found = dict.fromkeys(STATES, 0)
    for name, count in session.execute(query):
        found[name] = count
    return found


def listed(
    session: Session, bureau_id: int | None, state: str, today: date, most: int, offset: int = 0
) -> list[LinkSeen]:
    """The links that stand so, those first that have stood so for long."""
    query = _seen(today).where(_placed(bureau_id), state_on(today) == state)
    rows = query.order_by(WatchedLink.looked_at, WatchedLink.id).limit(most).offset(offset)
    return _read(session, rows, today)


def one(session: Session, link_id: int, today: date) -> LinkSeen | None:
    """How this link stands; None: it is not watched any more."""
    return next(iter(_read(session, _seen(today).where(WatchedLink.id == link_id), today)), None)


def of_addresses(session: Session, texts: Sequence[str], today: date) -> dict[str, LinkSeen]:
    """How the links in these texts stand, by the text: of each its first address. Texts whose link
    is not watched yet are left out."""
    first = {text: next(iter(link_addresses.addresses_in(text)), "") for text in texts}
    keys = [link_addresses.key_of(each) for each in first.values() if each]
    found = {
        each.address: each
        for each in _read(session, _seen(today).where(WatchedLink.key.in_(keys)), today)
    }
    return {text: found[address] for text, address in first.items() if address in found}


def see(session: Session, person: Person, link_id: int, works: bool, now: datetime) -> LinkSeen:
    """Keeps what the person saw behind the link; it counts for SEEN_FOR. Returns how it stands.

    Raises Refusal: `no_such_link`, also if the person does not look after it.
    """
    link = session.get(WatchedLink, link_id, with_for_update=True, populate_existing=True)
    if link is None or not may_see(session, person, link_id):
        raise Refusal("no_such_link")
    today, state = office_day(now), WORKS if works else BROKEN
    if works:
        link.broken_on = None
    elif link.broken_on is None:
        link.broken_on = today
    link.seen_state, link.seen_on, link.seen_by = state, today, person.id
    trail.record(session, now, person.id, "link.seen", f"link:{link_id}", works=works)
    session.flush()
    found = one(session, link_id, today)
    assert found is not None
    return found


def _placed(bureau_id: int | None) -> ColumnElement[bool]:
    here = LinkPlace.link_id == WatchedLink.id
    return exists().where(here if bureau_id is None else here & (LinkPlace.bureau_id == bureau_id))


def _seen(today: date) -> Select[WatchedLink, str]:
    return select(WatchedLink, state_on(today)).execution_options(populate_existing=True)


def _read(session: Session, query: Select[WatchedLink, str], today: date) -> list[LinkSeen]:
    rows = [(link, state) for link, state in session.execute(query)]
    places: dict[int, list[tuple[str, int]]] = {link.id: [] for link, _ in rows}
    standing = select(LinkPlace).where(LinkPlace.link_id.in_(places)).order_by(LinkPlace.id)
    for place in session.scalars(standing) if places else ():
        places[place.link_id].append((place.subject, place.about))
    return [
        LinkSeen(
            id=link.id,
            address=link.address,
            state=state,
            by_person=link_states.seen_counts(link.seen_on, today),
            reason=link.reason,
            status=link.status,
            title=link.title,
            looked_at=link.looked_at,
            seen_on=link.seen_on,
            places=tuple(places[link.id]),
        )
        for link, state in rows
    ]
