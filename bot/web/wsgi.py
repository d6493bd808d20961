"""What gunicorn loads: `bot.web.wsgi:make()`, after the fork, so that threads and pools are new."""

from __future__ import annotations

import atexit

from flask import Flask

from bot import heap, settings
from bot.web.app import create_app
from bot.web.watcher import Watcher
from bot.wiring import assemble
from handlers import registry
from models.calendar import office_day
from models.plans.working_days import public_days


def make() -> Flask:
    """Return the web application of one gunicorn worker."""
    heap.share()
    registry.check()
    assembled = assemble(settings.load(settings.home()), "web")
    app = create_app(assembled)

    watcher = Watcher(assembled)

    def end() -> None:
        watcher.stop()
        app.extensions["pump"].stop()
        assembled.close()

    atexit.register(end)
    # Public holidays take a quarter of a second to compute, the readers' tables half a second, and
    # the first call loads the SDK: do all now, not in the first person's turn while the one writer
    # waits.
    registry.rehearse()
    public_days(office_day(assembled.outside.clock.now()).year)
    assembled.line.load()
    heap.settle()
    app.extensions["pump"].look()
    watcher.start()
    return app
