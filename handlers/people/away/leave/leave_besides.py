"""Answers what is said where leave is told and is no day: why, which kind, papers, days off."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.context import Context
from handlers.understand.corrections.correction_vocabulary import CRIES, SORRY
from handlers.understand.corrections.other_choice import read_other_choice
from handlers.understand.dates.dates import short_date, weekday
from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

NO_RULES = (
    "บอตไม่มีระเบียบการลาของทางราชการ เช่น จำนวนวันที่ลาได้ ใบรับรองแพทย์ หรือการยื่นล่วงหน้า จึงไม่ตอบแทน "
    "กรุณาถามผู้บังคับบัญชาหรืองานบริหารทั่วไปของสำนัก"
)
_NO_PAPERS = f"ในบอตไม่ต้องแนบสิ่งใด เป็นการแจ้งบอตเท่านั้น ไม่ใช่ใบลา\n{NO_RULES}"
_NO_KIND = "บอตจดเฉพาะวันลา ไม่จดประเภทการลา จึงไม่มีประเภทให้เปลี่ยน หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย"
_NO_REASON = "บอตจดเฉพาะวันลา ไม่จดเหตุผลและงานที่ฝากไว้ งานที่ฝากกรุณาบอกผู้ที่ทำแทนด้วยตนเอง"
_DAYS_OFF = "ในช่วงนี้วันที่ไม่ใช่วันทำการคือ {} หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย"
_NO_DAY_OFF = "ในช่วงนี้เป็นวันทำการทุกวันตามปฏิทินในบอต หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย"
_MOST_DAYS = 10

_LONGEST, _LONGEST_WHY = 90, 200
_WISHES = pattern_of(
    r"(?:อยาก(?:จะ)?|(?<!ร้อง)ขอ|ต้องการ|ว่าจะ)(?:แจ้ง|รายงาน|ดู|ส่ง|บันทึก|นัด|ร้อง|ถาม|เพิ่ม|แก้|ทำ|เข้าร่วม)"
)
"""What is wanted besides in a long text that tells why."""
_KIND = r"(?<!เว)(?<!ศา)(?:ลา)?(?:ป่วย|กิจ(?!กรรม)|พักร้อน|พักผ่อน)"
_OTHER_KIND = pattern_of(
    rf"(?:เปลี่ยน|แก้|เอา|ขอ|ใช้|ใส่|ระบุ|เลือก)\S{{0,10}}?{_KIND}.{{0,24}}|(?:{CRIES}|{SORRY}|{POLITE}|เอ่อ|เดี๋ยว|อันนี้|นี่|เป็น|ไม่ใช่|\s)*ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน)"
    rf"(?:ไม่ใช่|แทน|นะ|ต่างหาก|หรือ|\s).{{0,24}}|.{{0,20}}(?:ประเภท|ชนิด)(?:การ|ของ)?(?:วัน)?ลา.{{0,24}}"
)
_PAPERS = pattern_of(r"ใบรับรอง(?:ของ)?แพทย์|ใบ(?:แพทย์|หมอ)|(?:แนบ|ส่ง|ใช้|ยื่น)(?:เอกสาร|หลักฐาน|ใบ)")
_APPROVED = pattern_of(
    rf"(?:แล้ว|อันนี้|\s)*(?:(?:หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|ใคร)(?:จะ)?(?:ต้อง|เป็นคน)?(?:มา)?(?:กด|ช่วย)?\s?(?:อนุมัติ|อนุญาต|เห็นชอบ|เซ็น)|(?:ต้อง)?รอ(?:ใคร|หัวหน้า)?(?:อนุมัติ|อนุญาต))(?:ก่อน|ด้วย|ลา|ให้)*(?:{WHETHER})?"
)
_BACK_EARLY = pattern_of(
    rf"(?:แล้ว|ถ้า|หาก|พอ|\s)*(?:{ME_OR_US})?(?:กลับ(?:มา)?(?:ทำงาน)?(?:ก่อน|เร็ว|ไว)|หายก่อน|หายเร็ว|มาทำงานก่อน)(?:กำหนด|วัน|นั้น|กว่า|ล่ะ|ละ|แล้ว|\s)*(?:ต้อง|จะ|ควร)?(?:ทำ)?(?:{HOW_IN_SHORT}|ได้ไหม|ได้มั้ย|บอกใคร|แจ้งใคร)(?:ดี|บ้าง)?"
)
_NOBODY_APPROVES = (
    "การแจ้งลาในบอตไม่ต้องรอผู้ใดอนุมัติ ยืนยันแล้วมีผลทันที คือบอตงดเตือนและบอกผู้ดูแลเรื่องแทน "
    "ไม่ใช่ใบลา ใบลายื่นตามปกติของสำนักงาน"
)
_SAY_SO = "กลับมาก่อนกำหนดเมื่อใด พิมพ์ “กลับมาแล้ว” บอตจะเตือนท่านตามเดิม และบอกผู้ที่ดูแลแทน"
_OFF = pattern_of(
    r"(?:ติด|ตรง(?:กับ)?|คาบ|โดน|รวม|นับ)(?:วัน)?(?:เสาร์|อาทิตย์(?!หน้า|นี้)|หยุด)|หยุดราชการ|วันหยุด|หยุด(?:นักขัตฤกษ์|ชดเชย|อยู่แล้ว|นี่|ไม่ใช่)|มันหยุด|ไม่ใช่วันทำการ"
)
_KIN = (
    r"(?:คุณ)?(?:พ่อ|แม่|ลูก(?:สาว|ชาย)?|ยาย|ตา|ปู่|ย่า|แฟน|สามี|ภรรยา|เมีย|ญาติ|หลาน|น้า|ป้า|ลุง"
    r"|พี่(?:สาว|ชาย)|น้อง(?:สาว|ชาย))"
)
_OF_KIN = (
    rf"(?:{_KIN}(?:{ME_OR_US})?(?:เพิ่ง|ต้อง|จะ|กำลัง|ไม่ค่อย|\s)*(?:ป่วย|ไม่สบาย|เข้า(?:โรงพยาบาล|รพ)|อยู่(?:โรงพยาบาล|รพ)|ผ่าตัด|เสีย(?:แล้ว|ชีวิต)?|คลอด"
    rf"|แต่งงาน|บวช|รับปริญญา|ล้ม|ติดโควิด|เป็นไข้|ไข้ขึ้น)|(?:ไป|ต้องไป|มา)?เฝ้า(?:ไข้|{_KIN}))"
)
_WHY = pattern_of(
    rf"(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล|คือ|พอดี|จะ|ต้อง|ขอ|ลา|ไป|\s)*{_OF_KIN}.*|"
    rf"(?:(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล|คือ|พอดี|พรุ่งนี้|มะรืน(?:นี้)?|วัน(?:นั้น|นี้)|ช่วงนั้น|จะ|ต้อง|{ME_OR_US}|\s)*"
    r"(?:(?:ไป|มี|ติด|ทำ)(?:ธุระ|หาหมอ|โรงพยาบาล|รพ|ต่างจังหวัด|ตจว|เที่ยว|งานศพ|งานแต่ง|งานบวช|ทำบุญ|รับลูก|ส่งลูก|ดูแล)|พา(?:ลูก|พ่อ|แม่|แฟน|ยาย|ตา)|ป่วย|ไม่สบาย)"
    r"|(?:แล้วก็|และ|ได้|ก็|\s)*ฝากงาน).*"
)


def answered(text: str, context: Context, first: date, last: date) -> str:
    """Returns what is answered at the card of these days; "" for other words."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST:
        why = len(plain) <= _LONGEST_WHY and not _WISHES.search(plain) and _WHY.fullmatch(plain)
        return _NO_REASON if why else ""
    if told := of_papers(text) or _of_what_follows(plain):
        return told
    if tells_other_kind(plain):
        return _NO_KIND
    if _OFF.search(plain):
        return _days_off(context, first, last)
    return _NO_REASON if _WHY.fullmatch(plain) else ""


