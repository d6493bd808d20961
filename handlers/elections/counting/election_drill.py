"""The drill: the committee opens a sealed number the way it will count, and the chair types it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing, mending
from handlers.elections import vote_words
from handlers.elections.counting import election_key
from handlers.messages import Message, Text
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.elections import elections
from models.elections.election import Election
from models.elections.election_settings import BY_FILE
from models.errors import Refusal


def open_drill(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the chair once there is a key."""
    election = election_key.chaired(context, facts)
    if election.public_key is None:
        if elections.settings_of(election).counting == BY_FILE:
            raise Closed(election_key.by_file(election))
        raise Closed(vote_words.refused(Refusal("no_key")))
    return Opening(str(election.id), {"about": election.id}, anew=True)


def ask_number(context: Context, answers: Answers) -> Message:
    """Shows the number if the kept key opens it; else asks for the one that the command shows."""
    election = context.session.get_one(Election, answers["about"])
    if elections.settings_of(election).counting == BY_FILE:
        return Text(f"พิมพ์ตัวเลขหกหลักที่คำสั่ง strongbot election drill {election.id} เปิดได้จากไฟล์กุญแจ")
    with closing(vote_words.refused):
        number = elections.drill_number(context.session, context.sealer, context.me, election)
    return Text(f"ระบบเปิดบัตรซ้อมด้วยกุญแจได้ตัวเลข {number}\nพิมพ์ตัวเลขนี้เพื่อยืนยันว่าเปิดหีบได้")


def read_number(text: str, _context: Context, _answers: Answers) -> str:
    number = "".join(normalise(text).split())
    if not number.isdecimal() or len(number) != 6:
        raise Unclear("กรุณาพิมพ์ตัวเลขหกหลัก เช่น 048213")
    return number


def finish_drill(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes that the committee can open what is sealed to its key."""
    election = context.session.get_one(Election, answers["about"])
    with closing(vote_words.refused), mending(vote_words.why, wrong_number="number"):
        elections.pass_drill(
            context.session, context.sealer, context.me, election, answers["number"], context.now
        )
    context.must_arrive = True
    context.saved = {"e": election.id, "about": election.id}
    return [
        Text("ซ้อมเปิดหีบผ่านแล้ว ระบบจะเปิดลงคะแนนเองในวันแรก และปิดเองหลังสิ้นวันสุดท้าย", (vote_words.MENU,))
    ]


FLOW = Flow(
    name=vote_words.DRILL,
    title="การซ้อมเปิดหีบ",
    opens_on=("ซ้อมเปิดหีบ", "ซ้อมหีบ"),
    steps=(
        Step(
            name="number",
            label="ตัวเลขซ้อม",
            ask=ask_number,
            read=read_number,
            help="ตัวเลขหกหลักที่เปิดได้ด้วยกุญแจ ซ้อมไว้เพื่อแน่ใจว่าหลังปิดจะเปิดหีบได้จริง",
        ),
    ),
    open=open_drill,
    finish=finish_drill,
    counted=False,
)
