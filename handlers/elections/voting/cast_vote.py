"""Casting one's vote, in three taps. Its row is deleted when it ends (`Storage.secret_flows`), the
answer is a receipt, and no name is said after the list (docs/decisions/0050)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing, mending
from handlers.elections import vote_words
from handlers.elections.voting import ballot_list
from handlers.messages import Card, Message, Para, Text
from handlers.question import button_facts
from handlers.understand.dates.dates import short_span
from models.elections import elections, urn, voting
from models.elections.election import VOTING, Election
from models.elections.polling import election_times
from models.errors import Refusal, permitted


def open_casting(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what is kept of a vote, and the list. facts: `about` the election's id; without it
    the one in which people may vote."""
    election = _election(context, button_facts.whole(facts, "about"))
    with closing(vote_words.refused):
        voting.may_vote(context.session, context.sealer, election, context.me, context.now)
    standing = voting.standing(context.session, election)
    answers: Answers = {
        "opened_with": {"about": election.id},
        "about": election.id,
        "ballot": ballot_list.drawn(sorted(standing), context.random_bytes),
    }
    intro = Card(
        f"ลงคะแนน {election.title}",
        subtitle=f"{ballot_list.how_many(election, len(standing))} · {_days(context, election)}",
        rows=(Para(vote_words.ONCE, bold=True), vote_words.kept_para()),
    )
    return Opening(str(election.id), answers, [intro], anew=True)


def _days(context: Context, election: Election) -> str:
    return short_span(*elections.days_of(context.session, election)[VOTING])


def _election(context: Context, about: int | None) -> Election:
    """Returns the election named, or the one that waits for this person's vote."""
    if about is not None:
        found = context.session.get(Election, about)
    else:
        running = election_times.open_now(context.session, context.now)
        waiting = (each for each in running if _may(context, each))
        found = next(waiting, running[0] if running else election_times.newest(context.session))
    if found is None:
        raise Closed(vote_words.refused(Refusal("not_open")))
    return found


def _may(context: Context, election: Election) -> bool:
    return permitted(
        voting.may_vote, context.session, context.sealer, election, context.me, context.now
    )


def review(_context: Context, _answers: Answers) -> Card:
    """Says which place is chosen; the name stands in the list above alone."""
    return Card(
        "ตรวจก่อนหย่อนบัตร",
        rows=(Para("เลื่อนขึ้นไปตรวจชื่อตามลำดับนี้ แชตจะไม่แสดงชื่อซ้ำ"),),
        note=vote_words.ONCE,
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that the person has voted, puts the ballot in, and tells the receipt alone."""
    election = context.session.get_one(Election, answers["about"])
    numbers = ballot_list.numbers_of(answers)
    with (
        closing(vote_words.refused),
        mending(vote_words.why, no_choice="choice", own_vote="choice"),
    ):
        receipt = voting.cast(
            context.session, context.sealer, election, context.me, numbers, context.now
        )
    return [
        Text(
            f"บันทึกแล้ว ใบรับ {urn.RECEIPT.shown(receipt)}\n"
            "หลังปิดลงคะแนน ใบรับนี้จะอยู่ในรายการที่ประกาศ แสดงว่าบัตรของท่านถูกนับ แต่ไม่บอกว่าเลือกใคร "
            "ระบบไม่เก็บว่าใบรับนี้เป็นของท่าน กรุณาจดไว้หากต้องการตรวจ",
            (vote_words.MENU,),
        )
    ]


def still_open(context: Context, answers: Answers) -> bool:
    election = context.session.get(Election, answers["about"])
    return election is not None and permitted(
        voting.check_open, context.session, election, context.now
    )


_HELP = "กด “เลือก” ที่ชื่อ แล้วกด “หย่อนบัตร” หากไม่ต้องการเลือกใคร เลือก “ไม่ประสงค์ลงคะแนน” ซึ่งอยู่ท้ายรายชื่อ"

FLOW = Flow(
    name=vote_words.CAST,
    title="การลงคะแนน",
    opens_on=("ลงคะแนน", "ลงคะแนนเลือก", "ลงคะแนนคัดเลือก", "โหวต", "โหวตคนดี"),
    steps=(
        Step(
            name="choice",
            label="ที่เลือก",
            ask=ballot_list.ask,
            read=ballot_list.read,
            choices=ballot_list.offer,
            names=ballot_list.names_somebody,
            help=_HELP,
            show=ballot_list.show,
        ),
    ),
    open=open_casting,
    review=review,
    finish=finish,
    counted=False,
    confirm_label="หย่อนบัตร",
    seen_by=vote_words.KEPT,
    confirm_said=("หย่อนบัตรเลย", "ลงคะแนนเลย"),
    still=still_open,
    kept_for=timedelta(hours=1),
)
