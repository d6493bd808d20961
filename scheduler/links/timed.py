"""Timed work of links: gathers once a day which are watched, and looks at those that are due."""

from __future__ import annotations

from models.calendar import office_day
from models.links import link_looking, link_requests, watched_links
from models.tables import LINK_SOURCES
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def gather_links(outside: Outside) -> bool:
    """Watch the links that stand in records today, some hundred changes at a time.

    Returns False if the day's were gathered, or looking is switched off.
    """
    now = outside.clock.now()
    if outside.link_looker is None:
        return False
    if not outside.database.read(lambda session: watched_links.to_gather(session, now)):
        return False
    # What is stored is read first: a link that is given meanwhile is then none to be dropped.
    stored = outside.database.read(watched_links.known)
    wanted = outside.database.read(
        lambda session: watched_links.found(session, LINK_SOURCES, office_day(now))
    )
    done = outside.database.write(
        lambda session: watched_links.gather(session, wanted, stored, now, outside.clock.ticks())
    )
    if done:
        outside.log.info("links_gathered", count=len(wanted))
    return True


def look_at_link(outside: Outside) -> bool:
    """Look at the link that is next, and answer who waits for it. Returns False if none is due, or
    all their hosts rest."""
    now, ticks = outside.clock.now(), outside.clock.ticks()
    if not outside.database.read(
        link_requests.has_waiting
        if outside.link_looker is None
        else lambda session: link_looking.has_due(session, now, ticks)
    ):
        return False
    from scheduler.links.link_look import look_one  # noqa: PLC0415  says words

    return look_one(outside)


LINKS = Timed(
    name="links",
    ticks=(
        Tick("gather_links", 300.0, gather_links, by_office_time=True),
        Tick("look_at_links", 5.0, look_at_link, by_office_time=True, answers=True),
    ),
)
