"""The self-assessment of bureaus as moral organisations, as a subject."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.question.query import Query
from handlers.self_assessment import (
    assess_bureau,
    assessment_facts,
    assessment_proofs,
    assessment_said,
    moral_office_facts,
    own_assessment,
    show_levels,
    strong_network_facts,
)
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BUREAUS, STEPS
from handlers.subjects.listeners import listener
from models.people.person import ADMIN, EXECUTIVE
from models.self_assessment import assessing

_ASKED = {each.name: each for each in (show_levels.QUERY, show_levels.NOT_ASSESSED_QUERY)}


def _opens(words: str, inside: str | None) -> Flow | None:
    begins = inside is None and assessment_said.wanted(words) == assess_bureau.FLOW.name
    return assess_bureau.FLOW if begins else None


@listener(anyone=True)
def _said(_context: Context, words: str) -> Query | None:
    return _ASKED.get(assessment_said.wanted(words))


SELF_ASSESSMENT = Subject(
    name="self_assessment",
    fact_sheets=(assessment_facts.SHEET, moral_office_facts.SHEET, strong_network_facts.SHEET),
    flows=(assess_bureau.FLOW,),
    queries=(show_levels.QUERY, show_levels.NOT_ASSESSED_QUERY),
    task=admin_tasks.EVENTS,
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
    hearing=Hearing(opens=_opens, asks=(own_assessment.asked, _said)),
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
