"""Reads a sentence into the answers of a gift report: what, worth, giver, day, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Stated
from handlers.gifts import (
    gift_answer_words,
    gift_brought,
    gift_fate,
    gift_forms,
    gift_occasion,
    gift_parts,
    gift_prices,
    gift_questions,
    gift_words,
    gift_worth,
    gold_weight,
    invited,
    thing_first,
)
from handlers.gifts.amid import surely_done, to_group
from handlers.gifts.gift_carried import Place, name_alone
from handlers.messages import cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.corrections.correction_vocabulary import CRIES, SIGHS
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import (
    blanked,
    fold,
    normalise,
    without_polite_ending,
    written_lines,
)
from handlers.understand.unclear import Unclear
from models.gifts.gift import CONTRACTOR, HELD, REFUSED, RELATIVE

_LEAST_WHAT = 3  # letters
_LONGEST_WHAT = 80

_NO_GIVER = pattern_of("(?:การ|งาน|ที่|โครงการ|ความ|เดิม|นั้น|นี้)")
_SOFTLY = r"(?:มา|ไง|เลย|ละกัน|แล้วกัน|ดีกว่า|หน่อย|ด้วย|ที|นะ|ค่ะ|คะ|ครับ|คับ)*"
_OF_A_GIFT = r"(?:ขอ)?(?:แจ้ง|รายงาน)(?:การ|เรื่อง)?(?:ได้)?(?:รับ)?ข(?:อง)?(?:ขวั?|วั)[ญน]"
_LEADS = pattern_of(
    rf"(?:\s|{_OF_A_GIFT}{_SOFTLY}(?=\s)|(?:{CRIES}|{SIGHS}|อ้าว|เอ๊ะ|โอ[๊้]?ย|เฮ้อ|แหม|เอ้า|ตายแล้ว)(?=\s)|\d{{1,2}}[.)]\s|เดี๋ยว(?:ก่อน|ๆ)*(?=\s)|(?:ขอ)?แจ้ง(?:เรื่อง)?ของขวัญ{_SOFTLY}(?=\s)|(?:เลย|ละกัน|อะ|อ่ะ|ค่ะ|คะ|ครับ|คับ|นะ)+(?=\s)|มัน(?=\s)|งั้น|(?:ขอ|จะ)?รายงาน(?:เลย|ค่ะ|คะ|ครับ|นะ)+(?=\s)|เอ่อ|อ๋อ|อ้อ|คือ|ก็|ผม(?!ปลอม)|{ME_OR_US}|พอดี|เพิ่ง|พึ่ง|วันนี้|เมื่อวาน(?:นี้)?|ว่า(?![วนงย])"
    r"|ตอน(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|กลางวัน)(?:นี้)?(?:โมง|หนึ่ง|สอง|สาม|สี่|ครึ่ง)*"
    rf"|(?:ขอ|จะ|อยาก|ต้องการ)*รายงาน(?:การ)?(?:ได้)?(?:รับ)?(?:ของขวัญ{_SOFTLY}(?=\s))?|ขอ(?![งบ])|แจ้ง(?:(?:ให้|ไว้|ไป|เลย|ก่อน|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ)+(?=\s))?|(?:ได้)?รับของขวัญ{_SOFTLY}(?=\s)"
    r"|(?:เขา|เค้า|มีคน|มีผู้(?!รับ|มา|ขาย|ประกอบ|ค้า|เสนอ))(?:เอา|ให้|นำ)?|มี(?!ด)|(?:ได้)?รับ(?:แจก|มอบ)?(?!เชิญ|ประทาน|รอง|เหมา|จ้าง)|ได้)+"
)
_DAY_SAID = pattern_of(
    r"เมื่อ(?:เช้า|กี้|กี๊|คืน|ครู่)|เช้านี้|บ่ายนี้|(?:เมื่อ)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
    r"(?:\s?ที่\s?(?:\d{1,2}|แล้ว|ผ่านมา)|ก่อน|นี้)?|(?:เมื่อ)?วันที่(?=\s*\d)|เมื่อ(?=\s*\d{1,2}[\s/])"
)
_NO_MORE = pattern_of(
    r"\s+(?:อย่างเดียว|แค่นั้น|แค่นี้|เท่านั้น|(?:มา)?ให้)(?:ก็)?(?:พอ)?(?:แล้ว)?(?:นะ|ครับ|ค่ะ|คะ)*$"
)
_LONE_BAHT = pattern_of(r"(?<![\d\s])\s+บาท(?!\S)")
"""What is left of a price told roughly: `ร้อยกว่าบาท`."""
_TELLS_MORE = pattern_of(
    f"แล้ว|ไม่|แต่|เขา|เค้า|{ME}|ถ้า|เพราะ|บอก|อยาก|ต้อง|จาก|ครับ|ค่ะ|คะ|เลย|มาให้|ให้มา|ซึ่ง|ตอน|ใคร"
)
"""Of words that are more than the name of a thing: then the sentence is kept whole."""
_PARTICLES = pattern_of("(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|เลย|อ่ะ)*")
_POLITE = pattern_of(r"(?<![ก-ฮ]บัง)(?:นะ|(?<!เ[ก-ฮ])อะ|อ่ะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)\s*$")
_CAME = pattern_of(
    r"(?<=[ก-๎])(?<!ห)(?<!ร)มา(?=\s?(?:\d+\s?|หนึ่ง|สอง|สาม|สี่|ห้า)?"
    rf"{gift_parts.PIECES}(?:นึง|หนึ่ง|เดียว)?$)"
)
"""That it came, between the thing and how many: `เสื้อมาตัวนึง`."""
_CAME_AT_LAST = pattern_of(r"(?<=[ก-๎]{3})(?<!ห)(?<!ร)(?<!พ)(?<!ซ)\s?มา$")
_GOT = pattern_of("ได้|รับ")
_MARK = pattern_of("[\u0e30-\u0e3a\u0e45-\u0e4e]")
_RELATIONS = (
    (
        CONTRACTOR,
        pattern_of(
            r"(?<!ไม่ใช่)(?<!ไม่ได้)(?<!มิใช่)(?:ซึ่ง)?(?:เป็น)?(?<!ไม่ได้เป็น)(?:คู่สัญญา|ผู้รับจ้าง|ผู้รับเหมา)"
        ),
    ),
    (RELATIVE, pattern_of(r"(?<!ไม่ใช่)(?<!ไม่ได้)(?<!มิใช่)(?:ซึ่ง)?(?:เป็น)?(?<!ไม่ได้เป็น)ญาติ")),
)
_SOME_WEEK = pattern_of(r"(?:เมื่อ)?(?<!วัน)(?:อาทิตย์|สัปดาห์|เดือน)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)(?!\s*(?:วันที่|\d))")
"""A week or month without its day."""
_ONCE = pattern_of(
    r"(?:ตอน|ช่วง|เมื่อ)(?:วัน)?(?:ปีใหม่|สงกรานต์|ตรุษจีน|คริสต์มาส)(?:ที่แล้ว|ที่ผ่านมา)?(?=\s|$|ราคา|มูลค่า|ประมาณ)"
    r"|(?<=\s)(?:เพิ่ง|พึ่ง)(?:จะ)?(?:มา)?(?:นึก|จำ|คิด)(?:ขึ้น)?(?:ได้|ออก)(?=\s|$)"
)
"""Around a feast, and that it only now came to mind: neither names a day."""
_LEADS_DONE = pattern_of(f"(?:{ME_OR_US}|ก็|ได้|เลย|เอาไป|นำไป|เอา|นำ)*")
_CLAUSE_ENDS = pattern_of(r"(?:\s|แล้ว|แต่|ก็|และ)$")
_GOT_ON = pattern_of(r"(?<=\s)(?:ได้(?:รับ|มา)?|รับ(?:มา|ไว้)?)\s?$")
_UNOPENED = pattern_of("ยังไม่(?:ได้)?(?:แกะ|เปิด|ใช้|กิน|แตะ)")
KEPT = "kept"
_KEPT = pattern_of(
    rf"(?:^|(?<=\s))(?:แต่|ก็|แล้ว|{ME_OR_US}|ตอนนี้)*(?:รับ|เก็บ)(?:เอา)?ไว้(?:ใช้)?(?:เอง|แล้ว|ก่อน|อยู่|ที่โต๊ะ|ที่ห้อง)*"
    rf"(?:เพราะ(?:ความ)?(?:เกรงใจ|จำใจ)(?:เขา|เค้า)?)?(?:{POLITE})?(?=\s|$)"
)
"""`หนูรับไว้เพราะเกรงใจ`, `เก็บไว้ใช้เอง`: it is still there."""


@dataclass(frozen=True)
class ToldGift:
    """What one sentence tells of a gift.

    answers: the sure answers by step, and the facts that go with them.
    likely: what it seems to tell, by step.
    done_on: what was done, with the day of that, which no question asks.
    places: by step where its words stand; "" of words that only join the others.
    thing: where the thing stands in a sentence of a known form.
    """

    answers: Mapping[str, Any]
    likely: Mapping[str, Choice]
    done_on: str
    places: Mapping[str, Sequence[Place]]
    thing: Place | None


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the answers that the sentence states, and what it seems to state."""
    plain, told = _told_most(text, context, "what" in answers)
    given = dict(told.answers)
    before = answers.get(gift_fate.USED) or ""
    if gift_fate.USED in given:  # who says it again in fewer words takes none of it back
        given[gift_fate.USED] = max(given[gift_fate.USED], before, key=len)
    gold = gold_weight.is_of_gold(answers.get("what", ""))
    if gold and given.get("value", gift_prices.UNKNOWN) != gift_prices.UNKNOWN:
        if Decimal(given["value"]) < gold_weight.LEAST_PRICE:
            del given["value"]  # a weight, too
    if "what" in answers and not {"value"} & {*given, *answers} and (given or told.likely):
        given |= gift_worth.priced_first(plain)
    if "what" not in answers and (invitation := invited.told(plain)):
        return Stated({**given, **_invited_by(invitation, context)}, told.likely)
    if "what" not in answers and (words := _named_thing(plain, told, given, answers)):
        given["what"] = gold_weight.with_weight(words, plain)
    return Stated(given, told.likely)


