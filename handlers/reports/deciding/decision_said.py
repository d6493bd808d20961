"""Reads what somebody says to do with reports that wait: approve, send back with a reason, or look.

`อนุมัติ 2.1 กับ 2.2 ค่ะ`, `ส่ง 3.4 กลับ เพราะเบิกเกิน`, `พิจารณา 3.3`, `อนุมัติหมดเลยยกเว้น 2.1`.
A question, and what has been done already, is none of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from handlers.reports.deciding import who_sent
from handlers.understand.corrections.correction_vocabulary import SECOND_THOUGHTS, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending, written_lines
from handlers.understand.told.quoted_text import MARKS, quoted

APPROVE, SEND_BACK, LOOK = "approve", "return", "look"

_LONGEST = 400
LONGEST_DEED = 90
"""Letters up to the number: what is longer tells a story."""


@dataclass(frozen=True)
class SaidDecision:
    """What is to be done.

    do: APPROVE, SEND_BACK or LOOK.
    numbers: the activities' numbers of the reports that are named; none: not named.
    every: all that wait are meant.
    but: numbers of those that are left out.
    beside: words about other reports that were said too, such as `ส่วน 3.4 ส่งกลับ`.
    reason: of a return, as typed.
    plain: the sentence begins with what to do, and not with the report or with having read it.
    clear: what is meant of several is certain. Without it nothing may be decided: `อนุมัติเฉพาะที่เขียว`.
    """

    do: str
    numbers: tuple[str, ...] = ()
    every: bool = False
    but: tuple[str, ...] = ()
    beside: str = ""
    reason: str = ""
    plain: bool = True
    clear: bool = True
    wish: str = ""
    """What is wished for the next time beside an approval; it is kept nowhere."""
    more: str = ""
    """What is asked behind it of who sent it, or said behind a quoted reason."""


NUMBER = (
    r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d%]|\.\d|\s*(?:บาท|พัน|หมื่น|แสน|ล้าน|คะแนน|เปอร|คน(?!ส่ง)|น\.))"
)
LEAD = (
    rf"(?:(?:ขอ(?!ง|คืน)|งั้น|โอเค|เออ|อือ|อืม|ok|ครับ|ค่ะ|คะ|ช่วย|รบกวน|จะ|{ME_OR_US}|พี่|เดี๋ยว|แล้วก็|แล้ว|ตกลง|ใช่|กด|เฮ้ย|เห้ย|ส่วน|สำหรับ)"
    r"[\s,]*){0,5}"
)
NOUN = r"(?:(?:รายงาน(?:กิจกรรม)?|กิจกรรม|ฉบับ(?:ที่)?|โครงการ|ข้อ|เรื่อง|อัน|ตัว|ของ|ทั้ง|เป็น)\s*){0,3}"
_AND = r"\s*(?:,|/|และ|กับ|แล้วก็|รวมทั้ง|\s)\s*"
_NUMBERS = rf"{NUMBER}(?:{_AND}{NOUN}{NUMBER}){{0,9}}"
_BACK = (
    r"(?:ส่งกลับ|ส่งคืน|ตีกลับ|ตีคืน|(?:ขอ)?คืน(?!นี้|วัน|งบ|เงิน|คลัง)|(?:ยัง)?ไม่อนุมัติ|(?:ยัง)?ไม่เห็นชอบ|(?:ยัง)?ไม่ให้ผ่าน|(?:ยัง)?ไม่ผ่าน"
    r"|ให้(?:เขา|น้อง)?(?:กลับ)?(?:ไป)?แก้(?:ไข)?(?:ใหม่)?)"
)
_READING = (
    r"(?:(?:อ่าน|ตรวจ(?:ดู|สอบ|ทาน)?|ดู|เช็ค|เช็ก)(?:รายงาน)?(?:แล้ว|เรียบร้อย|ครบ(?:ถ้วน)?|ละเอียด|ถูกต้อง|ดี|หมด|\s)+"
    r"|(?:เรียบร้อย|ครบถ้วน|ถูกต้อง)(?:ดี|แล้ว|หมด|\s)*)"
)
_AGREE = r"(?:อนุมัติ|เห็นชอบ|ให้ผ่าน|ผ่าน)"
_OPEN = r"(?:พิจารณา|ตรวจ(?:รับ|ดู)?|ขอดู|เปิดดู|เปิดอ่าน|เปิด|ดู|อ่าน)"
_ALL = (
    r"(?:ทั้งหมด|หมด|ทุก(?:ฉบับ|อัน|เรื่อง|รายงาน)|ทั้งคู่"
    r"|ทั้ง\s?(?:สอง|สาม|สี่|ห้า|\d{1,2}(?!\.?\d))\s?(?:ฉบับ|อัน|เรื่อง|รายงาน)?)"
)
TAIL = (
    r"(?:\s|,|ให้(?!แก้)|เลย|ได้(?!ไหม|มั้ย|หรือ|ป่าว|รับ)|ไป(?!แล้ว)|ด้วย|ก่อน|นะ|หน่อย|ที่รอ(?:อยู่)?|ที่เหลือ"
    r"|ฉบับ|รายงาน|เหมือนกัน|พร้อมกัน|ทีเดียว|แล้วกัน|ครับ(?:ผม)?|คับ|ค่ะ|คะ|จ้า|จ้ะ|ค่า)*"
)
_OF_BUREAU = r"(?:\s*(?:ของ|จาก)\s*(?:สำนัก|กลุ่ม)?[ก-๙]{2,40}?)?"
_BETWEEN = (
    r"(?:\s*(?:ครับ(?:ผม)?|ค่ะ|คะ|นะ(?=\s|ค)|อ่ะ|อะ(?=\s|$|คร|ค่)|จ้า"
    r"|(?:ไป|กลับ|เลย|ก่อน|ด้วย|ดีกว่า(?!นี)|แล้วกัน|ละกัน)(?=\s|[คน]|ก่อน|เลย|ดีกว่า|แล้วกัน|ละกัน|$)|[,:]))*\s*"
)

_RETURNED = (
    pattern_of(
        rf"{LEAD}{_BACK}(?:แก้(?:ไข)?)?\s*{NOUN}(?P<numbers>{_NUMBERS})(?:{_BETWEEN})(?P<why>.*)",
        re.DOTALL,
    ),
    pattern_of(
        rf"{LEAD}(?:ส่ง|ตี)\s*{NOUN}(?P<numbers>{_NUMBERS})\s*กลับ(?:{_BETWEEN})(?P<why>.*)",
        re.DOTALL,
    ),
)
_NAMED_RETURNED = pattern_of(
    rf"{LEAD}{NOUN}(?P<numbers>{NUMBER})\s*(?:นี้|นี่)?\s*(?:ขอ|จะ|ให้)?\s*{_BACK}(?:{_BETWEEN})(?P<why>.*)",
    re.DOTALL,
)
_BARE_RETURNED = pattern_of(
    rf"{LEAD}(?:(?:อัน|ตัว|ฉบับ|รายงาน)นี้\s*)?"
    r"(?:ส่งกลับ|ตีกลับ|(?:ยัง)?ไม่อนุมัติ|(?:ยัง)?ไม่ให้ผ่าน|ไม่ผ่าน)(?:แก้(?:ไข)?)?"
    rf"(?:{_BETWEEN})(?P<why>.*)",
    re.DOTALL,
)
_APPROVED = pattern_of(
    rf"{LEAD}(?:{_READING}{LEAD})?{_AGREE}\s*(?:ให้|เฉพาะ|แค่)?\s*{NOUN}(?P<numbers>{_NUMBERS})(?P<of>{_OF_BUREAU}){TAIL}"
)
_NAMED_APPROVED = pattern_of(
    rf"{LEAD}{NOUN}(?P<numbers>{_NUMBERS})\s*(?:ขอ|ให้)?\s*(?:(?:(?:โอเค|ok)\s?)?{_AGREE}|(?:โอเค|ok)(?:แล้ว)?){TAIL}"
)
_ALL_APPROVED = pattern_of(
    rf"{LEAD}(?:{_AGREE}{TAIL}{_ALL}|{_ALL}\s*{_AGREE}|(?:ที่(?:เปิด)?ดู(?:แล้ว)?)\s*{_AGREE}{TAIL}{_ALL}){TAIL}"
)
_BARE_APPROVED = pattern_of(rf"{LEAD}{_AGREE}{TAIL}")
_AFTER_READING = pattern_of(rf"{LEAD}{_READING}{LEAD}{_AGREE}{TAIL}")
_ALL_OF_THEM = pattern_of(rf"{LEAD}{_ALL}{TAIL}")
_IF_FINE = pattern_of(
    rf"(?:(?:ตอนนี้|วันนี้|\s)*(?:ยัง)?มี(?:รายงาน|ฉบับ|เรื่อง|งาน|อะไร|ไหน|\s)*(?:ที่)?รอ(?:{ME_OR_US}|พี่|ท่าน)?(?:อนุมัติ|พิจารณา|เซ็น|ตรวจ)?"
    rf"(?:อยู่|บ้าง|กี่ฉบับ|กี่เรื่อง)*(?:{WHETHER})?(?:ครับ|คะ|ค่ะ|\s)*\s)?"
    r"(?:ถ้า|หาก)(?:ดู|อ่าน|ตรวจ|ทุก(?:อย่าง|ฉบับ|อัน)|ทั้งหมด|ว่า|มัน|เรียบร้อย|โอเค|ok|ครบ(?:ถ้วน)?|ถูกต้อง|ปกติ|ดี"
    rf"|ไม่มี(?:ปัญหา|ข้อผิดพลาด|อะไร(?:ผิด(?:ปกติ)?|น่าห่วง|ติดขัด)?)|อะไร|แล้ว|หมด|อยู่|\s)+(?:ก็|{ME}|พี่|ขอ|จะ|ให้|\s)*"
)
"""What an approval of all that wait is bound to, behind the question what does."""
_LONGEST_OF_SEVERAL = 120
_SEVERAL = pattern_of(
    rf"{LEAD}(?:(?P<back>{_BACK})|{_AGREE})(?:ให้|ไป|เลย|แค่|\s)*"
    rf"(?:{_ALL}|เฉพาะ|ที่เหลือ|(?:ฉบับ|อัน)(?:อื่น|ที่)(?!\s*\d)).*"
)
_OTHER_SUBJECT = pattern_of(
    "ของขวัญ|เอกสาร|ประกาศ|บันทึก|หนังสือ|คำสั่ง|แผน|คำขอ|(?<!ขาด)(?<!ไม่มี)(?:ภาพ|รูป(?!ไม่|ยัง))"
)
_LOOKED = pattern_of(rf"{LEAD}{_OPEN}\s*{NOUN}(?P<numbers>{NUMBER})(?P<of>{_OF_BUREAU}){TAIL}")
_WHO_WROTE = pattern_of(
    r"(?<=\S)\s+(?:แล้ว)?ใคร(?:เป็นคน|เป็นผู้)?\s?(?:เขียน|ส่ง|ทำ|รายงาน)มา(?:\s|ค่ะ|คะ|ครับ|นะ)*$"
)
_NEXT = pattern_of(
    rf"(?:แล้ว|ส่วน|ว่าแต่|\s)+(?:รายงาน|ฉบับ)(?:กิจกรรม|ที่)?\s*(?P<numbers>{NUMBER})(?P<of>{_OF_BUREAU})\s*(?:ล่ะ|หละ|ละ){TAIL}"
)
_WAITS_ON = (
    r"(?:(?:เดี๋ยว|ยัง|ค่อย|ขอ|ให้|\s)*(?:รอ|ดู|อ่าน|ตรวจ|เช็[คก]|พัก|เก็บ|ไว้|ค้าง)"
    r"(?:ไว้|ดู)?(?:ก่อน|อีกที|ทีหลัง|ไว้))"
)
"""Said of a report on which nothing is decided yet: `อันที่สองรอดูก่อน`."""
_BESIDE = pattern_of(
    rf"(?:[\s,]|แต่)*(?:ส่วน|ยกเว้น|เว้น|แต่|นอกนั้น)\s*(?:แค่|ของ)?\s*{NOUN}(?={NUMBER})"
    rf"|(?<![\d.])(?={NUMBER}\s*(?:ขอ|จะ|ให้)?\s*(?:{_BACK}|{_WAITS_ON}))"
)
_TELLS_ON = pattern_of(
    r"[\s,]*(?:แล้ว)?(?:ฝาก|ช่วย|รบกวน)(?:ไป)?(?:บอก|แจ้ง)(?=(?:น้อง|เขา|เค้า|ผู้รายงาน|คนรายงาน|คนส่ง|คนเขียน|ว่า|ด้วย|\s).{3})"
)
"""Where a word for the reporter stands behind an approval: `2.1 โอเคแล้ว ฝากบอกน้องว่า…`."""
_THEN_APPROVES = pattern_of(
    rf"[\s,]+(?:(?:แต่|ส่วน|แล้วก็)\s*)?{NOUN}(?={NUMBER}\s*(?:ก็|ขอ|ให้|อันนี้)*(?:{_AGREE})(?:ได้|เลย|นะ|ครับ|ค่ะ|คะ|\s)*$)"
)
"""Where an approval of another one stands behind a return: `2.1 ส่งกลับ ขาดรูป 1.10 ผ่าน`."""
_LEAVES_OUT = pattern_of(r"(?:[\s,]|แต่)*(?:ยกเว้น|เว้น)")
_NUMBER_IN = pattern_of(rf"(?<![\d.]){NUMBER}")

_ASKING = (
    f"{WHETHER}|หรือ(?:ยัง|เปล่า|ไม่)|รึ(?:ยัง|เปล่า)|ใคร|เมื่อไ(?:ร|หร่)|ทำไม|อะไร|{HOW_IN_FULL}|เพราะเหตุใด"
)
_ASKS = pattern_of(_ASKING)
_ENDS_ASKING = pattern_of(rf"(?:{_ASKING}|ล่ะ)(?:คะ|ค่ะ|ครับ|นะ|\s)*$")
_ASKS_WITHIN = pattern_of(
    f"เหรอ|หรอ|หรือ(?:คะ|ครับ|$)|ป่ะ|กี่(?:ครั้ง|รอบ|คน|ฉบับ)|ตรงไหน|วันไหน|ทำไง|ทำยังไง|ใช่(?:{WHETHER})|เท่าไ(?:ร|หร่)"
)
_MENDS_PLAN = pattern_of("วันส่ง|วันที่|กำหนดส่ง|ชื่อกิจกรรม")
_BEGINS_ASKING = pattern_of(rf"(?:แล้ว|ได้|เพราะ|โดย|ไป|มา)*(?:{_ASKING})")
_TO_BE_TOLD = pattern_of(
    r"(?:ขอ|รบกวน|ช่วย|อยาก|ต้อง|ควร|เพื่อ|โปรด|กรุณา|\s)*(?:ให้)?(?:เขา|เค้า|น้อง|ผู้รายงาน|สำนัก|ช่วย|ต้อง|\s)*"
    r"(?:ระบุ|บอก|แจ้ง|ใส่|เพิ่ม|เติม|อธิบาย|เขียน|ชี้แจง|ตอบ|เล่า|กรอก)\S"
)
_ENDS_DOUBTING = pattern_of(
    rf"(?:{WHETHER}|หรือ(?:ยัง|เปล่า|ไม่)|รึ(?:ยัง|เปล่า)|ล่ะ)(?:คะ|ค่ะ|ครับ|นะ|\s)*$"
)
_NO_REASON = pattern_of(
    r"(?:ให้|แก่|คืน|ไป|มา|กลับ|เขา|เค้า|น้อง|พี่|ผู้รายงาน|คนรายงาน|สำนัก|แก้ไข|แก้|สอบถาม|ถาม|ทบทวน|ใหม่|อีกรอบ|อีกครั้ง|อีกที|ก่อน|หน่อย|ด้วย|ดีกว่า|เลย|ที|แล้วกัน|นะ|ค่ะ|คะ|ครับ|\s)*"
)
"""Only to whom it goes, and for what."""
_NOT_YET = pattern_of(
    "ยังไม่(?:อนุมัติ|เห็นชอบ)|ขอ(?:ดู|คิด|อ่าน|ปรึกษา|ถาม|เช็ก|เช็ค|ตรวจ)|เดี๋ยว|ไว้ก่อน|เอ้ย|เอ๊ย|เปลี่ยนใจ|อ่านผิด|กดผิด|พิมพ์ผิด|ไม่ใช่"
)
_HELD_ON = pattern_of(rf"(?:(?:{SLIPS}|{SIGHS}|{SECOND_THOUGHTS})(?:ครับ|ค่ะ|คะ|นะ|[\s,])*)+")
_AT_LAST = pattern_of(
    rf"(?P<why>\S.{{3,}}?)[\s,]+(?P<deed>{LEAD}(?:(?:อัน|ตัว|ฉบับ|รายงาน)นี้\s*)?(?:เลย|จึง)?(?:ส่งกลับ|ตีกลับ|ให้กลับไปแก้)(?:แก้(?:ไข)?)?(?:{_BETWEEN})"
    rf"{_NO_REASON.pattern})"
)
"""What is done stands behind why: `ยอดไม่ตรงกับเอกสาร ส่งกลับไปถามก่อน`."""
_BECAUSE = pattern_of(r"(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล(?:คือ|ว่า)?|โดยที่|บอก(?:เขา|น้อง)*ว่า)\s*")
_TO_MEND = pattern_of(
    r"(?:ให้|กลับ|ไป|มา|เขา|เค้า|น้อง|พี่|สำนัก)*(?:แก้ไข|แก้)(?:ใหม่|ก่อน|หน่อย|ด้วย|มา|นะ|ค่ะ|คะ|ครับ|คับ)*\s+(?=\S{4})"
)
"""What it goes back for, before the reason."""
POLITE_END = pattern_of(r"\s*(?:นะ)?(?:ครับ(?:ผม)?|คับ|ค่ะ|คะ)$")
_PAST = pattern_of(
    r"^(?:ไป|มา|กลับมา|กลับไป|ให้)*(?:แล้ว|เรียบร้อย)|^(?:กลับ)?มา(?:แล้ว|ให้|เมื่อ|จาก|วัน|$)|^เมื่อ(?:วาน|เช้า|กี้)"
)


def read_decision(text: str, bare: bool = False, inside: bool = False) -> SaidDecision | None:
    """Returns what the words say to do; None if they say nothing of the kind.

    bare: an approval or a return that names no report counts too.
    inside: at the question about one report, where `ทั้งสองฉบับ` alone says enough.
    """
    plain = normalise(text)
    if not plain or len(plain) > _LONGEST:
        return None
    more = not MARKS.isdisjoint(text) or "ใคร" in text or "ชื่อ" in text
    if more and (said := _with_more(text, bare, inside)) is not None:
        return said
    return (
        (None if inside else _of_those_in_order(plain))
        or _returned(plain, text)
        or _approved(plain, bare, inside)
        or _looked(plain)
        or _of_several(plain)
        or (_bare_return(plain, text) if bare else None)
    )


def _with_more(text: str, bare: bool, inside: bool) -> SaidDecision | None:
    """A return with a quoted reason, or a decision and behind it who sent the report."""
    given = quoted(text)
    first, asked = (given.before, given.behind) if given is not None else who_sent.parted(text)
    said = read_decision(first, bare, inside) if first and (given or asked) else None
    if said is None or given is None:
        return replace(said, more=asked) if said is not None and said.clear else None
    alone = said.do == SEND_BACK and not (said.reason or said.beside)
    return replace(said, reason=given.words, more=asked) if alone else None


def read_return_at_last(text: str) -> SaidDecision | None:
    """Returns the return of the report in hand that words say after they have held on, or told why:
    `เดี๋ยวก่อน ยอดไม่ตรง ส่งกลับไปถามก่อน`; None for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "กลับ" not in plain and "ไม่" not in plain:
        return None
    held = _HELD_ON.match(plain)
    behind = plain[held.end() :] if held is not None else plain
    if _NOT_YET.search(behind) is not None:
        return None
    lines = written_lines(text).strip()
    same = len(lines) == len(plain)
    typed = lines[len(plain) - len(behind) :] if same else behind
    if (said := _bare_return(behind, typed)) is not None:
        return said
    found = _AT_LAST.fullmatch(behind)
    if found is None or _NUMBER_IN.search(found["deed"]) is not None:
        return None
    reason = without_polite_ending(typed[: found.end("why")]).strip()
    return SaidDecision(SEND_BACK, reason=reason)


