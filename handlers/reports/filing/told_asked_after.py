"""Answers in a report whether what was told stands in it: `ที่บอกไปว่าจัดห้อง 402 หายไปไหนอะ`."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.conversation.flow import Answers, Heeded, Step
from handlers.conversation.hidden_keys import LIKELY
from handlers.messages import cut_graphemes
from handlers.reports.filing.report_questions import STEPS
from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, written_lines

_NARRATIVE = "narrative"
_LONGEST, _LEAST, _SHOWN = 120, 4, 120
_SOFT = rf"(?:{POLITE}|{SIGHS}|แล้ว|เอ๊ะ|อ้าว|เอ๋|ว่าแต่|พี่|{ME_OR_US}|คือ|ก็|[\s,.])*+"
_TOLD = (
    rf"(?:ที่|ไอ้ที่|อันที่|เรื่องที่)(?:{ME_OR_US}|พี่|เมื่อกี้|ตะกี้|เมื่อเช้า|ก่อนหน้านี้|เคย)*"
    "(?:บอก|พิมพ์|เล่า|แจ้ง|กรอก|ใส่|เขียน|ส่ง(?=ไปว่า))"
)
_THEN = r"(?:ไป|ไว้|มา|แล้ว|ก่อนหน้านี้|ก่อนหน้า|ตอนแรก|เมื่อกี้|ตะกี้|เมื่อเช้า|ข้างบน)"
_GONE = (
    rf"(?:มัน|น่ะ|อะ|อ่ะ|ก็|แล้ว|{POLITE}|\s)*(?:หาย(?:ไป)?(?:ไหน(?:แล้ว|หมด)?|แล้วเหรอ|เหรอ|{WHETHER})|ไปไหน(?:แล้ว|หมด)?"
    rf"|ทำไม(?:ถึง|มัน)*ไม่(?:ขึ้น|มี|เห็น|อยู่|เข้า|โชว์|แสดง)(?:มา|เลย|ให้)*|(?:ยัง)?(?:อยู่|มี|เก็บ|ขึ้น|เข้า|ลง|บันทึก)(?:แล้ว|ไว้|ครบ|ให้|ใน(?:ร่าง|รายงาน|นี้)+)*(?:{WHETHER}|(?:หรือ|รึ)(?:ยัง|เปล่า))"
    rf"|ไม่(?:เห็น)?(?:ขึ้น|มี|เห็น|โชว์)(?:มา|เลย|ใน(?:ร่าง|รายงาน))*)(?:{POLITE}|เนี่ย|ล่ะ|[\s?])*"
)
_WHERE = r"(?:หาย(?:ไป)?ไหน(?:แล้ว|หมด)?|ไปอยู่(?:ตรง|ข้อ)?ไหน|อยู่(?:ตรง|ข้อ)ไหน)"
MAY_ASK = rf"ที่[^?]{{0,90}}(?:หาย|ไปไหน|ไม่|อยู่|มี|เก็บ|ขึ้น|เข้า|ลง|บันทึก)|{_WHERE}"
"""As a pattern: words that ask so have it."""
_ASKED = pattern_of(
    rf"{_SOFT}(?:{_TOLD}{_THEN}*(?:ว่า|เรื่อง|\s)+(?P<what>\S.{{2,60}}?){_GONE}|(?P<thing>\S.{{2,60}}?)\s*{_TOLD}{_THEN}+{_GONE})"
)
_PLACE_ASKED = pattern_of(
    rf"{_SOFT}(?P<what>\S.{{2,40}}?)(?:มัน|นี่|น่ะ|อะ|ละ|ล่ะ|\s)*{_WHERE}(?:{POLITE}|เนี่ย|ล่ะ|[\s?])*(?:เพิ่มให้(?:ด้วย|หน่อย|ที)(?:{POLITE}|\s)*)?"
)
"""Of what stands in the report, or waits there: `เงิน4500หายไปไหนอะ`, `แล้วอุปสรรคห้องเล็กอยู่ตรงไหน`."""
_KIND_OF_FACT = pattern_of(r"^(?:ที่|เรื่อง|ค่า|ยอด|เงิน|งบ|คน|วันที่|จำนวน|อุปสรรค|ปัญหา|ผลผลิต|ผลลัพธ์|\s)+")
_FIGURES = pattern_of(r"\d[\d,]*")
_LEADS = pattern_of(r"^(?:เรา|ได้)?(?:จัด(?=\s?(?:ที่|ห้อง|ณ))|มี(?=\s?\d)|คือ|เป็น|ว่า|\s)+")
_TELLS = pattern_of(r"\d|ห้อง|วัด|โรงแรม|อาคาร|ชั้น|[ก-๎]{2}(?:วันที่|ร่วมกับ|โดย)")
"""Words of what was done: a bare thing (`เอกสาร`) is none."""
_STANDS = "“{}” อยู่ในข้อ “{}” แล้ว: {}"
_WAITS = "“{}” ยังอยู่ รอท่านยืนยันเมื่อถึงข้อ “{}”: {}"
_LACKS = "ขออภัย ยังไม่มี “{0}” ในรายงานนี้ เพิ่มในข้อ “สิ่งที่ทำ” หรือไม่ หากไม่เพิ่ม ตอบข้อด้านล่างต่อได้เลย"
_LACKS_YET = "ขออภัย ยังไม่มี “{}” ในรายงานนี้ กรุณาพิมพ์อีกครั้งในข้อ “สิ่งที่ทำ”"


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Tells in which answer it stands, or asks whether to add it to what was done, without the
    words that ask; None for other words."""
    if len(text) > _LONGEST:
        return None
    said = written_lines(text).strip()
    found = _ASKED.fullmatch(said)
    if found is None:
        asked = _PLACE_ASKED.fullmatch(said)
        return _placed(asked["what"].strip(" ,"), answers) if asked is not None else None
    what = _LEADS.sub("", found["what"] or found["thing"], count=1).strip(" ,")
    if len(fold(what)) < _LEAST:
        return None
    for step, shown in _standing(answers):
        if fold(what) in fold(shown):
            whole = cut_graphemes(shown, _SHOWN)
            return Heeded(told=_STANDS.format(what, step.label, whole), never_added=True)
    return _lacking(what, answers) if _TELLS.search(what) is not None else None


