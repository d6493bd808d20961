"""`ผลสำรวจล่าสุดเป็นยังไง`, `แบบสำรวจบรรยากาศมีคนตอบกี่คนแล้ว`: the result of the survey that is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.surveys import show_surveys, survey_words
from handlers.understand.said_apart import left
from handlers.understand.thai import letters, normalise
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

_LONGEST = 80
_SURVEY = re.compile(r"(?:แบบ)?(?:สำรวจ|สอบถาม|ประเมิน(?=ความพึงพอใจ|การอบรม))(?:ความเห็น|ความคิดเห็น)?")
_RESULT = re.compile(
    r"ผล(?:สรุป|รวม|ลัพธ์|การ)?|สรุป(?:ผล)?|คะแนน|ออกมา|เป็น(?:ยังไง|อย่างไร|ไง|เท่าไ(?:ร|หร่))|ยังไง|อย่างไร|ได้(?:กี่|เท่าไ(?:ร|หร่))|ถึงไหน"
)
_COUNT = re.compile(
    r"(?:มี)?(?:คน|ผู้)?(?:ที่)?ตอบ(?:กลับ)?(?:ไป|มา|แล้ว|กัน)*|กี่\s?(?:คน|ราย|เปอร์เซ็นต์|ชุด)|เท่าไ(?:ร|หร่)|ร้อยละ|ครบ|(?:หรือ|รึ)?ยัง(?!ไง)|ไหม|มั้ย|แล้ว|จำนวน"
)
_WHICH = re.compile(
    r"ล่าสุด|อันใหม่|อัน(?:ที่)?แล้ว|ครั้ง(?:ที่แล้ว|ก่อน|ล่าสุด|นี้)|ชุด(?:ล่าสุด|ก่อน|นี้)?|ที่(?:เพิ่ง|พึ่ง)?(?:ทำ|เปิด|ปิด|ส่ง)(?:ไป|ไว้|แล้ว)*|(?:ของ)?(?:สำนัก|กลุ่ม|หน่วยงาน)(?:ของ)?(?:เรา|ผม|พี่|ฉัน|ดิฉัน)?|เรื่อง|ความ|อัน|ฉบับ|รอบ"
)
_OTHER = re.compile(
    r"ทำ(?:ยังไง|อย่างไร|ได้)|เปิด(?:ยังไง|ได้)|ใครตอบ|ใคร(?:เห็น|รู้)|ส่งออก|excel|ไฟล์|pdf|ดีเด่น|ประเมินตน|ITA",
    re.I,
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the result of the survey that the words mean; None for other words."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    if not _SURVEY.search(words):
        return None
    plain = normalise(words)
    if not (_RESULT.search(plain) or _COUNT.search(plain)) or _OTHER.search(plain):
        return None
    rest = _rest(plain)
    if rest and not _named(context, rest):
        return None
    counts = _HOW_MANY.search(plain) is not None
    return QUERY if counts or "ผล" in plain or "สรุป" in plain else None


_HOW_MANY = re.compile(r"กี่|เท่าไ|ครบ|ร้อยละ|จำนวน")


def _rest(plain: str) -> str:
    return left(plain, _WHICH, _SURVEY, _RESULT, _COUNT)


def _named(context: Context, rest: str) -> list[SurveyCampaign]:
    found = surveys.visible_to(context.session, context.me)
    return [each for each in found if rest in letters(each.title)]


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the survey that is named, else the newest: of results one that is closed, if any."""
    plain = normalise(rest or context.said)
    named = _named(context, _rest(plain)) if _rest(plain) else []
    found = named or surveys.visible_to(context.session, context.me)
    if not found:
        return [Text(_NONE, (survey_words.MINE,))]
    closed = [each for each in found if each.closed_at is not None]
    counts = _HOW_MANY.search(plain) is not None
    meant = found[0] if counts or not closed else closed[0]
    return show_surveys.result(context, "", {"about": f"{meant.id}"})


_NONE = "ยังไม่มีแบบสำรวจที่ท่านดูผลได้ ผลดูได้โดยผู้เปิดแบบสำรวจ คนในสำนักนั้น ผู้ดูแลระบบ และผู้บริหาร"

QUERY = Query("survey_result_asked", (), answer)