def _says_got(plain: str, told: ToldGift) -> bool:
    """Tells whether the sentence begins with what somebody got: `เมื่อเช้าได้ขนมเค้ก สามกล่อง`."""
    led = _LEADS.match(blanked(plain, told.places.get("received_on", ())))
    return led is not None and "ได้" in led[0] and thing_first.may_name(plain[led.end() :])


def _invited_by(told: Mapping[str, str], context: Context) -> dict[str, Any]:
    """Returns what is told of an invitation, the giver as its question reads it."""
    giver = gift_answer_words.read_giver_words(told["giver"], context, {})
    return {**told, "giver": giver.value, **giver.also}


def _named_thing(plain: str, told: ToldGift, given: Mapping[str, Any], answers: Answers) -> str:
    """Returns the thing that the sentence names; "" if it names none."""
    if told.thing is not None:
        words = thing_of(plain, plain, told, answers)
        if not words and (bare := _bare(_alone(plain, told))):
            words = f"{bare} ({told.done_on})" if told.done_on else bare
        return gift_brought.with_inside(words, plain)
    if "giver" in given or "giver" in told.likely:
        return thing_first.thing_led(plain) or thing_first.of_nobody(plain)
    named = thing_first.reports_thing(plain) or _says_got(plain, told)
    words = thing_of(plain, plain, told, answers) if named else ""
    return words or gift_brought.with_inside(thing_first.thing_came(plain), plain)


