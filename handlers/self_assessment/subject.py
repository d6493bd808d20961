"""The self-assessment of bureaus as moral organisations, as a subject."""

from __future__ import annotations

from handlers.self_assessment import assess_bureau, assessment_proofs, show_levels
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BUREAUS, STEPS
from models.people.person import ADMIN, EXECUTIVE
from models.self_assessment import assessing

SELF_ASSESSMENT = Subject(
    name="self_assessment",
    flows=(assess_bureau.FLOW,),
    queries=(show_levels.QUERY, show_levels.NOT_ASSESSED_QUERY),
    help=(
        HelpLine(
            88,
            "องค์กรคุณธรรม",
            "พิมพ์ “ประเมินองค์กรคุณธรรม” เพื่อให้คะแนนสำนัก 9 ข้อ และ “ระดับองค์กรคุณธรรม” เพื่อดูผล",
            assessing.ASSESSORS,
        ),
        HelpLine(
            88,
            "องค์กรคุณธรรม",
            "พิมพ์ “ระดับองค์กรคุณธรรม” หรือ “ใครยังไม่ประเมินองค์กรคุณธรรม”",
            frozenset((ADMIN, EXECUTIVE)),
        ),
    ),
    hearing=Hearing(asks=show_levels.heard),
    proofs=assessment_proofs.PROOFS,
    trail={"self_assessment.send": "ส่งผลการประเมินองค์กรคุณธรรม"},
    data=PersonalData(
        labels={"self_assessments": "การประเมินองค์กรคุณธรรมที่ท่านส่ง", "fiscal_year": "ปีงบประมาณ"}
    ),
    group=InGroup(
        reasons={
            assess_bureau.FLOW.name: STEPS,
            show_levels.QUERY.name: BUREAUS,
            show_levels.NOT_ASSESSED_QUERY.name: BUREAUS,
        }
    ),
)
