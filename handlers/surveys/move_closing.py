"""`เลื่อนวันปิดแบบสำรวจ`: a survey that runs closes on another day than it was opened for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.hidden_keys import STILL_TOLD
from handlers.conversation.questions import show_day
from handlers.conversation.refusals import closing, mending
from handlers.messages import Card, Message, Row, Text
from handlers.question.query import Facts, Query, opened_by
from handlers.surveys import (
    close_survey,
    make_survey,
    survey_called,
    survey_cards,
    survey_words,
)
from handlers.surveys.survey_words import CLOSE, MOVE, RESULT
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants
from models.conversations.conversation import CANCELLED
from models.errors import Refusal
from models.surveys import surveys
from models.surveys.survey import SURVEY

_LONGEST, _LONGEST_BEFORE = 150, 80
_SURVEY = pattern_of(r"(?:แบบ)?(?:สำรวจ|สอบถาม)(?:ความพึงพอใจ)?")
_CLOSING = pattern_of(
    r"(?:วัน)?(?:ปิดรับ|ปิด|สิ้นสุด|หมดเขต|ครบกำหนด)"
    r"|(?:ขยาย|ยืด|เลื่อน)(?:ออก)?(?:เวลา|กำหนด|วัน)?(?:ตอบ|ของ|ปิด|การ|ทำ)*(?=(?:แบบ)?(?:สำรวจ|สอบถาม))"
)
_MOVES = pattern_of(r"แก้ไข|แก้|เปลี่ยน|เลื่อน|ขยาย|ยืด|ปรับ|ย้าย")
_AROUND = pattern_of(
    rf"ยังไม่|อย่าเพิ่ง|แทน|ออกไป|ใหม่|จาก|เป็น|ไป|ถึง|ให้|ขอ|ช่วย|จะ|อยาก|วันที่|วัน|เวลา|ตอบ|รับ|ของ|นี้|ก่อน|เอา|เดิม|ดีกว่า|แล้วกัน|การ|ที่|{ME_OR_US}|กิจกรรม|ข้อ|(?<![\d.])\d\.\d{{1,2}}(?![\d.])"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|เมื่อไ|หรือยัง|ใคร|กี่")


_NUMBERS = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4}
_DAYS_OF = {"วัน": 1, "อาทิตย์": 7, "สัปดาห์": 7, "เดือน": 30}
_LONGER = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|จะ|งั้น|แบบสำรวจ(?:นี้)?|\s)*(?:ยืด|ขยาย|เลื่อน|ต่อ|เพิ่ม)(?:เวลา|วัน|กำหนด)?(?:ปิด|ตอบ|แบบสำรวจ(?:นี้)?)*(?:ออก)?(?:ไป)?\s?อีก\s?"
    rf"(?P<number>\d{{1,2}}|หนึ่ง|สอง|สาม|สี่)?\s?(?P<unit>วัน|อาทิตย์|สัปดาห์|เดือน)(?:นึง|หนึ่ง|เดียว|\s)*(?:ได้(?:{WHETHER}))?"
)
"""`ยืดเวลาไปอีกอาทิตย์นึง`: so long after the day on which it would close."""


_SPAN = pattern_of(
    r"อีก(?:สัก)?\s?(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่)?\s?(?:วัน|อาทิตย์|สัปดาห์|เดือน)(?:นึง|หนึ่ง|เดียว)?"
)
_OPENS_LONGER = pattern_of(r"(?:ขยาย|ยืด|เลื่อน)(?:เวลา|วัน|กำหนด|ออก|ไป)*")
"""Said of the survey in sight, without `ปิด`: `ขอขยายเวลาเป็น 15 มีนา`."""
_BEGINS = pattern_of(
    rf"(?:^|\s|,|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ))(?:งั้น|เลย|ก็|ดังนั้น|เดี๋ยว|{POLITE}|\s)*(?=(?:ขอ|ช่วย|อยาก|จะ|รบกวน|ให้)*(?:ขยาย|ยืด|เลื่อน|เปลี่ยน|แก้|ปรับ))"
)


def _wanted(plain: str) -> str:
    """Returns the wish behind what only tells or thanks: `ขอบคุณค่ะ งั้นขอขยายวันปิด…`."""
    for found in _BEGINS.finditer(plain):
        before = plain[: found.start()].strip()
        if before and len(before) <= _LONGEST_BEFORE and not asks_or_wants(before):
            return plain[found.end() :]
    return plain


def _longer(plain: str) -> timedelta | None:
    found = _LONGER.fullmatch(without_polite_ending(plain))
    if found is None:
        return None
    said = found["number"] or "1"
    number = int(said) if said.isdecimal() else _NUMBERS[said]
    return timedelta(days=number * _DAYS_OF[found["unit"]])


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what moves the closing to the day that the words tell; None for other words. A survey
    is named, is being closed, or was shown just before: `ปิดวันที่ 30 พ.ย. แทน`."""
    if len(words) > _LONGEST or not context.may(survey_words.MAKERS):
        return None
    if inside == _ROUNDS:
        return INSTEAD if _means_survey(words) else None
    if inside not in (None, CLOSE):
        return None
    plain = _wanted(without_polite_ending(normalise(words)))
    if _longer(plain) is not None:
        named = _SURVEY.search(plain) is not None or inside == CLOSE
        return QUERY if named or in_sight(context) else None
    closing = _CLOSING if _CLOSING.search(plain) else _OPENS_LONGER
    if not closing.search(plain) or _ASKS.search(plain):
        return None
    if not _tells_only_the_day(plain, closing, context):
        return None
    named = closing is _CLOSING and _SURVEY.search(plain) is not None
    of_survey = named or inside == CLOSE or in_sight(context)
    return QUERY if of_survey else None


