"""The question whom a survey asks: buttons, and the same in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.messages import Card, Message, Row
from handlers.surveys import survey_words
from handlers.surveys.survey_drafting import ANYONE, BUREAU, BY_NAME, OFFICE
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, letters, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ADMIN, EXECUTIVE
from models.surveys import surveys

WHO: Mapping[str, str] = {
    BUREAU: "สำนักเรา ไม่เก็บชื่อ",
    ANYONE: "ใครมีรหัสก็ตอบได้",
    BY_NAME: "สำนักเรา เก็บชื่อ",
    OFFICE: "ทั้งสำนักงาน",
}
_SAID: Mapping[str, tuple[str, ...]] = {
    BUREAU: ("สำนักเราไม่เก็บชื่อ", "ในสำนัก ไม่เก็บชื่อ"),
    BY_NAME: ("สำนักเราเก็บชื่อ", "เก็บชื่อ"),
    OFFICE: ("ทั้งสำนักงาน ไม่เก็บชื่อ",),
}
_WHOLE_OFFICE = pattern_of("(?:ทั้ง|ทุกคนใน)สำนักงาน|ทุกสำนัก|ทั้งองค์กร")
_EVERYBODY = pattern_of(
    "ให้(?:บุคลากร|เจ้าหน้าที่|ข้าราชการ)?ทุกคน(?!ใน(?:สำนัก(?!งาน)|กลุ่ม|ฝ่าย|ทีม|ห้อง|งาน)|ที่|ของ)"
)
"""Who may ask the whole office means it by everybody; it is shown before the survey opens."""
_KEEPS_NAMES = pattern_of("(?<!ไม่)(?<!ไม่ต้อง)(?:เก็บ|ระบุ|ใส่)ชื่อ")
_ALONE = pattern_of(
    r"(?:อยาก|ต้องการ|ขอ|จะ|ทำ|ให้|สำรวจ|ถาม|เฉพาะ|แค่|เอา|ของ|คน|บุคลากร|ใน|ที่|กับ|และ|สำนัก|อย่างเดียว|เท่านั้น|ตอบ|ด้วย|เพิ่ม|\s)*"
)
"""What may stand around the name of a bureau that is to be asked."""
_BESIDE_OFFICE = (
    r"(?:อยาก|ต้องการ|ขอ|จะ|ทำ|ให้|สำรวจ|ถาม|เอา|ของ|คน|บุคลากร|ใน|ที่|แบบ|เลย|และ"
    r"|(?:โดย)?ไม่(?:ต้อง)?(?:เก็บ|ระบุ|ใส่)ชื่อ|\s)*"
)
_OFFICE_ALONE = pattern_of(f"{_BESIDE_OFFICE}(?:{_WHOLE_OFFICE.pattern}){_BESIDE_OFFICE}")
"""The whole office and nothing that may turn it round: no `ไม่เอา`, no `ยกเว้น`, no question."""
_NOT_ALL = pattern_of("ยกเว้น|ไม่เอา|ไม่ใช่|ไม่ต้อง(?:ถาม|ทั้ง)|ไหม|หรือ")
_OF_OFFICE = (ADMIN, EXECUTIVE)


def ask(context: Context, _answers: Answers) -> Message:
    asked = surveys.people_asked(context.session, context.me, False)
    office = Row(WHO[OFFICE], "บุคลากรทุกสำนัก คนละครั้ง ไม่เก็บว่าใครตอบอะไร")
    return Card(
        "ถามใคร",
        rows=(
            Row(WHO[BUREAU], f"{asked:,} คน คนละครั้ง ไม่เก็บว่าใครตอบอะไร"),
            Row(WHO[ANYONE], "ผู้มาติดต่อหรือคนนอก วันละครั้งต่อบัญชี LINE ไม่เก็บชื่อ"),
            Row(WHO[BY_NAME], f"{asked:,} คน เก็บชื่อพร้อมคำตอบ และบอกผู้ตอบก่อน"),
            *((office,) if context.me.has(*_OF_OFFICE) else ()),
        ),
    )


def offered(context: Context, _answers: Answers) -> Sequence[Choice]:
    office = context.me.has(*_OF_OFFICE)
    may = ((key, words) for key, words in WHO.items() if key != OFFICE or office)
    return [Choice(key, words, key, said=_SAID.get(key, ())) for key, words in may]


def tells(text: str, context: Context) -> str:
    """Says what of the words cannot be asked: another bureau alone, the whole office with names or
    by who may not; "" for other words."""
    plain = without_polite_ending(normalise(text))
    if _WHOLE_OFFICE.search(plain):
        return _of_office(context, plain)
    named = bureaus_named(plain, [each.name for each in people.staffed_bureaus(context.session)])
    others = {*named.names} - {context.me.bureau.name}
    if not others or _ALONE.fullmatch(blanked(plain, named.places)) is None:
        return ""
    return (
        "ถามได้เฉพาะสำนักของท่าน ผู้ที่มีรหัส หรือทั้งสำนักงาน ถามเฉพาะสำนักอื่นไม่ได้ "
        "หากต้องการเฉพาะสำนักนั้น กรุณาให้ผู้รายงานของสำนักนั้นเปิดแบบสำรวจ"
    )


def _of_office(context: Context, plain: str) -> str:
    if not context.me.has(*_OF_OFFICE):
        return "การถามทั้งสำนักงานเป็นหน้าที่ของผู้ดูแลระบบและผู้บริหาร กรุณาเลือกจากปุ่มที่ให้ไว้"
    if _KEEPS_NAMES.search(plain):
        return "แบบสำรวจทั้งสำนักงานไม่เก็บชื่อเสมอ หากใช้แบบนี้ กด “ทั้งสำนักงาน” การเก็บชื่อทำได้เฉพาะในสำนักของท่าน"
    return ""


_VISITORS = pattern_of(
    r"ให้(?:ผู้(?:ที่)?(?:มา)?(?:ติดต่อ|รับบริการ|ใช้บริการ)|ประชาชน|คน(?:ภาย)?นอก|บุคคลภายนอก)"
)


def asks_visitors(plain: str) -> bool:
    """Tells whether a normalised sentence wants visitors to answer."""
    return _VISITORS.search(plain) is not None and _NOT_ALL.search(plain) is None


def told_in(words: str, context: Context) -> Answers:
    """Returns that visitors are asked, or the whole office, where a sentence says so and the person
    may."""
    plain = normalise(words)
    if asks_visitors(plain):
        return {"who": ANYONE}
    named = _WHOLE_OFFICE.search(plain) or _EVERYBODY.search(plain)
    whole = named is not None and _NOT_ALL.search(plain) is None
    may = context.me.has(*_OF_OFFICE) and not _KEEPS_NAMES.search(plain)
    return {"who": OFFICE} if whole and may else {}


def read(text: str, _context: Context, _answers: Answers) -> str:
    """Reads the whole office from other words than those of its button."""
    if _OFFICE_ALONE.fullmatch(without_polite_ending(normalise(text))):
        return OFFICE
    raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้")


# -- in people's own words ------------------------------------------------------------------------

_HEEDED_ASKS = pattern_of(
    rf"{WHETHER}|หรือ|{HOW_IN_FULL}|อะไร(?:บ้าง|ดี)|กี่|ใคร(?:เห็น|รู้|ตอบ)|ทำไม|ต่างกัน"
)
_HEEDED_LONGEST = 120


def heeds(text: str, at: str, context: Context, _answers: Answers) -> Heeded | None:
    """Returns the answer that whole words plainly give; None for other words."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _HEEDED_LONGEST or _HEEDED_ASKS.search(plain):
        return None
    if at == "questionnaire":
        found = _questionnaire(plain)
        return Heeded({"questionnaire": found}, at_once=True) if found else None
    if at == "who":
        who = _who(context, plain)
        return Heeded({"who": who}, at_once=True) if who else None
    return None


