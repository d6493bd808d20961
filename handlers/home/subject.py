"""The menu and the help as a subject: the way to all others."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.home import (
    bot_facts,
    bot_texts,
    contact,
    help_me,
    in_despair,
    kept_for_later,
    menu,
    new_for_me,
    not_joined_yet,
    other_meant,
    own_work_facts,
    plain_talk,
    resume_draft,
    sums_asked,
    system_state,
    troubles_in_menu,
    web_asked,
    what_groups_ask,
)
from handlers.home.facts import contact_facts
from handlers.home.several import do_several
from handlers.messages import Button, Message
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import EVERYBODY, MEMBERS, SPARE, STRANGER, Target
from handlers.subjects.declaration import (
    GroupQuestion,
    Hearing,
    InGroup,
    MenuButton,
    MenuRows,
    Subject,
)
from handlers.subjects.facts import facts_told
from handlers.subjects.group_reasons import BY_NAME, BY_ROLE, OWN, TO_HELP


def _heard_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    heard = sums_asked.in_group(context, question) or contact.heard_in_group(context, question)
    return heard or plain_talk.in_group(context, question)


HOME = Subject(
    name="home",
    flows=(do_several.FLOW,),
    queries=(
        menu.QUERY,
        help_me.QUERY,
        contact.QUERY,
        contact.PERSON,
        resume_draft.QUERY,
        system_state.QUERY,
        plain_talk.TALK,
        in_despair.IN_DESPAIR,
        sums_asked.QUERY,
        kept_for_later.QUERY,
        other_meant.QUERY,
        not_joined_yet.QUERY,
        facts_told.QUERY,
    ),
    fact_sheets=(contact_facts.SHEET, bot_facts.SHEET, own_work_facts.SHEET),
    hearing=Hearing(
        asks=(
            in_despair.asks,
            not_joined_yet.asks,
            sums_asked.asks,
            kept_for_later.asks,
            bot_texts.asks,
            system_state.asks,
            new_for_me.asks,
            contact.asks,
            web_asked.asks,
            plain_talk.asks,
        )
    ),
    menu_buttons=(MenuButton(130, Button("วิธีใช้", opens("help_me"), "วิธีใช้")),),
    menu_rows=(MenuRows(11, resume_draft.rows), MenuRows(20, troubles_in_menu.rows)),
    rich_menu=(
        Target(
            "help_me",
            "วิธีใช้",
            "พิมพ์อะไรได้บ้าง",
            "วิธีใช้",
            work={STRANGER: 20, **dict.fromkeys(MEMBERS, SPARE)},
            rights=dict.fromkeys(EVERYBODY, 60),
        ),
        Target(
            "menu",
            "เมนูทั้งหมด",
            "ทุกอย่างที่ท่านทำได้",
            "เมนู",
            work=dict.fromkeys(MEMBERS, 60),
            rights=dict.fromkeys(MEMBERS, SPARE),
        ),
    ),
    group=InGroup(
        answers={
            **dict.fromkeys(("menu", "help_me"), what_groups_ask.answer),
            "contact": contact.in_group,
        },
        hears=_heard_in_group,
        unmatched=what_groups_ask.unmatched,
        reasons={
            "menu": TO_HELP,
            "help_me": TO_HELP,
            "contact": BY_NAME,
            "contact_person": BY_NAME,
            "resume_draft": OWN,
            "system_state": BY_ROLE,
            "plain_talk": OWN,
            "in_despair": OWN,
            "sum_asked": OWN,
            "kept_for_later": OWN,
            "other_meant": OWN,
            not_joined_yet.QUERY.name: OWN,
            facts_told.QUERY.name: OWN,
        },
    ),
)
