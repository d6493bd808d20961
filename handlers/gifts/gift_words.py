"""The texts about a gift: choices, both tests with their clauses, rows of cards, refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from handlers.messages import Row, Tone
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import office_day
from models.errors import Refusal
from models.gifts import gift_rules
from models.gifts.gift import (
    CITIZEN,
    CLOSED,
    CONTRACTOR,
    HAND_OVER,
    HELD,
    KEEP,
    OPEN_STATES,
    OTHER,
    REFUSED,
    RELATIVE,
    RETURN,
    SENT_BACK,
    SUBORDINATE,
    WAITING,
    WITH_OFFICE,
    WITHDRAWN,
    Gift,
    GiftTexts,
)
from models.gifts.gift_rules import Judged, Verdict

RELATION: Mapping[str, str] = {
    CONTRACTOR: "คู่สัญญา/ผู้รับจ้าง",
    SUBORDINATE: "ผู้อยู่ใต้บังคับบัญชาหรือกำกับดูแล",
    CITIZEN: "ประชาชน/ผู้มาติดต่อ",
    RELATIVE: "ญาติ",
    OTHER: "เพื่อนหรืออื่น ๆ",
}

DONE: Mapping[str, str] = {
    HELD: "ยังอยู่กับตัว",
    SENT_BACK: "ส่งคืนแล้ว",
    WITH_OFFICE: "มอบหน่วยงานแล้ว",
    REFUSED: "ปฏิเสธไม่รับ",
}

USED_UP = "ใช้ กิน หรือให้ต่อไปแล้ว"
"""Shown instead of HELD where that was pressed: the office's form has no such box, so the words
stand in brackets behind the thing."""


def done_words(done: str, what: str) -> str:
    """Returns where the thing is now; what: the thing, with what became of it."""
    return USED_UP if done == HELD and f"({USED_UP})" in what else DONE[done]


DECISION: Mapping[str, str] = {
    KEEP: "ให้รับไว้ได้",
    RETURN: "ให้ส่งคืนผู้ให้",
    HAND_OVER: "ให้มอบแก่หน่วยงาน",
}

AGREED: Mapping[tuple[str, str], str] = {
    (RETURN, SENT_BACK): "เห็นชอบที่ส่งคืนแล้ว",
    (HAND_OVER, WITH_OFFICE): "เห็นชอบที่มอบแล้ว",
}
"""By decision and what the receiver had done before it: what is left to decide of it."""


def decision_label(decision: str, done: str) -> str:
    """Returns the button of a decision; it agrees to what was done already."""
    return AGREED.get((decision, done), DECISION[decision])


PROVED: Mapping[str, str] = {RETURN: "การส่งคืน", HAND_OVER: "การมอบแก่หน่วยงาน"}
"""What the receiver must prove after a decision."""

LAW = "มาตรา 128 พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 และประกาศตามมาตรานี้"
POLICY = "นโยบาย No Gift Policy ของสำนักงาน"
PUBLIC_WORDS = "ให้บุคคลทั่วไปเหมือนกัน"
OWN_WORDS = "ให้ผู้รับโดยเฉพาะ"
SHARED_WORDS = "ให้ทั้งกลุ่มหรือทั้งห้อง"
UNKNOWN_VALUE = "ไม่ทราบมูลค่า"


def money(value: Decimal | None) -> str:
    """`2,500.00 บาท`, or that the value is unknown."""
    return UNKNOWN_VALUE if value is None else f"{value:,.2f} บาท"


def name_of(gift_id: int) -> str:
    """`รายงานรับของขวัญ 12`: the name in all texts."""
    return f"รายงานรับของขวัญ {gift_id}"


# -- both tests ----------------------------------------------------------------------------------


def law_words(verdict: Verdict) -> str:
    """The law's verdict with its clause."""
    most = f"{gift_rules.DEFAULT.most:,.0f} บาทต่อคนต่อโอกาส"
    return {
        gift_rules.REFUSED: "ไม่ได้รับไว้ จึงไม่ต้องห้าม",
        RELATIVE: "ไม่ต้องห้าม: ญาติให้ตามธรรมเนียม",
        gift_rules.PUBLIC: "ไม่ต้องห้าม: ให้บุคคลทั่วไปเหมือนกัน",
        gift_rules.WITHIN: f"อยู่ในเกณฑ์: มิใช่ญาติ ไม่เกิน {most}",
        gift_rules.OVER: f"เกินเกณฑ์: มิใช่ญาติ เกิน {most}",
        gift_rules.UNKNOWN: f"ยังบอกไม่ได้: ไม่ทราบมูลค่า เกณฑ์คือไม่เกิน {most}",
        gift_rules.SHARED: (
            f"ยังบอกไม่ได้: เกณฑ์คือไม่เกิน {most} เอกสารที่บอตมีไม่ได้เขียนว่าของที่ให้ทั้งกลุ่มนับอย่างไร"
        ),
    }[verdict.code]


