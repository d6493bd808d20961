"""`ระดมความคิด`: what waits for the person and the bureau's rounds; one round; its texts."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Answers
from handlers.ideas import idea_cards, idea_words, open_ideas
from handlers.ideas.idea_words import KINDS, VIRTUES
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.campaigns.campaign import Campaign
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import COLLECTION, IdeaRound

VOTE, TELL = "vote_goals", "tell_ideas"
_SIZE = 10


def chosen_round(context: Context, facts: Facts, to_run: bool = False) -> IdeaRound | None:
    """Returns the round of the button (`r`), or None if the person may not see it, or run it."""
    round_id = button_facts.whole(facts, "r")
    found = idea_rounds.named(context.session, round_id) if round_id is not None else None
    may = idea_rounds.may_run if to_run else idea_rounds.may_see
    return found if found is not None and may(context.session, context.me, found) else None


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what waits for the person, and the rounds of the bureau."""
    context.asked = opens("ideas")
    waiting = idea_rounds.waiting_for(context.session, context.me, context.now)
    rows: list[Part] = [_waiting_row(each) for each in waiting]
    found = idea_rounds.of_bureau(context.session, context.me.bureau_id)
    rows += [_round_row(context, each) for each in found]
    if not rows:
        rows = [Para(_NEVER_OPENED)]
    opening = (open_ideas.BUTTON,) if context.may(idea_words.ORGANISERS) else ()
    return [Card(idea_words.TITLE, rows=tuple(rows), buttons=(*opening, MENU))]


_NEVER_OPENED = (
    "สำนักของท่านยังไม่เคยเปิดระดมความคิด หากได้รหัสมา พิมพ์รหัสได้เลย\n"
    "มีข้อเสนอแนะถึงสำนักงาน พิมพ์ “เสนอแนะ” แล้วเล่าได้เลย"
)


def _waiting_row(campaign: Campaign) -> Row:
    opened_by = TELL if campaign.kind == COLLECTION else VOTE
    button = Button("ตอบ", opens(opened_by, about=campaign.id), "ตอบ")
    return Row(f"รอท่านตอบ ถึง {short_date(campaign.last_day)}", campaign.title, button, tone="warn")


def _round_row(context: Context, found: IdeaRound) -> Row:
    campaign = idea_rounds.campaign_of(context.session, found)
    poll = goal_polls.poll_of(context.session, found)
    if campaign.closed_at is None:
        words = "กำลังเปิดรับความคิด"
    elif poll is not None and poll.closed_at is None:
        words = "กำลังลงคะแนนเลือกเป้าหมาย"
    elif goal_polls.votes(context.session, found) is not None:
        words = "เลือกเป้าหมายแล้ว"
    else:
        words = "คณะทำงานกำลังรวมเป็นเป้าหมาย"
    label = f"{context.me.bureau.name} · เปิดเมื่อ {short_date(campaign.first_day)}"
    return Row(label, words, idea_words.round_button(found.id))


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of a round: the button's (`r`), or the newest of the bureau."""
    newest = idea_rounds.of_bureau(context.session, context.me.bureau_id, most=1)
    found = chosen_round(context, facts) if "r" in facts else next(iter(newest), None)
    if found is None:
        return answer(context, "", {}) if "r" not in facts else [idea_words.gone()]
    return [idea_cards.of_round(context, found)]


def texts(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what was written, in pages, for who runs the round. facts: `r` its id"""
    found = chosen_round(context, facts, to_run=True)
    if found is None or found.closed_at is None:
        return answer(context, "", {}) if "r" not in facts else [idea_words.gone()]
    told = list(enumerate(idea_rounds.ideas(context.sealer, found), 1))
    page = button_facts.page(facts, _SIZE, len(told))
    rows = tuple(
        Row(
            f"{number}. {KINDS[each.kind]} · {VIRTUES.get(each.virtue, 'ไม่ระบุคุณธรรม')}",
            each.text,
            Button("ใช้", opens(idea_cards.MAKE_GOAL, r=found.id, n=number), f"ใช้ข้อความที่ {number}"),
        )
        for number, each in page.of(told)
    )
    return [
        Card(
            f"ข้อความทั้งหมด {len(told):,} ข้อความ",
            subtitle=page.beside("สลับลำดับแล้ว"),
            rows=rows or (Para("ไม่มีข้อความที่แสดงได้"),),
            buttons=(
                *page.turn(idea_words.TEXTS, r=found.id),
                idea_words.round_button(found.id, "กลับไปที่เป้าหมาย"),
            ),
            note="กด “ใช้” เพื่อใช้ข้อความนั้นเป็นเป้าหมาย หรือพิมพ์ใหม่จากหลายข้อความ",
        )
    ]


QUERY = Query(
    name="ideas",
    words=(
        "ระดมความคิด",
        "การระดมความคิด",
        "ปัญหาที่อยากแก้",
        "ความดีที่อยากทำ",
    ),
    answer=answer,
    own=True,
)
ROUND_QUERY = Query(
    name=idea_words.ROUND, words=("ผลระดมความคิด", "ผู้ร่วมระดมความคิด", "ระดมความคิดกี่คน"), answer=one
)
TEXTS_QUERY = Query(
    name=idea_words.TEXTS,
    words=("ข้อความระดมความคิด",),
    answer=texts,
    roles=idea_words.ORGANISERS,
)


def answered_round(context: Context, answers: Answers) -> IdeaRound:
    """Returns the round whose id is the answer `round`."""
    found = idea_rounds.named(context.session, answers["round"])
    assert found is not None
    return found
