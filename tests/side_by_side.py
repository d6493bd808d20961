"""Runs the tests in several processes, forked from one that has collected them.

    python -m pytest -p tests.side_by_side --processes 3 --seconds .venv/test-seconds.json

Each process takes the next file when it has done one; one that dies fails the file it was at.
The longest file goes first: taken last, it would be waited for alone. How long each took is kept
in `--seconds`; of a file that is not there its number of tests counts, and what stands in `LONG`:
so a fresh clone, which has run none yet, is as quick as another.
pytest-xdist's workers start from nothing: each collects all tests anew, and five messages a test go
to and fro, a tenth of the whole run's processor time (docs/decisions/0048).
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

import pytest

TOGETHER = {"journeys": "journeys"}
"""Folders whose files one process takes: it alone loads what their processes are forked from."""
A_TEST = 0.02
"""Seconds that a test takes, of thousands in the mean."""
LONG = {
    "journeys": 120.0,
    "tests/handlers/understand/test_hard_texts.py": 12.0,
    "tests/subjects/": 10.0,
    "tests/bot/line/test_sdk.py": 10.0,
    "tests/scheduler/test_turn_growth.py": 8.0,
    "tests/handlers/test_long_texts.py": 7.0,
    "tests/handlers/question/test_each_named.py": 7.0,
    "tests/test_structure.py": 7.0,
    "tests/handlers/test_typed_as_shown.py": 6.0,
    "tests/bot/web/test_begun.py": 5.0,
    "tests/older/": 5.0,
    "tests/bot/test_saved_logs.py": 5.0,
    "tests/understanding/": 4.0,
    "tests/bot/test_worker_at_rest.py": 4.0,
    "tests/handlers/papers/test_memory.py": 4.0,
}
"""Seconds of what takes far longer than its number of tests tells, by how its name begins: mostly
it starts processes, or reads long lists. They only have to be about right."""
_context = multiprocessing.get_context("fork")
Files = list[tuple[str, list[pytest.Item]]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--processes", type=int, default=1, help="how many take tests, file by file")
    parser.addoption("--seconds", type=Path, help="where to keep how long each file took")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    gc.disable()  # conftest loads the whole program: a tenth of that went into looking for waste


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    config = session.config
    if config.option.processes < 2 or session.testsfailed or config.option.collectonly:
        return None
    config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # one for all processes
    kept = _Seconds(config.option.seconds)
    files = kept.longest_first(_by_file(session.items))
    following = _context.Value("i", 0)
    workers = {}
    for number in range(config.option.processes):
        ours, theirs = _context.Pipe(duplex=False)
        told = (session, files, following, theirs)
        process = _context.Process(target=_live, args=told, name=f"tests {number}")
        process.start()
        theirs.close()
        workers[ours] = process
    _hear(session, files, following, workers, kept)
    if session.shouldfail:
        raise session.Failed(session.shouldfail)
    return True


def _by_file(items: list[pytest.Item]) -> dict[str, list[pytest.Item]]:
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        file = item.nodeid.partition("::")[0]
        files.setdefault(TOGETHER.get(item.path.parent.name, file), []).append(item)
    return files


class _Seconds:
    """How long each file took when it was last run."""

    def __init__(self, at: Path | None) -> None:
        self._at = at
        self._of: dict[str, float] = json.loads(at.read_text()) if at and at.exists() else {}

    def longest_first(self, files: dict[str, list[pytest.Item]]) -> Files:
        return sorted(files.items(), key=lambda file: -self._guessed(*file))

    def _guessed(self, name: str, items: list[pytest.Item]) -> float:
        known = self._of.get(name)
        if known is not None:
            return known
        long = (LONG[each] for each in LONG if name.startswith(each))
        return max([A_TEST * len(items), *long])

    def keep(self, told: dict[str, float]) -> None:
        if self._at:
            self._at.write_text(json.dumps(told, indent=0))


def _hear(
    session: pytest.Session,
    files: Files,
    following: Any,
    workers: dict[Any, Any],
    kept: _Seconds,
) -> None:
    """Report what the processes tell, until all have ended."""
    took: dict[str, float] = {}
    at: dict[Connection, int | None] = dict.fromkeys(workers)
    while at:
        for ours in wait(list(at)):
            assert isinstance(ours, Connection)
            try:
                at[ours], reports, seconds = ours.recv()
                took |= seconds
            except EOFError:
                process, file = workers[ours], at.pop(ours)
                process.join()
                first = files[file or 0][1][0]
                reports = [_death(first, process.exitcode)] * bool(process.exitcode)
            for report in reports:
                session.config.hook.pytest_runtest_logreport(report=_whole(session, report))
            if session.shouldfail:
                following.value = len(files)
    if not session.testsfailed:
        kept.keep(took)


def _whole(session: pytest.Session, told: Any) -> Any:
    if isinstance(told, pytest.TestReport):
        return told
    hook = session.config.hook
    return hook.pytest_report_from_serializable(config=session.config, data=told)


def _death(item: pytest.Item, code: int) -> pytest.TestReport:
    said = f"the process that ran this file ended with {code}"
    return pytest.TestReport(item.nodeid, item.location, {}, "failed", said, "call")


class _Telling:
    """Collects the reports of a file, those that passed as short as they can be."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self.reports: list[Any] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            hook = self._config.hook
            told = hook.pytest_report_to_serializable(config=self._config, report=report)
            self.reports.append(told)
        elif report.when == "call":
            about = (report.nodeid, report.location, {}, "passed", None, "call")
            self.reports.append(pytest.TestReport(*about, duration=report.duration))


def _live(session: pytest.Session, files: Files, following: Any, theirs: Connection) -> None:
    """One process: file after file, until none is left."""
    config = session.config
    config.pluginmanager.unregister(name="terminalreporter")
    telling = _Telling(config)
    config.pluginmanager.register(telling)
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    capture.stop_global_capturing()  # its files are shared with the other processes
    capture.start_global_capturing()
    capture.suspend_global_capture()
    take = _taking(following, len(files))
    file = take()
    while file is not None:
        theirs.send((file, [], {}))
        name, items = files[file]
        since, after = time.perf_counter(), None
        for number, item in enumerate(items, 1):
            if number < len(items):
                later: pytest.Item | None = items[number]
            else:  # not sooner, or it would wait for this file; nor later: what both share stays
                after = take()
                later = None if after is None else files[after][1][0]
            config.hook.pytest_runtest_protocol(item=item, nextitem=later)
            if session.shouldfail:
                break
        theirs.send((file, telling.reports, {name: time.perf_counter() - since}))
        telling.reports.clear()
        file = after
    theirs.close()


def _taking(following: Any, count: int) -> Callable[[], int | None]:
    def take() -> int | None:
        with following.get_lock():
            taken, following.value = following.value, following.value + 1
        return taken if taken < count else None

    return take
