"""Joining codes, the second fact, the throttle, and what joining leaves in the database."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import joining
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.errors import Refusal
from models.people.person import REPORTER, STAFF, Bureau, JoiningCode, Person, Throttle
from models.trail.audit_entry import AuditEntry
from models.upkeep import retention

T = TypeVar("T")
NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
SEALER = Sealer(KeyRing.generate(os.urandom), os.urandom)
LANE = "lane-of-somebody"


@pytest.fixture
def people(database: Database) -> dict[str, int]:
    """Three people of one bureau: staff ids to their rows' ids."""

    def add(session: Session) -> dict[str, int]:
        bureau = Bureau(name="สำนักทดสอบ")
        rows = [
            Person(
                staff_id=staff_id, name=f"นางสาวตัวอย่าง {staff_id}", position="", bureau=bureau,
                roles=[STAFF, REPORTER],
            )
            for staff_id in ("SEN-10457", "SEN-20981", "7a")
        ]  # fmt: skip
        session.add_all(rows)
        session.flush()
        return {row.staff_id: row.id for row in rows}

    return database.write(add)


def issue(database: Database, person_id: int, now: datetime = NOW) -> str:
    def work(session: Session) -> str:
        person = session.get_one(Person, person_id)
        ((_, code),) = joining.issue_codes(session, SEALER, now, os.urandom, [person])
        return code

    return database.write(work)


def refused(database: Database, work: Callable[[Session], object]) -> Refusal | None:
    """As the engine does it: the refusal is caught inside, and the transaction commits."""

    def caught(session: Session) -> Refusal | None:
        try:
            work(session)
        except Refusal as refusal:
            return refusal
        return None

    return database.write(caught)


def find(database: Database, text: str, now: datetime = NOW, lane: str = LANE) -> Any:
    """The hash of the code that was found, or the refusal."""
    found: list[str] = []

    def work(session: Session) -> None:
        found.append(joining.find_code(session, SEALER, lane, text, now).code_hash)

    return refused(database, work) or found[0]


def prove(database: Database, code_hash: str, text: str, now: datetime = NOW) -> Refusal | None:
    return refused(database, lambda s: joining.second_fact(s, code_hash, text, now))


def join(database: Database, person_id: int, account: str = "U1") -> Refusal | None:
    return refused(
        database, lambda s: joining.join(s, s.get_one(Person, person_id), account, "1", NOW)
    )


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as printed": lambda code: code,
    "lower case": str.lower,
    "without the dash": lambda code: code.replace("-", ""),
    "with a space for the dash": lambda code: code.replace("-", " "),
    "with a long dash": lambda code: code.replace("-", " – "),
    "letter by letter": " ".join,
    "in Thai digits": lambda code: code.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    "with letters for digits": lambda code: code.translate(str.maketrans("01258V", "OIZSBU")),
    "with l and o": lambda code: code.replace("1", "l").replace("0", "o"),
    "in full width": lambda code: "".join(
        chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in code
    ),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@given(source=st.binary(min_size=16, max_size=16))
def test_a_code_is_understood_however_it_is_typed(spelling: str, source: bytes) -> None:
    code = joining._new_code(lambda _count: source)
    printed = f"{code[:5]}-{code[5:]}"
    assert joining.read_code(SPELLINGS[spelling](printed)) == code


@given(st.text())
def test_any_text_is_a_code_or_none_and_never_an_error(text: str) -> None:
    code = joining.read_code(text)
    assert code is None or joining.read_code(code) == code


@pytest.mark.parametrize("text", ["", "0812345678", "รายงาน", "ACDEF-2346", "ACDEF-234677", "1.10"])
def test_telephone_numbers_and_words_are_no_codes(text: str) -> None:
    assert joining.read_code(text) is None


def test_a_code_is_kept_only_as_a_hash_and_leads_to_its_person(
    database: Database, people: dict[str, int]
) -> None:
    code = issue(database, people["SEN-10457"])
    found = find(database, code)
    row = database.read(lambda s: s.scalars(select(JoiningCode)).one())
    assert (row.code_hash, row.person_id) == (found, people["SEN-10457"])
    assert code.replace("-", "") not in row.code_hash


def test_a_new_code_kills_the_older_one(database: Database, people: dict[str, int]) -> None:
    old, new = issue(database, people["7a"]), issue(database, people["7a"])
    assert find(database, old).code == "dead_code"
    assert isinstance(find(database, new), str)


