"""Whole conversations without one tap, typed as clerks type, each to its end.

A line is who types, what, and after `->` words of what is said to them. Numbers, particles and own
words stand in them on purpose: if one is not understood, the product is to be mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import opens, signs
from tests.handlers.reports.sent_reports import person
from tests.models.reminders.owing import at
from tests.understanding.scenes import STRANGER, types_in

PEOPLE = {
    "reporter": "D0103",
    "head": "D0102",
    "director": "D0101",
    "admin": "D0002",
    "receiver": "D0105",
    "staff": "D0106",
}
_SILENT = "pdf ค่ะ"  # the document is the answer
SENT = """reporter: รายงาน 1.10 ค่ะ
reporter: เสร็จแล้วค่ะ
reporter: จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 5 คน
reporter: ได้ตามแผนทั้งหมดเลยค่ะ
reporter: ไม่ใช้งบ ไม่มีความเสี่ยง
reporter: ยังไม่มีหลักฐานค่ะ
reporter: ยังไม่ได้ลงที่ไหนเลยค่ะ
reporter: ถูกต้องแล้วค่ะ ส่งเลย -> ส่งรายงานแล้ว"""
WHOLE = (
    "รายงาน 1.10 เสร็จแล้ว จัดอบรม 5 คน เมื่อวันที่ 3 มกราคม ได้ตามแผนทั้งสองข้อ ไม่ใช้งบ ไม่มีความเสี่ยง"
    " ยังไม่ได้เผยแพร่ ยังไม่มีไฟล์"
)
APPROVED = f"""{SENT}
head: มีอะไรรออนุมัติบ้างคะ -> รออนุมัติ 1 ฉบับ
head: พิจารณา -> จัดแลกเปลี่ยนเรียนรู้
head: อนุมัติค่ะ
head: ใช่ค่ะ -> อนุมัติรายงาน 1.10 แล้ว
"""

CONVERSATIONS = {
    "a report": """
reporter: จะส่งรายงาน ๑.๑๐ ค่ะ
reporter: ทำไปแล้วครึ่งนึงค่ะ
reporter: จัดแลกเปลี่ยนเรียนรู้เมื่อ ๑๕ มกราคม มีคนมา ๕ คน
reporter: ได้ตามแผนหมดเลยครับ
reporter: ไม่ได้ใช้งบค่ะ
reporter: ไม่มีความเสี่ยงคะ
reporter: ไม่มีหลักฐานค่ะ
reporter: ลงครบหมดแล้วค่ะ
reporter: โอเค ส่งได้เลยครับ -> ส่งรายงานแล้ว
""",
    "a report in one line that asks nothing it was told": f"""
reporter: {WHOLE} -> ตรวจทานก่อนส่ง
reporter: ส่งเลยค่ะ -> ส่งรายงานแล้ว
""",
    "a report without its number": """
reporter: ส่งรายงานค่ะ ทำไปแล้ว 80% จัดอบรมให้บุคลากรเมื่อวันที่ 3 มกราคม -> จะเติมในรายงานให้
reporter: เอาข้อ ๑.๑๐ ค่ะ -> ผลผลิต
reporter: ได้ตามแผนทุกข้อ
reporter: ฟรีค่ะ ไม่เสียเงิน
reporter: เขียว
reporter: ไม่มี
reporter: ยังค่ะ
reporter: ยืนยันค่ะ -> ส่งรายงานแล้ว
""",
    "a correction before it is decided": f"""{SENT}
reporter: ขอถอนรายงาน 1.10 ส่งผิดค่ะ -> ถอนรายงาน 1.10
reporter: ใช่ค่ะ ถอนเลย -> ถอนรายงาน 1.10 แล้ว
reporter: รายงาน 1.10
reporter: ทำเหมือนครั้งก่อนค่ะ
reporter: ไม่มีรูปค่ะ
reporter: ยังไม่ลงค่ะ
reporter: ขอแก้สิ่งที่ทำ
reporter: จัดแลกเปลี่ยนเรียนรู้เมื่อ 16 มกราคม มีผู้เข้าร่วม 6 คน
reporter: ถูกต้องแล้ว ส่งได้เลยค่ะ -> ส่งรายงานแล้ว
""",
    "an approval": APPROVED,
    "a return and the second version": f"""{SENT}
head: ขอดูที่รออนุมัติหน่อย
head: พิจารณา
head: ให้เขาไปแก้มาใหม่ค่ะ -> เพราะเหตุใด
head: ผลผลิตยังไม่ตรงกับแผน ขอให้ระบุจำนวนผู้เข้าร่วม
head: ใช่ค่ะ -> ส่งกลับรายงาน 1.10 แล้ว
reporter: แก้รายงาน 1.10 ค่ะ -> ยืนยันการส่ง
reporter: ขอแก้ผลผลิตค่ะ
reporter: ผู้เข้าร่วม 5 คน จากเป้า 4 คน
reporter: เรียบร้อยแล้ว ส่งเลยค่ะ -> ส่งรายงานแล้ว
""",
    "an event at which people sign in": """
