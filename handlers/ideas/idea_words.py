"""What rounds of ideas are called, the five virtues, and why something cannot be done now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.dates.said_days import day_within
from handlers.understand.listing import listed
from handlers.understand.unclear import Unclear
from models.campaigns.campaign import Campaign
from models.errors import Refusal
from models.ideas import idea_rounds
from models.ideas.goals import LEAST_GOALS, MOST_GOALS
from models.ideas.idea_texts import GOOD, PROBLEM
from models.people.person import ADMIN, REPORTER, SUPERVISOR
from models.small_counts import SMALLEST_SHOWN

ROUND, TEXTS, REPORT = "idea_round", "idea_texts", "idea_report"
"""The questions about one round, what was written in it, and the office's form on it."""

ORGANISERS = frozenset((REPORTER, SUPERVISOR, ADMIN))
TITLE = "ระดมความคิด “ปัญหาที่อยากแก้ ความดีที่อยากทำ”"
POLL_TITLE = "ลงคะแนนเลือกเป้าหมายคุณธรรมของสำนัก"

VIRTUES: Mapping[str, str] = {
    "sufficiency": "พอเพียง",
    "discipline": "วินัย",
    "honesty": "สุจริต",
    "volunteering": "จิตอาสา",
    "gratitude": "กตัญญู",
}
SUFFICIENCY = "พอประมาณ ไม่เบียดเบียน มีเหตุผล มีภูมิคุ้มกัน ใช้ความรู้อย่างรอบคอบ"
DISCIPLINE = "เคารพกฎหมาย ปฏิบัติตามระเบียบ รับผิดชอบต่อสังคมและสิ่งแวดล้อม"
"""What the plan says of two of them (002:174)."""
KINDS: Mapping[str, str] = {PROBLEM: "ปัญหาที่อยากแก้", GOOD: "ความดีที่อยากทำ"}

ANONYMOUS = (
    "ไม่เก็บว่าใครเขียนอะไร เก็บเพียงว่าท่านตอบแล้ว คณะทำงานของสำนักเห็นข้อความที่สลับลำดับหลังปิดเท่านั้น "
    "(ผู้ดูแลเครื่องและ LINE ไม่อยู่ในคำรับรองนี้)"
)
TOO_FEW = "มีผู้เขียนน้อยกว่า 5 คน จึงลบข้อความโดยไม่แสดง เพื่อไม่ให้ทราบว่าใครเขียนอะไร"
POLL_TOO_FEW = "ผู้ลงคะแนนครั้งก่อนน้อยกว่า 5 คน จึงไม่แสดงคะแนน เปิดลงคะแนนใหม่ได้"

MINE = Button("ระดมความคิด", opens("ideas"), "ระดมความคิด")
_DAYS = ((7, "อีก 7 วัน"), (14, "อีก 14 วัน"), (30, "อีก 30 วัน"))


def round_button(round_id: int, label: str = "ดู") -> Button:
    return Button(label, opens(ROUND, r=round_id), label)


def virtue_choices(*last: Choice) -> list[Choice]:
    """Returns a choice for each virtue, and these behind them."""
    return [*(Choice(key, words, key) for key, words in VIRTUES.items()), *last]


def virtues_listed(virtues: Iterable[str]) -> str:
    return listed(VIRTUES[each] for each in virtues)


# -- the last day --------------------------------------------------------------------------------


def offer_last_days(context: Context, _answers: Answers) -> list[Choice]:
    return [
        Choice(f"d{count}", words, (context.today + timedelta(days=count)).isoformat())
        for count, words in _DAYS
    ]


def read_last_day(text: str, context: Context, _answers: Answers) -> str:
    day = day_within(text, Calendar(context.today, Toward.COMING))
    try:
        idea_rounds.check_days(day, context.now)
    except Refusal as refusal:
        raise Unclear(day_refused(refusal)) from refusal
    return day.isoformat()


def day_refused(refusal: Refusal) -> str:
    """Returns why a round or poll cannot be open until that day."""
    if refusal.code == "past":
        return "วันนั้นผ่านไปแล้ว กรุณาเลือกวันนี้หรือวันถัดไป"
    last: Any = refusal.facts["last"]
    return f"เปิดได้ถึง {thai_date(last)} กรุณาเลือกวันที่ใกล้กว่านี้"


# -- refusals ------------------------------------------------------------------------------------


def refused(refusal: Refusal) -> Text:
    """Says why somebody cannot write or choose now."""
    match refusal.code:
        case "already":
            on: Any = refusal.facts["on"]
            words = f"ท่านตอบแล้วเมื่อ {short_date(on)} ขอบคุณ ไม่ต้องตอบซ้ำ"
        case "closed":
            last: Any = refusal.facts["last_day"]
            words = f"ปิดรับแล้วเมื่อ {thai_date(last)} ขอบคุณที่สนใจ"
        case _:
            words = "เรื่องนี้ถามเฉพาะบุคลากรของสำนักที่มีชื่อในวันเปิด จึงไม่ต้องตอบ หากเห็นว่าควรถาม กรุณาแจ้งผู้จัด"
    return Text(words, (MINE,))


def not_now(refusal: Refusal) -> str:
    """Returns why goals cannot be made, dropped or chosen among now."""
    match refusal.code:
        case "still_open":
            return "ยังเปิดรับความคิดอยู่ กรุณาปิดก่อน แล้วจึงรวมเป็นเป้าหมาย"
        case "polled":
            return "เปิดลงคะแนนแล้ว เป้าหมายจึงเพิ่มหรือเอาออกไม่ได้"
        case "same":
            return "มีเป้าหมายข้อความนี้แล้ว กรุณาพิมพ์ข้อความอื่น"
        case "too_many":
            return f"มีเป้าหมายครบ {MOST_GOALS} เรื่องแล้ว กรุณาเอาบางเรื่องออกก่อน"
        case "few_goals":
            have = refusal.facts["goals"]
            return f"มีเป้าหมาย {have} เรื่อง ต้องมีอย่างน้อย {LEAST_GOALS} เรื่องจึงเปิดลงคะแนนได้"
        case _:
            asked = refusal.facts["asked"]
            return (
                f"ระดมความคิดถามบุคลากรของสำนักท่านโดยไม่เก็บชื่อเสมอ แต่สำนักมี {asked} คน น้อยกว่า 5 คน "
                "จึงอาจทราบได้ว่าใครเขียน และเปิดไม่ได้ หากต้องการถามทั้งสำนักงาน พิมพ์ “ทำแบบสำรวจ”"
            )


def no_texts(campaign: Campaign) -> str:
    """Returns why no text is shown of a campaign that is closed."""
    answered = (campaign.result or {}).get("answered", 0)
    if not answered:
        return "ไม่มีผู้เขียน"
    return TOO_FEW if answered < SMALLEST_SHOWN else "ข้อความลบแล้วเมื่อครบหนึ่งปีหลังปิด"


def gone() -> Text:
    return Text("ไม่พบการระดมความคิดนี้ พิมพ์ “ระดมความคิด” เพื่อดูรายการของสำนักท่าน", (MINE,))