def test_somebody_who_joined_gets_no_code(database: Database, people: dict[str, int]) -> None:
    join(database, people["7a"])
    codes = database.write(
        lambda s: joining.issue_codes(s, SEALER, NOW, os.urandom, list(s.scalars(select(Person))))
    )
    assert sorted(staff_id for staff_id, _ in codes) == ["SEN-10457", "SEN-20981"]
    waiting = database.read(joining.not_joined)
    assert [p.staff_id for p in waiting] == ["SEN-10457", "SEN-20981"]


def test_somebody_who_joined_gets_a_code_when_it_is_made_for_them(
    database: Database, people: dict[str, int]
) -> None:
    join(database, people["7a"])

    def work(session: Session) -> str:
        person = session.get_one(Person, people["7a"])
        return joining.new_code(session, SEALER, NOW, os.urandom, person, people["SEN-10457"])

    found = find(database, database.write(work))
    assert isinstance(found, str)
    assert prove(database, found, "7a") is None
    entry = database.read(
        lambda s: s.scalars(select(AuditEntry).where(AuditEntry.verb == "code_issued")).one()
    )
    assert (entry.actor_id, entry.subject) == (people["SEN-10457"], f"person:{people['7a']}")


def test_a_code_lives_for_fourteen_days(database: Database, people: dict[str, int]) -> None:
    code = issue(database, people["7a"])
    last = NOW + timedelta(days=14) - timedelta(seconds=1)
    found = find(database, code, last)
    assert isinstance(found, str)
    assert find(database, code, NOW + timedelta(days=14)).code == "expired_code"
    late = prove(database, found, "7a", NOW + timedelta(days=15))
    assert late is not None and late.code == "expired_code"


def test_wrong_guesses_are_forgotten_a_day_later_and_codes_a_month_after_their_end(
    database: Database, people: dict[str, int]
) -> None:
    code = issue(database, people["7a"])
    assert find(database, joining._new_code(os.urandom)).code == "unknown_code"

    def kept(session: Session) -> tuple[int, int]:
        return session.query(JoiningCode).count(), session.query(Throttle).count()

    def later(**passed: float) -> tuple[int, int]:
        now = NOW + timedelta(**passed)
        database.write(lambda session: retention.drop_old(session, now))
        return database.read(kept)

    assert later(hours=23) == (1, 1)
    assert later(hours=24) == (1, 0)
    assert later(days=43) == (1, 0)
    assert find(database, code, NOW + timedelta(days=43)).code == "expired_code"
    assert later(days=14 + 30) == (0, 0)


@pytest.mark.parametrize("text", ["0457", " ๐๔๕๗ ", "SEN-10457", "sen10457", "0 4-5 7"])
def test_the_last_four_or_the_whole_staff_id_prove_the_person(
    database: Database, people: dict[str, int], text: str
) -> None:
    found = find(database, issue(database, people["SEN-10457"]))
    assert prove(database, found, text) is None


def test_a_short_staff_id_is_proven_by_all_of_it(
    database: Database, people: dict[str, int]
) -> None:
    found = find(database, issue(database, people["7a"]))
    assert prove(database, found, "๗A") is None


def test_the_fifth_wrong_fact_kills_the_code(database: Database, people: dict[str, int]) -> None:
    code = issue(database, people["SEN-10457"])
    found = find(database, code)
    said = [prove(database, found, wrong) for wrong in ("1111", "2222", "SEN-99999", "4444")]
    assert [r and (r.code, r.facts) for r in said] == [
        ("wrong_fact", {"tries_left": left}) for left in (4, 3, 2, 1)
    ]
    fifth = prove(database, found, "5555")
    assert fifth is not None and fifth.code == "dead_code"
    too_late = prove(database, found, "0457")
    assert too_late is not None and too_late.code == "dead_code"
    assert find(database, code).code == "dead_code"


@pytest.mark.parametrize("text", ["", "อะไรนะ", "ทำต่อ", "457", "-", "10457", "ไม่ทราบเลขประจำตัว"])
def test_what_is_no_answer_costs_no_try(
    database: Database, people: dict[str, int], text: str
) -> None:
    found = find(database, issue(database, people["SEN-10457"]))
    refusal = prove(database, found, text)
    assert refusal is not None and refusal.code == "not_a_fact"
    assert database.read(lambda s: s.scalars(select(JoiningCode.tries_left)).one()) == 5


