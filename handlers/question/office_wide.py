"""Reads a question that is asked where others read the answer: whose figures it wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from handlers.context import Context
from handlers.question import topic
from handlers.question.topic import PERIOD, Topic
from handlers.understand.commands.bureau_mentions import split_marked
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME
from handlers.understand.thai import normalise


class Whose(Enum):
    """Whose figures are wanted, if not the whole office's."""

    OWN = "own"
    """Those of whoever asks, or of their bureau."""
    OTHERS = "others"
    """Those of a bureau or a person, or bureaus and persons by name."""


_WHOLE = pattern_of("ทั้งสำนักงาน|ทุก(?:สำนัก|คน|หน่วย)|ภาพรวม|ทั้งหมด|รวม|พวกเรา|กัน(?!ยา)")
_I = f"{ME}|เค้า"
_OWN = pattern_of(
    rf"ของ(?:{_I}|พี่|น้อง|ตัวเอง)(?!ๆ| ๆ)"
    rf"|(?:{_I})(?:เอง)?(?:ยัง|ส่ง|ค้าง|ต้อง(?!การ)|มี|ได้|เหลือ|ขาด|ทำ|ใช้|ไม่|รายงาน"
    r"|ลง(?!ความ)|ร่วม|เข้า)"
    rf"|ตัวเอง|(?:สำนัก|หน่วย|หน่วยงาน)(?:ของ)?(?:เรา|พี่|{_I})"
)
_BY_NAME = pattern_of(
    "ใคร|(?:สำนัก|หน่วย|หน่วยงาน|ท่าน|คน)(?:ไหน|ใด)|ราย(?:ชื่อ|สำนัก|บุคคล|คน)|แต่ละ(?:สำนัก|คน|หน่วย)|แยก(?:ตาม)?สำนัก"
)
_PERSON = pattern_of(
    r"(?:^|\s|ของ|แล้ว|ว่า)(?:คุณ|พี่|น้อง|ป้า|ลุง|นาย|นาง|นางสาว|ท่าน|อาจารย์)"
    r"(?!ค[ะ่]|คับ|ครับ|นะ|ๆ| ๆ|ทุก|บอ[ตท])[ก-ฮเ-ไ][ก-์]{1,14}?\s?(?:ส่ง|ค้าง|ทำ|ยัง|ใช้|รายงาน|เสร็จ)"
)


_NO_NAME = pattern_of("ผล|ยอด|จำนวน|ข้อมูล|ตัวเลข|สถานะ|ภาพ|งาน")
_FILLING = pattern_of(
    r"(?:(?<!มาตร)การ|เข้าร่วม|ลงนาม|ลงชื่อ|ประกาศ|เจตนารมณ์|นโยบาย|no\s?gift|policy|กิจกรรม|โครงการ|แผน|รายงาน|ล่าสุด"
    rf"|เป็น(?:{HOW_IN_SHORT})|บ้าง|หน่อย)",
    re.IGNORECASE,
)
"""Words behind a command that name no bureau and no time."""


def names_somebody(text: str) -> bool:
    """Tells whether the words are about a person by name: `พี่สมศรีส่งยัง`."""
    return _PERSON.search(normalise(text)) is not None


def _of_a_name(plain: str, name: str) -> bool:
    """Tells whether words that may be a name are what the sentence is about: `กฎหมายส่งยัง`."""
    return (
        bool(name)
        and not _NO_NAME.match(name)
        and (plain.startswith(name) or f"ของ{name}" in plain)
    )


def says_own(text: str) -> bool:
    """Tells whether the words are about whoever says them, and not about all."""
    plain = normalise(text)
    return _OWN.search(plain) is not None and _WHOLE.search(plain) is None


def read(
    context: Context,
    text: str,
    rest: str,
    before: Mapping[str, str],
    of_a_member: bool = False,
) -> Topic | Whose:
    """Returns what of the whole office the words ask about, or whose figures they want instead.

    rest: what of the words names something. before: the facts of the question that they build on.
    of_a_member: whether somebody is mentioned in them.
    """
    plain = normalise(text)
    whole = _WHOLE.search(plain) is not None
    may_name = of_a_member or _of_a_name(plain, split_marked(rest)[1]) or _PERSON.search(plain)
    if _BY_NAME.search(plain) or (may_name and not whole):
        return Whose.OTHERS
    if says_own(text):
        return Whose.OWN
    about = topic.of_the_office(context, text, _FILLING.sub(" ", rest).strip())
    if about is None:
        return Whose.OTHERS
    named = {name: str(value) for name, value in about.facts().items()}
    if not before or not named:
        return about
    kept = dict(before)
    if any(name in named for name in PERIOD):
        kept = {name: value for name, value in kept.items() if name not in PERIOD}
    return topic.from_facts(context, kept | named)