def reason_of(text: str) -> str:
    """Returns why a sentence sends a report back, `ส่งกลับ รูปไม่ครบ`; "" if it says no reason, and
    if it takes back what it said or waits."""
    plain = normalise(text)
    if _NOT_YET.search(plain):
        return ""
    said = read_decision(text, bare=True)
    if said is not None and said.do == SEND_BACK and not said.numbers:
        return said.reason
    found = _BACK_TO_DO.fullmatch(plain)
    return _reason(found["why"], text) if found and not _is_no_deed(found["why"]) else ""


_BACK_TO_DO = pattern_of(
    rf"{LEAD}(?:ส่งกลับ|ส่งคืน|ตีกลับ|ตีคืน|คืน)(?:ให้|ไป|มา|กลับ|น้อง|เขา|เค้า|ผู้รายงาน|คนรายงาน|สำนัก|ก่อน|เลย|\s)+"
    r"(?P<why>(?:เพิ่ม|เติม|แนบ|ใส่|ระบุ|เขียน|ปรับ|อธิบาย|ชี้แจง|กรอก|ถ่าย|หา|ขอ|ทำ)\S.{3,})"
)
"""To do what it goes back: `ส่งคืนน้องไปเพิ่มใบลงชื่อค่ะ`."""


def is_of_report(before: str, after: str) -> bool:
    """Tells of the words around `อันแรก` whether it is decided on, or looked at."""
    return _DECIDES_BEFORE.fullmatch(before) is not None or _DECIDES_BEHIND.match(after) is not None