def test_ten_unknown_codes_close_the_lane_for_the_rest_of_the_hour(
    database: Database, people: dict[str, int]
) -> None:
    code = issue(database, people["7a"])
    for minute in range(10):
        guess = find(database, f"ACDEF-2346{minute}", NOW + timedelta(minutes=minute))
        assert guess.code == "unknown_code"
    right = find(database, code, NOW + timedelta(minutes=59))
    assert (right.code, right.facts) == ("throttled", {"until": NOW + timedelta(hours=1)})
    assert isinstance(find(database, code, lane="another lane"), str)
    assert isinstance(find(database, code, NOW + timedelta(hours=1)), str)


def test_texts_that_are_no_codes_and_codes_that_are_known_are_not_counted(
    database: Database, people: dict[str, int]
) -> None:
    old, _ = issue(database, people["7a"]), issue(database, people["7a"])
    for _ in range(12):
        assert find(database, "สวัสดี").code == "not_a_code"
        assert find(database, old).code == "dead_code"
    assert database.read(lambda s: s.scalars(select(Throttle)).all()) == []


def test_the_throttle_does_not_name_the_lane(database: Database) -> None:
    find(database, "ACDEF-23467")
    assert database.read(lambda s: s.scalars(select(Throttle.key)).one()) != LANE


@given(gaps=st.lists(st.integers(0, 1800), min_size=1, max_size=60))
def test_never_more_than_ten_guesses_are_looked_up_in_the_hour_of_the_first(
    gaps: list[int],
) -> None:
    throttle, now = Throttle(key="k", since=NOW, misses=0), NOW
    looked_up: list[datetime] = []

    class OneRow:
        def get(self, *_key: object) -> Throttle:
            return throttle

    for gap in gaps:
        now += timedelta(seconds=gap)
        row = joining._throttle(OneRow(), SEALER, LANE, now)  # type: ignore[arg-type]
        if row.misses < joining.MISSES:
            row.misses += 1
            looked_up.append(now)
        since = row.since
        assert since <= now < since + joining.MISS_WINDOW
        assert sum(since <= at for at in looked_up) <= joining.MISSES


def test_joining_links_the_account_uses_the_code_up_and_stands_in_the_trail(
    database: Database, people: dict[str, int]
) -> None:
    code = issue(database, people["SEN-10457"])
    assert join(database, people["SEN-10457"]) is None
    person = database.read(lambda s: s.get_one(Person, people["SEN-10457"]))
    assert (person.line_user_id, person.joined_at, person.consent_version) == ("U1", NOW, "1")
    assert find(database, code).code == "used_code"
    entry = database.read(
        lambda s: s.scalars(select(AuditEntry).where(AuditEntry.verb == "joined")).one()
    )
    assert (entry.actor_id, entry.subject) == (person.id, f"person:{person.id}")


def test_one_account_is_one_person_and_one_person_one_account(
    database: Database, people: dict[str, int]
) -> None:
    join(database, people["7a"], "U1")
    second_person = join(database, people["SEN-10457"], "U1")
    second_account = join(database, people["7a"], "U2")
    assert second_person is not None and second_person.facts == {"whose": "account"}
    assert second_account is not None and second_account.facts == {"whose": "person"}
    assert database.read(lambda s: s.get_one(Person, people["7a"])).line_user_id == "U1"


def test_who_left_is_a_stranger_and_may_join_anew(
    database: Database, people: dict[str, int]
) -> None:
    join(database, people["7a"])
    database.write(lambda s: joining.leave(s, s.get_one(Person, people["7a"]), NOW))
    person = database.read(lambda s: s.get_one(Person, people["7a"]))
    assert (person.line_user_id, person.joined_at, person.consent_version) == (None, None, None)
    assert isinstance(find(database, issue(database, people["7a"])), str)
    assert join(database, people["7a"]) is None


def test_the_code_of_somebody_who_left_the_roster_is_dead(
    database: Database, people: dict[str, int]
) -> None:
    code = issue(database, people["7a"])

    def retire(session: Session) -> None:
        session.get_one(Person, people["7a"]).retired_at = NOW

    database.write(retire)
    assert find(database, code).code == "dead_code"
    refusal = join(database, people["7a"])
    assert refusal is not None and refusal.code == "dead_code"
