"""The notice on personal data (PDPA, sections 19, 23 and 30 to 36): what is kept, why, how long.

How long is computed from what the rooms declare (`retention.times`), so that it stays true.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from handlers.guides.guide import Chapter, Guide
from models.upkeep import retention

NUMBER, TITLE = 9, "ประกาศความเป็นส่วนตัว"
_YEAR = timedelta(days=365)
_LINE = 80
"""So many signs surely stand on one line of paper."""
_UNSET = "ยังไม่ได้ตั้งชื่อผู้ติดต่อ กรุณาแจ้งผู้ดูแลเครื่องแม่ข่ายให้ตั้งค่า DPO_CONTACT ระหว่างนี้พิมพ์ “ติดต่อผู้ดูแลระบบ” ในแชต"


@dataclass(frozen=True)
class Forgotten:
    """Something that is deleted after a time.

    what: as people know it.
    of: its names in `retention.times`; all of them are kept equally long.
    """

    what: str
    of: tuple[str, ...]


FORGOTTEN = (
    Forgotten(
        "ปุ่มของคำตอบล่าสุด กับคำถามที่ไม่ใช่เรื่องลับ (เข้ารหัส)", ("inbox_event.shown", "outbox_message.shown")
    ),
    Forgotten("ไฟล์ที่ไม่ได้ใช้", ("attachment",)),
    Forgotten("จำนวนครั้งที่กรอกรหัสหรือเลขยืนยันผิด", ("throttle", "case_throttle")),
    Forgotten("เอกสารที่จัดทำ", ("document_request",)),
    Forgotten("ใบรหัสทั้งชุด", ("slip_batch.codes",)),
    Forgotten("ทะเบียนก่อนนำเข้าไฟล์", ("roster_import.before",)),
    Forgotten(
        "ข้อความที่ตอบหรือส่งไม่สำเร็จ เว้นแต่รอแก้เหตุขัดข้อง",
        ("inbox_event.payload", "outbox_message.body"),
    ),
    Forgotten("ไฟล์ทะเบียนที่นำเข้า", ("roster_import.rows",)),
    Forgotten("ร่างเรื่องร้องเรียน คำถามคลินิก แบบสำรวจ และความดี ที่ยังไม่ส่ง", ("secret drafts",)),
    Forgotten("ประโยคที่บอตอ่านไม่ออก ไม่เก็บว่าใครพิมพ์", ("missed_sentence",)),
    Forgotten("คำชื่นชมที่ผู้รับยังไม่ตอบ", ("offered_praise",)),
    Forgotten("รหัสลงทะเบียนที่หมดอายุแล้ว", ("joining_code",)),
    Forgotten("เวลาที่มีข้อความเข้าและคำตอบออก", ("inbox_event", "outbox_answer")),
    Forgotten("ร่างแผนที่นำเข้าแล้ว", ("plan_draft.content",)),
    Forgotten("ผลการลองเปิดลิงก์", ("link_look",)),
    Forgotten("ข้อทักจากการตรวจรายชื่อก่อนเปิดปี", ("roster_check.words",)),
    Forgotten("เรื่องร้องเรียนหลังปิด", ("complaint",)),
    Forgotten("คำถามถึงคลินิกหลังตอบ", ("advice_question",)),
    Forgotten("ชื่อบุคคลภายนอกที่ลงชื่อ", ("attendance_mark.name",)),
    Forgotten("คำแนะนำจากการนัดคลินิก", ("clinic_slot.advice", "clinic_follow_up.what")),
    Forgotten("ข้อความที่ส่งถึงหลายคน", ("circular.body",)),
    Forgotten("ข้อความจากการระดมความคิดหลังปิด", ("idea_round.texts",)),
    Forgotten("คำขอเปลี่ยนหน้าที่หรือปลดบัญชี", ("roster_request",)),
    Forgotten("ร่างที่ไม่มีผู้ทำต่อ พร้อมไฟล์", ("draft",)),
    Forgotten("เวลาที่แจ้งเตือนและที่ทำรายการ", ("outbox_message", "conversation")),
    Forgotten(
        "คำตอบแบบสำรวจ บัญชีผู้มีสิทธิและบัตรลงคะแนน หลังปิด",
        ("answer_box", "survey_named_answer", "election_voter"),
    ),
)
"""What is deleted by itself. A test holds it against what the rooms declare."""


def kept_for(kept: timedelta | int) -> str:
    """Returns how long that is, in words; a number is one of fiscal years."""
    if isinstance(kept, int):
        return f"{kept} ปีงบประมาณ"
    return f"{kept.days // _YEAR.days} ปี" if kept >= _YEAR else f"{kept.days} วัน"


def _forgotten() -> Iterator[str]:
    """Yields a line for each time, the shortest first, or for two of which little is told, so that
    all stands on one page; what no room has is left out."""
    times = retention.times()
    lines: dict[str, list[str]] = {}
    for each in FORGOTTEN:
        found = {kept_for(times[name]) for name in each.of if name in times}
        for words in found:
            lines.setdefault(words, []).append(each.what)
    told = [f"{words}: {' · '.join(what)}" for words, what in lines.items()]
    while told:
        line = told.pop(0)
        if told and len(line) + len(told[0]) <= _LINE:
            line = f"{line} | {told.pop(0)}"
        yield line


def notice(contact: str) -> Guide:
    """Returns the notice. contact: whom people ask about their data; "" if it is not set."""
    return Guide(
        number=NUMBER,
        name="privacy",
        title=TITLE,
        whom="สำนักงานเลขาธิการวุฒิสภา ผู้ควบคุมข้อมูล ตาม พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 23",
        lead=(f"ผู้ติดต่อเรื่องข้อมูลส่วนบุคคล: {contact or _UNSET}",),
        chapters=(*_WHAT_AND_WHY, _how_long(), *_WHO_AND_RIGHTS),
    )


def _how_long() -> Chapter:
    return Chapter(
        "เก็บนานเท่าใด",
        (
            "ลบเมื่อตอบแล้ว: ข้อความที่ท่านพิมพ์และคำตอบของบอต",
            *_forgotten(),
            "เท่าที่สำนักงานใช้ระบบและตามระเบียบงานสารบรรณ: ทะเบียน รายงาน ของขวัญ และบันทึกการใช้งาน",
        ),
        note="ครบเวลาแล้วคงไว้เฉพาะตัวเลขที่ไม่ชี้ถึงบุคคล ไฟล์สำรองลบตามรอบของผู้ดูแลเครื่องแม่ข่าย",
        numbered=False,
    )


_WHAT_AND_WHY = (
    Chapter(
        "เก็บอะไร",
        (
            "บุคลากร: เลขประจำตัว ชื่อ ตำแหน่ง สำนัก และหน้าที่ตามทะเบียน กับเลขบัญชี LINE เมื่อท่านยินยอม",
            "เรื่องที่ท่านกดส่ง: รายงานและหลักฐาน ของขวัญ การเข้าร่วม วันลา ร่าง และบันทึกว่าใครทำอะไรเมื่อใด",
            "ผู้ร้องเรียน: เรื่อง หลักฐาน และสิ่งที่ท่านบอกเท่านั้น ผู้ไม่บอกชื่อไม่เก็บบัญชี LINE เว้นแต่ขอให้เตือน",
            "ไม่เก็บ: ชื่อและรูปโปรไฟล์ LINE ตำแหน่งที่ตั้ง และเนื้อหาข้อความในกลุ่มที่ไม่ได้เรียกบอต",
        ),
        numbered=False,
    ),
    Chapter(
        "ใช้เพื่ออะไร ด้วยฐานใด",
        (
            "รายงาน อนุมัติ เตือน และจัดทำเอกสารของแผน: ภารกิจเพื่อประโยชน์สาธารณะ มาตรา 24 (4)",
            "รับเรื่องร้องเรียนและเบาะแส: มาตรา 24 (4) ข้อมูลอ่อนไหวที่ผู้แจ้งเล่ามา มาตรา 26 (5) (จ)",
            "รายงานการรับของขวัญ: หน้าที่ตามกฎหมาย มาตรา 24 (6)",
            "ผูกบัญชี LINE เพื่อส่งข้อความถึงท่าน: ความยินยอม มาตรา 19 ถอนได้ทุกเมื่อ",
        ),
        note="ไม่ยินยอมก็ไม่เสียสิทธิ ส่งรายงานเป็นเอกสารหรือให้ผู้อื่นรายงานแทนได้ และร้องเรียนได้โดยไม่ลงทะเบียน",
        numbered=False,
    ),
)
_WHO_AND_RIGHTS = (
    Chapter(
        "ใครเห็น",
        (
            "ผู้บังคับบัญชา ผู้บริหาร และผู้ดูแลระบบ: เท่าที่หน้าที่ต้องใช้ เรื่องร้องเรียนเฉพาะผู้รับเรื่องนั้น",
            "คำตอบที่ไม่เก็บชื่อและการลงคะแนนลับ: ไม่แสดงแก่ผู้ใดว่าใครตอบหรือเลือกอะไร",
            "ผู้ดูแลเครื่องแม่ข่ายที่ถือกุญแจ: อ่านสิ่งที่เก็บไว้ได้ จึงจำกัดจำนวนคน",
            "บริษัท LINE: ข้อความทุกข้อความผ่านบริษัท ซึ่งอาจเก็บไว้ต่างประเทศตามนโยบายของบริษัท",
        ),
        note="ไม่ขาย ไม่ใช้โฆษณา และไม่ส่งให้ผู้อื่น เว้นแต่กฎหมายกำหนด",
        numbered=False,
    ),
    Chapter(
        "สิทธิของท่าน",
        (
            "ดู ขอสำเนา และรับไฟล์ (มาตรา 30–31): พิมพ์ “ข้อมูลของฉัน” “ขอไฟล์ข้อมูล” หรือ “ใครดูข้อมูลของฉัน”",
            "แก้ไขให้ถูกต้อง (มาตรา 35–36): พิมพ์ “แก้ไขข้อมูล”",
            "ถอนความยินยอมและลบบัญชี LINE (มาตรา 19 และ 33): พิมพ์ “เลิกใช้บอต”",
            "ลบข้อมูลอื่น คัดค้าน หรือระงับการใช้ (มาตรา 32–34): แจ้งผู้ติดต่อข้างต้น",
            "ร้องเรียน (มาตรา 73): สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล",
        ),
        numbered=False,
    ),
)
