"""What people ask of the Thursday picture: where it is sent, how far the own bureau's one is
(docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import who_lacks
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens
from handlers.thursday_pictures import picture_words, show_pictures
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from models.people.person import REPORTER
from models.thursday_pictures import picture_rotas, picture_sending

_SEND = Button("ส่งอินโฟกราฟิก", opens("send_picture"), "ส่งอินโฟกราฟิก")


def _how(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who sends the picture and how; asking begins nothing."""
    context.asked = opens(picture_words.PICTURES)
    sends = context.me.has(REPORTER)
    how = (
        "ภาพวันพฤหัสบดีในบอตคืออินโฟกราฟิกตามคิวของสำนัก พิมพ์ “ส่งอินโฟกราฟิก” แล้วส่งรูปกับคำบรรยายในแชตนี้ "
        if sends
        else "ภาพวันพฤหัสบดีในบอตคืออินโฟกราฟิกตามคิวของสำนัก ผู้รายงานของสำนักเป็นผู้ส่ง ท่านส่งภาพให้ผู้รายงานได้ "
    )
    told = f"{how}หัวหน้าอนุมัติแล้วจึงเผยแพร่ ส่วนรูปการแต่งกายไม่ต้องส่งในบอต"
    return [Text(told, ((_SEND,) if sends else ())), *_own(context)]


def _own(context: Context) -> Sequence[Message]:
    return show_pictures.QUERY.answer(context, "", {})


def _state(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how far the picture of the own bureau's next turn is, above all that concerns it."""
    context.asked = opens(picture_words.PICTURES)
    weeks = picture_rotas.open_weeks(context.session, context.me.bureau_id)
    if not weeks:
        return [Text("สำนักของท่านยังไม่มีคิวส่งภาพในตารางพฤหัส จึงยังไม่มีภาพที่ต้องส่ง"), *_own(context)]
    week = weeks[0]
    pictures = picture_sending.newest_of(context.session, [week.id])
    day = picture_words.day_of(week, context.working_days)
    state = picture_words.state_words(
        week, pictures.get(week.id), context.working_days, context.today
    )
    return [Text(f"คิวสำนักของท่าน {day}: {state}"), *_own(context)]


_NAMES = pattern_of("พฤหัส|อินโฟ(?:กราฟิก)?")
_F = rf"(?:แล้ว|ของ|ภาพ|รูป|{ME_OR_US}|\s)*"
_STATE_WORDS = (
    "ส่ง(?:ไป|แล้ว)*(?:หรือ|รึ)?ยัง$|ถึงไหน|ผ่าน(?:หรือ|รึ)?ยัง|สถานะ|อนุมัติ(?:แล้ว)?(?:หรือ|รึ)?ยัง"
    f"|(?:ถึง)?คิว(?:ของ)?(?:{ME_OR_US}|สำนัก)"
)
_HOW_WORDS = (
    f"ส่ง(?:รูป|ภาพ|ที่|ได้|ทาง)?.{{0,12}}(?:ตรงไหน|ที่ไหน|{HOW_IN_SHORT}|ทางไหน|ให้ใคร|ช่องทาง)|(?:ลง"
    "|แนบ)(?:รูป|ภาพ).{0,10}(?:ตรงไหน|ที่ไหน|ยังไง)"
)
_NEEDS = Needs(
    _NAMES,
    (
        Need(
            pattern_of(_HOW_WORDS),
            Query("picture_how", (), _how, own=True),
            pattern_of(rf"{_F}(?:{_HOW_WORDS})"),
        ),
        Need(
            pattern_of(rf"(?:รูป|ภาพ|อินโฟ|คิว).*(?:{_STATE_WORDS})"),
            Query("picture_state", (), _state, own=True),
            pattern_of(rf"{_F}(?:{_STATE_WORDS})"),
        ),
    ),
    pattern_of(r"ประชุม|อบรม|ลา(?!ย)|เวร|รายงาน(?!ตัว)|ตั้งตาราง|แลก|หยุด|นัด|สำนักไหน|ใครยัง|\d\.\d"),
    (picture_words.PICTURES, picture_words.ROTA),
    fits=frozenset(
        (
            "infographic",
            "send_picture",
        )
    ),
)


def _turns(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.said = ""
    return _own(context)


TURNS = Query("picture_turns", (), _turns, own=True)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about the Thursday picture that the words ask; None for other words."""
    lacks = inside is None and context.person is not None and _NAMES.search(text)
    if lacks and who_lacks.asks_who_lacks(text):
        return TURNS
    return wanted(_NEEDS, context, text, inside)