_JOINED = r"(?:กับ|และ|แล้วก็|,|/)"
_DECIDES_BEFORE = pattern_of(
    rf"{LEAD}(?:(?:{_AGREE}|{_BACK}|{_OPEN})(?:ให้|เฉพาะ|แค่|\s)*)?(?:[^\s]{{3,12}}\s?{_JOINED}\s?){{0,3}}|.{{2,60}}(?:ยก)?เว้น\s*"
)
_DECIDES_BEHIND = pattern_of(
    rf"\s*(?:ขอ|จะ|ให้|ก็|เลย|\s)*(?:{_AGREE}|{_BACK}|{_WAITS_ON})|\s*{_JOINED}\s*(?:อัน|ตัว|ฉบับ)"
)


def _returned(plain: str, text: str) -> SaidDecision | None:
    apart = _THEN_APPROVES.search(plain, 1)
    beside = plain[apart.start() :] if apart is not None else ""
    plain = plain.removesuffix(beside)
    for pattern in (*_RETURNED, _NAMED_RETURNED):
        found = pattern.fullmatch(plain)
        if found is None or found.start("why") > LONGEST_DEED or _is_no_deed(found["why"]):
            continue
        reason = _reason(found["why"], text, len(beside))
        if pattern is _NAMED_RETURNED and not reason and "ยังไม่" in plain:
            continue  # `1.10 ยังไม่ผ่าน` tells how it stands
        return SaidDecision(
            SEND_BACK, _numbers(found),
            reason=reason, beside=beside, plain=pattern is not _NAMED_RETURNED,
        )  # fmt: skip
    return None


