"""Reads what a sentence calls the survey that it is about: `ปิดแบบสำรวจงานสัมมนา 25 ก.พ. แล้วขอผล`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.question import named_rows
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.surveys.survey import SurveyCampaign

_SURVEY = r"(?:แบบ)?(?:สำรวจ|สอบถาม|ประเมิน)(?:ความเห็น|ความคิดเห็น)?"
_CALLED = pattern_of(
    rf"{_SURVEY}(?:ของ|เรื่อง|ชื่อ|หัวข้อ|ชุด|หลัง|จาก|[\s“\"])*"
    r"(?P<name>(?:งาน|อบรม|สัมมนา|ประชุม|กิจกรรม|โครงการ|หลักสูตร|ความ|การ|คณะ|ค่าย|เวที|พิธี|เสวนา|บรรยาย)\S*(?:\s\S+)*)"
)
"""A survey is called after a thing that is held or measured; other words behind it name none."""
_ENDS = pattern_of(
    rf"[”\"].*$|(?:{POLITE}|\s)+(?:แล้ว|และ|ขอ|ช่วย|เพราะ|พอดี|ให้|จะ|อยาก|ตอบ).*$"
    r"|\s?(?:ออกไป|ไป|เป็น|ถึง|จาก|อีก)\s?(?=\d|วัน|สิ้น|ต้น|กลาง|ศุกร์|จันทร์|อังคาร|พุธ|พฤหัส|เสาร์|อาทิตย์|สัปดาห์|เดือน).*$"
    r"|\s?(?:มี|อยู่|เสร็จ)?(?:ไหม|มั้ย|หรือยัง|หรือเปล่า|รึเปล่า|หรอ|เหรอ|บ้าง).*$"
)


def called_in(words: str) -> str:
    """Returns what the words call a survey; "" where they only speak of surveys."""
    found = _CALLED.search(without_polite_ending(normalise(words)))
    return without_polite_ending(_ENDS.sub("", found["name"])).strip() if found is not None else ""


def those_called(found: Sequence[SurveyCampaign], words: str) -> list[SurveyCampaign] | None:
    """Returns those of the surveys that the words mean by an activity's number or by a name: all of
    them where none is named, None where one is named that is none of these."""
    numbers = set(activity_numbers(words))
    numbered = [each for each in found if numbers & set(activity_numbers(each.title))]
    name = called_in(words)
    if numbered or not name:
        return numbered or list(found)
    places = named_rows.likest(name, [each.title for each in found])
    return [found[place] for place in places] or None
