"""The chair makes the committee's key; without it, and the drill, nobody can vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import vote_words
from handlers.elections.counting import count_cards
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import button_facts
from models.elections import ballot_sealing, elections
from models.elections.election import Election
from models.elections.election_settings import BY_FILE
from models.elections.polling import election_times
from models.errors import Refusal

_TWO = (
    "กุญแจเก็บไว้ในระบบ เปิดหีบได้เมื่อประธานและกรรมการอีกหนึ่งคนกดเปิดหลังปิดลงคะแนน "
    "ผู้ที่มีทั้งเครื่องและกุญแจหลักของระบบอาจเปิดก่อนได้ หากต้องการกันกรณีนี้ ให้ผู้ดูแลแผนเลือกนับด้วยไฟล์กุญแจ"
)
_LOST = "กุญแจหายแล้วนับคะแนนไม่ได้ตลอดไป ไม่มีผู้ใดกู้ได้ ต้องลงคะแนนใหม่ทั้งหมด"


def chaired(context: Context, facts: Mapping[str, str]) -> Election:
    """Returns the election whose chair the person is: the one named, or the newest one not open."""
    about = button_facts.whole(facts, "about")
    led = election_times.of_member(context.session, context.me, chair=True)
    found = next((each for each in led if about in (None, each.id)), None)
    if found is None:
        raise Closed(vote_words.refused(Refusal("not_chair")))
    with closing(vote_words.refused):
        elections.check_unopened(found)
    return found


def open_key(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the chair where two count; where a file counts, it says by which command."""
    election = chaired(context, facts)
    if elections.settings_of(election).counting == BY_FILE:
        raise Closed(by_file(election))
    return Opening(str(election.id), {"about": election.id}, anew=True)


def by_file(election: Election) -> Message:
    return Card(
        "กุญแจเป็นไฟล์ของคณะกรรมการ",
        rows=(
            Para("ทำไฟล์ที่เครื่องของระบบต่อหน้าคณะกรรมการ แล้วเก็บในซองปิดผนึกสองชุด"),
            Row("ทำไฟล์", f"strongbot election key {election.id} ชื่อไฟล์"),
            Row("ซ้อม", f"strongbot election drill {election.id} ชื่อไฟล์"),
            Row("นับหลังปิด", count_cards.count_command(election)),
            Para(_LOST, tone="warn"),
        ),
        buttons=(vote_words.drill(election), vote_words.MENU),
        note="คำสั่งซ้อมแสดงตัวเลขหกหลัก ประธานกด “ซ้อมเปิดหีบ” แล้วพิมพ์ตัวเลขนั้น",
    )


def ask_key(context: Context, answers: Answers) -> Message:
    election = context.session.get_one(Election, answers["about"])
    again = election.public_key is not None
    warned = (Para("ทำกุญแจใหม่แล้วต้องซ้อมใหม่ กุญแจเดิมใช้ไม่ได้อีก", tone="warn"),) if again else ()
    return Card(
        f"ทำกุญแจเปิดหีบ {election.title}",
        rows=(Para(_TWO), Para(_LOST, tone="warn"), *warned),
    )


def finish_key(context: Context, answers: Answers) -> Sequence[Message]:
    """Makes the key; returns its short name and the way to the drill."""
    election = context.session.get_one(Election, answers["about"])
    if not answers["sure"]:
        return [Text("ยังไม่ได้ทำกุญแจ เปิดลงคะแนนไม่ได้จนกว่าจะทำและซ้อม", (vote_words.MENU,))]
    with closing(vote_words.refused):
        elections.make_key(context.session, context.sealer, context.me, election, context.now)
    context.must_arrive = True
    context.saved = {"e": election.id, "about": election.id}
    assert election.public_key is not None
    return [
        Card(
            "ทำกุญแจแล้ว",
            rows=(
                Row("ลายนิ้วมือของกุญแจ", ballot_sealing.key_print(election.public_key)),
                Para("จดลายนิ้วมือนี้ไว้ในรายงานการประชุม แล้วซ้อมเปิดหีบก่อนวันลงคะแนน"),
            ),
            buttons=(vote_words.drill(election), vote_words.MENU),
        )
    ]


FLOW = Flow(
    name=vote_words.KEY,
    title="การทำกุญแจเปิดหีบ",
    opens_on=("ทำกุญแจเปิดหีบ", "ทำกุญแจหีบ", "กุญแจเปิดหีบ"),
    steps=(yes_or_no(ask_key, "ทำกุญแจ", "ยังไม่ทำ", "ทำกุญแจ", "ทำเลย"),),
    open=open_key,
    finish=finish_key,
    counted=False,
)
