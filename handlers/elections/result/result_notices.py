"""Tells an announced result: the committee first, the winners, then all others who were named."""

from __future__ import annotations

from handlers.context import Context
from handlers.elections.result import result_words
from handlers.messages import Button, Card, Para, Row
from handlers.question.query import opens
from models.elections import elections, nominations
from models.elections.election import ACCEPTED, Election
from models.people import people
from models.people.person import Person

TOLD, WON, THANKED = "election_told", "election_won", "election_thanked"
"""The kinds of the notices."""


def tell(context: Context, election: Election) -> None:
    """Tells each person who can get LINE messages, once.

    People who declined or withdrew get none.
    """
    standing = result_words.on_ballot(context, election)
    winners = {standing[number].person_id for number in election.winners or ()}
    card = _to_committee(context, election)
    for member in elections.members(context.session, election):
        _send(context, election, member.person_id, card, TOLD)
    stood = [n for n in nominations.nominees(context.session, election) if n.state == ACCEPTED]
    for nominee in sorted(stood, key=lambda each: each.person_id not in winners):
        won = nominee.person_id in winners
        words = _won(election) if won else _thanked(election)
        _send(context, election, nominee.person_id, words, WON if won else THANKED)


def _send(context: Context, election: Election, person_id: int, card: Card, kind: str) -> None:
    person: Person | None = people.by_id(context.session, person_id)
    if person is not None and person.id != context.me.id:
        context.notify(person, [card], f"{kind}:{election.id}:{person.id}", kind)


def _to_committee(context: Context, election: Election) -> Card:
    return Card(
        "ประกาศผลการคัดเลือกแล้ว",
        subtitle=election.title,
        rows=tuple(Row(label, words) for label, words in winners(context, election)),
        buttons=(result_words.see_outcome(election),),
        note="เอกสารและบันทึกผลขอได้จากการ์ด “คัดเลือกดีเด่น”",
    )


def winners(context: Context, election: Election) -> list[tuple[str, str]]:
    """Returns the winners as label and words."""
    standing = result_words.on_ballot(context, election)
    groups = elections.settings_of(election).groups
    return result_words.winners_lines(standing, election.winners or (), groups)


def _won(election: Election) -> Card:
    return Card(
        "ขอแสดงความยินดี",
        alt="ขอแสดงความยินดี มีผลการคัดเลือกถึงท่าน",
        rows=(
            Para(f"ท่านได้รับเลือกเป็น{election.title}", bold=True),
            Para("ความดีที่ท่านทำเป็นแบบอย่างให้เพื่อนร่วมงาน ขอบคุณที่ทำสิ่งที่ถูกต้องเสมอมา"),
        ),
        buttons=(
            Button("ขอเกียรติบัตร", opens("winner_certificate", g=election.id), "ขอเกียรติบัตร"),
            result_words.see_outcome(election),
        ),
        tone="good",
    )


def _thanked(election: Election) -> Card:
    return Card(
        "ขอบคุณที่ร่วมการคัดเลือก",
        alt="มีผลการคัดเลือกถึงท่าน",
        rows=(
            Para(election.title, bold=True),
            Para(
                "เพื่อนร่วมงานเสนอชื่อท่านเพราะเห็นความดีที่ท่านทำ แม้ครั้งนี้ไม่ได้รับเลือก ขอขอบคุณและขอให้ทำความดีต่อไป"
            ),
        ),
        buttons=(result_words.see_outcome(election),),
    )
