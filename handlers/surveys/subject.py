"""Surveys as a subject."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    CodeOpening,
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import OWN, STEPS, one_to_one
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.surveys import (
    answer_survey,
    better_survey,
    close_survey,
    make_survey,
    move_closing,
    show_surveys,
    survey_facts,
    survey_notices,
    survey_proofs,
    survey_words,
    surveys_by_meaning,
)
from handlers.surveys.asked import (
    awareness_asked,
    into_report_asked,
    own_answer_asked,
    survey_asked,
    survey_begun,
    survey_sign_asked,
)
from handlers.understand.patterns import pattern_of
from models.surveys import surveys
from models.surveys.survey import SURVEY


def _running(context: Context) -> dict[int, date | None]:
    """The person's own surveys that are open."""
    made = surveys.made_by(context.session, context.me)
    return {each.id: each.last_day for each in made if each.closed_at is None}


_SURVEY = pattern_of("แบบสำรวจ|แบบสอบถาม")
_MADE = OwnMatter(
    _SURVEY,
    lists=(
        OwnList(
            show_surveys.QUERY.name,
            show_surveys.RESULT_QUERY.name,
            _SURVEY,
            "เปิด|ทำ|สร้าง",
            roles=survey_words.MAKERS,
        ),
    ),
)
SURVEYS = Subject(
    name="surveys",
    flows=(
        make_survey.FLOW,
        answer_survey.FLOW,
        close_survey.FLOW,
        move_closing.FLOW,
        better_survey.FLOW,
    ),
    queries=(
        show_surveys.QUERY,
        show_surveys.RESULT_QUERY,
        show_surveys.ASKED_QUERY,
        show_surveys.PAPER_QUERY,
        awareness_asked.QUERY,
        *surveys_by_meaning.QUERIES,
    ),
    confidential=(answer_survey.FLOW,),
    menu_buttons=(MenuButton(105, survey_words.MINE),),
    own_matters=(_MADE,),
    hearing=Hearing(
        opens=survey_begun.opened_by,
        whole=(make_survey.FLOW,),
        asks=(
            survey_sign_asked.asked,
            into_report_asked.asked,
            own_answer_asked.heard,
            show_surveys.asks,
            move_closing.asks,
            awareness_asked.asked,
            show_surveys.result_asked,
            survey_asked.asked,
            survey_begun.asks,
        ),
    ),
    fact_sheets=(survey_facts.SHEET,),
    unseen_after="คำตอบแบบสำรวจ: ส่งแล้วแก้หรือถอนไม่ได้",
    afterwards={
        "make_survey": Afterwards(
            take_back=DoorTo("close_survey"),
            look=DoorTo("survey_result"),
            reached="บอตไม่ส่งแบบสำรวจให้ผู้ใดเอง ส่งต่อรหัสหรือป้าย QR ผู้ที่ตอบแล้วดูจำนวนได้ที่ “ดูผล”",
        ),
    },
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(87, "แบบสำรวจ", "พิมพ์ “แบบสำรวจ” เพื่อดูที่รอท่านตอบ หรือพิมพ์รหัสที่เห็นบนป้าย"),
        HelpLine(
            87,
            "แบบสำรวจ",
            "พิมพ์ “ทำแบบสำรวจ 3.6” เพื่อวัดผลลัพธ์ของกิจกรรม ปิดแล้วกด “แนบกับรายงาน” ที่การ์ดผล "
            "เลื่อนวันปิดด้วย “เลื่อนวันปิดแบบสำรวจ”",
            roles=survey_words.MAKERS,
        ),
    ),
    codes=(
        CodeOpening(
            SURVEY,
            answer_survey.FLOW.name,
            lambda context, about: surveys.title_of(context.session, about),
            after=True,
            on_request=_running,
        ),
    ),
    proofs=survey_proofs.PROOFS,
    on_activity=survey_proofs.on_activity,
    on_the_screen={survey_notices.CLOSED: "แบบสำรวจของท่านปิดแล้ว"},
    trail={
        "survey.bettered": "บอกสิ่งที่จะปรับปรุงจากผลสำรวจ",
        "survey.moved": "เลื่อนวันปิดแบบสำรวจ",
    },
    data=PersonalData(
        labels={
            "survey_answers": "คำตอบแบบสำรวจที่เก็บชื่อ",
            "survey": "แบบสำรวจ",
            "asked": "คำถาม",
            "given": "ตอบว่า",
        }
    ),
    group=InGroup(
        reasons={
            **one_to_one(surveys_by_meaning.QUERIES),
            "surveys": OWN,
            show_surveys.RESULT_QUERY.name: OWN,
            show_surveys.ASKED_QUERY.name: OWN,
            show_surveys.PAPER_QUERY.name: OWN,
            awareness_asked.QUERY.name: OWN,
            make_survey.FLOW.name: STEPS,
            move_closing.FLOW.name: STEPS,
        }
    ),
)
