"""`เปลี่ยนกรรมการ`: an administrator puts somebody in the place of a member who has left the office,
also while people vote: else too few might be there to open the urn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import mending
from handlers.elections import election_choice, election_words, show_election
from handlers.elections.planning import committee_notices
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from models.elections import election_finding, elections
from models.elections.election import Election
from models.errors import Refusal
from models.people import people
from models.people.person import Person

_NOBODY = "ไม่พบชื่อนี้ในทะเบียน กรุณาพิมพ์ชื่อ หรือสองตัวอักษรขึ้นไปของชื่อ"


def open_replacing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens where a member has left the office."""
    found = election_finding.going_on(context.session)
    election = election_choice.one(context, facts, found)
    gone = _gone(context, election)
    if not gone:
        words = "กรรมการทุกคนยังอยู่ในทะเบียน ก่อนเปิดลงคะแนนเปลี่ยนได้จาก “ตั้งค่าคัดเลือก” หลังเปิดแล้วเปลี่ยนไม่ได้"
        raise Closed(Text(words, (election_words.see(election),)))
    answers: Answers = {"election": election.id}
    if len(gone) == 1:
        answers["gone"] = people_named.named(gone[0])
    return Opening(str(election.id), answers, anew=True)


def _gone(context: Context, election: Election) -> list[Person]:
    ids = [each.person_id for each in elections.members(context.session, election)]
    found = people.by_ids(context.session, ids)
    return [found[each] for each in ids if found[each].retired_at is not None]


def gone_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    gone = _gone(context, election_choice.of_draft(context, answers))
    return [
        Choice(f"p{each.id}", name_label(each.name), people_named.named(each)) for each in gone[:9]
    ]


def ask_by(_context: Context, answers: Answers) -> Message:
    which = people_named.ask_which(answers, "กรรมการคนใหม่")
    name = answers["gone"]["name"]
    return which or Text(f"ผู้ใดเป็นกรรมการแทน {name} พิมพ์ชื่อ หรือสองตัวอักษรของชื่อ")


def read_by(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    return people_named.read_one(context, text, answers, _NOBODY)


_WHY: Mapping[str, str] = {
    "retired": "ผู้นี้พ้นจากทะเบียนแล้ว กรุณาเลือกผู้อื่น",
    "is_nominee": "ผู้นี้เป็นผู้ถูกเสนอชื่อ จึงเป็นกรรมการไม่ได้ กรุณาเลือกผู้อื่น",
    "already": "ผู้นี้เป็นกรรมการอยู่แล้ว กรุณาเลือกผู้อื่น",
}


def _refused(refusal: Refusal) -> str:
    return _WHY.get(refusal.code) or election_words.refused(refusal)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts the new member on the committee and tells them."""
    election = election_choice.of_draft(context, answers)
    found = people.by_ids(context.session, [answers["gone"]["id"], answers["by"]["id"]])
    gone, by = found[answers["gone"]["id"]], found[answers["by"]["id"]]
    with mending(_refused, otherwise="by"):
        elections.replace_member(context.session, context.me, election, gone, by, context.now)
    context.must_arrive = True
    context.saved = {"e": election.id}
    members = elections.members(context.session, election)
    chair = next(each.person_id for each in members if each.chair)
    committee_notices.tell_one(context, election, by, chair=by.id == chair)
    return [show_election.card(context, election, "เปลี่ยนกรรมการแล้ว")]


FLOW = Flow(
    name=election_words.REPLACE,
    title="การเปลี่ยนกรรมการ",
    opens_on=("เปลี่ยนกรรมการ", "เปลี่ยนกรรมการคัดเลือก", "แทนกรรมการที่ลาออก"),
    steps=(
        Step(
            name="gone",
            label="กรรมการที่พ้น",
            ask=lambda _context, _answers: Text("แทนกรรมการคนใดที่พ้นจากทะเบียน"),
            choices=gone_choices,
            show=people_named.show,
        ),
        Step(
            name="by",
            label="กรรมการคนใหม่",
            ask=ask_by,
            read=read_by,
            names=people_named.names_somebody,
            choices=lambda _context, answers: people_named.which_choices(answers),
            free_text="a name is typed",
            show=people_named.show,
        ),
    ),
    open=open_replacing,
    finish=finish,
    roles=election_words.ADMINS,
    counted=False,
)
