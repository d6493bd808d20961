"""Whether the bot did what a sentence meant, judged coarsely by what it said and kept.

A standing fact is known by which it is, a conversation that waits by its state. Other replies are
known by the words they show, so a sentence of the bot that is worded anew may need its words here
anew. Nothing here knows how the bot reads a sentence.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tests.understanding.answers_shown import tells_how_files_come
from tests.understanding.facts_shown import fact_shown
from tests.understanding.scenes import PLACES, Heard

RIGHT, UNANSWERED, WRONG, LOST = "right", "unanswered", "wrong", "lost"
OUTCOMES = (RIGHT, UNANSWERED, WRONG, LOST)

REFUSAL = re.compile(
    "ยังไม่เข้าใจข้อความนี้|^บอตเข้าใจภาษาไทยเท่านั้น|^ไม่แน่ใจว่าหมายถึงเรื่องใด|หมายถึงข้อใด|ไม่พบสิ่งที่ถามถึง|กรุณาเลือกจากปุ่ม|กรุณากดปุ่ม|(?<!ที่)ยังไม่ได้บันทึก|แก้ตามนี้ไหม|^ขออภัยที่ยังช่วยไม่ได้|บอตยังตอบไม่ได้|^หากจะ(?:ทำเรื่องอื่นก่อน|ส่งตามนี้)|เปิดให้เฉพาะผู้มีหน้าที่|^วิธีใช้|^พิมพ์(จำนวนเงิน|วันที่|ร้อยละ|วันเริ่ม)"
    "|^บอตยัง[^ ]{2,30}ไม่ได้ จึงยังไม่ได้"
    "|^หมายถึง “[^”]{1,40}” ใช่ไหม|^ขออภัยที่เข้าใจไม่ตรง"
    "|^ไม่แน่ใจว่าถามอะไร|หากถามเรื่องอื่น พิมพ์อีกครั้งด้วยคำอื่น"
    "|กรุณาเล่า(?!ว่ามี)|^ไม่พบเรื่องนี้|^บอต STRONG ตอบในกลุ่มนี้|^ยินดีต้อนรับสู่|^ไม่พบรหัสนี้|^ทักแชตส่วนตัว|^ถามในกลุ่มนี้ได้"
)
OTHER_SUBJECT = re.compile(
    "^(สถานะ|แผนของ|ไฟเขียว|งบประมาณ|เรื่องที่เตือน|ใครยังไม่ส่ง|กิจกรรม |ข้อมูลของฉัน|ยังไม่มีกิจกรรม|เมนู)"
)
NOT_FOUND = "ไม่พบกิจกรรม"
ASKED_FOR_MORE = ("ไม่พบสำนัก", "พิมพ์ “ร่องรอย”")
"""The subject that was meant, with a hint what to name."""
TURNED_AWAY = ("ทักแชตส่วนตัว", "ยินดีต้อนรับสู่", "เบอร์โทรศัพท์ บอตไม่เก็บ")
"""What is said to somebody whose wish belongs elsewhere, or is of nothing that the bot keeps."""
HELPED = ("menu", "how to use", "how to register", "register")
"""What the page of help or of welcome answers; to anything else these pages are no answer."""

OPENS = {
    "report an activity": "report_activity|^รายงานกิจกรรม(?!.{0,3}ไม่พบ)",
    "report activity 2.1": "^รายงาน 2.1|ทำค้างไว้ 2.1|^เพิ่มสิ่งที่ทำ",
    "correct or withdraw a sent report": "ถอนรายงาน|จึงไม่มีอะไรให้ถอน|แก้ไขรายงาน",
    "tell why late": "แจ้งเหตุที่ล่าช้า|เหตุที่ล่าช้า|จึงไม่ต้องแจ้งเหตุ",
    "make a document": "^$|ต้องการเอกสารใด|ต้องการเป็นไฟล์|ของรอบใด|กำลังจัดทำ",
    "tell absence": "วันลา|^ลาตั้งแต่",
    "report a gift": "ได้รับสิ่งใด",
    "answer no gift received": "ไม่ได้รับของขวัญ|ไม่มีรอบ",
    "join announcements": "ประกาศที่รอท่าน|ยังไม่ได้เข้าร่วมประกาศ|ร่วมประกาศ",
    "file a complaint": "ต้องการแจ้งเรื่องประเภทใด|เปิดเผยชื่อ",
    "track a case": "พิมพ์รหัสติดตาม",
    "resume a draft": "^รายงาน 2.1 · ข้อ 2|ทำเรื่องที่ค้าง|ทำค้างไว้",
    "put reminders off": "เลื่อนการเตือน",
    "correct own data": "^ข้อมูลของฉัน|^แก้ข้อมูล|^ข้อมูลใดไม่ถูกต้อง|ข้อมูลที่ถูกต้อง",
    "leave the bot": "เลิกใช้บอต|ถอนความยินยอม",
    "menu": "^เมนู|^ถามในกลุ่มนี้ได้",
    "decide a report": "^(รออนุมัติ|รายงานรออนุมัติ|ผลการพิจารณา|ไม่มีรายงาน 2.1 ที่รอท่านพิจารณา)",
    "approve several": "^(รออนุมัติ|อนุมัติ|รายงานรออนุมัติ)|รายงานที่ดูแล้วตั้งแต่ 2 ฉบับ",
    "appoint a deputy": "มอบหมาย",
    "end a deputy": "เลิกมอบหมาย|ไม่มีการมอบหมาย|ยังไม่ได้มอบหมาย",
    "choose who reports": "ผู้รับผิดชอบรายงาน",
    "move a round": "จะเลื่อนรอบใด|^ตรวจการเลื่อนวันส่ง|เลื่อนรอบ|เลื่อนวันส่งของรอบ",
    "send a reminder": "^การเตือน|จะส่งเตือน",
    "review a report": "รอท่านตรวจ|^รอตรวจ|^ตรวจรายงาน",
    "score a measure": "ให้คะแนน",
    "change the roster": "บัญชีรายชื่อ|รายชื่อบุคลากร|^ทะเบียนบุคลากร|(?:^|ในทะเบียนบุคลากร .*)ใคร พิมพ์ชื่อ"
    "|เลขประจำตัวเจ้าหน้าที่คืออะไร|พ้นจากทะเบียน",
    "open a new year": "ปีงบประมาณใหม่|เปิดปี|^ตั้งปีงบประมาณ|เปิดได้ตั้งแต่|^นำเข้าแผน|^ยกแผน",
    "issue a code": "ออกรหัส|รหัสลงทะเบียนของ|ไม่มีรหัสที่ต้องออก",
    "announce to everybody": "ประกาศถึงทุกคน|แจ้งทุกคน|จะส่งข้อความถึงใคร|พิมพ์ข้อความที่จะส่ง",
    "report for a bureau": "รายงานแทน",
    "subscribe the briefing": "รับสรุป",
    "unsubscribe the briefing": "เลิกรับสรุป|ไม่ส่งสรุปให้ท่านแล้ว",
    "enter a case": "enter_case|รับเรื่องทางใด|ช่องทาง",
    "transfer a case": "ส่งต่อ|^เรื่องที่ท่านรับผิดชอบ",
    "work a case": "^เรื่องที่ท่าน|^ข้อร้องเรียน",
    "confirm case numbers": "ตัวเลขเรื่องร้องเรียนของสำนัก",
    "pass on praise": "คำชมเชย",
    "publish a suggestion": "เผยแพร่ให้ทุกคนอ่าน|ไม่มีข้อเสนอแนะ",
    "register": "รหัสลงทะเบียน|ไม่พบรหัส",
}
"""What shows that it was begun, by what is wanted."""

_RULES_OF_GIFTS = (
    "^เกณฑ์|เกณฑ์การรับของขวัญ|3,000 บาท|^No Gift คืออะไร|^ของขวัญญาติ"
    "|^รายงานรับของขวัญ · (?:ต้อง|ได้มาก|เลือก|นับ|ใคร)|^มูลค่าและผู้ให้|^ผลพิจารณาของขวัญ · "
)
ANSWERS = {
    "what is left to do, own": "ต้องส่งอีก|ยังไม่ส่ง|^เรื่องที่(เตือนท่าน|ต้องทำ)|^ไม่มีเรื่องที่ต้องทำ"
    "|^สถานะสำนักบริหาร|^ใครยังไม่ส่ง",
    "status of own bureau": "^สถานะสำนักบริหารงานกลาง |^สำนักบริหารงานกลาง .*ไม่มีรายงานที่ถูกส่งกลับ",
    "status of activity 2.1": "^สถานะ.*กิจกรรม 2.1|ยังไม่มีรายงานกิจกรรม 2.1 ที่ท่าน",
    "who approves": "ผู้อนุมัติ|ผู้บังคับบัญชา|อนุมัติโดย",
    "what activity 2.1 asks for": "^(กิจกรรม )?2.1 ",
    "what an activity asks for": r"^(กิจกรรม )?\d\.\d+ ",
    "when activity 2.1 is due": "^(กิจกรรม )?2.1 ",
    "dates of rounds": "^แผนของ.*(กำหนด|รอบ|ส่ง)|^รอบส่งรายงาน|^รายงานกิจกรรม.*กำหนดส่ง",
    "may one be late": "ส่งช้า|ส่งหลังกำหนด|แจ้งเหตุที่ล่าช้า|· เลยกำหนดแล้ว|^รายงานล่าช้า",
    "plan of own bureau": "^แผนของสำนักบริหารงานกลาง",
    "plan of the office": "^แผน|กิจกรรมในแผน",
    "about absence rules": "ไม่เกิน 30 วัน|ผู้ที่เห็นวันลา|^วันลา · ",
    "is tomorrow a holiday": "วันหยุด|วันทำการ",
    "gift rules": _RULES_OF_GIFTS,
    "own gifts": "^(ท่านยังไม่เคยรายงาน|ของขวัญที่ท่าน)",
    "own pledges": "เข้าร่วม",
    "who sees complaints": "ผู้ที่เห็น|ใครเห็น|ผู้เห็นเรื่อง|ไม่รู้ว่าเป็นท่าน|ไม่บอกชื่อก็ได้|ไม่ต้องลงทะเบียน",
    "who sees it": "ผู้ที่เห็น|ใครเห็น",
    "lost tracking code": "รหัสติดตาม.*(หาย|กู้|ออกใหม่|ลืม)|^รหัสติดตามเรื่อง · ",
    "why reminded": "^เรื่องที่เตือนท่าน",
    "own data": "^ข้อมูลของฉัน",
    "how to use": "^บอต · |^วิธีใช้|^บอตนี้คืออะไร|^ยินดีต้อนรับสู่|^ถามในกลุ่มนี้ได้|^บอต STRONG ตอบ",
    "whom to contact": "ติดต่อ",
    "what awaits me": "^รออนุมัติ|ไม่มีรายงานที่รอ",
    "who has not sent, own": "^ใครยังไม่ส่ง|^สถานะสำนักบริหาร",
    "gifts to decide": "ของขวัญที่(รอ|ท่าน)|ไม่มีของขวัญ|ไม่มีรายงานรับของขวัญ",
    "budget own": "^งบประมาณสำนักบริหาร",
    "risk colours own": "^ไฟเขียวเหลืองแดง สำนักบริหาร",
    "who has not sent, office": "^ใครยังไม่ส่ง",
    "who is latest": "ช้าที่สุด|ช้าสุด|ส่งช้า.*อยู่บน",
    "who was never late": "ไม่เคยส่งช้า|ไม่เคยช้า",
    "status of the office": "^(สถานะทั้งสำนักงาน|ภาพรวมการส่ง)",
    "status of bureau central administration": "^สถานะสำนักบริหารงานกลาง ",
    "status of bureau finance": "^สถานะสำนักการคลัง",
    "status of bureau law": "สำนักกฎหมาย",
    "status of March round, office": "^สถานะทั้งสำนักงาน รอบ 20 มีนาคม",
    "status last year, office": "2569",
    "who is reminded tomorrow": "^การเตือน",
    "who is not reached": "เตือนไม่ถึง",
    "who is not registered": "ยังไม่ลงทะเบียน(?!ซ้ำ)",
    "what awaits review": "รอท่านตรวจ|^รอตรวจ",
    "scores": "คะแนน",
    "common faults": "^ข้อบกพร่องที่พบบ่อย",
    "pledge coverage": "^ความครอบคลุม|^ไม่มีผู้ค้างเข้าร่วม|ใครยังไม่เข้าร่วม|ยังไม่เข้าร่วม \\d",
    "gift results": "^(?:รอบของปีงบประมาณ .{0,90})?ผล No Gift|^ของขวัญที่มูลค่าเกิน"
    "|^ของขวัญที่รายงาน ทั้งสำนักงาน",
    "complaint numbers": "^ตัวเลขเรื่องร้องเรียน|^เรื่องร้องเรียนรายเดือน|^เรื่องที่ท่านรับผิดชอบ .{0,30}รับ \\d",
    "audit trail": "^ร่องรอย",
    "what is due next month, office": "^.{0,20}ทั้งสำนักงาน|^แผนของทุกสำนัก",
    "evidence of 1.10": "หลักฐาน.*(ทุกสำนัก|เปิด)|^ไฟล์แนบ",
    "who has no superior": "ไม่มีผู้บังคับบัญชา",
    "without LINE": "รายงานแทน|ไม่มี LINE|· ทำทางใดได้|ไม่ใช้ LINE",
    "briefing": "^$|^สรุป|^สถานะทั้งสำนักงาน|กำลังจัดทำ",
    "completion office": "ทั้งสำนักงาน",
    "budget office": "^งบประมาณทั้งสำนักงาน",
    "red activities office": "^(แดง|ไฟเขียวเหลืองแดง ทั้ง)",
    "yellow activities office": "^(เหลือง|ไฟเขียวเหลืองแดง ทั้ง)",
    "best bureau": "ส่งครบ.*อยู่บน|มากที่สุด|ดีที่สุด",
    "compare half years": "^เทียบ.*ครึ่งปีแรก",
    "compare quarters": "^เทียบ.*ไตรมาสที่ 1",
    "compare with last year": "^เทียบ.*2569",
    "compare two bureaus": "^เทียบ.*สำนัก.*สำนัก",
    "forecast": "คาด|แนวโน้ม",
    "what changed": "^มีอะไรใหม่",
    "mean per bureau": "เฉลี่ย",
    "my cases": "^เรื่องที่ท่าน",
    "complaint deadline": "ภายใน.*วัน|ครบกำหนด|^เรื่องร้องเรียน · รอผล",
    "how to register": "รหัสลงทะเบียน|ขอรหัสใหม่จากผู้ดูแลระบบ|^การลงทะเบียนบอต · ",
    "where to publish": "เผยแพร่",
    "how to correct": "ถอนรายงาน|แก้ไข.*รายงาน|· (?:แก้ไขภายหลัง|ถอนหรือลบ)|^รายงานที่ถูกส่งกลับ",
}
"""What shows that it was told, by what is asked; its scope is part of it."""

FACTS: dict[str, tuple[str, ...]] = {
    "about absence rules": ("round/away",),
    "approve several": ("approval/several",),
    "who sees complaints": ("complaint/nameless",),
}
"""The standing facts that answer it too, by what is asked or wanted."""
WAITS = "ทำเรื่องที่ค้างต่อ"
"""The button by which somebody goes on with what they left in order to see something."""

STORED: dict[tuple[str, str], dict[str, object]] = {
    ("report:status", "done"): {"status": "done"},
    ("report:status", "started 50"): {"status": "started", "percent": "50"},
    ("report:status", "started 75"): {"status": "started", "percent": "75"},
    ("report:status", "started 80"): {"status": "started", "percent": "80"},
    ("report:status", "not started"): {"status": "not_started"},
    ("report:status", "started"): {"status": "started"},
    ("report:risk", "green"): {"risk": "green"},
    ("report:risk", "yellow"): {"risk": "yellow"},
    ("report:risk", "red"): {"risk": "red"},
    ("gift:value", "2500"): {"value": "2500.00"},
    ("gift:value", "1500"): {"value": "1500.00"},
    ("gift:value", "1000"): {"value": "1000.00"},
    ("gift:date", "yesterday"): {"received_on": "2027-02-28"},
    ("gift:date", "today"): {"received_on": "2027-03-01"},
    ("gift:date", "last Friday"): {"received_on": "2027-02-26"},
    ("complaint:kind", "complaint"): {"kind": "complaint"},
    ("complaint:kind", "praise"): {"kind": "compliment"},
    ("complaint:kind", "tip"): {"kind": "tip"},
    ("complaint:kind", "suggestion"): {"kind": "suggestion"},
    ("absence:days", "today"): {"days": "['2027-03-01', '2027-03-01']"},
    ("absence:days", "tomorrow"): {"days": "['2027-03-02', '2027-03-02']"},
    ("absence:days", "5-9 March"): {"days": "['2027-03-05', '2027-03-09']"},
    ("decide:decision", "approve"): {"decision": "approved"},
    ("decide:decision", "return"): {"decision": "returned"},
    ("move:round", "20 March"): {"round": "2027-03-20"},
    ("move:round", "20 June"): {"round": "2027-06-20"},
    ("move:date", "25 March"): {"new": "2027-03-25"},
    ("move:date", "a week later"): {"new": "2027-03-27"},
}
"""What is kept of an answer; an answer in own words is kept as it was typed."""

AS_PLANNED = "เป็นไปตามแผน"
"""What the button `as planned` keeps; words of one's own that say so are kept as well."""

