"""A real Prometheus asks a running bot: its files load, its alerts come and go.

Needs Prometheus with its promtool (Debian: `apt-get install prometheus`), and fails without it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import urllib3

from bot.clock import real_now
from models.trail import facts
from tests.journeys.conftest import stages
from tests.journeys.processes import Process, until
from tests.journeys.stage import Stage
from tests.ports import free_ports

__all__ = ["stages"]

OPERATE = Path(__file__).parents[2] / "operate"
SETTINGS = OPERATE / "prometheus"
PATIENCE = 600.0  # seconds: it looks once a second, the bot once a minute
EMPTY = {
    "strongbot_ill == 1", "strongbot_backup_age_seconds", "strongbot_backup_whole_age_seconds",
    "strongbot_certificate_end_timestamp_seconds - time()", "strongbot_last_webhook_age_seconds",
    "strongbot_send_failures", "strongbot_clock_ahead_seconds",
}  # fmt: skip
"""What a new bot without faults, backups, TLS or webhooks has no value of."""


def tool(name: str) -> str:
    found = shutil.which(name)
    assert found is not None, f"{name} is missing: apt-get install prometheus"
    return found


@pytest.mark.parametrize(
    "words", ["check config prometheus.yml", "check rules alerts.yml", "test rules alerts_test.yml"]
)
def test_its_own_tool_takes_the_files(words: str) -> None:
    ran = subprocess.run(
        [tool("promtool"), *words.split()], cwd=SETTINGS, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr


class Prometheus:
    """A server with the project's files, quicker: it asks every second, an alert waits for five."""

    def __init__(self, folder: Path, stage: Stage) -> None:
        self._stage = stage
        port = free_ports()
        self._origin = f"http://127.0.0.1:{port}"
        settings = (SETTINGS / "prometheus.yml").read_text()
        for was, now in (("127.0.0.1:8000", f"127.0.0.1:{stage.port}"),
                         ("scrape_interval: 30s", "scrape_interval: 1s\n  evaluation_interval: 1s"),
                         ):  # fmt: skip
            assert settings.count(was) == 1
            settings = settings.replace(was, now)
        (folder / "prometheus.yml").write_text(settings)
        rules = (SETTINGS / "alerts.yml").read_text()
        (folder / "alerts.yml").write_text(rules.replace("for: 2m", "for: 5s"))
        command = [tool("prometheus"), "--config.file=prometheus.yml", "--storage.tsdb.path=kept"]
        command.append(f"--web.listen-address=127.0.0.1:{port}")
        self.process = Process(command, folder, "prometheus", {})

    def asked(self, path: str) -> Any:
        answer = self._stage.get(f"{self._origin}/api/v1/{path}")
        assert answer.status == 200, (path, answer.data)
        return json.loads(answer.data)["data"]

    def ready(self) -> bool:
        try:
            return self._stage.get(f"{self._origin}/-/ready").status == 200
        except urllib3.exceptions.HTTPError:
            return False

    def alerts(self) -> dict[str, str]:
        """The state of each alert that is not quiet: pending or firing."""
        found = self.asked("alerts")["alerts"]
        return {each["labels"]["alertname"]: each["state"] for each in found}

    def waits_for(self, name: str, state: str | None) -> None:
        until(lambda: self.alerts().get(name) == state, self._stage.logs, PATIENCE)


@pytest.fixture(scope="module")
def stage(stages: Callable[..., AbstractContextManager[Stage]]) -> Iterator[Stage]:
    with stages("sqlite") as opened:
        yield opened


@pytest.fixture(scope="module")
def server(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    made = Prometheus(tmp_path_factory.mktemp("prometheus"), stage)
    until(made.ready, lambda: made.process.said)
    yield made
    made.process.stop()


def test_it_reaches_the_bot_and_loads_every_rule(server: Prometheus) -> None:
    until(lambda: up(server), lambda: str(server.asked("targets")))
    [group] = server.asked("rules")["groups"]
    names = re.findall(r"alert: (\w+)", (SETTINGS / "alerts.yml").read_text())
    assert [rule["name"] for rule in group["rules"]] == names

    def evaluated() -> bool:
        [found] = server.asked("rules")["groups"]
        return all(rule["health"] == "ok" for rule in found["rules"])

    until(evaluated, lambda: str(server.asked("rules")))


def up(server: Prometheus) -> bool:
    return [each["health"] for each in server.asked("targets")["activeTargets"]] == ["up"]


def test_it_answers_every_question_of_the_dashboard(server: Prometheus) -> None:
    until(lambda: up(server), lambda: str(server.asked("targets")))
    panels = json.loads((OPERATE / "grafana" / "dashboard.json").read_text())["panels"]
    asked = [target["expr"] for panel in panels for target in panel["targets"]]
    assert len(asked) > 15

    def answered() -> bool:
        return all(valued(server, each) for each in asked if each not in EMPTY)

    def lacking() -> str:
        return str([each for each in asked if not valued(server, each)])

    until(answered, lacking)
    for each in EMPTY & set(asked):
        valued(server, each)  # it is understood


def valued(server: Prometheus, expression: str) -> bool:
    return bool(server.asked(f"query?query={quote(expression)}")["result"])


def test_a_worker_that_stops_is_told_and_one_that_starts_ends_it(
    stage: Stage, server: Prometheus
) -> None:
    [worker] = stage.workers
    assert worker is not None
    worker.stop()
    server.waits_for("StrongbotWorkerSilent", "pending")
    server.waits_for("StrongbotWorkerSilent", "firing")
    stage.start_worker()
    server.waits_for("StrongbotWorkerSilent", None)


def test_a_token_that_line_refuses_is_told(stage: Stage, server: Prometheus) -> None:
    [worker] = stage.workers
    assert worker is not None
    worker.stop()
    right = stage.environment["LINE_CHANNEL_ACCESS_TOKEN"]
    stage.environment["LINE_CHANNEL_ACCESS_TOKEN"] = "a revoked token"
    stage.start_worker()
    server.waits_for("StrongbotTokenRefused", "firing")
    stage.workers[0].stop()  # type: ignore[union-attr]
    stage.environment["LINE_CHANNEL_ACCESS_TOKEN"] = right
    stage.start_worker()
    server.waits_for("StrongbotTokenRefused", None)


def test_an_old_backup_is_told_until_there_is_a_new_one(
    stage: Stage, server: Prometheus, tmp_path: Path
) -> None:
    assert stage.runs("backup", str(tmp_path / "first.tar.gz")).code == 0
    old = (real_now() - timedelta(days=4)).isoformat()
    stage.database.write(lambda session: facts.put(session, facts.BACKED_UP, old))
    server.waits_for("StrongbotBackupOld", "firing")
    assert stage.runs("backup", str(tmp_path / "second.tar.gz")).code == 0
    server.waits_for("StrongbotBackupOld", None)


def test_a_web_process_that_is_gone_is_told(stage: Stage, server: Prometheus) -> None:
    assert stage.web is not None
    stage.web.stop()
    server.waits_for("StrongbotDown", "firing")
    stage.start_web()
    server.waits_for("StrongbotDown", None)
