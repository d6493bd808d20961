"""What surveys are called, what their answers read like, and why one cannot be answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.messages import Button, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines
from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR
from models.surveys.questionnaire import (
    LEVEL,
    ONE,
    SEVERAL,
    TEXT,
    YES_NO,
    Question,
    Questionnaire,
)
from models.surveys.xlsform import FormWords

LEVELS: Mapping[int, str] = {
    5: "มากที่สุด",
    4: "มาก",
    3: "ปานกลาง",
    2: "น้อย",
    1: "น้อยที่สุด",
}
LEVELS_SAID: Mapping[int, tuple[str, ...]] = {
    5: ("5", "ดีมาก", "ดีเยี่ยม", "เยี่ยม", "5 คะแนน", "พอใจมาก", "เห็นด้วยอย่างยิ่ง"),
    4: ("4", "ดี", "4 คะแนน", "พอใจ", "เห็นด้วย"),
    3: ("3", "เฉย ๆ", "เฉยๆ", "พอใช้", "3 คะแนน", "กลาง ๆ", "กลางๆ", "ไม่ดีไม่แย่"),
    2: ("2", "2 คะแนน", "ไม่ค่อยดี", "ไม่ค่อยพอใจ", "ไม่เห็นด้วย"),
    1: ("1", "1 คะแนน", "ควรปรับปรุง", "แย่", "ไม่พอใจ", "ไม่เห็นด้วยอย่างยิ่ง"),
}
LEVEL_NUMBERS: Mapping[int, str] = {5: "ห้า", 4: "สี่", 3: "สาม", 2: "สอง", 1: "หนึ่ง"}
"""The whole of an answer; within one they may be part of another number (ห้าสิบ)."""

YES_NO_WORDS = ("ใช่", "ไม่ใช่", "ไม่แน่ใจ")
DECLINED = "ไม่ขอตอบ"
FORM_WORDS = FormWords(LEVELS, YES_NO_WORDS)
"""The words of the answers in an XLSForm."""
DECLINED_SAID = ("ไม่ตอบ", "ขอไม่ตอบ", "ขอข้าม", "ข้ามข้อนี้", "ไม่ประสงค์จะตอบ", "ไม่สะดวกตอบ")

KINDS: Mapping[str, str] = {
    LEVEL: "ระดับ 1–5",
    YES_NO: "ใช่ หรือ ไม่ใช่",
    ONE: "เลือกหนึ่งข้อ",
    SEVERAL: "เลือกหลายข้อ",
    TEXT: "พิมพ์ตอบ",
}

SHORT: Mapping[str, str] = {
    "service": "พอใจบริการ",
    "awareness": "การรับรู้",
    "event": "ประเมินการอบรม",
    "content": "พอใจกิจกรรมสำนัก",
    "virtues": "ประเมินตนเอง",
    "climate": "บรรยากาศในสำนัก",
    "quiz": "ทดสอบก่อนหลัง",
}

_NAMED: Mapping[str, re.Pattern[str]] = {
    "service": pattern_of(r"(?:พึง)?พอใจ(?:ใน|ต่อ|ของ|การ|งาน|ผู้ใช้|ผู้รับ|ให้|\s)*บริการ"),
    "awareness": pattern_of("(?:การ|วัดความ)?รับรู้"),
    "event": pattern_of(
        r"ประเมิน(?:ผล)?(?:การ|งาน|จัด|\s)*(?:อบรม|สัมมนา)|(?:พึง)?พอใจ(?:ใน|ต่อ|ของ|การ|งาน|เรื่อง|หลัง|\s)*(?:อบรม|สัมมนา)"
    ),
    "content": pattern_of(r"(?:พึง)?พอใจ(?:ใน|ต่อ|ของ|การ|\s)*กิจกรรมสำนัก"),
    "virtues": pattern_of("ประเมิน(?:ตนเอง|ตัวเอง)"),
    "climate": pattern_of("บรรยากาศ(?:ใน)?(?:สำนัก|ที่ทำงาน|การทำงาน)"),
    "quiz": pattern_of("ทดสอบ(?:ความรู้)?ก่อน"),
}


def named_in(words: str) -> str:
    """Returns the only packaged questionnaire that the words name, or ""."""
    found = [name for name, pattern in _NAMED.items() if pattern.search(words)]
    return found[0] if len(found) == 1 else ""


def chosen_in(words: str) -> str:
    """Works like `named_in` where a kind is asked for: there an activity alone is a kind, too."""
    return named_in(words) or ("content" if _OF_ACTIVITY.search(words) else "")


_OF_ACTIVITY = pattern_of(r"(?:พึง)?พอใจ(?:ใน|ต่อ|ของ|การ|\s)*กิจกรรม(?!\s?\d)")

MODES: Mapping[str, str] = {
    ANONYMOUS: (
        "ไม่เก็บว่าใครตอบอะไร เก็บเพียงว่าท่านตอบแล้ว ผู้จัดเห็นผลรวมหลังปิดเท่านั้น "
        "(ผู้ดูแลเครื่องและ LINE ไม่อยู่ในคำรับรองนี้)"
    ),
    OPEN: ("ใครมีรหัสก็ตอบได้ วันละครั้งต่อบัญชี LINE ไม่เก็บว่าใครตอบอะไร (ผู้ดูแลเครื่องและ LINE ไม่อยู่ในคำรับรองนี้)"),
    NAMED: "แบบสำรวจนี้เก็บชื่อพร้อมคำตอบของท่าน ผลที่แสดงเป็นผลรวม",
}

SEEN_BY = (
    "แบบสำรวจที่ไม่เก็บชื่อ เก็บเพียงว่าท่านตอบแล้ว ไม่เก็บว่าใครตอบอะไร แบบที่เก็บชื่อบอกไว้ในการ์ดแรกและก่อนส่ง\n"
    "ผลที่แสดงเป็นผลรวมทั้งสองแบบ ก่อนกดส่งยังไม่มีใครเห็น (ผู้ดูแลเครื่องและ LINE ไม่อยู่ในคำรับรองนี้)"
)

REMINDED = "บอตเตือนให้เองเป็นระยะจนถึงวันปิด เฉพาะผู้ที่ถูกถามและยังไม่ตอบ ตอบแล้วไม่เตือนอีก"
NOT_REMINDED = "ชุดที่ใครมีรหัสก็ตอบได้ไม่มีการเตือน ผู้จัดไม่เห็นว่าใครยังไม่ตอบ"

MAKERS = frozenset((REPORTER, SUPERVISOR, ADMIN))
"""Who may open a survey."""
MAKE, CLOSE, BETTER = "make_survey", "close_survey", "better_survey"
MOVE = "move_survey_closing"
"""The names of conversations."""
RESULT = "survey_result"
"""The name of a question."""

FINAL = "ส่งแล้วแก้ไม่ได้ เพราะไม่เก็บว่าคำตอบใดเป็นของใคร"
FINAL_NAMED = "ส่งแล้วแก้ไม่ได้ กรุณาตรวจให้ครบก่อนส่ง"

MINE = Button("แบบสำรวจ", opens("surveys"), "แบบสำรวจ")


def answer_words(question: Question, value: Any) -> str:
    """Returns an answer as people read it."""
    if value is None:
        return DECLINED
    match question.kind:
        case "level":
            return f"{value} {LEVELS[value]}"
        case "yes_no":
            return YES_NO_WORDS[int(value)]
        case "one":
            return question.options[int(value)]
        case "several":
            return ", ".join(question.options[at] for at in value)
    return str(value)


def proving_line(questionnaire: Questionnaire, outcome: str) -> str:
    """Returns the line of an activity's outcome that the questionnaire fits best."""
    lines = [line.strip() for line in normalise_lines(outcome).splitlines() if line.strip()]
    return max(
        lines, key=lambda line: sum(line.count(cue) for cue in questionnaire.cues), default=""
    )


