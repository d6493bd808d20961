"""What Hypothesis takes for examples from modules that are loaded."""

from __future__ import annotations

from importlib import import_module

import hypothesis

_TAKES_OURS = "_get_local_constants"


def leave_out_our_own() -> None:
    """Makes Hypothesis take none of the texts and figures of our own modules.

    Which of them are loaded depends on the tests beside, and with it which examples a test gets.
    There is no setting for it, so a private function is replaced. Raises RuntimeError, with what to
    do, where an upgrade has renamed it.
    """
    try:
        providers = import_module("hypothesis.internal.conjecture.providers")
        none = import_module("hypothesis.internal.constants_ast").Constants
        getattr(providers, _TAKES_OURS)
    except (ImportError, AttributeError) as missing:
        raise RuntimeError(
            f"Hypothesis {hypothesis.__version__} is built otherwise ({missing}). Find what gives "
            f"the constants of local modules in its `providers` now, and name it in {__name__}; or "
            "pin Hypothesis to the version before."
        ) from missing
    setattr(providers, _TAKES_OURS, none)
