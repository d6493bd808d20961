"""The choosing of outstanding bureaus, as a subject."""

from __future__ import annotations

from handlers.bureau_awards import (
    award_chance,
    award_lateness,
    award_proofs,
    award_words,
    bureau_awards_by_meaning,
    move_visit,
    plan_award,
    show_award,
    show_award_result,
    show_dossiers,
    tell_visits,
)
from handlers.bureau_awards.facts import bureau_score_facts
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BUREAUS, BY_ROLE, STEPS, one_to_one
from handlers.subjects.whose_work import REPORTING, work_of
from models.bureau_awards.dossier_documents import READERS
from models.people.person import ADMIN

BUREAU_AWARDS = Subject(
    name="bureau_awards",
    needs=("registers", "surveys", "attendance", "calendar_events", "score_sheets"),
    flows=(plan_award.FLOW, move_visit.FLOW, tell_visits.FLOW),
    queries=(
        show_dossiers.QUERY,
        show_award.QUERY,
        show_award_result.QUERY,
        *bureau_awards_by_meaning.QUERIES,
    ),
    offered=work_of(REPORTING, "bureau_award", "award_result"),
    hearing=Hearing(
        asks=(
            award_lateness.asks,
            award_chance.asks,
        )
    ),
    fact_sheets=(bureau_score_facts.SHEET,),
    task=admin_tasks.CHOOSING,
    help=(
        HelpLine(
            90,
            "คัดเลือกสำนักดีเด่น",
            "พิมพ์ “แฟ้มคัดเลือกสำนัก” เพื่อดูสิ่งที่ระบบนับได้ของสำนักตลอดปี พร้อมที่มา",
            READERS,
        ),
        HelpLine(
            90,
            "คัดเลือกสำนักดีเด่น",
            "พิมพ์ “คัดเลือกสำนัก” เพื่อดูกำหนดและวันตรวจเยี่ยม “คะแนนสำนักดีเด่น” เพื่อดูผลหลังปิด",
        ),
        HelpLine(
            90,
            "คัดเลือกสำนักดีเด่น",
            "พิมพ์ “เปิดคัดเลือกสำนัก” เพื่อกำหนดกรรมการ แล้ว “แจ้งวันตรวจเยี่ยม” เพื่อแจ้งทุกสำนัก",
            frozenset((ADMIN,)),
        ),
    ),
    proofs=award_proofs.PROOFS,
    on_the_screen={tell_visits.TOLD: "มีกำหนดวันตรวจเยี่ยมสำนัก"},
    trail={
        "award.planned": "เปิดคัดเลือกสำนักดีเด่น",
        "award.visit_moved": "ย้ายวันตรวจเยี่ยมสำนัก",
        "award.told": "แจ้งวันตรวจเยี่ยมสำนัก",
    },
    trail_kinds={"bureau_award": "การคัดเลือกสำนักดีเด่น"},
    group=InGroup(
        reasons={
            **one_to_one(bureau_awards_by_meaning.QUERIES),
            show_dossiers.QUERY.name: BUREAUS,
            show_award.QUERY.name: BY_ROLE,
            show_award_result.QUERY.name: BUREAUS,
            award_words.PLAN: STEPS,
            award_words.MOVE: STEPS,
            award_words.TELL: STEPS,
        }
    ),
)
