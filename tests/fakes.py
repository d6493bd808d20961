"""Stand-ins at the outermost edge, for tests inside one process: LINE, the clock, the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from scheduler.ports import ContentGone, SendFailed

CHAIN_KEY = b"the key of the tests' trails"
"""What the trail of an office made in one process is chained with."""


@dataclass
class MovableClock:
    """Office time and ticks that stand still until a test moves them."""

    moment: datetime = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)  # 9 in the morning at the office
    passed: float = 1000.0

    def now(self) -> datetime:
        return self.moment

    def ticks(self) -> float:
        return self.passed

    def advance(self, **by: float) -> None:
        """Both clocks go on, as they do in life."""
        step = timedelta(**by)
        self.moment += step
        self.passed += step.total_seconds()


@dataclass(frozen=True)
class Sent:
    """One call that LINE took. `to` is a reply token or a LINE id."""

    via: str
    to: str
    messages: list[dict[str, object]]
    retry_key: str | None = None


@dataclass
class RecordingLine:
    """Records what is sent; fails as told: each entry of `failures` is raised once, in order.

    `taken_though_failed`: LINE takes the message all the same, only its answer is lost.
    """

    sent: list[Sent] = field(default_factory=list)
    failures: list[SendFailed] = field(default_factory=list)
    taken_though_failed: bool = False
    dead_tokens: set[str] = field(default_factory=set)
    contents: dict[str, bytes] = field(default_factory=dict)
    before_answer: Callable[[], None] = lambda: None
    loading: list[tuple[str, int]] = field(default_factory=list)
    """Whom the loading sign was shown to, for how many seconds at most."""
    loading_fails: SendFailed | None = None

    def reply(self, token: str, messages: list[dict[str, object]]) -> None:
        if token in self.dead_tokens:
            raise SendFailed("invalid_token", "Invalid reply token")
        self._take(Sent("reply", token, messages))
        self.dead_tokens.add(token)

    def push(self, recipient: str, messages: list[dict[str, object]], retry_key: str) -> None:
        if any(s.retry_key == retry_key for s in self.sent):
            return
        self._take(Sent("push", recipient, messages, retry_key))

    def show_loading(self, recipient: str, seconds: int) -> None:
        if self.loading_fails is not None:
            raise self.loading_fails
        self.loading.append((recipient, seconds))

    def download(self, message_id: str, limit: int) -> bytes:
        if message_id not in self.contents:
            raise ContentGone
        return self.contents[message_id][: limit + 1]

    def _take(self, sent: Sent) -> None:
        failure = self.failures.pop(0) if self.failures else None
        if failure is None or self.taken_though_failed:
            self.sent.append(sent)
            if sent.via == "reply":
                self.dead_tokens.add(sent.to)
        self.before_answer()
        if failure is not None:
            raise failure


@dataclass
class RecordingLog:
    """Keeps every line that would be written."""

    lines: list[tuple[str, str, dict[str, object]]] = field(default_factory=list)

    def info(self, event: str, **ids: object) -> None:
        self.lines.append(("info", event, ids))

    def warning(self, event: str, **ids: object) -> None:
        self.lines.append(("warning", event, ids))

    def error(self, event: str, **ids: object) -> None:
        self.lines.append(("error", event, ids))

    @property
    def events(self) -> list[str]:
        return [event for _, event, _ in self.lines]
