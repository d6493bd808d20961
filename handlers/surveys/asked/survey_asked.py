"""What people who are asked a survey ask of it: who knows what they say, whether they must, until
when, how long it is, whether they have answered, what came of others (docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import named_rows
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.surveys import show_surveys, survey_cards, survey_words
from handlers.surveys.answer_survey import ANSWER, FLOW
from handlers.understand.choices.places import read_place
from handlers.understand.dates.dates import nearness, short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

_MOST = 6
_SECONDS = 10
_NONE = "ขณะนี้ไม่มีแบบสำรวจที่รอท่านตอบ"
_WAYS = (survey_words.MINE,)
_Tells = Callable[[Context, SurveyCampaign], str]


# -- of those that wait --------------------------------------------------------------------------


def _of_waiting(above: str, tells: _Tells) -> Callable[[Context, str, Facts], Sequence[Message]]:
    """Returns an answer that tells something of each survey that waits for the person."""

    def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
        context.asked = opens("surveys")
        waiting = surveys.waiting_for(context.session, context.me, context.now)
        found, lost = _named(waiting, rest), _not_there(waiting, rest)
        if not found and tells is _until and _runs_one(context):
            return show_surveys.answer(context, "", {})  # the list says until when each is open
        if not found:
            return [Text("\n".join(filter(None, (above, _NONE))), _WAYS)]
        rows = (
            *((Para(lost, tone="warn"),) if lost else ()),
            *((Para(above),) if above else ()),
            *(
                Row(survey_words.short_title(each.title), tells(context, each), _answer_it(each))
                for each in found[:_MOST]
            ),
        )
        return [Card("แบบสำรวจที่รอท่านตอบ", rows=rows, buttons=_WAYS)]

    return answer


def _runs_one(context: Context) -> bool:
    made = surveys.made_by(context.session, context.me)
    return any(each.closed_at is None for each in made)


def _answer_it(campaign: SurveyCampaign) -> Button:
    return Button("ตอบ", opens(ANSWER, about=campaign.id), "ตอบแบบสำรวจ")


def _named(found: Sequence[SurveyCampaign], rest: str) -> list[SurveyCampaign]:
    topic = named_rows.topic_of(plain_words(rest), _SURVEY)
    places = named_rows.likest(topic, [each.title for each in found])
    return [found[place] for place in places] if places else list(found)


def _not_there(found: Sequence[SurveyCampaign], rest: str) -> str:
    """Says that none of these has the name that the words surely tell; "" where they tell none:
    the closing of another survey must not be taken for that of the named one."""
    name = _ASKED_OF_IT.sub("", named_rows.topic_of(plain_words(rest), _SURVEY)).strip()
    if len(name) < _LEAST_NAME or _NO_NAME.match(name):
        return ""
    if named_rows.likest(name, [each.title for each in found]):
        return ""
    return _NO_SUCH.format(name)


_LEAST_NAME = 3
_ASKED_OF_IT = pattern_of(
    r"[\s,]*(?:เปิดรับ|ปิดรับ|รับ|ปิด|หมดเขต|สิ้นสุด|ครบกำหนด|ภายใน|เดดไลน์|วันสุดท้าย|เหลือ|ตอบ|ทำ|ต้อง|ได้|ถึง|กี่|อีก|จะ)+(?:วัน\S*)?\s*$"
)
_NO_NAME = pattern_of(
    rf"(?:อัน|ฉบับ|ชุด|ตัว)?(?:นี้|นั้น|ไหน|แรก|ใหม่|ล่าสุด)|ที่|ของ|สำนัก(?:{ME_OR_US})|เมื่อ|กี่|เหลือ|ต้อง|ตอบ|ทำ|ยัง|ใน|\d|{ME_OR_US}"
)
"""Points at one, tells when or whose it is, or asks: none of it is a survey's name."""
_NO_SUCH = "ไม่มีแบบสำรวจชื่อ “{}” ที่รอท่านตอบ ที่รออยู่คือ"


def _until(context: Context, campaign: SurveyCampaign) -> str:
    left = nearness(campaign.last_day, context.today)
    return f"ตอบได้ถึง {thai_date(campaign.last_day)} ({left})"


