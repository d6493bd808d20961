"""Hears that somebody has pictures of an activity and asks to whom they go (`ถ่ายรูปงาน…มาแล้ว 30 รูป
ส่งให้ใครครับ`), or how pictures and files are sent at all. Pictures are evidence of a report, which
only the bureau's reporters send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question.query import Query, opens
from handlers.reports import deed_where_sent
from handlers.reports.filing import activity_list
from handlers.reports.filing.link_where_put import asks_where_link
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.people.scope import reporters_of
from models.reports.figures import progress

_LONGEST, _NAMED = 120, 5
_PICTURES = pattern_of(
    r"(?<!ทุกอย่าง)(?:ถ่าย)?(?:รูป(?!แบบ|เส้น)|ภาพ(?!ลักษณ์|รวม|พฤหัส)|คลิป|ไฟล์(?=งาน|กิจกรรม|รายงาน|อบรม|ให้))(?:ถ่าย)?"
)
_OF_WORK = pattern_of(
    r"งาน|กิจกรรม|อบรม|สัมมนา|ประชุม|พิธี|โครงการ|วัน(?:ต่อต้าน|สำคัญ)|บริจาค|จิตอาสา|ปลูก|ทำบุญ|รายงาน"
)
_TO_WHOM = pattern_of(
    r"(?:ส่ง|ให้|แนบ|อัป(?:โหลด)?|อัพ(?:โหลด)?|ฝาก|ลง)(?:รูป|ภาพ|ไฟล์|ต่อ|ไป|มา|ได้|ให้|กับ|ที่|ทาง|ไว้|\s)*(?:ใคร|(?:ที่|ตรง|ทาง|ช่อง)?ไหน)"
    r"|(?:ส่ง|ให้|ฝาก)(?:รูป|ภาพ).{0,14}?(?:ให้|กับ)(?:คน|ผู้|น้อง|พี่|เจ้าหน้าที่)(?:ที่)?(?:ทำ|ส่ง|เขียน|ลง)?รายงาน"
)
_FILES = pattern_of(r"รูป(?!แบบ|เส้น)|ภาพ(?!ลักษณ์|รวม|พฤหัส)|คลิป|ไฟล์|หลักฐาน|(?i:pdf)")
_HOW = pattern_of(
    r"(?:ส่ง|แนบ|ใส่|อัป(?:โหลด)?|อัพ(?:โหลด)?)(?:รูป|ภาพ|ไฟล์|หลักฐาน|(?i:pdf)|เข้า|ไป|มา|ให้|บอ[ตท]|ใน|ระบบ|แชต|นี้|ของ(?:ขวัญ|งาน)?|กิจกรรม|กับ|และ|ได้|\s)*"
    rf"(?:(?:ต้อง)?ทำ)?(?:{HOW_IN_FULL}|ไง(?!ดี))"
    rf"|(?:ส่ง|แนบ).{{0,20}}?(?:(?:ตรง|ที่|ใน)(?:นี้|แช[ตท](?:นี้)?)|ที่นี่|มานี่)(?:แล้ว(?:ให้)?(?:เข้า|ลง|ใส่)[\d.\s]*|เลย|ได้|ใช่|\s)*(?:{WHETHER}|หรอ|เหรอ)"
    r"|(?:ส่ง|แนบ|ใส่|อัป(?:โหลด)?|อัพ(?:โหลด)?)(?:รูป|ภาพ|ไฟล์|หลักฐาน|(?i:pdf)|เข้า|ไป|มา|ให้|ได้|กับ|และ|\s)*(?:ตอน|ข้อ|ขั้น(?:ตอน)?|ช่วง|จังหวะ)(?:ไหน|ใด)"
    r"|(?:รับ|ส่ง|แนบ)ไฟล์(?:ได้)?(?:แบบ|ชนิด|ประเภท|นามสกุล)?(?:ไหน|ใด|อะไร)"
)
_NOT_OF_REPORTS = (
    "ร้อง|เบาะแส|ทุจริต(?!แห่งชาติ|สากล)|อินโฟ|พฤหัส|โปรไฟล์|QR|คิวอาร์|บัตร|ลายเซ็น|ความดี|(?<!เว)ลา(?:ป่วย|กิจ)"
    "|ใครส่ง|ขอ(?:ดู|รูป|ภาพ)"
)
_OTHER = pattern_of(rf"{_NOT_OF_REPORTS}|ของขวัญ|\d\.\d")
_OTHER_FILES = pattern_of(
    rf"{_NOT_OF_REPORTS}|นำเข้า|(?i:excel|csv)|ทะเบียน|กลุ่ม|ถึง(?:ทุก|คน|สำนัก)|หนังสือ|ให้(?:ทุกคน|คุณ|พี่)"
)
_AGAINST = pattern_of("(?:ต่อ)?ต้าน(?:การ)?(?:ทุจริต|คอร์?รัปชั่?น|โกง)|ป้องกัน(?:การ)?ทุจริต")

_BY_REPORTER = (
    "รูปงานใช้เป็นหลักฐานของรายงานกิจกรรม ซึ่งผู้รายงานของ{bureau}เป็นผู้ส่ง "
    "บอตยังไม่รับรูปจากท่าน กรุณาส่งรูปให้ {whom} โดยตรง"
)
_LINK_BY_REPORTER = (
    "ลิงก์ที่เผยแพร่ใส่ในรายงานกิจกรรม ซึ่งผู้รายงานของ{bureau}เป็นผู้ส่ง กรุณาส่งลิงก์ให้ {whom} โดยตรง"
)
_NOBODY = "ผู้ดูแลระบบ เพราะสำนักยังไม่มีผู้รายงาน"
_OWN = "รูปงานแนบเป็นหลักฐานในรายงานกิจกรรม เปิดรายงานของกิจกรรมนั้น แล้วส่งรูปในแชตนี้เมื่อบอตถามหลักฐาน"
_HOW_OWN = (
    "เปิดรายงานของกิจกรรมนั้น แล้วส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย ส่งได้หลายครั้งจนกว่าจะกดยืนยัน\n"
    "รับรูปภาพ PDF Word และ Excel ไฟล์ละไม่เกิน 25 MB\n"
    "รูปของเรื่องอื่น เช่น ของขวัญ เปิดเรื่องนั้นก่อน แล้วส่งเมื่อบอตถามรูป"
)
_HOW_OTHERS = (
    "เปิดเรื่องที่จะส่งก่อน เช่น รับของขวัญ บันทึกความดี หรือร้องเรียน แล้วส่งรูปหรือไฟล์เข้ามาในแชตนี้เมื่อบอตถาม\n"
    "รูปงานของสำนักใช้ในรายงานกิจกรรม ซึ่งผู้รายงานเป็นผู้ส่ง กรุณาส่งให้ {whom}"
)
_LIKELIEST = "น่าจะเป็นกิจกรรมด้านล่างนี้"
_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_WHAT = Button("แนบหลักฐานอะไรได้", opens("rule_evidence"), "แนบหลักฐานอะไรได้")
_REPORT = Button("รายงานกิจกรรม", opens("report_activity"), "รายงาน")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns to whom the pictures go; None for other words, in a conversation, and for people who
    are not on the roster."""
    if asks_where_link(words):
        return LINKS
    if not _FILES.search(words):
        return None
    plain = _AGAINST.sub(" ", without_polite_ending(normalise(words)))
    if _PICTURES.search(words) and _asks_to_whom(plain):
        return QUERY
    return HOW if _HOW.search(plain) and not _OTHER_FILES.search(plain) else None


