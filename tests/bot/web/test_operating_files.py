"""The alert rules, the dashboard and Prometheus's settings in `operate/` speak of what there is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.web import metrics
from models.upkeep import vitals
from models.upkeep.illnesses import ILLNESSES
from scheduler.ports import Outside

OPERATE = Path(__file__).parents[3] / "operate"
PROMETHEUS = OPERATE / "prometheus"
OF_PROMETHEUS = {"up"}
SERIES = re.compile(r"\b(strongbot_[a-z_]+|up)\b(?:\{([^}]*)\})?")
LABEL = re.compile(r'([a-z]+)="([^"]*)"')


@pytest.fixture
def page(office: Outside) -> str:
    now, ticks = office.clock.now(), office.clock.ticks()
    measured = office.database.read(lambda s: vitals.read(s, vitals.Machine(), now, ticks, now))
    return metrics.page(office.database, measured).decode()


def rules() -> list[dict[str, Any]]:
    [group] = yaml.safe_load((PROMETHEUS / "alerts.yml").read_text())["groups"]
    return list(group["rules"])


def dashboard() -> dict[str, Any]:
    return dict(json.loads((OPERATE / "grafana" / "dashboard.json").read_text()))


def expressions() -> Iterator[str]:
    yield from (rule["expr"] for rule in rules())
    yield from (target["expr"] for panel in dashboard()["panels"] for target in panel["targets"])


def test_every_series_that_is_asked_for_is_measured(page: str) -> None:
    known = set(re.findall(r"^# TYPE (\w+) gauge$", page, re.M)) | OF_PROMETHEUS
    asked = [found for text in expressions() for found in SERIES.findall(text)]
    assert len(asked) > 30
    assert {name for name, _ in asked} - known == set()
    for name, given in asked:
        for label, value in LABEL.findall(given):
            if name not in OF_PROMETHEUS:
                assert re.search(rf'^{name}\{{[^}}]*{label}="{value}"', page, re.M), (name, value)


def test_what_is_measured_is_on_the_dashboard(page: str) -> None:
    shown = {name for panel in dashboard()["panels"] for t in panel["targets"]
             for name, _ in SERIES.findall(t["expr"])}  # fmt: skip
    known = set(re.findall(r"^# TYPE (\w+) gauge$", page, re.M))
    assert known - shown == {"strongbot_attachments", "strongbot_conversations"}


def test_each_illness_has_one_alert_that_says_what_to_do() -> None:
    alerts = {rule["expr"]: rule for rule in rules()}
    assert len(alerts) == len(ILLNESSES) + 1  # and one for a web process that does not answer
    for illness in ILLNESSES:
        alert = alerts[f'strongbot_ill{{illness="{illness.name}"}} == 1']
        assert alert["annotations"]["description"] == illness.to_do
        assert alert["alert"] == "Strongbot" + illness.name.title().replace("_", "")
        assert alert["labels"]["severity"] in ("page", "ticket") and alert["for"] == "2m"


def test_the_files_are_whole_and_load_where_prometheus_own_tool_is() -> None:
    settings = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text())
    assert settings["scrape_configs"][0]["job_name"] == "strongbot"
    for name in [*settings["rule_files"], "alerts_test.yml"]:
        assert yaml.safe_load((PROMETHEUS / name).read_text())
    places = [(p["gridPos"]["x"], p["gridPos"]["y"]) for p in dashboard()["panels"]]
    assert len(set(places)) == len(places)
    tool = shutil.which("promtool")
    for words in (
        "check rules alerts.yml",
        "check config prometheus.yml",
        "test rules alerts_test.yml",
    ):
        if tool is not None:
            ran = subprocess.run(
                [tool, *words.split()], cwd=PROMETHEUS, capture_output=True, text=True, check=False
            )
            assert ran.returncode == 0, ran.stdout + ran.stderr
