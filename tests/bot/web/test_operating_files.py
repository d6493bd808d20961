"""What `operate/` and docs/operate.md name is there: series, commands, settings, addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from bot import cli
from bot.settings import NAMES
from bot.web import metrics
from models.upkeep import vitals
from models.upkeep.illnesses import ILLNESSES
from scheduler.ports import Outside

ROOT = Path(__file__).parents[3]
OPERATE = ROOT / "operate"
PAGE = ROOT / "docs" / "operate.md"
SYSTEMD = OPERATE / "systemd"
UNITS = sorted(SYSTEMD.iterdir())
HOME = "/opt/strongbot/"
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


def test_the_files_of_prometheus_and_grafana_are_whole() -> None:
    settings = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text())
    assert settings["scrape_configs"][0]["job_name"] == "strongbot"
    for name in [*settings["rule_files"], "alerts_test.yml"]:
        assert yaml.safe_load((PROMETHEUS / name).read_text())
    places = [(p["gridPos"]["x"], p["gridPos"]["y"]) for p in dashboard()["panels"]]
    assert len(set(places)) == len(places)


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """Return a unit's settings by section; a name may stand in it more than once."""
    found: dict[str, dict[str, list[str]]] = {}
    for line in (SYSTEMD / name).read_text().splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            section.setdefault(key, []).append(value)
    return found


def commands() -> Iterator[str]:
    """What is said behind `strongbot` by the page, the units and the containers."""
    for path in (PAGE, *UNITS):
        for found in re.finditer(r"(?:bin/|`)strongbot ([^\n`]+)", path.read_text()):
            yield found[1].partition(";")[0].rstrip("\"'")
    services = yaml.safe_load((OPERATE / "container" / "compose.yml").read_text())["services"]
    yield from (" ".join(services[name]["command"]) for name in ("release", "web", "worker"))


@pytest.mark.parametrize("words", sorted(set(commands())))
def test_every_command_that_is_named_exists(words: str) -> None:
    command: click.Command | None = cli.cli
    around = click.Context(cli.cli)
    for word in words.split():
        if word.startswith("--"):
            assert word in {name for param in command.params for name in param.opts}, word
        elif isinstance(command, click.Group):
            command = command.get_command(around, word)
            assert command is not None, word


def test_the_page_and_the_files_name_settings_that_are_read() -> None:
    container = OPERATE / "container"
    texts = [PAGE.read_text(), *(path.read_text() for path in (*UNITS, *container.iterdir()))]
    named = {name for text in texts for name in re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", text)}
    named |= {name for text in texts for name in re.findall(r"^([A-Z]+)=", text, re.M)}
    others = {"LISTEN_PID", "LISTEN_FDS", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD",
              "STRONGBOT_NAME", "STRONGBOT_WEB", "PYTHAINLP_READ_ONLY", "CMD_SHELL",
              "AF_UNIX", "AF_INET"}  # fmt: skip
    assert len(named & set(NAMES)) >= 8
    assert named - set(NAMES) - others == set()


def test_what_is_copied_and_started_is_there() -> None:
    for place in re.findall(r"(?<![\w/])operate/[\w./-]+", PAGE.read_text()):
        assert (ROOT / place.rstrip(".")).exists() or list(ROOT.glob(f"{place}*")), place
    for name in re.findall(r"strongbot-\w+\.(?:socket|service|timer)", PAGE.read_text()):
        assert (SYSTEMD / name).exists(), name
    for copied in re.findall(
        r"^COPY (.+) \S+$", (OPERATE / "container" / "Containerfile").read_text(), re.M
    ):
        assert all((ROOT / part).exists() for part in copied.split()), copied
    wrapper = (ROOT / "Makefile").read_text()
    assert "$(BIN)/strongbot" in wrapper and "BIN := .venv/bin" in wrapper


SERVICES = [path.name for path in UNITS if path.suffix == ".service"]


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_runs_as_the_bots_user_and_touches_little(name: str) -> None:
    service = unit(name)["Service"]
    assert service["User"] == ["strongbot"]
    assert service["StateDirectoryMode"] == ["0700"] and service["UMask"] == ["0077"]
    for kept in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "PrivateUsers", "ProtectHome",
                 "ProtectClock", "ProtectKernelTunables", "ProtectControlGroups",
                 "RestrictNamespaces", "RestrictSUIDSGID", "LockPersonality"):  # fmt: skip
        assert service[kept] == ["yes"], kept
    assert service["ProtectSystem"] == ["strict"] and service["CapabilityBoundingSet"] == [""]
    assert service["SystemCallFilter"] == ["@system-service", "~@privileged"]


