"""Drafts of plans as a subject: plans that come in and go out as files."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
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

_ONLY_ADMINS = "ร่างแผนเห็นเฉพาะผู้ดูแลระบบ"
_ONE_BY_ONE = "แก้ทีละข้อ พิมพ์ “แก้แผน” ตามด้วยเลขกิจกรรม แก้หลายข้อ ส่งไฟล์แผนที่แก้แล้วมาอีกครั้ง"
_SENT_AGAIN = "ร่างที่ทิ้งแล้วนำกลับไม่ได้ ส่งไฟล์แผนอีกครั้งเพื่อทำร่างใหม่ได้"

PLAN_DRAFTS = Subject(
    name="plan_drafts",
    needs=("plans", "reports"),
    flows=(settle_doubts.FLOW, apply_draft.FLOW, drop_draft.FLOW),
    queries=show_drafts.QUERIES,
    takes_list=take_plan.take,
    own_forms=(draft_words.ASK_EXCEL,),
    hearing=Hearing(opens=plans_heard.opens, asks=(plans_heard.asks,)),
    help=(
        HelpLine(
            66,
            "นำเข้าและแก้แผน",
            "พิมพ์ “ขอแผนเป็น Excel” แก้แล้วส่งไฟล์กลับมา หรือ “นำเข้าแผน” เพื่อดูวิธี และ “ร่างแผน” เพื่อทำต่อ",
            frozenset((ADMIN,)),
        ),
    ),
    afterwards={
        settle_doubts.FLOW.name: Afterwards(
            change="คำตอบของร่างที่ตอบแล้วแก้ไม่ได้ ทิ้งร่างแล้วส่งไฟล์แผนอีกครั้งได้",
            take_back=DoorTo(drop_draft.FLOW.name),
            add="คำตอบของร่างที่ตอบแล้วเพิ่มไม่ได้ แก้ในไฟล์แผนแล้วส่งอีกครั้งได้",
            attach=DoorTo("import_plan"),
            look=DoorTo("plan_drafts"),
            reached="ร่างแผนยังไม่ส่งถึงใคร",
            seen_by=_ONLY_ADMINS,
            next=DoorTo("plan_drafts"),
        ),
        apply_draft.FLOW.name: Afterwards.by_one_way(
            _ONE_BY_ONE,
            take_back="แผนที่ใช้แล้วย้อนไม่ได้ ส่งไฟล์แผนที่ถูกต้องมาแทนได้",
            attach=DoorTo("import_plan"),
            look=DoorTo("about_plan"),
            reached="แจ้งผู้ที่ต้องส่งข้อที่เปลี่ยนแล้ว แผนของปีที่ยังไม่เปิด บอตไม่แจ้งใคร",
            seen_by="บุคลากรทุกคนอ่านแผนได้เมื่อเปิดปีแล้ว ก่อนเปิดปีเห็นเฉพาะผู้ดูแลระบบ",
            next="บอตเตือนตามแผนนี้เอง แผนของปีใหม่ต้องเปิดปีก่อน พิมพ์ “ตั้งปีใหม่”",
        ),
        drop_draft.FLOW.name: Afterwards.by_one_way(
            _SENT_AGAIN,
            attach=DoorTo("import_plan"),
            look=DoorTo("plan_drafts"),
            reached="ร่างแผนไม่เคยส่งถึงใคร",
            seen_by=_ONLY_ADMINS,
            next="ไม่ต้องทำอะไรต่อ แผนที่ใช้อยู่ไม่เปลี่ยน",
        ),
    },
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
