"""Announcements to join as a subject."""

from __future__ import annotations

from handlers.conversation.flow import Flow
from handlers.messages import Button
from handlers.pledges import (
    bound_asked,
    declaration_asked,
    door_words,
    join_announcements,
    joined_announcements,
    joined_not_shown,
    joining_asked,
    joining_link,
    joining_some,
    joining_words,
    leaving_announcements,
    not_joined_heard,
    own_pledge_line,
    pledge_duties,
    pledge_news,
    pledges_by_meaning,
    pledges_for_year,
    pledges_in_data,
    poster_asked,
    show_coverage,
)
from handlers.pledges.administering import (
    announcement_file,
    announcement_heard,
    announcement_words,
    close_announcement,
    mend_announcement,
    move_announcement,
    open_announcement,
    preview_announcement,
    show_announcements,
)
from handlers.pledges.facts import announcement_facts, pledge_facts
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    CodeOpening,
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BUREAUS, BY_NAME, BY_ROLE, OWN, STEPS, one_to_one
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, STAFF, SUPERVISOR
from models.pledges import announcing
from models.pledges.pledge import ANNOUNCEMENT

_COVERAGE = Button("ความครอบคลุม No Gift", opens("coverage"), "ความครอบคลุม")


def _opened_by(words: str, inside: str | None) -> Flow | None:
    joining = joining_words.opened_by(words, inside, join_announcements.FLOW)
    return joining or announcement_heard.opened_by(words, inside)


PLEDGES = Subject(
    name="pledges",
    duties=pledge_duties.WORDS,
    flows=(
        join_announcements.FLOW,
        open_announcement.FLOW,
        mend_announcement.FLOW,
        close_announcement.FLOW,
        move_announcement.FLOW,
    ),
    queries=(
        show_coverage.QUERY,
        show_coverage.NOT_JOINED,
        not_joined_heard.QUERY,
        joined_announcements.QUERY,
        show_announcements.QUERY,
        show_announcements.ONE_QUERY,
        show_announcements.TEXT_QUERY,
        preview_announcement.QUERY,
        *pledges_by_meaning.QUERIES,
    ),
    menu_buttons=(
        MenuButton(80, _COVERAGE, frozenset((SUPERVISOR, ADMIN, EXECUTIVE))),
        MenuButton(100, Button("เข้าร่วม No Gift", opens("join_announcements"), "No Gift")),
    ),
    rich_menu=(
        Target(
            "join_announcements",
            "เข้าร่วม No Gift",
            "ประกาศของสำนักงาน",
            "No Gift",
            work={STAFF: 10, REPORTER: 40, RECEIVER: 40},
        ),
        Target(
            "joined_announcements",
            "ประกาศของฉัน",
            "ที่เข้าร่วมแล้ว",
            "ประกาศของฉัน",
            work={STAFF: 40},
        ),
    ),
    year_items=pledges_for_year.ITEMS,
    task=admin_tasks.TELLING,
    help=(
        HelpLine(82, "No Gift Policy", "พิมพ์ “No Gift” เพื่อเข้าร่วมประกาศ", first=True),
        HelpLine(
            118,
            "ประกาศให้เข้าร่วม",
            "พิมพ์ “เปิดประกาศ” เพื่อเปิดจากข้อความปีก่อน ข้อความใหม่ หรือไฟล์ Word และ “จัดการประกาศ” "
            "เพื่อแก้ข้อความ เปลี่ยนวัน หรือปิดรับ",
            announcement_words.ADMINS,
        ),
    ),
    takes_list=announcement_file.take,
    own_matters=(joined_announcements.MATTER,),
    own_lines=(own_pledge_line.LINE,),
    fact_sheets=(pledge_facts.SHEET, announcement_facts.SHEET),
    hearing=Hearing(
        opens=_opened_by,
        asks=(
            leaving_announcements.asks,
            bound_asked.asks,
            declaration_asked.asks,
            door_words.asked,
            joining_link.asks,
            joining_asked.asks,
            joining_some.asks,
            joined_not_shown.heard,
            not_joined_heard.asks,
            joined_announcements.heard,
            announcement_heard.asks,
            show_coverage.heard,
            poster_asked.asked,
        ),
        whole=(join_announcements.FLOW,),
    ),
    codes=(
        CodeOpening(
            ANNOUNCEMENT,
            join_announcements.FLOW.name,
            lambda context, about: announcing.short_name(context.session, about),
            on_request=lambda context: announcing.open_until(context.session, context.today),
        ),
    ),
    trail={
        "pledge.joined": "เข้าร่วมประกาศ",
        "pledge.not_yet": "แจ้งว่ายังไม่เข้าร่วมประกาศ",
        "pledge.declined": "แจ้งว่าไม่ประสงค์เข้าร่วมประกาศ",
        "names.seen": "ดูรายชื่อผู้ยังไม่เข้าร่วม",
        "announcement.added": "เพิ่มประกาศให้เข้าร่วม",
        "announcement.changed": "เปลี่ยนข้อความประกาศและถามใหม่",
        "announcement.mended": "แก้คำในประกาศ",
        "announcement.closed": "ปิดรับประกาศ",
    },
    data=PersonalData(
        kept=pledges_in_data.kept, labels=pledges_in_data.LABELS, words=pledges_in_data.WORDS
    ),
    group=InGroup(
        answers={
            join_announcements.FLOW.name: pledge_news.invitation,
            "coverage": pledge_news.coverage,
        },
        news=pledge_news.new_milestones,
        reasons={
            **one_to_one(pledges_by_meaning.QUERIES),
            "coverage": BUREAUS,
            "joined_announcements": OWN,
            "not_joined": BY_NAME,
            not_joined_heard.QUERY.name: BY_NAME,
            **dict.fromkeys(announcement_words.FLOWS, STEPS),
            **dict.fromkeys(announcement_words.QUERIES, BY_ROLE),
        },
    ),
)
