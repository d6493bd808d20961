"""The stand-in's WSGI application: LINE's side, the control side and the page's files.

Every request needs a loopback Host (otherwise a page elsewhere could reach it by DNS rebinding). It
refuses what a browser sends from another origin.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask, Response, redirect, request, send_from_directory
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from .api.line_api import line_api
from .control.control_api import control_api
from .limits import LOOPBACK
from .standin import Standin
from .year_files import filled

PAGE_POLICY = "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'"
STATIC = Path(__file__).with_name("static")
OFFICE_FILES = (".docx", ".xlsx")


def make_app(standin: Standin) -> Flask:
    """Return the application over one stand-in."""
    app = Flask(__name__, static_folder=None)
    app.url_map.merge_slashes = False  # LINE does not correct paths
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
    if (year := request.args.get("year", "")).isdecimal() and name.endswith(OFFICE_FILES):
        response.direct_passthrough = False
        response.set_data(filled(STATIC / name, year))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = PAGE_POLICY
    return response


def _only_loopback() -> Response | None:
    """Return 403 for a Host that is not this machine, and for browsers from another origin.

    Another origin on this machine counts too. The bot's door passes no origin on
    (bot/simulator/door.py).
    """
    host_header = request.headers.get("host", "")
    try:
        host = urlsplit(f"//{host_header}").hostname
    except ValueError:
        host = None
    if host in LOOPBACK and request.headers.get("origin") in (None, f"http://{host_header}"):
        return None
    return Response('{"message":"Forbidden"}', 403, mimetype="application/json")


def _http_fault(error: HTTPException) -> BaseResponse:
    """Return LINE's answer to unknown paths and methods."""
    words = "Not found" if error.code == 404 else error.name
    return Response(f'{{"message":"{words}"}}', error.code, mimetype="application/json")
