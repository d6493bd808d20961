"""Joining: one-time codes, the second fact, and the throttle on guessing. Never commits.

Of a code only its keyed hash is kept. A wrong second fact and an unknown code are counted in
rows of the caller's transaction: whoever catches the Refusal must let it commit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.errors import Refusal
from models.people.people import by_line_id
from models.people.person import JoiningCode, Person, Throttle
from models.trail import trail

CODE_LIFE = timedelta(days=14)
TRIES = 5
CODE_ISSUED = "code_issued"
FACT_LENGTH = 4
MISSES = 10
MISS_WINDOW = timedelta(hours=1)

# One sign of each pair that looks or is read alike; the other is understood as it.
_FIRST = "ACDEFGHJKMNPQRTVWXY"
_SIGNS = "0123456789" + _FIRST
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_ALIKE = {**_DIGITS, **str.maketrans("OILSZBU", "011528V")}
_SEPARATORS = re.compile(
    r"[\s\-‐-―−_.·\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    r"\ufe00-\ufe0f\ufeff]+"
)
_CODE = re.compile(f"[{_FIRST}][{_SIGNS}]{{9}}")


def read_code(text: str) -> str | None:
    """The code in the form it is hashed in, or None if the text is none.

    Lower case, spaces, a missing or other dash, Thai digits and look-alikes (O for 0, I for 1)
    are understood. A code begins with a letter, so that no telephone number is one.
    """
    plain = unicodedata.normalize("NFKC", text[:200]).upper()
    plain = _SEPARATORS.sub("", plain).translate(_ALIKE)
    return plain if _CODE.fullmatch(plain) else None


def issue_codes(
    session: Session,
    sealer: Sealer,
    now: datetime,
    random_bytes: Callable[[int], bytes],
    people: Iterable[Person],
) -> list[tuple[str, str]]:
    """(staff id, code `XXXXX-XXXXX`) of those who have not joined, good for 14 days, one use.

    About 48 random bits each. A person's older codes are dead from now on. The codes stand
    nowhere else: only their keyed hashes are kept.
    """
    waiting = [p for p in people if p.line_user_id is None and p.retired_at is None]
    codes = _made(session, sealer, now, random_bytes, waiting)
    trail.record(session, now, None, "codes_issued", "roster", people=[p.id for p in waiting])
    return [(person.staff_id, code) for person, code in codes]


def new_code(
    session: Session,
    sealer: Sealer,
    now: datetime,
    random_bytes: Callable[[int], bytes],
    person: Person,
    by: int | None,
) -> str:
    """One person's new code, for somebody who has joined too: with it another LINE account asks
    for their place (`account_changes`). `by`: who issued it, None for the command line.
    """
    [(_, code)] = _made(session, sealer, now, random_bytes, [person])
    trail.record(session, now, by, CODE_ISSUED, f"person:{person.id}")
    return code


def _made(
    session: Session,
    sealer: Sealer,
    now: datetime,
    random_bytes: Callable[[int], bytes],
    people: Sequence[Person],
) -> list[tuple[Person, str]]:
    kill_codes(session, [person.id for person in people])
    codes = [(person, _new_code(random_bytes)) for person in people]
    session.add_all(
        JoiningCode(
            code_hash=_hashed(sealer, code),
            person_id=person.id,
            expires_at=now + CODE_LIFE,
            tries_left=TRIES,
        )
        for person, code in codes
    )
    session.flush()
    return [(person, f"{code[:5]}-{code[5:]}") for person, code in codes]


def not_joined(session: Session) -> list[Person]:
    """People on the roster without a LINE account, by staff id."""
    query = select(Person).where(Person.line_user_id.is_(None), Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(Person.staff_id)))


def kill_codes(session: Session, person_ids: Sequence[int]) -> None:
    """Unused codes of these people are dead."""
    session.execute(
        update(JoiningCode)
        .where(JoiningCode.person_id.in_(person_ids), JoiningCode.used_at.is_(None))
        .values(tries_left=0)
    )


def find_code(session: Session, sealer: Sealer, lane: str, text: str, now: datetime) -> JoiningCode:
    """The living code that was typed in this lane.

    Raises Refusal: `throttled` (until: aware; ten unknown codes of a lane within an hour close
    it for the rest of that hour), `not_a_code` (not counted), `unknown_code` (counted),
    `used_code`, `dead_code`, `expired_code`.
    """
    throttle = _throttle(session, sealer, lane, now)
    if throttle.misses >= MISSES:
        raise Refusal("throttled", until=throttle.since + MISS_WINDOW)
    plain = read_code(text)
    if plain is None:
        raise Refusal("not_a_code")
    query = select(JoiningCode).where(JoiningCode.code_hash == _hashed(sealer, plain))
    code = session.scalars(query).first()
    if code is None:
        throttle.misses += 1
        session.add(throttle)
        session.flush()
        raise Refusal("unknown_code")
    _living(session, code, now)
    return code


def owner(session: Session, code_hash: str, now: datetime) -> Person:
    """Whose code it is, if it still lives; raises Refusal as `find_code` does of a known code."""
    return _living(session, _locked(session, code_hash), now)


def second_fact(session: Session, code_hash: str, text: str, now: datetime) -> Person:
    """Whose code it is, once the last four characters of the staff id were given.

    The whole staff id will do; case, spaces and Thai digits do not matter. Raises Refusal:
    `not_a_fact` (another length or script, not counted), `wrong_fact` (tries_left), `dead_code`
    with the fifth wrong one, and those of `owner`.
    """
    code = _locked(session, code_hash)
    person = _living(session, code, now)
    if knows_fact(person, text):
        return person
    code.tries_left -= 1
    session.flush()
    if code.tries_left == 0:
        trail.record(session, now, None, "code_died", f"person:{person.id}")
        raise Refusal("dead_code")
    raise Refusal("wrong_fact", tries_left=code.tries_left)


def knows_fact(person: Person, text: str) -> bool:
    """Whether the text is the end of the person's staff id, or all of it. Raises Refusal
    `not_a_fact` where it cannot be meant as one."""
    given, whole = _plain(text), _plain(person.staff_id)
    if given and given in (whole[-FACT_LENGTH:], whole):
        return True
    if not _could_be(given, whole):
        raise Refusal("not_a_fact")
    return False


def join(
    session: Session, person: Person, line_user_id: str, consent_version: str, now: datetime
) -> None:
    """Link the LINE account to the person, who has consented; their codes are used up.

    Raises Refusal `already_joined` (whose="account" or "person"), `dead_code` for someone who
    left the roster; nothing has changed then.
    """
    fresh = select(Person).where(Person.id == person.id).with_for_update(of=Person)
    person = session.scalars(fresh.execution_options(populate_existing=True)).one()
    if person.retired_at is not None:
        raise Refusal("dead_code")
    if person.line_user_id is not None:
        raise Refusal("already_joined", whose="person")
    if by_line_id(session, line_user_id) is not None:
        raise Refusal("already_joined", whose="account")
    person.line_user_id, person.joined_at, person.blocked_at = line_user_id, now, None
    person.consent_version = consent_version
    use_codes(session, person, now)
    about, account = f"person:{person.id}", trail.hashed(session, line_user_id)
    trail.record(session, now, person.id, "joined", about, consent=consent_version, account=account)


def use_codes(session: Session, person: Person, now: datetime) -> None:
    """The person's codes have done what they were for."""
    session.execute(
        update(JoiningCode)
        .where(JoiningCode.person_id == person.id, JoiningCode.used_at.is_(None))
        .values(used_at=now)
    )
    session.flush()