def _tells_only_the_day(plain: str, closing: re.Pattern[str], context: Context) -> bool:
    """Tells whether the words tell a day to come and nothing else. `ปิดวันนี้` closes it."""
    day = _day(plain, context)
    if day is None or (day == context.today and not _MOVES.search(plain)):
        return False
    whole = written_out(plain, Calendar(context.today, Toward.COMING))
    rest = blanked(whole, mention_spans(whole))
    rest = rest.replace(survey_called.called_in(rest), "")
    return not left(rest, _SPAN, _SURVEY, closing, _MOVES, _AROUND)


_ROUNDS = "move_round"
"""The conversation that moves the rounds of reports: there a survey's last day may be meant."""
_MEANT = pattern_of(r"หมายถึง|ไม่ใช่|ไม่ได้(?:หมาย|จะ|พูด)|ต่างหาก|ตะหาก|คนละ|เปล่า")


def _means_survey(words: str) -> bool:
    """Tells whether the words say that not a round is meant but a survey's last day."""
    plain = normalise(words)
    return _SURVEY.search(plain) is not None and _MEANT.search(plain) is not None


def in_sight(context: Context) -> bool:
    """Tells whether the newest answer shows a survey that runs."""
    newest = next((each for each in context.shown() if each), ())
    shows = (f"o:{CLOSE}", f"o:{RESULT}", f"o:{MOVE}")
    targets = [each.target for each in newest]
    return any(
        each.partition("?")[0] in shows or each.startswith(_SIGN) and _OF_SURVEY in each
        for each in targets
    )


_SIGN, _OF_SURVEY = "o:code_sign?", f"o={SURVEY}"


def _day(plain: str, context: Context) -> date | None:
    try:
        return date.fromisoformat(
            make_survey.read_last_day(_last_told(plain, context), context, {})
        )
    except Unclear:
        return None


def _last_told(plain: str, context: Context) -> str:
    """Returns the day that is told last: `จาก 7 ธ.ค. เป็น 30 พ.ย.`; all words if none is."""
    whole = written_out(plain, Calendar(context.today, Toward.COMING))
    spans = mention_spans(whole)
    return whole[slice(*spans[-1])] if spans else plain


def _move(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, FLOW, rest, _shown(context))