reporter: เปิดลงชื่อ 1.1 ค่ะ -> ชื่ออะไร
reporter: อบรมประมวลจริยธรรม
reporter: ห้องประชุม ๓๐๑ ค่ะ
reporter: พรุ่งนี้ ๙.๐๐-๑๒.๐๐ น. ค่ะ
reporter: ทั้งสำนักงานค่ะ
reporter: เอารหัสบนจอค่ะ
reporter: เฉพาะบุคลากรค่ะ -> ตรวจก่อนเปิดลงชื่อ
reporter: ถูกต้องแล้วค่ะ -> เปิดลงชื่อแล้ว
reporter: ปิดลงชื่อ
reporter: ใช่ค่ะ ปิดเลย -> ปิดลงชื่อแล้ว
""",
    "a self-assessment": """
reporter: จะประเมินองค์กรคุณธรรมของสำนักค่ะ -> ข้อ 1 จาก 9
reporter: ครบถ้วนค่ะ
reporter: ๒ คะแนนค่ะ
reporter: ดำเนินการบางส่วนค่ะ
reporter: เริ่มดำเนินการแล้วค่ะ
reporter: ยังไม่ได้ทำเลยค่ะ
reporter: สาม
reporter: 2
reporter: ไว้ก่อนค่ะ
reporter: ยังไม่มีค่ะ -> ตรวจก่อนส่งผลการประเมิน
reporter: ถูกต้องค่ะ ส่งเลย -> ส่งผลการประเมินองค์กรคุณธรรมแล้ว
""",
    "a gift": """
reporter: เมื่อวานได้กระเช้าผลไม้มาค่ะ -> มูลค่า
reporter: ๒,๕๐๐ บาทค่ะ
reporter: บริษัทสมมติ จำกัด
reporter: ผู้รับเหมาค่ะ
reporter: ให้ฉัน ปฏิเสธไม่ได้ค่ะ
reporter: ที่ห้องประชุม 301 ตอนมาตรวจงาน
reporter: คืนเขาไปแล้ว -> 28 กุมภาพันธ์ 2570
reporter: ถูกต้องค่ะ -> รายงานการรับของขวัญแล้ว
""",
    "a complaint without a name": """
reporter: อยากร้องเรียนค่ะ
reporter: ร้องเรียนค่ะ
reporter: ไม่บอกชื่อค่ะ
reporter: หน้าห้องรับเอกสารปิดก่อนเวลาทุกวันพุธ อยากให้ช่วยตรวจสอบด้วย -> รหัสติดตาม
reporter: ถูกต้องค่ะ ส่งเลย -> รับข้อร้องเรียนแล้ว
reporter: ติดตาม {code} -> รอผู้รับเรื่องรับทราบ
reporter: วันพุธที่แล้วก็ปิดตั้งแต่บ่ายสองค่ะ
reporter: ส่งให้ผู้รับเรื่องค่ะ -> ส่งให้ผู้รับเรื่องแล้ว
""",
    "a suggestion with a name": """
reporter: ขอเสนอแนะค่ะ
reporter: เปิดเผยชื่อได้ค่ะ
reporter: ใช้ชื่อในทะเบียนค่ะ
reporter: ไม่ต้องติดต่อกลับค่ะ -> เกิดอะไรขึ้น
reporter: ควรมีที่จอดรถสำหรับผู้มาติดต่อเพิ่มขึ้นอีก 10 คัน
reporter: ใช่ค่ะ ส่งเลย -> รับข้อเสนอแนะแล้ว
""",
    "leave and its end": """
reporter: พรุ่งนี้ถึงวันศุกร์ลาพักร้อนนะคะ -> 2 มีนาคม 2570 ถึง 5 มีนาคม 2570
reporter: ใช่ค่ะ -> บันทึกวันลา
reporter: กลับมาแล้วค่ะ
reporter: ใช่ค่ะ -> ยกเลิกวันลาแล้ว
""",
    "a deputy and the end of it": """
head: ฝากคุณรายงานดีดูแทนพรุ่งนี้ถึงวันศุกร์นะคะ
head: คุณรายงานดีค่ะ -> แก้ผู้แทนเป็น
head: ถูกต้องค่ะ -> กรุณาตรวจการ์ดด้านล่าง
head: ถูกต้องค่ะ -> มอบหมายให้
head: เลิกมอบหมายค่ะ
head: ใช่ค่ะ -> เลิกมอบหมายให้
""",
    "one's data": """