def _told_most(text: str, context: Context, thing_known: bool) -> tuple[str, ToldGift]:
    """Returns the sentence and what it tells; spelled as usual where that tells more."""
    both = normalise(text), normalise(respelled(text))
    plain, spelled = map(gift_parts.to_the_point, both)
    told = told_in(plain, context, thing_known)
    if spelled == plain:
        return plain, told
    again = told_in(spelled, context, thing_known)
    more = len(again.answers) + len(again.likely) > len(told.answers) + len(told.likely)
    return (spelled, again) if more else (plain, told)


def told_in(plain: str, context: Context, thing_known: bool = False) -> ToldGift:
    """Returns what a normalised sentence tells.

    thing_known: it has been told before: a clause on what became of it tells no more than that.
    """
    done = gift_fate.done_places(plain)
    first = min((start for start, _end in done.values()), default=len(plain))
    deed = _day_before(plain, first) if done else first
    first = gift_fate.led_from(plain, deed)
    # A day after what was done may be the day of that; what is refused was brought on that day.
    until = len(plain) if [*done] == [REFUSED] else min(first, gift_fate.to_come_from(plain))
    worth, counts = gift_worth.worth(plain), gift_parts.counts(plain)
    dated = blanked(plain, [*counts, *([worth.place] if worth is not None else ())])
    answers: dict[str, Any] = {**_received_on(dated[:until], context)}
    answers |= gift_worth.answer(plain, worth)
    before = gift_parts.said_before(plain) + gift_parts.nameless(plain)
    places: dict[str, list[Place]] = {"": before, "value": gift_worth.places(plain, worth)}
    if "received_on" in answers:
        days = [*mention_spans(dated), *(found.span() for found in _DAY_SAID.finditer(dated))]
        places["received_on"] = [_with_got(plain, each) for each in days if each[1] <= until]
    places[""] += [each.span() for about in (_SOME_WEEK, _ONCE) for each in about.finditer(plain)]
    answers |= to_group.told(plain)
    done_on, seems = "", dict[str, Choice]()
    if len(done) == 1:
        [(state, place)] = done.items()
        places["done"] = [(first, _with_its_day(plain, place)[1])]
        if surely_done.is_sure(state, plain, place, context.today):
            answers["done"] = state
            if until == first or "received_on" not in answers:
                done_on = surely_done.with_date(plain[deed : places["done"][0][1]], context.today)
        else:
            done_on, seems = surely_done.seems(state, plain, place, places["done"][0])
    used = gift_fate.used_place(plain, thing_known)
    if used is not None:
        answers[gift_fate.USED] = gift_fate.used_words(plain, thing_known)
        places[gift_fate.USED] = [used]
    form = _form(plain, places, places.get("received_on", mention_spans(dated)), counts)
    places[""] += form.around if not form.exact else _all_but(plain, form.thing)
    likely = {**dict(_likely(plain, places)), **seems, **_roughly(plain, worth)}
    if (giver := _giver(plain, form, context)) is not None:
        places["giver"] = [form.giver, *form.led] if form.giver is not None else []
        if form.sure:
            answers |= {"giver": giver.value, **giver.also}
        else:
            likely["giver"] = giver
    return ToldGift(answers, likely, done_on, places, form.thing)