STEP_OF = {
    "the percent": ("status", "percent"),
    "what was done": ("narrative",),
    "the risk": ("risk", "budget"),
    "the value": ("value", "what"),
}
_CORRECTED, _REPORT = "correct or withdraw a sent report", "report_activity"
_BESIDE = ("by_message", "asked", "opened_with")
Row = tuple[str, str, str, dict[str, Any]]


def judge(place: str, sentence: str, meaning: str, heard: Heard) -> str:
    """One of `OUTCOMES`."""
    reply = heard.reply.replace("\n", " ")
    if place in PLACES:
        return _inside(place, sentence, meaning, heard, reply)
    if _losses(heard, meaning):
        return LOST
    return _at_the_start(place, meaning, heard, reply)


def _at_the_start(place: str, meaning: str, heard: Heard, reply: str) -> str:
    kind, _, what = meaning.partition(" ")
    begun = [row for key, row in heard.after.items() if key not in heard.before]
    if kind == "does":
        seen = " ".join([reply, *(row[0] for row in begun)])
        private = place == "group" and reply.startswith("ทักแชตส่วนตัว")
        opened = re.search(OPENS[what], reply) or re.search(OPENS[what], seen)
        right = bool(opened) or private or _tells_fact(what, heard)
        right = right or what == _CORRECTED and _goes_on_with_a_draft(heard)
        right = right and NOT_FOUND not in reply[:40] and (private or not _refused(what, reply))
    elif kind == "question":
        asking_a_document = all(row[0] in ("documents",) for row in begun)
        may_begin = what in ("how to register",)
        right = bool(re.search(ANSWERS[what], reply)) or _tells_fact(what, heard)
        right = right and (asking_a_document or may_begin)
        right = right and not _refused(what, reply)
    elif kind == "refuses":
        return RIGHT if reply.startswith(TURNED_AWAY) else _missed(meaning, reply)
    elif kind == "thanks":
        right = bool(re.search("^ยินดีช่วย|^สวัสดี", reply))
    else:
        talk = re.search("^ยินดีช่วย|^สวัสดี|^ขออภัยที่ตอบไม่ตรง", reply)
        right = not begun and bool(REFUSAL.search(reply) or talk)
    return RIGHT if right else _missed(meaning, reply, bool(begun))


