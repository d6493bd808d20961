"""Answers administrators who ask how the roster is kept: who belongs in it, and what to do when a
head is somebody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people import head_changed
from handlers.question.query import Query, opens
from handlers.roster.roster_words import ADD, CHANGE, FIND, RETIRE
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_ADMIN = frozenset((ADMIN,))
_ADD = Button("เพิ่มบุคลากร", opens(ADD), "เพิ่มบุคลากร")
_CHANGE = Button("แก้ข้อมูลบุคลากร", opens(CHANGE), "แก้ข้อมูลบุคลากร")
_RETIRE = Button("พ้นทะเบียน", opens(RETIRE), "พ้นทะเบียน")
_LONGEST = 80
_BELONGS = pattern_of(
    rf"(?P<who>\S.{{1,40}}?)\s?(?:ต้อง|ควร|จำเป็นต้อง)(?:ใส่|เพิ่ม|มี|ลง|อยู่|เอา)(?:ชื่อ)?(?:ไว้|เข้า|ลง|ไป|ให้|ด้วย)*(?:ใน)?(?:ทะเบียน|ระบบ|บอ[ตท]|รายชื่อ)(?:บุคลากร)?(?:ด้วย|ทุกคน|\s)*(?:{WHETHER})(?:ครับ|ค่ะ|คะ|คับ|นะ|\s)*"
)
_HEAD_IS_ANOTHER = (
    "ผู้อนุมัติมาจากทะเบียน คือผู้บังคับบัญชาของผู้รายงาน เปลี่ยนคนแล้วจึงต้องแก้ทะเบียน\n"
    "คนใหม่: เพิ่มหรือย้ายเข้าสำนัก แล้วให้หน้าที่ “ผู้บังคับบัญชา”\n"
    "คนเดิมพ้นไป: พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ แล้วเลือกคนใหม่เป็นผู้รับช่วง บอตย้ายผู้ใต้บังคับบัญชาให้\n"
    "คนเดิมย้ายสำนัก: พิมพ์ “ย้าย” ตามด้วยชื่อและสำนัก แล้วแก้ผู้บังคับบัญชาของแต่ละคน"
)
HEAD_IS_ANOTHER = Text(_HEAD_IS_ANOTHER, (_ADD, _CHANGE, _RETIRE))
_WHO_BELONGS = (
    "ใส่ผู้ที่ต้องใช้บอต เช่น เข้าร่วมประกาศ ตอบแบบสำรวจ รายงาน หรือรับการเตือน\n"
    "ลูกจ้างหรือนักศึกษาฝึกงานจะใส่หรือไม่ สำนักงานเป็นผู้กำหนด บอตไม่แยกประเภท\n"
    "ผู้ที่อยู่ในทะเบียนนับในจำนวนคนของสำนัก เช่น ร้อยละของผู้เข้าร่วมประกาศ"
)


_OF_GROUPS = pattern_of(
    r"(?:จะ|อยาก|ขอ|ต้อง|ช่วย|\s)*(?:ยุบ|ลบ|รวม|เปลี่ยนชื่อ|แก้ชื่อ|แยก|ตั้ง|เพิ่ม|สร้าง)(?:ชื่อ)?\s?กลุ่มงาน.{0,60}"
)
_ASKED_OF_CHANGES = pattern_of(
    rf"(?:มี)?(?:ใคร|คนไหน)(?:ส่ง)?(?:ขอ|แจ้ง)(?:แก้|เปลี่ยน)(?:ไข)?(?:ข้อมูล|ชื่อ|ทะเบียน)(?:ตัวเอง|ส่วนตัว|เข้า|มา|ไป|บ้าง|อยู่|{WHETHER}|\s)*"
)


_OFWHO_MOVES = pattern_of(
    r"(?:สิทธิ์?|บทบาท|(?<!หัว)หน้าที่)(?!\s?(?:เป็น|คือ))|(?:ราย)?งาน(?:ที่|ของ|เขา|เค้า|เดิม|เก่า|ยัง|อยู่|ถือ|ทำ|\s)*(?:ค้าง|เดิม|เก่า|ถือ|เขา|เค้า)"
)
"""What somebody who moves has by now."""
_DENIES = pattern_of(r"(?:ยัง)?ไม่มี")
_BECOMES = pattern_of(
    r"(?:ไป|ตก|อยู่|เป็น|\s)+(?:กับ|ที่|เป็น)?(?:ของ)?(?:ใคร|ไหน)|(?:ยัง|อย่าง|(?<![ก-๎]))ไง|อย่างไร|เป็นไร|ล่ะ|ของใคร|ใคร(?:จะ|ต้อง|เป็นคน)*(?:ทำ|ส่ง|รับ|ดู|รายงาน)"
    rf"|(?:หาย|ตาม|เดิม|เปลี่ยน|ยังอยู่|ยังมี|ยังใช้)\S{{0,10}}?(?:{WHETHER}|เปล่า|หรือยัง)"
)


def asked_of_change(words: str, inside: str) -> Query | None:
    """Returns what tells an administrator who changes somebody what becomes of that person's work
    and rights; None for other words and in other conversations."""
    plain = normalise(words) if inside == CHANGE and len(words) <= _LONGEST else ""
    if not plain or _DENIES.match(plain):  # what stands first answers the question
        return None
    return MOVED if _OFWHO_MOVES.search(plain) and _BECOMES.search(plain) else None


def asks(words: str) -> Query | None:
    """Returns what answers an administrator's words; None for all others."""
    plain = normalise(words) if len(words) <= _LONGEST else ""
    if "กลุ่มงาน" in plain and _OF_GROUPS.fullmatch(plain) is not None:
        return GROUPS
    if "ใคร" in plain and _ASKED_OF_CHANGES.fullmatch(plain) is not None:
        return CORRECTIONS
    if head_changed.said(words):
        return HEAD
    if _LEAVES.search(plain) and _HOW_IN_SYSTEM.search(plain) and not _OF_OTHERS.search(plain):
        return LEAVERS
    if (of_others := _of_leavers_or_reporters(words)) is not None:
        return of_others
    if "เตือน" in plain and _NOBODY_REPORTS.search(plain):
        return NOBODY
    short = len(words) <= _LONGEST and ("ทะเบียน" in words or "ระบบ" in words)
    return BELONGS if short and _BELONGS.fullmatch(normalise(words)) is not None else None


