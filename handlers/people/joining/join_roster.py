"""Joining: the code, the second fact, the consent. Keeps nothing before the consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering, plain
from handlers.conversation.refusals import closing, reading
from handlers.guides import show_privacy
from handlers.messages import Button, Card, Message, Row, Text
from handlers.people import account_words
from handlers.people.joining import code_words, said_at_joining
from handlers.people.joining.without_joining import OUTSIDERS
from handlers.people.people_words import masked, role_words, whom_to_see
from handlers.people.second_fact_words import SECOND_FACT_REFUSED
from handlers.question import whom_to_ask
from handlers.understand.choices.common_words import Common
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.accounts import account_changes, joining
from models.calendar import BANGKOK
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, REPORTER, STAFF, SUPERVISOR, Person

CONSENT_VERSION = "3"
"""Goes up with each change of what the consent card says."""

PROVEN = "proven"
ACCEPTED, DECLINED = "accepted", "declined"

_ASK_CODE = "พิมพ์รหัสลงทะเบียนที่ได้รับ เช่น ACDEF-23467"
_NEW_CODE = "กรุณาขอรหัสใหม่จากผู้ดูแลระบบ แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัสใหม่"
_SENTENCES = {
    "not_a_code": "ข้อความนี้ไม่ใช่รหัสลงทะเบียน รหัสมีตัวอักษรอังกฤษและตัวเลขรวม 10 ตัว เช่น ACDEF-23467 "
    f"ไม่ใช่เลขบัตรประชาชน\nหากรหัสหายหรือยังไม่ได้รับ {whom_to_ask.FOR_A_CODE}",
    "unknown_code": "ไม่พบรหัสนี้ กรุณาตรวจสอบแล้วพิมพ์อีกครั้ง หรือขอรหัสใหม่จากผู้ดูแลระบบ",
    "used_code": f"รหัสนี้ถูกใช้ลงทะเบียนไปแล้ว {_NEW_CODE}",
    "dead_code": f"รหัสนี้ใช้ไม่ได้แล้ว {_NEW_CODE}",
    "expired_code": f"รหัสนี้เกิน 14 วันแล้ว {_NEW_CODE}",
    **SECOND_FACT_REFUSED,
    "throttled": "พิมพ์รหัสไม่ถูกต้องหลายครั้ง กรุณาลองใหม่หลังเวลา {until} น. หรือขอรหัสใหม่จากผู้ดูแลระบบ",
    "account": "บัญชี LINE นี้ลงทะเบียนไว้แล้ว ไม่ต้องลงทะเบียนซ้ำ พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้",
    "person": "เจ้าของรหัสนี้ลงทะเบียนด้วยบัญชี LINE อื่นไปเมื่อครู่ หากเป็นท่าน ไม่ต้องทำซ้ำ หากไม่ใช่ แจ้งผู้ดูแลระบบ",
}
_SCOLDED = (
    "ขออภัยที่ยังช่วยไม่ได้ตามต้องการ ยังไม่ได้ลงทะเบียน มีรหัสลงทะเบียนแล้วพิมพ์มาได้เลย "
    f"หากรหัสหายหรือยังไม่ได้รับ {whom_to_ask.FOR_A_CODE}"
)
_NO_ACCOUNT = "LINE ไม่ได้ส่งบัญชีของท่านมา กรุณาอัปเดตแอป LINE แล้วพิมพ์ “ลงทะเบียน” อีกครั้ง"
_ANOTHER_CODE = "หากต้องการใช้รหัสอื่น พิมพ์ “ยกเลิก” แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัสนั้น"
_WORDS = pattern_of("[ก-๎]{8}")
_DECLINED = "รับทราบ ไม่ได้เก็บข้อมูลของท่านไว้ เปลี่ยนใจเมื่อใด พิมพ์ “ลงทะเบียน” ตามด้วยรหัสเดิมก่อนรหัสหมดอายุ"

_FIRST_WORDS = {
    REPORTER: ("รายงาน", "ส่งรายงานกิจกรรมของสำนัก"),
    SUPERVISOR: ("สถานะ", "ดูว่าสำนักส่งรายงานถึงไหน"),
    ADMIN: ("สถานะ", "ดูภาพรวมทุกสำนัก"),
    EXECUTIVE: ("สถานะ", "ดูภาพรวมทุกสำนัก"),
    STAFF: ("แผน", "ดูกิจกรรมและกำหนดส่งของสำนัก"),
}


def joined_already(_context: Context) -> Sequence[Message]:
    """Answers somebody on the roster who types a code, or scans a slip again."""
    return [Text(_SENTENCES["account"])]


def _open(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    if context.person is not None:
        raise Closed(Text(_SENTENCES["account"]))
    if not context.line_user_id:
        raise Closed(Text(_NO_ACCOUNT))
    if not rest.strip():
        return Opening(onward=Again(step="", without=()))  # the question where somebody left it
    try:
        code_hash = _find(context, rest)
    except Refusal as refusal:
        if refusal.code not in ("not_a_code", "unknown_code"):
            raise Closed(Text(_sentence(refusal))) from refusal
        return Opening(messages=[Text(_sentence(refusal))])
    # Whatever was begun before, this code is meant. The tries are counted with the code.
    return Opening(answers={"code": code_hash}, anew=True)


def _read_code(text: str, context: Context, answers: Answers) -> Any:
    with reading(partial(_no_code, text)):
        code_hash = _find(context, text)
    # The fact was proven for one code: another one must not inherit it by going back.
    if "fact" in answers and answers.get("code") != code_hash:
        raise Unclear(_ANOTHER_CODE)
    return code_hash


def _no_code(text: str, refusal: Refusal) -> str:
    """Tells whoever types words instead of a code also what needs none."""
    told = _sentence(refusal)
    if refusal.code == "not_a_code" and read_kind(text).kind is SentenceKind.SCOLDING:
        return f"{_SCOLDED}\n{OUTSIDERS}"
    words = refusal.code == "not_a_code" and _WORDS.search(text) is not None
    return f"{told}\n{OUTSIDERS}" if words else told


def _ask_fact(context: Context, answers: Answers) -> Message:
    try:
        name = masked(joining.owner(context.session, answers["code"], context.now).name)
    except Refusal as refusal:
        return Text(_sentence(refusal))
    return Text(
        f"พบชื่อ “{name}”\nหากใช่ท่าน พิมพ์เลขประจำตัวเจ้าหน้าที่ 4 ตัวท้าย\nหากไม่ใช่ พิมพ์ “ยกเลิก” แล้วแจ้งผู้ดูแลระบบ"
    )


def _read_fact(text: str, context: Context, answers: Answers) -> Any:
    """Returns PROVEN, or the reason why the code ends, which closes the conversation."""
    if code_words.looks_like_a_code(text):
        raise Unclear(_ANOTHER_CODE)
    beside = code_words.figures_beside(text)
    figures = beside or code_words.only_figures(text)
    try:
        joining.second_fact(context.session, answers["code"], figures, context.now)
    except Refusal as refusal:
        if refusal.code in ("not_a_fact", "wrong_fact"):
            raise Unclear(_sentence(refusal)) from refusal
        return refusal.facts.get("whose", refusal.code)
    return Choice("", "", PROVEN, also={_WRONG_ROW: True}) if beside else PROVEN


_WRONG_ROW = "wrong_row"
"""Hidden answer: the person has said that something of their row is wrong."""


def _ask_consent(context: Context, answers: Answers) -> Message:
    after = "กด “ยอมรับ” เพื่อลงทะเบียน หรือ “ไม่ยอมรับ” เพื่อออกโดยไม่เก็บข้อมูล"
    wrong = (Row("ชื่อหรือข้อมูลที่ผิด", said_at_joining.MENDED_LATER),) if _WRONG_ROW in answers else ()
    return Card(
        title="ขอความยินยอม",
        rows=(
            *wrong,
            Row("สิ่งที่เก็บ", "บัญชี LINE ของท่านคู่กับชื่อในทะเบียนบุคลากร และเรื่องที่ท่านส่งผ่านที่นี่"),
            Row("ใช้เพื่อ", "รับรายงาน แจ้งผล และเตือนกำหนดส่งงานชมรม STRONG"),
            Row("ผู้ที่เห็น", "ผู้บังคับบัญชาตามสายงานและผู้ดูแลระบบ เท่าที่หน้าที่ต้องใช้"),
            Row("สิทธิของท่าน", "พิมพ์ “ข้อมูลของฉัน” เพื่อดู ขอแก้ไข ขอไฟล์ หรือเลิกใช้ได้ทุกเมื่อ"),
            Row(
                "ประกาศความเป็นส่วนตัว",
                "เก็บนานเท่าใด ด้วยฐานกฎหมายใด และติดต่อใคร",
                show_privacy.read_button(context),
            ),
        ),
        note=_moving(context, answers) or after,
    )


def _moving(context: Context, answers: Answers) -> str:
    """Says what accepting means for a person who has another account."""
    try:
        person = joining.owner(context.session, answers["code"], context.now)
    except Refusal:
        return ""
    if person.line_user_id is None:
        return ""
    if account_changes.at_once(context.session, person, context.today):
        return "ท่านใช้บัญชี LINE อื่นอยู่ เมื่อกด “ยอมรับ” จะย้ายมาใช้บัญชีนี้แทนทันที"
    return "ท่านใช้บัญชี LINE อื่นอยู่ เมื่อกด “ยอมรับ” จะส่งคำขอย้ายให้ผู้ดูแลระบบยืนยันก่อน"


_ACCEPTS = (
    "ยินยอม",
    "ยอมรับ",
    "รับ",
    "รับทราบและยินยอม",
    "อนุญาต",
    "ให้ความยินยอม",
    "รับเงื่อนไข",
    "ยินดี",
)
_DECLINES = ("ไม่ยินยอม", "ไม่ยอมรับ", "ไม่รับ", "ไม่อนุญาต", "ไม่ให้ความยินยอม", "ไม่ลงทะเบียน", "ไม่ยอม")


def _finish(context: Context, answers: Answers) -> Sequence[Message]:
    if answers["fact"] != PROVEN:
        raise Closed(Text(_SENTENCES[answers["fact"]]))
    if answers["consent"] != ACCEPTED:
        raise Closed(Text(_DECLINED))
    with closing(lambda refusal: Text(_sentence(refusal))):
        person = joining.owner(context.session, answers["code"], context.now)
        return _accepted(context, person)


def _accepted(context: Context, person: Person) -> Sequence[Message]:
    """Joins the person, moves them to this account, or asks an administrator to."""
    context.must_arrive = True
    if person.line_user_id is not None:
        return _another_account(context, person)
    joining.join(context.session, person, context.line_user_id, CONSENT_VERSION, context.now)
    context.person = person
    return [_welcome(person)]


def _another_account(context: Context, person: Person) -> Sequence[Message]:
    new = (person, context.line_user_id, CONSENT_VERSION, context.now)
    if not account_changes.at_once(context.session, person, context.today):
        change = account_changes.request(context.session, context.sealer, *new)
        heard = account_words.asked(context, change, person)
        return [Text(_waits(context, change.id, person, heard))]
    moved = account_changes.move(context.session, context.sealer, *new, person.id)
    context.person = person
    if moved.old is not None:
        key = f"moved:{context.event_key}"
        messages = [account_words.moved_away(person)]
        context.notify(person, messages, key, account_words.KIND, account=moved.old)
    return [_welcome(person)]


def _waits(context: Context, number: int, person: Person, heard: int) -> str:
    """Says what happens next, and whom to see if LINE reaches no other administrator."""
    received = f"รับคำขอย้ายมาใช้บัญชี LINE นี้แล้ว (คำขอที่ {number}) บัญชีเดิมได้รับแจ้งแล้ว"
    if heard:
        return f"{received} เมื่อผู้ดูแลระบบยืนยันจะแจ้งที่นี่ หากครบ 14 วันคำขอจะปิดเอง"
    admins = [p for p in people.all_administrators(context.session) if p.id != person.id]
    return (
        f"{received} แต่ขณะนี้ไม่มีผู้ดูแลระบบท่านอื่นที่ติดต่อทาง LINE ได้ "
        f"กรุณาแจ้งเลขคำขอนี้ด้วยตนเองที่ {whom_to_see(admins)}"
    )


def _welcome(person: Person) -> Message:
    roles = role_words(person.roles)
    words = dict(_FIRST_WORDS[role] for role in _FIRST_WORDS if person.has(role))
    lines = [f"• พิมพ์ “{word}” เพื่อ{what}" for word, what in words.items()]
    buttons = tuple(Button(word, say=word) for word in (*words, "เมนู"))
    body = [
        f"ลงทะเบียนเรียบร้อย ยินดีต้อนรับ {person.name}",
        f"{person.bureau.name} · {roles}",
        *lines,
        "• พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้ทั้งหมด",
    ]
    return Text("\n".join(body), buttons)


def _find(context: Context, text: str) -> str:
    typed = code_words.code_of(text)
    code = joining.find_code(context.session, context.sealer, context.lane, typed, context.now)
    return code.code_hash


def _sentence(refusal: Refusal) -> str:
    facts = dict(refusal.facts)
    until = facts.get("until")
    if isinstance(until, datetime):
        facts["until"] = f"{until.astimezone(BANGKOK) + timedelta(minutes=1):%H.%M}"
    return _SENTENCES[str(facts.get("whose", refusal.code))].format(**facts)


_CODE_HELP = (
    f"รหัสใช้ได้ครั้งเดียวภายใน 14 วัน {whom_to_ask.FOR_A_CODE}\n"
    "ใส่รหัสแล้ว จะถาม 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่ แล้วขอความยินยอม ก่อนยอมรับไม่เก็บข้อมูลของท่าน"
)
_NOT_ACCEPTED = (
    "ไม่บังคับ หากไม่ยอมรับ จะออกโดยไม่เก็บข้อมูลของท่าน แต่จะใช้ส่วนของบุคลากรไม่ได้ เช่น รายงานและเข้าร่วมประกาศ\n"
    "เปลี่ยนใจภายหลัง ใช้รหัสเดิมได้ก่อนรหัสหมดอายุ ส่วนการร้องเรียนทำได้เสมอโดยไม่ต้องลงทะเบียน"
)
_ASKS_ABOUT_CONSENT = pattern_of(
    rf"(?:ต้อง|จำเป็น|บังคับ).{{0,12}}(?:ยอมรับ|ยินยอม|รับ).{{0,8}}(?:{WHETHER}|หรือ|รึ)"
    rf"|(?:ถ้า|หาก|แล้ว)?(?:ไม่ยอมรับ|ไม่ยินยอม|ไม่รับ|ไม่กด).{{0,12}}(?:ล่ะ|ได้ไหม|ได้มั้ย|ได้หรือ|เป็นไร|เป็นอะไร|{HOW_IN_FULL}|จะเกิด)"
)


def tells_of_consent(text: str, _context: Context) -> str:
    """Answers a question whether one must consent."""
    return _NOT_ACCEPTED if _ASKS_ABOUT_CONSENT.search(normalise(text)) else ""


FLOW = Flow(
    name="join_roster",
    title="การลงทะเบียน",
    opens_on=("ลงทะเบียน",),
    anyone=True,
    open=_open,
    finish=_finish,
    kept_for=timedelta(days=1),
    heeds=said_at_joining.heeds,
    steps=(
        Step(
            name="code",
            label="รหัสลงทะเบียน",
            ask=plain(_ASK_CODE),
            read=_read_code,
            help=_CODE_HELP,
            tells=tells_of_consent,
            show=lambda _value, _answers: "พบในทะเบียนแล้ว",
            why="รหัสนี้ออกให้เฉพาะท่าน บอตจึงรู้ว่าบัญชี LINE นี้เป็นของผู้ใดในทะเบียน",
        ),
        Step(
            name="fact",
            label="ยืนยันตัวตน",
            ask=_ask_fact,
            read=_read_fact,
            show=lambda _value, _answers: "ตรงกับทะเบียนแล้ว",
            why="กันผู้อื่นที่ได้รหัสไป ไม่ให้ลงทะเบียนในชื่อท่าน",
        ),
        Step(
            name="consent",
            label="ความยินยอม",
            ask=_ask_consent,
            choices=offering(
                Choice("accept", "ยอมรับ", ACCEPTED, said=_ACCEPTS, means=(Common.YES,)),
                Choice("decline", "ไม่ยอมรับ", DECLINED, said=_DECLINES, means=(Common.NO,)),
            ),
            # None: not answered yet. The question counts in the progress from the start.
            when=("fact", frozenset({PROVEN, None})),
            help=f"การ์ดนี้บอกว่าเก็บสิ่งใด ใช้เพื่อสิ่งใด และใครเห็น อ่านทั้งหมดกด “เปิดอ่าน”\n{_NOT_ACCEPTED}",
            tells=tells_of_consent,
            show=lambda value, _answers: "ยอมรับ" if value == ACCEPTED else "ไม่ยอมรับ",
            why="กฎหมายคุ้มครองข้อมูลส่วนบุคคลให้ขอความยินยอมก่อนเก็บข้อมูลของท่าน",
        ),
    ),
)
