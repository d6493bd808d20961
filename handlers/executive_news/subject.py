"""Announcements of executives as a subject: drafted, issued in one tap, read, acknowledged and
published."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.executive_news import (
    draft_news,
    issue_news,
    news_duties,
    news_facts,
    news_notices,
    news_proofs,
    news_words,
    publish_news,
    send_back_news,
    show_news,
    withdraw_news,
)
from handlers.executive_news.heard import news_said
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_ROLE, OWN, STEPS
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.whose_work import PUBLISHING, work_of
from handlers.understand.patterns import pattern_of
from models.people.person import EXECUTIVE

EXECUTIVE_NEWS = Subject(
    name="executive_news",
    needs=("campaigns",),
    flows=(
        draft_news.FLOW,
        send_back_news.FLOW,
        withdraw_news.FLOW,
        publish_news.FLOW,
    ),
    queries=(
        show_news.QUERY,
        show_news.ONE_QUERY,
        show_news.FILE_QUERY,
        show_news.ACKNOWLEDGE_QUERY,
        show_news.READERS_QUERY,
        show_news.WAITING_QUERY,
        show_news.HANDLED_QUERY,
        issue_news.QUERY,
        publish_news.LOG_QUERY,
        *news_said.QUERIES,
    ),
    fact_sheets=(news_facts.SHEET,),
    afterwards={
        news_words.DRAFT: Afterwards.by_one_way(
            DoorTo(news_words.DRAFT),
            take_back=DoorTo(news_words.WITHDRAW),
            attach=DoorTo(news_words.DRAFT),
            look=DoorTo(news_words.HANDLED),
            reached=DoorTo(news_words.HANDLED),
        ),
    },
    duties=news_duties.WORDS,
    waiting=show_news.in_menu,
    task=admin_tasks.TELLING,
    help=(
        HelpLine(
            92,
            news_words.TITLE,
            "พิมพ์ “ข่าวของผู้บริหาร” เพื่ออ่านประกาศและกดรับทราบ",
        ),
        HelpLine(
            92,
            news_words.TITLE,
            "พิมพ์ “ออกประกาศ” เพื่อร่าง “ประกาศที่รอออก” เพื่อตรวจและออก และ “ประกาศที่ดูแล” เพื่อดูผู้อ่าน",
            news_words.DRAFTERS,
        ),
    ),
    offered=work_of(PUBLISHING, "waiting_news"),
    waiting_lists=(
        WaitingList(
            news_words.WAITING_NEWS,
            news_words.ISSUE,
            pattern_of("ประกาศ|ร่าง|ข่าว"),
            pattern_of("(?:ส่ง|ตี)(?:คืน|กลับ)(?:ไป)?|ออก(?:ได้|เลย)"),
            roles=frozenset((EXECUTIVE,)),
        ),
    ),
    hearing=Hearing(
        asks=(
            show_news.heard,
            *news_said.LISTENERS,
        )
    ),
    letters=show_news.letters,
    group=InGroup(
        reasons={
            show_news.QUERY.name: OWN,
            show_news.ONE_QUERY.name: OWN,
            show_news.FILE_QUERY.name: OWN,
            show_news.ACKNOWLEDGE_QUERY.name: OWN,
            show_news.READERS_QUERY.name: BY_ROLE,
            show_news.WAITING_QUERY.name: BY_ROLE,
            show_news.HANDLED_QUERY.name: BY_ROLE,
            issue_news.QUERY.name: BY_ROLE,
            publish_news.LOG_QUERY.name: BY_ROLE,
            draft_news.FLOW.name: STEPS,
            publish_news.FLOW.name: STEPS,
            **{each.name: BY_ROLE for each in news_said.QUERIES},
        }
    ),
    proofs=news_proofs.PROOFS,
    links=news_proofs.LINKED,
    on_the_screen={
        news_notices.TO_ISSUE: "มีประกาศรอท่านออก",
        news_notices.RETURNED: "มีเรื่องรอท่าน 1 เรื่อง",
    },
    trail={
        "executive_news.drafted": "ร่างประกาศของผู้บริหาร",
        "executive_news.redrafted": "แก้ร่างประกาศของผู้บริหาร",
        "executive_news.issued": "ออกประกาศของผู้บริหาร",
        "executive_news.returned": "ส่งร่างประกาศกลับให้แก้ไข",
        "executive_news.withdrawn": "ยกเลิกประกาศของผู้บริหาร",
        "executive_news.published": "บันทึกการเผยแพร่ประกาศ",
    },
    trail_kinds={"executive_news": "ประกาศของผู้บริหาร"},
    data=PersonalData(
        labels={
            "executive_news": "ประกาศของผู้บริหารที่ท่านร่าง ออก ส่งกลับ หรือยกเลิก",
            "news_title": "หัวเรื่องของประกาศ",
            "drafted_at": "ร่างเมื่อ",
            "issued_at": "ออกหรือส่งกลับเมื่อ",
            "withdrawn_at": "ยกเลิกหรือแทนด้วยฉบับใหม่เมื่อ",
            "news_publicity": "การเผยแพร่ประกาศที่ท่านบันทึก",
            "channel": "ช่องทาง",
        }
    ),
)