def _of_leavers_or_reporters(words: str) -> Query | None:
    """Returns what becomes of what somebody who left has sent, or how another reports for a
    bureau: `เปลี่ยนผู้รายงานของสำนักยังไง`."""
    plain = normalise(words) if len(words) <= _LONGEST_OF_TWO else ""
    if _LEAVES.search(plain) and _WHAT_THEY_SENT.search(plain):
        return THEIRS
    return REPORTER if "ผู้รายงาน" in plain and _OTHER_REPORTER.fullmatch(plain) else None


_LONGEST_OF_TWO = 110
_WHAT_THEY_SENT = pattern_of(
    rf"(?:เรื่อง|รายงาน|ของขวัญ|ข้อมูล|งาน|ประวัติ|ไฟล์|หลักฐาน)[^\n]{{0,36}}?(?:(?:จะ|ถูก|ก็|\s)*(?:หาย|ลบ)(?:ไป|ด้วย|หมด|ทิ้ง|\s)*|(?:ยัง)(?:อยู่|ดูได้|เปิดได้|เห็น)(?:ใช่|\s)*)(?:{WHETHER}|เปล่า|(?:หรือ|รึ))"
)
_OTHER_REPORTER = pattern_of(
    rf"(?:แล้ว|ถ้า|จะ|ขอ|อยาก|ต้อง|ช่วย|\s)*(?:เปลี่ยน|สลับ|ตั้ง|แต่งตั้ง|กำหนด|แก้)(?:ตัว|ชื่อ|คน)?ผู้รายงาน(?:ใหม่|คนใหม่|แทนคนเดิม|(?:ของ|ประจำ)?สำนัก(?:(?!สำนัก|ของ)\S){{0,24}}|\s)*"
    rf"(?:ต้อง|ให้|ได้|ทำ|พิมพ์|\s)*(?:{HOW_IN_SHORT}|ตรงไหน|ที่ไหน|อะไร|{WHETHER})(?:ดี|บ้าง|ค่ะ|คะ|ครับ|คับ|นะ|อะ|\s)*"
)
_NOT_LOST = (
    "ไม่หาย รายงาน ของขวัญ และเรื่องอื่นที่ส่งแล้วยังอยู่ เรื่องที่ค้างไปที่ผู้รับช่วง ร่างที่ยังไม่ส่งเปิดต่อไม่ได้\n"
    "ให้พ้นทะเบียน: พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ แล้วเลือกผู้รับช่วง"
)
_REPORTS_NOW = (
    "คนใหม่: พิมพ์ “ตั้ง (ชื่อ) เป็นผู้รายงาน” คนเดิม: พิมพ์ “(ชื่อ) ไม่ต้องเป็นผู้รายงานแล้ว” บอตให้ตรวจก่อนยืนยัน มีผลทันที\n"
    "สำนักหนึ่งมีผู้รายงานหลายคนได้ รายงานที่คนเดิมส่งแล้วยังอยู่ ร่างที่ยังไม่ส่งเปิดต่อไม่ได้"
)
_LEAVES = pattern_of(
    r"(?:เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน|คน|น้อง|พี่|ผู้รายงาน|ลูกน้อง)[ก-๎]{0,10}?\s?(?:จะ|เพิ่ง|ได้|\s)*(?:ลาออก|เกษียณ|โอนย้าย|ย้ายออก|เสียชีวิต|พ้นจากหน้าที่)"
)
_HOW_IN_SYSTEM = pattern_of(
    rf"(?:ต้อง|ควร|จะ|ให้)(?:ทำ|จัดการ|แก้|บันทึก|ลง)(?:อะไร|{HOW_IN_SHORT}|ตรงไหน)(?:ใน(?:ระบบ|บอ[ตท]|ทะเบียน))?|(?:ทำ|จัดการ)(?:{HOW_IN_SHORT})(?:กับ|ใน)(?:ระบบ|บอ[ตท]|ทะเบียน|ชื่อ|เขา|เค้า)"
)
_OF_OTHERS = pattern_of(r"\d\.\d|รายงาน(?!ลา|เพิ่ง|จะ)|อนุมัติ|ของขวัญ|ร้องเรียน|คณะทำงาน|กรรมการ|ดีเด่น")
_NOBODY_REPORTS = pattern_of(
    r"(?:ยัง)?ไม่มี(?:คน|ผู้)(?:แทน|มาแทน|รับ(?:ช่วง|งาน)?|รายงาน|ดูแล)|ไม่มีผู้รายงาน|(?:ว่าง|ขาด)(?:คน|ผู้)รายงาน"
)
"""Whom reminders reach until somebody else reports."""


