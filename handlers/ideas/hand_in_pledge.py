"""The working group hands the draft of the pledge to the administrators, who announce it or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.questions import plain
from handlers.ideas import idea_cards, idea_words, show_ideas
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import opens
from models.codes import given_codes
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import COLLECTION, IdeaRound
from models.people import people

HANDED = "pledge_draft"
"""The kind of the notice."""


def open_handing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for a round (`r`) whose goals are chosen."""
    found = show_ideas.chosen_round(context, facts, to_run=True)
    if found is None or not goal_polls.chosen(context.session, found):
        raise Closed(idea_words.gone())
    return Opening(str(found.id), {"round": found.id}, anew=True)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notifies the administrators; nothing is announced by it."""
    found = idea_rounds.named(context.session, answers["round"])
    assert found is not None
    back = (idea_words.round_button(found.id, "กลับไปที่เป้าหมาย"),)
    if not answers["sure"]:
        return [Text("ยังไม่ได้ส่งร่างปฏิญญา", back)]
    context.must_arrive = True
    admins = people.administrators(context.session)
    card = _notice(context, found)
    for person in admins:
        context.notify(person, [card], f"{HANDED}:{found.id}:{person.id}", HANDED)
    return [Text("ส่งร่างปฏิญญาให้ผู้ดูแลระบบแล้ว เมื่อประกาศ บอตจะชวนทุกคนเข้าร่วม", back)]


def _notice(context: Context, found: IdeaRound) -> Card:
    code = given_codes.of(context.session, COLLECTION, found.campaign_id)
    bureau = idea_rounds.bureau_name(context.session, found)
    return Card(
        "ร่างปฏิญญาคุณธรรมรอประกาศ",
        subtitle=bureau,
        rows=(
            Row("ผู้ส่ง", context.me.name),
            Row("รหัส", code.code if code is not None else "–"),
            Para("ผู้ดูแลเครื่องออกไฟล์ร่างจากรหัสนี้ ตรวจข้อความ แล้วนำเข้าเป็นประกาศให้ทุกคนเข้าร่วม"),
        ),
        buttons=(Button("ดูร่าง", opens(idea_cards.PLEDGE, r=found.id), "ดูร่างปฏิญญา"),),
        note="ยังไม่ประกาศจนกว่าผู้ดูแลระบบจะเปิดให้เข้าร่วม",
    )


FLOW = Flow(
    name=idea_cards.HAND_IN,
    title="การส่งร่างปฏิญญา",
    opens_on=(),
    steps=(
        yes_or_no(
            plain("ส่งร่างปฏิญญานี้ให้ผู้ดูแลระบบพิจารณาประกาศ ใช่หรือไม่"),
            "ส่งร่าง",
            "เก็บไว้ก่อน",
            "ส่ง",
            "ส่งเลย",
        ),
    ),
    open=open_handing,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
)