def _bare_return(plain: str, text: str) -> SaidDecision | None:
    """A return that names no report: `ส่งกลับค่ะ รูปไม่ครบ`."""
    found = _BARE_RETURNED.fullmatch(plain)
    if found is None or _is_no_deed(found["why"]) or _NUMBER_IN.search(plain) is not None:
        return None
    return SaidDecision(SEND_BACK, reason=_reason(found["why"], text))


def _is_no_deed(why: str) -> bool:
    """Tells whether what follows makes it a question, or something that was done before."""
    asks = _BEGINS_ASKING.match(why) or _ENDS_ASKING.search(why) or _ASKS_WITHIN.search(why)
    if asks and _TO_BE_TOLD.match(why) and not _ENDS_DOUBTING.search(why):
        return False  # the question is what the report is to answer
    return any((asks, _PAST.match(why), _MENDS_PLAN.match(why)))


def _reason(why: str, text: str, behind: int = 0) -> str:
    return "" if _NO_REASON.fullmatch(why) else _as_typed(why, text, behind)


def _as_typed(why: str, text: str, behind: int = 0) -> str:
    """The reason as it was typed, with its Thai digits, without what only leads to it.

    behind: so many letters stand behind it.
    """
    lines = written_lines(text).strip()
    same, end = len(normalise(lines)) == len(lines), len(lines) - behind
    found = lines[end - len(why) : end] if same else why
    for leads in (_TO_MEND, _BECAUSE):
        if (before := leads.match(found)) is not None:
            found = found[before.end() :]
    return POLITE_END.sub("", found).strip()


