"""`ขอคิวอาร์แบบสอบถามความพึงพอใจไว้ติดหน้าเคาน์เตอร์`: the sign or link of a survey that is open."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import named_rows
from handlers.question.asked_needs import plain_words
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.surveys import make_survey, move_closing, survey_words
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.codes import given_codes
from models.surveys import surveys
from models.surveys.survey import SURVEY, SurveyCampaign

_LONGEST, _MOST = 120, 5
_SIGN = r"(?:คิวอาร์|(?i:qr)(?:\s?code)?|ลิง(?:ก์|ค์|ก|ค)?|(?i:link)|ป้าย|สแกน)"
_SURVEY = (
    r"(?:แบบ(?:สอบถาม|สำรวจ|ประเมิน(?:ผล)?(?:ความ)?(?:พึง)?พอใจ)"
    r"|(?:ความ)?พึงพอใจ|ประเมินความพอใจ|โพล(?!ด))"
)
_BOTH = pattern_of(rf"{_SIGN}.{{0,30}}?{_SURVEY}|{_SURVEY}.{{0,30}}?{_SIGN}")
_CUE = pattern_of(_SIGN)
_WANTS = pattern_of(
    rf"ขอ(?!ง)|อยาก(?:ได้|มี)|ต้องการ|เอา|มี.{{0,40}}?(?:{WHETHER}|หรือ(?:เปล่า|ยัง)|รึ(?:เปล่า|ยัง))|(?:อยู่|เอา|หา|โหลด|ได้)(?:จาก|ที่|ตรง)?ไหน|ติด(?:หน้า|ที่|บอร์ด|ประตู|ผนัง)|พิมพ์|ปริ้น|แปะ|วาง(?:หน้า|ที่)"
)
_OTHERS = pattern_of(
    r"ผล|ตอบ(?:แล้ว|ไป|ไม่)|ไม่(?:ขึ้น|ได้|เข้า|ติด|อ่าน|เห็น)|เสีย|ปิดแบบ|เลื่อน|ลงชื่อ|ร้องเรียน|อบรมวัน|รายงาน|แนบ|เห็น(?:ป้าย|ลิง)|เปิดแบบ|สร้างแบบ|(?:ทำ|ออก)แบบ(?:สำรวจ|สอบถาม)|กี่"
)
_NONE = (
    "ยังไม่มีแบบสำรวจของท่านที่เปิดอยู่ จึงยังไม่มี QR ให้ติด\n"
    "กด “ทำแบบสำรวจ” แล้วเลือก “พอใจบริการ” เปิดเสร็จจะได้รหัสและป้าย QR ขนาด A4 หรือป้ายตั้งโต๊ะ"
)
_BY_MAKERS = "ป้าย QR ได้จากผู้ที่เปิดแบบสำรวจนั้น ผู้รายงาน ผู้บังคับบัญชา และผู้ดูแลระบบเปิดได้ กรุณาบอกผู้รายงานของสำนัก"
_TITLE = "ป้าย QR ของแบบสำรวจ"
_NOTE = "ผู้ใช้สแกน QR หรือพิมพ์รหัสในแชตนี้ก็ได้ คำตอบเก็บในบอต"
_MAKE = Button("ทำแบบสำรวจ", opens(make_survey.FLOW.name), "ทำแบบสำรวจ")
_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")


@listener(longest=_LONGEST, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question for the sign of a survey; None for other words and inside."""
    plain = without_polite_ending(normalise(words))
    if _TO_FORWARD.fullmatch(plain) and move_closing.in_sight(context):
        return SIGN_ASKED
    if not _BOTH.search(plain) or _OTHERS.search(plain):
        return None
    bare = _ONLY.fullmatch(plain) is not None
    return SIGN_ASKED if bare or _WANTS.search(plain) else None


_TO_FORWARD = pattern_of(
    rf"(?:ขอ|อยากได้|เอา|ส่ง|\s)*(?:{_SIGN})(?:โค้ด)?(?:ไว้|ไป|มา|หน่อย|เพื่อ|สำหรับ|\s)*(?:ส่ง|แจก|แชร์|ให้|แปะ|ติด)\S{{0,24}}(?:หน่อย|ที|ด้วย|\s)*"
)
"""Of the survey in sight: `ขอลิงก์ส่งให้คนนอกหน่อย`."""
_ONLY = pattern_of(rf"(?:{_SIGN}|{_SURVEY}|โค้ด|ของ|สำหรับ|\s)+")
_GENERAL = pattern_of(rf"{_SIGN}|{_SURVEY}|โค้ด|หน้า(?:เคาน์เตอร์|ห้อง|งาน)|ติด|แปะ|ไว้")


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the person's surveys that are open, each with its sign; says how one is made where
    there is none."""
    if not context.may(survey_words.MAKERS):
        return [Text(_BY_MAKERS, (_WHO, survey_words.MINE))]
    made = surveys.made_by(context.session, context.me)
    running = [each for each in made if each.closed_at is None]
    if not running:
        return [Text(_NONE, (_MAKE, survey_words.MINE))]
    topic = named_rows.topic_of(plain_words(rest), _GENERAL)
    places = named_rows.likest(topic, [each.title for each in running])
    found = [running[place] for place in places] if places else running
    rows = tuple(_row(context, each) for each in found[:_MOST])
    return [Card(_TITLE, rows=rows, buttons=(_MAKE, survey_words.MINE), note=_NOTE)]


def _row(context: Context, campaign: SurveyCampaign) -> Row:
    code = given_codes.of(context.session, SURVEY, campaign.id)
    until = f"เปิดถึง {short_date(campaign.last_day)}"
    told = until if code is None else f"รหัส {code.code} · {until}"
    sign = Button("ป้าย QR", opens("code_sign", o=SURVEY, a=campaign.id), "ป้าย QR")
    return Row(survey_words.short_title(campaign.title), told, sign)


SIGN_ASKED = Query("survey_sign", (), _answer)
