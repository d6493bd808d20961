"""What voting is called: its buttons, what is kept of a vote, and why something cannot be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.conversation import drafts
from handlers.elections import election_words
from handlers.messages import Button, Message, Para, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.elections.election import Election
from models.errors import Refusal

CAST, VOTED, RECEIPT = "cast_vote", "have_i_voted", "ballot_receipt"
ABOUT = "about_voting"
KEY, DRILL, OPEN_URN, COUNT = "election_key", "election_drill", "open_urn", "election_count"
HAND_OUT, HAND_IN, WITNESS = "hand_out_envelope", "hand_in_envelope", "witness_code"

MENU = drafts.MENU
HAVE_I = Button("ฉันลงคะแนนหรือยัง", opens(VOTED), "ฉันลงคะแนนหรือยัง")

ABOUT_BUTTON = Button("วิธีลงคะแนน", opens(ABOUT), "วิธีลงคะแนน")

KEPT = (
    "ระบบเก็บเพียงว่าท่านลงคะแนนแล้ว ไม่เก็บว่าใครเลือกใคร ไม่เก็บเวลา และไม่มีใครดูคะแนนได้ก่อนปิดหีบ "
    "แต่สิ่งที่ท่านกดผ่าน LINE และเครื่องของสำนักงาน หากต้องการความลับยิ่งกว่านี้ ขอซองลงคะแนนได้ที่คณะกรรมการ"
)
"""What is kept and what not; docs/protection.md says the same in full."""

ONCE = "ลงคะแนนได้ครั้งเดียว ยืนยันแล้วแก้ไม่ได้"
IN_PRIVATE = "การลงคะแนนเป็นความลับของแต่ละคน จึงทำในแชตส่วนตัวเท่านั้น"


def vote(election: Election) -> Button:
    return Button("ลงคะแนน", opens(CAST, about=election.id), "ลงคะแนน")


def make_key(election: Election) -> Button:
    return Button("ทำกุญแจเปิดหีบ", opens(KEY, about=election.id), "ทำกุญแจเปิดหีบ")


def drill(election: Election) -> Button:
    return Button("ซ้อมเปิดหีบ", opens(DRILL, about=election.id), "ซ้อมเปิดหีบ")


def open_urn(election: Election) -> Button:
    return Button("เปิดหีบ", opens(OPEN_URN, about=election.id), "เปิดหีบ")


def see_count(election: Election) -> Button:
    return Button("ผลนับคะแนน", opens(COUNT, about=election.id), "ผลนับคะแนน")


def kept_para() -> Para:
    return Para(KEPT, tone="muted")


# -- why not -------------------------------------------------------------------------------------


def _day(refusal: Refusal, name: str) -> str:
    day = refusal.facts[name]
    assert isinstance(day, date)
    return thai_date(day)


def why(refusal: Refusal) -> str:
    """Says why something cannot be done with a vote now, and what can be done instead."""
    match refusal.code:
        case "not_begun":
            return f"ยังไม่ถึงวันลงคะแนน เริ่มได้ตั้งแต่ {_day(refusal, 'first_day')}"
        case "over":
            return f"ปิดลงคะแนนแล้วเมื่อสิ้นวันที่ {_day(refusal, 'last_day')} จึงลงคะแนนไม่ได้แล้ว"
        case "committee_small":
            return f"ยังไม่ได้ตั้งคณะกรรมการให้ครบ {refusal.facts['smallest']} คน"
        case "roll_small":
            size, least = refusal.facts["size"], refusal.facts["smallest"]
            return f"ผู้มีสิทธิลงคะแนนมี {size} คน ต้องมีอย่างน้อย {least} คน คะแนนจึงจะไม่ชี้ถึงบุคคล"
        case "other_key":
            return f"ไฟล์นี้เป็นกุญแจอื่น (ลายนิ้วมือ {refusal.facts['print']}) กรุณาใช้ไฟล์ของการคัดเลือกนี้"
    return _PLAIN.get(refusal.code, election_words.NOT_NOW)


_PLAIN: Mapping[str, str] = {
    "not_open": "ขณะนี้ไม่ได้เปิดลงคะแนน พิมพ์ “คัดเลือกดีเด่น” เพื่อดูวันลงคะแนน",
    "not_on_roll": (
        "ไม่มีชื่อท่านในบัญชีผู้มีสิทธิ ซึ่งกำหนดไว้ในวันเปิดลงคะแนน หากเห็นว่าไม่ถูกต้อง กรุณาแจ้งคณะกรรมการคัดเลือก"
    ),
    "already": "ท่านลงคะแนนแล้ว จึงลงอีกไม่ได้ หากท่านไม่ได้ลงเอง กรุณาแจ้งคณะกรรมการคัดเลือกทันที",
    "has_paper": "ท่านรับซองลงคะแนนแล้ว จึงลงคะแนนในแชตไม่ได้ กรุณาส่งซองคืนคณะกรรมการก่อนปิดลงคะแนน",
    "no_choice": "ผู้ที่เลือกไว้ถอนตัวแล้ว หรือเลือกเกินจำนวน กรุณาเลือกใหม่",
    "own_vote": "การคัดเลือกครั้งนี้เลือกตนเองไม่ได้ กรุณาเลือกผู้อื่น",
    "not_committee": election_words.COMMITTEE_ONLY,
    "not_chair": election_words.CHAIR_ONLY,
    "not_drilled": "ประธานยังไม่ได้ทำกุญแจและซ้อมเปิดหีบ",
    "no_nominee": "ยังไม่มีผู้ถูกเสนอชื่อที่ยอมรับแล้ว",
    "no_key": "ยังไม่มีกุญแจเปิดหีบ ประธานพิมพ์ “ทำกุญแจเปิดหีบ” ก่อน",
    "opened": "เปิดลงคะแนนแล้ว จึงเปลี่ยนกุญแจไม่ได้",
    "wrong_number": "ตัวเลขไม่ตรง กรุณาดูตัวเลขล่าสุดแล้วพิมพ์ใหม่",
    "not_closed": "ยังไม่ปิดลงคะแนน จึงเปิดหีบไม่ได้ หีบเปิดได้หลังสิ้นวันสุดท้ายของการลงคะแนน",
    "altered": "บัตรในหีบไม่ตรงกับที่ปิดไว้ จึงไม่นับ กรุณาแจ้งผู้ดูแลระบบให้ตรวจบันทึกทันที",
    "not_counted": "ยังไม่ได้นับคะแนน",
    "one_alone": "ต้องมีประธานและกรรมการอีกหนึ่งคนกดเปิดหีบ จึงจะนับได้",
    "no_witness": "รหัสพยานไม่ถูกต้องหรือหมดเวลา ให้กรรมการอีกคนพิมพ์ “รหัสพยาน” แล้วบอกตัวเลขใหม่",
    "not_a_code": "รหัสไม่ครบหรือไม่ใช่รหัสซอง กรุณาพิมพ์รหัส 12 ตัวบนซอง",
    "mistyped_code": "รหัสมีตัวที่พิมพ์ผิด กรุณาตรวจกับซองแล้วพิมพ์ใหม่",
    "unknown_code": "ไม่พบรหัสนี้ในการคัดเลือกครั้งนี้ กรุณาตรวจกับซองอีกครั้ง",
    "returned": "ซองรหัสนี้นำเข้าหีบแล้ว จึงนำเข้าอีกไม่ได้",
}


def refused(refusal: Refusal) -> Message:
    return Text(why(refusal), (MENU,))