def _leavers(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_WHO_LEAVES, (_RETIRE, _FIND))]


def _theirs(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOT_LOST, (_RETIRE, _FIND))]


def _reporter(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_REPORTS_NOW, (_WHO_REPORTS, _FIND))]


def _nobody(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOBODY_YET, (_FIND, _CHANGE))]


_FIND = Button("ทะเบียนบุคลากร", opens(FIND), "ทะเบียนบุคลากร")
_WHO_REPORTS = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_WHO_LEAVES = (
    "พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อหรือเลขประจำตัว บอตถามเหตุและผู้รับช่วง แล้วให้ตรวจก่อนยืนยัน มีผลทันทีที่ยืนยัน\n"
    "เรื่องที่ค้างและผู้ใต้บังคับบัญชาไปที่ผู้รับช่วง รายงานและประวัติที่ส่งแล้วยังอยู่\n"
    "หากเป็นผู้รายงานคนเดียวของสำนัก ตั้งคนใหม่ด้วย พิมพ์ “ตั้ง (ชื่อ) เป็นผู้รายงาน”"
)
_NOBODY_YET = (
    "ไม่ต้องตั้งค่า สำนักที่ไม่มีผู้รายงาน การเตือนไปที่ผู้บังคับบัญชาของสำนักเอง ข้อความนี้จึงยังไม่ได้เปลี่ยนสิ่งใด\n"
    "เมื่อมีคนใหม่ พิมพ์ “ตั้ง (ชื่อ) เป็นผู้รายงาน” การเตือนกลับไปที่คนนั้น"
)


