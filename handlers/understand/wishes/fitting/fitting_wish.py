"""Tells which wish fits the words beside the one that was read, or that it fits none."""

from __future__ import annotations

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.asked_sentences import asks_who
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.fitting.fitting_of_work import ROWS_OF_WORK
from handlers.understand.wishes.fitting.fitting_told import ROWS_TOLD
from handlers.understand.wishes.fitting.said_beside import POLITELY, beside
from handlers.understand.wishes.plain_row import NUMBER

TO_A_DAY_SAID = r"(?:เป็น|ไป|ถึง)(?:วันที่|\s)*\d{1,2}\s?(?:[/]|[ก-ฮ]\.?[ก-ฮ]\.|[ก-๎]{3,6}(?:คม|พันธ์|ยน))"
TO_A_DAY = pattern_of(TO_A_DAY_SAID)
_REPORT_FIGURES = (
    "status not_sent completion compared compared_bureaus latest_bureau best_bureau never_late "
    "most_sent least_sent mean_sum forecast"
)
"""Questions about activity reports only."""
ROWS = (
    # Whose it is: one thing or every one, one's own or another's.
    beside(
        "rule_evidence rule_publish counted_in_round",
        f"^{NUMBER}",
        "about_plan",
        such_as="1.10 แนบรูปกี่รูป",
    ),
    beside(
        "about_plan",  # who settles on one chooses it for what was told
        rf"^{NUMBER}(?:งั้น|ถ้างั้น|ขอ|\s)*(?:เอา|เลือก|ใช้)เป็น(?:กิจกรรม|โครงการ|ข้อ|อัน)",
        "report_activity",
        without=f"{WHETHER}|{HOW_IN_FULL}|อะไร|ไหน|เมื่อไ",
        such_as="เอาเป็นกิจกรรมที่ 3.2 ครับ",
    ),
    beside(
        "reminder_how_some",  # somebody may be left out of other things, too
        "",
        without="เตือน|ทวง|สะกิด|แจ้ง|ส่ง",
        such_as="เว้นคนเดียวได้ไหม",
    ),
    beside(
        "rule_text_size",  # days and places are made larger, too
        "",
        without="ตัว|อักษร|ฟอนต์|จอ|แช[ตท]|เล็ก|ใหญ่|อ่าน|ภาพ|รูป|มอง|สายตา|font",
        such_as="ขยายได้ไหม",
    ),
    beside(
        "change_person",  # where somebody sits is no place in the roster
        "(?:ไป|มา|ย้าย)นั่ง",
        such_as="ย้ายคุณสมชาย ใจดี ไปนั่งห้องใหม่",
    ),
    beside(
        "report_gift",
        r"^(?:ลูกน้อง|ลูกทีม|น้อง|คนใน|เจ้าหน้าที่(?:ใน|ของ)|เขา|มีคน).{0,14}(?:แจ้ง|รายงาน)(?:ว่า|การ)?(?:ได้)?รับ",
        "gifts",
        such_as="ลูกน้องแจ้งรับกระเช้ามา จะสั่งคืน",
    ),
    beside(
        "correct_my_data",  # who asks where it is told begins nothing
        "(?:ต้อง|ควร)(?:ไป)?(?:แจ้ง|บอก|ติดต่อ)(?:ที่|กับ)?(?:ไหน|ใคร)",
        such_as="เปลี่ยนนามสกุลแล้ว ต้องแจ้งที่ไหน",
    ),
    beside(
        "correct_my_data",  # what a superior is like is no wrong entry
        "(?:หัวหน้า|ผอ|ผู้อำนวยการ).{0,10}ไม่ใช่คน(?:ใจ|ขี้|โหด|ดุ|ไม่|แบบ|อย่าง)",
        such_as="หัวหน้าเราไม่ใช่คนใจร้าย",
    ),
    beside(
        "correct_my_data",
        r"^(?:น้อง|พี่|คุณ|นาย|นางสาว|นาง|ป้า|ลุง)(?!.{0,3}(?:ขอ|จะ|อยาก|ต้อง|ช่วย|เพิ่ง))[ก-๙]{2,20}?\s?(?:ได้)?(?:เปลี่ยน|แก้|เลื่อน|โอน)",
        "change_person",
        such_as="น้องฝ้ายเปลี่ยนนามสกุล",
    ),
    beside(
        "correct_my_data case_not_ours",  # whose things are meant is no wrong entry, and no case
        rf"^ไม่ใช่ของ(?:{ME_OR_US})(?:เอง|คนเดียว|{POLITE}|\s)*(?:หมายถึง|คือ|เอา|ขอ)",
        such_as="ไม่ใช่ของผม หมายถึงของทั้งสำนัก",
    ),
    beside(
        "resume_draft",
        f"(?:{ME_OR_US})(?:จะ|ขอ)?ทำต่อ(?:ให้(?!เสร็จ|จบ|ครบ)|แทน)",
        such_as="ผมทำต่อให้ก็ได้",
    ),
    beside("acting_mine", rf"ได้(?:บ้าง|{WHETHER}|หรือ|กี่)", such_as="ใครรักษาการได้บ้าง"),
    beside("rule_leave", "ต้องบอก.{0,12}ใคร.{0,8}แทน", such_as="ต้องบอกมั้ยว่าใครทำแทน"),
    # Whether it is done: who tells that it is, or that it is not, wants nothing done.
    beside("who_signs", "แล้ว|(?:เอกสาร|ฉบับ|อัน|เล่ม)นี้", such_as="ฉบับนี้ใครเซ็น"),
    beside("rule_strong", f"คณะทำงาน|แล้ว{POLITELY}", such_as="จัดทำป้าย No Gift แล้ว"),
    beside("rule_gift_sign", f"แล้ว{POLITELY}", such_as="ติดป้ายงดรับของขวัญแล้วค่ะ"),
    beside(
        "report_gift",  # who stands in at a meeting brings nothing
        "(?:มา|ไป|เข้า|ให้)ประชุมแทน",
        without="ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก)|กระเช้า|รับ(?:เงิน|ซอง)|บาท",
        such_as="มีคนจากบริษัทมาประชุมแทนหน่วยงาน",
    ),
    beside(
        "report_gift",  # what is of work, or one's own, is brought as no gift
        rf"(?:กุญแจ|เงินทอน|ดนตรี|เพลง).{{0,8}}มา(?:ให้|คืน)|บัตร(?:ประชาชน|จอดรถ)|ที่(?:{ME_OR_US}|พี่)?(?:สั่ง|ฝากซื้อ|ให้ยืม)(?:ไว้|ไป)*มา(?:ให้|ส่ง)",
        without="พวงกุญแจ|กล่องดนตรี|ของ(?:ขวัญ|กำนัล)|แจ้ง|รายงาน|บาท",
        such_as="แม่ค้าเอาเงินทอนมาให้",
    ),
    beside(
        "rule_gift_relative rule_gift_to_office",  # who tells what came asks for no rule
        "(?:ฝาก|เอา|นำ|ซื้อ|ส่ง)[^ ]{2,20}มา(?:ให้|ฝาก|มอบ)",
        "report_gift",
        without=f"{WHETHER}|{HOW_IN_FULL}|หรือ|ถ้า|หาก|กรณี|อะไร|เท่าไ|ได้แค่|ผิด|ควร|ต้อง|ใคร",
        such_as="เพื่อนสมัยเรียนฝากเค้กมาให้ทุกคน",
    ),
    beside(
        "rule_privacy",  # what waits is no rule of what is kept
        "(?:อนุมัติ|ผ่าน)(?:แล้ว)?(?:หรือ|รึ)?ยัง",
        "status",
        such_as="ข้อมูลส่วนตัวที่แก้ไปอนุมัติยัง",
    ),
    beside(
        "rule_gift_relative",  # a company is no relative
        "จาก(?:บริษัท|บจก|หจก|ห้าง|ร้าน|ผู้รับเหมา|ผู้รับจ้าง|ผู้ขาย|คู่สัญญา|คู่ค้า|เซล)",
        "rule_gift_limit",
        without="เพื่อน|ญาติ|พ่อ|แม่|พี่|น้อง|แฟน|สามี|ภรรยา|เมีย|ลุง|ป้า|น้า|อา(?=[ ให])|ลูก(?!ค้า|จ้าง|น้อง)",
        such_as="กระเช้าผลไม้ 2,000 บาท จากบริษัท ก. เมื่อวาน ผิดมั้ยคะ",
    ),
    beside("report_gift", "ที่(?:ยัง)?รออยู่", such_as="นาฬิกาที่รออยู่มอบให้หน่วยงาน"),
    beside("report_gift", "^(?:ยัง)?ไม่(?:ได้|เคย)รับ", such_as="ยังไม่ได้รับของขวัญจากบริษัท 3000 บาท"),
    beside(
        "report_activity",
        rf"ยังไม่(?:ได้)?(?:เริ่ม|ทำ|จัด).{{0,40}}ทัน(?:{WHETHER})",
        such_as="ยังไม่ได้จัดอบรม 3.1 จะส่งรายงานทันไหม",
    ),
    beside(
        "cancel_event",
        "",
        without="ยกเลิก|งด|เลิก|ไม่|ล้ม|ลบ|ออก|พับ|ยุบ|แคนเซิล|ตัด|ถอด|ทิ้ง|ซ้ำ|เบี้ยว|เลื่อน|(?i:cancel)",
        such_as="เตรียมข้อมูลประชุมพรุ่งนี้",
    ),
    beside(
        "withdraw_report",
        r"ขอดู|(?:ให้|เสนอ|เรียน)\s?\S{0,12}?(?:ดู|ตรวจ(?!สอบก่อน)|อ่าน)",
        without="ถอน|ถอย|กลับ|คืน|แก้|เปลี่ยน|ลบ|ดึง|ยกเลิก|ผิด|พลาด|ลืม|เพิ่ม|ไม่ครบ",
        such_as="เอารายงานที่ส่งไปแล้วมาให้ผอ.ดู",
    ),
    beside(
        "returned_reports",
        "ส่ง(?:กลับ)?(?:เข้า)?มา(?:ให้)?ใหม่",
        "awaiting_me",
        without="ถูก|โดน|หัวหน้า|ผอ|แก้",
        such_as="ขอดูรายงานที่ส่งกลับมาใหม่",
    ),
    beside(
        "election_count",  # bureaus are scored, too
        "",
        "scores",
        without="(?i:vote)|โหวต|เสียง|นับ|หีบ|ดีเด่น|กรรมการ|ใคร|แต่ละ|ชื่อ|บัตร|เลือก|ผู้ได้|คน|เบอร์",
        such_as="คลังได้กี่คะแนนแล้ว",
    ),
    beside(
        "most_sent best_bureau",
        "(?:น้อย|ต่ำ)(?:ที่)?สุด",
        "least_sent",
        without="ช้า",
        such_as="สำนักไหนส่งรายงานน้อยสุด",
    ),
    # A day: what is named moves nowhere, what is to be on another day is no rule.
    beside(
        "move_round",
        rf"^รอบ(?:ส่ง|ของ|เดือน|วันที่|\s)*(?:\d{{1,2}}\s?)?(?:{ANY_MONTH})\s?(?:\d{{2,4}})?$",
        such_as="รอบ 20 มีนาคม 2569",
    ),
    beside(
        "open_slots",  # what opens on that day, is not said
        rf"^เปิด(?:วันที่|\s)*\d{{1,2}}\s?(?:{ANY_MONTH})?{POLITELY}",
        such_as="เปิดวันที่ 6 นะ",
    ),
    beside(
        "rule_extension",
        rf"^(?=[\s\S]*รอบ)[\s\S]*{TO_A_DAY_SAID}",
        "move_round",
        such_as="เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม",
    ),
    beside(
        "rule_extension",
        TO_A_DAY_SAID,
        "put_off",
        without="เลื่อน(?:กำหนด|วัน)?(?:การ)?ส่ง",
        such_as="เปลี่ยนเป็น 30 มิถุนายน",
    ),
    # Another matter that is called by the same word.
    beside(
        _REPORT_FIGURES,
        r"(?i:ร้องเรียน|เบาะแส|ของขวัญ|ของกำนัล|no\s?gift|โนกิฟ|แบบสำรวจ|แบบสอบถาม|อินโฟ|\boit\b|โอไอที|เลือกตั้ง|บันทึกความดี|ใบรับรอง)",
        such_as="ร้องเรียนเดือนไหนเยอะสุด",
    ),
    beside(
        "budget",  # how money is claimed is no figure
        f"เบิก(?:เงิน|ค่า)[^ ]{{0,16}}?(?<!เป็น)(?:{HOW_IN_FULL}|ทำไง|ที่ไหน|กับใคร)"
        f"|เบิก(?:ได้|คืน)?(?:{HOW_IN_FULL}|ที่ไหน|กับใคร)",
        such_as="ค่ารถไปอบรมเบิกยังไง",
    ),
    beside("rule_not_decided", "^เพื่อน(?!ร่วมงาน)", such_as="เพื่อนไม่ตอบทำไง"),
    beside(
        "awareness",
        "แผน(?:ตั้ง|กำหนด|วาง|ระบุ)|ตั้ง(?:เป้า|ไว้)|เป้าหมาย",
        such_as="แผนตั้งไว้ว่ารับรู้ร้อยละเท่าไร",
    ),
    beside(
        "case_not_postponed",  # of a case in sight its own card hears: no case is told here
        "",
        "rule_extension",
        without="เรื่อง|เคส|ร้อง|ตรวจ|สอบ|ผล|พยาน|เบาะแส",
        such_as="ขอเวลาอีก 7 วันครับ",
    ),
    beside(
        "gift_came",  # work and papers are brought as no gift
        r"(?:เอา|ฝาก|ส่ง|นำ|ถือ)\s?(?:งาน|เอกสาร|หนังสือ(?!หายาก)|แฟ้ม|รายงาน|บันทึก|เรื่อง|ใบ)",
        without="ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก)|กระเช้า|ขนม|บาท",
        such_as="มีคนเอางานมาให้ทำ ต้องแจ้งใคร",
    ),
    beside("told_to_callers", "เบอร์|สมัคร|รับ(?:ของ|สมัคร)", such_as="มีคนโทรมาถามเบอร์ผอ. บอกเค้าได้ไหม"),
    beside(
        "gift_came", f"^(?:{ME_OR_US})(?:เอา|นำ|ซื้อ|ฝาก|ทำ)", such_as="หนูเอาขนมมาให้ทุกคน ต้องบอกใครไหม"
    ),
    beside(
        "rule_complaint_false",
        "",
        without="แจ้ง|ร้อง|เบาะแส|ฟ้อง|เท็จ|จริง|มั่ว|ร้าย|หา",
        such_as="ผิดวินัยมั้ย",
    ),
    beside("rule_taken_over", "จากใคร", such_as="รับงานต่อจากใคร"),
    beside(
        "period_summary",  # a letter or a list has a title of its own
        "บันทึกข้อความ|ทะเบียน|บัญชีการส่ง|แบบรายงาน",
        "documents",
        without="สรุป",
        such_as="ขอบันทึกข้อความไตรมาส 1 เฉพาะที่ส่งแล้ว",
    ),
    beside("evidence_links", "ดัชนีหลักฐาน", "documents", such_as="ขอเอกสารดัชนีหลักฐาน"),
    beside(
        "give_points",  # points are of a bureau or in numbers
        "",
        without=r"คะแนน|แต้ม|ตัดสิน|กรรมการ|ประกวด|ประเมิน|เต็ม|หมวด|ดีเด่น|สำนัก|(?i:score)|ด้าน|(?<!\d)\d{1,2}\s+\d{1,2}(?!\d)",
        such_as="ช่วยจองห้องชั้นเจ็ดให้สมชาย",
    ),
    beside(
        "tell_absence",  # who leaves for good
        "ลาออก(?!ไป|นอก|ก่อน|ต่าง|ข้าง)",
        such_as="อยากลาออกวันศุกร์",
    ),
    beside("withdraw_circular", "ใคร|ทำไม", such_as="ยกเลิกที่เวียนไปเพราะใคร"),
    beside("coverage", r"ส่ง(?:ไป)?(?:ถึง|ให้|หา)(?:ใคร|กี่คน)", such_as="ข้อความนี้ส่งถึงใครบ้าง"),
    beside(
        "rounds_dates", "โพล|แบบสำรวจ|แบบสอบถาม", without=r"รายงาน|\d\.\d", such_as="โพลนี้ปิดวันไหน"
    ),
    beside(
        "file_complaint",  # that several matters follow says nothing of them
        rf"^(?:{ME_OR_US}|มี|ขอ|ถาม|รบกวน|\s)*(?:หลาย|สอง|สาม|\d)\s?(?:เรื่อง|อย่าง){POLITELY}",
        such_as="มีหลายเรื่องค่ะ",
    ),
    beside(
        "file_complaint",  # what somebody came with is no complaint of who tells it
        r"มี(?:คน|ชาวบ้าน|ประชาชน|ผู้รับบริการ|ลูกค้า|สมาชิก)\S{0,12}?(?:โทร|เดิน|เข้า|ติดต่อ|แวะ|เขียน|อีเมล)\S{0,8}?ร้องเรียน",
        without=f"(?:ขอ|อยาก|จะ)ร้องเรียน|{ME_OR_US}",
        such_as="มีชาวบ้านโทรเข้ามาร้องเรียนเรื่องห้องน้ำสกปรก",
    ),
    beside(
        "rule_conflict",  # an accusation asks for no rule of one's own relatives
        "(?:ทุจริต|โกง|ฮั้ว|คอร์?รัปชัน)(?:กัน|แบบ|\\s)*(?:ชัด|แน่|เห็น)",
        "file_complaint",
        such_as="เขาเอาญาติมาสมัครงาน ทุจริตชัดๆ ต้องทำยังไง",
    ),
    beside(
        "rule_complaint_time",  # how one complains says nothing of days
        f"ร้องเรียน.{{0,24}}(?:ต้อง|ควร|จะ)?(?:ทำ|เริ่ม)(?:{HOW_IN_FULL})",
        without="กี่|นาน|วัน|เดือน|เร็ว|ช้า|เมื่อไ|ถึงไหน|คืบ|เงียบ|แล้ว|ผล|กำหนด|ตอบ|เกิน|รอ",
        such_as="ถ้าจะร้องเรียนเจ้าหน้าที่ต้องทำยังไง",
    ),
    beside(
        "case_conflict",  # who of a case is near whom, and what is noted of it
        "(?:กับ|ของ|คือ)ใคร|ใครเป็น|ผู้(?:แจ้ง|ร้อง)บอก|จดไว้|บันทึก|โน[้๊]?ต|ไม่(?:ได้)?(?:เป็น|รู้จัก|สนิท)",
        without="ถอนตัว|ต้อง(?:บอก|แจ้ง)",
        such_as="ผู้ถูกร้องเป็นญาติกับใคร",
    ),
    beside(
        "rule_gift_did_accept",
        "เรียก(?:รับ)?(?:เงิน|ผลประโยชน์)|ใต้โต๊ะ|สินบน",
        such_as="หัวหน้าเรียกรับเงินทอน",
    ),
    beside(
        "own_duties",  # what is left of a round: no notices and appointments
        "^(?=.*รอบ)(?=.*(?:(?:ยัง)?ไม่(?:ได้|ทัน)?ส่ง|ค้างส่ง|เหลือส่ง|ส่งไม่))",
        "status",
        such_as="รอบเมษายังเหลืออะไรไม่ได้ส่ง",
    ),
    beside(
        "not_joined",  # asked of those who sign in, not of who joins announcements
        "(?<!ฝึก)อบรม|สัมมนา|ประชุม(?!ลับ)|ลงชื่อเข้างาน",
        "signed_in",
        such_as="ใครยังไม่มาอบรม",
    ),
    beside(
        "news_readers",  # only circulars are sent every week
        "",
        "circular_readers",
        without="ข่าว|ประกาศ|ผู้บริหาร|(?i:news)",
        such_as="ใครอ่านแล้วบ้าง",
    ),
    beside(
        "bureaus_of_concern",
        r"งบ(?!\s?ดุล)|เบิก|ใช้จ่าย|ใช้เงิน",
        "bureau_budgets",
        such_as="สำนักไหนน่าห่วงเรื่องงบ",
    ),
    beside(
        "bureaus_of_concern",  # only reports are looked at
        "ร้องเรียน|ของขวัญ|คะแนน|ลงทะเบียน|แบบสำรวจ|ลา(?:ป่วย|กิจ|พัก|งาน|เยอะ|มาก|บ่อย)",
        such_as="สำนักไหนลาเยอะน่าห่วง",
    ),
    beside(
        "activity_count",  # all activities of the year, done or not
        "(?=.*(?:เดือน|รอบ|สัปดาห์|อาทิตย์))(?=.*(?:เหลือ|ค้าง|ต้องส่ง|ต้องทำ))",
        "own_duties",
        such_as="แผนเดือนนี้เหลือกี่กิจกรรม",
    ),
    beside(
        "activity_count",
        "เหลือ|ค้าง|เดือน|รอบ|ยังไม่|เสร็จ|ส่งแล้ว",
        such_as="แผนของสำนักไหนเสร็จไปกี่กิจกรรม",
    ),
    beside(
        "troubles_reported",  # how one's own are told is no list of others'
        "กรอก|ช่อง|ใส่|พิมพ์|เขียน",
        such_as="ช่องอุปสรรคในรายงานกรอกยังไง",
    ),
    beside(
        "report_activity",  # what a seller gave is no activity of the plan
        r"(?:บัตร(?:ห้าง|กำนัล|ของขวัญ)|กระเช้า|ซองเงิน|ของฝาก|ของกำนัล).{0,20}จาก(?:เซล|บริษัท|ร้าน|ผู้รับ|ผู้ขาย|คู่(?:ค้า|สัญญา))",
        "report_gift",
        without="อบรม|บรรยาย|โครงการ|กิจกรรม|จัด|รณรงค์|ประกาศ|ป้าย|คืน|ไม่รับ|ปฏิเสธ",
        such_as="บัตรห้าง 2000 จากเซลล์ ใช้ไปแล้วด้วย",
    ),
    beside(
        "report_activity",  # what somebody did wrong is no activity of the plan
        "เรียก(?:รับ)?(?:เงิน|สินบน|ผลประโยชน์)|รับสินบน|ใต้โต๊ะ",
        "file_complaint",
        without="อบรม|บรรยาย|เสวนา|โครงการ|กิจกรรม|จัด|รณรงค์|ต้าน|ป้องกัน|ไม่|ประกาศ|ป้าย",
        such_as="อยากรายงานว่ามีคนเรียกรับเงินเมื่อวันที่ 5 มกราคม",
    ),
    beside(
        "rule_strong",
        "(?:ประชุม|อบรม|สัมมนา).{0,20}(?:วันไหน|วันอะไร|วันที่เท่า|เมื่อไ|กี่โมง|ที่ไหน|ห้องไหน)",
        "meetings_asked",
        such_as="ประชุมทีมสตรองเมื่อไหร่",
    ),
    beside(
        "rule_club",  # who calls its committee together asks nothing of it
        rf"^(?:ขอ|จะ|ช่วย|อยาก|รบกวน|ฝาก|{ME_OR_US}|\s)*(?:นัด|เรียก|จัด|เพิ่ม|ลง)(?:วัน|การ|ให้|\s)*ประชุม",
        "add_event",
        without=rf"{WHETHER}|{HOW_IN_FULL}|ใคร|ไหน|เมื่อไ|กี่",
        such_as="นัดประชุมคณะกรรมการชมรม",
    ),
    beside(
        "calendar_kept",  # the days of reports are no events
        r"กำหนดส่ง|(?:วัน|รอบ)(?:การ|ที่)?ส่ง|รายงาน",
        "rounds_dates",
        without="ประชุม|อบรม|สัมมนา",
        such_as="เอากำหนดส่งลงปฏิทินมือถือ",
    ),
    beside("draft_news", "ประกาศ(?:ไป)?แล้ว.*ใคร", such_as="ออกประกาศแล้ว ใครเป็นคนร่าง"),
    beside("my_certificates", "ใส่กรอบ|จากบริษัท", such_as="ใบประกาศเกียรติคุณใส่กรอบไม้จากบริษัท"),
    beside("kept_for_later", "ส่งคืน", such_as="เก็บไว้ก่อน ยังไม่ได้ส่งคืน"),
    beside("calendar_kept", "วันลา|วันหยุด|ใคร|ทำไม", such_as="เอาวันลาลงปฏิทินมือถือ"),
    *ROWS_OF_WORK,
    *ROWS_TOLD,
)
"""Of the rows of a wish the first that is said decides."""
_OF_OTHERS = {
    "report_gift": "gift_results",
    "join_announcements": "not_joined",
    "recipient_groups": "",
}
"""The question about other people, by what one does oneself."""


def fitting(name: str, text: str) -> str:
    """Returns the wish that fits the words beside the one that was read; "" if it fits none.

    A rule about any activity that is asked of one (`1.10 แนบรูปกี่รูป`) is told on its card; who asks
    about others (`คนของผมใครได้ของขวัญมาบ้าง`) does nothing themselves; figures of activity reports
    are no answer to words about complaints or gifts.
    """
    plain = normalise(text)
    said = next((each for each in ROWS if name in each.read and each.words.search(plain)), None)
    if said is not None:
        return said.fits
    return _OF_OTHERS.get(name, name) if asks_who(text) else name
