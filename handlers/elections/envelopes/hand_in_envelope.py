"""Two of the committee put the ballot of an envelope into the urn: one types, the other says six
digits from their own telephone. Its row is deleted when it ends (`Storage.secret_flows`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening, Step
from handlers.conversation.refusals import closing, mending, reading
from handlers.elections import vote_words
from handlers.elections.envelopes import envelope_seats
from handlers.elections.voting import ballot_list
from handlers.messages import Card, Message, Para, Text
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.elections import urn, voting
from models.elections.election import Election


def open_handing_in(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the committee, with the list in the order of the printed ballot."""
    election = envelope_seats.seat(context, facts)
    standing = voting.standing(context.session, election)
    answers: Answers = {
        "opened_with": {"about": election.id},
        "about": election.id,
        "ballot": ballot_list.in_order(sorted(standing), context.random_bytes),
    }
    return Opening(str(election.id), answers, anew=True)


def ask_code(_context: Context, _answers: Answers) -> Message:
    return Text("พิมพ์รหัส 12 ตัวที่อยู่ในซอง")


def read_code(text: str, context: Context, answers: Answers) -> str:
    """Reads the code of an envelope that is still out."""
    election = context.session.get_one(Election, answers["about"])
    with reading(vote_words.why):
        voting.check_envelope(context.session, context.sealer, election, text)
        return voting.ENVELOPE.read(text)


def ask_choice(context: Context, answers: Answers) -> Message:
    return ballot_list.ask(context, answers, "บัตรในซองเลือกผู้ใด")


def ask_witness(_context: Context, _answers: Answers) -> Message:
    return Text("ให้กรรมการอีกคนพิมพ์ “รหัสพยาน” ในแชตของตน แล้วพิมพ์ตัวเลขหกหลักที่ได้")


def read_witness(text: str, context: Context, answers: Answers) -> str:
    digits = "".join(normalise(text).split())
    if not digits.isdecimal() or len(digits) != 6:
        raise Unclear("กรุณาพิมพ์ตัวเลขหกหลักจากแชตของกรรมการอีกคน")
    election = context.session.get_one(Election, answers["about"])
    with reading(vote_words.why):
        voting.check_witness(
            context.session, context.sealer, context.me, election, digits, context.now
        )
    return digits


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนนำเข้าหีบ",
        rows=(Para("ให้กรรมการทั้งสองตรวจลำดับนี้กับบัตรในซอง"),),
        note="นำเข้าแล้วแก้ไม่ได้",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts the ballot in; returns its receipt, and no choice."""
    election = context.session.get_one(Election, answers["about"])
    steps = {"no_choice": "choice", "unknown_code": "code", "returned": "code"}
    with (
        closing(vote_words.refused),
        mending(vote_words.why, no_witness="witness", **steps),
    ):
        voting.check_witness(
            context.session, context.sealer, context.me, election, answers["witness"], context.now
        )
        receipt = voting.hand_in_envelope(
            context.session,
            context.sealer,
            context.me,
            election,
            answers["code"],
            ballot_list.numbers_of(answers),
            context.now,
        )
    return [Text(f"นำเข้าหีบแล้ว ใบรับ {urn.RECEIPT.shown(receipt)}", (vote_words.MENU,))]


FLOW = Flow(
    name=vote_words.HAND_IN,
    title="การนำซองเข้าหีบ",
    opens_on=("นำซองเข้าหีบ", "นำบัตรเข้าหีบ", "รับซองคืน"),
    steps=(
        Step(
            name="code",
            label="รหัสซอง",
            ask=ask_code,
            read=read_code,
            listed=False,
            why="รหัสซองกันไม่ให้ซองหนึ่งนับสองครั้ง",
        ),
        Step(
            name="choice",
            label="ที่เลือกในบัตร",
            ask=ask_choice,
            read=ballot_list.read,
            choices=ballot_list.offer,
            names=ballot_list.names_somebody,
            show=ballot_list.show,
        ),
        Step(
            name="witness",
            label="รหัสพยาน",
            ask=ask_witness,
            read=read_witness,
            help="รหัสพยานแสดงว่ากรรมการอีกคนเห็นบัตรด้วย ใช้ได้ราวสิบนาที",
            listed=False,
        ),
    ),
    open=open_handing_in,
    review=review,
    finish=finish,
    counted=False,
    confirm_label="นำเข้าหีบ",
    kept_for=timedelta(hours=1),
)
