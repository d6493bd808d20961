"""What choosing the outstanding is called: steps, settings, states, refusals and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import short_span, thai_date
from handlers.understand.listing import listed
from models.elections import election_settings
from models.elections.election import (
    ACCEPTED,
    ASKED,
    DECLINED,
    LEFT,
    NAMING,
    RESULT,
    SCORING,
    VOTING,
    WITHDRAWN,
    Election,
)
from models.elections.election_settings import BY_FILE, BY_TWO, EVERYBODY, STATED, ElectionSettings
from models.elections.elections import SMALLEST_COMMITTEE
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR

ELECTION = "election"
"""The question about one election."""

PLAN, CHANGE, REPLACE = "plan_election", "change_election", "replace_member"
NOMINATE, ANSWER, WITHDRAW = "nominate", "answer_nomination", "withdraw_nomination"
FORM_THREE = "set_form_three"
TIE, ANNOUNCE, OUTCOME = "decide_tie", "announce_result", "election_result"

ADMINS = frozenset((ADMIN,))
NAMERS = frozenset((REPORTER, SUPERVISOR))

SUBJECT = "คัดเลือกดีเด่น"
HONOUR = "ข้าราชการรัฐสภาผู้มีคุณธรรมและจริยธรรมดีเด่น"

STEPS: Mapping[str, str] = {
    NAMING: "เสนอชื่อ",
    SCORING: "กรรมการให้คะแนน",
    VOTING: "ลงคะแนน",
    RESULT: "ประกาศผล",
}
NOMINEE_STATES: Mapping[str, str] = {
    ASKED: "รอผู้ถูกเสนอชื่อยอมรับ",
    ACCEPTED: "ยอมรับแล้ว",
    DECLINED: "ไม่รับการเสนอชื่อ",
    WITHDRAWN: "ถอนตัว",
    LEFT: "พ้นจากทะเบียน",
}

MINE = Button(SUBJECT, opens(ELECTION), SUBJECT)
PLAN_ONE = Button("จัดการคัดเลือก", opens(PLAN), "จัดคัดเลือกดีเด่น")


def title_of(year: int) -> str:
    """Returns what an election of the year is called unless somebody names it otherwise."""
    return f"{HONOUR} ประจำปี พ.ศ. {year}"


def see(election: Election, label: str = "ดูการคัดเลือก") -> Button:
    return Button(label, opens(ELECTION, e=election.id), label)


def name_somebody(election: Election) -> Button:
    return Button("เสนอชื่อ", opens(NOMINATE, e=election.id), "เสนอชื่อ")


def answers(election: Election) -> tuple[Button, Button]:
    """The buttons by which a nominee accepts or declines with one tap."""
    return (
        Button("ยอมรับ", opens(ANSWER, e=election.id, do="yes"), "ยอมรับการเสนอชื่อ"),
        Button("ไม่รับ", opens(ANSWER, e=election.id, do="no"), "ไม่รับการเสนอชื่อ"),
    )


def withdraw(election: Election) -> Button:
    return Button("ถอนตัว", opens(WITHDRAW, e=election.id), "ถอนตัวจากการคัดเลือก")


# -- settings ------------------------------------------------------------------------------------

NOT_STATED = "ไม่ได้ระบุในแหล่งข้อมูล"
_STATED = "ตามกรอบการคัดเลือกปี 2567"

ELECTORATES: Mapping[str, str] = {
    EVERYBODY: "บุคลากรทุกคนในทะเบียน",
    STAFF: "เฉพาะผู้มีหน้าที่บุคลากร",
    SUPERVISOR: "เฉพาะผู้บังคับบัญชา",
    REPORTER: "เฉพาะผู้รายงานของสำนัก",
}
COUNTINGS: Mapping[str, str] = {BY_TWO: "ประธานและกรรมการอีกคน", BY_FILE: "ไฟล์กุญแจของกรรมการ"}
MUST_ACCEPT: Mapping[bool, str] = {True: "ต้องยอมรับก่อน", False: "ไม่ต้องยอมรับ"}
OWN_VOTE: Mapping[bool, str] = {True: "เลือกตนเองได้", False: "เลือกตนเองไม่ได้"}
SHOWS_VOTES: Mapping[bool, str] = {True: "ประกาศคะแนนรายคน", False: "ประกาศเฉพาะผู้ได้รับเลือก"}

COMMITTEE_DECIDES = "คณะกรรมการตัดสินและบันทึกเหตุผล"
NOBODY_WON = "ไม่มีผู้ได้รับเลือก เพราะไม่มีผู้ใดได้คะแนน"

NOT_NOW = "ทำรายการนี้ไม่ได้ในขณะนี้ พิมพ์ “คัดเลือกดีเด่น” เพื่อดูว่าถึงขั้นใด"
ALREADY_ANNOUNCED = "ประกาศผลแล้ว จึงเปลี่ยนไม่ได้"
COMMITTEE_ONLY = "เรื่องนี้เป็นของคณะกรรมการคัดเลือกเท่านั้น"
CHAIR_ONLY = "เรื่องนี้เป็นของประธานกรรมการคัดเลือกเท่านั้น"


def tie_decided(reason: str) -> str:
    """Says why people with the same points won, in a result for everybody."""
    return f"คะแนนเท่ากัน คณะกรรมการตัดสินเพราะ “{reason}”"


def chair_decided(reason: str) -> str:
    """Says why people with the same points won, in a paper for the committee."""
    return f"คะแนนเท่ากัน ประธานตัดสินเพราะ “{reason}”"


def source_of(name: str) -> str:
    """Returns where a date or setting comes from, in words."""
    return _STATED if name in STATED else NOT_STATED


def days_source(name: str, days: election_settings.Days, year: int) -> str:
    """Returns where the days of a step come from, in words."""
    usual = election_settings.usual_days(year)[name]
    if name == NAMING and days[1] == usual[1]:
        begins = NOT_STATED if days == usual else OWN_VALUE
        return f"วันสุดท้าย{_STATED} วันเริ่ม{begins}"
    return f"{_STATED} เลื่อนปี" if days == usual and name != NAMING else OWN_VALUE


OWN_VALUE = "กำหนดเอง"


def beside(name: str, words: str, value: Any = None) -> str:
    """Returns a setting's value with where it comes from. value: as it is set, if that is known."""
    usual = getattr(ElectionSettings(), "score_weight" if name == "weights" else name, None)
    own = value is not None and usual is not None and value != usual
    return f"{words} ({OWN_VALUE if own else source_of(name)})"


