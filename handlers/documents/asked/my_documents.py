"""`ไฟล์มายังครับ`, `ภาพที่ขอไว้เสร็จหรือยัง`: what became of the documents and pictures that one
asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.documents import document_words
from handlers.documents.document_words import AGAIN, FORMATS, LINK
from handlers.documents.kinds_in_words import TITLES
from handlers.documents.make_document import FLOW
from handlers.documents.newest_asked import newest
from handlers.documents.wished.asked_whether_made import BARE
from handlers.messages import Button, Card, Message, Para, Row, Text, Tone
from handlers.question.query import Query, opens
from handlers.reports.report_words import moment_words
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.documents import documents
from models.documents.document import MADE, REFUSED, WAITING, DocumentRequest

NAME = "my_documents"
_LONGEST = 60
_THING = (
    r"(?:ไฟล์|เอกสาร|รูปภาพ|ภาพ|รูป|กราฟ|แผนภูมิ|แผนที่|ชาร์ต|pdf|word|excel|เวิร์ด|เวิด|เอ็กเซล|พีดีเอฟ"
    r"|เล่มรายงาน|เล่ม|สรุป|ตัวที่ขอ|อันที่ขอ|ที่ขอ)"
)
_TITLES = "|".join(map(re.escape, sorted(TITLES.values(), key=len, reverse=True)))
_FILLED = (
    rf"(?:ที่|ของ|ขอ|สั่ง|ให้ทำ|ไว้|ไป|เมื่อกี้|เมื่อตะกี้|ตะกี้|เมื่อครู่|เมื่อเช้า|เมื่อวาน|ก่อนหน้า|นั้น|นี้|นั่น|อ่ะ|ล่ะ|{ME}|พี่"
    rf"|{_TITLES}|รายงาน(?:ของ)?(?:สำนักงาน|สำนัก)?|งบ(?:ประมาณ)?|สถานะ|ความคืบหน้า|มัน|ตกลง|แล้ว|ตอนนี้|\s)*"
)
_COME = (
    rf"(?:(?:ส่ง|ทำ|จัดทำ|ออก|โหลด)?(?:มา|เสร็จ|ได้|ถึง|พร้อม|ครบ|ส่ง|เรียบร้อย)(?:แล้ว|ให้|มา|ถึง|ได้|\s)*(?:หรือยัง|รึยัง|แล้วยัง|ยัง|{WHETHER}|เมื่อไ(?:ร|หร่))"
    r"|(?:อยู่)?(?:ที่)?ไหน(?:แล้ว)?|ยังไม่(?:มา|เห็น|ได้|ถึง|เสร็จ|ส่ง)(?:มา|เลย|อีก|สักที|ซะที|เหรอ|หรอ|\s)*|ไม่เห็น(?:มา|มี)?(?:เลย)?|หาย(?:ไป)?ไหน(?:แล้ว)?|ไปถึงไหน(?:แล้ว)?|(?:จะ)?ได้เมื่อไ(?:ร|หร่)|นานจัง|ทำไม(?:ยัง)?ไม่(?:มา|ได้)(?:สักที)?|ช้าจัง)"
)
_STATE = pattern_of(
    rf"{_FILLED}(?:ไหน(?:อ่ะ|ล่ะ|\s)*)?{_THING}{_FILLED}{_THING}?{_FILLED}(?:จะ)?{_COME}(?:อ่ะ|เนี่ย|\s|เลย|แล้ว)*(?:ยังไม่เห็น|ยังไม่มา|ยังไม่ได้)?",
    re.IGNORECASE,
)
_GOT = pattern_of(
    rf"{_FILLED}(?:(?:ได้(?:รับ)?|มี|เห็น)(?:ตัว)?{_THING}{_FILLED}(?:แล้ว|มา|ให้|\s)*(?:หรือยัง|รึยัง|แล้วยัง|ยัง)|ยังไม่(?:ได้)?(?:รับ|เห็น){_THING}{_FILLED}(?:เลย|สักที|ซะที|\s)*)",
    re.IGNORECASE,
)
"""`ได้ไฟล์หรือยังคะ`: asks whether it has come."""
_WHICH = pattern_of(
    r"(?:แล้ว|ตกลง|ตอนนี้|สรุป|วันนี้|\s)*(?:เคย)?(?:ขอ|สั่ง|ได้(?:รับ)?|โหลด)(?:ไฟล์|เอกสาร)อะไร(?:ไว้|ไป|มา|แล้ว)+(?:บ้าง|มั่ง)?(?:แล้ว)?"
    r"|(?:แล้ว|ตกลง|ตอนนี้|สรุป|วันนี้|\s)*(?:เคย)?(?:ขอ|สั่ง|ได้(?:รับ)?|โหลด)(?:ไฟล์|เอกสาร)(?:ไว้|ไป|มา)+(?:แล้ว)?(?:กี่(?:ไฟล์|ฉบับ|เล่ม|อัน|ตัว)|อะไร(?:บ้าง|มั่ง))(?:แล้ว)?"
)
"""`ได้ไฟล์อะไรมาบ้างแล้ว`: asks for the list; `มีเอกสารอะไรบ้าง` asks what there is."""
_GETS = pattern_of(rf"{_FILLED}(?:จะ)?(?:ได้(?:รับ)?|มี){_THING}{_FILLED}(?:{WHETHER})", re.IGNORECASE)
"""`ได้ไฟล์ไหมคะ`: of what was asked for a moment ago, or is being asked for."""
_OTHERS = pattern_of(
    "เซ็น|ลงนาม|เสนอ|อนุมัติ|พฤหัส|อินโฟ|หลักฐาน|แนบ|ประกาศ|คำสั่ง|หนังสือ|แผนผัง|รหัส|ห้อง|ร้องเรียน|แบบสำรวจ|ใครส่ง|(?<!การ)ส่งรายงาน|ของขวัญ"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question; bare words only while something is being made or was a moment ago."""
    if context.person is None or len(words) > _LONGEST or inside not in (None, FLOW.name):
        return None
    if not re.search(f"ยัง|สร้าง|จัดทำ|ไหน|เมื่อไ|อะไร|กี่|{WHETHER}|เห็น|เปล่า|นาน|ช้า|ไม่ได้|ไม่มา", words):
        return None
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain):
        return None
    if _WHICH.fullmatch(plain):
        return QUERY
    if inside is not None and newest(context) is None:
        return None  # the conversation says what is still to be chosen
    if _STATE.fullmatch(plain) or _GOT.fullmatch(plain):
        return QUERY
    if inside is not None:
        return None
    bare = _GETS.fullmatch(plain) is not None or BARE.fullmatch(plain) is not None
    return QUERY if bare and newest(context) is not None else None


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """What was asked for within a day, the newest first, and a document that is half asked for."""
    rows = documents.asked_by(context.session, context.me.id, context.now)
    half = any(each.row.flow == FLOW.name for each in drafts.resumable(context))
    waits = Para("มีเอกสารที่ยังเลือกไม่ครบ จึงยังไม่ได้จัดทำ กด “ทำเรื่องที่ค้างต่อ”", tone="warn")
    if not rows:
        words = "ใน 24 ชั่วโมงนี้ท่านยังไม่ได้ขอเอกสารหรือภาพใด กด “เอกสาร” เพื่อขอ"
        return [Text(f"{waits.text}\n{words}" if half else words, (AGAIN,))]
    return [
        Card(
            "เอกสารและภาพที่ท่านขอ",
            subtitle="ใน 24 ชั่วโมงนี้ ใหม่สุดอยู่บน",
            rows=(*((waits,) if half else ()), *(_row(context, each) for each in rows)),
            buttons=(AGAIN,),
            note="ไฟล์ที่เสร็จแล้วบอตส่งมาในแชตนี้เอง เปิดซ้ำได้จนครบ 24 ชั่วโมง",
        )
    ]


