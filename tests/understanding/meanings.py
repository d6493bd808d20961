"""What shows that a meaning was met: what is begun, told and kept, by what somebody wants.

The judge of people's sentences (`judge.py`) looks here. A conversation is known by its stored name,
a standing fact by its sheet and facet, what is kept by its value; other answers by their words, so
a sentence of the bot that is worded anew may need its words here anew.
"""

from __future__ import annotations

BEGUN = {
    "report a gift": "report_gift",
    "tell absence": "tell_absence",
    "announce to everybody": "send_circular",
}
"""The conversation that is begun, by what is wanted, whatever is said above its question."""

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
    "track a case": "พิมพ์รหัสติดตาม|ด้วยรหัสที่ได้ตอนส่ง พิมพ์ “ติดตาม”",
    "resume a draft": "^รายงาน 2.1 · ข้อ 2|ทำเรื่องที่ค้าง|ทำค้างไว้",
    "put reminders off": "เลื่อนการเตือน",
    "correct own data": "^เบอร์โทรศัพท์ บอตไม่เก็บ|^ข้อมูลของฉัน|^แก้ข้อมูล|^ข้อมูลใดไม่ถูกต้อง|ข้อมูลที่ถูกต้อง",
    "leave the bot": "เลิกใช้บอต|ถอนความยินยอม",
    "menu": "^เมนู|^ถามในกลุ่มนี้ได้",
    "decide a report": "^(รออนุมัติ|รายงานรออนุมัติ|ผลการพิจารณา|ไม่มีรายงาน 2.1 ที่รอท่านพิจารณา)",
    "approve several": "^(รออนุมัติ|อนุมัติ|รายงานรออนุมัติ)|รายงานที่ดูแล้วตั้งแต่ 2 ฉบับ",
    "appoint a deputy": "มอบหมาย",
    "end a deputy": "เลิกมอบหมาย|ไม่มีการมอบหมาย|ยังไม่ได้มอบหมาย",
    "choose who reports": "ผู้รับผิดชอบรายงาน",
    "move a round": "จะเลื่อนรอบใด|^ตรวจการเลื่อนวันส่ง|เลื่อนรอบ|เลื่อนวันส่งของรอบ",
    "send a reminder": "^การเตือน|จะส่งเตือน|^ยังไม่ได้(?:เตือนเรื่อง|ส่ง เตือนได้).*ส่งเตือนตอนนี้",
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
    "status of activity 2.1": "^สถานะ.*กิจกรรม 2.1|^กิจกรรม 2.1 ยังไม่ได้ส่ง|ยังไม่มีรายงานกิจกรรม 2.1 ที่ท่าน",
    "who approves": "ผู้อนุมัติ|ผู้บังคับบัญชา|อนุมัติโดย",
    "what activity 2.1 asks for": "^(?:ตามแผน )?(กิจกรรม )?2.1 (?!ยังไม่ได้ส่ง)",
    "what an activity asks for": r"^(?:ตามแผน )?(กิจกรรม )?\d\.\d+ (?!ยังไม่ได้ส่ง)",
    "when activity 2.1 is due": "^(กิจกรรม )?2.1 ",
    "dates of rounds": r"^รอบ \d|^แผนของ.*(กำหนด|รอบ|ส่ง)|^รอบส่งรายงาน|^รายงานกิจกรรม.*กำหนดส่ง",
    "may one be late": "ส่งช้า|ส่งหลังกำหนด|แจ้งเหตุที่ล่าช้า|· เลยกำหนดแล้ว|^รายงานล่าช้า",
    "plan of own bureau": "^แผนของสำนักบริหารงานกลาง",
    "plan of the office": "^แผน|กิจกรรมในแผน",
    "about absence rules": "^บอตแจ้งวันลาของท่าน|ไม่เกิน 30 วัน|ผู้ที่เห็นวันลา|^วันลา · ",
    "is tomorrow a holiday": "วันหยุด|วันทำการ",
    "gift rules": _RULES_OF_GIFTS,
    "own gifts": "^(ท่านยังไม่เคยรายงาน|ของขวัญที่ท่าน)",
    "own pledges": "เข้าร่วม",
    "who sees complaints": "ผู้ที่เห็น|ใครเห็น|ผู้เห็นเรื่อง|ไม่รู้ว่าเป็นท่าน|ไม่บอกชื่อก็ได้|ไม่ต้องลงทะเบียน"
    "|ผู้ที่มีสิทธิอ่านจะเปิดเรื่องได้เอง",
    "who sees it": "ผู้ที่เห็น|ใครเห็น",
    "lost tracking code": "รหัสติดตาม.*(หาย|กู้|ออกใหม่|ลืม)|^รหัสติดตามเรื่อง · ",
    "why reminded": "^เรื่องที่เตือนท่าน",
    "own data": "^ข้อมูลของฉัน",
    "how to use": "^บอต · |^วิธีใช้|^บอตนี้คืออะไร|^ยินดีต้อนรับสู่|^ถามในกลุ่มนี้ได้|^บอต STRONG ตอบ"
    "|^ลงทะเบียนได้เฉพาะบุคลากร.{0,40} บุคคลภายนอกไม่ต้อง",
    "whom to contact": "ติดต่อ",
    "what awaits me": "^รออนุมัติ|ไม่มีรายงานที่รอ",
    "who has not sent, own": "^ใครยังไม่ส่ง|^สถานะสำนักบริหาร",
    "gifts to decide": "^ของขวัญที่รายงาน คนในสายงาน|ของขวัญที่(รอ|ท่าน)|ไม่มีของขวัญ|ไม่มีรายงานรับของขวัญ",
    "budget own": "^งบประมาณสำนักบริหาร",
    "risk colours own": "^ไฟเขียวเหลืองแดง สำนักบริหาร",
    "who has not sent, office": "^ใครยังไม่ส่ง",
    "who is latest": "ช้าที่สุด|ช้าสุด|ส่งช้า.*อยู่บน",
    "who was never late": "ไม่เคยส่งช้า|ไม่เคยช้า",
    "status of the office": "^(สถานะทั้งสำนักงาน|ความสำเร็จของงาน ทั้งสำนักงาน|ภาพรวมการส่ง)",
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
    "pledge coverage": "^ความครอบคลุม|ยังไม่มีประกาศที่เปิดให้เข้าร่วม"
    "|^ไม่มีผู้ค้างเข้าร่วม|ใครยังไม่เข้าร่วม|ยังไม่เข้าร่วม \\d",
    "gift results": "^(?:รอบของปีงบประมาณ .{0,90})?ผล No Gift|^ของขวัญที่มูลค่าเกิน"
    "|^ของขวัญที่รายงาน ทั้งสำนักงาน",
    "complaint numbers": "^ตัวเลขเรื่องร้องเรียน|^เรื่องร้องเรียนรายเดือน|^เรื่องที่ท่านรับผิดชอบ .{0,30}รับ \\d"
    "|^ตัวเลขแยกเดือนหรือประเภทเปิดให้เฉพาะ",
    "audit trail": "^ร่องรอย",
    "what is due next month, office": "^.{0,30}ทั้งสำนักงาน|^แผนของทุกสำนัก",
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
    "my cases": "^เรื่องที่ท่าน|^(?:ข้อร้องเรียน|เบาะแส) [0-9A-F]{6} ",
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
