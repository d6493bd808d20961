"""`ตอบไปแล้วทำไมยังเตือน`, `ตัวพี่เองตอบไปยัง`: whether the person's own answer is there, also where the
sentence complains of reminders or asks of others first."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.asked_needs import answered_before
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.surveys.asked import survey_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US
from handlers.understand.thai import normalise
from models.surveys import surveys

_LONGEST = 120
_SURVEY = pattern_of("แบบ(?:สำรวจ|สอบถาม|ประเมิน)|สำรวจ|โพล(?!ด)")
_I = rf"(?:ของ)?(?:ตัว)?(?:{ME}|พี่|น้อง|ตัวเอง)(?:เอง)?"
_GONE = r"(?:แบบ(?:สำรวจ|สอบถาม|ประเมิน)|อันนี้|นี้|ไป|ส่ง|แล้ว|\s)*"
_YET = r"(?:หรือ|รึ)?(?:ยัง(?!เด้ง|เตือน|ทวง|ตาม|ไง|งั)|เปล่า(?!\S))"
_HAVE_I = pattern_of(
    rf"{_I}(?:ล่ะ|ละ|ก็|เคย|ได้|{POLITE}|\s)*(?:ตอบ|ทำ){_GONE}{_YET}|(?:ตอบ|ทำ){_GONE}{_YET}(?:จำไม่ได้|ไม่แน่ใจ|นะ|\s)*(?:จำไม่ได้|ไม่แน่ใจ|ลืม)"
    rf"|(?:จำไม่ได้|ไม่แน่ใจ|ลืม)(?:ว่า|\s)*(?:{_I})?(?:ตอบ|ทำ){_GONE}(?:{_YET})?"
)
_DONE = pattern_of(
    r"(?:ตอบ|ทำ|ส่ง)(?:แบบ(?:สำรวจ|สอบถาม|ประเมิน))?(?:ไป|ครบ|เรียบร้อย|เสร็จ|หมด)*(?:ไป|\s)*(?:ตั้งแต่\S{0,24}?)?(?:ไป|แล้ว|\s)*แล้ว"
)
_STILL_TOLD = pattern_of(
    r"(?:ทำไม|ยัง|ก็ยัง|เห็น|ขึ้น|ไม่(?:ควร|น่า)).{0,16}(?:เตือน|เด้ง|ทวง|ตาม(?:มา|อยู่|อีก)|แจ้ง)|(?:เตือน|เด้ง|ทวง).{0,12}(?:ทำไม|อีก|อยู่)"
)
_OTHERS = pattern_of("รายงาน|ของขวัญ|นัด|ใคร|องค์กรคุณธรรม|ประเมินตน")
_OF_GROUP = pattern_of(rf"(?:คน(?:ใน)?)?(?:กลุ่ม|สำนัก|ทีม|หน่วย(?:งาน)?)(?:ของ)?(?:{ME_OR_US}|พี่)|ลูกน้อง")
_AFTER = ("surveys",)


@listener(longest=_LONGEST, cue=pattern_of("ตอบ|ทำ"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question whether the person has answered, where the words name a survey or the
    newest answer was about one."""
    plain = normalise(words)
    asks = _HAVE_I.search(plain) or (_DONE.search(plain) and _STILL_TOLD.search(plain))
    if not asks or _OTHERS.search(plain):
        return None
    return QUERY if _SURVEY.search(plain) or answered_before(context, _AFTER) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the surveys that ask the person, with the day of the answer; above, why reminders
    still come; behind, how many of the group have answered, where that is asked, too."""
    plain = normalise(rest)
    told = _why_told(context) if _STILL_TOLD.search(plain) else ()
    own = [*told, *survey_asked.have_i(context, "", {})]
    asked = context.asked
    group = _led(context) if _OF_GROUP.search(plain) else None
    if group is None or not context.may(group.roles):
        return own
    others = group.answer(context, "", {})
    context.asked = asked
    return [*own, *others]


def _why_told(context: Context) -> Sequence[Message]:
    """Says why reminders still come; nothing where no survey asks the person."""
    if surveys.waiting_for(context.session, context.me, context.now):
        return [Text(_NOT_THERE)]
    asked = surveys.asked_of(context.session, context.me, context.now)
    return [Text(_ALL_THERE)] if asked else []


_NOT_THERE = (
    "แบบสำรวจที่ขึ้นว่า “ท่านยังไม่ได้ตอบ” ยังไม่มีคำตอบของท่าน จึงยังเตือน หากเคยตอบไว้ อาจยังไม่ได้กด “ส่งคำตอบ”"
)
_ALL_THERE = "มีคำตอบของท่านครบแล้ว บอตไม่เตือนเรื่องแบบสำรวจอีก"


def _led(context: Context) -> Query | None:
    """Returns the question how many of one's people have answered; its room stands above."""
    queries = (each for subject in context.subjects for each in subject.queries)
    return next((each for each in queries if each.name == _OF_PEOPLE), None)


_OF_PEOPLE = "led_surveys"
QUERY = Query("survey_own_answer", (), _answer, own=True)
