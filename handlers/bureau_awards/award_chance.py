"""Answers whether a bureau will be outstanding, and what that depends on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_said, award_words, dossier_words, show_dossiers
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import topic
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, WHETHER
from handlers.understand.thai import normalise
from models.bureau_awards import award_standard
from models.bureau_awards.dossier_documents import READERS

_LONGEST = 90
_AWARD = r"(?:สำนัก|หน่วยงาน)ดีเด่น"
_CHANCE = pattern_of(
    rf"(?:จะ|โอกาส|ลุ้น|หวัง|ความเป็นไปได้|คาดว่า|คิดว่า|พอ).{{0,24}}{_AWARD}|{_AWARD}.{{0,24}}(?:โอกาส|ลุ้น|หวัง)"
)
_ASKS = pattern_of(rf"{WHETHER}|หรือ|รึ|เปล่า|ปะ$|กี่|แค่ไหน|เท่าไ|สำนักไหน")
_CRITERIA = pattern_of(
    rf"{_AWARD}.{{0,12}}(?:ดู|วัด|คิด|ตัดสิน|นับ|เกณฑ์|พิจารณา|ประเมิน).{{0,16}}(?:อะไร|ไหน|ไร|{HOW_IN_FULL}|บ้าง)"
    rf"|เกณฑ์.{{0,16}}{_AWARD}|(?:ทำ|ต้อง).{{0,12}}(?:{HOW_IN_SHORT}|อะไร).{{0,16}}{_AWARD}"
    rf"|{_AWARD}.{{0,16}}(?:ต้องทำ|ทำ(?:{HOW_IN_SHORT}))"
)
_ELSE = pattern_of(
    r"ปีที่แล้ว|ปีก่อน|ประกาศ|เมื่อไ|วันไหน|ตอนไหน|โหวต|ลงคะแนน|เปิด|ใคร|ส่ง(?:ช้า|ไม่ทัน)|ตัดคะแนน|หักคะแนน|ตรวจเยี่ยม|ไฟล์|เอกสาร"
)
_OURS = pattern_of(rf"เรา|(?:สำนัก|หน่วยงาน)(?:ของ)?(?:{ME})|ของ(?:{ME})")


@listener(cue=pattern_of("ดีเด่น"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question if the words ask it outside of any conversation:
    `ปีนี้เราจะได้สำนักดีเด่นไหม`, `สำนักดีเด่นดูจากอะไร`."""
    plain = normalise(words)
    if len(plain) > _LONGEST or _ELSE.search(plain):
        return None
    chance = _CHANCE.search(plain) is not None and _ASKS.search(plain) is not None
    return QUERY if chance or _CRITERIA.search(plain) else None


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that the bot foretells no result, and what is counted of the bureau; or what is looked
    at, where that is asked, and to those who may not read the rest."""
    plain = normalise(rest)
    if not context.may(READERS) or _CRITERIA.search(plain):
        dossiers = (dossier_words.dossiers_button(),) if context.may(READERS) else ()
        items = award_standard.of_year(context.fiscal_year).items
        looked_at = "\n".join(f"• {each.title}" for each in items)
        return [Text(f"{_LOOKED_AT}\n{looked_at}\n\n{_NOT_FORETOLD}", (*dossiers, _RESULT))]
    named = topic.named(context, award_said.without_own_words(plain))
    ids = [each.id for each in named]
    if not ids and _OURS.search(plain):
        ids = [context.me.bureau_id]
    facts = {"b": ",".join(map(str, ids))} if ids else {}
    return [Text(_COUNTED_BELOW), *show_dossiers.answer(context, "", facts)]


_NOT_FORETOLD = (
    "กรรมการคัดเลือกเป็นผู้ให้คะแนน บอตไม่คาดการณ์ว่าสำนักใดจะได้และไม่จัดอันดับ "
    "ผลหลังปิดการให้คะแนนอยู่ที่ “คะแนนสำนักดีเด่น”"
)
_COUNTED_BELOW = f"{_NOT_FORETOLD} ด้านล่างคือสิ่งที่กรรมการดู และสิ่งที่ระบบนับได้ถึงวันนี้"
_LOOKED_AT = "สิ่งที่กรรมการดูในการคัดเลือกสำนักดีเด่น"
_RESULT = Button("คะแนนสำนักดีเด่น", opens(award_words.RESULT), "คะแนนสำนักดีเด่น")
QUERY = Query("award_chance", (), answer)
