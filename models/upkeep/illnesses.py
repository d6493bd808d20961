"""All ways in which the system can be ill: how each is seen, how soon, and what to do.

`/health`, `/metrics`, `strongbot check`, the log and the administrators' chat read this one list;
so do the alert rules in `operate/` (docs/decisions/0068-illnesses.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from models.base import SKEW
from models.upkeep.vitals import Vitals

BEAT_LASTS = 30.0
"""Seconds after which a silent worker counts as gone."""

WEB_BEAT_LASTS = 180.0
LONG_EVENT, LONG_MESSAGE = 300.0, 900.0
LITTLE_DISK = 1_000_000_000
LITTLE_QUOTA = 0.1
"""The share of the month's quota that is little."""

BACKUP_LASTS = timedelta(days=2)
WHOLE_LASTS = timedelta(days=3)
CLOCKS_APART = 60.0
CERTIFICATE_WARNS = timedelta(days=14)
_MINUTE, _LOOK, _DAY = timedelta(minutes=1), timedelta(minutes=11), timedelta(days=1)


@dataclass(frozen=True)
class Illness:
    """One way in which the system can be ill.

    name: in metrics, alert rules and the log. Never changes.
    seen: returns what is wrong, with figures; None if it is well.
    within: how long after it began it is seen, at most.
    to_do: what the operator does.
    stops_chat: LINE takes no messages while it lasts, so only the log tells of it.
    """

    name: str
    seen: Callable[[Vitals], str | None]
    within: timedelta
    to_do: str
    stops_chat: bool = False


@dataclass(frozen=True)
class Symptom:
    """An illness that is there now; `words` say what is wrong."""

    illness: Illness
    words: str

    @property
    def line(self) -> str:
        """Return `worker_silent: nothing heard of it for 45 s. Start …`."""
        return f"{self.illness.name}: {self.words}. {self.illness.to_do}"


def symptoms(vitals: Vitals) -> list[Symptom]:
    """Return the illnesses that are there, the worst first."""
    known = ILLNESSES[:1] if vitals.blind else ILLNESSES
    found = ((illness, illness.seen(vitals)) for illness in known)
    return [Symptom(illness, words) for illness, words in found if words is not None]


def _storing(vitals: Vitals) -> str | None:
    why = vitals.machine.storing
    return None if why is None else f"nothing can be stored ({why})"


def _worker(vitals: Vitals) -> str | None:
    age = vitals.worker_age
    if age is None:
        return "no worker was ever heard of"
    return None if _alive(age, BEAT_LASTS) else "no worker is heard of" + _for(age)


def _web(vitals: Vitals) -> str | None:
    age = vitals.web_age
    return None if age is None or _alive(age, WEB_BEAT_LASTS) else f"it is not heard of{_for(age)}"


def _alive(age: float, lasts: float) -> bool:
    return -SKEW <= age <= lasts  # the other process's ticks may be a little ahead of ours


def _for(age: float) -> str:
    return f" for {_span(age)}" if age > 0 else " since this machine was started"


def _token(vitals: Vitals) -> str | None:
    waiting = vitals.failures.get("unauthorised", 0)
    if not vitals.token_refused and not waiting:
        return None
    return f"LINE does not accept the access token; {waiting} messages wait for it"


def _sending(vitals: Vitals) -> str | None:
    if not vitals.tried_long:
        return None
    worst = max(vitals.failures, key=lambda reason: vitals.failures[reason])
    return f"{vitals.tried_long} messages are tried in vain, most of them: {worst}"


def _quota(vitals: Vitals) -> str | None:
    limit, left = vitals.quota_limit, vitals.quota_left
    if vitals.quota_spent:
        return "LINE takes no more pushes in this month"
    if limit is None or left is None or left > limit * LITTLE_QUOTA:
        return None
    return f"{left} of {limit} pushes are left in this month"


def _disk(vitals: Vitals) -> str | None:
    free = vitals.machine.free_bytes
    return None if free is None or free >= LITTLE_DISK else f"{free // 10**6} MB are free"


def _events(vitals: Vitals) -> str | None:
    age = vitals.event_age
    return None if age is None or age < LONG_EVENT else f"the oldest waits for {_span(age)}"


def _messages(vitals: Vitals) -> str | None:
    age = vitals.message_age
    if age is None or age < LONG_MESSAGE or vitals.held_since is not None:
        return None
    return f"the oldest waits for {_span(age)}"


def _held(vitals: Vitals) -> str | None:
    since = vitals.held_since
    return (
        None
        if since is None
        else f"the database is on hold since {since:%Y-%m-%d} and sends nothing"
    )


def _parked(vitals: Vitals) -> str | None:
    events, messages = vitals.parked_events, vitals.parked_messages
    return f"{events} events, {messages} messages" if events + messages else None