# -- which ---------------------------------------------------------------------------------------

_AROUND = pattern_of(
    r"เอา|เลือก|ใช้|เรื่อง|แบบ(?:สำรวจ)?|ความ|การ|อัน|เกี่ยวกับ|ด้าน|ดีกว่า|แล้วกัน|ละกัน|ก็ได้|พอ|สำรวจ|ถาม|วัด|ขอ"
)
_LEAST = 4


def _questionnaire(plain: str) -> str:
    """Returns the only packaged questionnaire whose name holds all that is said."""
    named = survey_words.named_in(plain)
    said = left(plain, _AROUND)
    if named:
        return named
    if len(said) < _LEAST:
        return ""
    found = [name for name, label in survey_words.SHORT.items() if said in letters(label)]
    return found[0] if len(found) == 1 else ""


# -- whom ----------------------------------------------------------------------------------------

_OURS = pattern_of(
    rf"(?:ใน|ของ)?สำนัก(?!งาน)(?:ของ)?(?:{ME_OR_US}|พี่|นี้)?|(?:คน|พวก)(?:ของ)?เรา|(?:คน|บุคลากร|เจ้าหน้าที่)(?:ใน|ของ)สำนัก(?!งาน)|คนใน|ภายใน"
)
_NO_NAMES = pattern_of(
    r"(?:แบบ|โดย)?(?:ไม่(?:ต้อง|ขอ|ให้)?|อย่า)\s?(?:เก็บ|ระบุ|ใส่|บอก|เปิดเผย|ลง|รู้|มี)(?:ราย)?(?:ชื่อ|ตัวตน)|นิรนาม|ไม่เปิดเผย(?:ตัว)?"
)
_NAMES = pattern_of(r"(?<!ไม่)(?<!ไม่ต้อง)(?<!ไม่ขอ)(?:เก็บ|ระบุ|ใส่|บอก|ลง|รู้)(?:ราย)?ชื่อ")
_OUTSIDERS = pattern_of(
    r"ใคร(?:ก็|มีรหัส)(?:ก็)?(?:ตอบ)?(?:ได้)?|คน(?:ภาย)?นอก|บุคคลภายนอก|ผู้(?:มา)?(?:ติดต่อ|รับบริการ)|ประชาชน|ผู้ใช้บริการ|ทุกคนที่มีรหัส"
)
_HEEDED_SMALL = pattern_of(
    r"เฉพาะ|แค่|เอา|ถาม|ทุก(?:คน)?|ทั้ง|คน|บุคลากร|เจ้าหน้าที่|แบบ|ให้|ตอบ|อย่างเดียว|เท่านั้น|พอ|ก็|แล้วกัน|ละกัน|ดีกว่า|และ|กับ|ด้วย|ชื่อ|สำรวจ|มา|ด้วย|ได้"
)