def _lacking(what: str, answers: Answers) -> Heeded:
    before = answers.get(_NARRATIVE)
    if not isinstance(before, str):
        return Heeded(told=_LACKS_YET.format(what), never_added=True)
    return Heeded({_NARRATIVE: f"{before}\n{what}"}, _LACKS.format(what), never_added=True)


def _standing(answers: Answers) -> Iterator[tuple[Step, str]]:
    for step in STEPS:
        if step.listed and answers.get(step.name) is not None:
            yield step, step.show(answers[step.name], answers)


def _placed(what: str, answers: Answers) -> Heeded | None:
    """Tells in which answer it stands, or where it waits for a yes; None where it does not: the
    words may ask after anything."""
    sought = fold(_KIND_OF_FACT.sub("", what))
    figures = _figures(what)
    likely = answers.get(LIKELY, {})
    waiting = [(each, likely[each.name]["label"]) for each in STEPS if each.name in likely]
    for told, places in ((_STANDS, [*_standing(answers)]), (_WAITS, waiting)):
        for step, shown in places:
            if (
                figures <= _figures(shown)
                if figures
                else len(sought) >= _LEAST and sought in fold(shown)
            ):
                whole = cut_graphemes(shown, _SHOWN)
                return Heeded(told=told.format(what, step.label, whole), never_added=True)
    return None


def _figures(words: str) -> set[str]:
    return {each.replace(",", "") for each in _FIGURES.findall(normalise(words))}
