"""`แบบสำรวจ`: what waits for the person's answer and what they opened; `ผลสำรวจ`: one result."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.surveys import survey_called, survey_cards, survey_words
from handlers.surveys.answer_survey import ANSWER
from handlers.surveys.survey_cards import ONLY_WHEN_CLOSED
from handlers.surveys.survey_words import CLOSE, MAKE, RESULT
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import letters, normalise
from models.people.person import ADMIN, EXECUTIVE
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

_MAKE = Button("ทำแบบสำรวจ", opens(MAKE), "ทำแบบสำรวจ")
_MOST = 8


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the surveys that wait for the person, and those they opened; for administrators and
    executives those of the office, too. Says so where the words name one that is none of these."""
    context.asked = opens("surveys")
    waiting = surveys.waiting_for(context.session, context.me, context.now)[:_MOST]
    made = surveys.made_by(context.session, context.me, _MOST)
    shown = {each.id for each in (*waiting, *made)}
    others = [each for each in _of_office(context) if each.id not in shown]
    rows: list[Part] = [_waiting_row(each) for each in waiting]
    rows += [_made_row(context, each) for each in made]
    rows += [_office_row(context, each) for each in others]
    if not rows:
        rows = [Para("ไม่มีแบบสำรวจที่รอท่านตอบ หากได้รหัสมา พิมพ์รหัสได้เลย")]
    words = context.said or f"แบบสำรวจ{rest}"
    if survey_called.those_called([*waiting, *made, *others], words) is None:
        rows.insert(0, Para(_NO_SUCH.format(survey_called.called_in(words)), tone="warn"))
    buttons = (_MAKE, MENU) if context.may(survey_words.MAKERS) else (MENU,)
    return [Card("แบบสำรวจ", rows=tuple(rows), buttons=buttons)]


def _waiting_row(campaign: SurveyCampaign) -> Row:
    button = Button("ตอบ", opens(ANSWER, about=campaign.id), "ตอบแบบสำรวจ")
    title = survey_words.short_title(campaign.title)
    return Row(f"รอท่านตอบ ถึง {short_date(campaign.last_day)}", title, button, tone="warn")


_NO_SUCH = "ไม่พบแบบสำรวจ “{}” ในรายการของท่าน"


def _of_office(context: Context) -> Sequence[SurveyCampaign]:
    """Returns the newest surveys of the office that the person may see besides the own ones."""
    leads = context.me.has(ADMIN, EXECUTIVE)
    return surveys.visible_to(context.session, context.me)[:_MOST] if leads else ()


def _office_row(context: Context, campaign: SurveyCampaign) -> Row:
    if campaign.closed_at is not None:
        label, words = "ของสำนักงาน · ปิดแล้ว", "ดูผล"
    else:
        answered = survey_cards.answered_words(context, campaign)
        label, words = f"เปิดถึง {short_date(campaign.last_day)} · ตอบแล้ว {answered}", "ดู"
    button = survey_cards.result_button(campaign.id, words)
    return Row(label, survey_words.short_title(campaign.title), button)


def _made_row(context: Context, campaign: SurveyCampaign) -> Row:
    if campaign.closed_at is not None:
        label = "ท่านเปิด · ปิดแล้ว"
    else:
        answered = survey_cards.answered_words(context, campaign)
        label = f"ท่านเปิดถึง {short_date(campaign.last_day)} · ตอบแล้ว {answered}"
    words = "ดูผล" if campaign.closed_at is not None else "ดู"
    button = survey_cards.result_button(campaign.id, words)
    return Row(label, survey_words.short_title(campaign.title), button)


