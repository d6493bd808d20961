"""The figures of a survey in words; never a share without what it is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from handlers.surveys.survey_words import LEVELS, YES_NO_WORDS
from models.surveys.before_after import Change
from models.surveys.questionnaire import LEVEL, TEXT, YES_NO
from models.surveys.survey_figures import (
    MET,
    NOT_MET,
    Measured,
    PairFigures,
    QuestionFigures,
    Spread,
    SurveyFigures,
)

TOO_FEW = "มีผู้ตอบน้อยกว่า 5 คน จึงไม่แสดงผล เพื่อไม่ให้ทราบว่าใครตอบอะไร"
NOBODY = "ไม่มีผู้ตอบแบบสำรวจนี้ จึงไม่มีผลให้รายงาน"

GONE = "ลบคำตอบแล้วเมื่อครบกำหนดเก็บ 10 ปีงบประมาณหลังปิด ดูผลได้จากเอกสารที่พิมพ์เก็บไว้"


def why_no_result(figures: SurveyFigures) -> str:
    """Returns why nothing can be said of the result; "" if something can."""
    if figures.gone:
        return GONE
    if figures.hidden:
        return TOO_FEW
    return "" if figures.answered else NOBODY


def base_words(figures: SurveyFigures) -> str:
    """Returns how many were asked and have answered."""
    if figures.hidden:
        asked = "" if figures.asked is None else f" จากผู้ถูกถาม {figures.asked:,} คน"
        return f"ตอบน้อยกว่า 5 คน{asked}"
    if figures.asked is None:
        return f"ตอบ {figures.answered:,} คน (เปิดให้ผู้มีรหัสตอบ จึงไม่ทราบจำนวนผู้ถูกถาม)"
    rate = "" if figures.rate is None else f" (ร้อยละ {figures.rate})"
    return f"ตอบ {figures.answered:,} คน จากผู้ถูกถาม {figures.asked:,} คน{rate}"


def spread_words(spread: Spread) -> str:
    deviation = "" if spread.deviation is None else f" S.D. {spread.deviation}"
    return f"ค่าเฉลี่ย {spread.mean}{deviation} ร้อยละ {spread.percent} ระดับ{spread.words}"


def value_names(found: QuestionFigures) -> Mapping[int, str]:
    """Returns what the answers of a question are called."""
    if found.question.kind == LEVEL:
        return {level: f"{level} {words}" for level, words in LEVELS.items()}
    if found.question.kind == YES_NO:
        return dict(enumerate(YES_NO_WORDS))
    return dict(enumerate(found.question.options))


def question_words(found: QuestionFigures) -> str:
    """Returns the figures of one question in a line."""
    if found.question.kind == TEXT:
        return f"เขียนตอบ {found.answered:,} คน"
    if found.spread is not None:
        return f"{spread_words(found.spread)} (ตอบ {found.answered:,} คน)"
    names = value_names(found)
    counts = " · ".join(f"{names[value]} {count:,}" for value, count in found.counts.items())
    right = "" if found.right is None else f" ตอบถูก {found.right:,} จาก {found.answered:,} คน"
    return f"{counts}{right}" if found.answered else "ไม่มีผู้ตอบข้อนี้"


def pair_words(pair: PairFigures) -> str:
    difference = pair.mean_after - pair.mean_before
    return (
        f"ก่อน {pair.mean_before} หลัง {pair.mean_after} (ต่าง {difference:+}) "
        f"เพิ่มขึ้น {pair.rose:,} จาก {pair.paired:,} คนที่ตอบทั้งก่อนและหลัง"
    )


def change_words(change: Change) -> str:
    """Returns how levels changed from one survey to the next, of those who answered both."""
    difference = change.mean_after - change.mean_before
    return (
        f"ก่อน {change.mean_before} หลัง {change.mean_after} (ต่าง {difference:+}) "
        f"เพิ่มขึ้น {change.rose:,} ลดลง {change.fell:,} จาก {change.paired:,} คนที่ตอบทั้งสองครั้ง"
    )


def measured_words(measured: Measured) -> str:
    """Returns what was measured, on both bases."""
    if measured.percent is None:
        return "ยังวัดไม่ได้"
    if measured.base is None:
        return f"ร้อยละ {measured.percent} (ค่าเฉลี่ยเทียบคะแนนเต็ม 5)"
    asked = "" if measured.of_asked is None else f" และร้อยละ {measured.of_asked} ของผู้ถูกถาม"
    counted = f"{measured.hits:,} จาก {measured.base:,} คน"
    return f"ร้อยละ {measured.percent} ของผู้ตอบ ({counted}){asked}"


def verdict_words(measured: Measured, target: Decimal | None) -> str:
    """Returns whether the target was reached, or that it cannot be said."""
    if target is None:
        return "แผนไม่ได้กำหนดร้อยละ จึงไม่สรุปว่าบรรลุหรือไม่"
    goal = f"เป้าหมายร้อยละ {target.normalize():f}"
    if measured.verdict == MET:
        return f"{goal}: บรรลุ"
    if measured.verdict == NOT_MET:
        return f"{goal}: ยังไม่บรรลุ"
    return f"{goal}: ยังสรุปไม่ได้ เพราะผู้ตอบน้อยกว่า 5 คน หรือตอบไม่ถึงร้อยละ 30 ของผู้ถูกถาม"


def outcome(title: str, figures: SurveyFigures) -> str:
    """Returns the outcome of the activity as the survey measured it; empty if nothing can be said.

    Its lines are such that the checks of reports read no figure as a share of something else.
    """
    if figures.hidden or figures.measured.percent is None:
        return ""
    measured = measured_words(figures.measured)
    if figures.measured.base is None and figures.whole is not None:
        whole = figures.whole
        measured = f"ร้อยละ {whole.percent} (ค่าเฉลี่ย {whole.mean} จาก 5 ระดับ{whole.words})"
    asked = f" จากบุคลากรที่ถูกถาม {figures.asked:,} คน" if figures.asked is not None else ""
    return f"ผลการสำรวจ{title}: {measured}\nผู้ตอบ {figures.answered:,} คน{asked}"


def in_a_line(figures: SurveyFigures) -> str:
    """Returns who has answered and what was measured, or that nothing is shown."""
    if figures.hidden:
        return TOO_FEW
    if not figures.answered:
        return NOBODY
    return f"{base_words(figures)} {measured_words(figures.measured)}"


def summary(figures: SurveyFigures) -> Iterator[tuple[str, str]]:
    """Yields the figures as label and words, without those of single questions."""
    yield "ผู้ตอบ", base_words(figures)
    if figures.whole is not None:
        yield "ภาพรวม", spread_words(figures.whole)
    for pair in figures.pairs:
        yield "ก่อนและหลัง", pair_words(pair)
    yield "ผลที่วัดได้", measured_words(figures.measured)