def _shown(context: Context) -> Facts:
    """Returns which survey the only button in sight moves; nothing without one."""
    newest = next((each for each in context.shown() if each), ())
    opened = (opened_by(each.target) for each in newest)
    found = {dict(parse_qsl(facts)).get("about", "") for name, facts in opened if name == MOVE}
    found -= {""}
    return {"about": found.pop()} if len(found) == 1 else {}


def _instead(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the moving of a survey's last day in the place of that of a round, in which nothing was
    chosen yet, with the day that was told there."""
    place = drafts.current(context)
    told = rest
    if place is not None and place.state is not None:
        answers = place.state["answers"]
        day = thai_date(date.fromisoformat(answers["new"])) if "new" in answers else ""
        told = f"{answers.get(STILL_TOLD, {}).get('left', '')} {day} {rest}"
        if "round" not in answers:
            drafts.end(context, place.row, CANCELLED)
    return beginning.open_flow(context, FLOW, told, {})


def open_moving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the survey of a button, or the only one of one's own that runs, with the day that
    the words tell."""
    campaign = close_survey.running_one(context, facts, MOVE, "เลื่อน", context.said or rest)
    if campaign.closed_at is not None:
        raise Closed(_settled(Refusal("closed")))
    longer = _longer(_wanted(without_polite_ending(normalise(rest)))) if rest else None
    day = _day(normalise(rest), context) if rest else None
    day = campaign.last_day + longer if longer is not None else day
    told = {"last_day": day.isoformat()} if day is not None else {}
    return Opening(str(campaign.id), {"about": campaign.id, **told}, anew=True)


def review(context: Context, answers: Answers) -> Card:
    campaign = surveys.campaign_of(context.session, answers["about"])
    assert campaign is not None
    return Card(
        "ตรวจก่อนเลื่อนวันปิด",
        subtitle=campaign.title,
        rows=(
            Row("ปิดเดิม", thai_date(campaign.last_day), tone="muted"),
            Row("ตอบแล้ว", survey_cards.answered_words(context, campaign)),
        ),
        note="คำตอบที่ได้รับแล้วยังอยู่ครบ และรหัสเดิมใช้ได้ถึงวันใหม่",
    )


def _settled(_refusal: Refusal) -> Message:
    return Text("แบบสำรวจนี้ปิดแล้ว จึงเลื่อนวันปิดไม่ได้", (survey_words.MINE,))


def _refused(refusal: Refusal) -> str:
    last = refusal.facts.get("last")
    if isinstance(last, date):
        return survey_words.open_until(last)
    return "วันนั้นผ่านไปแล้ว หรือก่อนวันเปิด กรุณาเลือกวันใหม่"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    campaign = close_survey.named(context, answers["about"])
    last_day = date.fromisoformat(answers["last_day"])
    steps = dict.fromkeys(("past", "ends_before", "too_long"), "last_day")
    with closing(_settled), mending(_refused, **steps):
        surveys.move_last_day(
            context.session, context.sealer, context.me, campaign, last_day, context.now
        )
    context.must_arrive = True
    survey = surveys.survey_of(context.session, campaign.id)
    return [
        Text(f"เลื่อนวันปิดเป็น {thai_date(last_day)} แล้ว"),
        survey_cards.running(context, survey, campaign),
    ]


FLOW = Flow(
    name=MOVE,
    title="การเลื่อนวันปิดแบบสำรวจ",
    opens_on=("เลื่อนวันปิดแบบสำรวจ", "เปลี่ยนวันปิดแบบสำรวจ", "ขยายเวลาแบบสำรวจ"),
    steps=(
        Step(
            name="last_day",
            label="ปิดวันที่",
            ask=make_survey.ask_last_day,
            read=make_survey.read_last_day,
            choices=make_survey.offer_last_days,
            show=show_day,
        ),
    ),
    open=open_moving,
    review=review,
    finish=finish,
    roles=survey_words.MAKERS,
    confirm_label="เลื่อนวันปิด",
    counted=False,
)
INSTEAD = Query("survey_moved_instead", (), _instead, goes_on=True, roles=survey_words.MAKERS)
QUERY = Query("survey_moved", (), _move, goes_on=True, roles=survey_words.MAKERS)
