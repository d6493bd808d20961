"""Says what the bot does by itself where it is wished, while a survey is made, that those are
reminded who have not answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.surveys import survey_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.unclear import Unclear
from models.campaigns.campaign import OPEN

_LEADS = r"(?:แล้วก็|แล้ว|และ|ก็|อ้อ|อ๋อ|ช่วย|ขอ|ให้|ฝาก|รบกวน|บอต|บอท|ระบบ|ด้วย|\s)*"
_WISHED = pattern_of(
    rf"(?:^|(?<=[\s,])|(?=แล้ว)){_LEADS}(?:ส่ง|แจ้ง)?(?:ข้อความ)?เตือน(?:ไปที่|ถึง|ไป|คน|ผู้|พวก|ทุกคน|ที่|เขา|เค้า|ให้|\s)*"
    rf"(?:(?:ยัง)?ไม่(?:ได้|ยอม|มา)*(?:ตอบ|ทำ)|ตอบ)?(?:แบบ(?:สำรวจ)?)?(?:ให้|ด้วย|ทุก(?:(?!ทุก)\S){{1,8}}|บ่อย|ก่อนปิด|เลย|หน่อย|{POLITE}|\s)*$"
)
_BY_ITSELF = "ไม่ต้องสั่งเตือน {}"


@dataclass(frozen=True)
class WithReminding:
    """before: what stands before the wish that others are reminded."""

    before: str


def read(plain: str) -> WithReminding | None:
    """Returns the wish to remind, behind other words or alone; None for other words."""
    found = _WISHED.search(plain) if "เตือน" in plain else None
    return WithReminding(plain[: found.start()].strip(" ,")) if found is not None else None


def heeds(
    plain: str,
    at: str,
    context: Context,
    answers: Answers,
    reads_day: Callable[[str, Context, Answers], str],
) -> Heeded | None:
    """Takes the last day that stands before the wish, and says who is reminded by itself."""
    said = read(plain)
    if said is None or at == "questionnaire":
        return None
    of_open = answers.get("who") == OPEN
    told = survey_words.NOT_REMINDED if of_open else _BY_ITSELF.format(survey_words.REMINDED)
    if not said.before:
        return Heeded(told=told)
    if at != "last_day":
        return None
    try:
        day = reads_day(said.before, context, answers)
    except Unclear:
        return None
    return Heeded({"last_day": day}, told=told, at_once=True)