def office_words(verdict: Verdict) -> str:
    """The verdict of the office's own policy."""
    most = f"{gift_rules.DEFAULT.office_most or 0:,.0f} บาท"
    return {
        gift_rules.REFUSED: "เป็นไปตามนโยบาย: ปฏิเสธไม่รับ",
        gift_rules.NONE_AT_ALL: "ไม่เป็นไปตามนโยบาย: ไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่ ไม่ว่ามูลค่าเท่าใด",
        gift_rules.WITHIN: f"อยู่ในเกณฑ์ของสำนักงาน ไม่เกิน {most}",
        gift_rules.OVER: f"เกินเกณฑ์ของสำนักงาน {most}",
        gift_rules.UNKNOWN: "ยังบอกไม่ได้: ไม่ทราบมูลค่า",
    }[verdict.code]


def test_rows(judged: Judged, value: Decimal | None) -> tuple[Row, ...]:
    """Both tests with their clauses, and the sum if the occasion has more than one gift."""
    several = judged.together is not None and judged.together != value
    summed = Row("รวมจากผู้ให้รายนี้ในโอกาสนี้", money(judged.together)) if several else None
    return (
        *((summed,) if summed is not None else ()),
        Row("ตามกฎหมาย", f"{law_words(judged.law)}\n({LAW})", tone=_tone(judged.law)),
        Row("ตามนโยบาย", f"{office_words(judged.office)}\n({POLICY})", tone=_tone(judged.office)),
    )


def _tone(verdict: Verdict) -> Tone:
    if verdict.passes:
        return "good"
    return "warn" if verdict.code in (gift_rules.UNKNOWN, gift_rules.SHARED) else "bad"


def limit_words(received_on: date, today: date) -> str:
    """`ภายใน 31 มีนาคม 2570 (อีก 12 วัน)`: the end of the thirty days, and the days left."""
    last = gift_rules.settled_by(received_on)
    left = (last - today).days
    near = f"อีก {left} วัน" if left > 0 else "วันนี้" if left == 0 else f"เลยมา {-left:,} วัน"
    return f"ภายใน {thai_date(last)} ({gift_rules.DEFAULT.days} วันนับแต่วันที่ได้รับ, {near})"


def warning_words(received_on: date, today: date) -> str:
    """That the result comes in this chat, and on which days the bot will warn."""
    ahead = [day for day in gift_rules.warned_on(received_on) if day > today]
    days = " และ ".join(map(short_date, ahead))
    warned = f" หากยังไม่เสร็จ จะเตือนในราววันที่ {days}" if days else ""
    return f"เมื่อมีผล จะแจ้งให้ทราบทางแชตนี้{warned}"


