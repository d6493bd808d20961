"""Reads the rows that several documents of an election print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import Block, Document
from handlers.papers.wording import OfficeWords
from models.elections import election_finding, elections, nominations
from models.elections.election import Election, Nominee
from models.elections.election_documents import May
from models.errors import Refusal
from models.people import people
from models.people.person import Person


@dataclass(frozen=True)
class NamedRow:
    """Somebody who is named. bureau: theirs when they were named."""

    number: int | None
    person_id: int
    staff_id: str
    name: str
    position: str
    bureau: str
    group: str
    virtues: Sequence[str]
    reason: str
    state: str


@dataclass(frozen=True)
class MemberRow:
    """Somebody of the committee. pressed: whether they asked to open the urn."""

    name: str
    position: str
    chair: bool
    pressed: bool

    @property
    def place(self) -> str:
        return "ประธานกรรมการ" if self.chair else "กรรมการ"


def allowed(desk: PaperDesk, may: May) -> tuple[Election, Person]:
    """Returns the election asked for and the reader. Raises Refusal `no_rows` if they may not."""
    election, reader = election_finding.named(desk.session, desk.request.gift or 0), desk.reader
    if election is None or reader is None or not may(desk.session, reader, election):
        raise Refusal("no_rows")
    return election, reader


def paper(
    own: OfficeWords,
    title: Sequence[str],
    blocks: Iterable[Block],
    names: Iterable[str],
    now: datetime,
    meta: Sequence[str] = (),
) -> Document:
    """Returns a document with these names, which are never broken over a line."""
    told = [own(each) for each in title]
    return Document(
        title=told,
        meta=[own(each) for each in meta],
        blocks=list(blocks),
        made_at=now,
        digits=own.digits,
        whole=sorted({*names}),
    )


def named_rows(desk: PaperDesk, found: Sequence[Nominee]) -> list[NamedRow]:
    """Returns the rows of these nominees, in their order."""
    known = people.by_ids(desk.session, [each.person_id for each in found])
    bureaus = {each.id: each.name for each in people.bureaus(desk.session)}
    return [
        NamedRow(
            number=each.number,
            person_id=each.person_id,
            staff_id=known[each.person_id].staff_id,
            name=known[each.person_id].name,
            position=known[each.person_id].position,
            bureau=bureaus[each.bureau_id],
            group=each.group,
            virtues=each.virtues,
            reason=nominations.reason_of(desk.sealer, each),
            state=each.state,
        )
        for each in found
    ]


def on_ballot(desk: PaperDesk, election: Election) -> list[NamedRow]:
    """Returns who is on the ballot, by number."""
    every = nominations.nominees(desk.session, election)
    return named_rows(desk, [each for each in every if each.number is not None])


def winners(desk: PaperDesk, election: Election) -> list[NamedRow]:
    """Returns the winners, group by group, by name."""
    won = election.winners or ()
    groups = elections.settings_of(election).groups
    found = [each for each in on_ballot(desk, election) if each.number in won]
    return sorted(found, key=lambda each: (groups.index(each.group), each.name))


def committee(desk: PaperDesk, election: Election) -> list[MemberRow]:
    """Returns the committee, the chair first."""
    places = elections.members(desk.session, election)
    known = people.by_ids(desk.session, [each.person_id for each in places])
    return [
        MemberRow(
            known[each.person_id].name,
            known[each.person_id].position,
            each.chair,
            each.pressed_at is not None,
        )
        for each in places
    ]
