"""Questions to the clinic's advisers as a subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.advice import (
    advice_by_meaning,
    advice_duties,
    advice_hearing,
    answer_question,
    ask_question,
    change_topic,
    clinic_report_words,
    publish_answer,
    publish_wished,
    questions_waited,
    show_clinic_report,
    show_questions,
    track_question,
)
from handlers.advice.facts import clinic_facts
from handlers.context import Context
from handlers.messages import Button, Row
from handlers.question.query import opens
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    MenuRows,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import CODE, FEW, PROTECTED, STEPS, one_to_one
from handlers.subjects.on_activity import OnActivity
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.whose_work import ADVISING, work_of
from handlers.understand.patterns import pattern_of
from models.advice import personal_advice
from models.people.person import ADMIN, ADVISER
from models.plans.plan import Activity

_FLOWS = (
    ask_question.FLOW,
    track_question.FLOW,
    answer_question.FLOW,
    change_topic.FLOW,
    publish_answer.FLOW,
)
_QUERIES = (show_questions.QUERY, show_questions.SHOW_QUERY)
_WISHES = (publish_wished.WISHED,)
_FIGURES = (show_clinic_report.QUERY,)


def _kept(context: Context) -> list[Row]:
    if not context.me.has(ADVISER):
        return []
    given = personal_advice.count_answers(context.session, context.me)
    return [Row("คำตอบที่ท่านให้ในคลินิก", f"{given:,} ข้อความ")]


_ASK = Button("ถามคน", opens(ask_question.NAME), "ถามคลินิก")


def _on_activity(_context: Context, activity: Activity) -> Sequence[OnActivity]:
    about = replace(_ASK, data=opens(ask_question.NAME, a=activity.number))
    return (OnActivity(60, buttons=(about,)),)


def _in_clinic(_context: Context) -> Sequence[Row]:
    return (Row("ถามผู้ให้คำปรึกษา", "ไม่ต้องบอกชื่อก็ได้ ได้รหัสไว้อ่านคำตอบ", _ASK),)


_QUESTION = pattern_of("คำถาม(?!ที่(?:พบ|ถาม)บ่อย)")
_CAME_IN = OwnMatter(
    _QUESTION,
    lists=(
        OwnList(
            show_questions.NAME,
            show_questions.SHOW,
            _QUESTION,
            "เข้า|ถาม|ส่ง(?=มา|เข้า)|รับ",
            roles=frozenset((ADVISER, ADMIN)),
            by_day=True,
        ),
    ),
)
ADVICE = Subject(
    name="advice",
    needs=("complaints", "clinic"),
    duties=advice_duties.WORDS,
    flows=_FLOWS,
    queries=(
        *_QUERIES,
        *_WISHES,
        *_FIGURES,
        *advice_by_meaning.QUERIES,
    ),
    confidential=advice_hearing.CONFIDENTIAL,
    menu_buttons=(MenuButton(125, Button("ถามคลินิก", opens(ask_question.NAME), "ถามคลินิก")),),
    menu_rows=(MenuRows(54, show_questions.in_menu, comes_in=True),),
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(
            77,
            "ถามคลินิก",
            "พิมพ์ “ถามคลินิก” ตามด้วยคำถาม ไม่ต้องบอกชื่อก็ได้ แล้วอ่านคำตอบด้วย “ติดตาม” ตามด้วยรหัส",
        ),
        HelpLine(
            78,
            "คำถามที่รอ",
            "พิมพ์ “คำถามที่รอ” เพื่อดูและตอบคำถามถึงคลินิก",
            frozenset((ADVISER,)),
            first=True,
        ),
    ),
    on_activity=_on_activity,
    in_clinic=_in_clinic,
    data=PersonalData(kept=_kept, labels={"clinic_answers_given": "จำนวนคำตอบที่ให้ในคลินิก"}),
    group=InGroup(
        answers={ask_question.NAME: ask_question.in_group},
        reasons={
            **one_to_one(advice_by_meaning.QUERIES),
            ask_question.NAME: STEPS,
            track_question.NAME: CODE,
            show_questions.NAME: PROTECTED,
            show_questions.SHOW: PROTECTED,
            publish_wished.WISHED.name: PROTECTED,
            clinic_report_words.REPORT: FEW,
        },
        bare=(ask_question.FLOW,),
    ),
    own_matters=(advice_hearing.MATTER, _CAME_IN),
    fact_sheets=(clinic_facts.SHEET,),
    offered=work_of(ADVISING, "waiting_questions", "show_question"),
    unseen_after="คำถามถึงคลินิก: พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วกด “ถามต่อ” รับเฉพาะข้อความ",
    waited=(questions_waited.WAITED,),
    waiting_lists=(
        WaitingList(
            show_questions.NAME,
            show_questions.SHOW,
            pattern_of("คำถาม(?!ที่(?:พบ|ถาม)บ่อย)"),
            pattern_of("(?<!คำ)ตอบ(?:กลับ|ไป)?|(?<!เ)ปิด"),
            roles=frozenset((ADVISER, ADMIN)),
            answered_by=answer_question.FLOW.name,
            answer_label=show_questions.ANSWER,
        ),
    ),
    hearing=Hearing(
        opens=advice_hearing.opens,
        asks=(publish_wished.asked, advice_hearing.takes_back, show_questions.asked),
        interrupts=advice_hearing.interrupts,
        secret=advice_hearing.holds_receipt,
        whole=(ask_question.FLOW,),
        unkept=frozenset(each.name for each in (*_FLOWS, *_QUERIES)),
    ),
    proofs=show_clinic_report.PROOFS,
    trail={
        "advice.opened": "เปิดอ่านคำถามถึงคลินิก",
        "advice.answered": "ตอบคำถามถึงคลินิก",
        "advice.topic": "เปลี่ยนเรื่องของคำถามถึงคลินิก",
        "advice.closed": "ปิดคำถามถึงคลินิกโดยไม่ตอบ",
        "advice.published": "เผยแพร่คำถามที่พบบ่อย",
        "advice.forgotten": "ลบข้อความของคำถามที่ครบกำหนดเก็บ",
    },
    trail_kinds={"advice": "คำถามถึงคลินิก"},
)
