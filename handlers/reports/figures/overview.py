"""A question about the reports' figures, in the bureaus that the person may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import scoped
from handlers.question.follow_forms import REMINDS_THEM, SHARE
from handlers.question.other_sides import SIDES
from handlers.question.query import ASKS_WHY, Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.figures.money import budget_order
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.report_documents import BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS, UNSENT

SEEING = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may ask."""

LEADING = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may see bureaus ranked, summed up or beside each other."""


COLOURED: Mapping[str, str] = {
    colour: opens("traffic_lights", c=colour) for colour in ("red", "yellow", "green")
}
ONLY: Mapping[str, str] = {
    **COLOURED,
    "missing": opens("not_sent"),
    "late": opens("latest_bureau"),
    "overdue": opens("due_kept", k="late"),
    "returned": opens("due_kept", k="back"),
    "waiting": opens("whose_turn"),
    "done": opens("activities_by_state", k="done"),
}
"""What may be kept of an answer, and where it stands."""

_ONE = "(?:แล้ว|ก็|\\s)*(?:อัน|เรื่อง|ตัว|ข้อ|กิจกรรม|ฉบับ|ที่)(?:ไหน|ใด)(?:ที่)?"
_URGENT = pattern_of(
    rf"{_ONE}(?:(?:เร่ง)?ด่วน|ใกล้(?:ครบ|ถึง)?(?:กำหนด)?|รีบ|ต้องรีบ|(?:ต้อง|ควร)(?:ส่ง|ทำ|รีบ|ตาม)ก่อน)(?:ที่)?(?:สุด)?"
)
_RISKY = pattern_of(rf"{_ONE}(?:หนัก|แย่|เสี่ยง|(?:น่า)?(?:เป็น)?ห่วง|วิกฤต|แดง)(?:ที่)?สุด")
_ANSWERS_FOR = pattern_of(
    r"(?:แล้ว|\s)*ใคร(?:เป็นคน|เป็นผู้|ต้อง|จะ)*(?:รับผิดชอบ|ดูแล|ส่ง)(?:งาน|รายงาน)?"
    r"(?:พวก|(?:อัน|เรื่อง|ตัว|ข้อ|กิจกรรม|ฉบับ)(?:พวก)?)?(?:นี้|นั้น|เหล่านี้|เหล่านั้น)?"
)
_WHO = pattern_of(
    r"(?:แล้ว|เป็น|\s)*(?:มี|ของ)?(?:ใคร|สำนักไหน|สำนักอะไร)(?:บ้าง)?(?:ที่)?(?:ยัง(?:ไม่(?:ได้)?ส่ง)?|ค้าง(?:ส่ง|อยู่)?)?(?:บ้าง)?"
)
_COLOURS = {"แดง": "red", "เหลือง": "yellow", "เขียว": "green"}
_COLOUR_OF = pattern_of(
    r"(?:แล้ว|\s)*(?:(?:ของ)?สำนัก(?:ไหน|ใด|อะไร)|ใคร)(?:เป็น(?:คน|ผู้))?(?:ที่|ได้)?(?:รายงาน|ส่ง|บอก)?(?:ว่า|ตัว|อัน|ที่|เป็น|ไฟ|สี|\s)*"
    r"(?P<colour>แดง|เหลือง|เขียว)(?:บ้าง|อยู่|\s)*"
)
_WHOSE = pattern_of(r"(?:แล้ว|เป็น|\s)*(?:มี|ของ)?(?:สำนักไหน|สำนักอะไร)(?:บ้าง)?")
_WHICH = pattern_of(r"(?:แล้ว|มี|\s)*(?:ข้อ|กิจกรรม|อัน)ไหน(?:บ้าง)?")
_LACKS = pattern_of("ยัง|ค้าง")
_HOW_MUCH = pattern_of(
    r"(?:แล้ว|\s)*(?:(?:ยัง|คง)?เหลือ(?:อยู่|อีก|งบ|เงิน)*|(?:ใช้|เบิก)(?:จ่าย|ไป|เงิน|งบ)*(?:แล้ว)?)(?:เท่าไ(?:ร|หร่)|กี่บาท)(?:แล้ว)?"
)
_WHY = pattern_of(rf"(?:แล้ว|เอ๊ะ|อ้าว|\s)*(?:มัน|เขา|เค้า)?(?:{ASKS_WHY})(?:อ่ะ|ล่ะ)?")
WORST = "worst"
"""The fact `c` of a button for the most urgent colour that was reported."""


def _plain(words: str) -> str:
    return without_polite_ending(words).removesuffix("ล่ะ").strip()


def _sending(words: str) -> str:
    plain = _plain(words)
    if _URGENT.fullmatch(plain):
        return opens("status", near=1)
    if _ANSWERS_FOR.fullmatch(plain):
        return opens("who_reports")
    if _HOW_MUCH.fullmatch(plain):
        return opens("budget")
    if REMINDS_THEM.fullmatch(words):
        return opens("reminders")
    if SHARE.fullmatch(words):
        return opens("completion")
    return opens("not_sent") if _WHO.fullmatch(plain) else ""


def _lights(words: str) -> str:
    if _WHO.fullmatch(_plain(words)):
        return opens("not_sent" if _LACKS.search(words) else "coloured_bureaus")
    if told := _COLOUR_OF.fullmatch(_plain(words)):
        return opens("coloured_bureaus", c=_COLOURS[told["colour"]])
    if _RISKY.fullmatch(_plain(words)) or _WHICH.fullmatch(_plain(words)):
        return opens("traffic_lights", c=WORST)
    return _sending(words)


def _why(words: str, facts: Facts) -> Message | None:
    if _WHY.fullmatch(_plain(words)) is None:
        return None
    whose = {"b": facts["b"]} if "b" in facts else {}
    return Text(_NO_WHY, (Button("ใครเป็นผู้รายงาน", opens("who_reports", **whose), "ใครเป็นผู้รายงาน"),))


_NO_WHY = "ตัวเลขนี้นับจากรายงานที่ส่งแล้ว บอตไม่ทราบสาเหตุ กรุณาถามผู้รายงานของสำนัก กดปุ่มเพื่อดูว่าเป็นใคร"

_COUNTED_SENT = (
    "นับหนึ่งกิจกรรมของหนึ่งสำนักในหนึ่งรอบเป็นหนึ่งฉบับ ส่งแล้วคือรออนุมัติหรืออนุมัติแล้ว ฉบับที่ถูกส่งกลับนับว่ายังต้องส่ง\n"
    "ทั้งหมดนับจากแผนและรายงานในระบบนี้"
)
_COUNTED_WORK = "คำนวณจากรายงานล่าสุดที่แต่ละสำนักส่งในระบบนี้ (รออนุมัติหรืออนุมัติแล้ว) ที่ยังไม่รายงานแสดงแยกไว้"

SENDING = Following(
    SUBMISSIONS.name,
    SUBMISSIONS.name,
    "best_bureau",
    ONLY,
    sides=SIDES,
    hears=_sending,
    says=_why,
    picture="progress_chart",
    picture_of_round="heat_map",
    beside="compared_bureaus",
    counts=("ฉบับ", "รายงาน", "เรื่อง"),
    by_bureau="o:status",
    counted=_COUNTED_SENT,
    compares="compared",
)
"""After an answer about sending: the list of reports sent."""

MISSING = replace(SENDING, paper=UNSENT.name, paper_of_one=UNSENT.name)
"""After an answer about what is missing: the list of that."""

WORK = replace(
    SENDING,
    paper=OFFICE_REPORT.name,
    paper_of_one=BUREAU_FORM.name,
    years=True,
    compares="",
    counted=_COUNTED_WORK,
)
"""After an answer about the work itself: the report."""


def _money(same: str) -> Callable[[str], str]:
    """same: what `อันไหน` is about after this answer."""

    def hears(words: str) -> str:
        if _HOW_MUCH.fullmatch(_plain(words)):
            return opens("budget")
        if _ANSWERS_FOR.fullmatch(_plain(words)):
            return opens("who_reports")
        if _WHOSE.fullmatch(_plain(words)):
            return opens("bureau_budgets")
        what, order, top = budget_order.asked_on(words)
        name = {"thing": "activity_budgets", "unit": "bureau_budgets", "same": same}.get(what)
        return opens(name, **order.facts, top=top) if name else ""

    return hears


LIGHTS = replace(
    WORK,
    hears=_lights,
    by_bureau="o:coloured_bureaus",
    counted="สีคือความเสี่ยงที่สำนักเลือกในรายงานล่าสุดที่ส่งแล้ว หากหลายสำนักรายงานกิจกรรมเดียวกัน แสดงสีที่เสี่ยงที่สุด "
    "ยังไม่รายงานไม่ใช่สีเขียว",
)
"""After an answer about colours of risk: the most urgent one."""

MONEY = replace(
    WORK,
    ranked="bureau_budgets",
    hears=_money("activity_budgets"),
    counts=("บาท",),
    counted="รวมจากตัวเลขที่ผู้รายงานกรอกในรายงานล่าสุดที่ส่งแล้ว (ได้รับจัดสรรและเบิกจ่าย) "
    "กิจกรรมที่ยังไม่รายงานไม่นับรวม",
    by_bureau="o:bureau_budgets",
)
"""After an answer about money: budgets in order."""

BY_BUREAU = replace(MONEY, hears=_money("bureau_budgets"))
"""The same where bureaus stand beside each other."""


def overview(
    name: str,
    words: tuple[str, ...],
    figures: Callable[[Context, Placed, Facts], Sequence[Message]],
    roles: frozenset[str] = SEEING,
    following: Following = WORK,
) -> Query:
    """The question of this name.

    words: the words that ask it; the first is also what people are told to type
    figures: (context, what it is about, facts of a button) -> the answer
    following: what may be asked on
    """

    def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        rest = without_names_wanted(rest)
        found = scoped.placed(context, words[0], name, rest, facts)
        return figures(context, found, facts) if isinstance(found, Placed) else [found]

    return Query(name, words, answer, roles, following=following)


_NAMES_WANTED = pattern_of(
    r"(?:บ้าง\s*)?(?:(?:ขอ|เอา|อยากได้|บอก|แสดง|ดู)(?:เป็น|แค่|เฉพาะ|\s)*|(?:เป็น|แค่|เฉพาะ)\s?)(?:ราย)?ชื่อ(?:ของ)?(?:คน|ผู้รายงาน|บุคคล|สำนัก|กิจกรรม)?(?:มา|ด้วย|หน่อย|เลย|ที|ทุกคน|ทั้งหมด|\s)*"
)


def without_names_wanted(rest: str) -> str:
    """Returns words behind a command without the wish for names, which the answer tells anyway:
    `บ้าง ขอรายชื่อ`."""
    return _NAMES_WANTED.sub("", rest)
