"""Reads questions about documents on their road: what waits to be signed, what became of one, why
one was sent back, which document a code is of.

Whoever asks what waits to be signed is shown documents, and not the reports that wait for an
approval; where no document is named, only if one waits or if they sign and approve no reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.question.query import Facts, Query
from handlers.sign_offs import code_said, road_cards, road_words, show_roads
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people
from models.people.person import CHECKER, SIGNER, SUPERVISOR, Person
from models.sign_offs import road_lists
from models.sign_offs.sign_off import OPEN, RETURNED, SignOff

_MOST = 20
_PAPER = r"(?:เอกสาร(?!แนบ|หลักฐาน)|หนังสือ|แฟ้ม|บันทึก(?:ข้อความ)?|คำสั่ง)"
_HAND = r"(?:เซ็น(?:ต์|ชื่อ)?|ลงนาม|ลงชื่อ)"
_I = rf"(?:{ME_OR_US}|พี่|ท่าน)"
_ASKING = rf"(?:\s|อยู่|บ้าง|มั่ง|(?:อะ)?ไร|ใด|ไหน|ที่|กี่(?:ฉบับ|เรื่อง)|{WHETHER}|เปล่า)*"
_WAITS = pattern_of(
    rf"(?:ขอ)?(?:ดู)?(?:วันนี้)?\s*(?:ยัง)?(?:มี)?(?:"
    rf"{_PAPER}{_ASKING}(?:รอ|ให้|ต้อง|ค้าง)(?:รอ|ให้)?\s*{_I}?\s*(?:ต้อง)?{_HAND}"
    rf"|{_ASKING}(?:ต้อง|รอ|ให้){_I}?{_HAND}{_PAPER})(?:มี)?{_ASKING}"
)
_TO_CHECK = pattern_of(
    rf"(?:ขอ)?(?:ดู)?(?:วันนี้)?\s*(?:ยัง)?(?:มี)?{_PAPER}{_ASKING}(?:รอ|ให้|ต้อง|ค้าง)(?:รอ|ให้)?\s*{_I}?\s*(?:ต้อง)?ตรวจ"
    rf"(?:มี)?{_ASKING}"
)
_TO_LOOK_AT = pattern_of(
    rf"(?:ขอ)?(?:ดู)?(?:วันนี้|ตอนนี้)?\s*(?:ยัง)?มี{_PAPER}{_ASKING}(?:ส่ง|เสนอ|แจ้ง|เข้า|ถึง|มา|{_I}|\s)*"
    rf"(?:รอ|ให้|ต้อง|ค้าง)(?:รอ|ให้|{_I}|\s)*(?:ต้อง|ช่วย)?(?:ดู|อ่าน|พิจารณา|เสนอ|แสดง|ให้|ออก|ขอ|ตอบ|\s)+"
    rf"(?:ความ(?:คิด)?เห็น|ข้อเสนอ(?:แนะ)?|คอมเมนต์)?{_ASKING}"
)
"""`มีเอกสารอะไรส่งมาให้ดูความเห็นมั้ย`: whether one came to whoever asks."""
_TO_SIGN = pattern_of(
    rf"(?:(?:วันนี้|ตอนนี้|พรุ่งนี้|เช้านี้)\s*)?(?:{_I}\s*)?(?:ยัง)?(?:มี)?(?:งาน|เรื่อง)?{_ASKING}"
    rf"(?:(?:รอ|ค้าง|ต้อง|ให้)\s*)+(?:{_I}\s*)?(?:ต้อง)?{_HAND}{_ASKING}(?:เร็วๆ?)?"
)
_ASKS = pattern_of(f"ไร|{WHETHER}|บ้าง|มั่ง|กี่|เปล่า")
_LONGEST = 80
_DONE_WITH = pattern_of(
    rf"{_PAPER}(?:ที่)?\s*{_I}?\s*(?:{_HAND}|ตรวจ)(?:ให้)?(?:ไป)?(?:แล้ว)?\s*(?:ไป)?(?:อยู่)?(?:ถึง)?(?:ขั้น)?(?:ไหน|ใด)(?:แล้ว)?"
)
_WHETHER = pattern_of(rf"(?:{_PAPER})?(?:ที่เสนอ)?(?:เขา|ท่าน|ผอ\.?|นาย)?{_HAND}(?:แล้ว)?(?:หรือ)?ยัง")
_BACK = r"(?:ตีกลับ|ส่งกลับ|ส่งคืน|ตีคืน)"
_WHY = r"(?:ทำไม|เพราะอะไร|เพราะเหตุใด|เหตุใด|เหตุผล(?:ที่)?|สาเหตุ(?:ที่)?)"
_WHY_BACK = pattern_of(
    rf"(?:ขอ)?(?:ทราบ|ดู)?{_WHY}\s*{_PAPER}[^\n]{{0,30}}?{_BACK}"
    rf"|{_PAPER}[^\n]{{0,30}}?{_BACK}[^\n]{{0,10}}?{_WHY}"
)


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question that the words ask, or None."""
    if context.person is None:
        return None
    if inside in (None, DOCUMENTS_FLOW) and code_said.code_in(text):
        return code_said.QUERY
    if len(text) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(text)).strip()
    if inside is not None:
        waits = _WAITS.fullmatch(plain) or _TO_CHECK.fullmatch(plain) or _TO_SIGN.fullmatch(plain)
        waits = waits if _ASKS.search(plain) else None  # an answer may tell of it, too
        return TO_SIGN if waits and road_lists.waiting_for(context.session, context.me) else None
    if _WHO.fullmatch(plain):
        return WHO
    if _WAITS.fullmatch(plain):
        return show_roads.MINE
    if _TO_CHECK.fullmatch(plain) and context.me.has(CHECKER, SIGNER):
        return show_roads.MINE
    return _of_what_waits(context, plain) or _of_own(context, plain)


