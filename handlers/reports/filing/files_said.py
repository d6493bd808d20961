"""Hears in a report what is said of its files at other questions: that more of them come, that they
are on another device, that these are all."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.reports.filing import publicity, report_evidence
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_FILE = "(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน|เอกสาร|ใบลงชื่อ|ใบเซ็นชื่อ|สไลด์)"
_LEAD = rf"(?:แต่|แล้ว|ก็|คือ|จริง\s?ๆ|อ้อ|เอ่อ|เดี๋ยว|{ME_OR_US}|{POLITE}|[\s,])*"
_TAIL = rf"(?:ด้วย|นะ|ก่อน(?:ส่ง)?|เลย|หน่อย|ที|อยู่|ค่อย|{POLITE}|[\s,])*"
_HOW_MANY = (
    r"(?:\s?(?:\d{1,2}\s?)?(?:รูป|ภาพ|ไฟล์|ใบ|แผ่น)(?:นึง|หนึ่ง|เดียว)?"
    r"|\s?(?:หลาย|สอง|สาม|สี่)(?:รูป|ภาพ|ไฟล์|ใบ)|นึง|หนึ่ง|เยอะ)?"
)
_MORE = pattern_of(
    rf"{_LEAD}(?:ยัง)?(?:มี|เหลือ|จะมี){_FILE}?(?:อื่น)?(?:อีก|เพิ่ม)(?:{_FILE})?{_HOW_MANY}{_TAIL}"
    rf"|{_LEAD}(?:ยัง)?(?:มี|เหลือ)อีก{_HOW_MANY}{_FILE}?{_TAIL}"
    rf"|{_LEAD}(?:ขอ|จะ|อยาก|ต้อง)*(?:ส่ง|แนบ|เพิ่ม){_FILE}?(?:เพิ่มเติม|เพิ่ม|อีก)+{_FILE}?{_HOW_MANY}{_TAIL}"
    rf"|{_LEAD}{_FILE}(?:ยัง)?(?:ไม่ครบ|ไม่หมด|มีอีก|เหลืออีก){_HOW_MANY}{_TAIL}"
)
_PLACE = (
    r"(?:อีก\s?เครื่อง|เครื่องอื่น|คนละเครื่อง|(?:ใน|ที่)\s?(?:คอม\S{0,10}|โน้?ตบุ๊?[กค]|เครื่อง(?:อื่น|ที่\S{1,12})|มือถือ(?:อีก)?\S{0,10}|โทรศัพท์\S{0,10}"
    r"|กล้อง\S{0,8}|ไดรฟ์|แฟลชไดร\S{1,3}|ที่ทำงาน|บ้าน|โต๊ะ\S{0,8}|ห้องทำงาน)|ที่(?:บ้าน|ทำงาน|ออฟฟิศ|โต๊ะ|สำนักงาน)"
    r"|กับ(?:พี่|น้อง|เพื่อน|คุณ|หัวหน้า|คนอื่น)\S{0,16})"
)
_MAY_SEND = rf"(?:ก็)?(?:ได้|ทัน)(?:{WHETHER})|"
_ELSEWHERE = pattern_of(
    rf"{_LEAD}(?:มี|ยังมี)?\s?{_FILE}(?:ด้วย|ก็มี|มี|งาน|กิจกรรม|ทั้งหมด|นะ|แต่|มัน|[\s,])*(?:อยู่|เก็บ(?:ไว้)?|ค้าง(?:อยู่)?)\s?{_PLACE}(?:อีกคน|\s)*{_TAIL}"
    rf"(?:\s?(?:เดี๋ยว|จะ|ขอ|ค่อย|ไว้|\s)*(?:พรุ่งนี้|ทีหลัง|ภายหลัง|วันหลัง|มะรืน|เย็นนี้)?(?:ค่อย|จะ|\s)*(?:ส่ง|แนบ)(?:ตาม|ให้|มา|ทีหลัง|ภายหลัง|พรุ่งนี้|\s)*(?:{_MAY_SEND}))?{_TAIL}"
)
_SENDS_LATER = pattern_of(
    rf"{_LEAD}(?:{_FILE}(?:ก็|นี่|น่ะ|\s)*(?:เดี๋ยว|จะ|ขอ|ค่อย|ไว้|\s)*(?:ส่ง|แนบ|เติม|ใส่)(?:ตาม|เพิ่ม)?(?:มา|ไป|ให้)?\s?(?:ทีหลัง|ภายหลัง|วันหลัง|พรุ่งนี้|ก่อนส่ง)"
    rf"|(?:จะ|ขอ|ค่อย|ไว้|\s)*(?:ส่ง|แนบ|เติม|ใส่){_FILE}(?:ตาม|เพิ่ม)?(?:มา|ไป|ให้)?\s?(?:ทีหลัง|ภายหลัง|วันหลัง|พรุ่งนี้|ก่อนส่ง))"
)
_REASON = (
    r"(?:(?!ไหม|มั้ย|มัย|หรือ|ยังไง|อย่างไร|ต้อง|ผ่าน|คะแนน|ใคร|พรุ่งนี้|ทีหลัง|ตาม|ค่อย)[ก-๎A-Za-z\s,.]){0,40}?"
)
_ASKS_MAY = rf"(?:ได้)?(?:{WHETHER})"
_LEFT_OUT = pattern_of(
    rf"{_LEAD}(?:(?:พอดี|กล้อง|มือถือ|โทรศัพท์)\S{{0,16}}\s)?(?:ยัง)?(?:ไม่(?:มี|ได้(?:ถ่าย|เก็บ))|ลืม(?:ถ่าย|เก็บ))\s?(?:{_FILE})?{_REASON}"
    rf"(?:ขอ|จะ|เลย|งั้น|ก็|ถ้า|\s)*(?:ข้าม|เว้น|ไม่(?:ต้อง)?(?:ส่ง|แนบ|ใส่)|ปล่อยว่าง)(?:{_FILE}|ข้อ|นี้|อันนี้|ไว้|ไป|ก่อน|เลย|ก็|จะ|\s)*{_ASKS_MAY}(?:อะ|อ่ะ|{_TAIL})*"
)
"""Has no file for a reason, and asks whether the question may be left out: `ไม่มีรูปอะครับ กล้องเสีย
ข้ามได้ไหม`."""
_WRONG_FILE = pattern_of(
    rf"{_LEAD}(?:(?:ขอ|ช่วย|จะ|อยาก)*(?:ลบ|เอา){_FILE}(?:นั้น|นี้|เดิม|เมื่อกี้|แรก|\s)*(?:ออก|ทิ้ง)?{_TAIL}\s?)?(?:ส่ง|แนบ|ลง)(?:มา|ไป)?ผิด(?:{_FILE}|ใบ|อัน|งาน)(?:ไป|มา)?{_TAIL}"
)
_OTHER_WAY = (
    r"(?:(?:ใน|ทาง|เข้า|ที่|ไปที่|ผ่าน|ลง|ให้|กับ|ถึง)+\s?(?:อี|e-?)?(?:เมล์?|mail|ไลน์|line"
    r"|กลุ่ม|แช[ตท]|ไปรษณีย์|ห้อง|พี่|น้อง|คุณ|หัวหน้า|ผอ|ผู้ดูแล|เจ้าหน้าที่|ธุรการ)\S{0,24})"
)
_WENT = r"(?:เคย|ได้|เพิ่ง|พึ่ง|ก็|\s)*(?:ส่ง|แนบ|อัป|อัพ|ลง|เมล์?|ไลน์)(?:ไป|มา|ให้|ไว้)*"
_SENT_ELSEWHERE = pattern_of(
    rf"{_LEAD}(?:{_WENT}\s?{_FILE}(?:ไป|ให้|ไว้|\s)*|{_FILE}(?:งาน|กิจกรรม|ทั้งหมด|น่ะ|นั้น|ก็|\s)*{_WENT}\s?){_OTHER_WAY}\s?(?:ไป|ให้)*(?:หมด|ครบ)?แล้ว(?:นี่|ไง|แหละ|อะ|อ่ะ|{_TAIL})*"
)
_NOT_IN_IT = (
    "รูปหรือไฟล์ที่ส่งทางอื่นยังไม่อยู่ในรายงานนี้ กรุณาส่งเข้ามาในแชตนี้อีกครั้ง หรือกด “ยังไม่มีไฟล์”\n"
    "ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"
)
_TAKEN_OUT = "ไฟล์ที่ส่งผิดลบได้ กด “แก้ไข” ที่หลักฐาน แล้วกดลบไฟล์นั้น จากนั้นส่งไฟล์ที่ถูกเข้ามาในแชตนี้ได้เลย"
_MAY_BE_LEFT = "ข้อนี้ยังไม่มีไฟล์ก็ข้ามได้ ส่งรูปหรือไฟล์เพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"
_COMES = "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”{}"
_HELD = " ขณะนี้ได้รับแล้ว {} ไฟล์"
_LATER = (
    "ส่งรูปหรือไฟล์ทีหลังได้จนกว่าจะกด “ยืนยันการส่ง” จากเครื่องที่มีรูปก็ได้ หากใช้บัญชี LINE เดียวกัน\n"
    "หากยังไม่สะดวก พิมพ์ “พักก่อน” คำตอบยังอยู่ครบ กลับมาพิมพ์ “ทำต่อ” หรือตอบข้อด้านล่างต่อได้เลย"
)
_ALL_THERE = "ได้รับไฟล์แล้ว {} ไฟล์ ตอบข้อด้านล่างต่อได้เลย หากจะหยุดไว้ก่อน พิมพ์ “พักก่อน”"
_ALL_CAME = (
    "ได้รับไฟล์แล้ว {} ไฟล์ ตอบข้อด้านล่างต่อได้เลย ยังไม่ได้เลือกช่องทางเผยแพร่\n"
    "หากเผยแพร่ครบทุกช่องทาง กด “ครบทุกช่องทาง” หากจะหยุดไว้ก่อน พิมพ์ “พักก่อน”"
)
_ALL_ON_THE_CARD = "ได้รับไฟล์แล้ว {} ไฟล์ รายงานยังไม่ได้ส่ง ตรวจแล้วส่งจากปุ่ม “ยืนยันการส่ง”"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says how a file comes that is spoken of, or that those which came are kept; None for other
    words."""
    if len(text) > _LONGEST:
        return None
    plain, held = normalise(text), len(report_evidence.received(context, answers))
    if at == report_evidence.STEP and _may_be_left(plain):
        if held:  # they are not dropped for words that speak of others
            return Heeded(told=_ALL_THERE.format(held), never_added=True)
        return Heeded({report_evidence.STEP: None}, _MAY_BE_LEFT, at_once=True)
    if told := _elsewhere(plain, at):
        return Heeded(told=told, never_added=True)
    if held and _WRONG_FILE.fullmatch(plain):
        return Heeded(told=_TAKEN_OUT, never_added=True)
    if _MORE.fullmatch(plain):
        return Heeded(told=_COMES.format(_HELD.format(held) if held else ""), never_added=True)
    ticks = at == publicity.STEP and answers.get(publicity.STEP)
    if held and at != report_evidence.STEP and not ticks and only_ends(text):
        told = _ALL_ON_THE_CARD if at == REVIEW else _ALL_THERE
        told = _ALL_CAME if at == publicity.STEP else told
        return Heeded(told=told.format(held), never_added=True)
    return None


def _elsewhere(plain: str, at: str) -> str:
    """Says what becomes of files that are told to be elsewhere; "" for other words."""
    if at == report_evidence.STEP and "แล้ว" in plain and _SENT_ELSEWHERE.fullmatch(plain):
        return _NOT_IN_IT
    return _LATER if _ELSEWHERE.fullmatch(plain) or _SENDS_LATER.match(plain) else ""


def _may_be_left(plain: str) -> bool:
    """Tells whether somebody has no file and asks whether this question may be left out."""
    lacks = "ไม่มี" in plain or "ไม่ได้" in plain or "ลืม" in plain
    return lacks and _LEFT_OUT.fullmatch(plain) is not None
