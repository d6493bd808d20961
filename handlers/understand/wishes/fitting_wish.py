"""Tells which wish fits the words beside the one that was read, or that it fits none."""

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.asked_sentences import asks_who
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.plain_wishes import NUMBER

_BY_OTHERS = pattern_of(
    r"(?:ลูกน้อง|ลูกทีม|น้อง|คนใน|เจ้าหน้าที่(?:ใน|ของ)|เขา|มีคน).{0,14}(?:แจ้ง|รายงาน)(?:ว่า|การ)?(?:ได้)?รับ"
)
"""Others told of a gift, and the person decides: `ลูกน้องแจ้งรับกระเช้ามา จะสั่งคืน`."""
_DATA_OF_ANOTHER = pattern_of(
    r"(?:น้อง|พี่|คุณ|นาย|นางสาว|นาง|ป้า|ลุง)(?!.{0,3}(?:ขอ|จะ|อยาก|ต้อง|ช่วย|เพิ่ง))[ก-๙]{2,20}?\s?(?:ได้)?(?:เปลี่ยน|แก้|เลื่อน|โอน)"
)
"""Somebody else's name is said: `น้องฝ้ายเปลี่ยนนามสกุล`."""
_OF_OTHERS = {
    "report_gift": "gift_results",
    "join_announcements": "not_joined",
    "recipient_groups": "",
}
"""The question about other people, by what one does oneself."""
_REPORT_FIGURES = frozenset(
    (
        "status", "not_sent", "completion", "compared", "compared_bureaus", "latest_bureau",
        "best_bureau", "never_late", "most_sent", "mean_sum", "forecast",
    )
)  # fmt: skip
"""Questions about activity reports only."""
_OTHER_SUBJECT = pattern_of(
    r"ร้องเรียน|เบาะแส|ของขวัญ|ของกำนัล|no\s?gift|โนกิฟ|แบบสำรวจ|แบบสอบถาม|อินโฟ|\boit\b|โอไอที|เลือกตั้ง|บันทึกความดี|ใบรับรอง"
)
_OF_A_SUPERIOR = pattern_of("(?:หัวหน้า|ผอ|ผู้อำนวยการ).{0,10}ไม่ใช่คน(?:ใจ|ขี้|โหด|ดุ|ไม่|แบบ|อย่าง)")
"""What a superior is like: no wrong entry of the roster."""
_OF_ANY_ACTIVITY = frozenset(("rule_evidence", "rule_publish"))
_OF_ONE_ACTIVITY = "about_plan"
_ONE = pattern_of(NUMBER)
_NOT_WITH = {
    "acting_mine": pattern_of(rf"ได้(?:บ้าง|{WHETHER}|หรือ|กี่)"),  # who may act is another question
    "who_signs": pattern_of("แล้ว|(?:เอกสาร|ฉบับ|อัน|เล่ม)นี้"),  # who signed one is told of it
    # A working group may have the word in its name. `จัดทำป้าย No Gift แล้ว` tells that it is done.
    "rule_strong": pattern_of(r"คณะทำงาน|แล้ว(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า|\s)*$"),
    "budget": pattern_of(  # how money is claimed is no figure
        f"เบิก(?:เงิน|ค่า)[^ ]{{0,16}}?(?<!เป็น)(?:{HOW_IN_FULL}|ทำไง|ที่ไหน|กับใคร)"
        f"|เบิก(?:ได้|คืน)?(?:{HOW_IN_FULL}|ที่ไหน|กับใคร)"
    ),
    "cancel_event": pattern_of(  # `เตรียมข้อมูลประชุมพรุ่งนี้` ends nothing
        "(?!.*(?:ยกเลิก|งด|เลิก|ไม่|ล้ม|ลบ|ออก|พับ|ยุบ|แคนเซิล|ตัด|ถอด|ทิ้ง|ซ้ำ|เบี้ยว|เลื่อน|(?i:cancel)))^"
    ),
    "withdraw_report": pattern_of(  # `เอารายงานที่ส่งไปแล้วมาให้ผอ.ดู` takes nothing back
        r"^(?!.*(?:ถอน|ถอย|กลับ|คืน|แก้|เปลี่ยน|ลบ|ดึง|ยกเลิก|ผิด|พลาด|ลืม|เพิ่ม|ไม่ครบ)).*(?:ขอดู|(?:ให้|เสนอ|เรียน)\s?\S{0,12}?(?:ดู|ตรวจ(?!สอบก่อน)|อ่าน))"
    ),
    "report_activity": pattern_of(  # what is not begun yet is asked about, and told of no report
        rf"ยังไม่(?:ได้)?(?:เริ่ม|ทำ|จัด).{{0,40}}ทัน(?:{WHETHER})"
    ),
    "move_round": pattern_of(  # a round that is only named moves nowhere
        rf"^รอบ(?:ส่ง|ของ|เดือน|วันที่|\s)*(?:\d{{1,2}}\s?)?(?:{ANY_MONTH})\s?(?:\d{{2,4}})?$"
    ),
    "coverage": pattern_of(r"ส่ง(?:ไป)?(?:ถึง|ให้|หา)(?:ใคร|กี่คน)"),  # that is a message's
    "rule_leave": pattern_of("ต้องบอก.{0,12}ใคร.{0,8}แทน"),  # leave that is told asks for it
    "rounds_dates": pattern_of(  # a survey has a day of its own
        r"^(?!.*(?:รายงาน|\d\.\d)).*(?:โพล|แบบสำรวจ|แบบสอบถาม)"
    ),
    "resume_draft": pattern_of(  # that is another's
        f"(?:{ME_OR_US})(?:จะ|ขอ)?ทำต่อ(?:ให้(?!เสร็จ|จบ|ครบ)|แทน)"
    ),
    "file_complaint": pattern_of(  # that several matters follow says nothing of them
        rf"^(?:{ME_OR_US}|มี|ขอ|ถาม|รบกวน|\s)*(?:หลาย|สอง|สาม|\d)\s?(?:เรื่อง|อย่าง)(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า|\s)*$"
    ),
    "report_gift": pattern_of("^(?:ยัง)?ไม่(?:ได้|เคย)รับ"),
    "rule_gift_did_accept": pattern_of("เรียก(?:รับ)?(?:เงิน|ผลประโยชน์)|ใต้โต๊ะ|สินบน"),
    "rule_gift_sign": pattern_of(r"แล้ว(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า|\s)*$"),
}
_TO_A_DAY = pattern_of(
    r"(?:เป็น|ไป|ถึง)(?:วันที่|\s)*\d{1,2}\s?(?:[/]|[ก-ฮ]\.?[ก-ฮ]\.|[ก-๎]{3,6}(?:คม|พันธ์|ยน))"
)


