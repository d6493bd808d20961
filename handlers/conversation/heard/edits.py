"""Finds which answer is changed in words at the review card: `แก้งบเป็น 5,000`, `ผลผลิตผิด`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.conversation.flow import Flow, Step
from handlers.conversation.typing_places import place_of
from handlers.understand.choices.learned_choices import CORRECTED, likeliest
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    CUT,
    DID,
    JUST_NOW,
    MEND,
    NOT,
    OUT,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.text_orders import read_text_order
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending


@dataclass(frozen=True)
class Edit:
    """An answer to change.

    step: the question to ask again.
    """

    step: Step
    value: str = ""
    """The words of the new answer; "" if they are not told."""


_LONGEST = 200
_SURELY = 0.3
"""The learned answer is asked anew if it is so far ahead of the other answers."""
_MOST_BESIDES = 4
"""Letters that may stand beside the name of a step."""
_LEAD = f"(?:ขอ|ช่วย|อยาก|จะ|ต้อง|ต้องการ|รบกวน|(?:มีความ)?ประสงค์(?:ที่)?|{ME}|(?:ย้อน(?:กลับ)?|กลับ)ไป)*"
_WITH = "กับ"
_AT = r"(?:ตรง|ที่(?!มา)|ข้อ(?!มูล|เสนอ|สังเกต)|ส่วน|เรื่อง|ในส่วน|\s)*"
_THEN = (
    rf"(?:\s*(?:ขอ|ต้อง|ช่วย|จะ)?(?:กลับไป|ย้อนไป)?(?:{CHANGE})"
    r"(?:ตรงนั้น|ข้อนั้น|ใหม่|ให้|ก่อน(?:ส่ง)?|หน่อย|ที)*)?"
)
_LAST = pattern_of(
    r"\s*(?:ต่างหาก|ก่อน(?:ส่ง|ยืนยัน)?|ให้หน่อย|ให้ที|หน่อย|(?<=\s)(?:ก็)?พอ|แทน|ดีกว่า|ละกัน|แล้วกัน"
    r"|(?<!นา)(?<!สัก)ที|(?<=\s)(?:เพิ่ง|พึ่ง)(?:ไป|โทร|เข้าไป|เปิด)?(?:เช็[คก]|ดู|ถาม|นับ|ค้น)\S{0,24}มา(?:แล้ว|ใหม่)?)$"
)
"""What is no part of the new answer, such as how somebody knows it: `… พึ่งเช็คในเน็ตมา`."""
_EARLIER = "(?:เมื่อกี้|เมื่อกี๊|ตะกี้|เมื่อครู่|ตอนแรก|ก่อน(?:หน้า)?(?:นี้)?)?"
_NAMED_TO = rf"{_AT}(?P<what>\S.*?)\s*{_LEAD}(?:{MEND})(?:ให้)?(?:เป็น|=)\s*(?P<value>\S.*)"
_RENAMED = rf"{_LEAD}(?:{MEND}){_AT}(?P<what>\S.*?)\s*(?:เป็น|=)\s*(?P<value>\S.*)"
_ONLY_THIS = (
    rf"{_AT}(?P<what>\S.*?)\s*(?:ก็|ขอ|ให้)*เอา(?:แค่|เป็นแค่|เป็น(?!ว่า)|เฉพาะ)\s*(?P<value>\S.*)"
)
_RENAMES = pattern_of(_RENAMED), pattern_of(_NAMED_TO), pattern_of(_ONLY_THIS)
_TOO_MUCH = (
    r"(?:ยาว|สั้น|เยิ่นเย้อ|แปลก|ไม่(?:เหมาะ|สวย|ดี|ชัด|สื่อ|เพราะ))"
    r"(?:ไป|เกินไป|มาก|หน่อย|นิด|เลย|ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*"
)
_LEFT = r"(?:(?:ตัด(?:ให้)?เหลือ|เหลือ|เอา|ขอ|ใช้|เปลี่ยน|แก้)(?:เป็น|แค่|เพียง|ว่า)+|ตัด(?:ให้)?เหลือ)"
_PATTERNS = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"{_AT}(?P<what>\S.{{0,24}}?)(?:นี้|มัน|ดู|\s)*{_TOO_MUCH}(?:งั้น|ก็|ช่วย|\s)*{_LEFT}\s*(?P<value>\S.*)",
        rf"(?P<what>\S.{{0,30}}?)\s*(?:ขอ|ให้|ช่วย)*ตัด[^\n]{{0,30}}?(?:{OUT})(?:ค่ะ|ครับ|คับ|ไป|เลย|นะ|แล้ว|[\s,])*(?:ให้)?เหลือ(?:แค่|เพียง|เฉพาะ)(?:ว่า)?\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:ที่)?(?:{DID})?(?:ไป|ไว้)?{_EARLIER}(?:ผิด|ไม่ใช่|ไม่ถูก)(?:ไป|นะ|ค่ะ|คะ|ครับ|คับ|\s)*{_LEAD}(?:{MEND})(?:ให้)?(?:เป็น|=)\s*(?P<value>\S.*)",
        _RENAMED,
        rf"{_LEAD}(?:{MEND}){_AT}(?P<what>\S.*?)\s*(?:ให้|ไป|ก่อน|หน่อย)*\s*(?:เป็น|=)\s*(?P<value>\S.*)",
        _NAMED_TO,
        rf"{_LEAD}(?:ใส่|เขียน|กรอก|พิมพ์|ระบุ)(?:ใน)?{_AT}(?P<what>\S.{{0,24}}?)\s*(?:ให้)?(?:ว่า|เป็น)\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:จริงๆ|จริง|{RIGHT})*\s*(?:แล้ว)?(?:คือ|ต้องเป็น|ควรเป็น)\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.{{0,40}}?)\s*(?:ขอ|ช่วย|ให้|อยาก(?:ให้)?|ต้อง)*(?:ใส่|ระบุ|เลือก|กรอก)(?:เป็น|ว่า)?\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:ยัง|ก็|พิมพ์|ใส่|ตอบ|กรอก|{JUST_NOW})*(?:ผิด|ไม่ถูก(?:ต้อง)?|ไม่ตรง|ตก(?:ไป|หล่น)?(?:คำ)?)(?:ไป|แล้ว|อยู่|นึง|คำ|นิด)*{_THEN}",
        rf"{_LEAD}(?:{CHANGE}){_AT}(?P<what>\S.*?)(?:ใหม่)?",
    )
)
_SAID_WRONG = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"(?:{JUST_NOW}|\s)*(?:{DID})?"
        rf"{_AT}(?P<what>\S.*?)\s*(?:ที่)?(?:{DID})?(?:ไป|ไว้)?"
        rf"(?:{JUST_NOW})?ผิด(?:ไป|แล้ว|นะ|ค่ะ|ครับ|คับ|อะ|[\s,])*"
        rf"(?:จริงๆ(?:แล้ว)?|ที่จริง|{RIGHT}|ขอ|ต้อง|ควร|เอา|เป็น|คือ|[\s,])*(?P<value>\S.*)",
        _NAMED_TO,
        rf"(?:{CHANGE}){_AT}(?P<what>\S.*?)\s*(?:ให้|ก่อน|หน่อย)*\s*เป็น\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:จริงๆ|{RIGHT})?\s*(?:ต้อง|ควร)เป็น\s*(?P<value>\S.*)",
    )
)
_TO_LAST = pattern_of(rf".*(?:{CHANGE}).*(?:เป็น|=)\s*(?P<value>[\d๐-๙].{{0,60}})")
_IS_NOW = pattern_of(rf"{_AT}(?P<what>\S.{{0,24}}?)\s*(?:ก็)?(?:เป็น|คือ)\s*(?P<value>\S.*)")
_NOT_THE_OLD = pattern_of(rf"\s*(?:{POLITE})*\s+(?:{NOT})\s?\S.*$")
"""What it is not any more, behind the new one: `… ค่ะ ไม่ใช่คุณมีวินัย`."""
_WRONG_OR_ANEW = pattern_of(rf"{CHANGE}|{WRONG}|{NOT}|ใหม่")
_LEADS_TO_NAME = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|จะ|ต้อง|รบกวน|{ME}|ตรง|ที่(?!มา)|ข้อ|ส่วน|เรื่อง|{CHANGE}|{SLIPS}|{SIGHS}|{POLITE}|\s)*"
)
_ONLY_WRONG = pattern_of(
    rf"(?:(?:น่ะ|นี่|ตรงนี้|ข้อนี้|อันนี้|มัน|ข้อความ(?:นี้)?|ขอ|ช่วย|จะ|อยาก|{CHANGE}|ใหม่|หน่อย|ที|ก่อน|ให้|ได้ไหม|ยัง|ไม่ถูก(?:ต้อง)?|ไม่ตรง|ผิด(?:หมด|ไป|อยู่)?"
    rf"|(?:{NOT})(?:ข้อความ|คำตอบ|อัน|สิ่ง|ของ)?(?:ที่)?(?:{ME_OR_US})?(?:{DID}|เป็นคน{DID})?(?:ไป|ไว้)?|{POLITE}|[\s,]))+"
)
_BEHIND = pattern_of(rf"{_LEAD}(?:{CHANGE}){_AT}")
_KINDLY = pattern_of(rf"^(?:(?:หน่อย|ให้ที|ด้วย|{POLITE})\s*)+(?<=\s)(?=\S)")
_LEAST_BEHIND = 12
"""Letters behind the name of a text that are new words for it."""
_NO_NEW_WORDS = pattern_of(
    f"ตรง|ที่(?!ประชุม)|เรื่อง|ข้อ|จาก|ให้|หน่อย|ก่อน|ด้วย|ใหม่|เพราะ|ผิด|ไม่|ได้|เป็น|คำ|อีก|เพิ่ม|{HOW_IN_FULL}|แล้ว|นะ"
)
"""They say what is wrong with it, or ask."""
_WANTS_IT = pattern_of(
    rf"(?:ขอ|(?:ย้อน)?กลับไป|ย้อนไป)(?:{CHANGE}).{{1,30}}|(?:{CHANGE}).{{1,30}}(?:ก่อน|ใหม่|(?<!นา)ที)"
)
_WANTS_FIRST = pattern_of(
    rf"^ไม่ใช่(?:นะ|ค่ะ|คะ|ครับ|คับ)*[\s,]+(?=(?:ขอ|ช่วย)?(?:{CHANGE}))|^(?:ยัง(?:ก่อน|ไม่ส่ง)?|เดี๋ยว(?:ก่อน)?|อย่าเพิ่งส่ง)(?:นะ|ค่ะ|ครับ)*[\s,]+(?=ขอ)|^(?:ขอ|ช่วย|ต้อง)?(?:{CHANGE})(?:ข้อ)?(?:ที่)?(?:{JUST_NOW}|แล้ว|ก่อน(?:หน้า)?(?:นี้)?)*(?:หน่อย|ค่ะ|ครับ|นะ)*[\s,]+(?=\S.*(?:คือ|เป็น|=))"
)
_HALTED = pattern_of(
    rf"^(?:(?:{SLIPS}|{SIGHS}|แป๊?[บป](?:นึง|หนึ่ง)?|ไม่ใช่(?=\s|ค|น))(?:{POLITE}|[\s,])*)+(?=\S)"
)
"""Who halts so goes on with what is to be put right: `เดี๋ยวครับ คำถามจริงๆ คือ …`."""
_CHANGES = pattern_of("(?:ขอ|อยาก|จะ|ต้อง)(?:แก้|เปลี่ยน)")
_SENDS_FILES = pattern_of("(?:แนบ|เพิ่ม|ใส่|ส่ง|อัป|อัพ).{0,6}(?:รูป|ไฟล์|หลักฐาน|เอกสาร|ภาพ)")
_FILES = pattern_of(
    rf"(?:เดี๋ยว|เด๋ว)?{_LEAD}(?:แนบ|เพิ่ม|ใส่|ส่ง)(?:รูป|ไฟล์|หลักฐาน|เอกสาร|ภาพ)"
    r"(?:ตรง(?:หลักฐาน|นี้)|เพิ่ม|อีก|ใหม่|ด้วย|ก่อน|ค่ะ|ครับ|ยังไม่ส่ง|อย่าเพิ่งส่ง|นะ|\s)*"
)
_OTHER_FILES = pattern_of(
    rf"{_LEAD}(?:{CUT}|เปลี่ยน)(?:รูป|ไฟล์|หลักฐาน|เอกสาร|ภาพ)\S{{0,12}}?(?:เก่า|เดิม|{OUT})+"
    r"(?:ก่อน|แล้ว|ให้|หน่อย|ด้วย|ได้ไหม|ไหม|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*"
    r"(?:(?:ขอ|จะ|เดี๋ยว)*(?:ใส่|ส่ง|แนบ|เป็น|ใช้|เพิ่ม|ลง)(?:รูป|ไฟล์|หลักฐาน|เอกสาร|ภาพ|อัน|ใหม่)\S{0,12}(?<!ปลอม)(?:\s.{0,30})?)?"
)
"""Files sent before are to go, for others perhaps: the card of the files takes them out. What goes
on otherwise may tell what somebody did: `เอาเอกสารออกจากห้องไป`."""
_FILES_COME = pattern_of(
    r"(?:หลักฐาน|\s)*(?:ก็)?มี(?:รูป|ภาพ|ไฟล์|เอกสาร).{0,30}?(?:เดี๋ยว|(?:(?<=[\s,])|(?<=ค่ะ)|(?<=ครับ))(?:กำลัง|จะ))"
    r"(?:จะ|ขอ|ค่อย|กำลัง)*(?:ส่ง|แนบ)(?:ให้|ไป|ตาม|มา|เพิ่ม|ทีหลัง|นะ|ค่ะ|คะ|ครับ|คับ|\s)*"
)


def new_words(value: str) -> str:
    """Returns the new words of a text without what only orders them: `เอาแค่ พาคุณยายข้ามถนน`."""
    return _ONLY_THESE.sub("", value)


_ONLY_THESE = pattern_of(r"^(?:ขอ|ให้|ช่วย)*(?:เอา|เหลือ)(?:ไว้)?แค่(?:(?:คำ)?ว่า[\s:]*|[\s:]+)(?=\S{6})")
"""Without a gap it may tell what was done: `เอาแค่ของเหลือไปแจก`."""


def read_edit(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns which answer the words change, and to what; None if they name none of the steps."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = _WANTS_FIRST.sub("", without_polite_ending(normalise(text)))
    plain = _HALTED.sub("", plain)
    if any(pattern.fullmatch(plain) for pattern in (_FILES, _OTHER_FILES, _FILES_COME)):
        return next((Edit(step) for step in steps if step.takes_files), None)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        step = called(steps, found["what"]) if found else None
        if found is not None and step is not None:
            value = _tidied(found.groupdict().get("value") or "")
            value = new_words(value) if step.prose else _NOT_THE_OLD.sub("", value)
            return Edit(step, value)
    return _only_wrong(steps, plain)


def _only_wrong(steps: Sequence[Step], plain: str) -> Edit | None:
    """Returns the answer that the words name and want changed, and tell nothing else of: `แก้ข้อ
    สิ่งที่ทำครับ อันนี้ไม่ใช่ที่ผมพิมพ์`."""
    if not _WRONG_OR_ANEW.search(plain):
        return None
    for step in steps:
        for name in (step.label, *step.called) if step.listed else ():
            before, stands, behind = plain.partition(name)
            if stands and _LEADS_TO_NAME.fullmatch(before) and _ONLY_WRONG.fullmatch(behind):
                return Edit(step)
    return None


_PART_COUNTED = pattern_of(r"[^\s\d]{3,20}\s?\d[\d,.]*\s?(?:คน|ท่าน|ราย|บาท|ครั้ง|รุ่น|ชุด|เล่ม|แห่ง)")
"""A part of a text with its figure, however short: `คนเข้า 54 คน`."""


def told_behind_name(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns the answer of which the words say the name and then the new words, without `เป็น`:
    `แก้สิ่งที่ทำ จัดอบรมที่ห้องประชุมชั้น 3`."""
    plain = _WANTS_FIRST.sub("", without_polite_ending(normalise(text)))
    found = _BEHIND.match(plain)
    if found is None or _only_wrong(steps, plain) is not None:
        return None
    words = plain[found.end() :]
    for step in steps:
        for name in sorted((step.label, *step.called), key=len, reverse=True):
            told = words.removeprefix(name)
            kindly = _KINDLY.sub("", told)
            plainly = told.startswith((" ", ":")) or kindly != told
            if not step.listed or told == words or not plainly:
                continue
            told = without_closing(kindly.strip(" :="))
            told = new_words(told) if step.prose else told
            least = _LEAST_BEHIND if step.prose else 1
            orders = _NO_NEW_WORDS.match(told) or read_text_order(told) is not None
            enough = len(fold(told)) >= least or _PART_COUNTED.fullmatch(told) is not None
            plainly = enough and not orders
            return Edit(step, told) if plainly else None
    return None