def _goes_on_with_a_draft(heard: Heard) -> bool:
    """Whether the report that is not sent yet goes on, and it is said how a file comes to it: who
    forgot one has nothing to withdraw."""
    waited = {key for key, row in heard.before.items() if row[::2] == (_REPORT, "paused")}
    goes_on = {key for key, row in heard.after.items() if row[::2] == (_REPORT, "active")}
    return bool(waited & goes_on) and tells_how_files_come(heard.reply)


def _tells_fact(what: str, heard: Heard) -> bool:
    return fact_shown(heard.reply) in FACTS.get(what, ())


def _refused(what: str, reply: str) -> bool:
    return bool(REFUSAL.search(reply)) and what not in HELPED


def _missed(meaning: str, reply: str, begun: bool = False) -> str:
    if NOT_FOUND in reply[:40]:
        return UNANSWERED if meaning.startswith("does report") else WRONG
    refused = REFUSAL.search(reply) or reply.startswith(ASKED_FOR_MORE)
    return UNANSWERED if refused and not begun else WRONG


def _inside(place: str, sentence: str, meaning: str, heard: Heard, reply: str) -> str:
    flow = PLACES[place].flow
    key, before = next((k, r) for k, r in heard.before.items() if r[0] == flow)
    after = heard.after.get(key)
    new = _new(before, after)
    kind, _, what = meaning.partition(" ")
    if kind in ("does", "stops"):
        return _ended(kind, meaning, after, new, reply)
    if after is None or _losses(heard, meaning):
        return LOST
    if kind.startswith("answers"):
        return _answered(place, sentence, kind, what, new, after, reply)
    moved = after[1] != before[1]
    if kind == "changes" and set(new) & set(STEP_OF[what]):
        return RIGHT  # the sentence told the new answer, too
    if new or moved and kind not in ("goes-back", "changes"):
        return WRONG
    if kind in ("goes-back", "changes"):
        trail = before[3].get("trail", [])
        wanted = STEP_OF[what] if kind == "changes" else trail
        return RIGHT if moved and after[1] in wanted else _missed(meaning, reply)
    return _not_an_answer(what, meaning, before, after, heard)


