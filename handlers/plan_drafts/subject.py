"""Drafts of plans as a subject: plans that come in and go out as files."""

from __future__ import annotations

from handlers.plan_drafts import (
    apply_draft,
    draft_words,
    drop_draft,
    plans_heard,
    settle_doubts,
    show_drafts,
    take_plan,
)
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_ROLE, STEPS
from models.people.person import ADMIN

PLAN_DRAFTS = Subject(
    name="plan_drafts",
    needs=("plans", "reports"),
    flows=(settle_doubts.FLOW, apply_draft.FLOW, drop_draft.FLOW),
    queries=show_drafts.QUERIES,
    takes_list=take_plan.take,
    own_forms=(draft_words.ASK_EXCEL,),
    hearing=Hearing(opens=plans_heard.opens, asks=plans_heard.asks),
    help=(
        HelpLine(
            66,
            "นำเข้าและแก้แผน",
            "พิมพ์ “ขอแผนเป็น Excel” แก้แล้วส่งไฟล์กลับมา หรือ “นำเข้าแผน” เพื่อดูวิธี และ “ร่างแผน” เพื่อทำต่อ",
            frozenset((ADMIN,)),
        ),
    ),
    trail={
        "plan.import": "นำเข้าแผน",
        "plan_draft.keep": "อ่านไฟล์แผนเป็นร่าง",
        "plan_draft.drop": "ทิ้งร่างแผน",
        "plan_draft.apply": "ใช้ร่างแผน",
    },
    trail_kinds={"plan": "แผน", "plan_draft": "ร่างแผน"},
    data=PersonalData(
        labels={"plan_drafts": "ไฟล์แผนที่ท่านนำเข้า", "title": "ชื่อแผน", "taken_in_at": "นำเข้าเมื่อ"}
    ),
    group=InGroup(
        reasons={
            settle_doubts.FLOW.name: STEPS,
            apply_draft.FLOW.name: STEPS,
            drop_draft.FLOW.name: STEPS,
            **{each.name: BY_ROLE for each in show_drafts.QUERIES},
        }
    ),
)
