"""`ร่างปฏิญญา`: the text of the pledge, as a draft that nobody has announced."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.ideas import idea_cards, idea_words, pledge_text, show_ideas
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from models.calendar import fiscal_year
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import IdeaRound

_NONE = Text(
    "ยังไม่มีเป้าหมายที่เลือกแล้ว จึงยังไม่มีร่างปฏิญญา พิมพ์ “ระดมความคิด” เพื่อดูว่าถึงขั้นใด", (idea_words.MINE,)
)


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the draft of a round (`r`), or of the bureau's newest one with chosen goals."""
    found = show_ideas.chosen_round(context, facts) if "r" in facts else _newest(context)
    if found is None or not goal_polls.chosen(context.session, found):
        return [_NONE]
    buttons = [idea_words.round_button(found.id, "กลับไปที่เป้าหมาย")]
    if idea_rounds.may_run(context.session, context.me, found):
        hands = opens(idea_cards.HAND_IN, r=found.id)
        buttons.insert(0, Button("ส่งร่างให้ผู้ดูแลระบบ", hands, "ส่งร่างให้ผู้ดูแลระบบ"))
    note = "ร่างนี้ยังไม่ประกาศ ผู้ดูแลระบบเป็นผู้ประกาศให้ทุกคนเข้าร่วม"
    return [Text(words(context, found)), Text(note, tuple(buttons))]


def words(context: Context, found: IdeaRound) -> str:
    """Returns the title and the text of the round's pledge."""
    campaign = idea_rounds.campaign_of(context.session, found)
    bureau, year = idea_rounds.bureau_name(context.session, found), fiscal_year(campaign.first_day)
    chosen = goal_polls.chosen(context.session, found)
    return f"{pledge_text.title(bureau, year)}\n\n{pledge_text.text(bureau, year, chosen)}"


def _newest(context: Context) -> IdeaRound | None:
    found = idea_rounds.of_bureau(context.session, context.me.bureau_id)
    return next((each for each in found if goal_polls.chosen(context.session, each)), None)


QUERY = Query(
    name=idea_cards.PLEDGE,
    words=("ร่างปฏิญญา", "ปฏิญญาคุณธรรม", "ร่างปฏิญญาคุณธรรม"),
    answer=answer,
)