def tells_other_kind(plain: str) -> bool:
    """Tells whether normalised words change the sort of leave: `ไม่เอาพักผ่อนละ เป็นลากิจแทน`."""
    if _OTHER_KIND.fullmatch(plain):
        return True
    told = (each for each in read_other_choice(plain) if each.old and not each.rest)
    return any(_ONLY_KIND.fullmatch(each.new) for each in told)


_ONLY_KIND = pattern_of(_KIND)
NO_KIND_YET = (
    "ลาป่วย ลากิจ ลาพักผ่อน แจ้งเหมือนกัน บอตจดเฉพาะวันลา ไม่จดประเภท จึงไม่ต้องเปลี่ยน กรุณาบอกวันลาได้เลย"
)


def _of_what_follows(plain: str) -> str:
    """Returns whether somebody must approve, and what who is back early does; "" for others."""
    if _APPROVED.fullmatch(plain):
        return _NOBODY_APPROVES
    return _SAY_SO if _BACK_EARLY.fullmatch(plain) else ""


def told_after(plain: str) -> str:
    """Returns what is answered to polite-less, normalised words about leave that was just stored;
    "" for other words."""
    if len(plain) > _LONGEST_ASKED:
        return ""
    return _of_what_follows(plain) or (_NEEDS_PAPER if _PAPER.fullmatch(plain) else "")