def _approved(plain: str, bare: bool, inside: bool) -> SaidDecision | None:
    first, beside = _parted(plain)
    if _ASKS.search(first) is not None:
        return None
    but = () if _TELLS_ON.match(beside) else tuple(_NUMBER_IN.findall(beside))
    said = beside if _LEAVES_OUT.match(beside) is None or _tells_more(beside) else ""
    for pattern in (_APPROVED, _NAMED_APPROVED):
        found = pattern.fullmatch(first)
        if found is not None:
            surely = pattern is _APPROVED or bool(but and _tells_more(beside))
            return SaidDecision(APPROVE, _numbers(found), but=but, beside=said, plain=surely)
    if _ALL_APPROVED.fullmatch(first) or inside and _ALL_OF_THEM.fullmatch(first):
        return SaidDecision(APPROVE, every=True, but=but, beside=said)
    if (beside if inside else bare and not beside) and _BARE_APPROVED.fullmatch(first):
        return SaidDecision(APPROVE, but=but, beside=said)
    if bare and not beside and len(plain) <= LONGEST_DEED and _AFTER_READING.fullmatch(plain):
        return SaidDecision(APPROVE, plain=False)
    return None


def _of_those_in_order(plain: str) -> SaidDecision | None:
    """An approval of whatever waits, if it is in order: `ถ้าเรียบร้อยก็ผ่านหมดเลย`."""
    found = _IF_FINE.match(plain) if len(plain) <= _LONGEST_OF_SEVERAL else None
    behind = plain[found.end() :] if found is not None else ""
    agreed = _ALL_APPROVED.fullmatch(behind) or _BARE_APPROVED.fullmatch(behind)
    return SaidDecision(APPROVE, every=True) if agreed else None


