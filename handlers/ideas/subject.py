"""Ideas as a subject: what a bureau's people would mend and do, and the goals they choose."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.ideas import (
    close_ideas,
    hand_in_pledge,
    idea_asked,
    idea_facts,
    idea_notices,
    idea_proofs,
    idea_words,
    open_ideas,
    show_ideas,
    show_pledge,
    tell_ideas,
)
from handlers.ideas.goals import drop_goal, make_goal, open_goal_poll, say_conduct, vote_goals
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import CodeOpening, Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_ROLE, OWN, STEPS
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import COLLECTION, GOAL_POLL


def _title(context: Context, campaign_id: int) -> str:
    return idea_rounds.title_of(context.session, campaign_id)


def _collecting(context: Context) -> dict[int, date | None]:
    """What the person's bureau collects now, for the organisers."""
    return _running(context)[0]


def _polled(context: Context) -> dict[int, date | None]:
    """What the person's bureau chooses among now, for the organisers."""
    return _running(context)[1]


def _running(context: Context) -> tuple[dict[int, date | None], dict[int, date | None]]:
    collecting, polled = dict[int, date | None](), dict[int, date | None]()
    for found in idea_rounds.of_bureau(context.session, context.me.bureau_id):
        campaign = idea_rounds.campaign_of(context.session, found)
        poll = goal_polls.poll_of(context.session, found)
        if not idea_rounds.may_run(context.session, context.me, found):
            continue
        if campaign.closed_at is None:
            collecting[campaign.id] = campaign.last_day
        if poll is not None and poll.closed_at is None:
            polled[poll.id] = poll.last_day
    return collecting, polled


IDEAS = Subject(
    name="ideas",
    needs=("campaigns", "codes"),
    flows=(
        open_ideas.FLOW,
        tell_ideas.FLOW,
        close_ideas.FLOW,
        make_goal.FLOW,
        drop_goal.FLOW,
        open_goal_poll.FLOW,
        vote_goals.FLOW,
        say_conduct.FLOW,
        hand_in_pledge.FLOW,
    ),
    queries=(show_ideas.QUERY, show_ideas.ROUND_QUERY, show_ideas.TEXTS_QUERY, show_pledge.QUERY),
    confidential=(tell_ideas.FLOW, vote_goals.FLOW),
    own_matters=(idea_asked.MATTER,),
    hearing=Hearing(whole=(open_ideas.FLOW,), asks=(idea_asked.asked,)),
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(
            89,
            "ระดมความคิด",
            "พิมพ์ “ระดมความคิด” เพื่อเขียนปัญหาที่อยากแก้ ความดีที่อยากทำ และดูเป้าหมายของสำนัก",
        ),
        HelpLine(
            89,
            "ระดมความคิด",
            "ผู้จัดพิมพ์ “เปิดระดมความคิด” เพื่อถามคนทั้งสำนักโดยไม่เก็บชื่อ",
            roles=idea_words.ORGANISERS,
        ),
    ),
    codes=(
        CodeOpening(COLLECTION, tell_ideas.FLOW.name, _title, after=True, on_request=_collecting),
        CodeOpening(GOAL_POLL, vote_goals.FLOW.name, _title, after=True, on_request=_polled),
    ),
    fact_sheets=(idea_facts.SHEET,),
    afterwards={
        "open_ideas": Afterwards(
            take_back=DoorTo("close_ideas"),
            look=DoorTo("idea_round"),
            reached="บอตไม่แจ้งบุคลากรเอง ส่งต่อรหัสหรือป้าย QR ผู้ที่เขียนแล้วดูจำนวนได้ที่ “ระดมความคิด”",
        ),
    },
    proofs=idea_proofs.PROOFS,
    group=InGroup(
        reasons={
            show_ideas.QUERY.name: OWN,
            show_ideas.ROUND_QUERY.name: BY_ROLE,
            show_ideas.TEXTS_QUERY.name: BY_ROLE,
            show_pledge.QUERY.name: OWN,
            open_ideas.FLOW.name: STEPS,
        }
    ),
    on_the_screen={
        hand_in_pledge.HANDED: "มีเรื่องรอท่าน 1 เรื่อง",
        idea_notices.CLOSED: "ระดมความคิดของท่านปิดรับแล้ว",
    },
    trail={
        "idea_goal.added": "เพิ่มเป้าหมายคุณธรรม",
        "idea_goal.dropped": "เอาเป้าหมายคุณธรรมออก",
        "idea_goal.conduct": "เขียนพฤติกรรมของเป้าหมาย",
    },
)