def leave(session: Session, person: Person, now: datetime) -> None:
    """The person takes the consent back: the LINE account is a stranger's again.

    They stay on the roster and may join anew with a new code; older ones are dead. What hangs on
    the account ends too through `leaving.leave`.
    """
    unlink(person)
    kill_codes(session, [person.id])
    session.flush()
    trail.record(session, now, person.id, "left", f"person:{person.id}")


def unlink(person: Person) -> None:
    """Nothing of the person's LINE account is kept any more."""
    person.line_user_id = person.joined_at = person.consent_version = None
    person.blocked_at = None


def _new_code(random_bytes: Callable[[int], bytes]) -> str:
    # 128 bits for 48: the remainder leans to no sign that could be measured.
    rest, first = divmod(int.from_bytes(random_bytes(16), "big"), len(_FIRST))
    signs = [_FIRST[first]]
    for _ in range(9):
        rest, sign = divmod(rest, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return "".join(signs)


def _hashed(sealer: Sealer, plain: str) -> str:
    return sealer.keyed_hash(plain, "joining")


def _locked(session: Session, code_hash: str) -> JoiningCode:
    """The row, for us alone until the commit: two lanes must not share one try."""
    query = select(JoiningCode).where(JoiningCode.code_hash == code_hash).with_for_update()
    code = session.scalars(query.execution_options(populate_existing=True)).first()
    if code is None:
        raise Refusal("dead_code")
    return code


def _living(session: Session, code: JoiningCode, now: datetime) -> Person:
    person = session.get(Person, code.person_id)
    if code.used_at is not None:
        raise Refusal("used_code")
    if code.tries_left <= 0 or person is None or person.retired_at is not None:
        raise Refusal("dead_code")
    if now >= code.expires_at:
        raise Refusal("expired_code")
    return person


def _throttle(session: Session, sealer: Sealer, lane: str, now: datetime) -> Throttle:
    """The lane's count in the hour that runs; a fresh one is not stored before a miss."""
    key = sealer.keyed_hash(lane, "throttle.joining")
    throttle = session.get(Throttle, key)
    if throttle is None:
        return Throttle(key=key, since=now, misses=0)
    if now >= throttle.since + MISS_WINDOW:
        throttle.since, throttle.misses = now, 0
    return throttle


def _could_be(given: str, whole: str) -> bool:
    """Whether it is a try at all; a Thai word is none where staff ids have no Thai letters."""
    right_length = len(given) in (len(whole[-FACT_LENGTH:]), len(whole))
    return bool(given) and right_length and (given.isascii() or not whole.isascii())


def _plain(text: str) -> str:
    """Letters and digits only, one case, Arabic digits."""
    text = unicodedata.normalize("NFKC", text[:200]).upper().translate(_DIGITS)
    return "".join(sign for sign in text if sign.isalnum())
