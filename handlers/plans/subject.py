"""Plans as a subject: what is due when, and what the plan asks."""

from __future__ import annotations

from handlers.conversation.flow import Flow
from handlers.messages import Button, Row
from handlers.plans import (
    about_plan,
    activity_standing,
    group_rounds,
    holiday,
    own_round_line,
    own_state,
    plan_afterwards,
    plan_facts,
    plans_for_year,
    round_facts,
    round_standing,
    rounds_dates,
    why_listed,
)
from handlers.plans.asked import counted_in_round, named_asked, not_of_bureau, whole_plan
from handlers.plans.days import (
    change_day,
    day_words,
    days_heard,
    holiday_facts,
    import_days,
    show_days,
)
from handlers.plans.mending import (
    end_activity,
    mend_activity,
    move_due,
    plan_bureaus,
    plan_heard,
    resume_activity,
    show_mendable,
)
from handlers.plans.unopened import mend_unopened, show_unopened
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    GroupOffer,
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, OWN, STEPS
from handlers.subjects.whose_work import REPORTING, work_of
from models.people.person import REPORTER, STAFF

_FLOWS = (
    change_day.FLOW,
    import_days.FLOW,
    mend_activity.FLOW,
    move_due.FLOW,
    end_activity.FLOW,
    resume_activity.FLOW,
    plan_bureaus.FLOW,
    mend_unopened.FLOW,
)


def _opened_by(words: str, inside: str | None) -> Flow | None:
    return days_heard.opened_by(words, inside) or plan_heard.opened_by(words, inside)


PLANS = Subject(
    name="plans",
    own_lines=(own_round_line.LINE,),
    fact_sheets=(plan_facts.SHEET, round_facts.SHEET, holiday_facts.SHEET),
    flows=_FLOWS,
    takes_list=import_days.take,
    own_forms=(day_words.AS_EXCEL,),
    queries=(
        about_plan.QUERY,
        rounds_dates.QUERY,
        holiday.QUERY,
        show_days.QUERY,
        show_mendable.QUERY,
        show_unopened.QUERY,
        own_state.QUERY,
        why_listed.WHY,
        why_listed.COUNT,
        counted_in_round.QUERY,
    ),
    menu_buttons=(MenuButton(60, Button("แผนของสำนัก", opens("about_plan"), "แผน")),),
    rich_menu=(
        Target(
            "about_plan",
            "แผนของสำนัก",
            "กิจกรรมและกำหนดส่ง",
            "แผน",
            work={STAFF: 50, REPORTER: 30},
        ),
    ),
    task=admin_tasks.YEAR,
    help=(
        HelpLine(
            81,
            "ดูแผน",
            "พิมพ์ “แผน” “แผน 3.7” หรือ “กรกฎาคมต้องส่งอะไร” เพื่อดูกำหนดส่ง สิ่งที่ต้องแนบ และช่องทางเผยแพร่ "
            "และ “ขอตัวแผน” เพื่อรับแผนทั้งฉบับเป็น PDF Word หรือ Excel",
            first=True,
        ),
        HelpLine(83, "วันส่งและวันหยุด", "พิมพ์ “รอบส่งรายงาน” เพื่อดูวันส่งทุกรอบ และ “วันหยุด” เพื่อดูวันทำการ"),
        HelpLine(
            83,
            "วันส่งและวันหยุด",
            "พิมพ์ “วันหยุดทั้งปี” เพื่อดูและแก้ หรือพิมพ์บรรทัดเดียว เช่น “หยุดเพิ่ม 4 มิ.ย. วันหยุดพิเศษ” “ยกเลิกวันหยุด "
            "12 ส.ค.” “ทำงานชดเชยวันเสาร์ที่ 15 พ.ค.”",
            day_words.ADMINS,
        ),
        HelpLine(
            83,
            "วันส่งและวันหยุด",
            "พิมพ์ “ขอวันหยุดเป็น Excel” แก้แล้วส่งไฟล์กลับมา เพื่อตรวจก่อนบันทึก",
            day_words.ADMINS,
        ),
        HelpLine(
            64,
            "แก้แผน",
            "พิมพ์ “แก้แผน 2.1” หรือบรรทัดเดียว เช่น “แก้ชื่อกิจกรรม 2.1 เป็น …” "
            "“เลื่อนกำหนด 1.10 เป็น 30 มิ.ย.” “ตัดกิจกรรม 3.2 ออกเพราะ …” "
            "ของปีที่กำลังเตรียมบอกปีด้วย เช่น “แก้แผน 2.1 ปีใหม่”",
            day_words.ADMINS,
        ),
    ),
    year_items=plans_for_year.ITEMS,
    read_things=(activity_standing.THING, round_standing.THING),
    offered=work_of(REPORTING, "why_listed", "activity_count"),
    hearing=Hearing(
        of_public=frozenset((holiday.QUERY.name,)),
        opens=_opened_by,
        asks=(
            days_heard.asked,
            not_of_bureau.asks,
            whole_plan.asks,
            why_listed.asks,
            counted_in_round.asks,
            named_asked.asks,
            about_plan.lacking,
            about_plan.ours,
        ),
    ),
    afterwards=plan_afterwards.AFTERWARDS,
    trail={
        "calendar_imported": "เปลี่ยนวันหยุดและวันทำการ",
        "plan.mended": "แก้ข้อความในแผน",
        "plan.ended": "ตัดกิจกรรมออกจากแผน",
        "plan.given": "เพิ่มสำนักในแผน",
        "plan.taken": "ถอนสำนักจากแผน",
        "plan.resumed": "นำกิจกรรมกลับเข้าแผน",
    },
    group=InGroup(
        reasons={
            show_mendable.QUERY.name: BY_ROLE,
            show_unopened.QUERY.name: BY_ROLE,
            own_state.QUERY.name: OWN,
            why_listed.WHY.name: OWN,
            **{each.name: STEPS for each in _FLOWS if each.opens_on},
        },
        answers={
            "about_plan": group_rounds.plan,
            "rounds_dates": group_rounds.plan,
            why_listed.COUNT.name: why_listed.count_in_group,
            counted_in_round.QUERY.name: counted_in_round.in_group,
            "holiday": holiday.in_group,
            show_days.QUERY.name: show_days.in_group,
            "own_duties": group_rounds.due,
            "briefing": group_rounds.due,
            "reports_to_send": group_rounds.due,
            "status": group_rounds.status,
            "not_sent": group_rounds.not_sent,
        },
        hears=group_rounds.heard,
        unmatched=group_rounds.unmatched,
        offers=(
            GroupOffer(
                10, Row("รอบส่งรายงานและวันครบกำหนด", "แผน · รอบ 20 มีนาคม · เดือนหน้าต้องส่งอะไร")
            ),
            GroupOffer(15, Row("วันหยุดและวันทำการ", "วันหยุด · วันหยุดเดือนเมษายน")),
            GroupOffer(20, Row("กิจกรรมในแผน", "แผน 1.6 · มีกิจกรรมอะไรบ้าง · มาตรการที่ 1")),
            GroupOffer(30, Row("ส่งแล้วเท่าไรทั้งสำนักงาน", "ภาพรวม · รอบมีนาส่งกี่ฉบับ"), office=True),
        ),
    ),
)