def _length(context: Context, campaign: SurveyCampaign) -> str:
    count = len(surveys.questions_of(surveys.survey_of(context.session, campaign.id)))
    return f"{count} ข้อ ประมาณ {max(1, round(count * _SECONDS / 60))} นาที"


def _kept(_context: Context, campaign: SurveyCampaign) -> str:
    return survey_words.MODES[campaign.mode]


# -- what is answered ----------------------------------------------------------------------------


def have_i(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what of it the person has answered, and what waits still."""
    context.asked = opens("surveys")
    every = surveys.asked_of(context.session, context.me, context.now)
    topic = named_rows.topic_of(plain_words(rest), _SURVEY)
    places = named_rows.likest(topic, [campaign.title for campaign, _ in every])
    found = [every[place] for place in places] if places else every
    if not found:
        return [Text(f"{_NONE} และไม่มีแบบสำรวจที่ถามท่านในช่วงนี้", _WAYS)]
    rows = tuple(
        Row(
            survey_words.short_title(campaign.title),
            f"ท่านตอบแล้วเมื่อ {short_date(on)}" if on else "ท่านยังไม่ได้ตอบ",
            None if on or campaign.closed_at is not None else _answer_it(campaign),
            tone="good" if on else "warn",
        )
        for campaign, on in found[:_MOST]
    )
    lost = f"ไม่พบแบบสำรวจชื่อ “{topic}” จึงแสดงที่มี" if topic and not places else ""
    return [Card("แบบสำรวจที่ถามท่าน", subtitle=lost, rows=rows, buttons=_WAYS)]


# -- results -------------------------------------------------------------------------------------


def _result(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the newest result that the person may see, or that of the survey that is named; where
    there is none it says why."""
    context.asked = opens("surveys")
    topic = named_rows.topic_of(plain_words(rest), _SURVEY)
    every = surveys.closed_for(context.session, context.me)
    places = named_rows.likest(topic, [each.title for each in every])
    if topic and not places:
        others = "\n".join(f"• {survey_words.short_title(each.title)}" for each in every[:_MOST])
        more = f"ผลที่ท่านดูได้มี\n{others}" if every else "และยังไม่มีผลแบบสำรวจอื่นที่ปิดแล้วให้ท่านดู"
        return [Text(f"ไม่พบผลแบบสำรวจ “{topic}” ที่ท่านดูได้ {more}", _results(every))]
    found = [every[place] for place in places] if places else every
    if not found:
        running = surveys.waiting_for(context.session, context.me, context.now)
        until = f" ที่เปิดอยู่ปิด {short_date(running[0].last_day)}" if running else ""
        told = Text(f"ยังไม่มีผลแบบสำรวจที่ท่านดูได้ ผลแสดงหลังปิดแบบสำรวจเท่านั้น{until}", _WAYS)
        made = surveys.made_by(context.session, context.me)
        return [told, *show_surveys.answer(context, "", {})] if made else [told]
    campaign = found[0]
    survey = surveys.survey_of(context.session, campaign.id)
    card = survey_cards.closed(context, survey, campaign)
    earlier = found[1:_MOST]
    return [card, *([Text("ผลแบบสำรวจอื่นที่ดูได้", _results(earlier))] if earlier else [])]


def _results(found: Sequence[SurveyCampaign]) -> tuple[Button, ...]:
    buttons = (
        survey_cards.result_button(each.id, survey_words.short_title(each.title)[:20])
        for each in found[:3]
    )
    return (*buttons, survey_words.MINE)


# -- beginning one -------------------------------------------------------------------------------


def _begin(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the survey that is meant by its place; says so where there is none."""
    context.asked = opens("surveys")
    found = surveys.waiting_for(context.session, context.me, context.now)
    if not found:
        return [Text(f"{_NONE} จึงยังไม่มีให้เริ่ม หากได้รหัสมา พิมพ์รหัสได้เลย", _WAYS)]
    which = _WHICH.search(plain_words(rest))
    place = read_place(f"อัน{which[0]}", len(found)) if which is not None else 0
    if place is None:
        return [Text(f"มีแบบสำรวจรอท่านตอบเพียง {len(found)} รายการ", (_answer_it(found[0]), *_WAYS))]
    if which is None and len(found) > 1:
        return _of_waiting("มีมากกว่าหนึ่งรายการ กด “ตอบ” ที่ต้องการ", _until)(context, rest, {})
    facts = {"about": str(found[place].id)}
    return beginning.open_flow(context, FLOW, "", facts)


_WHICH = pattern_of(r"แรก|สุดท้าย|ที่\s?\d|(?<=ข้อ)\s?\d|(?<=อัน)\s?\d")
_FREE = (
    "ไม่บังคับ ท่านไม่ตอบก็ได้ ไม่มีผลต่อท่าน และข้อใดไม่สะดวกกด “ไม่ขอตอบ” ได้ "
    "แต่คำตอบยิ่งมากผลยิ่งใช้ได้ ระหว่างเปิดบอตเตือนผู้ที่ยังไม่ตอบ"
)
_SURVEY = pattern_of("(?:ผล)?(?:การ)?(?:ทำ|ตอบ)?(?:แบบ(?:สำรวจ|สอบถาม)|สำรวจ)|โพล(?!ด)")
_ANON_WORDS = (
    f"(?:รู้|เห็น|ทราบ)(?:{WHETHER}|หรือ|รึ|ได้)?.{{0,12}}(?:ใคร|ชื่อ|{ME_OR_US})"
    "|ใคร(?:จะ)?(?:รู้|เห็น|อ่าน|ดู|ทราบ)|(?:เก็บ|ระบุ|บอก|ออก|ใส่|ลง|เปิดเผย)ชื่อ|(?:เป็น)?ความลับ"
    f"|ลับ(?:{WHETHER})|นิรนาม"
)
_FREE_WORDS = (
    f"บังคับ|ไม่(?:ต้อง)?(?:ทำ|ตอบ)(?:ก็)?(?:ได้|เป็น)|จำเป็นต้อง|(?<!ที่)(?<!หนู)(?<!ผม)ต้อง(?:ทำ|ตอบ)(?:แบบสำรวจ|แบบสอบถาม)?(?:{WHETHER}|ทุกคน"
    f"|ด้วย(?:{WHETHER}))|ข้าม(?:ไป)?(?:ได้)?"
)
_UNTIL_WORDS = (
    "(?:ถึง|ปิด|หมด|สิ้นสุด|ภายใน|ครบ).{0,8}(?:วันไหน|เมื่อไ(?:หร่|ร)|วันที่เท่าไ(?:หร่|ร)|วันอะไร)"
    "|วันสุดท้าย|หมดเขต|เดดไลน์|กี่วัน"
)
_LENGTH_WORDS = f"กี่(?:ข้อ|คำถาม|นาที)|(?:นาน|ยาว)(?:{WHETHER}|เท่าไ(?:หร่|ร)|แค่ไหน)"
_F = r"(?:แล้ว|มัน|อันนี้|แบบ(?:สำรวจ|สอบถาม)|นี้|มี|ใช้เวลา|จะ|ตอบ|ทำ|อ่ะ|อะ|ได้|ถ้า|ต้อง|เค้า|เขา|ว่า|\s)*"


def _alone(words: str) -> re.Pattern[str]:
    return pattern_of(rf"{_F}(?:{words})(?:.{{0,12}})")


_ALL = (
    Need(
        pattern_of(_ANON_WORDS),
        Query("survey_names", (), _of_waiting(survey_words.SEEN_BY, _kept), own=True),
        _alone(_ANON_WORDS),
    ),
    Need(
        pattern_of(_FREE_WORDS),
        Query("survey_free", (), _of_waiting(_FREE, _until), own=True),
        _alone(_FREE_WORDS),
    ),
    Need(
        pattern_of(_LENGTH_WORDS),
        Query("survey_length", (), _of_waiting("", _length), own=True),
        _alone(_LENGTH_WORDS),
    ),
    Need(
        pattern_of(_UNTIL_WORDS),
        Query("survey_until", (), _of_waiting("", _until), own=True),
        _alone(_UNTIL_WORDS),
    ),
    Need(
        pattern_of(
            "ผล.{0,24}(?:สำรวจ|สอบถาม)|(?:สำรวจ|สอบถาม).{0,30}(?:ผล|ออก(?:มา)?(?:หรือ|รึ)?ยัง|เป็น(?:ยัง)?ไง|เป็นอย่างไร)"
        ),
        Query("survey_last", (), _result, own=True),
        pattern_of(rf"{_F}(?:ขอ(?:ดู)?)?ผล.{{0,24}}(?:ก่อน|ที่แล้ว|ล่าสุด|เป็น(?:ยัง)?ไง)(?:บ้าง)?"),
    ),
    Need(
        pattern_of(
            f"(?:ตอบ|ทำ).{{0,30}}(?:ไป|แล้ว)*(?:หรือ|รึ)?ยัง(?:น้า|นะ|อ่ะ|เนี่ย)?(?:{ME_OR_US})?$|(?:ตอบ|ทำ).{{0,24}}ครบ(?:หรือ|รึ)?ยัง|(?:{ME_OR_US})(?:เคย|ได้)?(?:ตอบ|ทำ).{{0,20}}(?:หรือยัง|รึยัง|หรือเปล่า)"
            f"|แบบ(?:สำรวจ|สอบถาม).{{0,20}}?ยังไม่(?:ได้)?(?:ตอบ|ทำ).{{0,12}}?(?:{WHETHER}|อะไร|กี่|ไหน|หรือ)"
            "|(?:มี|เหลือ|ขอดู).{0,8}?แบบ(?:สำรวจ|สอบถาม).{0,20}?ยังไม่(?:ได้)?(?:ตอบ|ทำ)"
        ),
        Query("survey_answered", (), have_i, own=True),
        pattern_of(rf"{_F}(?:{ME_OR_US})?(?:ตอบ|ทำ)(?:ไป|แล้ว|ครบ|อันนี้)*(?:หรือ|รึ)?ยัง(?:น้า|นะ)?"),
    ),
    Need(
        pattern_of(
            r"(?:เริ่ม|ทำ|ตอบ)(?:แบบ(?:สำรวจ|สอบถาม))?\s?(?:อัน|ข้อ|ที่)\s?(?:แรก|สุดท้าย|ที่\s?\d|\d)"
        ),
        Query("survey_begin", (), _begin, own=True, goes_on=True),
        pattern_of(
            r"(?:งั้น|ขอ|จะ|เริ่ม|ลอง|\s)*(?:ทำ|ตอบ|เริ่ม)\s?(?:เลย|ตอนนี้|อันนี้|(?:อัน|ข้อ|รายการ|แบบ|ตัว)?(?:แรก|สุดท้าย|ที่\s?\d|\s?\d))(?:เลย|ก่อน|ได้เลย|\s)*"
        ),
    ),
)
_NEEDS = Needs(
    _SURVEY,
    _ALL,
    pattern_of(
        r"พิมพ์ผล|ปริ้น|เอกสาร|แจก|กันมา|ดีเด่น|คนตอบ|คนทำ|มีคน|เพื่อน|เข้ามา|เปิดแบบ|ปิดแบบ|สร้าง|ออกแบบ|(?<!ว่า)ใคร(?:ที่)?(?:ยัง)?(?:ไม่)?(?:ได้)?ตอบ|กี่คน|สำนัก(?:ไหน|ใด)|กลุ่ม(?:เรา|ผม|งาน)|\d\.\d|ลูกน้อง|เตือน|แนบ|ขยาย|เลื่อน|แก้|ลบ|ไฟล์|pdf|word|excel|รายงาน"
    ),
    ("surveys",),
    fits=frozenset(
        (
            "surveys",
            "survey_result",
            "rule_survey_must",
            "rule_survey_names",
        )
    ),
)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about surveys that the words ask; None for other words."""
    found = wanted(_NEEDS, context, text, inside)
    if found is not None and found.name in _IN_GENERAL and not _waiting(context):
        return None  # the clinic's answer says what holds in general
    return found


_IN_GENERAL = ("survey_names", "survey_free")


def _waiting(context: Context) -> bool:
    return bool(surveys.waiting_for(context.session, context.me, context.now))
