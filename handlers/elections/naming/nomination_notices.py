"""What is told of a nomination: to who is named, and to who named them."""

from __future__ import annotations

from handlers.context import Context
from handlers.elections import election_words
from handlers.elections.election_words import NOMINEE_STATES
from handlers.ideas.idea_words import virtues_listed
from handlers.messages import Card, Para, Row, pushed
from models.elections import elections
from models.elections.election import ASKED, Election, Nominee
from models.people import people
from models.people.person import Person

NAMED, ANSWERED = "election_named", "election_answered"
"""The kinds of the notices."""


def ask(
    context: Context, election: Election, nominee: Nominee, person: Person, reason: str
) -> bool:
    """Tells somebody that they are named and asks them. Returns whether LINE reaches them."""
    if person.id == context.me.id:
        return True
    asked = nominee.state == ASKED
    note = (
        "หากไม่ตอบจนถึงวันเปิดลงคะแนน จะถือว่าไม่ร่วมการคัดเลือก"
        if asked
        else "ไม่ต้องทำอะไรหากยินดี หากไม่ประสงค์ กด “ถอนตัว”"
    )
    ways = election_words.answers(election) if asked else (election_words.withdraw(election),)
    card = Card(
        "ท่านได้รับการเสนอชื่อ",
        subtitle=election.title,
        rows=(
            Row("ผู้เสนอ", f"{context.me.name} {context.me.bureau.name}"),
            Row("คุณธรรม", virtues_listed(nominee.virtues)),
            Para(f"“{reason}”"),
            *((Row("กลุ่ม", nominee.group),) if nominee.group else ()),
        ),
        buttons=(*ways, election_words.see(election)),
        note=note,
    )
    context.notify(person, [card], f"{NAMED}:{nominee.id}", NAMED)
    return people.reachable(person)


def tell_answer(context: Context, election: Election, nominee: Nominee) -> None:
    """Tells who named somebody what they have answered, or that they have withdrawn."""
    namer = people.by_id(context.session, nominee.named_by)
    if namer is None or namer.id == context.me.id:
        return
    state = NOMINEE_STATES[nominee.state]
    words = f"{context.me.name} ที่ท่านเสนอชื่อ: {state}"
    naming = elections.days_of(context.session, election)["naming"]
    more = nominee.state not in ("asked", "accepted") and context.today <= naming[1]
    ways = (election_words.name_somebody(election),) if more else ()
    words = f"{words} ท่านเสนอชื่อผู้อื่นแทนได้" if more else words
    card = pushed("ผู้ถูกเสนอชื่อตอบแล้ว", words, *ways, election_words.see(election))
    key = f"{ANSWERED}:{nominee.id}:{context.event_key}"
    context.notify(namer, [card], key, ANSWERED, must_arrive=False)