def _of_several(plain: str) -> SaidDecision | None:
    """What is said of several reports in words that do not tell which."""
    found = _SEVERAL.fullmatch(plain) if len(plain) <= _LONGEST_OF_SEVERAL else None
    if found is None or _ASKS.search(plain) or _OTHER_SUBJECT.search(plain):
        return None
    do = SEND_BACK if found["back"] is not None else APPROVE
    return SaidDecision(do, every=True, beside=plain, clear=False)


def _parted(plain: str) -> tuple[str, str]:
    """What is said first, and what is said of others: `ส่วน 3.4 ส่งกลับ`."""
    found = _BESIDE.search(plain, 1) or _TELLS_ON.search(plain, 1)
    return (plain, "") if found is None else (plain[: found.start()], plain[found.start() :])


def _tells_more(beside: str) -> bool:
    """Tells whether more is said of the others than that they are left out."""
    return re.search(rf"{_BACK}|เพราะ|เนื่องจาก", beside) is not None


def _looked(plain: str) -> SaidDecision | None:
    plain = _WHO_WROTE.sub("", plain)  # the report itself says
    found = None if _ASKS.search(plain) else _LOOKED.fullmatch(plain) or _NEXT.fullmatch(plain)
    return SaidDecision(LOOK, _numbers(found)) if found is not None else None


def _numbers(found: re.Match[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_NUMBER_IN.findall(found["numbers"])))