def question_anew(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns the answer that is a question itself, told anew by its name: `แก้คำถามเป็น …
    ได้ไหมคะ`."""
    questions = [each for each in steps if each.takes_questions]
    found = read_edit(questions, text) if questions else None
    return found if found is not None and found.value else None


def is_now(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns the answer that stands behind its question's name and `เป็น`: `ช่องทางเป็นเฟซบุ๊ก`."""
    found = _IS_NOW.fullmatch(without_polite_ending(normalise(text)))
    step = called(steps, found["what"]) if found is not None else None
    return Edit(step, _tidied(found["value"])) if found is not None and step is not None else None


def asked_again(steps: Sequence[Step], text: str, prose: bool) -> Step | None:
    """Returns the answer that the words only say is wrong, or want to change: `ผู้ให้ผิด`.

    prose: where any words are an answer, they must plainly want it: `แก้สิ่งที่ทำก่อน`.
    """
    if prose and not _WANTS_IT.fullmatch(without_polite_ending(normalise(text))):
        return None
    found = read_edit(steps, text)
    return found.step if found is not None and not found.value else None


def correction(flow: Flow, steps: Sequence[Step], text: str, at: str) -> Edit | None:
    """Returns which of these answers somebody wants to change in the middle of a conversation.

    at: the present question; what was learned means another one.
    """
    kind = kind_inside(text, place_of(flow, at)).kind
    if kind not in (SentenceKind.CHANGE, SentenceKind.RETURN):
        return None
    told = read_edit(steps, text)
    if told is not None:
        return told
    step = _named_in(steps, text)
    if step is None and (kind is SentenceKind.CHANGE or _CHANGES.search(normalise(text))):
        step = learned(flow, steps, text, at)
    return Edit(step, _told_last(step, text)) if step is not None else None


def _told_last(step: Step, text: str) -> str:
    """Returns the new figure at the end of words that name its question among others: `แก้ราคา
    กระเช้าเป็น 1,800`; "" if there is none. Prose may hold such words itself."""
    found = _TO_LAST.fullmatch(without_polite_ending(normalise(text))) if not step.prose else None
    return _tidied(found["value"]) if found is not None else ""


def learned(flow: Flow, steps: Sequence[Step], text: str, at: str) -> Step | None:
    """Returns the answer that words of a correction likely are about, as was learned.

    at: the present question; None is returned if the words are about that.
    """
    found = likeliest(flow.place(CORRECTED), text) if flow.learned else None
    if found is None or found.lead < _SURELY:
        return None
    return next((step for step in steps if step.name == found.key != at), None)


def retold(flow: Flow, steps: Sequence[Step], text: str, at: str) -> Edit | None:
    """Returns the correction if the words tell the new answer, too."""
    found = correction(flow, steps, text, at)
    return found if found is not None and found.value else None


def renamed(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns which name the words plainly exchange, and for what: `แก้ผู้ให้เป็น ธนาคารตัวอย่าง`,
    `ผู้ให้แก้เป็น …`."""
    plain = without_polite_ending(normalise(text))
    for pattern in _RENAMES if len(text) <= _LONGEST else ():
        found = pattern.fullmatch(plain)
        step = called(steps, found["what"]) if found is not None else None
        if found is not None and step is not None and step.short:
            return Edit(step, _tidied(found["value"]))
    return None


def said_wrong(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns which answer the words seem to put right, and how: `ราคาผิด จริงๆ 900`. Prose may begin
    so, too; a step of prose is never meant."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = without_polite_ending(normalise(text))
    for pattern in _SAID_WRONG:
        found = pattern.fullmatch(plain)
        step = called(steps, found["what"]) if found else None
        if found is not None and step is not None and not step.prose:
            return Edit(step, _tidied(found["value"]))
    return None


def _tidied(value: str) -> str:
    return _LAST.sub("", without_closing(value))


def asked_about(steps: Sequence[Step], text: str) -> Step | None:
    """Returns the step that a question names, or the one that takes files: `แนบรูปตรงไหน`."""
    named = _named_in(steps, text)
    if named is None and _SENDS_FILES.search(normalise(text)):
        return next((step for step in steps if step.takes_files), None)
    return named


def label_named(steps: Sequence[Step], text: str) -> Step | None:
    """Returns the step whose label stands in the words; the longest label counts."""
    key = fold(text)
    named = [each for each in steps if each.listed and fold(each.label) in key]
    return max(named, key=lambda each: len(each.label), default=None)


def all_named(steps: Sequence[Step], text: str) -> frozenset[str]:
    """Returns the steps of which a name stands in the words; a name within a longer one counts
    only where it stands alone, too."""
    key = fold(text)
    names = {fold(name): step.name for step in steps if step.listed for name in _names(step)}
    found: set[str] = set()
    for name in sorted(names, key=len, reverse=True):
        if name and name in key:
            found.add(names[name])
            key = key.replace(name, " ")
    return frozenset(found)


def _names(step: Step) -> tuple[str, ...]:
    return (step.label, *step.called)


def _named_in(steps: Sequence[Step], text: str) -> Step | None:
    """Returns the step of which the words contain a name; the longest name counts."""
    key = fold(text)
    named = [
        (len(name), place)
        for place, step in enumerate(steps)
        for name in (fold(each) for each in (step.label, *step.called))
        if step.listed and name in key and name in key.replace(f"เ{name}", " ")
    ]
    return steps[max(named)[1]] if named else None


def called(steps: Sequence[Step], what: str) -> Step | None:
    """Returns the step of which the words are a name; the longest name counts."""
    found = _named_by(steps, fold(what))
    if found is None and _WITH in what:  # `สถานที่กับโอกาส`
        found = _named_by(steps, fold(what.replace(_WITH, "และ")))
    return found or _only_of_kind(steps, normalise(what))


_KINDS = {"วันที่": "วัน", "วัน": "วัน", "เวลา": "เวลา"}
"""What people call the only answer of its kind, however its question is named."""


def _only_of_kind(steps: Sequence[Step], what: str) -> Step | None:
    """`แก้วันที่เป็น…` where only one question is about a day: `วันที่ทำ`, `วันลา`."""
    begins = _KINDS.get(what)
    found = [each for each in steps if begins and each.listed and each.label.startswith(begins)]
    return found[0] if len(found) == 1 else None


def _named_by(steps: Sequence[Step], key: str) -> Step | None:
    named = [
        (len(name), place)
        for place, step in enumerate(steps)
        for name in (fold(each) for each in (step.label, *step.called))
        if step.listed and name in key and len(key) - len(name) <= _MOST_BESIDES
    ]
    return steps[max(named)[1]] if named else None