def _of_what_waits(context: Context, plain: str) -> Query | None:
    session, me = context.session, context.me
    if _TO_LOOK_AT.fullmatch(plain) and _ASKS.search(plain):
        return TO_SIGN
    if _TO_SIGN.fullmatch(plain):
        signs_only = me.has(SIGNER) and not me.has(SUPERVISOR)
        return TO_SIGN if signs_only or road_lists.waiting_for(session, me) else None
    if _DONE_WITH.fullmatch(plain):
        return HANDLED if road_lists.handled_by(session, me, 1) else None
    return None


def _of_own(context: Context, plain: str) -> Query | None:
    if _WHY_BACK.search(plain):
        return WHY_BACK if _sent_back(context) else None
    if _WHETHER.fullmatch(plain):
        own = road_lists.prepared_by(context.session, context.me, _MOST)
        return show_roads.MINE if any(each.state in OPEN for each in own) else None
    return None


def has_come_back(context: Context) -> bool:
    """Tells whether a document of the person was sent back and stays so."""
    return _sent_back(context) is not None


def _sent_back(context: Context) -> SignOff | None:
    own = road_lists.prepared_by(context.session, context.me, _MOST)
    return next((each for each in own if each.state == RETURNED), None)


def to_sign(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the documents that wait, and to whom reports may wait for the way to these."""
    found = show_roads.mine(context, "", {})
    if not context.me.has(SUPERVISOR):
        return found
    return [*found, Text("รายงานที่รอท่านอนุมัติ กด “รออนุมัติ”", (road_words.REPORTS, road_words.MENU))]


def handled(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns where the documents stand that the person has checked or signed."""
    found = road_lists.handled_by(context.session, context.me, _MOST)
    listed = show_roads.listed(context, "เอกสารที่ท่านตรวจหรือลงนามแล้ว", found)
    return listed or [Text(_NONE_HANDLED, (road_words.TO_LIST, road_words.MENU))]


_NONE_HANDLED = "ท่านยังไม่ได้ตรวจหรือลงนามเอกสารใด เอกสารที่รออยู่ กด “เอกสารรอลงนาม”"


def why_back(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the newest document of the person that was sent back, with the reason."""
    found = _sent_back(context)
    if found is None:
        return show_roads.mine(context, "", {})
    return [road_cards.of_road(context, found, context.me, "เอกสารถูกส่งกลับให้แก้ไข")]


# -- who checks and signs ------------------------------------------------------------------------


_MOST_NAMED = 8
_WHO = pattern_of(
    r"(?:แล้ว|ตกลง|อยากรู้(?:ว่า)?|ถามว่า|\s)*(?:มี)?ใคร(?:เป็น|คือ|ต้อง|จะ|มีสิทธิ์?|มีหน้าที่|ได้)*(?:คน|ผู้)?(?:ที่)?(?:ต้อง|จะ|ได้)?"
    r"(?:เซ็น(?:ต์|ชื่อ)?|ลงนาม|ลงชื่อ|ตรวจ(?:สอบ|ทาน)?)(?:ใน|ให้)?เอกสาร(?:ได้|กัน|บ้าง|ตอนนี้|ของสำนักงาน|ครับ|\s)*"
)


def who(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns who has these roles."""
    found = people.with_roles(context.session, CHECKER, SIGNER)
    rows = (
        Row("ผู้ตรวจเอกสาร", _names(found, CHECKER)),
        Row("ผู้ลงนามเอกสาร", _names(found, SIGNER)),
    )
    ways = (road_words.TO_LIST, road_words.MENU)
    return [Card("ใครตรวจและลงนามเอกสาร", rows=rows, buttons=ways, note=_CHOSEN)]


def _names(found: Sequence[Person], role: str) -> str:
    held = [each for each in found if each.has(role)]
    left = [f"และอีก {len(held) - _MOST_NAMED} คน"] if len(held) > _MOST_NAMED else []
    lines = [f"• {each.name} ({each.position}) {each.bureau.name}" for each in held[:_MOST_NAMED]]
    return "\n".join([*lines, *left]) or "ยังไม่มีในทะเบียน กรุณาแจ้งผู้ดูแลระบบ"


_CHOSEN = "ผู้เสนอเลือกผู้ตรวจและผู้ลงนามของเอกสารแต่ละฉบับเมื่อกด “เสนอลงนาม”"

WHO = Query(
    name="who_signs",
    words=("ใครลงนามเอกสาร", "ใครเซ็นเอกสาร", "ใครตรวจเอกสาร"),
    answer=who,
    outside=True,
)

TO_SIGN = Query(name="documents_for_my_hand", words=(), answer=to_sign)
HANDLED = Query(
    "documents_handled", ("เอกสารที่ลงนามไปแล้ว", "เอกสารที่ตรวจไปแล้ว"), handled, outside=True
)
WHY_BACK = Query(
    "why_document_returned", ("ทำไมเอกสารถูกส่งกลับ", "เอกสารที่ถูกส่งกลับ"), why_back, outside=True
)
QUERIES = (TO_SIGN, HANDLED, WHY_BACK, WHO, code_said.QUERY)
