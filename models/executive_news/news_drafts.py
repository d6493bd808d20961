"""Drafting an announcement of an executive: what it says, whose it is, and whom it reaches."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.executive_news.news import (
    BUREAU,
    EXECUTIVES,
    GROUP,
    ISSUED,
    LONGEST_TEXT,
    LONGEST_TITLE,
    NEWS,
    RETURNED,
    WAITING,
    ExecutiveNews,
)
from models.people import chat_groups, deputies, people
from models.people.person import ADMIN, EXECUTIVE, Person, holds
from models.trail import trail


@dataclass(frozen=True, kw_only=True)
class NewsDraft:
    """What whoever drafts says of it; see `ExecutiveNews`."""

    title: str
    text: str
    audience: str
    first_day: date
    last_day: date
    issuer_id: int
    bureau_id: int | None = None
    attachment_id: int | None = None
    acknowledges: bool = False
    urgent: bool = False
    activity_id: int | None = None
    replaces_id: int | None = None


def check(session: Session, me: Person, draft: NewsDraft, today: date) -> None:
    """Whether this may be laid before the executive.

    Raises Refusal: `title_too_long`, `too_long` (facts: most, length), `ends_before`, `past`,
    `no_bureau`, `no_executive` (not one, or no longer on the roster), `unreached` (LINE reaches
    neither the executive nor a deputy), `nobody` whom it is for, `settled` (what it replaces is not
    out any more).
    """
    _check_words(draft)
    _check_days(draft, today)
    if (draft.audience == BUREAU) != (draft.bureau_id is not None):
        raise Refusal("no_bureau")
    issuer = people.by_id(session, draft.issuer_id)
    if issuer is None or not issuer.has(EXECUTIVE):
        raise Refusal("no_executive")
    if not people.reachable(asked_of(session, issuer, today)):
        raise Refusal("unreached")
    if draft.replaces_id is not None and not _may_replace(me, named(session, draft.replaces_id)):
        raise Refusal("settled")
    if not (billed if draft.audience == GROUP else _count)(session, draft):
        raise Refusal("nobody")


def _count(session: Session, draft: NewsDraft) -> int:
    return reached(session, draft).people


def _check_words(draft: NewsDraft) -> None:
    for words, most, code in (
        (draft.title, LONGEST_TITLE, "title_too_long"),
        (draft.text, LONGEST_TEXT, "too_long"),
    ):
        if len(words) > most:
            raise Refusal(code, most=most, length=len(words))


def _check_days(draft: NewsDraft, today: date) -> None:
    if draft.last_day < draft.first_day:
        raise Refusal("ends_before")
    if draft.last_day < today:
        raise Refusal("past")


def _may_replace(me: Person, before: ExecutiveNews | None) -> bool:
    return before is not None and before.state == ISSUED and may_draft(me, before)


def draft(session: Session, me: Person, new: NewsDraft, now: datetime) -> ExecutiveNews:
    """Lay it before the executive. Raises Refusal as `check` does."""
    check(session, me, new, office_day(now))
    made = ExecutiveNews(drafted_by=me.id, drafted_at=now, state=WAITING, **asdict(new))
    session.add(made)
    session.flush()
    trail.record(session, now, me.id, "executive_news.drafted", subject(made))
    return made


def redraft(
    session: Session, me: Person, news_id: int, new: NewsDraft, now: datetime
) -> ExecutiveNews:
    """Write anew what waits or was sent back; buttons of the draft before do nothing any more.

    Raises Refusal as `check` does, or `settled`.
    """
    found = held(session, news_id)
    if found is None or found.state not in (WAITING, RETURNED) or not may_draft(me, found):
        raise Refusal("settled")
    check(session, me, new, office_day(now))
    for name, value in asdict(new).items():
        setattr(found, name, value)
    found.state, found.word, found.revision = WAITING, "", found.revision + 1
    found.decided_at = found.decided_by = None
    found.drafted_at = now
    session.flush()
    trail.record(session, now, me.id, "executive_news.redrafted", subject(found))
    return found


def may_draft(person: Person, found: ExecutiveNews) -> bool:
    """Whether the person may write it anew, note where it was published and see who has read it:
    who drafted it, and administrators."""
    return person.id == found.drafted_by or person.has(ADMIN)


def named(session: Session, news_id: int) -> ExecutiveNews | None:
    return session.get(ExecutiveNews, news_id)


def executives(session: Session) -> list[Person]:
    """The executives of the roster, by name."""
    query = select(Person).where(Person.retired_at.is_(None), holds(EXECUTIVE))
    return list(session.scalars(query.order_by(Person.name, Person.id)))


# -- whom it reaches -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Reached:
    """How many people it is for, and how many of them LINE reaches."""

    people: int
    in_line: int


def reached(session: Session, of: NewsDraft | ExecutiveNews) -> Reached:
    """Whom it would be for today, by one statement; of what only groups are told nobody."""
    if of.audience == GROUP:
        return Reached(0, 0)
    in_line = func.count(Person.line_user_id).filter(Person.blocked_at.is_(None))
    query = select(func.count(), in_line).where(Person.retired_at.is_(None), *who_reads(of))
    return Reached(*session.execute(query).one())


def billed(session: Session, of: NewsDraft | ExecutiveNews) -> int:
    """How many messages LINE bills for sending it at once: one for each person whom LINE reaches,
    or for each member of the groups; 0 if it is told in the digest only."""
    if of.audience == GROUP:
        groups = chat_groups.office_groups(session)
        return sum(chat_groups.members(session, each.lane) for each in groups)
    return reached(session, of).in_line if of.urgent else 0


def who_reads(of: NewsDraft | ExecutiveNews) -> list[Any]:
    """The conditions on people whom it is for: never the executive whose it is."""
    others = [Person.id != of.issuer_id]
    if of.audience == BUREAU:
        others.append(Person.bureau_id == of.bureau_id)
    if of.audience == EXECUTIVES:
        others.append(holds(EXECUTIVE))
    return others


def asked_of(session: Session, issuer: Person, day: date) -> Person:
    """Who is asked to issue it on that day: the deputy of the day, else the executive."""
    return deputies.running(session, day).get(issuer.id, issuer)


def held(session: Session, news_id: int) -> ExecutiveNews | None:
    """It as it is now, locked until the commit."""
    query = select(ExecutiveNews).where(ExecutiveNews.id == news_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).first()


def subject(found: ExecutiveNews) -> str:
    """What the trail calls it."""
    return f"{NEWS}:{found.id}"