reporter: บอตเก็บอะไรของฉันไว้บ้าง -> นักวิเคราะห์นโยบายและแผน
reporter: ขอแก้ชื่อค่ะ สะกดผิด
reporter: ชื่อค่ะ
reporter: นางสาวตัวอย่าง รายงานดีมาก
reporter: ถูกต้องค่ะ ส่งเลย -> ส่งคำขอแก้ไขชื่อถึงผู้ดูแลระบบแล้ว
""",
    "a document": """
reporter: ขอเอกสารหน่อยค่ะ -> ต้องการเอกสารใด
reporter: แบบรายงานของสำนักค่ะ
reporter: 20 มีนาคมค่ะ
reporter: ขอเป็น pdf ค่ะ
reporter: ทำต่อ -> ไม่มีเรื่องที่ทำค้างไว้
""",
    "a round moved": """
admin: เลื่อนรอบ ๒๐ มีนาคม เป็น ๒๕ มีนาคม ค่ะ -> ตรวจการเลื่อนวันส่ง
admin: ถูกต้องค่ะ ยืนยัน -> เลื่อนรอบ 20 มีนาคม 2570 เป็น 25 มีนาคม 2570 แล้ว
""",
    "a code, and joining with it": """
admin: ขอออกรหัสให้ D0106 หน่อยค่ะ -> รหัสลงทะเบียน
stranger: สวัสดีค่ะ อยากลงทะเบียน
stranger: {joining} -> 4 ตัวท้าย
stranger: 0106
stranger: ยินยอมค่ะ -> ลงทะเบียนเรียบร้อย
""",
    "a case that came by telephone": """
receiver: มีคนโทรมาร้องเรียน ขอบันทึกเรื่องค่ะ
receiver: เมื่อวานค่ะ
receiver: ส่วนกลางของสำนักงานค่ะ
receiver: หน้าห้องรับเอกสารปิดก่อนเวลาทุกวันพุธ
receiver: ไม่บอกชื่อค่ะ
receiver: ไม่มีค่ะ
receiver: ถูกต้องค่ะ บันทึกเลย -> บันทึกเรื่องแล้ว
""",
    "a reminder put off": """
reporter: ขอเลื่อนเตือน 2.1 ไปพรุ่งนี้นะคะ -> เลื่อนการเตือนรายงาน 2.1
""",
    "joining announcements": """
staff: ขอเข้าร่วมประกาศไม่รับของขวัญค่ะ -> ประกาศที่รอท่านเข้าร่วม 6 ฉบับ
staff: เข้าร่วมทั้งหมดค่ะ -> เข้าร่วมแล้ว 6 ฉบับ
""",
    "no gift this round": """
staff: รอบนี้ไม่ได้รับของขวัญค่ะ -> ไม่ได้รับของขวัญ
""",
    "several reports approved and accepted": f"""{SENT}
{SENT.replace("1.10", "3.7")}
head: รออนุมัติค่ะ -> รออนุมัติ 2 ฉบับ
head: พิจารณา 1 ค่ะ
head: ขอดูก่อนนะคะ -> ทำต่อ
head: รออนุมัติ
head: พิจารณาอันที่ ๒
head: ไว้ก่อนค่ะ
head: อนุมัติที่ดูแล้วค่ะ
head: ใช่ค่ะ -> อนุมัติแล้ว 2 ฉบับ
admin: รอตรวจค่ะ
admin: ตรวจ 1
admin: ไว้ก่อนค่ะ
admin: รอตรวจ
admin: ตรวจอันที่ ๒ ค่ะ
admin: ไว้ก่อนค่ะ
admin: ตรวจรับที่ดูแล้วค่ะ
admin: ใช่ค่ะ -> ตรวจรับแล้ว 2 ฉบับ
""",
    "putting aside and coming back": """
reporter: รายงาน 1.10 ครับ
reporter: เสร็จแล้วครับ
reporter: เดี๋ยวมานะ ขอไปประชุมก่อน -> พิมพ์ “ทำต่อ”
reporter: ขอลาพรุ่งนี้ครับ
reporter: อยากแจ้งของขวัญที่ได้เมื่อวานด้วย -> พักการแจ้งวันลาไว้ให้แล้ว
reporter: กลับไปทำ 1.10 ต่อ -> สิ่งที่ทำ
reporter: จัดอบรม 5 คน เมื่อ 3 มกราคม
reporter: ส่งช้าได้ไหม -> ส่งหลังกำหนดได้
reporter: ตามแผนทั้งสองข้อครับ
reporter: ไม่ใช้งบ ไม่เสี่ยง
reporter: ยังไม่มี
reporter: ยังไม่ได้เผยแพร่ครับ
reporter: ส่งได้เลยครับ -> ส่งรายงานแล้ว
reporter: ทำต่อ -> เรื่องที่ทำค้างไว้
reporter: ทำเรื่องลาต่อครับ -> 2 มีนาคม 2570
reporter: ใช่ครับ -> บันทึกวันลา
reporter: ทำต่อ -> ได้รับสิ่งใด
""",
    "a good deed": """
