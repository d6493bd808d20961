"""Tells what words want of the people in a list of members: who comes, who goes, in whose place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.conversation import people_named
from handlers.understand.corrections.list_told import ListTold, read_list
from handlers.understand.corrections.row_orders import orders_rows
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, without_polite_ending
from handlers.working_groups.member_lines import is_me

_NO_NAME = pattern_of(
    rf"(?<!หม่อน)(?<!ผ้า)ไหม|มั้ย|อะไร|ใคร(?!่)|ทำไม|{HOW_IN_FULL}|เท่าไร|เท่าไหร่|(?<!เ)กี่|\?|ไม่รู้|ไม่ทราบ|ยังไม่"
    r"|^(?:\d+\s*)?(?:คน|ท่าน|ราย)(?:เท่านั้น|ก็?พอ|\s)*$"
    r"|^(?:ครบ|หมด|พอ|เสร็จ|ถูกต้อง|ตกลง|โอเค|ใช่|ไม่ใช่|ไม่มี|เท่านี้|แค่นี้|ผิด|ไม่ถูก)(?:แล้ว|เลย|ละ|หมด|ทั้งหมด|ทุกคน|\s|ค่ะ|ครับ)*$"
    r"|^คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ)\S{4}|^(?:สำนัก|กลุ่มงาน|ฝ่าย)\S+$|^(?:เอ[๊้]ย|อุ[๊้]ย)|ทุก(?:สำนัก|กลุ่ม|คน|ท่าน|ฝ่าย)|(?:คน|หัวหน้า|ผอ\.?)ทั้งหมด"
    r"|^(?:บันทึก|เซฟ|ยืนยัน|ส่ง|ต่อ(?:ไป)?|ถัดไป|จบ|เรียบร้อย)(?:แล้ว|เลย|ได้|ไป|ละ|นะ|\s|ค่ะ|ครับ)*$"
    r"|เปลี่ยน(?:ตัว)?เป็น|แก้(?:ไข)?เป็น|ทีหลัง|ค่อย(?:ใส่|เพิ่ม|แก้|บอก|ส่ง)|ขอ(?:ดู|ถาม|เช็[คก])|รอ(?:คำสั่ง|รายชื่อ|หัวหน้า|ผอ)|ไม่ได้|ไม่เอา|ไม่ต้อง"
    r"|^(?:ขอ|ช่วย|อยาก|จะ|\s)*(?:นัด|เชิญ|จอง|เลื่อน|เรียก)(?:หมาย|วัน|ห้อง|ทุกคน|ทั้งหมด|\s)*(?:ประชุม|อบรม|วัน|เวลา)"
)
"""A question, a number, words that end or save a list, a group or a unit, all of something, a slip,
an order, what is put off, or a wish to meet."""
TITLED = pattern_of(r"(?:ว่าที่|นาย|นาง|น\.ส\.|คุณ|ดร\.|พี่)\S")
"""`นางไหม ทองคำ` is somebody: whether such words are a question is asked."""
_SEATS_ONE = pattern_of("เป็น|หน้าที่|ประธาน|เลขา|ที่ปรึกษา|กรรมการ|คณะทำงาน|ผู้ช่วย")
_IS_SEAT = pattern_of(
    r"(?:คณะทำงานและ|กรรมการและ)?(?:รอง|ผู้ช่วย)?(?:ประธาน|เลขา(?:นุการ)?|ที่ปรึกษา|กรรมการ|คณะทำงาน|สมาชิก|หน้าที่)\S*(?:\s.*)?"
)

_WHY_OUT = pattern_of(
    r"(?<=ออก)(?:ไป|ก่อน|เลย|ด้วย|หน่อย|ให้|นะ|ค่ะ|คะ|ครับ|คับ)*[\s,]+(?:(?:เพราะ|เนื่องจาก|พอดี)\S.*"
    r"|(?:แก|เขา|เค้า|ท่าน|เธอ|คนนี้|เจ้าตัว|พี่เขา|พี่แก)(?:ขอ|ไม่|ปฏิเสธ|ติด|ย้าย|ลา|ป่วย|เกษียณ|บอก|แจ้ง|จะ|ได้|มี).*"
    r"|(?:ปฏิเสธ|ไม่ว่าง|ไม่สะดวก|ติดภารกิจ|ติดงาน|ย้าย(?:ไป)?แล้ว|ลาออก(?:ไป)?แล้ว|เกษียณ).*)$"
)
"""Why somebody is taken out, told behind it."""


_WITHDRAWS = pattern_of(
    r"(?P<who>(?:ว่าที่|นาย|นาง|น\.ส\.|คุณ|ดร\.|พี่|น้อง)\S+?(?:\s\S+?)?)\s?(?:เขา|แก|ท่าน)?(?:ขอ|จะ)?(?:ถอนตัว|ถอนชื่อ|ไม่(?:ขอ)?(?:เป็น|ร่วม|อยู่|รับ)(?:แล้ว|ต่อ))(?:ออก)?(?:ไป)?(?:แล้ว|ค่ะ|คะ|ครับ|คับ|นะ)*"
    r"(?:\s(?:แก|เขา|เค้า|ท่าน|เธอ|เพราะ|ติด|ไม่ว่าง|ย้าย)\S.{0,40})?"
)
"""`คุณ… ขอถอนตัว แกไม่ว่าง`: somebody goes."""


def list_said(text: str, value: Mapping[str, Any]) -> ListTold | None:
    """Returns what the words say of the list; None for words that order nothing."""
    names = [each["name"] for each in value["people"]]
    whole = _WHY_OUT.sub("", " ".join(text.split()))
    if "ถอน" in whole or "ไม่" in whole:
        gone = _WITHDRAWS.fullmatch(whole)
        whole = f"เอา{gone['who']}ออก" if gone is not None else whole
    told = read_list(whole, lambda words: _is_somebody(words, names))
    return told if "\n" not in text.strip() else None


def _is_somebody(words: str, names: Sequence[str]) -> bool:
    """Tells whether the words are a person, and no seat."""
    if _IS_SEAT.fullmatch(words) or is_no_name(words):
        return False
    return is_me(words) or people_named.is_somebody(words, names)


def each_by_name(text: str) -> str:
    """Returns a line for each of several titled people whom one sentence only names."""
    told = list_said(text, {"people": []})
    named = [each.comes for each in told.clauses] if told is not None else []
    plain = _SEATS_ONE.search(text) is None and all(map(TITLED.match, named))
    return "\n".join(named) if len(named) > 1 and plain else text


def orders_people(text: str) -> bool:
    """Tells whether the words want people of a list taken out or exchanged: `ลบคนที่ 3 ออก`,
    `เอานาย… ออก`. They are no wish to leave."""
    return orders_rows(text) or takes_somebody_out(text) or wants_all_heads(text)


def wants_all_heads(text: str) -> bool:
    """Tells whether the words want those who lead the bureaus, all of them."""
    return _ALL_HEADS.fullmatch(without_polite_ending(normalise(text))) is not None


_ALL_HEADS = pattern_of(
    r"(?:ขอ|ช่วย|ให้|แล้ว|ก็|เพิ่ม|ใส่|เอา|ดึง|เชิญ|ตั้ง|รวม|\s)*(?:ผอ\.?|ผู้อำนวยการ|หัวหน้า)(?:ของ|สำนัก|\s)*(?:ทุก|ทั้งหมด|ครบทุก)\s?(?:สำนัก|คน|ท่าน|แห่ง)?"
    r"(?:เข้า|มา|ด้วย|เลย|หมด|ให้|หน่อย|ไป|เป็น(?:คณะทำงาน|กรรมการ|สมาชิก)|\s)*"
)
"""`เพิ่มหัวหน้าทุกสำนักเข้าไปเลย`."""


def takes_somebody_out(text: str) -> bool:
    """Tells whether the words take out somebody whom they name with a title, or who types."""
    told = list_said(text, {"people": []})
    gone = [each.goes for each in told.clauses if each.goes] if told is not None else []
    return bool(gone) and all(TITLED.match(each) or is_me(each) for each in gone)


def is_no_name(words: str) -> bool:
    return TITLED.match(words) is None and _NO_NAME.search(words) is not None
