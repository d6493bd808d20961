"""What buttons do, and the words in which people want it done (docs/decisions/0143).

A button's label is one way to call its deed. What it does stands in its data: the name of what it
opens, with its facts. One kind of deed has the same words on the cards of every subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from models.queues.shown_buttons import ShownButton


@dataclass(frozen=True)
class Deed:
    """A kind of deed.

    said: the words that want it.
    does: of the data and label of a button, whether it does it.
    hints: words that only give a reason for it: they count where no deed is said.
    settles: a tap does it at once: words that are not its label are asked about.
    to_many: it goes out to many: words that say more than its label are asked about, too.
    needs_no_more: words behind it are no answer to what is asked next.
    looks: it only shows something, and may be asked for by a question.
    of_oneself: who wants it speaks of themselves, and of no row that does not offer it.
    """

    said: re.Pattern[str]
    does: re.Pattern[str]
    hints: re.Pattern[str] | None = None
    settles: bool = False
    to_many: bool = False
    needs_no_more: bool = False
    looks: bool = False
    of_oneself: bool = False


def _deed(said: str, does: str, hints: str = "", **more: bool) -> Deed:
    hinted = pattern_of(hints) if hints else None
    return Deed(pattern_of(said), pattern_of(does), hinted, **more)


def _look(said: str, does: str) -> Deed:
    return _deed(said, does, looks=True)


_OTHERS = "(?:(?:สำนัก|หน่วยงาน|หน่วย|คน|ที่|ฝ่าย|กลุ่ม|ทีม)(?:อื่น|ใหม่))"
_THEM = "(?:เขา|เค้า|ผู้แจ้ง|ผู้ถาม|คนถาม|คนแจ้ง)"

MENDS = _deed(
    "แก้(?:ไข)?(?!ก่อน)(?:ใหม่)?|ปรับ(?:แก้|ปรุง)?(?:ใหม่)?|เปลี่ยน(?!ไป)|ย้าย|เลื่อน|ขยับ|(?<!เดี๋ยว)(?<!ค่อย)(?:ทำ|ส่ง|พิมพ์)ใหม่",
    r"^change_|^correct_gift|^mend_|^move_(?!visit)|^appointment\?m=|^draft_news\?n="
    r"|\| (?:แก้|เปลี่ยน|เลื่อนนัด)",
    hints="(?:ใส่|กรอก|จด|พิมพ์|บอก|ลง|เขียน)?ผิด|ไม่ตรง|เพิ่ม(?:คน|ชื่อ|กรรมการ)|ตาม(?:ที่)?(?:เขา|เค้า|หัวหน้า|ท่าน|ผอ)?(?:บอก|แจ้ง|สั่ง|แนะนำ|คำแนะนำ)(?:มา|ไว้)?",
)
"""Puts something right: it is asked what."""
REPLIES = _deed(
    f"ตอบ(?!แล้ว|ไป|ยัง|หรือ)(?:กลับ|{_THEM})*|คุย|ถาม(?:เพิ่ม|กลับ|{_THEM})*|พิมพ์คำตอบ",
    r"^answer_(?!.*do=close)|do=say|^open_code.*\| ตอบ|^tell_ideas|^vote_goals",
)
"""Answers somebody, in words that are shown before they are sent."""
FILES = _deed(
    "(?:เป็น)?ไฟล์|เอกสาร|pdf|พีดีเอฟ|word|เวิร์ด|ปริ้น|(?<!การ)พิมพ์(?:ออก)?|ใบลงชื่อ|แบบรายงาน|คำสั่ง(?:แต่งตั้ง)?|รายงานการประชุม",
    r"^(?:working_group_order|meeting_minutes|sign_in_sheet|gift_document|survey_document"
    r"|documents|certificate|personnel_list|clinic_report_document|activity_page|plan_excel"
    r"|score_sheet_file|news_record|election_record|register_paper|my_data_file)\b"
    r"|\| .*\((?:PDF|Word|Excel)\)|\| ขอ(?:เป็น)?\s?(?:ไฟล์|เอกสาร|PDF|Word|Excel)",
)
"""Makes a document of what is shown."""
DEEDS: Sequence[Deed] = (
    _deed(
        "(?<!เอา)ออก(?:ประกาศ)?(?=ได้|ไป|เลย|$|\\s)|ประกาศ(?:ได้|ออกไป)|เห็นชอบ|อนุมัติ",
        r"^issue_news",
        settles=True,
        to_many=True,
    ),
    _deed(
        "ตรวจ(?:แล้ว|เรียบร้อย(?:แล้ว)?|ผ่าน)|(?<!ไม่)(?<!ไม่ให้)ผ่าน|ถูกต้อง(?:แล้ว)?|เรียบร้อย(?:แล้ว)?|ไม่มี(?:อะไร)?(?:ให้|ต้อง)?แก้",
        r"^check_document|^look_at_item.*ตรวจแล้ว",
        settles=True,
    ),
    _deed("เซ็น(?:ชื่อ)?|ลงนาม", r"^sign_document", settles=True),
    _deed(
        f"(?:ส่งกลับ|ตีกลับ|ส่งคืน)(?:ไป)?|(?:ยัง)?ไม่(?:ให้)?ผ่าน|ให้(?:{_THEM}|กลับ|ไป)*(?:แก้(?:ไข)?|ปรับ)(?:ใหม่)?|(?:ไป)?แก้ก่อน",
        r"^send_back|^return_document|\| ต้องแก้",
        hints="ยังไม่(?:ถูก|ได้|ครบ|เรียบร้อย)",
    ),
    _deed(
        "ถอนตัว|ขอ?ไม่(?:ขอ)?(?:ทำ|ดู|รับ)(?:เรื่องนี้)?|ไม่ขอ(?:ทำ|ดู|รับ)(?:เรื่องนี้)?",
        r"do=recuse|^withdraw_nomination",
        hints="มีส่วนได้(?:ส่วน)?เสีย|เกี่ยวข้อง(?:กับเรื่องนี้|ด้วย)?|เป็นญาติ|รู้จัก(?:กับ|กัน)?",
    ),
    _deed(
        "ถอน(?!ตัว)(?:คืน|กลับ|ออก)?(?:มา)?|ยกเลิก|(?<!ก)ลบ(?:ทิ้ง|ออก)?|เอา(?:ออก|คืน|กลับ(?:มา)?)|(?:เรียก|ดึง)(?:คืน|กลับ)(?:มา)?"
        "|ขอคืน|ทิ้ง|ยุบ|(?<!ยก)เลิก(?!งาน)|ไม่(?:เอา|ใช้|จัด|ออก|รายงาน|ส่ง|นัด)(?:อันนี้|งานนี้|นี้|คณะนี้)?แล้ว",
        r"^withdraw_(?!nomination)|^cancel_|^remove_|^give_back_|^drop_goal|^drop_plan_draft|^take_out|^take_down|^end_"
        r"|\| (?:ยกเลิก|ลบ|ถอน(?!ตัว)|เอาออก|ทิ้ง)",
        hints="ไปไม่ได้(?:แล้ว)?|ไม่(?:ไป|ว่าง)แล้ว|งด(?:จัด)?(?:แล้ว|ไปแล้ว)|ล่ม(?:แล้ว)?|ซ้ำ(?:กัน)?|ส่งผิด|ไม่(?:ไป|ว่าง)",
        needs_no_more=True,
    ),
    _deed(
        "(?<!เ)ปิด(?!แล้ว)(?:ทิ้ง|รับ|ไป)?|หยุดรับ|เอา(?:เวลา|ช่วง)(?:นี้)?ออก|ไม่(?:ต้อง|ขอ)?ตอบ",
        r"^close_|do=close|^withdraw_slot",
        hints="พอ(?:ได้)?แล้ว|ไม่ว่าง(?:แล้ว)?|ไม่ใช่เรื่อง(?:ของ)?เรา",
        needs_no_more=True,
    ),
    _deed(
        "หมวด|(?:เปลี่ยน|จัด|ย้าย)(?:หมวด|เรื่อง)(?:ใหม่)?",
        r"^change_question_topic",
        hints="ผิดเรื่อง|(?:ผิด|ไม่ตรง)หมวด|เรื่องไม่ตรง",
    ),
    MENDS,
    _deed("เลื่อน|ผัด|ทีหลัง|อย่าเพิ่งเตือน|ยังไม่ต้องเตือน", r"^put_off"),
    _deed(
        "ลา(?:ป่วย|กิจ|พัก(?:ร้อน)?|หยุด)?(?![ก-ฮะ-ฺเ-ๅ])|หยุดงาน",
        r"^tell_absence",
        of_oneself=True,
    ),
    _deed(
        "เพิ่ม(?!คน|ชื่อ|กรรมการ)(?:อีก)?|สร้าง|ลงใหม่|(?:จด|เขียน|ลง|ทำ)(?=.*(?:ใหม่|อีก|ประชุม|เพิ่ม|ว่าง))|อีก(?:งาน|อัน|ชุด|ฉบับ|ครั้ง|เรื่อง)|(?<!ส่ง)(?<!แก้)(?<!แก้ไข)(?<!พิมพ์)(?<!ปรับ)ใหม่|(?<!เพิ่)เปิดเพิ่ม",
        r"^add_|^note_meeting|^open_slots|^make_survey|^send_circular|^note_group|^keep_deed"
        r"|^report_gift|^enter_case|^draft_news\? |\| (?:เพิ่ม|ตั้ง)",
    ),
    _deed(
        "(?:เริ่ม|ลงมือ)?(?:กรอก|ทำ(?:แบบ)?|ตอบ(?!แล้ว|ไป|ยัง|หรือ))(?!ไม่ได้|ใหม่)",
        r"^answer_survey|^open_code.*\| ตอบ|^tell_ideas|^vote_goals",
    ),
    REPLIES,
    _deed(f"(?:แจ้ง|บอก|สรุป)ผล(?:ให้)?(?:{_THEM})?|(?<=แล้ว )แจ้ง", r"do=tell"),
    _deed(
        "(?<!ได้)(?<!รอ)รับ(?:เรื่อง|ไว้|ทราบ|ดำเนินการ|ทำ|ผิดชอบ)*(?:แล้ว)?(?!ผล)|ทราบ(?:แล้ว)?|อ่าน(?:จบ|ดู)?แล้ว",
        r"do=acknowledge|^ack_circular|^acknowledge_news",
        settles=True,
    ),
    _deed("(?:เริ่ม|ลงมือ)(?:ตรวจสอบ|สืบ|สอบ|ตรวจ|ทำ)*", r"do=begin", settles=True),
    _deed("(?:ดำเนินการ|ทำ)(?:เรื่องนี้)?ไม่ได้|ไม่อยู่ในอำนาจ", r"do=give_up"),
    _deed("โน้ต|จด|(?:เขียน)?บันทึก", r"do=note"),
    _deed(
        f"ส่งต่อ(?!.*ได้(?:ไหม|มั้ย))|โอน|(?:ส่ง|ย้าย)(?:ไป)?(?:ให้|ที่)?{_OTHERS}|ให้{_OTHERS}(?:ทำ(?:ต่อ)?|ดู|รับ|ต่อ)?",
        r"^transfer_case",
        hints="ไม่ใช่(?:หน้าที่|เรื่อง|งาน)(?:ของ)?เรา",
    ),
    _deed("เตือน(?!แล้ว|ไป|ไม่)|ทวง|ส่ง(?=.*(?:ตอนนี้|เดี๋ยวนี้))", r"^send_reminder|^remind_"),
    _look("(?:เตือน|ส่ง|ทวง)?(?:ไป)?ไม่ถึง|ไม่ได้รับ", r"^reminders.*v=paper"),
    _look("(?:ได้)?ผล(?:การเตือน|เป็น|แค่ไหน)?|เตือน(?:ไป)?แล้ว", r"^reminders.*v=results"),
    _look(
        "(?:ผู้|คน)(?:ที่)?ตอบ|ตอบ(?:ไป)?(?:แล้ว|กี่คน)|กี่คน|ผล",
        r"^survey_result|^idea_round",
    ),
    _look(
        "ใคร(?!.*ยัง)|(?:ราย|(?<!ใบลง)(?<!ใบเซ็น))ชื่อ(?!ให้)|คน(?:ที่)?มา|มา(?:กี่คน|แล้ว)|ลงชื่อ(?:ไป)?แล้ว|กี่คน",
        r"^signed_in|^not_registered.*v=names|^circular_readers|^news_readers",
    ),
    _look("ที่ผ่านมา|ย้อนหลัง|ประวัติ|เคย|กี่รอบ|กี่ครั้ง", r"^report_history"),
    _look("(?:รูป|ภาพ|ไฟล์|หลักฐาน|ของ)(?:ที่)?(?:แนบ|ส่ง)*|แนบ", r"^show_files"),
    _look(
        f"อ่าน|เนื้อ(?:ความ|หา)|ตัวเต็ม|(?:เขียน|บอก|ส่ง|ข้อความ)(?:ไป)?(?:ว่า)(?:{HOW_IN_SHORT}|อะไร)?",
        r"^read_circular|^read_news|^announcement_text|^idea_texts",
    ),
    _look("(?:รูป)?ภาพ(?!รวม)|แผนที่|วาด", r"^heat_map|^progress_chart|^infographic"),
    _look(
        "(?:ย้อน)?กลับ(?:ไป)?|ย้อนไป|ทั้ง(?:คณะ|หมด|รายการ)|(?:ทุก|รวม)สำนัก|(?:ภาพ)?รวม|(?:เรื่อง|อัน|รายการ|งาน|ชุด|ข้อ|ฉบับ|ประกาศ|ช่วง|หน้า)?(?<!ที่)(?<!คน)(?<!สำนัก)(?<!หน่วย)(?<!วัน)อื่น(?:ๆ)?|หน้ารายการ|ดูแล",
        r"\| กลับไป|\| ทั้งสำนักงาน|^(?:cases|gifts|waiting_questions|clinic_slots|sent_circulars"
        r"|calendar|awaiting_me|documents_to_sign|working_groups|sign_in_events|executive_news"
        r"|surveys)\? \|",
    ),
    _look(
        "(?:เดือน|สัปดาห์|อาทิตย์|หน้า|ช่วง|อัน)?(?:ถัดไป|ต่อไป)|(?<=ดู)ต่อ|(?<=มี)ต่อ|อีกหน้า|เพิ่มเติม|ที่เหลือ",
        r"\| (?:หน้า|ช่วง)ถัดไป",
    ),
    _look("เปลี่ยน(?:ไป)|เพิ่งมี|เคลื่อนไหว|อัป?เดต|อัพเดต|ล่าสุด|(?:อะไร|เรื่อง)ใหม่", r"^changes"),
    _look("(?:เสร็จ|จบ|ปิด|ตอบ|เรียบร้อย)(?:ไป)?แล้ว|เคย(?:ตอบ|ปิด)|(?:ที่)?ปิด|เก่า", r"w=(?:closed|done)"),
    _deed("รหัส", r"^issue_"),
    _deed("ข้อความ(?:ไป)?(?:ชวน|เชิญ|แจ้ง)?|คำชวน", r"^joining_words|^joining_text"),
    _deed("(?:ลง|เซ็น)ชื่อ(?!แทน|ให้|แล้ว)|คิวอาร์|qr", r"^(?:calendar|appointment)_sign_in"),
    _deed("(?:ลง|เซ็น|เช็ก)(?:ชื่อ)?(?:ให้|แทน)|ไม่(?:มี|ใช้)ไลน์", r"^tick_present"),
    FILES,
    _deed("(?:เริ่ม|ลงมือ)?(?:ทำ|กรอก|รายงาน|เขียน)", r"^report_activity.*\| รายงาน"),
    _deed(
        "(?:ถาม|คุย(?:กับ)?|ปรึกษา)(?:คน(?:จริง)?|เจ้าหน้าที่|ผู้รู้|ผู้เชี่ยวชาญ|ที่ปรึกษา|คลินิก)?",
        r"^ask_question",
        hints="ไม่เข้าใจ|ยังงง|สงสัย",
    ),
    _deed("(?:เอา)?(?:ไป)?(?:แนบ|ใส่)|ใช้(?:กับ|ใน)รายงาน", r"^report_activity\?by="),
    _deed("เผยแพร่|ลงเว็บ|โพสต์|ลงเพจ", r"^publish_|^share_example.*ให้ใช้"),
    _deed("ชม(?!รม)|ขอบคุณเขา|ส่งคำชม", r"^pass_on_praise|^praise_colleague"),
    _deed("เข้าร่วม|ร่วมด้วย", r"^join_announcements"),
    _deed(
        "มอบ(?:หมาย|งาน)?|ตั้งผู้แทน|ให้(?:คนอื่น|เขา|เค้า)(?:ทำ|ดู|รับ)(?:แทน|ต่อ)?|หาคนแทน",
        r"^assign_item|^appoint_deputy|^choose_holder|^deputies_of_all",
    ),
    _deed("ยืนยัน|ถูกต้อง(?:แล้ว)?", r"^confirm_|^right_roster", settles=True),
    _deed(
        "เลิกใช้|ไม่(?:อยาก)?ใช้(?:แล้ว|ต่อ)|(?:ขอ)?ออก(?:จากระบบ)?$|ลบบัญชี",
        r"^leave_bot",
        of_oneself=True,
    ),
    _deed("กลับมา(?:แล้ว|ทำงาน)?|มาทำงานแล้ว|หายแล้ว", r"^end_absence", of_oneself=True),
    _deed("จอง|เลือก|นัด", r"^take_slot"),
    _deed("(?:ส่ง|แปะ|แนบ|ใส่)?ลิงก์", r"^give_link"),
    _deed("เกษียณ|ลาออก|ย้ายออก|ไม่อยู่แล้ว|พ้น", r"^retire_person", hints="เอาออก|ลบ"),
    _deed("พยาน|ผู้ยืนยัน|คนยืนยัน", r"^ask_witness|^witness_code"),
    _deed("(?:ส่ง|แนบ)?หลักฐาน|ใบเสร็จ", r"^prove_gift"),
    _deed("ลงคะแนน|โหวต", r"^cast_vote|^vote_goals"),
    _deed("(?:ให้|กรอก|ใส่|ลง)คะแนน", r"^give_points|^score_measure"),
    _look("(?:ขอ)?(?:ป้าย|โปสเตอร์)", r"^poster|^code_sign|^tent_card|^code_picture"),
    _look("ใคร(?:แอบ|เข้า|มา)*(?:เปิด)?ดู", r"^my_trail"),
    _look("ใคร(?:บ้าง)?(?:ที่)?ยัง|ยังไม่", r"^circular_unread|^not_joined|^circulars?_left"),
    _look("ผล|ใครได้|ใครชนะ|คะแนน", r"^(?:award|election)_result|^election_count"),
)
"""Every kind; a button may do several."""


def signature(button: ShownButton) -> str:
    """What `Deed.does` is looked for in."""
    return f"{button.target.removeprefix('o:')} | {button.label}"


def done_by(shown: Sequence[ShownButton]) -> Iterator[tuple[Deed, list[ShownButton]]]:
    """Returns the deeds that the buttons do, each with the buttons that do it."""
    signed = [(signature(each), each) for each in shown if each.target.startswith("o:")]
    for deed in DEEDS:
        does = []
        for text, button in signed:  # a comprehension for each deed is a call for each
            if deed.does.search(text):
                does.append(button)
        if does:
            yield deed, does
