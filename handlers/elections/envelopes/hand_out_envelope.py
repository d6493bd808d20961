"""A member of the committee hands somebody an envelope for a vote on paper, against a signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.elections import vote_words
from handlers.elections.envelopes import envelope_seats
from handlers.messages import Card, Message, Para, Row, Text
from handlers.understand.unclear import Unclear
from models.elections import voting
from models.elections.election import Election
from models.people.person import Person

_NOBODY = "ไม่พบชื่อนี้ในทะเบียน กรุณาพิมพ์ชื่อหรือเลขประจำตัว"


def open_handing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the committee; a name typed after the command is taken."""
    election = envelope_seats.seat(context, facts)
    answers: Answers = {"about": election.id}
    if rest.strip():
        try:
            found = read_person(rest, context, answers)
        except Unclear:
            found = None
        if isinstance(found, Choice):
            answers |= found.also
        elif found is not None:
            answers["who"] = found
    return Opening(str(election.id), answers, anew=True)


def ask_person(_context: Context, answers: Answers) -> Message:
    return people_named.ask_which(answers, "ให้ซองแก่ผู้ใด") or Text(
        "ให้ซองลงคะแนนแก่ผู้ใด พิมพ์ชื่อหรือเลขประจำตัว ผู้รับจะลงคะแนนในแชตไม่ได้อีก"
    )


def read_person(text: str, context: Context, answers: Answers) -> dict[str, object] | Choice:
    return people_named.read_one(context, text, answers, _NOBODY)


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนให้ซอง",
        rows=(Para("ให้ผู้รับลงชื่อรับซองก่อนกดยืนยัน"),),
        note="ยืนยันแล้วผู้รับลงคะแนนในแชตไม่ได้ และเปลี่ยนกลับไม่ได้",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks the person, and shows the code for the envelope once: it leads to nobody."""
    election = context.session.get_one(Election, answers["about"])
    person = context.session.get_one(Person, answers["who"]["id"])
    with closing(vote_words.refused):
        code = voting.hand_out_envelope(
            context.session, context.sealer, context.me, election, person, context.now
        )
    context.secret = True
    return [
        Card(
            "ให้ซองแล้ว",
            rows=(
                Row("รหัสซอง", code),
                Para("เขียนรหัสนี้ไว้ด้านในซอง แสดงครั้งเดียว ระบบไม่เก็บว่าซองนี้เป็นของใคร"),
            ),
            buttons=(vote_words.MENU,),
        )
    ]


FLOW = Flow(
    name=vote_words.HAND_OUT,
    title="การให้ซองลงคะแนน",
    opens_on=("ให้ซองลงคะแนน", "แจกซองลงคะแนน", "ออกซองลงคะแนน"),
    steps=(
        Step(
            name="who",
            label="ผู้รับซอง",
            ask=ask_person,
            read=read_person,
            names=people_named.names_somebody,
            choices=lambda _context, answers: people_named.which_choices(answers),
            help="ผู้ที่ไม่มี LINE หรือต้องการลงคะแนนบนกระดาษ",
            show=people_named.show,
        ),
    ),
    open=open_handing,
    review=review,
    finish=finish,
    counted=False,
    confirm_label="ให้ซอง",
)