def asks_who_works(plain: str) -> bool:
    """Tells whether the words ask who does the work meanwhile: `แล้วใครทำงานแทน`."""
    if len(plain) > _LONGEST_ASKED:
        return False
    return _WHO_WORKS.fullmatch(WHILE_AWAY.sub(" ", plain).strip()) is not None


_DUTY = pattern_of(r"(?:ไป|ติด|เดินทาง)(?:ปฏิบัติ)?ราชการ")
_LEAVE_TOO = pattern_of(rf"(?<!เว)(?<!ศา)ลา(?:ป่วย|กิจ|พัก)|{_KIND}")


def tells_duty(text: str) -> bool:
    """Tells whether somebody is away on duty, and not on leave: `ไปราชการเชียงใหม่ 25-27 นี้`."""
    plain = normalise(text)
    return _DUTY.search(plain) is not None and _LEAVE_TOO.search(plain) is None


def of_papers(text: str) -> str:
    """Returns the answer about papers or sorts of leave, which may come first; else ""."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    if _PAPERS.search(plain):
        return _NO_PAPERS
    return NO_RULES if compares_sorts(plain) else ""


_KEPT = pattern_of(
    rf"(?:ขอ|ช่วย|งั้น|{POLITE}|\s)*(?:เก็บ|ค้าง)(?:อันนี้|เรื่องนี้|ร่าง(?:นี้)?)?ไว้(?:ให้)?(?:ก่อน)?(?:ได้)?(?:{WHETHER})(?:{POLITE}|\s)*"
)
KEPT = (
    "เก็บไว้ให้ได้ ยังไม่ได้บันทึกวันลา พร้อมเมื่อใดตอบต่อได้เลย หากจะทำเรื่องอื่นก่อน พิมพ์ “พักไว้ก่อน” แล้วกลับมาด้วย “ทำต่อ”"
)


def asks_to_keep(text: str) -> bool:
    """Tells whether the words ask whether what was told can wait: `เก็บไว้ก่อนได้มั้ย`."""
    return len(text) <= _LONGEST and _KEPT.fullmatch(normalise(text)) is not None


_SORTS = pattern_of(rf"{_KIND}.{{1,30}}?{_KIND}|{_KIND}.{{0,20}}ต่าง")
_DIFFER = pattern_of("ต่าง(?:กัน|จาก|กับ)|เหมือนกัน|อันไหนดี|แบบไหนดี|อะไรดีกว่า")


def compares_sorts(plain: str) -> bool:
    """Tells whether normalised words ask how sorts of leave differ: `ลากิจกับลาพักผ่อนต่างกันไง`."""
    return _DIFFER.search(plain) is not None and _SORTS.search(plain) is not None


def holidays_within(context: Context, first: date, last: date) -> str:
    """Says which of these days are holidays, or that none of them is a working day; "" where all
    but weekends are."""
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    off = [each for each in days if not context.working_days.is_working(each)]
    if len(off) == len(days):
        return _NO_WORKING_DAY if len(days) > 1 else _DAY_OFF
    holidays = [each for each in off if each.weekday() < _SATURDAY][:_MOST_DAYS]
    named = ", ".join(f"{weekday(each)} {short_date(each)}" for each in holidays)
    return _HOLIDAYS.format(named) if holidays else ""


_SATURDAY = 5
_HOLIDAYS = "ในช่วงนี้เป็นวันหยุดอยู่แล้ว คือ {} หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย"
_DAY_OFF = (
    "วันที่เลือกเป็นวันหยุดอยู่แล้วตามปฏิทินในบอต จึงไม่ต้องลา หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย หากไม่ลาแล้ว กด “ยกเลิก”"
)
_NO_WORKING_DAY = (
    "ทุกวันในช่วงนี้เป็นวันหยุดอยู่แล้วตามปฏิทินในบอต จึงไม่ต้องลา หากจะเปลี่ยนวัน พิมพ์วันใหม่ได้เลย หากไม่ลาแล้ว กด “ยกเลิก”"
)


def _days_off(context: Context, first: date, last: date) -> str:
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    off = [each for each in days if not context.working_days.is_working(each)][:_MOST_DAYS]
    named = ", ".join(f"{weekday(each)} {short_date(each)}" for each in off)
    return _DAYS_OFF.format(named) if off else _NO_DAY_OFF


_PAPER = pattern_of(
    rf"(?:แล้ว|ยัง|ก็|\s)*(?:ต้อง|จำเป็นต้อง|ยังต้อง)(?:ไป|มา)?(?:เขียน|ยื่น|ส่ง|กรอก|ทำ)(?:ใบลา|ใบ|เอกสาร|ในระบบ)?(?:ลา)?(?:อีก|ด้วย|ต่างหาก|ที่ไหน|เอง)*\s?(?:{WHETHER})(?:เนี่ย|อะ|อ่ะ|คะ|ครับ|ค่ะ|\s)*"
)
_IS_IT_ONE = pattern_of(
    rf"{LEAD}(?:ยืนยัน|กด|แจ้ง|ส่ง|ลา|อันนี้|นี่|แบบนี้|ตรงนี้|ในนี้|ใน(?:บอ[ตท]|ไลน์)|แค่นี้|แล้ว|ก็|จะ|มัน|\s)*(?:คือ|เป็น|ถือ(?:ว่า)?(?:เป็น)?|นับ(?:ว่า)?(?:เป็น)?|แทน|ส่ง|เท่ากับ|ใช้(?:เป็น|แทน)?|ยื่น)(?:การ)?"
    rf"(?:ใบลา|ใบ|ยื่นลา|ลา(?:จริง|เป็นทางการ)?|ส่งใบลา)(?:จริง|ราชการ|เลย|แล้ว|ให้|ได้|ไป|ตัวจริง|ใน(?:ระบบ|บอ[ตท])|ทางการ|ใช่|\s)*(?:{ASKS}){TAIL}"
    rf"|{LEAD}(?:แจ้ง|ลา|บอก)(?:ใน|กับ)?(?:นี้|บอ[ตท]|ไลน์|ตรงนี้)(?:แล้ว|ก็|\s)*(?:ต้อง|ไม่ต้อง|ยังต้อง)(?:ไป)?(?:ลา|ยื่น|เขียน|ส่ง|กรอก|แจ้ง)(?:ใน)?(?:ระบบ|ใบลา|ใบ|กับ\S{{2,14}}|ที่\S{{2,14}})?(?:อีก(?:ที|รอบ)?|ด้วย|แล้ว|ใช่|\s)*{ASKS}{TAIL}"
)
"""Whether what is told here is the leave form itself: `นี่คือใบลาเลยใช่ไหม`."""
WHILE_AWAY = pattern_of(
    rf"(?:ตอน|ช่วง|ระหว่าง|เวลา|วัน)(?:ที่)?\s?(?:{ME_OR_US})?\s?(?:จะ|ขอ)?(?:ลา(?:พัก(?:ร้อน|ผ่อน)?|ป่วย|กิจ)?(?!ออก)|ไม่อยู่)"
)
"""`ตอนผมลา`: on which days, where these are known."""
_WHO_WORKS = pattern_of(
    rf"(?:แล้ว|งั้น|ตกลง|\s)*(?:ผู้|คน)(?:ที่)?(?:ดูแล|ทำ|รับ|ดู)?(?:งาน|เรื่อง|รายงาน)*แทน(?:{ME_OR_US})?(?:คือ|เป็น|มี|ชื่อ|\s)*(?:ใคร|คนไหน|ล่ะ|ละ)(?:บ้าง|ล่ะ|อะ|\s)*|"
    rf"(?:ลา(?=แล้ว|ไป|$)|ไป|แล้ว|งั้น|ตกลง|\s)*ใคร(?:จะ|ช่วย|เป็นคน|ต้อง|มา)*(?:ทำ|ดู|รับ|อยู่|จัดการ|ส่ง)(?:งาน|แล|เรื่อง|รายงาน)*(?:แทน)(?:{ME_OR_US})?(?:บ้าง|คะ|ครับ|ค่ะ|ล่ะ|อะ|\s)*"
)
_NEEDS_PAPER = (
    "ต้องยื่นใบลาตามระเบียบของสำนักงานเหมือนเดิม การแจ้งในบอตไม่ใช่ใบลา ใช้เพื่องดเตือนและบอกผู้ดูแลเรื่องแทนเท่านั้น"
)
_IS_NONE = (
    "ไม่ใช่ใบลา การแจ้งในบอตใช้เพื่องดเตือนและบอกผู้ดูแลเรื่องแทนเท่านั้น ใบลายังต้องยื่นตามระเบียบของสำนักงานตามปกติ"
)
_OF_MINE = rf"(?:ร่วมงาน|{ME_OR_US}|มา|ช่วย|\s)*"
_FRIEND_ACTS = pattern_of(
    rf"(?:แล้ว|งั้น|ถ้า|ให้|มี|เอา|ฝาก|ขอ|จะ|\s)*(?:เพื่อน|(?:คน|น้อง|พี่)(?:อื่น|ใน(?:กลุ่ม|ห้อง|สำนัก|ทีม)|ข้างๆ)){_OF_MINE}(?:ใน\S{{0,12}}{_OF_MINE})?"
    rf"(?:ทำ|ดู|รับ|ส่ง|กด|อยู่)(?:งาน|แล|เรื่อง|รายงาน)*แทน(?:{ME_OR_US}|ใน(?:นี้|บอ[ตท]|ระบบ)|ช่วงนั้น|ช่วงนี้|\s)*(?:ได้)?(?:{WHETHER})(?:{POLITE}|\s)*"
)
FRIEND = (
    "เพื่อนทำแทนในบอตไม่ได้ มีเฉพาะผู้บังคับบัญชาที่มอบหมายให้ผู้อื่นพิจารณาแทน "
    "รายงานของสำนักผู้รายงานคนอื่นส่งได้อยู่แล้ว งานอื่นกรุณาตกลงกันเอง"
)


def asks_of_friend(text: str) -> bool:
    """Tells whether the words ask if a colleague may act: `มีเพื่อนทำแทนได้มั้ย`."""
    return "แทน" in text and _FRIEND_ACTS.fullmatch(normalise(text)) is not None


def of_the_form(text: str) -> str:
    """Answers whether a paper is needed, or this is one; "" for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST_ASKED:
        return ""
    if _PAPER.fullmatch(plain):
        return _NEEDS_PAPER
    return _IS_NONE if _IS_IT_ONE.fullmatch(plain) else ""


_LONGEST_ASKED = 60
