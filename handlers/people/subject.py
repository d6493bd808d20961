"""People as a subject: joining, their data, leave and deputies."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.conversation.flow import Flow
from handlers.messages import Message
from handlers.people import (
    bureau_size,
    correct_my_data,
    decide_account,
    issue_code,
    joining_awaits_nobody,
    leaders_asked,
    leave_bot,
    my_data,
    others_data,
    own_move_told,
    own_registration,
    people_for_year,
    people_in_data,
    remind_unregistered,
    who_is_missing,
    who_is_who,
)
from handlers.people.away import (
    appoint_deputy,
    choose_holder,
    days_then_deputy,
    deputy_changed,
    deputy_ends,
    due_meanwhile,
    early_back,
    end_absence,
    end_deputy,
    holder_told,
    instead_of_them,
    leave_in_sight,
    others_on_leave,
    show_leave,
    tell_absence,
    who_acts,
    who_could_act,
    who_goes_on,
)
from handlers.people.away.leave import (
    away_hours,
    leave_asked,
    leave_heard,
    leave_of_another,
    may_i,
    works_elsewhere,
)
from handlers.people.facts import (
    deputy_facts,
    leave_facts,
    own_data_facts,
    registering_facts,
)
from handlers.people.joining import (
    asked_before_joining,
    code_words,
    join_roster,
    known_before,
    seen_if_joined,
    without_joining,
)
from handlers.rich_menu.rich_menus import MEMBERS, SPARE, STRANGER, Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    CodeOpening,
    GroupQuestion,
    Hearing,
    HelpLine,
    InGroup,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BUREAUS, BY_NAME, CODE, OWN
from handlers.subjects.whose_work import DECIDING, NOBODY, work_of
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_ADMIN = frozenset((ADMIN,))


def _joining(words: str) -> Flow | None:
    return join_roster.FLOW if code_words.hands_in_a_code(words) else None


def _code_in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    joining = _joining(question.text)
    return [question.one_to_one(joining.name)] if joining is not None else None


def _opens(words: str, inside: str | None) -> Flow | None:
    if inside is None and (
        leave_heard.opens_with_a_deputy(words)
        or days_then_deputy.opens(words)
        or leave_heard.opens_beside_work(words)
        or leave_heard.asks_who_acts(words)
        or leave_heard.wishes_leave(words)
        or due_meanwhile.asks_beside_leave(words)
        or away_hours.wants(words)
        or may_i.asks(words)
    ):
        return tell_absence.FLOW
    return correct_my_data.opened_by(words, inside)


_SENT_REQUEST = "คำขอที่ส่งแล้วแก้ไม่ได้ ส่งคำขอที่ถูกต้องหรือเพิ่มเติมตามไปได้"

PEOPLE = Subject(
    name="people",
    flows=(
        appoint_deputy.FLOW,
        end_deputy.FLOW,
        tell_absence.FLOW,
        end_absence.FLOW,
        choose_holder.FLOW,
        join_roster.FLOW,
        correct_my_data.FLOW,
        leave_bot.FLOW,
        decide_account.FLOW,
    ),
    queries=(
        my_data.QUERY,
        my_data.FILE,
        show_leave.QUERY,
        show_leave.MOVE,
        show_leave.CANCEL,
        show_leave.WHO_KNOWS,
        show_leave.STOP,
        show_leave.OF_OTHERS,
        show_leave.DAYS_LEFT,
        show_leave.WHO_HAS_CASES,
        works_elsewhere.QUERY,
        works_elsewhere.STOPS,
        without_joining.WITHOUT,
        others_data.WHO_CAN,
        others_data.HEAD_CHANGED,
        others_data.CODE_OF_OTHER,
        bureau_size.QUERY,
        holder_told.TOLD,
        who_acts.QUERY,
        who_is_who.POST,
        who_is_who.PERSON,
        deputy_changed.TOLD,
        deputy_changed.APPOINTED,
        leaders_asked.THERE,
        leaders_asked.BUREAUS,
        issue_code.QUERY,
        who_is_missing.NOT_REGISTERED,
        who_is_missing.WITHOUT_SUPERIOR,
    ),
    codes=(
        CodeOpening(
            "joining",
            join_roster.FLOW.name,
            lambda _context, _about: "ลงทะเบียน",
            on_request=lambda _context: {0: None},
        ),
    ),
    rich_menu=(
        Target(
            "join_roster",
            "ลงทะเบียน",
            "สำหรับบุคลากร ใช้รหัสที่ได้รับ",
            "ลงทะเบียน",
            work={STRANGER: 10},
            rights={STRANGER: SPARE},
        ),
        Target(
            "appoint_deputy",
            "มอบหมายแทน",
            "ให้ผู้อื่นพิจารณาแทน",
            "มอบหมายแทน",
            work={SUPERVISOR: 40},
        ),
        Target(
            "my_data",
            "ข้อมูลของฉัน",
            "ดู แก้ไข เลิกใช้",
            "ข้อมูลของฉัน",
            work=dict.fromkeys(MEMBERS, SPARE + 1),
            rights=dict.fromkeys(MEMBERS, 50),
        ),
    ),
    task=admin_tasks.PEOPLE,
    help=(
        HelpLine(
            21,
            "ไม่อยู่หลายวัน",
            "พิมพ์ “มอบหมายแทน” เพื่อให้ผู้อื่นพิจารณาแทนตามวันที่กำหนด",
            frozenset((SUPERVISOR,)),
        ),
        HelpLine(
            71,
            "รหัสลงทะเบียน",
            "พิมพ์ “ออกรหัส” ตามด้วยเลขประจำตัว เช่น “ออกรหัส D0103” ใช้เมื่อเปลี่ยนเครื่องด้วย",
            _ADMIN,
        ),
        HelpLine(
            72,
            "คำขอย้ายบัญชี",
            "พิมพ์ “คำขอย้ายบัญชี” เพื่อยืนยันหรือปฏิเสธผู้ที่เปลี่ยนบัญชี LINE",
            _ADMIN,
        ),
        HelpLine(
            74,
            "ผู้รับผิดชอบรายงาน",
            "พิมพ์ “ผู้รับผิดชอบรายงาน” เพื่อกำหนดว่าใครส่งรายงานใดของสำนัก",
            _ADMIN,
        ),
        HelpLine(
            62,
            "ใครยังไม่ลงทะเบียน",
            "พิมพ์ “ใครยังไม่ลงทะเบียน” เพื่อดูจำนวนรายสำนัก",
            frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
        ),
        HelpLine(
            63,
            "ใครไม่มีผู้บังคับบัญชา",
            "พิมพ์ “ใครไม่มีผู้บังคับบัญชา” เพื่อดูจำนวนรายสำนัก",
            frozenset((ADMIN, EXECUTIVE)),
        ),
    ),
    trail={
        "joined": "ลงทะเบียน",
        "left": "เลิกใช้บอต",
        "retired": "พ้นจากทะเบียนบุคลากร",
        "code_issued": "ออกรหัสลงทะเบียน",
        "code_died": "รหัสลงทะเบียนใช้ไม่ได้แล้ว",
        "roles_changed": "หน้าที่เปลี่ยน",
        "bureau_changed": "ย้ายสำนัก",
        "correction_asked": "ขอแก้ไขข้อมูล",
        "data_asked": "ขอไฟล์ข้อมูล",
        "data_opened": "เปิดไฟล์ข้อมูลจากลิงก์",
        "data_link_died": "ลิงก์ไฟล์ข้อมูลใช้ไม่ได้แล้ว เพราะตอบผิดห้าครั้ง",
        "account_moved": "ย้ายบัญชี LINE",
        "account_change.asked": "ขอย้ายบัญชี LINE",
        "account_change.confirmed": "ยืนยันการย้ายบัญชี LINE",
        "account_change.refused": "ปฏิเสธการย้ายบัญชี LINE",
        "account_change.expired": "คำขอย้ายบัญชี LINE ครบกำหนด",
        "absence.declare": "แจ้งวันลา",
        "absence.end": "ยกเลิกวันลา",
        "duty.hold": "กำหนดผู้รับผิดชอบรายงาน",
        "deputy.appoint": "มอบหมายผู้ปฏิบัติหน้าที่แทน",
        "deputy.end": "ยกเลิกผู้ปฏิบัติหน้าที่แทน",
        "codes_issued": "ออกรหัสลงทะเบียนหลายคน",
    },
    year_items=people_for_year.ITEMS,
    data=PersonalData(labels=people_in_data.LABELS, words=people_in_data.WORDS),
    group=InGroup(
        unmatched=_code_in_group,
        hears=leaders_asked.bureaus_in_group,
        reasons={
            leaders_asked.THERE.name: OWN,
            leaders_asked.BUREAUS.name: BUREAUS,
            "join_roster": CODE,
            "without_joining": CODE,
            "my_data": OWN,
            "my_data_file": OWN,
            **dict.fromkeys(("my_leave", "move_leave", "cancel_leave", "who_knows_leave"), OWN),
            **dict.fromkeys(
                ("stop_telling_leave", "leave_of_others", "leave_days_left", "who_has_cases"), OWN
            ),
            others_data.WHO_CAN.name: OWN,
            others_data.HEAD_CHANGED.name: OWN,
            others_data.CODE_OF_OTHER.name: CODE,
            bureau_size.QUERY.name: OWN,
            works_elsewhere.QUERY.name: OWN,
            works_elsewhere.STOPS.name: OWN,
            who_acts.QUERY.name: OWN,
            who_is_who.POST.name: BY_NAME,
            who_is_who.PERSON.name: BY_NAME,
            deputy_changed.TOLD.name: OWN,
            deputy_changed.APPOINTED.name: OWN,
            holder_told.TOLD.name: BUREAUS,
            "issue_code": CODE,
            "not_registered": BUREAUS,
            "no_superior": BUREAUS,
        },
        bare=(join_roster.FLOW,),
    ),
    own_matters=(leave_asked.MATTER,),
    own_lines=(own_registration.LINE, own_move_told.LINE),
    fact_sheets=(
        leave_facts.SHEET,
        deputy_facts.SHEET,
        registering_facts.SHEET,
        own_data_facts.SHEET,
    ),
    offered={
        **work_of(NOBODY, "join_roster", "without_joining"),
        **work_of(DECIDING, "others_data", "leave_of_others"),
    },
    afterwards={
        "join_roster": Afterwards(next=DoorTo("own_duties")),
        "correct_my_data": Afterwards.by_one_way(
            DoorTo("correct_my_data", says=_SENT_REQUEST),
            take_back="คำขอที่ส่งแล้วเรียกคืนไม่ได้ พิมพ์ “ฝากข้อความถึงผู้ดูแลระบบ” บอกว่าไม่ต้องแก้แล้วได้",
            look=DoorTo("my_data"),
            reached="ส่งถึงแชตของผู้ดูแลระบบแล้ว บอตไม่เก็บว่าอ่านหรือยัง เมื่อทะเบียนเปลี่ยนมีผลทันที",
        ),
        "appoint_deputy": Afterwards(
            change=DoorTo("appoint_deputy"),
            heard=deputy_changed.OTHER_DAYS,
            take_back=DoorTo("end_deputy"),
            reached="แจ้งผู้แทนทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง และไม่ต้องรอกดรับ",
        ),
        "choose_holder": Afterwards(
            change=DoorTo("choose_holder"),
            take_back=DoorTo("choose_holder"),
            reached="แจ้งผู้รับผิดชอบทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง และไม่ต้องรอกดรับ",
        ),
        "tell_absence": Afterwards(
            change=DoorTo("move_leave", takes=True),
            heard=r"ครึ่ง(?:วัน|เช้า|บ่าย)|(?:เป็น|แค่)(?:ช่วง|ตอน)?(?:เช้า|บ่าย)|วันที่\s?\d|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์",
            take_back=DoorTo("end_absence"),
            add="บอตจดเฉพาะวันลา ไม่จดประเภท เหตุผล และครึ่งวัน หากวันลาไม่ตรง เปลี่ยนวันได้",
            attach="การแจ้งวันลาไม่รับไฟล์ และไม่ใช่ใบลา ใบรับรองแพทย์กรุณายื่นพร้อมใบลาตามระเบียบ",
            look=DoorTo("my_leave"),
            reached="ผู้ดูแลเรื่องแทนได้รับแจ้งแล้ว หากไม่มีจึงแจ้งผู้บังคับบัญชา บอตไม่เก็บว่าอ่านหรือยัง",
        ),
    },
    hearing=Hearing(
        of_public=frozenset((who_is_who.POST.name,)),
        opens=_opens,
        whole=(correct_my_data.FLOW,),
        asks=(
            works_elsewhere.asks,
            remind_unregistered.asks,
            joining_awaits_nobody.asks,
            who_is_who.asks,
            asked_before_joining.asks,
            known_before.asks,
            without_joining.asks,
            seen_if_joined.asks,
            others_data.asks,
            bureau_size.asks,
            holder_told.asks,
            deputy_ends.asks,
            deputy_ends.called_off,
            early_back.asks,
            instead_of_them.asks,
            leave_of_another.asks,
            leave_in_sight.asks,
            others_on_leave.asks,
            leave_asked.asks,
            who_could_act.asks,
            who_goes_on.asks,
            show_leave.asks,
            who_acts.asks,
            deputy_changed.asks,
            leaders_asked.asks,
        ),
        of_strangers=_joining,
        may_mean=code_words.hands_in_a_code,
        hint=join_roster.joined_already,
        code=code_words.hands_in_a_code,
    ),
)
