"""Tells people that they are of an election's committee."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.context import Context
from handlers.elections import election_words
from handlers.messages import pushed
from models.elections.election import Election
from models.people.person import Person

KIND = "election_committee"
"""The kind of the notice."""


def tell(
    context: Context,
    election: Election,
    chair: Person,
    members: Sequence[Person],
    before: Collection[int] = (),
) -> None:
    """Tells every member who can get LINE messages that they are on the committee.

    before: the ids of the members who know it already
    """
    for person in (chair, *members):
        if person.id not in before:
            tell_one(context, election, person, person.id == chair.id)


def tell_one(context: Context, election: Election, person: Person, chair: bool) -> None:
    """Tells somebody that they are of the committee, if LINE reaches them."""
    place = "ประธานกรรมการ" if chair else "กรรมการ"
    words = (
        f"ท่านเป็น{place}คัดเลือก{election.title}\nกรรมการให้คะแนนผู้ถูกเสนอชื่อ และเปิดหีบนับคะแนนหลังปิดลงคะแนน"
    )
    card = pushed(f"ท่านเป็น{place}คัดเลือก", words, election_words.see(election))
    context.notify(person, [card], f"{KIND}:{election.id}:{person.id}", KIND)
