"""How reports hear words that are no command of theirs, or that another command's words hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Query, opens
from handlers.reports import (
    activity_unsure,
    deed_where_sent,
    done_listed,
    done_yet_asked,
    files_added,
    first_due,
    how_reported,
    owed_counted,
    own_reports,
    pictures_where_sent,
    published_asked,
    report_read,
    sent_to_mend,
    show_history,
    told_without_duty,
)
from handlers.reports.deciding import (
    after_deciding,
    all_at_once_asked,
    all_waiting,
    decision_heard,
    files_looked,
    may_return,
    reminding_superior,
    reports_taken_over,
    returned_reports,
    standing_asked,
    waiting_asked,
    waiting_together,
    who_approves,
    who_reports,
)
from handlers.reports.deciding.looked_at import opened_again, sender_asked
from handlers.reports.deciding.settled import (
    approval_back,
    last_decided,
    return_asked,
    return_back,
    settled_reports,
)
from handlers.reports.examples import show_example
from handlers.reports.figures import (
    bureau_ranking,
    completion,
    figures_differ,
    forecast,
    in_short,
    not_sent,
    of_concern,
    overview,
    reports_in_states,
    round_to_send,
    share_beside,
    share_worked_out,
    shares_asked,
    status,
    summed_after_reminding,
    to_send,
    traffic_lights,
    what_changed,
)
from handlers.reports.figures.in_days import reports_by_day
from handlers.reports.figures.money import budget_ranking
from handlers.reports.filing import planned_told
from handlers.reports.led import led_heard
from handlers.reports.stories import only_if_not_sent, several_of_one_event, summary_wished
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_TO_WHOM = pattern_of(r"(?:แล้ว|\s)*(?:ต้อง)?ส่ง(?:รายงาน)?(?:ไป)?ให้ใคร(?:บ้าง)?")
_ELSEWHERE = frozenset((SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER))
_LONGEST = 60
_OWN_FIGURES = pattern_of(
    rf"(?:แล้ว|ตอนนี้|\s)*(?:{ME_OR_US}|สำนักเรา)?(?:ยัง)?(?:ต้อง|เหลือ)(?:ต้อง)?ส่งรายงาน(?:กิจกรรม)?(?:ตามแผน)?(?:อะไร|กี่(?:เรื่อง|ฉบับ|อัน|กิจกรรม)|เรื่องอะไร)"
    r"|(?:แล้ว)?รายงาน(?:กิจกรรม)?(?:ตามแผน)?(?:ล่ะ|ละ)?(?:ครับ|คะ|ค่ะ)?\s?(?:ที่)?(?:เหลือ|ต้องส่ง|ต้องส่งอีก)\s?(?:กี่(?:เรื่อง|ฉบับ|อัน|กิจกรรม)|อะไร|เท่าไ(?:ร|หร่))"
)
_HISTORY = pattern_of(
    r"(?:แล้ว|งั้น|ขอ|อยาก|ช่วย|เปิด|ดู|เช็[คก]|\s)*ประวัติ(?:ของ|การ|ส่ง|รายงาน|กิจกรรม|ข้อ|\s)*"
    r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?:หน่อย|ด้วย|ที|ครับ|ค่ะ|คะ|\s)*"
    r"(?:ว่า)?(?:มี)?ใคร(?:เป็นคน|เป็นผู้)?(?:ส่ง|อนุมัติ|เห็นชอบ|ส่งกลับ|ตีกลับ|แก้|ตรวจ|ดู|ทำอะไร)(?:แล้ว|ไป|มา|บ้าง|\s)*"
)
_LEADS_IN = "(?:ขอ|ช่วย|ดู|แนะนำ|หน่อย|อยากรู้|อยากทราบ|ถามว่า|ว่า|สรุป(?:ว่า)?|ตอนนี้|มี|แล้ว|\\s)*"
_TO_THIS_DAY = rf"(?:บ้าง|เลย|ตอนนี้|(?:ใน)?(?:ปี|รอบ)นี้|{WHETHER}|ที่สุด|สุด|กว่าเพื่อน|ก่อน|ดี|\s)*"
_UNIT = "(?:สำนัก|หน่วยงาน)"
_NOBODY = "ยังไม่(?:มี|ได้)?(?:ใคร|(?:สำนัก|หน่วยงาน)(?:ไหน|ใด))(?:ทำ|ส่ง|เริ่ม|รายงาน)(?:งาน|รายงาน|ผล)?"
_OF_ALL: Mapping[re.Pattern[str], tuple[Query, Mapping[str, str]]] = {
    pattern_of(
        rf"{_LEADS_IN}(?:วัน|สัปดาห์|อาทิตย์|ช่วง|ตอน)?นี้?(?:มี|\s)*(?:เรื่อง)?(?:อะไร|เรื่องไหน)(?:บ้าง)?(?:ที่)?(?:{ME_OR_US}|พี่|ท่าน)?(?:ต้อง|ควร)(?:รู้|ทราบ){_TO_THIS_DAY}"
    ): (what_changed.QUERY, {}),
    pattern_of(
        rf"{_LEADS_IN}(?:มาตรการ|ยุทธศาสตร์|ด้าน|ส่วน)(?:ไหน|ใด)(?:ของแผน)?(?:ที่)?(?:{_NOBODY}|(?:มี)?(?:ความ)?(?:คืบหน้า|ก้าวหน้า|เสร็จ|สำเร็จ|ทำได้|ไปได้)(?:ไป|ได้|แล้ว)?\s?(?:น้อย|ช้า|ต่ำ|มาก|เยอะ|เร็ว|สูง)){_TO_THIS_DAY}"
        rf"(?:(?:ระหว่าง|มาตรการ(?:ที่)?|ยุทธศาสตร์(?:ที่)?|ด้าน(?:ที่)?|ส่วน(?:ที่)?)?\s?[1-9](?!\.)(?:\s|,|หรือ|กับ|และ)*){{0,6}}"
    ): (
        completion.QUERY,
        {},
    ),
    pattern_of(
        rf"{_LEADS_IN}รอบ(?:ไหน|ใด)(?:ที่)?(?:น่า(?:เป็น)?ห่วง|(?:จะ|น่าจะ|มี)?(?:ความ)?เสี่ยง(?:ว่า)?(?:จะ)?(?:ส่ง)?(?:ไม่ทัน|ช้า)?|(?:จะ|น่าจะ|อาจ)*(?:ส่ง)?ไม่ทัน){_TO_THIS_DAY}"
    ): (forecast.QUERY, {}),
    pattern_of(
        rf"{_LEADS_IN}{_UNIT}(?:ไหน|ใด)(?:ที่)?(?:มี|ที่)?(?:ความ)?เสี่ยง(?:มาก|สูง|เยอะ)?{_TO_THIS_DAY}"
    ): (
        traffic_lights.BUREAUS_QUERY,
        {},
    ),
    pattern_of(
        rf"{_LEADS_IN}สำนัก(?:ไหน|ใด)(?:ที่)?(?:ใช้|เบิก)(?:งบ|เงิน)(?:ประมาณ)?(?:เยอะ|มาก|สูง)?(?:เกิน|ผิด)ปกติ{_TO_THIS_DAY}"
    ): (budget_ranking.BUREAUS_QUERY, {}),
    pattern_of(
        rf"{_LEADS_IN}(?:{ME_OR_US})?(?:ควร|ต้อง|น่าจะ|จะ)(?:ไป)?(?:เร่ง|ติดตาม|ตาม|ทวง|จี้|กระตุ้น)(?:รัด|งาน|รายงาน)?(?:จาก|ของ)?{_UNIT}(?:ไหน|ใด){_TO_THIS_DAY}"
    ): (not_sent.QUERY, {}),
    pattern_of(
        rf"{_LEADS_IN}(?:(?:ราย)?ชื่อ(?:คน|ผู้|{_UNIT})?(?:ที่)?|คนที่|ผู้ที่|ใคร(?:บ้าง)?(?:ที่)?)(?:ยัง)?ส่ง(?:รายงาน)?(?:ล่าช้า|ช้า|ไม่ทัน(?:กำหนด)?|เกินกำหนด|หลังกำหนด){_TO_THIS_DAY}"
    ): (bureau_ranking.LATEST_QUERY, {}),
}
"""What leaders ask of the whole office, the question that answers it, and its button's facts."""


