"""Elections as a subject: who is outstanding, from naming to the announced result."""

from __future__ import annotations

from handlers.elections import (
    club_election,
    election_afterwards,
    election_duties,
    election_facts,
    election_proofs,
    election_words,
    elections_by_meaning,
    elections_in_data,
    elections_in_group,
    show_election,
    show_papers,
    vote_duties,
    vote_heard,
    vote_words,
)
from handlers.elections.counting import election_drill, election_key, open_urn
from handlers.elections.envelopes import hand_in_envelope, hand_out_envelope, witness_code
from handlers.elections.naming import (
    answer_nomination,
    nominate,
    nomination_notices,
    withdraw_nomination,
)
from handlers.elections.planning import (
    change_election,
    committee_notices,
    plan_election,
    replace_member,
)
from handlers.elections.result import announce_result, decide_tie, result_notices, show_result
from handlers.elections.scoring import set_form_three
from handlers.elections.voting import about_voting, cast_vote, have_i_voted
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BY_RIGHT, BY_ROLE, CODE, LONG, OWN, STEPS, one_to_one
from handlers.subjects.whose_work import NOBODY, work_of

ELECTIONS = Subject(
    name="elections",
    needs=("ideas", "score_sheets"),
    flows=(
        plan_election.FLOW,
        change_election.FLOW,
        replace_member.FLOW,
        nominate.FLOW,
        answer_nomination.FLOW,
        withdraw_nomination.FLOW,
        cast_vote.FLOW,
        election_key.FLOW,
        election_drill.FLOW,
        open_urn.FLOW,
        decide_tie.FLOW,
        announce_result.FLOW,
        hand_out_envelope.FLOW,
        hand_in_envelope.FLOW,
        set_form_three.FLOW,
    ),
    queries=(
        show_election.QUERY,
        show_result.QUERY,
        show_papers.QUERY,
        have_i_voted.QUERY,
        about_voting.QUERY,
        have_i_voted.RECEIPT_QUERY,
        open_urn.QUERY,
        witness_code.QUERY,
        *elections_by_meaning.QUERIES,
    ),
    fact_sheets=(election_facts.SHEET,),
    afterwards=election_afterwards.AFTERWARDS,
    unseen_after="บัตรลงคะแนน: หย่อนแล้วแก้หรือถอนไม่ได้",
    duties=(*election_duties.WORDS, *vote_duties.WORDS),
    confidential=(cast_vote.FLOW, hand_in_envelope.FLOW),
    task=admin_tasks.CHOOSING,
    help=(
        HelpLine(
            105,
            election_words.SUBJECT,
            "พิมพ์ “คัดเลือกดีเด่น” เพื่อดูว่าถึงขั้นใด และสิ่งที่ท่านทำได้",
        ),
        HelpLine(
            105,
            election_words.SUBJECT,
            "พิมพ์ “เสนอชื่อ” ตามด้วยชื่อคนในสำนัก คุณธรรม และเหตุผล",
            election_words.NAMERS,
        ),
        HelpLine(
            105,
            election_words.SUBJECT,
            "พิมพ์ “จัดคัดเลือกดีเด่น” เพื่อกำหนดปี วัน กรรมการ และวิธีคัดเลือก",
            election_words.ADMINS,
        ),
        HelpLine(
            105,
            election_words.SUBJECT,
            "และ “ตั้งแบบ 3” เพื่อกำหนดกรรมการให้คะแนน แล้วส่งรายการของแบบเป็น Excel",
            election_words.ADMINS,
        ),
        HelpLine(
            105,
            election_words.SUBJECT,
            "ในวันลงคะแนน พิมพ์ “ลงคะแนน” แล้วพิมพ์ “ฉันลงคะแนนหรือยัง” เพื่อตรวจ",
        ),
    ),
    offered=work_of(
        NOBODY,
        *("election_key", "election_drill", "open_urn", "decide_tie", "announce_result"),
        *("hand_out_envelope", "hand_in_envelope", "witness_code", "election_count"),
        *("answer_nomination", "withdraw_nomination", "ballot_receipt"),
    ),
    hearing=Hearing(
        opens=vote_heard.opened_by,
        asks=(club_election.asked, vote_heard.asked),
        secret=vote_heard.tells_a_vote,
        unkept=frozenset((vote_words.CAST,)),
    ),
    proofs=election_proofs.PROOFS,
    group=InGroup(
        guards=vote_heard.guarded,
        answers={
            show_election.QUERY.name: elections_in_group.answer,
            vote_words.CAST: elections_in_group.days_asked,
            show_result.QUERY.name: elections_in_group.result,
        },
        reasons={
            **one_to_one(elections_by_meaning.QUERIES),
            show_result.QUERY.name: BY_ROLE,
            show_papers.QUERY.name: BY_RIGHT,
            decide_tie.FLOW.name: BY_ROLE,
            announce_result.FLOW.name: BY_ROLE,
            show_election.QUERY.name: OWN,
            plan_election.FLOW.name: STEPS,
            change_election.FLOW.name: STEPS,
            replace_member.FLOW.name: STEPS,
            nominate.FLOW.name: STEPS,
            answer_nomination.FLOW.name: OWN,
            withdraw_nomination.FLOW.name: OWN,
            set_form_three.FLOW.name: STEPS,
            vote_words.CAST: vote_words.IN_PRIVATE,
            vote_words.VOTED: OWN,
            vote_words.ABOUT: LONG,
            vote_words.RECEIPT: CODE,
            vote_words.KEY: BY_ROLE,
            vote_words.DRILL: BY_ROLE,
            vote_words.OPEN_URN: BY_ROLE,
            vote_words.COUNT: BY_ROLE,
            vote_words.HAND_OUT: BY_ROLE,
            vote_words.HAND_IN: BY_ROLE,
            vote_words.WITNESS: CODE,
        },
    ),
    on_the_screen={
        nomination_notices.NAMED: "มีเรื่องรอท่านตอบ 1 เรื่อง",
        nomination_notices.ANSWERED: "มีข่าวเกี่ยวกับการเสนอชื่อ",
        result_notices.TOLD: "มีเรื่องเกี่ยวกับการคัดเลือกดีเด่น",
        result_notices.WON: "มีเรื่องถึงท่าน 1 เรื่อง",
        result_notices.THANKED: "มีเรื่องถึงท่าน 1 เรื่อง",
        committee_notices.KIND: "มีเรื่องเกี่ยวกับการคัดเลือกดีเด่น",
        open_urn.PRESSED: "มีเรื่องรอท่าน 1 เรื่อง",
        open_urn.COUNTED: "มีเรื่องถึงท่าน 1 เรื่อง",
    },
    trail={
        "election.planned": "จัดการคัดเลือกดีเด่น",
        "election.changed": "เปลี่ยนวันหรือการตั้งค่าของการคัดเลือก",
        "election.committee": "แต่งตั้งคณะกรรมการคัดเลือก",
        "election.named": "เสนอชื่อผู้มีคุณธรรมดีเด่น",
        "election.accepted": "ยอมรับการเสนอชื่อ",
        "election.declined": "ไม่รับการเสนอชื่อ",
        "election.withdrawn": "ถอนตัวจากการคัดเลือก",
        "election.key_made": "ทำกุญแจเปิดหีบ",
        "election.drilled": "ซ้อมเปิดหีบ",
        "election.opened": "เปิดลงคะแนนคัดเลือก",
        "election.backup": "สำรองข้อมูลในช่วงลงคะแนน",
        "election.closed": "ปิดลงคะแนนคัดเลือก",
        "election.pressed": "กดเปิดหีบ",
        "election.counted": "นับคะแนนคัดเลือก",
        "election.settled": "กำหนดผู้ได้รับเลือก",
        "election.announced": "ประกาศผลการคัดเลือก",
    },
    data=PersonalData(labels=elections_in_data.LABELS, words=elections_in_data.WORDS),
)
