"""What is always true of answering the integrity assessment (IIT, EIT), by what may be asked of
it: it is answered elsewhere, and the bot knows its calendar only."""

from __future__ import annotations

from handlers.registers import show_ita_calendar
from handlers.registers.register_facts import MEASURES
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet

_CALENDAR = show_ita_calendar.QUERY.name
_ANSWERED_ELSEWHERE = "แบบวัด IIT และ EIT ตอบในระบบ ITAS ของ ป.ป.ช. ไม่ได้ตอบในบอต"

SHEET = FactSheet(
    name="ita",
    called="แบบวัด IIT และ EIT",
    named="(?<![a-zA-Z])(?i:iit|eit)(?![a-zA-Z])|(?:ไอ|อี)ไอที|แบบวัด(?:การรับรู้)?(?:ภายใน|ภายนอก)?",
    flows=(),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "IIT วัดการรับรู้ของคนภายในสำนักงาน EIT วัดของคนภายนอกที่มาติดต่อ เป็นส่วนหนึ่งของการประเมิน ITA\n"
            "อีกส่วนคือ OIT ซึ่งตรวจการเปิดเผยข้อมูลบนเว็บไซต์",
            doors=(_CALENDAR, "oit"),
            source=MEASURES,
        ),
        Facet.HOW: ShortAnswer(
            f"{_ANSWERED_ELSEWHERE}\nลิงก์และช่วงวันที่ตอบ ผู้ดูแลแจ้งตามปฏิทิน ITA ของปีนั้น",
            doors=(_CALENDAR, "contact"),
        ),
        Facet.DUE: Instead(_CALENDAR),
        Facet.WHO_SEES: ShortAnswer(
            f"{_ANSWERED_ELSEWHERE} บอตจึงไม่มีคำตอบของท่าน และบอกไม่ได้ว่าใครตอบแล้ว\n"
            "ระบบนั้นเก็บคำตอบอย่างไร กรุณาอ่านคำชี้แจงในแบบวัด หรือถามผู้ดูแลระบบ",
            doors=("contact",),
        ),
        Facet.NAMELESS: AsFor(Facet.WHO_SEES),
        Facet.COPY: AsFor(Facet.WHO_SEES),
        Facet.WHERE: ShortAnswer(
            f"{_ANSWERED_ELSEWHERE}\nในบอตดูได้เพียงปฏิทิน ITA", doors=(_CALENDAR,)
        ),
        Facet.WHICH: ShortAnswer(
            "คนในสำนักงานตอบ IIT ผู้มาติดต่อตอบ EIT ส่วน OIT สำนักที่ได้รับมอบหมายเป็นผู้เปิดเผยข้อมูล",
            doors=(_CALENDAR, "oit"),
            source=MEASURES,
        ),
    },
)