def _moved(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(WHO_MOVES)]


def _head(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [HEAD_IS_ANOTHER]


def _belongs(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_WHO_BELONGS, (_ADD,))]


def _groups(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_ABOUT_GROUPS, (_CHANGE,))]


def _corrections(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_ABOUT_CORRECTIONS, (_REQUESTS,))]


_REQUESTS = Button("คำขอแก้ทะเบียน", opens("roster_requests"), "คำขอแก้ทะเบียน")
_ABOUT_GROUPS = (
    "กลุ่มงานเป็นข้อมูลของแต่ละคนในทะเบียน ไม่มีรายชื่อกลุ่มงานให้ตั้ง ลบ หรือรวม\n"
    "แก้ทีละคน: พิมพ์ “บุคลากร” ตามด้วยชื่อ แล้วกด “แก้ไข”\n"
    "แก้หลายคน: พิมพ์ “ขอทะเบียนบุคลากร” แก้ช่องกลุ่มงานใน Excel แล้วส่งไฟล์กลับมา ตรวจก่อนนำเข้าได้"
)
_ABOUT_CORRECTIONS = (
    "คำขอแก้ไขข้อมูลของเจ้าตัวส่งเป็นข้อความถึงแชตของผู้ดูแลระบบทุกท่าน บอตไม่เก็บเป็นรายการ เลื่อนดูในแชตนี้ได้\n"
    "คำขอที่รอผู้ดูแลระบบอีกท่านยืนยัน พิมพ์ “คำขอแก้ทะเบียน”"
)
WHO_MOVES = (
    "ย้ายแล้วหน้าที่ในระบบคงเดิม และใช้กับสำนักใหม่ จนกว่าผู้ดูแลระบบจะแก้\n"
    "รายงานที่ส่งแล้วและที่ค้างยังเป็นของสำนักเดิม ผู้รายงานคนถัดไปของสำนักนั้นทำต่อ ไม่มีจึงเป็นผู้บังคับบัญชา"
)
_BY_ADMINISTRATORS = "others_data"
"""The question that tells all others who keeps the roster."""
MOVED = Query("about_who_moves", (), _moved, roles=_ADMIN)
GROUPS = Query(
    "about_work_groups", (), _groups, roles=_ADMIN, instead=_BY_ADMINISTRATORS, outside=True
)
CORRECTIONS = Query("about_corrections", (), _corrections, roles=_ADMIN)
HEAD = Query("roster_new_head", (), _head, roles=_ADMIN)
BELONGS = Query("who_belongs", (), _belongs, roles=_ADMIN, instead=_BY_ADMINISTRATORS, outside=True)
THEIRS = Query("about_what_leavers_sent", (), _theirs, roles=_ADMIN)
REPORTER = Query("about_other_reporter", (), _reporter, roles=_ADMIN)
LEAVERS = Query("about_who_leaves", (), _leavers, roles=_ADMIN)
NOBODY = Query("nobody_reports", (), _nobody, roles=_ADMIN)
