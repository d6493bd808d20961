"""Loads of LINE's SDK what the client uses: its transport, and none of its models.

The SDK's packages import all that is in them, over 500 modules. So they stand there unrun first
(docs/decisions/0076-small-at-rest.md): one module of them is loaded by itself. Whoever asks a
package for anything else runs it then, whole.
"""

from __future__ import annotations

import importlib.util
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linebot.v3.messaging import ApiClient, ApiException, Configuration

_MESSAGING = "linebot.v3.messaging"
_PACKAGES = ("linebot", "linebot.v3", _MESSAGING, f"{_MESSAGING}.models")
_LOCK = threading.Lock()


@dataclass(frozen=True)
class Transport:
    """The SDK's classes that make a call."""

    client: type[ApiClient]
    configuration: type[Configuration]
    failed: type[ApiException]


def transport() -> Transport:
    """Return the SDK's transport; the first call loads it."""
    with _LOCK:
        for name in _PACKAGES:
            if name not in sys.modules:
                _stand_unrun(name)
        # The client asks its package for `rest` before it imports it: it has to be there.
        import linebot.v3.messaging.rest  # noqa: PLC0415, F401
        from linebot.v3.messaging.api_client import ApiClient  # noqa: PLC0415
        from linebot.v3.messaging.configuration import Configuration  # noqa: PLC0415
        from linebot.v3.messaging.exceptions import ApiException  # noqa: PLC0415

        return Transport(ApiClient, Configuration, ApiException)


def _stand_unrun(name: str) -> None:
    """Put the package in its place, so that it runs when it is first asked for what it lacks."""
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.loader is not None
    package, loader = importlib.util.module_from_spec(spec), spec.loader

    def run_and_get(wanted: str) -> Any:
        del package.__dict__["__getattr__"]
        loader.exec_module(package)
        return getattr(package, wanted)

    package.__dict__["__getattr__"] = run_and_get
    sys.modules[name] = package
    above, _, own = name.rpartition(".")
    if above:
        setattr(sys.modules[above], own, package)
