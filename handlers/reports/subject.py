"""Activity reports as a subject: filing, deciding and the figures drawn from them."""

from __future__ import annotations

from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import (
    activity_unsure,
    deed_where_sent,
    evidence_links,
    group_figures,
    own_report_lines,
    own_reports,
    report_afterwards,
    report_duties,
    report_help,
    report_notices,
    reports_by_meaning,
    reports_heard,
    reports_in_data,
    reports_in_menu,
    reports_left,
    reports_linked,
    sent_to_mend,
    show_history,
    show_report,
    told_without_duty,
)
from handlers.reports.deciding import (
    accept_several,
    after_deciding,
    approvals_waited,
    approve_several,
    awaiting,
    decide_report,
    decision_heard,
    returned_reports,
    review_report,
    who_approves,
    who_reports,
)
from handlers.reports.deciding.settled import approval_back, return_back
from handlers.reports.examples import share_example, show_example
from handlers.reports.facts import (
    approval_facts,
    evidence_facts,
    report_facts,
    report_figures_facts,
    returned_report_facts,
)
from handlers.reports.figures import (
    bureau_ranking,
    common_faults,
    compared,
    compared_bureaus,
    completion,
    forecast,
    in_short,
    mean_sum,
    not_sent,
    of_concern,
    score_measure,
    show_scores,
    status,
    to_send,
    traffic_lights,
    what_changed,
)
from handlers.reports.figures.facts import budget_facts, figures_facts
from handlers.reports.figures.in_days import reports_by_day
from handlers.reports.figures.limited import reports_counted
from handlers.reports.figures.money import budget, budget_ranking
from handlers.reports.figures.overview import SEEING
from handlers.reports.filing import (
    report_activity,
    report_for,
    take_in_form,
    withdraw_report,
)
from handlers.reports.led import led_heard
from handlers.reports.stories import only_if_not_sent, several_of_one_event, summary_wished
from handlers.rich_menu.rich_menus import Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    InGroup,
    MenuButton,
    MenuRows,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import (
    BUREAUS,
    BY_NAME,
    BY_RIGHT,
    BY_ROLE,
    LONG,
    OWN,
    one_to_one,
)
from handlers.subjects.waiting_lists import WaitingList
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

_REPORTING = frozenset((REPORTER,))
_LEADING = frozenset((SUPERVISOR,))
_CHASING = frozenset((SUPERVISOR, ADMIN))