def _roughly(plain: str, worth: gift_worth.Worth | None) -> dict[str, Choice]:
    found = gift_worth.likely(plain, worth)
    if found is None:
        return {}
    note = {"value_note": _BY_SIZE.format(found[0])} if found[1] == gift_prices.UNKNOWN else {}
    return {"value": _choice(*found, **note)}


_BY_SIZE = "ผู้รายงานประมาณว่า{}"


def _form(
    plain: str,
    places: Mapping[str, Sequence[Place]],
    days: Sequence[Place],
    counts: Sequence[Place],
) -> gift_forms.GiftForm:
    """Returns where giver and thing stand between all that is told elsewhere."""
    stops = [start for step in places for start, _end in places[step] if step]
    for shared in (gift_fate.TO_ALL, gift_fate.TO_GROUP):
        stops += [found.start() for found in shared.finditer(plain)]
    stops += [start for start, _end in counts]
    dated = blanked(plain, [*days, *places["value"]])
    return gift_forms.form_of(plain, dated, _LEADS, stops)


def _all_but(plain: str, thing: Place | None) -> Iterator[Place]:
    """Yields what stands around the thing and how many there are."""
    start, counts = 0, gift_brought.counts_of_it(plain)
    for begin, end in sorted([*([thing] if thing is not None else []), *counts]):
        yield start, begin
        start = end
    yield start, len(plain)


def _day_before(plain: str, start: int) -> int:
    """Returns where the words about what was done begin, with the day that leads them in, as in
    `เมื่อวานส่งคืนไปแล้ว`, a clause of its own."""
    led = (
        s
        for s, e in mention_spans(plain)
        if e <= start
        and _LEADS_DONE.fullmatch(plain, e, start)
        and _CLAUSE_ENDS.search(plain, 0, s)
    )
    return next(led, start)


def _with_got(plain: str, place: Place) -> Place:
    """Returns the place of a day with `ได้` before it, which names no thing: `ได้วันนี้`."""
    found = _GOT_ON.search(plain, 0, place[0])
    return (found.start(), place[1]) if found is not None else place


def _with_its_day(plain: str, place: Place) -> Place:
    """Returns where the words about giving it back begin and end: `คืนไปแล้วเมื่อวาน`."""
    start, end = place
    after = [e for s, e in mention_spans(plain) if s >= end and _ON.fullmatch(plain, end, s)]
    said = (each.span() for each in _DAY_SAID.finditer(plain, end))
    after = after or [e for s, e in said if _ON.fullmatch(plain, end, s)]
    return start, min(after, default=end)


_ON = pattern_of(r"(?:เมื่อ|ตั้งแต่|วันที่|วัน|\s)*")