def refused(refusal: Refusal) -> Text:
    """Says why a survey cannot be answered, and what to do."""
    match refusal.code:
        case "already":
            on: Any = refusal.facts["on"]
            words = f"ตอบแบบสำรวจนี้แล้วเมื่อ {short_date(on)} ขอบคุณ ไม่ต้องตอบซ้ำ"
        case "closed":
            last: Any = refusal.facts["last_day"]
            words = f"แบบสำรวจนี้ปิดแล้วเมื่อ {thai_date(last)} ขอบคุณที่สนใจ"
        case "not_begun":
            first: Any = refusal.facts["first_day"]
            words = f"แบบสำรวจนี้เปิดวันที่ {thai_date(first)} กรุณากลับมาตอบในวันนั้น"
        case _:
            words = "แบบสำรวจนี้ถามเฉพาะบุคลากรที่มีชื่อในวันเปิด จึงไม่ต้องตอบ หากเห็นว่าควรถาม กรุณาแจ้งผู้จัด"
    return Text(words, (MINE,))


def gone() -> Text:
    return Text("ไม่พบแบบสำรวจนี้ พิมพ์รหัสตามที่เห็นบนป้ายอีกครั้ง", (MINE,))


def open_until(last: date) -> str:
    return f"เปิดได้ถึง {thai_date(last)} กรุณาเลือกวันใหม่"


def short_title(title: str) -> str:
    """Returns the title so that it fits a row."""
    return cut_graphemes(title, 60)
