"""Reminders as a subject: the day's reminder, putting it off, moved rounds, the briefing."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.conversation.flow import Flow
from handlers.messages import Button, Message
from handlers.question import office_wide
from handlers.question.query import opens
from handlers.reminders import (
    briefing_often,
    hour_fixed,
    late_reason,
    late_reason_facts,
    message_wished,
    my_duties,
    put_off,
    quota_asked,
    remind_wished,
    reminded_today,
    reminder_facts,
    reminder_terms,
    reminder_text,
    reminder_wished,
    reminders_by_meaning,
    reminders_in_data,
    send_reminder,
    sent_told,
    show_briefing,
    show_reminders,
    to_sign_or_see,
    today_asked,
    told_when,
    why_reminded,
)
from handlers.reminders.rounds import (
    back_to_old_day,
    later_days_wished,
    move_round,
    moved_asked,
    round_opened,
    round_set,
    round_stays,
)
from handlers.rich_menu.rich_menus import Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    GroupQuestion,
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, OWN, one_to_one
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_BRIEFINGS = ("briefing", "briefing_quarter", "briefing_choice", "briefing_on", "briefing_off")
_OWED = pattern_of("ส่ง|ค้าง|รายงาน|กำหนด|ขาด|เหลือ|ผ่าน|ลงทะเบียน|ร่วม|ของขวัญ")
_LEADING = frozenset((ADMIN, SUPERVISOR))


def _overview(_context: Context) -> Sequence[MenuButton]:
    return [MenuButton(30, Button("ดูสรุปเดือนนี้", opens("briefing"), "ดูสรุปเดือนนี้"))]


def _opened(words: str, inside: str | None) -> Flow | None:
    heard = put_off.heard(words, inside) or send_reminder.heard(words, inside)
    return heard or late_reason.heard(words, inside)


def _own_in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers words that are no command and about the reports of whoever asks."""
    owes = office_wide.says_own(question.text) and _OWED.search(question.text) is not None
    return [question.one_to_one(my_duties.QUERY.name, OWN)] if owes else None


REMINDERS = Subject(
    name="reminders",
    fact_sheets=(reminder_facts.SHEET, late_reason_facts.SHEET),
    afterwards={
        "move_round": Afterwards(
            change=None, take_back=DoorTo("move_round", says="เลื่อนกลับเป็นวันเดิมได้ หากวันเดิมยังไม่ผ่านไป")
        )
    },
    flows=(
        put_off.FLOW,
        late_reason.FLOW,
        send_reminder.FLOW,
        move_round.FLOW,
    ),
    queries=(
        show_briefing.QUERY,
        show_briefing.QUARTER,
        show_briefing.CHOICE,
        show_briefing.TAKE,
        show_briefing.STOP,
        why_reminded.QUERY,
        my_duties.QUERY,
        show_reminders.QUERY,
        remind_wished.QUERY,
        told_when.QUERY,
        show_reminders.NOT_REACHED,
        reminded_today.QUERY,
        sent_told.QUERY,
        back_to_old_day.QUERY,
        *reminders_by_meaning.QUERIES,
    ),
    menu_buttons=(MenuButton(50, Button("การเตือน", opens("reminders"), "เตือน"), _LEADING),),
    overview_buttons=_overview,
    rich_menu=(Target("reminders", "การเตือน", "ใครถูกเตือนเรื่องใด", "เตือน", work={ADMIN: 40}),),
    hearing=Hearing(
        opens=_opened,
        asks=(
            today_asked.asks,
            to_sign_or_see.heard,
            quota_asked.asks,
            hour_fixed.asks,
            reminded_today.asks,
            sent_told.asks,
            reminder_terms.heard,
            show_reminders.heard,
            told_when.heard,
            message_wished.heard,
            remind_wished.heard,
            reminder_text.asks,
            back_to_old_day.asks,
            moved_asked.asks,
            later_days_wished.asks,
            round_opened.asks,
            round_set.asks,
            round_stays.asks,
            briefing_often.heard,
            reminder_wished.asks,
            why_reminded.asks,
        ),
        whole=(put_off.FLOW,),
    ),
    task=admin_tasks.TELLING,
    help=(
        HelpLine(17, "เรื่องที่ต้องทำ", "พิมพ์ “เรื่องที่ต้องทำ” หรือ “เรื่องที่ต้องทำ สัปดาห์นี้”", first=True),
        HelpLine(
            50,
            "สรุปสำหรับผู้บริหาร",
            "พิมพ์ “ดูสรุปเดือนนี้” หรือ “ดูสรุปไตรมาสนี้” และ “รับสรุป” เพื่อให้ส่งมาเดือนละครั้ง",
            frozenset((EXECUTIVE,)),
            first=True,
        ),
        HelpLine(
            61,
            "การเตือน",
            "พิมพ์ “เตือน” เพื่อดูว่าจะเตือนใครเมื่อใด ส่งเตือนตอนนี้ และดูผล",
            _LEADING,
        ),
        HelpLine(
            73,
            "เลื่อนวันส่งของรอบ",
            "พิมพ์ “เลื่อนรอบ” เลือกรอบและวันใหม่ หรือพิมพ์ “เตือน” แล้วกด “เลื่อนวันส่งของรอบ”",
            frozenset((ADMIN,)),
            task=admin_tasks.YEAR,
        ),
    ),
    trail={
        "reminder.put_off": "เลื่อนการเตือน",
        "reminder.say_why": "แจ้งเหตุที่ล่าช้า",
        "round.move": "เลื่อนรอบส่ง",
        "briefing.taken": "เปิดรับสรุปประจำเดือน",
        "briefing.stopped": "เลิกรับสรุปประจำเดือน",
        "reminder.nudge": "สั่งเตือน",
    },
    data=PersonalData(labels=reminders_in_data.LABELS, words=reminders_in_data.WORDS),
    group=InGroup(
        unmatched=_own_in_group,
        reasons={
            **dict.fromkeys(("why_reminded", "own_duties", "reminded_sent"), OWN),
            **one_to_one(reminders_by_meaning.QUERIES),
            **dict.fromkeys(
                (
                    "reminders",
                    "not_reached",
                    reminded_today.NAME,
                    "round_back",
                    remind_wished.NAME,
                    told_when.NAME,
                    *_BRIEFINGS,
                ),
                BY_ROLE,
            ),
        },
    ),
)