@listener(longest=_LONGEST)
def _of_all(context: Context, words: str) -> Query | None:
    """Which of the office's bureaus, measures or activities a leader asks for."""
    plain = without_polite_ending(normalise(words))
    if _CUES.search(plain) is None:
        return None
    found = next((each for form, each in _OF_ALL.items() if form.fullmatch(plain)), None)
    if found is None or not context.may(overview.LEADING):
        return None
    query, facts = found
    return _by_button(query if context.may(query.roles) else status.QUERY, facts)


_NEAREST_FIRST = pattern_of(
    rf"(?:หมายถึง|แล้ว|งั้น|ถาม(?:ว่า)?|ใน|\s)*(?P<whose>(?:งาน|รายงาน|ที่ค้าง)?(?:ของ)?(?:สำนัก|หน่วยงาน)(?:ของ)?(?:{ME_OR_US}|น่ะ|นะ|\s)*)?(?:ที่ค้าง(?:อยู่)?)?\s?"
    r"(?:มี)?(?:อัน|ตัว|งาน|รายงาน|กิจกรรม|เรื่อง|ฉบับ)(?:ไหน|ใด)(?:ที่)?(?:ต้อง|ควร|จะ)?(?:ทำ|ส่ง|เร่ง|ครบกำหนด|ถึงกำหนด|ถึงคิว|ด่วน|เร่งด่วน)(?:ส่ง)?(?:ก่อน|เร็ว)?(?:เพื่อน|อันดับแรก|ใคร|ที่สุด|สุด|ดี|\s)*"
)
"""`อันไหนต้องทำก่อนเพื่อน`: of a bureau's list that is in sight, or that is named."""


