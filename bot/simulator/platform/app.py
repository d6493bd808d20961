"""The stand-in's WSGI application: LINE's side, the control side and the chat page's files.

Every request must carry a loopback Host (a page elsewhere could otherwise reach it through DNS
rebinding), and what a browser sends from another origin is refused.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask, Response, redirect, request, send_from_directory
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from .control_api import control_api
from .limits import LOOPBACK
from .line_api import line_api
from .standin import Standin

PAGE_POLICY = "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'"
STATIC = Path(__file__).with_name("static")


def make_app(standin: Standin) -> Flask:
    """The application over one stand-in."""
    app = Flask(__name__, static_folder=None)
    app.url_map.merge_slashes = False  # LINE does not mend paths
    provider = DefaultJSONProvider(app)
    provider.ensure_ascii, provider.sort_keys = False, False
    app.json = provider
    app.register_blueprint(line_api(standin))
    app.register_blueprint(control_api(standin))
    app.before_request(_only_loopback)
    app.register_error_handler(HTTPException, _http_fault)
    app.add_url_rule("/sim", view_func=lambda: redirect("/sim/"), endpoint="page")
    app.add_url_rule("/sim/", view_func=_static, defaults={"name": "index.html"})
    app.add_url_rule("/sim/<path:name>", view_func=_static)
    return app


def _static(name: str) -> Response:
    response = send_from_directory(STATIC, name, max_age=0)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = PAGE_POLICY
    return response


def _only_loopback() -> Response | None:
    """403 for a Host that is not this machine, and for browsers coming from another origin: of
    this machine's, too. Who comes by the bot's door sends none on (bot/simulator/door.py)."""
    asked = request.headers.get("host", "")
    try:
        host = urlsplit(f"//{asked}").hostname
    except ValueError:
        host = None
    if host in LOOPBACK and request.headers.get("origin") in (None, f"http://{asked}"):
        return None
    return Response('{"message":"Forbidden"}', 403, mimetype="application/json")


def _http_fault(error: HTTPException) -> BaseResponse:
    """Unknown paths and methods as LINE answers them."""
    words = "Not found" if error.code == 404 else error.name
    return Response(f'{{"message":"{words}"}}', error.code, mimetype="application/json")