def next_words(judged: Judged, done: str, used: bool = False) -> str:
    """The next step for a gift that is about to be reported. used: nothing is left to keep."""
    if done == REFUSED:
        return "บันทึกเป็นสถิติ และแจ้งผู้บังคับบัญชาเพื่อทราบ"
    if done == SENT_BACK:
        return "ท่านส่งคืนแล้ว ผู้บังคับบัญชาจะพิจารณา แล้วท่านยืนยันการส่งคืนด้วยรูปหรือใบรับ"
    if done == WITH_OFFICE:
        return "ท่านมอบหน่วยงานแล้ว ผู้บังคับบัญชาจะพิจารณา แล้วท่านยืนยันด้วยรูปหรือใบรับ"
    if used:
        return "ผู้บังคับบัญชาเห็นจากคำของท่านว่าของไม่เหลือแล้ว จะพิจารณาและแจ้งผลทางแชตนี้"
    after = "รับไว้ คืน หรือมอบหน่วยงาน" if judged.law.passes else "ให้คืนหรือมอบหน่วยงาน"
    kept = "ระหว่างนี้เก็บไว้โดยไม่ใช้ " if done == HELD else ""
    return f"{kept}ผู้บังคับบัญชาจะพิจารณาว่า{after} แล้วท่านยืนยันด้วยรูปหรือใบรับ"


# -- rows ----------------------------------------------------------------------------------------


def state_words(gift: Gift) -> str:
    """The state in words."""
    if gift.done == REFUSED and gift.state != WITHDRAWN:
        return "ปฏิเสธไม่รับ (บันทึกไว้)"
    if gift.state == WITHDRAWN:
        return "ผู้รับถอนรายงานแล้ว"
    if gift.state == WAITING:
        return "รอผู้บังคับบัญชาพิจารณา"
    if gift.state == CLOSED:
        done = {KEEP: "รับไว้ได้", RETURN: "ส่งคืนแล้ว", HAND_OVER: "มอบหน่วยงานแล้ว"}
        return f"เสร็จสิ้น: {done[gift.decision or KEEP]}"
    return f"รอหลักฐาน{PROVED[gift.decision or RETURN]}"


def state_tone(gift: Gift, today: date) -> Tone:
    """Red after the thirty days, amber while open, green when closed."""
    if gift.state == WITHDRAWN:
        return "muted"
    if gift.state == CLOSED:
        return "good"
    return "bad" if gift_rules.settled_by(gift.received_on) < today else "warn"


def to_whom(gift: Gift) -> str:
    """Says to whom it was given."""
    if gift.shared:
        return SHARED_WORDS
    return PUBLIC_WORDS if gift.public else OWN_WORDS


def rows_of(
    gift: Gift, texts: GiftTexts, receiver: str, judged: Judged, today: date
) -> tuple[Row, ...]:
    """All texts and facts of the report, then both tests."""
    manner = [RELATION[gift.relation]]
    if gift.relation != RELATIVE:
        manner.append(to_whom(gift))
    if gift.relation != RELATIVE and not gift.public:
        manner.append("ปฏิเสธได้" if gift.refusable else "ปฏิเสธไม่ได้")
    note = f"\n{texts.value_note}" if texts.value_note else ""
    limit = limit_words(gift.received_on, today)
    open_rows = (Row("ต้องเสร็จ", limit, tone=state_tone(gift, today)),)
    return (
        Row("ผู้รับ", receiver),
        Row("สิ่งที่ได้รับ", texts.what or "–"),
        Row("ผู้ให้", f"{texts.who or '–'}\n{' · '.join(manner)}"),
        Row("วันที่ได้รับ", thai_date(gift.received_on)),
        Row("สถานที่และโอกาส", texts.occasion or "–"),
        Row("มูลค่าโดยประมาณ", f"{money(gift.value)}{note}"),
        Row("ขณะรายงาน", done_words(gift.done, texts.what or "")),
        *test_rows(judged, gift.value),
        *(open_rows if gift.state in OPEN_STATES else ()),
    )


