"""Answers about rules and about using the bot as a subject."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic import (
    advice_row,
    answer_afterwards,
    answer_ordered,
    answers_inside,
    asked_on,
    clinic_by_meaning,
    clinic_heard,
    clinic_menu,
    common_questions,
    complaining_heard,
    conduct_facts,
    conduct_heard,
    fact_words,
    gift_giving_heard,
    gift_rule_heard,
    give_answer,
    not_done_heard,
    office_heard,
    other_offices_heard,
    rule_questions,
    server_heard,
    shelf_heard,
    what_and_when,
)
from handlers.clinic.answers import ANSWERS
from handlers.clinic.shelves.administering_answers import ADMINISTERING
from handlers.clinic.shelves.complaint_answers import COMPLAINTS_ROOM
from handlers.clinic.shelves.conduct_answers import CLINIC_ADVICE
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Row
from handlers.question.query import Facts, Query, opens
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    GroupOffer,
    GroupQuestion,
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    Subject,
)
from handlers.subjects.group_reasons import STEPS, one_to_one
from handlers.subjects.listeners import listener
from handlers.subjects.whose_work import MANAGING, work_of
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN

_ABOUT_PEOPLE = (COMPLAINTS_ROOM, CLINIC_ADVICE)
"""What is asked of these may tell what somebody did."""


def _heard_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    for ask in (
        rule_questions.own_in_group,
        conduct_heard.in_group,
        gift_giving_heard.in_group,
        shelf_heard.in_group,
        gift_rule_heard.answer,
        rule_questions.how_in_group,
    ):
        found = ask(context, question)
        if found is not None:
            return found
    return None


def _add(context: Context, words: str, _facts: Facts) -> Sequence[Message]:
    changed = fact_words.to_change(context, words)
    facts = {"t": changed} if changed else answer_ordered.ordered(context, words)
    return beginning.open_flow(context, give_answer.FLOW, give_answer.added(words), facts)


_ADDING = Query(give_answer.FLOW.name, (), _add, roles=give_answer.FLOW.roles, goes_on=True)


@listener(cue=pattern_of("เพิ่ม|คำตอบ(?!แบบ(?:สอบถาม|สำรวจ))|คำแนะนำ"), roles=give_answer.FLOW.roles)
def _adds(context: Context, words: str) -> Query | None:
    adds = give_answer.added(words) or fact_words.to_change(context, words)
    return _ADDING if adds or answer_ordered.ordered(context, words) else None


CLINIC = Subject(
    name="clinic",
    flows=(give_answer.FLOW,),
    queries=(
        clinic_menu.QUERY,
        common_questions.QUERY,
        shelf_heard.WHICH,
        conduct_heard.TRADE,
        *rule_questions.QUERIES,
        *clinic_by_meaning.QUERIES,
    ),
    menu_buttons=(MenuButton(62, Button("คลินิก", opens("clinic"), "คลินิก")),),
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(79, "คลินิก", "พิมพ์ “คลินิก 3.7” หรือ “3.7 ต้องทำอะไร” เพื่อดูสิ่งที่ต้องทำ พร้อมคำแนะนำ"),
        HelpLine(84, "คำถามที่พบบ่อย", "พิมพ์ “คำถามที่พบบ่อย” หรือถามมาได้เลย เช่น “ส่งช้าได้ไหม”", first=True),
        HelpLine(
            84,
            "คำถามที่พบบ่อย",
            "และ “เพิ่มคำตอบ” หรือ “เพิ่มคำแนะนำ 3.7” เพื่อเพิ่มหรือเปลี่ยน และ “แก้คำตอบนี้” ใต้คำตอบใดก็ได้",
            frozenset((ADMIN,)),
        ),
    ),
    offered=work_of(MANAGING, *(answer.topic for answer in ADMINISTERING)),
    hearing=Hearing(
        asks=(
            _adds,
            asked_on.asks,
            gift_giving_heard.asks,
            server_heard.asks,
            other_offices_heard.kept,
            not_done_heard.asks,
            what_and_when.asks,
            clinic_heard.asks,
            complaining_heard.asks,
            conduct_heard.asks,
            office_heard.asks,
            shelf_heard.asks,
            gift_rule_heard.asks,
            other_offices_heard.asked,
        ),
        elsewhere=other_offices_heard.unmet,
        known=rule_questions.own,
        interrupts=give_answer.interrupts,
        unkept=frozenset(each.topic for each in ANSWERS if each.about in _ABOUT_PEOPLE),
        does=answers_inside.DOES,
        rules_inside=answers_inside.RULES_INSIDE,
    ),
    fact_sheets=(conduct_facts.SHEET,),
    afterwards=answer_afterwards.AFTERWARDS,
    rewords=fact_words.REWORDING,
    on_activity=advice_row.on_activity,
    trail={"clinic.answer": "เพิ่มหรือเปลี่ยนคำตอบ", "clinic.end": "เลิกใช้คำตอบที่เพิ่ม"},
    group=InGroup(
        hears=_heard_in_group,
        answers={
            clinic_menu.QUERY.name: clinic_menu.in_group,
            common_questions.QUERY.name: common_questions.in_group,
            **{each.name: rule_questions.in_group for each in rule_questions.QUERIES},
        },
        reasons={
            **one_to_one((*clinic_by_meaning.QUERIES, conduct_heard.TRADE)),
            shelf_heard.WHICH.name: STEPS,
        },
        offers=(GroupOffer(50, Row("กฎและวิธีใช้", "รับของขวัญได้ไหม · ส่งช้าได้ไหม · คำถามที่พบบ่อย")),),
    ),
)
