"""Where the time of a turn goes, from the socket to LINE: stamps at each hand-over, and a sample.

The web application runs in this process, behind a real socket, with its pump's threads and a real
database file; LINE is a recording. Turns come one at a time, so no stamp is another turn's.
"""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

from scheduler.ports import Outside
from tests.bench import answers
from tests.bench.figures import Row, Section, median, percentile
from tests.bench.growth import FEW, Contestant
from tests.bench.load import signature
from tests.bench.many_reports import ASKED, TOLD, line_id
from tests.bench.processes import ROOT, SECRET
from tests.bench.run import Run
from tests.fakes import RecordingLine
from tests.patience import PATIENCE
from tests.talk import Talk

SENT, ACKNOWLEDGED, CALLED = "sent", "acknowledged", "called"
STEPS = (
    ("socket, signature, rows, first commit", SENT, "webhook:stored"),
    ("a drainer wakes and keeps the lane", "webhook:stored", "drain:claimed"),
    ("understood and done", "drain:claimed", "drain:handled"),
    ("answer and end of the event written", "drain:handled", "drain:before_commit"),
    ("second commit", "drain:before_commit", "drain:committed"),
    ("a sender wakes", "drain:committed", "send:claimed"),
    ("LINE is called", "send:claimed", CALLED),
)
"""What is done between two stamps. The third commit comes after the call."""

QUESTIONS = 4  # of a report, answered before it is thrown away
EVERY = 0.001  # seconds between two looks of the sample
SHOWN = 12
OURS = ("bot", "handlers", "models", "scheduler")
OTHERS = {"sqlalchemy": "SQLAlchemy", "flask": "Flask", "werkzeug": "Werkzeug"}


@dataclass
class Stamps(RecordingLine):
    """LINE, and when the turn under way reached its points (`time.perf_counter`)."""

    def __post_init__(self) -> None:
        self.at: dict[str, float] = {}
        self._called = threading.Event()

    def reached(self, point: str) -> None:
        self.at.setdefault(point, time.perf_counter())

    def reply(self, token: str, messages: list[dict[str, object]]) -> None:
        self.reached(CALLED)
        super().reply(token, messages)
        self._called.set()

    def turn(self, post: Callable[[], None]) -> dict[str, float]:
        """The stamps of the turn that this request begins.

        Raises RuntimeError without an answer.
        """
        self.at.clear()
        self._called.clear()
        self.reached(SENT)
        post()
        self.reached(ACKNOWLEDGED)
        if not self._called.wait(PATIENCE):
            raise RuntimeError("a turn was not answered")
        return dict(self.at)


class Visitor(Talk):
    """A reporter whose events come through the socket, and the stamps of each turn."""

    def __init__(self, office: Outside, stamps: Stamps, port: int) -> None:
        super().__init__(office, stamps, line_id("reporter", ASKED))
        self._stamps, self.turns = stamps, list[dict[str, float]]()
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def close(self) -> None:
        self._connection.close()

    def sends(self, specifics: dict[str, Any]) -> Talk:
        body = json.dumps({"destination": "U0", "events": [self.event(specifics)]}).encode()
        headers = {"X-Line-Signature": signature(SECRET, body), "Content-Type": "application/json"}

        def post() -> None:
            self._connection.request("POST", "/callback", body, headers)
            self._connection.getresponse().read()

        self.turns.append(self._stamps.turn(post))
        return self

    def reports(self) -> None:
        """A report begun, told and thrown away."""
        self.line.sent.clear()
        self.says("รายงาน 1.6")
        for _ in range(QUESTIONS):
            tap = answers.answer(self._answered())
            self.says(TOLD) if tap is None else self.taps_data(tap)
        self.says("ยกเลิก")
        self.taps_data(answers.opening(self.line.sent[-1].messages, "drop"))

    def _answered(self) -> list[Any]:
        """Raises RuntimeError where no report is told: another sentence costs something else."""
        messages = self.line.sent[-1].messages
        if not answers.conversing(messages):
            raise RuntimeError(f"no question of the report: {messages}")
        return messages


class Quiet(WSGIRequestHandler):
    """Writes no line for each request."""

    def log_request(self, *_of: Any) -> None:
        """Say nothing."""


class Sample:
    """Where this process's threads are at work, looked at a thousand times a second."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self._stopping = threading.Event()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """While the block runs."""
        looking = threading.Thread(target=self._look, args=(threading.get_ident(),))
        looking.start()
        try:
            yield
        finally:
            self._stopping.set()
            looking.join()

    def _look(self, caller: int) -> None:
        me = threading.get_ident()
        while not self._stopping.wait(EVERY):
            for thread, frame in sys._current_frames().items():
                if thread not in (me, caller) and (place := _place(frame)):
                    self.seen[place] += 1


def _place(frame: FrameType | None) -> str | None:
    """The innermost place of ours that the frame works for, with the library it is in. None for a
    thread that waits."""
    if frame is None or frame.f_code.co_name in ("wait", "acquire", "select", "poll", "accept"):
        return None
    library = ""
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(f"{ROOT}/") and "/site-packages/" not in path:
            module = path.removeprefix(f"{ROOT}/").removesuffix(".py")
            if module.split("/")[0] in OURS:
                return f"{module} {frame.f_code.co_name}{library}"
            return None
        library = library or next((f" ({OTHERS[o]})" for o in OTHERS if f"/{o}/" in path), "")
        frame = frame.f_back
    return None


def part(run: Run) -> Iterator[Section]:
    """A report told in turns: where each turn's time goes."""
    times = run.sized(25, 5, 1)
    contestant = Contestant(run.folder / "explain", FEW)
    stamps = Stamps()
    try:
        app = contestant.application(stamps, stamps.reached)
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        try:
            with closing(Visitor(contestant.office, stamps, server.server_port)) as visitor:
                yield from _explained(visitor, times)
        finally:
            app.extensions["pump"].stop()
            server.shutdown()
            serving.join()
            server.server_close()
    finally:
        contestant.close()


def _explained(visitor: Visitor, times: int) -> Iterator[Section]:
    visitor.reports()
    visitor.turns.clear()
    for _ in range(times):
        visitor.reports()
    yield hand_overs(visitor.turns)
    sample = Sample()
    with sample.taken():
        for _ in range(times):
            visitor.reports()
    yield places(sample.seen)


def hand_overs(turns: list[dict[str, float]]) -> Section:
    """The time between the points of these turns; the ratio is the share of the whole."""
    whole = [turn[CALLED] - turn[SENT] for turn in turns]
    half = median(whole)
    rows = [
        _row(name, [turn[end] - turn[begun] for turn in turns], half) for name, begun, end in STEPS
    ]
    rows.append(_row("webhook to reply call", whole, half))
    rows.append(_row("acknowledged after", [t[ACKNOWLEDGED] - t[SENT] for t in turns], half))
    slow = Row("webhook to reply call, p95", "ms", percentile(whole, 0.95) * 1000)
    notes = [
        f"{len(turns)} turns of a report, one at a time, in one process; medians. The ratio is to "
        "the whole turn."
    ]
    return Section("Where a turn's time goes", [*rows, slow], notes)


def _row(name: str, seconds: list[float], half: float) -> Row:
    middle = median(seconds)
    return Row(name, "ms", middle * 1000, half * 1000, middle / half)


def places(seen: Counter[str]) -> Section:
    """The places where threads were met most often."""
    met = seen.total() or 1
    rows = [Row(name, "%", 100 * count / met) for name, count in seen.most_common(SHOWN)]
    note = f"{met:,} looks at threads at work, a thousand a second, while the turns were made."
    return Section("Where its threads are met", rows, [note])
