"""The web process: starts gunicorn by its command line only, in any folder.

gunicorn's own command puts the current folder first on the module path and runs a
`gunicorn.conf.py` there. After USR2 it runs a file of its package, whose folder would come first:
the `PYTHONSAFEPATH` that we pass on prevents both.
"""

from __future__ import annotations

from gunicorn import systemd
from gunicorn.app.wsgiapp import WSGIApplication


def given_sockets() -> int:
    """Return how many sockets systemd has given to this process; gunicorn takes them."""
    return int(systemd.listen_fds(unset_environment=False))


class CommandLineApplication(WSGIApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's application, which reads only the command line."""

    def load_config(self) -> None:
        parser = self.cfg.parser()
        given = parser.parse_args()
        self.init(parser, given, given.args)
        for name, value in vars(given).items():
            if value is not None and name != "args":
                self.cfg.set(name, value)


def main() -> None:
    """Serve until told to stop."""
    CommandLineApplication().run()


if __name__ == "__main__":
    main()
