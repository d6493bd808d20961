"""Hears in a report, where it is asked how far the work is, figures of later questions:
`ลืมไป คนจริงๆ 42 คนนะ เงินจ่ายจริง 11,500`.

Each becomes the first button of its own question. Nothing of it counts before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.reports.filing.report_answers import read_words
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.numbers.numbers import read_money
from handlers.understand.numbers.stated_figures import counts
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 160
_AT = "status"
_NARRATIVE, _BUDGET = "narrative", "budget"
_LEAST_BAHT = 200
_AHEAD = "ahead"
"""With the proposed text: what of it stands below another one that is typed instead."""
_SHOWN = "shown"
"""With it: what was read."""
_NUMBER = r"\d+(?:,\d{3})*"
_FIGURE = pattern_of(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SOFT = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|เออ|อืม|ลืม(?:ไป|บอก)*|(?:ดู|ตรวจ|นับ|เช็[คก])[^\d\s]{{0,24}}แล้ว|แล้ว(?:ก็)?|ส่วน|และ|ว่า|{POLITE}|[\s,.…])+"
)
_PEOPLE = pattern_of(
    rf"(?:มี|ได้)?(?:คน|ผู้(?:เข้าร่วม|เข้าอบรม|ร่วม)|บุคลากร)?(?:ที่|มา|เข้า|ร่วม|อบรม|จริงๆ?|ทั้งหมด|รวม|จำนวน|เป็น|ก็|ได้|\s)*"
    rf"(?P<people>{_NUMBER})\s*(?:คน|ราย|ท่าน)(?!ละ)(?:เข้าร่วม|มา|ร่วม)?"
)
_DENIED = pattern_of(rf"ไม่ใช่\s*{_NUMBER}\s*(?:คน|ราย|ท่าน|บาท|%)?")
_SHARE = pattern_of(
    r"(?P<of>(?:ผล(?:การ)?)?ประเมิน(?:ผล|ความพึงพอใจ)?|(?:ความ)?พึงพอใจ)(?:ได้|อยู่ที่|คือ|เป็น|ก็|\s)*(?:ร้อยละ\s*)?"
    r"(?P<share>\d+(?:\.\d+)?)\s*(?:%|เปอร์?เซ็น(?:ต์)?)?(?!\s*คน)"
)
_MONEY = pattern_of(
    r"(?:(?:เงิน|งบ(?:ประมาณ)?)(?:ก็|มัน|ที่|\s)*)?(?:ใช้จ่าย|เบิกจ่าย|จ่าย|ใช้(?:เงิน|งบ)?|เบิก)"
    rf"(?:จริงๆ?|ไป|แล้ว|ทั้งหมด|รวม|เป็น|คือ|เงิน|\s)*(?P<money>{_NUMBER}(?:\.\d\d?)?)\s*(?:บาท)?(?!\s*(?:คน|%|/|\d))"
)
_READ = "อ่านจากข้อความนี้ได้ดังนี้ จะถามให้ยืนยันเมื่อถึงข้อนั้น\n{}\n\nข้อนี้ถามว่าทำถึงไหนแล้ว"


@dataclass(frozen=True)
class _FiguresTold:
    """What words tell: how many came and how it was rated, in words, and what was spent in baht."""

    deed: tuple[str, ...] = ()
    spent: Decimal | None = None


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes them for their own questions; None where anything else is told, too."""
    told = _read(text) if at == _AT and len(text) <= _LONGEST else None
    found = _likely(told) if told is not None else {}
    new = {name: each for name, each in found.items() if name not in answers}
    if not new:
        return None
    labels = {_NARRATIVE: "สิ่งที่ทำ", _BUDGET: "งบประมาณ"}
    shown = "\n".join(f"{labels[name]}: {each[_SHOWN]}" for name, each in new.items())
    kept = {LIKELY: {**answers.get(LIKELY, {}), **new}}
    return Heeded(kept, _READ.format(shown), at_once=True, never_added=True)


def read_story(text: str, context: Context, answers: Answers) -> str:
    """Reads what was done, and what was told of it before where the words do not tell it."""
    words = read_words(text, context, answers)
    ahead = answers.get(LIKELY, {}).get(_NARRATIVE, {}).get(_AHEAD, ())
    return "\n".join((words, *(each for each in ahead if not _is_told(each, words))))


def _is_told(piece: str, words: str) -> bool:
    """Tells whether the figure stands in the words, or they count people, too."""
    counted = next(counts(normalise(piece)), None)
    if counted is not None and next(counts(normalise(words)), None) is not None:
        return True
    return not _figures(piece).isdisjoint(_figures(words))


def _figures(words: str) -> Set[str]:
    return {each.replace(",", "") for each in _FIGURE.findall(normalise(words))}


def _likely(told: _FiguresTold) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    if told.deed:
        words = " ".join(told.deed)
        found[_NARRATIVE] = {
            "label": words,
            "value": words,
            "also": {},
            _SHOWN: words,
            _AHEAD: list(told.deed),
        }
    if told.spent is not None:
        spent = f"{told.spent.normalize():,f}"
        found[_BUDGET] = {
            "label": f"ได้รับ {spent} ใช้ {spent}",
            "value": [f"{told.spent:.2f}"] * 2,
            "also": {},
            _SHOWN: f"ใช้ {spent}",
        }
    return found


def _read(text: str) -> _FiguresTold | None:
    """Returns what the words tell; None for a question, and where they tell no figure or more."""
    found = [*_pieces(normalise(text))]
    if None in found:
        return None
    told = [each for each in found if each is not None]
    deed = tuple(words for each in told if (words := _of_deed(each.groupdict())))
    spent = [each["money"] for each in told if "money" in each.groupdict()]
    if len(spent) > 1 or not (deed or spent):
        return None
    amount = _amount(spent[0]) if spent else None
    if spent and (amount is None or amount < _LEAST_BAHT):
        return None
    return _FiguresTold(deed, amount)


def _amount(figure: str) -> Decimal | None:
    """Returns the baht if the question of the budget takes them; None for others."""
    try:
        return read_money(figure)
    except Unclear:
        return None


def _pieces(plain: str) -> Iterator[re.Match[str] | None]:
    """Yields each piece that tells a figure; None, and nothing more, where one is not known."""
    at = 0
    while at < len(plain):
        if (soft := _SOFT.match(plain, at)) is not None:
            at = soft.end()
            continue
        readers = (_DENIED, _SHARE, _PEOPLE, _MONEY)
        found = next((m for each in readers if (m := each.match(plain, at)) is not None), None)
        yield found
        if found is None:
            return
        at = found.end()


def _of_deed(piece: Mapping[str, str]) -> str:
    if "people" in piece:
        return f"ผู้เข้าร่วม {piece['people']} คน"
    return f"{piece['of']} {piece['share']}%" if "share" in piece else ""