def decision_rows(gift: Gift, by: str, reason: str) -> tuple[Row, ...]:
    """The decision with its reason, or the reason of the withdrawal; empty before both."""
    if gift.state == WITHDRAWN:
        return (Row("เหตุที่ถอน", reason or "–"),)
    if gift.decision is None or gift.decided_at is None:
        return ()
    day = short_date(office_day(gift.decided_at))
    return (
        Row("ผลการพิจารณา", f"{DECISION[gift.decision]} ({day})"),
        Row("ผู้พิจารณา", by),
        Row("เหตุผล", reason or "–"),
    )


# -- refusals ------------------------------------------------------------------------------------


def refused(refusal: Refusal) -> str:
    """Why the gift cannot be decided or proved, and what to do instead."""
    if refusal.code == "already_decided":
        decision = DECISION.get(str(refusal.facts["decision"]), "")
        return f"รายงานนี้พิจารณาแล้วว่า{decision} โดย{refusal.facts['by']} จึงไม่มีอะไรเปลี่ยน"
    if refusal.code == "not_allowed":
        clause = law_words(Verdict(False, str(refusal.facts["clause"])))
        return f"รับไว้ไม่ได้ เพราะ{clause} ({LAW}) กรุณาเลือกให้ส่งคืนหรือให้มอบแก่หน่วยงาน"
    return _REFUSED.get(refusal.code, _REFUSED["not_yours"])


_REFUSED: Mapping[str, str] = {
    "no_gift": "ไม่พบรายงานรับของขวัญนี้ พิมพ์ “ของขวัญที่รายงาน” เพื่อดูรายการ",
    "own_gift": "ท่านเป็นผู้รับของขวัญนี้เอง ผู้บังคับบัญชาเหนือขึ้นไปจะเป็นผู้พิจารณา",
    "named_as_giver": "ท่านถูกระบุว่าเป็นผู้ให้ ผู้บังคับบัญชาเหนือขึ้นไปจะเป็นผู้พิจารณา",
    "not_yours": "รายงานนี้ไม่อยู่ในหน้าที่ของท่าน พิมพ์ “ของขวัญที่รายงาน” เพื่อดูรายการของท่าน",
    "withdrawn": "ผู้รับถอนรายงานนี้แล้ว จึงไม่มีอะไรต้องทำ",
    "nothing_to_decide": "ของขวัญนี้ปฏิเสธไม่รับไปแล้ว จึงไม่มีอะไรต้องพิจารณา",
    "reason_missing": "กรุณาระบุเหตุผลสั้น ๆ",
    "not_decided": "ผู้บังคับบัญชายังไม่ได้พิจารณา เมื่อมีผลแล้วจะแจ้งให้ส่งหลักฐาน",
    "nothing_to_prove": "ของขวัญนี้ไม่ต้องส่งหลักฐาน พิมพ์ “ของขวัญที่รายงาน” เพื่อดูรายละเอียด",
    "already_proved": "ส่งหลักฐานของรายงานนี้ครบแล้ว จึงไม่ได้ทำซ้ำ",
    "no_files": "ยังไม่มีรูปหรือใบรับ กรุณาส่งรูปหรือเอกสารเข้ามาก่อน",
}


def lines(parts: Sequence[str]) -> str:
    """The parts that are not empty, one a line."""
    return "\n".join(filter(None, parts))


TOLD_COMES_ALONG = " สิ่งที่พิมพ์มาจะตามไปด้วย"
"""Behind the name of the button that begins the report with what was told."""

LATE_BY_LAW = (
    "กำหนด 30 วันนับแต่วันที่รับ (มาตรา 128) เป็นของที่เกิน 3,000 บาทและปฏิเสธไม่ได้ "
    "เกินแล้วมีผลอย่างไร เอกสารที่บอตมีไม่ได้เขียนไว้"
)
"""By when the law wants a gift reported, and what the bot does not know of one reported late."""
