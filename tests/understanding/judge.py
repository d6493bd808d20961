"""Whether the bot did what a sentence meant, judged coarsely by what it said and kept.

A standing fact is known by which it is, a conversation that waits by its state. Other replies are
known by the words they show, so a sentence of the bot that is worded anew may need its words here
anew. Nothing here knows how the bot reads a sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from tests.understanding.answers_shown import (
    NONE_SENT,
    ends_or_asks,
    kind_shown,
    tells_how_files_come,
    without_hedge,
)
from tests.understanding.facts_shown import fact_shown
from tests.understanding.meanings import ANSWERS, BEGUN, FACTS, OPENS, STORED
from tests.understanding.scenes import PLACES, Heard

RIGHT, UNANSWERED, WRONG, LOST = "right", "unanswered", "wrong", "lost"
OUTCOMES = (RIGHT, UNANSWERED, WRONG, LOST)

REFUSAL = re.compile(
    "ยังไม่เข้าใจข้อความนี้|^บอตเข้าใจภาษาไทยเท่านั้น|^ไม่แน่ใจว่าหมายถึงเรื่องใด|หมายถึงข้อใด|ไม่พบสิ่งที่ถามถึง|กรุณาเลือกจากปุ่ม|กรุณากดปุ่ม|(?<!ที่)ยังไม่ได้บันทึก|แก้ตามนี้ไหม|^ขออภัยที่ยังช่วยไม่ได้|บอตยังตอบไม่ได้|^หากจะ(?:ทำเรื่องอื่นก่อน|ส่งตามนี้)|เปิดให้เฉพาะผู้มีหน้าที่|^วิธีใช้|^พิมพ์(จำนวนเงิน|วันที่|ร้อยละ|วันเริ่ม)"
    "|^บอตยัง[^ ]{2,30}ไม่ได้ จึงยังไม่ได้"
    "|^หมายถึง “[^”]{1,40}” ใช่ไหม|^ขออภัยที่เข้าใจไม่ตรง"
    "|^ไม่แน่ใจว่าถาม(?:อะไร|เรื่องใด)|หากถามเรื่องอื่น พิมพ์อีกครั้งด้วยคำอื่น"
    "|กรุณาเล่า(?!ว่ามี)|^ไม่พบเรื่องนี้|^บอต STRONG ตอบในกลุ่มนี้|^ยินดีต้อนรับสู่|^ไม่พบรหัส|^ทักแชตส่วนตัว|^ถามในกลุ่มนี้ได้"
    "|^บัญชี LINE นี้ยังไม่ได้ลงทะเบียน|^เรื่องนี้สำหรับบุคลากรที่ลงทะเบียนแล้ว"
)
OTHER_SUBJECT = re.compile(
    "^(สถานะ|แผนของ|ไฟเขียว|งบประมาณ|เรื่องที่เตือน|ใครยังไม่ส่ง|กิจกรรม |ข้อมูลของฉัน|ยังไม่มีกิจกรรม|เมนู)"
)
NOT_FOUND = "ไม่พบกิจกรรม"
ASKED_FOR_MORE = ("ไม่พบสำนัก", "พิมพ์ “ร่องรอย”")
"""The subject that was meant, with a hint what to name."""
_NOT_JOINED = "บัญชี LINE นี้ยังไม่ได้ลงทะเบียน"
_FOR_THE_JOINED = "เรื่องนี้สำหรับบุคลากรที่ลงทะเบียนแล้ว"
TURNED_AWAY = (
    "ทักแชตส่วนตัว",
    "ยินดีต้อนรับสู่",
    _NOT_JOINED,
    _FOR_THE_JOINED,
    "เบอร์โทรศัพท์ บอตไม่เก็บ",
)
"""What is said to somebody whose wish belongs elsewhere, or is of nothing that the bot keeps."""
HELPED = ("menu", "how to use", "how to register", "register")
"""What the page of help or of welcome answers; to anything else these pages are no answer."""

WAITS = "ทำเรื่องที่ค้างต่อ"
"""The button by which somebody goes on with what they left in order to see something."""

_BY_LINE = ("LINE ชมรม STRONG", "ช่องทางของสำนัก")
AS_PLANNED = "เป็นไปตามแผน"
"""What the button `as planned` keeps; words of one's own that say so are kept as well."""

STEP_OF = {
    "the percent": ("status", "percent"),
    "what was done": ("narrative",),
    "the risk": ("risk", "budget"),
    "the value": ("value", "what"),
}
_NAMES_IT = "ของขวัญ"
_CORRECTED, _REPORT = "correct or withdraw a sent report", "report_activity"
_CHOSEN_ANEW, _CONFIRMED = "decision", "sure"
"""Where a decision that is taken back is chosen anew, and where it is confirmed."""
_BESIDE = ("by_message", "asked", "opened_with")
Row = tuple[str, str, str, dict[str, Any]]


