"""A nominee accepts or declines, by one tap; the answer may change until voting is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import election_choice, election_words
from handlers.elections.naming import nomination_notices
from handlers.ideas.idea_words import virtues_listed
from handlers.messages import Card, Message, Para, Row, Text
from models.elections import election_finding, elections, nominations
from models.elections.election import Election


def own_elections(context: Context) -> list[Election]:
    """Returns the elections that go on for which the person is named."""
    going_on = election_finding.going_on(context.session)
    return [each for each, _ in election_finding.own(context.session, context.me, going_on)]


def open_answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's election (`e`) and answer (`do`), or where the person is named."""
    found = own_elections(context)
    if not found and "e" not in facts:
        raise Closed(Text("ท่านยังไม่ได้รับการเสนอชื่อ", (election_words.MINE,)))
    election = election_choice.one(context, facts, found)
    with closing(lambda refusal: election_words.refused_of(election, refusal, _WHY)):
        elections.check_unopened(election)
        nominations.own_nomination(context.session, context.me, election)
    answers: Answers = {"election": election.id, "opened_with": dict(facts)}
    if facts.get("do") in ("yes", "no"):
        answers["sure"] = facts["do"] == "yes"
    return Opening(str(election.id), answers, anew=True)


_WHY: Mapping[str, str] = {
    "opened": "เปิดลงคะแนนแล้ว จึงเปลี่ยนคำตอบไม่ได้ หากไม่ประสงค์ร่วมการคัดเลือก กด “ถอนตัว”",
}


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows why the person is named."""
    election = election_choice.of_draft(context, answers)
    nominee = nominations.of_person(context.session, election, context.me)
    assert nominee is not None
    reason = nominations.reason_of(context.sealer, nominee)
    return Card(
        "ยอมรับการเสนอชื่อหรือไม่",
        rows=(
            Para(election.title, bold=True),
            Row("คุณธรรม", virtues_listed(nominee.virtues)),
            Para(f"“{reason}”"),
        ),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the answer and tells who named them."""
    election = election_choice.of_draft(context, answers)
    before = nominations.of_person(context.session, election, context.me)
    state = before.state if before is not None else ""
    with closing(lambda refusal: election_words.refused_of(election, refusal, _WHY)):
        nominee = nominations.answer(
            context.session, context.me, election, answers["sure"], context.now
        )
    context.must_arrive = True
    if nominee.state != state:
        nomination_notices.tell_answer(context, election, nominee)
    if answers["sure"]:
        words = "ยอมรับการเสนอชื่อแล้ว ขอแสดงความยินดี เปลี่ยนใจได้จนกว่าจะเปิดลงคะแนน"
        return [Text(words, (election_words.withdraw(election), election_words.see(election)))]
    words = "ไม่รับการเสนอชื่อแล้ว ชื่อท่านไม่อยู่ในบัตรลงคะแนน เปลี่ยนใจได้จนกว่าจะเปิดลงคะแนน"
    yes, _ = election_words.answers(election)
    return [Text(words, (yes, election_words.see(election)))]


FLOW = Flow(
    name=election_words.ANSWER,
    title="การตอบรับการเสนอชื่อ",
    opens_on=("ตอบรับการเสนอชื่อ", "ยอมรับการเสนอชื่อ", "ไม่รับการเสนอชื่อ"),
    steps=(
        yes_or_no(
            ask_sure,
            "ยอมรับ",
            "ไม่รับ",
            "รับ",
            "ยอมรับ",
            declines=("ปฏิเสธ", "ไม่ขอรับ", "ไม่ยอมรับ"),
        ),
    ),
    open=open_answer,
    finish=finish,
    counted=False,
    seen_by="ผู้เสนอชื่อได้รับแจ้งคำตอบของท่าน หากยอมรับ ชื่อท่านอยู่ในบัตรลงคะแนน หากไม่รับ ไม่อยู่ในบัตร",
)
