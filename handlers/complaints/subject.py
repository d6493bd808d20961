"""Complaints as a subject."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import (
    case_duties,
    complaint_hearing,
    complaints_by_meaning,
    uneasy_at_work,
)
from handlers.complaints.facts import (
    case_facts,
    complaint_code_facts,
    complaint_evidence_facts,
    complaint_facts,
    suggestion_facts,
)
from handlers.complaints.figures import (
    case_result_duties,
    confirm_case_numbers,
    figure_afterwards,
    figures_kept_back,
    show_case_numbers,
    show_cases_by_month,
)
from handlers.complaints.filing import accusations, enter_case, file_complaint, opening_words
from handlers.complaints.receivers import office_receivers, receivers_for_year
from handlers.complaints.tracking import guessing_alarm, track_case
from handlers.complaints.working import (
    cases_waited,
    pass_on_praise,
    publish_suggestion,
    show_cases,
    transfer_case,
    work_case,
)
from handlers.context import Context
from handlers.messages import Button, Message, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.rich_menu.rich_menus import EVERYBODY, Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    MenuRows,
    StrangerOffer,
    Subject,
)
from handlers.subjects.group_reasons import BY_NAME, LONG, PROTECTED
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.whose_work import RECEIVING, work_of
from handlers.subjects.year_items import YearEnds
from handlers.understand.asked import own_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import fold
from models.people.person import ADMIN, RECEIVER
from models.queues.outbox_queue import SECRET

_TITLE = "ร้องเรียน แจ้งเบาะแส เสนอแนะ ชมเชย"
_HOW = "พิมพ์ “ร้องเรียน” ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ แล้วดูผลด้วย “ติดตาม” ตามด้วยรหัส"

_FLOWS = (
    confirm_case_numbers.FLOW,
    file_complaint.FLOW,
    track_case.FLOW,
    work_case.FLOW,
    transfer_case.FLOW,
    enter_case.FLOW,
    publish_suggestion.FLOW,
    pass_on_praise.FLOW,
    office_receivers.FLOW,
)
_QUERIES = (
    show_case_numbers.QUERY,
    show_cases_by_month.QUERY,
    figures_kept_back.DAYS,
    show_case_numbers.OF_BUREAUS,
    show_cases.QUERY,
    show_cases.SHOW,
    show_cases.PUBLISHED,
    office_receivers.QUERY,
    accusations.WHICH,
    uneasy_at_work.QUERY,
)

_TOLD_OF = pattern_of(
    rf"(?:ร้องเรียน|เบาะแส|ร้องทุกข์|ข้อเสนอ(?:แนะ)?)|เรื่อง\S{{1,30}}?(?:เมื่อกี้|เมื่อครู่|เมื่อสักครู่|ที่(?:{ME})?(?:แจ้ง|เล่า|บอก|เสนอ)(?:ไป|ไว้))"
)
_ELSEWHERE = pattern_of(
    r"รายงาน|คลินิก|ของขวัญ|กระเช้า|ลา|เอกสาร|คำชม|ความดี|ลงนาม|ทั้งหมด|กี่เรื่อง|ตัวเลข|สำนัก|ใคร|\d\.\d|ประกาศ|ไฟล์"
)


def _asked(context: Context, plain: str) -> Query | None:
    """Returns that the code leads there, if somebody asks where it stands; receivers may mean those
    they work on."""
    if context.me.has(ADMIN, RECEIVER) or not _TOLD_OF.search(plain):
        return None
    return _STANDS if own_asked.stands(plain) and not _ELSEWHERE.search(plain) else None


def _by_code(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = True
    return [Text(_BY_CODE, (_FOLLOW,))]


_FOLLOW = Button("ติดตาม", opens("track_case"), "ติดตาม")
_BY_CODE = (
    "บอตไม่เก็บว่าใครแจ้งเรื่องใด ดูความคืบหน้าได้ด้วยรหัสที่ได้ตอนส่ง พิมพ์ “ติดตาม” ตามด้วยรหัส\n"
    "รหัสอยู่ในข้อความรับเรื่องด้านบนของแชตนี้ หากรหัสหาย เปิดเรื่องเดิมไม่ได้ แจ้งใหม่ได้"
)
_STANDS = Query("case_stands", (), _by_code)
_MATTER = OwnMatter(
    named=pattern_of("ร้องเรียน|เบาะแส|ร้องทุกข์|ข้อเสนอ|ชมเชย|เรื่อง"),
    asked=_asked,
    told=(
        "เรื่องร้องเรียนและข้อเสนอแนะ: บอตไม่เก็บว่าใครส่ง จึงแจ้งเฉพาะเรื่องที่ท่านสั่งให้แจ้งไว้ "
        "พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วกด “แจ้งเมื่อมีความคืบหน้า” ข้อความที่แจ้งบอกเพียงว่ามีเรื่องรอท่าน ไม่บอกว่าเรื่องใด"
    ),
    doors=(_FOLLOW,),
    lists=(
        OwnList(
            show_cases.QUERY.name,
            show_cases.SHOW.name,
            pattern_of("เรื่อง|เคส|ข้อร้องเรียน|เบาะแส|ผู้ร้อง|หลักฐาน"),
            "เข้า|รับ|ร้อง|แจ้ง|แนบ|ส่ง(?=มา|เข้า)",
            roles=frozenset((RECEIVER,)),
            by_day=True,
        ),
    ),
)
COMPLAINTS = Subject(
    name="complaints",
    year_ends=(
        YearEnds(
            "cases", 50, "เรื่องร้องเรียนที่ยังไม่ยุติ", "ผู้รับเรื่องดำเนินการต่อตามปกติ ไม่แสดงจำนวนเพื่อคุ้มครองผู้แจ้ง"
        ),
    ),
    duties=(*case_result_duties.WORDS, *case_duties.WORDS),
    flows=_FLOWS,
    queries=(*_QUERIES, *complaints_by_meaning.QUERIES),
    confidential=complaint_hearing.CONFIDENTIAL,
    year_items=receivers_for_year.ITEMS,
    menu_buttons=(MenuButton(120, Button("ร้องเรียนหรือชมเชย", opens("file_complaint"), "ร้องเรียน")),),
    menu_rows=(MenuRows(21, guessing_alarm.rows), MenuRows(50, show_cases.in_menu, comes_in=True)),
    rich_menu=(
        Target(
            "file_complaint",
            "ร้องเรียน ชมเชย",
            "ไม่ต้องบอกชื่อก็ได้",
            "ร้องเรียน",
            rights=dict.fromkeys(EVERYBODY, 10),
        ),
        Target(
            "track_case",
            "ติดตามเรื่อง",
            "ใช้รหัสที่ได้รับ",
            "ติดตาม",
            rights=dict.fromkeys(EVERYBODY, 20),
        ),
        Target(
            "published_suggestions",
            "ข้อเสนอแนะ",
            "ที่เผยแพร่ พร้อมผล",
            "ข้อเสนอแนะที่เผยแพร่",
            rights=dict.fromkeys(EVERYBODY, 30),
        ),
        Target(
            "cases",
            "เรื่องที่ได้รับ",
            "เรื่องร้องเรียนที่ท่านดูแล",
            "เรื่องที่ได้รับ",
            work={RECEIVER: 10},
        ),
        Target(
            "enter_case",
            "บันทึกเรื่อง",
            "ที่มาจากช่องทางอื่น",
            "บันทึกเรื่องร้องเรียน",
            work={RECEIVER: 20},
        ),
        Target(
            "case_numbers",
            "ตัวเลขเรื่อง",
            "จำนวนเรื่องร้องเรียน",
            "ตัวเลขเรื่องร้องเรียน",
            work={RECEIVER: 30},
        ),
    ),
    task=admin_tasks.REPORTS,
    help=(
        HelpLine(80, _TITLE, _HOW, first=True),
        HelpLine(
            65,
            "ผู้รับเบาะแส",
            "พิมพ์ “ผู้รับเบาะแส” เพื่อดูและเปลี่ยนผู้ที่รับเบาะแสของสำนักงาน",
            frozenset((ADMIN,)),
        ),
    ),
    strangers=(
        StrangerOffer(
            welcome=Row(
                _TITLE,
                "ทุกคนทำได้เลย ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ พิมพ์ “ร้องเรียน” "
                "ส่งแล้วดูผลได้ พิมพ์ “ติดตาม” ตามด้วยรหัส",
            ),
            help=Row(_TITLE, _HOW),
            button=Button("ร้องเรียน", say="ร้องเรียน"),
        ),
    ),
    group=InGroup(
        guards=complaint_hearing.in_group,
        reasons={
            **dict.fromkeys((each.name for each in complaints_by_meaning.QUERIES), PROTECTED),
            "file_complaint": PROTECTED,
            "track_case": PROTECTED,
            "cases": PROTECTED,
            "enter_case": PROTECTED,
            "show_case": PROTECTED,
            "published_suggestions": LONG,
            "case_numbers": PROTECTED,
            "cases_by_month": PROTECTED,
            figures_kept_back.DAYS.name: PROTECTED,
            figures_kept_back.MOST.name: PROTECTED,
            office_receivers.QUERY.name: BY_NAME,
            accusations.WHICH.name: PROTECTED,
            uneasy_at_work.QUERY.name: PROTECTED,
        },
        private=(fold("ร้องเรียน"), fold("เบาะแส")),
    ),
    own_matters=(_MATTER,),
    afterwards=figure_afterwards.AFTERWARDS,
    fact_sheets=(
        complaint_facts.SHEET,
        complaint_evidence_facts.SHEET,
        complaint_code_facts.SHEET,
        case_facts.SHEET,
        suggestion_facts.SHEET,
    ),
    offered=work_of(RECEIVING, "cases", "show_case"),
    unseen_after="เรื่องร้องเรียน: พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วเขียนเพิ่ม ส่งไฟล์ หรือเขียนขอถอน",
    waited=(cases_waited.WAITED,),
    waiting_lists=(
        WaitingList(
            show_cases.QUERY.name,
            show_cases.SHOW.name,
            pattern_of("เรื่อง(?:ร้องเรียน)?|เคส|ข้อร้องเรียน|เบาะแส"),
            pattern_of(
                r"รับ(?:เรื่อง|ไว้|ทราบ|(?=\s*(?:,|ทั้ง|ทุก|หมด)))|(?<!เ)ปิดเรื่อง|ส่งต่อ|แจ้งผล|เริ่มตรวจสอบ"
            ),
            roles=frozenset((RECEIVER,)),
            single=False,
            together=True,
            straight=work_case.taken_on,
        ),
    ),
    hearing=Hearing(
        opens=complaint_hearing.opened_by,
        asks=complaint_hearing.LISTENERS,
        begins=complaint_hearing.begins,
        of_strangers=complaint_hearing.of_strangers,
        told_by_strangers=complaint_hearing.told_by_strangers,
        interrupts=complaint_hearing.interrupts,
        may_mean=opening_words.may_be_complaint,
        hint=complaint_hearing.hint,
        secret=complaint_hearing.holds_receipt,
        whole=(file_complaint.FLOW,),
        unkept=frozenset(each.name for each in (*_FLOWS, *_QUERIES)),
    ),
    foot=guessing_alarm.once,
    on_the_screen={SECRET: "มีเรื่องรอท่าน 1 เรื่อง"},
)