def judge(place: str, sentence: str, meaning: str, heard: Heard) -> str:
    """One of `OUTCOMES`."""
    reply = without_hedge(heard.reply.replace("\n", " "))
    if place in PLACES:
        return _inside(place, sentence, meaning, heard, reply)
    if _losses(heard, meaning):
        return LOST
    return _at_the_start(place, meaning, heard, reply)


def _at_the_start(place: str, meaning: str, heard: Heard, reply: str) -> str:
    kind, _, what = meaning.partition(" ")
    begun = [row for key, row in heard.after.items() if key not in heard.before]
    if kind == "does":
        seen = " ".join([reply, *(row[0] for row in begun)])
        private = place == "group" and reply.startswith("ทักแชตส่วนตัว")
        opened = re.search(OPENS[what], reply) or re.search(OPENS[what], seen)
        right = bool(opened) or private or _tells_fact(what, heard)
        right = right or what == _CORRECTED and _goes_on_with_a_draft(heard)
        if _begins(what, begun) or what == _CORRECTED and kind_shown(reply) == NONE_SENT:
            return RIGHT
        right = right and NOT_FOUND not in reply[:40] and (private or not _refused(what, reply))
    elif kind == "question":
        asking_a_document = all(row[0] in ("documents",) for row in begun)
        may_begin = what in ("how to register",)
        right = bool(re.search(ANSWERS[what], reply)) or _tells_fact(what, heard)
        right = right and (asking_a_document or may_begin)
        right = right and not _refused(what, reply)
    elif kind == "refuses":
        return RIGHT if reply.startswith(TURNED_AWAY) else _missed(meaning, reply)
    elif kind == "thanks":
        right = bool(re.search("^ยินดีช่วย|^สวัสดี", reply))
    else:
        talk = re.search("^ยินดีช่วย|^สวัสดี|^ขออภัยที่ตอบไม่ตรง", reply)
        right = not begun and bool(REFUSAL.search(reply) or talk)
    return RIGHT if right else _missed(meaning, reply, bool(begun))


def _begins(what: str, begun: Sequence[Row]) -> bool:
    """Whether the conversation that is meant was begun, and nothing that only names it was kept."""
    rows = [row for row in begun if row[0] == BEGUN.get(what)]
    return any(_NAMES_IT not in row[3]["answers"].values() for row in rows)


def _goes_on_with_a_draft(heard: Heard) -> bool:
    """Whether the report that is not sent yet goes on, and it is said how a file comes to it: who
    forgot one has nothing to withdraw."""
    waited = {key for key, row in heard.before.items() if row[::2] == (_REPORT, "paused")}
    goes_on = {key for key, row in heard.after.items() if row[::2] == (_REPORT, "active")}
    return bool(waited & goes_on) and tells_how_files_come(heard.reply)


def _tells_fact(what: str, heard: Heard) -> bool:
    return fact_shown(heard.reply) in FACTS.get(what, ())


def _refused(what: str, reply: str) -> bool:
    return bool(REFUSAL.search(reply)) and what not in HELPED


def _missed(meaning: str, reply: str, begun: bool = False) -> str:
    if NOT_FOUND in reply[:40]:
        return UNANSWERED if meaning.startswith("does report") else WRONG
    refused = REFUSAL.search(reply) or reply.startswith(ASKED_FOR_MORE)
    return UNANSWERED if refused and not begun else WRONG


def _inside(place: str, sentence: str, meaning: str, heard: Heard, reply: str) -> str:
    flow = PLACES[place].flow
    key, before = next((k, r) for k, r in heard.before.items() if r[0] == flow)
    after = heard.after.get(key)
    new = _new(before, after)
    kind, _, what = meaning.partition(" ")
    if kind in ("does", "stops"):
        return _ended(kind, meaning, after, new, reply)
    if after is None or _losses(heard, meaning):
        return LOST
    if kind.startswith("answers"):
        return _answered(place, sentence, kind, what, new, after, reply)
    moved = after[1] != before[1]
    if kind == "changes" and set(new) & set(STEP_OF[what]):
        return RIGHT  # the sentence told the new answer, too
    if kind == "goes-back" and after[1] == _CONFIRMED:
        return RIGHT  # the same, and it is asked whether it is to be
    if new or moved and kind not in ("goes-back", "changes"):
        return WRONG
    if kind in ("goes-back", "changes"):
        trail = before[3].get("trail", [])
        wanted = STEP_OF[what] if kind == "changes" else trail
        return RIGHT if moved and after[1] in wanted else _missed(meaning, reply)
    return _not_an_answer(what, meaning, before, after, heard)


def waits(before: Row, after: Row, reply: str) -> bool:
    """Whether a conversation was put aside as it stood: it is paused, or something was shown before
    which its question is not asked again."""
    if after[:2] != before[:2] or after[3]["answers"] != before[3]["answers"]:
        return False
    return after[2] != "active" or WAITS in reply and not REFUSAL.search(reply)