def result(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the result, or how many have answered so far. facts: `about` the campaign's id"""
    about = button_facts.whole(facts, "about")
    if about is None:
        return answer(context, "", {})
    campaign = surveys.campaign_of(context.session, about)
    if campaign is None:
        return [survey_words.gone()]
    survey = surveys.survey_of(context.session, campaign.id)
    if not surveys.may_see(context.me, survey, campaign):
        return [survey_words.gone()]
    if campaign.closed_at is None:
        return [survey_cards.running(context, survey, campaign)]
    return [survey_cards.closed(context, survey, campaign)]


QUERY = Query(
    name="surveys",
    of_all="led_surveys",
    words=("แบบสำรวจ", "สำรวจ", "แบบสำรวจของเรา", "แบบสำรวจของฉัน", "ตอบแบบสำรวจ"),
    answer=answer,
    own=True,
)
RESULT_QUERY = Query(name=RESULT, words=("ผลสำรวจ", "ผลแบบสำรวจ"), answer=result)

_LONGEST = 60
_SURVEY = rf"(?:แบบ)?(?:สำรวจ|สอบถาม)(?:นี้|อันนี้|ของ(?:{ME_OR_US}))?"
_END = rf"(?:แล้ว|บ้าง|ละ|ล่ะ|เนี่ย|มา|กัน|หรือยัง|รึยัง|ไป|{POLITE}|[\s?])*"
_CLOSES = r"(?:แล้ว|จะ|ก็|มัน|\s)*(?:ปิด|หมด(?:เขต)?|(?:เปิด)?ถึง)(?:วันไหน|วันที่เท่าไ|เมื่อไ)(?:หร่|ร)?"
_WHO_ANSWERED = pattern_of(
    rf"(?:{_SURVEY}{_CLOSES}\s*)?"
    rf"(?:เดี๋ยว(?:ก่อน)?|(?:เจ้า)?นาย|หัวหน้า|ท่าน|ผอ\.?|ให้|มา|ยังไม่ปิด|ไม่ปิด|ยังไม่ให้ปิด|แค่|อยาก|ขอ|จะ|รู้|ทราบ|ดู|ถาม|ว่า|แล้ว|ตอนนี้|มี|{_SURVEY}|{POLITE}|\s)*"
    rf"(?:(?:ใคร|คน|มีใคร)(?:ที่)?ตอบ(?:{_SURVEY})?{_END}|ตอบ(?:{_SURVEY})?(?:แล้ว|มา|ไป|กัน)*(?:กี่|เท่าไร|เท่าไหร่)(?:คน|ราย)?{_END}"
    rf"|(?:กี่|มีกี่)คน(?:ที่)?ตอบ(?:{_SURVEY})?{_END}|(?:คน|ผู้)ตอบ(?:มี)?(?:แล้ว)?(?:กี่|เท่าไร|เท่าไหร่)(?:คน)?{_END})"
    rf"(?:{_CLOSES}{_END})?"
)


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the list, which counts the answers, for who has a survey running and asks who has
    answered it, also where the question is whether it is closed: `ใครตอบแล้วบ้าง`."""
    if "ตอบ" not in text or inside not in (None, CLOSE) or context.person is None:
        return None
    plain = normalise(text)
    where = _AND_WHERE.search(plain)
    plain = plain[: where.start()] if where is not None else plain
    if len(plain) > _LONGEST or _WHO_ANSWERED.fullmatch(plain) is None:
        return None
    made = [*surveys.made_by(context.session, context.me, _MOST), *_of_office(context)]
    if all(each.closed_at is not None for each in made):
        return None
    return (where and _by_bureau(context)) or QUERY


_AND_WHERE = pattern_of(
    r"[\s,]+(?:แล้ว|และ|มี)*(?:สำนัก|กลุ่ม|หน่วย(?:งาน)?)(?:ไหน|ใด)(?:ที่)?(?:ยัง)?(?:เงียบ|ไม่(?:ได้|ค่อย)?ตอบ|ตอบ(?:น้อย|ช้า)|ขาด|ค้าง)\S{0,12}\s*$"
)


def _by_bureau(context: Context) -> Query | None:
    """Returns the question how many have answered by bureau, for who may ask it."""
    queries = (each for subject in context.subjects for each in subject.queries)
    found = next((each for each in queries if each.name == QUERY.of_all), None)
    return found if found is not None and context.may(found.roles) else None


# -- the result that is asked for ----------------------------------------------------------------

_ANY_SURVEY = pattern_of(
    r"(?:แบบ)?(?:สำรวจ|สอบถาม|ประเมิน(?=\s?(?:ความ)?\s?พึงพอใจ|การอบรม))(?:ความเห็น|ความคิดเห็น)?"
)
_OF_RESULT = pattern_of(
    rf"ผล(?:สรุป|รวม|ลัพธ์|การ)?|สรุป(?:ผล)?|คะแนน|ออกมา|เป็น(?:{HOW_IN_SHORT}|เท่าไ(?:ร|หร่))|{HOW_IN_FULL}|ได้(?:กี่|เท่าไ(?:ร|หร่))|ถึงไหน"
)
_COUNT = pattern_of(
    rf"(?:มี)?(?:คน|ผู้)?(?:ที่)?ตอบ(?:กลับ)?(?:ไป|มา|แล้ว|กัน)*|กี่\s?(?:คน|ราย|เปอร์เซ็นต์|ชุด)|เท่าไ(?:ร|หร่)|ร้อยละ|ครบ|(?:หรือ|รึ)?ยัง(?!ไง)|{WHETHER}|แล้ว|จำนวน"
)
_WHICH = pattern_of(
    rf"ล่าสุด|อันใหม่|อัน(?:ที่)?แล้ว|ครั้ง(?:ที่แล้ว|ก่อน|ล่าสุด|นี้)|ชุด(?:ล่าสุด|ก่อน|นี้)?|ที่(?:เพิ่ง|พึ่ง)?(?:ทำ|เปิด|ปิด|ส่ง)(?:ไป|ไว้|แล้ว)*|(?:ของ)?(?:สำนัก|กลุ่ม|หน่วยงาน)(?:ของ)?(?:{ME_OR_US}|พี่)?|เรื่อง|ความ|อัน|ฉบับ|รอบ"
)
_OTHER = pattern_of(
    rf"ทำ(?:{HOW_IN_FULL}|ได้)|เปิด(?:ยังไง|ได้)|ใครตอบ|ใคร(?:เห็น|รู้)|ส่งออก|excel|ไฟล์|pdf|ดีเด่น|ประเมินตน|ITA",
    re.I,
)


@listener(longest=80, cue=_ANY_SURVEY)
def result_asked(context: Context, words: str) -> Query | None:
    """Returns the result of the survey that the words mean; None for other words."""
    plain = normalise(words)
    of_paper = _PAPER.search(plain) is not None and _HOW_MANY.search(plain) is None
    plain = _PAPER.sub(" ", plain) if of_paper else plain
    if not (_OF_RESULT.search(plain) or _COUNT.search(plain)) or _OTHER.search(plain):
        return None
    rest = _rest(plain)
    if rest and not _named(context, rest):
        return None
    if of_paper:
        return PAPER_QUERY if "ผล" in plain or "สรุป" in plain else None
    counts = _HOW_MANY.search(plain) is not None
    return ASKED_QUERY if counts or "ผล" in plain or "สรุป" in plain else None


_PAPER = pattern_of(
    r"(?:ขอ|เอา|ทำ|ออก|จัดทำ|พิมพ์|ปริ้?น|ส่ง|ให้|\s)*(?:มา)?(?:เป็น|แบบ|ตัว)?\s?(?:ไฟล์|เอกสาร|เล่ม|รูปเล่ม)?\s?"
    rf"(?:(?i:{ANY_FORMAT})|(?<=ไฟล์)|(?<=เอกสาร)|(?<=เล่ม))(?:ผล)?(?:เลย|หน่อย|ด้วย|ให้|มา|ที|{POLITE}|\s)*"
    r"(?:(?:จะได้|จะ|ไป|เพื่อ|ไว้|พร้อม|เอา|ให้|\s)*(?:เสนอ|นำเสนอ|เข้าประชุม|แนบ)\S{0,30})?"
)
"""Wants it on paper: `ขอเป็นเอกสารเลยค่ะ พร้อมเสนอ`."""
_HOW_MANY = pattern_of(r"กี่|เท่าไ|ครบ|ร้อยละ|จำนวน")


def _rest(plain: str) -> str:
    return left(plain, _WHICH, _ANY_SURVEY, _OF_RESULT, _COUNT)


def _named(context: Context, rest: str) -> list[SurveyCampaign]:
    found = surveys.visible_to(context.session, context.me)
    return [each for each in found if rest in letters(each.title)]


def named_result(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the survey that is named, else the newest: of results one that is closed, if any."""
    plain = _PAPER.sub(" ", normalise(rest or context.said))
    named = _named(context, _rest(plain)) if _rest(plain) else []
    found = named or surveys.visible_to(context.session, context.me)
    if not found:
        return [Text(_NONE, (survey_words.MINE,))]
    closed = [each for each in found if each.closed_at is not None]
    counts = _HOW_MANY.search(plain) is not None
    meant = found[0] if counts or not closed else closed[0]
    return result(context, "", {"about": f"{meant.id}"})


def on_paper(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the same; of a survey that is still open it is said that its document comes later."""
    told = named_result(context, rest, facts)
    is_open = any(isinstance(each, Card) and each.note == ONLY_WHEN_CLOSED for each in told)
    return [Text(_NO_PAPER_YET), *told] if is_open else told


_NO_PAPER_YET = "แบบสำรวจนี้ยังเปิดรับคำตอบ เอกสาร “รายงานผลแบบสำรวจ” ขอได้หลังปิด จากปุ่มใต้ผลของแบบสำรวจ"
_NONE = "ยังไม่มีแบบสำรวจที่ท่านดูผลได้ ผลดูได้โดยผู้เปิดแบบสำรวจ คนในสำนักนั้น ผู้ดูแลระบบ และผู้บริหาร"

ASKED_QUERY = Query(
    "survey_result_asked",
    ("ผลสำรวจล่าสุด", "ผลแบบสำรวจล่าสุด"),
    named_result,
    heard=named_result,
    outside=True,
)
PAPER_QUERY = Query("survey_result_paper", (), on_paper, outside=True)
