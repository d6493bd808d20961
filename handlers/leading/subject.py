"""What those who lead ask of their people and of what they lead, as a subject."""

from __future__ import annotations

from handlers.leading import (
    lead_heard,
    lead_told,
    led_busy,
    led_deeds,
    led_gifts,
    led_lacks,
    led_no_gift,
    led_people,
    led_surveys,
    led_waiting,
    named_standing,
)
from handlers.leading.facts import month_summary_facts
from handlers.leading.limited import limited_asked, people_counted
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_NAME, BY_ROLE
from models.people.person import SUPERVISOR

_NAMING = (
    led_people.MEMBERS,
    led_people.LEAVE,
    led_busy.QUERY,
    led_people.NEWCOMERS,
    led_people.AS_FILE,
)
_FIGURES = (
    led_people.NOT_KEPT,
    led_gifts.QUERY,
    led_gifts.TO_DECIDE,
    led_no_gift.QUERY,
    led_deeds.QUERY,
    led_surveys.QUERY,
    led_lacks.LACKS,
    led_lacks.YEARS,
    led_waiting.QUERY,
    led_waiting.CASES_NEAR,
    lead_told.DUTIES,
    lead_told.COUNTED,
    lead_told.ONE_ORDER,
    limited_asked.QUERY,
    limited_asked.WAITS_QUERY,
)

LEADING = Subject(
    name="leading",
    needs=(
        "people",
        "gifts",
        "pledges",
        "good_deeds",
        "surveys",
        "registers",
        "complaints",
        "advice",
        "sign_offs",
        "documents",
        "clinic",
        "ideas",
        "calendar_events",
    ),
    queries=(*_NAMING, *_FIGURES),
    fact_sheets=(month_summary_facts.SHEET,),
    task=admin_tasks.PEOPLE,
    help=(
        HelpLine(
            23,
            "คนในกลุ่มของท่าน",
            "พิมพ์ถามได้ เช่น ในกลุ่มมีใครบ้าง วันนี้ใครลา ใครได้คำชม หรือ No Gift ของกลุ่มกี่เปอร์เซ็นต์",
            frozenset((SUPERVISOR,)),
        ),
    ),
    countables=people_counted.COUNTABLES,
    hearing=Hearing(asks=(lead_heard.asks,)),
    read_things=named_standing.THINGS,
    group=InGroup(
        reasons={
            **{each.name: BY_NAME for each in _NAMING},
            **{each.name: BY_ROLE for each in _FIGURES},
        }
    ),
)