def test_the_services_run_the_program_and_one_copies_its_database_without_a_network() -> None:
    of_program = [unit(name)["Service"] for name in SERVICES if name != "strongbot-copy.service"]
    for service in of_program:
        assert service["WorkingDirectory"] == [HOME.rstrip("/")]
        assert f"{HOME}.venv/bin/strongbot " in service["ExecStart"][0]
    copying = unit("strongbot-copy.service")["Service"]
    assert copying["PrivateNetwork"] == ["yes"]
    settings = yaml.safe_load((OPERATE / "litestream" / "litestream.yml").read_text())
    [database] = settings["dbs"]
    assert database["path"] == "/var/lib/strongbot/strong.db"
    assert [database["replica"]["path"]] == copying["ReadWritePaths"]


def test_the_port_is_the_socket_s_and_every_file_s_own() -> None:
    [web] = unit("strongbot-web.service")["Unit"]["Requires"]
    [address] = unit(web)["Socket"]["ListenStream"]
    assert address == "127.0.0.1:8000"
    for place in ("nginx/strongbot.conf", "caddy/Caddyfile"):
        assert address in (OPERATE / place).read_text(), place
    assert unit("strongbot-backup.timer")["Timer"]["Persistent"] == ["yes"]


def test_the_proxies_pass_on_what_is_for_outside_and_nothing_else() -> None:
    nginx = (OPERATE / "nginx" / "strongbot.conf").read_text()
    [pattern] = re.findall(r"location ~ (\S+) \{", nginx)
    caddy = (OPERATE / "caddy" / "Caddyfile").read_text()
    [paths] = re.findall(r"@passed path (.+)", caddy)

    def passes(path: str) -> tuple[bool, bool]:
        by_caddy = any(fnmatch(path, each) for each in paths.split())
        return path == "/callback" or bool(re.search(pattern, path)), by_caddy

    routes = "".join(path.read_text() for path in (ROOT / "bot" / "web").rglob("*.py"))
    served = set(re.findall(r'\.(?:get|post)\("(/[^"<]*)', routes))
    for path in ("/callback", "/f/abc", "/guide", "/guide/staff", "/guide/pictures/a.png",
                 "/privacy", "/healthz", "/readyz"):  # fmt: skip
        assert passes(path) == (True, True), path
        assert any(path == each or each.endswith("/") and path.startswith(each) for each in served)
    for path in ("/", "/metrics", "/health", "/callbacks", "/guides", "/simulator"):
        assert passes(path) == (False, False), path
    assert "proxy_set_header X-Line-Signature $http_x_line_signature;" in nginx
    assert "header_up X-Line-Signature {header.X-Line-Signature}" in caddy
    assert "X-Forwarded-For" in nginx and "keepalive off" in caddy
    assert not re.search(r"^\s*keepalive ", nginx, re.M)


def test_each_night_a_backup_is_made_and_then_tried_where_nobody_looks() -> None:
    service = unit("strongbot-backup.service")["Service"]
    made, tried = (words.partition("strongbot ")[2] for words in service["ExecStart"])
    [folder] = service["ReadWritePaths"]
    assert (made, tried) == (f"backup make --into {folder}", f"backup verify {folder}")
    assert service["Environment"] == ["TMPDIR=/var/tmp"] and service["PrivateTmp"] == ["yes"]
    assert service["Type"] == ["oneshot"]  # one after the other, and no trial of what failed
