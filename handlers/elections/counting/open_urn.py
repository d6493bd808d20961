"""Opening the urn: the chair and one more of the committee press, then it is counted at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import vote_words
from handlers.elections.counting import count_cards
from handlers.messages import Button, Card, Message, Para, Row, pushed
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.understand.listing import listed
from models.elections import election_closing, elections
from models.elections.election import Election
from models.elections.election_settings import BY_FILE
from models.elections.polling import election_times
from models.errors import Refusal
from models.people import people

PRESSED, COUNTED = "urn_pressed", "urn_counted"
"""The outbox kinds of the messages that the other members get."""


def _of_committee(context: Context, facts: Mapping[str, str]) -> Election:
    """Returns the election on whose committee the person sits: the one named, or the newest."""
    about = button_facts.whole(facts, "about")
    sits = election_times.of_member(context.session, context.me)
    found = next((each for each in sits if about in (None, each.id)), None)
    if found is None:
        raise Closed(vote_words.refused(Refusal("not_committee")))
    return found


def open_pressing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for a member of the committee after the closing."""
    election = _of_committee(context, facts)
    if election.closed_at is None:
        raise Closed(vote_words.refused(Refusal("not_closed")))
    if election.counted_at is not None:
        raise Closed(count_cards.counted(context, election))
    if elections.settings_of(election).counting == BY_FILE:
        raise Closed(_by_file(context, election))
    return Opening(str(election.id), {"about": election.id}, anew=True)


def _by_file(context: Context, election: Election) -> Message:
    return Card(
        "นับด้วยไฟล์กุญแจ",
        rows=(
            *count_cards.of_closed(context, election),
            Row("ที่เครื่องของระบบ", count_cards.count_command(election)),
        ),
        buttons=(vote_words.MENU,),
        note="ไม่มีไฟล์กุญแจแล้วนับไม่ได้ ต้องลงคะแนนใหม่",
    )


def ask_sure(context: Context, answers: Answers) -> Message:
    election = context.session.get_one(Election, answers["about"])
    return Card(
        f"เปิดหีบ {election.title}",
        rows=(
            *count_cards.of_closed(context, election),
            Para(_pressed_words(context, election)),
        ),
        note="เมื่อประธานและกรรมการอีกหนึ่งคนกด ระบบนับทันที การกดทุกครั้งอยู่ในบันทึก",
    )


def _pressed_words(context: Context, election: Election) -> str:
    pressed = [m.person_id for m in elections.members(context.session, election) if m.pressed_at]
    names = people.names(context.session, pressed)
    return f"กดแล้ว: {listed(names[each] for each in pressed)}" if pressed else "ยังไม่มีผู้กด"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes the press; counts if enough have pressed, and tells the other members."""
    election = context.session.get_one(Election, answers["about"])
    if not answers["sure"]:
        return [Card("ยังไม่ได้กดเปิดหีบ", buttons=(vote_words.open_urn(election), vote_words.MENU))]
    with closing(vote_words.refused):
        elections.hold(context.session, election)
        if election.counted_at is None and not election_closing.press(
            context.session, context.me, election, context.now
        ):
            return [_waits(context, election)]
        if election.counted_at is None:
            election_closing.count(
                context.session, context.sealer, context.me, election, context.now
            )
    context.must_arrive = True
    context.saved = {"e": election.id, "about": election.id}
    _tell(context, election, COUNTED, "นับคะแนนแล้ว", "เปิดหีบและนับแล้ว", vote_words.see_count(election))
    return [count_cards.counted(context, election)]


def _waits(context: Context, election: Election) -> Message:
    words = "มีกรรมการกดเปิดหีบแล้ว กรุณาเปิดหีบร่วมกัน"
    _tell(context, election, PRESSED, "รอท่านเปิดหีบ", words, vote_words.open_urn(election))
    return Card(
        "บันทึกการกดแล้ว",
        rows=(
            Para(_pressed_words(context, election)),
            Para(_waits_for(context, election)),
        ),
        buttons=(vote_words.MENU,),
    )


def _waits_for(context: Context, election: Election) -> str:
    [chair, *_] = elections.members(context.session, election)
    if chair.pressed_at is not None:
        return "รอกรรมการอีกหนึ่งคนกด แล้วระบบจะนับทันที"
    return "รอประธานกด แล้วระบบจะนับทันที"


def _tell(
    context: Context, election: Election, kind: str, title: str, words: str, button: Button
) -> None:
    """Sends it to the other members who are reached."""
    for member in elections.members(context.session, election):
        person = people.by_id(context.session, member.person_id)
        waits = kind == COUNTED or member.pressed_at is None
        if person is not None and person.id != context.me.id and waits:
            key = f"{kind}:{election.id}:{person.id}:{context.event_key}"
            context.notify(person, [pushed(title, f"{election.title}\n{words}", button)], key, kind)


FLOW = Flow(
    name=vote_words.OPEN_URN,
    title="การเปิดหีบ",
    opens_on=("เปิดหีบ", "เปิดหีบลงคะแนน", "นับคะแนน"),
    steps=(yes_or_no(ask_sure, "กดเปิดหีบ", "ยังไม่เปิด", "เปิด", "เปิดหีบเลย"),),
    open=open_pressing,
    finish=finish,
    counted=False,
    help="หีบเปิดได้หลังสิ้นวันสุดท้ายของการลงคะแนน เมื่อประธานและกรรมการอีกหนึ่งคนกด แล้วระบบนับทันที",
)


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what was counted, to members of the committee."""
    try:
        election = _of_committee(context, facts)
    except Closed as closed:
        return closed.messages
    if election.counted_at is None:
        return [vote_words.refused(Refusal("not_counted"))]
    return [count_cards.counted(context, election)]


QUERY = Query(name=vote_words.COUNT, words=("ผลนับคะแนน", "ดูผลนับคะแนน"), answer=answer)
