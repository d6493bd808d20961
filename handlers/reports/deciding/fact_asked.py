"""Tells one fact of the report in hand to whoever decides on it: `เขาส่งมาเมื่อไหร่`, `งบใช้ไปกี่บาท`,
`ทำไมแค่ 118 คน แผนตั้งไว้เท่าไหร่`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.reports.report_remarks import observation
from handlers.reports.report_words import (
    RISK,
    STATUS,
    budget_words,
    evidence_words,
    percent_words,
    publicity_words,
)
from handlers.understand.dates.dates import thai_date, thai_moment
from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise
from models.reports import reports
from models.reports.deciding import report_deciders
from models.reports.report import Report, ReportVersion
from models.reports.report_facts import Remark

_LONGEST = 90
_MOST_CLAUSES = 3
_IT = (
    r"(?:(?:รายงาน|กิจกรรม|ฉบับ|อัน|เรื่อง|งาน|โครงการ)?(?:นี้|นั้น|นี่|เนี่ย)|เขา|เค้า|น้อง(?:เขา|เค้า)?"
    r"|คนส่ง|ผู้ส่ง|ผู้รายงาน|มัน|ใน(?:รายงาน|นี้)|\s)*"
)
_MUCH = r"(?:เท่าไ(?:ร|หร่|หร)|กี่(?:บาท|คน|ท่าน|ราย|%|เปอร์?เซ็นต์|เปอร์|เปอ|ครั้ง)?|แค่ไหน)"
_WHEN = (
    r"(?:เมื่อไ(?:ร|หร่|หร)|เมื่อใด|ตอนไหน|วัน(?:ไหน|ใด|อะไร|ที่เท่าไ(?:ร|หร่))|กี่โมง"
    r"|นานแล้ว(?:หรือ)?ยัง|นานยัง|กี่วันแล้ว)"
)
_WHAT = rf"(?:อะไร|ไร|{HOW_IN_FULL}|ว่าไง|ไหน)"
_DONE = r"(?:ไป|มา|แล้ว|ไว้|ทั้งหมด|รวม|จริง(?:ๆ)?|อยู่|ได้|บ้าง|กัน|ด้วย|\s)*"
_KINDS = tuple(
    (name, pattern_of(rf"{LEAD}{_IT}(?:{words}){_DONE}{TAIL}"))
    for name, words in (
        (
            "sent",
            rf"(?:ได้)?(?:ส่ง|ยื่น){_IT}(?:เข้า)?{_DONE}(?:ตั้งแต่)?{_WHEN}(?:\s?{_WHEN})?",
        ),
        (
            "budget",
            rf"(?:(?:ใช้|เบิก|จ่าย|ได้|ขอ)\s?)?(?:งบ(?:ประมาณ)?|เงิน|ค่าใช้จ่าย){_IT}(?:ที่)?(?:ใช้|เบิก|จ่าย|ได้|ขอ)?(?:จ่าย)?{_DONE}(?:{_MUCH}|เกิน{_DONE}{ASKS}|หมด{_DONE}{ASKS})"
            rf"|(?:ใช้|เบิก|จ่าย){_DONE}(?:เท่าไ(?:ร|หร่)|กี่บาท)|(?:มี|ใช้|ขอ)\s?(?:งบ(?:ประมาณ)?|เงิน)?(?:งบ|เงิน){_DONE}{ASKS}",
        ),
        (
            "people",
            rf"(?:มี|ได้)?\s?(?:คน|ผู้เข้า(?:ร่วม)?|ผู้ร่วม|ยอดคน|จำนวนคน)?(?:เข้า|มา|ร่วม|เข้าร่วม|ไป|อบรม)*{_DONE}(?:กี่\s?(?:คน|ท่าน|ราย))"
            rf"|(?:คน|ผู้เข้าร่วม|ผู้ร่วม|จำนวนคน)(?:เข้า|มา|ร่วม|เข้าร่วม|ไป)*{_DONE}(?:เท่าไ(?:ร|หร่)|แค่ไหน)",
        ),
        (
            "files",
            rf"(?:ได้)?(?:มี|แนบ|ส่ง){_DONE}(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร)?(?:ถ่าย|แนบ)?{_DONE}(?:กี่(?:รูป|ไฟล์|ภาพ)|(?:รูป|ไฟล์|ภาพ|หลักฐาน|เอกสาร){_WHAT})"
            rf"|(?:ไฟล์|หลักฐาน|เอกสาร)(?:แนบ|ที่แนบ|ที่ส่ง)?{_DONE}(?:มี|คือ)?{_DONE}(?:{_WHAT}|กี่(?:ไฟล์|รูป|ภาพ))"
            rf"|แนบ{_DONE}{_WHAT}|(?:ได้)?(?:มี|แนบ){_DONE}(?:รูป|ภาพ|ไฟล์|หลักฐาน)(?:ถ่าย|แนบ)?{_DONE}{ASKS}",
        ),
        (
            "published",
            rf"(?:ได้)?(?:เผยแพร่|ประชาสัมพันธ์|ลง(?:เว็บ(?:ไซต์)?|เพจ|ข่าว|เฟซ\S{{0,4}})|โพสต์){_IT}{_DONE}(?:ที่|ทาง|ลง|ผ่าน|ช่องทาง)?(?:ไหน|ใด|{_WHAT}|{ASKS})",
        ),
        (
            "percent",
            rf"(?:ทำ|เสร็จ|คืบหน้า|ได้|ผล|ดำเนินการ){_DONE}(?:กี่\s?(?:%|เปอร์?เซ็นต์|เปอร์|เปอ)|ร้อยละเท่าไ(?:ร|หร่))|ร้อยละเท่าไ(?:ร|หร่)|กี่\s?(?:%|เปอร์?เซ็นต์|เปอร์)|(?:ทำ)?เสร็จ{_DONE}{ASKS}",
        ),
        ("output", rf"ผลผลิต{_IT}(?:คือ|เป็น|ได้)?{_DONE}{_WHAT}"),
        ("outcome", rf"ผลลัพธ์{_IT}(?:คือ|เป็น|ได้)?{_DONE}{_WHAT}"),
        (
            "risk",
            rf"(?:มี)?(?:ความ)?เสี่ยง{_DONE}(?:{ASKS}|{_WHAT}|แค่ไหน|สี(?:อะไร|ไหน))|(?:เป็น)?สี(?:อะไร|ไหน)",
        ),
        (
            "remarks",
            rf"(?:ระบบ|บอ[ตท])?(?:พบ|เจอ|เห็น|มี){_DONE}(?:ข้อสังเกต|อะไร(?:ผิด|แปลก)|ข้อ(?:ที่)?ควรตรวจ|จุดที่ต้องตรวจ|อะไร(?:ต้อง|ควร|น่า)ตรวจ){_DONE}(?:{ASKS}|{_WHAT})?",
        ),
        (
            "round",
            rf"(?:เป็น)?(?:ของ)?(?:รอบ|งวด)(?:ไหน|อะไร|ใด|วันที่เท่าไ(?:ร|หร่))|(?:ครบ)?กำหนด(?:ส่ง)?{_WHEN}",
        ),
        (
            "next",
            rf"(?:ต้อง|มี|อนุมัติแล้ว|ผ่านแล้ว|แล้ว|\s)*ใคร(?:ต้อง|จะ|มา|เป็นคน)*(?:อนุมัติ|ตรวจ|เซ็น|พิจารณา|ดู)(?:รับ)?ต่อ(?:จาก(?:{ME_OR_US}|พี่|นี้))?(?:อีก)?(?:{ASKS})?"
            rf"|(?:อนุมัติ|ผ่าน|เซ็น)แล้ว(?:รายงาน|มัน|จะ|ต้อง|ต้องส่ง|\s)*(?:ไป)?(?:ที่|หา|ให้)?(?:ไหน|ใคร)ต่อ",
        ),
        (
            "target",
            rf"(?:ใน)?(?:แผน|เป้า(?:หมาย)?|ตัวชี้วัด)(?:เขา|เค้า|ของ(?:เขา|เค้า)|ตาม)?(?:ตั้ง|กำหนด|บอก|วาง|เขียน)?(?:เป้า(?:หมาย)?)?(?:ไว้|คือ|ที่|ต้องได้|ว่า|\s)*(?:{_MUCH}|{_WHAT})"
            rf"|(?:ต้องได้|ควรได้|ตั้งเป้า(?:หมาย)?(?:ไว้)?)(?:ทั้งหมด)?{_MUCH}|(?:น้อย|ต่ำ|มาก|เกิน)กว่า(?:แผน|เป้า(?:หมาย)?){_DONE}{ASKS}|(?:ตาม|ถึง|ครบ|ได้ตาม)(?:แผน|เป้า(?:หมาย)?){_DONE}{ASKS}",
        ),
    )
)
"""What is asked, each of one row of the report."""
_WHY_SO = pattern_of(
    rf"{LEAD}{_IT}(?:ทำไม|เพราะอะไร)(?:ถึง|จึง|มัน|มี|ได้|ใช้|เขา|คน|งบ|เข้า|ร่วม|\s)*(?:แค่|น้อย|เพียง|มาก|เยอะ|เกิน|ต่ำ)?\s?[\d,.]*\s?(?:คน|บาท|ราย|%|เปอร์?เซ็นต์)?(?:เอง|จัง|กว่า(?:แผน|เป้า)|\s)*{TAIL}"
)
_OF_FIGURE = pattern_of(r"\d|แค่|น้อย|ต่ำ")
_PEOPLE = pattern_of(r"[\d,๐-๙]+\s?(?:คน|ท่าน|ราย(?!งาน|การ))")
_SENTENCE = pattern_of(
    r"[^\n]{0,80}?(?<![\d,๐-๙])[\d,๐-๙]{1,9}\s?(?:คน|ท่าน|ราย(?!งาน|การ))(?:[^\n]{0,24}(?=\s|$))?"
)
_AT = frozenset(("decision", "sure"))
"""The questions at which no words are a reason."""
_LOOK = " พิมพ์ “ดูไฟล์แนบ” เพื่อเปิดดู"
_SENT = "รายงาน {} ส่งเมื่อ {} โดย {}"
_REVIEWED = "ท่านอนุมัติแล้วไม่ต้องมีผู้บังคับบัญชาอนุมัติต่อ ผู้ดูแลระบบเป็นผู้ตรวจรับรายงาน"
_ASK_BACK = "เหตุผลดูได้จาก “สิ่งที่ทำ” ในรายงาน หากไม่ได้เขียนไว้ กด “ส่งกลับแก้ไข” แล้วพิมพ์สิ่งที่จะให้ชี้แจง"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what is told to words that ask facts of the report and nothing else; None for other
    words, and where they may be a reason."""
    kinds = _asked(text) if at in _AT else ()
    report = reports.by_id(context.session, answers["report_id"]) if kinds else None
    if report is None:
        return None
    sent = reports.version_of(context.session, report, answers["version"])
    lines = [_line(context, report, sent, each) for each in kinds]
    return Heeded(told="\n".join(dict.fromkeys(lines)), never_added=True)