REPORTS = Subject(
    name="reports",
    year_ends=reports_left.ENDS,
    duties=report_duties.WORDS,
    flows=(
        report_activity.FLOW,
        decide_report.FLOW,
        withdraw_report.FLOW,
        approve_several.FLOW,
        review_report.FLOW,
        score_measure.FLOW,
        accept_several.FLOW,
        take_in_form.FLOW,
        share_example.FLOW,
    ),
    queries=(
        status.QUERY,
        not_sent.QUERY,
        who_approves.QUERY,
        completion.QUERY,
        traffic_lights.QUERY,
        traffic_lights.BUREAUS_QUERY,
        of_concern.QUERY,
        in_short.QUERY,
        budget.QUERY,
        budget_ranking.BUREAUS_QUERY,
        budget_ranking.ACTIVITIES_QUERY,
        to_send.QUERY,
        what_changed.QUERY,
        compared.QUERY,
        compared_bureaus.QUERY,
        bureau_ranking.LATEST_QUERY,
        bureau_ranking.NEVER_QUERY,
        bureau_ranking.MOST_SENT_QUERY,
        bureau_ranking.LEAST_SENT_QUERY,
        bureau_ranking.BEST_QUERY,
        mean_sum.QUERY,
        show_scores.QUERY,
        forecast.QUERY,
        awaiting.AWAITING_ME,
        awaiting.AWAITING_REVIEW,
        decision_heard.QUERY,
        decision_heard.SHOWN_AGAIN,
        after_deciding.OTHERS_WAITING,
        after_deciding.NEXT_REPORT,
        after_deciding.NOT_NOW,
        after_deciding.DECIDED_WRONGLY,
        approval_back.QUERY,
        return_back.QUERY,
        returned_reports.QUERY,
        who_reports.QUERY,
        told_without_duty.QUERY,
        sent_to_mend.QUERY,
        deed_where_sent.QUERY,
        summary_wished.QUERY,
        several_of_one_event.QUERY,
        only_if_not_sent.QUERY,
        activity_unsure.QUERY,
        common_faults.QUERY,
        show_history.QUERY,
        report_for.QUERY,
        show_report.FILES,
        show_report.FORMS,
        evidence_links.QUERY,
        show_example.QUERY,
        *led_heard.QUERIES,
        *reports_by_day.QUERIES.values(),
        *reports_by_meaning.QUERIES,
    ),
    menu_buttons=(
        MenuButton(10, Button("รายงานกิจกรรม", opens("report_activity"), "รายงาน"), _REPORTING),
        MenuButton(20, Button("สถานะ", opens("status"), "สถานะ"), SEEING),
        MenuButton(30, Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง"), _CHASING),
        MenuButton(40, reports_in_menu.AWAITING, _LEADING),
    ),
    menu_rows=(
        MenuRows(10, reports_in_menu.draft),
        MenuRows(60, reports_in_menu.office, overview=True),
        MenuRows(70, reports_in_menu.reviews, comes_in=True),
        MenuRows(80, reports_in_menu.due_next),
    ),
    waiting=reports_in_menu.waiting,
    rich_menu=(
        Target(
            "report_activity",
            "รายงานกิจกรรม",
            "ส่งความคืบหน้า",
            "รายงาน",
            work={REPORTER: 10},
        ),
        Target(
            "status",
            "ดูสถานะ",
            "ส่งแล้ว และยังไม่ส่ง",
            "สถานะ",
            work={REPORTER: 20, EXECUTIVE: 10, SUPERVISOR: 20, ADMIN: 10},
        ),
        Target(
            "awaiting_me",
            "รออนุมัติ",
            "รายงานรอท่านดู",
            "รออนุมัติ",
            work={EXECUTIVE: 40, SUPERVISOR: 10, ADMIN: 30},
        ),
        Target(
            "not_sent",
            "ใครยังไม่ส่ง",
            "ดูรายชื่อและเตือน",
            "ใครยังไม่ส่ง",
            work={SUPERVISOR: 30, ADMIN: 20},
        ),
        Target(
            "traffic_lights",
            "สัญญาณไฟ",
            "กิจกรรมที่น่ากังวล",
            "ไฟจราจร",
            work={EXECUTIVE: 20},
        ),
    ),
    task=admin_tasks.REPORTS,
    help=report_help.LINES,
    trail={
        "report.submit": "ส่งรายงาน",
        "report.approved": "อนุมัติรายงาน",
        "report.returned": "ส่งกลับรายงาน",
        "report.withdraw": "ถอนรายงาน",
        "report.example": "ให้ใช้รายงานเป็นตัวอย่าง",
        "report.example_end": "เลิกให้ใช้รายงานเป็นตัวอย่าง",
        "report.seen": "เปิดอ่านรายงาน",
        "report.import": "นำเข้าจากเอกสารต้นฉบับ",
        "report.review_accepted": "ตรวจรับรายงาน",
        "report.review_returned": "ตรวจแล้วส่งกลับรายงาน",
        "score.give": "ให้คะแนนมาตรการ",
        "score.change": "แก้คะแนนมาตรการ",
    },
    data=PersonalData(
        kept=reports_in_data.kept,
        stays=reports_in_data.stays,
        labels=reports_in_data.LABELS,
        words=reports_in_data.WORDS,
    ),
    links=reports_linked.LINKED,
    own_matters=(own_reports.MATTER,),
    own_lines=own_report_lines.LINES,
    fact_sheets=(
        report_facts.SHEET,
        evidence_facts.SHEET,
        report_figures_facts.SHEET,
        returned_report_facts.SHEET,
        figures_facts.SHEET,
        budget_facts.SHEET,
        approval_facts.SHEET,
    ),
    afterwards=report_afterwards.AFTERWARDS,
    countables=reports_counted.COUNTABLES,
    waited=(approvals_waited.WAITED,),
    waiting_lists=(
        WaitingList(
            "awaiting_me",
            decide_report.FLOW.name,
            pattern_of("รายงาน|ฉบับ"),
            pattern_of("อนุมัติ|เห็นชอบ|(?<!ไม่)(?<!ไม่ให้)(?:ให้)?ผ่าน|(?:ส่ง|ตี)(?:คืน|กลับ)|ให้กลับ"),
            roles=frozenset((SUPERVISOR,)),
            together=True,
            apart=pattern_of("อนุมัติ|เห็นชอบ|ให้ผ่าน|ผ่าน"),
        ),
    ),
    hearing=Hearing(
        asks=reports_heard.LISTENERS,
        of_public=frozenset((show_scores.QUERY.name,)),
        meanwhile={
            "report_activity": (
                "รายงานที่ใกล้กำหนด ผู้รายงานคนอื่นของสำนักที่ลงทะเบียนแล้วส่งให้ได้ โดยพิมพ์ “รายงานแทน”"
            ),
        },
    ),
    offered=reports_in_menu.OFFERED,
    group=InGroup(
        answers=group_figures.ANSWERS,
        hears=group_figures.heard,
        reasons={
            **one_to_one(reports_by_meaning.QUERIES),
            **dict.fromkeys(
                (
                    "status",
                    "not_sent",
                    "completion",
                    "traffic_lights",
                    "budget",
                    "bureau_budgets",
                    "activity_budgets",
                    "coloured_bureaus",
                    "bureaus_of_concern",
                    "in_short",
                    "compared_bureaus",
                    "latest_bureau",
                    "never_late",
                    "most_sent",
                    "least_sent",
                    "best_bureau",
                    "mean_sum",
                ),
                BUREAUS,
            ),
            **dict.fromkeys(
                (
                    "changes",
                    "compared",
                    "scores",
                    "forecast",
                    "common_faults",
                    "report_history",
                    "awaiting_review",
                    "report_for",
                    *(each.name for each in led_heard.QUERIES),
                    *(each.name for each in reports_by_day.QUERIES.values()),
                ),
                BY_ROLE,
            ),
            **dict.fromkeys(("who_approves", "who_reports"), BY_NAME),
            **dict.fromkeys(
                ("show_files", "show_forms", "take_in_form", "evidence_links"), BY_RIGHT
            ),
            **dict.fromkeys(
                (
                    "awaiting_me",
                    "told_without_duty",
                    "deed_where_sent",
                    "summary_wished",
                    "several_of_one_event",
                    "only_if_not_sent",
                    "activity_unsure",
                    "sent_to_mend",
                ),
                OWN,
            ),
            **dict.fromkeys(
                (
                    decision_heard.QUERY.name,
                    decision_heard.SHOWN_AGAIN.name,
                    after_deciding.OTHERS_WAITING.name,
                    after_deciding.NEXT_REPORT.name,
                    after_deciding.NOT_NOW.name,
                    after_deciding.DECIDED_WRONGLY.name,
                    approval_back.QUERY.name,
                    return_back.QUERY.name,
                    returned_reports.QUERY.name,
                ),
                OWN,
            ),
            "reports_to_send": OWN,
            show_example.NAME: LONG,
        },
    ),
    handing_on=report_notices.handing_on,
    on_the_screen={report_notices.DECIDED: "มีผลการพิจารณาถึงท่าน 1 เรื่อง"},
)
