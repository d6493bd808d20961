"""The same sentences as other people type them: varied by rule, the same in every run.

Each sentence is varied by one rule, so that the command stays quick. Meanings stay in their half,
so a varied sentence is as unseen as the sentence itself.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.understanding.judge import RIGHT, WRONG
from tests.understanding.people import Met, Sentence

_ROWS = ("ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ")
"""The keys of a Thai keyboard (Kedmanee), row by row."""
_CONSONANT = re.compile("[ก-ฮ]")
_TONES = re.compile("[่้๊๋็์]")
_PARTICLES = ("ค่ะ", "ครับ", "นะคะ", "หน่อยครับ", "ค่า", "คับ", "จ้า", "ด้วยนะคะ")
_SHORT = (
    ("สำนัก", "ส."), ("เปอร์เซ็นต์", "%"), ("กิจกรรม", "กจก."), ("มีนาคม", "มี.ค."), ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."), ("กันยายน", "ก.ย."), ("ธันวาคม", "ธ.ค."), ("อย่างไร", "ไง"), ("ยังไง", "ไง"),
    ("หรือยัง", "ยัง"), ("รายงาน", "รง."),
)  # fmt: skip
_WHEN = re.compile("(พรุ่งนี้|วันนี้|เมื่อวาน|ตอนนี้|ปีนี้|เดือนนี้|เดือนหน้า|รอบนี้|รอบหน้า|ปีที่แล้ว)")


def _particle(text: str, chance: random.Random) -> str:
    return text + chance.choice(_PARTICLES)


def _slip(text: str, chance: random.Random) -> str:
    """One consonant typed one key beside."""
    places = [found.start() for found in _CONSONANT.finditer(text)][1:]
    beside = {at: keys for at in places if (keys := _neighbours(text[at]))}
    if not beside:
        return text
    at = chance.choice(sorted(beside))
    return text[:at] + chance.choice(beside[at]) + text[at + 1 :]


def _neighbours(letter: str) -> list[str]:
    row = next((row for row in _ROWS if letter in row), "")
    at = row.find(letter)
    near = [row[place] for place in (at - 1, at + 1) if row and 0 <= place < len(row)]
    return [each for each in near if _CONSONANT.match(each)]


def _toneless(text: str, _chance: random.Random) -> str:
    return _TONES.sub("", text)


def _doubled(text: str, _chance: random.Random) -> str:
    return text.replace("แ", "เเ")


def _unspaced(text: str, _chance: random.Random) -> str:
    """Voice typing puts no spaces between Thai words."""
    return re.sub("(?<=[ก-๎]) (?=[ก-๎])", "", text)


def _shortened(text: str, _chance: random.Random) -> str:
    for long, short in _SHORT:
        text = text.replace(long, short)
    return text


def _reordered(text: str, _chance: random.Random) -> str:
    """When it is comes first, or last if it is first already."""
    found = _WHEN.search(text)
    if found is None:
        return text
    rest = (text[: found.start()] + text[found.end() :]).strip()
    return f"{rest} {found[0]}" if found.start() == 0 else f"{found[0]}{rest}"


RULES: dict[str, Callable[[str, random.Random], str]] = {
    "polite particle": _particle,
    "key beside": _slip,
    "no tone marks": _toneless,
    "เเ for แ": _doubled,
    "no spaces": _unspaced,
    "abbreviations": _shortened,
    "order": _reordered,
}


@dataclass(frozen=True)
class Varied:
    """A sentence, and the same varied by a rule."""

    rule: str
    plain: Sentence
    said: Sentence


def varied(sentences: Sequence[Sentence], seed: int = 15) -> list[Varied]:
    """Returns each sentence varied by the rule that changes it and was used least; those that none
    changes are left out."""
    used, found = dict.fromkeys(RULES, 0), []
    for each in sentences:
        chance = random.Random(f"{seed} {each.place} {each.text}")
        made = {name: _inner(each, name, chance) for name in RULES}
        changing = [name for name in RULES if made[name] != each.text]
        if changing:
            rule = min(changing, key=lambda name: used[name])
            used[rule] += 1
            found.append(Varied(rule, each, replace(each, text=made[rule])))
    return found


def _inner(each: Sentence, rule: str, chance: random.Random) -> str:
    """Varies all but the name by which the bot is called in a group."""
    name, _, said = each.text.partition(" ") if each.place == "group" else ("", "", each.text)
    return f"{name} {RULES[rule](said, chance)}".strip()


def table(plain: Sequence[Met], said: Sequence[Met], made: Sequence[Varied]) -> str:
    """Returns a line a half and rule: how many right and wrong without and with the variation."""
    before = {each.sentence: each.outcome for each in plain}
    after = {each.sentence: each.outcome for each in said}
    counts: dict[str, Counter[str]] = {}
    for each in made:
        for name in (f"{each.said.half} all", f"{each.said.half} {each.rule}"):
            count = counts.setdefault(name, Counter())
            count["sentences"] += 1
            count[f"plain {before[each.plain]}"] += 1
            count[after[each.said]] += 1
    lines = [f"{'':<26}{'sentences':>9}{'right':>8}{'varied':>8}{'wrong':>8}{'varied':>8}"]
    for name, count in sorted(counts.items()):
        total = count["sentences"]
        shares = (count[each] for each in (f"plain {RIGHT}", RIGHT, f"plain {WRONG}", WRONG))
        lines.append(f"{name:<26}{total:>9}" + "".join(f"{100 * n / total:>7.1f}%" for n in shares))
    return "\n".join(lines) + "\n"
