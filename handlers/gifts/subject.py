"""Gift reports and No Gift results as a subject."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.gifts import (
    consequences,
    correct_gift,
    decide_gift,
    declining_words,
    for_another,
    gift_asked,
    gift_came,
    gift_days_asked,
    gift_decider_asked,
    gift_decision_heard,
    gift_doubts,
    gift_duties,
    gift_figures_asked,
    gift_hearing,
    gift_late,
    gift_left,
    gift_news_told,
    gift_notices,
    gift_papers_asked,
    gift_rules_asked,
    gift_story,
    gift_told,
    gift_turn,
    gift_unjoined,
    gift_unreturned,
    gifts_by_meaning,
    gifts_come_in,
    gifts_in_data,
    gifts_waited,
    office_gift,
    own_gift_mended,
    price_line,
    prove_gift,
    report_gift,
    show_gifts,
    show_gifts_over,
    waiting_gift_named,
    withdraw_gift,
)
from handlers.gifts.amid import used_meanwhile
from handlers.gifts.facts import gift_decision_facts, gift_report_facts, gift_value_facts
from handlers.gifts.result import (
    answer_gift,
    confirm_gift_result,
    gift_result_duties,
    result_afterwards,
    show_gift_results,
)
from handlers.messages import Button
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import MEMBERS, Target
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    MenuButton,
    MenuRows,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, FEW, OWN, one_to_one
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.year_items import YearEnds
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN, EXECUTIVE, REPORTER, STAFF, SUPERVISOR

_RESULTS = Button("ผล No Gift", opens("gift_results"), "ผล No Gift")


GIFTS = Subject(
    name="gifts",
    year_ends=(
        YearEnds("gifts", 40, "รายงานการรับของขวัญที่ยังไม่พิจารณา", "พิจารณาต่อโดยผู้บังคับบัญชาตามปกติ"),
    ),
    needs=("pledges",),
    waiting=show_gifts.in_menu,
    duties=(*gift_duties.WORDS, *gift_result_duties.WORDS),
    flows=(
        report_gift.FLOW,
        decide_gift.FLOW,
        prove_gift.FLOW,
        answer_gift.FLOW,
        confirm_gift_result.FLOW,
        correct_gift.FLOW,
        withdraw_gift.FLOW,
    ),
    queries=(
        show_gifts.QUERY,
        gift_turn.QUERY,
        gift_papers_asked.QUERY,
        gift_decider_asked.QUERY,
        show_gifts.SHOW,
        show_gift_results.QUERY,
        show_gifts_over.QUERY,
        gift_decision_heard.QUERY,
        declining_words.QUERY,
        *gifts_by_meaning.QUERIES,
    ),
    menu_buttons=(
        MenuButton(90, _RESULTS, frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))),
        MenuButton(110, Button("รายงานรับของขวัญ", opens("report_gift"), "รับของขวัญ")),
    ),
    menu_rows=(MenuRows(40, show_gifts.repeated_in_menu),),
    rich_menu=(
        Target(
            "report_gift",
            "รายงานรับของขวัญ",
            "เมื่อมีผู้ให้ของขวัญ",
            "รับของขวัญ",
            work={STAFF: 20},
            rights=dict.fromkeys(MEMBERS, 40),
        ),
        Target(
            "answer_gift",
            "ไม่ได้รับของขวัญ",
            "ตอบของรอบนี้",
            "ไม่ได้รับของขวัญ",
            work={STAFF: 30},
        ),
    ),
    task=admin_tasks.REPORTS,
    help=(
        HelpLine(82, "No Gift Policy", "“รับของขวัญ” เมื่อมีผู้ให้ของขวัญ", first=True),
        HelpLine(
            86,
            "ของขวัญเกินเกณฑ์",
            "พิมพ์ “ของขวัญเกิน 3000” เพื่อดูจำนวนและมูลค่าของปีนี้ โดยไม่แสดงชื่อ",
            frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
        ),
    ),
    own_matters=(gift_asked.MATTER,),
    own_lines=(price_line.LINE,),
    fact_sheets=(gift_report_facts.SHEET, gift_value_facts.SHEET, gift_decision_facts.SHEET),
    afterwards={
        name: Afterwards.by_one_way(
            DoorTo("correct_gift", takes=True),
            take_back=DoorTo("withdraw_gift"),
            attach=DoorTo("correct_gift", {correct_gift.PICTURES: "1"}),
            look=DoorTo("show_gift"),
            reached=DoorTo("show_gift"),
        )
        for name in ("report_gift", "correct_gift")
    }
    | {"decide_gift": Afterwards(heard=gift_decision_heard.PRESSED_WRONG)}
    | result_afterwards.AFTERWARDS,
    waited=(gifts_waited.WAITED,),
    waiting_lists=(
        WaitingList(
            "gifts",
            decide_gift.FLOW.name,
            pattern_of("ของขวัญ|ชิ้น"),
            pattern_of("(?:ส่ง)?คืน|มอบ|เก็บ|รับไว้"),
            facts={"w": "wait"},
            roles=frozenset((SUPERVISOR, EXECUTIVE)),
            together=True,
        ),
    ),
    hearing=Hearing(
        opens=gift_told.opens,
        asks=(
            consequences.asks,
            gift_papers_asked.asks,
            gift_rules_asked.asks,
            gift_story.asks,
            for_another.asks,
            gifts_come_in.asks,
            gift_left.asks,
            gift_late.asks,
            gift_came.asks,
            own_gift_mended.asks,
            declining_words.heard,
            waiting_gift_named.asks,
            gift_unreturned.heard,
            gift_decision_heard.asks,
            show_gifts.heard,
            gift_decider_asked.of_one_asked,
            gift_decider_asked.own_asked,
            gift_turn.heard,
            gift_decider_asked.asked,
            gift_news_told.asks,
            gift_hearing.asks,
            gift_doubts.used_asked,
            used_meanwhile.asks,
            gift_unjoined.asks,
            office_gift.asks,
            gift_days_asked.heard,
            gift_figures_asked.heard,
            show_gifts_over.heard,
        ),
        meanwhile={
            report_gift.FLOW.name: gift_unjoined.MEANWHILE,
        },
    ),
    trail={
        "gift.report": "รายงานการรับของขวัญ",
        "gift.refused": "บันทึกการปฏิเสธของขวัญ",
        "gift.keep": "พิจารณาของขวัญ: ให้รับไว้",
        "gift.return": "พิจารณาของขวัญ: ให้ส่งคืน",
        "gift.hand_over": "พิจารณาของขวัญ: ให้มอบหน่วยงาน",
        "gift.prove": "ส่งหลักฐานของขวัญ",
        "gift_answer.none": "ตอบว่าไม่ได้รับของขวัญ",
        "gift_answer.received": "ตอบว่าได้รับของขวัญ",
        "gift_result.confirm": "ยืนยันผล No Gift",
        "gift.correct": "แก้ไขรายงานรับของขวัญ",
        "gift.withdraw": "ถอนรายงานรับของขวัญ",
        "gift.pass": "ส่งต่อเรื่องของขวัญ",
        "gift.close": "ปิดเรื่องของขวัญ",
    },
    data=PersonalData(
        kept=gifts_in_data.kept,
        stays=gifts_in_data.stays,
        labels=gifts_in_data.LABELS,
        words=gifts_in_data.WORDS,
    ),
    group=InGroup(
        hears=gift_came.in_group,
        reasons={
            **one_to_one(gifts_by_meaning.QUERIES),
            "gift_results": BY_ROLE,
            "gifts_over": FEW,
            "gifts": OWN,
            "show_gift": OWN,
            "gift_decision_said": OWN,
            "gift_turn": OWN,
            "gift_papers_asked": BY_ROLE,
            "gift_decider": OWN,
            "declining_words": OWN,
        },
    ),
    handing_on=gift_notices.handing_on,
    roster_changing=gift_notices.handing_on,
    on_the_screen={
        gift_notices.DECIDE: "มีเรื่องรอท่าน 1 เรื่อง",
        gift_notices.TOLD: "มีเรื่องแจ้งท่าน 1 เรื่อง",
        gift_notices.DECIDED: "มีผลการพิจารณาถึงท่าน 1 เรื่อง",
    },
)