def _webhooks(vitals: Vitals) -> str | None:
    if not vitals.served or not vitals.webhooks_missing or vitals.webhook_age is None:
        return None
    return f"nothing came from LINE for {_span(vitals.webhook_age)}"


def _backup(vitals: Vitals) -> str | None:
    age = vitals.backup_age
    if age is None or age <= BACKUP_LASTS.total_seconds():
        return None
    return f"none was made for {_span(age)}"


def _whole(vitals: Vitals) -> str | None:
    broken, age = vitals.not_whole, vitals.whole_age
    if broken is not None:
        return f"the one made on {broken:%Y-%m-%d %H:%M} UTC was found not whole"
    if age is None or age <= WHOLE_LASTS.total_seconds() or _backup(vitals) is not None:
        return None
    return f"none of the last {_span(age)} was looked at and found whole"


def _clock(vitals: Vitals) -> str | None:
    ahead = vitals.clock_ahead
    if ahead is None or abs(ahead) <= CLOCKS_APART:
        return None
    return f"this machine's is {_span(abs(ahead))} {'ahead of' if ahead > 0 else 'behind'} LINE's"


def _certificate(vitals: Vitals) -> str | None:
    ends, now = vitals.certificate_ends, vitals.now
    if ends is None or now is None or ends - now > CERTIFICATE_WARNS:
        return None
    return f"it {'ends' if ends > now else 'ended'} on {ends:%Y-%m-%d %H:%M} UTC"


def _span(seconds: float) -> str:
    """Return a length of time in its largest whole unit: `45 s`, `12 min`, `5 h`, `3 days`."""
    for unit, length, most in (("s", 1, 120), ("min", 60, 120), ("h", 3600, 48)):
        if seconds < length * most:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds / 86_400:.0f} days"


ILLNESSES = (
    Illness(
        "storing_fails", _storing, _MINUTE,
        "See that the database runs, that nobody holds it locked, and that its disk has room",
        stops_chat=True,
    ),
    Illness("worker_silent", _worker, _MINUTE, "Start `strongbot worker` and read its log"),
    Illness("web_silent", _web, timedelta(minutes=4), "Start `strongbot web` and read its log"),
    Illness(
        "on_hold", _held, _MINUTE,
        "`strongbot resume --dry-run` lists the messages that wait; `strongbot resume` sends them",
        stops_chat=True,
    ),
    Illness(
        "token_refused", _token, _LOOK,
        "Issue an access token in the LINE Developers console, set LINE_CHANNEL_ACCESS_TOKEN and "
        "restart web and worker; `strongbot line check` looks again",
        stops_chat=True,
    ),
    Illness(
        "sending_fails", _sending, _LOOK,
        "See that this machine reaches LINE_API_ORIGIN, and LINE's own status page; messages are "
        "tried again by themselves",
        stops_chat=True,
    ),
    Illness(
        "quota_low", _quota, _LOOK,
        "Take a larger plan in LINE Official Account Manager; `strongbot forecast` says how many "
        "pushes are to come",
    ),
    Illness(
        "disk_short", _disk, _MINUTE,
        "Make room on the disk of DATA_DIR: old backups and logs, never what is in DATA_DIR",
    ),
    Illness(
        "events_wait", _events, timedelta(minutes=6),
        "See in the log of the worker what keeps it; restart it if it hangs",
    ),
    Illness(
        "messages_wait", _messages, timedelta(minutes=16),
        "See in the log of the worker what keeps it; restart it if it hangs",
    ),
    Illness(
        "parked", _parked, _MINUTE,
        "`strongbot check` lists them; `strongbot replay ID` tries one again, `replay --drop ID` "
        "gives it up",
    ),
    Illness(
        "webhooks_missing", _webhooks, 2 * _DAY,  # of working days
        "`strongbot line check` says whether the webhook address and its switch are right; see "
        "that the proxy passes /callback on",
    ),
    Illness(
        "backup_old", _backup, timedelta(days=2, minutes=1),
        "Run `strongbot backup --into FOLDER`, and see why the nightly one did not",
    ),
    Illness(
        "backup_not_whole", _whole, timedelta(days=3, minutes=1),
        "Run `strongbot backup --into FOLDER`, then `strongbot backup verify FOLDER`, which says "
        "what is lacking; the nightly unit does both",
    ),
    Illness(
        "clock_wrong", _clock, _LOOK,
        "Switch on the machine's time synchronisation (`timedatectl set-ntp true`)",
    ),
    Illness(
        "certificate_ends", _certificate, _LOOK,
        "Renew the proxy's certificate: LINE delivers nothing to an expired one",
    ),
)  # fmt: skip