def waits(before: Row, after: Row, reply: str) -> bool:
    """Whether a conversation was put aside as it stood: it is paused, or something was shown before
    which its question is not asked again."""
    if after[:2] != before[:2] or after[3]["answers"] != before[3]["answers"]:
        return False
    return after[2] != "active" or WAITS in reply and not REFUSAL.search(reply)


def _ended(kind: str, meaning: str, after: Row | None, new: dict[str, str], reply: str) -> str:
    if kind == "does":
        done = after is None and "ส่งรายงานแล้ว" in reply
    else:
        done = after is None or bool(re.search("ยกเลิก.{0,40}(ใช่หรือไม่|แล้ว ข้อมูล)", reply))
    if done:
        return RIGHT
    return WRONG if new else _missed(meaning, reply)


def _not_an_answer(what: str, meaning: str, before: Row, after: Row, heard: Heard) -> str:
    """Of a sentence that was not kept, while its conversation stays where it was."""
    kind, reply = meaning.partition(" ")[0], heard.reply.replace("\n", " ")
    if kind == "pauses":
        return RIGHT if waits(before, after, reply) else _missed(meaning, reply)
    if kind == "question" and what != "about this step":
        told = re.search(ANSWERS[what], reply) or _tells_fact(what, heard)
        told = told and not _refused(what, reply)
        return RIGHT if told else _missed(meaning, reply)
    if kind == "unclear":
        told = REFUSAL.search(reply) or "ไปถามหรือตรวจก่อนได้" in reply
        return RIGHT if told else _missed(meaning, reply)
    if OTHER_SUBJECT.search(reply):
        return WRONG
    return UNANSWERED if REFUSAL.search(reply) else RIGHT