def _asked(text: str) -> Sequence[str]:
    """Returns what is asked, in its order; nothing where a clause says anything else."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ()
    if one := _kind(plain):
        return (one,) if one != "why" else ("target", one) if _OF_FIGURE.search(plain) else ()
    parts = plain.split()
    for size in range(1, len(parts)):
        first, rest = _kind(" ".join(parts[:size])), " ".join(parts[size:])
        if first and len(parts) - size < _MOST_CLAUSES * 2 and (behind := _asked_behind(rest)):
            return sorted((first, *behind), key=lambda each: each == "why")
    return ()


def _asked_behind(text: str) -> Sequence[str]:
    if one := _kind(text):
        return (one,)
    return _asked(text)


def _kind(plain: str) -> str:
    if _WHY_SO.fullmatch(plain):
        return "why"
    return next((name for name, pattern in _KINDS if pattern.fullmatch(plain)), "")


def _line(context: Context, report: Report, sent: ReportVersion, kind: str) -> str:
    if kind == "sent":
        author = report_deciders.author(context.session, sent)
        who = f"{author.name} · {author.bureau.name}"
        return _SENT.format(report.activity.number, thai_moment(sent.submitted_at), who)
    if kind == "round":
        return f"รอบของรายงานนี้: {thai_date(report.due) if report.due else 'แผนไม่ได้กำหนดวันส่ง'}"
    if kind == "people":
        return _people(sent)
    if kind == "remarks":
        found = "\n".join(observation(Remark.from_kept(each)) for each in sent.remarks)
        return f"ระบบพบข้อที่ควรตรวจ: {found}" if found else "ระบบไม่พบข้อที่ควรตรวจในรายงานนี้"
    if kind == "target":
        target = report.activity.target or report.activity.output
        return f"แผนกำหนดเป้าหมายไว้ว่า: {target}" if target else "แผนไม่ได้ระบุเป้าหมายของกิจกรรมนี้ไว้"
    if kind == "next":
        return _REVIEWED
    return _ASK_BACK if kind == "why" else _of_version(sent, kind)


def _of_version(sent: ReportVersion, kind: str) -> str:
    told = {
        "budget": f"งบประมาณ: {budget_words(sent.budget_allocated, sent.budget_disbursed)}",
        "files": f"หลักฐานที่แนบ: {evidence_words(sent)}{_LOOK if sent.evidence else ''}",
        "published": f"การเผยแพร่: {publicity_words(sent)}",
        "percent": f"ผลการดำเนินการ: {percent_words(sent.percent)} · {STATUS[sent.status]}",
        "output": f"ผลผลิต: {sent.output or 'ไม่ได้ระบุ'}",
        "outcome": f"ผลลัพธ์: {sent.outcome or 'ไม่ได้ระบุ'}",
        "risk": f"ความเสี่ยง: {RISK.get(sent.risk or '', 'ไม่ระบุ')}",
    }
    return told[kind]


def _people(sent: ReportVersion) -> str:
    """Quotes what the report says of how many people there were."""
    told = (each for each in (sent.narrative, sent.output, sent.outcome) if _PEOPLE.search(each))
    text = next(told, "")
    found = _SENTENCE.search(text)
    if found is None:
        return "รายงานนี้ไม่ได้ระบุจำนวนคนไว้"
    return f"จำนวนคนตามรายงาน: “{found[0].strip()}”"
