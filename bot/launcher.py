"""`make run`: prepares the database, starts every process, prints one URL, stops them cleanly.

It loads little itself: what it starts needs the processors, and what fills a demo is wanted once.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing

from bot import heap, keys, own_clock, own_keys, own_port
from bot.clock import OfficeClock, real_now
from bot.crew import Close, Crew
from bot.own_clock import standin_folder
from bot.own_database import OwnDatabase, open_own
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from bot.settings import Settings
from bot.simulator import anew, seed
from bot.web import gunicorn_command
from models.calendar import office_day
from models.database import open_database
from models.migrations import HEAD
from models.queues import health
from models.trail import facts

PATIENCE = 30.0
GROUP = "C" + "5" * 32
_MENUS = (sys.executable, "-m", "bot", "richmenu", "deploy")


def run(settings: Settings) -> int:
    """Start web, worker and (without a LINE channel) the stand-in. Returns 0 after a clean end."""
    crew = Crew(OfficeClock().ticks)
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # SIGHUP: a closed terminal
        signal.signal(ending, crew.stop)
    try:
        _claim_ports(settings)
        _start(settings, crew)
        simulator = f"{settings.local_origin}/sim"
        sys.stdout.write(f"{simulator if settings.simulated else settings.public_origin}\n")
        sys.stdout.flush()
        code = crew.watch()
        while crew.anew:
            anew.order(settings)
            crew.end()
            _start(settings, crew)
            code = crew.watch()
        return code
    except CannotStart as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    finally:
        crew.end()


def _start(settings: Settings, crew: Crew) -> None:
    """Prepare the database, then start every process."""
    fresh = False
    if settings.simulated:
        anew.empty_if_ordered(settings)
        fresh = anew.is_new(settings)
        crew.start_ordering("platform", _ordering(settings), standin_environment(settings))
    if fresh:  # the platform's clock says when a new demo is filled
        wait_for(f"{_control(settings)}/state", crew.stopping)
    prepare(settings)
    beaten = _last_beat(settings)
    # What `strongbot web` checks before it becomes gunicorn is checked here: one process less.
    open_own(settings, "web", RandomBytes()).database.close()
    own_port.refuse_taken(settings.bind, settings.port, own_port.PATIENCE)
    stand_in = _web_stand_in(settings) if settings.simulated else None
    crew.start("web", gunicorn_command.command(settings), gunicorn_command.SAFE, stand_in)
    if settings.simulated:  # while web loads, which takes longest
        wait_for(f"{_control(settings)}/state", crew.stopping)
    crew.start("worker", [sys.executable, "-m", "bot", "worker"])
    if fresh:
        crew.start_errand("menus", _MENUS)
    if settings.simulated:
        _introduce(settings)
    wait_for(f"{settings.local_origin}/readyz", crew.stopping)
    _until(lambda: _last_beat(settings) != beaten, "the worker", crew.stopping)
    if fresh:
        _until(lambda: crew.is_over("menus"), "the rich menus", crew.stopping)
    elif settings.simulated:  # those of the last start are there until new ones come
        crew.start_errand("menus", _MENUS)


def _ordering(settings: Settings) -> list[str]:
    """Return the stand-in's command, with the right to give orders.

    The office time of a new demo begins where CLOCK_START says, else where the whole year lies
    ahead.
    """
    command = [*standin_command(settings), "--orders"]
    if anew.can_empty(settings):
        command.append("--anew")
    if anew.is_new(settings):
        begins = settings.clock_start or anew.begins(office_day(real_now()))
        command += ["--clock-start", begins.isoformat()]
    return command


def _web_stand_in(settings: Settings) -> Callable[[], Close]:
    """Return what opens a page in the web process's place while the simulator has it killed."""

    def opened() -> Close:
        from bot.simulator.meanwhile import open_door  # noqa: PLC0415  loads Flask: only after a kill

        return open_door(settings)

    return opened


