"""The question that opens what a poster's code stands for; a bare code asks it too."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.codes import typed_codes
from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.messages import Button, Message, Text
from handlers.question import welcome
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import CodeOpening, GroupQuestion
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.keyboard import on_english_keys
from models.codes import given_codes
from models.codes.short_code import LENGTH, ShortCode, is_code, is_mixed
from models.people import people

MENU = drafts.MENU
HOW = f"พิมพ์รหัส {LENGTH} ตัวตามที่เห็นบนป้าย ตัวใหญ่หรือตัวเล็กก็ได้ รหัสไม่มีเลข 0 และ 1 ไม่มี O I L"


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Opens what the code stands for, or says kindly why it does not."""
    words = facts.get("code") or rest
    if not words.strip():
        return [Text(HOW, (MENU,))]
    code = found(context, words)
    if code is not None:
        return _opened(context, code)
    signs = typed_codes.signs_in(words)
    near = given_codes.nearest(context.session, signs, list(openings(context)), context.today)
    if near:
        buttons = tuple(_button(context, each) for each in near)
        return [Text(f"ไม่พบรหัส {signs} ท่านหมายถึงรหัสนี้หรือไม่", (*buttons, MENU))]
    which = f"รหัส {signs}" if signs else "รหัสนี้"
    return [Text(f"ไม่พบ{which} จึงยังไม่ได้ลงชื่อหรือเปิดสิ่งใด กรุณาดูที่ป้ายหรือจออีกครั้ง\n{HOW}", (MENU,))]


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question if the words are a code. In a conversation only a code that opens
    something now counts: any other may be an answer there."""
    signs = typed_codes.signs_in(words)
    if inside is not None:
        code = found(context, words)
        return QUERY if code is not None and not is_over(context, code) else None
    if is_code(signs) or found(context, words) is not None:
        return QUERY
    if not signs:
        return None
    near = given_codes.nearest(context.session, signs, list(openings(context)), context.today)
    return QUERY if near or _looks_like_one(context, words, signs) else None


_THAI_WORD = pattern_of("[ก-ฮเ-ไ][ก-๎]+")
_AN_ITEM = pattern_of(r"OIT\d+")
"""What the register calls an item; no code has such letters."""


def _looks_like_one(context: Context, words: str, signs: str) -> bool:
    """Tells whether these are as many signs as a code has, and nobody's number: who is known is
    told that there is no such code."""
    if context.person is None or len(signs) != LENGTH or not is_mixed(signs):
        return False
    if _AN_ITEM.fullmatch(signs):
        return False
    if _THAI_WORD.fullmatch(on_english_keys(words)):
        return False  # `l5kot` is `สถานะ` with the keyboard's other layout
    return people.by_staff_id(context.session, signs) is None


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers a code in a group: what it opens is done one to one."""
    code = found(context, question.text)
    return None if code is None else [question.one_to_one(QUERY.name)]


def found(context: Context, words: str) -> ShortCode | None:
    """The code that was typed exactly, if a subject opens it; also if its days are over."""
    signs = typed_codes.signs_in(words)
    codes = {signs} if is_code(signs) else typed_codes.on_thai_keys(words)
    known = (given_codes.found(context.session, code) for code in sorted(codes))
    return next((code for code in known if code and code.opens in openings(context)), None)


def openings(context: Context) -> dict[str, CodeOpening]:
    return {each.opens: each for subject in context.subjects for each in subject.codes}


def is_over(context: Context, code: ShortCode) -> bool:
    return code.last_day is not None and code.last_day < context.today


def _opened(context: Context, code: ShortCode) -> Sequence[Message]:
    opening = openings(context)[code.opens]
    if is_over(context, code) and not opening.after:
        assert code.last_day is not None
        title = opening.title(context, code.about_id)
        words = f"รหัส {code.code} ({title}) ปิดแล้วเมื่อ {short_date(code.last_day)}"
        return [Text(f"{words}\nหากยังต้องการตอบ กรุณาติดต่อผู้ที่ติดป้าย", (MENU,))]
    flow = context.flows.get(opening.name)
    facts = {"about": str(code.about_id), "code": code.code}
    if flow is None:
        query = next(q for s in context.subjects for q in s.queries if q.name == opening.name)
        allowed = context.person is not None or query.anyone
        return query.answer(context, "", facts) if allowed else welcome.answer(context)
    if context.person is None and not flow.anyone:
        return [Text("รหัสนี้สำหรับบุคลากรที่ลงทะเบียนแล้ว"), *welcome.answer(context)]
    return beginning.open_flow(context, flow, "", facts)


def _button(context: Context, code: ShortCode) -> Button:
    return Button(code.code, opens(QUERY.name, code=code.code), code.code)


QUERY = Query(
    name="open_code", words=("รหัสบนป้าย", "ใส่รหัส"), answer=answer, anyone=True, goes_on=True
)
