"""What gunicorn loads: `bot.web.wsgi:make()`, after the fork, so that threads and pools are new."""

from __future__ import annotations

import atexit

from flask import Flask

from bot import settings
from bot.web.app import create_app
from bot.wiring import assemble
from models.calendar import office_day
from models.plans.working_days import public_days


def make() -> Flask:
    """The web application of one gunicorn worker."""
    assembled = assemble(settings.load(settings.home()), "web")
    app = create_app(assembled)

    def end() -> None:
        app.extensions["pump"].stop()
        assembled.close()

    atexit.register(end)
    # Public holidays take a quarter of a second to work out, the SDK one to load: not within
    # somebody's turn, where the one writer would wait for them.
    public_days(office_day(assembled.outside.clock.now()).year)
    assembled.line.load()
    app.extensions["pump"].look()
    return app