def _asks_to_whom(plain: str) -> bool:
    if not _TO_WHOM.search(plain) or _OTHER.search(plain):
        return False
    return "รายงาน" in plain or _OF_WORK.search(_told(plain)) is not None


def _told(plain: str) -> str:
    return _TO_WHOM.sub(" ", plain)


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Names the bureau's reporters; a reporter is shown the activities that may be meant."""
    own = context.me.has(REPORTER)
    return [
        _own_report(context, rest) if own else Text(_to_reporter(context, _BY_REPORTER), (_WHO,))
    ]


def _to_reporter(context: Context, said: str) -> str:
    mine = context.me.bureau
    names = reporters_of(context.session, (mine.id,)).get(mine.id, [])[:_NAMED]
    return said.format(bureau=mine.name, whom=listed(names, "หรือ") or _NOBODY)


def _own_report(context: Context, rest: str) -> Message:
    likely = deed_where_sent.likely(context, _told(normalise(rest)))
    if not likely:
        return Text(_OWN, (_REPORT, _WHAT))
    rows = (activity_list.open_row(each.duty, {}) for each in likely)
    return Card("ส่งรูปงาน", rows=(Para(_OWN), Para(_LIKELIEST), *rows), buttons=(_REPORT, _WHAT))


def _how(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says how files are sent; a reporter who names an activity gets the button of its report."""
    if not context.me.has(REPORTER):
        return [Text(_to_reporter(context, _HOW_OTHERS), (_WHO,))]
    named = activity_numbers(rest)
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    meant = [each for each in duties if each.missing and each.number in named]
    rows = [activity_list.open_row(each, {}) for each in meant[:_NAMED]]
    return [Card("ส่งรูปและไฟล์", rows=(Para(_HOW_OWN), *rows), buttons=(_REPORT, _WHAT))]


def _where_link(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says where the link is typed in a report; others are told who sends it."""
    if not context.me.has(REPORTER):
        return [Text(_to_reporter(context, _LINK_BY_REPORTER), (_WHO,))]
    return [Text(LINK_OF_REPORT, (_REPORT, _WHAT))]


LINK_OF_REPORT = (
    "ลิงก์ที่เผยแพร่ใส่ในรายงานของกิจกรรมนั้น ข้อ “การเผยแพร่” พิมพ์เลขข้อของช่องทางตามด้วยลิงก์ เช่น 1 https://…\n"
    "ไฟล์และรูปส่งเข้ามาในแชตนี้ได้ระหว่างรายงาน"
)
QUERY = Query("pictures_where_sent", (), _answer)
HOW = Query("files_how_sent", (), _how)
LINKS = Query("links_where_put", (), _where_link)
