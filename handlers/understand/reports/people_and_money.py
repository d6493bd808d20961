"""Reads a short line that tells only how many people took part, how they rated it and what it cost:
`คนจริงๆ 42 คนนะ ไม่ใช่ 45 เงินจ่ายจริง 11,500`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.numbers.numbers import read_money
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.budget.budget_told import budgets_told
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_LONGEST = 160
_LEAST_BAHT = 200
"""A smaller figure may count people where no word for money stands beside it."""
_A_FIGURE = pattern_of(r"\d|ร้อย|พัน|หมื่น|แสน|ล้าน")
_NUMBER = r"\d+(?:,\d{3})*"
_JOIN = rf"{POLITE}|และ|แล้วก็|ก็|ส่วน|กับ|[\s,]"
_SOFT = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|เออ|อืม|ลืม(?:ไป|บอก)*|(?:ดู|ตรวจ|นับ|เช็[คก])[^\d\s]{{0,24}}แล้ว|ต่างหาก|(?:นับ|จำ|พิมพ์|ใส่|บอก|ดู)ผิด(?:ไป)?|แล้ว|ว่า|{_JOIN}|[.…])+"
)
_DENIED = pattern_of(rf"ไม่ใช่\s*{_NUMBER}\s*(?:คน|ราย|ท่าน|บาท|%)?")
_RATED = pattern_of(
    r"(?P<of>(?:ผล(?:การ)?)?ประเมิน(?:ผล|ความพึงพอใจ)?|(?:ความ)?พึงพอใจ)(?:ได้|อยู่ที่|คือ|เป็น|ก็|\s)*(?:ร้อยละ\s*)?"
    r"(?P<share>\d+(?:\.\d+)?)\s*(?:%|เปอร์?เซ็น(?:ต์)?)?(?!\s*คน)"
)
_PEOPLE = pattern_of(
    r"(?:มี|ได้|จำนวน|ผู้|คน|บุคลากร|เจ้าหน้าที่)*"
    r"(?:ที่|เข้า|ร่วม|มา|อบรม|งาน|จริงๆ?|ทั้งหมด|รวม|จำนวน|เป็น|ก็|ได้|\s)*"
    rf"(?P<people>{_NUMBER})\s*(?:คน|ราย|ท่าน)(?!ละ)(?:เข้าร่วม|เข้าอบรม|มาร่วม|มา|ร่วม)?"
)
_PEOPLE_CAME = pattern_of(
    r"(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม|ผู้ร่วม)(?:ที่)?(?:เข้า(?:ร่วม|อบรม)|มา(?:ร่วม)?|ร่วม|อบรม)?(?:งาน|จริงๆ?|ทั้งหมด|รวม|แค่|ก็|\s)*"
    rf"(?P<people>{_NUMBER})(?=\s*(?:{POLITE}|$)|\s+ไม่ใช่\s)(?!\s*[\d.,:/%])"
)
"""`คนมา 45`, where nothing else stands behind the figure."""
_BUDGET = r"(?:มี|ได้)?(?:งบ(?:ประมาณ)?|เงิน|ค่าใช้จ่าย)(?:ก็|มัน|ที่|\s)*"
_SPENT = r"(?:ใช้จ่าย|เบิกจ่าย|เบิก|ใช้(?:งบ|เงิน)?|จ่าย)"
_AMOUNT = pattern_of(
    rf"(?:{_BUDGET})?(?P<spent>{_SPENT})?(?:งบ(?:ประมาณ)?|เงิน|จริงๆ?|ไป|แล้ว|รวม|ทั้งหมด|ทั้งสิ้น|ทั้งโครงการ|ที่ใช้|จำนวน|คือ|เป็น|\s)*"
    rf"(?P<amount>{_NUMBER}(?:\.\d{{1,2}})?)\s*(?:บาท)?(?:ถ้วน|พอดี|(?:เบิก|ใช้|จ่าย)(?:ไป)?(?:หมด|ครบ|เต็ม)(?:แล้ว|เลย|จำนวน)*|{POLITE}|\s)*"
)
_MONEY = pattern_of(rf"(?:{_BUDGET}|(?:มี)?{_SPENT})[^\d]*\d.*")
_OF_MONEY = pattern_of("งบ|เงิน|บาท|ค่าใช้จ่าย")
_LAST_JOIN = pattern_of(rf"(?:{_JOIN})+$")
_ASKS = pattern_of(f"{WHETHER}|เท่าไ|{HOW_IN_FULL}|หรือ|[?]|เกิน|ต่อ(?:คน|หัว)|คนละ|หัวละ")


@dataclass(frozen=True)
class PeopleAndMoney:
    """people: how many, as typed; rated: of what and how, in words; each "" where it is not told.
    received, spent: baht; both are None where no money is told, spent is where just a budget is
    named (`งบ 3,500`), received is where only what was spent is."""

    people: str = ""
    rated: str = ""
    received: Decimal | None = None
    spent: Decimal | None = None

    @property
    def both(self) -> bool:
        """Tells whether it says what was received, and what was spent of it."""
        return self.received is not None and self.spent is not None

    @property
    def budget(self) -> tuple[Decimal, Decimal] | None:
        """Baht received and spent; the one that is told for both; None without money."""
        received = self.spent if self.received is None else self.received
        spent = self.received if self.spent is None else self.spent
        return None if received is None or spent is None else (received, spent)


def people_and_money(text: str) -> PeopleAndMoney | None:
    """Returns what the line tells; None for a question, where one of these is told twice, and where
    anything else is told."""
    if _A_FIGURE.search(text) is None:
        return None
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or _ASKS.search(plain):
        return None
    told = PeopleAndMoney()
    for piece in _pieces(plain):
        both = _beside(told, piece) if piece is not None else None
        if both is None:
            return None
        told = both
    return told if told != PeopleAndMoney() else None


def _pieces(plain: str) -> Iterator[PeopleAndMoney | None]:
    """Yields what each piece tells; None, and nothing more, where one is not known."""
    at = 0
    while at < len(plain):
        skipped = _SOFT.match(plain, at) or _DENIED.match(plain, at)
        if skipped is not None:
            at = skipped.end()
        elif (rated := _RATED.match(plain, at)) is not None:
            yield PeopleAndMoney(rated=f"{rated['of']} {rated['share']}%")
            at = rated.end()
        elif (people := _counted(plain, at)) is not None:
            yield PeopleAndMoney(people=people["people"])
            at = people.end()
        else:
            ends = _where_money_ends(plain, at)
            yield (money := _money(plain[at:ends]))
            at = ends if money is not None else len(plain)


def _counted(plain: str, at: int) -> re.Match[str] | None:
    return _PEOPLE.match(plain, at) or _PEOPLE_CAME.match(plain, at)


def _where_money_ends(plain: str, at: int) -> int:
    """Returns where people are counted or a rating is told behind it, at the latest the end."""
    others = (each.search(plain, at + 1) for each in (_PEOPLE, _RATED, _DENIED))
    return min((each.start() for each in others if each is not None), default=len(plain))


def _money(words: str) -> PeopleAndMoney | None:
    bare = _LAST_JOIN.sub("", words)
    pairs = budgets_told(bare)
    if len(pairs) == 1:
        received, spent = pairs[0]
        return (
            PeopleAndMoney(received=received, spent=spent) if _is_money(bare, *pairs[0]) else None
        )
    one = _AMOUNT.fullmatch(bare) if not pairs and _MONEY.fullmatch(bare) else None
    if one is None:
        return None
    try:
        amount = read_money(one["amount"])
    except Unclear:
        return None
    if not _is_money(bare, amount):
        return None
    return PeopleAndMoney(spent=amount) if one["spent"] else PeopleAndMoney(received=amount)


def _is_money(words: str, *amounts: Decimal) -> bool:
    return min(amounts) >= _LEAST_BAHT or _OF_MONEY.search(words) is not None


def _beside(told: PeopleAndMoney, piece: PeopleAndMoney) -> PeopleAndMoney | None:
    """Returns both as one; None where they tell the same thing twice."""
    twice = (told.people and piece.people) or (told.rated and piece.rated)
    if twice or (told.budget is not None and piece.budget is not None):
        return None
    return PeopleAndMoney(
        told.people or piece.people,
        told.rated or piece.rated,
        told.received if piece.budget is None else piece.received,
        told.spent if piece.budget is None else piece.spent,
    )