def groups_words(groups: tuple[str, ...] | list[str]) -> str:
    return listed(groups) if any(groups) else "ไม่แบ่งกลุ่ม"


def weights_words(score: int) -> str:
    return f"คะแนนกรรมการ {score}% เสียงลงคะแนน {election_settings.WHOLE_WEIGHT - score}%"


def settings_words(settings: ElectionSettings) -> Mapping[str, tuple[str, str]]:
    """Returns the label and the value of each setting, by its name."""
    return {
        "electorate": ("ผู้มีสิทธิลงคะแนน", ELECTORATES[settings.electorate]),
        "groups": ("กลุ่ม", groups_words(settings.groups)),
        "choices": ("เลือกได้", f"กลุ่มละ {settings.choices} คน"),
        "winners": ("ผู้ได้รับเลือก", f"กลุ่มละ {settings.winners} คน"),
        "of_bureau": ("สำนักเสนอชื่อได้", f"สำนักละ {settings.of_bureau} คน"),
        "must_accept": ("การยอมรับ", MUST_ACCEPT[settings.must_accept]),
        "own_vote": ("เลือกตนเอง", OWN_VOTE[settings.own_vote]),
        "weights": ("สัดส่วน", weights_words(settings.score_weight)),
        "tie": ("คะแนนเท่ากัน", COMMITTEE_DECIDES),
        "shows_votes": ("การประกาศผล", SHOWS_VOTES[settings.shows_votes]),
        "counting": ("ผู้เปิดหีบ", COUNTINGS[settings.counting]),
    }