_OF_AN_EVENT = pattern_of(r".*(?:(?<!ฝึก)อบรม|สัมมนา|ประชุม(?!ลับ)|ลงชื่อเข้างาน)")
"""Who is not there is asked of those who sign in, not of who joins announcements."""
_NEVER = pattern_of(r"(?!)")
_MEETS_WHEN = pattern_of(
    r".*(?:ประชุม|อบรม|สัมมนา).{0,20}(?:วันไหน|วันอะไร|วันที่เท่า|เมื่อไ|กี่โมง|ที่ไหน|ห้องไหน)"
)
_LEFT_TO_SEND = pattern_of(r"(?=.*รอบ)(?=.*(?:(?:ยัง)?ไม่(?:ได้|ทัน)?ส่ง|ค้างส่ง|เหลือส่ง|ส่งไม่))")
"""What is left of a round: no notices and appointments: `รอบเมษายังเหลืออะไรไม่ได้ส่ง`."""
_SENT_AGAIN = pattern_of(r"(?!.*(?:ถูก|โดน|หัวหน้า|ผอ|แก้)).*ส่ง(?:กลับ)?(?:เข้า)?มา(?:ให้)?ใหม่")
_NO_NEWS = pattern_of(r"(?!.*(?:ข่าว|ประกาศ|ผู้บริหาร|(?i:news)))")
"""Only circulars are sent every week: `ใครอ่านแล้วบ้าง` is asked of these."""
_OF_MONEY = pattern_of(r".*(?:งบ(?!\s?ดุล)|เบิก|ใช้จ่าย|ใช้เงิน)")
_INSTEAD = {
    "own_duties": (_LEFT_TO_SEND, "status"),
    "report_gift": (_BY_OTHERS, "gifts"),
    "not_joined": (_OF_AN_EVENT, "signed_in"),
    "news_readers": (_NO_NEWS, "circular_readers"),
    "bureaus_of_concern": (_OF_MONEY, "bureau_budgets"),
    "rule_strong": (_MEETS_WHEN, "meetings_asked"),
    "returned_reports": (_SENT_AGAIN, "awaiting_me"),
}


def fitting(name: str, text: str) -> str:
    """Returns the wish that fits the words beside the one that was read; "" if it fits none.

    A rule about any activity that is asked of one (`1.10 แนบรูปกี่รูป`) is told on its card; who asks
    about others (`คนของผมใครได้ของขวัญมาบ้าง`) does nothing themselves; figures of activity reports
    are no answer to words about complaints or gifts.
    """
    plain = normalise(text)
    if name in _OF_ANY_ACTIVITY and _ONE.match(plain):
        return _OF_ONE_ACTIVITY
    if name == "rule_extension" and _TO_A_DAY.search(plain):
        return "move_round" if "รอบ" in plain else "put_off"
    if name in _NOT_WITH and _NOT_WITH[name].search(plain):
        return ""
    if name in _REPORT_FIGURES and _OTHER_SUBJECT.search(plain.lower()):
        return ""
    if name == "correct_my_data" and _OF_A_SUPERIOR.search(plain):
        return ""
    if name == "correct_my_data" and _DATA_OF_ANOTHER.match(plain):
        return "change_person"
    meant, instead = _INSTEAD.get(name, (_NEVER, ""))
    if meant.match(plain):
        return instead
    return _OF_OTHERS.get(name, name) if asks_who(text) else name
