"""Asks the administrators to correct one's row of the roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Choice, Flow, Heeded, Opening, Step
from handlers.conversation.questions import one_word
from handlers.messages import Card, Message, Para, Row, Text, count_graphemes, within_graphemes
from handlers.people import names_told, own_move_told, people_words, second_change_told
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.kinds.kind_by_rule import only_asks, read_kind
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, normalise_lines, without_particles
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import is_a_sentence
from models.people import people
from models.people.person import ADMIN
from models.trail import trail

NAME, POSITION, BUREAU, SUPERIOR, OTHER = "name", "position", "bureau", "superior", "other"
LONGEST = 300

_FIELDS = {
    NAME: "ชื่อ",
    POSITION: "ตำแหน่ง",
    BUREAU: "สำนักหรือกลุ่มงาน",
    SUPERIOR: "ผู้บังคับบัญชา",
    OTHER: "เรื่องอื่น",
}
_ASKED = {
    NAME: "ชื่อที่ถูกต้องคืออะไร พิมพ์คำนำหน้า ชื่อ และนามสกุล",
    POSITION: "ตำแหน่งที่ถูกต้องคืออะไร",
    BUREAU: "สำนักและกลุ่มงานที่ถูกต้องคืออะไร หากย้ายสำนัก บอกวันที่มีผลด้วย",
    SUPERIOR: "ผู้บังคับบัญชาของท่านคือใคร พิมพ์ชื่อและนามสกุล",
    OTHER: "พิมพ์สิ่งที่ต้องการแก้ไข และข้อความที่ถูกต้อง",
}


_CUES = {
    NAME: pattern_of(
        rf"นามสกุล|คำนำหน้า|(?<!ราย)(?<!ลง)ชื่อ(?:ของ)?(?:{ME_OR_US}|ตัวเอง|ในระบบ|ในบอต|ผิด|สะกด)"
    ),
    POSITION: pattern_of("ตำแหน่ง"),
    BUREAU: pattern_of("สำนัก(?!งาน)|กลุ่มงาน|(?:ย้าย|เปลี่ยน)(?:ไป|อยู่|มา|เข้า)*(?:กลุ่ม|ฝ่าย)"),
    SUPERIOR: pattern_of(r"ผู้บังคับบัญชา|หัวหน้า(?!กลุ่ม|ฝ่าย|งาน)|ผอ\.?ใน(?:ระบบ|ทะเบียน|บอต)"),
}
_LEVELS = r"ชำนาญ(?:การ|งาน)|ปฏิบัติ(?:การ|งาน)|เชี่ยวชาญ|ทรงคุณวุฒิ|อาวุโส|นิติกร|วิศวกร|บรรณารักษ์"
_TELLS = pattern_of(
    rf"(?:เป็น|คือ)\s?(?:{_LEVELS})|"
    r"(?:เป็น|คือ|ชื่อ|นามสกุล)\s?(?:คุณ|พี่|ท่าน|นาง|นาย|ผอ|นัก|เจ้า|พนักงาน)\S{3}|ย้าย(?:ไป|มา)?(?:อยู่)?(?:ที่)?\s?(?:สำนัก|กลุ่มงาน)(?!ใหม่|อื่น|แล้ว|ไหน)\S{3}"
)
"""Words that tell what is right."""
_LONGEST_HEARD = 150
_SUPERIOR_CHANGED = pattern_of(
    rf"(?:ผู้บังคับบัญชา|หัวหน้า|ผอ\.?(?=ใน|ของ(?:ผม|หนู|เรา)))(?:ของ)?(?:{ME_OR_US}|พี่|ที่|ขึ้น|แสดง|ใน(?:ระบบ|บอต|ทะเบียน)|\s)+(?:ก็|ได้|ตอนนี้|ยัง|มัน|ขึ้น|แสดง|\s)*"
    r"(?:เปลี่ยน(?!ใจ|วัน|แผน|งาน|เวลา|ห้อง|รูป)|ย้าย(?!ของ|โต๊ะ|ห้อง|ที่นั่ง)|เกษียณ|ลาออก|ไม่ตรง(?!เวลา)"
    r"|ไม่ถูก(?:ต้อง|คน)|ไม่ใช่(?=คนนี้|ชื่อนี้|แล้ว|คนเดิม|คนปัจจุบัน|\s|$)|ผิด(?=คน|ค่ะ|คะ|ครับ|คับ|นะ|อยู่|\s|$)|เป็นคนใหม่|คนใหม่|(?:เป็น)?(?:ชื่อ)?(?:ของ)?(?:คน|ท่าน|ชื่อ)?(?:เก่า|เดิม)(?=อยู่|แล้ว|ค่ะ|คะ|ครับ|คับ|เลย|นะ|ที่|\s|$))"
    rf"|(?:{ME_OR_US})(?:ได้|มี|เปลี่ยน)(?:ผู้บังคับบัญชา|หัวหน้า)(?:คน)?ใหม่"
)
_OF_WORK = pattern_of(r"รายงาน|อนุมัติ|ของขวัญ|ตีกลับ|ร้องเรียน|แผน|ความเห็น|คำสั่ง|(?<!สำนักการ)ประชุม|\d\.\d")


_MOVED = pattern_of(
    rf"(?:ตอนนี้|วันนี้|สวัสดี|แจ้งว่า|คือ|พอดี|{ME_OR_US}|ได้|เพิ่ง|พึ่ง|ถูก|โดน|ขอแจ้งว่า|ค่ะ|ครับ|\s)*ย้าย(?:ไป|มา|เข้า|สังกัด)*(?:อยู่|ที่|ทำงาน)*\s?"
    r"(?:สำนัก(?!งาน)|กลุ่ม(?:งาน|ตรวจสอบ))(?!ไหน|ใด|อื่น|ใหม่|เดิม|แล้ว)[ก-๎]{2,40}(?<!ยังไง)(?<!ทำไง)(?<!อย่างไร)(?<!ไหม)(?<!มั้ย)(?:แล้ว|นะ|ละ|ค่ะ|คะ|ครับ|คับ|ตั้งแต่.{2,24}|เมื่อ.{2,24}|\s)*"
)
"""`ย้ายไปสำนักประชาสัมพันธ์แล้วครับ`: of whoever types it, since nobody else is named."""


_BUREAU_WRONG = pattern_of(
    rf"(?:(?:ชื่อ|ข้อมูล)(?:ของ)?)?(?:{ME}|เรา(?!ต้อง))(?:ใน(?:ระบบ|บอ[ตท])|ยัง|มัน|ก็|\s)*(?:ขึ้น|อยู่|ลง|แสดง|โชว์|เป็น|ติด)(?:เป็น|ว่า|อยู่|ใน|ที่|ชื่อ|\s)*"
    r"(?:สำนัก(?!งาน)|กลุ่มงาน)(?:มัน|ก็|\s)*(?:ผิด|เดิม|เก่า|ไม่ตรง|ไม่ถูก)"
)
"""`ทำไมชื่อหนูขึ้นสำนักผิดคะ`."""
_BUREAU_BEFORE = pattern_of(
    r"(?:ชื่อ|ข้อมูล|ประวัติ|ทะเบียน|สังกัด)(?:ใน|ของ|ที่|ระบบ|บอ[ตท]|ทะเบียน|\s)*(?:มัน|ก็)?(?:ยัง)(?:มัน|ก็|\s)*(?:ขึ้น|อยู่|ลง|แสดง|โชว์|เป็น|ติด)(?:เป็น|ว่า|อยู่|ใน|ที่|\s)*"
    r"(?:สำนัก(?!งาน)|กลุ่ม(?:งาน)?|ที่)(?:เดิม|เก่า)"
)
"""`ข้อมูลยังเป็นสำนักเก่าอยู่ แก้ให้หน่อย`: of whoever types it, where nobody else is named."""
_TO_BE_MENDED = pattern_of(r"แก้|ปรับ|เปลี่ยน|อั[ปพ]")
"""Else it is told what is done by itself, and how to have it mended (`clinic`, `rule_moved`)."""
_OF_ANOTHER = pattern_of(r"(?:น้อง|พี่|เพื่อน|ลูกน้อง|คุณ(?!.{0,4}บอต)|เขา|เค้า|นาย|นาง|หัวหน้า|ผอ)(?!กลุ่ม)")
_NEW_PLACE = pattern_of(r"ย้าย(?:ไป|มา|เข้า)(?:อยู่|ที่|ทำงาน|สังกัด|\s)*(?!จาก)(?P<to>[ก-๎.]{3,40})")


def _moved_to(context: Context, plain: str) -> str:
    """Returns the bureau to which somebody says that they have moved; "" if none is clear."""
    found = _NEW_PLACE.search(plain)
    known = [bureau.name for bureau in people.bureaus(context.session)]
    names = bureaus_named(found["to"], known).names if found is not None else ()
    return names[0] if len(names) == 1 else ""


_ASKS_OF_IT = pattern_of(rf"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำไง|ต้อง|ใคร|อะไร|กี่|แล้วงาน|ที่รับ")


_MOVED_SOMEWHERE = pattern_of(
    rf"(?:ตอนนี้|วันนี้|สวัสดี|แจ้งว่า|คือ|พอดี|{ME_OR_US}|ได้|เพิ่ง|พึ่ง|ถูก|โดน|ขอแจ้งว่า|ค่ะ|ครับ|\s)*(?:ย้าย|เปลี่ยน)(?:ไป|มา|เข้า|สังกัด)*(?:อยู่|ที่|ทำงาน)*\s?"
    r"(?:สำนัก|กลุ่ม(?:งาน)?|ฝ่าย|ส่วนงาน)(?:งาน)?(?:ใหม่|อื่น)?(?:แล้ว|(?=.*ตั้งแต่))(?:แล้ว|นะ|ละ|ค่ะ|คะ|ครับ|คับ|ตั้งแต่.{2,24}|เมื่อ.{2,24}|\s)*"
)
"""`ย้ายไปอยู่กลุ่มงานใหม่แล้วนะคะ`: where to is asked."""


def _has_moved(plain: str) -> bool:
    said = _MOVED.fullmatch(plain) or _MOVED_SOMEWHERE.fullmatch(plain)
    return said is not None and not _ASKS_OF_IT.search(plain)


def _is_of_before(plain: str) -> bool:
    """Tells whether somebody says that the roster has another bureau of theirs."""
    if _BUREAU_WRONG.search(plain):
        return True
    before = _BUREAU_BEFORE.search(plain) is not None and _OF_ANOTHER.search(plain) is None
    return before and _TO_BE_MENDED.search(plain) is not None


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation for words that say that one's superior or bureau is another now."""
    if inside is not None or len(words) > _LONGEST_HEARD:
        return None
    plain = normalise(words)
    if _OF_WORK.search(plain):
        return None
    said = _SUPERIOR_CHANGED.search(plain) or _is_of_before(plain) or _has_moved(plain)
    said = said or own_move_told.tells(words)
    said = said or _NAMED_ANEW.fullmatch(plain) is not None
    return FLOW if said else None


