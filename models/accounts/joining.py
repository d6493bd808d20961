"""Joining: one-time codes, the second fact, and the limit on guesses.

Only a code's keyed hash is stored. A wrong second fact and an unknown code are counted in the
caller's transaction: who catches the Refusal must still commit.
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
from models.people.people import by_line_id, locked
from models.people.person import JoiningCode, Person, Throttle
from models.trail import trail

CODE_LIFE = timedelta(days=14)
TRIES = 5
CODE_ISSUED = "code_issued"
FACT_LENGTH = 4
MISSES = 10
MISS_WINDOW = timedelta(hours=1)

# One of each pair of characters that look or sound alike; the other one is read as this one.
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
    """The code in the form that is hashed, or None if the text is not a code.

    Lower case, spaces, a missing or other dash, Thai digits and look-alikes (O for 0, I for 1)
    are understood. A code begins with a letter, so no telephone number is one.
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
    by: int | None = None,
) -> list[tuple[str, str]]:
    """New codes for those of these people who have not joined: (staff id, code).

    A code has about 48 random bits and can be used once, within 14 days. Older codes of these
    people end. Only keyed hashes are stored. by: who issues them; None for the command line.
    """
    waiting = [p for p in people if p.line_user_id is None and p.retired_at is None]
    codes = _made(session, sealer, now, random_bytes, waiting)
    trail.record(session, now, by, "codes_issued", "roster", people=[p.id for p in waiting])
    return [(person.staff_id, code) for person, code in codes]


def new_code(
    session: Session,
    sealer: Sealer,
    now: datetime,
    random_bytes: Callable[[int], bytes],
    person: Person,
    by: int | None,
) -> str:
    """A new code for one person, also if they have joined: it moves them to another LINE account
    (`account_changes`). by: who issued it; None for the command line.
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
    """The people on the roster without a LINE account, by staff id."""
    query = select(Person).where(Person.line_user_id.is_(None), Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(Person.staff_id)))


def kill_codes(session: Session, person_ids: Sequence[int]) -> None:
    session.execute(
        update(JoiningCode)
        .where(JoiningCode.person_id.in_(person_ids), JoiningCode.used_at.is_(None))
        .values(tries_left=0)
    )


def find_code(session: Session, sealer: Sealer, lane: str, text: str, now: datetime) -> JoiningCode:
    """The valid code that was typed in this lane.

    Raises Refusal: `throttled` (until: aware; after ten unknown codes within an hour the lane is
    closed for the rest of that hour), `not_a_code` (not counted), `unknown_code` (counted),
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
    """The code's person, if it is still valid. Raises Refusal as `find_code` for a known code."""
    return _living(session, _locked(session, code_hash), now)


def second_fact(session: Session, code_hash: str, text: str, now: datetime) -> Person:
    """The code's person, if the text is the last four characters of their staff id.

    The whole staff id is accepted too; case, spaces and Thai digits do not matter. Raises Refusal:
    `not_a_fact` (another length or script, not counted), `wrong_fact` (tries_left), `dead_code`
    after the fifth wrong one, and those of `owner`.
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
    """Whether the text is the end of the person's staff id, or all of it.

    Raises Refusal `not_a_fact` if the text cannot be part of a staff id.
    """
    given, whole = _plain(text), _plain(person.staff_id)
    if given and given in (whole[-FACT_LENGTH:], whole):
        return True
    if not _could_be(given, whole):
        raise Refusal("not_a_fact")
    return False


def join(
    session: Session, person: Person, line_user_id: str, consent_version: str, now: datetime
) -> None:
    """Link the LINE account to the person, who has consented, and use up their codes.

    Raises Refusal `already_joined` (whose="account" or "person"), `dead_code` (left the roster).
    """
    person = locked(session, person)
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
    session.execute(
        update(JoiningCode)
        .where(JoiningCode.person_id == person.id, JoiningCode.used_at.is_(None))
        .values(used_at=now)
    )
    session.flush()


def leave(session: Session, person: Person, now: datetime) -> None:
    """The person takes the consent back: unlink the LINE account and end their codes.

    They stay on the roster and may join again with a new code. `leaving.leave` also ends what
    belongs to the account.
    """
    unlink(person)
    kill_codes(session, [person.id])
    session.flush()
    trail.record(session, now, person.id, "left", f"person:{person.id}")


def unlink(person: Person) -> None:
    """Delete the person's LINE account from the roster."""
    person.line_user_id = person.joined_at = person.consent_version = None
    person.blocked_at = None


def _new_code(random_bytes: Callable[[int], bytes]) -> str:
    # 128 bits for 48: so no character is measurably more frequent.
    rest, first = divmod(int.from_bytes(random_bytes(16), "big"), len(_FIRST))
    signs = [_FIRST[first]]
    for _ in range(9):
        rest, sign = divmod(rest, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return "".join(signs)


def hash_of(sealer: Sealer, code: str) -> str:
    """The keyed hash under which this code is stored."""
    return _hashed(sealer, read_code(code) or "")


def _hashed(sealer: Sealer, plain: str) -> str:
    return sealer.keyed_hash(plain, "joining")


def _locked(session: Session, code_hash: str) -> JoiningCode:
    """The row, locked until the commit: two lanes must not share one try."""
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
    """The lane's count of the present hour; a new one is stored only after a miss."""
    key = sealer.keyed_hash(lane, "throttle.joining")
    throttle = session.get(Throttle, key)
    if throttle is None:
        return Throttle(key=key, since=now, misses=0)
    if now >= throttle.since + MISS_WINDOW:
        throttle.since, throttle.misses = now, 0
    return throttle


def _could_be(given: str, whole: str) -> bool:
    """Whether the text is a try at all; a Thai word is none if the staff id has no Thai letters."""
    right_length = len(given) in (len(whole[-FACT_LENGTH:]), len(whole))
    return bool(given) and right_length and (given.isascii() or not whole.isascii())


def _plain(text: str) -> str:
    """Letters and digits only, one case, Arabic digits."""
    text = unicodedata.normalize("NFKC", text[:200]).upper().translate(_DIGITS)
    return "".join(sign for sign in text if sign.isalnum())