def thing_of(plain: str, written: str, told: ToldGift, known: Answers) -> str:
    """Returns the words of a sentence that name the thing, if all others are told elsewhere; or "".

    written: the sentence as it is to be kept, letter by letter.
    known: the answers so far; words that would change one of them are not left out.
    """
    places = [
        place
        for step, found in told.places.items()
        if step not in known or known[step] == told.answers.get(step)
        for place in found
    ]
    places += gift_parts.proofs(plain)
    if len(plain) != len(written):
        return ""
    rest = _POLITE.sub("", blanked(written, _with_particles(plain, places)))
    words = _bare(_NO_MORE.sub("", _LONE_BAHT.sub(" ", rest)))
    if not words or len(words) > _LONGEST_WHAT or _TELLS_MORE.search(normalise(words)):
        return ""
    return f"{words} ({told.done_on})" if told.done_on else words


def _with_particles(plain: str, places: Sequence[Place]) -> Iterator[Place]:
    for start, end in places:
        found = _PARTICLES.match(plain, end)
        yield start, found.end() if found is not None else end


def _bare(words: str) -> str:
    """Returns words without what leads in to the thing; "" if too few are left."""
    led = _LEADS.match(words)
    bare = words[led.end() :] if led is not None else words
    if _MARK.match(bare):  # it would be torn out of a word
        bare = words
    bare = _CAME.sub("", re.sub(r"\s+", " ", bare).strip(" ,"))
    bare = _CAME_AT_LAST.sub("", bare) if led is not None and _GOT.search(led[0]) else bare
    return written_lines(bare) if len(fold(bare)) >= _LEAST_WHAT else ""


def _alone(plain: str, told: ToldGift) -> str:
    """Returns the words where the thing stands without all that is told elsewhere, and how many
    there are where only that stands apart from it."""
    assert told.thing is not None
    places = [*mention_spans(plain), *(each for step in told.places for each in told.places[step])]
    words = blanked(plain, places)[slice(*told.thing)].rstrip()
    counts = [each for each in gift_brought.counts_of_it(plain) if each[0] >= told.thing[1]]
    if not counts:
        return words
    others = gift_parts.things_beside(plain, counts[0][1])
    if len(counts) != 1 + len(gift_parts.counts(others)):
        return words
    return f"{words} {plain[slice(*counts[0])]}{others}"


def _giver(plain: str, form: gift_forms.GiftForm, context: Context) -> Choice | None:
    """Returns the giver's words as an answer; None where nobody is named."""
    words = plain[slice(*form.giver)].strip()[:200] if form.giver is not None else ""
    words = gift_parts.named_so_far(name_alone(words), plain)
    if not words or not form.sure and (len(fold(words)) < _LEAST_WHAT or _NO_GIVER.match(words)):
        return None
    try:
        read = gift_answer_words.read_giver_words(words, context, {})
    except Unclear:  # where a giver may stand is only an amount
        return None
    return _choice(words, read.value, **read.also)


def _received_on(plain: str, context: Context) -> dict[str, str]:
    """Returns the day, if the sentence names a single one and it is not to come."""
    if _SOME_WEEK.search(plain) and mention_spans(plain):
        return {}  # one of them is the day of something else
    day = gift_answer_words.told_day(plain, context.today)
    return {"received_on": day.isoformat()} if day is not None else {}


def _likely(plain: str, places: dict[str, list[Place]]) -> Iterator[tuple[str, Choice]]:
    """Yields the relation and the occasion that the sentence seems to name, and notes where."""
    relations = [(each, found) for each, p in _RELATIONS if (found := p.search(plain))]
    if len(relations) == 1:
        [(relation, said)] = relations
        places["relation"] = [said.span()]
        yield "relation", _choice(gift_words.RELATION[relation], relation)
    manner, places["manner"] = to_group.seems(plain)
    if manner:
        yield "manner", _choice(gift_questions.MANNERS[manner], manner)
    if "done" not in places and (_UNOPENED.search(plain) or _KEPT.search(plain)):
        places[KEPT] = [found.span() for found in _KEPT.finditer(plain)]
        yield "done", _choice(gift_words.DONE[HELD], HELD)
    elif "done" not in places and (words := gift_fate.not_gone_back(plain)):
        yield "done", _choice(gift_words.DONE[HELD], HELD, **{gift_fate.DONE_TOLD: words})
    if (place := gift_occasion.place_in(plain, places, KEPT)) is not None:
        places["occasion"] = [place]
        words = without_polite_ending(plain[slice(*place)])
        yield "occasion", _choice(words, words)


def _choice(label: str, value: Any, **also: Any) -> Choice:
    return Choice("likely", cut_graphemes(label, LABEL_GRAPHEMES), value, also=also)