_NAMED_ANEW = pattern_of(
    rf"(?:{ME_OR_US}|พอดี|เพิ่ง|พึ่ง|ได้|\s)*(?P<told>เปลี่ยน(?:ชื่อสกุล|ชื่อ|นามสกุล)(?:ใหม่)?(?:มา)?เป็น\s?\S{{2,30}})(?:\s.{{0,60}}?)?\s"
    rf"(?:ต้อง|จะ|ขอ)?(?:แก้(?:ไข)?|เปลี่ยน|อัปเดต|แจ้ง)(?:ใน)?(?:ระบบ|บอต|ข้อมูล|ทะเบียน)?(?:{HOW_IN_SHORT}|(?:ที่|ตรง)ไหน)(?:ดี|{POLITE}|\s)*"
)
"""Who tells the new name and asks how it is mended wants it mended."""


def open_correction(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens it by a button or the word. A bureau's name after the word answers both questions.

    facts: `said` a whole sentence, which tells what is wrong and perhaps what is right
    """
    wish = normalise(rest).strip()
    names = [bureau.name for bureau in people.bureaus(context.session)]
    if wish and nearest_names(wish, names) and within_graphemes(wish, LONGEST):
        return Opening(answers={"field": BUREAU, "words": wish})
    said = facts.get("said", rest)
    if named_anew := _NAMED_ANEW.fullmatch(normalise(said)):
        said = named_anew["told"]
    if move := own_move_told.told(context, said):
        return Opening(answers={"field": BUREAU, **move})
    if _is_of_before(normalise(said)):
        to = _moved_to(context, normalise(said))
        return Opening(answers={"field": BUREAU} | ({"words": f"ย้ายมา{to}"} if to else {}))
    return Opening(answers=_told(context, said))


def _told(context: Context, said: str) -> Answers:
    """Returns the field that a sentence names, and the sentence where it tells what is right;
    nothing where it names several."""
    plain = normalise(said)
    named = [field for field, cue in _CUES.items() if cue.search(plain)]
    name = names_told.right_name(said, context.me.name) if named in ([], [NAME]) else ""
    if name:
        return {"field": NAME, "words": name}
    if len(named) != 1:
        return {}
    tells = _TELLS.search(plain) and within_graphemes(said, LONGEST)
    if not tells:
        return {"field": named[0]}
    right = [*_RIGHT.finditer(plain)] if named[0] == POSITION else []
    told = plain[right[0].start("right") :] if len(right) == 1 else said
    return {"field": named[0], "words": _NOW.sub("", without_particles(told))}


_RIGHT = pattern_of(rf"(?:เป็น|คือ)\s?(?P<right>(?:ผอ|นัก|เจ้า|พนักงาน)\S{{3}}|(?:{_LEVELS}))")
"""A position: what is right stands behind it; what stands before only asks for it."""
_NOW = pattern_of(r"\s*(?:แล้ว|ตั้งแต่.*|เมื่อ(?:วาน|เดือน|ปี|ต้น|กลาง|ปลาย|วัน).*)$")
"""Since when it is so is no part of it."""


def ask_field(context: Context, _answers: Answers) -> Message:
    rows = tuple(Row(_FIELDS[field], _present(context, field)) for field in list(_FIELDS)[:-1])
    return Card("ข้อมูลใดไม่ถูกต้อง", rows=rows, note="เลือกจากปุ่มด้านล่าง")


def read_field(text: str, context: Context, _answers: Answers) -> str | Choice:
    """Reads ย้ายสำนัก and กลุ่มงาน, and a name that is told at once (`นามสกุลใหม่ ใจงาม`); the engine
    reads the labels themselves."""
    words = normalise(text)
    name = names_told.right_name(text, context.me.name)
    if name or "ชื่อ" in words and (name := names_told.told_here(text, context.me.name)):
        return Choice("name", name, NAME, also={"words": name})
    if only_asks(text) or is_a_sentence(text) and not _OF_ONE.search(words):
        raise Unclear("กรุณาเลือกจากปุ่มว่าจะแก้ไขข้อมูลใด")
    if "สำนัก" in words or "กลุ่ม" in words:
        return BUREAU
    if "ผู้บังคับบัญชา" in words or "หัวหน้า" in words:
        return SUPERIOR
    raise Unclear("กรุณาเลือกจากปุ่มว่าจะแก้ไขข้อมูลใด")


_OF_ONE = pattern_of(
    r"(?:ย้าย|สังกัด|เปลี่ยน|แก้|ประจำ|อยู่|อีก|คนละ|ช่วยราชการ|เป็น(?:ของ|คน)?).{0,14}(?:สำนัก|กลุ่ม(?:งาน)?|หัวหน้า|ผู้บังคับบัญชา)"
    r"|(?<!ใน)(?<!แทน)(?:สำนัก|กลุ่มงาน|หัวหน้า|ผู้บังคับบัญชา)\S{0,24}\s?(?:ผิด|ไม่ตรง|ไม่ใช่|ไม่ถูก|เก่า|ใหม่|เดิม|เปลี่ยน|ย้าย|เกษียณ|ลาออก)"
)
"""A longer sentence that names a bureau or a superior says also that it is another one."""
_OF_DATA = pattern_of(
    f"กลุ่มงาน|ย้าย|ตำแหน่ง|นามสกุล|ชื่อ|ผู้บังคับบัญชา|ข้อมูล|แก้|ยศ|สังกัด|เก่า|ใหม่|ไม่ตรง|ผิด|ถูกต้อง|เปลี่ยน|ทะเบียน|(?:อยู่|ประจำ)(?:ที่)?(?:สำนัก|กลุ่ม)|(?:หัวหน้า|สำนัก)(?:ของ)?(?:{ME})"
)


def _is_of_else(words: str, _context: Context, _answers: Answers) -> bool:
    """Tells whether a sentence says nothing of one's own data, though it may name a bureau or a
    head: `สำนักไหนยังไม่ส่งมาอีก`."""
    waits = read_kind(words).kind is SentenceKind.PAUSE
    return is_a_sentence(words) and not waits and _OF_DATA.search(normalise(words)) is None


def ask_words(_context: Context, answers: Answers) -> Message:
    return Text(_ASKED[answers["field"]])


def read_wish(text: str, context: Context, answers: Answers) -> Choice:
    """Reads what is right; another change that is told behind it is none of this request."""
    field = answers.get("field", "")
    words, more = second_change_told.parted(normalise_lines(text).strip(), field)
    if field == NAME:
        words = names_told.told_here(words, context.me.name) or words
    elif field == POSITION:
        words = second_change_told.position_in(words)
    if count_graphemes(words) < 2:
        raise Unclear("กรุณาพิมพ์ข้อความที่ถูกต้องให้ครบ เพื่อให้ผู้ดูแลระบบแก้ไขได้")
    if not within_graphemes(words, LONGEST):
        raise Unclear(f"ข้อความยาวเกิน {LONGEST} ตัวอักษร กรุณาพิมพ์เฉพาะข้อมูลที่ถูกต้อง")
    return Choice("words", "", words, also={second_change_told.MORE: more or None})


_SOFTLY = r"ค่ะ|คะ|ครับ|คับ|นะ|อะ|บ้าง|\s"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another name, title or surname that is told at the card in the place of the one there:
    `เขียนใหม่เลย นางสมมติ ศรีสุวรรณ`, `แล้วคำนำหน้าเปลี่ยนเป็นนางด้วยค่ะ`."""
    if _OF_PASSING_ON.fullmatch(without_particles(normalise(text))):
        return Heeded(told=_PASSED_ON, never_added=True)
    if _WHAT_STAYS.fullmatch(normalise(text)):
        return Heeded(told=_STAYS, never_added=True)
    stands = answers.get("words")
    if at != REVIEW or not stands:
        return None
    if answers.get("field") == BUREAU:
        return _moves_anew(own_move_told.told(context, text), stands)
    if answers.get("field") != NAME:
        return None
    known = stands if len(stands.split()) > 1 else context.me.name
    name = names_told.told_here(text, known)
    if not name:
        return None
    if name == stands:
        return Heeded(told=_NAME_STANDS.format(name), never_added=True)
    return Heeded({"words": name}, told=_NAME_PUT.format(name), at_once=True)


def _moves_anew(move: Answers, stands: str) -> Heeded | None:
    """Takes another bureau or day of a whole move; None where none is told."""
    if not move:
        return None
    if move["words"] == stands:
        return Heeded(told=_NAME_STANDS.format(stands), never_added=True)
    return Heeded(move, told=_NAME_PUT.format(move["words"]), at_once=True)


_OF_PASSING_ON = pattern_of(
    rf"(?:(?:แล้ว|อัน)?(?:นี้)?(?:จะ)?(?:ส่ง|แจ้ง|ไป)(?:ไป)?(?:หา|ถึง|ให้)?(?:ที่)?ใคร(?:{_SOFTLY})*"
    rf"|(?:แล้ว|{ME_OR_US}|จะ)*ต้อง(?:แนบ|(?:ส่ง|ใช้|มี)(?=รูป|ไฟล์|สำเนา|ใบ|เอกสาร|หลักฐาน|คำสั่ง|อะไร(?:แนบ|บ้าง)?ไหม))(?:รูป|ไฟล์|สำเนา|ใบ|เอกสาร|หลักฐาน|คำสั่ง)?[^\s\d]{{0,30}}?(?:{WHETHER}|อะไร(?:บ้าง)?)(?:{_SOFTLY})*)"
    rf"(?:(?<=\s|ะ|บ)(?:แล้ว)?(?:ต้อง(?:แนบ|ส่ง|ใช้|มี)[^\s\d]{{0,36}}?(?:{WHETHER}|อะไร(?:บ้าง)?)|ส่งไปหาใคร)(?:{_SOFTLY})*)?"
)
"""`ส่งไปหาใครคะ ต้องแนบใบสำคัญการสมรสไหม`."""
_WHAT_STAYS = pattern_of(
    rf"(?:เดี๋ยว|ก่อน|แล้ว|แต่|ส่วน|{_SOFTLY})*(?:ของขวัญ|ของ|รายงาน|งาน|เรื่อง|ข้อมูล|คะแนน|ประวัติ|ความดี|วันลา)(?:ที่|ซึ่ง|ของ)*(?:{ME_OR_US})?"
    rf"(?:เคย|ได้)?(?:รายงาน|แจ้ง|ส่ง|บันทึก|ทำ|ลง|กรอก|ตอบ|ค้าง)(?:เรื่อง|ไว้|ไป|มา|แล้ว|เดิม|เก่า|ก่อนหน้า(?:นี้)?|{_SOFTLY})*"
    rf"(?:จะ|ยัง|มัน|\s)*(?:หาย|โดนลบ|ถูกลบ|อยู่|ตามไป|ย้ายตาม)(?:ไป|ด้วย|ครบ|อยู่|ไหน)*(?:{WHETHER}|หรือเปล่า)(?:{_SOFTLY})*"
)
"""`แล้วของขวัญที่หนูรายงานไว้จะหายไหมคะ`."""
_STAYS = (
    "ไม่หาย ของขวัญและเรื่องที่ท่านแจ้งไว้ยังดูได้จาก LINE นี้ตามเดิม แม้ทะเบียนเปลี่ยน\n"
    "รายงานกิจกรรมที่ส่งแล้วและที่ค้างยังเป็นของสำนักเดิม"
)
_PASSED_ON = "คำขอนี้ส่งถึงผู้ดูแลระบบ บอตไม่ขอเอกสารแนบ หากต้องใช้หลักฐาน ผู้ดูแลระบบจะติดต่อท่านเอง"
_NAME_STANDS = "คำขอเป็น {} อยู่แล้ว ยังไม่ได้ส่ง หากถูกต้อง กด “ส่งให้ผู้ดูแลระบบ”"
_NAME_PUT = "แก้เป็น {} แล้ว ยังไม่ได้ส่ง หากถูกต้อง กด “ส่งให้ผู้ดูแลระบบ”"


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนส่งคำขอ",
        rows=(Para("ทะเบียนบุคลากรแก้ไขโดยผู้ดูแลระบบ คำขอนี้จะส่งถึงผู้ดูแลระบบ"),),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Passes the wish on. The trail gets only the field's name; the sealed card has the words."""
    me, field = context.me, answers["field"]
    admins = [p for p in people.administrators(context.session) if p.id != me.id]
    for admin in admins:
        key = f"correct:{context.event_key}:{admin.id}"
        context.notify(admin, [_card(context, field, answers["words"])], key, "correction")
    about, told = f"person:{me.id}", [admin.id for admin in admins]
    asked = (me.id, "correction_asked", about)
    trail.record(context.session, context.now, *asked, field=field, told=told)
    if admins:
        context.must_arrive = True
        return [Text(f"ส่งคำขอแก้ไข{_FIELDS[field]}ถึงผู้ดูแลระบบแล้ว เมื่อทะเบียนเปลี่ยนจะมีผลในบอตทันที")]
    return [Text(_nobody(context))]


def _card(context: Context, field: str, words: str) -> Message:
    me = context.me
    return Card(
        "ขอแก้ไขข้อมูลในทะเบียน",
        subtitle=me.name,
        rows=(
            Row("เลขประจำตัว", f"{me.staff_id} · {me.bureau.name}"),
            Row("เรื่อง", _FIELDS[field]),
            Row("ในทะเบียน", _present(context, field)),
            Row("ขอเป็น", words),
        ),
        note=f"ตรวจแล้วพิมพ์ “บุคลากร {context.me.staff_id}” เพื่อแก้ในทะเบียน",
    )


def _nobody(context: Context) -> str:
    """Says whom to see if LINE reaches no administrator."""
    others = [p for p in people.all_administrators(context.session) if p.id != context.me.id]
    if not others and context.me.has(ADMIN):
        return f"ท่านเป็นผู้ดูแลระบบ พิมพ์ “บุคลากร {context.me.staff_id}” เพื่อแก้ในทะเบียน"
    return (
        "ขณะนี้ไม่มีผู้ดูแลระบบที่ติดต่อทาง LINE ได้ คำขอจึงยังไม่ถึงผู้ใด "
        f"กรุณาโทรศัพท์หรือแจ้งด้วยตนเองที่ {people_words.whom_to_see(others)}"
    )


def _present(context: Context, field: str) -> str:
    me = context.me
    if field == BUREAU:
        return " · ".join(filter(None, (me.bureau.name, me.work_group)))
    if field == SUPERIOR:
        return people_words.superior_name(context, me)
    return {NAME: me.name, POSITION: me.position}.get(field) or "–"


FLOW = Flow(
    name="correct_my_data",
    title="การขอแก้ไขข้อมูล",
    opens_on=("แก้ไขข้อมูล", "ย้ายสำนัก", "แก้ไขข้อมูลส่วนตัว"),
    steps=(
        one_word(
            "field",
            "ข้อมูลที่จะแก้",
            ask_field,
            _FIELDS,
            read=read_field,
            lets_go=_is_of_else,
            free_text="a right name is told at once",
            why="ผู้ดูแลระบบเป็นผู้แก้ทะเบียน จึงต้องรู้ว่าข้อมูลใดไม่ถูกต้อง",
        ),
        Step(
            name="words",
            label="ข้อมูลที่ถูกต้อง",
            ask=ask_words,
            read=read_wish,
            prose=True,
            why="ผู้ดูแลระบบใช้คำที่พิมพ์ในข้อนี้แก้ทะเบียน",
        ),
    ),
    open=open_correction,
    finish=finish,
    review=review,
    heeds=heeds,
    remarks=second_change_told.remarked,
    confirm_label="ส่งให้ผู้ดูแลระบบ",
    seen_by="คำขอนี้ส่งถึงผู้ดูแลระบบเท่านั้น เมื่อท่านกดส่ง",
)