def _claim_ports(settings: Settings) -> None:
    """Raise CannotStart if another program has a port that we need."""
    addresses = [(settings.bind, settings.port)]
    if settings.simulated:
        addresses.append(("127.0.0.1", settings.standin_port))
    for host, port in addresses:
        own_port.refuse_taken(host, port)


def prepare(settings: Settings) -> None:
    """Bring the database to this code's schema; fill a new one for the simulator."""
    own = open_own(settings, "prepare", RandomBytes())
    with closing(own.database) as database:
        revision = database.read(health.schema_revision)
        unfinished = settings.data_dir / "demo-unfinished"
        if settings.simulated and revision is None:
            unfinished.touch()  # survives a kill before the database is marked as a demo
        if revision is None or revision < HEAD:
            _upgrade(settings, own)
        if settings.simulated and unfinished.exists():
            if database.read(_not_a_demo):
                with heap.loading():  # all there is: for a new demo only
                    from bot.simulator import filling  # noqa: PLC0415

                filling.fill(settings)
            unfinished.unlink()
        if settings.simulated and database.read(_not_a_demo):
            raise CannotStart(
                "this database is no demo: set LINE_CHANNEL_SECRET and "
                "LINE_CHANNEL_ACCESS_TOKEN, or another DATA_DIR"
            )
        if not settings.simulated:
            from bot import packaged_plans  # noqa: PLC0415  the demo has them since it was filled

            packaged_plans.take_in(database, own_clock.of(settings, database).now())


def _upgrade(settings: Settings, own: OwnDatabase) -> None:
    from bot import schema_upgrade  # noqa: PLC0415  loads Alembic: only if needed

    schema_upgrade.upgrade(own.database)
    own_keys.agree(own.database, own.sealer, keys.load(settings), "prepare")


def _not_a_demo(session: object) -> bool:
    return facts.get(session, facts.DEMO) is None  # type: ignore[arg-type]


def standin_command(settings: Settings) -> list[str]:
    """Return the command that starts the platform stand-in for this bot."""
    webhook = f"{settings.local_origin}/callback"
    folder = standin_folder(settings)
    command = [sys.executable, "-m", "bot.simulator.platform", "--webhook", webhook]
    return [*command, "--port", str(settings.standin_port), "--data", str(folder)]


def standin_environment(settings: Settings) -> dict[str, str]:
    """Return the made-up channel as variables: no process list shows them."""
    channel = keys.simulator_channel(settings)
    return {"STANDIN_SECRET": channel.secret, "STANDIN_TOKEN": channel.access_token}


def _introduce(settings: Settings) -> None:
    """Tell the stand-in about the demo's people, and put the bot into the group."""
    with closing(open_own(settings, "introduce", RandomBytes()).database) as database:
        people = database.read(seed.players)
    origin = _control(settings)
    for person in people:
        _post(f"{origin}/people", {**vars(person), "friend": True})
    members = [person.id for person in people]
    group = {"id": GROUP, "name": seed.GROUP_NAME, "members": members, "botIn": True}
    _post(f"{origin}/groups", group)


def _control(settings: Settings) -> str:
    return f"http://127.0.0.1:{settings.standin_port}/sim/api"


def _post(url: str, body: dict[str, object]) -> None:
    request = urllib.request.Request(
        url, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310  loopback only
        answer.read()


def wait_for(url: str, alive: threading.Event | None = None) -> None:
    """Wait until the address answers 200. Raises CannotStart after half a minute."""
    _until(lambda: _answers(url), url, alive or threading.Event())


def _until(happened: Callable[[], bool], what: str, stopping: threading.Event) -> None:
    for _ in range(int(PATIENCE / 0.05)):
        if happened():
            return
        if stopping.wait(0.05):
            raise CannotStart("stopped before everything was up")
    raise CannotStart(f"{what} did not answer within {PATIENCE:.0f} seconds: see the log above")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310  loopback only
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _last_beat(settings: Settings) -> str | None:
    """Return the worker's last sign of life, in its own ticks."""
    with closing(open_database(settings.database_url, pooled=settings.pooled)) as database:
        return database.read(lambda session: facts.get(session, facts.WORKER_BEAT))