_HEEDED_WHOLE_OFFICE = pattern_of("สำนักงาน|ทุกสำนัก|องค์กร")


def _who(context: Context, plain: str) -> str:
    """Returns whom the words mean: those of the own bureau only where they also say whether names
    are kept."""
    if _HEEDED_WHOLE_OFFICE.search(plain):
        return ""
    other = bureaus_named(plain, [each.name for each in people.staffed_bureaus(context.session)])
    if {*other.names} - {context.me.bureau.name}:
        return ""
    names, none = _NAMES.search(plain), _NO_NAMES.search(plain)
    rest = left(plain, _NO_NAMES, _NAMES, _OUTSIDERS, _OURS, _HEEDED_SMALL)
    if rest:
        return ""
    if _OUTSIDERS.search(plain):
        return "" if names or _OURS.search(plain) else ANYONE
    if not _OURS.search(plain) or bool(names) == bool(none):
        return ""
    return BY_NAME if names else BUREAU


# -- one's own questions -------------------------------------------------------------------------

_NO_MORE = pattern_of(
    r"(?:ไม่(?:เพิ่ม|มี|เอา|ต้อง)(?:แล้ว|อีก|เพิ่ม|คำถาม|ข้อ)*|พอ(?:แล้ว|ละ|ก่อน)?|แค่(?:นี้|นั้น)(?:แหละ|พอ)?|เท่านี้(?:แหละ|พอ)?|(?:แค่)?(?:หนึ่ง|สอง|สาม|\d)?\s?ข้อ\s?(?:เดียว|พอ)?|ครบแล้ว|หมดแล้ว|ครับ|ค่ะ|คะ|แล้ว|ก็|นี้|นะ|\s)+"
)


def adds_no_more(text: str) -> bool:
    """Tells whether the whole text says that no more questions are added: `ไม่เพิ่มแล้วค่ะ`."""
    return _NO_MORE.fullmatch(without_polite_ending(normalise(text))) is not None
