"""Divides words that tell output and outcome by name, or add words to a named text of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import fold, normalise_lines, written_lines
from handlers.understand.told.place_told import places_in
from handlers.understand.told.quoted_text import added_to_named

OUTPUT, OUTCOME, NARRATIVE = "output", "outcome", "narrative"
RESULT_NAMES = {"ผลผลิต": OUTPUT, "ผลลัพธ์": OUTCOME, "สิ่งที่ทำ": NARRATIVE}
_LONGEST = 600
_LEAST = 6  # letters; fewer tell no result
_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ)*"
_DENIES = rf"(?:เอ[้๊]?[ยะ]{_POLITE}|อุ๊ย|โทษ(?:ที)?{_POLITE}|ขอโทษ{_POLITE}|ไม่ใช่{_POLITE}|[\s,])*"
_NAMED = pattern_of(
    rf"(?:(?<=[\s,])|^)(?P<denies>{_DENIES})(?P<lead>ส่วน|ตัว|(?:ขอ|ช่วย)?(?:แก้(?:ไข)?|เปลี่ยน)(?:ตรง|ข้อ)?)?"
    r"(?P<name>ผลผลิต|ผลลัพธ์)(?:ที่ได้(?!รับ))?(?:น่ะ|นะ)?(?P<link>(?=\s?(?:ก็)?(?:ได้|เป็นไป|บรรลุ)?ตาม(?:แผน|เป้า))|\s?(?:ก็)?(?:คือ|เป็น|:))?\s*"
)
_TELLS_ON = pattern_of(r"\d|ยัง|ก็|ได้(?!รับ)|คน|ทุก|มี|เจ้าหน้าที่|บุคลากร|ผู้|ดี|ไม่|ต้อง|รอ|ร้อยละ|เพิ่ม|ลด")
"""What is told of the other result behind a named one: `ผลผลิตได้ตามแผน ผลลัพธ์ยังไม่เห็นชัด`. Others may
go on with the first: `… ผลลัพธ์ของโครงการ`."""
_NO_CHANGE = (None, "ส่วน", "ตัว")
"""What may lead to a name and puts nothing right."""
_PLANNED = pattern_of(
    "(?:ก็)?(?:ได้|เป็นไป|บรรลุ)?ตาม(?:แผน|เป้าหมาย|เป้า)(?:ที่(?:กำหนด|วาง|ตั้ง)(?:ไว้)?)?(?:แล้ว)?"
)
_ASKS = pattern_of(f"อะไร|{HOW_IN_FULL}|ไหม(?!้)|มั้ย|ไหน|เท่าไ|หรือเปล่า|รึ|[?]")
_ADDS = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|\s)*(?:(?:เพิ่ม|เติม)(?:ใน|ตรง|ที่|ข้อ|\s)*(?P<name>ผลผลิต|ผลลัพธ์|สิ่งที่ทำ)"
    r"|(?:ขอ|ช่วย|แก้(?:ไข)?|ใน|ตรง|ข้อ|ส่วน|\s)*(?P<first>ผลผลิต|ผลลัพธ์|สิ่งที่ทำ)(?:นิด(?:นึง|หน่อย)?|หน่อย|ให้|ที|[\s,])*(?:ขอ|ช่วย)?(?:เพิ่ม|เติม))"
    r"(?:อีก|ไป|นิด|หน่อย|นึง|ด้วย|\s)*ว่า\s*(?P<words>\S.*)"
)


@dataclass(frozen=True)
class ResultsTold:
    """What words tell of results by name, and of the question they are typed at before that."""

    answers: dict[str, str]
    corrects: bool = False
    """They say that an answer was wrong, or is to be changed."""
    as_planned: frozenset[str] = frozenset()
    """The results of them that are said to be as planned."""


def results_told(text: str, at: str) -> ResultsTold | None:
    """Returns what the words tell of the results that they name; None if of none but `at`, and
    where a name may stand within a sentence or something is asked."""
    plain = written_lines(text).strip().replace("\n", " ")
    if len(plain) > _LONGEST or _ASKS.search(plain):
        return None
    found = _named(plain)
    if not found:
        return None
    first = without_particles(plain[: found[0].start()].strip(" ,"))
    told = {at: first} if first else {}
    ends = [each.start() for each in found[1:]] + [len(plain)]
    for each, end in zip(found, ends, strict=True):
        name = RESULT_NAMES[each["name"]]
        if name in told:
            return None
        told[name] = without_particles(plain[each.end() : end].strip(" ,"))
    if set(told) <= {at} or not all(map(_tells, told.values())):
        return None
    planned = frozenset(name for name, words in told.items() if is_planned(words))
    corrects = any(each["denies"].strip() or each["lead"] not in _NO_CHANGE for each in found)
    return ResultsTold(told, corrects, planned)


def parted_results(narrative: str) -> dict[str, str]:
    """Returns what was done and the results that are told behind it by name: `… ผลลัพธ์คือ …`,
    `… ได้ผลคือคนเข้าใจมากขึ้น`; {} where none are, or a day or place behind them tells what was done."""
    told = results_told(narrative, NARRATIVE)
    if told is not None and not told.corrects and not told.as_planned:
        results = told.answers
    else:
        found = _CAME_OF_IT.search(narrative)
        if found is None or not _OF_PEOPLE.search(found["words"]):
            return {}
        words, known = _made_known_apart(found["words"])
        done = " ".join(filter(None, (narrative[: found.start()].strip(" ,"), known)))
        results = {**({NARRATIVE: done} if done else {}), OUTCOME: words}
    later = (words for name, words in results.items() if name != NARRATIVE)
    return {} if any(mention_spans(each) or any(places_in(each)) for each in later) else results


def _made_known_apart(words: str) -> tuple[str, str]:
    """Returns what came of it, and where it was made known, which is told behind it and is none."""
    found = _MADE_KNOWN.search(words)
    return (words[: found.start()], found[0].strip()) if found is not None else (words, "")


_MADE_KNOWN = pattern_of(
    r"[\s,]+(?:และ|ได้|แล้ว)*(?:เผยแพร่|ประชาสัมพันธ์|ลง|โพสต์?|แชร์)(?:แล้ว)?(?:ทาง|ใน|ที่|ผ่าน|ลง|ไป)*"
    r"\s?(?:LINE|line|Line|ไลน์|เพจ|เฟ[สซ]|[Ff]acebook|เว็บ|ทุกช่องทาง|ช่องทาง).*$"
)


def came_of_it(story: str) -> int:
    """Returns where a story begins to tell what came of it, which goes on to its end; -1 if it does
    not."""
    found = _CAME_OF_IT.search(story)
    return found.start() if found is not None else -1


_CAME_OF_IT = pattern_of(
    r"(?:^|(?<=[\s,]))(?:แล้ว|และ|ก็)*(?:ได้ผล|ผล(?:ที่ได้|ลัพธ์)?)(?:ก็)?\s?(?:คือ|:|(?<=ได้ผล)ว่า)\s*(?P<words>[^\n]{6,})$"
)
_OF_PEOPLE = pattern_of("เข้าใจ|รู้|ตระหนัก|ทัศนคติ|พฤติกรรม|จิตสำนึก|มากขึ้น|ดีขึ้น|เพิ่มขึ้น|ลดลง|ไปใช้|ไปปรับใช้")
"""What people learned or do by now is an outcome; how much was made is an output."""


def without_own_name(text: str, at: str) -> str:
    """Returns what is told at the question `at` behind its own name: `ผลลัพธ์ ทุกคนลงนามครบ`; "" for
    other words."""
    plain = written_lines(text).strip()
    found = _OWN_NAME.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or RESULT_NAMES[found["name"]] != at:
        return ""
    words = without_particles(found["words"])
    return words if _tells(words) and not is_planned(words) else ""


_OWN_NAME = pattern_of(
    r"(?P<name>ผลผลิต|ผลลัพธ์)(?:ที่ได้(?:จริง)?)?\s(?P<words>(?!ของ|ที่|ตาม|ใน|จาก|คือ|เอาเป็น|ก็)[^\s:=].*)",
    re.DOTALL,
)


def added_to(text: str) -> tuple[str, str] | None:
    """Returns the name of the text that words are to be added to, and those words."""
    quoted = added_to_named(text)
    if quoted is not None and quoted[0] in RESULT_NAMES:
        return RESULT_NAMES[quoted[0]], quoted[1]
    plain = normalise_lines(text).strip()
    found = _ADDS.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or _ASKS.search(plain):
        return None
    words = without_particles(found["words"])
    name = found["name"] or found["first"]
    return (RESULT_NAMES[name], words) if len(fold(words)) >= _LEAST else None


def _named(plain: str) -> list[re.Match[str]]:
    """Returns the names that begin what is told of them; behind one, or behind one that begins the
    words, also the other in a gap."""
    found: list[re.Match[str]] = []
    for each in _NAMED.finditer(plain):
        other = bool(found) and all(one["name"] != each["name"] for one in found)
        begins = not found and each.start() == 0
        if _is_named(each) or (other or begins) and _TELLS_ON.match(plain, each.end()):
            found.append(each)
    alone = len(found) == 1 and not _is_named(found[0])
    return [] if alone else found


def _is_named(found: re.Match[str]) -> bool:
    """Tells whether a name begins what is told of it: by คือ, by ส่วน, or as something to change."""
    lead, link = found["lead"], found["link"]
    if lead not in _NO_CHANGE:
        return bool(link)
    if link is not None:
        return not link.strip().endswith("เป็น")
    return lead == "ส่วน" or _NOT_YET.match(found.string, found.end()) is not None


_NOT_YET = pattern_of("(?:ก็)?(?:ยังไม่|ยังอยู่|อยู่ระหว่าง)")
"""What is told of a result behind its bare name: `… 2 ครั้ง ผลลัพธ์ยังไม่มีเล่ม`."""


def _tells(words: str) -> bool:
    return is_planned(words) or len(fold(words)) >= _LEAST or _COUNTED.match(words) is not None


_COUNTED = pattern_of(r"\d[\d,.]*\s?(?:%|[ก-๎]{2})")


def is_planned(words: str) -> bool:
    """Tells whether the words say of a result that it is as planned."""
    return _PLANNED.fullmatch(words.replace(" ", "")) is not None