# -- refusals ------------------------------------------------------------------------------------


def _day(refusal: Refusal, name: str) -> str:
    day: Any = refusal.facts[name]
    assert isinstance(day, date)
    return thai_date(day)


def refused(refusal: Refusal) -> str:
    """Says why something cannot be done with an election now, and what can be done instead."""
    found = _WITH_FACTS.get(refusal.code)
    if found is not None:
        return found(refusal)
    return _PLAIN.get(refusal.code, NOT_NOW)


def refused_of(election: Election, refusal: Refusal, why: Mapping[str, str]) -> Text:
    """Returns the refusal in words, with the button that shows the election. why: the words for
    codes that mean something of its own here."""
    return Text(why.get(refusal.code) or refused(refusal), (see(election),))


def retired(name: str) -> str:
    return f"{name} พ้นจากทะเบียนแล้ว กรุณาเลือกผู้อื่น"


def _step(refusal: Refusal) -> str:
    return STEPS[str(refusal.facts["step"])]


_WITH_FACTS: Mapping[str, Callable[[Refusal], str]] = {
    "not_begun": lambda each: f"ยังไม่ถึงวัน เริ่มได้ตั้งแต่ {_day(each, 'first_day')}",
    "over": lambda each: (
        f"หมดเวลาแล้วเมื่อ {_day(each, 'last_day')} หากมีเหตุจำเป็น ผู้ดูแลระบบเลื่อนวันได้ใน “ตั้งค่าคัดเลือก”"
    ),
    "committee_small": lambda each: (
        f"คณะกรรมการต้องมีอย่างน้อย {each.facts['smallest']} คนรวมประธาน กรุณาเพิ่มชื่อกรรมการ"
    ),
    "runs": lambda each: f"ขั้น{_step(each)}เริ่มแล้ว เลื่อนวันสุดท้ายออกไปได้ แต่เปลี่ยนวันเริ่มหรือร่นเข้ามาไม่ได้",
    "past": lambda each: f"วันสุดท้ายของขั้น{_step(each)}ผ่านไปแล้ว กรุณาระบุวันที่ยังมาไม่ถึง",
    "ends_before": lambda each: f"วันสิ้นสุดของขั้น{_step(each)}มาก่อนวันเริ่ม กรุณาระบุใหม่",
    "overlaps": lambda each: f"ขั้น{_step(each)}ต้องเริ่มหลังขั้นก่อนหน้าสิ้นสุด กรุณาระบุวันใหม่",
    "too_many_choices": lambda each: (
        f"เลือกได้รวมทุกกลุ่มไม่เกิน {each.facts['most']} คนต่อบัตร กรุณาลดจำนวน"
    ),
}
_PLAIN: Mapping[str, str] = {
    "opened": "เปิดลงคะแนนแล้ว จึงเปลี่ยนเรื่องนี้ไม่ได้",
    "closed": "ปิดลงคะแนนแล้ว จึงเปลี่ยนเรื่องนี้ไม่ได้",
    "announced": ALREADY_ANNOUNCED,
    "not_named": "ท่านไม่ได้รับการเสนอชื่อในการคัดเลือกนี้",
    "withdrawn": "ท่านถอนตัวจากการคัดเลือกนี้แล้ว",
    "not_yours": "เรื่องนี้ไม่อยู่ในหน้าที่ของท่าน พิมพ์ “คัดเลือกดีเด่น” เพื่อดูสิ่งที่ทำได้",
    "not_committee": COMMITTEE_ONLY,
    "not_chair": CHAIR_ONLY,
    "groups_alike": "มีชื่อกลุ่มซ้ำกัน กรุณาพิมพ์ชื่อกลุ่มที่ต่างกัน",
}


def gone() -> Text:
    return Text("ไม่พบการคัดเลือกนี้ พิมพ์ “คัดเลือกดีเด่น” เพื่อดูการคัดเลือกล่าสุด", (MINE,))


def days_words(days: election_settings.Days) -> str:
    return short_span(*days)


LEAST_MEMBERS = SMALLEST_COMMITTEE - 1
