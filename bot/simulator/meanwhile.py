"""The simulator's page while the button keeps the bot's web process killed.

LINE does not stop with a bot: people go on writing, and LINE gets no answer at the webhook (503
here, so that the event is redelivered). Only the launcher of a simulator opens it.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

from flask import Flask, Response
from werkzeug.serving import WSGIRequestHandler, make_server

from bot.settings import Settings, address_family
from bot.simulator.door import blueprint


class _Quiet(WSGIRequestHandler):
    """Logs no requests: their lines hold people's ids."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Log nothing."""


def open_door(settings: Settings) -> Callable[[], None]:
    """Serve only `/sim` on the bot's address. Returns the function that closes it.

    It has the door's own checks. Raises OSError while the address is in use.
    """
    app = Flask(__name__, static_folder=None)
    app.register_blueprint(blueprint(settings))
    app.register_error_handler(404, lambda _: Response("the bot is down", 503))
    # Bind here: werkzeug would end the whole process if the address is in use.
    family = address_family(settings.bind)
    with socket.create_server((settings.bind, settings.port), family=family) as listening:
        server = make_server(
            settings.bind,
            settings.port,
            app,
            threaded=True,
            request_handler=_Quiet,
            fd=listening.fileno(),
        )
    threading.Thread(target=server.serve_forever, name="meanwhile", daemon=True).start()

    def close() -> None:
        server.shutdown()
        server.server_close()

    return close
