"""Circulars as a subject: a message to many, its reading, and what became of it."""

from __future__ import annotations

from handlers.circulars import (
    circular_duties,
    circular_facts,
    circular_line,
    circular_notices,
    circular_readers,
    circular_words,
    circulars_by_meaning,
    gift_letters,
    letters_asked,
    letters_new,
    message_admin,
    not_sent_asked,
    passed_to_admins,
    remind_circular,
    sent_again,
    sent_taken_back,
    show_circulars,
    to_those_shown,
    unread_of_led,
    withdraw_circular,
    wording_asked,
    write_circular,
)
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.conversation.flow import Flow
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_ROLE, OWN, STEPS, one_to_one
from models.tables import SECRET_FLOWS


def _opens(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation that a line to many begins, however long it is; inside of a
    conversation only a whole line, elsewhere than in its own one only with the command's word; or
    the one that takes back what was circulated."""
    if (takes_back := withdraw_circular.heard(words, inside)) is not None:
        return takes_back
    if inside in SECRET_FLOWS or not circular_line.begins(words):
        return None
    here = inside is None or circular_line.read_line(words).text
    own = inside in (None, write_circular.FLOW.name) or words.startswith("ส่งข้อความถึง")
    return write_circular.FLOW if here and own else None


_SENT_ANEW = "(?:ส่ง|แจ้ง|เวียน|ประกาศ)(?:ไป)?(?:ใหม่|อีก|ซ้ำ)"
CIRCULARS = Subject(
    name="circulars",
    needs=("pledges", "executive_news"),
    fact_sheets=(circular_facts.SHEET,),
    afterwards={
        "send_circular": Afterwards(
            change="ส่งแล้วแก้ข้อความเดิมไม่ได้ ถอนข้อความนี้ แล้วส่งฉบับที่ถูกต้องใหม่",
            take_back=DoorTo("withdraw_circular"),
            add="ส่งแล้วเพิ่มในข้อความเดิมไม่ได้ ส่งข้อความใหม่ต่อ หรือถอนข้อความนี้แล้วส่งใหม่ทั้งฉบับ",
            attach="ส่งแล้วแนบไฟล์เพิ่มในข้อความเดิมไม่ได้ ถอนข้อความนี้ แล้วส่งใหม่พร้อมไฟล์",
            look=DoorTo("sent_circulars"),
            reached=None,
            heard=f"^(?:ไป|ส่ง)?ถึงใคร|กี่คน|{_SENT_ANEW}",
        ),
        circular_words.WITHDRAW: Afterwards(
            look=DoorTo("sent_circulars"),
            heard=_SENT_ANEW,
        ),
        "message_admin": Afterwards(
            change=DoorTo(
                "message_admin", says="ส่งแล้วแก้ข้อความเดิมไม่ได้ ส่งข้อความที่ถูกต้องตามไปได้", takes=True
            ),
            add=DoorTo("message_admin", takes=True),
            reached="ส่งถึงแชตของผู้ดูแลระบบแล้ว บอตไม่เก็บว่าอ่านหรือยัง ผู้ดูแลระบบติดต่อกลับเอง",
        ),
    },
    flows=(
        write_circular.FLOW,
        withdraw_circular.FLOW,
        remind_circular.FLOW,
        message_admin.FLOW,
    ),
    queries=(
        show_circulars.QUERY,
        show_circulars.ONE_QUERY,
        show_circulars.FILE_QUERY,
        show_circulars.ACKNOWLEDGE_QUERY,
        show_circulars.SENT_QUERY,
        circular_readers.READERS_QUERY,
        circular_readers.UNREAD_QUERY,
        message_admin.TOLD,
        message_admin.FOR_MANY,
        passed_to_admins.QUERY,
        unread_of_led.QUERY,
        *circulars_by_meaning.QUERIES,
    ),
    duties=circular_duties.WORDS,
    waiting=show_circulars.in_menu,
    foot=circular_notices.foot,
    help=(
        HelpLine(
            99,
            "ส่งข้อความถึงหลายคน",
            "พิมพ์ “ส่งข้อความถึงผู้รายงานทุกคน: …” เห็นตัวอย่างและราคาก่อนส่ง "
            "“ข้อความที่ส่ง” เพื่อดูว่าไปถึงใคร ใครรับทราบ เตือน และถอน",
            circular_words.SENDERS,
            task=admin_tasks.TELLING,
            opens="ส่งข้อความถึง",
        ),
    ),
    hearing=Hearing(
        opens=_opens,
        asks=(
            to_those_shown.heard,
            remind_circular.heard,
            sent_again.heard,
            sent_taken_back.heard,
            circular_readers.heard,
            circular_readers.reach_heard,
            unread_of_led.asks,
            show_circulars.heard,
            passed_to_admins.asked,
            message_admin.asks,
            gift_letters.heard,
            not_sent_asked.asks,
            wording_asked.asks,
            letters_new.heard,
            letters_asked.asked,
        ),
    ),
    letters=show_circulars.letters,
    group=InGroup(
        reasons={
            **one_to_one(circulars_by_meaning.QUERIES),
            show_circulars.QUERY.name: OWN,
            show_circulars.ONE_QUERY.name: OWN,
            show_circulars.FILE_QUERY.name: OWN,
            show_circulars.ACKNOWLEDGE_QUERY.name: OWN,
            show_circulars.SENT_QUERY.name: BY_ROLE,
            circular_readers.READERS_QUERY.name: BY_ROLE,
            circular_readers.UNREAD_QUERY.name: BY_ROLE,
            write_circular.FLOW.name: STEPS,
            withdraw_circular.FLOW.name: STEPS,
            remind_circular.FLOW.name: STEPS,
            message_admin.FLOW.name: STEPS,
            message_admin.TOLD.name: OWN,
            message_admin.FOR_MANY.name: BY_ROLE,
            passed_to_admins.QUERY.name: BY_ROLE,
            unread_of_led.QUERY.name: BY_ROLE,
        },
    ),
    trail={
        "circular.sent": "ส่งข้อความถึงหลายคน",
        "circular.withdrawn": "ถอนข้อความถึงหลายคน",
        "circular.reminded": "เตือนผู้ที่ยังไม่รับทราบข้อความ",
        "admin_told": "ฝากข้อความถึงผู้ดูแลระบบ",
    },
    trail_kinds={"circular": "ข้อความถึงหลายคน"},
    data=PersonalData(
        labels={
            "circulars": "ข้อความจากผู้ดูแลระบบที่ส่งถึงท่าน",
            "circulars_sent": "ข้อความถึงหลายคนที่ท่านส่งหรือถอน",
            "circular_text": "ข้อความ",
            "circular_sent_at": "ส่งเมื่อ",
            "circular_read_at": "เปิดอ่านหรือรับทราบเมื่อ",
            "circular_ended_at": "ถอนเมื่อ",
        }
    ),
)