@listener(longest=_LONGEST, cue=pattern_of("ไหน|ใด"), roles=status.QUERY.roles)
def _nearest_first(context: Context, words: str) -> Query | None:
    """What a bureau owes, the nearest day first."""
    found = _NEAREST_FIRST.fullmatch(without_polite_ending(normalise(words)))
    if found is None or not (found["whose"] or _of_status(context)):
        return None
    before = (
        dict(parse_qsl(context.asked_before().partition("?")[2])) if _of_status(context) else {}
    )
    return _by_button(status.QUERY, {**before, "near": "1"})


def _by_button(query: Query, facts: Mapping[str, str]) -> Query:
    """Returns the question as its button with these facts asks it: no typed words narrow it."""

    def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        context.said = ""
        return query.answer(context, "", facts)

    return replace(query, answer=answer)


def _of_status(context: Context) -> bool:
    return context.asked_before().startswith(opens(status.QUERY.name))


_CUES = pattern_of(
    "มาตรการ|ยุทธศาสตร์|คืบหน้า|ก้าวหน้า|(?:ต้อง|ควร)(?:รู้|ทราบ)|ห่วง|ปกติ|ยังไม่|เสี่ยง|ไม่ทัน|เร่ง|ตาม|ทวง|จี้|กระตุ้น|ช้า|กำหนด"
)


@listener()
def _own_figures(context: Context, words: str) -> Query | None:
    """What a reporter has still to send: others mean other people's, or complaints."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST:
        return None
    if context.me.has(*_ELSEWHERE):
        return None
    if _OVERDUE.match(plain):
        return to_send.QUERY
    reports = context.me.has(REPORTER)
    if reports and "ให้ใคร" in plain and _TO_WHOM.fullmatch(plain):
        return _by_button(who_approves.QUERY, {})
    return to_send.QUERY if reports and _OWN_FIGURES.fullmatch(plain) else None


_OVERDUE = pattern_of(
    r"(?=.*(?:รายงาน|กิจกรรม))(?=.*(?:เลย|เกิน|พ้น)กำหนด)(?=.*(?:อะไร|ไหน|บ้าง|กี่(?:เรื่อง|ฉบับ|กิจกรรม|อัน)))"
    r"(?!.*(?:ร้องเรียน|ของขวัญ|ใคร|ได้ไหม|ได้มั้ย|ยังไง|อย่างไร|ทำไง|ถ้า|หาก|โดน|ทั้งสำนักงาน|ทุกสำนัก"
    r"|สำนัก(?:ไหน|ใด|อื่น)|เหตุ|กี่วัน|ปีที่แล้ว|จะ(?:เลย|เกิน)|มีผล|\d\.\d))"
)
"""`รายงานอะไรที่สำนักเราเลยกำหนดแล้วบ้าง`: the list has what is late on top."""


@listener(cue=pattern_of("ประวัติ"))
def _history(context: Context, words: str) -> Query | None:
    """The history of a report that is asked for with who did what in it."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST:
        return None
    return show_history.QUERY if _HISTORY.fullmatch(plain) else None


LISTENERS = (
    how_reported.heard,
    all_waiting.heard,
    share_beside.heard,
    summed_after_reminding.heard,
    owed_counted.asks,
    round_to_send.heard,
    summary_wished.heard,
    several_of_one_event.heard,
    only_if_not_sent.heard,
    files_looked.heard,
    reports_by_day.heard,
    reports_in_states.heard,
    share_worked_out.heard,
    return_asked.heard,
    return_back.heard,
    after_deciding.asks,
    sender_asked.heard,
    opened_again.heard,
    waiting_together.asks,
    approval_back.heard,
    all_at_once_asked.heard,
    standing_asked.heard,
    decision_heard.asks,
    may_return.heard,
    returned_reports.heard,
    files_added.heard,
    own_reports.heard,
    waiting_asked.asks,
    reminding_superior.heard,
    reports_taken_over.heard,
    who_reports.heard,
    last_decided.heard,
    settled_reports.heard,
    published_asked.heard,
    done_yet_asked.heard,
    done_yet_asked.needed,
    done_listed.heard,
    report_read.heard,
    sent_to_mend.heard,
    show_example.heard,
    of_concern.heard,
    in_short.heard,
    figures_differ.heard,
    shares_asked.heard,
    led_heard.heard,
    planned_told.heard,
    told_without_duty.heard,
    pictures_where_sent.heard,
    deed_where_sent.heard,
    activity_unsure.heard,
    _own_figures,
    _history,
    _of_all,
    _nearest_first,
    first_due.heard,
)
"""The question about reports that words ask, whatever command they are."""