def _row(context: Context, row: DocumentRequest) -> Row:
    named = document_words.named_request(context.session, row.id, documents.spec_of(row))
    ending = FORMATS.get(row.ending, row.ending)
    about = " · ".join(filter(None, (named.about, ending)))
    asked = f"ขอเมื่อ {moment_words(row.asked_at)}"
    button = None
    if row.state == WAITING:
        state = "กำลังจัดทำ เสร็จแล้วบอตส่งมาในแชตนี้เอง"
    elif row.state == MADE:
        at = moment_words(row.made_at) if row.made_at is not None else ""
        state = f"ส่งแล้วเมื่อ {at}"
        button = Button("ขอลิงก์ใหม่", opens(LINK, r=row.id), "ขอลิงก์ใหม่")
    elif row.state == REFUSED:
        state = "ไม่ได้จัดทำ เหตุผลอยู่ในข้อความที่แจ้งไปแล้ว ขอใหม่ได้"
        button = Button("ขออีกครั้ง", named.asks(), "ขออีกครั้ง")
    else:
        state = "ไฟล์ลบแล้ว ขอใหม่ได้"
        button = Button("ขออีกครั้ง", named.asks(), "ขออีกครั้ง")
    tone: Tone = "good" if row.state == MADE else "warn" if row.state == REFUSED else "plain"
    return Row(named.title, "\n".join(filter(None, (about, asked, state))), button, tone)


QUERY = Query(NAME, ("เอกสารที่ขอไว้", "ไฟล์ที่ขอไว้"), answer, own=True, of_all="")
