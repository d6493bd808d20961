"""What is said beside wishes of reports, rounds, reminders and documents, by which they are none
or others (`fitting_wish`)."""

from __future__ import annotations

from handlers.understand.small_words import ME, WHETHER
from handlers.understand.wishes.fitting.said_beside import POLITELY, beside
from handlers.understand.wishes.plain_row import NUMBER

ROWS_OF_WORK = (
    # Documents and letters.
    beside(
        "no_slides",  # of what people were trained in, a report tells
        "^(?:จัด|มี|เข้า|ได้|ไป)*(?:อบรม|สอน|เรียน)",
        such_as="อบรมใช้สไลด์สรุปผลงาน",
    ),
    beside(
        "letter_to_bureaus",
        "ใคร(?:ได้)?(?:เปิด)?อ่าน",
        "circular_readers",
        such_as="หนังสือที่ส่งถึงทุกสำนักให้ส่งรายงาน ใครอ่านแล้วบ้าง",
    ),
    beside(
        "letter_to_bureaus",  # who has written it wants none
        f"แล้ว{POLITELY}",
        such_as="ทำหนังสือถึงทุกสำนักให้ส่งรายงานแล้วค่ะ",
    ),
    beside(
        "documents",
        f"ช้า(?:มาก|จัง|ไป|เกิน|เหลือเกิน)*{POLITELY}",
        such_as="ออกรายงานรอบ 6 เดือนช้ามาก",
    ),
    beside(
        "period_summary",  # only reports are in it
        "ร้องเรียน|ของขวัญ|คะแนน|แบบสำรวจ",
        "documents",
        such_as="สรุปเรื่องร้องเรียนไตรมาสนี้เป็น pdf",
    ),
    # Rounds.
    beside(
        "round_moved_asked round_stays",  # why a day is as it is, is no news of it
        "^ทำไม",
        "rule_rounds",
        such_as="ทำไมรอบมีนาไม่เลื่อน",
    ),
    beside("round_stays", "ประชุม|อบรม|สัมมนา", such_as="ประชุมไม่เลื่อนนะ"),
    beside(
        "round_stays",
        rf"ไม่เลื่อน(?:เหรอ|หรอ|หรือ|แล้วเหรอ|{WHETHER})",
        "round_moved_asked",
        such_as="รอบมีนาส่งไม่ทัน ไม่เลื่อนเหรอ ใครบอก",
    ),
    beside(
        "round_opened",
        f"ให้(?:{ME}|พี่)?ดู|(?:ขอ|อยาก)ดู",
        "rounds_dates",
        such_as="เปิดรอบ 20 มีนาคมให้ดูหน่อย",
    ),
    # Reminders: whom of what, and of which days.
    beside("remind_wished", "ว่าขอบคุณ|ขอบใจ", "praise_colleague", such_as="บอกน้องรายงานดีว่าขอบคุณ"),
    beside(
        "reminded_today",  # it is told of one day, and of no matter
        r"สัปดาห์|(?<!วัน)อาทิตย์|เดือน|ไตรมาส|เรื่อง(?!อะไร|ใด|ไหน)",
        "reminders",
        such_as="สัปดาห์นี้ใครถูกเตือนบ้าง",
    ),
    beside(
        "reminder_not_set",  # of one's own
        rf"(?:ไม่ต้อง|อย่า|เลิก|หยุด)เตือน(?:{ME})",
        "rule_reminders",
        such_as="ไม่ต้องเตือนผมทุกวัน",
    ),
    # Reports.
    beside(
        "briefing_quarter",  # it is of this year
        r"ปี(?:งบ(?:ประมาณ)?|\s)*25\d\d|ปี(?:ที่แล้ว|ก่อน)",
        "status",
        without="สรุป",
        such_as="ไตรมาส 2 ปี 2569 เป็นยังไง",
    ),
    beside(
        "end_activity",  # of a list
        "ตัดออก",
        without="แผน",
        such_as="ถ้ามีกิจกรรมไหนยังไม่อนุมัติตัดออกด้วย",
    ),
    beside(
        "who_reports",  # whether it was done, not whose work it is
        f"รายงาน.*แล้ว(?:บ้าง|มั่ง|หรือยัง|รึยัง)*{POLITELY}",
        "status",
        such_as="ใครรายงานของสำนักประชาสัมพันธ์แล้วบ้าง",
    ),
    beside("lately_sent", "ข่าว", "executive_news", such_as="ใครส่งข่าวมาล่าสุด"),
    beside(
        "nominate",  # what was done of an activity
        f"^{NUMBER}.*แล้ว",
        "report_activity",
        such_as="งานคัดเลือกข้าราชการดีเด่น 1.6.1 ส่งชื่อให้กลุ่มงานกลางไปแล้วเมื่อวาน",
    ),
    beside(
        "rule_who_reports",
        "^รายงานแทน.*สำนัก",
        "report_for",
        such_as="รายงานแทนเพื่อนที่สำนักการคลังได้ไหม",
    ),
    beside(
        "bureaus_of_concern",  # one bureau is no ranking
        "^ทำไม",
        "why_coloured",
        such_as="ทำไมสำนักเราน่าห่วง",
    ),
    beside(
        "calendar",
        r"ใคร(?:บ้าง|ที่|\s)*(?:ลา|ติด|ไม่ว่าง)",
        "led_busy",
        such_as="กำหนดการ วันนั้นมีใครติดอะไรไหม",
    ),
)