def _ended(kind: str, meaning: str, after: Row | None, new: dict[str, str], reply: str) -> str:
    if kind == "does":
        done = after is None and "ส่งรายงานแล้ว" in reply
    else:
        done = after is None or ends_or_asks(reply)
    done = done or kind == "stops" and after is not None and after[1] == _CHOSEN_ANEW
    if done:
        return RIGHT
    return WRONG if new else _missed(meaning, reply)


def _not_an_answer(what: str, meaning: str, before: Row, after: Row, heard: Heard) -> str:
    """Of a sentence that was not kept, while its conversation stays where it was."""
    kind, reply = meaning.partition(" ")[0], heard.reply.replace("\n", " ")
    if kind == "pauses":
        return RIGHT if waits(before, after, reply) else _missed(meaning, reply)
    if kind == "question" and what != "about this step":
        told = re.search(ANSWERS[what], reply) or _tells_fact(what, heard)
        told = told and not _refused(what, reply)
        return RIGHT if told else _missed(meaning, reply)
    if kind == "unclear":
        told = REFUSAL.search(reply) or "ไปถามหรือตรวจก่อนได้" in reply
        return RIGHT if told else _missed(meaning, reply)
    if OTHER_SUBJECT.search(reply):
        return WRONG
    return UNANSWERED if REFUSAL.search(reply) else RIGHT


def _answered(
    place: str, sentence: str, kind: str, what: str, new: dict[str, str], after: Row, reply: str
) -> str:
    if not new and after[1] == PLACES[place].step:
        return _missed("answers", reply)
    wanted = STORED.get((place, what.partition(";")[0]))
    kept = {name: str(value) for name, value in after[3]["answers"].items()}
    if what == "unknown value":
        right = after[1] == "value_note" or kept.get("value") == "unknown"
    elif place == "report:output" and "plan" in what:
        right = kept.get("output") == AS_PLANNED or sentence[:12] in kept.get("output", "")
    elif what in ("not published", "all channels"):
        right = sentence not in kept.get("publicity", "")
    elif place == "report:published" and what == "line":
        right = any(each in kept.get("publicity", "") for each in _BY_LINE)
    elif wanted is None:
        right = any(sentence[:12].strip() in value for value in new.values())
        right = right or any(_is_of(sentence, value, kind) for value in new.values())
    else:
        right = all(_same(kept.get(name, ""), str(value)) for name, value in wanted.items())
    told = kind == "answers" or json.dumps(after[3], ensure_ascii=False).count(sentence[-8:]) > 0
    told = told or _told_of_a_report(what, kept)
    if right and kind != "answers" and (wanted_too := _told_of_a_gift(what)):
        told = all(value in kept.get(name, "-") for name, value in wanted_too.items())
        told = told and ("giver" in kept or "; giver" not in what)
    return (RIGHT if told else UNANSWERED) if right else WRONG


def _is_of(sentence: str, value: str, kind: str) -> bool:
    """Whether a kept text is of the sentence, without the words around it: most of it, or its
    beginning where more is told."""
    most = 2 * len(value) >= len(sentence) and value in sentence
    return most or kind != "answers" and len(value) > 3 and sentence.startswith(value)


def _told_of_a_report(what: str, kept: dict[str, str]) -> bool:
    """Whether all that `…; what was done; risk green` tells is kept."""
    told = [part.strip() for part in what.split(";")[1:]]
    risk = [part.removeprefix("risk ") for part in told if part.startswith("risk ")]
    done = "what was done" not in told or bool(kept.get("narrative"))
    return bool(risk) and kept.get("risk") == risk[0] and done


def _told_of_a_gift(what: str) -> dict[str, str]:
    """What `…; value 1500; giver; date yesterday` tells beside the thing, as it is kept."""
    value = re.search(r"; value (\d+)", what)
    told = {"value": f"{value[1]}.00"} if value else {}
    if "; date yesterday" in what:
        told |= {name: str(day) for name, day in STORED["gift:date", "yesterday"].items()}
    return told


def _same(kept: str, wanted: str) -> bool:
    return kept == wanted or kept.removesuffix(".00") == wanted


def _new(before: Row, after: Row | None) -> dict[str, str]:
    if after is None:
        return {}
    old, now = before[3]["answers"], after[3]["answers"]
    return {k: str(v) for k, v in now.items() if k not in _BESIDE and old.get(k, _BESIDE) != v}


def _losses(heard: Heard, meaning: str) -> bool:
    """Whether an answer given before is no longer kept, though nobody asked for that."""
    if meaning.startswith(("stops", "does confirm", "changes", "goes-back", "does resume")):
        return False
    for key, before in heard.before.items():
        after = heard.after.get(key)
        if after is None:
            return True
        gone = set(before[3]["answers"]) - set(after[3]["answers"])
        if gone - set(_BESIDE):
            return True
    return False