reporter: จดความดีหน่อยค่ะ
reporter: เก็บกระเป๋าสตางค์ได้แล้วคืนเจ้าของ
reporter: สุจริตค่ะ
reporter: เมื่อวานค่ะ
reporter: เก็บไว้ดูเองค่ะ
reporter: บันทึกเลยค่ะ -> บันทึก
""",
    "a message to many": """
admin: ส่งข้อความถึงผู้รายงานทุกคน
admin: พรุ่งนี้ประชุมบ่ายโมงครึ่ง ห้อง 301
admin: ไม่แนบค่ะ
admin: ไม่มีปุ่มค่ะ
admin: ไม่ต้องค่ะ
admin: ไม่ด่วน รอได้ค่ะ
admin: วันทำการถัดไปค่ะ -> ผู้รับจะเห็นดังนี้
admin: ส่งเลยค่ะ -> ส่ง
""",
    "a question to the clinic": """
reporter: อยากถามคลินิกค่ะ
reporter: กิจกรรม 3.7 ต้องแนบรูปกี่รูปคะ
reporter: ส่งถามคนเลยค่ะ
reporter: ไม่บอกชื่อค่ะ
reporter: ส่งเลยค่ะ -> ส่งคำถามแล้ว
""",
    "a meeting entered": """
admin: เพิ่มกำหนดการ ประชุม STRONG 15 มี.ค. 13.30 น. ห้อง 301
admin: ถูกต้องค่ะ -> บันทึกกำหนดการแล้ว
""",
    "a day off": """
admin: หยุดเพิ่ม 4 มิ.ย. วันหยุดพิเศษ
admin: ใช่ค่ะ -> เพิ่มวันหยุด
""",
    "an activity's date moved": """
admin: เลื่อนกำหนด 1.10 เป็น 30 มิ.ย.
admin: ใช่ค่ะ -> เลื่อนกำหนดส่งของกิจกรรม 1.10
""",
}


MONDAY = date(2027, 3, 15)


def announces(house: House) -> None:
    """Announcements are open, and the director has joined them."""
    opens(house)
    signs(_chat(house, "director"))


def asks_about_gifts(house: House) -> None:
    """The round of 20 March is asked about, and the staff have joined."""
    announces(house)
    house.now = at(MONDAY)
    signs(_chat(house, "staff"))


def forgets(house: House) -> None:
    """One of the staff has no LINE account yet."""
    person(house, "D0106", line_user_id=None)


BEFORE: dict[str, Callable[[House], None]] = {
    "joining announcements": announces,
    "no gift this round": asks_about_gifts,
    "a code, and joining with it": forgets,
}


def plays(house: House, script: str) -> None:
    """Types every line; what is pushed reaches those it is for."""
    chats: dict[str, Chat] = {}
    for line in filter(None, script.splitlines()):
        who, _, rest = line.partition(": ")
        text, _, expected = rest.partition(" -> ")
        chat = chats.setdefault(who, _chat(house, who))
        before, sent = len(chat.heard), len(house.sent)
        chat.says(_with_codes(text, chats)) if not text.endswith(_SILENT) else types_in(chat, text)
        for other in chats.values():
            if other is not chat:
                other.hears(house.sent[sent:])
        assert expected in chat.since(before), (line, chat.since(before))


def _chat(house: House, who: str) -> Chat:
    return Chat(house, seed.line_id(PEOPLE[who]) if who in PEOPLE else STRANGER)


def _with_codes(text: str, chats: dict[str, Chat]) -> str:
    """Puts in the codes that were shown before."""
    if text == "{joining}":
        return _last(r"[A-Z0-9]{5}-[A-Z0-9]{5}", chats["admin"])
    if "{code}" not in text:
        return text
    return text.format(code=_last(r"(?:[A-Z0-9]{4}-){4}[A-Z0-9]{4}", chats["reporter"]))


def _last(pattern: str, chat: Chat) -> str:
    return str(re.findall(pattern, chat.since(0))[-1])


LATER = frozenset(
    (
        "a good deed",
        "a message to many",
        "a question to the clinic",
        "a meeting entered",
        "a day off",
    )
)
"""Played by `make soak`: each is as long as the others, and `make test` has enough of them."""


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=[pytest.mark.soak] * (n in LATER)) for n in CONVERSATIONS],
)
def test_it_is_typed_to_its_end(demo: House, name: str) -> None:
    BEFORE.get(name, lambda _house: None)(demo)
    plays(demo, CONVERSATIONS[name])