def _answered(
    place: str, sentence: str, kind: str, what: str, new: dict[str, str], after: Row, reply: str
) -> str:
    if not new and after[1] == PLACES[place].step:
        return _missed("answers", reply)
    wanted = STORED.get((place, what.partition(";")[0]))
    kept = {name: str(value) for name, value in after[3]["answers"].items()}
    if what == "unknown value":
        right = after[1] == "value_note"
    elif place == "report:output" and "plan" in what:
        right = kept.get("output") == AS_PLANNED or sentence[:12] in kept.get("output", "")
    elif what in ("not published", "all channels"):
        right = sentence not in kept.get("publicity", "")
    elif wanted is None:
        right = any(sentence[:12].strip() in value for value in new.values())
    else:
        right = all(_same(kept.get(name, ""), str(value)) for name, value in wanted.items())
    told = kind == "answers" or json.dumps(after[3], ensure_ascii=False).count(sentence[-8:]) > 0
    if right and kind != "answers" and (wanted_too := _told_of_a_gift(what)):
        told = all(value in kept.get(name, "-") for name, value in wanted_too.items())
        told = told and ("giver" in kept or "; giver" not in what)
    return (RIGHT if told else UNANSWERED) if right else WRONG


def _told_of_a_gift(what: str) -> dict[str, str]:
    """What `…; value 1500; giver; date yesterday` tells beside the thing, as it is kept."""
    value = re.search(r"; value (\d+)", what)
    told = {"value": f"{value[1]}.00"} if value else {}
    if "; date yesterday" in what:
        told |= {name: str(day) for name, day in STORED["gift:date", "yesterday"].items()}
    return told


def _same(kept: str, wanted: str) -> bool:
    return kept == wanted or kept.removesuffix(".00") == wanted


def _new(before: Row, after: Row | None) -> dict[str, str]:
    if after is None:
        return {}
    old, now = before[3]["answers"], after[3]["answers"]
    return {k: str(v) for k, v in now.items() if k not in _BESIDE and old.get(k, _BESIDE) != v}


def _losses(heard: Heard, meaning: str) -> bool:
    """Whether an answer given before is no longer kept, though nobody asked for that."""
    if meaning.startswith(("stops", "does confirm", "changes", "goes-back", "does resume")):
        return False
    for key, before in heard.before.items():
        after = heard.after.get(key)
        if after is None:
            return True
        gone = set(before[3]["answers"]) - set(after[3]["answers"])
        if gone - set(_BESIDE):
            return True
    return False
